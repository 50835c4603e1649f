/** The staff surface's state: who is in, what the server says, what is being changed, and the words of one language. */
import type { Text } from '../../../src-main/contract/exhibition.ts';
import type { Sentence } from '../../../src-main/contract/sentence.ts';
import type { Settings } from '../../../src-main/contract/settings.ts';
import type { StaffDone, StaffDoor, StaffState } from '../../../src-main/contract/staff.ts';
import type { WindowStart } from '../../../src-main/contract/window.ts';
import type { StaffWordKey } from '../../../src-main/contract/words/staff.en.ts';
import type { Clock } from '../../core/time/clock.ts';
import type { Values } from '../../core/words/look-up.ts';
import { staffApi, type Answer, type StaffApi } from './api.ts';
import { Leaving } from './leave.svelte.ts';
import { staffWord, type Voice } from './words.ts';

export const sections = ['overview', 'visitors', 'content', 'settings', 'acts'] as const;
export type Section = (typeof sections)[number];

/** What is said about the last change: it stays until the next one. */
export interface Note {
  readonly tone: 'working' | 'done' | 'failed';
  readonly words: Sentence;
  readonly undo?: () => void;
  readonly again?: () => void;
}

/** What asks for a second touch. */
export interface Question {
  readonly ask: string;
  readonly what: string;
  readonly act: string;
  readonly grave?: boolean;
  /** Where the first touch was, in CSS pixels from above. */
  readonly touchedAt: number;
  readonly yes: () => void;
}

/** Steps of a stepper follow each other faster than this, in ms, and are saved together. */
const together = 700;
/** Between two looks at the state, in ms, while somebody is there. */
const lookEvery = 5000;
/** Every question lengthens the session: after so long without touch, in ms, nothing is asked any more. */
const asksUntil = 30_000;
/** While staff wait for work to end, the timer that leaves is reset so often, in ms. */
const staysAwake = 1000;

export class StaffSession {
  readonly api: StaffApi = staffApi(
    () => this.#token,
    () => this.#ended(),
  );
  readonly clock: Clock;
  readonly leaving: Leaving;
  readonly windowId: string;
  readonly #go: (address: string) => void;
  #token: string | null = null;
  voice = $state<Voice>('zh');
  section = $state<Section>('overview');
  /** A part of a section that is opened from elsewhere. */
  opened = $state<'export' | null>(null);
  inside = $state(false);
  /** Null before the first answer, and while the server does not answer. */
  door = $state.raw<StaffDoor | null>(null);
  /** The session ended while somebody was at work. */
  wasOver = $state(false);
  state = $state.raw<StaffState | null>(null);
  /** The last look got no answer. */
  away = $state(false);
  note = $state.raw<Note | null>(null);
  /** While it is asked, nothing else can be touched. */
  asked = $state.raw<Question | null>(null);
  /** The test pattern covers everything. */
  testing = $state(false);
  /** Settings as entered here, where they are not yet those of the server. */
  #entered = $state.raw<Settings | null>(null);
  #before: Settings | null = null;
  #undoSave = (): void => {};
  /** Leaving: an answer that refuses the session ends nothing more and does not show the door. */
  #left = false;

  constructor(start: WindowStart, clock: Clock, go: (address: string) => void) {
    this.clock = clock;
    this.#go = go;
    this.leaving = new Leaving(clock);
    this.windowId = start.id;
    this.voice = start.settings.language === 'en' ? 'en' : 'zh';
  }

  word = (key: StaffWordKey, values?: Values): string => staffWord(key, this.voice, values);

  /** Values to choose from, each with its word. */
  options<Value>(values: readonly Value[], wordOf: (value: Value) => StaffWordKey) {
    return values.map((value) => ({ value, key: String(value), words: this.word(wordOf(value)) }));
  }

  /** The words of a text of the exhibition, in this surface's language where it has them. */
  text(text: Text): string {
    return text[this.voice] ?? Object.values(text)[0] ?? '';
  }

  get settings(): Settings | null {
    return this.#entered ?? this.state?.settings ?? null;
  }

  async askDoor(): Promise<void> {
    const answer = await this.api.door();
    this.door = answer.ok ? answer.value : null;
  }

  async enterWith(token: string): Promise<void> {
    this.#token = token;
    this.wasOver = false;
    await this.look();
    this.inside = this.state !== null;
  }

