/** Moments between the chapters: things that happen in a city, and the ties of its friends. */
import type { Text } from '../../src-main/contract/exhibition.ts';
import type { PlacedCity } from './cities.ts';
import { cityName } from './names.ts';
import { sourceOf } from './sources.ts';
import { inYaml } from './yaml.ts';
import type { Chance } from './years.ts';

interface Happening {
  readonly title: (place: Text) => Text;
  readonly text: (place: Text) => Text;
}

const happening = (zh: string, en: string, moreZh: string, moreEn: string): Happening => {
  const put = (words: Text, place: Text): Text => ({
    zh: (words['zh'] ?? '').replaceAll('…', place['zh'] ?? ''),
    en: (words['en'] ?? '').replaceAll('…', place['en'] ?? ''),
  });
  return {
    title: (place) => put({ zh, en }, place),
    text: (place) => put({ zh: `${zh}。${moreZh}`, en: `${en}. ${moreEn}` }, place),
  };
};

const happenings: readonly Happening[] = [
  happening(
    '…乐团来访',
    'The … orchestra visits',
    '两场音乐会座无虚席，散场后乐手们与市民合影。',
    'Both concerts are sold out, and the players stay to meet the audience.',
  ),
  happening(
    '…图书展开幕',
    'Books from … are shown',
    '展出的图书后来捐给市图书馆，供市民借阅。',
    'The books later go to the city library, where everyone can borrow them.',
  ),
  happening(
    '…留学生到校',
    'Students arrive from …',
    '第一课学的是问路和买票，同学们陪他们坐了一趟有轨电车。',
    'Their first lesson is how to ask the way; classmates take them on a tram.',
  ),
  happening(
    '通往…的航线开通',
    'A flight to … begins',
    '首航旅客在机场收到一枚纪念章。',
    'Passengers of the first flight are given a medal at the airport.',
  ),
  happening(
    '…园艺师种下一片林',
    'Gardeners from … plant a wood',
    '树苗种在湖边，如今已经成荫。',
    'The saplings stand by the lake and give shade today.',
  ),
  happening(
    '…医生来院交流',
    'Doctors from … come to teach',
    '两地医院此后每年互派医生。',
    'Since then the two hospitals have sent each other doctors every year.',
  ),
  happening(
    '…滑雪队参赛',
    'Skiers from … take part',
    '比赛当天大雪，观众在终点等到最后一名选手。',
    'It snows all day, and the crowd waits for the last of them at the finish.',
  ),
];

const tie = happening(
  '与…结为友好城市',
  '… becomes a friendship city',
  '双方商定在教育、文化和经贸方面往来。',
  'The two cities agree on exchange in schools, culture and trade.',
);

/** Names of places in moments lie beyond those of any city. */
const firstPlace = 50_000;
/** One moment in so many tells of a tie. */
const tieEvery = 12;

/** moments.yaml, in order of date. */
export function momentsFile(years: readonly number[], cities: readonly PlacedCity[], chance: Chance): string {
  const told = new Set<PlacedCity>();
  const entries = years.map((year, index) => {
    const friend = index % tieEvery === 0 ? cities.find((city) => city.year === year && !told.has(city)) : undefined;
    if (friend) told.add(friend);
    const place = friend?.name ?? cityName(firstPlace + index);
    const { title, text } = friend ? tie : (happenings[index % happenings.length] ?? tie);
    const month = String(1 + Math.floor(chance() * 12)).padStart(2, '0');
    const day = String(1 + Math.floor(chance() * 28)).padStart(2, '0');
    return (
      `- id: moment-${index}\n` +
      `  year: ${year}\n` +
      `  date: "${year}-${month}-${day}"\n` +
      `  title: ${inYaml(title(place))}\n` +
      `  text: ${inYaml(text(place))}\n` +
      `  sources: [${sourceOf(index)}]\n`
    );
  });
  return entries.join('');
}
