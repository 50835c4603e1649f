import { describe, expect, it } from 'vitest';
import type { Chapter, City, Moment } from '../../../../src-main/contract/exhibition.ts';
import { homeYear } from '../../../../src-renderer/core/model/home-year.ts';
import { firstSentences, shortTitle } from '../../../../src-renderer/core/model/short-title.ts';
import { chapter as chapterOf, city as cityOf, exhibition as exhibitionOf, moment as momentOf } from './exhibition.ts';

const chapter = (id: string, year: number): Chapter =>
  chapterOf(id, year, { title: { zh: id, en: id }, lead: { zh: id, en: id } });
const moment = (id: string, year: number, zh: string, date?: string): Moment =>
  momentOf(id, year, { ...(date ? { date } : {}), title: { zh, en: id }, text: { zh, en: id } });
const city = (id: string, zh: string, year?: number): City => cityOf(id, year, { name: { zh, en: id } });
const exhibition = exhibitionOf({
  chapters: [chapter('sendai', 1980), chapter('ski', 2003), chapter('envoys', 2018), chapter('circle', 2018)],
  moments: [
    moment('minsk', 1992, '与明斯克结好', '1992-05-18'),
    moment('film', 1992, '首届电影节', '1992-08'),
    moment('zilina', 1992, '与日利纳结好', '1992-11-23'),
    moment('park', 2003, '公园迎客', '2003-09'),
    moment('chongjin', 2003, '与清津结好', '2003-10-25'),
    moment('wolfsburg', 2006, '与沃尔夫斯堡结好'),
  ],
  cities: [
    city('sendai', '仙台', 1980),
    city('minsk', '明斯克', 1992),
    city('zilina', '日利纳', 1992),
    city('chongjin', '清津', 2003),
    city('wolfsburg', '沃尔夫斯堡', 2006),
    city('masterton', '马斯特顿'),
  ],
});
const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);

describe('what home says of a year', () => {
  it('opens the moment of the newest tie by the tie itself, and never repeats it in a row', () => {
    const year = homeYear(exhibition, 2003);
    expect(year.tie?.moment?.id).toBe('chongjin');
    expect(ids(year.moments)).toEqual(['park']);
    expect(ids(year.chapters)).toEqual(['ski']);
  });

  it('leaves every moment of a year one way to be opened', () => {
    for (let year = exhibition.span.from; year <= exhibition.span.to; year++) {
      const said = homeYear(exhibition, year);
      const opened = [...said.moments, said.headline, said.tie?.moment].flatMap((moment) =>
        moment ? [moment.id] : [],
      );
      expect(opened.toSorted()).toEqual(ids(exhibition.moments.filter((moment) => moment.year === year)).toSorted());
    }
  });

  it('names the last of several ties of one year as the newest', () => {
    expect(ids(homeYear(exhibition, 1992).tie?.cities ?? [])).toEqual(['zilina']);
    expect(homeYear(exhibition, 2000).tie).toMatchObject({ year: 1992, moment: null });
  });

  it('heads a year without a chapter with a moment that is no tie, where there is one', () => {
    expect(homeYear(exhibition, 1992).headline?.id).toBe('film');
    const wolfsburg = homeYear(exhibition, 2006);
    expect(wolfsburg.headline?.id).toBe('wolfsburg');
    expect(wolfsburg.tie).toBeNull();
  });

  it('shows the way to the nearest story from a year without one, and only there', () => {
    expect(homeYear(exhibition, 1990).nearestStory).toBe(1980);
    expect(homeYear(exhibition, 2010).nearestStory).toBe(2003);
    expect(homeYear(exhibition, 2018).nearestStory).toBeNull();
  });

  it('gives each of several chapters of a year its own way in', () => {
    expect(ids(homeYear(exhibition, 2018).chapters)).toEqual(['envoys', 'circle']);
  });

  it('knows no tie before the first', () => {
    expect(homeYear(exhibition, 1979).tie).toBeNull();
  });
});

describe('shortened words', () => {
  it('end with the first sentence', () => {
    expect(firstSentences({ zh: '第一句。第二句。', en: 'It cost 1.5 million. More.' })).toEqual({
      zh: '第一句。',
      en: 'It cost 1.5 million.',
    });
    expect(firstSentences({ zh: '没有句号' })).toEqual({ zh: '没有句号' });
  });

  it('take what stands before the colon of a title, or nothing where that is still long', () => {
    expect(shortTitle({ zh: '“长满欧”：通往欧洲的班列', en: 'The line to Europe: by way of Manzhouli' })).toEqual({
      zh: '“长满欧”',
      en: 'The line to Europe',
    });
    expect(shortTitle({ zh: '短', en: 'A title that goes on and on without end' })).toBeNull();
  });
});
