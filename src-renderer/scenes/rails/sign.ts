import type { Language, Text } from '../../../src-main/contract/exhibition.ts';
import { css, palette } from '../../plates/printing/palette.ts';
import type { Frame } from '../../plates/printing/frame.ts';
import { voicesOf, type VoiceFonts } from '../engine/voices.ts';
import { project, type Land } from './land.ts';

/** The sign beside the line where the gauge changes. It stands this far from it, in metres. */
const foot = { x: -3.75, z: 17.3 } as const;
const height = 2.1;

const fonts: VoiceFonts = {
  first: '600 calc(1.12 * var(--u)) / 1.3 var(--serif)',
  others: '400 var(--u) / 1.25 var(--serif)',
};

/** Puts up the sign; returns how to write on it in other languages. Without words there is none. */
export function putUpSign(
  layers: HTMLElement,
  land: Land,
  { css: unit }: Frame,
  text: Text | undefined,
): (languages: readonly Language[]) => void {
  // A place whose name was withdrawn is left without words.
  if (!text || Object.keys(text).length === 0) return () => undefined;
  const [x, y] = project(land, foot);
  const [, top] = project(land, foot, height);
  const sign = document.createElement('div');
  const board = document.createElement('div');
  const post = document.createElement('div');
  const bright = css(palette.paper);
  const night = css(palette.dark);
  sign.style.cssText = `position:absolute;left:${x * unit}px;top:${y * unit}px`;
  board.style.cssText = `position:absolute;bottom:${(y - top) * unit}px;transform:translateX(-50%);display:flex;flex-direction:column;align-items:center;padding:calc(0.2 * var(--u)) calc(0.55 * var(--u));background:${night};border:2px solid ${bright};outline:2px solid ${night};white-space:nowrap;color:${bright}`;
  post.style.cssText = `position:absolute;left:-3px;bottom:0;width:6px;height:${(y - top) * unit}px;background:${bright};outline:2px solid ${night}`;
  sign.append(post, board);
  layers.append(sign);
  return (languages) => {
    board.replaceChildren(...voicesOf(text, languages, fonts));
  };
}
