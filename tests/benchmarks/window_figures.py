#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lectern authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Figures of the window on a library of N generated talks beside a bare Qt window, in turn: first paint, first talk,
memory, and the longest time the GUI thread was held by each thing of a tour. JSON lines; exit code 0 whatever they say.

    packaging/env ninja -C build/bench lectern bench_window
    packaging/env tests/benchmarks/make_peers build/peers
    packaging/env xvfb-run -a -s -noreset tests/benchmarks/window_figures.py 10000
"""

import argparse
import json
import os
import pathlib
import shutil
import subprocess
import sys
import time

from library_figures import PROJECT, median, quieted


def lines(command):
    told = dict(os.environ, T0_NS=str(time.clock_gettime_ns(time.CLOCK_MONOTONIC)))
    outcome = subprocess.run(quieted(command), env=told, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, check=True)
    return [json.loads(line) for line in outcome.stdout.decode().splitlines() if line.startswith("{")]


def make_library(options):
    """The library of library_figures.py, if it made one; else its own."""
    library = options.work / f"library-{options.talks}.sqlite"
    if library.exists():
        return library
    notes = options.work / f"conf-{options.talks}"
    options.work.mkdir(parents=True, exist_ok=True)
    if not notes.exists():
        subprocess.run([options.peers / "gen", options.seeds, notes, str(options.talks), "conf"], check=True)
    subprocess.run([options.build / "bin/lectern", "--library", library, "import", notes], check=True, stdout=subprocess.DEVNULL)
    return library


def first_paint(options, library):
    """Both windows in turn, so that a drift of the machine hits both; on a copy, which the window may write to."""
    copy = options.work / "window.sqlite"
    ours, bare = [], []
    for _ in range(options.rounds):
        shutil.copy(library, copy)
        bare += lines([options.peers / "qt-start-lean", "bare"])
        ours += lines([options.build / "bin/bench_window", "first", copy])
    for figure, key, goal in (("first paint", "painted_ms", 1.6), ("memory", "pss_mb", 1.7)):
        own, other = median([one[key] for one in ours]), median([one[key] for one in bare])
        yield {"figure": f"{figure} against a bare Qt window", "unit": key.split("_")[-1], "talks": options.talks,
               "median": own, "bare": other, "ratio": round(own / other, 2), "goal": goal, "met": own / other <= goal}
    yield {"figure": "first talk on the page", "unit": "ms", "talks": options.talks, "median": median([one["talk_ms"] for one in ours])}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("talks", type=int)
    parser.add_argument("--build", type=pathlib.Path, default=PROJECT / "build/bench")
    parser.add_argument("--peers", type=pathlib.Path, default=PROJECT / "build/peers")
    parser.add_argument("--work", type=pathlib.Path, default=PROJECT / "build/figures")
    parser.add_argument("--seeds", type=pathlib.Path, default=PROJECT / "../shared/seeds")
    parser.add_argument("--rounds", type=int, default=11)
    options = parser.parse_args()
    if not (options.peers / "qt-start-lean").exists():
        sys.exit(f"there is no bare window in {options.peers}: make_peers makes it")
    library = make_library(options)
    for row in first_paint(options, library):
        print(json.dumps(row), flush=True)
    copy = options.work / "window.sqlite"
    shutil.copy(library, copy)
    for row in lines([options.build / "bin/bench_window", "tour", copy]):
        print(json.dumps({"talks": options.talks} | row), flush=True)


if __name__ == "__main__":
    main()
