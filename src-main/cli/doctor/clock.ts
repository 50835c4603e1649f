/** Whether the hall's clock can be believed. The show goes on with any clock; hours, quiet days and figures do not. */
import { type Finding, ok, warning } from './finding.ts';

export interface ClockFacts {
  readonly now: Date;
  /** When the program's files were made; null where that is not known. */
  readonly builtAt: Date | null;
  readonly timeZone: string;
}

/** A machine is replaced before that; a clock further on has jumped. */
const longestService = 15;

const setClock = {
  zh: '请校准系统时间；不需要联网，但主板电池没电时，断电后时间会再次出错。',
  en: 'Set the system’s clock. No network is needed; with an empty battery on the board it will be wrong again after a power cut.',
};

/** Judges clock and time zone. */
export function judgeClock({ now, builtAt, timeZone }: ClockFacts): Finding[] {
  const shown = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())} ${two(now.getHours())}:${two(now.getMinutes())}`;
  const findings: Finding[] = [];
  if (builtAt !== null && now < builtAt) {
    findings.push(
      warning(
        {
          zh: `时钟是 ${shown}，早于程序本身的日期。`,
          en: `The clock says ${shown}, which is before the program was made.`,
        },
        setClock,
      ),
    );
  } else if (builtAt !== null && now.getFullYear() > builtAt.getFullYear() + longestService) {
    findings.push(
      warning(
        { zh: `时钟是 ${shown}，晚得不合常理。`, en: `The clock says ${shown}, which is hard to believe.` },
        setClock,
      ),
    );
  } else {
    findings.push(ok(`时钟是 ${shown}，时区 ${timeZone}。`, `The clock says ${shown} in the time zone ${timeZone}.`));
  }
  if (/^(Etc\/)?(UTC|GMT|Zulu|Universal|Greenwich|UCT)$/.test(timeZone)) {
    findings.push(
      warning(
        {
          zh: `时区是 ${timeZone}，开放时间、静默日和观众数据会按它计算。`,
          en: `The time zone is ${timeZone}: opening hours, quiet days and figures go by it.`,
        },
        {
          zh: '请设为展馆所在的时区，例如 timedatectl set-timezone Asia/Shanghai。',
          en: 'Set the hall’s own, for example timedatectl set-timezone Asia/Shanghai.',
        },
      ),
    );
  }
  return findings;
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
