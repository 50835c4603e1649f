import { describe, expect, test } from 'vitest';
import type { DisplayProgramme } from '../../../../src-main/contract/exhibition.ts';
import { actsAt, isLarge, longestStill, openness, type Cycle } from '../../../../src-renderer/core/model/attract.ts';
import { sideBySide } from '../../../../src-renderer/core/model/wall-round.ts';
import { planRound } from '../../../../src-renderer/core/model/wall-round.ts';
import { seeded } from '../../../../src-renderer/core/time/clock.ts';

const facts = { chapters: [], friends: true, years: true, hintPlaces: 1, holePlaces: 3 };
const programme: DisplayProgramme = {
  languages: ['zh', 'en'],
  playlist: [
    { chapter: 'pier', texts: [{ seconds: 12 }] },
    {
      chapter: 'bridge',
      texts: [
        { page: 2, seconds: 9 },
        { page: 1, seconds: 14 },
      ],
    },
    { chapter: 'pier', texts: [{ page: 1, seconds: 8 }] },
  ],
};
const rounds = (seed: number): Cycle[] => {
  const random = seeded(seed);
  const first = planRound(facts, programme, random, null);
  return [first, planRound(facts, programme, random, first)];
};
const chapterOf = (content: object) => ('chapter' in content ? [content.chapter] : []);

describe('the round of a wall that nobody touches', () => {
  test('tells the chapters in the order that is written, each year before its picture', () => {
    for (const { acts } of rounds(4)) {
      const large = acts.map(({ content }) => content).filter(isLarge);
      expect(large.map((content) => [content.kind, ...chapterOf(content)].join(' '))).toEqual([
        'title',
        'year pier',
        'scene pier',
        'year bridge',
        'scene bridge',
        'turning',
        'year pier',
        'scene pier',
        'circle',
      ]);
    }
  });

  test('each text stands wholly thawed for its time in every language, while its picture is open', () => {
    for (const { acts } of rounds(9)) {
      const words = acts.filter(({ content }) => content.kind === 'words');
      expect(
        words.map(({ content, open, closes }) => ({ ...content, seconds: Math.round(closes - open) / 1000 })),
      ).toEqual(
        programme.playlist.flatMap(({ chapter, texts }) =>
          texts.flatMap(({ page, seconds }) =>
            ['zh', 'en'].map((language) => ({ kind: 'words', chapter, page, language, seconds })),
          ),
        ),
      );
      for (const { content, open, closes } of words) {
        const picture = acts.find((act) => act.content.kind === 'scene' && act.opens < open && act.closed > open);
        expect(picture && chapterOf(picture.content)).toEqual(chapterOf(content));
        expect(picture?.open).toBeLessThan(open);
        expect(picture?.closes).toBeGreaterThanOrEqual(closes);
      }
    }
  });

  test('one text at a time, and one thing in the large field', () => {
    const planned = rounds(2);
    let [texts, large] = [0, 0];
    for (let now = 0; now < (planned.at(-1)?.ends ?? 0); now += 50) {
      const open = actsAt(planned, now).filter((act) => openness(act, now) > 0.25);
      texts = Math.max(texts, open.filter(({ content }) => content.kind === 'words').length);
      large = Math.max(large, open.filter(({ content }) => isLarge(content)).length);
    }
    expect([texts, large]).toEqual([1, 1]);
  });

  test('the next round follows without a pause, and a list that was emptied still shows the title', () => {
    const [first, second] = rounds(7);
    expect(second?.begins).toBe(first?.ends);
    expect((second?.acts[0]?.opens ?? Infinity) - (first?.ends ?? 0)).toBeLessThan(longestStill);
    const empty = planRound({ ...facts, friends: false }, { playlist: [] }, seeded(1), null);
    expect(empty.acts.some(({ content }) => content.kind === 'title')).toBe(true);
    expect(empty.ends).toBeGreaterThan(5000);
  });
});

describe('on a wall that is much wider than high', () => {
  test('the year stands beside its picture until both close, and nothing opens at another moment', () => {
    for (const cycle of rounds(5)) {
      const wide = sideBySide(cycle);
      const years = wide.acts.filter(({ content }) => content.kind === 'year');
      expect(years).toHaveLength(3);
      for (const year of years) {
        const picture = wide.acts.find(({ content, opens }) => content.kind === 'scene' && opens > year.opens);
        expect(picture && chapterOf(picture.content)).toEqual(chapterOf(year.content));
        expect(year.closes).toBe(picture?.closes);
      }
      const opening = ({ acts }: Cycle) => acts.map(({ content, opens, open }) => ({ content, opens, open }));
      expect(opening(wide)).toEqual(opening(cycle));
    }
  });

  test('a film is shown to its end, its time shared by the languages; a longer text keeps its own', () => {
    const film = (chapter: string, page: number): number => (chapter === 'bridge' && page === 2 ? 60 : 1);
    const { acts } = planRound({ ...facts, film }, programme, seeded(3), null);
    const stays = acts.flatMap(({ content, open, closes }) =>
      content.kind === 'words'
        ? [`${content.chapter} ${content.page ?? 'lead'} ${Math.round((closes - open) / 1000)}`]
        : [],
    );
    expect(stays).toEqual([
      ...['pier lead 12', 'pier lead 12'],
      ...['bridge 2 30', 'bridge 2 30', 'bridge 1 14', 'bridge 1 14'],
      ...['pier 1 8', 'pier 1 8'],
    ]);
  });
});
