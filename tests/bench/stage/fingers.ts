/** Fingers on the glass, as the browser gets them from a touchscreen. */
import { setTimeout as wait } from 'node:timers/promises';
import type { CDPSession } from 'playwright/test';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where a finger is at a share of its way, 0…1. */
export type Way = (share: number) => Point;

/** A usual touchscreen reports so often, in milliseconds. */
const report = 1000 / 60;

/** Puts down one finger for each way, draws them along together, and lifts them. */
export async function draw(cdp: CDPSession, ways: readonly Way[], duration: number): Promise<void> {
  const points = (share: number) => ways.map((way, id) => ({ ...way(share), id }));
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: points(0) });
  const start = performance.now();
  for (let now = 0; now < duration; now = performance.now() - start) {
    await cdp.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: points(now / duration) });
    await wait(Math.max(0, report - ((performance.now() - start) % report)));
  }
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

/** Touches and lifts, without a stay: the kiosk's browser was not started for Playwright's own touches. */
export async function tap(cdp: CDPSession, at: Point): Promise<void> {
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ ...at, id: 1 }] });
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

/** To and fro on a straight line. */
export function sway(from: Point, to: Point, times: number): Way {
  return (share) => {
    const along = 0.5 - Math.cos(share * times * 2 * Math.PI) / 2;
    return { x: from.x + (to.x - from.x) * along, y: from.y + (to.y - from.y) * along };
  };
}

/** Round and round. */
export function circling(centre: Point, radius: number, times: number): Way {
  return (share) => {
    const angle = share * times * 2 * Math.PI;
    return { x: centre.x + Math.cos(angle) * radius, y: centre.y + Math.sin(angle) * radius };
  };
}
