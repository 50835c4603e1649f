import { css, palette } from '../../plates/printing/palette.ts';
import type { Frame } from '../../plates/printing/frame.ts';
import type { Field, Point } from './field.ts';

/** How long a ring is seen, in ms. */
const life = 900;
/** Units: how far it widens. */
const reach = 84;

/** A ring that widens round a finger: level on the snow, upright in the sky. Calm rings stand and fade. */
export function ringAt(host: HTMLElement, field: Field, { css: unit }: Frame, at: Point, calm: boolean): void {
  const ring = document.createElement('div');
  const size = reach * 2 * unit;
  const level = at.y > field.horizon ? 0.36 : 1;
  ring.style.cssText = `position:absolute;left:${at.x * unit - size / 2}px;top:${at.y * unit - size / 2}px;width:${size}px;height:${size}px;border-radius:50%;box-sizing:border-box;border:${3 * unit}px solid ${css(palette.orange)};outline:${2 * unit}px solid ${css(palette.paper, 0.8)};transform:scale(1,${level})`;
  host.append(ring);
  const still = `scale(0.6,${0.6 * level})`;
  const steps = calm
    ? [
        { transform: still, opacity: 0 },
        { transform: still, opacity: 1, offset: 0.3 },
        { transform: still, opacity: 0 },
      ]
    : [
        { transform: `scale(0.25,${0.25 * level})`, opacity: 1 },
        { transform: `scale(1,${level})`, opacity: 0 },
      ];
  const running = ring.animate(steps, { duration: life, easing: 'cubic-bezier(0.1,0.7,0.3,1)', fill: 'forwards' });
  running.onfinish = () => ring.remove();
}
