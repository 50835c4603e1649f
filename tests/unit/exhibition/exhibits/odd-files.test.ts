/** Files as scanners, telephones and editors of text make them. */
import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { readExhibition } from '../../../../src-main/exhibition/index.ts';
import { brief, small, smallWith } from '../support.ts';
import { cue, filmOf, grain, gull, jpeg, odd, photoOf, refused, voiceOf, vtt, withExhibits } from './one-exhibit.ts';

describe('a photograph', () => {
  const from = (name: string, bytes: Uint8Array) => withExhibits(photoOf(name), { [`media/${name}`]: bytes });

  test('for the press, in four colours, is as good, and so is a scan of sixteen bits', async () => {
    for (const [name, bytes] of [
      ['p.jpg', await grain(1000).toColourspace('cmyk').jpeg().toBuffer()],
      ['p.png', await grain(1000).toColourspace('rgb16').png().toBuffer()],
    ] as const) {
      const { told, exhibit } = await from(name, bytes);
      expect(told, name).toEqual([]);
      expect(exhibit?.kind).toBe('photo');
    }
  });

  test('in a file of several is the first of them, and the others are told of; thumbnails are none', async () => {
    const page = await jpeg();
    const scans = await sharp([page, page], { join: { animated: true } })
      .tiff()
      .toBuffer();
    expect(await sharp(scans).metadata()).toMatchObject({ pages: 2, height: 1000 });
    const { told, exhibit } = await from('p.tif', scans);
    expect(told).toEqual([expect.stringContaining('warning: the file holds 2 pictures, and only the first is shown')]);
    expect(exhibit?.kind).toBe('photo');
    const levels = await sharp(page).tiff({ pyramid: true, tile: true }).toBuffer();
    expect((await sharp(levels).metadata()).pages).toBeGreaterThan(1);
    expect((await from('p.tif', levels)).told).toEqual([]);
  });

  test('with a film in its place is told how to get one, and a telephone’s HEIC what to save it as', async () => {
    await refused(from('p.jpg', await gull('films/bridge.webm')), 'this is a film and no picture');
    const heic = Buffer.concat([Buffer.from('\0\0\0\x18ftypheic'), Buffer.alloc(5000)]);
    await refused(from('p.jpg', heic), 'HEIC or AVIF');
  });

  const thorough = async (name: string, bytes: Uint8Array): Promise<string[]> => {
    const dir = await smallWith({
      'chapters/first/chapter.yaml': `${small['chapters/first/chapter.yaml'] ?? ''}exhibits:\n  ${photoOf(name)}\n`,
      [`media/${name}`]: bytes,
    });
    // A wall at work has no time for it, and learns of damage when it prepares its pictures.
    expect((await readExhibition(dir)).problems.map(brief)).toEqual([]);
    const { problems, exhibition } = await readExhibition(dir, { thorough: true });
    expect(exhibition?.chapters[0]?.pages[0]?.exhibit?.kind).toBe('photo');
    return problems.map(brief);
  };

  test('that is damaged in its middle is shown, and told of by a thorough reading', async () => {
    const damaged = expect.stringContaining('warning: part of the picture is damaged') as string;
    for (const progressive of [false, true]) {
      const bytes = await grain(1000).jpeg({ progressive }).toBuffer();
      expect(await thorough('p.jpg', bytes.fill(0, 200 * 512, 216 * 512)), String(progressive)).toEqual([damaged]);
    }
  });

  test('of a plain surface, which is packed into zeros, is not damaged', async () => {
    const plain = await sharp({ create: { width: 6000, height: 5000, channels: 3, background: '#fff' } })
      .jpeg({ optimiseCoding: true })
      .toBuffer();
    expect(plain.includes(Buffer.alloc(4096))).toBe(true);
    expect(await thorough('p.jpg', plain)).toEqual([]);
  });

  test('of which nothing is seen, all of it being transparent, is told of by a thorough reading', async () => {
    const layer = (alpha: number) =>
      sharp({ create: { width: 1600, height: 1000, channels: 4, background: { r: 60, g: 60, b: 60, alpha } } });
    expect(await thorough('p.png', await layer(0).png().toBuffer())).toEqual([
      expect.stringContaining('warning: the picture is wholly transparent'),
    ]);
    expect(await thorough('p.webp', await layer(0.02).webp().toBuffer())).toEqual([]);
  });

  test('that is whole passes a thorough reading, whatever it was saved as', async () => {
    const files = {
      'p.jpg': await grain(1000).jpeg({ progressive: true }).toBuffer(),
      'p.png': await grain(1000).png().toBuffer(),
      'p.webp': await grain(1000).webp().toBuffer(),
      'p.tif': await grain(1000).tiff().toBuffer(),
    };
    for (const [name, bytes] of Object.entries(files)) expect(await thorough(name, bytes), name).toEqual([]);
  });
});

