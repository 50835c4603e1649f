import { describe, expect, test } from 'vitest';
import { numbersIn } from '../../../../src-main/exhibition/check/numbers.ts';

const period = { from: 1978, to: 2026 };
const found = (language: string, text: string, span = period): string[] =>
  numbersIn(text, language, span).map(({ written, values }) => `${written}=${values.join('|')}`);

describe('a quantity is found although a date or a name stands near', () => {
  test.each([
    ['zh', '3座城市跨入了新世纪', ['3=3']],
    ['zh', '1500辆，40年', ['1500=1500', '40=40']],
    ['zh', '5座城市在10月来访', ['5=5']],
    ['zh', '来了5人，10日离开', ['5=5']],
    ['zh', '来了5人，8月18—20日', ['5=5']],
    ['zh', '来了5人，8月17、18日', ['5=5']],
    ['zh', '10月 5人来访', ['5=5']],
    ['zh', '第6届有45国', ['45=45']],
    ['zh', '第一届有45国', ['45=45']],
    ['en', 'In 1988–90 it had 45 members', ['45=45']],
    ['en', 'On 2003-10-25 came 7 guests', ['7=7']],
    ['en', 'with 7 guests at 10:30', ['7=7']],
    ['en', 'at 10:30 with 7 guests', ['7=7']],
    ['en', 'a CRH-5 has 45 seats', ['45=45']],
    ['en', '45 cars of type T', ['45=45']],
    ['de', 'Es waren 5 Blöcke. Danach kamen mehr', ['5=5']],
  ])('%s: %s', (language, text, expected) => expect(found(language, text)).toEqual(expected));
});

describe('a quantity is found although it looks like part of a date', () => {
  test.each([
    ['zh', '12000年前', ['12000=12000']],
    ['zh', '每2.5日一班', ['2.5=2.5']],
    ['zh', '45日内', ['45=45']],
    ['zh', '历时18月', ['18=18']],
    ['zh', '须住6月以上', ['6=6']],
    ['zh', '5—45人', ['5=5', '45=45']],
    ['zh', '共5、6人', ['5=5', '6=6']],
    ['zh', '来了5 人', ['5=5']],
    ['en', '1990.5 tonnes', ['1990.5=1990.5']],
    ['en', 'from 1988–150 cars', ['150=150']],
    ['en', '5–45 members', ['5=5', '45=45']],
    ['en', '5-7 guests', ['5=5', '7=7']],
    ['en', '5-10-20 cards', ['5=5', '10=10', '20=20']],
    ['en', 'They were 20. Then more came.', ['20=20']],
    ['de', 'Es waren 45. Danach kamen mehr', ['45=45']],
  ])('%s: %s', (language, text, expected) => expect(found(language, text)).toEqual(expected));
});

describe('a year is no quantity', () => {
  test.each([1900, 1950, 1978, 2026, 2099])('%i is one by itself, whatever the period', (year) => {
    expect(found('en', `since ${year}`, { from: 1978, to: 1979 })).toEqual([]);
  });

  test.each([1500, 1899, 2100, 2500])('%i outside the period is a quantity', (number) => {
    expect(found('en', `with ${number} cars`)).toEqual([`${number}=${number}`]);
  });

  test('the first and the last year of an earlier period are years, those beside it are quantities', () => {
    const span = { from: 1800, to: 1850 };
    expect(found('en', 'in 1800, 1825 and 1850', span)).toEqual([]);
    expect(found('en', 'in 1799 and 1851', span)).toEqual(['1799=1799', '1851=1851']);
  });

  test.each(['1850年', '1850 年'])('%s says so itself', (text) => expect(found('zh', text)).toEqual([]));
});

describe('days, months, results of matches and ordinals are no quantities', () => {
  test.each([
    ['zh', '12月'],
    ['zh', '10 月 5 日'],
    ['zh', '5、6日'],
    ['zh', '第 6 届'],
    ['zh', '第**6**届'],
    ['en', '2003-7'],
    ['en', '2003-7-25'],
    ['zh', '3月以来'],
    ['zh', '以3:2取胜'],
    ['en', 'they won 3:2'],
    ['en', '14 NOVEMBER 2001, NOVEMBER 20'],
    ['de', 'der 31. Wettbewerb'],
    ['de', 'der 6.  Wettbewerb'],
    ['de-AT', 'der 6. Wettbewerb'],
    ['de', 'am 14. Sept. 2001'],
    ['fr', 'le 14 janv. 2001'],
  ])('%s: %s', (language, text) => expect(found(language, text)).toEqual([]));
});

describe('points and commas', () => {
  test.each([
    ['they divide thousands only in groups of three that begin with three digits at most', '1500.250', '1500.25'],
    ['after a division of thousands the other of them begins the fraction', '1,500.5', '1500.5'],
    ['they may divide thousands more than once', '1,500,000', '1500000|1500'],
  ])('%s', (_promise, written, values) => {
    expect(found('en', `${written} cars`)).toEqual([`${written}=${values}`]);
  });
});
