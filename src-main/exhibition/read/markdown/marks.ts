/** A source mark `[^id]` in a text, with its place. */
export interface Mark {
  readonly id: string;
  /** In the file. */
  readonly offset: number;
}

const mark = /\[\^([^\]\s]*)\]/g;
/** What an editor meant as a mark but no program can read: full-width brackets, a space inside, an end that is missing. */
const almostMark = /[[［【]\s*[\^＾]/;

/** The marks in `raw`, a piece of the file that begins at `start`. */
export function marksIn(raw: string, start: number): Mark[] {
  return [...raw.matchAll(mark)].map((match) => ({ id: match[1] ?? '', offset: start + match.index }));
}

/** The place of the first thing that looks like a mark and is none. */
export function brokenMark(raw: string): number | undefined {
  const found = almostMark.exec(blankMarks(raw))?.index;
  return found;
}

/** The same text with each mark replaced by spaces, so that places stay. */
export function blankMarks(raw: string): string {
  return raw.replace(mark, (match) => ' '.repeat(match.length));
}

/** The words without marks and without the space that stood before them. */
export function withoutMarks(text: string): string {
  return text.replace(/[ \t\n]*\[\^[^\]\s]*\]/g, '');
}
