import type { Chapter, City, Page } from '../../../src-main/contract/exhibition.ts';
import { css, palette } from '../../plates/printing/palette.ts';
import { liveScene, type Live, type Picture, type Touch } from '../engine/live-scene.ts';
import { oneOf } from '../engine/one-of.ts';
import { openQueue } from '../engine/queue.ts';
import { byPage } from '../engine/touch-and-page.ts';
import { about, clearingOf, isOnSeats, litAtPage, pithOf, ring, seatsBetween, seatUnder } from './clearing.ts';
import { layOut } from './layers.ts';
import { hangNames } from './names.ts';

/**
 * A stump for a table in a clearing by night, and as many seats about it as the chapter counts cities. Those that the
 * exhibition names have a lamp each, in the order of their years; the rest are seats to be counted. A finger walks round
 * the ring, lights the named ones, and counts. What is lit and counted stays. Those that a page speaks of are lit and
 * marked there, so that its words are found in the picture.
 */
export const mount = liveScene(open);

/** When the page turns, seats light so far apart, in ms. */
const apart = 150;
/** Seats that can still be told apart in one ring. */
const [fewest, most] = [24, 120];

function open(live: Live): Picture {
  const { clock, chapter, pages, exhibition, frame } = live;
  const cities = namedIn(exhibition.cities, chapter);
  const order = { frame, seats: seatsOf(chapter, cities.length), named: cities.length };
  const clearing = clearingOf(order);
  const { seats } = clearing;
  const named = seats.flatMap((seat, index) => (seat.named === undefined ? [] : [index]));
  const spoken = chapter.pages.map((page) => spokenOf(page, cities));
  const spokenNow = () => spoken[live.page - 1] ?? new Set<number>();
  const wanted = () => {
    const share = live.calm ? named.length : litAtPage(live.page, pages, named.length);
    return named.filter((_, index) => index < share || spokenNow().has(index));
  };
  const lit = new Set(wanted());
  const counted = new Set<number>();
  const queue = openQueue(apart);
  const hands = new Map<number, number>();
  const picture = layOut(live, clearing, order);
  const counter = hangCounter(live, pithOf(clearing));
  const names = hangNames(live, clearing, cities);
  if (!live.still) {
    for (const seat of [...lit].slice(-3)) lit.delete(seat);
    setOut(900);
  }

  function setOut(after: number): void {
    const going = wanted().filter((seat) => !lit.has(seat));
    queue.fill(going, clock.now() + after);
  }

  function step(now: number): boolean {
    for (const seat of queue.due(now)) kindle(seat);
    picture.show(lit, counted);
    counter(counted.size);
    const touched = new Set([...hands.values()].map((seat) => seats[seat]?.named));
    const shown = new Set([...lit].map((seat) => seats[seat]?.named));
    const said = spokenNow();
    names.show(
      (place) => shown.has(place),
      (place) => touched.has(place) || said.has(place),
    );
    live.changed = false;
    return queue.waits;
  }

  function settle(): void {
    for (const seat of wanted()) lit.add(seat);
  }

  function kindle(seat: number): void {
    if (lit.has(seat)) return;
    lit.add(seat);
    picture.answer(seat);
  }

  /** A finger comes to a seat: it is counted; a named one lights. */
  function feel(seat: number): void {
    counted.add(seat);
    live.sound(seats[seat]?.named === undefined ? 'wood' : 'bell');
    if (seats[seat]?.named === undefined || lit.has(seat)) picture.answer(seat);
    else kindle(seat);
  }

  function move({ id, x, y }: Touch): void {
    const seat = seatUnder(clearing, x, y);
    const before = hands.get(id);
    if (seat === undefined || seat === before) return;
    hands.set(id, seat);
    for (const next of before === undefined ? [seat] : seatsBetween(before, seat, seats.length)) feel(next);
  }

  return {
    step,
    touch(touch) {
      if (touch.phase === 'up') hands.delete(touch.id);
      else if (touch.phase === 'down' || hands.has(touch.id)) move(touch);
      live.change();
    },
    holds: ({ x, y }) => isOnSeats(clearing, x, y),
    gesture: () => ({
      // Round the ring, from seat to seat.
      path: seats.slice(0, 26).map(({ angle }) => about(clearing, ring.radius, angle, ring.tall)),
      time: 2600,
    }),
    ...byPage(live, { setOut: () => setOut(250), settle }),
    languages: names.languages,
    quiet: names.quiet,
    // Untouched, a lit seat answers now and then.
    idle: {
      gap: 3000,
      act() {
        const seat = oneOf(clock, [...lit]);
        if (hands.size > 0) return;
        picture.gather(lit, counted);
        if (seat !== undefined) picture.answer(seat);
      },
    },
  };
}

/** The sister cities up to the chapter's year, or all that are listed where the list knows no kinds; those without a year last. */
function namedIn(cities: readonly City[], { year }: Pick<Chapter, 'year'>): readonly City[] {
  const known = cities.filter((city) => (city.year ?? year) <= year);
  const sisters = known.filter(({ kind }) => kind === 'sister');
  return (sisters.length > 0 ? sisters : known).toSorted(
    (one, other) => (one.year ?? Infinity) - (other.year ?? Infinity),
  );
}

/** Of these cities those that a page speaks of, by their names in any language. */
function spokenOf({ heading, body }: Page, cities: readonly City[]): ReadonlySet<number> {
  const words = JSON.stringify([heading, body]);
  const isNamed = ({ name }: City) => Object.values(name).some((word) => words.includes(word));
  return new Set(cities.flatMap((city, index) => (isNamed(city) ? [index] : [])));
}

/** As many seats as the chapter's largest figure says of those that can be told apart in a ring. */
function seatsOf({ figures }: Pick<Chapter, 'figures'>, named: number): number {
  const least = Math.max(fewest, named);
  const fitting = figures
    .map(({ number }) => number)
    .filter((number) => Number.isInteger(number) && number >= least && number <= most);
  return fitting.length > 0 ? Math.max(...fitting) : Math.max(fewest, named * 2);
}

/** The number of seats that fingers have counted, in the middle of the table; nothing before the first. */
function hangCounter({ layers, frame }: Live, at: { readonly x: number; readonly y: number }): (count: number) => void {
  const label = document.createElement('div');
  label.style.cssText = `position:absolute;left:${at.x * frame.css}px;top:${at.y * frame.css}px;transform:translate(-50%,-50%);padding:0.02em 0.3em;border-radius:0.4em;background:${css(palette.dark, 0.86)};color:${css(palette.paper)};font:700 calc(2.6 * var(--u)) / 1.15 var(--numerals);font-variant-numeric:lining-nums tabular-nums;opacity:0;transition:opacity var(--view) var(--ease)`;
  layers.append(label);
  return (count) => {
    if (label.textContent === String(count)) return;
    label.textContent = String(count);
    label.style.opacity = count > 0 ? '1' : '0';
  };
}
