import { Misused, parsed } from '../asked.ts';
import { type Area, areas } from './areas.ts';

export interface Asked {
  readonly areas: readonly Area[];
  /** Scores are written to scores.json. */
  readonly keep: boolean;
  /** Nothing is taken over from an earlier run. */
  readonly fresh: boolean;
}

const options = { keep: { type: 'boolean', default: false }, fresh: { type: 'boolean', default: false } } as const;

/** Reads the command line: names of areas (none means all) and options. Throws `Misused` where it can't be followed. */
export function asked(args: readonly string[]): Asked {
  const { values, positionals } = parsed({ args: [...args], options, allowPositionals: true, strict: true });
  const unknown = positionals.find((name) => !areas.some((area) => area.name === name));
  if (unknown !== undefined)
    throw new Misused(`No area is called "${unknown}": choose from ${areas.map(({ name }) => name).join(', ')}.`);
  const chosen = areas.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
  return { areas: chosen, keep: values.keep, fresh: values.fresh };
}
