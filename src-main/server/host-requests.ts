/** What staff, or the program for itself, may ask of its host. */
import type { PrintHandout } from '../contract/handout.ts';
import type { Sentence } from '../contract/sentence.ts';
import type { Display, HostRequest } from '../contract/staff.ts';
import { leftByStaff, startAnew } from './exit-codes.ts';

/** How the program ends when it is asked to. Every host follows this table, and staff read in the log what was asked. */
export const requestedEnds: Readonly<
  Record<HostRequest, { readonly exitCode: number; readonly opensAnew: boolean; readonly told: Sentence }>
> = {
  restart: {
    exitCode: startAnew,
    opensAnew: true,
    told: { zh: '工作人员重启了程序。', en: 'Staff restarted the program.' },
  },
  leave: {
    exitCode: leftByStaff,
    opensAnew: false,
    told: { zh: '工作人员退出了程序。', en: 'Staff ended the program.' },
  },
};

/** Where the server asks and the host answers: what it is to do, which displays it has, and whether it can print. */
export class HostRequests {
  #displays: () => readonly Display[] = () => [];
  #print: PrintHandout | undefined;
  readonly #first = Promise.withResolvers<HostRequest>();

  /** The first request of the program's life, and the only one that is followed. */
  get asked(): Promise<HostRequest> {
    return this.#first.promise;
  }

  ask(request: HostRequest): void {
    this.#first.resolve(request);
  }

  /** A host that can tell its displays says so when it has opened. */
  showsOn(displays: () => readonly Display[]): void {
    this.#displays = displays;
  }

  displays(): readonly Display[] {
    return this.#displays();
  }

  /** Called by a host that can print the booklet. */
  printsWith(print: PrintHandout): void {
    this.#print = print;
  }

  /** Undefined where nothing can. */
  printer(): PrintHandout | undefined {
    return this.#print;
  }
}
