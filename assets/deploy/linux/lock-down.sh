#!/bin/sh
# Closes what the exhibition itself can't close on Debian: what each file does is written in it and in ../README.md.
# 关闭展览程序自己关不上的系统入口。每个文件的作用写在文件里，也写在 ../README.zh-CN.md 里。
#   sudo sh lock-down.sh           puts the files in their places and applies them
#   sh lock-down.sh FOLDER         only puts them below FOLDER, to be looked at
set -eu
here=$(dirname "$(readlink -f "$0")")
root=${1:-}

put() { install -D -m 644 "$here/$1" "$root$2"; }
# What somebody has already fitted to this machine stays as it is.
put_once() { [ -e "$root$2" ] || put "$1" "$2"; }

put nianlun.pam /etc/pam.d/nianlun
put nianlun.logind.conf /etc/systemd/logind.conf.d/nianlun.conf
put nianlun.system.conf /etc/systemd/system.conf.d/nianlun.conf
put nianlun.journald.conf /etc/systemd/journald.conf.d/nianlun.conf
put nianlun.sysctl.conf /etc/sysctl.d/90-nianlun.conf
[ ! -e "$here/chromium-policies.json" ] || put chromium-policies.json /etc/chromium/policies/managed/nianlun.json
put_once nianlun.rules /etc/udev/rules.d/70-nianlun.rules
put_once nianlun.default /etc/default/nianlun
put_once labwc/rc.xml /etc/nianlun/labwc/rc.xml
[ -z "$root" ] || exit 0

# Ctrl+Alt+Del restarts nothing.
systemctl mask ctrl-alt-del.target
sysctl --quiet --load=/etc/sysctl.d/90-nianlun.conf
systemctl daemon-reload
echo '已完成。请重启电脑，再运行 nianlun doctor。'
echo 'Done. Restart the machine, then run nianlun doctor.'
