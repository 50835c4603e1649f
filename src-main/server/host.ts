/** A host shows the server's pages on a screen. */
import type { Sentence } from '../contract/sentence.ts';
import type { Size } from '../contract/size.ts';
import type { DataPaths } from '../store/paths.ts';
import type { Log } from '../log/log.ts';
import type { HallState } from '../supervision/hall-hours.ts';
import type { HostRequests } from './host-requests.ts';
import type { Served } from './app.ts';
import type { UnseenPage } from './baking/background.ts';
import type { DisplayAssignment } from './display-assignment.ts';

export interface HostOptions {
  readonly served: Served;
  readonly paths: DataPaths;
  readonly log: Log;
  /** Told on which displays the windows stand. */
  readonly hostRequests: Pick<HostRequests, 'showsOn'>;
  /** What stands on each of them. */
  readonly displayAssignment: DisplayAssignment;
  /** Open or closed, quiet or not, now. */
  readonly hall: () => HallState;
  /** An ordinary window instead of the whole screen. */
  readonly windowed: boolean;
  /** How large the page is in it, in CSS pixels; absent: as the system opens it. */
  readonly size?: Size;
  /** One sentence to the person who started the program. */
  readonly say: (sentence: Sentence) => void;
}

export interface OpenHost {
  /** Opens an invisible page, in which plates are made; absent for hosts that show nothing themselves. */
  unseen?(): Promise<UnseenPage>;
  /** Where this machine's browser may open the exhibition, for hosts that have such an address. */
  readonly address?: string;
  /** Where this machine's browser may open the guide's page, likewise. */
  readonly presenterAddress?: string;
  /** When the last window is gone for good. */
  readonly closed: Promise<void>;
  close(): Promise<void>;
  /** Brings the window forward: somebody started the program a second time. */
  front(): void;
}

export interface Host {
  readonly name: 'electron' | 'chromium';
  open(options: HostOptions): Promise<OpenHost>;
}
