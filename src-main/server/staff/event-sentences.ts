/** What the log's events mean to staff, and what they can do. */
import type { LogEvent, ProgramEvent } from '../../contract/log-events.ts';
import type { Sentence } from '../../contract/sentence.ts';
import type { ItemKind } from '../../contract/staff.ts';
import { requestedEnds } from '../host-requests.ts';
import { hostSentences } from './host-sentences.ts';
import { pictureSentences } from './picture-sentences.ts';
import { type Fields, named, plain, type Tells } from './tells.ts';

const stands = plain(
  '参观计数暂时无法写入，数字先保留在内存里；请检查数据盘的剩余空间。',
  'Visitor figures can’t be written for now and are kept in memory; check the free space of the data disk.',
);

function exhibitionRead({ problems }: Fields): Sentence {
  const list = Array.isArray(problems)
    ? (problems as { readonly severity?: unknown; readonly shownAnyway?: unknown }[])
    : [];
  const errors = list.filter(({ severity, shownAnyway }) => severity === 'error' && shownAnyway !== true).length;
  if (errors > 0) {
    return {
      zh: `展览内容有改动，但有${errors}处错误，屏幕仍显示改动前的内容；请编辑按“展览内容的问题”修改。`,
      en: `The exhibition’s files have changed but hold ${errors} error${errors === 1 ? '' : 's'}, so the screen goes on with the content from before; the editor should mend the “Problems in the content”.`,
    };
  }
  return list.length > 0
    ? {
        zh: `展览内容已更新，有${list.length}条提醒，见“展览内容的问题”。`,
        en: `The exhibition’s content has been updated, with ${list.length} warning${list.length === 1 ? '' : 's'} under “Problems in the content”.`,
      }
    : { zh: '展览内容已更新。', en: 'The exhibition’s content has been updated.' };
}

function hallChanged({ open, quiet }: Fields): Sentence {
  if (open === false) return { zh: '开放时间结束，屏幕转暗。', en: 'Opening hours ended; the screen went dark.' };
  if (quiet !== undefined)
    return {
      zh: '进入静默日，展览停止声音和互动。',
      en: 'A quiet day began; the exhibition makes no sound and takes no play.',
    };
  return { zh: '展览开放。', en: 'The exhibition opened.' };
}

function diskChanged({ unwritable, space }: Fields): Sentence {
  if (unwritable !== undefined) {
    return {
      zh: '数据文件夹无法写入；展览照常进行。请检查磁盘和文件夹权限。',
      en: 'The data folder can’t be written; the show goes on. Check the disk and who may write there.',
    };
  }
  return space === 'comfortable'
    ? { zh: '数据盘恢复正常。', en: 'The data disk is well again.' }
    : { zh: '数据盘空间不足；请清理磁盘。', en: 'The data disk has little room left; free some space.' };
}

/** A kept file was damaged: what that means where its backup is used, and where there was none. */
const damaged =
  (backup: Tells, none: Tells): Tells =>
  (fields) =>
    (fields['usedInstead'] === 'backup' ? backup : none)(fields);

const kinds: Readonly<Record<ItemKind, Sentence>> = {
  chapter: { zh: '章节', en: 'chapter' },
  exhibit: { zh: '展品', en: 'exhibit' },
  moment: { zh: '纪事', en: 'moment' },
  city: { zh: '城市', en: 'city' },
  route: { zh: '线路', en: 'line' },
  source: { zh: '出处', en: 'source' },
};
const item =
  (zh: string, en: string): Tells =>
  ({ kind, id }) => {
    const known = new Map(Object.entries(kinds)).get(named(kind));
    return { zh: `${zh}${known?.zh ?? ''}“${named(id)}”。`, en: `${en} the ${known?.en ?? 'item'} "${named(id)}".` };
  };

const requests: ReadonlyMap<unknown, { readonly told: Sentence }> = new Map(Object.entries(requestedEnds));

