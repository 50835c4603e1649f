import { appendFile, readFile, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cue, filmOf, gull, jpeg, odd, refused, voiceOf, vtt, withExhibits } from './one-exhibit.ts';

describe('a film', () => {
  const poster = async () => ({ 'media/poster.jpg': await jpeg() });
  const captions = ', captions: { zh: f.zh.vtt, en: f.en.vtt }';
  const words = { 'media/f.zh.vtt': vtt(cue), 'media/f.en.vtt': vtt(cue) };

  test('with sound has its captions in each language', async () => {
    const files = { ...(await poster()), 'media/f.mp4': await gull('films/beam.mp4'), ...words };
    const { exhibit, told } = await withExhibits(filmOf('f.mp4', captions), files);
    expect(told).toEqual([]);
    expect(exhibit).toMatchObject({
      kind: 'film',
      path: 'f.mp4',
      type: 'video/mp4',
      width: 640,
      height: 360,
      hasSound: true,
      captions: { zh: [{ from: 1, to: 2, words: 'Words' }], en: [{ from: 1, to: 2, words: 'Words' }] },
    });
    expect(exhibit?.kind === 'film' && exhibit.seconds).toBeCloseTo(10, 0);
  });

  test('with sound and without captions is left out', async () => {
    const files = { ...(await poster()), 'media/f.mp4': await gull('films/beam.mp4') };
    await refused(withExhibits(filmOf('f.mp4', ''), files), 'the film has sound and no captions', /9:\d+ error/);
  });

  test('with a sound track in spite of silent: true is told once how to do without, and what to do if it is heard', async () => {
    const files = { ...(await poster()), 'media/f.mp4': await gull('films/beam.mp4') };
    const says =
      'export it again with audio switched off; if there is something to hear, remove silent and add captions';
    await refused(withExhibits(filmOf('f.mp4'), files), says);
  });

  test('without sound is shown, and told of where nothing says that it is meant to be silent', async () => {
    const files = { ...(await poster()), 'media/f.webm': await gull('films/bridge.webm') };
    const meant = await withExhibits(filmOf('f.webm'), files);
    expect(meant.told).toEqual([]);
    expect(meant.exhibit).toMatchObject({ type: 'video/webm', hasSound: false, captions: {} });
    const { told, exhibit } = await withExhibits(filmOf('f.webm', ''), files);
    expect(told).toEqual([expect.stringContaining('warning: the film has no sound')]);
    expect(exhibit?.kind).toBe('film');
  });

  test('that a hall cannot play is left out: HEVC, ten bits, other sound, another container', async () => {
    const from = async (file: string, name = 'f.mp4') =>
      withExhibits(filmOf(name), { ...(await poster()), [`media/${name}`]: await odd(file) });
    await refused(from('hevc.mp4'), 'its picture is in hevc');
    await refused(from('ten-bit.mp4'), 'H.264 with ten bits');
    await refused(from('ac3.mp4'), 'its sound is in ac3');
    await refused(from('prores.mov', 'f.mov'), 'a film is MP4 (H.264 with AAC) or WebM');
    await refused(from('prores.mov'), 'the file is in truth QuickTime');
  });

  test('that is cut off, a text, a recording or empty is left out', async () => {
    const whole = await gull('films/beam.mp4');
    const webm = await gull('films/bridge.webm');
    const from = async (bytes: Uint8Array | string, name = 'f.mp4') =>
      withExhibits(filmOf(name), { ...(await poster()), [`media/${name}`]: bytes });
    await refused(from(whole.subarray(0, whole.length * 0.6)), 'the file is not whole');
    await refused(from(webm.subarray(0, webm.length * 0.6), 'f.webm'), 'the file is not whole');
    await refused(from('no film'), 'this is no film or recording');
    const beginnings = {
      AVI: 'RIFF\0\0\0\0AVI LIST',
      FLV: 'FLV\x01\x05',
      RMVB: '.RMF\0\0',
      MPEG: '\0\0\x01\xba\x44',
      WMV: '\x30\x26\xb2\x75\x8e\x66\xcf\x11',
    };
    for (const [name, beginning] of Object.entries(beginnings))
      await refused(
        from(Buffer.concat([Buffer.from(beginning, 'latin1'), Buffer.alloc(5000, 7)])),
        `the file is in truth ${name}`,
      );
    await refused(from(await gull('voices/keeper.m4a')), 'it holds sound and no picture');
    await refused(from(''), '"f.mp4" is empty');
  });

  test('of two gigabytes is read at once and shown, and told of', { timeout: 20_000 }, async () => {
    const large = 2_100_000_000;
    const files = { ...(await poster()), 'media/f.mp4': await gull('films/beam.mp4'), ...words };
    const { told, exhibit } = await withExhibits(filmOf('f.mp4', captions), files, async (dir) => {
      // A box of free space behind the film, which takes no room on the disk.
      const file = join(dir, 'media/f.mp4');
      const { length } = await readFile(file);
      const box = Buffer.alloc(8);
      box.writeUInt32BE(large - length, 0);
      box.write('free', 4, 'latin1');
      await appendFile(file, box);
      await truncate(file, large);
    });
    expect(told).toEqual([expect.stringContaining('chapter.yaml:9:30 warning: the film has 2.1 GB')]);
    expect(exhibit?.kind).toBe('film');
  });

  test('whose poster has another shape is shown, and told of with both', async () => {
    const files = { 'media/poster.jpg': await jpeg(1600, 1200), 'media/f.webm': await gull('films/bridge.webm') };
    const { told, exhibit } = await withExhibits(filmOf('f.webm'), files);
    expect(told).toEqual([
      expect.stringMatching(/:9:\d+ warning: the poster \(1600×1200\) has another shape than the film \(640×360\)/),
    ]);
    expect(exhibit?.kind).toBe('film');
  });

  test('without its poster is left out, and its captions are not told as unused', async () => {
    const files = { 'media/f.mp4': await gull('films/beam.mp4'), ...words };
    await refused(withExhibits(filmOf('f.mp4', captions), files), 'there is no "poster.jpg" in media');
  });
});

