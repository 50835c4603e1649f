/** A chapter's files: data, and the words of three pages with the guide's notes in both languages. */
import { cityName } from './names.ts';
import { sourceOf } from './sources.ts';
import { inYaml } from './yaml.ts';
import type { Chance } from './years.ts';

/** Pictures that need no words of their own. */
const scenes = ['growth-rings', 'water', 'sculpture', 'ski-tracks', 'rails', 'avenue'] as const;

interface Story {
  readonly zh: string;
  readonly en: string;
  readonly leadZh: string;
  readonly leadEn: string;
}

/** What chapters tell; … is the name of a place. */
const stories: readonly Story[] = [
  {
    zh: '…大桥连起两岸',
    en: 'The … bridge joins two banks',
    leadZh: '一座桥让两岸的人走到了一起。',
    leadEn: 'A bridge brings the people of both banks together.',
  },
  {
    zh: '…博览会打开大门',
    en: 'The … fair opens its gates',
    leadZh: '世界各地的展台第一次摆进了这座城市。',
    leadEn: 'Stalls from all over the world come to the city for the first time.',
  },
  {
    zh: '…铁路通到海边',
    en: 'The … railway reaches the sea',
    leadZh: '货物从此不再绕行。',
    leadEn: 'From now on goods take the straight way.',
  },
  {
    zh: '…大学迎来留学生',
    en: 'The university of … welcomes the world',
    leadZh: '校园里第一次响起许多种语言。',
    leadEn: 'Many languages are heard on the campus for the first time.',
  },
];

/** Names of places in chapters lie beyond those of moments. */
const firstPlace = 80_000;

const words = (title: string, lead: string, pages: readonly string[], source: string, notes: string): string =>
  [`# ${title}`, lead, ...pages.map((page) => `${page} [^${source}]`), `# notes`, notes, ''].join('\n\n');

/** The film stands in the first chapter, on a page that nothing measures. */
const filmEntry = [
  'exhibits:',
  '  - page: 3',
  '    film:',
  '      file: film.mp4',
  '      poster: film.jpg',
  '      captions: { zh: film.zh.vtt, en: film.en.vtt }',
  `      alternative: ${inYaml({ zh: '一束光转动。', en: 'A beam of light turns.' })}`,
  `      caption: ${inYaml({ zh: '灯塔', en: 'The lighthouse' })}`,
  `      credit: ${inYaml({ zh: '影片：展馆', en: 'Film: the hall' })}`,
  `      taken: ${inYaml({ zh: '开馆时', en: 'when the hall opened' })}`,
];

/** The files of the chapter with a number, by path. */
export function chapterFiles(index: number, year: number, chance: Chance): readonly (readonly [string, string])[] {
  const folder = `chapters/${year}-chapter-${index}`;
  const place = cityName(firstPlace + index);
  const story = stories[index % stories.length];
  if (!story) return [];
  const source = sourceOf(index);
  const number = 10 + Math.floor(chance() * 990);
  const put = (text: string, name = '') => text.replaceAll('…', name);
  const data = [
    `year: ${year}`,
    `place: ${inYaml(place)}`,
    `scene: ${scenes[index % scenes.length] ?? 'growth-rings'}`,
    `picture_text: ${inYaml({ zh: '一幅由年轮组成的画。', en: 'A picture made of rings.' })}`,
    `importance: ${1 + (index % 3)}`,
    `minutes: ${1 + (index % 4)}`,
    'figures:',
    `  - number: ${number}`,
    `    unit: ${inYaml({ zh: '人', en: 'people' })}`,
    `    label: ${inYaml({ zh: '第一年到访', en: 'who came in the first year' })}`,
    `    as_of: "${year}"`,
    `    sources: [${source}]`,
    `sources: [${source}]`,
    ...(index === 0 ? filmEntry : []),
    '',
  ].join('\n');
  return [
    [`${folder}/chapter.yaml`, data],
    [
      `${folder}/zh.md`,
      words(
        put(story.zh, place['zh']),
        story.leadZh,
        [
          `##\n\n${year}年，${place['zh'] ?? ''}的客人来到这里。他们带来图纸，也带来家乡的种子。`,
          '## 一同动手\n\n冬天很长，工地上却没有停过。来自两地的师傅同吃同住，用手势和图画商量每一道工序。',
          `## 留下来的\n\n第一年就有${number}人到访。许多人后来又带着家人回来，看自己当年种下的树。`,
        ],
        source,
        '**讲什么**\n\n- 先讲人，再讲数。\n- 请观众动手。\n\n**可以问**\n\n- 你见过这样的年轮吗？',
      ),
    ],
    [
      `${folder}/en.md`,
      words(
        put(story.en, place['en']),
        story.leadEn,
        [
          `##\n\nIn ${year} guests from ${place['en'] ?? ''} come here. They bring drawings, and seeds from home.`,
          '## Side by side\n\nThe winter is long, but the work goes on. Masters from both places share meals and rooms, and settle every step with gestures and sketches.',
          `## What stayed\n\nIn the first year ${number} people come. Many return later with their families to see the trees they planted.`,
        ],
        source,
        '**What to say**\n\n- People first, then numbers.\n- Let visitors use their hands.\n\n**What to ask**\n\n- Have you seen rings like these?',
      ),
    ],
  ];
}
