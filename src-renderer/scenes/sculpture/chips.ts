import { css, palette } from '../../plates/printing/palette.ts';
import type { Live } from '../engine/live-scene.ts';
import type { Point } from '../engine/waves.ts';

/** Chips of one blow, how far they fly (units) and how long (ms). */
const chipsOfABlow = 7;
const reach = 120;
const flight = 620;
/** At most so many blows fly at once: a child's drumming costs no more. */
const mostBlows = 12;

const colours = [css(palette.sand), css(palette.ice), css(palette.deep), css(palette.paper)];

/**
 * Chips of stone fly from where a finger strikes; returns how to let them fly. In calm motion a ring shows the finger's
 * place and fades.
 */
export function hangChips({ layers, frame, clock, calm }: Live): (at: Point) => void {
  let blows = 0;

  function chip(blow: HTMLElement, index: number): void {
    const size = (7 + clock.random() * 15) * frame.css;
    const angle = -Math.PI * (0.1 + 0.8 * ((index + clock.random()) / chipsOfABlow));
    const far = reach * frame.css * (0.4 + 0.6 * clock.random());
    const piece = document.createElement('div');
    piece.style.cssText = `position:absolute;left:${-size / 2}px;top:${-size / 2}px;width:${size}px;height:${size}px;background:${colours[index % colours.length] ?? ''};clip-path:polygon(0 30%,60% 0,100% 70%,30% 100%)`;
    blow.append(piece);
    const x = Math.cos(angle) * far;
    const up = Math.sin(angle) * far;
    piece.animate(
      [
        { transform: 'translate(0,0) rotate(0)', opacity: 1 },
        { transform: `translate(${x * 0.7}px,${up}px) rotate(${angle * 2}rad)`, opacity: 1, offset: 0.4 },
        { transform: `translate(${x}px,${far * 0.7}px) rotate(${angle * 4}rad)`, opacity: 0 },
      ],
      { duration: flight, easing: 'ease-out', fill: 'forwards' },
    );
  }

  function ring(blow: HTMLElement): void {
    const wide = 90 * frame.css;
    const mark = document.createElement('div');
    mark.style.cssText = `position:absolute;left:${-wide / 2}px;top:${-wide / 2}px;width:${wide}px;height:${wide}px;border-radius:50%;border:${4 * frame.css}px solid ${css(palette.orange)};box-sizing:border-box`;
    blow.append(mark);
    mark.animate([{ opacity: 1 }, { opacity: 0 }], { duration: flight, fill: 'forwards' });
  }

  return ({ x, y }) => {
    if (clock.still || blows >= mostBlows) return;
    const blow = document.createElement('div');
    blow.style.cssText = `position:absolute;left:${x * frame.css}px;top:${y * frame.css}px`;
    layers.append(blow);
    blows++;
    if (calm) ring(blow);
    else for (let index = 0; index < chipsOfABlow; index++) chip(blow, index);
    clock.after(flight, () => {
      blow.remove();
      blows--;
    });
  };
}
