/**
 * The sounds of the exhibition, made by arithmetic: each is a few tones and grains of noise that die away by themselves.
 * All are quiet: feedback for a hand, never an attraction.
 */
import type { CueName } from '../model/cue.ts';

/** Plays a cue; gives the time at which it has died away, in seconds of the context. */
export function playCue(name: CueName, stage: CueStage): number {
  return cues[name](stage);
}

/** Steps of the pentatonic scale (宫商角徵羽) over a fundamental: whichever bells sound together go together. */
const pentatonic = [1, 9 / 8, 5 / 4, 3 / 2, 5 / 3, 2] as const;
/** Hertz. */
const lowestBell = 784;

const cues: Readonly<Record<CueName, (stage: CueStage) => number>> = {
  /** A scratch in frost and two splinters. */
  ice(stage) {
    const bright = varied(stage, 0.2);
    for (const wait of [0.008, 0.03]) {
      const splinter = { ...stage, at: stage.at + wait * (0.6 + stage.random()) };
      tone(splinter, { pitch: 3400 * bright * varied(stage, 0.3), seconds: 0.035, loud: 0.018 });
    }
    return grain(stage, { seconds: 0.12, loud: 0.08, from: 3600 * bright, to: 2600 * bright, sharp: 1.6, rise: 0.02 });
  },
  /** A drop: the bubble that it draws under rises in pitch. */
  water(stage) {
    const pitch = 430 * varied(stage, 0.28);
    grain(stage, { seconds: 0.04, loud: 0.02, from: 1900, to: 900, sharp: 0.8 });
    tone(stage, { pitch, seconds: 0.16, loud: 0.075, glide: 2.1 });
    return tone({ ...stage, at: stage.at + 0.07 }, { pitch: pitch * 1.5, seconds: 0.12, loud: 0.022, glide: 1.7 });
  },
  /** Rubber that rolls on by a rib. */
  wheel(stage) {
    const low = varied(stage, 0.1);
    grain(stage, { seconds: 0.05, loud: 0.085, from: 620 * low, to: 240 * low, sharp: 1.1 });
    return tone(stage, { pitch: 128 * low, seconds: 0.075, loud: 0.08, glide: 0.8 });
  },
  /** Snow under a ski. */
  ski(stage) {
    const bright = varied(stage, 0.12);
    return grain(stage, { seconds: 0.3, loud: 0.085, from: 1500 * bright, to: 3300 * bright, sharp: 0.7, rise: 0.11 });
  },
  /** A knuckle on a board. */
  wood: (stage) =>
    knock(stage, {
      varies: 0.12,
      noise: { seconds: 0.025, loud: 0.05, from: 1700, to: 1100, sharp: 1.4 },
      lowest: 318,
      partials: [
        { of: 1, seconds: 0.11, loud: 0.07 },
        { of: 2.57, seconds: 0.06, loud: 0.032 },
        { of: 4.9, seconds: 0.03, loud: 0.014 },
      ],
    }),
  /** A chisel on stone. */
  stone: (stage) =>
    knock(stage, {
      varies: 0.14,
      noise: { seconds: 0.03, loud: 0.075, from: 3000, to: 2200, sharp: 1.8 },
      lowest: 1460,
      partials: [
        { of: 1, seconds: 0.06, loud: 0.03 },
        { of: 1.83, seconds: 0.04, loud: 0.018 },
      ],
    }),
  /** A pencil's stroke. */
  paper(stage) {
    const bright = varied(stage, 0.2);
    grain(stage, { seconds: 0.09, loud: 0.03, from: 5200, to: 4200, sharp: 1.2, rise: 0.02 });
    return grain(stage, { seconds: 0.14, loud: 0.055, from: 2100 * bright, to: 2900 * bright, sharp: 0.9, rise: 0.05 });
  },
  /** A small bronze bell. */
  bell(stage) {
    const step = pentatonic[Math.floor(stage.random() * pentatonic.length)] ?? 1;
    return ring(stage, lowestBell * step, [
      { of: 1, seconds: 1.2, loud: 0.05 },
      { of: 2.76, seconds: 0.5, loud: 0.014 },
      { of: 5.4, seconds: 0.16, loud: 0.007 },
    ]);
  },
  /** A notch of the dial. */
  tick(stage) {
    grain(stage, { seconds: 0.03, loud: 0.09, from: 2300, to: 1900, sharp: 3 });
    return tone(stage, { pitch: 640, seconds: 0.04, loud: 0.035 });
  },
  /** The dial's latch: a year comes to rest. */
  snap(stage) {
    grain(stage, { seconds: 0.03, loud: 0.06, from: 1500, to: 900, sharp: 2 });
    tone(stage, { pitch: 294, seconds: 0.14, loud: 0.05 });
    return tone(stage, { pitch: 196, seconds: 0.2, loud: 0.08 });
  },
  /** The window of frost gives way: a rush of air, three drops. */
  melt(stage) {
    const whole = 1.1;
    grain(stage, { seconds: whole, loud: 0.05, from: 500, to: 2600, sharp: 0.6, rise: 0.3 });
    for (const wait of [0.28, 0.5, 0.82]) {
      const pitch = 820 + stage.random() * 260;
      tone({ ...stage, at: stage.at + wait }, { pitch, seconds: 0.09, loud: 0.03, glide: 1.6 });
    }
    return stage.at + whole;
  },
  /** A chapter opens. */
  arrive(stage) {
    tone({ ...stage, at: stage.at + 0.07 }, { pitch: 587.3, seconds: 1.1, loud: 0.035 });
    tone({ ...stage, at: stage.at + 0.14 }, { pitch: 784, seconds: 0.9, loud: 0.02 });
    return tone(stage, { pitch: 392, seconds: 1.3, loud: 0.05 });
  },
};

