/** What can be measured, in the order in which it is. */
import { join } from 'node:path';
import type { Exhibition } from '../../src-main/contract/exhibition.ts';
import { readExhibition } from '../../src-main/exhibition/index.ts';
import { root } from '../e2e/support/program.ts';
import { attractCost, attractFrames } from './rows/attract.ts';
import { besideOthers } from './rows/beside.ts';
import { frameTimes } from './rows/frame-times.ts';
import { memory } from './rows/memory.ts';
import { startOfHost } from './rows/start.ts';
import { startScript } from './rows/start-script.ts';
import { stillView } from './rows/still.ts';
import { startTouches, touchNames } from './rows/touch.ts';
import type { Row } from './row.ts';
import { launchBrowser } from '../../src-main/host-chromium/browser.ts';
import { startBesideHost } from './stage/beside-host.ts';
import { bareHost } from './stage/host.ts';
import type { Pixels } from './stage/pixels.ts';
import { openStage, type Stage } from './stage/stage.ts';
import { globe, subjectsOf } from './subjects.ts';

export interface Hall {
  readonly pixels: Pixels;
  readonly exhibition: Exhibition;
  /** Whether this part of a group was asked for. */
  asked(name: string): boolean;
}

export interface Group {
  /** For `--only`; what a group says of its parts too. */
  readonly names: readonly string[];
  measure(hall: Hall): Promise<Row[]>;
}

/** Its circle of friends is a globe. */
const withGlobe = join(root, 'tests', 'fixtures', 'exhibitions', 'gull-sound');

/** Opens the stage for something, and closes it whatever happens. */
async function onStage(pixels: Pixels, act: (stage: Stage) => Promise<Row[]>, exhibition?: string): Promise<Row[]> {
  const stage = await openStage(pixels, exhibition);
  try {
    return await act(stage);
  } finally {
    await stage.close();
  }
}

export function groupsOf(exhibition: Exhibition): Group[] {
  return [
    {
      names: ['start of the host'],
      measure: async ({ pixels }) => startOfHost(pixels, (await bareHost())('filled')),
    },
    { names: ['start script'], measure: ({ pixels }) => onStage(pixels, startScript) },
    {
      names: ['attract'],
      measure: async ({ pixels }) => {
        const frames = await onStage(pixels, async (stage) => [await attractFrames(stage)]);
        const often = Math.round(frames[0]?.value ?? 0);
        return [...frames, await attractCost(pixels, (await bareHost())('drifting', often))];
      },
    },
    { names: ['still view'], measure: ({ pixels }) => onStage(pixels, (stage) => stillView(stage, exhibition)) },
    {
      names: [...touchNames(exhibition), ...subjectsOf(exhibition).flatMap(({ acts }) => acts.map(({ name }) => name))],
      // Scenes take seconds to be drawn: each is opened once for its frames and for the touches on it.
      measure: ({ pixels, asked }) =>
        onStage(pixels, async (stage) => {
          const touches = await startTouches(stage, exhibition, asked);
          const subjects = subjectsOf(exhibition).filter(({ acts }) => acts.some(({ name }) => asked(name)));
          const frames = await frameTimes(stage, subjects, touches.madeAt);
          return [...(await touches.rows()), ...frames];
        }),
    },
    {
      names: ['globe drag'],
      measure: async ({ pixels }) => {
        const read = await readExhibition(withGlobe);
        if (read.exhibition?.mapApproval === undefined) throw new Error(`${withGlobe} has no globe to turn.`);
        return onStage(pixels, (stage) => frameTimes(stage, [globe]), withGlobe);
      },
    },
    {
      names: ['beside reveal.js'],
      measure: async ({ pixels }) => {
        const beside = await startBesideHost();
        // The same browser, but not kept on the exhibition's origin.
        const stage = await openStage(pixels, undefined, launchBrowser);
        try {
          return await besideOthers(stage, beside.origin, exhibition);
        } finally {
          await stage.close();
          await beside.close();
        }
      },
    },
    { names: ['navigations'], measure: ({ pixels }) => onStage(pixels, memory) },
  ];
}
