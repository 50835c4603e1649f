/** `nianlun handout`: the exhibition as a booklet on A4, one PDF. */
import { mkdir } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import writeFileAtomic from 'write-file-atomic';
import { printBytes } from '../contract/bytes.ts';
import { handoutOrder, openExhibition, publicCopy, withoutWithdrawn } from '../exhibition/index.ts';
import { printBooklet } from '../host-chromium/booklet.ts';
import { dataPaths, usualDataFolder } from '../store/paths.ts';
import { withdrawnIn } from '../store/withdrawn.ts';
import { composeForDrawing, drawPages, type Workplace } from './draw-pages.ts';
import type { Folders } from './folders.ts';
import { type Io, misused, tell } from './io.ts';
import { emptyFolder, isToldIn, noLanguage } from './sentences.ts';
import { bad, type Parsed, text } from './shot-options.ts';

/** What `nianlun handout` is asked for. */
export interface HandoutOptions {
  /** A language of the exhibition, or both. Whether it has it is asked later. */
  readonly language: string;
  readonly out: string;
  readonly exhibition?: string;
  readonly data?: string;
  readonly notes: boolean;
  readonly review: boolean;
}

const flag = { type: 'boolean', default: false } as const;

export const handoutArguments = {
  language: text,
  out: text,
  exhibition: text,
  data: text,
  notes: flag,
  review: flag,
} as const;

/** Reads the options. Throws what parseArgs throws. */
export function parseHandout(args: readonly string[]): Parsed<HandoutOptions> {
  const { values } = parseArgs({ args: [...args], options: handoutArguments, strict: true, allowPositionals: false });
  const { language = 'both', out, exhibition, data, notes, review } = values;
  if (out === undefined) return bad('请用 --out 指明手册文件。', 'Say with --out where the booklet goes.');
  if (!/[^/\\]\.pdf$/i.test(out)) {
    return bad(
      `--out 应是 .pdf 文件，不能是“${out}”；例如 手册.pdf。`,
      `--out can't be "${out}"; name a file that ends in .pdf.`,
    );
  }
  if (exhibition === '') return { ok: false, problem: emptyFolder('exhibition') };
  if (data === '') return { ok: false, problem: emptyFolder('data') };
  return {
    ok: true,
    value: {
      language,
      out,
      notes,
      review,
      ...(exhibition === undefined ? {} : { exhibition }),
      ...(data === undefined ? {} : { data }),
    },
  };
}

/** Makes the booklet asked for; gives the exit code. */
export async function runHandout(args: readonly string[], io: Io, folders: Folders): Promise<number> {
  const parsed = parseHandout(args);
  if (!parsed.ok) return misused(io, parsed.problem);
  const { value } = parsed;
  return drawPages('handout', value.exhibition, io, folders, (place) => make(value, place, io, folders));
}

async function make(
  { language, notes, review, out, data }: HandoutOptions,
  place: Workplace,
  io: Io,
  folders: Folders,
): Promise<number> {
  const opened = await openExhibition(place.exhibition);
  opened.close();
  const whole = opened.current();
  if (!isToldIn(language, whole.languages)) return misused(io, noLanguage(language, whole.languages));
  const left = withoutWithdrawn(whole, await withdrawnIn(dataPaths(data ?? usualDataFolder()).withdrawn));
  const order = handoutOrder(left, publicCopy(left), { language, notes, review });
  const composed = await composeForDrawing(place, folders);
  try {
    const total = order.exhibition.chapters.length;
    const printed = await printBooklet(order, {
      ...composed,
      executable: place.executable,
      say: () => undefined,
      onPicture: (done) =>
        tell(io, { zh: `正在绘制插图：第${done}幅，共${total}幅`, en: `Drawing picture ${done} of ${total}` }),
    });
    if (!printed.ok) {
      tell(io, {
        zh: '手册没有排成，未写文件；页面的报告如下。',
        en: "The booklet could not be laid out, so there is no file; the page's own complaints follow.",
      });
      for (const complaint of printed.complaints) io.err(`  ${complaint}`);
      return 1;
    }
    return await keep(resolve(out), printed.pdf, io);
  } finally {
    await composed.close();
  }
}

/** Writes the file whole or not at all. */
async function keep(file: string, pdf: Uint8Array, io: Io): Promise<number> {
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFileAtomic(file, Buffer.from(pdf));
    const size = printBytes(pdf.length);
    io.out({ zh: `手册已写入“${file}”（${size}）。`, en: `The booklet is in "${file}" (${size}).` }[io.language]);
    return 0;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? String(error);
    tell(io, {
      zh: `手册“${file}”无法写入（${code}）；请用 --out 指定别处。`,
      en: `The booklet "${file}" can't be written (${code}); name another place with --out.`,
    });
    return 1;
  }
}
