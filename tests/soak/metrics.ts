/**
 * What is judged, and how much growth is tolerated: the one place for these numbers, with their reasons.
 *
 * A hall that is open ten hours has at most some 300 visits of two minutes in a day, and the whole program
 * opens anew every night (src-main/server/planned-restart.ts): what grows with visits can grow for one day. Here it is
 * never opened anew. A visit here counts as one there; beside each a guide tells a chapter, and the display plays on.
 */
import type { WindowName } from './hall.ts';
import type { Sample } from './sample.ts';

export const visitsADay = 300;

export type Unit = 'KB' | 'MB' | '';

export interface Metric {
  readonly name: string;
  readonly unit: Unit;
  /** In the unit; undefined where a sample did not look. */
  readonly of: (sample: Sample) => number | undefined;
  /** Growth with each visit that is still called flat, in the unit; absent: only the cap counts. */
  readonly tolerated?: number;
  /** The most it may ever be, in the unit. */
  readonly cap?: number;
}

const kilobyte = 1024;
const megabyte = 1024 ** 2;

const inKilobytes = (bytes: number | undefined): number | undefined => bytes && bytes / kilobyte;

const windowNames: Readonly<Record<WindowName, string>> = {
  wall: 'kiosk',
  talk: 'wall of a talk',
  presenter: "guide's page",
  display: 'display',
};

/**
 * What a script keeps by itself goes on growing if it does: 0.6 MB in a day. Of some megabytes, which go up and down with
 * what the window shows just then.
 */
const ownOfPage = 2;
/**
 * All of the heap holds the code that the engine compiles, again and better for days, and letters in every size they
 * were drawn in (by snapshots, ten minutes of visits apart: of 1.6 MB of a display 0.9 were code, of 346 KB of the program
 * 344 code and notes about it). So it has a cap, three times what a page holds; the nightly start takes all of it away.
 */
const mostHeapOfPage = 96;
/** One view has some hundred: a view that stays behind once in ten visits is found. What the window plays changes them by 600. */
const nodesOfPage = 10;
/** One that is left at every visit is found. */
const listenersOfPage = 0.5;

function metricsOf(window: WindowName): Metric[] {
  const name = windowNames[window];
  return [
    {
      name: `${name}: own things`,
      unit: 'KB',
      of: ({ own }) => inKilobytes(own?.[window]),
      tolerated: ownOfPage,
    },
    {
      name: `${name}: heap`,
      unit: 'MB',
      of: ({ pages }) => pages[window].heap / megabyte,
      cap: mostHeapOfPage,
    },
    { name: `${name}: nodes`, unit: '', of: ({ pages }) => pages[window].nodes, tolerated: nodesOfPage },
    { name: `${name}: listeners`, unit: '', of: ({ pages }) => pages[window].listeners, tolerated: listenersOfPage },
  ];
}

export const metrics: readonly Metric[] = [
  ...metricsOf('wall'),
  ...metricsOf('talk'),
  ...metricsOf('presenter'),
  ...metricsOf('display'),
  // 1.2 MB in a day; the notes that the engine makes about code lie among them.
  { name: 'program: own things', unit: 'KB', of: ({ program }) => program.own / kilobyte, tolerated: 4 },
  { name: 'program: heap', unit: 'MB', of: ({ program }) => program.heap / megabyte, cap: 192 },
  // 18 MB in a day, of some 150. Freed memory stays with the process, so it tells less than the heap; what lies outside of
  // the heap shows here alone.
  { name: 'program: memory', unit: 'KB', of: ({ program }) => program.memory / kilobyte, tolerated: 60 },
  // 15 in a day; systems allow 1024 and more, and connections come and go by several.
  { name: 'program: open files', unit: '', of: ({ program }) => program.handles, tolerated: 0.05 },
  // 300 MB in a day, of some 2000: pictures that were decoded, letters in every size, room that each process keeps for later. In
  // a hall a browser that goes beyond its budget is renewed (src-main/supervision/memory.ts), and all is, every night.
  { name: 'all processes: memory', unit: 'MB', of: ({ memory }) => memory / megabyte, tolerated: 1 },
  // A sum for each view, language and hour of a day, kept for five years; SQLite's journal is written over from 4 MB on.
  { name: 'database', unit: 'KB', of: ({ database }) => database / kilobyte, cap: (8 * megabyte) / kilobyte },
  // Nothing is written for a visit, and the log is capped at 10 MB whatever happens.
  { name: 'log', unit: 'KB', of: ({ log }) => log / kilobyte, tolerated: 0.2, cap: (10 * megabyte) / kilobyte },
];
