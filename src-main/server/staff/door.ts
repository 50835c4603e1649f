/** Who may come in: the PIN, its waits, and the first minutes in which one may be set. */
import type { Sentence } from '../../contract/sentence.ts';
import { pinShape, type StaffDoor } from '../../contract/staff.ts';
import type { MakeRoom } from '../../store/kept-file.ts';
import type { PinAttempts } from '../../store/pin-attempts.ts';
import { isPin, type KeptPin, keepPin, type PinRead } from '../../store/pin.ts';
import { pinObjection } from '../../store/pin-strength.ts';

/** So long after a start a hall that has no PIN may set one on the screen: only staff start the machine. */
export const settableFor = 10 * 60_000;

export interface DoorParts {
  /** Read anew each time: `nianlun pin` changes it from another process. */
  readonly read: () => Promise<PinRead>;
  readonly file: string;
  readonly attempts: PinAttempts;
  /** Milliseconds that only go forward. */
  readonly monotonic: () => number;
  /** Somebody tried and was wrong. */
  readonly onWrong: () => void;
  readonly makeRoom?: MakeRoom | undefined;
}

export type PinKept = 'kept' | { readonly problem: Sentence } | { readonly door: StaffDoor };

/** Said while another attempt is being judged. */
const moment: StaffDoor = { state: 'waiting', seconds: 1 };

const unkept = (error: unknown): Sentence => ({
  zh: `密码无法保存（${(error as Error).message}）；请检查数据文件夹的剩余空间和写入权限，然后重试。`,
  en: `The PIN can't be kept (${(error as Error).message}); check the data folder's free space and rights, then try again.`,
});

/**
 * Judges a PIN, one attempt at a time, and keeps a first or another one. After failures nothing is judged for a while.
 */
export class Door {
  readonly #parts: DoorParts;
  readonly #openedAt: number;
  #busy = false;

  constructor(parts: DoorParts) {
    this.#parts = parts;
    this.#openedAt = parts.monotonic();
  }

  /** Whether somebody may come in. */
  async state(): Promise<StaffDoor> {
    return this.#stateOf(await this.#parts.read());
  }

  /** One attempt at a time: while one is judged, others are sent away without being judged. */
  async enter(pin: string): Promise<'entered' | StaffDoor> {
    return this.#alone<'entered' | StaffDoor>(moment, async () => {
      const read = await this.#parts.read();
      const state = this.#stateOf(read);
      if (read.status !== 'set' || state.state !== 'open' || !pinShape.test(pin)) return state;
      return (await this.#try(pin, read.pin)) ? 'entered' : this.#stateOf(read);
    });
  }

  /** The first PIN: only where there is none, and in time. */
  async setFirst(pin: string): Promise<PinKept> {
    return this.#alone<PinKept>({ door: moment }, async () => {
      const state = await this.state();
      return state.state === 'unset' ? this.#keep(pin) : { door: state };
    });
  }

  /** Another PIN, by somebody who is inside. */
  async change(pin: string): Promise<PinKept> {
    return this.#alone<PinKept>({ door: moment }, () => this.#keep(pin));
  }

  #stateOf(read: PinRead): StaffDoor {
    if (read.status === 'unreadable') return { state: 'shut' };
    if (read.status === 'set') {
      const seconds = this.#parts.attempts.secondsLeft(read.pin.salt);
      return seconds > 0 ? { state: 'waiting', seconds } : { state: 'open' };
    }
    const seconds = Math.ceil((this.#openedAt + settableFor - this.#parts.monotonic()) / 1000);
    return seconds > 0 ? { state: 'unset', seconds } : { state: 'shut' };
  }

  async #try(pin: string, kept: KeptPin): Promise<boolean> {
    const { attempts } = this.#parts;
    await attempts.count(kept.salt);
    const right = await isPin(pin, kept);
    if (right) await attempts.clear(kept.salt);
    else this.#parts.onWrong();
    return right;
  }

  async #keep(pin: string): Promise<PinKept> {
    const problem = pinObjection(pin);
    if (problem !== undefined) return { problem };
    try {
      await keepPin(this.#parts.file, pin, this.#parts.makeRoom);
      return 'kept';
    } catch (error) {
      return { problem: unkept(error) };
    }
  }

  async #alone<T>(busy: T, work: () => Promise<T>): Promise<T> {
    if (this.#busy) return busy;
    this.#busy = true;
    try {
      return await work();
    } finally {
      this.#busy = false;
    }
  }
}
