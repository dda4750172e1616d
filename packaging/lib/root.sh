# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Lectern authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck disable=SC2154 # the places are set in places.sh, $here by the script
#
# Making the Debian 13 root: once, whole or not at all, two starts at once
# one after the other.

root_recipe=1 # raise it when make_root changes what is in the root
root_needs_kib=4000000
making=''
maker_pid=''

root_hash() {
    { echo "recipe $root_recipe"; packages_of debian; wished_packages_of debian; } | short_hash
}

# --- with which rights -------------------------------------------------------

# An ordinary user can often be root of a name space of his own.
own_namespace=(unshare --user --map-auto --map-root-user --mount --)

own_namespace_works() {
    have newuidmap && "${own_namespace[@]}" sh -c 'mount -t tmpfs none /mnt && chown 1:1 /mnt' 2>/dev/null
}

# What mmdebstrap mounts shall be seen by nobody else, and gone with it.
own_mounts=(unshare --mount --propagation private --)

# Sets $maker, the start of a command line with enough rights, and $maker_kind:
# root, namespace or sudo.
choose_maker() {
    if am_root; then
        maker_kind=root
        maker=()
        ! "${own_mounts[@]}" true 2>/dev/null || maker=("${own_mounts[@]}")
    elif own_namespace_works; then
        maker_kind=namespace
        maker=("${own_namespace[@]}")
    else
        need_root "Making the Debian 13 root takes many user ids" \
            "sudo apt-get install uidmap; sudo usermod --add-subuids 100000-165535 --add-subgids 100000-165535 $(id -un)"
        maker_kind=sudo
        maker=(sudo -- "${own_mounts[@]}")
    fi
}

remove_tree() {
    "${maker[@]}" rm -rf --one-file-system -- "$@"
}

# --- before ------------------------------------------------------------------

