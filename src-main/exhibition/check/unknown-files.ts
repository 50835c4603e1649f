import { fileStart, type Report } from '../read/problem.ts';
import { didYouMean } from './closest.ts';

/** A file that nothing reads is most likely one that was meant to be read. `known`: names that are read in its place. */
export function unknownFile(path: string, report: Report, known: readonly string[] = []): void {
  const hint = didYouMean(path, known);
  report.warning(path, fileStart, {
    zh: `没有任何地方用到它：请检查名称和位置，或移出展览文件夹${hint.zh}`,
    en: `nothing reads this: check its name and place, or move it out of the exhibition folder${hint.en}`,
  });
}
