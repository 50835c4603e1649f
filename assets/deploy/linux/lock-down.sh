#!/bin/sh
# Closes what the exhibition itself can't close on Debian: what each file does is written in it and in ../README.md.
# 关闭展览程序自己关不上的系统入口。每个文件的作用写在文件里，也写在 ../README.zh-CN.md 里。
#   sudo sh lock-down.sh                puts the files in their places and applies them
#   sudo sh lock-down.sh --undo         takes them away again; what was fitted to this machine stays
#   sh lock-down.sh [--undo] FOLDER     does the files' part below FOLDER only, to be looked at
set -u
here=$(dirname "$(readlink -f "$0")")
undo=
if [ "${1:-}" = --undo ]; then
  undo=yes
  shift
fi
root=${1:-}

# Always as they come with the program.
files='nianlun.pam /etc/pam.d/nianlun
nianlun.logind.conf /etc/systemd/logind.conf.d/nianlun.conf
nianlun.system.conf /etc/systemd/system.conf.d/nianlun.conf
nianlun.journald.conf /etc/systemd/journald.conf.d/nianlun.conf
nianlun.sysctl.conf /etc/sysctl.d/90-nianlun.conf
chromium-policies.json /etc/chromium/policies/managed/nianlun.json'
# Put there once: what somebody has fitted to this machine stays as it is.
own='nianlun.rules /etc/udev/rules.d/70-nianlun.rules
nianlun.default /etc/default/nianlun
labwc/rc.xml /etc/nianlun/labwc/rc.xml'

say() { # Chinese, then English
  printf '%s\n%s\n' "$1" "$2"
}

if [ -z "$root" ] && [ "$(id -u)" != 0 ]; then
  say '请以 root 身份运行：sudo sh lock-down.sh' 'Please run this as root: sudo sh lock-down.sh' >&2
  exit 1
fi

failed=0
# A step that fails is told of and the rest goes on: every way in that is closed is one less.
#   step CHINESE ENGLISH COMMAND …   what is not done without it, and what to do
step() {
  zh=$1 en=$2
  shift 2
  if why=$("$@" 2>&1); then return 0; fi
  failed=$((failed + 1))
  say "未完成（$why）：$zh" "Not done ($why): $en" >&2
}

put() { # FILE PLACE
  step "没有写入 $root$2，请检查磁盘空间和写入权限，然后重新运行。" \
    "$root$2 was not written; check the disk's space and rights, and run this again." \
    install -D -m 644 "$here/$1" "$root$2"
}

remove() { # PLACE
  step "没有删除 $root$1，请手工删除。" "$root$1 was not removed; remove it by hand." rm -f "$root$1"
}

apply() { # CHINESE ENGLISH COMMAND …: only on the machine itself
  [ -n "$root" ] || step "$@"
}

end() { # CHINESE ENGLISH
  if [ "$failed" -gt 0 ]; then
    say "有 $failed 步没有完成，见上；处理后请重新运行，重复运行没有坏处。" \
      "Steps that were not done, see above: $failed. Mend them and run this again; running it twice does no harm." >&2
    exit 1
  fi
  say "$1" "$2"
}

if [ -n "$undo" ]; then
  while read -r _ place; do remove "$place"; done <<EOF
$files
EOF
  while read -r file place; do
    [ -e "$root$place" ] || continue
    if cmp -s "$here/$file" "$root$place"; then remove "$place"; else
      say "保留（已按本机改过）：$root$place" "Kept, since it was fitted to this machine: $root$place"
    fi
  done <<EOF
$own
EOF
  # The one folder of the system that is the exhibition's own; it stays where something is left in it.
  rmdir "$root/etc/nianlun/labwc" "$root/etc/nianlun" 2>/dev/null || true
  apply 'Ctrl+Alt+Del 仍被屏蔽，请手工运行：systemctl unmask ctrl-alt-del.target' \
    'Ctrl+Alt+Del is still masked; by hand: systemctl unmask ctrl-alt-del.target' \
    systemctl --quiet unmask ctrl-alt-del.target
  apply '请重启电脑，使改动生效。' 'Restart the machine, so that it takes effect.' systemctl daemon-reload
  end '已撤销锁定。请重启电脑。' 'The lock-down is undone. Restart the machine.'
  exit 0
fi

while read -r file place; do put "$file" "$place"; done <<EOF
$files
EOF
while read -r file place; do [ -e "$root$place" ] || put "$file" "$place"; done <<EOF
$own
EOF
apply '按 Ctrl+Alt+Del 仍会重启电脑，请手工运行：systemctl mask ctrl-alt-del.target' \
  'Ctrl+Alt+Del still restarts the machine; by hand: systemctl mask ctrl-alt-del.target' \
  systemctl --quiet mask ctrl-alt-del.target
apply '内核设置没有生效，重启电脑后再看：sysctl kernel.sysrq 应为 0。' \
  'The kernel has not taken its settings; restart and look: sysctl kernel.sysrq should be 0.' \
  sysctl --quiet --load=/etc/sysctl.d/90-nianlun.conf
apply '请重启电脑，使改动生效。' 'Restart the machine, so that it takes effect.' systemctl daemon-reload

say '文件在这些位置：' 'The files lie here:'
printf '%s\n%s\n' "$files" "$own" | while read -r _ place; do
  [ ! -e "$root$place" ] || printf '  %s\n' "$root$place"
done
say '  本机的选项（展览、模式、语言）：/etc/default/nianlun；设置、日志和观众数据：/var/lib/nianlun' \
  "  This machine's options (exhibition, mode, language): /etc/default/nianlun; settings, logs and figures: /var/lib/nianlun"
say "  撤销：sudo sh $here/lock-down.sh --undo" "  To undo: sudo sh $here/lock-down.sh --undo"
end '已完成。请重启电脑，再运行 nianlun doctor。' 'Done. Restart the machine, then run nianlun doctor.'
