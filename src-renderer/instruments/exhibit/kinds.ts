/**
 * The kinds of exhibit: a new one takes a line here, its component, and its words.
 *
 * A component stands twice: on its page, where it fills the box that it is given, and opened (`whole`), where it gives the
 * frame one element of the class `exhibit-stage` and, if it has any, one of the class `exhibit-controls`, which the frame
 * lays out; what both have in common is kept by `shared`. Fingers on the page go on to the chapter, which turns its pages by
 * them: a part that follows a finger by itself keeps it with `stopPropagation` at `pointerdown`.
 */
import type { Component } from 'svelte';
import type { Exhibit } from '../../../src-main/contract/exhibit.ts';
import type { Ground } from '../../../src-main/contract/settings.ts';
import type { WordKey } from '../../../src-main/contract/words/wall.en.ts';
import type { GlyphName } from '../../ui/glyphs.ts';
import Chart from './Chart.svelte';
import Film from './Film.svelte';
import Guess from './Guess.svelte';
import Photo from './Photo.svelte';
import ThenAndNow from './ThenAndNow.svelte';
import Voice from './Voice.svelte';

export interface ExhibitProps<Shown extends Exhibit = Exhibit> {
  readonly exhibit: Shown;
  /** Opened to the whole screen. */
  readonly whole: boolean;
  /** It is what is shown, and nothing lies over it: only then does it move by itself, is heard, and takes keys. */
  readonly active: boolean;
  /** Opened, it fades in or out over its page. */
  readonly fades?: boolean;
  readonly ground: Ground;
  /** Opens it from its page. */
  readonly onopen: () => void;
  /** Of a pair: whether the old picture alone is seen. Its label then is the old one's. */
  readonly onpast?: (alone: boolean) => void;
  /** Its files can't be shown: the page goes on without it. */
  readonly onfailed: () => void;
}

export interface Kind<Shown extends Exhibit> {
  readonly Shown: Component<ExhibitProps<Shown>>;
  /** What it is opened for. */
  readonly verb: WordKey;
  readonly glyph: GlyphName;
  /** The same with low reach, where what its visitors set is too high up until it is opened. */
  readonly low?: { readonly verb: WordKey; readonly glyph: GlyphName };
  /** It has controls on its page, which stand in one row with the button that opens it. */
  readonly controls?: true;
  /** It is there to be heard: where nothing may be heard it is opened to be read. */
  readonly heard?: true;
}

type KindName = Exhibit['kind'];
type Of<Name extends KindName> = Extract<Exhibit, { readonly kind: Name }>;

const kinds: { readonly [Name in KindName]: Kind<Of<Name>> } = {
  photo: { Shown: Photo, verb: 'exhibit-open', glyph: 'whole' },
  'then-and-now': { Shown: ThenAndNow, verb: 'exhibit-open', glyph: 'whole' },
  film: { Shown: Film, verb: 'film-open', glyph: 'play' },
  voice: { Shown: Voice, verb: 'voice-open', glyph: 'play', heard: true },
  chart: { Shown: Chart, verb: 'exhibit-open', glyph: 'whole', controls: true },
  guess: {
    Shown: Guess,
    verb: 'exhibit-open',
    glyph: 'whole',
    low: { verb: 'guess-open', glyph: 'touch' },
    controls: true,
  },
};

/**
 * How an exhibit is shown; undefined for a kind that is not known here, as in an exhibition kept by another version of the
 * program: its page then stands without it.
 */
export function kindOf(exhibit: Exhibit): Kind<Exhibit> | undefined {
  // A kind's functions are only ever given an exhibit of their own.
  return kinds[exhibit.kind] as Kind<Exhibit> | undefined;
}
