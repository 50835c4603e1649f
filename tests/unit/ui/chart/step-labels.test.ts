import { expect, test } from 'vitest';
import type { Text } from '../../../../src-main/contract/exhibition.ts';
import { layOutChart } from '../../../../src-renderer/core/model/chart-layout.ts';
import { planeIn } from '../../../../src-renderer/ui/chart/plane.ts';
import { labelsOfSteps } from '../../../../src-renderer/ui/chart/step-labels.ts';
import { seriesOf } from './series.ts';

const names = { 1980: ['仙台'], 1992: ['明斯克', '温莎'] };
const english: Readonly<Record<string, string>> = { 仙台: 'Sendai', 温莎: 'Windsor' };
const counted = seriesOf({ 1980: 1, 1992: 3 }, { names });
const inBoth = ({ zh = '' }: Text): Text => ({ zh, ...(english[zh] === undefined ? {} : { en: english[zh] }) });
const ties = { ...counted, points: counted.points.map((point) => ({ ...point, labels: point.labels.map(inBoth) })) };
const chart = { form: 'stairs' as const, series: [ties] };
const labels = (height: number, left = 100, languages = ['zh']) => {
  const layout = layOutChart(chart, { left, top: 10, right: 900, foot: height }, 20, 46);
  return { layout, labels: labelsOfSteps(chart, layout, 20, languages) };
};

test('each name stands in the middle of its own step', () => {
  const { layout, labels: placed } = labels(400);
  expect(placed.map(({ voices, year }) => [voices.map(({ words }) => words).join(), year])).toEqual([
    ['仙台', 1980],
    ['明斯克', 1992],
    ['温莎', 1992],
  ]);
  placed.forEach(({ y }, index) => expect(y).toBeCloseTo((layout.y(index) + layout.y(index + 1)) / 2));
});

test('a name that would leave the drawing at the left stands on the other side of its step', () => {
  expect(labels(400).labels[0]?.anchor).toBe('end');
  const [first, second] = labels(400, 10).labels;
  expect([first?.anchor, second?.anchor]).toEqual(['start', 'end']);
});

test('where two languages are shown each name stands in both, and needs the room of both', () => {
  const { voices } = labels(400, 160, ['zh', 'en']).labels[2] ?? {};
  expect(voices).toEqual([
    { language: 'zh', words: '温莎' },
    { language: 'en', words: 'Windsor' },
  ]);
  // What has no other language stands once.
  expect(labels(400, 160, ['zh', 'en']).labels[1]?.voices).toEqual([{ language: 'zh', words: '明斯克' }]);
  expect(labels(400, 100, ['zh']).labels[0]?.anchor).toBe('end');
  expect(labels(400, 100, ['zh', 'en']).labels[0]?.anchor).toBe('start');
});

test('names that would lie on one another are not drawn at all', () => {
  expect(labels(70).labels).toEqual([]);
});

test('names of the first steps have their room left of the plane, as long as it can spare it', () => {
  const left = (name: string): number => {
    const series = seriesOf({ 1980: 1, 1992: 2 }, { names: { 1980: [name], 1992: ['燕鸥岛'] } });
    return planeIn({ width: 900, height: 600 }, { form: 'stairs', series: [series] }, 20, ['en']).left;
  };
  expect(left('仙台')).toBeCloseTo(4.2 * 20);
  expect(left('Tern Island')).toBeGreaterThan(6.5 * 20);
  expect(left('A name as long as the drawing is wide')).toBeCloseTo(4.2 * 20);
});
