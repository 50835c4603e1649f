/** What goes on dying never ends in a restart loop: a calm card stands, and the show returns once the dying stops. */
import { expect, test } from 'playwright/test';
import { readLog } from '../e2e/support/program.ts';
import { whyNoScreen } from '../e2e/support/screen.ts';
import { skipFor } from '../skip-for.ts';
import { openHall } from './hall.ts';

/** Long enough to be seen by a test, in milliseconds. */
const stands = 4000;

test('a screen that dies again and again shows the card, and then the exhibition @verify', async () => {
  skipFor(await whyNoScreen());
  test.setTimeout(0);
  const hall = await openHall({ cardStands: stands });
  try {
    const answers = async () => (await readLog(hall.data)).map((entry) => entry['rung'] ?? entry['answer']);
    for (let kills = 0; kills < 30 && !(await answers()).includes('card'); kills++)
      await hall.backAfter(() => hall.kill('renderer'));
    expect(await answers()).toContain('card');
    // The last kill was followed by the card, and the card by a page that draws.
    expect(hall.composed.served.windows.health()).toMatchObject([{ view: 'attract' }]);
  } finally {
    await hall.close();
  }
});
