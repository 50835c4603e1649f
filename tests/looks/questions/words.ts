/** Whether words are words, and in the languages they should be in, measured in the page; each function stands for itself. */

/** Words that were never meant to be read: keys of the catalogue, places left unfilled, signs of a missing value. */
export function unreadableWords(keys: readonly string[]): string[] {
  const known = new Set(keys.filter((key) => key.includes('-')));
  const faults: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const said: string[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) said.push((node.textContent ?? '').trim());
  for (const each of document.querySelectorAll('[aria-label]')) said.push(each.getAttribute('aria-label') ?? '');
  for (const text of said) {
    if (known.has(text) || /\{\w+\}|undefined|NaN|\[object/.test(text)) faults.push(`“${text}” is no word`);
  }
  return faults;
}

/**
 * Words in another language than the visitor chose, runs marked as another language than they are, and languages that are
 * missing. The control of languages, the window's invitation and the question whether somebody is still here carry both
 * languages always.
 */
export function strayLanguages({ shown, within }: { readonly shown: string; readonly within: string }): string[] {
  const wanted = shown === 'both' ? ['zh', 'en'] : [shown];
  const carriesBoth =
    '[data-control="language-both"], .standing.name, .invitation, [data-strip] .question, [data-control="stay"]';
  const languageOf = (element: Element): string =>
    (element.closest('[lang]')?.getAttribute('lang') ?? '').split('-')[0] ?? '';
  const visible = (element: Element): boolean =>
    element.checkVisibility({ visibilityProperty: true }) && element.closest('[aria-hidden="true"]') === null;
  const part = document.querySelector(within);
  if (!part) return [`There is no ${within} on the page`];
  const faults: string[] = [];
  const standing = new Set<string>();
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = (node.textContent ?? '').trim();
    const element = node.parentElement;
    // A city is greeted in its own language.
    if (!element || !visible(element) || element.closest('.greeting')) continue;
    const language = languageOf(element);
    const name = `“${text.slice(0, 40)}”`;
    const han = /\p{Script=Han}/u.test(text);
    // Two words and more: a brand or a name of one word is the same in every language.
    const latin = !han && /\p{Script=Latin}{2,}[^\p{L}]+\p{Script=Latin}{2,}/u.test(text);
    if (han && language !== 'zh') faults.push(`${name} is Chinese, and is marked as “${language}”`);
    if (latin && language === 'zh') faults.push(`${name} is not Chinese, and is marked as “zh”`);
    if (!(han || latin) || element.closest(`${carriesBoth}, [data-control^="language-"]`)) continue;
    if (element.closest('[role="status"]') === null) standing.add(language);
    if (!wanted.includes(language)) faults.push(`${name} is “${language}” where “${shown}” was chosen`);
  }
  // A strip may hold nothing but words that carry both.
  if (standing.size > 0 || within === 'body')
    for (const language of wanted) if (!standing.has(language)) faults.push(`There are no words in “${language}”`);
  for (const both of part.querySelectorAll(carriesBoth)) {
    if (!visible(both)) continue;
    const found = new Set([...both.querySelectorAll('[lang]')].map(languageOf));
    if (found.size < 2) faults.push(`“${(both as HTMLElement).innerText.trim()}” does not carry both languages`);
  }
  for (const voice of part.querySelectorAll('.first[lang], .second[lang]')) {
    if (!visible(voice)) continue;
    const text = voice.textContent.trim();
    if (text === '') faults.push(`A run in “${languageOf(voice)}” is empty, in “${voice.parentElement?.innerText}”`);
    // Where each language has a column of its own, the other one says the same at the same place in the next column.
    const column = voice.closest('[data-column]');
    const place = column ? [...column.querySelectorAll('.first[lang]')].indexOf(voice) : -1;
    const inOthers = [...(column?.parentElement?.querySelectorAll(':scope > [data-column]') ?? [])]
      .filter((each) => each !== column)
      .map((each) => each.querySelectorAll('.first[lang]')[place]);
    const other =
      voice.parentElement?.querySelector(voice.matches('.first') ? ':scope > .second' : ':scope > .first') ??
      inOthers.find((each) => each && visible(each) && languageOf(each) !== languageOf(voice));
    // Years and figures are read in any language.
    if (shown === 'both' && !other && /\p{Script=Han}|\p{Script=Latin}{2}/u.test(text))
      faults.push(`“${text.slice(0, 40)}” stands in one language alone`);
  }
  return [...new Set(faults)];
}
