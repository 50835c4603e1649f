import { describe, expect, it } from 'vitest';
import { tilesSeen } from '../../../../src-renderer/instruments/exhibit/enlarge.ts';

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
