import type { App } from 'electron';
import type { HostRequest } from '../contract/staff.ts';
import type { HostRequests } from '../server/host-requests.ts';
import { leftByStaff, startAnew } from '../server/exit-codes.ts';

interface Parts {
  readonly app: Pick<App, 'relaunch'>;
  /** An outer supervisor starts the program anew by itself. */
  readonly supervised: boolean;
  /** Writes down first, then ends with this code. */
  readonly quitWith: (code: number) => void;
}

/** Does what is asked for once: ends the program, or has it opened anew, by the outer supervisor where there is one. */
export function followHostRequests(
  hostRequests: Pick<HostRequests, 'asked'>,
  { app, supervised, quitWith }: Parts,
): void {
  const follow: Readonly<Record<HostRequest, () => void>> = {
    leave: () => quitWith(leftByStaff),
    restart: () => {
      if (supervised) return quitWith(startAnew);
      // Called once only: each call would start another instance.
      app.relaunch();
      quitWith(0);
    },
  };
  void hostRequests.asked.then((request) => follow[request]());
}
