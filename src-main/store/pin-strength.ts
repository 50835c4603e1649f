/** PINs that the first three tries of anybody would find. */
import type { Sentence } from '../contract/sentence.ts';
import { pinShape } from '../contract/staff.ts';

const shape: Sentence = {
  zh: '密码须为4至12位数字，请重新输入。',
  en: 'A PIN has 4 to 12 digits; choose another.',
};
const same: Sentence = {
  zh: '这个密码由同一个数字或一组数字重复而成，太容易被猜到，请换一个。',
  en: 'This PIN repeats the same digits and is too easily guessed; choose another.',
};
const row: Sentence = {
  zh: '这个密码是顺序排列的数字，太容易被猜到，请换一个。',
  en: 'This PIN is a row of digits in order and too easily guessed; choose another.',
};
const year: Sentence = {
  zh: '这个密码像是年份，太容易被猜到，请换一个。',
  en: 'This PIN looks like a year and is too easily guessed; choose another.',
};

/** Rows that fingers and heads know: counted up and down, with the nought at either end, and down the keypad's middle. */
const rows = ['01234567890123', '98765432109876', '13579', '24680', '2580', '0852', '147258369', '159357'];

/** Why this can't be the PIN; undefined when it can. */
export function pinObjection(pin: string): Sentence | undefined {
  if (!pinShape.test(pin)) return shape;
  if (/^(\d{1,3})\1+$/.test(pin)) return same;
  if (rows.some((each) => each.includes(pin))) return row;
  return /^(19|20)\d\d$/.test(pin) ? year : undefined;
}
