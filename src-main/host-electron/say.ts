import type { Sentence } from '../contract/sentence.ts';
import { ExhibitionUnreadable } from '../exhibition/index.ts';
import { isUnwritable } from '../store/unwritable.ts';

/** Says a sentence to the person who started the program, in the language of this machine's user. */
export function sayOnStderr(sentence: Sentence): void {
  const { locale } = Intl.DateTimeFormat().resolvedOptions();
  process.stderr.write(`${/^zh\b/i.test(locale) ? sentence.zh : sentence.en}\n`);
}

/** Why the exhibit couldn't be opened: a line for each problem of its files, or what the machine said. */
export function explainStartFailure(error: unknown): readonly Sentence[] {
  if (error instanceof ExhibitionUnreadable) {
    return error.problems.map(({ file, line, column, zh, en }) => {
      const place = `${file}:${line}:${column}`;
      return { zh: `${place}: ${zh}`, en: `${place}: ${en}` };
    });
  }
  if (isUnwritable(error)) {
    return [
      {
        zh: `数据文件夹不可写（${error.message}）。请用 --data 指定另一个文件夹，或腾出空间。`,
        en: `The data folder can’t be written (${error.message}). Name another one with --data, or free some space.`,
      },
    ];
  }
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return [{ zh: `展览没能启动：${text}`, en: `The exhibition could not be started: ${text}` }];
}