  /**
   * Back to the exhibition; entering again needs the PIN. What was entered in the last moment is saved first;
   * the exhibition comes back in any case.
   */
  async leave(): Promise<void> {
    this.#undoSave();
    try {
      if (this.inside) await this.save();
    } finally {
      this.#left = true;
      if (this.#token !== null) this.api.leave();
      this.#token = null;
      this.#go(`/?window=${encodeURIComponent(this.windowId)}`);
    }
  }

  #ended(): void {
    if (this.#left) return;
    this.wasOver = this.inside;
    this.#token = null;
    this.inside = false;
    this.asked = null;
    this.testing = false;
    this.door = null;
  }

  /** Opens a section. What was done in another one is done with; what failed is still to be seen. */
  open(section: Section): void {
    this.section = section;
    if (this.note?.tone === 'done') this.note = null;
  }

  /** Asks for the state of the machine and the exhibition. */
  async look(): Promise<void> {
    if (this.#left) return;
    const answer = await this.api.state();
    if (this.#left) return;
    if (answer.ok) this.state = answer.value;
    this.away = !answer.ok && answer.why === 'away';
  }

  /** Looks again and again while somebody is at work. Returns its undo. */
  keepLooking(): () => void {
    let undo = (): void => {};
    let ended = false;
    const next = (): void => {
      if (ended) return;
      undo = this.clock.after(lookEvery, () => {
        if (this.leaving.untouched > asksUntil) next();
        else void this.look().then(next);
      });
    };
    next();
    return () => {
      ended = true;
      undo();
    };
  }

  /** Takes a change of the settings; it is saved a moment later, together with what follows at once. */
  change(change: (settings: Settings) => Settings): void {
    const now = this.settings;
    if (now === null) return;
    this.#before ??= now;
    this.#entered = change(now);
    this.#undoSave();
    this.#undoSave = this.clock.after(together, () => void this.save());
    this.note = { tone: 'working', words: this.both('saving') };
  }

  /** Saves what was entered. What can't be saved stays entered. */
  async save(isUndo = false): Promise<void> {
    const entered = this.#entered;
    if (entered === null) return;
    const failure = this.#failureOf(await this.api.saveSettings(entered), 'not-saved');
    // A later change is on its way and will tell.
    if (this.#entered !== entered) return;
    if (failure !== null) {
      this.note = { tone: 'failed', words: failure, again: () => void this.save(isUndo) };
      return;
    }
    const before = this.#before;
    this.#before = null;
    if (this.state) this.state = { ...this.state, settings: entered };
    this.#entered = null;
    const undo = (): void => {
      this.#entered = before;
      void this.save(true);
    };
    this.note = isUndo
      ? { tone: 'done', words: this.both('undone') }
      : { tone: 'done', words: this.both('saved'), ...(before === null ? {} : { undo }) };
    await this.look();
  }

  /** The surface does not leave by itself before `work` has ended, however long that takes. */
  async staying<Value>(work: Promise<Value>): Promise<Value> {
    let undo = (): void => {};
    const stay = (): void => {
      this.leaving.touch();
      undo = this.clock.after(staysAwake, stay);
    };
    stay();
    try {
      return await work;
    } finally {
      undo();
    }
  }

  /** Does something that is answered by done or a problem, says how it went, and looks how things are then. */
  async doing(
    work: () => Promise<Answer<StaffDone>>,
    done: Sentence,
    more: { readonly undo?: () => void } = {},
  ): Promise<boolean> {
    const failure = this.#failureOf(await work(), 'not-done');
    this.note =
      failure === null
        ? { tone: 'done', words: done, ...more }
        : { tone: 'failed', words: failure, again: () => void this.doing(work, done, more) };
    await this.look();
    return failure === null;
  }

  /** What went wrong. The program's own sentence says all of it; where none came, so much is known as `without` says. */
  #failureOf(answer: Answer<StaffDone>, without: StaffWordKey): Sentence | null {
    if (answer.ok) return answer.value.done ? null : answer.value.problem;
    const [known, why] = [this.both(without), this.both('no-answer')];
    return { zh: `${known.zh}${why.zh}`, en: `${known.en} ${why.en}` };
  }

  /** A word of the staff surface in both its languages. */
  both(key: StaffWordKey): Sentence {
    return { zh: staffWord(key, 'zh'), en: staffWord(key, 'en') };
  }
}
