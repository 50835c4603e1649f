/** The faces of a style sheet: which file draws which characters of a family. */
import { createHash } from 'node:crypto';
import type { CharacterRange } from '../contract/cut-fonts.ts';
import { readCssRange } from './ranges.ts';

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
