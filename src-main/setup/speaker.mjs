// @ts-check
import { sentence } from './sentences.mjs';
/** @import { Language } from './language.mjs' */
/** @import { Obstacle } from './sentences.mjs' */

/**
 * Tells the user what goes on: on stderr, since stdout belongs to the program that is started afterwards.
 * @typedef {{
 *   say: (text: { en: string, zh: string }) => void,
 *   beat: (seconds: number) => void,
 *   complain: (obstacle: Obstacle) => void,
 * }} Speaker
 */

/**
 * @param {Language} language
 * @param {(line: string) => void} write
 * @returns {Speaker}
 */
export function createSpeaker(language, write = (line) => void process.stderr.write(`${line}\n`)) {
  return {
    say: (text) => write(text[language]),
    beat: (seconds) => write(language === 'zh' ? `……仍在进行（已 ${seconds} 秒）` : `… still at it (${seconds} s)`),
    complain: (obstacle) => {
      write(sentence(obstacle, language));
      for (const line of obstacle.lines ?? []) write(`  ${line}`);
    },
  };
}
