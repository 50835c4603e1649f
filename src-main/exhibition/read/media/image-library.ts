import type sharpLibrary from 'sharp';
import type { Sentence } from '../../../contract/sentence.ts';

type Sharp = typeof sharpLibrary;

/** The library for pictures, or why there is none on this machine: it is native code, built for each system apart. */
export type ImageLibrary = { readonly sharp: Sharp } | { readonly problem: Sentence };

let loaded: Promise<ImageLibrary> | undefined;

/** Loads it when it is first asked for: an exhibition without photographs never needs it. Never rejects. */
export function imageLibrary(): Promise<ImageLibrary> {
  return (loaded ??= load());
}

async function load(): Promise<ImageLibrary> {
  try {
    const { default: sharp } = await import('sharp');
    // Pictures are read one at a time beside a wall that draws: one thread, and nothing kept in memory afterwards.
    sharp.concurrency(1);
    sharp.cache(false);
    return { sharp };
  } catch (error) {
    const [why = ''] = (error as Error).message.split('\n');
    return {
      problem: {
        zh: `本机不能处理照片（${why}）：带照片的页面先不放照片；请重新安装程序，仍不行就请技术人员检查程序是否与本机系统相配`,
        en: `photographs cannot be read on this machine (${why}), so pages are shown without them: install the program again; if that does not help, have somebody check that it was made for this system`,
      },
    };
  }
}
