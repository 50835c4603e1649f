/** What a pulled plug or a worn disk makes of a file in which something is good. */
export const spoilt: readonly (readonly [how: string, spoil: (text: string) => string])[] = [
  ['cut short', (text) => text.slice(0, -3)],
  ['zeroed', (text) => '\0'.repeat(text.length)],
  ['changed in one letter', (text) => text.replace('is good', 'is goof')],
  ['empty', () => ''],
];
