import { fadeIn } from '../engine/fade.ts';
import { liveScene, type Live, type Picture, type Touch } from '../engine/live-scene.ts';
import { atMostEvery } from '../engine/pace.ts';
import { wipe } from '../engine/pen.ts';
import { clamp, mix, smooth } from '../../plates/printing/shape.ts';
import { lieAt, nowhere } from '../../plates/printing/trunk.ts';
import { drawBeads } from './beads.ts';
import { friendsOn, homeOf } from './friends.ts';
import { layOut } from './layers.ts';
import { hangNames } from './names.ts';
import { hangNumerals } from './numerals.ts';
import { drawSound, soundLife } from './ripples.ts';
import { decadeOf, decadesUpTo, stumpOf, yearAtPage, yearOfRadius } from './stump.ts';

/**
 * A great stump by low light: one ring a year, a groove every ten, and on the ring of its year a bead for every friend
 * the exhibition names. The tree grows from page to page; a finger makes the friends of a decade sound.
 */
export const mount = liveScene(open);

/** The tree grows so long from one page to the next, in ms. */
const growTime = 2200;
/** A tree that was pulled by a finger goes back within so many seconds (two thirds of the way). */
const returnTime = 0.45;
/** Untouched, one decade after another sounds, so many ms apart. */
const idleGap = 5200;
/** Light is redrawn at most so often, in ms. */
const pace = 32;
/** A bead comes up within so many years. */
const beadYears = 1.2;

function open(live: Live): Picture {
  const { clock, chapter, exhibition, frame } = live;
  const stump = stumpOf(frame, { from: exhibition.span.from, to: chapter.year });
  const friends = friendsOn(stump, exhibition.home, exhibition.cities);
  const pages = chapter.pages.length;
  const picture = layOut(live, stump);
  const numerals = hangNumerals(live, stump);
  const names = hangNames(live, stump, [homeOf(stump, exhibition.home), ...friends], numerals.boxes);
  const lie = nowhere();

  const goal = () => yearAtPage(stump, live.page, pages);
  let year = live.still ? goal() : yearAtPage(stump, 1, Math.max(2, pages));
  let growing = { from: year, since: clock.now() + 500, on: !live.still };
  let shownYear = Number.NaN;
  let shownSounds = '';
  /** Decades that sound, since when (ms), and until when at least. */
  const sounds = new Map<number, { readonly since: number; until: number }>();
  const held = new Map<number, { decade: number | null; pulled: number | null }>();
  const due = atMostEvery(pace);
  let soundDrawn = false;
  let idleDecade = 0;

  function step(now: number, seconds: number): boolean {
    growTo(now, seconds);
    for (const [decade, { until }] of sounds) if (now > until) sounds.delete(decade);
    if (due(now, clock.still)) draw(now);
    const pulled = [...held.values()].some((finger) => finger.pulled !== null);
    return growing.on || (!pulled && year !== goal()) || sounds.size > 0 || soundDrawn;
  }

  function growTo(now: number, seconds: number): void {
    const pull = [...held.values()].map(({ pulled }) => pulled).filter((pulled) => pulled !== null);
    if (pull.length > 0) {
      year = Math.max(...pull);
      growing.on = false;
      return;
    }
    if (growing.on) {
      const share = live.still ? 1 : clamp((now - growing.since) / growTime);
      year = mix(growing.from, goal(), smooth(0, 1, share));
      growing.on = share < 1;
    } else if (year !== goal()) {
      year = goal() + (year - goal()) * Math.exp(-seconds / returnTime);
      if (live.calm || Math.abs(year - goal()) < 0.02) year = goal();
    }
  }

  function draw(now: number): void {
    live.changed = false;
    const loud = [...sounds.keys()].sort().join();
    if (year !== shownYear || loud !== shownSounds) {
      picture.grow(year);
      numerals.show(year, [...sounds.keys()]);
      const isUp = (at: number) => clamp((year - at) / beadYears + 1);
      const sounding = (at: number) => sounds.has(decadeOf(stump, at));
      wipe(picture.beads);
      if (picture.beads)
        drawBeads(
          picture.beads,
          stump,
          friends
            .map((friend) => ({ friend, grown: isUp(friend.year), sounding: sounding(friend.year) }))
            .filter(({ grown }) => grown > 0),
        );
      names.show(
        (friend) => isUp(friend.year) >= 1,
        (friend) => sounding(friend.year),
      );
      shownYear = year;
      shownSounds = loud;
    }
    if (!picture.sound || (sounds.size === 0 && !soundDrawn)) return;
    wipe(picture.sound);
    soundDrawn = sounds.size > 0;
    drawSound(
      picture.sound,
      stump,
      [...sounds].map(([decade, { since, until }]) => ({
        decade,
        // Calm light stands still and fades.
        age: live.calm ? 0.9 : (now - since) / 1000,
        level: smooth(0, 500, until - now) * smooth(-1, 160, now - since),
        friends: friends.filter((friend) => friend.year <= year && decadeOf(stump, friend.year) === decade),
      })),
      year,
      live.easing.crowd,
    );
  }

  /** Makes a decade sound, or lets a sounding one go on. */
  function sound(decade: number, anew: boolean): void {
    const now = clock.now();
    const known = sounds.get(decade);
    const until = now + soundLife * 1000;
    if (known && !anew) known.until = until;
    else sounds.set(decade, { since: known && now - known.since < 350 ? known.since : now, until });
    live.wake();
  }

  /** Idle animation: one decade after another rings. */
  function soundNext(): void {
    const decades = decadesUpTo(stump, year);
    const decade = decades[idleDecade++ % decades.length];
    if (held.size === 0 && decade !== undefined && !growing.on) sound(decade, true);
  }

  function feel({ id, phase, x, y }: Touch): void {
    const { radius } = lieAt(stump.trunk, x, y, lie);
    const at = yearOfRadius(stump, radius);
    const before = held.get(id);
    const pulls = before ? before.pulled !== null : at > year + 0.6 && radius < stump.radius * 1.5;
    if (pulls) {
      held.set(id, { decade: null, pulled: clamp(at, stump.years.from + 1, stump.years.to) });
      live.wake();
      return;
    }
    const decade = at <= year + 0.6 ? decadeOf(stump, Math.max(stump.years.from, Math.min(at, stump.years.to))) : null;
    held.set(id, { decade, pulled: null });
    if (decade === null) return;
    sound(decade, phase === 'down' || decade !== before?.decade);
  }

  return {
    step,
    touch(touch) {
      if (touch.phase === 'up') {
        held.delete(touch.id);
        live.wake();
        return;
      }
      if (touch.phase === 'move' && !held.has(touch.id)) return;
      feel(touch);
    },
    page() {
      growing = { from: year, since: clock.now(), on: true };
      if (live.calm) for (const part of picture.growing) fadeIn(part);
    },
    languages: names.languages,
    quiet: names.quiet,
    idle: { gap: () => idleGap, act: soundNext },
  };
}
