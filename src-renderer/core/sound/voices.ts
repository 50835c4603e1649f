/** What cues are put together from: a tone, a body that rings, a grain of noise. Each ends by itself. */

/** What a cue is played with. `random` gives 0 … 1. */
export interface CueStage {
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

interface Tone {
  /** Hertz. */
  readonly pitch: number;
  readonly seconds: number;
  /** Share of full scale. */
  readonly loud: number;
  /** What the pitch is multiplied by on its way. */
  readonly glide?: number;
}

/** A pure tone that dies away; gives when, in seconds of the context. */
export function tone({ context, out, at }: CueStage, { pitch, seconds, loud, glide }: Tone): number {
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

interface Body {
  /** Hertz of its lowest tone. */
  readonly pitch: number;
  /** Its tones, as multiples of the lowest. */
  readonly partials: readonly { readonly of: number; readonly seconds: number; readonly loud: number }[];
}

/** A body that is struck; gives when the longest of its tones has died away. */
export function ring(stage: CueStage, { pitch, partials }: Body): number {
  return Math.max(...partials.map(({ of, seconds, loud }) => tone(stage, { pitch: pitch * of, seconds, loud })));
}

interface Grain {
  readonly seconds: number;
  readonly loud: number;
  /** Hertz of the band that is let through, at the beginning and at the end. */
  readonly from: number;
  readonly to: number;
  readonly sharp: number;
  /** Seconds until it is loudest. */
  readonly rise?: number;
}

/** A grain of noise through a band that wanders; gives when it has died away. */
export function grain(
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
