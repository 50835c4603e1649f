/**
 * Told on a picture's layers as soon as all of it can be seen. In a file of its own: the page's start needs the name and
 * not the printing code.
 */
export const unveiledEvent = 'unveiled';

/** Told on a picture's layers that a sheet of it would have to be printed, which was forbidden. */
export const missedEvent = 'missed';
