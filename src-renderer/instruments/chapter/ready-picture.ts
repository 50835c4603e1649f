import { getContext, setContext } from 'svelte';
import type { HeldClock } from '../../core/time/held-clock.ts';
import type { Scene, SceneOptions } from '../../scenes/scene.ts';

/** A picture that is drawn, and the time that it lives by. */
export interface MountedPicture {
  readonly board: HTMLElement;
  readonly scene: Scene;
  readonly clock: HeldClock;
}

/** A picture that was mounted for what it is asked for with. */
interface Prepared extends MountedPicture {
  readonly options: SceneOptions;
}

/** A board that fills what it is put into. */
export function newBoard(): HTMLElement {
  const board = document.createElement('div');
  board.style.cssText = 'position:absolute;inset:0';
  return board;
}

/**
 * The picture that is likely to be asked for next: mounted out of sight, decoded, and standing still, so that nothing of
 * it has to be done while it opens. There is one at most; `prepare-picture.ts` puts it there.
 */
export class ReadyPicture {
  prepared: Prepared | null = null;

  /** Gives the picture away if it is this one; its time still stands. */
  take(options: SceneOptions): MountedPicture | null {
    const { prepared } = this;
    if (!prepared || !samePicture(prepared.options, options)) return null;
    this.prepared = null;
    return prepared;
  }
}

/** Whether two are cut alike; the rest a picture is told when it is taken. */
export function samePicture(one: SceneOptions, other: SceneOptions): boolean {
  const cut = ({ chapter, size, ground, highContrast }: SceneOptions) =>
    JSON.stringify([chapter, size, ground, highContrast]);
  return one.exhibition === other.exhibition && cut(one) === cut(other);
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
