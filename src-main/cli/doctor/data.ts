/** Whether what the hall has kept can be read: settings, visitor figures, and what lies about. */
import { type Finding, ok, problem, warning } from './finding.ts';

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
