#!/bin/sh
# The exhibition under labwc. labwc ends with 0 whatever its session ended with; the unit has to know of 86 (staff
# left), so the exit code is handed on by a file.
set -u
ended="${XDG_RUNTIME_DIR:?}/nianlun-ended"
if [ "${1:-}" = inside ]; then
  # shellcheck disable=SC2086
  "${NIANLUN:-/opt/nianlun/bin/nianlun}" run --data "${NIANLUN_DATA:-/var/lib/nianlun}" ${NIANLUN_OPTIONS:-}
  echo $? >"$ended"
  exit
fi
echo 1 >"$ended"
labwc -C "${NIANLUN_LABWC:-/etc/nianlun/labwc}" -S "'$(readlink -f "$0")' inside"
exit "$(cat "$ended")"
