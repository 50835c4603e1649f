import { describe, expect, test } from 'vitest';
import { Field, noWeather as still } from '../../../../src-renderer/instruments/attract/field.ts';
import { clear, contour, frozen } from '../../../../src-renderer/core/model/thaw.ts';

const invitation = { x: 480, y: 380, radiusX: 220, radiusY: 70, open: 1, soft: 30, shape: 311, square: 0.5 };

function frozenField(): Field {
  const field = new Field(960, 540);
  field.step(still, null, 10_000);
  return field;
}

describe('the pane', () => {
  test('melts outward from where a finger touches, and nowhere else yet', () => {
    const field = frozenField();
    field.step({ ...still, warmths: [{ x: 200, y: 200, radius: 90 }] }, null, 0);
    expect(field.at(200, 200)).toBe(clear);
    expect(field.at(700, 400)).toBe(frozen);
    field.step({ ...still, warmths: [{ x: 200, y: 200, radius: 1200 }] }, null, 0);
    expect(field.at(700, 400)).toBe(clear);
  });

  test('melts under every finger at once', () => {
    const field = frozenField();
    const hands = [100, 300, 500, 700, 880].map((x) => ({ x, y: 270, radius: 70 }));
    field.step({ ...still, warmths: hands }, null, 0);
    for (const { x, y } of hands) expect(field.at(x, y)).toBe(clear);
  });

  test('closes over again little by little, not at a stroke', () => {
    const field = frozenField();
    field.step({ ...still, patches: [invitation] }, null, 16);
    expect(field.at(480, 380)).toBe(clear);
    field.step(still, null, 33);
    expect(field.at(480, 380)).toBeGreaterThan(contour);
    for (let step = 0; step < 40; step++) field.step(still, null, 33);
    expect(field.at(480, 380)).toBe(frozen);
  });

  test('keeps the glass around the invitation clear while the ice grows and while patches come and go', () => {
    const field = frozenField();
    const arrival = new Float32Array(field.state.length);
    for (const growth of [0, 0.4, 1.2, null]) {
      field.step({ ...still, patches: [invitation], growth }, arrival, 33);
      for (const x of [320, 480, 640]) expect(field.at(x, 380)).toBeGreaterThan(contour);
    }
  });

  test('fades in place in calm motion', () => {
    const field = frozenField();
    const seen = [0.25, 0.5, 1].map((shown) => {
      field.step({ ...still, faded: [{ patch: invitation, shown }] }, null, 1000);
      return field.at(480, 380);
    });
    expect(seen[0]).toBeLessThan(seen[1] ?? 0);
    expect(seen[2]).toBe(clear);
  });
});
