/** What a page asks for until its first view stands, and when it first paints. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Page, Request } from 'playwright/test';
import type { Stage } from './stage.ts';

export interface FirstView {
  /** Milliseconds from the navigation to the first contentful paint, as the browser tells it. */
  readonly paint: number;
  readonly requests: number;
  /** Bytes that were sent. */
  readonly bytes: { readonly all: number; readonly fonts: number; readonly css: number };
}

/** A request that leads to the server. */
const isSent = (request: Request): boolean => /^https?:/.test(request.url());

/** Bytes of an answer; a stream that goes on has none yet. */
const sizeOf = (request: Request): Promise<number> =>
  request.sizes().then(
    ({ responseBodySize }) => responseBodySize,
    () => 0,
  );

const firstPaint = (): number | undefined => performance.getEntriesByName('first-contentful-paint')[0]?.startTime;

/** Milliseconds from the navigation to the first contentful paint of the page that is shown, as the browser tells it. */
export async function firstPaintOf(page: Page): Promise<number> {
  const told = await page.waitForFunction(firstPaint);
  return (await told.evaluate((time) => time)) ?? 0;
}

/** A page asks for nothing more when it has asked for nothing so long, in milliseconds; a page that never ends is left at last. */
const quietFor = 500;
const patience = 10_000;

async function untilQuiet(asked: readonly Request[]): Promise<void> {
  const end = performance.now() + patience;
  for (let before = -1; before !== asked.length && performance.now() < end;) {
    before = asked.length;
    await wait(quietFor);
  }
}

/** Opens an address with nothing kept from before, and waits until it asks for nothing more. */
export async function firstViewOf({ page, cdp }: Stage, open: () => Promise<unknown>): Promise<FirstView> {
  const asked: Request[] = [];
  const finished: Request[] = [];
  const ask = (request: Request): void => {
    if (isSent(request)) asked.push(request);
  };
  const finish = (request: Request): void => {
    if (isSent(request)) finished.push(request);
  };
  await page.goto('about:blank');
  await cdp.send('Network.enable');
  await cdp.send('Network.setCacheDisabled', { cacheDisabled: true });
  page.on('request', ask);
  page.on('requestfinished', finish);
  try {
    await open();
    await untilQuiet(asked);
    const sized = await Promise.all(
      finished.map(async (request) => ({ type: request.resourceType(), bytes: await sizeOf(request) })),
    );
    const sum = (type?: string): number =>
      sized.filter((each) => type === undefined || each.type === type).reduce((total, { bytes }) => total + bytes, 0);
    return {
      paint: await firstPaintOf(page),
      requests: asked.length,
      bytes: { all: sum(), fonts: sum('font'), css: sum('stylesheet') },
    };
  } finally {
    page.off('request', ask);
    page.off('requestfinished', finish);
    await cdp.send('Network.setCacheDisabled', { cacheDisabled: false });
    await cdp.send('Network.disable');
  }
}
