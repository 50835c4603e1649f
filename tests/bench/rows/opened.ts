/** From an address to a chapter's title and main sheet on the screen, beside the bare page's first contentful paint. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Exhibition } from '../../../src-main/contract/exhibition.ts';
import { blank } from '../floor/pages.ts';
import { judged, rangeOf, type Row } from '../row.ts';
import { apart } from '../stage/first-change.ts';
import { firstPaintOf } from '../stage/first-view.ts';
import type { Stage } from '../stage/stage.ts';
import { median } from '../statistics.ts';
import { picturePart, wordsPart } from '../touches.ts';

/** Of DESIGN §9: times the floor. */
const most = 1.5;
const loads = 3;
const parts = [wordsPart, picturePart];
/** A part is painted when no more than this of the way from the bare ground is missing: the last of a fade is not waited for. */
const missing = 0.15;
const lookEvery = 4;
/** In milliseconds. */
const patience = 15_000;

/** Milliseconds until the words and the picture look as they do in the end. */
async function untilPainted(stage: Stage, address: string, end: readonly Uint8Array[]): Promise<number | undefined> {
  const { page, pixels } = stage;
  const look = () => parts.map((part) => pixels.read(part));
  await stage.showBare(blank);
  const whole = look().map((part, index) => apart(part, end[index] ?? part));
  const since = performance.now();
  const going = page.goto(address);
  for (let now = 0; now < patience; now = performance.now() - since) {
    const isThere = look().every((part, index) => apart(part, end[index] ?? part) <= missing * (whole[index] ?? 0));
    if (isThere) {
      const took = performance.now() - since;
      await going;
      return took;
    }
    await wait(lookEvery);
  }
  await going;
  return undefined;
}

export async function openedByAddress(stage: Stage, bareAddress: string, { chapters }: Exhibition): Promise<Row[]> {
  const floor: number[] = [];
  const ours: (number | undefined)[] = [];
  // In calm motion, so that the picture in the end is one and the same.
  const view = `chapter:${chapters[0]?.id ?? ''}`;
  await stage.show(view, { motion: 'calm' });
  const end = parts.map((part) => stage.pixels.read(part));
  const address = stage.page.url();
  for (let load = 0; load < loads; load++) {
    ours.push(await untilPainted(stage, address, end));
    await stage.showBare(blank);
    await stage.page.goto(bareAddress);
    floor.push(await firstPaintOf(stage.page));
  }
  const times = ours.map((time) => time ?? patience);
  return [
    judged({
      what: 'chapter opened by address: title and main sheet painted',
      value: median(times),
      range: rangeOf(times),
      unit: 'ms',
      budget: most * median(floor),
      floor: median(floor),
      samples: times.length,
      withoutChange: ours.flatMap((time, load) => (time === undefined ? [`${view}, load ${load + 1}`] : [])),
    }),
  ];
}
