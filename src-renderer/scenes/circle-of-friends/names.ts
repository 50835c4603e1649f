import type { Language } from '../../../src-main/contract/exhibition.ts';
import { busy } from '../../core/time/busy.ts';
import { meet, placeLabels, type Box, type LabelWish, type PlacedLabel } from '../../core/model/labels.ts';
import { css, palette } from '../../plates/printing/palette.ts';
import type { Live } from '../engine/live-scene.ts';
import { voicesOf, type VoiceFonts } from '../engine/voices.ts';
import type { Rect } from '../scene.ts';
import type { Friend } from './friends.ts';
import type { Stump } from './stump.ts';

/** The friends' names beside their beads. */
export interface Names {
  languages(languages: readonly Language[]): void;
  quiet(quiet: Rect): void;
  /** Shows the names of the beads that stand; those of the beads that sound are marked, and go before others. */
  show(standing: (bead: Friend) => boolean, sounding: (bead: Friend) => boolean): void;
}

/** Half the width of a bead with the room it needs, in units. */
const beadRoom = 17;
/** Large words cover more of the picture, and their ground fades into it over this share of its width or height. */
const coverFade = 0.045;

const fonts: VoiceFonts = {
  first: '600 calc(1.04 * var(--u)) / 1.25 var(--serif)',
  // Never smaller than capitals must be: see --u0.
  others: '400 max(var(--u0), calc(0.94 * var(--u))) / 1.2 var(--sans)',
};

export function hangNames(
  { layers, frame, languages, size, highContrast }: Live,
  stump: Stump,
  beads: readonly Friend[],
  others: readonly Box[],
): Names {
  let voices = languages;
  let bounds = boundsOf(size.quiet);
  let last: Parameters<Names['show']> | undefined;
  let settled: ReadonlyMap<string, PlacedLabel> = new Map();
  const ground = css(palette.dark, highContrast ? 1 : 0.8);
  const names = beads.map((bead, index) => {
    const label = document.createElement('div');
    label.style.cssText = `position:absolute;left:0;top:0;opacity:0;white-space:nowrap;padding:0.1em 0.4em;border-radius:0.2em;background:${ground};transition:opacity var(--view) var(--ease)`;
    layers.append(label);
    return { id: String(index), bead, label, width: 0, height: 0 };
  });
  type Name = (typeof names)[number];

  function write(): void {
    for (const name of names) name.label.replaceChildren(...voicesOf(name.bead.name, voices, fonts));
    measure();
    // A font that comes later is wider or narrower.
    const done = busy();
    const lines = names.flatMap(({ label }) => [...label.children]);
    const loads = lines.map((line) => document.fonts.load(getComputedStyle(line).font, line.textContent));
    void Promise.allSettled(loads).then(() => {
      measure();
      if (last) show(...last);
      done();
    });
  }

  function measure(): void {
    for (const name of names) {
      name.width = name.label.offsetWidth;
      name.height = name.label.offsetHeight;
    }
    settle();
  }

  /** Where names may stand: clear of the exhibition's words, and in high contrast of the ground that covers them. */
  function boundsOf(quiet: Rect): Box {
    if (frame.portrait) {
      const own = size.height * 0.52;
      const low = quiet.y < own ? quiet.y - size.height * coverFade : own;
      return { x: 12, y: 12, width: size.width - 24, height: Math.max(0, low - 20) };
    }
    const wide = (quiet.x + quiet.width) / size.width;
    const left = size.width * Math.max(highContrast ? 0.465 : 0.375, wide > 0.375 ? wide + coverFade : 0);
    return { x: left, y: 12, width: size.width - left - 12, height: size.height - 100 * frame.css };
  }

  const around = ({ x, y }: Friend): Box => ({
    x: (x - beadRoom) * frame.css,
    y: (y - beadRoom * 1.5) * frame.css,
    width: beadRoom * 2 * frame.css,
    height: beadRoom * 2.3 * frame.css,
  });
  const wish = ({ id, bead, width, height }: Name): LabelWish => ({
    id,
    x: bead.x * frame.css,
    y: (bead.y - 6) * frame.css,
    width,
    height,
    gap: (beadRoom + 5) * frame.css,
    // Beside the bead, away from the pith, so that no thread is covered.
    outward: bead.x < stump.trunk.x ? Math.PI : bead.x > stump.trunk.x ? 0 : Math.PI / 2,
  });

  write();

  /** Where names stand when all beads do: what has a place there keeps it, whatever is shown. */
  function settle(): void {
    const all = place(
      names.toSorted(oldestFirst),
      names.map(({ bead }) => around(bead)),
    );
    settled = new Map(all.map((placed) => [placed.id, placed]));
  }

  function place(some: readonly Name[], taken: readonly Box[]): readonly PlacedLabel[] {
    // A name without its bead would say nothing.
    const seen = some.filter(
      ({ bead }) => bead.x * frame.css > bounds.x && bead.y * frame.css < bounds.y + bounds.height,
    );
    return placeLabels(seen.map(wish), { bounds, obstacles: [...others, ...taken], apart: 3, most: seen.length });
  }

  function show(standing: (bead: Friend) => boolean, sounding: (bead: Friend) => boolean): void {
    last = [standing, sounding];
    const up = names.filter(({ bead }) => standing(bead));
    const beadsUp = up.map(({ bead }) => around(bead));
    const kept = up.flatMap((name) => settled.get(name.id) ?? []);
    const loud = new Set(up.filter(({ bead }) => sounding(bead)).map(({ id }) => id));
    const without = up.filter(({ id }) => !settled.has(id));
    // Names without a place take a free one; those that sound may also take a silent one's.
    const heard = kept.filter(({ id }) => loud.has(id));
    const first = place(
      without.filter(({ id }) => loud.has(id)),
      [...beadsUp, ...heard],
    );
    const stay = kept.filter((box) => loud.has(box.id) || !first.some((other) => meet(box, other, 3)));
    const second = place(
      without.filter(({ id }) => !loud.has(id)),
      [...beadsUp, ...stay, ...first],
    );
    const shown = new Map([...stay, ...first, ...second].map((placed) => [placed.id, placed]));
    for (const { id, label } of names) {
      const placed = shown.get(id);
      label.style.opacity = placed ? '1' : '0';
      if (!placed) continue;
      label.style.transform = `translate(${placed.x.toFixed(1)}px,${placed.y.toFixed(1)}px)`;
      label.style.textAlign = placed.side === 'left' ? 'right' : placed.side === 'middle' ? 'center' : 'left';
      label.style.boxShadow = loud.has(id) ? `inset 0 -0.14em 0 ${css(palette.orange)}` : 'none';
    }
  }

  return {
    languages(next) {
      voices = next;
      write();
      if (last) show(...last);
    },
    quiet(quiet) {
      bounds = boundsOf(quiet);
      write();
      if (last) show(...last);
    },
    show,
  };
}

/** The place itself is named first, then its friends as they came. */
function oldestFirst({ bead: one }: { bead: Friend }, { bead: other }: { bead: Friend }): number {
  return one.year < other.year ? -1 : one.year > other.year ? 1 : 0;
}
