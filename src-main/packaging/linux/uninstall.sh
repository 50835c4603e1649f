#!/bin/sh
# Removes the exhibition; settings and visitor figures in /var/lib/nianlun stay. Run as root: sh uninstall.sh
# 卸载展览；/var/lib/nianlun 里的设置和观众数据会保留。请以 root 身份运行：sh uninstall.sh
set -eu
if [ "$(id -u)" != 0 ]; then
  printf '%s\n%s\n' '请以 root 身份运行：sudo sh uninstall.sh' 'Please run this as root: sudo sh uninstall.sh' >&2
  exit 1
fi
if [ -d /run/systemd/system ]; then systemctl disable --now nianlun.service 2>/dev/null || true; fi
rm -f /etc/systemd/system/nianlun.service /usr/local/bin/nianlun
rm -rf /opt/nianlun
if [ -d /run/systemd/system ]; then systemctl daemon-reload; fi
printf '%s\n%s\n' '已卸载；设置和观众数据仍在 /var/lib/nianlun。' 'Removed; settings and visitor figures are still in /var/lib/nianlun.'
