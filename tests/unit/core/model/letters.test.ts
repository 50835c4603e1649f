import { describe, expect, it } from 'vitest';
import { byLetter, letterOf } from '../../../../src-renderer/core/model/letters.ts';

describe('the letter under which a name is looked for', () => {
  it('is that of its Pinyin in Chinese', () => {
    const names = {
      仙台: 'X',
      沃尔夫斯堡: 'W',
      诺维萨德: 'N',
      阿拉木图: 'A',
      明斯克: 'M',
      蔚山: 'W',
      札幌: 'Z',
      布拉格: 'B',
      日内瓦: 'R',
      欧登塞: 'O',
      清津: 'Q',
    };
    expect(Object.fromEntries(Object.keys(names).map((name) => [name, letterOf(name)]))).toEqual(names);
  });

  it('is that of the place’s name as people say it where a character has two readings', () => {
    expect(['长崎', '重庆', '厦门'].map(letterOf)).toEqual(['C', 'C', 'X']);
  });

  it('is its own in other languages, with or without an accent, behind a quotation mark too', () => {
    const names = ['Žilina', '“Made in China”', 'Örebro', 'århus', 'Минск', '《人民日报》'];
    expect(names.map(letterOf)).toEqual(['Z', 'M', 'O', 'A', 'М', 'R']);
  });

  it('is a sign of its own where a name begins with no letter', () => {
    expect(['2018 work points', ''].map(letterOf)).toEqual(['#', '#']);
  });
});

describe('names by letter', () => {
  it('stand in the order of the alphabet, each letter’s names too, and what has no letter at the end', () => {
    const found = byLetter(['Minsk', '8 Mile', 'Sendai', 'Masterton', 'Nürnberg', 'Novi Sad'], (name) => name, 'en');
    expect([...found]).toEqual([
      ['M', ['Masterton', 'Minsk']],
      ['N', ['Novi Sad', 'Nürnberg']],
      ['S', ['Sendai']],
      ['#', ['8 Mile']],
    ]);
  });
});
