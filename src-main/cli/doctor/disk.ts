/** Whether there is room, and whether it may be used. */
import { printBytes } from '../../contract/bytes.ts';
import { type Finding, ok, problem, warning } from './finding.ts';

export interface DiskFacts {
  readonly folder: string;
  /** Why the data folder can't be written; null when it can. */
  readonly unwritable: string | null;
  readonly freeBytes: number;
  readonly logBytes: number;
}

/** Below this the browser's profile moves out of the data folder, and the next thing to go are the logs. */
const tooLittle = 64 * 2 ** 20;
/** Enough for years of figures, logs and a browser's cache. */
const comfortable = 1e9;
/** Logs are kept within 10 MB; twice that is a sign that something is not. */
const logsCap = 20e6;

/** Judges the data folder and its disk. */
export function judgeDisk({ folder, unwritable, freeBytes, logBytes }: DiskFacts): Finding[] {
  if (unwritable !== null) {
    return [
      problem(
        {
          zh: `数据文件夹“${folder}”无法写入（${unwritable}），设置和观众数据都不能保存。`,
          en: `The data folder "${folder}" can't be written (${unwritable}): neither settings nor figures can be kept.`,
        },
        {
          zh: '请让展览用户拥有这个文件夹，或用 --data 指定另一个文件夹。',
          en: 'Give the folder to the exhibition’s user, or name another one with --data.',
        },
      ),
    ];
  }
  const findings: Finding[] = [];
  const free = {
    zh: `数据文件夹“${folder}”可以写入，剩余 ${printBytes(freeBytes)}`,
    en: `The data folder "${folder}" can be written; ${printBytes(freeBytes)} are free`,
  };
  const makeRoom = { zh: '请腾出空间。', en: 'Make room on that disk.' };
  if (freeBytes < tooLittle) {
    findings.push(problem({ zh: `${free.zh}，已不够用。`, en: `${free.en}, and that is too little.` }, makeRoom));
  } else if (freeBytes < comfortable) {
    findings.push(warning({ zh: `${free.zh}，不宽裕。`, en: `${free.en}, which is not much.` }, makeRoom));
  } else {
    findings.push(ok(`${free.zh}。`, `${free.en}.`));
  }
  if (logBytes > logsCap) {
    findings.push(
      warning(
        {
          zh: `日志已占 ${printBytes(logBytes)}，超出了上限。`,
          en: `The logs take ${printBytes(logBytes)}, more than their cap.`,
        },
        {
          zh: '请把 logs 文件夹里的旧文件移走，并告诉维护人员。',
          en: 'Move the old files in logs away, and tell whoever looks after the program.',
        },
      ),
    );
  }
  return findings;
}
