/** The faces of a font that a text needs: fonts with Chinese come in some hundred slices. */

const faces = /@font-face\s*\{[^}]*\}/g;
const ranges = /unicode-range:\s*([^;}]*)/;
const file = /url\(\.\/files\/([^)]*)\)/;

export interface Faces {
  /** The rules, with the files under /fonts/. */
  readonly css: string;
  readonly files: readonly string[];
}

/** Whether a list such as "U+4e00-4e0f,U+4e11" holds any of these characters. */
function holdsAny(list: string, points: readonly number[]): boolean {
  return list.split(',').some((range) => {
    const [from = '', to = from] = range.trim().replace(/^U\+/i, '').split('-');
    const [first, last] = [parseInt(from, 16), parseInt(to, 16)];
    return points.some((point) => point >= first && point <= last);
  });
}

/** Those faces of a package's style sheet that hold a character of the text. */
export function facesFor(css: string, text: string): Faces {
  const points = [...new Set(text)].map((character) => character.codePointAt(0) ?? 0);
  const needed = (css.match(faces) ?? []).filter((face) => holdsAny(ranges.exec(face)?.[1] ?? '', points));
  return {
    css: needed.map((face) => face.replace('./files/', '/fonts/')).join('\n'),
    files: needed.map((face) => file.exec(face)?.[1] ?? ''),
  };
}
