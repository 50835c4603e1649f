import { describe, expect, test } from 'vitest';
import { paneFor } from '../../../../src-renderer/instruments/attract/pane-size.ts';
import { OwnCycles } from '../../../../src-renderer/instruments/attract/programme.ts';
import { actKey, Programme, wordsLit } from '../../../../src-renderer/instruments/attract/programme.ts';
import { openness } from '../../../../src-renderer/core/model/attract.ts';
import { seeded } from '../../../../src-renderer/core/time/clock.ts';

const facts = (ids: readonly string[]) => ({
  chapters: ids.map((id) => ({ id })),
  friends: true,
  years: true,
  hintPlaces: 2,
  holePlaces: 3,
});

describe('the programme of the window', () => {
  test('never ends and never leaves the window frozen over for long', () => {
    const programme = new Programme(new OwnCycles(() => facts(['a', 'b', 'c']), seeded(1)));
    let lastOpen = 0;
    for (let now = 100; now < 3_600_000; now += 250) {
      if (programme.actsAt(now).some((act) => openness(act, now) > 0.05)) lastOpen = now;
      expect(now - lastOpen).toBeLessThan(4000);
    }
  });

  test('takes a corrected exhibition with the next round', () => {
    let chapters = ['a', 'b'];
    const programme = new Programme(new OwnCycles(() => facts(chapters), seeded(1)));
    programme.actsAt(0);
    chapters = ['c'];
    const shown = new Set<string>();
    for (let now = 100_000; now < 200_000; now += 500) {
      for (const { content } of programme.actsAt(now)) if (content.kind === 'year') shown.add(content.chapter);
    }
    expect([...shown]).toEqual(['c']);
  });

  test('has a picture printed before its patch thaws, and forgets it when frost has closed', () => {
    const programme = new Programme(new OwnCycles(() => facts(['a', 'b', 'c', 'd']), seeded(1)));
    let shown = 0;
    for (let now = 0; now < 600_000; now += 100) {
      const scene = programme.actsAt(now).find(({ content }) => content.kind === 'scene');
      const picture = programme.pictureAt(now);
      if (scene) expect(picture).toBe(scene);
      else if (picture) expect(picture.opens - now).toBeLessThan(6600);
      if (scene && scene.opens > now - 100) {
        shown++;
        expect(programme.pictureAt(now - 5000)).toBe(scene);
      }
    }
    expect(shown).toBeGreaterThan(10);
  });

  test('puts words out while the frost closes over them, not after', () => {
    const programme = new Programme(new OwnCycles(() => facts(['a']), seeded(1)));
    const act = programme.actsAt(3000).find(({ content }) => content.kind === 'year');
    if (!act) throw new Error('no year after three seconds');
    expect(wordsLit(act, act.open)).toBe(true);
    expect(wordsLit(act, act.closed)).toBe(false);
    expect(wordsLit(act, act.closes)).toBe(true);
  });

  test('names two acts at a time differently', () => {
    const programme = new Programme(new OwnCycles(() => facts(['a', 'b', 'c', 'd']), seeded(1)));
    for (let now = 0; now < 120_000; now += 200) {
      const keys = programme.actsAt(now).map(actKey);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });
});

describe('the size of the pane', () => {
  test('fills every screen with whole device pixels', () => {
    for (const [width, height, ratio] of [
      [1280, 720, 1],
      [1920, 1080, 1],
      [1080, 1920, 1],
      [3840, 2160, 1],
      [1920, 1080, 2],
      [2560, 1440, 1.5],
    ] as const) {
      const pane = paneFor(width, height, ratio);
      expect(pane.width * pane.zoom).toBeGreaterThanOrEqual(width);
      expect(pane.height * pane.zoom).toBeGreaterThanOrEqual(height);
      expect(Number.isInteger(pane.zoom * ratio)).toBe(true);
      expect(Math.max(pane.width, pane.height)).toBeLessThanOrEqual(2600);
    }
  });
});
