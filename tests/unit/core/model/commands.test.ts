import { expect, it } from 'vitest';
import { readCommand } from '../../../../src-renderer/core/model/commands.ts';

it('takes the commands that a presenter and staff may give', () => {
  for (const type of ['back', 'home', 'next', 'previous', 'start-over', 'attract', 'lead', 'hand-back'] as const)
    expect(readCommand({ type, more: 1 })).toEqual({ type });
  expect(readCommand({ type: 'turn', year: 1988 })).toEqual({ type: 'turn', year: 1988 });
  expect(readCommand({ type: 'go', view: 'chapter:pier:2' })).toEqual({
    type: 'go',
    view: { name: 'chapter', id: 'pier', page: 2 },
  });
});

it('takes what a guide wishes for the audience', () => {
  expect(readCommand({ type: 'black' })).toEqual({ type: 'black' });
  expect(readCommand({ type: 'black', on: false })).toEqual({ type: 'black', on: false });
  expect(readCommand({ type: 'language', language: 'en' })).toEqual({ type: 'aid', change: { language: 'en' } });
  expect(readCommand({ type: 'welcome', city: 'sendai' })).toEqual({
    type: 'go',
    view: { name: 'welcome', id: 'sendai' },
  });
});

it('takes nothing else', () => {
  for (const pushed of [
    null,
    'home',
    {},
    { type: 'failed' },
    { type: 'touch' },
    { type: 'offer' },
    { type: 'black', on: 'yes' },
    { type: 'language' },
    { type: 'language', language: '中文' },
    { type: 'welcome' },
    { type: 'welcome', city: 'a:b' },
    { type: 'turn', year: '1988' },
    { type: 'turn', year: NaN },
    { type: 'go' },
    { type: 'go', view: { name: 'home' } },
    { type: 'go', view: 'nowhere:1' },
    { type: 'go', view: 'warning' },
  ])
    expect(readCommand(pushed)).toBeNull();
});

it('takes no list in which something else than names stands, and no function for a command', () => {
  expect(readCommand({ type: 'route', chapters: ['a', 'b'] })).toEqual({ type: 'route', chapters: ['a', 'b'] });
  expect(readCommand({ type: 'route', chapters: ['a', 1] })).toBeNull();
  expect(readCommand(Object.assign(() => undefined, { type: 'home' }))).toBeNull();
});
