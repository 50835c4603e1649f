/** What a film or a recording says of itself: read from its container, so that two gigabytes take as long as two kilobytes. */
import { open } from 'node:fs/promises';
import type * as library from 'mediabunny';
import type { FilmExhibit, VoiceExhibit } from '../../../contract/exhibit.ts';
import type { Sentence } from '../../../contract/sentence.ts';
import { claimsTooManySamples } from './mp4-samples.ts';

export interface FilmFile {
  readonly type: FilmExhibit['type'];
  /** Pixels as it is shown. */
  readonly width: number;
  readonly height: number;
  readonly seconds: number;
  readonly hasSound: boolean;
  /** What is odd about it, while it can be shown. */
  readonly remarks: readonly Sentence[];
}

export interface VoiceFile {
  readonly type: VoiceExhibit['type'];
  readonly seconds: number;
  /** What is odd about it, while it can be heard. */
  readonly remarks: readonly Sentence[];
}

/** Why it can't be shown. */
export type Refused = { readonly problem: Sentence };

/** What every Chromium plays, Debian's and Electron's own too. */
const filmTypes: Readonly<Record<string, FilmExhibit['type']>> = { '.mp4': 'video/mp4', '.webm': 'video/webm' };
const filmCodecs: readonly (string | null)[] = ['avc', 'vp8', 'vp9', 'av1'];
const soundCodecs: readonly (string | null)[] = ['aac', 'mp3', 'opus', 'vorbis', 'flac'];
const voiceTypes: Readonly<Record<string, VoiceExhibit['type']>> = {
  '.m4a': 'audio/mp4',
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
};

/** Profiles of H.264 with ten bits or more colour than 4:2:0, from cameras and editing: graphics chips don't play them. */
const editingProfile = /^avc1\.(?:6e|7a|f4|2c)/i;

/** Beyond that a processor without a graphics card drops frames. In pixels. */
const usualFilm = 1920 * 1080;
/** Copying it to a hall takes minutes; ten minutes in full HD need a third. In bytes. */
const largeFilm = 2_000_000_000;
/** A film or recording shorter than this, in seconds, is most likely an export that went wrong. */
const blink = 1;
/** Every way of packing speech takes more than this, in bits a second; nothing at all takes less. */
const leastHeard = 4_000;
/** So many packets tell how much a recording takes: half a minute. */
const heardPackets = 1_500;
/** The length that the header of a complete file gives may differ from its contents by so much, in seconds. */
const tolerance = 2;

const endingOf = (file: string): string => /\.[^./\\]+$/.exec(file)?.[0].toLowerCase() ?? '';

/** Reads a film of `size` bytes at its real path; or what is wrong with it. Never rejects for what the file holds. */
export async function readFilmFile(file: string, size: number): Promise<FilmFile | Refused> {
  const type = filmTypes[endingOf(file)];
  if (type === undefined) return { problem: filmFormat };
  return read(file, async (input, { EncodedPacketSink, MP4, WEBM }) => {
    const format = await input.getFormat();
    if (format !== (type === 'video/mp4' ? MP4 : WEBM)) return { problem: mislabelled(format.name) };
    const video = await input.getPrimaryVideoTrack();
    if (video === null) return { problem: noPicture };
    const audio = await input.getPrimaryAudioTrack();
    const seen = await unplayable(video, filmCodecs);
    if (seen !== undefined) return { problem: wrongCodec(seen) };
    const code = await video.getCodecParameterString();
    if (code !== null && editingProfile.test(code)) return { problem: wrongProfile };
    const heard = audio === null ? undefined : await unplayable(audio, soundCodecs);
    if (heard !== undefined) return { problem: wrongSound(heard) };
    const seconds = await lengthOf(input, new EncodedPacketSink(video));
    if (seconds === undefined) return damaged;
    const [width, height] = [await video.getDisplayWidth(), await video.getDisplayHeight()];
    const remarks: Sentence[] = [];
    if (width * height > usualFilm) remarks.push(largePicture(width, height));
    if (size > largeFilm) remarks.push(largeFile(size));
    if (seconds < blink) remarks.push(tooShort(seconds));
    return { type, width, height, seconds, hasSound: audio !== null, remarks };
  });
}

