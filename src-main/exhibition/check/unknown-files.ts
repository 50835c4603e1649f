import { fileStart, type Report } from '../read/problem.ts';

/** A file that nothing reads is most likely one that was meant to be read. */
export function unknownFile(path: string, report: Report): void {
  report.warning(path, fileStart, {
    zh: '没有任何地方用到它：请检查名称和位置，或移出展览文件夹',
    en: 'nothing reads this: check its name and place, or move it out of the exhibition folder',
  });
}
