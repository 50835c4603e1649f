/** The words of every surface, as they are in the sources now. */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sceneIds } from '../../src-main/contract/scenes.ts';
import { type ChoiceSetting, settingChoices, settingGroups } from '../../src-main/contract/setting-bounds.ts';
import { handoutEn } from '../../src-main/contract/words/handout.en.ts';
import { handoutZh } from '../../src-main/contract/words/handout.zh.ts';
import { presenterEn } from '../../src-main/contract/words/presenter.en.ts';
import { presenterZh } from '../../src-main/contract/words/presenter.zh.ts';
import { staffEn } from '../../src-main/contract/words/staff.en.ts';
import { staffZh } from '../../src-main/contract/words/staff.zh.ts';
import { touchEn } from '../../src-main/contract/words/touch.en.ts';
import { touchZh } from '../../src-main/contract/words/touch.zh.ts';
import { wallEn } from '../../src-main/contract/words/wall.en.ts';
import { wallZh } from '../../src-main/contract/words/wall.zh.ts';
import type { Surface } from './check.ts';

const root = path.join(import.meta.dirname, '../..');

/** The text of the sources that a pattern finds. */
function textOf(files: string | readonly string[], exclude: readonly string[] = []): string {
  const found = globSync(files, { cwd: root, exclude });
  return found.map((file) => readFileSync(path.join(root, file), 'utf8')).join('\n');
}

/** The sources of one surface alone. */
const ownSources = (surface: string): string => textOf(`src-renderer/surfaces/${surface}/**/*.{ts,svelte}`);

/** What may say the wall's words: all of the page but the surfaces with words enough of their own, and tables of the contract. */
const wallSources = (): string =>
  textOf(
    // Titles of views, and words that exhibitions' files ask for, such as "about".
    ['src-renderer/**/*.{ts,svelte}', 'src-main/contract/views.ts', 'src-main/contract/figure.ts'],
    ['src-renderer/surfaces/presenter/**', 'src-renderer/surfaces/staff/**'],
  );

const choiceWords = (name: ChoiceSetting): string[] => settingChoices[name].map((value) => `${name}-${value}`);

/** What the lines of staff's form say that are made from the tables of settings. */
const settingWords = (): string =>
  Object.values(settingGroups)
    .flat()
    .flatMap((name) => [name, ...(name in settingChoices ? choiceWords(name as ChoiceSetting) : [])])
    .map((key) => `'${key}'`)
    .join(' ');

/** Reads the sources anew at every call. */
export function surfacesHere(): Surface[] {
  return [
    { name: 'wall', words: { zh: wallZh, en: wallEn }, sources: wallSources() },
    // Each has the name of a picture or an instrument behind `touch-`.
    {
      name: 'touch',
      words: { zh: touchZh, en: touchEn },
      sources: [...sceneIds, 'dial', 'circle', 'todays-line'].map((id) => `'touch-${id}'`).join(' '),
    },
    { name: 'presenter', words: { zh: presenterZh, en: presenterEn }, sources: ownSources('presenter') },
    { name: 'staff', words: { zh: staffZh, en: staffEn }, sources: `${ownSources('staff')} ${settingWords()}` },
    { name: 'handout', words: { zh: handoutZh, en: handoutEn }, sources: ownSources('handout') },
  ];
}
