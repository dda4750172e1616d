# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Lectern authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck disable=SC2154 # the places are set in places.sh, $here by the script
#
# Running a command in the Debian 13 root. The system folders are the root's;
# everything else is the machine's own, under its own name.

# What is laid out, in the words of bwrap; lib/bind-and-chroot knows them too.
layout=()

is_system_folder() {
    case $1 in
    bin | boot | dev | etc | lib | lib32 | lib64 | libx32 | 'lost+found' | proc | run | sbin | sys | usr | var) true ;;
    *) false ;;
    esac
}

lay_system_folders() {
    local name
    layout+=(--ro-bind "$root/usr" /usr)
    for name in bin sbin lib lib32 lib64 libx32; do
        [[ ! -L $root/$name ]] || layout+=(--symlink "$(readlink "$root/$name")" "/$name")
    done
    layout+=(--ro-bind "$root/etc" /etc --ro-bind "$root/var" /var)
    layout+=(--dev-bind /dev /dev --bind /proc /proc --ro-bind /sys /sys --tmpfs /run)
}

# Single files of the machine over those of the root.
lay_machine_files() {
    local name
    for name in resolv.conf hosts hostname passwd group machine-id; do
        [[ ! -r /etc/$name || ! -s /etc/$name ]] || layout+=(--ro-bind "/etc/$name" "/etc/$name")
    done
}

lay_other_folders() {
    local path
    for path in /*; do
        is_system_folder "${path#/}" && continue
        if [[ -L $path ]]; then
            layout+=(--symlink "$(readlink "$path")" "$path")
        elif [[ -d $path || (-f $path && -r $path) ]]; then
            layout+=(--bind "$path" "$path")
        fi
    done
    [[ ! -d /var/tmp ]] || layout+=(--bind /var/tmp /var/tmp)
    [[ ! -d /usr/local/src ]] || layout+=(--bind /usr/local/src /usr/local/src)
}

# Wayland, D-Bus, sound, removable media: sockets and mounts below /run.
lay_session() {
    local path
    for path in /run/user /run/dbus /run/media /run/udev; do
        [[ ! -d $path ]] || layout+=(--bind "$path" "$path")
    done
}

lay_fonts_and_icons() {
    [[ ! -d /usr/share/fonts ]] || layout+=(--ro-bind /usr/share/fonts /usr/local/share/fonts)
    [[ ! -d /usr/share/icons ]] || layout+=(--ro-bind /usr/share/icons /usr/share/lectern-host/icons)
}

# Homes, projects and caches may lie below a system folder.
lay_needed_paths() {
    local path var_is_open=no
    for path in "$project" "$cache" "${HOME:-/}" "$PWD" "${XDG_DATA_HOME:-/}" "${XDG_CONFIG_HOME:-/}" \
        "${XDG_STATE_HOME:-/}" "${XDG_RUNTIME_DIR:-/}" "${TMPDIR:-/}"; do
        path=$(realpath -m -- "$path")
        [[ -e $path ]] || continue
        case $path in
        /run/user/* | /run/media/* | /var/tmp | /var/tmp/* | /usr/local/src | /usr/local/src/*) ;;
        /var/*)
            [[ $var_is_open == yes ]] || layout+=(--tmpfs /var --symlink /run /var/run --bind /var/tmp /var/tmp)
            var_is_open=yes
            layout+=(--bind "$path" "$path")
            ;;
        /run/*) layout+=(--bind "$path" "$path") ;;
        /usr/* | /etc/* | /boot/*)
            [[ $path != "$project"* ]] ||
                fail "Lectern cannot be built below /${path#/}: the Debian 13 root has its own folder there." \
                    "Put the project into your home folder."
            ;;
        esac
    done
}

lay_out() {
    layout=()
    lay_system_folders
    lay_other_folders
    lay_session
    lay_needed_paths
    lay_machine_files
    lay_fonts_and_icons
}

# --- what the command finds around it ----------------------------------------

set_time_zone() {
    [[ -z ${TZ:-} ]] || return 0
    local zone
    zone=$(readlink -f /etc/localtime 2>/dev/null || true)
    zone=${zone##*/zoneinfo/}
    if [[ -n $zone && -f $root/usr/share/zoneinfo/$zone ]]; then
        export TZ=$zone
    fi
}

