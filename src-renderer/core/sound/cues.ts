/**
 * The sounds of the exhibition, made by arithmetic: wood that clicks, a latch of two low tones, ice that gives way, a
 * soft bell. All are quiet: feedback for a hand, never an attraction.
 */
export type CueName = 'tick' | 'snap' | 'melt' | 'arrive';

/** What a cue is played with. `random` gives 0 … 1. */
export interface CueStage {
  readonly context: BaseAudioContext;
  readonly out: AudioNode;
  /** Seconds of the context's time. */
  readonly at: number;
  readonly random: () => number;
}

/** Plays a cue; gives the time at which it has died away, in seconds of the context. */
export function playCue(name: CueName, stage: CueStage): number {
  return cues[name](stage);
}

const cues: Readonly<Record<CueName, (stage: CueStage) => number>> = {
  tick(stage) {
    hiss(stage, { seconds: 0.03, loud: 0.09, from: 2300, to: 1900, sharp: 3 });
    return tone(stage, { pitch: 640, seconds: 0.04, loud: 0.035 });
  },
  snap(stage) {
    hiss(stage, { seconds: 0.03, loud: 0.06, from: 1500, to: 900, sharp: 2 });
    tone(stage, { pitch: 294, seconds: 0.14, loud: 0.05 });
    return tone(stage, { pitch: 196, seconds: 0.2, loud: 0.08 });
  },
  melt(stage) {
    const whole = 1.1;
    hiss(stage, { seconds: whole, loud: 0.05, from: 500, to: 2600, sharp: 0.6, rise: 0.3 });
    for (const wait of [0.28, 0.5, 0.82]) {
      const pitch = 820 + stage.random() * 260;
      tone({ ...stage, at: stage.at + wait }, { pitch, seconds: 0.09, loud: 0.03, glide: 1.6 });
    }
    return stage.at + whole;
  },
  arrive(stage) {
    tone({ ...stage, at: stage.at + 0.07 }, { pitch: 587.3, seconds: 1.1, loud: 0.035 });
    tone({ ...stage, at: stage.at + 0.14 }, { pitch: 784, seconds: 0.9, loud: 0.02 });
    return tone(stage, { pitch: 392, seconds: 1.3, loud: 0.05 });
  },
};

/** Nothing can fall to nought on an exponential curve; this is not heard. */
const inaudible = 0.0001;
/** A tone that begins at once would crack; this is a few waves long. */
const attack = 0.004;

interface Tone {
  /** Hertz. */
  readonly pitch: number;
  readonly seconds: number;
  /** Share of full scale. */
  readonly loud: number;
  /** What the pitch is multiplied by on its way. */
  readonly glide?: number;
}

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

interface Hiss {
  readonly seconds: number;
  readonly loud: number;
  /** Hertz of the band that is let through, at the beginning and at the end. */
  readonly from: number;
  readonly to: number;
  readonly sharp: number;
  /** Seconds until it is loudest. */
  readonly rise?: number;
}

function hiss({ context, out, at, random }: CueStage, { seconds, loud, from, to, sharp, rise = attack }: Hiss): void {
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
