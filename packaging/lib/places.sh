# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Lectern authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Where things lie. Set here, read by the other scripts.
# shellcheck disable=SC2034

packaging=${BASH_SOURCE[0]%/*}/..
packaging=$(cd -P "$packaging" && pwd)
project=${packaging%/*}

# An empty HOME would put the cache at the top of the file system.
if [[ -z ${XDG_CACHE_HOME:-} && -z ${HOME:-} ]]; then
    fail "Neither HOME nor XDG_CACHE_HOME is set, so there is no place for the build tools." \
        "Set HOME to your home folder and start again."
fi

cache=${XDG_CACHE_HOME:-$HOME/.cache}/lectern
decision_file=$cache/decision
lock_file=$cache/lock
setup_log=$cache/setup.log

# The packages of a family: the needed ones, then those only wished for.
packages_of() {
    sed -n '/^[[:alnum:]]/p' "$packaging/packages/$1.txt"
}

wished_packages_of() {
    sed -n 's/^?//p' "$packaging/packages/$1.txt"
}

# A short name for a text read from stdin.
short_hash() {
    local sum
    sum=$(sha256sum)
    printf '%s' "${sum:0:16}"
}

make_cache_folder() {
    mkdir -p -- "$cache" 2>/dev/null && [[ -w $cache ]] && return
    fail "The cache folder $cache cannot be written." \
        "Make it writable, or set XDG_CACHE_HOME to a folder that is."
}
