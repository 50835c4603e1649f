/** What staff are told of the data folder: what is wrong, what it costs, and what to do. */
import { printBytes } from '../contract/bytes.ts';
import type { Sentence } from '../contract/sentence.ts';
import type { DiskState } from './disk.ts';

/** What lies there but can't be read now. */
interface Unread {
  readonly why: string;
  readonly usedInstead: 'backup' | 'defaults' | 'none';
}

export interface StoreState {
  readonly folder: string;
  readonly disk: DiskState;
  readonly unreadSettings?: Unread | undefined;
  readonly unreadWithdrawn?: Unread | undefined;
  /** Why the settings in force are not on the disk. */
  readonly unkeptSettings?: string | undefined;
  /** Why the list of withdrawn items is not on the disk. */
  readonly unkeptWithdrawn?: string | undefined;
  readonly visits: { readonly inMemoryOnly: boolean; readonly lost: number };
}

/** A problem of the disk: nothing can be written, or there is little room. Undefined without one. */
export function diskProblem(folder: string, { unwritable, space, freeBytes }: DiskState): Sentence | undefined {
  if (unwritable !== undefined) {
    return {
      zh: `数据文件夹“${folder}”无法写入（${unwritable}）：展览照常进行，但重启后，新改的设置和新的观众数据会丢失。请检查磁盘和文件夹权限，或用 --data 指定另一个文件夹。`,
      en: `The data folder "${folder}" can't be written (${unwritable}): the show goes on, but a restart loses changed settings and new visitor figures. Check the disk and who may write there, or name another folder with --data.`,
    };
  }
  if (space === 'comfortable') return undefined;
  const free = printBytes(freeBytes ?? 0);
  return space === 'low'
    ? {
        zh: `磁盘空间不足（剩余 ${free}）：已停止写日志，旧日志已删除。请清理磁盘。`,
        en: `The disk has little room left (${free}): no log is written and old ones were removed. Free some space.`,
      }
    : {
        zh: `磁盘将满（剩余 ${free}）：已停止写日志，观众数据暂存内存，断电会丢失。请尽快清理磁盘。`,
        en: `The disk is nearly full (${free}): no log is written, and visitor figures wait in memory, where a power cut loses them. Free some space soon.`,
      };
}

/** Everything that is wrong now; empty when all is well. */
export function storeProblems({
  folder,
  disk,
  unreadSettings,
  unreadWithdrawn,
  unkeptSettings,
  unkeptWithdrawn,
  visits,
}: StoreState): readonly Sentence[] {
  const problems: Sentence[] = [];
  const ofDisk = diskProblem(folder, disk);
  if (ofDisk) problems.push(ofDisk);
  if (unreadSettings !== undefined) {
    const backup = unreadSettings.usedInstead === 'backup';
    problems.push({
      zh: `设置文件现在无法读取（${unreadSettings.why}）：文件原样保留，暂用${backup ? '上一次保存的设置' : '默认设置'}，程序会自动再次读取。请检查磁盘和文件权限。`,
      en: `The settings can't be read now (${unreadSettings.why}): the file is left as it is, ${backup ? 'those saved before it' : 'the defaults'} serve meanwhile, and reading is tried again by itself. Check the disk and who may read the file.`,
    });
  }
  // Its backup holds the same.
  if (unreadWithdrawn?.usedInstead === 'none') {
    problems.push({
      zh: `撤下内容的清单现在无法读取（${unreadWithdrawn.why}）：此前撤下的内容会重新显示，直到清单可以读取；程序会自动再次读取。请立即核对，需要的再次撤下，并检查磁盘和文件权限。`,
      en: `The list of withdrawn items can't be read now (${unreadWithdrawn.why}), so that all of them are shown until it can; reading is tried again by itself. Look them through now, withdraw them once more, and check the disk and who may read the file.`,
    });
  }
  if (unkeptSettings !== undefined) {
    problems.push({
      zh: `设置未能保存（${unkeptSettings}）：现在有效，重启后会丢失。请清理或检查磁盘，程序会自动再次保存。`,
      en: `The settings could not be saved (${unkeptSettings}): they are in force, but a restart loses them. Free or check the disk; saving is tried again by itself.`,
    });
  }
  if (unkeptWithdrawn !== undefined) {
    problems.push({
      zh: `撤下内容的清单未能保存（${unkeptWithdrawn}）：现在有效，重启后会丢失。请清理或检查磁盘，程序会自动再次保存。`,
      en: `The list of withdrawn items could not be saved (${unkeptWithdrawn}): it is in force, but a restart loses it. Free or check the disk; saving is tried again by itself.`,
    });
  }
  if (visits.inMemoryOnly && ofDisk === undefined) {
    problems.push({
      zh: '观众数据暂时无法写入，先存在内存中：请确认没有其他程序占用数据文件夹。',
      en: 'Visitor figures can’t be written for now and wait in memory: make sure that no other program holds the data folder.',
    });
  }
  if (visits.lost > 0) {
    problems.push({
      zh: `有 ${visits.lost} 项参观计数因长时间无法写入而丢失。`,
      en: `${visits.lost} counts of visits were lost, because nothing could be written for too long.`,
    });
  }
  return problems;
}
