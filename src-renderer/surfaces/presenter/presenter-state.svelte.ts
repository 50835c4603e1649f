/** The presenter's page as it is now: what the wall shows, the telling with its plan, the notes, and the guide's own choices. */
import type { Exhibit } from '../../../src-main/contract/exhibit.ts';
import type { Chapter, Exhibition, Text } from '../../../src-main/contract/exhibition.ts';
import type { PresenterNotes } from '../../../src-main/contract/presenter.ts';
import type { TextSize } from '../../../src-main/contract/settings.ts';
import { formatView } from '../../../src-main/contract/views.ts';
import type {
  JourneyPost,
  Presenting,
  PresentingPost,
  Push,
  Shown,
  WindowStart,
} from '../../../src-main/contract/window.ts';
import type { PresenterWordKey } from '../../../src-main/contract/words/presenter.en.ts';
import { journeyAt } from '../../core/model/journey.ts';
import {
  beginAgain,
  clockOf,
  follow,
  noTalk,
  planTalk,
  readTalk,
  routeOf,
  withoutPlan,
  type Talk,
} from '../../core/model/talk.ts';
import type { Clock } from '../../core/time/clock.ts';
import { App, inLanguage } from '../../core/state/app.svelte.ts';
import type { Values } from '../../core/words/look-up.ts';
import { ask, latestPost } from '../../core/server/client.ts';
import { readChoices } from './choices.ts';
import { pageOf, seenOf, type Page } from './page-of-view.ts';
import { presenterWord, type Voice } from './words.ts';

/** The clock of the telling is looked at so often, in ms. */
const tickEvery = 250;
/** A wall that was closed says nothing; it is asked after so often, in ms. */
const askEvery = 4000;
/** How long it is said that the wall did not take a wish, in ms. */
const saysFor = 5000;

/** A wall that has not taken a wish after so long, in ms, did not take it. */
const patience = 8000;

export interface Machine {
  /** The machine's clock, in ms since 1970: for the time of day, and for the time until a closed window is back. */
  readonly wall: () => number;
}

export class PresenterState {
  readonly app: App;
  readonly clock: Clock;
  readonly id: string;
  readonly machine: Machine;
  /** Null before the first answer. */
  presenting = $state.raw<Presenting | null>(null);
  away = $state(false);
  notTaken = $state(false);
  notes = $state.raw<PresenterNotes>({ notes: {}, views: {} });
  talk = $state.raw<Talk>(noTalk);
  noteSize = $state<TextSize>(1);
  /** The telling's clock, in ms. */
  now = $state(0);
  /** The machine's. */
  time = $state(0);
  /** Counts what the pictures may look different after. */
  revision = $state(0);
  /** The wall is the visitors' own when no guide leads it. */
  kiosk = $state(false);
  readonly #elsewhere: number;
  readonly #wish = wishes();
  readonly #post = latestPost((post: JourneyPost) => ask('POST /api/journey', post));

  readonly shown: Shown | null = $derived(this.presenting?.shown ?? null);
  /** The page of a chapter on the wall. */
  readonly page: Page | null = $derived(this.shown && pageOf(this.shown.view, this.exhibition));
  /** The one that Next leads to. */
  readonly nextPage: Page | null = $derived.by(() => {
    const next = this.shown?.next;
    return next === undefined ? null : pageOf(next, this.exhibition);
  });

  /** The exhibit of the page on the wall, and whether it is open. */
  readonly exhibit: { readonly shown: Exhibit; readonly open: boolean } | null = $derived.by(() => {
    const shown = this.page?.chapter.pages[this.page.number - 1]?.exhibit;
    return shown ? { shown, open: this.shown?.view.startsWith('exhibit:') === true } : null;
  });

  constructor(
    start: WindowStart,
    exhibition: Exhibition,
    notes: PresenterNotes,
    clock: Clock,
    machine: Machine = { wall: Date.now },
  ) {
    this.id = start.id;
    this.clock = clock;
    this.machine = machine;
    this.notes = notes;
    const choices = readChoices(start.journey, start.settings.language, exhibition.languages);
    this.noteSize = choices.noteSize;
    this.app = new App(
      { ...start, mode: 'present' },
      exhibition,
      (rules) => journeyAt({ name: 'home' }, rules, { language: choices.voice }, clock.now()),
      clock,
    );
    const kept = readTalk(start.journey);
    this.#elsewhere = (kept ? clockOf(kept, machine.wall()) : 0) - clock.now();
    this.talk = kept?.talk ?? noTalk;
    this.#tick();
  }

  get voice(): Voice {
    return this.app.aids.language === 'en' ? 'en' : 'zh';
  }
  get exhibition(): Exhibition {
    return this.app.exhibition;
  }

  word = (key: PresenterWordKey, values?: Values): string => presenterWord(key, this.voice, values);

