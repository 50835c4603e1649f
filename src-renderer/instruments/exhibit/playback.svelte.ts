import { untrack } from 'svelte';
import type { Cue } from '../../../src-main/contract/exhibit.ts';
import type { App } from '../../core/state/app.svelte.ts';
import { every } from '../../core/time/every.ts';
import { shared } from './shared.svelte.ts';

/** How often it is looked where a film or voice is, in ms: words follow it, and no frame is asked for. */
const looks = 100;
/** Who watches touches nothing: what plays holds the wall for so long after it was begun by hand, in ms. */
const holds = 5 * 60_000;
/** In that time the wall is told so often that somebody is there, in ms. */
const tells = 5000;

/** Whether nothing can be heard: the hall is quiet, or the visitor wants it so. */
export function isSilent({ sounds, aids, start }: App): boolean {
  return !sounds || aids.muted || start.settings.volume === 0;
}

/** A film or a voice that is played by hand, and never by itself. It stops as soon as it is not what is shown. */
export class Playback {
  /** In seconds. */
  time = $state(0);
  playing = $state(false);
  ended = $state(false);
  readonly #app: App;
  #media: HTMLMediaElement | undefined;
  #begun = -Infinity;
  readonly silent: boolean = $derived.by(() => isSilent(this.#app));

  /**
   * Made in a component; its effects end with that component.
   *
   * @param active whether it is what is shown
   */
  constructor(app: App, active: () => boolean) {
    this.#app = app;
    const stop = (): void => this.pause();
    $effect(() => {
      if (active()) return;
      untrack(stop);
    });
    $effect(() => {
      const hidden = (): void => {
        if (document.visibilityState === 'hidden') stop();
      };
      document.addEventListener('visibilitychange', hidden);
      return () => document.removeEventListener('visibilitychange', hidden);
    });
    $effect(() => {
      this.#listen(this.silent, app.start.settings.volume);
    });
    $effect(() => {
      if (!this.playing) return undefined;
      return every(app.clock, looks, () => (this.time = this.#media?.currentTime ?? 0));
    });
    $effect(() => {
      if (!this.playing) return undefined;
      return every(app.clock, tells, () => {
        if (app.clock.now() - this.#begun < holds) app.send({ type: 'touch' });
      });
    });
  }

  /** Takes the element that plays, and hears what it tells of itself; returns its undo. */
  readonly plays = (media: HTMLMediaElement): (() => void) => {
    this.#media = media;
    untrack(() => this.#listen(this.silent, this.#app.start.settings.volume));
    const told: Readonly<Record<string, () => void>> = {
      play: () => {
        this.playing = true;
        this.ended = false;
      },
      pause: () => (this.playing = false),
      ended: () => {
        this.playing = false;
        this.ended = true;
      },
      timeupdate: () => (this.time = media.currentTime),
    };
    for (const [name, hear] of Object.entries(told)) media.addEventListener(name, hear);
    return () => {
      for (const [name, hear] of Object.entries(told)) media.removeEventListener(name, hear);
      // A film that is only forgotten goes on loading.
      media.pause();
      media.removeAttribute('src');
      media.load();
      this.#media = undefined;
    };
  };

  /** It is never louder than the hall has it. */
  #listen(silent: boolean, volume: number): void {
    if (!this.#media) return;
    this.#media.muted = silent;
    this.#media.volume = volume;
  }

  play(): void {
    const media = this.#media;
    if (!media) return;
    this.#begun = this.#app.clock.now();
    if (this.ended) media.currentTime = 0;
    media.play().catch((problem: unknown) => {
      // Put away before it began: that is no fault.
      if (problem instanceof DOMException && problem.name === 'AbortError') return;
      console.warn('A film or voice could not be played.', problem);
    });
  }
  pause(): void {
    this.#media?.pause();
  }
  toggle(): void {
    if (this.playing) this.pause();
    else this.play();
  }
  /** Goes to a time in seconds. */
  seek(seconds: number): void {
    const media = this.#media;
    if (!media) return;
    this.#begun = this.#app.clock.now();
    media.currentTime = this.time = Math.min(Math.max(0, seconds), media.duration || 0);
    this.ended = false;
  }
}

/** What is said at a time in seconds; undefined while nothing is. */
export function cueAt(cues: readonly Cue[], time: number): Cue | undefined {
  return cues.find(({ from, to }) => time >= from && time < to);
}

/** Whether an exhibit was opened by a hand that asks for it to be played; call it while a component is being made. */
export function askedToPlay(exhibit: string): { byHand: boolean } {
  return shared(`${exhibit} asked to play`, () => ({ byHand: false }));
}

/** Minutes and seconds: 1:05. */
export function printTime(seconds: number): string {
  const whole = Math.floor(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
