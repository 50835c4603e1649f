/** What print workers compute during a visit, which could have been computed before it: in passages, and for a picture seen before. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Exhibition } from '../../../src-main/contract/exhibition.ts';
import { judged, type Row } from '../row.ts';
import { tap } from '../stage/fingers.ts';
import { pressKey } from '../stage/keys.ts';
import { drawn, type Stage } from '../stage/stage.ts';
import { workDuring } from '../stage/workers.ts';
import { middleOf } from '../subjects.ts';

/** Of DESIGN §9. */
const most = 0;
/** What a passage sets going is told as busy by then, in milliseconds; until that is done the next one waits. */
const passage = 300;
/** … and what is told as busy then is over when nothing more was told for so long, in milliseconds. */
const quiet = 200;
/** They paint living water and the stage of sculptures, frame by frame; every other worker prints. */
const painters: readonly string[] = ['pool.worker', 'stage.worker'];

async function pass(stage: Stage, act: () => Promise<unknown>): Promise<void> {
  await act();
  await wait(passage);
  await drawn(stage.page, quiet);
}

const press = (stage: Stage, control: string): Promise<void> =>
  pass(stage, async () => tap(stage.cdp, await middleOf(stage.page, `[data-control="${control}"]:visible`)));

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

/** So many chapters: more pictures than fit in the page's cache of finished sheets. */
const chaptersSeen = 7;

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
  const pages = seen.slice(0, -1).flatMap((chapter) => chapter.pages).length;
  await stage.show(`home:${first.year}`);
  const passing = await workDuring(stage, async () => {
    await press(stage, `enter-${first.id}`);
    for (let page = 0; page < pages; page++) await press(stage, 'next');
  });
  await mustStandAt(stage, last.id);
  // No control turns pages back; a key does.
  const again = await workDuring(stage, async () => {
    for (let page = 0; page < pages; page++) await pass(stage, () => pressKey(stage.cdp, 'ArrowLeft'));
  });
  await mustStandAt(stage, first.id);
  return [row('in passages', passing), row('while pictures are shown for the second time', again)];
}
