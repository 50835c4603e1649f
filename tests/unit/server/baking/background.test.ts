import { expect, test } from 'vitest';
import { bakeInBackground, type MissingPage, type UnseenPage } from '../../../../src-main/server/baking/background.ts';
import { FakeClock } from '../../fake-clock.ts';
import { memoryLog } from '../support.ts';

const page = (view: string): MissingPage => ({
  ...{ view, path: `/?view=${view}`, width: 1920, height: 1080, ratio: 1 },
  mark: view,
});
/** Long enough for one look whether there is something to do. */
const aLook = 5000;

interface Hall {
  readonly log: ReturnType<typeof memoryLog>;
  /** What was opened, in turn; "end" where the unseen page was ended. */
  readonly seen: string[];
  readonly baked: string[];
  quiet: boolean;
  hasRoom: boolean;
  /** The browser dies with whatever it has opened. */
  dies: boolean;
  opensBrowser: boolean;
  /** Pages that never come to rest. */
  readonly restless: Set<string>;
  /** Somebody turns a wall to something else. */
  turn(): void;
  /** The page that is open comes to rest. */
  settle(): Promise<void>;
  pass(milliseconds: number): Promise<void>;
  end(): void;
}

const done = (): Promise<void> => new Promise((next) => setImmediate(next));

function hallWith(views: readonly string[]): Hall {
  const clock = new FakeClock();
  let turned = (): void => undefined;
  let open: ((settled: boolean) => void) | undefined;
  const unseen = (): UnseenPage => ({
    bake: ({ view }) => {
      hall.seen.push(view);
      if (hall.dies) return Promise.reject(new Error('the browser has ended'));
      return hall.restless.has(view) ? Promise.resolve(false) : new Promise((settled) => (open = settled));
    },
    end: () => {
      hall.seen.push('end');
      open?.(false);
    },
  });
  const log = memoryLog();
  const hall: Hall = {
    log,
    seen: [],
    baked: [],
    quiet: true,
    hasRoom: true,
    dies: false,
    opensBrowser: true,
    restless: new Set(),
    turn: () => turned(),
    settle: async () => {
      open?.(true);
      await done();
    },
    pass: async (milliseconds) => {
      clock.pass(milliseconds);
      await done();
    },
    end: bakeInBackground({
      missing: () => views.filter((view) => !hall.baked.includes(view)).map(page),
      noteBaked: ({ view }) => {
        if (hall.hasRoom) hall.baked.push(view);
        return Promise.resolve(hall.hasRoom);
      },
      isQuiet: () => hall.quiet,
      onTurn: (listener) => {
        turned = listener;
        return () => (turned = () => undefined);
      },
      open: () => (hall.opensBrowser ? Promise.resolve(unseen()) : Promise.reject(new Error('no browser'))),
      later: clock.later,
      log,
    }),
  };
  return hall;
}

test('while nobody is there page after page is opened, and the browser ends when all are made', async () => {
  const hall = hallWith(['attract', 'home']);
  await hall.pass(aLook);
  await hall.settle();
  await hall.settle();
  expect(hall.seen).toEqual(['attract', 'home', 'end']);
  expect(hall.baked).toEqual(['attract', 'home']);
  expect(hall.log.entries.map(({ event }) => event)).toEqual(['plates are made']);
  await hall.pass(10 * aLook);
  expect(hall.seen).toHaveLength(3);
});

test('somebody who comes ends it at once; later it goes on with the page that was open', async () => {
  const hall = hallWith(['attract', 'home']);
  await hall.pass(aLook);
  await hall.settle();
  hall.quiet = false;
  hall.turn();
  expect(hall.seen).toEqual(['attract', 'home', 'end']);
  await hall.pass(10 * aLook);
  expect(hall.seen.filter((view) => view === 'home')).toHaveLength(1);
  hall.quiet = true;
  await hall.pass(aLook);
  await hall.settle();
  expect(hall.baked).toEqual(['attract', 'home']);
  expect(hall.log.entries.filter(({ level }) => level !== 'info')).toEqual([]);
});

test('a wall that turns while nobody is there ends nothing', async () => {
  const hall = hallWith(['attract']);
  await hall.pass(aLook);
  hall.turn();
  expect(hall.seen).toEqual(['attract']);
});

test('a page that never comes to rest is told of once and left; the others are made', async () => {
  const hall = hallWith(['attract', 'home']);
  hall.restless.add('attract');
  await hall.pass(aLook);
  await hall.settle();
  await hall.pass(10 * aLook);
  expect(hall.seen).toEqual(['attract', 'home', 'end']);
  expect(hall.baked).toEqual(['home']);
  expect(hall.log.entries.filter(({ level }) => level === 'warning').map(({ fields }) => fields['view'])).toEqual([
    'attract',
  ]);
});

test('a disk that takes nothing any more ends it, and nobody is told that all is made', async () => {
  const hall = hallWith(['attract', 'home']);
  hall.hasRoom = false;
  await hall.pass(aLook);
  await hall.settle();
  expect(hall.seen).toEqual(['attract', 'end']);
  expect(hall.log.entries).toEqual([]);
  hall.hasRoom = true;
  await hall.pass(aLook);
  await hall.settle();
  await hall.settle();
  expect(hall.baked).toEqual(['attract', 'home']);
});

test('a browser that dies costs no page its turn; the third time it is left', async () => {
  const hall = hallWith(['attract', 'home']);
  hall.dies = true;
  await hall.pass(aLook);
  hall.dies = false;
  await hall.pass(aLook);
  await hall.settle();
  await hall.settle();
  expect(hall.baked).toEqual(['attract', 'home']);
  expect(hall.log.entries.map(({ level }) => level)).toEqual(['warning', 'info']);
});

test('where no unseen page can be opened it is tried three times, and told each time', async () => {
  const hall = hallWith(['attract']);
  hall.opensBrowser = false;
  for (let look = 0; look < 10; look++) await hall.pass(aLook);
  expect(hall.log.entries.map(({ level, event }) => [level, event])).toEqual(
    Array.from({ length: 3 }, () => ['warning', 'no page for making plates could be opened']),
  );
});

test('after the end nothing runs any more', async () => {
  const hall = hallWith(['attract', 'home']);
  await hall.pass(aLook);
  hall.end();
  expect(hall.seen).toEqual(['attract', 'end']);
  await hall.pass(10 * aLook);
  await hall.settle();
  expect(hall.seen).toEqual(['attract', 'end', 'end']);
});
