/** Where the invented things are said to come from. */
import { inYaml } from './yaml.ts';

/** One source for so many things that name one. */
const thingsPerSource = 3;

/** The id of the source that the thing with this number names. */
export const sourceOf = (thing: number): string => `source-${Math.floor(thing / thingsPerSource)}`;

/** sources.yaml for so many things. */
export function sourcesFile(things: number): string {
  const entry = (_each: unknown, index: number) =>
    `source-${index}:\n` +
    `  title: ${inYaml({ zh: `市志第${index + 1}卷`, en: `City chronicle, volume ${index + 1}` })}\n` +
    `  publisher: ${inYaml({ zh: '市档案馆', en: 'Municipal Archive' })}\n` +
    `  date: "20${String(10 + (index % 15))}-0${1 + (index % 9)}"\n` +
    `  address: https://example.org/chronicle/${index + 1}\n` +
    `  grade: ${index % 4 === 3 ? 'B' : 'A'}\n`;
  return Array.from({ length: Math.ceil(things / thingsPerSource) }, entry).join('');
}
