/** Staff carry the booklet away on a drive: printed by the running program, beside the exhibition that goes on. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readExhibition } from '../../src-main/exhibition/index.ts';
import { skipFor } from '../skip-for.ts';
import { whyNoDrive, withDrive } from './support/drive.ts';
import { enter, expect, test } from './support/kiosk.ts';
import { readPdf } from './support/pdf.ts';
import { gullSound, startProgram } from './support/program.ts';
import { comeIn, saved, touch } from './support/staff-surface.ts';

// A booklet runs every picture of the exhibition, one after the other.
test.describe.configure({ timeout: 900_000 });

const close = (words: string | undefined): string => (words ?? '').replaceAll(/\s/g, '');

test('the booklet is written to a drive that was plugged in, in the language chosen, without what was withdrawn @release', async ({
  browser,
}) => {
  skipFor(await whyNoDrive());
  const { exhibition } = await readExhibition(gullSound);
  const [gone, ...left] = exhibition?.chapters ?? [];
  if (gone === undefined) throw new Error('the second exhibition has no chapters');
  const program = await startProgram({ through: withDrive, exhibition: gullSound });
  const context = await browser.newContext({ hasTouch: true, viewport: { width: 1920, height: 1080 } });
  try {
    const kiosk = await enter(await context.newPage(), program);
    const { page } = kiosk;
    await comeIn(page, 'section-content', 'kind-chapter');
    await page.locator(`[data-item="chapter:${gone.id}"] [data-control="withdraw"]`).tap();
    await touch(page, 'confirm-yes');
    await saved(page);

    await touch(page, 'section-acts');
    await touch(page, 'act-handout');
    await touch(page, 'handout-en');
    await touch(page, 'drive');
    await expect(page.getByText(/正在绘制插图：第\d+幅，共3幅/)).toBeVisible();
    await expect(page.locator('[data-control="drive"]')).toBeDisabled();
    // The printing counts as no window of the hall.
    expect((await kiosk.health()).map(({ id }) => id)).toHaveLength(1);
    await expect(page.getByRole('status').filter({ hasText: '已存到' })).toBeVisible({ timeout: 600_000 });
    await expect(page.locator('[data-control="drive"]')).toBeEnabled();

    const drive = join('/proc', String(program.process.pid), 'root', 'mnt');
    const [name = '', ...others] = await readdir(drive);
    expect(others).toEqual([]);
    expect(name).toMatch(new RegExp(`^nianlun-${exhibition?.id ?? ''}-handout-en-\\d{4}-\\d\\d-\\d\\d\\.pdf$`));
    const file = await readFile(join(drive, name));
    expect(file.subarray(0, 5).toString()).toBe('%PDF-');
    expect((await stat(join(drive, name))).size).toBeLessThan(3e6 * left.length);
    const pdf = readPdf(file);
    expect(pdf.pages).toBeGreaterThan(left.length + 3);
    for (const { title } of left) expect(pdf.text).toContain(close(title['en']));
    expect(pdf.text).not.toContain(close(gone.title['en']));
    expect(program.said()).not.toContain('Error');
  } finally {
    await context.close();
    await program.stop();
  }
});
