/** Views to look at: one of each kind, and where the content differs the one with the most to say. */
import type { Exhibition, Text } from '../../../src-main/contract/exhibition.ts';
import { expect, type Kiosk } from './kiosk.ts';

const lengthOf = (text: Text): number => Object.values(text).join('').length;

function longest<Thing>(things: readonly Thing[], text: (thing: Thing) => Text): Thing | undefined {
  return things.toSorted((a, b) => lengthOf(text(b)) - lengthOf(text(a)))[0];
}

/** Every chapter at its first beat. */
export function chapterViews({ chapters }: Exhibition): string[] {
  return chapters.map(({ id }) => `chapter:${id}:1`);
}

/** Every page of every chapter. */
export function beatViews({ chapters }: Exhibition): string[] {
  return chapters.flatMap(({ id, beats }) => beats.map(({ number }) => `chapter:${id}:${number}`));
}

/** Home on a year with one chapter, with the most chapters, and with none; on the year with most moments. */
export function homeViews({ chapters, moments, span }: Exhibition): string[] {
  const years = Array.from({ length: span.to - span.from + 1 }, (_, index) => span.from + index);
  const told = (year: number) => chapters.filter((chapter) => chapter.year === year).length;
  const seen = (year: number) => moments.filter((moment) => moment.year === year).length;
  const chosen = [
    years.find((year) => told(year) === 1),
    years.toSorted((a, b) => told(b) - told(a))[0],
    years.find((year) => told(year) === 0 && seen(year) === 0),
    years.toSorted((a, b) => seen(b) - seen(a))[0],
  ];
  return [...new Set(chosen.filter((year) => year !== undefined))].map((year) => `home:${year}`);
}

/** Views that are neither home nor a chapter, but for the window and the question whether somebody is there. */
export function otherViews({ moments, cities, routes, chapters, takeAway }: Exhibition): string[] {
  const moment = longest(moments, ({ text }) => text);
  const city = longest(cities, ({ name }) => name);
  const noted = longest(chapters, ({ note }) => note ?? {});
  return [
    ...(moment ? [`moment:${moment.id}`] : []),
    ...(noted ? [`sources:${noted.id}`] : []),
    ...(cities.length > 0 ? ['circle'] : []),
    ...(city ? [`city:${city.id}`] : []),
    ...routes.map(({ id }) => `route:${id}`),
    'your-year:1950',
    'your-year:1990',
    ...(takeAway ? ['take-away'] : []),
  ];
}

/** Opens a view as it lives, with its words and letters there; what is baked in workers may come later. */
export async function openView(kiosk: Kiosk, view: string, wishes: Readonly<Record<string, string>>): Promise<void> {
  const { page } = kiosk;
  const query = new URLSearchParams({ view, ...wishes });
  await page.goto(new URL(`/?${query.toString()}`, page.url()).href);
  await expect(page.locator('html')).toHaveAttribute('data-view', /./);
  const sheet = /^(moment|sources):/.test(view);
  // Beside an open card the title may give way.
  const opened = sheet ? '[role="dialog"] h1' : view.startsWith('city:') ? '[data-city] h2' : 'h1';
  await page.locator(opened).first().waitFor();
  // A chapter's words stand on a ground of their own until its picture has opened.
  if (view.startsWith('chapter:')) await page.locator('.chapter .print').waitFor();
  // Letters change sizes, and sizes what fits: two frames later both have settled.
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  });
}

/** The part of a list that falls to one of several tests that share it. */
export function shareOf<Thing>(things: readonly Thing[], part: number, parts: number): Thing[] {
  return things.filter((_, index) => index % parts === part);
}
