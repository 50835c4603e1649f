/** Invented names in both languages: no two are alike, and none is a real place's. */
import type { Text } from '../../src-main/contract/exhibition.ts';

const syllables = (
  'ba巴 be贝 bi比 bo博 da达 de德 di迪 do多 fa法 fe费 fo福 ga加 go戈 gu古 ha哈 he赫 hu胡 ka卡 ke克 ko科 la拉 le勒 li利 lo洛 ' +
  'lu卢 ma马 me梅 mi米 mo莫 na纳 ne内 ni尼 no诺 pa帕 pe佩 po波 sa萨 se塞 so索 ta塔 te特 ti蒂 to托 va瓦 ve韦 vi维 zo佐 zu祖'
)
  .split(' ')
  .map((pair) => ({ en: pair.slice(0, 2), zh: pair.slice(2) }));

const cityEndings = [
  { en: '', zh: '' },
  { en: 'n', zh: '恩' },
  { en: 'r', zh: '尔' },
  { en: 's', zh: '斯' },
  { en: 'burg', zh: '堡' },
  { en: 'port', zh: '港' },
] as const;
const landEndings = [
  { en: 'nia', zh: '尼亚' },
  { en: 'land', zh: '兰' },
  { en: 'ria', zh: '里亚' },
] as const;

/** Shares no factor with any power of the number of syllables, so that a step never meets a name again. */
const stride = 7919;

function spelt(index: number, length: number, endings: readonly { readonly en: string; readonly zh: string }[]): Text {
  const parts = [];
  let left = (index * stride) % syllables.length ** length;
  for (let at = 0; at < length; at++) {
    parts.push(syllables[left % syllables.length] ?? { en: '', zh: '' });
    left = Math.floor(left / syllables.length);
  }
  const all = [...parts, endings[index % endings.length] ?? { en: '', zh: '' }];
  const en = all.map((part) => part.en).join('');
  return { zh: all.map((part) => part.zh).join(''), en: en.charAt(0).toUpperCase() + en.slice(1) };
}

/** The name of the city with a number from 0 to 110,591. */
export const cityName = (index: number): Text => spelt(index, 3, cityEndings);

/** The name of the country with a number from 0 to 2,303. */
export const countryName = (index: number): Text => spelt(index, 2, landEndings);
