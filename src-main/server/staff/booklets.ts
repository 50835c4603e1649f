/** The booklet, printed for staff onto a drive that somebody has plugged in. */
import type { Exhibition } from '../../contract/exhibition.ts';
import type { PrintedHandout, PrintHandout } from '../../contract/handout.ts';
import type { Sentence } from '../../contract/sentence.ts';
import type { LanguageChoice } from '../../contract/settings.ts';
import type { Drive, ItemName, StaffExport, StaffHandout } from '../../contract/staff.ts';
import { handoutOrder, publicCopy, withoutWithdrawn } from '../../exhibition/index.ts';
import type { Log } from '../../log/log.ts';
import { findDrive, writeToDrive } from './export.ts';

export interface BookletParts {
  readonly exhibition: { current(): Exhibition };
  readonly withdrawn: { current(): readonly ItemName[] };
  /** Undefined where nothing can print. */
  readonly printer: () => PrintHandout | undefined;
  readonly drives: () => Promise<readonly Drive[]>;
  readonly log: Log;
  readonly now: () => Date;
}

export interface Booklets {
  state(): StaffHandout;
  /** Takes minutes. The public's copy, without anything withdrawn, to a drive from the list and nowhere else. */
  print(drive: string, language: LanguageChoice): Promise<StaffExport>;
}

const noPrinter: Sentence = {
  zh: '这台电脑上没有可以排印手册的浏览器；请在办公室电脑上用命令制作。',
  en: 'Nothing on this machine can print the booklet; make it with the command on an office computer.',
};
const busy: Sentence = {
  zh: '手册正在制作，请等它完成后再试。',
  en: 'A booklet is being made; wait until it is done, then try again.',
};
const notTold: Sentence = {
  zh: '展览没有这种语言；请另选一种。',
  en: 'The exhibition does not have this language; choose another.',
};
const notLaidOut: Sentence = {
  zh: '手册没有制成，没有写入文件；请再试一次，仍不行请把日志交给维护人员。',
  en: 'The booklet could not be made and nothing was written; try once more, and if that fails hand the log to whoever looks after the program.',
};

/** Prints one booklet at a time. */
export function openBooklets({ exhibition, withdrawn, printer, drives, log, now }: BookletParts): Booklets {
  let underway: { done: number; readonly of: number } | undefined;

  const make = async (print: PrintHandout, language: LanguageChoice): Promise<PrintedHandout> => {
    const left = withoutWithdrawn(exhibition.current(), withdrawn.current());
    const order = handoutOrder(left, publicCopy(left), { language, notes: false, review: false });
    const progress = { done: 0, of: order.exhibition.chapters.length };
    underway = progress;
    try {
      return await print(order, (done) => {
        progress.done = done;
      });
    } catch (error) {
      return { ok: false, complaints: [error instanceof Error ? error.message : String(error)] };
    } finally {
      underway = undefined;
    }
  };

  return {
    state: () =>
      underway !== undefined
        ? { state: 'underway', ...underway }
        : { state: printer() === undefined ? 'none' : 'ready' },
    print: async (drive, language) => {
      const print = printer();
      if (print === undefined) return { problem: noPrinter };
      const { id, languages } = exhibition.current();
      if (language !== 'both' && !languages.includes(language)) return { problem: notTold };
      // Checked first: printing takes minutes, and a missing drive should be reported at once.
      const found = await findDrive(drive, drives);
      if ('problem' in found) return found;
      if (underway !== undefined) return { problem: busy };
      const printed = await make(print, language);
      if (!printed.ok) {
        log.write('error', 'booklet not printed', { complaints: printed.complaints });
        return { problem: printed.why ?? notLaidOut };
      }
      const file = { name: `nianlun-${id}-handout-${language}`, kind: 'pdf', content: printed.pdf, now: now() };
      const written = await writeToDrive(drive, drives, file);
      if ('file' in written) log.write('info', 'booklet printed', { language });
      else log.write('warning', 'booklet not written', { why: written.problem.en });
      return written;
    },
  };
}