const programSentences = {
  started: plain('程序启动。', 'The program started.'),
  ended: plain('程序正常结束。', 'The program ended as it should.'),
  'settings were damaged': damaged(
    plain(
      '设置文件损坏，已改用上一次保存的设置；请核对各项设置。',
      'The settings were damaged; those saved before them are used. Please look them through.',
    ),
    plain(
      '设置文件损坏，已恢复默认设置；请重新设置。',
      'The settings were damaged; the defaults are used. Please set them again.',
    ),
  ),
  'settings can’t be read': plain(
    '启动时设置文件无法读取；文件原样保留，程序会自动再次读取。请检查磁盘和文件权限。',
    'The settings could not be read at the start; the file is left as it is and tried again. Check the disk and who may read it.',
  ),
  'exhibition read again': exhibitionRead,
  'exhibition has errors': ({ shown }) =>
    shown === 'nothing'
      ? {
          zh: '展览文件有错误，也没有可用的旧版本，屏幕上是提示画面；请编辑按“展览内容的问题”修改。',
          en: 'The exhibition’s files hold errors and no earlier version is kept, so the screen shows a card; the editor should mend the “Problems in the content”.',
        }
      : {
          zh: '启动时展览文件有错误，屏幕显示上一个完好的版本；请编辑按“展览内容的问题”修改。',
          en: 'The exhibition’s files held errors at the start, so the last good version is shown; the editor should mend the “Problems in the content”.',
        },
  'where a presentation stands can’t be kept': plain(
    '讲解进行到哪里没能保存；若程序这时重新启动，讲解会从头开始。请检查数据盘的剩余空间和写入权限。',
    'Where the presentation stands could not be kept; if the program is started anew it begins at its beginning. Check the free space and rights of the data folder.',
  ),
  'the exhibition can’t be kept for the next start': plain(
    '展览的完好版本没能另存；若下次启动时文件有错误，将无法展出旧版本。请检查数据盘的剩余空间和写入权限。',
    'The good version of the exhibition could not be kept for the next start; check the free space and rights of the data folder.',
  ),
  'what was kept of the exhibition was damaged': plain(
    '为加快启动而保存的展览内容已损坏，不再使用；展览已从文件重新读取。如果反复出现，请检查数据盘。',
    'What was kept of the exhibition for a quicker start was damaged and is not used; the exhibition was read from its files. If it goes on, check the data disk.',
  ),
  'what was kept of the exhibition can’t be read': () => null,
  'what was read of the exhibition can’t be kept': () => null,
  'fonts were cut anew': () => null,
  'fonts could not be cut': plain(
    '未能为展览新增的字裁剪字体；展览照常进行，只是启动稍慢。如果反复出现，请把日志交给维护人员。',
    'The fonts could not be cut to the exhibition’s new characters; the show goes on and only starts a little later. If it goes on, give the log to whoever looks after the program.',
  ),
  'fonts can’t be kept': plain(
    '裁剪好的字体没能保存；展览照常进行，下次启动后会再裁剪一次。请检查数据盘的剩余空间和写入权限。',
    'The cut fonts could not be kept; the show goes on, and they are cut once more after the next start. Check the free space and rights of the data folder.',
  ),
  'a cut font was damaged': plain(
    '保存的字体文件已损坏，已移到一旁，程序会重新裁剪。如果反复出现，请检查数据盘。',
    'A font that was kept was damaged; it was set aside and is cut anew. If it goes on, check the data disk.',
  ),
  'the program’s fonts can’t be read': plain(
    '程序自带的字体信息无法读取；请重新安装程序。',
    'The program’s own list of fonts can’t be read; install the program anew.',
  ),
  'the hall changed': hallChanged,
  'planned restart': plain('程序按计划在闭馆时段自动重启。', 'The program restarted as planned, in the quiet hours.'),
  'the disk changed': diskChanged,
  'the page failed': plain(
    '画面上的一处程序出错，已自动返回首页；如果反复出现，请把日志交给维护人员。',
    'Something on the page failed and the view was reset; if this goes on, hand the log to whoever looks after the program.',
  ),
  'the browser holds too much memory': plain(
    '浏览器占用内存过多，已在无人使用时自动重新打开画面。',
    'The browser held too much memory; the page was opened anew while nobody used it.',
  ),
  'what the browser holds of the memory can’t be known here': () => null,
  refused: () => null,
  'a request failed': plain(
    '展览的一次请求出错；如果反复出现，请重启程序，并把日志交给维护人员。',
    'The exhibition could not answer a request; if this goes on, restart, and hand the log to whoever looks after the program.',
  ),
  'an answer broke off': plain(
    '一个图片、影片或声音文件读到一半中断；请检查展览文件夹所在的盘。',
    'A picture, film or sound could not be read to its end; check the disk that the exhibition lies on.',
  ),
  'the figures were damaged and begin anew': plain(
    '观众数据文件损坏，已另存，重新开始计数。',
    'The visitor figures were damaged; the file was set aside and counting begins anew.',
  ),
  'the figures can’t be opened and stay in memory': stands,
  'figures can’t be written': stands,
  'old figures can’t be deleted': () => null,
  'the damaged figures can’t be closed': () => null,
  'figures are lost': plain(
    '观众数据长时间无法写入，部分计数已丢失；请检查数据盘。',
    'Visitor figures could not be written for so long that some were lost; check the data disk.',
  ),
  'figures can’t be read': plain(
    '观众数据暂时无法读取；如果反复出现，请重启程序。',
    'The visitor figures can’t be read for now; if this goes on, restart.',
  ),
  'staff entered': plain('工作人员进入管理界面。', 'Staff came in.'),
  'a PIN was wrong': plain('有人输错密码。', 'Somebody entered a wrong PIN.'),
  'staff set the first PIN': plain('首次设置了密码。', 'The first PIN was set.'),
  'staff changed the PIN': plain('工作人员更改了密码。', 'Staff changed the PIN.'),
  'the PIN was damaged': damaged(
    plain(
      '密码文件损坏，已改用备份，密码不变。',
      'The PIN’s file was damaged; its backup is used and the PIN is the same.',
    ),
    plain(
      '密码文件损坏且没有备份；请重启后尽快重新设置密码。',
      'The PIN’s file was damaged and has no backup; restart and set a PIN at once.',
    ),
  ),
  'others can read the PIN’s file': plain(
    '这台电脑的其他用户可以读取密码文件，权限没能收紧；请检查数据文件夹归谁所有，或用运行展览的用户重新设置密码。',
    'Other users of this machine can read the PIN’s file, and its rights could not be changed; check who owns the data folder, or set the PIN anew as the user who runs the exhibition.',
  ),
  'attempts can’t be kept': plain(
    '密码输错的次数无法保存；请检查数据盘的剩余空间和写入权限。',
    'Failed attempts at the PIN can’t be kept; check the free space and rights of the data folder.',
  ),
  'staff changed the settings': plain('工作人员更改了设置。', 'Staff changed the settings.'),
  'settings can’t be kept': plain(
    '设置没有保存；请检查数据盘的剩余空间和写入权限，再保存一次。',
    'The settings could not be kept; check the free space and rights of the data folder, then save them once more.',
  ),
  'staff withdrew': item('工作人员撤下了', 'Staff withdrew'),
  'staff restored': item('工作人员恢复了', 'Staff restored'),
  'withdrawn can’t be kept': plain(
    '撤下内容的清单无法保存，重启后会丢失改动；请检查数据盘的剩余空间。',
    'The list of withdrawn items can’t be kept and its changes would be lost at a restart; check the free space of the data disk.',
  ),
  'the list of withdrawn items was damaged': damaged(
    plain(
      '撤下内容的清单损坏，已改用备份；请核对清单。',
      'The list of withdrawn items was damaged; its backup is used. Please look it through.',
    ),
    plain(
      '撤下内容的清单损坏且没有备份，此前撤下的内容会重新显示；请立即核对，需要的再次撤下。',
      'The list of withdrawn items was damaged and has no backup, so that all of them are shown again; look them through now and withdraw them once more.',
    ),
  ),
  'the list of withdrawn items can’t be read': plain(
    '启动时撤下内容的清单无法读取；文件原样保留，程序会自动再次读取。请检查磁盘和文件权限。',
    'The list of withdrawn items could not be read at the start; it is left as it is and tried again. Check the disk and who may read it.',
  ),
  'figures exported': plain('工作人员导出了观众数据。', 'Staff exported the visitor figures.'),
  'figures not exported': plain(
    '观众数据导出失败；请换一个盘再试。',
    'The visitor figures could not be exported; try another drive.',
  ),
  'booklet printed': plain('工作人员制作了手册。', 'Staff had the booklet printed.'),
  'booklet not printed': plain(
    '手册没有制成；请再试一次，仍不行请把日志交给维护人员。',
    'The booklet could not be made; try once more, and if that fails hand the log to whoever looks after the program.',
  ),
  'booklet not written': plain(
    '手册没有写到盘上；请换一个盘再试。',
    'The booklet could not be written to the drive; try another drive.',
  ),
  'staff ask': ({ act }) => requests.get(act)?.told ?? null,
} satisfies Readonly<Record<ProgramEvent, Tells>>;

const general = (event: string): Sentence => ({
  zh: `程序报告了一个问题（${event}）；如果展示不正常，请重启，并把日志交给维护人员。`,
  en: `The program reports a problem (${event}); if the show isn’t right, restart, and hand the log to whoever looks after the program.`,
});

/** What each event is told as, or that it is kept silent. */
export const eventSentences: Readonly<Record<LogEvent, Tells>> = {
  ...programSentences,
  ...pictureSentences,
  ...hostSentences,
};

const isKnown = (event: string): event is LogEvent => Object.hasOwn(eventSentences, event);

/**
 * The sentence of one event as it stands in the log, which another version may have written; null where staff need not
 * know. An error that is not known here is always told.
 */
export function sentenceOf(level: 'info' | 'warning' | 'error', event: string, fields: Fields): Sentence | null {
  if (isKnown(event)) return eventSentences[event](fields);
  return level === 'error' ? general(event) : null;
}
