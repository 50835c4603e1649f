import { expect, it } from 'vitest';
import { makeOpening } from '../../../../src-renderer/core/motion/opening.ts';
import { Screen } from './declared.ts';

function doorOn(from: 0 | 1 = 0, still = false) {
  const screen = new Screen();
  const rests: boolean[] = [];
  const door = makeOpening({
    from,
    still,
    stands: (share) => screen.stands([share]),
    moves: (shares, duration) =>
      screen.moves(
        shares.map((share) => [share]),
        duration,
      ),
    rested: (open) => rests.push(open),
  });
  screen.stands([from]);
  return { screen, door, rests };
}

it('opens all the way within half a second, and says so once', async () => {
  const { screen, door, rests } = doorOn();
  door.open();
  await screen.run(500);
  expect(screen.seen).toEqual([1]);
  expect(screen.moving).toBe(0);
  expect(rests).toEqual([true]);
});

it('is seen to have set out in the first frame that is drawn', () => {
  const { screen, door } = doorOn();
  door.open();
  expect(screen.seen[0]).toBeGreaterThan(0.05);
});

it('told to close on its way, it turns round where it is, without a leap', async () => {
  const { screen, door, rests } = doorOn();
  door.open();
  await screen.run(130);
  const half = screen.seen[0] ?? 0;
  expect(half).toBeGreaterThan(0.3);
  door.close();
  expect(screen.seen[0]).toBeCloseTo(half, 2);
  await screen.run(1000);
  const steps = screen.path.map(([share = 0], at) => Math.abs(share - (screen.path[at - 1]?.[0] ?? share)));
  expect(Math.max(...steps)).toBeLessThan(0.2);
  expect(screen.seen).toEqual([0]);
  expect(rests).toEqual([false]);
});

it('told the same again on its way, it goes on', async () => {
  const { screen, door, rests } = doorOn();
  door.open();
  await screen.run(100);
  door.open();
  expect(screen.moving).toBe(1);
  await screen.run(500);
  expect(rests).toEqual([true]);
});

it('says that it is open where it was open already', () => {
  const { screen, door, rests } = doorOn(1);
  door.open();
  expect(screen.moving).toBe(0);
  expect(rests).toEqual([true]);
});

it('is there at once where nothing moves', () => {
  const { screen, door, rests } = doorOn(0, true);
  door.open();
  expect(screen.seen).toEqual([1]);
  expect(screen.moving).toBe(0);
  expect(rests).toEqual([true]);
});

it('ended, it tells nothing any more', async () => {
  const { screen, door, rests } = doorOn(1);
  door.close();
  await screen.run(30);
  door.end();
  await screen.run(600);
  expect(screen.moving).toBe(0);
  expect(rests).toEqual([]);
});
