import type { Clock } from '../time/clock.ts';
import { playCue, type CueName } from './cues.ts';

/** All that is heard goes through here. */
export interface Mixer {
  cue(name: CueName): void;
  /** Reads a page aloud (a path under /media/) once it has come to rest on screen; null is silent. */
  read(path: string | null): void;
  mute(muted: boolean): void;
  /** 0 silent … 1 as loud as the machine is set; heard at once, also in what is being read. */
  volume(share: number): void;
  close(): void;
}

/** Ticks closer together than this, in ms, would be a buzz. */
const tickPace = 45;
/** A cue that waited longer than this for the first gesture, in ms, comes too late. */
const patience = 700;
/** Nothing is read aloud before its words stand, in ms. */
const readDelay = 700;
/** What is not used is let rest, in ms: an open sound card costs a processor more than a still picture. */
const restAfter = 6000;

/**
 * Opens the mixer. Browsers let a page be heard only after a hand has used it: until a finger has lifted or a key was
 * pressed there is no audio context, and while it is muted none is made.
 */
export function openMixer(target: Window, clock: Clock): Mixer {
  let context: AudioContext | undefined;
  /** All cues go out through it. */
  let fader: GainNode | undefined;
  let volume = 1;
  let muted = false;
  let used = false;
  let waiting: { readonly name: CueName; readonly since: number } | undefined;
  let lastTick = -Infinity;
  let voice: HTMLAudioElement | undefined;
  let stopRest: () => void = () => undefined;
  let stopRead: () => void = () => undefined;

  const gesture = (): void => {
    used = true;
    if (waiting && clock.now() - waiting.since < patience) play(waiting.name);
    waiting = undefined;
  };
  target.addEventListener('pointerup', gesture, true);
  target.addEventListener('keydown', gesture, true);

  function play(name: CueName): void {
    if (muted || volume === 0) return;
    const sounding = (context ??= new AudioContext({ latencyHint: 'interactive' }));
    const out = (fader ??= faderOf(sounding));
    const begin = (): void => {
      if (muted || sounding.state !== 'running') return;
      // A hair later, so that no sample of the beginning is already past.
      const at = sounding.currentTime + 0.005;
      playCue(name, { context: sounding, out, at, random: clock.random });
    };
    if (sounding.state === 'running') begin();
    else void sounding.resume().then(begin, refused);
    stopRest();
    stopRest = clock.after(restAfter, () => void sounding.suspend());
  }
  function faderOf(sounding: AudioContext): GainNode {
    const node = sounding.createGain();
    node.gain.value = volume;
    node.connect(sounding.destination);
    return node;
  }
  function refused(problem: unknown): void {
    console.warn('Nothing can be heard on this machine.', problem);
  }
  function hush(): void {
    stopRead();
    voice?.pause();
    voice = undefined;
  }

  return {
    cue(name) {
      if (name === 'tick') {
        if (clock.now() - lastTick < tickPace) return;
        lastTick = clock.now();
      }
      if (used) play(name);
      else waiting = { name, since: clock.now() };
    },
    read(path) {
      hush();
      if (path === null || muted) return;
      stopRead = clock.after(readDelay, () => {
        voice = new Audio(`/media/${path.split('/').map(encodeURIComponent).join('/')}`);
        voice.volume = volume;
        voice.play().catch(refused);
      });
    },
    mute(next) {
      muted = next;
      if (!muted) return;
      hush();
      waiting = undefined;
      void context?.suspend();
    },
    volume(share) {
      volume = share;
      if (voice) voice.volume = share;
      // Within a hundredth of a second, so that nothing clicks.
      if (context) fader?.gain.setTargetAtTime(share, context.currentTime, 0.01);
    },
    close() {
      hush();
      stopRest();
      target.removeEventListener('pointerup', gesture, true);
      target.removeEventListener('keydown', gesture, true);
      void context?.close();
    },
  };
}
