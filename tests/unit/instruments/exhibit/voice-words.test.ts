import { describe, expect, it } from 'vitest';
import { beginningsOf, splitEnd } from '../../../../src-renderer/instruments/exhibit/voice-words.ts';

const cues = (words: readonly string[]) => words.map((each, index) => ({ from: index, to: index + 1, words: each }));
const zh = ['那时候天没亮我们就进了车间，', '机器一开，地都跟着颤，谁也不说话。', '第一辆车开出来了。'];
const en = [
  'Before dawn we were in the works.',
  'The machines shook the ground.',
  'Nobody spoke. Then came the first car.',
];

describe('how somebody’s words begin on a page', () => {
  it('are whole, in quotation marks, where they are short', () => {
    expect(beginningsOf({ zh: cues(['天没亮我们就进了车间。']) }, ['zh'])).toEqual({ zh: '“天没亮我们就进了车间。”' });
    expect(beginningsOf({ en: cues(['We came early.', 'It was dark.']) }, ['en'])).toEqual({
      en: '“We came early. It was dark.”',
    });
  });
  it('end with dots after whole cues where they go on', () => {
    expect(beginningsOf({ zh: cues(zh) }, ['zh'])).toEqual({
      zh: '“那时候天没亮我们就进了车间，机器一开，地都跟着颤，谁也不说话……”',
    });
    expect(beginningsOf({ en: cues([...en, 'We cheered.']) }, ['en'])['en']).toMatch(/the first car …”$/);
  });
  it('tell the same in both languages, and as much as the first one needs', () => {
    const both = beginningsOf({ zh: cues(zh), en: cues(en) }, ['zh', 'en']);
    expect(both['zh']).toMatch(/谁也不说话……”$/);
    expect(both['en']).toBe('“Before dawn we were in the works. The machines shook the ground …”');
    // Cues of another length: one is told where the better half of it lies within that time.
    const inOne = [{ from: 0, to: 3, words: en.join(' ') }];
    expect(beginningsOf({ zh: cues(zh), en: inOne }, ['zh', 'en'])['en']).toBe(`“${en.join(' ')}”`);
    const early = cues(en).map((cue) => ({ ...cue, from: cue.from - 0.1, to: cue.to - 0.1 }));
    expect(beginningsOf({ zh: cues(zh), en: early }, ['zh', 'en'])['en']).toMatch(/ground …”$/);
  });
});

it('keeps the last characters of Chinese together, and no stop away from its mark', () => {
  expect(splitEnd('给机器上一次发条。', 'zh')).toEqual(['给机器上一', '次发条。']);
  expect(splitEnd('他说：“好。”', 'zh').join('')).toBe('他说：“好。”');
  expect(splitEnd('Nobody spoke.', 'en')).toEqual(['Nobody spoke.', '']);
});
