/** What stays behind of three hundred navigations: heap, elements and listeners, beside a bare page that turns as often. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright/test';
import { viewChangeInterval } from '../../../src-renderer/core/model/steps.ts';
import { turning } from '../floor/pages.ts';
import { judged, type Row } from '../row.ts';
import { tap } from '../stage/fingers.ts';
import { countOwnBytes } from '../../heap/own-bytes.ts';
import { untilSame } from '../../heap/until-same.ts';
import type { Stage } from '../stage/stage.ts';
import { type Line, lineThrough } from '../statistics.ts';

/** Of DESIGN §9; KB for every hundred. */
const navigations = 300;
const from = 100;
const mostKept = 50;
/** Elements and listeners are flat when the line through them rises no further than this between both, in per cent. */
const flat = 1;

/** Looked at so often, always on the same view. */
const every = 40;
/** A view that has not changed by then has not been reached, in milliseconds. */
const patience = 2000;
/** One frame, in milliseconds: the page counts from when it drew, we from when we saw it. */
const frame = 17;

interface Kept {
  readonly navigation: number;
  /** Bytes of the page's own things. */
  readonly own: number;
  /** Bytes of the whole heap, compiled code and all. */
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
}

/**
 * What the last view leaves to do has come to its end when elements and listeners stay as many as they are: a sheet that still
 * goes would be counted as kept. A page that never comes to rest is looked at as it is then. In milliseconds.
 */
const looks = { every: 200, sameFor: 600, patience: 5000 } as const;

/** What is left after garbage collection. */
async function kept(stage: Stage, navigation: number): Promise<Kept> {
  const { cdp } = stage;
  await untilSame(() => cdp.send('Memory.getDOMCounters'), looks);
  // Twice: what is let go of in the first only goes in the second.
  for (let turn = 0; turn < 2; turn++) await cdp.send('HeapProfiler.collectGarbage');
  const { metrics } = await cdp.send('Performance.getMetrics');
  const metric = (name: string): number => {
    const found = metrics.find((each) => each.name === name);
    if (found === undefined) throw new Error(`The browser does not count ${name}.`);
    return found.value;
  };
  return {
    navigation,
    own: await countOwnBytes(cdp),
    heap: metric('JSHeapUsedSize'),
    nodes: metric('Nodes'),
    listeners: metric('JSEventListeners'),
  };
}

async function tapOn({ page, cdp }: Stage, selector: string): Promise<boolean> {
  const box = await page
    .locator(selector)
    .first()
    .boundingBox({ timeout: patience })
    .catch(() => null);
  if (!box) return false;
  await tap(cdp, { x: box.x + box.width / 2, y: box.y + box.height / 2 });
  return true;
}

/** Waits for another view; says whether it came. */
const changed = (page: Page, view: string | null): Promise<boolean> =>
  page
    .waitForFunction((before) => document.documentElement.dataset['view'] !== before, view, { timeout: patience })
    .then(
      () => true,
      () => false,
    );

/** A picture that is fetched and drawn for the first time opens no later than this, in milliseconds. */
const opensBy = 10_000;

/** Waits until the view lies alone on the glass. */
const alone = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => document.querySelectorAll('.place:not(.hidden, .ready)').length === 1, undefined, {
    timeout: opensBy,
  });

/** Twenty navigations: through chapters, to what home leads to, and to a new visit, so that the next round goes the same way. */
const round = [
  ...['enter-', 'next', 'next', 'home', 'circle', 'home', 'enter-', 'next', 'home', 'your-year'],
  ...['home', 'enter-', 'next', 'next', 'next', 'next', 'next', 'home', 'circle', 'start-over'],
];

interface Walked {
  readonly seen: readonly Kept[];
  readonly withoutChange: readonly string[];
}

/** Navigates, looking at what is kept at every twentieth; `selectors` are touched in turn. */
async function walk(stage: Stage, selectors: readonly string[], pause: number): Promise<Walked> {
  const seen: Kept[] = [];
  const withoutChange: string[] = [];
  for (let navigation = 1; navigation <= navigations; navigation++) {
    const selector = selectors[(navigation - 1) % selectors.length] ?? '';
    // A dial that still lies under the view would turn to the new visit's year, and its entrances go by under the finger.
    if (selector.includes('start-over')) {
      await alone(stage.page);
      await tapOn(stage, '[data-control="reading"]:visible');
    }
    const view = await stage.page.locator('html').getAttribute('data-view');
    const touched = await tapOn(stage, selector);
    if (!touched || !(await changed(stage.page, view))) {
      withoutChange.push(`${selector} at ${view ?? 'no view'}, navigation ${navigation}`);
    }
    await wait(pause);
    if (navigation >= from && (navigation - from) % every === 0) seen.push(await kept(stage, navigation));
  }
  return { seen, withoutChange };
}

const lineOf = (seen: readonly Kept[], what: 'own' | 'heap' | 'nodes' | 'listeners'): Line =>
  lineThrough(seen.map((each) => ({ x: each.navigation, y: each[what] })));

/** Growth between the first look and the last, by the line through all, in per cent of the first. */
function growth(seen: readonly Kept[], what: 'nodes' | 'listeners'): number {
  return ((lineOf(seen, what).slope * (navigations - from)) / (seen[0]?.[what] ?? 1)) * 100;
}

/** Half the screen each way: drawing has no part in what is kept, and takes most of the time. */
const small = { width: 960, height: 540, deviceScaleFactor: 1, mobile: false } as const;

/** Four rows. */
export async function memory(stage: Stage): Promise<Row[]> {
  await stage.cdp.send('Performance.enable');
  await stage.cdp.send('Emulation.setDeviceMetricsOverride', small);
  await stage.showBare(turning);
  const bare = await walk(stage, ['ul'], 0);
  await stage.show('home');
  const ours = await walk(
    stage,
    round.map((control) => `[data-control^="${control}"]:visible`),
    viewChangeInterval + frame,
  );
  const common = { samples: ours.seen.length };
  const perHundred = (bytes: number): number => (bytes * 100) / 1024;
  const bytesRow = (what: 'own' | 'heap', name: string, withoutChange: readonly string[] = []): Row => {
    const { slope, error } = lineOf(ours.seen, what);
    return judged({
      what: `${navigations} navigations: ${name} for every 100, ${from}th to ${navigations}th`,
      value: perHundred(slope),
      range: [perHundred(slope - 2 * error), perHundred(slope + 2 * error)],
      unit: 'KB',
      budget: mostKept,
      floor: perHundred(lineOf(bare.seen, what).slope),
      ...common,
      withoutChange,
    });
  };
  return [
    bytesRow('own', 'what the page keeps', ours.withoutChange),
    bytesRow('heap', 'heap with compiled code'),
    ...(['nodes', 'listeners'] as const).map((what) =>
      judged({
        what: `${navigations} navigations: ${what}, growth from the ${from}th to the ${navigations}th`,
        value: growth(ours.seen, what),
        unit: '%' as const,
        budget: flat,
        floor: growth(bare.seen, what),
        ...common,
      }),
    ),
  ];
}
