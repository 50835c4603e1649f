/** Checks of the data folder: its disk, what is kept in it, and the staff's PIN. */
import { mkdtemp, readdir, rm, stat, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { printBytes } from '../../contract/bytes.ts';
import type { DataPaths } from '../../store/paths.ts';
import { lookAtPin, type PinLook } from '../../store/pin.ts';
import { readSettings } from '../../store/settings.ts';
import { holds } from '../../store/single-instance.ts';
import { readVisits } from '../../store/visits/database.ts';
import { type Checks, type Finding, ok, problem, warning } from './finding.ts';

/** Whether there is room, and whether it may be used. */
interface DiskFacts {
  readonly folder: string;
  /** Why the data folder can't be written; null when it can. */
  readonly unwritable: string | null;
  readonly freeBytes: number;
  readonly logBytes: number;
}

/** Below this the browser's profile moves out of the data folder, and the next thing to go are the logs. */
const tooLittle = 64 * 2 ** 20;
/** Enough for years of figures, logs and a browser's cache. */
const comfortable = 1e9;
/** Logs are kept within 10 MB; twice that is a sign that something is not. */
const logsCap = 20e6;

/** Judges the data folder and its disk. */
export function judgeDisk({ folder, unwritable, freeBytes, logBytes }: DiskFacts): Finding[] {
  if (unwritable !== null) {
    return [
      problem(
        {
          zh: `数据文件夹“${folder}”无法写入（${unwritable}），设置和观众数据都不能保存。`,
          en: `The data folder "${folder}" can't be written (${unwritable}): neither settings nor figures can be kept.`,
        },
        {
          zh: '请让展览用户拥有这个文件夹，或用 --data 指定另一个文件夹。',
          en: 'Give the folder to the exhibition’s user, or name another one with --data.',
        },
      ),
    ];
  }
  const findings: Finding[] = [];
  const free = {
    zh: `数据文件夹“${folder}”可以写入，剩余 ${printBytes(freeBytes)}`,
    en: `The data folder "${folder}" can be written; ${printBytes(freeBytes)} are free`,
  };
  const makeRoom = { zh: '请腾出空间。', en: 'Make room on that disk.' };
  if (freeBytes < tooLittle) {
    findings.push(problem({ zh: `${free.zh}，已不够用。`, en: `${free.en}, and that is too little.` }, makeRoom));
  } else if (freeBytes < comfortable) {
    findings.push(warning({ zh: `${free.zh}，不宽裕。`, en: `${free.en}, which is not much.` }, makeRoom));
  } else {
    findings.push(ok(`${free.zh}。`, `${free.en}.`));
  }
  if (logBytes > logsCap) {
    findings.push(
      warning(
        {
          zh: `日志已占 ${printBytes(logBytes)}，超出了上限。`,
          en: `The logs take ${printBytes(logBytes)}, more than their cap.`,
        },
        {
          zh: '请把 logs 文件夹里的旧文件移走，并告诉维护人员。',
          en: 'Move the old files in logs away, and tell whoever looks after the program.',
        },
      ),
    );
  }
  return findings;
}

/** Whether what the hall has kept can be read: settings, visitor figures, and what lies about. */
export interface DataFacts {
  readonly settings:
    | { readonly status: 'ok' }
    | { readonly status: 'missing' }
    /** It can't be read now, or what it holds is no settings. */
    | { readonly status: 'unreadable' | 'damaged'; readonly why: string };
  readonly visits:
    | { readonly status: 'ok'; readonly visits: number }
    | { readonly status: 'missing' }
    | { readonly status: 'unreadable'; readonly why: string };
  /** Names of files that were found damaged once and lie aside. */
  readonly aside: readonly string[];
  readonly running: boolean;
  /** Profiles of browsers; a running exhibition has one. */
  readonly profiles: number;
}

/** A profile may just be going while the next one comes. */
const profilesAtOnce = 2;

function judgeSettings({ settings }: DataFacts): Finding {
  if (settings.status === 'ok') return ok('设置可以读取。', 'The settings can be read.');
  if (settings.status === 'missing') {
    return ok('还没有改过设置，用的是默认值。', 'Nothing has been set yet; the defaults are used.');
  }
  if (settings.status === 'unreadable') {
    return problem(
      { zh: `设置文件现在无法读取（${settings.why}）。`, en: `The settings can't be read now (${settings.why}).` },
      {
        zh: '请让展览用户拥有数据文件夹里的所有文件，并检查磁盘。',
        en: 'Give all files in the data folder to the exhibition’s user, and check the disk.',
      },
    );
  }
  return problem(
    { zh: `设置文件已损坏（${settings.why}）。`, en: `The settings are damaged (${settings.why}).` },
    {
      zh: '重新启动展览：程序会把它另存，换用上一次的设置或默认值；之后请核对设置。',
      en: 'Start the exhibition again: it sets the file aside and takes the settings before it, or the defaults; check them then.',
    },
  );
}

function judgeVisits({ visits }: DataFacts): Finding {
  if (visits.status === 'ok') {
    return ok(
      `观众数据完好，共 ${visits.visits} 次参观。`,
      `The visitor figures are sound: ${visits.visits} visits in all.`,
    );
  }
  if (visits.status === 'missing') {
    return ok('还没有观众数据，展出后才开始计数。', 'There are no visitor figures yet; counting begins with the show.');
  }
  // SQLite's own words for SQLITE_BUSY.
  if (/database is locked/.test(visits.why)) {
    return warning(
      {
        zh: '观众数据正被另一个程序占用，无法检查。',
        en: 'Another program holds the visitor figures, so they could not be checked.',
      },
      {
        zh: '请关闭备份、杀毒等占用数据文件夹的程序，再检查一次；占用期间，新的观众数据先存在内存里。',
        en: 'End what holds the data folder (a backup, a virus scanner) and look again; new figures wait in memory meanwhile.',
      },
    );
  }
  return problem(
    { zh: `观众数据无法读取（${visits.why}）。`, en: `The visitor figures can't be read (${visits.why}).` },
    {
      zh: '如有数据文件夹的备份，先停止展览，再恢复 visits.sqlite；没有备份时，程序下次启动会把它另存，重新计数。',
      en: 'If there is a backup of the data folder, stop the exhibition and put visits.sqlite back; without one, the next start sets it aside and counts anew.',
    },
  );
}

/** Judges what lies in the data folder. */
export function judgeData(facts: DataFacts): Finding[] {
  const findings = [judgeSettings(facts), judgeVisits(facts)];
  const { aside, running, profiles } = facts;
  if (aside.length > 0) {
    const list = { zh: aside.join('、'), en: aside.join(', ') };
    findings.push(
      warning(
        { zh: `曾有文件损坏，已另存：${list.zh}。`, en: `Files were once found damaged and set aside: ${list.en}.` },
        {
          zh: '请核对设置和观众数据，再删除这些文件；反复出现时，请检查磁盘和电源。',
          en: 'Check settings and figures, then delete these files; if it happens again, look at the disk and the power supply.',
        },
      ),
    );
  }
  if (profiles > profilesAtOnce) {
    findings.push(
      warning(
        {
          zh: `浏览器留下了 ${profiles} 份临时资料，说明它曾多次被强行结束。`,
          en: `Browsers left ${profiles} profiles behind: they were killed more than once.`,
        },
        running
          ? {
              zh: '请重新启动展览，程序会清理它们，再查看日志。',
              en: 'Start the exhibition again, which clears them, and read the log.',
            }
          : { zh: '下次启动时程序会清理它们；请查看日志。', en: 'The next start clears them; read the log.' },
      ),
    );
  }
  return findings;
}

const setIt = {
  zh: '请运行 nianlun pin 设置；也可在重新启动后的 10 分钟内，在屏幕上用隐藏手势进入设置。',
  en: 'Set one with nianlun pin; or on the screen by the hidden gesture, within 10 minutes of a start.',
};

/** Judges the PIN. Without one the show runs and the way in for staff is shut, so that is a warning only. */
export function judgePin(pin: PinLook): Finding[] {
  switch (pin.status) {
    case 'set':
      return [ok('管理密码已设置。', 'The staff’s PIN is set.')];
    case 'unset':
      return [
        warning(
          {
            zh: '还没有设置管理密码，管理界面因此关闭。',
            en: 'No PIN is set, so the staff’s surface is shut.',
          },
          setIt,
        ),
      ];
    case 'unsound':
      return [judgeUnsound(pin)];
  }
}

function judgeUnsound({ why, backup }: PinLook & { readonly status: 'unsound' }): Finding {
  const zh = `密码文件无法使用（${why}）`;
  const en = `The file of the PIN can't be used (${why})`;
  if (!backup) return problem({ zh: `${zh}，管理界面进不去。`, en: `${en}, so that staff can't come in.` }, setIt);
  return warning(
    { zh: `${zh}，备份仍然有效。`, en: `${en}; its backup still serves.` },
    { zh: '请用 nianlun pin 重新设置一次。', en: 'Set it once more with nianlun pin.' },
  );
}

/** The folder itself, or where it isn't there yet, the nearest above it that is. */
async function nearest(folder: string): Promise<string> {
  const found = await stat(folder).catch(() => null);
  if (found !== null || dirname(folder) === folder) return folder;
  return nearest(dirname(folder));
}

async function whyUnwritable(folder: string): Promise<string | null> {
  try {
    // The rights alone don't tell of a read-only medium or a full disk.
    await rm(await mkdtemp(join(folder, '.nianlun-doctor-')), { recursive: true });
    return null;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? String(error);
  }
}

async function sizeOf(folder: string): Promise<number> {
  const names = await readdir(folder).catch(() => []);
  const sizes = await Promise.all(
    names.map(async (name) => (await stat(join(folder, name)).catch(() => null))?.size ?? 0),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

async function lookAtDisk({ folder, logs }: DataPaths): Promise<DiskFacts> {
  const place = await nearest(folder);
  const { bavail, bsize } = await statfs(place);
  return {
    folder,
    unwritable: await whyUnwritable(place),
    freeBytes: bavail * bsize,
    logBytes: await sizeOf(logs),
  };
}

/** Where something else is in the folder's place nothing is kept that could be damaged; that is said with the disk. */
function isFolder(folder: string): Promise<boolean> {
  return stat(folder).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

async function lookForPin({ folder, pin }: DataPaths): Promise<PinLook> {
  return (await isFolder(folder)) ? lookAtPin(pin) : { status: 'unset' };
}

async function lookAtData({ folder, settings, visits, browser }: DataPaths): Promise<DataFacts> {
  const kept = (await isFolder(folder)) ? await readSettings(settings) : ({ status: 'missing' } as const);
  const figures = await readVisits(visits);
  const names = await readdir(folder).catch(() => []);
  const profiles = await readdir(browser).catch(() => []);
  return {
    settings: kept,
    visits:
      figures.status === 'ok'
        ? {
            status: 'ok',
            visits: figures.counts.filter(({ kind }) => kind === 'visit').reduce((sum, { count }) => sum + count, 0),
          }
        : figures,
    // SQLite's companions went aside with their database and need no line of their own.
    aside: names.filter((name) => name.includes('.damaged-') && !/-(wal|shm)$/.test(name)).toSorted(),
    running: await holds(folder),
    profiles: profiles.filter((name) => name.startsWith('profile-')).length,
  };
}

/** Disk, data and PIN. */
export function dataChecks(paths: DataPaths): Checks<'disk' | 'data' | 'pin'> {
  return {
    disk: { name: { zh: '磁盘', en: 'disk' }, look: async () => judgeDisk(await lookAtDisk(paths)) },
    data: { name: { zh: '数据', en: 'data' }, look: async () => judgeData(await lookAtData(paths)) },
    pin: { name: { zh: '密码', en: 'PIN' }, look: async () => judgePin(await lookForPin(paths)) },
  };
}
