/**
 * `npm run words`: the words of all surfaces as a table, for a translator: surface, key, Chinese, English, with tabs between.
 * Sentences of main are not in it: each lies beside its rule in both languages, see "What the program says" in ARCHITECTURE.md.
 * `npm run words -- --check`: tells which are missing in a language or said nowhere. Exit 1 when there are any, 2 for
 * another option.
 */
import { problemsOf, tableOf } from './check.ts';
import { surfacesHere } from './surfaces.ts';

const asked = process.argv.slice(2).join(' ');
const surfaces = surfacesHere();
if (asked === '') {
  console.log(tableOf(surfaces));
} else if (asked === '--check') {
  const problems = surfaces.flatMap(problemsOf);
  const keys = surfaces.flatMap(({ words }) => Object.keys(words.en));
  console.log(problems.join('\n') || `${keys.length} words: none is missing in a language, none is unused.`);
  process.exitCode = problems.length > 0 ? 1 : 0;
} else {
  console.error(`"${asked}" is not known: leave it out for a table of all words, or give --check.`);
  process.exitCode = 2;
}
