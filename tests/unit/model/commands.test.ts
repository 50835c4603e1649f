import { expect, it } from 'vitest';
import { readCommand } from '../../../src-renderer/model/commands.ts';

it('takes the commands that a presenter and staff may give', () => {
  for (const type of ['back', 'home', 'next', 'previous', 'start-over', 'frost'] as const)
    expect(readCommand({ type, more: 1 })).toEqual({ type });
  expect(readCommand({ type: 'turn', year: 1988 })).toEqual({ type: 'turn', year: 1988 });
  expect(readCommand({ type: 'go', view: 'chapter:pier:2' })).toEqual({
    type: 'go',
    view: { name: 'chapter', id: 'pier', beat: 2 },
  });
});

it('takes nothing else', () => {
  for (const pushed of [
    null,
    'home',
    {},
    { type: 'failed' },
    { type: 'touch' },
    { type: 'turn', year: '1988' },
    { type: 'turn', year: NaN },
    { type: 'go' },
    { type: 'go', view: { name: 'home' } },
    { type: 'go', view: 'nowhere:1' },
    { type: 'go', view: 'warning' },
  ])
    expect(readCommand(pushed)).toBeNull();
});
