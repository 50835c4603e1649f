/** What the staff surface asks of the server, each answered by a value: a failure is told to staff, never thrown. */
import type { LanguageChoice, Settings } from '../../../src-main/contract/settings.ts';
import type { HostRequest, ItemName } from '../../../src-main/contract/staff.ts';
import { ask, type Answer as Told, type Options } from '../../core/server/client.ts';

export type Answer<Value> =
  | { readonly ok: true; readonly value: Value }
  /** `over`: the session has ended and the door is shown; `away`: no answer came, or none that can be read. */
  | { readonly ok: false; readonly why: 'over' | 'away' };

export type StaffApi = ReturnType<typeof staffApi>;

/** An answer that takes longer than this, in ms, won't come. */
const patience = 10_000;
/** A drive may be slow. */
const driveTakes = 60_000;
/** Every picture of the exhibition is run and cut, on a slow machine for many seconds each. */
const printingTakes = 30 * 60_000;

/**
 * The server behind `/api/staff/`. `token` gives the session's, from the page's memory; `over` is called whenever an
 * answer says that it is no longer good.
 */
export function staffApi(token: () => string | null, over: () => void) {
  /** Staff have left: what they still asked is asked no more, or it would come after the end of their session. */
  const left = new AbortController();
  const headers = (): Record<string, string> => {
    const held = token();
    return { 'content-type': 'application/json', ...(held === null ? {} : { 'x-staff-token': held }) };
  };
  const within = (milliseconds = patience): Options => ({
    headers: headers(),
    signal: AbortSignal.any([AbortSignal.timeout(milliseconds), left.signal]),
  });
  const told = async <Value>(asked: Promise<Told<Value>>): Promise<Answer<Value>> => {
    const answer = await asked;
    if (answer.ok) return answer;
    if (answer.status !== 401) return { ok: false, why: 'away' };
    over();
    return { ok: false, why: 'over' };
  };
  return {
    door: () => told(ask('GET /api/staff/door', undefined, within())),
    enter: (pin: string) => told(ask('POST /api/staff/enter', { pin }, within())),
    /** The first PIN, which also lets in; or a new one, when somebody is in. */
    setPin: (pin: string) => told(ask('POST /api/staff/pin', { pin }, within())),
    state: () => told(ask('GET /api/staff/state', undefined, within())),
    /** Sums from this day ("YYYY-MM-DD" on the hall's clock) to today. */
    figures: (since: string) => told(ask('GET /api/staff/figures', { since }, within())),
    drives: () => told(ask('GET /api/staff/drives', undefined, within())),
    saveSettings: (settings: Settings) => told(ask('POST /api/staff/settings', settings, within())),
    withdraw: ({ kind, id }: ItemName) => told(ask('POST /api/staff/withdraw', { kind, id }, within())),
    restore: ({ kind, id }: ItemName) => told(ask('POST /api/staff/restore', { kind, id }, within())),
    exportFigures: (drive: string) => told(ask('POST /api/staff/export', { drive }, within(driveTakes))),
    /** Takes minutes. */
    printHandout: (drive: string, language: LanguageChoice) =>
      told(ask('POST /api/staff/handout', { drive, language }, within(printingTakes))),
    act: (act: HostRequest) => told(ask('POST /api/staff/act', { act }, within())),
    /** Ends the session, also while the page goes; one that can't be ended ends by itself. */
    leave: () => {
      left.abort();
      void ask(
        'POST /api/staff/leave',
        {},
        { headers: headers(), signal: AbortSignal.timeout(patience), keepalive: true },
      );
    },
  };
}
