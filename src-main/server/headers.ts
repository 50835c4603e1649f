/** What every answer says about itself: only this origin may be used, and nothing of it elsewhere. */
import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';

type Rules = NonNullable<Parameters<typeof secureHeaders>[0]>;

const policy = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'"],
  imgSrc: ["'self'"],
  mediaSrc: ["'self'"],
  fontSrc: ["'self'"],
  connectSrc: ["'self'"],
  workerSrc: ["'self'"],
  objectSrc: ["'none'"],
  baseUri: ["'none'"],
  formAction: ["'none'"],
} satisfies Rules['contentSecurityPolicy'];

/** Chromium complains on the console about names it doesn't know, so these are those it does. */
const permissionsPolicy = {
  accelerometer: [],
  // Film and narration of the exhibition itself may start without a touch.
  autoplay: ['self'],
  camera: [],
  clipboardRead: [],
  clipboardWrite: [],
  displayCapture: [],
  encryptedMedia: [],
  fullscreen: [],
  geolocation: [],
  gyroscope: [],
  hid: [],
  idleDetection: [],
  localFonts: [],
  magnetometer: [],
  microphone: [],
  midi: [],
  payment: [],
  pictureInPicture: [],
  publickeyCredentialsGet: [],
  screenWakeLock: [],
  serial: [],
  storageAccess: [],
  usb: [],
  windowManagement: [],
  xrSpatialTracking: [],
} satisfies Rules['permissionsPolicy'];

/** What the library sends besides these concerns other sites, TLS or browsers that can't show the exhibition. */
const notSent = {
  originAgentCluster: false,
  strictTransportSecurity: false,
  xDnsPrefetchControl: false,
  xDownloadOptions: false,
  xFrameOptions: false,
  xPermittedCrossDomainPolicies: false,
  xXssProtection: false,
} satisfies Rules;

const headers = (framing: Pick<NonNullable<Rules['contentSecurityPolicy']>, 'frameSrc' | 'frameAncestors'>) =>
  secureHeaders({ contentSecurityPolicy: { ...policy, ...framing }, permissionsPolicy, ...notSent });

/** The presenter's page shows pictures of the wall, and no page but the wall can be shown inside another. */
const framed: ReadonlyMap<string, MiddlewareHandler> = new Map([
  ['/', headers({ frameAncestors: ["'self'"] })],
  ['/presenter', headers({ frameSrc: ["'self'"], frameAncestors: ["'none'"] })],
]);
const elsewhere = headers({ frameAncestors: ["'none'"] });

/** Gives every answer the headers of its path; one that says nothing of keeping is not kept. */
export const answerHeaders: MiddlewareHandler = async (context, next) => {
  await (framed.get(context.req.path) ?? elsewhere)(context, next);
  if (!context.res.headers.has('cache-control')) context.res.headers.set('cache-control', 'no-store');
};
