/** Any events in any order, in all modes: never stuck, always a way home, and attract when the wall is left. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Exhibition } from '../../../src-main/contract/exhibition.ts';
import { type Mode, type Settings, shippedSettings } from '../../../src-main/contract/settings.ts';
import { listViews, parseView, type View } from '../../../src-main/contract/views.ts';
import { readCommand } from '../../../src-renderer/core/model/commands.ts';
import {
  type Aids,
  beginJourney,
  fitJourney,
  type Journey,
  type JourneyEvent,
  type JourneyRules,
  reduce,
  settleJourney,
} from '../../../src-renderer/core/model/journey.ts';
import { offerStays, quietEndsLead } from '../../../src-renderer/core/model/lead.ts';
import { leadsOn, nextView } from '../../../src-renderer/core/model/pages.ts';
import { journeyRules } from '../../../src-renderer/core/model/journey-state.ts';
import { restoreJourney, takeSnapshot } from '../../../src-renderer/core/model/snapshot.ts';
import { chapter, city, exhibition, moment, route } from '../../unit/core/model/exhibition.ts';
import { fuzzTarget, type Target } from '../target.ts';

const page = (number: number) => ({ number, body: {}, sources: [] });
const full = exhibition({
  chapters: [
    chapter('first', 1980, { pages: [page(1), page(2)] }),
    chapter('second', 1988, { pages: [page(1), page(2), page(3)] }),
    chapter('same', 1988, { pages: [page(1)] }),
    chapter('third', 2018, { pages: [page(1)] }),
  ],
  moments: [moment('one', 1979), moment('two', 2020)],
  cities: [city('sendai', 1980), city('minsk')],
  routes: [route('rail')],
  takeAway: { address: 'https://example.org' },
});
/** What an editor may make of it while somebody stands before it. */
const exhibitions: readonly Exhibition[] = [
  full,
  { ...full, chapters: full.chapters.slice(1, 2), moments: [], span: { from: 1985, to: 1990 } },
  { ...full, chapters: [], cities: [], routes: [] },
  exhibition({ span: { from: 2000, to: 2000 } }),
];
const modes: readonly Mode[] = ['kiosk', 'present', 'display'];

const views = [
  ...listViews(full),
  'home:1980',
  'home:9999',
  'home:1',
  'your-year:1900',
  'your-year:0',
  'chapter:first:9',
  'chapter:second:3',
  'chapter:gone',
  'welcome:sendai',
  'welcome:gone',
  'sources:second:2',
  'sources:first:9',
  'city:gone',
  'card',
];
const view = fc.constantFrom(...views).map((notation): View => {
  const parsed = parseView(notation);
  return parsed === null || parsed.name === 'warning' ? { name: 'home' } : parsed;
});
const anyYear = fc.oneof(fc.integer({ min: 1970, max: 2030 }), fc.double({ noNaN: true, noDefaultInfinity: true }));
const aids: fc.Arbitrary<Partial<Aids>> = fc.record(
  {
    language: fc.constantFrom('zh', 'en', 'both', 'xx'),
    textSize: fc.constantFrom(1, 2, 3),
    highContrast: fc.boolean(),
    calm: fc.boolean(),
    lowReach: fc.boolean(),
    muted: fc.boolean(),
  },
  { requiredKeys: [] },
);
const plain = [
  'tick',
  'back',
  'home',
  'next',
  'previous',
  'start-over',
  'attract',
  'failed',
  'offer',
  'decline',
  'lead',
  'hand-back',
] as const;
const chapters = fc.option(fc.array(fc.constantFrom('first', 'second', 'same', 'third', 'gone'), { maxLength: 3 }));
const event: fc.Arbitrary<JourneyEvent> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...plain).map((type) => ({ type })) },
  fc.record({ type: fc.constant('touch' as const), year: anyYear }, { requiredKeys: ['type'] }),
  { weight: 3, arbitrary: view.map((each) => ({ type: 'go', view: each }) as const) },
  anyYear.map((year) => ({ type: 'turn', year }) as const),
  aids.map((change) => ({ type: 'aid', change }) as const),
  fc.record({ type: fc.constant('black' as const), on: fc.boolean() }, { requiredKeys: ['type'] }),
  chapters.map((each) => ({ type: 'route', chapters: each }) as const),
);
/** What a presenter's page, or something that claims to be one, pushes to the wall. */
const pushed = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.record(
    {
      type: fc.constantFrom('go', 'turn', 'black', 'language', 'welcome', 'route', 'lead', 'x'),
      view: fc.oneof(fc.constantFrom(...views), fc.string()),
      year: fc.oneof(fc.double(), fc.string()),
      on: fc.jsonValue({ maxDepth: 0 }),
      city: fc.constantFrom('sendai', '__proto__', ''),
      language: fc.string(),
      chapters: fc.jsonValue({ maxDepth: 1 }),
    },
    { requiredKeys: ['type'] },
  ),
);
const settings: fc.Arbitrary<Settings> = fc
  .record({
    idleSeconds: fc.integer({ min: 10, max: 3600 }),
    warningSeconds: fc.integer({ min: 20, max: 120 }),
    guideTakesOver: fc.boolean(),
    language: fc.constantFrom('zh', 'both'),
    textSize: fc.constantFrom<1 | 2 | 3>(1, 2, 3),
  })
  .map((own) => ({ ...shippedSettings, ...own }));

