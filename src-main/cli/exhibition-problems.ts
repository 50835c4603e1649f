import { ExhibitionUnreadable } from '../exhibition/index.ts';
import { isUnwritable } from '../store/unwritable.ts';
import { type Io, tell } from './io.ts';

/** Says why a program could not be put together, and gives the exit code; errors of another kind are thrown on. */
export function explainStart(error: unknown, exhibition: string, data: string, io: Io): number {
  if (error instanceof ExhibitionUnreadable) {
    for (const { file, line, column, ...sentence } of error.problems) {
      io.err(`${file}:${line}:${column}: ${sentence[io.language]}`);
    }
    tell(io, {
      zh: `展览“${exhibition}”有错误，无法展示；请改正以上各处。`,
      en: `The exhibition "${exhibition}" has errors and can't be shown; mend what is listed above.`,
    });
    return 1;
  }
  if (isUnwritable(error)) {
    const { code } = error;
    tell(io, {
      zh: `无法写入数据文件夹“${data}”（${code}）；请腾出空间，或用 --data 指定另一个文件夹。`,
      en: `The data folder "${data}" can't be written (${code}); free some space, or name another one with --data.`,
    });
    return 1;
  }
  throw error;
}
