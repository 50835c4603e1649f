/** What untouched views take of the processor: a chapter, and calm sources; beside an empty page and one drifting layer. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Exhibition } from '../../../src-main/contract/exhibition.ts';
import { blank, drifting } from '../floor/pages.ts';
import { judged, type Row } from '../row.ts';
import { coresDuring } from '../stage/processor.ts';
import type { Stage } from '../stage/stage.ts';

/** Of DESIGN §9: times the drifting layer, and times the blank page. */
const mostAlive = 1.3;
const mostStill = 1.5;
/** The layer drifts as often a second as attract must at least. */
const drifts = 30;

/** A living picture may go on for so long, in milliseconds. */
const alive = 20_000;
/** Long enough for a few hundredths of a second to count, in milliseconds. */
const watched = 5000;
/** What opening leaves to do is done by then, in milliseconds; of ours also what it makes ready once the page is at rest. */
const settled = { floor: 1000, ours: 6000 } as const;

/** Processors that are kept busy: from its being drawn on, and when it has had its time. */
export interface Chapter {
  readonly first: number;
  readonly afterwards: number;
}

export async function watchChapter(stage: Stage, { chapters }: Exhibition): Promise<Chapter> {
  const chapter = chapters.find(({ pages }) => pages.length > 1) ?? chapters[0];
  await stage.show(`chapter:${chapter?.id ?? ''}`);
  const first = await coresDuring(stage.roots, () => wait(alive));
  return { first, afterwards: await coresDuring(stage.roots, () => wait(watched)) };
}

async function coresAtRest({ roots }: Stage, whose: keyof typeof settled): Promise<number> {
  await wait(settled[whose]);
  return coresDuring(roots, () => wait(watched));
}

export async function untouchedViews(stage: Stage, chapter: Chapter, { chapters }: Exhibition): Promise<Row[]> {
  await stage.showBare(blank);
  const still = await coresAtRest(stage, 'floor');
  await stage.showBare(drifting(drifts));
  const layer = await coresAtRest(stage, 'floor');
  await stage.show(`sources:${chapters[0]?.id ?? ''}`, { motion: 'calm' });
  const sources = await coresAtRest(stage, 'ours');
  const row = (what: string, value: number, budget: number, floor: number): Row =>
    judged({ what: `${what}: processor, all processes`, value, unit: 'cores', budget, floor, samples: 1 });
  return [
    row('chapter untouched, its first 20 s', chapter.first, mostAlive * layer, layer),
    // It stands still, or goes on by declared animation only, which takes no more than the layer.
    row('chapter untouched, after 20 s', chapter.afterwards, Math.max(mostStill * still, layer), layer),
    row('sources in calm motion', sources, mostStill * still, still),
  ];
}
