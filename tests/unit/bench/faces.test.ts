import { expect, test } from 'vitest';
import { facesFor } from '../../bench/beside/faces.ts';

const face = (file: string, range: string): string =>
  `@font-face {\n  font-family: 'F';\n  src: url(./files/${file}) format('woff2');\n  unicode-range: ${range};\n}`;
const css = [
  face('one.woff2', 'U+4e00-4e0f,U+5e74'),
  face('two.woff2', 'U+6c38'),
  face('latin.woff2', 'U+0000-00FF'),
].join('\n\n');

test('only the faces that hold a character of the text are taken, and are asked for where they are served', () => {
  const { css: taken, files } = facesFor(css, '年年');
  expect(files).toEqual(['one.woff2']);
  expect(taken).toContain('url(/fonts/one.woff2)');
  expect(taken).not.toContain('two.woff2');
});

test('a text of two scripts takes the faces of both', () => {
  expect(facesFor(css, '永 ring').files).toEqual(['two.woff2', 'latin.woff2']);
});
