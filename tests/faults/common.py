# SPDX-FileCopyrightText: 2026 The Lectern authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the fault tests share: running lectern, a library to hurt, and what may never be true of it afterwards."""

import argparse
import json
import os
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile

LONGEST_SECONDS = 60  # for one command, far above what any takes: more is a hang
TALKS_A_FILE = 3

NOTES = """# Riverbank Meetup {number}

## Letters of the alphabet {number}a, Wanda Quist

- the first letter is a promise to the second
- queues are letters that wait

## Ropes and knots {number}b, Olaf Brem

- a knot remembers {number} ropes
- TODO read the manual of knots

## Quiet machines {number}c, Ines Talvik

- a machine that is quiet is not idle
"""


def options(description, count):
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--lectern", required=True, help="the program")
    parser.add_argument("--count", type=int, default=count, help="how many trials")
    parser.add_argument("--seed", type=int, default=20260504)
    parser.add_argument("--shim", help="library that makes calls fail (faultshim)")
    parser.add_argument("--only", help="this operation alone")
    return parser


class Failures:
    """Collects what went wrong; the exit code of the script."""

    def __init__(self):
        self.texts = []

    def expect(self, is_true, text):
        if not is_true:
            self.texts.append(text)
            print("FAIL", text, flush=True)
        return is_true

    def finish(self, figures):
        print(json.dumps(figures | {"failures": len(self.texts)}), flush=True)
        sys.exit(1 if self.texts else 0)


class Place:
    """A folder for one trial, with a library in a folder of its own."""

    def __init__(self, lectern, template=None):
        self.lectern = os.path.abspath(lectern)
        self.root = pathlib.Path(tempfile.mkdtemp(prefix="lectern-faults-"))
        self.origin = template.root if template else self.root  # where the notes of its library lie
        self.home = self.root / "home"
        self.folder = self.root / "library"
        self.library = self.folder / "library.sqlite"
        if template:
            shutil.copytree(template.root, self.root, dirs_exist_ok=True)
        else:
            self.folder.mkdir()
            self.home.mkdir()

    def remove(self):
        shutil.rmtree(self.root, ignore_errors=True)

    def environment(self, extra=None):
        kept = {name: os.environ[name] for name in ("PATH", "LANG", "LD_LIBRARY_PATH", "ASAN_OPTIONS") if name in os.environ}
        places = {
            "HOME": self.home,
            "XDG_DATA_HOME": self.home / "data",
            "XDG_STATE_HOME": self.home / "state",
            "XDG_CONFIG_HOME": self.home / "config",
            "LECTERN_LIBRARY": self.library,
        }
        return kept | {name: str(value) for name, value in places.items()} | (extra or {})

    def start(self, *arguments, extra=None):
        return subprocess.Popen(
            [self.lectern, *map(str, arguments)],
            env=self.environment(extra),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            cwd=self.root,
        )

    def run(self, *arguments, extra=None):
        process = self.start(*arguments, extra=extra)
        try:
            out, err = process.communicate(timeout=LONGEST_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
            return Outcome("hang", b"", b"")
        return Outcome(process.returncode, out, err)

    def json(self, *arguments):
        return self.run(*arguments, "--json").json()

    def write_notes(self, first, count):
        folder = self.root / f"notes-{first}"
        folder.mkdir(exist_ok=True)
        for number in range(first, first + count):
            (folder / f"meetup-{number}.md").write_text(NOTES.format(number=number))
        return folder

    def state(self):
        """What a person sees: titles and marks."""
        talks = self.json("list", "talks").get("talks", [])
        marks = self.json("list", "marks").get("marks", [])
        return (
            sorted(talk["title"] for talk in talks),
            sorted((mark["quote"], mark["comment"]) for mark in marks),
        )

    def strays(self):
        """Names that no start of the program should leave behind."""
        passing = re.compile(r"^\..*\.part-|-replacing$|\.lock$|-journal$")
        return sorted(name for name in os.listdir(self.folder) if passing.search(name))


class Outcome:
    def __init__(self, code, out, err):
        self.code = code
        self.out = out
        self.err = err.decode(errors="replace")

    def json(self):
        try:
            return json.loads(self.out)
        except ValueError:
            return {}

    def is_orderly(self):
        """It ended by itself, with a code of the contract."""
        return self.code in (0, 1, 2, 3, 4, 130)


FOREIGN_MARKS = {"Letters of the alphabet 2a": "promise", "Quiet machines 0c": "a machine", "Ropes and knots 1b": "remembers 1 ropes"}


def import_marks(place):
    """The command that takes in three marks of another program."""

    def row(title, quote):
        selector = {"type": "TextQuoteSelector", "exact": quote, "prefix": "letter is a " if quote == "promise" else ""}
        return {"id": title, "text": "from afar", "document": {"title": [title]}, "target": [{"selector": [selector]}]}

    path = place.root / "marks.json"
    path.write_text(json.dumps({"annotations": [row(*one) for one in FOREIGN_MARKS.items()]}))
    return ("import-marks", path)


def template_of(lectern):
    """A library with nine talks and three marks, and a backup of when it had one mark."""
    place = Place(lectern)
    place.write_notes(0, 3)
    steps = [
        ("import", place.root / "notes-0"),
        ("mark", "Letters of the alphabet 0a", "--quote", "first letter", "--comment", "kept from the first"),
        ("backup", place.root / "backup.sqlite"),
        ("mark", "Ropes and knots 1b", "--quote", "a knot remembers", "--comment", "second thought", "--tag", "rope/short"),
        ("mark", "Quiet machines 2c", "--quote", "not idle", "--kind", "doubt"),
        ("tag", "Quiet machines 2c", "listen"),
        ("star", "Ropes and knots 1b"),
        ("status", "Ropes and knots 1b", "done"),
    ]
    for step in steps:
        outcome = place.run(*step)
        if outcome.code != 0:
            sys.exit(f"cannot make a library: {step} {outcome.code} {outcome.err}")
    return place


def healthy(place, failures, what):
    outcome = place.run("check", "--json")
    return failures.expect(outcome.code == 0, f"{what}: check says {outcome.code} {outcome.out[:600]} {outcome.err[:600]}")


def dice(seed):
    return random.Random(seed)
