import type { Language } from '../../../src-main/contract/exhibition.ts';
import type { MountScene, Rect, SceneFinger, SceneOptions } from '../scene.ts';
import { frameOf, sameFrame, type Frame } from '../../plates/printing/frame.ts';

/** One finger in the composition's units. */
export interface Touch {
  readonly id: number;
  readonly phase: SceneFinger['phase'];
  readonly x: number;
  readonly y: number;
}

/** What a picture is opened with; it stays the same until the picture is closed. */
export interface PictureOptions extends SceneOptions {
  readonly frame: Frame;
}

/** A picture for one screen size. A new size closes it and opens another. */
export interface Picture {
  touch(touch: Touch): void;
  beat(beat: number): void;
  calm(calm: boolean): void;
  languages(languages: readonly Language[]): void;
  /** For pictures with words of their own: the exhibition's words stand elsewhere now, or in another size. */
  quiet?(quiet: Rect): void;
  /** Ends every loop and worker; the layers are emptied by the caller. */
  close(): void;
}

/** A scene from a picture: remembers what was last asked and opens the picture anew when the screen changes. */
export function sceneOf(open: (layers: HTMLElement, options: PictureOptions) => Picture): MountScene {
  return (host, first) => {
    let options: PictureOptions = { ...first, frame: frameOf(first.size) };
    const layers = document.createElement('div');
    layers.style.cssText = 'position:absolute;inset:0;overflow:hidden;pointer-events:none;contain:strict';
    host.append(layers);
    let picture = open(layers, options);
    return {
      finger: ({ id, phase, x, y }) => picture.touch({ id, phase, x: x / options.frame.css, y: y / options.frame.css }),
      beat(beat) {
        if (beat === options.beat) return;
        options = { ...options, beat };
        picture.beat(beat);
      },
      calm(calm) {
        if (calm === options.calm) return;
        options = { ...options, calm };
        picture.calm(calm);
      },
      languages(languages) {
        if (languages.join() === options.languages.join()) return;
        options = { ...options, languages };
        picture.languages(languages);
      },
      resize(size) {
        const frame = frameOf(size);
        const same = sameFrame(frame, options.frame);
        options = { ...options, size, frame };
        if (same) {
          picture.quiet?.(size.quiet);
          return;
        }
        picture.close();
        layers.replaceChildren();
        picture = open(layers, options);
      },
      destroy() {
        picture.close();
        layers.remove();
      },
    };
  };
}

export { place, type Area } from './place.ts';
