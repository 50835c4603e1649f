import type { WindowStart } from '../../../src-main/contract/window.ts';

/** Why there is nothing to show: the server says nothing; or it answers, and says that it has no exhibition. */
export type Missing = { readonly what: 'server' } | { readonly what: 'exhibition'; readonly start: WindowStart };
