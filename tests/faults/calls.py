#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lectern authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lets the first, the second, the third … read, write and sync of import, mark, import-marks and backup fail, once and for ever, until
none is left. The program ends in order, says an error where something was not done, and the library is as before or
complete. --count thins them out: about so many trials, spread evenly (0: all)."""

import shutil

import common

NEW_MARK = ("a machine", "in the storm")


def import_some(place):
    return ("import", place.write_notes(10, 2))


def mark(place):
    return ("mark", "Quiet machines 0c", "--quote", NEW_MARK[0], "--comment", NEW_MARK[1])


def backup(place):
    return ("backup", place.folder / "copy.sqlite")


def after_import(before):
    return [(sorted(before[0] + new), before[1]) for new in ([], titles(10), titles(11), titles(10) + titles(11))]


def titles(number):
    return [f"Letters of the alphabet {number}a", f"Ropes and knots {number}b", f"Quiet machines {number}c"]


def after_mark(before):
    return [before, (before[0], sorted([*before[1], NEW_MARK]))]


def after_backup(before):
    return [before]


def backup_as_lines(place):
    return ("backup", "--as", "json-lines", place.folder / "copy.jsonl")


def after_marks(before):
    return [before, (before[0], sorted([*before[1], *((quote, "from afar") for quote in common.FOREIGN_MARKS.values())]))]


OPERATIONS = {
    "import": (import_some, after_import),
    "mark": (mark, after_mark),
    "import-marks": (common.import_marks, after_marks),
    "backup": (backup, after_backup),
    "backup as lines": (backup_as_lines, after_backup),
}


def settings(arguments, place, call, number, is_for_ever):
    extra = {
        "LD_PRELOAD": arguments.shim,
        "FAULT_FOLDER": str(place.folder),
        "FAULT_CALL": call,
        "FAULT_NUMBER": str(number),
        "FAULT_REPORT": str(place.root / "calls"),
    }
    return extra | ({"FAULT_FOR_EVER": "1"} if is_for_ever else {})


def calls_of(arguments, template, name, call):
    """How many there are when none fails."""
    place = common.Place(template.lectern, template)
    outcome = place.run(*OPERATIONS[name][0](place), extra=settings(arguments, place, call, 0, False))
    count = int((place.root / "calls").read_text()) if outcome.code == 0 else 0
    place.remove()
    return count


def trial(arguments, template, before, name, call, number, is_for_ever, failures):
    command_of, states_of = OPERATIONS[name]
    place = common.Place(template.lectern, template)
    what = f"{name}, {call} {number} fails{' and all after it' if is_for_ever else ''}"
    outcome = place.run(*command_of(place), extra=settings(arguments, place, call, number, is_for_ever))
    failures.expect(outcome.is_orderly(), f"{what}: ended with {outcome.code} {outcome.err[-300:]}")
    failures.expect(outcome.code == 0 or outcome.err.strip(), f"{what}: {outcome.code} without a word")
    failures.expect("SQLite" not in outcome.err, f"{what}: speaks of SQLite: {outcome.err}")
    common.healthy(place, failures, what)
    state = place.state()
    states = states_of(before)
    failures.expect(state in states, f"{what}: half done: {state}")
    failures.expect(outcome.code != 0 or state == states[-1], f"{what}: said to be done, and is not")
    failures.expect(not place.strays(), f"{what}: stray files {place.strays()}")
    copy = place.folder / "copy.sqlite"
    if name == "backup" and (copy.exists() or outcome.code == 0):
        failures.expect(place.run("--library", copy, "check").code == 0, f"{what}: a backup that does not check")
    lines = place.folder / "copy.jsonl"
    if name == "backup as lines" and (lines.exists() or outcome.code == 0):
        failures.expect(place.run("restore", lines).code == 0, f"{what}: a backup that does not come back")
    place.remove()


def trials_of(arguments, template):
    names = [arguments.only] if arguments.only else list(OPERATIONS)
    trials = []
    for name in names:
        for call in ("read", "write", "sync"):
            for number in range(1, calls_of(arguments, template, name, call) + 1):
                trials += [(name, call, number, False), (name, call, number, True)]
    if arguments.count and len(trials) > arguments.count:
        step = len(trials) / arguments.count
        return [trials[int(i * step)] for i in range(arguments.count)], len(trials)
    return trials, len(trials)


def main():
    arguments = common.options(__doc__, 0).parse_args()
    failures = common.Failures()
    template = common.template_of(arguments.lectern)
    before = template.state()
    trials, possible = trials_of(arguments, template)
    failures.expect(possible > 0, "no call was counted; is the shim there?")
    for one in trials:
        trial(arguments, template, before, *one, failures)
    shutil.rmtree(template.root)
    failures.finish({"faults": len(trials), "possible": possible})


if __name__ == "__main__":
    main()
