import { describe, expect, test } from 'vitest';
import { invitationPatch, namePatch, patchOf } from '../../../../src-renderer/instruments/attract/patches.ts';
import type { Act, Content } from '../../../../src-renderer/core/model/attract.ts';
import { leftOf, stageFor } from '../../../../src-renderer/core/model/stage.ts';
import { patchDistance } from '../../../../src-renderer/core/model/thaw.ts';

const act = (content: Content, shape = 3): Act => ({
  content,
  place: 0,
  shape,
  opens: 0,
  open: 1000,
  closes: 2000,
  closed: 3000,
});
const panes = [
  { width: 1920, height: 1080 },
  { width: 1080, height: 1920 },
  { width: 1280, height: 720 },
];

describe('what thaws', () => {
  test('is a large part of the window for a picture, and lies on it', () => {
    for (const pane of panes) {
      const stage = stageFor(pane.width, pane.height);
      const patch = patchOf(act({ kind: 'scene', chapter: 'a' }), 1500, stage, null, pane);
      if (!patch) throw new Error('a picture needs no words to have a size');
      expect(patch.open).toBe(1);
      expect((Math.PI * patch.radiusX * patch.radiusY) / (pane.width * pane.height)).toBeGreaterThan(0.25);
      expect(patch.x - patch.radiusX).toBeGreaterThan(0);
      expect(patch.x + patch.radiusX).toBeLessThan(pane.width * 1.02);
    }
  });

  test('cuts the outermost digits of a year, in some years more of them', () => {
    const pane = { width: 1920, height: 1080 };
    const stage = stageFor(pane.width, pane.height);
    const box = { width: 1600, height: 560 };
    const widths = Array.from({ length: 7 }, (_, shape) =>
      patchOf(act({ kind: 'year', chapter: 'a' }, shape), 1500, stage, box, pane),
    ).map((patch) => (patch?.radiusX ?? 0) * 2);
    for (const width of widths) expect(width).toBeLessThan(1.12 * box.width);
    expect(Math.max(...widths) - Math.min(...widths)).toBeGreaterThan(60);
  });

  test('leaves all digits to be read where each is an outermost one', () => {
    const pane = { width: 1080, height: 1920 };
    const stage = stageFor(pane.width, pane.height);
    const box = { width: 640, height: 1000 };
    for (let shape = 0; shape < 7; shape++) {
      const patch = patchOf(act({ kind: 'year', chapter: 'a' }, shape), 1500, stage, box, pane);
      if (!patch) throw new Error('its words have a size');
      expect(patchDistance(patch, patch.x + 0.46 * box.width, patch.y + 0.44 * box.height)).toBeLessThan(0);
    }
  });

  test('leaves no frost on words, whatever the unevenness of its outline', () => {
    for (const pane of panes) {
      const scale = Math.min(pane.width, pane.height) / 1080;
      const stage = stageFor(pane.width, pane.height);
      for (const across of [300, 560, 900]) {
        const box = { width: across * scale, height: 150 * scale };
        const hint = patchOf(act({ kind: 'hint', chapter: 'a' }), 1500, stage, box, pane);
        if (!hint) throw new Error('its words have a size');
        for (const patch of [hint, namePatch(stage, box, pane), invitationPatch(stage, box, pane)])
          expect(patchDistance(patch, patch.x - box.width / 2, patch.y - box.height / 2)).toBeLessThan(-20 * scale);
      }
    }
  });

  test('lies round words that begin at the left end of their place', () => {
    const pane = { width: 1920, height: 1080 };
    const stage = stageFor(pane.width, pane.height);
    const left = leftOf(stage.name) * pane.width;
    for (const width of [300, 700]) expect(namePatch(stage, { width, height: 130 }, pane).x).toBe(left + width / 2);
  });

  test('keeps its size while the years pass, however broad their numerals are', () => {
    const pane = { width: 1080, height: 1920 };
    const stage = stageFor(pane.width, pane.height);
    const turning = act({ kind: 'turning' });
    const narrow = patchOf(turning, 1500, stage, { width: 500, height: 900 }, pane);
    expect(patchOf(turning, 1500, stage, { width: 700, height: 900 }, pane)).toEqual(narrow);
  });

  test('waits for words until they have a size; the invitation never freezes over', () => {
    const pane = { width: 1920, height: 1080 };
    const stage = stageFor(pane.width, pane.height);
    for (const content of [{ kind: 'title' }, { kind: 'today' }, { kind: 'circle-hint' }] as const)
      expect(patchOf(act(content), 1500, stage, null, pane)).toBeNull();
    expect(invitationPatch(stage, { width: 800, height: 150 }, pane).open).toBe(1);
  });
});
