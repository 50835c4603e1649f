/** Whether staff can come in, and only they. */
import type { PinLook } from '../../store/pin.ts';
import { type Finding, ok, problem, warning } from './finding.ts';

const setIt = {
  zh: '请运行 nianlun pin 设置；也可在重新启动后的 10 分钟内，在屏幕上用隐藏手势进入设置。',
  en: 'Set one with nianlun pin; or on the screen by the hidden gesture, within 10 minutes of a start.',
};

/** Judges the PIN. Without one the show runs and the way in for staff is shut, so that is a warning only. */
export function judgePin(pin: PinLook): Finding[] {
  switch (pin.status) {
    case 'set':
      return [ok('管理密码已设置。', 'The staff’s PIN is set.')];
    case 'unset':
      return [
        warning(
          {
            zh: '还没有设置管理密码，管理界面因此关闭。',
            en: 'No PIN is set, so the staff’s surface is shut.',
          },
          setIt,
        ),
      ];
    case 'unsound':
      return [judgeUnsound(pin)];
  }
}

function judgeUnsound({ why, backup }: PinLook & { readonly status: 'unsound' }): Finding {
  const zh = `密码文件无法使用（${why}）`;
  const en = `The file of the PIN can't be used (${why})`;
  if (!backup) return problem({ zh: `${zh}，管理界面进不去。`, en: `${en}, so that staff can't come in.` }, setIt);
  return warning(
    { zh: `${zh}，备份仍然有效。`, en: `${en}; its backup still serves.` },
    { zh: '请用 nianlun pin 重新设置一次。', en: 'Set it once more with nianlun pin.' },
  );
}
