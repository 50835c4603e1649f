import { expect, test } from 'vitest';
import { toPicture } from '../../../../src-main/exhibition/assemble/pictures.ts';

const picture = (width: number, height: number, ink?: 'green') =>
  toPicture('p.jpg', { key: 'abc', width, height }, undefined, ink);
const sides = (width: number, height: number): number[] =>
  picture(width, height).copies.map((copy) => Math.max(copy.width, copy.height));

test.each([
  [600, [600]],
  // A copy hardly smaller than the next is left out.
  [800, [800]],
  [801, [640, 801]],
  [1600, [640, 1600]],
  [1601, [640, 1280, 1601]],
  [3201, [640, 1280, 2560, 3201]],
  [4096, [640, 1280, 2560, 4096]],
  [9000, [640, 1280, 2560, 4096]],
])('a picture of %s pixels has copies of these: %s, wide or tall', (longest, expected) => {
  expect(sides(longest, 300)).toEqual(expected);
  expect(sides(300, longest)).toEqual(expected);
});

test('copies keep the shape of the picture, and none is without height', () => {
  expect(picture(6000, 3).copies.map(({ width, height }) => [width, height])).toEqual([
    [640, 1],
    [1280, 1],
    [2560, 1],
    [4096, 2],
  ]);
  expect(picture(3, 6000).copies[0]).toMatchObject({ width: 1, height: 640 });
});

test('each copy and tile has the address that the server makes it at, by file and ink', () => {
  expect(picture(600, 300).copies).toEqual([{ address: '/pictures/abc/colour/600.jpg', width: 600, height: 300 }]);
  const large = picture(5000, 300, 'green');
  expect(large.copies[0]?.address).toBe('/pictures/abc/green/640.jpg');
  expect(large.tiles?.address).toBe('/pictures/abc/green/tiles/{level}/{column}_{row}.jpeg');
});

test('only what is larger than a screen of 4K has tiles, halved until one holds all', () => {
  expect(picture(4096, 4096)).not.toHaveProperty('tiles');
  expect(picture(4097, 100).tiles?.levels.map(({ width, height }) => [width, height])).toEqual([
    [257, 7],
    [513, 13],
    [1025, 25],
    [2049, 50],
    [4097, 100],
  ]);
  expect(picture(100, 8192).tiles?.levels[0]).toEqual({ width: 7, height: 512 });
});

test('what must stay in sight is the middle where nothing else is said', () => {
  expect(picture(600, 300).focal).toEqual({ x: 0.5, y: 0.5 });
  expect(toPicture('p.jpg', { key: 'abc', width: 9, height: 9 }, [0.2, 1], undefined).focal).toEqual({ x: 0.2, y: 1 });
});
