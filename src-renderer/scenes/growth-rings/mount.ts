import { liveScene, type Live, type Picture } from '../engine/live-scene.ts';
import { openSheetPrinter } from '../engine/sheet-printer.ts';
import { lightLayer } from './light.ts';
import type { RingsOrder } from './print.worker.ts';
import { rippleAt, rippleLife, type Ripple } from './ripple.ts';
import { freeAt, sectionOf, yearArea } from './section.ts';
import { grownAt, growTime, wedge } from './year-ring.ts';
import printProgram from './print.worker.ts?worker&url';

/** The plain picture, for every subject without one of its own: a section of wood, the chapter's ring in orange. */
export const mount = liveScene(open);

/** Untouched, light runs along a ring about so often, in ms. */
const idleGap = 5200;
/** A finger drawn over the rings leaves light so often, in ms. */
const trailPace = 105;
/** … on so many rings on either side. */
const trailReach = 5;
const mostRipples = 26;

function open(live: Live): Picture {
  const { frame, clock, chapter, ground } = live;
  const section = sectionOf(frame, chapter.id);
  const printer = openSheetPrinter<RingsOrder>(live, printProgram, { frame, id: chapter.id, ground });
  printer.lay('rings');
  const area = yearArea(section);
  const year = printer.lay('year', area);
  const light = lightLayer(live, section);

  const opened = clock.now();
  let ripples: { readonly ripple: Ripple; readonly since: number }[] = [];
  const trails = new Map<number, number>();
  let clip = '';

  function step(now: number): boolean {
    live.changed = false;
    const seconds = live.still ? growTime * 2 : (now - opened) / 1000;
    const shape = wedge(section, area, grownAt(seconds));
    if (shape !== clip) year.style.clipPath = clip = shape;
    ripples = ripples.filter(({ since }) => now - since < rippleLife * 1000);
    light.draw(ripples.map(({ ripple, since }) => ({ ripple, age: calmAge((now - since) / 1000) })));
    return (!live.still && seconds < growTime * 1.5) || ripples.length > 0;
  }
  /** Calm light stands on its rings and fades; it does not run. */
  function calmAge(age: number): number {
    return live.calm ? 0.75 + age * 0.25 : age;
  }
  function ripple(x: number, y: number, strength: number, reach?: number): void {
    ripples = [
      ...ripples.slice(1 - mostRipples),
      { ripple: rippleAt(section, x, y, strength, reach), since: clock.now() },
    ];
    live.wake();
  }
  /** Idle animation: now and then light runs along some ring of the visible part. */
  function rippleSomewhere(): void {
    for (let attempt = 0; attempt < 8; attempt++) {
      const x = clock.random() * frame.width;
      const y = clock.random() * frame.height;
      if (freeAt(frame, x, y) < 0.9) continue;
      ripple(x, y, 0.5);
      break;
    }
  }

  return {
    step,
    touch({ id, phase, x, y }) {
      const now = clock.now();
      if (phase === 'up') {
        trails.delete(id);
        return;
      }
      if (phase === 'move' && now - (trails.get(id) ?? 0) < trailPace) return;
      trails.set(id, now);
      if (phase === 'down') live.sound('wood');
      else live.rub('wood', 120);
      if (phase === 'down') ripple(x, y, 1);
      else ripple(x, y, 1, trailReach);
    },
    gesture() {
      // Outwards over the rings and round, away from the words: what it lights is seen from afar.
      const { x, y } = section.trunk;
      const path = Array.from({ length: 16 }, (_, step) => {
        const [angle, away] = [-2.6 + step * 0.3, 220 + step * 22];
        return { x: x + Math.cos(angle) * away, y: y + Math.sin(angle) * away * 0.9 };
      });
      return { path, time: 3000 };
    },
    page() {
      // Each page sends light round the chapter's ring.
      ripples = [...ripples, { ripple: yearRipple(), since: clock.now() }];
    },
    idle: { gap: () => idleGap * (0.7 + 0.6 * clock.random()), act: rippleSomewhere },
  };

  function yearRipple(): Ripple {
    const away = section.trunk.radiusOf(section.year);
    return { ring: section.year + 0.5, angle: -Math.PI / 2, away, strength: 0.8, reach: 2 };
  }
}
