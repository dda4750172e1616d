#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lectern authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Import, mark and backup on a disk that is full, at every step of 64 KiB (--step) until there is room enough. The library is as
before or complete, and the error speaks of the disk. Needs the right to mount a tmpfs; where there is none, it ends with
77, which ctest counts as skipped. --count is the most steps an operation is tried at."""

import os
import shutil
import subprocess
import sys

import calls
import common

SKIPPED = 77


def mounted(folder, size):
    command = ["mount", "-t", "tmpfs", "-o", f"size={size},mode=0700", "tmpfs", str(folder)]
    return subprocess.run(command, capture_output=True).returncode == 0


def enter_namespace():
    """Mounts of its own, where that is allowed; else as it is."""
    if os.environ.get("LECTERN_FAULTS_INSIDE") or not shutil.which("unshare"):
        return
    environment = os.environ | {"LECTERN_FAULTS_INSIDE": "1"}
    probe = subprocess.run(["unshare", "--mount", "--map-root-user", "true"], capture_output=True)
    if probe.returncode == 0:
        os.execvpe("unshare", ["unshare", "--mount", "--map-root-user", sys.executable, *sys.argv], environment)


def used(folder):
    return sum(path.stat().st_blocks * 512 for path in folder.rglob("*"))


def trial(template, before, name, room, failures):
    """Answers whether it was done; nothing where nothing can be mounted."""
    place = common.Place(template.lectern, template)
    kept = place.root / "kept"
    place.folder.rename(kept)
    place.folder.mkdir()
    command = calls.OPERATIONS[name][0](place)
    if not mounted(place.folder, used(kept) + room):
        place.remove()
        return None
    try:
        shutil.copytree(kept, place.folder, dirs_exist_ok=True)
        what = f"{name} with {room // 1024} KiB of room"
        outcome = place.run(*command)
        failures.expect(outcome.is_orderly(), f"{what}: ended with {outcome.code} {outcome.err[-300:]}")
        failures.expect(
            outcome.code == 0 or any(word in outcome.err for word in ("space", "room", "full")),
            f"{what}: does not speak of the disk: {outcome.err}",
        )
        subprocess.run(["mount", "-o", "remount,size=64m", str(place.folder)], capture_output=True, check=True)
        common.healthy(place, failures, what)
        states = calls.OPERATIONS[name][1](before)
        state = place.state()
        failures.expect(state in states, f"{what}: half done: {state}")
        failures.expect(outcome.code != 0 or state == states[-1], f"{what}: said to be done, and is not")
        failures.expect(not place.strays(), f"{what}: stray files {place.strays()}")
        return outcome.code == 0
    finally:
        subprocess.run(["umount", "-l", str(place.folder)], capture_output=True)
        place.remove()


def main():
    parser = common.options(__doc__, 64)
    parser.add_argument("--step", type=int, default=64, help="KiB")
    arguments = parser.parse_args()
    enter_namespace()
    failures = common.Failures()
    template = common.template_of(arguments.lectern)
    before = template.state()
    steps = {}
    for name in [arguments.only] if arguments.only else list(calls.OPERATIONS):
        for step in range(arguments.count):
            is_done = trial(template, before, name, step * arguments.step * 1024, failures)
            if is_done is None:
                print("no tmpfs can be mounted here: skipped")
                sys.exit(SKIPPED)
            steps[name] = step + 1
            if is_done:
                break
    shutil.rmtree(template.root)
    failures.finish({f"steps of {arguments.step} KiB": steps})


if __name__ == "__main__":
    main()
