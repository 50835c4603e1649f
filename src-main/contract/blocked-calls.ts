/**
 * What no document of the exhibition allows (DESIGN §7), in any host: said once for the page itself and for
 * the guard that a browser runs before every document.
 */

/** Functions of a window that open, show, print or move something. An app's window obeys those that move it. */
export const mutedCalls = [
  'alert',
  'close',
  'confirm',
  'moveBy',
  'moveTo',
  'open',
  'print',
  'prompt',
  'resizeBy',
  'resizeTo',
] as const;

/** What belongs to every element or document, and opens a window or takes the pointer or the screen for itself. */
export const mutedOf = [
  ['Document', 'open'],
  ['DocumentPictureInPicture', 'requestWindow'],
  ['Element', 'requestFullscreen'],
  ['Element', 'requestPointerLock'],
  ['EyeDropper', 'open'],
  ['HTMLFormElement', 'requestSubmit'],
  ['HTMLFormElement', 'submit'],
  ['HTMLInputElement', 'showPicker'],
  ['HTMLSelectElement', 'showPicker'],
] as const;

/** Events whose usual effect is refused: menus, drag and drop, selection, clipboard, zoom, further buttons, forms. */
export const refusedEvents = [
  'contextmenu',
  'dragstart',
  'dragenter',
  'dragover',
  'drop',
  'selectstart',
  'gesturestart',
  'copy',
  'cut',
  'paste',
  'auxclick',
  'submit',
] as const;
