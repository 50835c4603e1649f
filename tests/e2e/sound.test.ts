/** Sound: only where an exhibition asks for it, only after a hand, and never against a visitor's wish. */
import { readFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { shippedSettings } from '../../src-main/contract/settings.ts';
import { openHallWithPage } from './support/hall.ts';
import { besideTheWall, expect, handsOn, type Kiosk, soon, standing, test } from './support/kiosk.ts';
import { root } from './support/program.ts';
import { passUntil } from './support/time.ts';
import { openReading, pressUntil, wake } from './support/visitor.ts';

test.use({ viewport: { width: 1280, height: 720 }, opens: besideTheWall });

const withSound = join(root, 'tests', 'fixtures', 'exhibitions', 'gull-sound');

/** Opens the wall with an ear on it. */
async function listen({ page }: Kiosk): Promise<void> {
  await page.addInitScript(() => {
    const heard = { contexts: 0, tones: 0, wakings: 0 };
    Object.assign(window, { heard });
    window.AudioContext = class extends AudioContext {
      constructor(options?: AudioContextOptions) {
        super(options);
        heard.contexts += 1;
      }
      override resume(): Promise<void> {
        heard.wakings += 1;
        return super.resume();
      }
    };
    const start = Reflect.get(AudioScheduledSourceNode.prototype, 'start') as (at?: number) => void;
    AudioScheduledSourceNode.prototype.start = function (at) {
      heard.tones += 1;
      start.call(this, at);
    };
  });
  await page.goto(new URL('/', page.url()).href);
  await standing(page);
}

interface Heard {
  readonly contexts: number;
  readonly tones: number;
  /** How often a sound card that rests was to be heard again. */
  readonly wakings: number;
}
const heard = (page: Page) => page.evaluate(() => (window as unknown as { readonly heard: Heard }).heard);

test('an exhibition that asks for no sound opens no sound card and offers no Mute @verify', async ({ kiosk }) => {
  const { page } = kiosk;
  await listen(kiosk);
  await wake(kiosk);
  await page.locator('[data-control^="enter-"]').first().tap();
  await kiosk.shows(/^chapter/);
  await openReading(page);
  await expect(page.locator('[data-control="calm"]')).toBeVisible();
  await expect(page.locator('[data-control="sound"]')).toHaveCount(0);
  expect(await heard(page)).toEqual({ contexts: 0, tones: 0, wakings: 0 });
});

test.describe('an exhibition with sound', () => {
  test.use({ exhibition: withSound });

  test('answers a hand, is silent when muted, and begins the next visit with sound again', async ({ kiosk }) => {
    const { page } = kiosk;
    await listen(kiosk);
    await kiosk.shows('attract');
    // Untouched: nothing may be heard.
    expect((await heard(page)).contexts).toBe(0);
    await wake(kiosk);
    const sound = page.locator('[data-control="sound"]');
    await openReading(page);
    await expect(sound).toHaveText(/声音[\s\S]*Sound/);
    const press = (name: string, shows: RegExp): Promise<void> =>
      pressUntil(kiosk, page.locator(`[data-control^="${name}"]:visible`).last(), shows);
    await press('enter-', /^chapter/);
    await expect.poll(async () => (await heard(page)).tones, soon).toBeGreaterThan(0);
    expect((await heard(page)).contexts).toBe(1);
    await press('home', /^home/);
    await openReading(page);
    await sound.tap();
    await expect(sound).toHaveAttribute('aria-checked', 'false');
    const { tones } = await heard(page);
    await press('enter-', /^chapter/);
    await press('home', /^home/);
    expect((await heard(page)).tones).toBe(tones);
    await page.locator('nav [data-control="start-over"]').first().tap();
    await openReading(page);
    await expect(sound).toHaveAttribute('aria-checked', 'true');
  });

  test.describe('on a page whose clock a test holds', () => {
    test.use({ pageClock: true });

    test('is silent while nobody is there, though the dial beneath the window turns with its years @verify', async ({
      kiosk,
    }) => {
      const { page } = kiosk;
      await listen(kiosk);
      await wake(kiosk);
      await pressUntil(kiosk, page.locator('[data-control^="enter-"]:visible').last(), /^chapter/);
      await expect.poll(async () => (await heard(page)).tones, soon).toBeGreaterThan(0);
      await page.clock.fastForward(shippedSettings.idleSeconds * 1000);
      await kiosk.shows('warning');
      await page.clock.fastForward(shippedSettings.warningSeconds * 1000);
      await kiosk.shows('attract');
      const year = () => page.locator('[data-control="dial"]').getAttribute('aria-valuenow');
      const [stood, sounded] = [await year(), await heard(page)];
      // The year of a chapter stands in the window every half minute or so, and may be the same.
      await passUntil(
        async () => (await year()) !== stood,
        (milliseconds) => page.clock.fastForward(milliseconds),
        { step: 500, most: 600_000 },
      );
      expect(await heard(page)).toEqual(sounded);
    });
  });

  test('is silent on a quiet day, whoever touches it', async ({ kiosk }) => {
    const { page } = kiosk;
    await page.route('**/api/window*', async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ json: { ...((await answer.json()) as object), quiet: 'grey' } });
    });
    await listen(kiosk);
    await expect(page.locator('html')).toHaveAttribute('data-quiet', 'grey');
    await page.touchscreen.tap(600, 300);
    await page.locator('html').press('Enter');
    // The window would have opened with the touch.
    expect(await kiosk.view()).toBe('attract');
    expect(await heard(page)).toEqual({ contexts: 0, tones: 0, wakings: 0 });
  });
});

