# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Lectern authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck disable=SC2154 # the places are set in places.sh, $here by the script
#
# Doing something as root, and installing packages of this machine.

am_root() {
    [[ $EUID -eq 0 ]]
}

# May this user become root without a password, or be asked for one?
may_use_sudo() {
    have sudo || return 1
    sudo -n true 2>/dev/null && return
    { : </dev/tty; } 2>/dev/null && sudo -v # asks at the terminal
}

as_root() {
    if am_root; then
        "$@"
    else
        sudo -- "$@"
    fi
}

# need_root WHY: stops with words where nothing can be done as root.
need_root() {
    am_root && return
    may_use_sudo && return
    fail "$1, and that needs the rights of root." \
        "This user cannot use sudo here. Run as root, or ask whoever looks after this machine for:" \
        "    ${2:-sudo}"
}

explain_install_failure() {
    local log=$1
    if looks_like_no_network "$log"; then
        fail "The packages could not be fetched: there seems to be no network." \
            "Connect this machine to the network and start again."
    fi
    if grep -qi 'no space left\|not enough free space' "$log"; then
        fail "The disk is full." "Free some space and start again."
    fi
    tail -n 12 "$log" >&2
    fail "Installing packages failed; the last lines are above, all of it is in $log."
}

looks_like_no_network() {
    grep -Eqi 'could ?n.t resolve|temporary failure (in name )?resol|network is unreachable|unable to connect|could not connect|connection (failed|timed out|refused)|cannot initiate the connection|failed to fetch|curl error' "$1"
}

# Runs an installer quietly; its words are shown only where it failed.
run_installer() {
    make_cache_folder
    as_root env DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 "$@" \
        </dev/null >"$setup_log" 2>&1 || explain_install_failure "$setup_log"
}

# A short word for a list of packages.
some_of() {
    if (($# > 6)); then
        echo "${*:1:4} and $(($# - 4)) more packages"
    else
        echo "$*"
    fi
}

apt_install() {
    need_root "These packages are missing: $*" "sudo apt-get install $*"
    say "Installing $(some_of "$@") with apt-get ..."
    run_installer apt-get update -q
    run_installer apt-get install -q -y --no-install-recommends "$@"
}