test('a film or a voice that is over in a blink is shown, and told of', async () => {
  const film = await withExhibits(filmOf('f.mp4'), {
    'media/poster.jpg': await jpeg(),
    'media/f.mp4': await odd('blink.mp4'),
  });
  expect(film.told).toEqual([expect.stringMatching(/:9:\d+ warning: it lasts 0\.3 seconds and is over before/)]);
  expect(film.exhibit?.kind).toBe('film');
});

describe('a voice', () => {
  const words = { 'media/zh.vtt': vtt(cue), 'media/en.vtt': vtt(cue) };

  test('in which nothing is heard, or with a film in it, is kept, and told of', async () => {
    const silent = await withExhibits(voiceOf('v.m4a'), { ...words, 'media/v.m4a': await odd('silent.m4a') });
    expect(silent.told).toEqual([expect.stringMatching(/:9:\d+ warning: next to nothing is heard in it/)]);
    expect(silent.exhibit?.kind).toBe('voice');
    const film = await withExhibits(voiceOf('v.m4a'), { ...words, 'media/v.m4a': await gull('films/beam.mp4') });
    expect(film.told).toEqual([expect.stringMatching(/:9:\d+ warning: it holds a film too/)]);
    expect(film.exhibit).not.toHaveProperty('remarks');
  });

  test('that ends in silence, which Vorbis packs as a single zero, is whole', async () => {
    const files = { ...words, 'media/v.ogg': await odd('ends-silent.ogg') };
    expect((await withExhibits(voiceOf('v.ogg'), files)).told).toEqual([]);
  });

  test('may be M4A, MP3 or OGG; cut off, without sound or another format it is left out', async () => {
    const from = (name: string, bytes: Uint8Array | string) =>
      withExhibits(voiceOf(name), { ...words, [`media/${name}`]: bytes });
    const { exhibit } = await from('v.ogg', await gull('voices/ferry.ogg'));
    expect(exhibit).toMatchObject({ kind: 'voice', type: 'audio/ogg', speaker: { en: 's' } });
    const m4a = await gull('voices/keeper.m4a');
    await refused(from('v.m4a', m4a.subarray(0, m4a.length / 2)), 'the file is not whole');
    await refused(from('v.m4a', await odd('hevc.mp4')), 'it holds no sound');
    await refused(from('v.mp3', m4a), 'the file is in truth');
    await refused(from('v.wav', m4a), 'a recording is M4A, MP3 or OGG');
  });
});
