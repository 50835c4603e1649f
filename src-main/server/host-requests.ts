/** What staff, or the program for itself, may ask of whoever runs it. */
import type { PrintHandout } from '../contract/handout.ts';
import type { Display, StaffAct } from '../contract/staff.ts';

export class HostRequests {
  #displays: () => readonly Display[] = () => [];
  #print: PrintHandout | undefined;
  readonly #asked = Promise.withResolvers<StaffAct>();

  /** When the program is to open anew or to end: the first wish of its life, and the only one. */
  get act(): Promise<StaffAct> {
    return this.#asked.promise;
  }

  ask(act: StaffAct): void {
    this.#asked.resolve(act);
  }

  /** A host that can tell its displays says so when it has opened. */
  showsOn(displays: () => readonly Display[]): void {
    this.#displays = displays;
  }

  displays(): readonly Display[] {
    return this.#displays();
  }

  /** Whoever runs the program says so where it can print the booklet. */
  printsWith(print: PrintHandout): void {
    this.#print = print;
  }

  /** Undefined where nothing can. */
  printer(): PrintHandout | undefined {
    return this.#print;
  }
}
