import { describe, expect, test } from 'vitest';
import { codePointsIn, wantedCharacters } from '../../../src-main/fonts/characters.ts';
import { facesOf, charactersByFace, slicesSheet, sourceOf, uncut, wallSheet } from '../../../src-main/fonts/faces.ts';
import { codePointsOf, cssRange, rangesOf, readCssRange } from '../../../src-main/fonts/ranges.ts';

const points = (text: string): number[] => codePointsIn(text);

const faces = facesOf(`
@font-face { font-family: 'Noto'; font-weight: 100 900; src: url(./slice-1.woff2) format('woff2'); unicode-range: U+4e00-4fff, U+41; }
@font-face{font-family:"Noto";font-weight:100 900;src:url(slice-2.woff2);unicode-range:U+5??}
@font-face { font-family: 'Noto'; font-weight: 100 900; src: url('latin.woff2'); unicode-range: U+20-7e }
@font-face { font-family: 'Latin'; font-stretch: 75%; src: url(latin.woff2); unicode-range: U+20-7e }
@font-face { font-family: 'Latin'; src: local('none'); unicode-range: U+10FFFF }
`);
const [first, , latin, apart] = faces;

describe('ranges of characters', () => {
  test('are the fewest that hold them, whatever their order', () => {
    expect(rangesOf([5, 3, 4, 9, 4])).toEqual([
      [3, 5],
      [9, 9],
    ]);
    expect(codePointsOf(rangesOf([7, 1, 2]))).toEqual([1, 2, 7]);
  });

  test('are written and read as CSS has them', () => {
    expect(cssRange(rangesOf([0x4e00, 0x4e01, 0x41]))).toBe('U+41,U+4e00-4e01');
    expect(readCssRange('U+41, U+4E00-4e01,U+5??')).toEqual([
      [0x41, 0x41],
      [0x4e00, 0x4e01],
      [0x500, 0x5ff],
    ]);
    expect(readCssRange(undefined)).toEqual([[0, 0x10ffff]]);
  });
});

describe('the faces of a style sheet', () => {
  test('are those with a file, in order; the rest of their rule is kept as it is', () => {
    expect(faces.map(({ family, file }) => [family, file])).toEqual([
      ['Noto', './slice-1.woff2'],
      ['Noto', 'slice-2.woff2'],
      ['Noto', 'latin.woff2'],
      ['Latin', 'latin.woff2'],
    ]);
    expect(apart?.rule).toBe("font-family: 'Latin';font-stretch: 75%");
  });

  test('are asked as the browser asks them: the last one that claims a character, in each family', () => {
    const shares = charactersByFace(faces, points('A一'));
    expect(shares.get(first!)).toEqual([0x4e00]);
    expect(shares.get(latin!)).toEqual([0x41]);
    expect(shares.get(apart!)).toEqual([0x41]);
  });

  test('have another mark when one of their files is another', () => {
    expect(sourceOf(faces)).not.toBe(sourceOf(faces.map((face) => ({ ...face, file: `new-${face.file}` }))));
  });
});

describe('the characters that are wanted', () => {
  const wanted = new Set(wantedCharacters({ title: { zh: '漪𰻝', en: 'Žilina' } }, '→'));

  test.each([
    ['what the exhibition says in any language', '漪𰻝Ž'],
    ['what the interface says', '→'],
    ['every key and number', 'Az09~ ’“”–€éß'],
    ['what the browser writes of days and times', '年月日星期六下午'],
    ['the punctuation that an editor needs next', '《》！；……——'],
  ])('are %s', (_what, text) => {
    expect(points(text).filter((one) => !wanted.has(one))).toEqual([]);
  });

  test('hold nothing that is not drawn', () => {
    expect(points('\n\t\u0085\ud800')).toEqual([]);
  });
});

describe('the style sheet of the wall', () => {
  const cut = {
    source: 'x',
    asked: rangesOf(points('A一\u0378')),
    faces: [{ rule: "font-family:'Noto'", family: 'Noto', characters: rangesOf(points('A一')), file: 'abc.woff2' }],
  };

  test('has the cut fonts, and the slices for what they were not asked for', () => {
    expect(wallSheet(faces, points('A一丁'), cut)).toBe(
      [
        `@font-face{font-family:'Noto';src:url("/fonts/abc.woff2");unicode-range:U+41-4e00}`,
        `@font-face{font-family: 'Noto';font-weight: 100 900;src:url("/./slice-1.woff2");unicode-range:U+4e01}`,
      ].join('\n'),
    );
  });

  test('claims what lies between characters of a cut font, but not what another one of its family has', () => {
    const face = (family: string, file: string, text: string) => ({
      ...{ rule: family, family, file },
      characters: rangesOf(points(text)),
    });
    const three = [face('a', '1.woff2', 'AZ丁'), face('a', '2.woff2', 'éü'), face('b', '3.woff2', 'M')];
    const ranges = wallSheet(faces, [], { ...cut, faces: three }).match(/(?<=unicode-range:)[^}]*/g);
    expect(ranges).toEqual(['U+41-5a,U+4e01', 'U+e9-fc', 'U+4d']);
  });

  test('asks no slice again for what no font has', () => {
    expect(uncut(points('A\u0378'), cut)).toEqual([]);
  });

  test('has the slices for everything where nothing was cut', () => {
    const sheet = wallSheet(faces, points('A一'), undefined);
    expect(sheet).toContain('slice-1.woff2");unicode-range:U+4e00}');
    expect(sheet).toContain('latin.woff2");unicode-range:U+41}');
  });

  test('claims no more of a slice than is asked', () => {
    expect(slicesSheet(faces, points('丁'))).toMatch(/^@font-face\{[^@]*unicode-range:U\+4e01\}$/);
  });
});
