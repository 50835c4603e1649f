/** What the reports of the two test runners say of one named test. */
import { posix } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import type { JSONReport, JSONReportSpec, JSONReportSuite } from 'playwright/types/testReporter';
import type { NamedTest } from './fault.ts';

/** 1: `npm test`, 2: `npm run verify`, 3: `npm run release`. */
export type Tier = 1 | 2 | 3;

/** `missing`: the report holds no result of it, so it says nothing. */
export interface Outcome {
  readonly state: 'passed' | 'failed' | 'skipped' | 'missing';
  /** The first line of what it said when it failed, or why it says nothing. */
  readonly words: string;
}

/** A case of a test that was run: its full name, groups included, and how it ended. */
export interface Case extends Outcome {
  /** From the project's folder. */
  readonly file: string;
  readonly fullName: string;
  readonly project?: string;
  readonly tier: Tier;
}

/** What is read of the JSON that vitest writes. */
export interface UnitReport {
  readonly testResults: readonly {
    readonly name: string;
    readonly message?: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages?: readonly string[] | null;
    }[];
  }[];
}

/** The first line that says something, without colours. */
export function firstLine(text: string): string {
  return (
    stripVTControlCharacters(text)
      .split('\n')
      .find((line) => line.trim() !== '') ?? ''
  )
    .trim()
    .slice(0, 200);
}

/** All cases of vitest's report; `root` is the folder in which it ran. */
export function unitCases(report: UnitReport, root: string): Case[] {
  return report.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ fullName, status, failureMessages }) => ({
      file: name.replaceAll('\\', '/').slice(root.length + 1),
      fullName,
      tier: 1 as const,
      state: status === 'passed' || status === 'failed' ? status : ('skipped' as const),
      words: firstLine(failureMessages?.[0] ?? ''),
    })),
  );
}

/** All cases of playwright's report; `root` is the folder in which it ran. */
export function endToEndCases(report: JSONReport, root: string): Case[] {
  // Files are told from the folder of the first project.
  const base = report.config.rootDir.slice(root.length + 1);
  return report.suites.flatMap((suite) => casesOf(suite, base, ''));
}

function casesOf(suite: JSONReportSuite, base: string, around: string): Case[] {
  const here = suite.title === suite.file ? around : `${around}${suite.title} `;
  return [
    ...(suite.suites ?? []).flatMap((inner) => casesOf(inner, base, here)),
    ...suite.specs.flatMap((spec) => casesOfSpec(spec, base, here)),
  ];
}

function casesOfSpec(spec: JSONReportSpec, base: string, around: string): Case[] {
  return spec.tests.map((test) => {
    const result = test.results.at(-1);
    return {
      file: posix.normalize(`${base}/${spec.file}`),
      fullName: `${around}${spec.title}`,
      project: test.projectName,
      tier: tierOf(spec.tags),
      state: stateOf(test.status, result?.status),
      words: firstLine(result?.error?.message ?? result?.errors[0]?.message ?? ''),
    };
  });
}

function stateOf(status: string, last: string | undefined): Outcome['state'] {
  if (last === undefined || last === 'interrupted') return 'missing';
  if (status === 'expected') return 'passed';
  return status === 'skipped' ? 'skipped' : 'failed';
}

/** A test without a tag belongs to the first tier. */
export function tierOf(tags: readonly string[]): Tier {
  const plain = tags.map((tag) => tag.replace(/^@/, ''));
  if (plain.includes('release')) return 3;
  return plain.includes('verify') ? 2 : 1;
}

/** The cases that a fault means by one of its tests. */
export function casesOfTest(named: NamedTest, cases: readonly Case[]): Case[] {
  return cases.filter(
    ({ file, fullName, project }) =>
      file === named.file &&
      fullName.includes(named.test) &&
      fullName.includes(named.among ?? '') &&
      (named.project === undefined || project === named.project),
  );
}

/** How a named test ended: it has failed when one of its cases has. */
export function outcomeOf(named: NamedTest, cases: readonly Case[]): Outcome {
  const own = casesOfTest(named, cases);
  const failed = own.find(({ state }) => state === 'failed');
  if (failed !== undefined) return { state: 'failed', words: failed.words };
  const odd = own.find(({ state }) => state !== 'passed');
  if (odd !== undefined) return { state: odd.state, words: odd.words };
  if (own.length === 0) return { state: 'missing', words: 'It was not run.' };
  return { state: 'passed', words: '' };
}
