/** The faces of a style sheet: which file draws which characters of a family; and the wall's own, a few rules in place of some two hundred. */
import { createHash } from 'node:crypto';
import type { CharacterRange, CutFontFace, CutFonts } from '../contract/cut-fonts.ts';
import { codePointsOf, cssRange, rangesOf, readCssRange } from './ranges.ts';

/** Raised when the same slices would be cut otherwise than before. */
const form = 1;

/** One @font-face rule. */
export interface Face {
  /** What it says beside its file and its characters, as CSS: family, weights, width, size. */
  readonly rule: string;
  readonly family: string;
  /** The file's path as the rule has it. */
  readonly file: string;
  /** The characters that it claims; its file may have fewer. */
  readonly claims: readonly CharacterRange[];
}

/** A mark of the faces and of how they are cut; names of files change with their content. */
export const sourceOf = (faces: readonly Face[]): string =>
  createHash('sha256')
    .update(JSON.stringify([form, faces]))
    .digest('hex');

/** Reads the @font-face rules of a style sheet, in order; one without a file of its own draws nothing and is left out. */
export function facesOf(css: string): Face[] {
  return [...css.matchAll(/@font-face\s*\{([^}]+)\}/g)].flatMap(([, body = '']) => {
    const declarations = body
      .split(';')
      .map((each) => each.trim())
      .filter((each) => each !== '');
    const value = (name: string): string | undefined =>
      declarations
        .find((each) => each.startsWith(`${name}:`))
        ?.slice(name.length + 1)
        .trim();
    const file = /url\(["']?([^"')]+)/.exec(value('src') ?? '')?.[1];
    const family = value('font-family')?.replaceAll(/["']/g, '');
    if (file === undefined || family === undefined) return [];
    const rule = declarations.filter((each) => !/^(?:src|unicode-range):/.test(each)).join(';');
    return [{ rule, family, file, claims: readCssRange(value('unicode-range')) }];
  });
}

/**
 * Which of the faces are asked for which of the characters (code points), by family: the last one that claims a
 * character is, as the browser does it. A character that no face of a family claims is in none.
 */
export function charactersByFace(faces: readonly Face[], wanted: readonly number[]): Map<Face, number[]> {
  const shares = new Map<Face, number[]>();
  const families = Map.groupBy(faces, ({ family }) => family);
  for (const ofFamily of families.values()) {
    for (const character of wanted) {
      const face = ofFamily.findLast(({ claims }) =>
        claims.some(([first, last]) => first <= character && character <= last),
      );
      if (face === undefined) continue;
      const share = shares.get(face);
      if (share === undefined) shares.set(face, [character]);
      else share.push(character);
    }
  }
  return shares;
}

/** Without what holds anyway: every font of ours is upright, and every browser of ours knows what it is. */
const ruleOf = (rule: string, file: string, range: string): string =>
  `@font-face{${rule.replace('font-style:normal;', '')};src:url("${file}");unicode-range:${range}}`;

/** Rules for these characters from the slices, each claiming no more than is asked of it. */
export function slicesSheet(faces: readonly Face[], wanted: readonly number[]): string {
  return [...charactersByFace(faces, wanted)]
    .map(([{ rule, file }, characters]) => ruleOf(rule, `/${file}`, cssRange(rangesOf(characters))))
    .join('\n');
}

/** The characters that were not asked for when the fonts were cut. */
export function uncut(wanted: readonly number[], cut: CutFonts | undefined): readonly number[] {
  const asked = new Set(codePointsOf(cut?.asked ?? []));
  return wanted.filter((one) => !asked.has(one));
}

/**
 * The characters of a cut face in fewer ranges, a few bytes in place of seven thousand: what lies between two of them is
 * claimed too, unless another face of the family has it. Rules that come later are asked first, so that the slices
 * still draw what was not cut.
 */
function fewRanges(face: CutFontFace, faces: readonly CutFontFace[]): CharacterRange[] {
  const others = faces
    .filter(({ family, file }) => family === face.family && file !== face.file)
    .flatMap(({ characters }) => characters);
  const ranges: [number, number][] = [];
  for (const [first, last] of face.characters) {
    const before = ranges.at(-1);
    const isFree = before && !others.some(([from, to]) => from < first && to > before[1]);
    if (before && isFree) before[1] = last;
    else ranges.push([first, last]);
  }
  return ranges;
}

/** Rules for all wanted characters: those of the cut fonts, and the slices for what these were not asked for. */
export function wallSheet(faces: readonly Face[], wanted: readonly number[], cut: CutFonts | undefined): string {
  const cutFaces = cut?.faces ?? [];
  const rules = cutFaces.map((face) => ruleOf(face.rule, `/fonts/${face.file}`, cssRange(fewRanges(face, cutFaces))));
  return [...rules, slicesSheet(faces, uncut(wanted, cut))].join('\n');
}
