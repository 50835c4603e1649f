import { describe, expect, it } from 'vitest';
import { sourcesOfSubject } from '../../../../src-renderer/core/model/subject-sources.ts';
import { chapter, city, exhibition, moment, route, source } from './exhibition.ts';

const named = ['paper', 'book', 'statistics', 'plaque', 'list', 'railway', 'station'];
const figure = (sources: string[], pages: number[]) => ({
  number: 70,
  unit: { zh: '座', en: 'cities' },
  asOf: '2018',
  sources,
  pages,
});
const all = exhibition({
  sources: Object.fromEntries(named.map((id) => [id, source(id)])),
  chapters: [
    chapter('first', 1980, {
      pages: [
        { number: 1, body: {}, sources: ['paper', 'paper'] },
        { number: 2, body: {}, sources: ['book'] },
      ],
      figures: [figure(['statistics'], [2])],
      sources: ['plaque'],
      note: { zh: '说明', en: 'a note' },
    }),
  ],
  moments: [moment('small', 1991, { sources: ['book'] })],
  cities: [city('sendai', 1980)],
  routes: [
    route('line', {
      sources: ['railway'],
      stops: [
        { id: 'a', kind: 'station', name: { zh: '站', en: 'a' }, gaugeChange: false, sources: ['station', 'railway'] },
      ],
    }),
  ],
});
const ids = (id: string, page?: number) => sourcesOfSubject(all, id, page)?.sources.map((each) => each.id);

describe('where it comes from', () => {
  it('is told for the very page on screen, with the figure beside it', () => {
    expect(ids('first', 1)).toEqual(['paper']);
    expect(ids('first', 2)).toEqual(['book', 'statistics']);
  });

  it('is told for the whole chapter when no page is meant, each source once', () => {
    expect(ids('first')).toEqual(['paper', 'book', 'statistics', 'plaque']);
  });

  it('carries the editor’s note', () => {
    expect(sourcesOfSubject(all, 'first', 1)?.note).toEqual({ zh: '说明', en: 'a note' });
  });

  it('is told for moments, cities and lines too', () => {
    expect(ids('small')).toEqual(['book']);
    expect(ids('sendai')).toEqual(['list']);
    expect(ids('line')).toEqual(['railway', 'station']);
  });

  it('is not invented for what the exhibition does not have', () => {
    expect(sourcesOfSubject(all, 'nobody')).toBeNull();
  });
});

describe('the circle of friends', () => {
  const figures = [figure(['statistics'], []), figure(['statistics', 'list'], [])];

  it('says where its own figures come from, each source once', () => {
    const subject = sourcesOfSubject({ ...all, citiesFigures: figures }, 'circle');
    expect(subject?.sources.map(({ id }) => id)).toEqual(['statistics', 'list']);
    expect(subject?.title).toBeUndefined();
  });

  it('has nothing to say where it shows no figures', () => {
    expect(sourcesOfSubject(all, 'circle')).toBeNull();
  });

  it('gives way to a thing of the exhibition that is called so', () => {
    const named = { ...all, citiesFigures: figures, moments: [moment('circle', 1991, { sources: ['book'] })] };
    expect(sourcesOfSubject(named, 'circle')?.sources.map(({ id }) => id)).toEqual(['book']);
  });
});
