import { describe, expect, test } from 'vitest';
import { clear, contour, frozen } from '../../../../src-renderer/core/model/thaw.ts';
import { type Spot, stageFor } from '../../../../src-renderer/core/model/stage.ts';
import { Field, noWeather } from '../../../../src-renderer/instruments/attract/field.ts';
import { handDistance, handReach } from '../../../../src-renderer/instruments/attract/hand-print.ts';

const panes = [
  { width: 1920, height: 1080 },
  { width: 1080, height: 1920 },
  { width: 1280, height: 720 },
  { width: 2560, height: 720 },
];

type Pane = (typeof panes)[number];

function placed({ x, y, size }: Spot, { width, height }: Pane) {
  return { x: x * width, y: y * height, height: size * Math.min(width, height) };
}

function handOn(pane: Pane) {
  const { hand } = stageFor(pane.width, pane.height);
  if (!hand) throw new Error('A kiosk invites.');
  return placed(hand, pane);
}

const turn = Array.from({ length: 360 }, (_, degree) => (degree * Math.PI) / 180);

/** Of what is seen on the way round, how often something begins. */
const beginnings = (seen: readonly boolean[]) => seen.filter((here, at) => here && !seen.at(at - 1)).length;

describe('the print that says where to put one’s hand', () => {
  test.each(panes)('is a hand of five fingers on $width × $height, with ice between them', (pane) => {
    const hand = handOn(pane);
    const field = new Field(pane.width, pane.height);
    field.step({ ...noWeather, standing: { patches: [], hand } }, null, 10_000);
    // Round the middle of the palm, which is below the middle of the print, as far out as the tip of the thumb.
    const [palmX, palmY] = [hand.x + 0.06 * hand.height, hand.y + 0.14 * hand.height];
    const states = turn.map((angle) =>
      field.at(palmX + 0.385 * hand.height * Math.cos(angle), palmY + 0.385 * hand.height * Math.sin(angle)),
    );
    expect(beginnings(states.map((state) => state > contour))).toBe(5);
    expect(states).toContain(frozen);
    expect(field.at(palmX, palmY)).toBe(clear);
  });

  test.each(panes)('lies wholly on the glass of $width × $height', (pane) => {
    const hand = handOn(pane);
    for (let x = 0; x < pane.width; x += 4)
      for (const y of [0, pane.height])
        expect(handDistance((x - hand.x) / hand.height, (y - hand.y) / hand.height)).toBeGreaterThan(0);
  });

  test('reaches as far as it says, and no further', () => {
    for (const angle of turn)
      expect(handDistance(handReach * Math.cos(angle), handReach * Math.sin(angle))).toBeGreaterThan(0);
    expect(Math.min(...turn.map((angle) => handDistance(0.46 * Math.cos(angle), 0.46 * Math.sin(angle))))).toBeLessThan(
      0,
    );
  });

  test('wanders with all that is on the pane', () => {
    const pane = { width: 960, height: 540 };
    const field = new Field(pane.width, pane.height);
    for (const x of [300, 600]) {
      const hand = { x, y: 270, height: 200 };
      field.step({ ...noWeather, standing: { patches: [], hand } }, null, 10_000);
      expect(field.at(x, 290)).toBe(clear);
      expect(field.at(900 - x, 290)).toBe(frozen);
    }
  });

  test('is not there where nobody may touch', () => {
    expect(stageFor(1920, 1080, false).hand).toBeUndefined();
    expect(stageFor(1080, 1920, false).hand).toBeUndefined();
    expect(stageFor(3840, 1080, false).hand).toBeUndefined();
  });
});