const happening = fc.oneof(
  { weight: 20, arbitrary: fc.record({ kind: fc.constant('event' as const), event }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('pushed' as const), pushed }) },
  fc.record({ kind: fc.constant('edited' as const), exhibition: fc.nat({ max: exhibitions.length - 1 }) }),
  fc.record({ kind: fc.constant('set' as const), mode: fc.constantFrom(...modes), settings }),
  /** The window dies and comes back. */
  fc.record({ kind: fc.constant('reloaded' as const) }),
);
type Happening = typeof happening extends fc.Arbitrary<infer H> ? H : never;

interface Hall {
  readonly rules: JourneyRules;
  readonly exhibition: Exhibition;
  readonly journey: Journey;
}

function follow({ rules, exhibition, journey }: Hall, given: Happening, now: number): Hall {
  switch (given.kind) {
    case 'event':
      return { rules, exhibition, journey: reduce(journey, given.event, rules, now) };
    case 'pushed': {
      const command = readCommand(given.pushed);
      return { rules, exhibition, journey: command === null ? journey : reduce(journey, command, rules, now) };
    }
    case 'edited': {
      const next = exhibitions[given.exhibition] ?? full;
      const edited = journeyRules(next, rules.mode, rules.settings);
      return { rules: edited, exhibition: next, journey: fitJourney(journey, edited, now) };
    }
    case 'set': {
      const after = journeyRules(exhibition, given.mode, given.settings);
      return { rules: after, exhibition, journey: settleJourney(journey, rules, after, now) };
    }
    case 'reloaded': {
      const snapshot: unknown = JSON.parse(JSON.stringify(takeSnapshot(journey)));
      return { rules, exhibition, journey: restoreJourney(snapshot, rules, now) ?? beginJourney(rules, now) };
    }
  }
}

function judgeState(journey: Journey, rules: JourneyRules): void {
  const { view, year, past, led, black, aids } = journey;
  const { from, to } = rules.span;
  assert.ok(rules.exists(view), `the exhibition has ${JSON.stringify(view)}`);
  assert.ok(Number.isInteger(year) && year >= from && year <= to, `the dial stands on ${year}`);
  assert.ok(past.length <= 20, `Back remembers ${past.length} steps`);
  assert.ok(!black || led, 'only a wall that is led is black');
  if (rules.mode === 'display') assert.ok(view.name === 'attract' && !led, `a display shows ${view.name}`);
  if (rules.mode === 'present') assert.ok(led, 'a guide leads where a wall presents');
  assert.ok([1, 2, 3].includes(aids.textSize) && typeof aids.language === 'string', 'the aids are such as there are');
  const next = nextView(journey, rules);
  if (next !== null) assert.ok(rules.exists(next) && leadsOn(journey, rules), `Next leads to ${JSON.stringify(next)}`);
}

/** Home is one touch away, or two where a window of frost or a finger that bounced lies before it. */
function judgeWayHome({ journey, rules }: Hall, now: number): void {
  if (rules.mode === 'display') return;
  const later = now + 1000;
  const home = reduce(journey, { type: 'home' }, rules, later);
  assert.equal(home.view.name, 'home', `Home leads from ${journey.view.name} to ${home.view.name}`);
  let back = journey;
  for (let times = 1; times <= 22; times += 1) back = reduce(back, { type: 'back' }, rules, now + times * 1000);
  assert.equal(back.view.name, 'home', `Back ends on ${back.view.name}`);
}

/** After the idle time a kiosk shows attract, from any state; a display plays; a presentation waits. */
function judgeWayToWindow({ journey, rules }: Hall, now: number): void {
  const { idleSeconds, warningSeconds } = rules.settings;
  const waits = (idleSeconds + warningSeconds + 2) * 1000 + quietEndsLead + offerStays;
  let left = journey;
  for (let waited = 0; waited <= waits; waited += 5000) left = reduce(left, { type: 'tick' }, rules, now + waited);
  // The card stands until the program has mended what was wrong.
  if (rules.mode === 'kiosk' && journey.view.name !== 'card')
    assert.equal(left.view.name, 'attract', `after ${waits / 1000} s it shows ${left.view.name}`);
  if (rules.mode === 'present') assert.deepEqual(left.view, journey.view, 'a presentation waits for its guide');
}

interface Input {
  readonly mode: Mode;
  readonly settings: Settings;
  readonly steps: readonly (readonly [Happening, number])[];
}

function judge({ mode, settings: hall, steps }: Input): void {
  const rules = journeyRules(full, mode, hall);
  let now = 0;
  let state: Hall = { rules, exhibition: full, journey: beginJourney(rules, now) };
  judgeState(state.journey, rules);
  for (const [given, wait] of steps) {
    now += wait;
    state = follow(state, given, now);
    judgeState(state.journey, state.rules);
  }
  judgeWayHome(state, now);
  judgeWayToWindow(state, now);
}

export const journeyTarget: Target = fuzzTarget({
  name: 'model: the journey',
  runs: 150,
  input: fc.record({
    mode: fc.constantFrom(...modes),
    settings,
    steps: fc.array(fc.tuple(happening, fc.oneof(fc.nat({ max: 400 }), fc.nat({ max: 120_000 }))), { maxLength: 60 }),
  }),
  open: () => Promise.resolve(),
  judge,
});
