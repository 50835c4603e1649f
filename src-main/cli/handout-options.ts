/** What `nianlun handout` is asked for. */
import { parseArgs } from 'node:util';
import type { Sentence } from '../contract/sentence.ts';
import { emptyFolder } from './sentences.ts';
import type { Parsed } from './shot-options.ts';

export interface HandoutOptions {
  /** A language of the exhibition, or both. Whether it has it is asked later. */
  readonly language: string;
  readonly out: string;
  readonly exhibition?: string;
  readonly data?: string;
  readonly notes: boolean;
  readonly review: boolean;
}

const text = { type: 'string' } as const;
const flag = { type: 'boolean', default: false } as const;

export const handoutArguments = {
  language: text,
  out: text,
  exhibition: text,
  data: text,
  notes: flag,
  review: flag,
} as const;

const bad = (problem: Sentence): { readonly ok: false; readonly problem: Sentence } => ({ ok: false, problem });

/** Reads the options. Throws what parseArgs throws. */
export function parseHandout(args: readonly string[]): Parsed<HandoutOptions> {
  const { values } = parseArgs({ args: [...args], options: handoutArguments, strict: true, allowPositionals: false });
  const { language = 'both', out, exhibition, data, notes, review } = values;
  if (out === undefined) return bad({ zh: '请用 --out 指明手册文件。', en: 'Say with --out where the booklet goes.' });
  if (!/[^/\\]\.pdf$/i.test(out)) {
    return bad({
      zh: `--out 应是 .pdf 文件，不能是“${out}”；例如 手册.pdf。`,
      en: `--out can't be "${out}"; name a file that ends in .pdf.`,
    });
  }
  if (exhibition === '') return bad(emptyFolder('exhibition'));
  if (data === '') return bad(emptyFolder('data'));
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
