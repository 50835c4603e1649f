import type { Sentence } from '../../contract/sentence.ts';
import type { Located } from './located.ts';
import { Report, type Telling } from './problem.ts';
import { sourceText, type SourceText } from './text-file.ts';
import { readYaml } from './yaml.ts';
import { keyTwice } from './yaml-sentences.ts';

/** A file with more entries than this is read as a whole only: apart, each costs another reading of its text. */
const mostApart = 500;

/** A list that can be left out. */
export interface ListApart {
  readonly key: string;
  /** How its items begin: told where one has no dash. */
  readonly itemBegins: Sentence;
  /** Keys within an item, and what is told of one in the first column, where it would end the list. */
  readonly within: readonly string[];
  readonly outdented: (key: string) => Sentence;
}

/** A file with one list that can be left out. */
export interface Apart {
  /** The file; where the list has a slip of grammar, the file without it. */
  readonly rest: Located;
  /** The file again where all of it is sound; else one for each entry of the list, with that entry alone. */
  readonly lists: readonly Located[];
}

/**
 * Reads a file whose list can be left out: a slip in one of its entries costs that entry and nothing else.
 * What stands in the list is told to `lenient`, whatever else to `report`, all at its own place.
 */
export function readYamlApart(
  source: SourceText,
  { key, itemBegins, within, outdented }: ListApart,
  report: Telling,
  lenient: Telling,
): Apart {
  const probe = new Report();
  const whole = readYaml(source, probe);
  const list = probe.presentable ? undefined : listIn(source.text, key, within);
  if (list === undefined) {
    const rest = probe.presentable && probe.sorted().length === 0 ? whole : readYaml(source, report);
    return { rest, lists: [rest] };
  }
  let told = false;
  const heard = (to: Telling): Telling => ({
    error: (...problem) => {
      told = true;
      to.error(...problem);
    },
    warning: (...problem) => to.warning(...problem),
  });
  const rest = readYaml(sourceText(source.file, without(source.text, list)), heard(report));
  const { undashed, stretches: written } = entriesIn(source.text, list);
  if (undashed !== undefined) heard(lenient).error(source.file, source.positionAt(undashed), itemBegins);
  const stretches = written.filter(({ from, to }) => {
    const stray = new RegExp(`^(${within.join('|')}):`, 'm').exec(source.text.slice(from, to));
    if (stray !== null)
      heard(lenient).error(source.file, source.positionAt(from + stray.index), outdented(stray[1] ?? ''));
    return stray === null;
  });
  const entries = (stretches.length > mostApart ? [list] : stretches).map((entry) => {
    const outside = [
      { from: 0, to: list.from },
      { from: list.from + key.length + 1, to: entry.from },
      { from: entry.to, to: source.text.length },
    ];
    return readYaml(sourceText(source.file, outside.reduce(without, source.text)), heard(lenient));
  });
  // Each piece may be sound where the whole is not; what is wrong with it is told all the same.
  if (!told) readYaml(source, lenient);
  return { rest, lists: entries };
}

/**
 * Reads a file that is a group of independent entries: the whole where all of it is sound, else one for each entry, so that a
 * slip in one costs that one. `unread`: the keys of those that can't be read. A key that comes again is told, and its
 * second entry is left out.
 */
export function readYamlByKey(
  source: SourceText,
  report: Telling,
): { readonly parts: readonly Located[]; readonly unread: readonly string[] } {
  const probe = new Report();
  if (readYaml(source, probe).sound) return { parts: [readYaml(source, report)], unread: [] };
  const starts = [...source.text.matchAll(/^([A-Za-z_][\w-]*)[ \t]*[:：]/gm)];
  // A file without any key, or with too many to be read one by one, is told as it is.
  if (starts.length === 0 || starts.length > mostApart) {
    readYaml(source, report);
    return { parts: [], unread: starts.map(({ 1: key = '' }) => key) };
  }
  const unread: string[] = [];
  const seen = new Set<string>();
  const parts = starts.flatMap(({ index, 1: key = '' }, place) => {
    if (seen.has(key)) {
      report.error(source.file, source.positionAt(index), keyTwice(key));
      return [];
    }
    seen.add(key);
    // What stands above the first key belongs to it.
    const outside = [
      { from: 0, to: place === 0 ? 0 : index },
      { from: starts[place + 1]?.index ?? source.text.length, to: source.text.length },
    ];
    const part = readYaml(sourceText(source.file, outside.reduce(without, source.text)), report);
    if (!part.sound) unread.push(key);
    return part.sound ? [part] : [];
  });
  return { parts, unread };
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The lines of a list: from its key in the first column to the next one that does not belong `within` its items. */
function listIn(text: string, key: string, within: readonly string[]): Stretch | undefined {
  const from = new RegExp(`^${key}:[ \\t]*(?:#.*)?$`, 'm').exec(text)?.index;
  if (from === undefined) return undefined;
  const below = text.indexOf('\n', from) + 1;
  if (below === 0) return undefined;
  // What begins a line with a dash belongs to the list, and so does what a slip has moved there.
  const others = new RegExp(`^(?!(?:${within.join('|')})[ \\t]*[:：])[A-Za-z_][\\w-]*[ \\t]*[:：]`, 'm');
  const next = others.exec(text.slice(below))?.index;
  return { from, to: next === undefined ? text.length : below + next };
}

/**
 * Each entry with the lines that follow it; the list as one where none begins with a dash. `undashed`: where keys stand above
 * the first dash, which would be told as the slip of that entry; they are in no stretch.
 */
function entriesIn(text: string, list: Stretch): { undashed: number | undefined; stretches: Stretch[] } {
  const below = text.indexOf('\n', list.from) + 1;
  const lines = text.slice(below, list.to);
  const [first] = /^[ \t]*- /m.exec(lines) ?? [];
  const marks = first === undefined ? [] : [...lines.matchAll(new RegExp(`^${first}`, 'gm'))];
  const dashes = marks.map(({ index }) => below + index);
  // Empty lines and comments above the first dash belong to its entry.
  const above = /^((?:[ \t]*(?:#.*)?\n)*[ \t]*)[A-Za-z_][\w-]*[ \t]*:/.exec(text.slice(below, dashes[0] ?? list.to));
  const starts = above ? dashes : [below, ...dashes.slice(1)];
  return {
    undashed: above ? below + (above[1]?.length ?? 0) : undefined,
    stretches: starts.map((from, index) => ({ from, to: starts[index + 1] ?? list.to })),
  };
}

/** The same text with spaces there, so that every place in it stays where it was. */
function without(text: string, { from, to }: Stretch): string {
  if (from >= to) return text;
  return text.slice(0, from) + text.slice(from, to).replace(/[^\n]/g, ' ') + text.slice(to);
}
