import { place, sceneOf, type Picture, type PictureOptions, type Touch } from '../engine/picture.ts';
import { openRasterClient } from '../../plates/printing/raster-client.ts';
import { lightLayer } from './light.ts';
import type { RingsOrder } from './print.worker.ts';
import { rippleAt, rippleLife, type Ripple } from './ripple.ts';
import { freeAt, sectionOf } from './section.ts';
import { grownAt, growTime, wedge } from './year-ring.ts';

/** The plain picture, for every subject without one of its own: a section of wood, the chapter's ring in orange. */
export const mount = sceneOf(open);

/** Untouched, light runs along a ring about so often, in ms. */
const idleGap = 5200;
/** A finger drawn over the rings leaves light so often, in ms. */
const trailPace = 140;
/** … on so many rings on either side. */
const trailReach = 4;
const mostRipples = 14;

function open(layers: HTMLElement, options: PictureOptions): Picture {
  const { frame, clock, chapter, ground } = options;
  const section = sectionOf(frame, chapter.id);
  const whole = { left: 0, top: 0, width: frame.width, height: frame.height };
  const press = openRasterClient<RingsOrder>(
    () => new Worker(new URL('./print.worker.ts', import.meta.url), { type: 'module' }),
    { layers, still: clock.still },
  );
  const order: RingsOrder = { frame, id: chapter.id, ground };
  const key = `growth-rings ${chapter.id} ${ground} ${frame.width}x${frame.height}x${frame.scale}`;
  const sheet = (plate: string) => {
    const canvas = press.print({ plate, ...whole, scale: frame.scale, options: order, key: `${key} ${plate}` });
    place(layers, canvas, frame, whole);
    return canvas;
  };
  sheet('rings');
  const year = sheet('year');
  const light = lightLayer(layers, section, frame, ground === 'night');

  const opened = clock.now();
  let calm = options.calm;
  let ripples: { readonly ripple: Ripple; readonly since: number }[] = [];
  const trails = new Map<number, number>();
  let clip = '';
  let stopFrame: () => void = () => undefined;
  let stopIdle: () => void = () => undefined;

  function step(now: number): void {
    const seconds = calm || clock.still ? growTime * 2 : (now - opened) / 1000;
    const shape = wedge(section, grownAt(seconds));
    if (shape !== clip) year.style.clipPath = clip = shape;
    ripples = ripples.filter(({ since }) => now - since < rippleLife * 1000);
    light.draw(ripples.map(({ ripple, since }) => ({ ripple, age: calmAge((now - since) / 1000) })));
    const growing = !calm && !clock.still && seconds < growTime * 1.5;
    if (growing || ripples.length > 0) wake();
  }
  /** Calm light stands on its rings and fades; it does not run. */
  function calmAge(age: number): number {
    return calm ? 0.75 + age * 0.25 : age;
  }
  function wake(): void {
    stopFrame();
    stopFrame = clock.frame(step);
  }
  function ripple(x: number, y: number, strength: number, reach?: number): void {
    ripples = [
      ...ripples.slice(1 - mostRipples),
      { ripple: rippleAt(section, x, y, strength, reach), since: clock.now() },
    ];
    wake();
  }
  /** Life while nobody touches: now and then light runs along some ring of the free picture. */
  function idle(): void {
    stopIdle();
    if (calm || clock.still) return;
    stopIdle = clock.after(idleGap * (0.7 + 0.6 * clock.random()), () => {
      for (let attempt = 0; attempt < 8; attempt++) {
        const x = clock.random() * frame.width;
        const y = clock.random() * frame.height;
        if (freeAt(frame, x, y) < 0.9) continue;
        ripple(x, y, 0.5);
        break;
      }
      idle();
    });
  }
  wake();
  idle();

  return {
    touch({ id, phase, x, y }: Touch) {
      const now = clock.now();
      if (phase === 'up') {
        trails.delete(id);
        return;
      }
      if (phase === 'move' && now - (trails.get(id) ?? 0) < trailPace) return;
      trails.set(id, now);
      if (phase === 'down') ripple(x, y, 1);
      else ripple(x, y, 0.7, trailReach);
    },
    beat(_beat) {
      // Each beat sends light round the chapter's ring.
      ripples = [...ripples, { ripple: yearRipple(), since: clock.now() }];
      wake();
    },
    calm(now) {
      calm = now;
      wake();
      idle();
    },
    languages: () => undefined,
    close() {
      stopFrame();
      stopIdle();
      year.style.clipPath = '';
      press.close();
    },
  };

  function yearRipple(): Ripple {
    const away = section.trunk.radiusOf(section.year);
    return { ring: section.year + 0.5, angle: -Math.PI / 2, away, strength: 0.8, reach: 2 };
  }
}
