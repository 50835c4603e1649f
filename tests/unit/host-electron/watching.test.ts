import { afterEach, describe, expect, test } from 'vitest';
import { closeExhibits, openFakeWindows } from './fake-windows.ts';

afterEach(closeExhibits);

type Hall = Awaited<ReturnType<typeof openFakeWindows>>;

/** The page shows and beats; nothing is wrong. */
async function openBeating(): Promise<Hall> {
  const hall = await openFakeWindows();
  hall.first.emit('ready-to-show');
  await pass(hall, 60);
  return hall;
}

/** Seconds pass, in which the page beats, unless it doesn't. */
async function pass({ clock, exhibit }: Hall, seconds: number, beating = true): Promise<void> {
  for (let passed = 0; passed < seconds; passed++) {
    clock.pass(1000);
    if (beating) exhibit.beat('wall-1');
    await new Promise(setImmediate);
  }
}

const errors = ({ lines }: Hall): string[] => lines.filter(({ level }) => level === 'error').map(({ event }) => event);
const loads = ({ first }: Hall): number => first.callsOf('loadURL').length;

describe('a page that hangs', () => {
  test('is noticed after three missed beats, killed, and loaded again once its process is gone', async () => {
    const hall = await openBeating();
    const { first } = hall;
    await pass(hall, 8, false);
    expect(errors(hall)).toEqual([]);
    await pass(hall, 2, false);
    expect(errors(hall)).toEqual(['page hangs']);
    expect(first.webContents.callsOf('forcefullyCrashRenderer')).toHaveLength(1);
    expect(loads(hall)).toBe(1);
    first.webContents.emit('render-process-gone', {}, { reason: 'killed', exitCode: 9 });
    hall.clock.pass(0);
    expect(loads(hall)).toBe(2);
    expect(errors(hall)).toEqual(['page hangs']);
  });
  test('is loaded again even where nobody tells that its process is gone', async () => {
    const hall = await openBeating();
    await pass(hall, 13, false);
    expect(loads(hall)).toBe(2);
  });
  test('gets its time for the first frame after that', async () => {
    const hall = await openBeating();
    await pass(hall, 40, false);
    expect(errors(hall)).toEqual(['page hangs']);
    await pass(hall, 60);
    expect(errors(hall)).toEqual(['page hangs']);
  });
  test('and answers no question either is noticed as soon', async () => {
    const hall = await openBeating();
    hall.first.webContents.state = undefined;
    await pass(hall, 11, false);
    expect(errors(hall)).toEqual(['page hangs']);
  });
  test('and leaves a touch unanswered is killed at Electron’s own word', async () => {
    const hall = await openBeating();
    hall.first.emit('unresponsive');
    expect(errors(hall)).toEqual(['page hangs']);
    expect(hall.first.webContents.callsOf('forcefullyCrashRenderer')).toHaveLength(1);
  });
});

describe('a page that never begins', () => {
  test('says no view, and is noticed as soon as a first beat would be missed', async () => {
    const hall = await openBeating();
    hall.first.webContents.state = { visible: true, view: '', calm: false };
    await pass(hall, 29, false);
    expect(errors(hall)).toEqual([]);
    await pass(hall, 10, false);
    expect(errors(hall)).toEqual(['page hangs']);
  });
});

describe('the watch goes on although the system never told that', () => {
  test.each([
    ['the machine woke, when it is touched', 'suspend', 'idle', 'active'],
    ['the screen was unlocked, when it is locked no longer', 'lock-screen', 'locked', 'idle'],
  ] as const)('%s', async (_what, begins, during, after) => {
    const hall = await openBeating();
    hall.powerMonitor.idleState = during;
    hall.powerMonitor.emit(begins);
    await pass(hall, 3600, false);
    expect(errors(hall)).toEqual([]);
    hall.powerMonitor.idleState = after;
    await pass(hall, 60);
    expect(errors(hall)).toEqual([]);
    await pass(hall, 10, false);
    expect(errors(hall)).toEqual(['page hangs']);
  });
});

