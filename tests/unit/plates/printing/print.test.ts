import { expect, test } from 'vitest';
import { inside, lines } from '../../../../src-renderer/plates/printing/lines.ts';
import { hash, noise, noiseAround, seedOf } from '../../../../src-renderer/plates/printing/noise.ts';
import { printRows, type Plate, type Sheet } from '../../../../src-renderer/plates/printing/print.ts';

const ink = { colour: [10, 40, 30], sheer: 0.2, shift: [0, 0], mottle: 0.1, salt: 0.5 } as const;
const sheet: Sheet = { left: 0, top: 0, width: 24, height: 20, scale: 1 };
const stripes: Plate = {
  inks: [ink, { ...ink, colour: [230, 98, 42], shift: [2, -1] }],
  paper: [245, 240, 228],
  shade(x, y, out) {
    out[0] = lines(y, 6, 0.5, 0.2, 1);
    out[1] = x > 10 && x < 14 ? 1 : 0;
    out[2] = 1;
  },
};

test('a tone is the share of the ground that its lines cover', () => {
  for (const tone of [0.2, 0.5, 0.8]) {
    let covered = 0;
    for (let at = 0; at < 4000; at++) covered += lines(at / 10, 8, tone, 0, 0.1) / 4000;
    expect(covered).toBeCloseTo(tone, 1);
  }
});

test('a hair too thin for the press is not printed, and full tone leaves no gap', () => {
  for (let at = 0; at < 40; at++) {
    expect(lines(at, 8, 0.02, 0, 1)).toBe(0);
    expect(lines(at, 8, 1, 0, 1)).toBe(1);
  }
});

test('edges are smooth over one pixel', () => {
  expect([inside(2, 1), inside(0, 1), inside(-2, 1)]).toEqual([1, 0.5, 0]);
});

test('a picture printed in strips is the picture printed at once', () => {
  const whole = printRows(stripes, sheet, 0, 20);
  const strips = [0, 7, 14].flatMap((first) => [...printRows(stripes, sheet, first, Math.min(7, 20 - first))]);
  expect(strips).toEqual([...whole]);
});

test('the same picture is printed the same twice', () => {
  expect(printRows(stripes, sheet, 0, 20)).toEqual(printRows(stripes, sheet, 0, 20));
});

test('where nothing is cut a clear sheet stays clear', () => {
  const nothing: Plate = { ...stripes, shade: () => undefined };
  expect(printRows(nothing, sheet, 0, 4).every((value) => value === 0)).toBe(true);
});

test('an ink that is out of register lies beside its place', () => {
  const shifted: Plate = {
    ...stripes,
    inks: [{ ...ink, shift: [3, 0] }],
    shade(x, _y, out) {
      out[0] = x > 4 && x < 8 ? 1 : 0;
      out[1] = 1;
    },
  };
  const pixels = printRows(shifted, sheet, 5, 1);
  const red = (x: number) => pixels[x * 4] as number;
  expect(red(5)).toBeGreaterThan(200);
  expect(red(9)).toBeLessThan(120);
});

test('chance is the same on every machine and closes round a turn', () => {
  expect(hash(12, 3)).toBe(hash(12, 3));
  expect(noise(3, 4)).toBeGreaterThanOrEqual(0);
  expect(noiseAround(-Math.PI, 4, 2)).toBeCloseTo(noiseAround(Math.PI, 4, 2), 6);
  expect(seedOf('1980-sendai')).not.toBe(seedOf('1988-motor-city'));
});