describe('a film', () => {
  test('that a telephone took upright is shown upright', async () => {
    const files = { 'media/poster.jpg': await jpeg(900, 1600), 'media/f.mp4': await odd('upright.mp4') };
    const { told, exhibit } = await withExhibits(filmOf('f.mp4'), files);
    expect(told).toEqual([]);
    expect(exhibit).toMatchObject({ kind: 'film', width: 360, height: 640 });
  });

  test('that is named as its own poster is left out, and the poster is asked for', async () => {
    const entry = filmOf('f.mp4').replace('poster: poster.jpg', 'poster: f.mp4');
    await refused(
      withExhibits(entry, { 'media/f.mp4': await odd('upright.mp4') }),
      'this is a film and no picture: save one of its pictures as JPEG',
    );
  });
});

test('a voice in an MP3 whose rate varies has its true length, also where its header does not tell it', async () => {
  const bytes = await odd('variable.mp3');
  // Without the frame in which the encoder wrote how long it is: 13 bytes before its mark.
  const header = bytes.indexOf('Xing');
  const frame = bytes.subarray(header - 13, header - 11);
  const next = bytes.indexOf(frame, header);
  expect(next).toBeGreaterThan(header);
  for (const each of [bytes, bytes.subarray(next)]) {
    const files = { 'media/v.mp3': each, 'media/zh.vtt': vtt(cue), 'media/en.vtt': vtt(cue) };
    const { told, exhibit } = await withExhibits(voiceOf('v.mp3'), files);
    expect(told).toEqual([]);
    expect(exhibit?.kind === 'voice' && Math.abs(exhibit.seconds - 8.3)).toBeLessThan(0.3);
  }
});

describe('words with their times', () => {
  const filesOf = async (zh: string | Uint8Array, name = 'zh.vtt') => ({
    'media/v.m4a': await gull('voices/keeper.m4a'),
    'media/en.vtt': vtt(cue),
    [`media/${name}`]: zh,
  });

  test('that Notepad saved as Unicode are told to be so', async () => {
    const text = vtt('00:01.000 --> 00:02.000\n我们');
    const at = /^media\/zh\.vtt:1:1 error/;
    for (const saved of [Buffer.from(`\uFEFF${text}`, 'utf16le'), Buffer.from(text, 'utf16le')])
      await refused(
        withExhibits(voiceOf('v.m4a'), await filesOf(saved)),
        'the file is UTF-16 ("Unicode" in Notepad)',
        at,
      );
  });

  test('that an editor of text gave its own ending are told to be renamed, not to be named so', async () => {
    const files = await filesOf(vtt(cue), 'zh.vtt.txt');
    await refused(withExhibits(voiceOf('v.m4a'), files), 'rename that file to "zh.vtt"');
    const named = withExhibits(voiceOf('v.m4a', '{ zh: zh.vtt.txt, en: en.vtt }'), files);
    await refused(named, '"zh.vtt.txt" ends in .txt: if it is WebVTT, with WEBVTT on its first line, rename the file');
    const renamed = await withExhibits(voiceOf('v.m4a'), files, (dir) =>
      rename(join(dir, 'media/zh.vtt.txt'), join(dir, 'media/zh.vtt')),
    );
    expect(renamed.told).toEqual([]);
  });
});
