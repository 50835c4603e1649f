/** The keys of the interface words: the catalogue in src-renderer/words has each in zh and en; an exhibition's `words/<language>.yaml` may add a language. */
export const wordKeys = [
  'home', 'back', 'next', 'previous', 'sources', 'close', 'start-over',
  'language', 'both-languages', 'text-size', 'text-smaller', 'text-normal', 'text-larger',
  'contrast', 'calm', 'low-reach', 'on', 'off',
  'enter-year', 'no-chapter', 'newest-tie', 'moments', 'turn-hint', 'earlier', 'later', 'year',
  'circle', 'route', 'your-year', 'take-away',
  'circle-lead', 'all-decades', 'decade', 'list', 'cities-as-published', 'year-unconfirmed', 'zoom-in', 'zoom-out', 'map-approval',
  'kind-sister', 'kind-cooperation', 'kind-exchange', 'kind-unstated', 'tie-since',
  'gauge-change', 'route-draw', 'stop-before', 'stop-after', 'route-dated', 'kilometres',
  'your-year-lead', 'your-year-opened', 'your-year-after', 'your-year-before-span', 'your-year-none', 'your-year-next-person', 'todays-ring',
  'take-away-lead', 'take-away-private',
  'sources-of', 'editor-note', 'published', 'as-of', 'about', 'more-than', 'nearly', 'undated',
  'still-here', 'still-here-stay', 'seconds-left', 'touch-to-begin',
  'picture-of', 'beat-of', 'card-sentence', 'card-retry',
] as const;

export type WordKey = (typeof wordKeys)[number];
