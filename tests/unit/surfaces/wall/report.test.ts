import { expect, test } from 'vitest';
import { beginJourney } from '../../../../src-renderer/core/model/journey.ts';
import { App } from '../../../../src-renderer/core/state/app.svelte.ts';
import { letTimeCount } from '../../../../src-renderer/surfaces/wall/report.svelte.ts';
import { settings, windowStart } from '../../core/model/exhibition.ts';
import { pageClock } from '../../core/time/page-clock.ts';
import { harbour } from '../../server/support.ts';

const start = windowStart({ settings: { ...settings, idleSeconds: 10, warningSeconds: 20 } });

test('the question comes, and the window closes, by the clock that is passed in; nothing counts after the undo', () => {
  const { clock, pass } = pageClock();
  const app = new App(start, harbour, (rules) => beginJourney(rules, clock.now()), clock);
  const asks = (): boolean => app.journey.warningSince !== null;
  const undo = letTimeCount(app);
  app.send({ type: 'touch' });
  expect(app.view.name).toBe('home');
  pass(9999);
  expect(asks()).toBe(false);
  pass(251);
  expect(asks()).toBe(true);
  pass(19_700);
  expect(app.view.name).toBe('home');
  pass(600);
  expect(app.view.name).toBe('attract');
  app.send({ type: 'touch' });
  undo();
  pass(600_000);
  expect(asks()).toBe(false);
});
