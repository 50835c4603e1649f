/** Words of what staff do: withdraw, restart, leave, export, test. */
import type { Sentence } from '../../../../src-main/contract/sentence.ts';

export const actWords = {
  'kind-chapter': { zh: '章节', en: 'Chapters' },
  'kind-moment': { zh: '纪事', en: 'Moments' },
  'kind-city': { zh: '城市', en: 'Cities' },
  'kind-route': { zh: '线路', en: 'Lines' },
  'kind-source': { zh: '出处', en: 'Sources' },
  'kind-withdrawn': { zh: '已撤下', en: 'Withdrawn' },
  'kinds-label': { zh: '内容种类', en: 'Kinds of content' },
  'narrow-label': { zh: '缩小范围', en: 'Narrow down' },
  all: { zh: '全部', en: 'All' },
  decade: { zh: '{n}年代', en: '{n}s' },
  'letter-none': { zh: '其他', en: 'Others' },
  'year-none': { zh: '年份待核实', en: 'year unconfirmed' },
  withdraw: { zh: '撤下', en: 'Withdraw' },
  restore: { zh: '恢复展出', en: 'Show again' },
  withdrawn: { zh: '已撤下', en: 'Withdrawn' },
  'content-lead': {
    zh: '撤下的内容立即从所有画面、合计和手册中消失，重新启动后依然有效，随时可以恢复。',
    en: 'What is withdrawn vanishes at once from every view, total and booklet. It stays withdrawn after a restart, and can be shown again at any time.',
  },
  'withdraw-ask': { zh: '撤下“{name}”？', en: 'Withdraw “{name}”?' },
  'withdraw-what': {
    zh: '它会立即从所有屏幕上消失。以后可以在“已撤下”中恢复。',
    en: 'It will vanish from every screen at once. It can be shown again later, under “Withdrawn”.',
  },
  'withdraw-source-what': {
    zh: '此出处会立即从所有画面消失，只以它为据的内容也不再展出。以后可以在“已撤下”中恢复。',
    en: 'This source will vanish from every screen at once, and so will what rests on it alone. It can be shown again later, under “Withdrawn”.',
  },
  'withdraw-done': { zh: '已撤下“{name}”。', en: '“{name}” has been withdrawn.' },
  'restore-done': { zh: '已恢复展出“{name}”。', en: '“{name}” is shown again.' },
  'none-withdrawn': { zh: '没有撤下的内容。', en: 'Nothing is withdrawn.' },
  'none-of-kind': { zh: '展览中没有这类内容。', en: 'The exhibition has none of these.' },
  'items-more': { zh: '再显示{n}项', en: 'Show {n} more' },

  'act-restart': { zh: '重新启动展览', en: 'Restart the exhibition' },
  'act-restart-lead': {
    zh: '画面停滞或更换设备后使用。设置与数据都会保留。',
    en: 'After a change of equipment, or when something seems stuck. Settings and figures are kept.',
  },
  'act-restart-ask': { zh: '现在重新启动？', en: 'Restart now?' },
  'act-restart-what': {
    zh: '屏幕会短暂变黑，随后自动回到展览。',
    en: 'The screen goes dark for a moment and comes back by itself.',
  },
  'act-restart-do': { zh: '重新启动', en: 'Restart' },
  'act-leave': { zh: '退出展览程序', en: 'Leave the kiosk' },
  'act-leave-lead': {
    zh: '展览停止，直到有人重新启动；屏幕上会出现系统的登录界面或桌面。',
    en: 'The exhibition stays off until somebody starts it; the screen then shows a log-in or the desktop.',
  },
  'act-leave-ask': { zh: '确定退出？', en: 'Leave the exhibition?' },
  'act-leave-what': {
    zh: '展览会停止，观众会看到系统的登录界面或桌面。请只在有人看管时退出。',
    en: 'The exhibition ends and visitors would see a log-in or the desktop. Leave only while somebody stays with the machine.',
  },
  'act-leave-do': { zh: '退出', en: 'Leave' },
  'act-underway': { zh: '正在进行，请稍候。', en: 'Under way. One moment.' },
  'act-export': { zh: '导出观众数据', en: 'Export visitor figures' },
  'act-export-lead': {
    zh: '把全部数据存为一个表格文件，可用Excel或WPS打开。',
    en: 'All figures as one table, for Excel or WPS.',
  },
  'act-handout': { zh: '制作展览手册', en: 'Make the booklet' },
  'act-handout-lead': {
    zh: '把展览排成A4手册，存为PDF文件，可在办公室打印；已撤下的内容不会收入。',
    en: 'The exhibition on A4, one PDF to be printed at the office; without anything withdrawn.',
  },
  'handout-none': {
    zh: '这台电脑上没有可以排印手册的浏览器；请在办公室电脑上用命令制作。',
    en: 'Nothing on this machine can print the booklet; make it with the command on an office computer.',
  },
  'handout-choose': { zh: '选择语言和存储设备', en: 'Choose language and drive' },
  'handout-language': { zh: '手册语言', en: 'Language of the booklet' },
  'handout-underway': {
    zh: '正在制作手册，需要几分钟；请不要拔出存储设备。',
    en: 'The booklet is being made, which takes some minutes; leave the drive plugged in.',
  },
  'handout-progress': { zh: '正在绘制插图：第{done}幅，共{of}幅', en: 'Drawing picture {done} of {of}' },
  'handout-failed': {
    zh: '手册没有制成，请再试一次。',
    en: 'The booklet could not be made. Please try once more.',
  },
  'export-drives': { zh: '选择存储设备', en: 'Choose a drive' },
  'export-none': {
    zh: '没有找到存储设备。请插入U盘，再点“重新查找”。',
    en: 'No drive was found. Plug in a USB stick, then touch “Look again”.',
  },
  'export-look': { zh: '重新查找', en: 'Look again' },
  'export-free': { zh: '可用{n}', en: '{n} free' },
  'export-done': { zh: '已存到{file}', en: 'Written to {file}' },
  'export-failed': {
    zh: '没有存成功，请换一个存储设备再试。',
    en: 'It could not be written. Please try another drive.',
  },
  'act-test': { zh: '测试图', en: 'Test pattern' },
  'act-test-lead': {
    zh: '检查屏幕边缘、尺寸、灰阶、色彩和触摸。',
    en: 'To check edges, size, greys, colours and touch.',
  },
  'act-pin': { zh: '更改密码', en: 'Change the PIN' },
  'act-pin-lead': { zh: '人员变动后请更改。', en: 'When somebody leaves the team.' },
  'pin-changed': { zh: '密码已更改。', en: 'The PIN has been changed.' },
  'pin-new': { zh: '新密码，4至12位数字', en: 'New PIN, 4 to 12 digits' },
  open: { zh: '打开', en: 'Open' },

  'test-leave': { zh: '结束测试', en: 'End the test' },
  'test-ruler': { zh: '用尺量：此线应长100毫米', en: 'Lay a ruler here: this line is 100 mm' },
  'test-edges': {
    zh: '四边的橙线应完整可见',
    en: 'The orange line must be seen whole on all four sides',
  },
  'test-greys': { zh: '每一级灰都应分得清', en: 'Every step of grey must differ from the next' },
  'test-touch': { zh: '用手指划过屏幕：线应紧随手指', en: 'Draw with your fingers: lines must follow them' },
  'test-size': { zh: '{width} × {height}像素，{diagonal}英寸', en: '{width} × {height} pixels, {diagonal}″' },
} as const satisfies Readonly<Record<string, Sentence>>;