/** No two touches of one thing sound alike: about 1, at most so much more or less. */
function varied({ random }: CueStage, share: number): number {
  return 1 + share * (random() * 2 - 1);
}

// What cues are put together from: a tone, a body that rings, a grain of noise. Each ends by itself.

/** What a cue is played with. `random` gives 0 … 1. */
interface CueStage {
  readonly context: BaseAudioContext;
  readonly out: AudioNode;
  /** Seconds of the context's time. */
  readonly at: number;
  readonly random: () => number;
}

/** Nothing can fall to nought on an exponential curve; this is not heard. */
const inaudible = 0.0001;
/** A tone that begins at once would crack; this is a few waves long. */
const attack = 0.004;

/** What is heard once. */
interface Sounding {
  readonly seconds: number;
  /** Share of full scale. */
  readonly loud: number;
}

interface Tone extends Sounding {
  /** Hertz. */
  readonly pitch: number;
  /** What the pitch is multiplied by on its way. */
  readonly glide?: number;
}

/** A pure tone that dies away; gives when, in seconds of the context. */
function tone({ context, out, at }: CueStage, { pitch, seconds, loud, glide }: Tone): number {
  const end = at + seconds;
  const source = new OscillatorNode(context, { type: 'sine', frequency: pitch });
  const level = new GainNode(context, { gain: 0 });
  if (glide !== undefined) {
    source.frequency.setValueAtTime(pitch, at);
    source.frequency.exponentialRampToValueAtTime(pitch * glide, end);
  }
  swell(level.gain, { at, end, loud, rise: attack });
  source.connect(level).connect(out);
  source.start(at);
  source.stop(end);
  return end;
}

/** One tone of a body, as a multiple of its lowest. */
interface PartialTone extends Sounding {
  readonly of: number;
}

/** A body that is struck, its lowest tone in hertz; gives when the longest of its tones has died away. */
function ring(stage: CueStage, lowest: number, partials: readonly PartialTone[]): number {
  return Math.max(...partials.map(({ of, seconds, loud }) => tone(stage, { pitch: lowest * of, seconds, loud })));
}

interface Struck {
  /** No two are equally large: they differ by at most this share. */
  readonly varies: number;
  /** The noise of what strikes it. */
  readonly noise: Grain;
  /** Its lowest tone, in hertz. */
  readonly lowest: number;
  readonly partials: readonly PartialTone[];
}

/** A body that is struck with something hard, whose noise comes first; gives when it has died away. */
function knock(stage: CueStage, { varies, noise, lowest, partials }: Struck): number {
  const size = varied(stage, varies);
  grain(stage, noise);
  return ring(stage, lowest * size, partials);
}

interface Grain extends Sounding {
  /** Hertz of the band that is let through, at the beginning and at the end. */
  readonly from: number;
  readonly to: number;
  readonly sharp: number;
  /** Seconds until it is loudest. */
  readonly rise?: number;
}

/** A grain of noise through a band that wanders; gives when it has died away. */
function grain(
  { context, out, at, random }: CueStage,
  { seconds, loud, from, to, sharp, rise = attack }: Grain,
): number {
  const end = at + seconds;
  const { sampleRate } = context;
  const grains = new AudioBuffer({ length: Math.ceil(seconds * sampleRate), sampleRate });
  const samples = grains.getChannelData(0);
  for (let each = 0; each < samples.length; each++) samples[each] = random() * 2 - 1;
  const source = new AudioBufferSourceNode(context, { buffer: grains });
  const band = new BiquadFilterNode(context, { type: 'bandpass', frequency: from, Q: sharp });
  band.frequency.setValueAtTime(from, at);
  band.frequency.exponentialRampToValueAtTime(to, end);
  const level = new GainNode(context, { gain: 0 });
  swell(level.gain, { at, end, loud, rise });
  source.connect(band).connect(level).connect(out);
  source.start(at);
  return end;
}

interface Swell {
  readonly at: number;
  readonly end: number;
  readonly loud: number;
  readonly rise: number;
}

function swell(gain: AudioParam, { at, end, loud, rise }: Swell): void {
  gain.setValueAtTime(0, at);
  gain.linearRampToValueAtTime(loud, at + rise);
  gain.exponentialRampToValueAtTime(inaudible, end);
}
