import { firstJsonSlip } from './json-grammar.ts';
import { Located } from './located.ts';
import type { Report } from './problem.ts';
import type { SourceText } from './source-text.ts';
import { readYaml } from './yaml.ts';

/** Reads JSON as plain data with places. YAML's parser reads JSON as well and tells where everything stands. */
export function readJson(source: SourceText, report: Report): Located {
  const offset = firstJsonSlip(source.text);
  if (offset === undefined) return readYaml(source, report);
  report.error(source.file, source.positionAt(offset), {
    zh: '此处不符合JSON的写法：请检查逗号、引号和括号（最后一项后面没有逗号）',
    en: 'this is not valid JSON: check commas, quotation marks and brackets (no comma after the last item)',
  });
  return new Located(source, undefined, false, 0, new Map());
}
