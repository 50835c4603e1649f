import type { CueName } from '../model/cue.ts';
import { mediaAddress } from '../server/address-of.ts';
import type { Clock } from '../time/clock.ts';
import { playCue } from './cues.ts';
import { limiterFor } from './limiter.ts';

/** All that is heard goes through here. */
export interface Mixer {
  /**
   * Opens the sound card, which then rests until something is to be heard. The browser does this while the whole page waits,
   * 55 ms here: a first cue would keep the answer to its finger waiting so long.
   */
  makeReady(): void;
  /** `side` is where it is heard: -1 at the left edge of the screen … 1 at the right one. */
  cue(name: CueName, side?: number): void;
  /** Reads a page aloud (a path under /media/) once it has come to rest on screen; null is silent. */
  read(path: string | null): void;
  mute(muted: boolean): void;
  /** 0 silent … 1 as loud as the machine is set; heard at once, also in what is being read. */
  volume(share: number): void;
  close(): void;
}

/** Shortest time between two of the same cue, in ms: closer together they would merge into a buzz. */
const paces: Partial<Record<CueName, number>> = { ski: 170, ice: 75, paper: 110, bell: 90, melt: 800, arrive: 400 };
const usualPace = 45;
/** Most cues that sound at once; further ones are dropped: they could not be told apart. */
const mostAtOnce = 14;
/** A cue that waited longer than this for the first gesture, in ms, comes too late. */
const patience = 700;
/** Nothing is read aloud before its words stand, in ms. */
const readDelay = 700;
/** What is not used is let rest, in ms: an open sound card costs a processor more than a still picture. */
const restAfter = 6000;
/** At a screen's edge a cue is still heard on the other side, too. */
const widest = 0.7;

/**
 * Opens the mixer. Until there is something to be heard, or it is made ready, there is no audio context, and while it is
 * muted none is made.
 * Where the browser lets a page be heard only after a hand has lifted, what is young enough by then is heard.
 */
export function openMixer(target: Window, clock: Clock): Mixer {
  let context: AudioContext | undefined;
  /** All cues go out through it. */
  let fader: GainNode | undefined;
  let input: AudioNode | undefined;
  let volume = 1;
  let muted = false;
  const last = new Map<CueName, number>();
  /** When each of the cues that are still heard ends, in seconds of the context. */
  let ends: number[] = [];
  let voice: HTMLAudioElement | undefined;
  let stopRest: () => void = () => undefined;
  let stopRead: () => void = () => undefined;
  /** Cues that have been asked for since the last frame: what makes them is put together when the next one, which answers the finger, is out. */
  let due: { readonly name: CueName; readonly side: number; readonly asked: number }[] = [];
  let stopDue: () => void = () => undefined;

  const lifted = (): void => {
    if (!muted && context?.state === 'suspended' && clock.now() - lastCue < patience) void context.resume();
  };
  let lastCue = -Infinity;
  target.addEventListener('pointerup', lifted, true);
  target.addEventListener('keydown', lifted, true);

  function playDue(): void {
    const now = due;
    due = [];
    for (const { name, side, asked } of now) play(name, side, asked);
  }
  function play(name: CueName, side: number, asked: number): void {
    const { sounding, out } = open();
    const begin = (): void => {
      if (muted || sounding.state !== 'running' || clock.now() - asked > patience) return;
      ends = ends.filter((end) => end > sounding.currentTime);
      if (ends.length >= mostAtOnce) return;
      const place = new StereoPannerNode(sounding, { pan: Math.max(-1, Math.min(1, side)) * widest });
      place.connect(out);
      // A hair later, so that no sample of the beginning is already past.
      const at = sounding.currentTime + 0.005;
      ends.push(playCue(name, { context: sounding, out: place, at, random: clock.random }));
    };
    if (sounding.state === 'running') begin();
    else void sounding.resume().then(begin, refused);
    stopRest();
    stopRest = clock.after(restAfter, () => void sounding.suspend());
  }
  function open(): { readonly sounding: AudioContext; readonly out: AudioNode } {
    const sounding = (context ??= new AudioContext({ latencyHint: 'interactive' }));
    return { sounding, out: (input ??= wayOut(sounding)) };
  }
  /** Limiter, fader, sound card. Gives where cues go in. */
  function wayOut(sounding: AudioContext): AudioNode {
    const limiter = limiterFor(sounding);
    fader = sounding.createGain();
    fader.gain.value = volume;
    limiter.connect(fader).connect(sounding.destination);
    return limiter;
  }
  function refused(problem: unknown): void {
    // Closed meanwhile, because the wall is silent now.
    if (muted) return;
    console.warn('Nothing can be heard on this machine.', problem);
  }
  /** A page that is turned before its recording has come ends the wish to play it, which is no failure. */
  function unread(problem: unknown): void {
    if (problem instanceof DOMException && problem.name === 'AbortError') return;
    console.warn('A page could not be read aloud.', problem);
  }
  /** Silence at once: a cue that was only halted would sound on with the next one. */
  function dropContext(): void {
    stopRest();
    stopDue();
    due = [];
    void context?.close();
    context = fader = input = undefined;
    ends = [];
  }
  function hush(): void {
    stopRead();
    voice?.pause();
    voice = undefined;
  }

  return {
    makeReady() {
      if (!muted && !context) void open().sounding.suspend();
    },
    cue(name, side = 0) {
      if (muted || volume === 0) return;
      const now = clock.now();
      if (now - (last.get(name) ?? -Infinity) < (paces[name] ?? usualPace)) return;
      last.set(name, now);
      lastCue = now;
      due.push({ name, side, asked: now });
      if (due.length > 1) return;
      stopDue = clock.frame(() => {
        stopDue = clock.after(0, playDue);
      });
    },
    read(path) {
      hush();
      if (path === null || muted) return;
      stopRead = clock.after(readDelay, () => {
        voice = new Audio(mediaAddress(path));
        voice.volume = volume;
        voice.play().catch(unread);
      });
    },
    mute(next) {
      muted = next;
      if (!muted) return;
      hush();
      dropContext();
    },
    volume(share) {
      volume = share;
      if (voice) voice.volume = share;
      // Within a hundredth of a second, so that nothing clicks.
      if (context) fader?.gain.setTargetAtTime(share, context.currentTime, 0.01);
    },
    close() {
      hush();
      dropContext();
      target.removeEventListener('pointerup', lifted, true);
      target.removeEventListener('keydown', lifted, true);
    },
  };
}
