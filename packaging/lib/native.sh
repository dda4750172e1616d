# shellcheck shell=bash
# SPDX-FileCopyrightText: 2026 The Lectern authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck disable=SC2154 # the places are set in places.sh, $here by the script
#
# A machine whose own packages will do: install what is missing, run the
# command as it is.

missing_debian() {
    local name
    while read -r name; do
        [[ $(dpkg-query -W -f '${db:Status-Status}' "$name" 2>/dev/null) == installed ]] || echo "$name"
    done
}

missing_fedora() {
    local name
    while read -r name; do
        rpm -q --whatprovides "$name" >/dev/null 2>&1 || echo "$name"
    done
}

missing_arch() {
    local names
    mapfile -t names
    ((${#names[@]} == 0)) || pacman -T "${names[@]}" || true
}

offered_debian() { [[ -n $(apt_candidate "$1") ]]; }
offered_fedora() { [[ -n $(dnf -q repoquery "$1" 2>/dev/null) ]]; }
offered_arch() { pacman -Si "$1" >/dev/null 2>&1; }

install_debian() { apt_install "$@"; }

install_fedora() {
    need_root "These packages are missing: $*" "sudo dnf install $*"
    say "Installing $(some_of "$@") with dnf ..."
    run_installer dnf -y --setopt=install_weak_deps=False install "$@"
}

install_arch() {
    need_root "These packages are missing: $*" "sudo pacman -S --needed $*"
    say "Installing $(some_of "$@") with pacman ..."
    run_installer pacman -S --needed --noconfirm "$@"
}

# Where the package manager notes what is installed.
package_records() {
    case $1 in
    debian) echo /var/lib/dpkg/status ;;
    fedora) echo /usr/lib/sysimage/rpm/rpmdb.sqlite ;;
    arch) echo /var/lib/pacman/local ;;
    esac
}

native_is_ready() {
    local stamp=$1 records
    records=$(package_records "$2")
    [[ -e $stamp && -e $records && ! $records -nt $stamp ]]
}

install_what_is_missing() {
    local family=$1 name
    local -a missing wished
    mapfile -t missing < <(packages_of "$family" | "missing_$family")
    mapfile -t wished < <(wished_packages_of "$family" | "missing_$family")
    for name in "${wished[@]}"; do
        if "offered_$family" "$name"; then
            missing+=("$name")
        fi
    done
    ((${#missing[@]} == 0)) || "install_$family" "${missing[@]}"
}

prepare_native() {
    local family=$1 stamp
    stamp=$cache/native-$(short_hash <"$packaging/packages/$family.txt")
    native_is_ready "$stamp" "$family" && return
    make_cache_folder
    exec {native_lock}>"$lock_file"
    flock "$native_lock"
    native_is_ready "$stamp" "$family" || install_what_is_missing "$family"
    touch -- "$stamp"
    exec {native_lock}>&-
}
