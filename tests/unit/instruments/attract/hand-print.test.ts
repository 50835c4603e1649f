import { describe, expect, test } from 'vitest';
import { contour } from '../../../../src-renderer/core/model/thaw.ts';
import { stageFor } from '../../../../src-renderer/core/model/stage.ts';
import { Field } from '../../../../src-renderer/instruments/attract/field.ts';
import { handPrint } from '../../../../src-renderer/instruments/attract/hand-print.ts';

const panes = [
  { width: 1920, height: 1080 },
  { width: 1080, height: 1920 },
  { width: 1280, height: 720 },
];

describe('the print that says where to put one’s hand', () => {
  test.each(panes)('is a hand of five fingers on $width × $height, wholly on the glass', (pane) => {
    const { hand } = stageFor(pane.width, pane.height);
    if (!hand) throw new Error('A kiosk invites.');
    const strokes = handPrint(hand, pane);
    for (const { toX, toY, radius } of strokes) {
      expect(toX - radius).toBeGreaterThan(0);
      expect(toX + radius).toBeLessThan(pane.width);
      expect(toY - radius).toBeGreaterThan(0);
      expect(toY + radius).toBeLessThan(pane.height);
    }
    const field = new Field(pane.width, pane.height);
    field.step({ patches: [], faded: [], warmths: [], strokes, growth: null, margin: null }, null, 10_000);
    const fingers = strokes.slice(-5);
    for (const { toX, toY } of fingers) expect(field.at(toX, toY)).toBeGreaterThan(contour);
    // Ice is left between the tips.
    const tips = fingers.slice(0, 4).toSorted((one, other) => one.toX - other.toX);
    for (const [at, tip] of tips.slice(1).entries()) {
      const before = tips[at];
      if (before) expect(field.at((before.toX + tip.toX) / 2, (before.toY + tip.toY) / 2)).toBeLessThan(contour);
    }
  });

  test('is not there where nobody may touch', () => {
    expect(stageFor(1920, 1080, false).hand).toBeUndefined();
    expect(stageFor(1080, 1920, false).hand).toBeUndefined();
    expect(stageFor(3840, 1080, false).hand).toBeUndefined();
  });
});
