/** A fault that a programmer could make, told so that a program can put it in, and the tests that must notice it. */
import type { MovedTest } from './moved.ts';

/** One named test; where it has many cases, those whose full name holds `among`. */
export interface NamedTest {
  readonly runner: 'unit' | 'e2e';
  /** From the project's folder. */
  readonly file: string;
  /** Words that stand in the title of this test and of no other in its file, without what a case fills in. */
  readonly test: string;
  /** Words of the full name, groups included, that choose among the cases of a test. */
  readonly among?: string;
  /** Which project of playwright.config.ts runs it. */
  readonly project?: string;
}

export interface Fault {
  /** Short, of small letters and hyphens: for `--only`. */
  readonly id: string;
  /** What a visitor, a guide or an operator would suffer, as one sentence. */
  readonly what: string;
  /** The file that is changed, from the project's folder. */
  readonly file: string;
  /** Stands exactly once in the file. */
  readonly search: string;
  readonly replace: string;
  readonly caughtBy: readonly NamedTest[];
  /** Whose promise it shows to be held still. */
  readonly standsFor?: readonly MovedTest[];
}

/** The project that runs the tests of a file where none is named. */
function usualProject(file: string): string {
  const folder = file.split('/')[1] ?? '';
  return ['fault', 'looks', 'pictures'].includes(folder) ? folder : 'chromium';
}

/** A unit test that must notice a fault; its file is given from tests/unit. */
export function unit(file: string, test: string, among?: string): NamedTest {
  return { runner: 'unit', file: `tests/unit/${file}`, test, ...(among === undefined ? {} : { among }) };
}

/** An end-to-end test that must notice a fault; its file is given from tests. */
export function endToEnd(file: string, test: string, among?: string): NamedTest {
  const full = `tests/${file}`;
  return { runner: 'e2e', file: full, test, project: usualProject(full), ...(among === undefined ? {} : { among }) };
}

/** How a named test is called in tables and sentences. */
export function nameOf({ file, test, among }: NamedTest): string {
  return `${file}: ${test}${among === undefined ? '' : ` (${among})`}`;
}
