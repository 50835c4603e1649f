/** Checks of the data folder: its disk, what is kept in it, and the staff's PIN. */
import type { DataPaths } from '../../store/paths.ts';
import type { Checks } from './check.ts';
import { judgeData } from './data.ts';
import { judgeDisk } from './disk.ts';
import { lookAtData, lookAtDisk, lookForPin } from './look/folder.ts';
import { judgePin } from './pin.ts';

/** Disk, data and PIN. */
export function dataChecks(paths: DataPaths): Checks<'disk' | 'data' | 'pin'> {
  return {
    disk: { name: { zh: '磁盘', en: 'disk' }, look: async () => judgeDisk(await lookAtDisk(paths)) },
    data: { name: { zh: '数据', en: 'data' }, look: async () => judgeData(await lookAtData(paths)) },
    pin: { name: { zh: '密码', en: 'PIN' }, look: async () => judgePin(await lookForPin(paths)) },
  };
}
