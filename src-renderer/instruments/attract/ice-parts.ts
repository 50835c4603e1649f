/** What is needed once there is ice: it comes seconds after the start, and is no part of it. */
import { hideEmptySheets, Pane } from './pane.ts';
import { Wiping } from './wiping.ts';

export { hideEmptySheets, Pane, Wiping };

export interface IceParts {
  readonly Pane: typeof Pane;
  readonly Wiping: typeof Wiping;
  readonly hideEmptySheets: typeof hideEmptySheets;
}
