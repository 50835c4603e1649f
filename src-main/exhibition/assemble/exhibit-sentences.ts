/** What an editor is told of an exhibit: what is wrong with its entry, or odd while it is shown. */
import type { SeriesPoint } from '../../contract/exhibit.ts';
import type { Sentence } from '../../contract/sentence.ts';
import type { Size } from '../../contract/size.ts';

export const samePicture: Sentence = {
  zh: 'then和now是同一个文件：请换成另一张，或改用photo',
  en: 'then and now are the same file: name another one, or show it as photo',
};

const pixels = ({ width, height }: Size): string => `${width}×${height}`;

export function otherShapes(then: Size, now: Size): Sentence {
  return {
    zh: `两张照片形状不同（then是${pixels(then)}，now是${pixels(now)}），then会裁成now的形状，同一处对不齐：请把两张裁成一样`,
    en: `the two have different shapes (then ${pixels(then)}, now ${pixels(now)}): then is cropped to that of now, and what stood still does not lie at the same place: crop both alike`,
  };
}

export function otherShape(poster: Size, film: Size): Sentence {
  return {
    zh: `封面（${pixels(poster)}）与影片（${pixels(film)}）形状不同，开始放映时画面会跳：请从影片里截取封面`,
    en: `the poster (${pixels(poster)}) has another shape than the film (${pixels(film)}), so that the picture jumps when it is played: take the poster from the film itself`,
  };
}

export function strip(picture: Size, least: number): Sentence {
  return {
    zh: `图片是${pixels(picture)}像素的长条，裁切放大后会模糊：请检查是不是要的那一张，或换一张较短边至少${least}像素的`,
    en: `the picture is a strip of ${pixels(picture)} pixels, blurred where it is cropped: check that it is the right one, or use one with at least ${least} on its shorter side`,
  };
}

export function pictureTwice(first: string): Sentence {
  return {
    zh: `这张图与“${first}”是同一张，只是文件名不同：请检查是不是放错了；确实要用两次，请写同一个文件名`,
    en: `this is the same picture as "${first}" under another name: check that it is the right file; to show it twice, name one file in both places`,
  };
}

export const thenIsLater: Sentence = {
  zh: 'then的日期晚于now：请检查两张照片是否放反了',
  en: 'then was taken later than now: check whether the two are swapped',
};
export const yetToCome: Sentence = {
  zh: '拍摄日期还没有到：请改正',
  en: 'this day is yet to come: correct it',
};
export const withSound: Sentence = {
  zh: '影片有声音，却写了silent: true：请删去silent，或导出没有声音的影片',
  en: 'the film has sound in spite of silent: true: remove silent, or export it without sound',
};
export const neverHeard: Sentence = {
  zh: '展览没有声音，这段录音只能读、听不到：请在exhibition.yaml中写sound: true，只读也可以就不用改',
  en: 'the exhibition makes no sound, so this is read and never heard: write sound: true in exhibition.yaml, or leave it so',
};
export const sameWords: Sentence = {
  zh: '两种语言写的是同一个文件：请为每种语言写各自的文件',
  en: 'two languages name the same file: name one of its own for each',
};

export function otherTimes(one: string, other: string): Sentence {
  return {
    zh: `两种语言的文字起止时间不同（${one}，${other}）：请检查是否与同一部影片或录音配套`,
    en: `the words of two languages begin or end at other times (${one}, ${other}): check that both belong to this film or recording`,
  };
}

export function tooFine(steps: number, most: number): Sentence {
  return {
    zh: `从from到to有${steps}步，手指对不准：请把step改大（最好在${most}步以内）`,
    en: `there are ${steps} steps from from to to, finer than a finger can set: make step larger, for ${most} steps at most`,
  };
}

export const noCaptions: Sentence = {
  zh: '文件太大，不像字幕：请检查是否放错了文件',
  en: 'the file is too large for words with times: check that it is the right one',
};
export const withoutSound: Sentence = {
  zh: '影片没有声音：本来就是默片，请写silent: true；否则请连同声音重新导出',
  en: 'the film has no sound: if it is meant to be silent, write silent: true; else export it again with its sound',
};
/** Editors often do not know that a film has a sound track when nothing can be heard in it. */
export const notSilent: Sentence = {
  zh: '写了silent: true，影片里却有音轨（哪怕听不到声音）：请重新导出，在导出设置里去掉音频；有话要听，就删去silent，补上字幕（captions）',
  en: 'the film has a sound track in spite of silent: true, though perhaps nothing is heard: export it again with audio switched off; if there is something to hear, remove silent and add captions',
};
export const withoutCaptions: Sentence = {
  zh: '影片有声音，却没有字幕（captions），听不见的人就看不懂：请为每种语言补上WebVTT字幕；里面其实没有声音，就去掉音频重新导出，并写silent: true',
  en: 'the film has sound and no captions, so that who cannot hear it is left out: add captions, a WebVTT file for each language; if there is nothing to hear in it, export it again without audio, and write silent: true',
};

export function besideSteps(number: number, from: number, step: number): Sentence {
  return {
    zh: `从${from}起，每步${step}，设不到答案${number}，谁也猜不中：请改step或from`,
    en: `in steps of ${step} from ${from} nobody can set the answer ${number}: change step or from`,
  };
}

export function otherInChart(number: number, { year, value }: SeriesPoint, series: string): Sentence {
  return {
    zh: `答案是${number}，图表“${series}”里${year}年却是${value}，单位相同，观众会看到两个数：请核对，改正其中一处（这里或series.yaml）`,
    en: `the answer is ${number}, and the chart's series "${series}" has ${value} for ${year} in the same unit, so that visitors see two numbers: check both, and correct one of them (in series.yaml or here)`,
  };
}

/** On a chart a visitor's number is drawn as a height in the chart's own unit. */
export const noHeight: Sentence = {
  zh: 'form: rings的图上画不出观众猜的数：请改为lines或stairs',
  en: 'form: rings cannot draw the number that a visitor guesses: write lines or stairs',
};
export const otherUnit: Sentence = {
  zh: '图表里没有与答案同单位的一组数，观众猜的数在图上没有意义：请换一组数，或把单位写成一样',
  en: 'no series of the chart is in the unit of the answer, so that a guess means nothing on it: name another series, or write the unit alike',
};
export const sameAlternative: Sentence = {
  zh: 'then和now的alternative是同一句话，看不见的人分不出两张：请各写各的',
  en: 'then and now have the same alternative, so that who cannot see them knows no difference: describe each of them',
};
export const sameAsCaption: Sentence = {
  zh: 'alternative与caption是同一句话，看不见的人听了两遍还是不知道画面：请用一句话写出画面里有什么',
  en: 'alternative says the same as caption, so that who cannot see it hears it twice: write in a sentence what is to be seen',
};
