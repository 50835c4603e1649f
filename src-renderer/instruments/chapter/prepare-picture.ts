import { idle } from '../../core/time/busy.ts';
import { heldClock } from '../../core/time/held-clock.ts';
import { missedEvent, unveiledEvent } from '../../plates/printing/unveiled.ts';
import { sceneNamed } from '../../scenes/registry.ts';
import type { SceneOptions } from '../../scenes/scene.ts';
import { newBoard, type ReadyPicture, samePicture } from './ready-picture.ts';

/** Keeps the picture that is likely to be next ready, where all its sheets were baked: none is printed for it. */
export class PicturePreparer {
  readonly #ready: ReadyPicture;
  #asked: SceneOptions | null = null;
  /** What was asked for is on its way, or can't be had. */
  #waitsOrFailed = false;
  /** Ends what is on its way. */
  #undo = (): void => undefined;

  constructor(ready: ReadyPicture) {
    this.#ready = ready;
  }

  /** Prepares a picture instead of the one before; one that can't be had is not asked for again before another was. */
  async prepare(options: SceneOptions): Promise<void> {
    const same = this.#asked !== null && samePicture(this.#asked, options);
    if (same && (this.#waitsOrFailed || this.#ready.prepared !== null)) return;
    this.clear();
    this.#asked = options;
    this.#waitsOrFailed = true;
    const { mount } = await sceneNamed(options.chapter.scene).load();
    if (this.#asked !== options) return;
    const clock = heldClock(options.clock);
    const board = newBoard();
    let open = true;
    const undo = (): void => {
      if (open) scene.destroy();
      open = false;
    };
    const unveiled = async (): Promise<void> => {
      // What it draws while it lives has begun, too: in its first frame, and in workers.
      await new Promise<void>((drawn) => options.clock.frame(() => drawn()));
      await idle();
      if (!open) return;
      open = this.#waitsOrFailed = false;
      clock.stop();
      this.#ready.prepared = { board, scene, clock, options };
    };
    board.addEventListener(unveiledEvent, () => void unveiled());
    board.addEventListener(missedEvent, undo);
    const scene = mount(board, { ...options, clock, keptOnly: true });
    this.#undo = undo;
  }

  clear(): void {
    this.#asked = null;
    this.#undo();
    this.#ready.prepared?.scene.destroy();
    this.#ready.prepared = null;
  }
}
