import type { z } from 'zod';
import type { Source } from '../../contract/exhibition.ts';
import type { Pass } from '../check/pass.ts';
import { factSchema, sourceSchema } from '../check/schema/files.ts';
import { conform } from '../check/schema/issues.ts';
import { id } from '../check/schema/parts.ts';
import { checkTexts } from '../check/texts.ts';
import { isMapping, type Located } from '../read/located.ts';
import { readText } from '../read/text-file.ts';
import { readYaml } from '../read/yaml.ts';
import { compact } from './compact.ts';

/** Opens sources.yaml or facts.yaml. */
export async function openList(file: string, pass: Pick<Pass, 'folder' | 'report'>): Promise<Located | undefined> {
  const source = await readText(pass, file);
  return source && readYaml(source, pass.report);
}

/** The ids of a list that other files may name, also of entries that have a mistake of their own. */
export function idsOf(located: Located | undefined): ReadonlySet<string> | undefined {
  return located?.sound === true && isMapping(located.value) ? new Set(Object.keys(located.value)) : undefined;
}

/** Checks facts.yaml: what the exhibition may say, in the editors' own words. Kept for them, never published. */
export function checkFacts(located: Located, pass: Pass): void {
  checkList(located, factSchema(pass.known), 'words', pass);
}

/** Checks a list of "id: { key: … }" by the schema of its entries, `key` being the first; hands back those that are whole. */
function checkList<S extends z.ZodType>(
  located: Located,
  schema: S,
  key: string,
  pass: Pass,
): [id: string, entry: z.output<S>][] {
  if (!located.sound) return [];
  if (!isMapping(located.value)) {
    pass.report.error(located.file, located.at([]), {
      zh: `这里应是“编号: { ${key}: … }”的清单：请对照说明改正`,
      en: `this must be a list of "id: { ${key}: … }": correct it as the guide shows`,
    });
    return [];
  }
  checkTexts(located, pass);
  return Object.keys(located.value).flatMap((name): [string, z.output<S>][] => {
    const named = id.safeParse(name).success;
    if (!named) {
      pass.report.error(located.file, located.at([name], 'key'), {
        zh: `编号“${name}”只能用小写字母、数字和短横：请改写`,
        en: `the id "${name}" may hold lower-case letters, digits and hyphens only: rewrite it`,
      });
    }
    const entry = conform(schema, located, [name], pass.report);
    return entry === undefined || !named ? [] : [[name, entry]];
  });
}

/** Checks sources.yaml. Addresses of grade C (mirrors, encyclopedias) are dropped: they are never printed. */
export function checkSources(located: Located, pass: Pass): Record<string, Source> {
  const sources: Record<string, Source> = {};
  for (const [key, entry] of checkList(located, sourceSchema(pass.known), 'title', pass)) {
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
