import type { Exhibition, Language, Text } from '../../../src-main/contract/exhibition.ts';
import type { View } from '../../../src-main/contract/views.ts';
import type { Ground, LanguageChoice } from '../../../src-main/contract/settings.ts';
import type { Ease, WindowStart } from '../../../src-main/contract/window.ts';
import type { WordKey } from '../../../src-main/contract/words/wall.en.ts';
import type { Sounds } from '../model/cue.ts';
import { easings, type Easing } from '../model/easing.ts';
import { groundAt } from '../model/screen-state.ts';
import { type Aids, journeyRules } from '../model/journey-state.ts';
import {
  fitJourney,
  reduce,
  settleJourney,
  type Journey,
  type JourneyEvent,
  type JourneyRules,
} from '../model/journey.ts';
import { leadsOn, nextView } from '../model/pages.ts';
import type { Snapshot } from '../model/snapshot.ts';
import { SharedTime } from '../model/shared-time.ts';
import { viewChangeInterval } from '../model/steps.ts';
import type { Clock } from '../time/clock.ts';
import type { Values } from '../words/look-up.ts';
import { wallWord } from '../words/wall-word.ts';

/** What the app reads of the machine it runs on. */
export interface Machine {
  /** 0…23. */
  readonly hourOfDay: () => number;
  /** `prefers-reduced-motion` at the start. */
  readonly prefersCalm: boolean;
}

