import { createHash } from 'node:crypto';
import type { Exhibition } from '../contract/exhibition.ts';

/** Answers with what the public may see; it is written out once for each change of it, not for each request. */
export function exhibitionAnswers(current: () => Exhibition): (request: Request) => Response {
  let written: { readonly of: Exhibition; readonly json: string; readonly etag: string } | undefined;
  return (request) => {
    const of = current();
    if (written?.of !== of) {
      const json = JSON.stringify(of);
      written = { of, json, etag: `"${createHash('sha256').update(json).digest('base64url').slice(0, 24)}"` };
    }
    const headers = {
      'cache-control': 'no-cache',
      'content-type': 'application/json; charset=utf-8',
      etag: written.etag,
    };
    if (request.headers.get('if-none-match') === written.etag) return new Response(null, { status: 304, headers });
    return new Response(written.json, { headers });
  };
}
