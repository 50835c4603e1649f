/** A board of 105 keys, each as X knows it (its place on the board) and as the browser's protocol does. */

export interface BoardKey {
  readonly name: string;
  /** X's number of the place, as Linux gives it. */
  readonly place: number;
  /** What the page calls it: with nothing held, and with Shift. */
  readonly key: string;
  readonly shifted: string;
  readonly code: string;
  /** Windows' number of the key, which Chromium uses everywhere. */
  readonly virtual: number;
}

/** Held keys in the bits of the browser's protocol, with X's names. */
const modifiers = [
  { bit: 1, name: 'alt' },
  { bit: 2, name: 'ctrl' },
  { bit: 4, name: 'super' },
  { bit: 8, name: 'shift' },
] as const;
export const shift = 8;

/** All that can be held: 16 ways, from nothing to everything. */
export const allHeld: readonly number[] = Array.from({ length: 16 }, (_, bits) => bits);

/** The names of what is held, such as "ctrl+shift+". */
export const heldName = (bits: number): string =>
  modifiers
    .filter(({ bit }) => bits & bit)
    .map(({ name }) => `${name}+`)
    .join('');

const key = (name: string, place: number, virtual: number, code = name, shown = name, shifted = shown): BoardKey => ({
  name,
  place,
  key: shown,
  shifted,
  code,
  virtual,
});

/** Signs of one row, side by side from `place` on. */
const row = (place: number, plain: string, shifted: string, codes: readonly string[], virtual: readonly number[]) =>
  [...plain].map((sign, at) =>
    key(sign, place + at, virtual[at] ?? 0, codes[at] ?? '', sign, [...shifted][at] ?? sign),
  );

const letters = (place: number, text: string): BoardKey[] =>
  row(
    place,
    text,
    text.toUpperCase(),
    [...text].map((letter) => `Key${letter.toUpperCase()}`),
    [...text.toUpperCase()].map((letter) => letter.charCodeAt(0)),
  );

const digits = '1234567890';

export const board: readonly BoardKey[] = [
  key('Escape', 9, 27),
  ...Array.from({ length: 10 }, (_, at) => key(`F${at + 1}`, 67 + at, 112 + at)),
  key('F11', 95, 122),
  key('F12', 96, 123),
  key('PrintScreen', 107, 44),
  key('ScrollLock', 78, 145),
  key('Pause', 127, 19),
  ...row(
    10,
    digits,
    '!@#$%^&*()',
    [...digits].map((digit) => `Digit${digit}`),
    [...digits].map((digit) => digit.charCodeAt(0)),
  ),
  ...row(20, '-=', '_+', ['Minus', 'Equal'], [189, 187]),
  key('Backspace', 22, 8),
  key('Tab', 23, 9),
  ...letters(24, 'qwertyuiop'),
  ...row(34, '[]', '{}', ['BracketLeft', 'BracketRight'], [219, 221]),
  key('Enter', 36, 13),
  key('CapsLock', 66, 20),
  ...letters(38, 'asdfghjkl'),
  ...row(47, ";'`", ':"~', ['Semicolon', 'Quote', 'Backquote'], [186, 222, 192]),
  key('ShiftLeft', 50, 16, 'ShiftLeft', 'Shift'),
  ...row(51, '\\', '|', ['Backslash'], [220]),
  ...letters(52, 'zxcvbnm'),
  ...row(59, ',./', '<>?', ['Comma', 'Period', 'Slash'], [188, 190, 191]),
  key('ShiftRight', 62, 16, 'ShiftRight', 'Shift'),
  ...row(94, '<', '>', ['IntlBackslash'], [226]),
  key('ControlLeft', 37, 17, 'ControlLeft', 'Control'),
  key('MetaLeft', 133, 91, 'MetaLeft', 'Meta'),
  key('AltLeft', 64, 18, 'AltLeft', 'Alt'),
  key('Space', 65, 32, 'Space', ' '),
  key('AltRight', 108, 18, 'AltRight', 'Alt'),
  key('MetaRight', 134, 92, 'MetaRight', 'Meta'),
  key('ContextMenu', 135, 93),
  key('ControlRight', 105, 17, 'ControlRight', 'Control'),
  key('Insert', 118, 45),
  key('Home', 110, 36),
  key('PageUp', 112, 33),
  key('Delete', 119, 46),
  key('End', 115, 35),
  key('PageDown', 117, 34),
  key('ArrowUp', 111, 38),
  key('ArrowLeft', 113, 37),
  key('ArrowDown', 116, 40),
  key('ArrowRight', 114, 39),
  key('NumLock', 77, 144),
  key('NumpadDivide', 106, 111, 'NumpadDivide', '/'),
  key('NumpadMultiply', 63, 106, 'NumpadMultiply', '*'),
  key('NumpadSubtract', 82, 109, 'NumpadSubtract', '-'),
  key('NumpadAdd', 86, 107, 'NumpadAdd', '+'),
  key('NumpadEnter', 104, 13, 'NumpadEnter', 'Enter'),
  key('NumpadDecimal', 91, 110, 'NumpadDecimal', '.'),
  ...[90, 87, 88, 89, 83, 84, 85, 79, 80, 81].map((place, digit) =>
    key(`Numpad${digit}`, place, 96 + digit, `Numpad${digit}`, String(digit)),
  ),
];
