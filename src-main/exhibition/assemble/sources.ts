import type { Source } from '../../contract/exhibition.ts';
import type { Pass } from '../check/pass.ts';
import { sourceSchema } from '../check/schema/files.ts';
import { conform } from '../check/schema/issues.ts';
import { id } from '../check/schema/parts.ts';
import { checkTexts } from '../check/texts.ts';
import { isMapping, type Located } from '../read/located.ts';
import { readText } from '../read/text-file.ts';
import { readYaml } from '../read/yaml.ts';
import { compact } from './compact.ts';

export async function openSources(pass: Pick<Pass, 'folder' | 'report'>): Promise<Located | undefined> {
  const source = await readText(pass, 'sources.yaml');
  return source && readYaml(source, pass.report);
}

/** The ids that statements may name, also of entries that have a mistake of their own. */
export function sourceIdsOf(located: Located | undefined): ReadonlySet<string> | undefined {
  return located?.sound === true && isMapping(located.value) ? new Set(Object.keys(located.value)) : undefined;
}

/** Checks sources.yaml. Addresses of grade C (mirrors, encyclopedias) are dropped: they are never printed. */
export function checkSources(located: Located, pass: Pass): Record<string, Source> {
  const sources: Record<string, Source> = {};
  if (!located.sound) return sources;
  if (!isMapping(located.value)) {
    pass.report.error(located.file, located.at([]), {
      zh: '这里应是“编号: { title: … }”的清单：请对照说明改正',
      en: 'this must be a list of "id: { title: … }": correct it as the guide shows',
    });
    return sources;
  }
  checkTexts(located, pass);
  const schema = sourceSchema(pass.known);
  for (const key of Object.keys(located.value)) {
    const named = id.safeParse(key).success;
    if (!named) {
      pass.report.error(located.file, located.at([key], 'key'), {
        zh: `编号“${key}”只能用小写字母、数字和短横：请改写`,
        en: `the id "${key}" may hold lower-case letters, digits and hyphens only: rewrite it`,
      });
    }
    const entry = conform(schema, located, [key], pass.report);
    if (entry === undefined || !named) continue;
    const { review_by: reviewBy, address, ...rest } = entry;
    if (reviewBy !== undefined && pass.today !== undefined && pass.today > reviewBy) {
      pass.report.warning(located.file, located.at([key, 'review_by']), {
        zh: `这条出处应在${reviewBy}前复核：请核对，再改日期`,
        en: `this source was to be reviewed by ${reviewBy}: check it, then change the date`,
      });
    }
    sources[key] = compact({ id: key, ...rest, address: entry.grade === 'C' ? undefined : address });
  }
  return sources;
}
