import { describe, expect, it, test } from 'vitest';
import { pinObjection } from '../../../src-main/store/pin-strength.ts';

const why = (pin: string): string => pinObjection(pin)?.en ?? 'fine';

describe('a PIN', () => {
  it.each(['8042', '804213', '804213597604', '1122', '20261', '120266', '20801', '4321987'])('may be %s', (pin) =>
    expect(why(pin)).toBe('fine'),
  );

  it.each(['', '804', '8042135976041', '80421x', 'x80421', ' 8042', '８０４２'])(
    'has 4 to 12 digits and nothing else: %j',
    (pin) => expect(why(pin)).toContain('4 to 12 digits'),
  );

  it.each(['0000', '777777777777', '1212', '121212', '804804', '804804804804'])('repeats no digits: %s', (pin) =>
    expect(why(pin)).toContain('repeats'),
  );

  it.each(['1234', '7890', '890123', '9876', '3210', '2109', '1357', '3579', '2468', '4680'])(
    'is no row of digits that is counted: %s',
    (pin) => expect(why(pin)).toContain('row of digits'),
  );

  it.each(['2580', '0852', '147258', '258369', '159357'])('is no line of the keypad: %s', (pin) =>
    expect(why(pin)).toContain('row of digits'),
  );

  it.each(['1949', '1984', '2003', '2026'])('is no year: %s', (pin) => expect(why(pin)).toContain('year'));
});

test('staff read why a PIN is refused in both languages', () => {
  for (const pin of ['1', '1111', '1234', '1984']) expect(pinObjection(pin)?.zh).toMatch(/。$/);
});
