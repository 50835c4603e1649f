import { expect, test } from 'vitest';
import { degree } from '../../../../src-renderer/core/model/angle.ts';
import { frameOf } from '../../../../src-renderer/plates/printing/frame.ts';
import { onScreen } from '../../../../src-renderer/scenes/engine/layout.ts';
import { fleet, waitsAt } from '../../../../src-renderer/scenes/trains/fleet.ts';
import {
  angleAtPage,
  atRest,
  leftAtPage,
  nextTrack,
  trackInLine,
  turnTo,
} from '../../../../src-renderer/scenes/trains/turning.ts';
import {
  along,
  archOf,
  curb,
  groundUnder,
  project,
  tracks,
  wall,
  yardOf,
} from '../../../../src-renderer/scenes/trains/yard.ts';
import { expectFound } from '../found-ground.ts';
import { growing } from '../growing.ts';

test('a finger on the ground finds the very place', () => {
  expectFound({ project, groundUnder }, [
    [0, 0],
    [-8, 3],
    [5, -6],
    [-12, 18],
  ]);
});

test('either end of the table comes into line with a track, by a quarter turn at most', () => {
  for (let angle = -400; angle < 400; angle += 17)
    for (const track of tracks.keys()) {
      const turn = turnTo(angle * degree, track);
      expect(Math.abs(turn)).toBeLessThanOrEqual(Math.PI / 2 + 1e-9);
      expect(trackInLine(angle * degree + turn)).toBe(track);
    }
  expect(trackInLine(atRest)).toBeUndefined();
});

test.each([1, 2, 3, 4, 5, 6, 7])('of %i pages none brings a train back, and on the last all have left', (pages) => {
  const all = growing(pages, leftAtPage);
  if (pages > 1) expect(all[0]).toBe(0);
  expect(all.at(-1)).toBe(tracks.length);
});

test('the pages on Addis Ababa show its tram on the way, then Rio, Boston, and both of the last', () => {
  expect([1, 2, 3, 4, 5, 6].map((page) => leftAtPage(page, 6))).toEqual([0, 1, 1, 2, 3, 5]);
  expect(trackInLine(angleAtPage(4, 6))).toBe(1);
});

test('a turn leads to the nearest track where a train still waits; when all have left, to another than this', () => {
  const at = tracks[2] ?? 0;
  expect(nextTrack(at, new Set([0, 1, 2]))).toBe(3);
  expect(nextTrack(at, new Set([2, 3, 4]))).toBe(1);
  expect(nextTrack(at, new Set(tracks.keys()))).not.toBe(2);
});

test('trains wait between the table and the wall, side by side', () => {
  for (const [index, vehicle] of fleet.entries()) {
    const rear = waitsAt[index] ?? 0;
    expect(rear).toBeGreaterThan(curb);
    expect(rear + vehicle.long).toBeLessThan(wall);
    const beside = waitsAt[index + 1];
    if (beside === undefined) continue;
    const apart = Math.min(rear, beside) * ((tracks[index] ?? 0) - (tracks[index + 1] ?? 0));
    expect(apart).toBeGreaterThan(3);
  }
});

test.each([
  { width: 1920, height: 1080, ratio: 1 },
  { width: 1080, height: 1920, ratio: 1 },
  { width: 3840, height: 1080, ratio: 1 },
])('every gate is on the screen, with room for its name above it (%#)', (screen) => {
  const frame = frameOf(screen);
  const yard = yardOf(frame);
  for (const track of tracks) {
    const { x } = onScreen(yard, along(track, wall));
    const top = Math.min(...archOf(track).map((point) => onScreen(yard, point).y));
    expect(x).toBeGreaterThan(frame.portrait ? 40 : frame.width - 1920 + 700);
    expect(x).toBeLessThan(frame.width - 40);
    expect(top).toBeGreaterThan(85);
  }
});
