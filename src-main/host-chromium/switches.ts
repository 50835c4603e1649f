/** The switches of Chromium: nothing leaves the machine, nothing pops up, no way leads out of the exhibition. */

/**
 * The command line keeps one list of features only, the last: so this holds what Playwright would turn off and what
 * a kiosk must not have.
 */
const featuresOff = [
  // Playwright's own reasons.
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'PaintHolding',
  'TcpPortRandomizationWin',
  'msForceBrowserSignIn',
  // Would ask the network.
  'AimEnabled',
  'AutofillServerCommunication',
  'CertificateTransparencyComponentUpdater',
  'DialMediaRouteProvider',
  'InterestFeedContentSuggestions',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'OptimizationGuideModelDownloading',
  'PreconnectToSearch',
  'SegmentationPlatform',
  // Would tell the whole network the names it makes up.
  'WebRtcHideLocalIpsWithMdns',
  // Would show something over the exhibition.
  'AutofillEnableAccountWalletStorage',
  'GlobalMediaControls',
  'HardwareMediaKeyHandling',
  'InfiniteSessionRestore',
  'OverscrollHistoryNavigation',
  'PasswordManagerOnboarding',
  'TouchTextEditingRedesign',
  'Translate',
  'msEdgeSidebarV2',
  'msImplicitSignin',
];

/** Defaults of Playwright that would show an infobar, allow pop-ups, or open a tab beside the app's window. */
export const unwantedDefaults = ['--enable-automation', '--disable-popup-blocking', 'about:blank'];

/** The same for an invisible window. */
export const unwantedHeadless = ['--enable-automation', 'about:blank'];

const silent = [
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
  '--no-proxy-server',
  '--disable-background-networking',
  '--disable-client-side-phishing-detection',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-sync',
  '--dns-prefetch-disable',
  '--no-pings',
  // The first name is that of Chromium 156, the second that of older ones.
  '--webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
];

const calm = [
  '--deny-permission-prompts',
  '--disable-notifications',
  '--disable-pinch',
  '--disable-print-preview',
  '--disable-session-crashed-bubble',
  '--disable-speech-api',
  '--hide-crash-restore-bubble',
  '--noerrdialogs',
  '--overscroll-history-navigation=0',
  '--autoplay-policy=no-user-gesture-required',
  `--disable-features=${featuresOff.join(',')}`,
];

const lasting = [
  // Without it the browser gives up at the second loss of the GPU process under software rendering.
  '--disable-gpu-process-crash-limit',
  '--disk-cache-size=67108864',
  '--media-cache-size=33554432',
];

/**
 * Two pictures of one view are equal only when text is drawn as on any machine, and when tiles are drawn whole and
 * one after the other: redrawing parts of them moves single pixels by chance.
 */
const repeatable = [
  '--font-render-hinting=none',
  '--disable-lcd-text',
  '--disable-partial-raster',
  '--disable-checker-imaging',
  '--num-raster-threads=1',
];

/** Until the exhibition is there, and with it its guard, nothing at all is let through. */
const refuseAll =
  "for (const type of ['keydown', 'keyup', 'contextmenu', 'mousedown', 'mouseup', 'auxclick', 'dragover', 'drop', 'wheel']) addEventListener(type, (event) => event.preventDefault(), { capture: true, passive: false });";

/** The first page, in the colour of the night ground, so that no white window ever flashes. */
const groundPage = `data:text/html,${encodeURIComponent(
  `<title>Nianlun</title><body style="background:#0D251D"><script>${refuseAll}</script>`,
)}`;

/**
 * For a headless browser that shows a page: under the managed policies of a locked machine (DeveloperToolsAvailability)
 * a page that began as about:blank cannot be controlled, and waiting for its start never ends.
 */
export const headlessPage = `--app=${groundPage}`;

/**
 * The whole screen; and the browser itself knows no command but to go back, to reload and to zoom, also while the page
 * is dead and can swallow no key. Measured: without it such a key opens a task manager, windows with an address bar,
 * or closes the window. The second switch works only with the name of an app, which need not exist.
 */
const kiosk = ['--kiosk', '--force-app-mode', '--app-id=exhibition'];

export type Shape = 'kiosk' | 'windowed' | 'headless';

/** All switches for one browser. `bySoftware`: the graphics chip is left alone. */
export function switches(shape: Shape, sandboxed: boolean, bySoftware = false): string[] {
  return [
    ...silent,
    ...calm,
    ...lasting,
    ...(bySoftware ? ['--disable-gpu'] : []),
    // Without its sandbox Chromium would show an infobar over the exhibition.
    ...(sandboxed ? [] : ['--test-type']),
    // An app's window leaves Ctrl+N, Ctrl+T and Ctrl+W to the page, which swallows them.
    ...(shape === 'headless' ? [] : [`--app=${groundPage}`]),
    ...(shape === 'kiosk' ? kiosk : []),
    ...(shape === 'headless' ? repeatable : []),
  ];
}

/**
 * The environment a browser is started with. A service has no locale, and in the plain "C" locale Chromium stumbles
 * over folders whose names have other letters than A to Z; then it gets a UTF-8 one without a language.
 */
export function withLocale(
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform,
): Record<string, string> {
  const known = Object.fromEntries(
    Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
  const named = known['LC_ALL'] || known['LC_CTYPE'] || known['LANG'];
  const plain = !named || named === 'C' || named === 'POSIX';
  return platform === 'linux' && plain ? { ...known, LC_ALL: 'C.UTF-8' } : known;
}
