/** Told on a picture's layers as soon as all of it can be seen. By itself: the page's start needs the name, not the press. */
export const unveiledEvent = 'unveiled';
