import { describe, expect, test } from 'vitest';
import { languageOf } from '../../../src-main/setup/language.mjs';
import { sentence } from '../../../src-main/setup/sentences.mjs';
import { createSpeaker } from '../../../src-main/setup/speaker.mjs';

type Obstacle = Parameters<typeof sentence>[0];

/** One of every kind: the compiler notices when a kind is missing. */
const everyObstacle: { readonly [Kind in Obstacle['kind']]: Extract<Obstacle, { kind: Kind }> } = {
  'node-too-old': { kind: 'node-too-old', found: '18.20.0', needed: '20.19.0' },
  'npm-missing': { kind: 'npm-missing' },
  'npm-too-old': { kind: 'npm-too-old', found: '9.0.0', needed: '10.0.0' },
  'no-space': { kind: 'no-space', free: 3e8, needed: 1.5e9, folder: '/srv/年轮' },
  'no-network': { kind: 'no-network', what: 'libraries' },
  'in-use': { kind: 'in-use' },
  'not-writable': { kind: 'not-writable', folder: '/srv/nianlun' },
  'install-failed': { kind: 'install-failed' },
  'own-node-missing': { kind: 'own-node-missing' },
  'not-root': { kind: 'not-root', packages: ['chromium', 'xvfb'] },
  'tools-missing': { kind: 'tools-missing', programs: ['makensis', 'zip'], packages: ['nsis', 'zip'] },
  'not-debian': { kind: 'not-debian', programs: ['Chromium'] },
  'system-failed': { kind: 'system-failed', packages: ['chromium'] },
  'build-failed': { kind: 'build-failed' },
};

describe.each(Object.values(everyObstacle))('when setting up meets "$kind"', (obstacle) => {
  test('an English reader gets one sentence that says what happened and what to do', () => {
    expect(sentence(obstacle, 'en')).toMatch(/^[A-Z/n][^\n]*: [^\n]*\.$/);
  });

  test('a Chinese reader gets one sentence that says what happened and what to do', () => {
    expect(sentence(obstacle, 'zh')).toMatch(/^[^\n。]*：请[^\n。]*。$/);
  });
});

test('what to type is in the sentence, ready to be copied', () => {
  expect(sentence(everyObstacle['not-root'], 'en')).toContain('sudo apt-get install chromium xvfb');
  expect(sentence(everyObstacle['not-root'], 'zh')).toContain('sudo apt-get install chromium xvfb');
});

test('too little space is told in gigabytes, with the folder', () => {
  expect(sentence(everyObstacle['no-space'], 'en')).toMatch(/0\.3 GB .*\/srv\/年轮.*1\.5 GB/);
});

describe('the language of the sentences', () => {
  test.each([
    [{ LANG: 'zh_CN.UTF-8' }, 'zh'],
    [{ LANG: 'zh' }, 'zh'],
    [{ LANG: 'en_US.UTF-8' }, 'en'],
    [{ LANG: 'zh_CN.UTF-8', LC_ALL: 'C' }, 'en'],
    [{ LANG: 'C', LC_ALL: 'zh_TW.UTF-8' }, 'zh'],
    [{}, 'en'],
  ] as const)('%o is answered in %s', (env, language) => {
    expect(languageOf(env, 'linux', 'zh-CN')).toBe(language);
  });

  test("on Windows it is the system's own", () => {
    expect(languageOf({}, 'win32', 'zh-CN')).toBe('zh');
    expect(languageOf({}, 'win32', 'de-DE')).toBe('en');
  });
});

test('the last words of the tool that failed stand under the sentence', () => {
  const lines: string[] = [];
  createSpeaker('en', (line) => lines.push(line)).complain({ kind: 'build-failed', lines: ['cannot find page.ts'] });
  expect(lines).toEqual([sentence({ kind: 'build-failed' }, 'en'), '  cannot find page.ts']);
});
