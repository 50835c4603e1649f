import { describe, expect, it } from 'vitest';
import {
  contained,
  enlargedAbout,
  mostScale,
  tilesSeen,
  wholePicture,
  within,
} from '../../../../src-renderer/instruments/exhibit/enlarge.ts';

const box = { width: 1600, height: 900 };

describe('a picture that is enlarged', () => {
  it('is wholly seen at first, whatever its shape', () => {
    expect(contained({ width: 3000, height: 1000 }, box)).toEqual({ width: 1600, height: 1600 / 3 });
    expect(contained({ width: 1000, height: 2000 }, box)).toEqual({ width: 450, height: 900 });
  });
  it('keeps what lies between the fingers where it is', () => {
    const point = { x: 200, y: -100 };
    const { scale, x, y } = enlargedAbout(wholePicture, 2, point, 8);
    expect([scale, x, y]).toEqual([2, -200, 100]);
    // The same place of the picture lies under the point before and after.
    expect([(point.x - x) / scale, (point.y - y) / scale]).toEqual([200, -100]);
  });
  it('is never smaller than whole, nor larger than its own pixels deserve', () => {
    const most = mostScale({ width: 4800, height: 2700 }, { width: 1600, height: 900 }, 1);
    expect(most).toBe(4.5);
    expect(enlargedAbout(wholePicture, 0.2, { x: 0, y: 0 }, most).scale).toBe(1);
    expect(enlargedAbout(wholePicture, 99, { x: 0, y: 0 }, most).scale).toBe(4.5);
    expect(mostScale({ width: 300, height: 200 }, { width: 1350, height: 900 }, 1)).toBe(2.5);
  });
  it('leaves no side of the screen empty that it can cover', () => {
    const seen = { width: 1600, height: 600 };
    expect(within({ scale: 2, x: 5000, y: 5000 }, seen, box, 8)).toEqual({ scale: 2, x: 800, y: 150 });
    expect(within({ scale: 1, x: 50, y: -50 }, seen, box, 8)).toEqual(wholePicture);
  });
});

const tiles = {
  size: 500,
  levels: [
    { width: 1250, height: 1000 },
    { width: 2500, height: 2000 },
  ],
  address: '/t/{level}/{column}/{row}',
};

describe('the tiles of a scan that are seen', () => {
  it('are of the coarsest level that is fine enough', () => {
    const all = { x: 0, y: 0, width: 1, height: 1 };
    expect(tilesSeen(tiles, all, 1300).map(({ address }) => address)[0]).toBe('/t/0/0/0');
    expect(tilesSeen(tiles, all, 1300)).toHaveLength(6);
    expect(tilesSeen(tiles, all, 99_999)).toHaveLength(20);
  });
  it('are those alone that lie on the screen, and join without a gap', () => {
    const seen = tilesSeen(tiles, { x: 0.5, y: 0.5, width: 0.1, height: 0.1 }, 2500);
    expect(seen).toEqual([{ address: '/t/1/2/2', x: 0.4, y: 0.5, width: 0.2, height: 0.25 }]);
    const last = tilesSeen(tiles, { x: 0.9, y: 0.9, width: 0.1, height: 0.1 }, 1250);
    expect(last).toEqual([{ address: '/t/0/2/1', x: 0.8, y: 0.5, width: 0.2, height: 0.5 }]);
  });
});
