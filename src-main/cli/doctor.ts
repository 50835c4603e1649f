/** `nianlun doctor [--data DIR] [--exhibition DIR] [--json] [--language zh|en]` */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Sentence } from '../contract/sentence.ts';
import { dataPaths, usualDataFolder } from '../store/paths.ts';
import { holds } from '../store/single-instance.ts';
import { dataChecks } from './doctor/data-checks.ts';
import { displayChecks } from './doctor/display-checks.ts';
import { exhibitionChecks } from './doctor/exhibition-checks.ts';
import { type Check, type Finding, type FindingLevel, uncheckable } from './doctor/finding.ts';
import { hostChecks, lookAtBrowser } from './doctor/host-checks.ts';
import { machineChecks } from './doctor/machine-checks.ts';
import { programChecks } from './doctor/program-checks.ts';
import { type Machine, thisMachine } from './doctor/tools.ts';
import { type Folders, usualExhibition } from './folders.ts';
import { type Io, misused } from './io.ts';
import { isSpoken, notSpoken } from './sentences.ts';

interface Checked {
  readonly id: string;
  readonly name: Sentence;
  readonly findings: readonly Finding[];
}

interface Subject {
  readonly machine: Machine;
  readonly folders: Folders;
  /** Absolute. */
  readonly data: string;
  /** Absolute; null where none comes with the program. */
  readonly exhibition: string | null;
}

/** Everything that is looked at, in the order in which it is told. */
function checksOf({ machine, folders, data, exhibition: shown }: Subject): Record<string, Check> {
  const paths = dataPaths(data);
  const running = holds(data);
  const browser = running.then((runs) => lookAtBrowser(machine, runs));
  // The checks that await it are told; until then a rejection would be an unhandled one.
  browser.catch(() => undefined);
  const { host, sandbox } = hostChecks(machine, browser);
  const { display, graphics, detail, touch } = displayChecks(machine, paths, browser);
  const { fonts, clock } = programChecks(folders);
  const { disk, data: kept, pin } = dataChecks(paths);
  const { exhibition } = exhibitionChecks(shown, paths, running);
  const { autostart, network, system } = machineChecks(machine, browser);
  // What shows and is shown comes first, then what that needs.
  return {
    ...{ host, sandbox, display, graphics, detail, touch, fonts, disk, clock, data: kept, pin, exhibition },
    ...{ autostart, network, system },
  };
}

/** Looks at everything, side by side. Never rejects: a check that fails says so itself. */
function checkAll(subject: Subject): Promise<Checked[]> {
  return Promise.all(
    Object.entries(checksOf(subject)).map(async ([id, { name, look }]) => ({
      id,
      name,
      findings: await look().catch(failed),
    })),
  );
}

function failed(error: unknown): Finding[] {
  const why = error instanceof Error ? error.message : String(error);
  return [uncheckable(why, why)];
}

const levels: Readonly<Record<FindingLevel, Sentence>> = {
  ok: { zh: '正常', en: 'ok' },
  warning: { zh: '提醒', en: 'warning' },
  problem: { zh: '问题', en: 'problem' },
};

const levelWidth = 7;
const nameWidth = 10;

/** Columns of a name in Chinese: two characters. A letter of Latin takes one. */
const chineseWidth = 4;

function padChinese(name: string): string {
  const columns = [...name].reduce((sum, character) => sum + (/\p{Script=Han}/u.test(character) ? 2 : 1), 0);
  return name + ' '.repeat(Math.max(0, chineseWidth - columns));
}

/** How many findings there are of a level. */
export function countOf(level: FindingLevel, checked: readonly Checked[]): number {
  return checked.reduce((sum, { findings }) => sum + findings.filter((finding) => finding.level === level).length, 0);
}

function sumUp(checked: readonly Checked[]): Sentence {
  const [problems, warnings] = [countOf('problem', checked), countOf('warning', checked)];
  if (problems > 0) {
    return {
      zh: `发现 ${problems} 个问题、${warnings} 条提醒；请先解决问题，再开放展出。`,
      en: `${plural(problems, 'problem')} and ${plural(warnings, 'warning')}: mend the problems before the hall opens.`,
    };
  }
  if (warnings > 0) {
    return {
      zh: `没有问题，有 ${warnings} 条提醒；可以展出。`,
      en: `No problem and ${plural(warnings, 'warning')}: the exhibition can be shown.`,
    };
  }
  return { zh: '一切正常。', en: 'All is well.' };
}

function plural(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`;
}

/** A line for each finding, the next step below it, and one that sums up. */
export function* linesOf(checked: readonly Checked[], language: 'zh' | 'en'): Generator<string> {
  const english = language === 'en';
  for (const { name, findings } of checked) {
    for (const { level, what, next } of findings) {
      const label = levels[level][language];
      const start = english
        ? `${label.padEnd(levelWidth)}  ${name.en.padEnd(nameWidth)}  `
        : `${label}  ${padChinese(name.zh)}  `;
      yield `${start}${what[language]}`;
      if (next !== undefined) {
        // A Chinese character is as wide as two Latin ones.
        const margin = ' '.repeat(english ? start.length : 12);
        yield `${margin}→ ${next[language]}`;
      }
    }
  }
  yield '';
  yield sumUp(checked)[language];
}

/** The same for a program. */
export function jsonOf(checked: readonly Checked[]): string {
  const findings = checked.flatMap(({ id, findings }) => findings.map((finding) => ({ check: id, ...finding })));
  return JSON.stringify(
    { problems: countOf('problem', checked), warnings: countOf('warning', checked), findings },
    null,
    2,
  );
}

export const doctorArguments = {
  data: { type: 'string' },
  exhibition: { type: 'string' },
  json: { type: 'boolean', default: false },
  language: { type: 'string' },
} as const;

/**
 * Looks at everything that a hall depends on and says how it stands. Changes nothing and leaves nothing running, also
 * beside a running exhibition. Gives 1 when there is a problem. Throws what parseArgs throws.
 */
export async function runDoctor(args: readonly string[], io: Io, folders: Folders): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: doctorArguments, strict: true, allowPositionals: false });
  const { data, exhibition, json, language } = values;
  if (language !== undefined && !isSpoken(language)) return misused(io, notSpoken(language));
  for (const [name, folder] of Object.entries({ exhibition, data })) {
    if (folder !== '') continue;
    return misused(io, {
      zh: `--${name} 后面是空的；请写出文件夹，或去掉这个选项。`,
      en: `--${name} is empty; name a folder, or leave the option out.`,
    });
  }
  const shown = exhibition ?? (await usualExhibition(folders));
  const checked = await checkAll({
    machine: thisMachine,
    folders,
    data: resolve(data ?? usualDataFolder()),
    exhibition: shown === null ? null : resolve(shown),
  });
  if (json) io.out(jsonOf(checked));
  else for (const line of linesOf(checked, language ?? io.language)) io.out(line);
  return countOf('problem', checked) > 0 ? 1 : 0;
}
