import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dialLayout } from '../../../src-renderer/model/dial-layout.ts';

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
