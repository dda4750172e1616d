# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Lectern authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck disable=SC2154 # the places are set in places.sh, $here by the script
#
# Which way to go on this machine: "native FAMILY", or "root FAMILY" for a
# Debian 13 root. The answer is kept, so that asking again costs nothing.

oldest_qt=6.8

os_release() {
    if [[ -r /etc/os-release ]]; then
        cat /etc/os-release
    else
        echo 'ID=unknown'
    fi
}

# The kept answer holds as long as this text is the same.
decision_key() {
    { os_release; cat "$packaging"/lib/platform.sh; } | short_hash
}

family_of_machine() {
    if have apt-get && have dpkg; then
        echo debian
    elif have dnf; then
        echo fedora
    elif have pacman; then
        echo arch
    else
        echo other
    fi
}

# at_least VERSION LOWEST
at_least() {
    [[ -n $1 && $(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1) == "$2" ]]
}

apt_candidate() {
    LC_ALL=C apt-cache policy "$1" 2>/dev/null |
        sed -n 's/^  Candidate: \([0-9]*:\)\{0,1\}//p' | grep -v '(none)'
}

# On a fresh machine apt knows no package before its first update.
debian_is_known_to_be_old() {
    local ID='' VERSION_ID=''
    # shellcheck source=/dev/null
    . <(os_release)
    case $ID in
    debian) [[ -n $VERSION_ID ]] && ! at_least "$VERSION_ID" 13 ;;
    ubuntu) ! at_least "$VERSION_ID" 25.04 ;;
    *) false ;;
    esac
}

debian_offers_enough() {
    debian_is_known_to_be_old && return 1
    if [[ -z $(apt_candidate qt6-base-dev) ]]; then
        need_root "The list of packages has to be fetched first" "sudo apt-get update"
        say "Fetching the list of packages (apt-get update) ..."
        run_installer apt-get update -q
    fi
    at_least "$(apt_candidate qt6-base-dev)" "$oldest_qt" &&
        [[ -n $(apt_candidate libkf6syntaxhighlighting-dev) ]]
}

fedora_offers_enough() {
    say "Asking dnf which Qt it has ..."
    at_least "$(dnf -q repoquery --latest-limit=1 --qf '%{version}\n' qt6-qtbase-devel 2>/dev/null | tail -n 1)" "$oldest_qt" &&
        [[ -n $(dnf -q repoquery --latest-limit=1 kf6-syntax-highlighting-devel 2>/dev/null) ]]
}

arch_version() {
    LC_ALL=C pacman -Si "$1" 2>/dev/null | sed -n 's/^Version *: *\([0-9]*:\)\{0,1\}//p' | head -n 1
}

arch_offers_enough() {
    if [[ -z $(arch_version qt6-base) ]]; then
        need_root "The list of packages has to be fetched first" "sudo pacman -Sy"
        run_installer pacman -Sy --noconfirm
    fi
    at_least "$(arch_version qt6-base)" "$oldest_qt" && [[ -n $(arch_version syntax-highlighting) ]]
}

other_offers_enough() {
    false
}

decide() {
    local family
    family=$(family_of_machine)
    # In a shell of its own: a reason to stop inside it stops us too.
    if "${family}_offers_enough"; then
        echo "native $family"
    else
        echo "root $family"
    fi
}

# Sets $way (native or root) and $family.
read_decision() {
    local key known=''
    key=$(decision_key)
    if [[ -r $decision_file ]]; then
        read -r known way family <"$decision_file" || true
    fi
    if [[ $known != "$key" ]]; then
        make_cache_folder
        local answer
        answer=$(decide) || exit 1
        read -r way family <<<"$answer"
        printf '%s %s %s\n' "$key" "$way" "$family" >"$decision_file.$$"
        mv -f -- "$decision_file.$$" "$decision_file"
    fi
}
