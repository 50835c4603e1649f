import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { charactersOf } from './woff2.ts';

const styles = join(import.meta.dirname, '../../../../src-renderer/style/fonts.css');

/** One @font-face rule: the characters it claims, and which of them its file has. */
export interface Face {
  readonly family: string;
  readonly file: string;
  readonly claimed: readonly number[];
  readonly characters: ReadonlySet<number>;
}

/** Every face that the page's style sheet declares, those of the sheets it imports first. */
export function bundledFaces(): Face[] {
  const { resolve } = createRequire(styles);
  const own = readFileSync(styles, 'utf8');
  const imported = [...own.matchAll(/@import '([^']+)'/g)].flatMap(([, name = '']) => {
    const sheet = resolve(name);
    return facesOf(readFileSync(sheet, 'utf8'), (url) => join(sheet, '..', url));
  });
  return [...imported, ...facesOf(own, resolve)];
}

function facesOf(css: string, resolve: (url: string) => string): Face[] {
  return [...css.matchAll(/@font-face \{([^}]+)\}/g)].map(([, rule = '']) => {
    const value = (name: RegExp): string => {
      const found = name.exec(rule)?.[1];
      if (found === undefined) throw new Error(`A @font-face rule without ${String(name)}: ${rule}`);
      return found;
    };
    const file = resolve(value(/url\('?([^')]+)/));
    const claimed = charactersIn(value(/unicode-range:([^;]+)/));
    return { family: value(/font-family: '([^']+)'/), file, claimed, characters: charactersOf(readFileSync(file)) };
  });
}

function charactersIn(unicodeRange: string): number[] {
  return [...unicodeRange.matchAll(/U\+([\da-f]+)(?:-([\da-f]+))?/gi)].flatMap(([, first = '', last = first]) => {
    const start = Number.parseInt(first, 16);
    return Array.from({ length: Number.parseInt(last, 16) - start + 1 }, (_, index) => start + index);
  });
}

/**
 * What a browser draws with the faces: it asks a face only for characters that the face claims, and joins a mark to the
 * letter before it only where one file has both.
 */
export function drawnBy(faces: readonly Face[]): Set<number> {
  return new Set(
    faces.flatMap(({ claimed, characters }) => {
      const found = claimed.filter((one) => characters.has(one));
      return found.includes(letterOfAllMarks) ? found : found.filter((one) => !isMark(one));
    }),
  );
}

const letterOfAllMarks = 'o'.charCodeAt(0);
const isMark = (codePoint: number): boolean => /\p{Mark}/u.test(String.fromCodePoint(codePoint));