# The root has no locale but C.UTF-8; those in use here are made on first use.
make_locale() {
    local name=$1 charset=$2 modifier='' language
    language=${name%%[.@]*}
    [[ $name != *@* ]] || modifier=@${name#*@}
    mkdir -p -- "$cache/locale"
    local fresh=$cache/locale/.$name.$$
    if run_in_root localedef --no-archive -i "$language$modifier" -f "$charset" "$fresh" </dev/null >/dev/null 2>&1 ||
        [[ -e $fresh/LC_CTYPE ]]; then
        mv -T -- "$fresh" "$cache/locale/$name" 2>/dev/null || rm -rf -- "$fresh"
    else
        rm -rf -- "$fresh"
        : >"$cache/locale/$name.none"
        say "There is no locale $name in the Debian 13 root; C.UTF-8 is used instead."
    fi
}

set_locale() {
    local variable name
    for variable in LANG LC_ALL LC_CTYPE LC_NUMERIC LC_TIME LC_COLLATE LC_MONETARY LC_MESSAGES \
        LC_PAPER LC_NAME LC_ADDRESS LC_TELEPHONE LC_MEASUREMENT LC_IDENTIFICATION; do
        name=${!variable:-}
        case $name in
        '' | C | POSIX | C.UTF-8 | C.utf8) continue ;;
        */* | .*) ;;
        *.[Uu][Tt][Ff]8* | *.[Uu][Tt][Ff]-8*)
            [[ -e $cache/locale/$name || -e $cache/locale/$name.none ]] || make_locale "$name" UTF-8
            ;;
        esac
        if [[ -d $cache/locale/$name ]]; then
            export LOCPATH=$cache/locale
        else
            export "$variable=C.UTF-8"
        fi
    done
    [[ -n ${LANG:-}${LC_ALL:-} ]] || export LANG=C.UTF-8
}

# The machine's own tools and libraries do not belong into the root.
set_variables() {
    unset LD_LIBRARY_PATH LD_PRELOAD LIBRARY_PATH CPATH C_INCLUDE_PATH CPLUS_INCLUDE_PATH \
        CC CXX CFLAGS CXXFLAGS LDFLAGS CMAKE_PREFIX_PATH PKG_CONFIG_PATH PKG_CONFIG_LIBDIR \
        QT_PLUGIN_PATH QT_QPA_PLATFORM_PLUGIN_PATH QML2_IMPORT_PATH QML_IMPORT_PATH QTDIR \
        PYTHONHOME PYTHONPATH PERL5LIB GTK_PATH GIO_MODULE_DIR LOCPATH
    export PATH=/usr/local/bin:/usr/bin:/bin:/usr/local/sbin:/usr/sbin:/sbin
    export XDG_DATA_DIRS=/usr/local/share:/usr/share:/usr/share/lectern-host
    export XDG_CONFIG_DIRS=/etc/xdg
    export XCURSOR_PATH=~/.local/share/icons:~/.icons:/usr/share/icons:/usr/share/lectern-host/icons
    export SHELL=/bin/bash
    export LECTERN_ENV=root
    set_time_zone
}

# --- entering ----------------------------------------------------------------

bwrap_works() {
    bwrap --ro-bind / / --dev-bind /dev /dev --tmpfs /run true 2>/dev/null
}

# Sets $entry, the start of the command line that enters the root, and
# $entry_kind: bwrap, chroot or sudo.
choose_entry() {
    local bwrap
    bwrap=$(command -v bwrap || true)
    if bwrap_works; then
        entry_kind=bwrap
        entry=("$bwrap" --die-with-parent)
    elif am_root && unshare --mount --propagation private true 2>/dev/null; then
        entry_kind=chroot
        entry=("$BASH" "$packaging/lib/bind-and-chroot" "$root/mnt")
    elif am_root; then
        fail "This machine lets nobody mount folders (a container without that right?)," \
            "so the Debian 13 root cannot be entered. Start the container with --privileged," \
            "or use one of Debian 13, Ubuntu 25.04 or Fedora 42, where no root is needed."
    elif [[ -n $bwrap ]] && may_use_sudo; then
        entry_kind=sudo
        entry=(sudo -- "$bwrap" --die-with-parent)
    else
        fail "This machine does not let an ordinary user enter the Debian 13 root with bwrap," \
            "and this user cannot use sudo. Run as root, or ask whoever looks after this machine to" \
            "permit unprivileged user name spaces."
    fi
}

# For set-up only: a short command in the root.
run_in_root() {
    "${entry[@]}" "${layout[@]}" --chdir / -- /usr/bin/env -u LOCPATH LC_ALL=C.UTF-8 "$@"
}

# sudo passes no variables on: they go through a file that only this user reads.
# shellcheck disable=SC2016 # for the inner shell
as_this_user_again='. "$1" && rm -f -- "$1" && shift && exec "$@"'

command_in_root() {
    local folder=$PWD
    if is_system_folder "$(cut -d/ -f2 <<<"$folder")" && [[ ! -d $root$folder && $folder != /@(run|var|dev|proc|sys|usr/local/src)* ]]; then
        fail "The working folder $folder is not there in the Debian 13 root." "Start from another folder."
    fi
    command=("${entry[@]}" "${layout[@]}" --chdir "$folder" --)
    if [[ $entry_kind == sudo ]]; then
        local variables
        variables=$(mktemp "$cache/variables.XXXXXX")
        export -p >"$variables"
        command+=(setpriv --reuid "$EUID" --regid "$(id -g)" --init-groups -- bash -c "$as_this_user_again" bash "$variables")
    fi
    # bwrap itself stays deaf to signals, the command does not.
    command+=(/usr/bin/env --default-signal -- "$@")
}

# Ctrl-C at a terminal reaches the command anyway; only other ways need help.
came_from_terminal() {
    local stat
    read -r stat </proc/self/stat
    read -r -a stat <<<"${stat##*) }"
    # Fields after the name: state ppid pgrp session tty tpgid
    [[ ${stat[5]} -gt 0 && ${stat[2]} == "${stat[5]}" ]]
}

pass_signal() {
    local signal=$1 children=''
    signalled=yes
    if [[ $signal == INT || $signal == QUIT ]] && came_from_terminal; then
        return 0
    fi
    # bwrap waits beside the command; chroot became it; sudo passes signals on.
    if [[ $entry_kind == bwrap ]]; then
        read -r children 2>/dev/null <"/proc/$entered/task/$entered/children" || true
    fi
    # shellcheck disable=SC2086 # a list of numbers
    kill -"$signal" ${children:-"$entered"} 2>/dev/null || true
}

# A signal ends the wait, not the command: wait until it was the command.
wait_for_command() {
    local status
    while :; do
        signalled=no
        status=0
        wait "$entered" || status=$?
        [[ $signalled == yes ]] || return "$status"
    done
}

# Marks the root as in use, so that nobody removes it meanwhile.
hold_root() {
    if [[ -w $cache ]]; then
        exec {root_use}>>"$root.used"
        flock --shared "$root_use"
    fi
}

enter_root() {
    local status=0
    choose_entry
    lay_out
    hold_root
    set_variables
    set_locale
    command_in_root "$@"
    local signal
    for signal in INT QUIT TERM HUP USR1 USR2; do
        # shellcheck disable=SC2064 # the signal of now is meant
        trap "pass_signal $signal" "$signal"
    done
    # Deaf: see command_in_root.
    (
        trap '' INT QUIT TERM HUP USR1 USR2
        exec "${command[@]}"
    ) <&0 &
    entered=$!
    wait_for_command || status=$?
    return "$status"
}
