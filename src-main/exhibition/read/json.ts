import { visit } from 'jsonc-parser';
import { Located } from './located.ts';
import type { Report } from './problem.ts';
import type { SourceText } from './text-file.ts';
import { readYaml } from './yaml.ts';

/**
 * The offset at which the text stops being JSON; undefined when all of it is, and when it nests too deeply to be
 * looked through. `JSON.parse` finds the slip too, but does not always say where.
 */
export function firstJsonSlip(text: string): number | undefined {
  let first: number | undefined;
  try {
    visit(
      text,
      { onError: (_code, offset) => (first ??= offset) },
      { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false },
    );
  } catch (error) {
    // The parser recurses; tens of thousands of opening brackets exhaust its stack. YAML's parser says so.
    if (!(error instanceof RangeError)) throw error;
  }
  return first;
}

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
