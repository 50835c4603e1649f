/** What a view takes that stands still: sources in calm motion, beside a page with nothing on it. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Exhibition } from '../../../src-main/contract/exhibition.ts';
import { blank } from '../floor/pages.ts';
import { judged, rangeOf, type Row } from '../row.ts';
import { coresDuring } from '../stage/processor.ts';
import type { Stage } from '../stage/stage.ts';
import { median } from '../statistics.ts';

/** Of DESIGN §9: times the blank page. */
const most = 1.5;
const repetitions = 3;
/** Long enough for a few hundredths of a second to count, in milliseconds. */
const watched = 3000;
/** What opening leaves to do is done by then, in milliseconds. */
const settled = 2000;

async function coresOf({ roots }: Stage): Promise<number[]> {
  await wait(settled);
  const cores: number[] = [];
  for (let turn = 0; turn < repetitions; turn++) cores.push(await coresDuring(roots, () => wait(watched)));
  return cores;
}

export async function stillView(stage: Stage, { chapters }: Exhibition): Promise<Row[]> {
  await stage.showBare(blank);
  const floor = median(await coresOf(stage));
  await stage.show(`sources:${chapters[0]?.id ?? ''}`, { motion: 'calm' });
  const ours = await coresOf(stage);
  return [
    judged({
      what: 'sources in calm motion: processor, all processes',
      value: median(ours),
      range: rangeOf(ours),
      unit: 'cores',
      budget: most * floor,
      floor,
      samples: ours.length,
    }),
  ];
}
