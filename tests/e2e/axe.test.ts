/** axe finds nothing: one view of each kind in every language and theme, every chapter in each of them once, every other view in one. */
import { AxeBuilder } from '@axe-core/playwright';
import { listViews } from '../../src-main/contract/view-list.ts';
import { exhibitionHere } from './support/exhibition-here.ts';
import { expect, type Kiosk, test } from './support/kiosk.ts';
import { chapterViews, homeViews, openView, otherViews, shareOf } from './support/views.ts';

test.describe.configure({ mode: 'parallel' });
test.use({ viewport: { width: 1280, height: 720 } });

const themes = {
  night: { ground: 'night' },
  paper: { ground: 'paper' },
  'high contrast': { ground: 'night', contrast: 'high' },
} as const;
const combinations = ['zh', 'en', 'both'].flatMap((language) =>
  Object.entries(themes).map(([theme, wishes]) => ({ language, theme, wishes: { language, ...wishes } })),
);

const exhibition = await exhibitionHere();
const ofEachKind = ['warning', ...homeViews(exhibition), ...otherViews(exhibition)];
const chapters = chapterViews(exhibition);
const others = listViews(exhibition).filter(
  (view) => view !== 'attract' && view !== 'home' && ![...ofEachKind, ...chapters].includes(view),
);
const kinds = Object.keys(themes).length;

/** A square in which each chapter meets each language once, and each theme once. */
const chaptersOf = (part: number) => shareOf(chapters, (part + Math.floor(part / kinds)) % kinds, kinds);

async function faults({ page }: Kiosk): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .options({ resultTypes: ['violations'], preload: false })
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}: ${failureSummary}`),
  );
}

for (const [part, { language, theme, wishes }] of combinations.entries()) {
  test(`nothing hinders anybody, in ${language}, ${theme}`, async ({ kiosk }) => {
    const found: Record<string, string[]> = {};
    for (const view of [...ofEachKind, ...chaptersOf(part), ...shareOf(others, part, combinations.length)]) {
      await openView(kiosk, view, { motion: 'calm', ...wishes });
      const here = await faults(kiosk);
      if (here.length > 0) found[view] = here;
    }
    await kiosk.still({ view: 'attract', ...wishes });
    const window = await faults(kiosk);
    expect({ ...found, ...(window.length > 0 ? { attract: window } : {}) }).toEqual({});
  });
}
