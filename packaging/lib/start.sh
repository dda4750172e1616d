# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Lectern authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck disable=SC2154 # the places are set in places.sh, $here by the script
#
# What the scripts beside packaging/env begin with, after setting $here.

# shellcheck source=say.sh
. "$here/lib/say.sh"
# shellcheck source=places.sh
. "$here/lib/places.sh"

# A script that builds starts itself anew through packaging/env.
go_through_env() {
    [[ -n ${LECTERN_ENV:-} ]] || exec "$here/env" "$@"
}
