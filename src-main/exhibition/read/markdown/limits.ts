/** A chapter's words need a list in a paragraph at most. */
const deepest = 20;
/** Marks of emphasis; their pairing takes the square of their number. */
const mostStars = 2000;

/** Lines of = or - under a heading; ours begin with #, and the parser takes the square of their number. */
const mostUnderlines = 200;

const nested = new RegExp(String.raw`^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))){${deepest},}`, 'm');

/** The offset of what would keep the parser busy for minutes, or exhaust its stack; undefined in ordinary files. */
export function unreasonable(text: string): number | undefined {
  const deep = nested.exec(text)?.index;
  if (deep !== undefined) return deep;
  let stars = 0;
  for (const { index } of text.matchAll(/[*_]/g)) {
    if (++stars > mostStars) return index;
  }
  let underlines = 0;
  for (const { index } of text.matchAll(/^[ \t]*(?:=+|-+)[ \t]*$/gm)) {
    if (++underlines > mostUnderlines) return index;
  }
  return undefined;
}
