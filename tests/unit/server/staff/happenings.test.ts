import { expect, test } from 'vitest';
import { itemKinds } from '../../../../src-main/contract/staff.ts';
import type { LogEntry } from '../../../../src-main/log/read.ts';
import { eventSentences } from '../../../../src-main/server/staff/event-sentences.ts';
import { happeningsOf } from '../../../../src-main/server/staff/state.ts';

/** One entry a minute, the newest first. */
function entries(
  ...told: readonly (readonly [event: string, level?: LogEntry['level'], fields?: LogEntry['fields']])[]
) {
  return told
    .map(([event, level = 'info', fields = {}], minute): LogEntry => {
      return { time: new Date(Date.UTC(2026, 10, 25, 8, minute)).toISOString(), level, event, fields };
    })
    .toReversed();
}

test('equal happenings in a row are one, with their number and the time of the last', () => {
  const crash = ['the page crashed', 'error', { answer: 'renderer' }] as const;
  const happenings = happeningsOf(entries(crash, crash, crash, ['staff entered'], crash));
  expect(happenings.map(({ times, time }) => [times, time.slice(14, 16)])).toEqual([
    [1, '04'],
    [1, '03'],
    [3, '02'],
  ]);
});

test('what staff can do about it stands in the sentence; a fault that recovery gave up on says so', () => {
  const [card, usual] = happeningsOf(
    entries(['the page hangs', 'error', { answer: 'renderer' }], ['the page hangs', 'error', { answer: 'card' }]),
  );
  expect(usual?.sentence.en).toContain('by itself');
  expect(card?.sentence.zh).toContain('请重启程序');
});

test('an error that nobody foresaw is told all the same; lesser things that are unknown are not', () => {
  const happenings = happeningsOf(entries(['a meteor fell', 'error'], ['a leaf fell', 'warning'], ['constructor']));
  expect(happenings.map(({ sentence }) => sentence.en.includes('a meteor fell'))).toEqual([true]);
});

test('a start without an end before it is told as a power cut would be', () => {
  const [second, , first] = happeningsOf(entries(['started'], ['staff entered'], ['started']));
  expect(first?.level).toBe('info');
  expect(second).toMatchObject({ level: 'warning', sentence: { en: expect.stringContaining('power') } });
  const [again] = happeningsOf(entries(['started'], ['ended'], ['started']));
  expect(again?.level).toBe('info');
});

test('what was withdrawn is called by its kind, whatever it is', () => {
  for (const kind of itemKinds) {
    const [told] = happeningsOf(entries(['staff withdrew', 'info', { kind, id: 'x-1' }]));
    expect(told?.sentence.en).toMatch(/^Staff withdrew the (?!item)\w+ "x-1"\.$/);
    expect(told?.sentence.zh).toMatch(/^工作人员撤下了.+“x-1”。$/);
  }
});

test('every sentence ends as one, in both languages, whatever the entry holds', () => {
  const strange = { kind: 5, id: null, problems: 'x', open: 'x', displays: 3, answer: [], type: {}, act: 7 };
  const all = Object.keys(eventSentences).flatMap((event) => [
    [event, 'error', {}] as const,
    [event, 'error', strange] as const,
  ]);
  for (const { sentence } of happeningsOf(entries(...all))) {
    expect(sentence.zh).toMatch(/。$/);
    expect(sentence.en).toMatch(/\.$/);
  }
});
