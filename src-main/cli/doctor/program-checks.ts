/** Checks of the program's own files: the fonts they name, and the day they were made beside the hall's clock. */
import { access, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Folders } from '../folders.ts';
import { type Checks, type Finding, ok, problem, warning } from './finding.ts';

/** Whether the bundled fonts are whole: no other is ever used. */
interface FontsFacts {
  /** Slices that the page's styles name. */
  readonly named: number;
  /** Those of them that can't be read. */
  readonly unreadable: readonly string[];
}

const rebuild = {
  zh: '请重新安装程序，或在源码文件夹里运行 npm ci 和 npm run build。',
  en: 'Install the program anew, or run npm ci and npm run build in its folder.',
};

/** Judges the fonts of the built page. */
export function judgeFonts({ named, unreadable }: FontsFacts): Finding[] {
  if (named === 0) return [problem({ zh: '程序里没有字体。', en: 'The program has no fonts.' }, rebuild)];
  if (unreadable.length > 0) {
    const [first = ''] = unreadable;
    return [
      problem(
        {
          zh: `${named} 个字体文件中有 ${unreadable.length} 个无法读取，例如“${first}”；部分文字会显示不出来。`,
          en: `${unreadable.length} of ${named} font files can't be read, such as "${first}"; some letters will be missing.`,
        },
        rebuild,
      ),
    ];
  }
  return [ok(`随附的 ${named} 个字体文件都可读取。`, `All ${named} bundled font files can be read.`)];
}

/** Whether the hall's clock can be believed. The show goes on with any clock; hours, quiet days and figures do not. */
interface ClockFacts {
  readonly now: Date;
  /** When the program's files were made; null where that is not known. */
  readonly builtAt: Date | null;
  readonly timeZone: string;
}

/** A machine is replaced before that; a clock further on has jumped. */
const longestService = 15;

const setClock = {
  zh: '请校准系统时间；不需要联网，但主板电池没电时，断电后时间会再次出错。',
  en: 'Set the system’s clock. No network is needed; with an empty battery on the board it will be wrong again after a power cut.',
};

/** Judges clock and time zone. */
export function judgeClock({ now, builtAt, timeZone }: ClockFacts): Finding[] {
  const shown = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())} ${two(now.getHours())}:${two(now.getMinutes())}`;
  const findings: Finding[] = [];
  if (builtAt !== null && now < builtAt) {
    findings.push(
      warning(
        {
          zh: `时钟是 ${shown}，早于程序本身的日期。`,
          en: `The clock says ${shown}, which is before the program was made.`,
        },
        setClock,
      ),
    );
  } else if (builtAt !== null && now.getFullYear() > builtAt.getFullYear() + longestService) {
    findings.push(
      warning(
        { zh: `时钟是 ${shown}，晚得不合常理。`, en: `The clock says ${shown}, which is hard to believe.` },
        setClock,
      ),
    );
  } else {
    findings.push(ok(`时钟是 ${shown}，时区 ${timeZone}。`, `The clock says ${shown} in the time zone ${timeZone}.`));
  }
  if (/^(Etc\/)?(UTC|GMT|Zulu|Universal|Greenwich|UCT)$/.test(timeZone)) {
    findings.push(
      warning(
        {
          zh: `时区是 ${timeZone}，开放时间、静默日和观众数据会按它计算。`,
          en: `The time zone is ${timeZone}: opening hours, quiet days and figures go by it.`,
        },
        {
          zh: '请设为展馆所在的时区，例如 timedatectl set-timezone Asia/Shanghai。',
          en: 'Set the hall’s own, for example timedatectl set-timezone Asia/Shanghai.',
        },
      ),
    );
  }
  return findings;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

/** Every font file that a style of the built page names, and whether it is there. */
async function lookAtFonts({ renderer }: Folders): Promise<FontsFacts> {
  const assets = join(renderer, 'assets');
  const styles = (await readdir(assets)).filter((name) => name.endsWith('.css'));
  const texts = await Promise.all(styles.map((name) => readFile(join(assets, name), 'utf8')));
  const named = new Set(
    texts.flatMap((text) =>
      [...text.matchAll(/url\(["']?[^"')]*?([^"'/)]+\.woff2)["']?\)/g)].map(([, file = '']) => file),
    ),
  );
  const checked = await Promise.all(
    [...named].map((file) =>
      access(join(assets, file)).then(
        () => [],
        () => [file],
      ),
    ),
  );
  return { named: named.size, unreadable: checked.flat().toSorted() };
}

/** The hall's clock beside the day on which the program's files were made. */
async function lookAtClock({ renderer }: Folders): Promise<ClockFacts> {
  const builtAt = await stat(join(renderer, 'index.html')).then(
    ({ mtime }) => mtime,
    () => null,
  );
  return { now: new Date(), builtAt, timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone };
}

/** Fonts and clock. */
export function programChecks(folders: Folders): Checks<'fonts' | 'clock'> {
  return {
    fonts: { name: { zh: '字体', en: 'fonts' }, look: async () => judgeFonts(await lookAtFonts(folders)) },
    clock: { name: { zh: '时钟', en: 'clock' }, look: async () => judgeClock(await lookAtClock(folders)) },
  };
}
