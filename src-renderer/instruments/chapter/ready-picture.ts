import { getContext, setContext } from 'svelte';
import { idle } from '../../core/time/busy.ts';
import { heldClock, type HeldClock } from '../../core/time/held-clock.ts';
import { missedEvent, unveiledEvent } from '../../plates/printing/unveiled.ts';
import { sceneNamed } from '../../scenes/registry.ts';
import type { Scene, SceneOptions } from '../../scenes/scene.ts';

/** A picture that is drawn, and the time that it lives by. */
export interface MountedPicture {
  readonly board: HTMLElement;
  readonly scene: Scene;
  readonly clock: HeldClock;
}

interface Prepared extends MountedPicture {
  readonly key: string;
  readonly exhibition: SceneOptions['exhibition'];
  /** All of it can be seen. */
  complete: boolean;
}

/** A board that fills what it is put into. */
export function newBoard(): HTMLElement {
  const board = document.createElement('div');
  board.style.cssText = 'position:absolute;inset:0';
  return board;
}

/**
 * The picture that is likely to be asked for next: mounted out of sight, decoded, and standing still, so that nothing of
 * it has to be done while it opens. There is one at most, and only where all its sheets were baked.
 */
export class ReadyPicture {
  #prepared: Prepared | null = null;
  #asked = '';

  /** Prepares a picture instead of the one before. */
  async prepare(options: SceneOptions): Promise<void> {
    const key = keyOf(options);
    if (key === this.#asked) return;
    this.clear();
    this.#asked = key;
    const { mount } = await sceneNamed(options.chapter.scene).load();
    if (this.#asked !== key) return;
    const clock = heldClock(options.clock);
    const board = newBoard();
    const unveiled = async (): Promise<void> => {
      // What it paints while it lives has begun, too.
      await idle();
      if (this.#prepared?.board !== board || this.#prepared.complete) return;
      this.#prepared.complete = true;
      clock.stop();
    };
    board.addEventListener(unveiledEvent, () => void unveiled());
    board.addEventListener(missedEvent, () => {
      if (this.#prepared?.board === board) this.#drop();
    });
    const scene = mount(board, { ...options, clock, keptOnly: true });
    this.#prepared = { key, exhibition: options.exhibition, board, scene, clock, complete: false };
  }

  /** Gives the picture away if it is this one, and complete; its time still stands. */
  take(options: SceneOptions): MountedPicture | null {
    const prepared = this.#prepared;
    if (!prepared?.complete || prepared.key !== keyOf(options)) return null;
    if (prepared.exhibition !== options.exhibition) return null;
    this.#prepared = null;
    this.#asked = '';
    return prepared;
  }

  clear(): void {
    this.#asked = '';
    this.#drop();
  }

  /** It is not asked for again before another one was: it can't be had. */
  #drop(): void {
    this.#prepared?.scene.destroy();
    this.#prepared = null;
  }
}

/** All that a picture is cut for; the rest it is told when it is taken. */
function keyOf({ chapter, size, ground, highContrast }: SceneOptions): string {
  return JSON.stringify([chapter, size, ground, highContrast]);
}

const context = Symbol('ready picture');

/** Gives the ready picture to every component below. */
export function provideReadyPicture(ready: ReadyPicture): void {
  setContext(context, ready);
}

/** The ready picture, in any component of a surface that has one. */
export function useReadyPicture(): ReadyPicture | undefined {
  return getContext<ReadyPicture | undefined>(context);
}
