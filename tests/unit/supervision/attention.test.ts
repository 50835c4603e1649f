import { describe, expect, test } from 'vitest';
import { type Attention, attentionTo, hallChangeTakes, wakingTakes } from '../../../src-main/supervision/attention.ts';
import { Surroundings, unknownPage } from '../../../src-main/supervision/surroundings.ts';
import { Wake } from '../../../src-main/supervision/wake.ts';

const window = { visible: true, view: 'attract', calm: false, black: false };
const around = { sinceWake: Infinity, displayed: true, hall: { open: true }, sinceHallChange: Infinity };
const counted = (attention: Attention): string[] =>
  Object.entries(attention).flatMap(([name, counts]) => (counts ? [name] : []));
const everything = ['answers', 'frames', 'colours', 'movement'];

test('of the window of frost in an open hall everything counts', () => {
  expect(counted(attentionTo(window, around))).toEqual(everything);
});

describe('no false alarm', () => {
  test.each([
    ['the machine has just woken', window, { sinceWake: wakingTakes - 1 }, []],
    ['the display is off', window, { displayed: false }, ['answers']],
    ['the window is hidden', { ...window, visible: false }, {}, ['answers']],
    ['the hall is closed and dark', window, { hall: { open: false } }, ['answers', 'frames']],
    ['a quiet day is dark', window, { hall: { open: true, quiet: 'dark' as const } }, ['answers', 'frames']],
    [
      'a quiet day stands still and grey',
      window,
      { hall: { open: true, quiet: 'grey' as const } },
      ['answers', 'frames', 'colours'],
    ],
    ['the hall has just opened', window, { sinceHallChange: hallChangeTakes - 1 }, ['answers', 'frames']],
    ['staff let a test pattern stand', { ...window, view: 'staff' }, {}, ['answers', 'frames']],
    ['the visitor likes it calm', { ...window, calm: true }, {}, ['answers', 'frames', 'colours']],
    ['a guide has made it black', { ...window, view: 'home', black: true }, {}, ['answers', 'frames']],
    ['a visitor reads', { ...window, view: 'chapter:a' }, {}, ['answers', 'frames', 'colours']],
    ['the card stands', { ...window, view: 'card' }, {}, ['answers', 'colours']],
    ['the page is still being read', { ...window, view: '' }, {}, ['answers', 'colours']],
  ])('while %s', (_when, page, changes, counts) => {
    expect(counted(attentionTo(page, { ...around, ...changes }))).toEqual(counts);
  });

  test('in the half minute after the hall’s hours have changed, when the page is being told', () => {
    let [now, open] = [0, false];
    const monotonic = (): number => now;
    const wake = new Wake({ monotonic, wall: () => 0 });
    const surroundings = new Surroundings({ wake, monotonic, hall: () => ({ open }), displayed: () => true });
    const pass = (milliseconds: number): void => {
      for (let passed = 0; passed < milliseconds; passed += 1000) {
        now += 1000;
        wake.note();
      }
    };
    pass(3600_000);
    expect(counted(surroundings.attentionTo(window))).toEqual(['answers', 'frames']);
    open = true;
    expect(counted(surroundings.attentionTo(window))).toEqual(['answers', 'frames']);
    pass(hallChangeTakes);
    expect(counted(surroundings.attentionTo(window))).toEqual(everything);
  });
});

test('a page that says nothing of itself can be found hanging, in the dark too', () => {
  expect(counted(attentionTo(unknownPage, { ...around, hall: { open: false }, displayed: false }))).toEqual([
    'answers',
  ]);
});

test('in a hall that has been open since the start everything counts from the first look on, and goes on counting', () => {
  const monotonic = (): number => 3600_000;
  const wake = new Wake({ monotonic, wall: () => 0 });
  const surroundings = new Surroundings({ wake, monotonic, hall: () => ({ open: true }), displayed: () => true });
  expect(counted(surroundings.attentionTo(window))).toEqual(everything);
  expect(counted(surroundings.attentionTo(window))).toEqual(everything);
});
