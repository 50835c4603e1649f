import { readdir, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import * as library from 'mediabunny';
import { describe, expect, test, vi } from 'vitest';
import { readFilmFile, readVoiceFile } from '../../../../../src-main/exhibition/read/media/film-and-voice.ts';
import { gull, odd } from '../../exhibits/one-exhibit.ts';
import { freshFolder, put } from '../../support.ts';

const coded = {
  avc: { codec: 'avc1.64000a', description: new Uint8Array([1, 0x64, 0, 0x0a, 0xff, 0xe0, 0]) },
  vp8: { codec: 'vp8' },
  vp9: { codec: 'vp09.00.10.08' },
  av1: { codec: 'av01.0.04M.08' },
  mp3: { codec: 'mp3' },
  opus: { codec: 'opus' },
  vorbis: { codec: 'vorbis', description: new Uint8Array(40).fill(1) },
  flac: { codec: 'flac', description: Buffer.concat([Buffer.from('fLaC\x00\0\0\x22'), Buffer.alloc(34, 1)]) },
};
const mp4 = new library.Mp4OutputFormat();
const webm = new library.WebMOutputFormat();
/** As they are written while they are filmed: their header knows no length. */
const liveMp4 = new library.Mp4OutputFormat({ fastStart: 'fragmented' });
const liveWebm = new library.WebMOutputFormat({ appendOnly: true });

interface Made {
  readonly picture?: 'avc' | 'vp8' | 'vp9' | 'av1';
  readonly sound?: 'mp3' | 'opus' | 'vorbis' | 'flac';
  readonly size?: readonly [width: number, height: number];
  readonly frames?: readonly Uint8Array[];
}
const frame = new Uint8Array([0, 7, 7]);
const zeros = new Uint8Array(3);

/** A film of a frame a second, which only its container says anything of. */
async function made(format: library.OutputFormat, what: Made = {}): Promise<Buffer> {
  const { picture = 'vp9', sound, size = [64, 64], frames = [frame, frame, frame, frame] } = what;
  const [codedWidth, codedHeight] = size;
  const output = new library.Output({ format, target: new library.BufferTarget() });
  const pictures = new library.EncodedVideoPacketSource(picture);
  const sounds = sound && new library.EncodedAudioPacketSource(sound);
  output.addVideoTrack(pictures);
  if (sounds) output.addAudioTrack(sounds);
  await output.start();
  for (const [second, bytes] of frames.entries()) {
    const packet = new library.EncodedPacket(bytes, 'key', second, 1);
    await pictures.add(packet, { decoderConfig: { ...coded[picture], codedWidth, codedHeight } });
    if (sounds)
      await sounds.add(packet, { decoderConfig: { ...coded[sound], numberOfChannels: 1, sampleRate: 48_000 } });
  }
  await output.finalize();
  return Buffer.from(output.target.buffer ?? new ArrayBuffer(0));
}

/** The same bytes with a name in them replaced, such as a codec's by an unknown one. */
const renamed = (bytes: Buffer, name: string, other: string): Buffer =>
  Buffer.from(bytes.toString('latin1').replaceAll(name, other), 'latin1');

/** An OGG of one page, with a packet that begins so. */
function ogg(beginning: string): Promise<Buffer> {
  const packet = Buffer.concat([Buffer.from(beginning, 'latin1'), Buffer.alloc(40, 1)]);
  const page = Buffer.concat([Buffer.from('OggS\0\x02', 'latin1'), Buffer.alloc(20), Buffer.from([1, packet.length])]);
  return Promise.resolve(Buffer.concat([page, packet]));
}

/** A WebM whose last frame is at its third second, and whose header gives another length. */
async function saying(seconds: number): Promise<Buffer> {
  const bytes = await made(webm);
  bytes.writeDoubleBE(seconds * 1000, bytes.indexOf('448988', 'hex') + 3);
  return bytes;
}

/** What `look` says of a file of this name; afterwards it is no longer open, whatever is wrong with it. */
async function of<T>(name: string, bytes: Uint8Array | string, look: (file: string) => Promise<T>): Promise<T> {
  const dir = await freshFolder();
  await put(dir, name, bytes);
  const said = await look(join(dir, name));
  const handles = process.platform === 'linux' ? await readdir('/proc/self/fd') : [];
  const open = await Promise.all(handles.map((each) => readlink(`/proc/self/fd/${each}`).catch(() => '')));
  expect(open).not.toContain(join(dir, name));
  return said;
}
const film = (name: string, bytes: Uint8Array | string, size = 1000) =>
  of(name, bytes, (file) => readFilmFile(file, size));
const voice = (name: string, bytes: Uint8Array | string) => of(name, bytes, readVoiceFile);
const refusal = (words: string) => ({ problem: { zh: expect.anything(), en: expect.stringContaining(words) } });
const cut = async (whole: Promise<Uint8Array>, part = 0.6) => (await whole).subarray(0, (await whole).length * part);

describe('a film', () => {
  test.each([
    ['a.mp4', gull('films/beam.mp4'), { type: 'video/mp4', width: 640, height: 360, seconds: 10, hasSound: true }],
    ['b.WebM', gull('films/bridge.webm'), { type: 'video/webm', width: 640, height: 360, hasSound: false }],
    ['my.film.MP4', odd('upright.mp4'), { type: 'video/mp4', width: 360, height: 640, hasSound: false }],
  ])('is measured as it is shown: %s', async (name, bytes, expected) => {
    expect(await film(name, await bytes)).toMatchObject({ ...expected, remarks: [] });
  });

  test.each([
    ['H.264 and MP3 in MP4', mp4, { picture: 'avc', sound: 'mp3' }],
    ['AV1 and FLAC in MP4', mp4, { picture: 'av1', sound: 'flac' }],
    ['VP8 and Vorbis in WebM', webm, { picture: 'vp8', sound: 'vorbis' }],
    ['VP9 and Opus in WebM', webm, { picture: 'vp9', sound: 'opus' }],
  ] as const)('may be %s', async (_name, format, what) => {
    expect(await film(`f${format.fileExtension}`, await made(format, what))).toMatchObject({ hasSound: true });
  });

  test.each([
    ['another ending', 'f.mov', odd('prores.mov'), 'a film is MP4 (H.264 with AAC) or WebM'],
    ['no ending', 'mp4', gull('films/beam.mp4'), 'a film is MP4'],
    ['a QuickTime film under another name', 'f.mp4', odd('prores.mov'), 'in truth QuickTime'],
    ['a WebM film under another name', 'f.mp4', made(webm), 'in truth WebM'],
    ['an MP4 film under another name', 'f.webm', gull('films/beam.mp4'), 'in truth MP4'],
    ['a recording', 'f.mp4', gull('voices/keeper.m4a'), 'it holds sound and no picture'],
    ['HEVC', 'f.mp4', odd('hevc.mp4'), 'its picture is in hevc'],
    ['H.264 with ten bits', 'f.mp4', odd('ten-bit.mp4'), 'H.264 with ten bits'],
    ['sound in AC-3', 'f.mp4', odd('ac3.mp4'), 'its sound is in ac3'],
    ['a picture that nobody knows', 'f.webm', made(webm).then((b) => renamed(b, 'V_VP9', 'V_NEW')), 'is in V_NEW'],
    [
      'sound that nobody knows',
      'f.webm',
      made(webm, { sound: 'opus' }).then((b) => renamed(b, 'A_OPUS', 'A_NEWS')),
      'its sound is in A_NEWS',
    ],
  ])('that a hall cannot play is refused: %s', async (_name, name, bytes, words) => {
    expect(await film(name, await bytes)).toEqual(refusal(words));
  });

  test.each([
    ['AVI', 'RIFF\n\0\0\0AVI LIST'],
    ['WMV', '\x30\x26\xb2\x75\x8e\x66\xcf\x11'],
    ['FLV', 'FLV\x01\x05'],
    ['RMVB', '.RMF\0\0'],
    ['MPEG', '\0\0\x01\xba\x44'],
    ['MPEG', '\0\0\x01\xb3\x44'],
  ])('that is in truth %s is called so', async (name, beginning) => {
    const bytes = (text: string) => Buffer.concat([Buffer.from(text, 'latin1'), Buffer.alloc(5000, 7)]);
    expect(await film('f.mp4', bytes(beginning))).toEqual(refusal(`in truth ${name}`));
    expect(await film('f.mp4', bytes(` ${beginning}`))).toEqual(refusal('this is no film or recording'));
  });

  test.each([
    ['MP4', 'f.mp4', cut(gull('films/beam.mp4'))],
    ['WebM', 'f.webm', cut(gull('films/bridge.webm'))],
    ['MP4 whose table of contents is at its end', 'f.mp4', cut(odd('hevc.mp4'), 0.2)],
    ['WebM behind its header', 'f.webm', made(liveWebm).then((b) => b.subarray(0, b.indexOf('1f43b675', 'hex')))],
    ['WebM behind its first frame', 'f.webm', made(liveWebm, { frames: [frame] })],
    ['WebM of which only half was copied', 'f.webm', gull('films/bridge.webm').then((all) => all.fill(0, 30_000))],
    ['WebM that ends in zeros', 'f.webm', made(webm, { frames: [frame, frame, frame, zeros] })],
    ['MP4 with a spoiled header', 'f.mp4', gull('films/beam.mp4').then((b) => renamed(b, 'tkhd\0', 'tkhd\xff'))],
    ['WebM two seconds and a little before its end', 'f.webm', saying(5.001)],
  ])('that was not copied as it is, to its end, is refused: %s', async (_name, name, bytes) => {
    expect(await film(name, await bytes)).toEqual(refusal('the file is not whole'));
  });

  test.each([
    ['its header says, up to two seconds behind the last frame', 'f.webm', saying(5), 5],
    ['its last frame lasts, where its header says less', 'f.webm', saying(1), 3],
    ['its last frame lasts, where its header says nothing', 'f.mp4', made(liveMp4), 4],
  ])('is as long as %s', async (_name, name, bytes, seconds) => {
    expect(await film(name, await bytes)).toMatchObject({ seconds });
  });

  test.each([
    ['1920×1080 pixels', [1920, 1080], []],
    ['1920×1082 pixels', [1920, 1082], ['the film has 1920×1082 pixels']],
    ['1080×1920 pixels, upright', [1080, 1920], []],
    ['two gigabytes', [64, 64], [], 2_000_000_000],
    ['more than two gigabytes', [64, 64], ['the film has 2.1 GB'], 2_100_000_000],
    ['3840×2160 pixels and four gigabytes', [3840, 2160], ['3840×2160 pixels', '4.0 GB'], 4_000_000_000],
  ] as const)('of %s is shown, and told of where it is too large', async (_name, size, told, bytes?: number) => {
    const remarks = told.map((words) => expect.objectContaining({ en: expect.stringContaining(words) }));
    expect(await film('f.webm', await made(webm, { size }), bytes)).toMatchObject({ remarks });
  });
});

describe('a recording', () => {
  test.each([
    ['v.m4a', gull('voices/keeper.m4a'), 'audio/mp4', 8.32],
    ['v.MP3', odd('variable.mp3'), 'audio/mpeg', 8.41],
    ['my.voice.ogg', gull('voices/ferry.ogg'), 'audio/ogg', 7.47],
  ])('is measured: %s', async (name, bytes, type, seconds) => {
    expect(await voice(name, await bytes)).toEqual({ type, seconds: expect.closeTo(seconds, 2), remarks: [] });
  });

  test.each([
    ['another ending', 'v.wav', gull('voices/keeper.m4a'), 'a recording is M4A, MP3 or OGG'],
    ['M4A under another name', 'v.mp3', gull('voices/keeper.m4a'), 'in truth MP4'],
    ['OGG under another name', 'v.m4a', gull('voices/ferry.ogg'), 'in truth Ogg'],
    ['a text', 'v.mp3', Promise.resolve('no sound'), 'this is no film or recording'],
    ['nothing', 'v.ogg', Promise.resolve(''), 'this is no film or recording'],
    ['a silent film', 'v.m4a', odd('upright.mp4'), 'it holds no sound'],
    ['sound in AC-3', 'v.m4a', odd('ac3.mp4'), 'its sound is in ac3'],
    ['FLAC in OGG', 'v.ogg', ogg('\x7fFLAC'), 'this OGG is in FLAC, which cannot be used'],
    ['Speex in OGG', 'v.ogg', ogg('Speex   '), 'this OGG is in Speex'],
    ['an OGG without any of what a recording is coded in', 'v.ogg', ogg('words'), 'the file is not whole'],
    ['an end in zeros', 'v.m4a', made(mp4, { sound: 'mp3', frames: [frame, zeros] }), 'the file is not whole'],
    ['a part of it', 'v.m4a', cut(gull('voices/keeper.m4a')), 'the file is not whole'],
  ])('is refused: %s', async (_name, name, bytes, words) => {
    expect(await voice(name, await bytes)).toEqual(refusal(words));
  });
});

test('what the library would write to the console in English stays out of the report', async () => {
  const said = (['warn', 'error', 'info'] as const).map((each) => vi.spyOn(console, each));
  expect(await film('f.mp4', renamed(await odd('hevc.mp4'), 'hvc1', 'mp4v'))).toEqual(refusal('its picture is in'));
  for (const each of said) expect(each).not.toHaveBeenCalled();
});