install_root_tools() {
    local -a missing=()
    have mmdebstrap || missing+=(mmdebstrap)
    have bwrap || missing+=(bubblewrap)
    have flock || missing+=(util-linux)
    [[ $1 != debian || -e /usr/share/keyrings/debian-archive-keyring.gpg ]] ||
        missing+=(debian-archive-keyring)
    ((${#missing[@]} == 0)) && return
    if [[ $1 != debian ]]; then
        fail "This system's own packages are too old for Lectern, and ${missing[*]} is missing," \
            "with which a Debian 13 root would be made. Install ${missing[*]} and start again."
    fi
    apt_install "${missing[@]}"
}

check_space() {
    local free
    free=$(df -Pk -- "$cache" | awk 'NR == 2 { print $4 }')
    ((free >= root_needs_kib)) && return
    fail "There is too little space in $cache: $((free / 1000)) MB free, $((root_needs_kib / 1000)) MB needed." \
        "Free some space, or set XDG_CACHE_HOME to a folder on a larger disk."
}

remove_leftovers() {
    local -a left=()
    local folder
    for folder in "$cache"/root-*.making; do
        [[ ! -e $folder ]] || left+=("$folder")
    done
    ((${#left[@]} == 0)) && return
    # A maker that outlived its script still holds this.
    flock "$cache/maker.lock" true
    say "Removing what an interrupted set-up left behind ..."
    remove_tree "${left[@]}"
}

# Roots of older package lists go, unless something still runs in them.
remove_older_roots() {
    local folder fd
    for folder in "$cache"/root-*; do
        [[ -d $folder && $folder != "$1" && $folder != *.making ]] || continue
        exec {fd}>>"$folder.used"
        if flock --nonblock "$fd"; then
            remove_tree "$folder" "$folder.used"
        fi
        exec {fd}>&-
    done
}

# --- making ------------------------------------------------------------------

run_mmdebstrap() {
    local list
    list=$( { packages_of debian; wished_packages_of debian; } | paste -sd, )
    # No mirror named: mmdebstrap knows where Debian is.
    "${maker[@]}" flock "$cache/maker.lock" env LC_ALL=C.UTF-8 TMPDIR=/tmp mmdebstrap --mode=root --variant=apt \
        --include="$list" \
        --dpkgopt=force-unsafe-io \
        --aptopt='Acquire::Retries "3"' \
        --customize-hook="$packaging/lib/finish-root" \
        trixie "$making"
}

give_root_to_user() {
    case $maker_kind in
    # In a name space of his own, uid 0 is this user outside.
    namespace) "${maker[@]}" chown -hR 0:0 "$making" ;;
    sudo) "${maker[@]}" chown -hR "$EUID:$(id -g)" "$making" ;;
    esac
}

make_root_in_place() {
    run_mmdebstrap && give_root_to_user
}

# kill_maker SIGNAL: all of it. What sudo started, only sudo may stop.
kill_maker() {
    local -a prefix=()
    [[ $maker_kind != sudo ]] || prefix=(sudo --)
    "${prefix[@]}" env kill "-$1" -- "-$maker_pid" 2>/dev/null
}

stop_maker() {
    [[ -n $maker_pid ]] || return 0
    local i
    kill_maker TERM || true
    for ((i = 0; i < 30; i++)); do
        kill_maker 0 || break
        sleep 0.1
    done
    # Its mounts are its own, so ending it the hard way leaves none.
    while kill_maker KILL; do
        sleep 0.1
    done
    maker_pid=''
}

# Nothing half made stays behind.
clean_up_making() {
    trap '' INT TERM HUP
    stop_maker
    if [[ -n $making && -e $making ]]; then
        remove_tree "$making"
    fi
    making=''
}

interrupted_making() {
    clean_up_making
    say "Interrupted; nothing half made is left behind."
    trap - EXIT
    exit "$1"
}

# The steps that take time, out of what mmdebstrap says.
steps_so_far() {
    sed -n 's/^I: \(downloading\|extracting\|installing\|cleaning\)/\1/p' "$setup_log" | uniq
}

# Shows mmdebstrap's steps while it runs.
wait_for_maker() {
    local shown=0 step
    while kill -0 "$maker_pid" 2>/dev/null; do
        sleep 1 &
        wait $! || true
        while read -r step; do
            shown=$((shown + 1))
            say "  $step"
        done < <(steps_so_far | tail -n "+$((shown + 1))")
    done
    wait "$maker_pid"
}

explain_making_failure() {
    local missing
    missing=$(sed -n 's/.*Unable to locate package \([^ ]*\).*/\1/p' "$setup_log" | sort -u | paste -sd' ')
    if looks_like_no_network "$setup_log"; then
        fail "The Debian 13 root could not be made: there seems to be no network." \
            "Connect this machine to the network and start again. What was said: $setup_log"
    elif grep -qi 'no space left' "$setup_log"; then
        fail "The Debian 13 root could not be made: the disk is full." \
            "Free some space, or set XDG_CACHE_HOME to a folder on a larger disk."
    elif [[ -n $missing ]]; then
        fail "Debian 13 has no package named $missing." "Correct packaging/packages/debian.txt."
    fi
    tail -n 12 "$setup_log" >&2
    fail "The Debian 13 root could not be made; the last lines are above, all of it is in $setup_log."
}

make_root() {
    local target=$1 status=0
    making=$target.making
    : >>"$cache/maker.lock"
    trap clean_up_making EXIT
    trap 'interrupted_making 130' INT
    trap 'interrupted_making 143' TERM
    trap 'interrupted_making 129' HUP
    say "This system is too old for Lectern (Qt $oldest_qt, KDE Frameworks 6), so a Debian 13 root is made"
    say "in $cache: once, about two minutes and 2 GB."
    : >"$setup_log"
    set -m # a job of its own, so that it can be stopped whole
    make_root_in_place </dev/null >>"$setup_log" 2>&1 &
    maker_pid=$!
    set +m
    wait_for_maker || status=$?
    maker_pid=''
    ((status == 0)) || { clean_up_making; explain_making_failure; }
    mv -T -- "$making" "$target"
    making=''
    trap - EXIT INT TERM HUP
    say "The Debian 13 root is ready."
}

# Sets $root; makes it where it is missing.
prepare_root() {
    root=$cache/root-$(root_hash)
    [[ -d $root ]] && have bwrap && return
    make_cache_folder
    install_root_tools "$1"
    exec {root_lock}>"$lock_file"
    if ! flock --nonblock "$root_lock"; then
        say "Another start of Lectern is setting up; waiting for it ..."
        flock "$root_lock"
    fi
    if [[ ! -d $root ]]; then
        choose_maker
        remove_leftovers
        check_space
        make_root "$root"
        remove_older_roots "$root"
    fi
    exec {root_lock}>&-
}
