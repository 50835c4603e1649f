import type { Language } from '../../../src-main/contract/exhibition.ts';
import { css, palette } from '../../plates/printing/palette.ts';
import type { Live } from '../engine/live-scene.ts';
import { voiceLines, type VoiceFonts } from '../engine/voices.ts';
import type { Rect } from '../scene.ts';
import { onScreen, type Layout } from '../engine/layout.ts';
import { flat, home, islands, sizeAt } from './islands.ts';

/** The names on the islands' plates. */
export interface Names {
  languages(languages: readonly Language[]): void;
  /** A plate that would stand under the exhibition's words is not shown. */
  quiet(quiet: Rect): void;
}

const fonts: VoiceFonts = {
  first: '600 calc(1.04 * var(--u)) / 1.25 var(--serif)',
  // Never smaller than capitals must be: see --u0.
  others: '400 max(var(--u0), calc(0.94 * var(--u))) / 1.2 var(--sans)',
};

/** Puts up a plate for home and one for each island, with the words of `scene_labels` in that order. */
export function putUpNames({ layers, chapter, languages, size }: Live, layout: Layout): Names {
  const { css: unit } = layout.frame;
  const [night, bright] = [css(palette.dark), css(palette.paper)];
  const plates = [
    { x: home.x, y: home.y + home.radius * flat + home.wall + 6 },
    ...islands.map(({ x, y, name: [across, down] }) => ({ x: x + across * sizeAt(y), y: y + down * sizeAt(y) })),
  ].map((place, index) => {
    const plate = document.createElement('div');
    const { x, y } = onScreen(layout, place);
    plate.style.cssText = `position:absolute;left:${x * unit}px;top:${y * unit}px;transform:translate(-50%,-50%);display:flex;flex-direction:column;align-items:center;padding:calc(0.14 * var(--u)) calc(0.5 * var(--u));background:${night};border:1.5px solid ${bright};outline:1.5px solid ${night};white-space:nowrap`;
    layers.append(plate);
    return { plate, text: chapter.sceneLabels[index] };
  });

  function write(voices: readonly Language[]): void {
    for (const { plate, text } of plates) {
      // A place whose name was withdrawn is left without words.
      plate.hidden = text === undefined || Object.keys(text).length === 0;
      plate.replaceChildren(...(text ? voiceLines(text, voices, fonts) : []));
    }
  }

  function keepClear(quiet: Rect): void {
    for (const { plate } of plates) {
      const { offsetLeft: x, offsetTop: y, offsetWidth: wide, offsetHeight: tall } = plate;
      const meets =
        x - wide / 2 < quiet.x + quiet.width &&
        x + wide / 2 > quiet.x &&
        y - tall / 2 < quiet.y + quiet.height &&
        y + tall / 2 > quiet.y;
      plate.style.visibility = meets ? 'hidden' : 'visible';
    }
  }

  let quiet = size.quiet;
  write(languages);
  keepClear(quiet);
  return {
    languages(next) {
      write(next);
      keepClear(quiet);
    },
    quiet(next) {
      quiet = next;
      keepClear(quiet);
    },
  };
}
