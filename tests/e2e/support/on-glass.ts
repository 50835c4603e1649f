/** Views that are seen: neither home beneath another view nor what stands ready out of sight. */
export const onGlass = '.place:not(.hidden, .ready)';
