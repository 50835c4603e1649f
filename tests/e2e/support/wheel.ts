/** The dial of years as hands find it. */
import type { Page } from 'playwright/test';
import { expect } from './kiosk.ts';
import type { Glass, Point } from './touch.ts';

export interface Wheel {
  /** A place on the ring of years, by degrees clockwise from nine o'clock. */
  at(degrees: number): Point;
  year(): Promise<number>;
}

export async function wheelOf(page: Page): Promise<Wheel> {
  const dial = page.locator('[data-control="dial"]');
  const box = await dial.boundingBox();
  if (!box) throw new Error('The dial has no place on the screen.');
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const reach = Math.min(box.width, box.height) * 0.3;
  return {
    at: (degrees) => {
      const angle = Math.PI + (degrees * Math.PI) / 180;
      return { x: middle.x + Math.cos(angle) * reach, y: middle.y + Math.sin(angle) * reach };
    },
    // Frames on: what a finger did is on the screen by then, also where they take long. The wheel turns in the first,
    // its year follows in the second.
    year: () =>
      dial.evaluate(async (element) => {
        for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
        return Number(element.getAttribute('aria-valuenow'));
      }),
  };
}

/** Leads a finger round the wheel, a degree at a time. */
export async function round(glass: Glass, wheel: Wheel, finger: number, from: number, to: number): Promise<void> {
  const step = Math.sign(to - from);
  for (let degrees = from + step; (to - degrees) * step >= 0; degrees += step)
    await glass.put(finger, wheel.at(degrees));
}

/** The number by which the year has changed, once it stands. */
export async function rests(wheel: Wheel): Promise<number> {
  let last = NaN;
  await expect
    .poll(
      async () => {
        const before = last;
        last = await wheel.year();
        return last === before;
      },
      { intervals: [400] },
    )
    .toBe(true);
  return last;
}
