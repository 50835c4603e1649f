/** The check of what is to be shown. */
import { access } from 'node:fs/promises';
import { dayOf } from '../../contract/day.ts';
import { readExhibition } from '../../exhibition/index.ts';
import type { DataPaths } from '../../store/paths.ts';
import { type Checks, type Finding, ok, problem, warning } from './finding.ts';

/** Whether what is to be shown is fit to be shown. */
export interface ExhibitionFacts {
  /** Null: there is none to look at. */
  readonly dir: string | null;
  readonly errors: number;
  readonly warnings: number;
  /** Unreviewed chapters and moments. */
  readonly unreviewed: number;
  /** Nothing keeps it from being shown. */
  readonly presentable: boolean;
  readonly running: boolean;
  /** The data folder keeps one that could be shown instead. */
  readonly lastGood: boolean;
}

/** Judges the exhibition by what `check` finds. */
export function judgeExhibition(facts: ExhibitionFacts): Finding[] {
  const { dir, errors, warnings, unreviewed, presentable, running, lastGood } = facts;
  if (dir === null) {
    return [
      problem(
        { zh: '没有可展示的展览。', en: 'There is no exhibition to show.' },
        { zh: '请用 --exhibition 指定展览文件夹。', en: 'Name its folder with --exhibition.' },
      ),
    ];
  }
  const check = {
    zh: `请运行 nianlun check "${dir}"，逐条改正。`,
    en: `Run nianlun check "${dir}" and mend what it lists.`,
  };
  if (!presentable) {
    const meanwhile = running
      ? { zh: '正在运行的程序仍展示上一个正确的版本', en: 'the running program still shows the last good version' }
      : lastGood
        ? { zh: '启动后会展示上一个正确的版本', en: 'a start shows the last good version' }
        : { zh: '无法展出', en: 'it can’t be shown' };
    return [
      problem(
        {
          zh: `展览“${dir}”有 ${errors} 处错误，${meanwhile.zh}。`,
          en: `The exhibition "${dir}" has ${count(errors, 'error')}; ${meanwhile.en}.`,
        },
        check,
      ),
    ];
  }
  const findings: Finding[] = [];
  if (errors > 0) {
    findings.push(
      problem(
        {
          zh: `展览“${dir}”有 ${errors} 处错误；可以展出，但不应就此开放。`,
          en: `The exhibition "${dir}" has ${count(errors, 'error')}; it can be shown, but should not be opened like this.`,
        },
        check,
      ),
    );
  }
  if (warnings > 0) {
    findings.push(
      warning(
        { zh: `展览“${dir}”有 ${warnings} 处提醒。`, en: `The exhibition "${dir}" has ${count(warnings, 'warning')}.` },
        check,
      ),
    );
  }
  if (findings.length === 0) findings.push(ok(`展览“${dir}”没有错误。`, `The exhibition "${dir}" has no errors.`));
  if (unreviewed > 0) {
    findings.push(
      warning(
        { zh: `有 ${unreviewed} 处内容尚未审阅。`, en: `${count(unreviewed, 'text')} in it nobody has reviewed.` },
        {
          zh: `开放前请由审阅人签署；nianlun check "${dir}" --release 会逐条列出。`,
          en: `Have them signed before the opening; nianlun check "${dir}" --release lists them.`,
        },
      ),
    );
  }
  return findings;
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`;
}

/** Reads the exhibition as `check` does, and once more as for a release. */
async function lookAtExhibition(
  dir: string | null,
  kept: Pick<ExhibitionFacts, 'running' | 'lastGood'>,
): Promise<ExhibitionFacts> {
  if (dir === null) return { dir, errors: 0, warnings: 0, unreviewed: 0, presentable: false, ...kept };
  const today = dayOf(new Date());
  const { exhibition, problems } = await readExhibition(dir, { today });
  const released = await readExhibition(dir, { today, release: true });
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return {
    dir,
    errors,
    warnings: problems.length - errors,
    unreviewed: released.problems.length - problems.length,
    presentable: exhibition !== undefined,
    ...kept,
  };
}

/** The exhibition's files; `running` and the last good one tell what is seen while they have errors. */
export function exhibitionChecks(
  exhibition: string | null,
  paths: DataPaths,
  running: Promise<boolean>,
): Checks<'exhibition'> {
  return {
    exhibition: {
      name: { zh: '展览', en: 'exhibition' },
      look: async () =>
        judgeExhibition(
          await lookAtExhibition(exhibition, { running: await running, lastGood: await isThere(paths.lastGood) }),
        ),
    },
  };
}

function isThere(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
