#!/bin/sh
# Proves the two commands on a machine that has nothing: makes a minimal Debian in a folder,
# puts the committed state of this checkout into it, and runs setup, run and test there as root.
#
#   sudo packaging/smoke/bare-root.sh FOLDER [SUITE]     (SUITE: bookworm; needs debootstrap, git)
#
# Mirror, certificates and pip's configuration are those of this machine. A folder that already
# holds a root is used again, with a new clone. ../shared comes along where it exists.
set -eu

root=${1:?usage: bare-root.sh FOLDER [SUITE]}
suite=${2:-bookworm}
checkout=$(cd "$(dirname "$0")/../.." && pwd)

mirror() {
    cat /etc/apt/sources.list /etc/apt/sources.list.d/* 2>/dev/null |
        grep -E "^(deb|URIs:) " | grep -oE 'https?://[^ ]+/(debian|ubuntu)/?( |$)' | head -n 1
}

if [ ! -x "$root/usr/bin/make" ]; then
    # shellcheck disable=SC2046  # no mirror found: debootstrap has its own
    debootstrap --variant=minbase --include=python3,make,ca-certificates "$suite" "$root" $(mirror)
fi

keep() { if [ -e "$1" ]; then mkdir -p "$root$(dirname "$1")" && cp -rL "$1" "$root$1"; fi; }
for file in /etc/resolv.conf /etc/pip.conf /etc/ssl/certs/ca-certificates.crt; do keep "$file"; done

rm -rf "$root/src"
mkdir -p "$root/src"
git clone --quiet --no-hardlinks "$checkout" "$root/src/winnow"

mount -t proc proc "$root/proc"
mount --bind /dev "$root/dev"
trap 'umount "$root/proc" "$root/dev" "$root/src/shared" 2>/dev/null || true' EXIT
if [ -d "$checkout/../shared" ]; then
    mkdir -p "$root/src/shared"
    mount --bind "$checkout/../shared" "$root/src/shared"
fi

inside() {
    echo "== $*"
    env -i HOME=/root PATH=/usr/sbin:/usr/bin:/sbin:/bin CI=true \
        ${PIP_CERT:+PIP_CERT="$PIP_CERT"} ${PIP_INDEX_URL:+PIP_INDEX_URL="$PIP_INDEX_URL"} \
        chroot "$root" "$@" </dev/null
}
inside make -C /src/winnow --no-print-directory setup
inside make -C /src/winnow --no-print-directory setup
inside make -C /src/winnow --no-print-directory run
inside /bin/bash /src/winnow/.ci/run
