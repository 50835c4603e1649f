/** The style sheet of the wall's letters: a few rules in place of some two hundred. */
import type { CharacterRange, CutFontFace, CutFonts } from '../contract/cut-fonts.ts';
import { type Face, charactersByFace } from './faces.ts';
import { codePointsOf, cssRange, rangesOf } from './ranges.ts';

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
