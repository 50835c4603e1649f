import { describe, expect, it } from 'vitest';
import { formatView } from '../../../../src-main/contract/views.ts';
import { readCommand } from '../../../../src-renderer/core/model/commands.ts';
import {
  beginJourney,
  reduce,
  type Journey,
  type JourneyEvent,
  type JourneyRules,
} from '../../../../src-renderer/core/model/journey.ts';
import { nextView } from '../../../../src-renderer/core/model/pages.ts';
import { journeyRules } from '../../../../src-renderer/core/model/journey-state.ts';
import { restoreJourney, takeSnapshot } from '../../../../src-renderer/core/model/snapshot.ts';
import { shippedSettings } from '../../../../src-main/contract/settings.ts';
import { chapter, exhibition } from './exhibition.ts';

const pages = [1, 2].map((number) => ({ number, body: {}, sources: [] }));
const hall = exhibition({
  chapters: ['a', 'b', 'c', 'd'].map((id, index) => chapter(id, 1980 + 10 * index, { pages })),
});
const guided = journeyRules(hall, 'present', shippedSettings);

/** Where these events lead, each long after the one before. */
function after(events: readonly JourneyEvent[], rules: JourneyRules = guided, from?: Journey): Journey {
  return events.reduce(
    (journey, event, index) => reduce(journey, event, rules, (index + 1) * 2000),
    from ?? beginJourney(rules, 0),
  );
}
const view = (events: readonly JourneyEvent[]): string => formatView(after(events).view);
const planned: JourneyEvent = { type: 'route', chapters: ['b', 'd'] };
const next: JourneyEvent = { type: 'next' };
const to = (id: string, page: number): JourneyEvent => ({ type: 'go', view: { name: 'chapter', id, page } });

describe('a guide with a plan', () => {
  it('is led by Next from the beginning to the end of what is planned, and by Previous back', () => {
    expect(view([planned, next])).toBe('chapter:b:1');
    expect(view([planned, next, next, next])).toBe('chapter:d:1');
    expect(view([planned, next, next, next, { type: 'previous' }])).toBe('chapter:b:2');
    expect(view([planned, next, next, next, next, next])).toBe('home:1980');
  });

  it('finds back to it from a chapter beside it', () => {
    expect(view([planned, to('c', 2), next])).toBe('chapter:d:1');
    expect(view([planned, to('a', 2), next])).toBe('chapter:b:1');
  });

  it('is shown beforehand where Next leads', () => {
    const asked = nextView(after([planned, to('b', 2)]), guided);
    expect(asked && formatView(asked)).toBe('chapter:d:1');
  });

  it('has all chapters again without it, and where none of it is shown any more', () => {
    expect(view([planned, { type: 'route', chapters: null }, to('b', 2), next])).toBe('chapter:c:1');
    expect(view([{ type: 'route', chapters: ['gone'] }, next])).toBe('chapter:a:1');
  });

  it('keeps it when the telling begins anew, and when the wall comes back from a fault', () => {
    expect(view([planned, to('b', 2), { type: 'start-over' }, next])).toBe('chapter:b:1');
    const kept = JSON.parse(JSON.stringify(takeSnapshot(after([planned, to('b', 2)])))) as unknown;
    const back = restoreJourney(kept, guided, 0);
    if (!back) throw new Error('There is nothing to come back to.');
    expect(formatView(after([next], guided, back).view)).toBe('chapter:d:1');
  });
});

it('no visitor of a kiosk is led past a chapter by a plan', () => {
  const kiosk = journeyRules(hall, 'kiosk', shippedSettings);
  const journey = after([{ type: 'touch' }, planned, to('b', 2), next], kiosk);
  expect(formatView(journey.view)).toBe('chapter:c:1');
});

it('a plan is a list of names or nothing', () => {
  expect(readCommand({ type: 'route', chapters: ['a', 'b'] })).toEqual({ type: 'route', chapters: ['a', 'b'] });
  expect(readCommand({ type: 'route', chapters: null })).toEqual({ type: 'route', chapters: null });
  for (const chapters of [undefined, 'a', [1], { a: 1 }]) expect(readCommand({ type: 'route', chapters })).toBeNull();
});