describe('no false alarm', () => {
  test('while the machine sleeps or is locked, and for a while after it woke', async () => {
    const hall = await openBeating();
    for (const [begins, ends] of [
      ['suspend', 'resume'],
      ['lock-screen', 'unlock-screen'],
    ] as const) {
      hall.powerMonitor.emit(begins);
      hall.powerMonitor.idleState = begins === 'lock-screen' ? 'locked' : 'idle';
      await pass(hall, 3600, false);
      hall.powerMonitor.emit(ends);
      hall.first.emit('unresponsive');
      await pass(hall, 14, false);
      await pass(hall, 60);
    }
    expect(errors(hall)).toEqual([]);
  });
  test('when timers come late because the machine slept and nobody said so', async () => {
    const hall = await openBeating();
    hall.clock.now += 8 * 3600_000;
    hall.first.emit('unresponsive');
    await pass(hall, 10, false);
    await pass(hall, 60);
    expect(errors(hall)).toEqual([]);
  });
  test('while no display is there', async () => {
    const hall = await openBeating();
    hall.screen.displays = [];
    await pass(hall, 3600, false);
    expect(errors(hall)).toEqual([]);
  });
  test('while the window is hidden', async () => {
    const hall = await openBeating();
    hall.first.shown = false;
    await pass(hall, 3600, false);
    hall.first.shown = true;
    await pass(hall, 60);
    expect(errors(hall)).toEqual([]);
  });
  test('when the hall is closed and its screen dark', async () => {
    const hall = await openBeating();
    hall.exhibit.hallState.open = false;
    hall.first.webContents.png = () => new Uint8Array(200);
    await pass(hall, 3600);
    expect(errors(hall)).toEqual([]);
  });
  test('when a card of the page’s own stands for an exhibition that can’t be shown: it has no heartbeat', async () => {
    const hall = await openBeating();
    hall.first.webContents.state = { visible: true, view: 'card', calm: false, black: false };
    await pass(hall, 3600, false);
    expect(errors(hall)).toEqual([]);
  });
  test('but a page that hangs in the dark is noticed there and then', async () => {
    const hall = await openBeating();
    hall.exhibit.hallState.open = false;
    await pass(hall, 11, false);
    expect(errors(hall)).toEqual(['page hangs']);
  });
});

describe('a page that believes it is well', () => {
  test('and shows one colour gets a new process at the second look', async () => {
    const hall = await openBeating();
    hall.first.webContents.png = () => new Uint8Array(200);
    await pass(hall, 21);
    expect(errors(hall)).toEqual([]);
    await pass(hall, 21);
    expect(errors(hall)).toEqual(['picture is one colour']);
    expect(hall.first.webContents.callsOf('forcefullyCrashRenderer')).toHaveLength(1);
  });
  test('and stands still where it should move gets one at the second look', async () => {
    const hall = await openBeating();
    hall.first.webContents.png = () => new Uint8Array(5000);
    await pass(hall, 21);
    expect(errors(hall)).toEqual([]);
    await pass(hall, 21);
    expect(errors(hall)).toEqual(['picture stands still']);
  });
  test('and moves is looked at for an hour and left alone', async () => {
    const hall = await openBeating();
    await pass(hall, 3600);
    expect(errors(hall)).toEqual([]);
    expect(loads(hall)).toBe(1);
  });
});

describe('memory', () => {
  const warnings = ({ exhibit }: Hall): unknown[] => exhibit.logged.filter(([level]) => level === 'warning');

  test('that grows by half gets every page a new process, and then the program a new start', async () => {
    const hall = await openBeating();
    const asked: unknown[] = [];
    void hall.exhibit.hostRequests.asked.then((request) => asked.push(request));
    await pass(hall, 3660);
    hall.app.memory = [400_000, 600_000];
    await pass(hall, 60);
    expect(warnings(hall)).toEqual([
      ['warning', 'the browser holds too much memory', { answer: 'renderer', megabytes: 1024, budget: 944 }],
    ]);
    await pass(hall, 2);
    expect(loads(hall)).toBe(2);
    expect(errors(hall)).toEqual([]);
    await pass(hall, 660);
    expect(warnings(hall)).toHaveLength(2);
    expect(asked).toEqual(['restart']);
  });
});
