/** The program as a function from Request to Response. It knows no socket and no window; a host shows it. */
import { Hono } from 'hono';
import type { Exhibition } from '../contract/exhibition.ts';
import type { Shown } from '../exhibition/index.ts';
import type { PresentationStore } from '../store/presentation-store.ts';
import type { SettingsStore } from '../store/settings.ts';
import { answerHeaders } from './headers.ts';
import type { PublicShow } from './public-show.ts';
import {
  type ExhibitionParts,
  exhibitionRoutes,
  fontRoutes,
  pageRoutes,
  type PlateParts,
  plateRoutes,
} from './routes/files.ts';
import { type PresenterParts, presenterRoutes, startOf, type WindowParts, windowRoutes } from './routes/windows.ts';
import { answerRoutes, type Handlers, Refusal } from './routing.ts';
import { staffRoutes } from './staff/routes.ts';
import type { StaffService } from './staff/staff-service.ts';
import type { WallFonts } from './wall-fonts.ts';
import { beginsWithFrost } from './window-start.ts';
import { Windows } from './windows.ts';

export interface ServerParts extends ExhibitionParts, PlateParts, PresenterParts, WindowParts {
  readonly exhibition: {
    current(): Exhibition;
    /** Absent: what the files say. */
    shown?(): Shown;
  };
  /** What of it the public may see. */
  readonly show: PublicShow;
  readonly settings: SettingsStore;
  /** Its letters. */
  readonly fonts: WallFonts;
  /** The folder of the built page. */
  readonly rendererRoot: string;
  /** Keeps a presentation beyond the program's own end. */
  readonly presentations?: Pick<PresentationStore, 'found' | 'keep'>;
  /** What staff see and do. */
  readonly staff: (windows: Windows) => StaffService;
}

export interface Served {
  readonly fetch: (request: Request) => Response | Promise<Response>;
  readonly windows: Windows;
  close(): void;
}

/** Builds the server of one exhibition. */
export function createServer(parts: ServerParts): Served {
  const { show, settings, log } = parts;
  const windows = new Windows(parts.monotonic, parts.presentations);
  const staff = parts.staff(windows);
  const app = new Hono();

  app.use(answerHeaders);

  const handlers: Handlers = {
    ...exhibitionRoutes(parts),
    ...plateRoutes(parts),
    ...windowRoutes(parts, windows),
    ...presenterRoutes(parts, windows),
    ...staffRoutes(staff),
    'GET /api/*': () => new Refusal(404, 'unknown'),
    ...fontRoutes(parts.fonts, parts.rendererRoot),
    ...pageRoutes(
      parts.rendererRoot,
      (window) => parts.exhibition.shown?.() !== 'nothing' && beginsWithFrost(startOf(window, parts, windows)),
    ),
  };
  answerRoutes(app, handlers, { log, isStaff: (token) => staff.session.admits(token) });

  app.onError((error, context) => {
    const { path } = context.req;
    log.once(`${path} ${error.message}`, 'error', 'a request failed', { path, error });
    return context.text('The exhibition could not answer', 500);
  });

  const undo = [
    show.subscribe(() => windows.push({ type: 'exhibition' })),
    settings.subscribe(() => windows.push({ type: 'settings' })),
  ];
  return {
    fetch: (request) => app.fetch(request),
    windows,
    close: () => {
      for (const each of undo) each();
      staff.close();
      windows.endStreams();
    },
  };
}
