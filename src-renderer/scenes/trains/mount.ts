import { degree } from '../../core/model/angle.ts';
import type { Language, Text } from '../../../src-main/contract/exhibition.ts';
import { css, palette } from '../../plates/printing/palette.ts';
import { clamp, smooth } from '../../plates/printing/shape.ts';
import { laidOutScene, type Live, type Picture } from '../engine/live-scene.ts';
import { byHand } from '../engine/touch-and-page.ts';
import { voiceLines, type VoiceFonts } from '../engine/voices.ts';
import { onScreen, type Layout, type Point } from '../engine/layout.ts';
import { newGroundSpot } from '../engine/overlook.ts';
import { layOut } from './layers.ts';
import { fleet, waitsAt } from './fleet.ts';
import { angleAtPage, leftAtPage, nextTrack, trackInLine, turnTo } from './turning.ts';
import { along, archOf, curb, gate, groundUnder, table, tracks, wall, yardOf } from './yard.ts';

/**
 * The yard of a railway works, with a turntable of wood. A finger turns it, with the new car on it and the three who push;
 * in line with a track it opens the gate to daylight, and the train that waited there leaves. What has left stays away.
 */
export const mount = laidOutScene(yardOf, open);

/** Milliseconds: a turn of a radian by itself, the shortest turn, and a train on its way out. */
const [paceOfTurn, shortestTurn, wayOut] = [1500, 700, 3200];
/** Those who push take a step on so much of a turn, in radians. */
const strideTurn = 0.07;
/** Even a tap turns the table a little. */
const nudge = 0.02;

interface Turn {
  readonly from: number;
  readonly by: number;
  readonly since: number;
  readonly time: number;
}

interface Hand {
  readonly from: Point;
  angle: number;
  moved: boolean;
}

function open(live: Live, yard: Layout): Picture {
  const { clock, chapter, pages } = live;
  const wanted = () => [...tracks.keys()].slice(0, leftAtPage(live.page, pages));
  let angle = angleAtPage(live.page, pages);
  const left = new Set(wanted());
  const leaving = new Map<number, number>();
  let turns: readonly Turn[] = [];
  let shift = 0;
  const hands = new Map<number, Hand>();
  const ground = newGroundSpot();
  const picture = layOut(live, yard);
  const write = hangNames(live, yard, chapter.sceneLabels);
  write(live.languages);
  if (!live.still && live.page > 1) {
    // The last of the page's own is about to leave.
    const before = leftAtPage(live.page - 1, pages);
    for (const track of wanted().slice(before)) left.delete(track);
    angle = angleAtPage(live.page - 1, pages);
    go(wanted().slice(before), 700);
  }

  /** The table turns to these tracks, one after the other. */
  function go(some: readonly number[], after: number): void {
    let since = clock.now() + after;
    let from = angle;
    turns = some.map((track) => {
      const by = turnTo(from, track);
      const turn = { from, by, since, time: Math.max(shortestTurn, Math.abs(by) * paceOfTurn) };
      from += by;
      since += turn.time + 250;
      return turn;
    });
  }

  /** In line with a track where a train still waits, it leaves. */
  function release(now: number): void {
    const track = trackInLine(angle);
    if (track === undefined || left.has(track)) return;
    left.add(track);
    live.sound('bell');
    if (!live.still) leaving.set(track, now);
  }

  function step(now: number): boolean {
    for (const { from, by, since, time } of turns)
      if (now >= since) angle = from + by * smooth(0, 1, (now - since) / time);
    turns = turns.filter(({ since, time }) => now < since + time);
    release(now);
    const shares = tracks.map((_, track) => {
      const since = leaving.get(track);
      if (since === undefined) return left.has(track) ? 1 : 0;
      const share = clamp((now - since) / wayOut);
      if (share >= 1) leaving.delete(track);
      return share * share * (3 - 2 * share);
    });
    picture.turn(angle, Math.abs(Math.floor(angle / strideTurn) + shift) % 2 === 1 ? 1 : 0);
    picture.open(left);
    picture.leave(shares);
    live.changed = false;
    return turns.length > 0 || leaving.size > 0;
  }

  function angleUnder(at: Point): number {
    groundUnder(at.x, at.y, ground);
    return ground.angle;
  }

  /** Where the table turns after a tap: to the gate or train that was touched, or from the ground to the next. */
  function goalOf(at: Point): number | undefined {
    groundUnder(at.x, at.y, ground);
    return trackUnder(at) ?? (ground.radius < wall ? nextTrack(angle, left) : undefined);
  }

  function settle(track: number): void {
    angle += turnTo(angle, track);
    release(clock.now());
    if (live.calm) picture.fade();
  }

  function take(at: Point): Hand {
    turns = [];
    live.sound('wheel');
    const goal = goalOf(at);
    if (!live.calm && goal !== undefined) angle += Math.sign(turnTo(angle, goal)) * nudge;
    return { from: at, angle: angleUnder(at), moved: false };
  }

  function drag(hand: Hand, at: Point): void {
    const now = angleUnder(at);
    if (Math.hypot(at.x - hand.from.x, at.y - hand.from.y) > 24) hand.moved = true;
    const by = now - hand.angle;
    angle += Math.atan2(Math.sin(by), Math.cos(by));
    hand.angle = now;
    live.rub('wheel', 80);
  }

  /** After a turn the table falls into line with what is near. */
  function letGo(hand: Hand): void {
    if (hands.size > 0) return;
    const near = tracks.findIndex((_, track) => Math.abs(turnTo(angle, track)) < 7 * degree);
    const goal = hand.moved ? near : goalOf(hand.from);
    if (goal === undefined || goal < 0) return;
    if (live.still) settle(goal);
    else go([goal], 0);
  }

  return {
    step,
    touch: byHand(live, hands, { take, drag, letGo }),
    holds({ x, y }) {
      groundUnder(x, y, ground);
      return ground.radius < curb + 0.6;
    },
    gesture() {
      // Along the rim before the car, the way that brings the next train into line; about the rim's leftmost part.
      const middle = 174 * degree;
      const by = turnTo(angle, nextTrack(angle, left));
      const path = Array.from({ length: 9 }, (_, at) => along(middle + by * (at / 8 - 0.5), table - 0.3));
      return { path, time: 2000 };
    },
    page() {
      const due = wanted().filter((track) => !left.has(track));
      if (live.still) {
        for (const track of due) left.add(track);
        angle = angleAtPage(live.page, pages);
        if (live.calm) picture.fade();
      } else if (hands.size === 0) go(due, 150);
      live.change();
    },
    calm() {
      if (!live.calm) return;
      for (const track of wanted()) left.add(track);
      turns = [];
      leaving.clear();
      picture.fade();
    },
    languages: write,
    // Untouched, those who push shift their weight now and then.
    idle: {
      gap: 4600,
      act() {
        shift++;
        live.change();
      },
    },
  };
}

