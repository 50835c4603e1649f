/** What every answer says about itself: only this origin may be used, and nothing of it elsewhere. */

const everywhere = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "media-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
];

/** The presenter's page shows pictures of the wall, and no page but the wall can be shown inside another. */
const framing: Readonly<Record<string, readonly string[]>> = {
  '/': ["frame-ancestors 'self'"],
  '/presenter': ["frame-src 'self'", "frame-ancestors 'none'"],
};

/** Chromium complains on the console about names it doesn't know, so these are those it does. */
const deniedFeatures = [
  'accelerometer',
  'autoplay',
  'camera',
  'clipboard-read',
  'clipboard-write',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'usb',
  'window-management',
  'xr-spatial-tracking',
];

const always: Readonly<Record<string, string>> = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': deniedFeatures
    // Film and narration of the exhibition itself may start without a touch.
    .map((feature) => (feature === 'autoplay' ? `${feature}=(self)` : `${feature}=()`))
    .join(', '),
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/** The headers of every answer to a path. */
export function securityHeaders(path: string): Readonly<Record<string, string>> {
  const frames = Object.hasOwn(framing, path) ? framing[path] : undefined;
  return {
    'content-security-policy': [...everywhere, ...(frames ?? ["frame-ancestors 'none'"])].join('; '),
    ...always,
  };
}
