import type { Moment } from '../../contract/exhibition.ts';
import { checkDayAgrees, checkYearOfDate } from '../check/agreement.ts';
import type { Pass } from '../check/pass.ts';
import { checkReviewed } from '../check/reviewed.ts';
import { momentSchema } from '../check/schema/files.ts';
import { conform } from '../check/schema/issues.ts';
import { checkTexts, wordingsOf } from '../check/texts.ts';
import { isMapping, type Located } from '../read/located.ts';
import { readText } from '../read/text-file.ts';
import { readYaml } from '../read/yaml.ts';
import { compact } from './compact.ts';

/** moments.yaml in order of year, then date. Without the file there are no moments. */
export async function readMoments(pass: Pass): Promise<Moment[]> {
  const source = await readText(pass, 'moments.yaml');
  const located = source && readYaml(source, pass.report);
  if (located?.sound !== true || located.value === undefined) return [];
  if (!Array.isArray(located.value)) {
    pass.report.error(located.file, located.at([]), {
      zh: '这里应是列表：每条纪事以“- id: …”开头',
      en: 'this must be a list: each moment begins with "- id: …"',
    });
    return [];
  }
  checkTexts(located, pass);
  const schema = momentSchema(pass.known);
  const moments: Moment[] = [];
  located.value.forEach((raw: unknown, index) => {
    claim(raw, index, located, pass);
    checkYearOfDate(raw, located, [index], pass);
    checkDayAgrees(located, [index, 'date'], wordingsOf(located, [index, 'text'], pass), pass);
    checkReviewed(isMapping(raw) ? raw['reviewed'] : undefined, located.file, located.at([index]), pass);
    const data = conform(schema, located, [index], pass.report);
    if (data === undefined) return;
    const { reviewed, ...moment } = data;
    moments.push(compact({ ...moment, reviewedOn: reviewed?.on }));
  });
  return moments.sort((a, b) => a.year - b.year || compare(a.date ?? '', b.date ?? '') || compare(a.id, b.id));
}

function claim(raw: unknown, index: number, located: Located, { claims }: Pass): void {
  if (!isMapping(raw)) return;
  const { id, title } = raw;
  if (typeof id === 'string' && !claims.id('moment', id, located.file, located.at([index, 'id']))) return;
  if (!isMapping(title)) return;
  // One copied title is told once, not in every language.
  Object.entries(title).every(
    ([language, words]) =>
      typeof words !== 'string' ||
      claims.name('moment', language, words, located.file, located.at([index, 'title', language])),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
