import type { z } from 'zod';
import type { Known, Pass } from '../check/pass.ts';
import { exhibitionSchema, languagesSchema, spanSchema } from '../check/schema/files.ts';
import { conform } from '../check/schema/issues.ts';
import { checkTexts } from '../check/texts.ts';
import { isMapping, type Located } from '../read/located.ts';
import { readText } from '../read/text-file.ts';
import { readYaml } from '../read/yaml.ts';

export type Manifest = z.output<ReturnType<typeof exhibitionSchema>>;

/** exhibition.yaml as data; undefined when it can't be read. */
export async function openManifest(pass: Pick<Pass, 'folder' | 'report'>): Promise<Located | undefined> {
  const source = await readText(pass, 'exhibition.yaml');
  return source && readYaml(source, pass.report);
}

/** Languages and years for checking the other files, each taken only if it is sound itself. */
export function knownFrom(located: Located | undefined): Pick<Known, 'languages' | 'span'> {
  const value = isMapping(located?.value) ? located.value : {};
  return {
    languages: languagesSchema.safeParse(value['languages']).data,
    span: spanSchema.safeParse(value['span']).data,
  };
}

/** Checks exhibition.yaml. A globe without approval is an error, and rings are shown in its place. */
export function checkManifest(located: Located, pass: Pass): Manifest | undefined {
  if (!located.sound) return undefined;
  checkTexts(located, pass);
  const manifest = conform(exhibitionSchema(pass.known), located, [], pass.report);
  const value = isMapping(located.value) ? located.value : {};
  if (value['map'] !== 'globe' || value['map_approval'] !== undefined) return manifest;
  pass.report.errorShownAnyway(located.file, located.at(['map']), {
    zh: '地球仪（map: globe）须有审图号：请填写map_approval，或改为map: rings；在此之前显示年轮图',
    en: 'a globe needs a map approval number: fill in map_approval, or write map: rings; until then rings are shown',
  });
  return manifest && { ...manifest, map: 'rings' };
}
