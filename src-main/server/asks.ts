/** What staff may ask of whoever runs the program. */
import type { Display, StaffAct } from '../contract/staff.ts';

export class Asks {
  #displays: () => readonly Display[] = () => [];
  readonly #asked = Promise.withResolvers<StaffAct>();

  /** When staff want the program to open anew or to end. */
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
}
