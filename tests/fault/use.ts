/** Ordinary use while a fault strikes: visits are counted, and staff change settings again and again. */
import { setTimeout as wait } from 'node:timers/promises';
import { shippedSettings } from '../../src-main/contract/settings.ts';
import { secondsOf } from './numbered.ts';
import type { Supervised } from './supervised.ts';

const pin = '198019';

interface Used {
  /** When each visit was taken. */
  readonly visits: readonly number[];
  /** The number of the last settings that were confirmed, and of the last that were asked for. */
  readonly kept: number;
  readonly asked: number;
}

export interface Use {
  /** Whether settings of its own were confirmed: before that there may be no file of them. */
  hasKept(): boolean;
  stop(): Promise<Used>;
}

async function enter(program: Supervised): Promise<string> {
  const door = (await (await program.ask('/api/staff/door'))?.json()) as { readonly state: string } | undefined;
  const way = door?.state === 'unset' ? '/api/staff/pin' : '/api/staff/enter';
  const entry = (await (await program.ask(way, { pin }))?.json()) as { readonly token?: string } | undefined;
  if (entry?.token === undefined) throw new Error(`Staff were not let in: ${JSON.stringify({ door, entry })}`);
  return entry.token;
}

/** Uses the program from now on; the settings count on from `from`. */
export async function useProgram(program: Supervised, from: number): Promise<Use> {
  const visits: number[] = [];
  const headers = { 'x-staff-token': await enter(program) };
  let [kept, asked, going] = [from, from, true];

  const count = async (): Promise<void> => {
    while (going) {
      const answer = await program.ask('/api/visits', { id: 'visitor', event: 'start' });
      if (answer?.ok) visits.push(performance.now());
      await wait(50);
    }
  };
  const set = async (): Promise<void> => {
    while (going) {
      const number = asked + 1;
      asked = number;
      const settings = { ...shippedSettings, idleSeconds: secondsOf(number) };
      const answer = await program.ask('/api/staff/settings', settings, headers);
      if (answer?.ok) kept = number;
    }
  };
  const using = Promise.all([count(), set()]);
  return {
    hasKept: () => kept > from,
    stop: async () => {
      going = false;
      await using;
      return { visits, kept, asked };
    },
  };
}

/** Which of the settings from the last confirmed to the last asked for have these seconds. */
export function numbersOf(seconds: number, kept: number, asked: number): readonly number[] {
  const count = asked - kept + 1;
  return Array.from({ length: count }, (_, index) => kept + index).filter((number) => secondsOf(number) === seconds);
}
