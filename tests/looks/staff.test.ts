/** The staff surface in both languages, on both orientations: every place in it is asked all questions. */
import type { Page } from 'playwright/test';
import { exhibitionHere } from '../e2e/support/exhibition-here.ts';
import { expect, test } from '../e2e/support/kiosk.ts';
import { openDoor, setFirstPin, settled, touch } from '../e2e/support/staff-surface.ts';
import { type Faults, faultsOf } from './faults.ts';
import { screens } from './table.ts';

test.describe.configure({ mode: 'parallel' });

const exhibition = await exhibitionHere();

/** Where to look, and the touches that lead there from anywhere inside. */
const places: Readonly<Record<string, readonly string[]>> = {
  condition: ['section-overview'],
  visitors: ['section-visitors'],
  'what a visit is': ['section-visitors', 'what-is-a-visit'],
  'visitors of a week': ['section-visitors', 'period-week'],
  'visitors of a month': ['section-visitors', 'period-month'],
  chapters: ['section-content'],
  cities: ['section-content', 'kind-city'],
  sources: ['section-content', 'kind-source'],
  'the question before withdrawing': ['section-content', 'withdraw'],
  'opening hours': ['section-settings', 'hours-timed'],
  'quiet days': ['section-settings', 'group-quiet'],
  look: ['section-settings', 'group-look'],
  screen: ['section-settings', 'group-screen'],
  operation: ['section-acts', 'act-export'],
  'a new PIN': ['section-acts', 'act-pin'],
  'the question before leaving': ['section-acts', 'act-leave'],
  'the test pattern': ['section-acts', 'act-test'],
};
/** What closes a place that covers the sections. */
const closes: Readonly<Record<string, string>> = {
  'the question before withdrawing': 'confirm-no',
  'the question before leaving': 'confirm-no',
  'the test pattern': 'test-leave',
};

/** Visits as the wall tells them, so many that there is something to draw. */
async function visit(page: Page, views: readonly string[]): Promise<void> {
  await page.evaluate(async (opened) => {
    const tell = (body: unknown) =>
      fetch('/api/visits', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ id: sessionStorage.getItem('window'), ...(body as object) }),
      });
    for (let times = 0; times < 14; times++) {
      await tell({ event: 'start' });
      const summary = {
        seconds: 7 + times * 30,
        views: opened.slice(0, 1 + (times % opened.length)),
        languages: times % 3 ? ['both'] : ['both', 'en'],
        step: times % 2 ? 'entered' : 'next-chapter',
      };
      await tell({ event: 'end', visit: summary });
    }
  }, views);
}

async function ask(page: Page, place: string): Promise<Faults> {
  await settled(page);
  return faultsOf(page, {
    diagonal: 43,
    contrast: 'normal',
    reach: 'normal',
    language: null,
    scrolled: true,
    keys: [],
    // Its words lie on a drawing.
    unmeasurable: place === 'the test pattern',
  });
}

for (const [screen, viewport] of Object.entries(screens)) {
  for (const language of ['zh', 'en']) {
    test.describe(`${language}, ${screen} @verify`, () => {
      test.use({ viewport, settings: { language } });

      test('everything can be read, reached and heard', async ({ page }) => {
        await visit(page, ['circle', ...exhibition.chapters.map(({ id }) => `chapter:${id}`)]);
        await openDoor(page);
        const found: Record<string, Faults> = { door: await ask(page, 'door') };
        await setFirstPin(page);
        for (const [place, way] of Object.entries(places)) {
          for (const control of way) await touch(page, control);
          found[place] = await ask(page, place);
          const close = closes[place];
          if (close !== undefined) await touch(page, close);
        }
        expect(
          Object.fromEntries(Object.entries(found).filter(([, faults]) => Object.keys(faults).length > 0)),
        ).toEqual({});
      });
    });
  }
}
