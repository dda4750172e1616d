#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lectern authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Imports, shows and exports hostile notes under strace: no file is opened but those of the program, the system, the
library and the folder of the notes, nothing is connected to, no program is started that is none of Lectern's."""

import json
import os
import pathlib
import re
import shutil
import subprocess
import sys

import common
import hostilenotes

CALLS = "open,openat,openat2,creat,connect,socket,execve,execveat"
LONGEST_SECONDS = 3600
SKIPPED = 77  # what ctest takes for "not run"

# Of the system, for any program with a window: its libraries, fonts, languages and devices.
OF_THE_SYSTEM = re.compile(
    r"^/(usr|lib|lib64|etc|proc|sys/devices/system|sys/fs/cgroup|var/cache/fontconfig|var/lib/dbus|run/systemd)(/|$)"
    r"|^/dev/(null|urandom|random|shm/.*)$|^/(anon_hugepage|memfd:).*"
)
CALL = re.compile(r"^(?P<name>\w+)\((?P<arguments>.*)\)\s+= (?P<result>.*)$")
OPENED = re.compile(r'^(?:(?:AT_FDCWD|\d+)<(?P<folder>[^>]*)>, )?"(?P<path>(?:[^"\\]|\\.)*)"')
UNIX_SOCKET = re.compile(r'sa_family=AF_UNIX, sun_path="(?P<path>[^"]*)"')


def calls_of(trace):
    """The traced calls, those that another thread's broke in two put together."""
    begun = {}
    for line in trace.read_text(errors="replace").splitlines():
        process, _, call = line.partition(" ")
        call = call.strip()
        if call.endswith("<unfinished ...>"):
            begun[process] = call.removesuffix("<unfinished ...>")
            continue
        resumed = re.match(r"<\.\.\. \w+ resumed>", call)
        if resumed:
            call = begun.pop(process, "") + call[resumed.end():]
        match = CALL.match(call)
        if match:
            yield match
    # What never came back was asked for all the same.
    for call in begun.values():
        match = CALL.match(call.rstrip(", ") + ") = ?")
        if match:
            yield match


class Judge:
    """What the program may do, and what it did. `own`: folders whose files it may open."""

    def __init__(self, root, own):
        self.root = root
        self.own = [str(folder) for folder in own]
        self.opened = set()
        self.wrong = set()

    def is_own(self, path):
        return any(path == folder or path.startswith(folder + "/") for folder in self.own)

    def may_open(self, path):
        """Lexically: `..` and links have to lead nowhere else either, which the path of the descriptor tells."""
        if self.is_own(path):
            return True
        return "canary" not in path and OF_THE_SYSTEM.match(path) is not None

    def judge_path(self, call, path):
        self.opened.add(path)
        if not self.may_open(path):
            self.wrong.add(f"{call['name']} {path}")

    def judge(self, call):
        name, arguments, result = call["name"], call["arguments"], call["result"]
        if name == "socket":
            if not arguments.startswith(("AF_UNIX", "AF_NETLINK")):
                self.wrong.add(f"socket {arguments}")
        elif name == "connect":
            address = UNIX_SOCKET.search(arguments)
            if not address or not (address["path"].endswith("/nscd/socket") or self.is_own(address["path"])):
                self.wrong.add(f"connect {arguments}")
        elif match := OPENED.match(arguments):
            folder = match["folder"] or str(self.root)
            self.judge_path(call, os.path.normpath(os.path.join(folder, match["path"])))
            if real := re.match(r"\d+<(/[^>]*)>", result):
                self.judge_path(call, real[1].removesuffix(" (deleted)"))