/** What every component reads: the exhibition, the journey, the hall's settings, and the words. */
export class App {
  readonly clock: Clock;
  #start = $state.raw() as WindowStart;
  #exhibition = $state.raw() as Exhibition;
  #journey = $state.raw() as Journey;
  readonly #hourOfDay: () => number;
  /** Updated at attract only, so that the ground never changes during a visit. */
  #hour = $state(0);
  #prefersCalm = $state(false);
  /** What journeys keep to here: exhibition, settings and mode. */
  readonly rules: JourneyRules = $derived(
    journeyRules(this.#exhibition, this.#start.mode, this.#start.settings, this.#prefersCalm),
  );
  /** The hall's ground; `by-hour` is paper while a lobby is bright. */
  readonly ground: Ground = $derived(groundAt(this.#start.settings.ground, this.#hour));
  // The journey changes with every touch; what is drawn from these must not be drawn anew for that.
  /** What is shown: the journey's view. */
  readonly view: View = $derived(this.#journey.view);
  /** What this visitor has set for reading. */
  readonly aids: Aids = $derived(this.#journey.aids);
  /** Whether the bar has a way on. Home has a solid control of its own: into the year. */
  readonly follows: boolean = $derived(
    this.#journey.view.name !== 'home' &&
      leadsOn(this.#journey, this.rules) &&
      nextView(this.#journey, this.rules) !== null,
  );
  readonly #language: LanguageChoice = $derived(this.aids.language);
  /** Less motion is asked for. */
  readonly calm: boolean = $derived(this.aids.calm);
  /** The languages on screen, the first voice first. */
  readonly languages: readonly Language[] = $derived.by(() => this.languagesOf(this.#language));
  /** The time of the programme that this window plays together with others. */
  readonly sharedTime = new SharedTime();
  #visitsToday = $state(0);
  /** No touch up to this time of the clock begins a visit: staff's gesture, which is over or may be under way (Infinity). */
  visitsAfter = $state(-Infinity);
  /** What the governor asks of this machine: pictures that are opened from now on keep to it, and passages at once. */
  ease: Ease = $state.raw({ step: 0 });
  /** Words in another language or size are on their way to their places. */
  wordsMove = $state(false);
  /** Height of the bar, in CSS pixels; 0 where there is none, null until it has been measured. */
  barHeight: number | null = $state(null);
  /** How much of that is a row for the way on alone, at its top, which is free in views that nothing follows. */
  barRow = $state(0);
  /** No wish follows any more. */
  #undoKept = (): void => undefined;
  /** How often a ghost fingertip has shown this visitor a gesture, by what it plays with. */
  readonly gesturesShown = new Map<string, number>();
  /** The years whose rings glow in this visit, the latest last: in memory alone, and gone with the visit. */
  people: readonly number[] = $state.raw([]);
  /** This visitor has drawn today's line. */
  lineDrawn = $state(false);
  /** The wall is being photographed: nothing of the controls is seen. */
  bare = $state(false);
  /** Who has the small sounds of a hand heard; empty where the hall is silent. */
  readonly cueListeners = new Set<Sounds>();

  constructor(
    start: WindowStart,
    exhibition: Exhibition,
    journey: (rules: JourneyRules) => Journey,
    clock: Clock,
    machine: Machine = { hourOfDay: () => new Date().getHours(), prefersCalm: false },
  ) {
    this.clock = clock;
    this.#hourOfDay = machine.hourOfDay;
    this.#hour = machine.hourOfDay();
    this.#prefersCalm = machine.prefersCalm;
    this.#start = start;
    this.#exhibition = exhibition;
    this.#journey = journey(this.rules);
    this.#visitsToday = start.visitsToday;
    if (start.ease) this.ease = start.ease;
    if ((start.journey as Partial<Snapshot> | null)?.visit === false) this.visitsAfter = clock.now();
  }

  /**
   * Height of the bar where nothing follows: without the row of its own that the way on may have. Where a guide leads, that
   * row is taken in all views.
   */
  get lowBar(): number | null {
    return this.barHeight === null || this.#journey.led ? this.barHeight : this.barHeight - this.barRow;
  }
  /** Height of the bar in the view that is shown: with that row only where the way on stands in it. */
  get shownBar(): number | null {
    return this.follows ? this.barHeight : this.lowBar;
  }
  /** What the public may see. */
  get exhibition(): Exhibition {
    return this.#exhibition;
  }
  /** Where this visit is: see `send`. */
  get journey(): Journey {
    return this.#journey;
  }
  /** What main gave this window, with the settings as they are now. */
  get start(): WindowStart {
    return this.#start;
  }
  /** What the governor's step leaves of pictures. */
  get easing(): Easing {
    return easings[this.ease.step];
  }
  /** Visitors have the wall to themselves: no guide leads it, and it is no mere display. */
  get visitorsOwn(): boolean {
    return this.#start.mode === 'kiosk' && !this.#journey.led;
  }
  /** How the circle of friends is drawn here. */
  get map(): 'rings' | 'globe' {
    return this.#start.map;
  }
  /** Visits of this day at this window, as the server counts them. */
  get visitsToday(): number {
    return this.#visitsToday;
  }
  /** Whether the last touch begins a visit where none is under way: staff's own gesture doesn't. */
  get touchBeginsVisit(): boolean {
    return this.#journey.lastTouch > this.visitsAfter;
  }
  /** Whether anything may be heard here and now: the exhibition says so, and no quiet hour forbids it. */
  get sounds(): boolean {
    return this.#exhibition.sound === true && this.#start.quiet === undefined;
  }
  /** Has a small sound heard where a hand is, or at `x` of the screen. */
  readonly sound: Sounds = (name, x) => this.cueListeners.forEach((hear) => hear(name, x));

  /** The languages that a choice means here. */
  languagesOf(choice: LanguageChoice): readonly Language[] {
    const known = this.#exhibition.languages;
    return choice === 'both' ? known.slice(0, 2) : known.includes(choice) ? [choice] : known.slice(0, 1);
  }

  /** The one way to change what is shown. */
  send(event: JourneyEvent): void {
    this.#journey = reduce(this.#journey, event, this.rules, this.clock.now());
    this.#followKept();
    if (this.#journey.view.name === 'attract') this.#hour = this.#hourOfDay();
    if (this.#journey.view.name === 'attract' || event.type === 'start-over') this.#forget();
  }

  /** What a visit leaves behind ends with it. */
  #forget(): void {
    this.gesturesShown.clear();
    this.people = [];
    this.lineDrawn = false;
  }

  /** A wish that came too soon after a change of view is followed at the first instant at which it may be. */
  #followKept(): void {
    this.#undoKept();
    const { kept, lastViewChange } = this.#journey;
    if (kept === null) return;
    const wait = Math.max(0, lastViewChange + viewChangeInterval - this.clock.now());
    this.#undoKept = this.clock.after(wait, () => this.send({ type: 'kept' }));
  }

  /** Opens a view. */
  go(view: View): void {
    this.send({ type: 'go', view });
  }

  /** Takes a corrected exhibition without interrupting the visit. */
  replaceExhibition(exhibition: Exhibition): void {
    this.#exhibition = exhibition;
    this.#journey = fitJourney(this.#journey, this.rules, this.clock.now());
  }

  /** The server has counted the visits of this day. */
  countVisits(today: number): void {
    this.#visitsToday = today;
  }

  /** The machine was asked for less motion, or no longer is: the next visit begins so. */
  preferCalm(calm: boolean): void {
    this.#prefersCalm = calm;
  }

  /** Takes the hall's settings as they are now, without interrupting a visit. */
  replaceStart(start: WindowStart): void {
    const before = this.rules;
    this.#start = start;
    this.#journey = settleJourney(this.#journey, before, this.rules, this.clock.now());
  }

  /** An interface word in one language: the exhibition's own wording first, English as the last resort. */
  word(key: WordKey, language: Language, values?: Values): string {
    return wallWord(key, language, values, this.#exhibition.words[language]);
  }

  /** An interface word in every language of the exhibition. */
  words(key: WordKey, values?: Values): Text {
    return Object.fromEntries(
      this.#exhibition.languages.map((language) => [language, this.word(key, language, values)]),
    );
  }
}

/** The language in which a text is said to who reads `language`: where it lacks that one, the first that it has. */
export function languageSaid(text: Text, language: Language): Language {
  return text[language] === undefined ? (Object.keys(text)[0] ?? language) : language;
}

/** The words of a text in a language, or in the first language that has them. */
export function inLanguage(text: Text, language: Language): string {
  return text[languageSaid(text, language)] ?? '';
}
