/** Views that are seen: neither home beneath another view nor what stands ready beside the glass. */
export const onGlass = '.place:not(.hidden, .ready)';
