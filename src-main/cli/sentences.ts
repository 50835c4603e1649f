/** Sentences that more than one command says. */
import type { Sentence } from '../contract/sentence.ts';

export const noBrowser: Sentence = {
  zh: '本机没有浏览器；请安装 Chromium、Chrome 或 Edge（Debian：apt install chromium），再试一次。',
  en: 'This machine has no browser; install Chromium, Chrome or Edge (Debian: apt install chromium) and try again.',
};

export const noExhibition: Sentence = {
  zh: '没有可展示的展览；请用 --exhibition 指定展览文件夹。',
  en: 'There is no exhibition to show; name its folder with --exhibition.',
};

export const alreadyRunning: Sentence = {
  zh: '展览已在运行；已把它的窗口调到最前。',
  en: 'The exhibition is running already; its window has been brought forward.',
};

/** The exhibition is not told in the language asked for. */
export function noLanguage(language: string, languages: readonly string[]): Sentence {
  const list = [...languages, ...(languages.length > 1 ? ['both'] : [])];
  return {
    zh: `展览没有语言“${language}”；可用的值：${list.join('、')}。`,
    en: `The exhibition has no language "${language}"; it has ${list.join(', ')}.`,
  };
}

/** Whether a command can speak this language. */
export function isSpoken(language: string): language is 'zh' | 'en' {
  return language === 'zh' || language === 'en';
}

/** A command was to speak another language than the two that it can. */
export function notSpoken(language: string): Sentence {
  return {
    zh: `--language 不能是“${language}”；可用的值：zh、en。`,
    en: `--language can't be "${language}"; it can be zh or en.`,
  };
}

/** Whether the exhibition can be shown in the language; both are two of several. */
export function isToldIn(language: string, languages: readonly string[]): boolean {
  return language === 'both' ? languages.length > 1 : languages.includes(language);
}

/** An option that names a folder names nothing; an empty variable of a script would mean the folder one happens to be in. */
export function emptyFolder(option: string): Sentence {
  return {
    zh: `--${option} 后面是空的；请写出文件夹，或去掉这个选项。`,
    en: `--${option} is empty; name a folder, or leave the option out.`,
  };
}

/** No size of a screen. */
export function noSize(size: string): Sentence {
  return {
    zh: `尺寸“${size}”无法识别；请写成 1920x1080。`,
    en: `"${size}" is no size; write it as 1920x1080.`,
  };
}

/** The data folder is in use, so nothing is made in it now. */
export const bakesItself: Sentence = {
  zh: '展览正在运行，未另行绘制：在展厅里，无人使用时它会自动预先绘制画面；如要现在绘制，请先关闭展览。',
  en: 'The exhibition is running, so nothing was drawn: in a hall it draws its pictures ahead by itself while nobody uses it. To have it done now, end the exhibition first.',
};