  /** A text of the exhibition in the guide's language, or in one that it has. */
  text = (text: Text): string => inLanguage(text, this.voice);

  /** Chapters as a plan needs them. */
  get chapters(): readonly Chapter[] {
    return this.exhibition.chapters;
  }

  /** Keeps time, and looks after the wall. Returns its undo. */
  keepUp(): () => void {
    let asked = this.clock.now();
    let undo = (): void => {};
    const next = (): void => {
      undo = this.clock.after(tickEvery, () => {
        this.#tick();
        if (this.clock.now() - asked >= askEvery) {
          asked = this.clock.now();
          void this.askWall();
        }
        next();
      });
    };
    next();
    return () => undo();
  }

  #tick(): void {
    this.now = this.clock.now() + this.#elsewhere;
    this.time = this.machine.wall();
  }

  async askWall(): Promise<void> {
    const answer = await ask('GET /api/presenting');
    this.away = !answer.ok;
    if (answer.ok) this.#take(answer.value);
  }

  #take(presenting: Presenting): void {
    const before = this.presenting;
    if (JSON.stringify(before) === JSON.stringify(presenting)) return;
    this.presenting = presenting;
    const { window, shown } = presenting;
    if (window !== null && window !== before?.window) void this.#askKind(window);
    if (shown === null) return;
    this.#tick();
    this.talk = follow(this.talk, seenOf(shown.view, this.exhibition), this.now);
  }

  async #askKind(window: string): Promise<void> {
    const start = await ask('GET /api/window', { id: window });
    if (start.ok && this.presenting?.window === window) this.kiosk = start.value.mode === 'kiosk';
  }

  pushed(push: Push): void {
    if (push.type === 'shown') {
      const { window, shown } = push;
      if (window === this.presenting?.window && shown.led === this.shown?.led) this.#take({ window, shown });
      else void this.askWall();
    }
    if (push.type === 'exhibition') void this.#askContent();
    if (push.type === 'settings') {
      this.revision += 1;
      if (this.presenting?.window != null) void this.#askKind(this.presenting.window);
    }
  }

  async #askContent(): Promise<void> {
    const [exhibition, notes] = await Promise.all([ask('GET /exhibition.json'), ask('GET /api/presenter')]);
    if (exhibition.ok) this.app.replaceExhibition(exhibition.value);
    if (notes.ok) this.notes = notes.value;
    this.revision += 1;
  }

  /** Asks something of the wall: an event of its journey. */
  async wish(event: { readonly type: string } & Readonly<Record<string, unknown>>): Promise<void> {
    const window = this.presenting?.window ?? null;
    if (window === null) return;
    const taken = await this.#wish({ window, event });
    if (taken) {
      this.notTaken = false;
      return;
    }
    this.notTaken = true;
    this.clock.after(saysFor, () => (this.notTaken = false));
    void this.askWall();
  }

  /** Tells the wall which chapters Next leads to. */
  sendRoute(): void {
    if (this.shown?.led) void this.wish({ type: 'route', chapters: routeOf(this.talk) });
  }

  /** Opens the exhibit of the page, or closes it. */
  turnExhibit(): void {
    if (!this.page || !this.exhibit) return;
    const { chapter, number } = this.page;
    const view = formatView({ name: 'exhibit', id: chapter.id, page: number });
    void this.wish(this.exhibit.open ? { type: 'back' } : { type: 'go', view });
  }

  plan(minutes: number | null): void {
    this.#tick();
    this.talk = minutes === null ? withoutPlan(this.talk) : planTalk(this.talk, this.chapters, minutes, this.now);
  }

  restart(): void {
    this.#tick();
    this.talk = beginAgain(this.talk, this.chapters, this.now);
  }

  /** The telling is over: the wall is the visitors' again, or stands at the beginning for the next group. */
  end(): void {
    void this.wish({ type: this.kiosk ? 'hand-back' : 'start-over' });
    this.talk = { ...noTalk, here: this.talk.here };
  }

  speak(voice: Voice): void {
    this.app.send({ type: 'aid', change: { language: voice } });
  }

  /** Posts what this window comes back with. */
  keep(): void {
    const { talk, noteSize, voice } = this;
    this.#tick();
    const journey = { talk, noteSize, voice, at: this.now, wall: this.time };
    this.#post({ id: this.id, journey });
  }
}

/** Sends wishes to walls, one after another, so that none overtakes another; says of each whether the wall got it. */
function wishes(): (wish: PresentingPost) => Promise<boolean> {
  let last: Promise<unknown> = Promise.resolve();
  return (wish) => {
    const sent = last
      .then(() => ask('POST /api/presenting', wish, { signal: AbortSignal.timeout(patience) }))
      .then(({ ok }) => ok);
    last = sent;
    return sent;
  };
}
