import { expect, test } from 'vitest';
import type { Exhibition } from '../../../../src-main/contract/exhibition.ts';
import { speaks } from '../../../../src-renderer/core/model/cue.ts';

const withPage = (page: object) => ({ chapters: [{ pages: [{}, page] }] }) as unknown as Pick<Exhibition, 'chapters'>;

test.each([
  ['words alone', {}, false],
  ['a photograph', { exhibit: { kind: 'photo' } }, false],
  ['a silent film', { exhibit: { kind: 'film', hasSound: false } }, false],
  ['a film that sounds', { exhibit: { kind: 'film', hasSound: true } }, true],
  ['a voice', { exhibit: { kind: 'voice' } }, true],
  ['words that are read aloud', { narration: { zh: 'audio/zh/a-1.mp3' } }, true],
])('with %s', (_what, page, heard) => {
  expect(speaks(withPage(page))).toBe(heard);
});
