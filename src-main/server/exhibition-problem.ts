/** What staff are told of an exhibition that can't be shown as its files are. */
import type { Sentence } from '../contract/sentence.ts';
import type { Problem, Shown } from '../exhibition/index.ts';

/** One problem of the files with its place, as `nianlun check` prints it. */
export function lineOf({ file, line, column, zh, en }: Problem): Sentence {
  const place = `${file}:${line}:${column}`;
  return { zh: `${place}: ${zh}`, en: `${place}: ${en}` };
}

/** Empty when what is shown is what the files say. */
export function exhibitionProblem(shown: Shown): readonly Sentence[] {
  switch (shown) {
    case 'files':
      return [];
    case 'last good':
      return [
        {
          zh: '展览文件有错误，现展出的是上一个完好的版本。请改正所列各处；改好后画面会自动更新。',
          en: 'The exhibition’s files have errors; the last good version is shown. Mend what is listed, and the screen follows by itself.',
        },
      ];
    case 'nothing':
      return [
        {
          zh: '展览文件有错误，也没有可用的旧版本，屏幕上是提示画面。请改正所列各处；改好后展览会自动开始。',
          en: 'The exhibition’s files have errors and no earlier version is kept; the screen shows a card. Mend what is listed, and the exhibition begins by itself.',
        },
      ];
  }
}
