/** A GPU that goes on failing is left alone: the program starts anew and draws by software, until its next version. */
import type { App } from 'electron';
import { drawsBySoftware, rememberSoftwareDrawing } from '../store/software-drawing.ts';
import { GpuLosses } from '../supervision/gpu.ts';
import type { Report } from './report.ts';

interface GpuParts {
  /** The file that notes it. */
  readonly marker: string;
  readonly monotonic: () => number;
  readonly report: Report;
  readonly restart: () => void;
  /** Pages begin anew: what they had handed to the screen went with the process. */
  readonly renew: () => void;
}

/** Before ready. Chromium starts a lost GPU process by itself; this counts how often it has to. */
export function setupGpu(
  app: Pick<App, 'on' | 'getVersion' | 'disableHardwareAcceleration'>,
  { marker, monotonic, report, restart, renew }: GpuParts,
): void {
  const version = app.getVersion();
  const bySoftware = drawsBySoftware(marker, version);
  if (bySoftware) app.disableHardwareAcceleration();
  const losses = new GpuLosses(monotonic);
  let given = false;
  app.on('child-process-gone', (_event, { type, reason }) => {
    if (type !== 'GPU' || reason === 'clean-exit') return;
    // It has a process of that name also where no chip is used.
    if (bySoftware || given || !losses.lost()) {
      renew();
      return;
    }
    given = true;
    report('error', 'the GPU fails again and again; drawing by software from now on', { version });
    try {
      rememberSoftwareDrawing(marker, version);
    } catch (error) {
      // Without a memory of it the next start would try the GPU again, and so on: the show goes on as it can.
      report('error', 'software drawing can’t be remembered', { error });
      renew();
      return;
    }
    restart();
  });
}

/** The log keeps what happened to any process of the browser. */
export function setupChildren(app: Pick<App, 'on'>, report: Report): void {
  app.on('child-process-gone', (_event, { type, reason, exitCode, name }) => {
    report(reason === 'clean-exit' ? 'info' : 'error', 'process of the browser ended', {
      type,
      reason,
      exitCode,
      name,
    });
  });
}
