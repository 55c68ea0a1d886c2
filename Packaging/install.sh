#!/bin/sh
# Installs Docent from this folder: ./install.sh [PREFIX], without it /usr/local. `./install.sh --remove [PREFIX]` takes it away.
set -eu
cd "$(dirname "$0")"
remove=''
if [ "${1:-}" = --remove ]; then
    remove=1
    shift
fi
prefix=${1:-/usr/local}

if [ -n "$remove" ]; then
    find bin share -type f | while read -r file; do rm -f "$prefix/$file"; done
    find "$prefix/share/docent" -depth -type d -empty -delete 2>/dev/null || true
    echo "removed from $prefix"
    exit 0
fi
mkdir -p "$prefix" 2>/dev/null || true
if [ ! -w "$prefix" ]; then
    echo "install.sh: can't write to $prefix; as root, or: ./install.sh ~/.local" >&2
    exit 1
fi
cp -R bin share "$prefix"
echo "installed $("$prefix/bin/docent" --version) in $prefix/bin"
case ":$PATH:" in
*":$prefix/bin:"*) ;;
*) echo "add $prefix/bin to PATH, so that 'docent' is found" ;;
esac
