import { describe, expect, it } from 'vitest';
import { beginningOf } from '../../../../src-renderer/instruments/exhibit/voice-words.ts';

const cues = (words: readonly string[]) => words.map((each, index) => ({ from: index, to: index + 1, words: each }));

describe('how somebody’s words begin on a page', () => {
  it('are whole, in quotation marks, where they are short', () => {
    expect(beginningOf(cues(['天没亮我们就进了车间。']), 'zh')).toBe('“天没亮我们就进了车间。”');
    expect(beginningOf(cues(['We came early.', 'It was dark.']), 'en')).toBe('“We came early. It was dark.”');
  });
  it('end with dots after whole cues where they go on', () => {
    const long = ['那时候天没亮我们就进了车间，', '机器一开，地都跟着颤，谁也不说话。', '第一辆车开出来了。'];
    expect(beginningOf(cues(long), 'zh')).toBe('“那时候天没亮我们就进了车间，机器一开，地都跟着颤，谁也不说话……”');
  });
});
