/** Whether the bundled fonts are whole: no other is ever used. */
import { type Finding, ok, problem } from './finding.ts';

export interface FontsFacts {
  /** Slices that the page's styles name. */
  readonly named: number;
  /** Those of them that can't be read. */
  readonly unreadable: readonly string[];
}

const rebuild = {
  zh: '请重新安装程序，或在源码文件夹里运行 npm ci 和 npm run build。',
  en: 'Install the program anew, or run npm ci and npm run build in its folder.',
};

/** Judges the fonts of the built page. */
export function judgeFonts({ named, unreadable }: FontsFacts): Finding[] {
  if (named === 0) return [problem({ zh: '程序里没有字体。', en: 'The program has no fonts.' }, rebuild)];
  if (unreadable.length > 0) {
    const [first = ''] = unreadable;
    return [
      problem(
        {
          zh: `${named} 个字体文件中有 ${unreadable.length} 个无法读取，例如“${first}”；部分文字会显示不出来。`,
          en: `${unreadable.length} of ${named} font files can't be read, such as "${first}"; some letters will be missing.`,
        },
        rebuild,
      ),
    ];
  }
  return [ok(`随附的 ${named} 个字体文件都可读取。`, `All ${named} bundled font files can be read.`)];
}
