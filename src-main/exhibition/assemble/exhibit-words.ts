/** The words of a film or a recording, with their times: a file for each language. */
import type { Cue } from '../../contract/exhibit.ts';
import type { Language } from '../../contract/exhibition.ts';
import type { Sentence } from '../../contract/sentence.ts';
import { missingGlyphs } from '../check/fonts.ts';
import type { Pass } from '../check/pass.ts';
import { missingGlyph } from '../check/texts.ts';
import { otherWriting } from '../check/writing.ts';
import type { FolderEntry } from '../read/folder.ts';
import type { Path } from '../read/located.ts';
import { fileStart } from '../read/problem.ts';
import { clock, readCues } from '../read/media/web-vtt.ts';
import { readText } from '../read/text-file.ts';
import { noCaptions, otherTimes, sameWords } from './exhibit-sentences.ts';

/** Largest file of captions that is read, in bytes: a film of two hours needs about 100,000. */
const mostCaptions = 1_000_000;

/** What the words are read with. Places are those in the exhibit's entry. */
export interface WordsMeans {
  readonly pass: Pass;
  /** The file of that name; undefined after it was told that there is none. */
  readonly find: (path: string, at: Path) => Promise<FolderEntry | undefined>;
  readonly warn: (at: Path, sentence: Sentence) => void;
}

/** How long the film or recording is, in seconds, and how many letters may stand there at once. */
interface Room {
  readonly seconds: number;
  readonly longest: number;
}

/** The words in each language; undefined where those of one have a mistake, which has been told. */
export async function readWords(
  files: Readonly<Record<Language, string>>,
  at: Path,
  room: Room,
  { pass, find, warn }: WordsMeans,
): Promise<Record<Language, readonly Cue[]> | undefined> {
  const found: Record<Language, readonly Cue[]> = {};
  let sound = true;
  const named = new Set<string>();
  for (const [language, path] of Object.entries(files)) {
    if (named.has(path)) warn([...at, language], sameWords);
    named.add(path);
    const file = await find(path, [...at, language]);
    const cues = file && (await cuesIn(file, language, room, pass));
    const [first] = Object.entries(found);
    if (cues === undefined) {
      sound = false;
      continue;
    }
    if (first !== undefined && isApart(first[1], cues))
      warn([...at, language], otherTimes(spanOf(...first), spanOf(language, cues)));
    found[language] = cues;
  }
  return sound ? found : undefined;
}

async function cuesIn(
  file: FolderEntry,
  language: Language,
  room: Room,
  pass: Pass,
): Promise<readonly Cue[] | undefined> {
  const report = pass.report.ofWhatCanBeLeftOut;
  if (file.size > mostCaptions) return void report.error(file.path, fileStart, noCaptions);
  const source = await readText({ folder: pass.folder, report }, file.path);
  if (source === undefined) return undefined;
  for (const [character, offset] of missingGlyphs(source.text))
    report.warning(file.path, source.positionAt(offset), missingGlyph(character));
  const cues = readCues(source, room, (offset, sentence, isRemark) =>
    report[isRemark ? 'warning' : 'error'](file.path, source.positionAt(offset), sentence),
  );
  const other = cues && otherWriting(language, cues.map(({ words }) => words).join('\n'));
  if (other !== undefined) report.warning(file.path, fileStart, other);
  return cues;
}

/** A translation may be spoken faster; further apart, its words stand with another picture. In seconds. */
const mostApart = 3;

function isApart(one: readonly Cue[], other: readonly Cue[]): boolean {
  const [first, second] = [endsOf(one), endsOf(other)];
  return Math.max(Math.abs(second.from - first.from), Math.abs(second.to - first.to)) > mostApart;
}

/** When the first words come and the last ones go. */
function endsOf(cues: readonly Cue[]): Pick<Cue, 'from' | 'to'> {
  return { from: Math.min(...cues.map(({ from }) => from)), to: Math.max(...cues.map(({ to }) => to)) };
}

function spanOf(language: Language, cues: readonly Cue[]): string {
  const { from, to } = endsOf(cues);
  return `${language} ${clock(from)}–${clock(to)}`;
}
