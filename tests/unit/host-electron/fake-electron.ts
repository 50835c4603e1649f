/**
 * Electron without Electron: remembers what it was told, and tells what a test lets happen. `satisfies ElectronParts`
 * at its end ties every member to the real types, so that an API that is renamed fails the type check here and there.
 */
import type { BrowserWindowConstructorOptions, Display, ProcessMetric, Rectangle } from 'electron';
import type { ElectronParts } from '../../../src-main/host-electron/electron-parts.ts';

export { FakeClock } from '../fake-clock.ts';

type Listener = (...args: never[]) => unknown;
type Told = readonly [name: string, ...args: unknown[]];

/** What Electron hands to a listener that may say no. */
export function fakeEvent<Details extends object>(details?: Details) {
  const event = {
    defaultPrevented: false,
    preventDefault: () => {
      event.defaultPrevented = true;
    },
  };
  return Object.assign(event, details);
}

export class Fake {
  readonly told: Told[] = [];
  readonly #listeners = new Map<string, { readonly listener: Listener; readonly once: boolean }[]>();

  /** `never` fits whatever the real overloads return; no code chains these calls. */
  on(event: string, listener: Listener): never {
    return this.#add(event, listener, false);
  }
  once(event: string, listener: Listener): never {
    return this.#add(event, listener, true);
  }
  off(event: string, listener: Listener): never {
    this.#listeners.set(
      event,
      (this.#listeners.get(event) ?? []).filter((each) => each.listener !== listener),
    );
    return this as never;
  }
  emit(event: string, ...args: unknown[]): void {
    for (const { listener, once } of [...(this.#listeners.get(event) ?? [])]) {
      if (once) this.off(event, listener);
      (listener as (...args: unknown[]) => unknown)(...args);
    }
  }
  removeAll(event: string): void {
    this.#listeners.delete(event);
  }
  listenerCount(event: string): number {
    return this.#listeners.get(event)?.length ?? 0;
  }
  /** Lets something happen that may be prevented, and says whether it was. */
  prevents(event: string, details: object = {}, ...more: unknown[]): boolean {
    const asked = fakeEvent(details);
    this.emit(event, asked, ...more);
    return asked.defaultPrevented;
  }
  tell(name: string, ...args: unknown[]): void {
    this.told.push([name, ...args]);
  }
  callsOf(name: string): unknown[][] {
    return this.told.filter(([each]) => each === name).map(([, ...args]) => args);
  }
  #add(event: string, listener: Listener, once: boolean): never {
    this.#listeners.set(event, [...(this.#listeners.get(event) ?? []), { listener, once }]);
    return this as never;
  }
}

type Handler<Args extends unknown[], Answer> = ((...args: Args) => Answer) | null;

export class FakeContents extends Fake {
  windowOpenHandler: Handler<[never], unknown> = null;
  setWindowOpenHandler = (handler: Handler<[never], unknown>): void => void (this.windowOpenHandler = handler);
  setZoomFactor = (factor: number): void => this.tell('setZoomFactor', factor);
  setVisualZoomLevelLimits = (least: number, most: number): Promise<void> => {
    this.tell('setVisualZoomLevelLimits', least, most);
    return Promise.resolve();
  };
  setIgnoreMenuShortcuts = (ignore: boolean): void => this.tell('setIgnoreMenuShortcuts', ignore);
  setWebRTCIPHandlingPolicy = (policy: string): void => this.tell('setWebRTCIPHandlingPolicy', policy);
  closeDevTools = (): void => this.tell('closeDevTools');
  forcefullyCrashRenderer = (): void => this.tell('forcefullyCrashRenderer');
  isDestroyed = (): boolean => false;
  /** What the page says of itself; undefined: it doesn't answer. */
  state: object | undefined = { visible: true, view: 'attract', calm: false, black: false };
  executeJavaScript = (): Promise<object> =>
    this.state === undefined ? new Promise(() => undefined) : Promise.resolve(this.state);
  /** The picture of the next look; a new one at each, unless a test holds it. */
  png = (): Uint8Array => new Uint8Array(5000).fill(this.#looks++);
  #looks = 0;
  capturePage = () =>
    Promise.resolve({
      resize: ({ width }: { width: number }) => ({
        getSize: () => ({ width, height: (width * 9) / 16 }),
        toPNG: () => this.png(),
      }),
    });
}

export class FakeWindow extends Fake {
  readonly options: BrowserWindowConstructorOptions;
  readonly webContents = new FakeContents();
  bounds: Rectangle = { x: 0, y: 0, width: 0, height: 0 };
  destroyed = false;
  minimized = false;
  focused = false;
  shown = false;

