import type {
  App,
  BrowserWindowConstructorOptions,
  CommandLine,
  CrashReporter,
  Menu,
  PowerMonitor,
  PowerSaveBlocker,
  Protocol,
  Screen,
  Session,
} from 'electron';
import type { UtilityProcessStarter } from './booklet.ts';
import type { LockedSession } from './session.ts';
import type { HallWindow } from './window.ts';

/** All that the host uses of `electron`: the real module fits, and so does the fake of the tests. */
export interface ElectronParts {
  readonly app: Pick<
    App,
    | 'on'
    | 'quit'
    | 'exit'
    | 'relaunch'
    | 'setPath'
    | 'isPackaged'
    | 'whenReady'
    | 'enableSandbox'
    | 'configureHostResolver'
    | 'requestSingleInstanceLock'
    | 'getAppMetrics'
    | 'getVersion'
    | 'disableHardwareAcceleration'
  > & { readonly commandLine: Pick<CommandLine, 'appendSwitch' | 'hasSwitch'> };
  readonly BrowserWindow: new (options: BrowserWindowConstructorOptions) => HallWindow;
  readonly Menu: Pick<typeof Menu, 'setApplicationMenu'>;
  readonly crashReporter: Pick<CrashReporter, 'start'>;
  readonly powerMonitor: Pick<PowerMonitor, 'on' | 'getSystemIdleState'>;
  readonly powerSaveBlocker: Pick<PowerSaveBlocker, 'start' | 'isStarted'>;
  readonly protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>;
  readonly screen: Pick<Screen, 'on' | 'off' | 'getAllDisplays' | 'getPrimaryDisplay'>;
  readonly utilityProcess: UtilityProcessStarter;
  readonly session: {
    fromPartition(
      partition: string,
      options: { cache: boolean },
    ): LockedSession & { readonly protocol: Pick<Session['protocol'], 'handle'> };
  };
}
