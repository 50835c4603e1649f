/** A file on a drive that somebody has plugged in: the visitor figures, and whatever else staff carry away. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { dayOf } from '../../contract/day.ts';
import type { Sentence } from '../../contract/sentence.ts';
import type { Drive, StaffExport } from '../../contract/staff.ts';
import type { VisitCount } from '../../contract/visits.ts';
import { figuresAsCsv } from '../../store/visits/figures.ts';
import { writeNew } from './drives.ts';

/** So many exports of one day on one drive have a name. */
const mostNames = 999;

const noDrive: Sentence = {
  zh: '找不到这个U盘或移动硬盘，可能已被拔出；请重新插好，再从列表中选择。',
  en: 'This drive is not there any more; plug it in again and choose it from the list.',
};
const tooMany: Sentence = {
  zh: '这个盘上当天的导出文件太多；请删去一些，再试一次。',
  en: 'There are too many exports of this day on the drive; delete some and try again.',
};

function failure(error: unknown): Sentence {
  const { code, message } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return {
        zh: '盘已满，文件没有写入；请腾出空间或换一个盘。',
        en: 'The drive is full and nothing was written; free some space or take another.',
      };
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return {
        zh: '这个盘不能写入；请关闭盘上的写保护开关，或换一个盘。',
        en: 'The drive can’t be written to; undo its write protection or take another.',
      };
    case 'ENOENT':
    case 'ENODEV':
    case 'ENXIO':
    case 'EIO':
      return {
        zh: '写入时盘被拔出或出错，文件不完整；请重新插好，再导出一次。',
        en: 'The drive was pulled out or failed while it was written to; plug it in again and export once more.',
      };
    default:
      return {
        zh: `文件没有写入（${message}）；请换一个盘再试。`,
        en: `Nothing was written (${message}); try another drive.`,
      };
  }
}

export interface DriveFile {
  /** What stands before the day in the file's name. */
  readonly name: string;
  /** "csv" and the like. */
  readonly kind: string;
  readonly content: string | Uint8Array;
  readonly now: Date;
}

type ListDrives = () => Promise<readonly Drive[]>;

/** The drive of this path if it is in the list, or a sentence about where it has gone. */
export async function findDrive(chosen: string, drives: ListDrives): Promise<Drive | { readonly problem: Sentence }> {
  return (await drives()).find(({ path }) => path === chosen) ?? { problem: noDrive };
}

/** Writes to a drive from the list and nowhere else; never over a file that is there. */
export async function writeToDrive(
  chosen: string,
  drives: ListDrives,
  { name, kind, content, now }: DriveFile,
): Promise<StaffExport> {
  const drive = await findDrive(chosen, drives);
  if ('problem' in drive) return drive;
  for (let number = 1; number <= mostNames; number += 1) {
    const file = join(drive.path, `${name}-${dayOf(now)}${number === 1 ? '' : `-${number}`}.${kind}`);
    try {
      await writeNew(file, content, rm);
      return { file };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return { problem: failure(error) };
    }
  }
  return { problem: tooMany };
}

export interface ExportParts {
  readonly drives: ListDrives;
  readonly counts: () => readonly VisitCount[];
  /** The exhibition's id, for the file's name. */
  readonly exhibition: string;
  readonly now: Date;
}

/** Writes the figures as a table that Excel and WPS open. */
export function exportFigures(chosen: string, { drives, counts, exhibition, now }: ExportParts): Promise<StaffExport> {
  return writeToDrive(chosen, drives, {
    name: `nianlun-${exhibition}`,
    kind: 'csv',
    content: figuresAsCsv(counts()),
    now,
  });
}
