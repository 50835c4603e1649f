import { afterEach, expect, it, vi } from 'vitest';
import type { WindowStart } from '../../../../src-main/contract/window.ts';
import type { Clock } from '../../../../src-renderer/core/time/clock.ts';
import { StaffSession } from '../../../../src-renderer/surfaces/staff/staff-session.svelte.ts';
import { moveIn } from '../../server/staff/support.ts';
import { openHall } from '../../server/support.ts';

/** Nothing that waits comes: who leaves at once leaves before it. */
const stopped: Clock = {
  still: false,
  now: () => 0,
  random: () => 0.5,
  frame: () => () => undefined,
  after: () => () => undefined,
};

afterEach(() => vi.unstubAllGlobals());

/** A hall that answers what the page asks, with staff inside. */
async function hallWithin() {
  const hall = await openHall();
  const { token } = await moveIn(hall);
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => hall.get(path, init));
  const start = (await (await hall.get('/api/window?id=wall')).json()) as WindowStart;
  return { hall, token, start };
}

it('what was set just before leaving is kept, and the exhibition comes back', async () => {
  const { hall, token, start } = await hallWithin();
  const gone: string[] = [];
  const staff = new StaffSession(start, stopped, (address) => gone.push(address));
  await staff.enterWith(token);
  staff.change((before) => ({ ...before, volume: 0.25 }));
  await staff.leave();
  expect(gone).toEqual(['/?window=wall']);
  expect(await (await hall.get('/api/settings')).json()).toMatchObject({ volume: 0.25 });
});

it('whoever leaves is not told that the time was over, whatever was still being asked', async () => {
  const { hall, token, start } = await hallWithin();
  const staff = new StaffSession(start, stopped, () => undefined);
  await staff.enterWith(token);
  // Asked during a session, and answered after its end.
  let answer = (): void => undefined;
  const held = new Promise<void>((resolve) => (answer = resolve));
  const asked: string[] = [];
  const undone = new Map<string, AbortSignal>();
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    asked.push(path);
    if (init.signal) undone.set(path, init.signal);
    if (path.endsWith('/state')) await held;
    return hall.get(path, init);
  });
  const looking = staff.look();
  await staff.leave();
  // It is taken back, and the farewell is not.
  expect(undone.get('/api/staff/state')?.aborted).toBe(true);
  expect(undone.get('/api/staff/leave')?.aborted).toBe(false);
  answer();
  await looking;
  expect([staff.inside, staff.wasOver]).toEqual([true, false]);
  const before = asked.length;
  await staff.look();
  expect(asked).toHaveLength(before);
});
