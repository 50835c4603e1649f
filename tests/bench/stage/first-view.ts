/** What a page asks for until its first view stands, and when it first paints. */
import type { Request } from 'playwright/test';
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

/** Opens an address with nothing kept from before; `open` waits until its first view stands. */
export async function firstViewOf({ page, cdp }: Stage, open: () => Promise<unknown>): Promise<FirstView> {
  const asked: Request[] = [];
  const finished: Request[] = [];
  const ask = (request: Request): void => void (isSent(request) && asked.push(request));
  const finish = (request: Request): void => void (isSent(request) && finished.push(request));
  await page.goto('about:blank');
  await cdp.send('Network.enable');
  await cdp.send('Network.setCacheDisabled', { cacheDisabled: true });
  page.on('request', ask);
  page.on('requestfinished', finish);
  try {
    await open();
    const paint = (await page.waitForFunction(firstPaint)).evaluate((time) => time);
    const sized = await Promise.all(
      finished.map(async (request) => ({ type: request.resourceType(), bytes: await sizeOf(request) })),
    );
    const sum = (type?: string): number =>
      sized.filter((each) => type === undefined || each.type === type).reduce((total, { bytes }) => total + bytes, 0);
    return {
      paint: (await paint) ?? 0,
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
