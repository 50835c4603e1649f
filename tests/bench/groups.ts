/** What can be measured, in the order in which it is. */
import type { Exhibition } from '../../src-main/contract/exhibition.ts';
import { readExhibition } from '../../src-main/exhibition/index.ts';
import { gullSound } from '../e2e/support/program.ts';
import { attract } from './rows/attract.ts';
import { baking } from './rows/baking.ts';
import { besideOthers } from './rows/beside.ts';
import { exhibits } from './rows/exhibits.ts';
import { frameTimes } from './rows/frame-times.ts';
import { memory } from './rows/memory.ts';
import { openedByAddress } from './rows/opened.ts';
import { printWork } from './rows/print-work.ts';
import { startOfHost } from './rows/start.ts';
import { startScript } from './rows/start-script.ts';
import { untouchedViews, watchChapter } from './rows/untouched.ts';
import { startTouches, touchNames } from './rows/touch.ts';
import type { Row } from './row.ts';
import { launchBrowser } from '../../src-main/host-chromium/browser.ts';
import { startBesideHost } from './stage/beside-host.ts';
import { makeHallOfExhibits } from './stage/hall-of-exhibits.ts';
import { bareHost } from './stage/host.ts';
import type { Pixels } from './stage/pixels.ts';
import { openStage, sizeOfPage, type Stage } from './stage/stage.ts';
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
  /** What is counted there does not depend on how busy the machine is: it is measured beside others of its kind. */
  readonly untimed?: true;
  measure(hall: Hall): Promise<Row[]>;
}

/** Opens the stage for something, and closes it whatever happens. */
async function onStage(
  pixels: Pixels,
  act: (stage: Stage) => Promise<Row[]>,
  exhibition?: string,
  start?: Parameters<typeof openStage>[2],
): Promise<Row[]> {
  const stage = await openStage(pixels, exhibition, start);
  try {
    return await act(stage);
  } finally {
    await stage.close();
  }
}

const besideNames = {
  deck: 'beside reveal.js',
  untouched: 'chapter untouched',
  opened: 'chapter opened by address',
} as const;

/** What needs pages beside ours, or is compared with what they give, in one browser, which is not kept on our origin. */
async function besideGroup(pixels: Pixels, exhibition: Exhibition, asked: Hall['asked']): Promise<Row[]> {
  const beside = await startBesideHost();
  try {
    const act = async (stage: Stage): Promise<Row[]> => {
      const rows: Row[] = [];
      const [deck, untouched] = [asked(besideNames.deck), asked(besideNames.untouched)];
      if (deck || untouched) {
        const chapter = await watchChapter(stage, exhibition);
        if (untouched) rows.push(...(await untouchedViews(stage, chapter, exhibition)));
        if (deck) rows.push(...(await besideOthers(stage, beside.origin, exhibition, chapter.first)));
      }
      if (asked(besideNames.opened)) rows.push(...(await openedByAddress(stage, `${beside.origin}/bare`, exhibition)));
      return rows;
    };
    return await onStage(pixels, act, undefined, launchBrowser);
  } finally {
    await beside.close();
  }
}

export function groupsOf(exhibition: Exhibition): Group[] {
  return [
    { names: ['baking'], measure: () => baking(sizeOfPage) },
    {
      names: ['start of the host'],
      measure: async ({ pixels }) => startOfHost(pixels, (await bareHost())('filled')),
    },
    {
      names: ['attract'],
      measure: ({ pixels }) => onStage(pixels, attract),
    },
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
        const read = await readExhibition(gullSound);
        if (read.exhibition?.mapApproval === undefined) throw new Error(`${gullSound} has no globe to turn.`);
        return onStage(pixels, (stage) => frameTimes(stage, [globe]), gullSound);
      },
    },
    {
      names: ['exhibits'],
      measure: async ({ pixels }) => {
        const hall = await makeHallOfExhibits();
        try {
          return await onStage(pixels, exhibits, hall.dir);
        } finally {
          await hall.remove();
        }
      },
    },
    {
      names: [besideNames.deck, besideNames.untouched, besideNames.opened],
      measure: ({ pixels, asked }) => besideGroup(pixels, exhibition, asked),
    },
    { names: ['start script'], untimed: true, measure: ({ pixels }) => onStage(pixels, startScript) },
    {
      names: ['print workers'],
      untimed: true,
      measure: ({ pixels }) => onStage(pixels, (stage) => printWork(stage, exhibition)),
    },
    { names: ['navigations'], untimed: true, measure: ({ pixels }) => onStage(pixels, memory) },
  ];
}
