/** The sounds themselves, rendered by the browser that plays them: heard, quiet, and over soon. */
import { readFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { expect, test } from './support/kiosk.ts';
import { root } from './support/program.ts';

/** The program of the sounds as one piece, without what a page needs to run it. */
async function soundsProgram(): Promise<string> {
  const files = ['cues.ts', 'limiter.ts'];
  const texts = await Promise.all(files.map((file) => readFile(join(root, 'src-renderer/core/sound', file), 'utf8')));
  return texts
    .map((text) =>
      stripTypeScriptTypes(text)
        .replaceAll(/^import .*$/gm, '')
        .replaceAll('export ', ''),
    )
    .join('\n');
}

interface SoundsProgram {
  readonly playCue: (
    name: string,
    stage: { context: BaseAudioContext; out: AudioNode; at: number; random: () => number },
  ) => number;
  readonly limiterFor: (context: BaseAudioContext) => AudioNode;
  readonly ceiling: number;
}

const ofHands = ['ice', 'water', 'wheel', 'ski', 'wood', 'stone', 'paper', 'bell'] as const;

test.describe('the sounds themselves', () => {
  let page: Page;
  test.beforeAll(async ({ browser }) => {
    page = await browser.newPage();
    await page.evaluate(
      (program) => {
        Object.assign(window, { sounds: new Function(`${program}; return { playCue, limiterFor, ceiling }`)() });
      },
      await soundsProgram(),
    );
  });
  test.afterAll(() => page.close());

  for (const name of [...ofHands, 'tick', 'snap', 'melt', 'arrive'] as const) {
    test(`${name} is heard, is quiet, and ends by itself @verify`, async () => {
      const { loudest, last, end } = await page.evaluate(async (cue) => {
        const { playCue, limiterFor } = (window as unknown as { readonly sounds: SoundsProgram }).sounds;
        const context = new OfflineAudioContext(1, 48_000 * 2, 48_000);
        const limiter = limiterFor(context);
        limiter.connect(context.destination);
        const end = playCue(cue, { context, out: limiter, at: 0, random: Math.random });
        const samples = (await context.startRendering()).getChannelData(0);
        return {
          loudest: Math.max(...samples.map(Math.abs)),
          last: samples.findLastIndex((sample) => Math.abs(sample) > 0.001) / 48_000,
          end,
        };
      }, name);
      expect(loudest).toBeGreaterThan(0.01);
      expect(loudest).toBeLessThan(0.2);
      expect(last).toBeLessThanOrEqual(end + 0.01);
      expect(end).toBeLessThan(1.5);
    });
  }

  test('many hands at once are no louder than the ceiling, and one alone is not changed by it @verify', async () => {
    const { many, ceiling, alone, through } = await page.evaluate(async (names) => {
      const { playCue, limiterFor, ceiling } = (window as unknown as { readonly sounds: SoundsProgram }).sounds;
      async function render(play: (context: OfflineAudioContext, out: AudioNode) => void, limited: boolean) {
        const context = new OfflineAudioContext(1, 48_000 * 2, 48_000);
        const limiter = limiterFor(context);
        limiter.connect(context.destination);
        play(context, limited ? limiter : context.destination);
        const samples = (await context.startRendering()).getChannelData(0);
        return Math.max(...samples.map(Math.abs));
      }
      const knock = (context: OfflineAudioContext, out: AudioNode): void =>
        void playCue('wood', { context, out, at: 0, random: () => 0.5 });
      return {
        ceiling,
        many: await render((context, out) => {
          for (let each = 0; each < 200; each++)
            playCue(names[each % names.length] ?? '', { context, out, at: (each % 20) / 100, random: Math.random });
        }, true),
        alone: await render(knock, false),
        through: await render(knock, true),
      };
    }, ofHands);
    expect(many).toBeLessThanOrEqual(ceiling);
    expect(many).toBeGreaterThan(alone);
    expect(through).toBeCloseTo(alone, 3);
  });
});
