/** An exhibition of any size, with invented words: the same size and seed always give the same files. */
import { seeded } from '../../src-renderer/core/time/clock.ts';
import { chapterFiles } from './chapter.ts';
import { citiesFile, type PlacedCity, placedCities } from './cities.ts';
import { momentsFile } from './moments.ts';
import type { Size } from './size.ts';
import { sourcesFile } from './sources.ts';
import { inYaml } from './yaml.ts';
import { span, spreadYears } from './years.ts';

const manifest = ({ name }: Size): string => `id: scale
version: "1"
title: ${inYaml({ zh: `友城展·${name}`, en: `A city and its friends, ${name}` })}
invitation: { zh: 请触摸, en: Touch the glass }
languages: [zh, en]
span: { from: ${span.from}, to: ${span.to} }
home: { name: { zh: 湖城, en: Lake City }, lat: 43.9, lon: 125.3 }
cities_note: { zh: 名录以市外办公布为准, en: As published by the Foreign Affairs Office }
take_away: { address: https://example.org/exhibition }
`;

/** The size of an image without a picture: one pixel. */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const captions = (words: string): string => `WEBVTT\n\n00:01.000 --> 00:03.000\n${words}\n`;

/** Every file of the exhibition but its film and the film's poster, by its path in the folder. */
export function exhibitionFiles(size: Size, seed: number): ReadonlyMap<string, string | Uint8Array> {
  const chance = seeded(seed);
  const years = spreadYears(size.chapters, chance);
  const cities: readonly PlacedCity[] = placedCities(size.cities, chance);
  const files = new Map<string, string | Uint8Array>([
    ['exhibition.yaml', manifest(size)],
    ['sources.yaml', sourcesFile(Math.max(size.chapters, size.moments, size.cities))],
    ['cities.csv', citiesFile(cities)],
    ['moments.yaml', momentsFile(spreadYears(size.moments, chance), cities, chance)],
    ['media/film.zh.vtt', captions('灯塔亮了。')],
    ['media/film.en.vtt', captions('The light is lit.')],
  ]);
  years.forEach((year, index) => {
    for (const [path, text] of chapterFiles(index, year, chance)) files.set(path, text);
    files.set(`media/chapter-${index}.png`, pixel);
  });
  return files;
}
