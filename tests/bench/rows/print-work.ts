/** What print workers compute during a visit, which could have been computed before it: in passages, and for a picture seen before. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Exhibition } from '../../../src-main/contract/exhibition.ts';
import { judged, type Row } from '../row.ts';
import { tap } from '../stage/fingers.ts';
import { drawn, type Stage } from '../stage/stage.ts';
import { workDuring } from '../stage/workers.ts';
import { middleOf } from '../subjects.ts';

/** Of DESIGN §9. */
const most = 0;
/** A passage is over by then, in milliseconds, and what it set going is told as busy. */
const passage = 700;
/** They paint living water and the stage of sculptures, frame by frame; every other worker prints. */
const painters: readonly string[] = ['pool.worker', 'stage.worker'];

async function pressAll(stage: Stage, controls: readonly string[]): Promise<void> {
  for (const control of controls) {
    await tap(stage.cdp, await middleOf(stage.page, `[data-control="${control}"]:visible`));
    await wait(passage);
    await drawn(stage.page);
  }
}

function row(what: string, spent: ReadonlyMap<string, number>): Row {
  const prints = [...spent].filter(([worker, ms]) => !painters.includes(worker) && ms > 0);
  const names = prints.length > 0 ? ` (${prints.map(([worker, ms]) => `${worker} ${ms.toFixed(0)}`).join(', ')})` : '';
  return judged({
    what: `print workers' processor time ${what}${names}`,
    value: prints.reduce((sum, [, ms]) => sum + ms, 0),
    unit: 'ms',
    budget: most,
    samples: spent.size,
  });
}

/** So many chapters: more pictures than fit on the page's shelf of finished sheets. */
const chaptersSeen = 6;

/** Time of workers that went elsewhere would tell nothing. */
async function mustStandAt({ page }: Stage, id: string): Promise<void> {
  const view = await page.locator('html').getAttribute('data-view');
  if (!view?.startsWith(`chapter:${id}`)) throw new Error(`The passages should have led to ${id}, not to ${view}.`);
}

/** From home through some chapters, one after another, and back through them to the first. */
export async function printWork(stage: Stage, { chapters }: Exhibition): Promise<Row[]> {
  const seen = chapters.slice(0, chaptersSeen);
  const [first] = seen;
  const last = seen.at(-1);
  if (!first || !last || first === last) throw new Error('It takes two chapters to pass from one to the other.');
  const before = seen.slice(0, -1);
  await stage.show(`home:${first.year}`);
  const turning = before.flatMap(({ beats }) => beats.map(() => 'next'));
  const passing = await workDuring(stage, () => pressAll(stage, [`enter-${first.id}`, ...turning]));
  await mustStandAt(stage, last.id);
  const again = await workDuring(stage, () =>
    pressAll(
      stage,
      before.map(() => 'back'),
    ),
  );
  await mustStandAt(stage, first.id);
  return [row('in passages', passing), row('while pictures are shown for the second time', again)];
}
