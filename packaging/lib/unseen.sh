# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Lectern authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Running windows where nobody sees them, with a throw-away home, so that
# neither the person's screen nor the person's library is touched.

display_pid=''
bus_pid=''
unseen_home=''

# unseen_home_in FOLDER: everything a program keeps goes into FOLDER.
unseen_home_in() {
    unseen_home=$1
    rm -rf -- "$unseen_home"
    mkdir -p -- "$unseen_home"/{data,config,state,cache,run}
    chmod 700 "$unseen_home/run"
    export XDG_DATA_HOME=$unseen_home/data XDG_CONFIG_HOME=$unseen_home/config
    export XDG_STATE_HOME=$unseen_home/state XDG_CACHE_HOME=$unseen_home/cache
    # Sockets need a short path.
    XDG_RUNTIME_DIR=$(mktemp -d /tmp/lectern-run.XXXXXX)
    export XDG_RUNTIME_DIR
}

start_display() {
    have Xvfb || fail "Xvfb is missing." "Start this through packaging/env."
    local number_file=$XDG_RUNTIME_DIR/display number=''
    : >"$number_file"
    # -displayfd: Xvfb picks a free display and says which.
    Xvfb -displayfd 3 -noreset -nolisten tcp -screen 0 1600x1000x24 3>"$number_file" \
        </dev/null >"$XDG_RUNTIME_DIR/xvfb.log" 2>&1 &
    display_pid=$!
    local i
    for ((i = 0; i < 200; i++)); do
        number=$(<"$number_file")
        [[ -z $number ]] || break
        kill -0 "$display_pid" 2>/dev/null || break
        sleep 0.05
    done
    if [[ -z $number ]]; then
        cat "$XDG_RUNTIME_DIR/xvfb.log" >&2
        fail "Xvfb, the display that nobody sees, did not start; its words are above."
    fi
    export DISPLAY=:$number
    unset WAYLAND_DISPLAY XAUTHORITY
    export XDG_SESSION_TYPE=x11
}

# A D-Bus session of its own, where that can be had.
start_session_bus() {
    unset DBUS_SESSION_BUS_ADDRESS
    have dbus-daemon || return 0
    dbus-daemon --session --nofork --nopidfile --nosyslog --address="unix:path=$XDG_RUNTIME_DIR/bus" \
        </dev/null >"$XDG_RUNTIME_DIR/bus.log" 2>&1 &
    bus_pid=$!
    local i
    for ((i = 0; i < 200; i++)); do
        [[ ! -S $XDG_RUNTIME_DIR/bus ]] || break
        sleep 0.02
    done
    export DBUS_SESSION_BUS_ADDRESS=unix:path=$XDG_RUNTIME_DIR/bus
}

stop_unseen() {
    local pid
    for pid in $bus_pid $display_pid; do
        kill "$pid" 2>/dev/null || true
        wait "$pid" 2>/dev/null || true
    done
    bus_pid='' display_pid=''
    case ${XDG_RUNTIME_DIR:-} in
    /tmp/lectern-run.*) rm -rf -- "$XDG_RUNTIME_DIR" ;;
    esac
    [[ -z $unseen_home ]] || rm -rf -- "$unseen_home"
}

# begin_unseen FOLDER: home, display and D-Bus, all gone at the end of the
# script.
begin_unseen() {
    trap stop_unseen EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM
    trap 'exit 129' HUP
    unseen_home_in "$1"
    start_display
    start_session_bus
}
