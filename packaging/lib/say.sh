# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Lectern authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Talking to the person at the keyboard: always on stderr, always in words.

say() {
    printf 'lectern: %s\n' "$*" >&2
}

# fail SENTENCE [WHAT TO DO...]: each argument on a line of its own.
fail() {
    printf 'lectern: %s\n' "$1" >&2
    shift
    local hint
    for hint in "$@"; do
        printf '         %s\n' "$hint" >&2
    done
    exit 1
}

have() {
    command -v "$1" >/dev/null 2>&1
}
