/** Each question finds the fault that it is there for: all of them are laid into one page, which had none before. */
import { besideTheWall, expect, test } from '../e2e/support/kiosk.ts';
import { type Asked, faultsOf } from './faults.ts';
import { axeFaults } from './questions/axe.ts';
import { strayLanguages } from './questions/words.ts';
import { screens, wishesOf, worstCorners } from './table.ts';

test.use({ opens: besideTheWall, viewport: screens.landscape });

/** Runs in the page: elements with a fault each, in places where they lie on nothing else. */
function layFaults(): void {
  const lay = (name: string, text: string, style: Partial<CSSStyleDeclaration>, lang = 'zh-CN'): HTMLElement => {
    const element = document.createElement(name);
    element.textContent = text;
    element.lang = lang;
    Object.assign(element.style, {
      position: 'fixed',
      left: '700px',
      zIndex: '99',
      font: '30px var(--sans)',
      ...style,
    });
    document.querySelector('main')?.append(element);
    return element;
  };
  const whole = { minWidth: 'var(--target)', minHeight: 'var(--target)' };
  const low = { top: '600px' };
  lay('div', '截断的字', { top: '10px', width: '60px', overflow: 'hidden', whiteSpace: 'nowrap' });
  lay('div', '出屏的字', { top: '60px', left: '1240px', whiteSpace: 'nowrap' });
  lay('div', '下面的字', { top: '110px' });
  lay('div', '上面的字', { top: '115px' });
  lay('div', '三字一行', { top: '170px', width: '90px', textWrap: 'wrap' });
  lay('button', '挡住的键', { ...whole, ...low });
  lay('div', '挡键的字', { ...low });
  lay('button', '小', { ...low, left: '900px', width: 'calc(15 * var(--mm))', height: 'calc(15 * var(--mm))' });
  lay('button', '高处的键', { ...whole, top: '60px' });
  lay('div', '很小的字', { top: '260px', fontSize: '8px' });
  lay('div', 'start-over', { top: '300px' }, 'en');
  lay('div', '{n}', { top: '300px', left: '1000px' });
  lay('div', 'An unasked language', { top: '340px' }, 'fr');
  lay('div', '错标的字', { top: '340px', left: '1100px' }, 'en');
  lay('div', 'Wrongly marked words', { top: '380px' });
  const voices = lay('div', '', { top: '380px', left: '1100px' });
  for (const [voice, text] of Object.entries({ first: '长春的门', second: '' })) {
    const run = document.createElement('span');
    run.className = voice;
    run.lang = voice === 'first' ? 'zh-CN' : 'en';
    run.textContent = text;
    voices.append(run);
  }
  // A column for each language, where one of two lines is missing in the second.
  const columns = lay('div', '', { top: '420px', left: '1100px' });
  for (const [language, lines] of [
    ['zh-CN', ['两栏的字', '一栏的字']],
    ['en', ['In both columns']],
  ] as const) {
    const column = document.createElement('div');
    column.dataset['column'] = '';
    for (const text of lines) {
      const run = document.createElement('span');
      run.className = 'first';
      run.lang = language;
      run.textContent = text;
      column.append(run);
    }
    columns.append(column);
  }
  for (const [pressed, left] of [
    ['true', '700px'],
    ['false', '800px'],
  ] as const) {
    const button = lay('button', pressed, { ...whole, top: '660px', left, background: 'rgb(200, 0, 0)' });
    button.ariaPressed = pressed;
    document.querySelector('main')?.prepend(button);
  }
  // Three nodes: one name lies beside another's, the line to another ends at a foreign one, the third is as it should be.
  const field = lay('div', '', { left: '0px', top: '0px' });
  field.dataset['nodes'] = '760,240 960,240 1170,240';
  const name = (text: string, left: string, node: string): HTMLElement => {
    const label = lay('div', text, { top: '220px', left, whiteSpace: 'nowrap' });
    label.dataset['node'] = node;
    return label;
  };
  name('别处的名', '770px', '960,240');
  name('远处的名', '1040px', '960,240').toggleAttribute('data-led', true);
  name('自己的名', '1190px', '1170,240');
  // Numerals, which the program's letters always have: an element within another would be named last of its strange font.
  const fades = {
    top: '560px',
    overflow: 'hidden',
    height: '40px',
    maskImage: 'linear-gradient(#000 10%, transparent)',
  };
  lay('div', '', {}).append(lay('div', '1911', fades));
  const scrolled = lay('div', '', { top: '560px', left: '1000px' });
  scrolled.append(lay('div', '1955', { ...fades, position: 'static' }));
  const more = lay('button', '1956', { ...whole, ...low, left: '1100px' });
  more.dataset['control'] = 'more-below';
  scrolled.append(more);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    [class^='planted'] { position: fixed; left: 700px; top: 440px; z-index: 99; font: 30px monospace }
    .planted-sign { left: 1000px }
    .planted-sign::before { content: '※'; font-family: serif }`);
  document.adoptedStyleSheets = [sheet];
  lay('button', '', { ...whole, ...low, left: '1000px' });
  const pale = { top: '500px', fontSize: '18px', background: '#ffffff' };
  // 4.5:1 is enough as long as no more contrast was asked for; 3:1 never is.
  lay('div', '略淡的字', { ...pale, color: '#767676' });
  lay('div', '很淡的字', { ...pale, left: '1000px', color: '#949494' });
  // The last of all: of several elements in one strange font the last is named, and no fault above is about fonts.
  for (const [name, text] of [
    ['planted-letters', '别的字体'],
    ['planted-sign', ''],
  ]) {
    const strange = document.createElement('div');
    strange.className = name ?? '';
    strange.lang = 'zh-CN';
    strange.textContent = text ?? '';
    document.querySelector('main')?.append(strange);
  }
}

test('every question finds its own fault @verify', async ({ kiosk, page }) => {
  const [row] = worstCorners;
  if (!row) throw new Error('The table has no worst corner.');
  const asked: Asked = { diagonal: Number(row.diagonal), contrast: 'high', reach: 'low', language: 'zh' };
  await kiosk.still({ view: 'chapter:1978-opening:1', ...wishesOf({ ...row, language: 'zh', textSize: '1' }) });
  expect(await faultsOf(page, asked)).toEqual({});

  await page.evaluate(layFaults);
  const missing = await page.evaluate(strayLanguages, { shown: 'both', within: 'body' });
  const faint = (await axeFaults(page, { contrast: 'normal', within: 'html', measurable: true })).join('\n');
  const found = await faultsOf(page, { ...asked, onPicture: true });
  const expected: Readonly<Record<keyof typeof found, readonly RegExp[]>> = {
    text: [
      /“截断的字” is cut off/,
      /“出屏的字” is cut off/,
      /“下面的字” and “上面的字” lie on each other/,
      /“行” stands alone/,
      /“挡键的字” lies on the control “挡住的键”/,
    ],
    targets: [/“小” is \d+ × \d+ px/],
    reach: [/“高处的键” begins at/],
    letters: [/“很小的字” has capitals of/],
    words: [/“start-over” is no word/, /“{n}” is no word/],
    languages: [
      /“An unasked language” is “fr” where “zh” was chosen/,
      /“错标的字” is Chinese, and is marked as “en”/,
      /“Wrongly marked words” is not Chinese, and is marked as “zh”/,
      /A run in “en” is empty/,
    ],
    chosen: [/“true” is chosen, and differs by 0.00/],
    names: [
      /“别处的名” lies \d+ px from another node and \d+ px from its own/,
      /“远处的名” stands off its node, \d+ px from another/,
    ],
    faded: [/“1911” fades away/],
    fonts: [/ draws letters of .*planted-letters/, / draws letters of .*planted-sign/],
    axe: [/button-name/, /color-contrast-enhanced: [^]* contrast of 4.54 /, /color-contrast: [^]* contrast of 3.03 /],
    contrast: [/“很淡的字” is faint on/],
  };
  for (const [question, sentences] of Object.entries(expected)) {
    const said = (found[question as keyof typeof found] ?? []).join('\n');
    for (const sentence of sentences) expect.soft(said, question).toMatch(sentence);
  }
  // What is as it should be beside a fault is none.
  expect.soft(found.names?.join('\n') ?? '').not.toMatch(/自己的名/);
  expect.soft(found.faded?.join('\n') ?? '').not.toMatch(/1955/);
  expect.soft(missing.join('\n')).toMatch(/“一栏的字” stands in one language alone/);
  expect.soft(missing.join('\n')).not.toMatch(/“(?:两栏的字|In both columns)” stands/);
  expect.soft(faint).toMatch(/contrast of 3.03 /);
  expect.soft(faint).not.toMatch(/contrast of 4.54 /);
  expect.soft(Object.keys(found).toSorted()).toEqual(Object.keys(expected).toSorted());
});
