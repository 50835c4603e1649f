import type { City, Language, Text } from '../../../src-main/contract/exhibition.ts';
import { busy } from '../../core/time/busy.ts';
import {
  clash,
  farthest,
  leaderPath,
  nodesAt,
  placeLabels,
  type Box,
  type LabelField,
  type LabelWish,
  type PlacedLabel,
} from '../../core/model/labels.ts';
import { css, palette } from '../../plates/printing/palette.ts';
import type { Live } from '../engine/live-scene.ts';
import { voiceLines, type VoiceFonts } from '../engine/voices.ts';
import type { Rect } from '../scene.ts';
import { about, lampSpot, project, ring, table, type Clearing } from './clearing.ts';
import { topOf } from './layers.ts';

/** A named seat: what it is called, and where it stands in the picture, in units. */
interface NamedSeat {
  readonly name: Text;
  readonly x: number;
  readonly y: number;
  /** Away from the table, in radians of the screen. */
  readonly outward: number;
  /** How far off its name stands. */
  readonly gap: number;
}

/** The names beside the seats. */
export interface Names {
  languages(languages: readonly Language[]): void;
  quiet(quiet: Rect): void;
  /** Shows the names of the seats that are lit; those under a finger or spoken of are marked, and go before others. */
  show(lit: (seat: number) => boolean, marked: (seat: number) => boolean): void;
}

/** Large words cover more of the picture, and their ground fades into it over this share of its width or height. */
const coverFade = 0.045;

/** Free space between two names, in CSS pixels, and how wide a line to a name is at its seat, in units. */
const apart = 3;
const lineWidth = 4;
/** A line no longer than so many gaps is better than a name inside the ring. */
const shortLine = 6;
/** How far round its seat a name may stand and still be outside the ring, in radians. */
const outside = 1.2;

const fonts: VoiceFonts = {
  first: '600 calc(1.12 * var(--u)) / 1.2 var(--serif)',
  // Never smaller than capitals must be: see --u0.
  others: '400 max(var(--u0), var(--u)) / 1.15 var(--sans)',
};

/** Left and right of the ring there is less room: long names take two lines there. In lengths of --u. */
const widestOf = ({ outward }: NamedSeat): number => (Math.abs(Math.cos(outward)) > 0.75 ? 6.2 : 9);

/** How wide a label is about its longest line, in CSS pixels. */
function widestLine(label: HTMLElement): number {
  const range = document.createRange();
  const { paddingLeft, paddingRight } = getComputedStyle(label);
  const lines = [...label.children].flatMap((voice) => {
    range.selectNodeContents(voice);
    return [...range.getClientRects()];
  });
  const widest = Math.max(0, ...lines.map(({ width }) => width));
  return Math.ceil(widest + Number.parseFloat(paddingLeft) + Number.parseFloat(paddingRight));
}

/** Where the named seats stand, in the order of their cities. */
function placesOf(clearing: Clearing, cities: readonly City[]): readonly NamedSeat[] {
  return clearing.seats.flatMap(({ angle, named }): NamedSeat[] => {
    const city = named === undefined ? undefined : cities[named];
    if (!city) return [];
    const { x, y, across, flat, metre } = topOf(clearing, angle);
    const out = about(clearing, ring.radius + 2, angle, ring.tall);
    // On this side the name stands below the seat's foot.
    const gap = Math.sin(angle) < -0.75 ? ring.tall * metre + flat + 12 : across + 14;
    return [{ name: city.name, x, y, outward: Math.atan2(out.y - y, out.x - x), gap }];
  });
}

/** Seats are there to be counted, and lamps to be seen: what no name should stand on. CSS pixels. */
function obstaclesIn(clearing: Clearing): { readonly seats: readonly Box[]; readonly others: readonly Box[] } {
  const { css } = clearing.frame;
  const box = (x: number, y: number, half: number, up: number, down: number): Box => ({
    x: (x - half) * css,
    y: (y - up) * css,
    width: half * 2 * css,
    height: (up + down) * css,
  });
  return {
    seats: clearing.seats.map(({ angle }) => {
      const { x, y, across, flat, metre } = topOf(clearing, angle);
      return box(x, y, across * 0.9, flat, flat + 0.3 * metre);
    }),
    others: clearing.seats
      .filter(({ named }) => named !== undefined)
      .map((seat) => {
        const { x, y, metre } = project(clearing, lampSpot(seat), table.tall);
        return box(x, y, 0.3 * metre, 0.85 * metre, 0.1 * metre);
      }),
  };
}

