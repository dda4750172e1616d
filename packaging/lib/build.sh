# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Lectern authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck disable=SC2154 # the places are set in places.sh, $here by the script
#
# Configuring and building a preset. Speaks on stderr only, and not at all
# where there is nothing to do; all of it is in build/PRESET.log.

configure_if_needed() {
    local preset=$1 log=$2
    local rules=$project/build/$preset/build.ninja
    [[ -e ${rules%/*}/compile_commands.json && $rules -nt $project/CMakePresets.json ]] && return
    say "Configuring ($preset) ..."
    cmake --preset "$preset" -DCMAKE_EXPORT_COMPILE_COMMANDS=ON </dev/null >"$log" 2>&1 && return
    tail -n 30 "$log" >&2
    if grep -q 'CMakeCache.txt directory .* is different' "$log"; then
        fail "build/$preset was made for another place." "Remove it and start again: rm -r build/$preset"
    fi
    fail "Configuring failed; the last lines are above, all of it is in ${log#"$project"/}."
}

# Reads the lines of ninja, "@12/300 ..." first: shows how far it is.
show_progress() {
    local preset=$1 line done_ total shown=-1 tenth
    while IFS= read -r line; do
        [[ $line =~ ^@([0-9]+)/([0-9]+)\  ]] || continue
        done_=${BASH_REMATCH[1]} total=${BASH_REMATCH[2]}
        if [[ -t 2 ]]; then
            printf '\rlectern: Building (%s): %s of %s ' "$preset" "$done_" "$total" >&2
            continue
        fi
        tenth=$((done_ * 10 / total))
        if ((tenth != shown)); then
            shown=$tenth
            say "Building ($preset): $done_ of $total"
        fi
    done
    [[ ! -t 2 || -z ${done_:-} ]] || printf '\n' >&2
}

explain_build_failure() {
    local log=$1
    if grep -q '^FAILED:' "$log"; then
        sed -n '/^FAILED:/,$p' "$log" | head -n 60 >&2
    else
        tail -n 30 "$log" >&2
    fi
    fail "The build failed; see above, all of it is in ${log#"$project"/}."
}

# build PRESET: two at once wait for each other.
build() {
    local preset=$1
    local log=$project/build/$preset.log
    [[ -e $project/CMakePresets.json ]] || fail "There is no CMakePresets.json in $project."
    mkdir -p -- "$project/build" || fail "The folder $project/build cannot be written."
    local lock
    exec {lock}>"$project/build/$preset.lock"
    flock "$lock"
    pushd "$project" >/dev/null || exit 1
    configure_if_needed "$preset" "$log"
    local status=0
    NINJA_STATUS='@%f/%t ' cmake --build --preset "$preset" </dev/null 2>&1 |
        tee -- "$log" | show_progress "$preset" || status=$?
    ((status == 0)) || explain_build_failure "$log"
    popd >/dev/null || exit 1
    exec {lock}>&-
}
