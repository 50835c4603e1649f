import { expect, test } from 'vitest';
import { angleOf, endsAt, guests } from '../../../../src-renderer/scenes/ring-roads/guests.ts';
import {
  carAngle,
  headAngle,
  progressAt,
  pulled,
  ringNames,
} from '../../../../src-renderer/scenes/ring-roads/progress.ts';
import { at, bands, meetAt, placeAt } from '../../../../src-renderer/scenes/ring-roads/rings.ts';

test('a finger on the wood finds the very place', () => {
  const place = { radius: 0, angle: 0 };
  for (const radius of [0.3, 0.634, 0.77, 0.95])
    for (const angle of [1.7, 2.1, 2.6, 3]) {
      const { x, y } = at(radius, angle);
      placeAt(x, y, place);
      expect(place.radius).toBeCloseTo(radius, 6);
      expect(place.angle).toBeCloseTo(angle, 6);
    }
});

test.each([3, 4, 5, 6, 7])(
  'of %i pages each brings the rings farther, and on the last all are at their end',
  (pages) => {
    const all = Array.from({ length: pages }, (_, index) => progressAt(index + 1, pages));
    for (const ring of ringNames) {
      for (const [index, now] of all.entries()) expect(now[ring]).toBeGreaterThanOrEqual(all[index - 1]?.[ring] ?? 0);
      expect(all[0]?.[ring]).toBeLessThan(0.4);
      expect(all.at(-1)?.[ring]).toBe(1);
    }
  },
);

test('car, train and people go where a finger turns them', () => {
  for (const turn of [0.1, -0.1]) {
    expect(carAngle(pulled('road', 0.5, turn, true)) - carAngle(0.5)).toBeCloseTo(turn, 6);
    expect(headAngle(pulled('rails', 0.5, turn, true)) - headAngle(0.5)).toBeCloseTo(turn, 6);
    const [guest, host] = [guests[0], guests[12]];
    if (!guest || !host) throw new Error('There are no guests, or no hosts.');
    expect(angleOf(guest, pulled('meeting', 0.5, turn, true)) - angleOf(guest, 0.5)).toBeCloseTo(turn, 6);
    expect(angleOf(host, pulled('meeting', 0.5, turn, false)) - angleOf(host, 0.5)).toBeCloseTo(turn, 6);
  }
});

test('the orange has a gap until guests and hosts meet, and none then', () => {
  for (const done of [0, 0.4, 0.8]) expect(endsAt(done).guests - endsAt(done).hosts).toBeGreaterThan(0.05);
  expect(endsAt(1).guests).toBeLessThan(meetAt);
  expect(endsAt(1).hosts).toBeGreaterThan(meetAt - 0.015);
});

test('guests come from the left and hosts from the right, all on the outermost ring, nobody on another’s feet', () => {
  for (const { host, angle, radius } of guests) {
    expect(host).toBe(angle < meetAt);
    expect(radius).toBeGreaterThan(bands.meeting[0]);
    expect(radius).toBeLessThan(bands.meeting[1]);
  }
  const angles = guests.map(({ angle }) => angle).sort((one, other) => one - other);
  for (const [index, angle] of angles.slice(1).entries()) expect(angle - (angles[index] ?? 0)).toBeGreaterThan(0.055);
});
