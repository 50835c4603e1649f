import { describe, expect, test } from 'vitest';
import { cue, gull, refused, voiceOf, vtt, withExhibits } from './one-exhibit.ts';

describe('captions', () => {
  const from = async (zh: string | Uint8Array) =>
    withExhibits(voiceOf('v.m4a'), {
      'media/v.m4a': await gull('voices/keeper.m4a'),
      'media/en.vtt': vtt(cue),
      'media/zh.vtt': zh,
    });
  const atLine = (line: number): RegExp => new RegExp(`^media/zh\\.vtt:${line}:\\d+ error`);

  test('may have names, notes, positions, marks of voices and letters written as entities', async () => {
    const { told, exhibit } = await from(
      `\uFEFFWEBVTT Words\r\n\r\nNOTE\r\nfor us --> only\r\n\r\nfirst\r\n00:00:00.500 --> 00:00:01.500 align:start\r\n<v Anna>鱼 &amp; <i>冰</i>\r\nand more\r\n\r\n00:01.500 --> 00:03.000\r\nEnd\r\n`,
    );
    expect(told).toEqual([]);
    expect(exhibit?.kind === 'voice' && exhibit.words['zh']).toEqual([
      { from: 0.5, to: 1.5, words: '鱼 & 冰\nand more' },
      { from: 1.5, to: 3, words: 'End' },
    ]);
  });

  test('keep signs for less and more, and lose no words between them', async () => {
    const { told, exhibit } = await from(vtt('00:01.000 --> 00:02.000\n3 < 5，7 > 5 <i>鱼</i>'));
    expect(told).toEqual([]);
    expect(exhibit?.kind === 'voice' && exhibit.words['zh']).toEqual([{ from: 1, to: 2, words: '3 < 5，7 > 5 鱼' }]);
  });

  test('in GBK are told at the first letter that is none', async () => {
    const gbk = Buffer.concat([
      Buffer.from('WEBVTT\n\n00:01.000 --> 00:02.000\n'),
      Buffer.from([0xce, 0xd2, 0xc3, 0xc7]),
    ]);
    await refused(from(gbk), 'the file is not UTF-8', atLine(4));
  });

  test('that overlap, end before they begin, lie beyond the end, have no words, times as in SRT, or no heading are told', async () => {
    await refused(
      from(vtt(cue, '00:01.500 --> 00:03.000\nMore')),
      'it overlaps with the one before (00:00:01.000 --> 00:00:02.000)',
      atLine(6),
    );
    await refused(from(vtt('00:02.000 --> 00:01.000\nWords')), 'it ends before it begins', atLine(3));
    await refused(from(vtt('00:20.000 --> 00:21.000\nWords')), 'it lies beyond the end (00:00:08.319)', atLine(3));
    await refused(from(vtt(cue, '00:03.000 --> 00:04.000')), 'there are no words in it', atLine(6));
    await refused(
      from(vtt('00:00:01,000 --> 00:00:02,000\nWords')),
      'a comma in a time is how SRT writes it',
      atLine(3),
    );
    await refused(from('1\n00:00:01,000 --> 00:00:02,000\nWords\n'), 'the first line must be WEBVTT', atLine(1));
    await refused(from('WEBVTT\n'), 'the file holds no captions', atLine(1));
    await refused(from(vtt('Words alone')), 'this has no times', atLine(3));
  });

  test('of a language that is missing are an error, and the voice is left out', async () => {
    const files = { 'media/v.m4a': await gull('voices/keeper.m4a'), 'media/en.vtt': vtt(cue) };
    await refused(
      withExhibits(voiceOf('v.m4a', '{ en: en.vtt }'), files),
      'there are no words in "zh": add the translation',
    );
  });
});
