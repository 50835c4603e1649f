import { expect, test } from 'vitest';
import { placeTies } from '../../../../src-renderer/core/model/ties.ts';
import { dialLayout } from '../../../../src-renderer/core/model/dial-layout.ts';
import { growRings } from '../../../../src-renderer/core/model/rings.ts';
import { shoreOf, tieNodes } from '../../../../src-renderer/instruments/dial/paint/ties.ts';

const layout = dialLayout({ width: 1080, height: 1920, unit: 23, bar: 140, wordsEnd: 640, years: 49 });
const span = { from: 1978, to: 2026 };
const home = { lat: 43.9, lon: 125.3 };
const cities = [
  { id: 'south', lat: 14, lon: 101.4, year: 2011 },
  { id: 'west', lat: 45.3, lon: 19.8, year: 1981 },
];
const nodes = tieNodes({ ties: placeTies(home, cities, span), rings: growRings('shore', 49), layout, span });
const nodeOf = (id: string) => nodes.find(({ tie }) => tie.city.id === id);

test('a tie that sinks away is named where its filament goes under, on the way from the pith to its node', () => {
  const south = nodeOf('south');
  if (!south) throw new Error('There is no node in the south.');
  const height = (layout.y + south.y) / 2;
  const shore = shoreOf(layout, south, height);
  expect(shore.y).toBeCloseTo(height, 1);
  expect(shore.tie).toBe(south.tie);
  const [least, most] = [layout.x, south.x].toSorted((a, b) => a - b) as [number, number];
  expect(shore.x).toBeGreaterThan(least - 60);
  expect(shore.x).toBeLessThan(most + 60);
});

test('a tie that is seen whole is named at its node', () => {
  const [south, west] = [nodeOf('south'), nodeOf('west')];
  if (!south || !west) throw new Error('A node is missing.');
  expect(shoreOf(layout, west, layout.y + 300)).toBe(west);
  expect(shoreOf(layout, south, south.y)).toBe(south);
  // Where all is under water there is no shore.
  expect(shoreOf(layout, south, layout.y - 10)).toBe(south);
});
