import { expect, test } from 'vitest';
import { HostRequests } from '../../../src-main/server/host-requests.ts';
import { planRestart } from '../../../src-main/server/planned-restart.ts';
import { shippedSettings } from '../../../src-main/contract/settings.ts';
import { FakeClock } from '../fake-clock.ts';

const hour = 3600_000;

/** A hall that is started at nine in the morning and runs for so many hours; says after how many it asked for a restart. */
async function hoursUntilAsked(
  hours: number,
  view: (hour: number) => string,
  quiet: (hour: number) => number = () => 0,
): Promise<number | undefined> {
  const clock = new FakeClock();
  const hostRequests = new HostRequests();
  let asked: number | undefined;
  const now = (): Date => new Date(2026, 10, 25, 9, 0, 0, clock.now);
  const undo = planRestart({
    windows: {
      health: () => [{ id: 'wall', view: view(clock.now / hour), frames: 1, beatAgeMs: 0 }],
      quietFor: () => quiet(clock.now / hour) * hour,
    },
    hostRequests: Object.assign(hostRequests, { ask: () => (asked ??= clock.now / hour) }),
    log: { write: () => {} },
    settings: () => shippedSettings,
    hall: () => ({ open: true }),
    now,
    monotonic: () => clock.now,
    later: clock.later,
  });
  clock.pass(hours * hour);
  undo();
  clock.pass(48 * hour);
  return asked;
}

test('a hall that never closes opens anew in the small hours of its second day', async () => {
  const asked = await hoursUntilAsked(24, () => 'attract');
  // Started at nine: four in the morning comes after 19 hours, which is too soon; the next one after 43.
  expect(asked).toBeUndefined();
  expect(await hoursUntilAsked(48, () => 'attract')).toBe(43);
});

test('somebody who is there in the small hours is left in peace until they have gone', async () => {
  const asked = await hoursUntilAsked(48, (up) => (up < 43.5 ? 'home' : 'attract'));
  expect(asked).toBe(43.5);
});

test('a presentation that was left standing in a hall that never closes does not keep it from its restart', async () => {
  const left = 42.95;
  expect(
    await hoursUntilAsked(
      48,
      () => 'chapter:a',
      (up) => up - left,
    ),
  ).toBeCloseTo(left + 1 / 6, 1);
  expect(await hoursUntilAsked(48, () => 'chapter:a')).toBeUndefined();
});

test('nobody is asked after the undo', async () => {
  expect(await hoursUntilAsked(20, () => 'attract')).toBeUndefined();
});
