/** What axe finds on a page. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright/test';

export interface AxeAsked {
  /** At high contrast text must stand out from its ground by 7:1, else by 4.5:1. */
  readonly contrast: 'normal' | 'high';
  /** The part of the page that is looked at. */
  readonly within: string;
  /** Some of its text lies on a plain ground, so that axe has something to measure. */
  readonly measurable: boolean;
}

/** All rules that are on by default. One page without frames of its own: the legacy mode opens no second page. */
export async function axeFaults(page: Page, { contrast, within, measurable }: AxeAsked): Promise<string[]> {
  const { violations, passes } = await new AxeBuilder({ page })
    .include(within)
    .exclude('iframe')
    // Out of reach (core/gesture/out-of-reach.ts): hidden from readers, and the page's own keys pass it by.
    .exclude('[data-away]')
    .setLegacyMode(true)
    .options({
      resultTypes: ['violations'],
      preload: false,
      rules: { 'color-contrast-enhanced': { enabled: contrast === 'high' } },
    })
    .analyze();
  const rule = contrast === 'high' ? 'color-contrast-enhanced' : 'color-contrast';
  // Text that lies on pictures alone gives axe nothing to measure; the bar and the strips always do.
  const measured = passes.some(({ id }) => id === rule);
  return [
    ...violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html}: ${failureSummary}`),
    ),
    ...(measured || !measurable ? [] : [`${rule}: nothing was measured`]),
  ];
}