  constructor(options: BrowserWindowConstructorOptions) {
    super();
    this.options = options;
    const { x = 0, y = 0, width = 0, height = 0 } = options;
    this.bounds = { x, y, width, height };
  }
  get address(): unknown {
    return this.callsOf('loadURL')[0]?.[0];
  }
  show(): void {
    this.tell('show');
    this.shown = true;
    this.emit('show');
  }
  focus(): void {
    this.tell('focus');
    this.focused = true;
  }
  restore(): void {
    this.tell('restore');
    this.minimized = false;
  }
  destroy(): void {
    this.destroyed = true;
    this.emit('closed');
  }
  loadURL(address: string): Promise<void> {
    this.tell('loadURL', address);
    return Promise.resolve();
  }
  setKiosk = (on: boolean): void => this.tell('setKiosk', on);
  setAlwaysOnTop = (on: boolean, level?: string): void => this.tell('setAlwaysOnTop', on, level);
  moveTop = (): void => this.tell('moveTop');
  setBounds = (bounds: Partial<Rectangle>): void => {
    this.tell('setBounds', bounds);
    this.bounds = { ...this.bounds, ...bounds };
  };
  getBounds = (): Rectangle => this.bounds;
  isDestroyed = (): boolean => this.destroyed;
  isMinimized = (): boolean => this.minimized;
  isFocused = (): boolean => this.focused;
  isVisible = (): boolean => this.shown;
}

export class FakeSession extends Fake {
  permissionRequest: Handler<[never, never, (granted: boolean) => void, never], void> = null;
  permissionCheck: Handler<never[], boolean> = null;
  devicePermission: Handler<[never], boolean> = null;
  bluetoothPairing: Handler<[never, (response: unknown) => void], void> = null;
  displayMedia: Handler<[never, (streams: unknown) => void], void> = null;
  certificateProc: Handler<[never, (result: number) => void], void> = null;
  beforeRequest: Handler<[never, (response: { cancel?: boolean }) => void], void> = null;
  handled: { readonly scheme: string; readonly answer: (request: Request) => Response | Promise<Response> } | null =
    null;

