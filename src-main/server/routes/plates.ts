/** Plates: what pages made of their pictures, and ask for before they make it. */
import { largestPlate, type PlateStore } from '../../store/plates.ts';
import { readBytes } from '../body.ts';
import { type Handlers, Refusal } from '../routing.ts';

export interface PlateParts {
  /** Absent where none are kept: pages then make everything themselves. */
  readonly plates?: PlateStore;
}

/** A key stands for one plate for ever. */
const immutable = 'public, max-age=31536000, immutable';

/** For workers of every page. */
export function plateRoutes({ plates }: PlateParts) {
  return {
    'GET /plates/:key': async ({ context }) => {
      const plate = await plates?.find(context.req.param('key') ?? '');
      if (plate)
        return new Response(plate.bytes, { headers: { 'content-type': plate.type, 'cache-control': immutable } });
      // That there is none is no error: a page would complain of it on its console.
      return new Response(null, { status: 204, headers: plates?.wants() ? { 'plate-wanted': 'yes' } : {} });
    },
    'POST /plates/:key': async ({ context }) => {
      // A page that is closed meanwhile has sent nothing.
      const bytes = await readBytes(context.req.raw, largestPlate).catch(() => Buffer.alloc(0));
      if (bytes === 'too large') return new Refusal(413, bytes);
      const kept = await plates?.keep(context.req.param('key') ?? '', bytes);
      return kept ? undefined : new Refusal(400, 'no plate, or not to be kept now');
    },
  } satisfies Partial<Handlers>;
}
