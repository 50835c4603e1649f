import type { Sentence } from '../contract/sentence.ts';
import { ExhibitionUnreadable } from '../exhibition/index.ts';

/** Why the exhibit couldn't be opened: a line for each problem of its files, or what the machine said. */
export function explain(error: unknown): readonly Sentence[] {
  if (error instanceof ExhibitionUnreadable) {
    return error.problems.map(({ file, line, column, zh, en }) => {
      const place = `${file}:${line}:${column}`;
      return { zh: `${place}: ${zh}`, en: `${place}: ${en}` };
    });
  }
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return [{ zh: `展览没能启动：${text}`, en: `The exhibition could not be started: ${text}` }];
}
