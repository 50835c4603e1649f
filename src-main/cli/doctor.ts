/** `nianlun doctor [--data DIR] [--exhibition DIR] [--json] [--language zh|en]` */
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { usualDataFolder } from '../store/paths.ts';
import { checkAll } from './doctor/checks.ts';
import { thisMachine } from './doctor/look/tools.ts';
import { countOf, jsonOf, linesOf } from './doctor/report.ts';
import { type Folders, usualExhibition } from './folders.ts';
import { type Io, misused } from './io.ts';

export const doctorArguments = {
  data: { type: 'string' },
  exhibition: { type: 'string' },
  json: { type: 'boolean', default: false },
  language: { type: 'string' },
} as const;

/**
 * Looks at everything that a hall depends on and says how it stands. Changes nothing and leaves nothing running, also
 * beside a running exhibition. Gives 1 when there is a problem. Throws what parseArgs throws.
 */
export async function runDoctor(args: readonly string[], io: Io, folders: Folders): Promise<number> {
  const { values } = parseArgs({ args: [...args], options: doctorArguments, strict: true, allowPositionals: false });
  const { data, exhibition, json, language } = values;
  if (language !== undefined && language !== 'zh' && language !== 'en') {
    return misused(io, {
      zh: `--language 不能是“${language}”；可用的值：zh、en。`,
      en: `--language can't be "${language}"; it can be zh or en.`,
    });
  }
  for (const [name, folder] of Object.entries({ exhibition, data })) {
    if (folder !== '') continue;
    return misused(io, {
      zh: `--${name} 后面是空的；请写出文件夹，或去掉这个选项。`,
      en: `--${name} is empty; name a folder, or leave the option out.`,
    });
  }
  const shown = exhibition ?? (await usualExhibition(folders));
  const checked = await checkAll({
    machine: thisMachine,
    folders,
    data: resolve(data ?? usualDataFolder()),
    exhibition: shown === null ? null : resolve(shown),
  });
  if (json) io.out(jsonOf(checked));
  else for (const line of linesOf(checked, language ?? io.language)) io.out(line);
  return countOf('problem', checked) > 0 ? 1 : 0;
}
