/** Reads a `Range` header (RFC 9110 §14). One range is served; film and sound players ask for no more. */
export type Asked =
  | { readonly kind: 'whole' }
  | { readonly kind: 'part'; readonly first: number; readonly last: number }
  | { readonly kind: 'unsatisfiable' };

const form = /^bytes=(\d{0,15})-(\d{0,15})$/;

/** What of a file of `size` bytes is asked for. A header that isn't understood is ignored, as the RFC says. */
export function askedRange(header: string | null, size: number): Asked {
  const match = header === null ? null : form.exec(header.replaceAll(' ', ''));
  if (match === null) return { kind: 'whole' };
  const [, from = '', to = ''] = match;
  if (from === '') {
    if (to === '') return { kind: 'whole' };
    const length = Number(to);
    if (length === 0 || size === 0) return { kind: 'unsatisfiable' };
    return { kind: 'part', first: Math.max(0, size - length), last: size - 1 };
  }
  const first = Number(from);
  if (to !== '' && Number(to) < first) return { kind: 'whole' };
  if (first >= size) return { kind: 'unsatisfiable' };
  return { kind: 'part', first, last: to === '' ? size - 1 : Math.min(Number(to), size - 1) };
}
