import { mkdir } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { ExhibitionUnreadable } from '../../../src-main/exhibition/index.ts';
import { explainStartFailure } from '../../../src-main/host-electron/say.ts';

describe('why the exhibit could not be opened', () => {
  test('every problem of the exhibition has its line, in both languages', () => {
    const at = { severity: 'error', file: 'cities.csv', line: 3, column: 7 } as const;
    const problems = [
      { ...at, zh: '纬度超出范围：改成 -90 到 90', en: 'the latitude is out of range: use -90 to 90' },
      { ...at, line: 9, zh: '重复的 id：改名', en: 'the id is there twice: rename it' },
    ];
    expect(explainStartFailure(new ExhibitionUnreadable(problems))).toEqual([
      {
        zh: 'cities.csv:3:7: 纬度超出范围：改成 -90 到 90',
        en: 'cities.csv:3:7: the latitude is out of range: use -90 to 90',
      },
      { zh: 'cities.csv:9:7: 重复的 id：改名', en: 'cities.csv:9:7: the id is there twice: rename it' },
    ]);
  });
  test('a folder that cannot be written is said to be one, with the next step', async () => {
    const error: unknown = await mkdir('/dev/null/data').catch((failure: unknown) => failure);
    const [{ zh, en } = { zh: '', en: '' }, ...more] = explainStartFailure(error);
    expect(more).toEqual([]);
    expect(zh).toMatch(/不可写.*--data/);
    expect(en).toMatch(/can’t be written.*--data/);
  });
  test('anything else keeps the words of the machine', () => {
    expect(explainStartFailure(new Error('odd'))[0]?.en).toContain('odd');
    expect(explainStartFailure('odd')[0]?.zh).toContain('odd');
  });
});
