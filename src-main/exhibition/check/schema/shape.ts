import type { z } from 'zod';
import type { Path } from '../../read/located.ts';

/** The parts of zod's definitions that lead from a schema to what it holds. */
interface Definition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.core.$ZodType>>;
  readonly element?: z.core.$ZodType;
  readonly valueType?: z.core.$ZodType;
  readonly innerType?: z.core.$ZodType;
  readonly out?: z.core.$ZodType;
}

function definition(schema: z.core.$ZodType): Definition {
  const found = schema._zod.def as unknown as Definition;
  const within = found.innerType ?? found.out;
  return within === undefined ? found : definition(within);
}

/** The keys that are allowed where `path` leads; empty where none are fixed. */
export function keysAt(schema: z.core.$ZodType, path: Path): readonly string[] {
  let here = definition(schema);
  for (const step of path) {
    const next = here.shape?.[String(step)] ?? here.element ?? here.valueType;
    if (next === undefined) return [];
    here = definition(next);
  }
  return Object.keys(here.shape ?? {});
}