/** Reads a recording at its real path, in the same way. */
export async function readVoiceFile(file: string): Promise<VoiceFile | Refused> {
  const type = voiceTypes[endingOf(file)];
  if (type === undefined) return { problem: voiceFormat };
  return read(file, async (input, { EncodedPacketSink, MP3, MP4, OGG }) => {
    const format = await input.getFormat();
    const usual = { 'audio/mp4': MP4, 'audio/mpeg': MP3, 'audio/ogg': OGG }[type];
    if (format !== usual) return { problem: mislabelled(format.name) };
    const audio = await input.getPrimaryAudioTrack();
    if (audio === null) return { problem: noSound };
    const heard = await unplayable(audio, soundCodecs);
    if (heard !== undefined) return { problem: wrongSound(heard) };
    const seconds = await lengthOf(input, new EncodedPacketSink(audio));
    if (seconds === undefined) return damaged;
    const remarks: Sentence[] = [];
    if ((await input.getPrimaryVideoTrack()) !== null) remarks.push(withPicture);
    if (seconds < blink) remarks.push(tooShort(seconds));
    else if ((await audio.computePacketStats(heardPackets)).averageBitrate < leastHeard) remarks.push(nothingHeard);
    return { type, seconds, remarks };
  });
}

export const readAs = { film: readFilmFile, voice: readVoiceFile } as const;

/** What a track is coded in, where a hall cannot play it. */
async function unplayable(
  track: library.InputTrack,
  playable: readonly (string | null)[],
): Promise<string | undefined> {
  const codec = await track.getCodec();
  return playable.includes(codec) ? undefined : (codec ?? String(await track.getInternalCodecId()));
}

/** Seconds by the header and by the last packet; undefined where the file ends before its time, or in zeros. */
async function lengthOf(input: library.Input, packets: library.EncodedPacketSink): Promise<number | undefined> {
  const said = (await input.getDurationFromMetadata()) ?? 0;
  const last = await packets.getPacket(Infinity);
  if (last === null || isEmptied(last.data)) return undefined;
  const seconds = last.timestamp + last.duration;
  return seconds <= 0 || seconds < said - tolerance ? undefined : Math.max(said, seconds);
}

/** Whether zeros stand in the place of a packet. In Vorbis one of a single zero is silence. */
function isEmptied(packet: Uint8Array): boolean {
  return packet.length > 1 && packet.every((byte) => byte === 0);
}

/** Opens the container and closes it again; whatever its reader stumbles over is a damaged file. */
async function read<T>(
  file: string,
  look: (input: library.Input, reader: typeof library) => Promise<T | Refused>,
): Promise<T | Refused> {
  // Loaded when it is first needed: most exhibitions have no film.
  const reader = await import('mediabunny');
  // It tells the console in English what an editor reads in sentences of our own.
  reader.Logging.level = reader.LogLevel.Silent;
  const input = new reader.Input({ source: new reader.FilePathSource(file), formats: reader.ALL_FORMATS });
  try {
    if ((await claimsTooManySamples(file)) || (await endsInZeros(file))) return damaged;
    if (!(await input.canRead().catch(() => false))) {
      const other = await otherContainer(file);
      return { problem: other === undefined ? noMedium : mislabelled(other) };
    }
    if ((await input.getTracks()).length === 0) {
      const codec = await unknownInOgg(file);
      // What was cut off may have had its table of contents at its end.
      return codec === undefined ? damaged : { problem: wrongInOgg(codec) };
    }
    return await look(input, reader);
  } catch {
    return damaged;
  } finally {
    input.dispose();
  }
}

/** How films of other kinds begin, as archives and old cameras have them; none of them plays in a browser. */
const otherContainers: readonly (readonly [name: string, beginning: RegExp])[] = [
  ['AVI', /^RIFF....AVI /s],
  ['WMV', /^\x30\x26\xb2\x75\x8e\x66\xcf\x11/],
  ['FLV', /^FLV\x01/],
  ['RMVB', /^\.RMF/],
  ['MPEG', /^\x00\x00\x01[\xb3\xba]/],
];

async function otherContainer(file: string): Promise<string | undefined> {
  const head = (await piece(file, () => 0, 16)).toString('latin1');
  return otherContainers.find(([, beginning]) => beginning.test(head))?.[0];
}

/** What an OGG may hold that the library finds no track in: how its first packet begins, behind the header of its page. */
const otherInOgg: readonly (readonly [codec: string, beginning: RegExp])[] = [
  ['FLAC', /^OggS.{24}\x7fFLAC/s],
  ['Speex', /^OggS.{24}Speex/s],
  ['Theora', /^OggS.{24}\x80theora/s],
];

async function unknownInOgg(file: string): Promise<string | undefined> {
  const head = (await piece(file, () => 0, 40)).toString('latin1');
  return otherInOgg.find(([, beginning]) => beginning.test(head))?.[0];
}

/**
 * Whether a WebM ends in zeros, as where copying broke off. The library looks through them for the next picture, and
 * never comes to an end where there is none.
 */
async function endsInZeros(file: string): Promise<boolean> {
  if (endingOf(file) !== '.webm') return false;
  const tail = await piece(file, (size) => Math.max(0, size - 1024), 1024);
  return tail.every((byte) => byte === 0);
}