  setPermissionRequestHandler = (handler: typeof this.permissionRequest): void =>
    void (this.permissionRequest = handler);
  setPermissionCheckHandler = (handler: typeof this.permissionCheck): void => void (this.permissionCheck = handler);
  setDevicePermissionHandler = (handler: typeof this.devicePermission): void => void (this.devicePermission = handler);
  setBluetoothPairingHandler = (handler: typeof this.bluetoothPairing): void => void (this.bluetoothPairing = handler);
  setDisplayMediaRequestHandler = (handler: typeof this.displayMedia): void => void (this.displayMedia = handler);
  setCertificateVerifyProc = (proc: typeof this.certificateProc): void => void (this.certificateProc = proc);
  enableNetworkEmulation = (options: object): void => this.tell('enableNetworkEmulation', options);
  setSpellCheckerEnabled = (enable: boolean): void => this.tell('setSpellCheckerEnabled', enable);
  webRequest = {
    onBeforeRequest: (...args: unknown[]): void => {
      this.tell('onBeforeRequest', ...args);
      this.beforeRequest = args.at(-1) as typeof this.beforeRequest;
    },
  };
  protocol = {
    handle: (scheme: string, answer: (request: Request) => Response | Promise<Response>): void => {
      this.handled = { scheme, answer };
    },
  };
}

class FakeApp extends Fake {
  isPackaged = true;
  firstInstance = true;
  readonly ready = Promise.withResolvers<void>();
  readonly commandLine = {
    appendSwitch: (name: string, value?: string): void => this.tell('appendSwitch', name, value),
    hasSwitch: (name: string): boolean => this.switches.has(name),
  };
  /** Those the process was started with. */
  readonly switches = new Set<string>();
  whenReady = (): Promise<void> => {
    this.tell('whenReady');
    return this.ready.promise;
  };
  version = '1.0.0';
  /** Kilobytes that each process holds. */
  memory: number[] = [100_000, 200_000];
  getVersion = (): string => this.version;
  getAppMetrics = () => this.memory.map((workingSetSize) => ({ memory: { workingSetSize } }) as ProcessMetric);
  disableHardwareAcceleration = (): void => this.tell('disableHardwareAcceleration');
  quit = (): void => this.tell('quit');
  exit = (code?: number): void => this.tell('exit', code);
  relaunch = (): void => this.tell('relaunch');
  setPath = (name: string, path: string): void => this.tell('setPath', name, path);
  enableSandbox = (): void => this.tell('enableSandbox');
  configureHostResolver = (options: object): void => this.tell('configureHostResolver', options);
  requestSingleInstanceLock = (): boolean => {
    this.tell('requestSingleInstanceLock');
    return this.firstInstance;
  };
}

const place: Pick<Display, 'id' | 'bounds'> = { id: 7, bounds: { x: 0, y: 0, width: 1920, height: 1080 } };

class FakeScreen extends Fake {
  displays: (Pick<Display, 'id' | 'bounds'> & Partial<Display>)[] = [place];
  getAllDisplays = (): Display[] => this.displays as Display[];
  getPrimaryDisplay = (): Display => (this.displays[0] ?? place) as Display;
}

class FakePowerMonitor extends Fake {
  idleState: ReturnType<ElectronParts['powerMonitor']['getSystemIdleState']> = 'idle';
  getSystemIdleState = () => this.idleState;
}

/** A process that Electron lends: a test lets it speak and end. */
export class FakeLent extends Fake {
  readonly stderr = new Fake();
}

/** A fake of all that the host uses, and handles to what it made. */
export function fakeElectron() {
  const windows: FakeWindow[] = [];
  const sessions = new Map<string, FakeSession>();
  const told = new Fake();
  const lent: FakeLent[] = [];
  const app = new FakeApp();
  const screen = new FakeScreen();
  const powerMonitor = new FakePowerMonitor();
  const electron = {
    app,
    screen,
    powerMonitor,
    BrowserWindow: class extends FakeWindow {
      constructor(options: BrowserWindowConstructorOptions) {
        super(options);
        windows.push(this);
        app.emit('web-contents-created', fakeEvent(), this.webContents);
      }
    },
    Menu: { setApplicationMenu: (menu: unknown): void => told.tell('setApplicationMenu', menu) },
    crashReporter: { start: (options: object): void => told.tell('crashReporter.start', options) },
    powerSaveBlocker: {
      start: (type: string): number => {
        told.tell('powerSaveBlocker.start', type);
        return 3;
      },
      isStarted: (id: number): boolean => id === 3,
    },
    protocol: {
      registerSchemesAsPrivileged: (schemes: unknown): void => told.tell('registerSchemesAsPrivileged', schemes),
    },
    utilityProcess: {
      fork: (...args: unknown[]): FakeLent => {
        told.tell('fork', ...args);
        const next = new FakeLent();
        lent.push(next);
        return next;
      },
    },
    session: {
      fromPartition: (partition: string, options: { cache: boolean }): FakeSession => {
        told.tell('fromPartition', partition, options);
        const known = sessions.get(partition);
        if (known !== undefined) return known;
        const session = new FakeSession();
        sessions.set(partition, session);
        app.emit('session-created', session);
        return session;
      },
    },
  } satisfies ElectronParts;
  return { electron, app, screen, powerMonitor, windows, sessions, told, lent };
}

/** Collects what is reported. */
export function reports() {
  const lines: { readonly level: string; readonly event: string; readonly fields: unknown }[] = [];
  const report = (level: string, event: string, fields?: unknown): void => void lines.push({ level, event, fields });
  return { lines, report };
}
