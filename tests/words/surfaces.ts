/** The words of every surface, as they are in the sources now. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { handoutEn } from '../../src-main/contract/words/handout.en.ts';
import { handoutZh } from '../../src-main/contract/words/handout.zh.ts';
import { presenterEn } from '../../src-main/contract/words/presenter.en.ts';
import { presenterZh } from '../../src-main/contract/words/presenter.zh.ts';
import { staffEn } from '../../src-main/contract/words/staff.en.ts';
import { staffZh } from '../../src-main/contract/words/staff.zh.ts';
import type { Surface } from './check.ts';

const root = path.join(import.meta.dirname, '../..');

/** The text of the sources in a folder of the page. */
function textOf(folder: string): string {
  const files = globSync(`src-renderer/${folder}/**/*.{ts,svelte}`, { cwd: root });
  return files.map((file) => readFileSync(path.join(root, file), 'utf8')).join('\n');
}

/** Reads the sources anew at every call. */
export function surfacesHere(): Surface[] {
  return [
    { name: 'presenter', words: { zh: presenterZh, en: presenterEn }, sources: textOf('surfaces/presenter') },
    { name: 'handout', words: { zh: handoutZh, en: handoutEn }, sources: textOf('surfaces/handout') },
    { name: 'staff', words: { zh: staffZh, en: staffEn }, sources: textOf('surfaces/staff') },
  ];
}
