import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dialLayout, ringEdge } from '../../../../src-renderer/core/model/dial-layout.ts';

const space = { unit: 23, bar: 75, wordsEnd: 640, years: 49 };

describe('the dial on the screen', () => {
  it('points at the numerals on the left of a wide screen and leaves them a third of it', () => {
    const layout = dialLayout({ ...space, width: 1920, height: 1080 });
    expect(layout.x + Math.cos(layout.scale.pointer) * layout.ring).toBeLessThan(layout.x);
    expect(layout.x - layout.ring - layout.bead * 1.5).toBeGreaterThan(1920 / 3);
  });

  it('points at twelve on a tall screen, below the words', () => {
    const layout = dialLayout({ ...space, width: 1080, height: 1920 });
    const top = layout.y + Math.sin(layout.scale.pointer) * layout.ring;
    expect(top - layout.bead * 1.4).toBeGreaterThanOrEqual(space.wordsEnd);
    expect(layout.x).toBe(540);
  });

  it('never lets the first and the last year of a long span meet on the ring', () => {
    const layout = dialLayout({ ...space, width: 1920, height: 1080, years: 177 });
    expect(layout.scale.perYear * 177).toBeLessThan(2 * Math.PI * 0.9);
  });

  it('is larger than its space on either screen, so that the edge crops it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 720, max: 2160 }), (short) => {
        const long = (short * 16) / 9;
        const wide = dialLayout({
          unit: short / 46,
          bar: short / 14,
          wordsEnd: 0,
          years: 49,
          width: long,
          height: short,
        });
        expect(wide.x + wide.radius).toBeGreaterThan(long);
        const tall = dialLayout({
          unit: short / 46,
          bar: short / 7,
          wordsEnd: long / 3,
          years: 49,
          width: short,
          height: long,
        });
        expect(tall.radius * 2).toBeGreaterThan(short);
      }),
    );
  });
});

describe('the ring of years', () => {
  const screens = [
    ['wide', 1920, 1080],
    ['rather square', 1024, 768],
    ['tall', 1080, 1920],
  ] as const;

  it.each(screens)('has room for beads between itself and the trunk on a %s screen', (_name, width, height) => {
    const { bead, ring, radius } = dialLayout({ ...space, width, height });
    expect(bead).toBeGreaterThan(space.unit);
    expect(bead).toBeLessThan(space.unit * 2);
    expect(ring - radius).toBeGreaterThan(bead * 1.5);
    expect(ring - radius).toBeLessThan(bead * 2);
  });

  it.each(screens)('has its years two to three degrees apart on a %s screen', (_name, width, height) => {
    const degrees = (dialLayout({ ...space, width, height }).scale.perYear * 180) / Math.PI;
    expect(degrees).toBeGreaterThan(2);
    expect(degrees).toBeLessThan(3);
  });

  it('stands a little below the middle of what the bar leaves of a wide screen, and leaves room on its right', () => {
    const { wide, x, y } = dialLayout({ ...space, width: 1920, height: 1080 });
    const middle = (1080 - space.bar) / 2;
    expect(y).toBeGreaterThan(middle);
    expect(y).toBeLessThan(middle + 30);
    expect(x / 1920).toBeCloseTo(0.73, 2);
    expect(wide).toBe(true);
    expect(dialLayout({ ...space, width: 1080, height: 1920 }).wide).toBe(false);
  });

  it('is as large as the height of a wide screen allows, and as the width of a less wide one', () => {
    expect(dialLayout({ ...space, width: 1920, height: 1080 }).radius / 1080).toBeCloseTo(0.556, 3);
    expect(dialLayout({ ...space, width: 1024, height: 768 }).radius / 1024).toBeCloseTo(0.315, 3);
  });

  it('points a little above nine o’clock on a wide screen and exactly at twelve on a tall one', () => {
    const wide = dialLayout({ ...space, width: 1920, height: 1080 }).scale.pointer;
    expect(Math.cos(wide)).toBeLessThan(-0.9);
    expect(Math.sin(wide)).toBeLessThan(0);
    const tall = dialLayout({ ...space, width: 1080, height: 1920 }).scale.pointer;
    expect(Math.sin(tall)).toBeCloseTo(-1, 12);
  });

  it('begins farther to the right the lower it is looked at, and never left of the wheel itself', () => {
    const layout = dialLayout({ ...space, width: 1920, height: 1080 });
    const left = layout.x - layout.ring - layout.bead * 1.5;
    expect(ringEdge(layout, layout.y + 8.8 * space.unit, space.unit)).toBeCloseTo(left, 6);
    expect(ringEdge(layout, 1005, space.unit)).toBeGreaterThan(left + 20);
    expect(ringEdge(layout, 5000, space.unit)).toBe(layout.x);
  });
});
