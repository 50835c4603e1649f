import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { paletteOf } from '../../../../src-renderer/instruments/dial/paint/palette.ts';

const tokens = readFileSync(new URL('../../../../src-renderer/style/tokens.css', import.meta.url), 'utf8');

/** The ground that the page's style gives what has this selector. */
function groundOf(selector: string): string | undefined {
  const at = tokens.indexOf(`${selector} {`);
  return /--ground: (#[0-9a-f]{6});/.exec(tokens.slice(at))?.[1];
}

test.each(['night', 'paper'] as const)('the dial stands on the page’s ground: %s', (ground) => {
  expect(paletteOf(ground, false).ground.toLowerCase()).toBe(groundOf(`\n[data-ground='${ground}']`));
  const highContrast = groundOf(`[data-contrast='high'][data-ground='${ground}']`);
  expect(paletteOf(ground, true).ground.toLowerCase()).toBe(highContrast);
});
