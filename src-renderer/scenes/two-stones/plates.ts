import type { Language } from '../../../src-main/contract/exhibition.ts';
import { css, palette } from '../../plates/printing/palette.ts';
import type { Live } from '../engine/live-scene.ts';
import { voicesOf, type VoiceFonts } from '../engine/voices.ts';
import type { Lake } from './lake.ts';

/** The little vertical plates with the names of the two places, each on a thread down to its stone. */
export interface Plates {
  languages(languages: readonly Language[]): void;
  /** Which of the two have fallen: plates come with their stones. */
  show(fallen: readonly [home: boolean, friend: boolean]): void;
}

const bright = css(palette.paper);
const night = css(palette.dark);

/** How far above its stone a plate hangs, in units of the landscape picture. */
const threads = [118, 138] as const;

/** Upright lines. */
const fonts: VoiceFonts = {
  first: '600 calc(1.12 * var(--u)) / 1.25 var(--serif)',
  others: '400 var(--u) / 1.2 var(--serif)',
};

export function hangPlates({ layers, frame, chapter, languages }: Live, lake: Lake): Plates {
  const size = lake.near.radius / 604;
  const plates = lake.stones.map((stone, index) => {
    const plate = document.createElement('div');
    const words = document.createElement('div');
    const thread = document.createElement('div');
    const length = (threads[index] ?? threads[0]) * size * frame.css;
    plate.style.cssText = `position:absolute;left:${stone.x * frame.css}px;top:${stone.y * frame.css}px;opacity:0;transition:opacity var(--view) var(--ease)`;
    words.style.cssText = `position:absolute;bottom:${length}px;transform:translateX(-50%);writing-mode:vertical-rl;display:flex;flex-direction:column;gap:0;padding:calc(0.42 * var(--u)) calc(0.26 * var(--u));background:${night};border:1.5px solid ${bright};outline:1.5px solid ${night};white-space:nowrap;color:${bright}`;
    thread.style.cssText = `position:absolute;left:-1px;bottom:0;width:2px;height:${length}px;background:${bright}`;
    const dot = document.createElement('div');
    dot.style.cssText = `position:absolute;width:10px;height:10px;margin:-7px;border-radius:50%;background:${bright};border:2px solid ${night}`;
    plate.append(thread, words, dot);
    layers.append(plate);
    return { plate, words, text: chapter.sceneLabels[index] };
  });

  function write(voices: readonly Language[]): void {
    for (const { words, text, plate } of plates) {
      // A place whose name was withdrawn is left without words.
      plate.hidden = text === undefined || Object.keys(text).length === 0;
      words.replaceChildren(...(text ? voicesOf(text, voices, fonts) : []));
    }
  }
  write(languages);
  return {
    languages: write,
    show(fallen) {
      plates.forEach(({ plate }, index) => {
        plate.style.opacity = fallen[index] ? '1' : '0';
      });
    },
  };
}
