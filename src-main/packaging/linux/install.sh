#!/bin/sh
# Installs the exhibition on a Linux machine without any network. Run as root: sh install.sh
# 在没有网络的 Linux 机器上安装展览。请以 root 身份运行：sh install.sh
set -eu
here=$(dirname "$(readlink -f "$0")")

say() { # Chinese, then English
  printf '%s\n%s\n' "$1" "$2"
}

if [ "$(id -u)" != 0 ]; then
  say '请以 root 身份运行：sudo sh install.sh' 'Please run this as root: sudo sh install.sh' >&2
  exit 1
fi
if ! (cd "$here" && sha256sum --quiet --check SHA256SUMS); then
  say 'U盘上的文件不完整，请重新复制后再安装。' 'The files are not whole; copy them onto the stick again.' >&2
  exit 1
fi
for program in chromium cage; do
  if ! command -v "$program" >/dev/null; then
    say "缺少 $program。Debian 系统请先安装：apt install chromium chromium-sandbox cage" \
      "$program is missing. On Debian: apt install chromium chromium-sandbox cage" >&2
    exit 1
  fi
done

# The new version is whole before the old one goes.
rm -rf /opt/nianlun.new
mkdir -p /opt/nianlun.new
cp -a "$here/app" "$here/bin" /opt/nianlun.new/
chown -R root:root /opt/nianlun.new
if [ -d /run/systemd/system ]; then systemctl stop nianlun.service 2>/dev/null || true; fi
rm -rf /opt/nianlun
mv /opt/nianlun.new /opt/nianlun
ln -sf /opt/nianlun/bin/nianlun /usr/local/bin/nianlun
if ! getent passwd nianlun >/dev/null; then
  useradd --system --user-group --home-dir /var/lib/nianlun --shell /usr/sbin/nologin --comment 'Nianlun exhibition' nianlun
fi
# Before the first start too the staff's PIN can be set by that user.
install -d -m 700 -o nianlun -g nianlun /var/lib/nianlun
install -D -m 644 /opt/nianlun/app/assets/deploy/linux/nianlun.service /etc/systemd/system/nianlun.service
if [ -d /run/systemd/system ]; then
  systemctl daemon-reload
  systemctl enable nianlun.service
fi
say '已安装。立即开始：systemctl start nianlun；以后开机自动开始。' \
  'Installed. To begin now: systemctl start nianlun; from now on it begins with the machine.'
