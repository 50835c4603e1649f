/** What a PDF of Chromium's says in itself: enough of the format to read its text, its fonts and its promises. */
import { inflateSync } from 'node:zlib';

/** A picture of pixels, and how it is packed: `DCTDecode` is a JPEG as it was given. */
export interface PdfImage {
  readonly width: number;
  readonly height: number;
  readonly filter: string | undefined;
}

export interface Pdf {
  readonly pages: number;
  /** All text in the order it is drawn, without spaces, as copying gives it. */
  readonly text: string;
  readonly fonts: { readonly all: number; readonly embedded: number; readonly drawn: number };
  readonly images: readonly PdfImage[];
  /** The document's catalogue and descriptions, uncompressed. */
  readonly plain: string;
}

/** Letters by glyph, from a font's own table. */
function lettersOf(table: string): Map<string, string> {
  const letters = new Map<string, string>();
  const letter = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');
  for (const [, block = ''] of table.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, glyph = '', hex = ''] of block.matchAll(/<(\w+)> <(\w+)>/g)) letters.set(glyph, letter(hex));
  }
  for (const [, block = ''] of table.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from = '', to = '', hex = ''] of block.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g)) {
      const first = Number.parseInt(from, 16);
      for (let glyph = first; glyph <= Number.parseInt(to, 16); glyph++) {
        const code = Number.parseInt(hex, 16) + glyph - first;
        letters.set(glyph.toString(16).toUpperCase().padStart(4, '0'), String.fromCodePoint(code));
      }
    }
  }
  return letters;
}

function imageOf(body: string): PdfImage {
  const size = (side: string): number => Number(new RegExp(`/${side} (\\d+)`).exec(body)?.[1]);
  return { width: size('Width'), height: size('Height'), filter: /\/Filter \/(\w+)/.exec(body)?.[1] };
}

/** Reads a PDF as Chromium writes it: one revision, every object by itself. */
export function readPdf(bytes: Buffer): Pdf {
  const file = bytes.toString('latin1');
  const objects = new Map<string, string>();
  for (const [, number = '', body = ''] of file.matchAll(/(\d+) 0 obj\s([\s\S]*?)endobj/g)) objects.set(number, body);
  const streamOf = (number: string): string => {
    const body = objects.get(number) ?? '';
    const data = /stream\r?\n([\s\S]*)endstream/.exec(body)?.[1] ?? '';
    return body.includes('/FlateDecode') ? inflateSync(Buffer.from(data, 'latin1')).toString('latin1') : data;
  };
  const plain = [...objects.values()].map((body) => body.replace(/stream\r?\n[\s\S]*endstream/, '')).join('\n');
  const fonts = new Map<string, Map<string, string>>();
  for (const [number, body] of objects) {
    const table = /\/Subtype \/Type0[\s\S]*\/ToUnicode (\d+) 0 R/.exec(body)?.[1];
    if (table !== undefined) fonts.set(number, lettersOf(streamOf(table)));
  }
  const leaves = [...objects.values()].filter((body) => /\/Type \/Page\b/.test(body));
  const count = (pattern: RegExp): number => plain.match(pattern)?.length ?? 0;
  return {
    pages: leaves.length,
    text: leaves.map((leaf) => textOf(leaf)).join(''),
    fonts: {
      all: count(/\/Type \/FontDescriptor\b/g),
      embedded: count(/\/FontFile[23] /g),
      drawn: count(/\/Subtype \/Type3\b/g),
    },
    images: [...objects.values()].filter((body) => /\/Subtype \/Image\b/.test(body)).map(imageOf),
    plain,
  };

  function textOf(leaf: string): string {
    const named = new Map([...leaf.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', font = '']) => [name, font]));
    const drawing = streamOf(/\/Contents (\d+) 0 R/.exec(leaf)?.[1] ?? '');
    let letters: Map<string, string> | undefined;
    let text = '';
    for (const [, font, glyphs] of drawing.matchAll(/\/(F\d+) [\d.]+ Tf|<([0-9A-F]+)> Tj/g)) {
      if (font !== undefined) letters = fonts.get(named.get(font) ?? '');
      for (const glyph of glyphs?.match(/.{4}/g) ?? []) text += letters?.get(glyph) ?? '';
    }
    return text.replaceAll(/\s/g, '');
  }
}

/** As a PDF keeps words outside of pages: UTF-16 in hexadecimal, or plain where ASCII will do. */
export function inPdf(words: string): string {
  if (/^[\x20-\x7e]*$/.test(words)) return `(${words})`;
  return `<FEFF${Buffer.from(words, 'utf16le').swap16().toString('hex').toUpperCase()}>`;
}
