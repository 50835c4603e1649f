/** What the staff surface asks of the server, each answered by a value: a failure is told to staff, never thrown. */
import type { LanguageChoice, Settings } from '../../../src-main/contract/settings.ts';
import type {
  Drive,
  ItemName,
  HostRequest,
  StaffDone,
  StaffDoor,
  StaffEntry,
  StaffExport,
  StaffFigures,
  StaffPin,
  StaffState,
} from '../../../src-main/contract/staff.ts';

export type Answer<Value> =
  | { readonly ok: true; readonly value: Value }
  /** `over`: the session has ended and the door is shown; `away`: no answer came, or none that can be read. */
  | { readonly ok: false; readonly why: 'over' | 'away' };

export interface StaffApi {
  door(): Promise<Answer<StaffDoor>>;
  enter(pin: string): Promise<Answer<StaffEntry>>;
  /** The first PIN, which also lets in; or a new one, when somebody is in. */
  setPin(pin: string): Promise<Answer<StaffPin>>;
  state(): Promise<Answer<StaffState>>;
  /** Sums from this day ("YYYY-MM-DD" on the hall's clock) to today. */
  figures(since: string): Promise<Answer<StaffFigures>>;
  drives(): Promise<Answer<readonly Drive[]>>;
  saveSettings(settings: Settings): Promise<Answer<StaffDone>>;
  withdraw(item: ItemName): Promise<Answer<StaffDone>>;
  restore(item: ItemName): Promise<Answer<StaffDone>>;
  exportFigures(drive: string): Promise<Answer<StaffExport>>;
  /** Takes minutes. */
  printHandout(drive: string, language: LanguageChoice): Promise<Answer<StaffExport>>;
  act(act: HostRequest): Promise<Answer<StaffDone>>;
  /** Ends the session, also while the page goes. */
  leave(): void;
}

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
export function staffApi(token: () => string | null, over: () => void): StaffApi {
  const headers = (): Record<string, string> => {
    const held = token();
    return { 'content-type': 'application/json', ...(held === null ? {} : { 'x-staff-token': held }) };
  };
  async function ask<Value>(path: string, body?: unknown, within = patience): Promise<Answer<Value>> {
    try {
      const answer = await fetch(`/api/staff/${path}`, {
        headers: headers(),
        signal: AbortSignal.timeout(within),
        ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
      });
      if (answer.status === 401) {
        over();
        return { ok: false, why: 'over' };
      }
      if (!answer.ok) throw new Error(`It answered ${answer.status}.`);
      return { ok: true, value: (await answer.json()) as Value };
    } catch (problem) {
      console.warn(`/api/staff/${path} gave no answer; staff are told.`, problem);
      return { ok: false, why: 'away' };
    }
  }
  const named = ({ kind, id }: ItemName): ItemName => ({ kind, id });
  return {
    door: () => ask('door'),
    enter: (pin) => ask('enter', { pin }),
    setPin: (pin) => ask('pin', { pin }),
    state: () => ask('state'),
    figures: (since) => ask(`figures?since=${since}`),
    drives: () => ask('drives'),
    saveSettings: (settings) => ask('settings', settings),
    withdraw: (item) => ask('withdraw', named(item)),
    restore: (item) => ask('restore', named(item)),
    exportFigures: (drive) => ask('export', { drive }, driveTakes),
    printHandout: (drive, language) => ask('handout', { drive, language }, printingTakes),
    act: (act) => ask('act', { act }),
    leave: () => {
      fetch('/api/staff/leave', { method: 'POST', headers: headers(), body: '{}', keepalive: true }).catch(
        (problem: unknown) => console.warn('The session could not be ended; it ends by itself.', problem),
      );
    },
  };
}
