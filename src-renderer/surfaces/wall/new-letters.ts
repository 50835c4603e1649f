/** Letters for what comes while the page is open: its style sheet has those for what was shown when it was opened. */
import { addressOf } from '../../core/server/address-of.ts';
import { warmFonts } from './warm-fonts.ts';

/** More new characters than an address may hold: then all are asked for. */
const mostAsked = 500;

/** A server that says nothing for so long, in ms, is asked again. */
const patience = 15_000;

/** All that was added, in one style sheet: a window lives for a year. */
const added = new Set<string>();
let sheet: CSSStyleSheet | undefined;

function addRules(rules: string): void {
  if (added.has(rules)) return;
  added.add(rules);
  if (!sheet) document.adoptedStyleSheets.push((sheet = new CSSStyleSheet()));
  sheet.replaceSync([...added].join('\n'));
}

/** The characters of `after` that `before` has not. */
export function newCharacters(before: unknown, after: unknown): string {
  const known = new Set(JSON.stringify(before ?? null));
  return [...new Set(JSON.stringify(after))].filter((each) => !known.has(each)).join('');
}

/**
 * Fetches letters for what `after` has and `before` (undefined: nothing) has not. They are there before it is drawn;
 * rejects where the server does not give them.
 */
export async function fetchNewLetters(before: unknown, after: unknown): Promise<void> {
  const characters = newCharacters(before, after);
  if (characters === '') return;
  const asked = characters.length > mostAsked ? {} : { characters };
  const answer = await fetch(addressOf('GET /fonts.css', asked), { signal: AbortSignal.timeout(patience) });
  if (!answer.ok) throw new Error(`The letters could not be had: it answered ${answer.status}.`);
  addRules(await answer.text());
  await warmFonts(document.fonts, characters);
}
