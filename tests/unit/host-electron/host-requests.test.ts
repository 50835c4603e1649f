import { expect, test } from 'vitest';
import { followHostRequests } from '../../../src-main/host-electron/ending.ts';
import type { HostRequest } from '../../../src-main/contract/staff.ts';
import { HostRequests } from '../../../src-main/server/host-requests.ts';

async function asked(supervised: boolean, ...requests: HostRequest[]) {
  const hostRequests = new HostRequests();
  const done: string[] = [];
  const ended = Promise.withResolvers<void>();
  followHostRequests(hostRequests, {
    app: { relaunch: () => done.push('relaunch') },
    supervised,
    quitWith: (code) => {
      done.push(`quit ${code}`);
      ended.resolve();
    },
  });
  for (const request of requests) hostRequests.ask(request);
  await ended.promise;
  return done;
}

test('staff who leave end the program with a code that no supervisor answers with a new start', async () => {
  expect(await asked(false, 'leave')).toEqual(['quit 86']);
  expect(await asked(true, 'leave')).toEqual(['quit 86']);
});

test('a restart is left to whoever supervises the program; without anybody it opens itself anew, once', async () => {
  expect(await asked(true, 'restart')).toEqual(['quit 85']);
  expect(await asked(false, 'restart', 'restart', 'leave')).toEqual(['relaunch', 'quit 0']);
});