/** Some bytes of a file, from a place that depends on its size. */
async function piece(file: string, from: (size: number) => number, length: number): Promise<Buffer> {
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, from((await handle.stat()).size));
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

const filmFormat: Sentence = {
  zh: '影片须是MP4（H.264画面、AAC声音）或WebM：请导出为其中一种',
  en: 'a film is MP4 (H.264 with AAC) or WebM: export it as one of these',
};
const voiceFormat: Sentence = {
  zh: '录音须是M4A、MP3或OGG：请导出为其中一种',
  en: 'a recording is M4A, MP3 or OGG: export it as one of these',
};
const noMedium: Sentence = {
  zh: '这不是影片或录音，或已损坏：请重新复制，或重新导出',
  en: 'this is no film or recording, or a damaged one: copy it again, or export it again',
};
const cutOff: Sentence = {
  zh: '文件不完整，多半是没有复制完：请重新复制原文件',
  en: 'the file is not whole, most likely because copying broke off: copy the original again',
};
/** What a reader that does not come to its end says of a file. */
export const damaged: Refused = { problem: cutOff };
const noPicture: Sentence = {
  zh: '里面只有声音，没有画面：请作为voice放入，或重新导出影片',
  en: 'it holds sound and no picture: bring it as voice, or export the film again',
};
const noSound: Sentence = {
  zh: '里面没有声音：请重新导出录音',
  en: 'it holds no sound: export the recording again',
};
const withPicture: Sentence = {
  zh: '录音里还有画面，在这里看不到：要看画面，请作为film放入；只要声音，请只导出音频',
  en: 'it holds a film too, whose picture is not shown here: bring it as film, or export its sound alone',
};
const nothingHeard: Sentence = {
  zh: '录音里几乎没有声音，多半录的是静音：请听一遍，重新导出',
  en: 'next to nothing is heard in it, most likely silence was recorded: listen to it, and export it again',
};
const wrongProfile: Sentence = {
  zh: '画面是10位或4:2:2的H.264（剪辑用的格式），展厅的机器放不出来：请导出为8位4:2:0（High规格）',
  en: 'its picture is H.264 with ten bits or 4:2:2, as editing programs use it, which a hall cannot play: export it with eight bits, 4:2:0 (profile High)',
};

function mislabelled(format: string): Sentence {
  return {
    zh: `文件其实是${format}格式，与扩展名不符：请导出为MP4或WebM（录音为M4A、MP3或OGG），不要只改扩展名`,
    en: `the file is in truth ${format} under another ending: export it as MP4 or WebM (a recording as M4A, MP3 or OGG); renaming is not enough`,
  };
}

function wrongCodec(codec: string): Sentence {
  return {
    zh: `画面的编码是${codec}，展厅的机器放不出来：请导出为H.264（MP4）或VP9（WebM）`,
    en: `its picture is in ${codec}, which a hall cannot play: export it as H.264 (MP4) or VP9 (WebM)`,
  };
}

function wrongSound(codec: string): Sentence {
  return {
    zh: `声音的编码是${codec}，展厅的机器放不出来：请导出为AAC（MP4、M4A）或Opus（WebM、OGG）`,
    en: `its sound is in ${codec}, which a hall cannot play: export it as AAC (MP4, M4A) or Opus (WebM, OGG)`,
  };
}

function wrongInOgg(codec: string): Sentence {
  return {
    zh: `这个OGG的编码是${codec}，不能使用：请导出为Opus或Vorbis编码的OGG，或导出为M4A、MP3`,
    en: `this OGG is in ${codec}, which cannot be used: export it as OGG with Opus or Vorbis, or as M4A or MP3`,
  };
}

function tooShort(seconds: number): Sentence {
  return {
    zh: `只有${seconds.toFixed(1)}秒，还没看清听清就结束了：请检查导出的片段`,
    en: `it lasts ${seconds.toFixed(1)} seconds and is over before it is seen or heard: check which part was exported`,
  };
}

function largePicture(width: number, height: number): Sentence {
  return {
    zh: `影片是${width}×${height}像素，没有显卡的机器会卡顿：请导出为1920×1080`,
    en: `the film has ${width}×${height} pixels and will stutter on a machine without a graphics card: export it at 1920×1080`,
  };
}

function largeFile(size: number): Sentence {
  const gigabytes = (size / 1_000_000_000).toFixed(1);
  return {
    zh: `影片有${gigabytes} GB：能放映，但复制很慢；全高清每分钟60 MB已足够清楚，请考虑重新导出`,
    en: `the film has ${gigabytes} GB: it plays, but takes long to copy; 60 MB a minute are plenty in full HD, so consider exporting it again`,
  };
}
