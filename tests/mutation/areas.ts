/** What is mutated, in areas that are run and judged each by itself. */

export interface Area {
  readonly name: string;
  /** Glob patterns of the sources that are mutated. */
  readonly sources: readonly string[];
  /**
   * Glob patterns of the tests that are to notice it. Those of the whole program would notice more, and would take hours:
   * a rule that only they hold deserves a test of its own beside it.
   */
  readonly tests: readonly string[];
}

/** The quickest first. */
export const areas: readonly Area[] = [
  {
    name: 'contract',
    // What is sent is tested where it is answered, as all of the server is; settings where they are kept.
    // Words are no rules; tests/words compares their lists.
    sources: [
      'src-main/contract/**/*.ts',
      '!src-main/contract/{api,requests,settings,setting-bounds}.ts',
      '!src-main/contract/words/*.ts',
    ],
    tests: ['tests/unit/contract/**/*.test.ts'],
  },
  { name: 'supervision', sources: ['src-main/supervision/**/*.ts'], tests: ['tests/unit/supervision/**/*.test.ts'] },
  {
    name: 'store',
    sources: ['src-main/store/**/*.ts', 'src-main/contract/{settings,setting-bounds}.ts'],
    tests: ['tests/unit/store/**/*.test.ts'],
  },
  {
    name: 'model',
    // Rings are grown in a loop of millions of steps; with a switch for a mutant in each, one test takes minutes.
    sources: ['src-renderer/core/model/**/*.ts', '!src-renderer/core/model/rings.ts'],
    tests: ['tests/unit/core/model/**/*.test.ts'],
  },
  // What reads, checks and puts together an exhibition; without tests that read whole exhibitions again and again: what
  // they notice, a test of the rule itself should notice, in a hundredth of the time.
  {
    name: 'reading',
    // In a thread of its own it can't be seen which places a test passes through.
    sources: ['src-main/exhibition/read/**/*.ts', '!src-main/exhibition/read/media/film-and-voice-thread.ts'],
    tests: ['tests/unit/exhibition/read/**/*.test.ts', 'tests/unit/exhibition/read.test.ts'],
  },
  {
    name: 'checks',
    // One table is generated from the font files and compared with them as text.
    sources: ['src-main/exhibition/check/**/*.ts', '!src-main/exhibition/check/font-characters.ts'],
    // Rows of the table of cities are checked as they are put together.
    tests: ['tests/unit/exhibition/check/**/!(fonts).test.ts', 'tests/unit/exhibition/assemble/cities.test.ts'],
  },
  {
    name: 'assembly',
    sources: [
      'src-main/exhibition/assemble/**/*.ts',
      '!src-main/exhibition/assemble/current.ts',
      '!src-main/exhibition/assemble/watch.ts',
    ],
    tests: [
      'tests/unit/exhibition/assemble/!(current|watch*).test.ts',
      'tests/unit/exhibition/exhibits/!(mistakes|spoiled)*.test.ts',
      'tests/unit/exhibition/!(coverage|hostile|mistakes|shipped).test.ts',
    ],
  },
  {
    name: 'reload',
    sources: ['src-main/exhibition/assemble/current.ts', 'src-main/exhibition/assemble/watch.ts'],
    tests: ['tests/unit/exhibition/assemble/{current,earlier,watch*}.test.ts'],
  },
];
