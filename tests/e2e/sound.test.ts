/** Sound: only where an exhibition asks for it, only after a hand, and never against a visitor's wish. */
import type { Page } from 'playwright/test';
import { shippedSettings } from '../../src-main/contract/settings.ts';
import { alterExhibition, exhibitionHere } from './support/exhibition-here.ts';
import { openHallWithPage } from './support/hall.ts';
import { besideTheWall, expect, handsOn, heldTest, type Kiosk, soon, standing, test } from './support/kiosk.ts';
import { onGlass } from './support/on-glass.ts';
import { gullSound } from './support/program.ts';
import { passUntil } from './support/time.ts';
import { layHandsOn, open } from './support/touch.ts';
import { openReading, pressUntil, wake } from './support/visitor.ts';

test.use({ viewport: { width: 1280, height: 720 }, opens: besideTheWall });

/** Puts an ear on what is opened from now on. */
async function hear(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const heard = { contexts: 0, tones: 0, wakings: 0 };
    const made: AudioContext[] = [];
    Object.assign(window, { heard, made });
    window.AudioContext = class extends AudioContext {
      constructor(options?: AudioContextOptions) {
        super(options);
        heard.contexts += 1;
        made.push(this);
      }
      override resume(): Promise<void> {
        heard.wakings += 1;
        return super.resume();
      }
    };
    // What is played from noise has a start of its own.
    for (const { prototype } of [AudioScheduledSourceNode, AudioBufferSourceNode]) {
      const start = Reflect.get(prototype, 'start') as (...when: number[]) => void;
      prototype.start = function (this: AudioScheduledSourceNode, ...when: number[]) {
        heard.tones += 1;
        start.apply(this, when);
      };
    }
  });
}

/** Opens the wall with an ear on it. */
async function listen({ page }: Kiosk): Promise<void> {
  await hear(page);
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

/** Whether each of the sound cards that were opened rests or sounds. */
const cards = (page: Page) =>
  page.evaluate(() => (window as unknown as { readonly made: readonly AudioContext[] }).made.map(({ state }) => state));

test('an exhibition that asks for no sound opens no sound card and offers no Mute @verify', async ({ kiosk, page }) => {
  await alterExhibition(page, (exhibition) => ({ ...exhibition, sound: false }));
  await listen(kiosk);
  await wake(kiosk);
  await page.locator('[data-control^="enter-"]').first().tap();
  await kiosk.shows(/^chapter/);
  await openReading(page);
  await expect(page.locator('[data-control="calm"]')).toBeVisible();
  await expect(page.locator('[data-control="sound"]')).toHaveCount(0);
  expect(await heard(page)).toEqual({ contexts: 0, tones: 0, wakings: 0 });
});

/** Chapters whose picture a finger plays with. */
const { chapters } = await exhibitionHere();
const wheel = `chapter:${chapters.find(({ scene }) => scene === 'motor-city')?.id}:1`;

/** Taps the picture here and there, beside the words. */
async function playWithPicture(kiosk: Kiosk): Promise<void> {
  const { page } = kiosk;
  const words = await page.locator(`${onGlass} .column`).boundingBox();
  const left = (words?.x ?? 0) + (words?.width ?? 0);
  const glass = await layHandsOn(page);
  for (const down of [0.3, 0.5, 0.7, 0.85])
    for (const across of [0.25, 0.5, 0.75]) await glass.tap({ x: left + (1280 - left) * across, y: 640 * down });
}

/** Plays on until something is heard: the program of the sounds may come with the first touch. */
async function playUntilHeard(kiosk: Kiosk): Promise<void> {
  await expect(async () => {
    await playWithPicture(kiosk);
    expect((await heard(kiosk.page)).tones).toBeGreaterThan(0);
  }).toPass();
}

/** The verb stands, so the picture does. */
const seen = (page: Page) => expect(page.locator(`${onGlass} [data-verb]`)).toBeVisible({ timeout: 60_000 });

test('the picture under a finger sounds, and nothing does before @verify', async ({ kiosk, page }) => {
  await hear(page);
  await open(kiosk, wheel);
  await seen(page);
  expect((await heard(page)).tones).toBe(0);
  await playUntilHeard(kiosk);
  expect((await heard(page)).contexts).toBe(1);
});

for (const [index, { id }] of chapters.entries()) {
  const tag = index % 6 === 0 ? '@verify' : '@release';
  test(`${id}: the picture sounds under a finger`, { tag }, async ({ kiosk, page }) => {
    await hear(page);
    await open(kiosk, `chapter:${id}:1`);
    await seen(page);
    await playUntilHeard(kiosk);
  });
}

test.describe('where staff have turned the sounds under the finger off', () => {
  test.use({ settings: { touchSounds: false } });

  test('a hand is answered in silence, and no row for sound is offered @verify', async ({ kiosk, page }) => {
    await hear(page);
    await open(kiosk, wheel);
    await seen(page);
    await playWithPicture(kiosk);
    await openReading(page);
    await expect(page.locator('[data-control="calm"]')).toBeVisible();
    await expect(page.locator('[data-control="sound"]')).toHaveCount(0);
    expect(await heard(page)).toEqual({ contexts: 0, tones: 0, wakings: 0 });
  });
});

heldTest('the ghost fingertip plays in silence @verify', async ({ kiosk, page }) => {
  await hear(page);
  await open(kiosk, wheel);
  await seen(page);
  const tip = page.locator(`${onGlass} [data-ghost-finger]`);
  const moves = () => tip.evaluate((each) => each.getAnimations().length > 0);
  await passUntil(moves, (milliseconds) => page.clock.fastForward(milliseconds), { step: 500, most: 20_000 });
  await expect.poll(moves, soon).toBe(false);
  expect((await heard(page)).tones).toBe(0);
});

test.describe('an exhibition with sound', () => {
  test.use({ exhibition: gullSound });

  test('answers a hand, is silent when muted, and begins the next visit with sound again @verify', async ({
    kiosk,
    page,
  }) => {
    await listen(kiosk);
    await kiosk.shows('attract');
    // Untouched nothing may be heard; the sound card has been opened for the first finger, and rests.
    await expect.poll(() => cards(page), soon).toEqual(['suspended']);
    expect((await heard(page)).tones).toBe(0);
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

  heldTest(
    'is silent while nobody is there, though the dial beneath the window turns with its years @verify',
    async ({ kiosk, page }) => {
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
    },
  );

  test('is silent on a quiet day, whoever touches it', async ({ kiosk, page }) => {
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
    exhibition: gullSound,
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