/** The track whose gate or waiting train lies under a point of the layout. */
function trackUnder({ x, y }: Point): number | undefined {
  const found = tracks.findIndex((track, index) => {
    const arch = archOf(track, 0.4);
    const across = arch.map((point) => point.x);
    const up = arch.map((point) => point.y);
    if (x > Math.min(...across) && x < Math.max(...across) && y > Math.min(...up) && y < Math.max(...up)) return true;
    const rear = waitsAt[index] ?? 0;
    const long = Math.min(wall, rear + (fleet[index]?.long ?? 0)) - rear;
    return Array.from({ length: 9 }, (_, step) => along(track, rear + (long * step) / 8, 0, 1.9)).some(
      (spot) => Math.hypot(spot.x - x, spot.y - y) < 1.9 * spot.metre,
    );
  });
  return found < 0 ? undefined : found;
}

const fonts: VoiceFonts = {
  first: '600 calc(1.02 * var(--u)) / 1.22 var(--serif)',
  others: '400 max(var(--u0), calc(0.86 * var(--u))) / 1.16 var(--serif)',
};

/** Puts the names over the gates; returns how to write them in other languages. */
function hangNames(
  { layers, frame: { css: unit } }: Live,
  yard: Layout,
  texts: readonly Text[],
): (languages: readonly Language[]) => void {
  const names = tracks.flatMap((track, index) => {
    const text = texts[index];
    // A place whose name was withdrawn is left without words.
    if (!text || Object.keys(text).length === 0) return [];
    const { x, y } = onScreen(yard, along(track, wall, 0, gate.tall + 0.6));
    const name = document.createElement('div');
    name.style.cssText = `position:absolute;left:${x * unit}px;top:${y * unit}px;transform:translate(-50%,-100%);text-align:center;white-space:nowrap;padding:0 0.3em;background:${css(palette.dark)}`;
    layers.append(name);
    return [{ name, text }];
  });
  return (languages) => {
    for (const { name, text } of names) name.replaceChildren(...voiceLines(text, languages, fonts));
  };
}