class Watched:
    """Runs programs of Lectern under strace, in a place of their own."""

    def __init__(self, place, programs, failures):
        self.place = place
        self.failures = failures
        (place.root / "tmp").mkdir()
        own = [place.folder, place.home, place.root / "notes", place.root / "out", place.root / "tmp"]
        self.judge = Judge(place.root, [*own, place.root / "bus", programs])

    def run(self, what, *command):
        trace = self.place.root / "trace"
        offscreen = {"QT_QPA_PLATFORM": "offscreen", "TMPDIR": str(self.place.root / "tmp")}
        offscreen |= {"DBUS_SESSION_BUS_ADDRESS": f"unix:path={self.place.root}/bus", "ASAN_OPTIONS": "detect_leaks=0"}
        outcome = subprocess.run(
            ["strace", "-f", "-y", "-s", "4096", "-e", f"trace={CALLS}", "-o", trace, *map(str, command)],
            env=self.place.environment(offscreen), stdin=subprocess.DEVNULL, capture_output=True, cwd=self.place.root,
            timeout=LONGEST_SECONDS,
        )
        number = 0
        for call in calls_of(trace):
            self.judge.judge(call)
            number += 1
        self.failures.expect(number > 0, f"{what}: strace saw nothing")
        return common.Outcome(outcome.returncode, outcome.stdout, outcome.stderr)


def can_trace():
    if not shutil.which("strace"):
        return False
    return subprocess.run(["strace", "-o", os.devnull, "true"], capture_output=True).returncode == 0


def import_and_search(watched, lectern, notes, failures):
    outcome = watched.run("import", lectern, "import", notes)
    failures.expect(outcome.is_orderly() and outcome.code in (0, 1), f"import ended with {outcome.code} {outcome.err[-600:]}")
    found = watched.place.json("search", hostilenotes.SONG)
    failures.expect(not found.get("results"), f"what lies elsewhere came into the library: {found}")


def show(watched, program, failures):
    """Answers the rows of the talks that were shown."""
    outcome = watched.run("show", program, watched.place.library, watched.place.home)
    failures.expect(outcome.code == 0, f"showing ended with {outcome.code} {outcome.err[-2000:]}")
    return [json.loads(line) for line in outcome.out.decode().splitlines() if line.startswith("{")]


def export(watched, lectern, form, failures):
    path = watched.place.root / "out" / f"all.{form}"
    outcome = watched.run(f"export as {form}", lectern, "export", "--format", form, "--query", "", "--output", path)
    failures.expect(outcome.code == 0, f"export as {form} ended with {outcome.code} {outcome.err[-600:]}")
    if path.exists():
        failures.expect(hostilenotes.SONG.encode() not in path.read_bytes(), f"export as {form} has what lies elsewhere")


def main():
    parser = common.options(__doc__, 200)
    parser.add_argument("--show", required=True, help="the program that shows each talk (showtalks)")
    arguments = parser.parse_args()
    if not can_trace():
        print("skipped: strace is missing, or nothing may be traced here")
        sys.exit(SKIPPED)
    failures = common.Failures()
    place = common.Place(arguments.lectern)
    notes = place.root / "notes"
    (place.root / "out").mkdir()
    hostilenotes.write_notes(notes, place.root / "canary", arguments.count, common.dice(arguments.seed))
    watched = Watched(place, pathlib.Path(place.lectern).parent.parent, failures)
    import_and_search(watched, place.lectern, notes, failures)
    rows = show(watched, os.path.abspath(arguments.show), failures)
    for form in ("markdown", "html", "pdf"):
        export(watched, place.lectern, form, failures)
    sources = {row["source"] for row in rows}
    failures.expect(len(sources) >= 0.9 * arguments.count, f"only {len(sources)} of {arguments.count} files had a talk to show")
    failures.expect(str(notes / "real.png") in watched.judge.opened, "no picture was opened: nothing was tried")
    for wrong in sorted(watched.judge.wrong):
        failures.expect(False, wrong)
    common.healthy(place, failures, "afterwards")
    place.remove()
    longest = max(rows, key=lambda row: row["ms"], default={"ms": 0, "source": ""})
    failures.finish({"documents": arguments.count, "seed": arguments.seed, "talks shown": len(rows), "of files": len(sources),
        "paths opened": len(watched.judge.opened), "longest to show, ms": round(longest["ms"], 1),
        "which": os.path.basename(longest["source"])})


if __name__ == "__main__":
    main()
