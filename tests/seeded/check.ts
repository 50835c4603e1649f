/** Finds what is wrong with a list of faults before any is put in: a stale search text, a test that was renamed. */
import { type Fault, type NamedTest, nameOf } from './fault.ts';
import { movedTests } from './moved.ts';

/** Fewer would be no proof that every promise is held by a test. */
export const fewestFaults = 60;

/** Gives the text of a file of the project, or null where there is none. */
export type ReadFile = (file: string) => string | null;

/** The titles that a file gives its tests and groups, as they stand in the source. */
export function titlesIn(source: string): string[] {
  // A title follows the name of a test or group, or the brackets of a table of cases.
  const calls = /(?:\b(?:\w*[tT]est|it|describe)(?:\.\w+)*|\))\(\s*(['"`])((?:\\.|(?!\1)[^\\])*)\1/g;
  return [...source.matchAll(calls)].map(([, , title = '']) => title);
}

/** What stands in a title where a case puts its own words. */
const filledIn = /%[sdifjoO#$]|\$\{|\$\w/;

/** Everything that is wrong with the list, a sentence each; empty when it can be used. */
export function problemsOf(faults: readonly Fault[], read: ReadFile): string[] {
  return [
    ...(faults.length < fewestFaults ? [`There are ${faults.length} faults, fewer than ${fewestFaults}.`] : []),
    ...movedTests
      .filter((moved) => !faults.some(({ standsFor = [] }) => standsFor.includes(moved)))
      .map((moved) => `No fault stands for the tests of ${moved}.`),
    ...repeated(faults.map(({ id }) => id)).map((id) => `Two faults are called ${id}.`),
    ...faults.flatMap((fault) => problemsOfOne(fault, read).map((problem) => `${fault.id}: ${problem}`)),
  ];
}

function repeated(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, at) => names.indexOf(name) !== at))];
}

function problemsOfOne(fault: Fault, read: ReadFile): string[] {
  return [
    ...(/^[a-z0-9]+(-[a-z0-9]+)*$/.test(fault.id) ? [] : ['its name is not made of small letters and hyphens.']),
    ...(/^[A-Z].*\.$/.test(fault.what) ? [] : ['what it does is no sentence.']),
    ...(fault.search === fault.replace ? ['it changes nothing.'] : []),
    ...(fault.caughtBy.length === 0 ? ['no test is named that must notice it.'] : []),
    ...problemsOfPlace(fault, read),
    ...fault.caughtBy.flatMap((test) => problemsOfTest(test, read)),
  ];
}

function problemsOfPlace({ file, search }: Fault, read: ReadFile): string[] {
  const text = read(file);
  if (text === null) return [`there is no file ${file}.`];
  const times = search === '' ? 0 : text.split(search).length - 1;
  return times === 1 ? [] : [`its search text stands ${times} times in ${file}, not once.`];
}

function problemsOfTest(named: NamedTest, read: ReadFile): string[] {
  const text = read(named.file);
  if (text === null) return [`there is no file ${named.file}.`];
  if (filledIn.test(named.test)) return [`“${named.test}” is no word of a full name: a case fills it in.`];
  const titles = new Set(titlesIn(text).filter((title) => title.includes(named.test))).size;
  // A title may be made of its cases alone; then the words of the case stand in their table.
  const found = titles === 0 ? text.split(named.test).length - 1 : titles;
  if (found === 0) return [`no test is called “${nameOf(named)}”.`];
  return found === 1 ? [] : [`${found} tests may be called “${nameOf(named)}”: name more of the title.`];
}