/** Loudnesses of the faders that everything goes through, as they are set one after another. */
const faders = (page: Page) => page.evaluate(() => (window as unknown as { readonly faders: number[] }).faders);

test('staff set how loud the hall is, and it is heard at once @verify', async ({ browser }) => {
  let volume = 0.25;
  const hall = await openHallWithPage(browser, {
    settings: {},
    at: new Date(2026, 5, 4, 10),
    exhibition: withSound,
    prepare: async (page) => {
      await page.addInitScript(() => {
        const faders: number[] = [];
        Object.assign(window, { faders });
        const connect = Reflect.get(AudioNode.prototype, 'connect') as (to: AudioNode) => AudioNode;
        AudioNode.prototype.connect = function (this: AudioNode, to: AudioNode) {
          if (to instanceof AudioDestinationNode && this instanceof GainNode) faders.push(this.gain.value);
          return connect.call(this, to);
        } as AudioNode['connect'];
        const approach = Reflect.get(AudioParam.prototype, 'setTargetAtTime') as AudioParam['setTargetAtTime'];
        AudioParam.prototype.setTargetAtTime = function (target, at, constant) {
          // Cues shape their own loudness too; the fader's is told by its time.
          if (constant === 0.01) faders.push(target);
          return approach.call(this, target, at, constant);
        };
      });
      // What staff have set, as the server tells it.
      await page.route('**/api/window*', async (route) => {
        const answer = await route.fetch();
        const start = (await answer.json()) as { readonly settings: object };
        await route.fulfill({ json: { ...start, settings: { ...start.settings, volume } } });
      });
    },
  });
  const { page, composed } = hall;
  try {
    const kiosk = handsOn(page, '');
    await wake(kiosk);
    await pressUntil(kiosk, page.locator('[data-control^="enter-"]:visible').last(), /^chapter/);
    await expect.poll(() => faders(page), soon).toEqual([0.25]);
    volume = 0.75;
    composed.served.windows.push({ type: 'settings' });
    await expect.poll(() => faders(page), soon).toEqual([0.25, 0.75]);
  } finally {
    await hall.close();
  }
});

type PlayCue = (
  name: string,
  stage: { context: BaseAudioContext; out: AudioNode; at: number; random: () => number },
) => number;

test('every cue makes a sound that is heard and then dies away, and none is loud @verify', async ({ browser }) => {
  const source = await readFile(join(root, 'src-renderer/core/sound/cues.ts'), 'utf8');
  const program = stripTypeScriptTypes(source).replaceAll('export ', '');
  const page = await browser.newPage();
  for (const name of ['tick', 'snap', 'melt', 'arrive'] as const) {
    const { loudest, last, end } = await page.evaluate(
      async ([text, cue]) => {
        const play = new Function(`${text}; return playCue`)() as PlayCue;
        const context = new OfflineAudioContext(1, 48_000 * 2, 48_000);
        const end = play(cue, { context, out: context.destination, at: 0, random: Math.random });
        const samples = (await context.startRendering()).getChannelData(0);
        return {
          loudest: Math.max(...samples.map(Math.abs)),
          last: samples.findLastIndex((sample) => Math.abs(sample) > 0.001) / 48_000,
          end,
        };
      },
      [program, name] as const,
    );
    expect(loudest, name).toBeGreaterThan(0.01);
    expect(loudest, name).toBeLessThan(0.25);
    expect(last, name).toBeLessThanOrEqual(end + 0.01);
  }
  await page.close();
});