export function hangNames(
  { layers, frame, languages, size, highContrast }: Live,
  clearing: Clearing,
  cities: readonly City[],
): Names {
  const places = placesOf(clearing, cities);
  const { seats, others } = obstaclesIn(clearing);
  let voices = languages;
  let bounds = boundsOf(size.quiet);
  let seenFrom = seenBeside(size.quiet);
  let last: Parameters<Names['show']> | undefined;
  let settled: ReadonlyMap<string, PlacedLabel> = new Map();
  const all = [...seats, ...others];
  const ground = css(palette.dark, highContrast ? 1 : 0.9);
  // Lines lie beneath all names.
  const lines = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  lines.style.cssText = `position:absolute;left:0;top:0;width:100%;height:100%;overflow:visible;fill:${css(palette.sand)};stroke:${ground};stroke-width:${3 * frame.css};stroke-linejoin:round;paint-order:stroke fill`;
  const seatAt = ({ x, y }: NamedSeat) => ({ x: x * frame.css, y: y * frame.css });
  lines.dataset['nodes'] = nodesAt(places.map(seatAt));
  layers.append(lines);
  const names = places.map((place, index) => {
    const line = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    line.style.cssText = 'opacity:0;transition:opacity var(--view) var(--ease)';
    lines.append(line);
    const label = document.createElement('div');
    label.style.cssText = `position:absolute;left:0;top:0;opacity:0;box-sizing:border-box;min-width:min-content;overflow-wrap:normal;max-width:calc(${widestOf(place)} * var(--u));text-wrap:balance;padding:0.08em 0.3em;border-radius:0.2em;background:${ground};transition:opacity var(--view) var(--ease)`;
    label.dataset['node'] = nodesAt([seatAt(place)]);
    layers.append(label);
    return { id: String(index), place, label, line, width: 0, height: 0 };
  });
  type Name = (typeof names)[number];

  function write(): void {
    for (const name of names) name.label.replaceChildren(...voiceLines(name.place.name, voices, fonts));
    measure();
    // A font that comes later is wider or narrower.
    const done = busy();
    const voiced = names.flatMap(({ label }) => [...label.children]);
    const loads = voiced.map((voice) => document.fonts.load(getComputedStyle(voice).font, voice.textContent));
    void Promise.allSettled(loads).then(() => {
      measure();
      if (last) show(...last);
      done();
    });
  }

  function measure(): void {
    for (const { label } of names) label.style.width = 'max-content';
    // A name of two lines is only as wide as the longer of them.
    const widths = names.map(({ label }) => widestLine(label));
    for (const [index, { label }] of names.entries()) label.style.width = `${widths[index]}px`;
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

  /** Seats are seen up to the words beside them. */
  function seenBeside(quiet: Rect): number {
    return frame.portrait ? 0 : quiet.x + quiet.width;
  }

  const wish = ({ id, place, width, height }: Name, turn?: number): LabelWish => ({
    id,
    x: place.x * frame.css,
    y: place.y * frame.css,
    width,
    height,
    gap: place.gap * frame.css,
    outward: place.outward,
    ...(turn === undefined ? {} : { turn }),
  });

  write();

  /** Where names stand when all seats are lit: what has a place there keeps it, whatever is shown. */
  function settle(): void {
    settled = new Map();
    // Outside the ring beside its seat; there at the end of a short line; anywhere; at last on a lamp, but on no seat.
    for (const [obstacles, leaders, turn] of [
      [all, 0, outside],
      [all, shortLine, outside],
      [all, 0],
      [all, farthest],
      [seats, 0],
      [seats, farthest],
    ] as const) {
      const rest = names.filter(({ id }) => !settled.has(id));
      const found = find(rest, { obstacles, leaders, standing: [...settled.values()] }, turn);
      settled = new Map([...settled, ...found.map((placed) => [placed.id, placed] as const)]);
    }
  }

  function find(
    some: readonly Name[],
    field: Pick<LabelField, 'obstacles' | 'leaders' | 'standing'>,
    turn?: number,
  ): PlacedLabel[] {
    // A name without its seat would say nothing.
    const seen = some.filter(
      ({ place }) => place.x * frame.css > seenFrom && place.y * frame.css < bounds.y + bounds.height,
    );
    return placeLabels(
      seen.map((name) => wish(name, turn)),
      { ...field, bounds, apart, most: seen.length, points: names.map((name) => wish(name)) },
    );
  }

  function show(lit: (seat: number) => boolean, marked: (seat: number) => boolean): void {
    last = [lit, marked];
    const up = names.filter((_, index) => lit(index));
    const loud = new Set(names.flatMap(({ id }, index) => (lit(index) && marked(index) ? [id] : [])));
    const kept = up.flatMap(({ id }) => settled.get(id) ?? []);
    // A marked name without a place takes a silent one's.
    const heard = find(
      up.filter(({ id }) => loud.has(id) && !settled.has(id)),
      { obstacles: [], leaders: farthest, standing: kept.filter(({ id }) => loud.has(id)) },
    );
    const stay = kept.filter((box) => loud.has(box.id) || !heard.some((other) => clash(box, other, apart)));
    const shown = new Map([...stay, ...heard].map((placed) => [placed.id, placed]));
    for (const { id, label, line } of names) {
      const placed = shown.get(id);
      label.style.opacity = placed ? '1' : '0';
      line.style.opacity = placed?.leader ? '1' : '0';
      if (!placed) continue;
      label.toggleAttribute('data-led', placed.leader !== undefined);
      if (placed.leader) line.setAttribute('d', leaderPath(placed.leader, lineWidth * frame.css));
      label.style.transform = `translate(${placed.x.toFixed(1)}px,${placed.y.toFixed(1)}px)`;
      label.style.textAlign = placed.side === 'left' ? 'right' : placed.side === 'middle' ? 'center' : 'left';
      // A marked name is a light sign with dark letters.
      const isLoud = loud.has(id);
      label.style.background = isLoud ? css(palette.paper) : ground;
      for (const [index, voice] of [...label.children].entries())
        (voice as HTMLElement).style.color = css(isLoud ? palette.dark : index === 0 ? palette.paper : palette.sand);
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
      seenFrom = seenBeside(quiet);
      write();
      if (last) show(...last);
    },
    show,
  };
}
