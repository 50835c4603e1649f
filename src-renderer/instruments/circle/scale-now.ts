import { physicalScale, type Scale } from '../../core/model/scale.ts';
import type { Size } from '../../core/model/rect.ts';
import type { App } from '../../core/state/app.svelte.ts';

/** The scale of the screen as it is; `measured` is read so that what derives from it follows a resize. */
export function scaleNow(app: App, measured: Size): Scale {
  void [measured.width, measured.height];
  return physicalScale({ width: innerWidth, height: innerHeight }, app.start.settings, app.aids.textSize);
}
