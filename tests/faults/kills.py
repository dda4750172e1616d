#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lectern authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Kills the program (SIGKILL) at random moments of its work. What it had acknowledged is there afterwards, nothing is
there by half, and the next start leaves no stray files."""

import shutil
import sqlite3
import subprocess
import time

import common


def import_some(place):
    return ("import", place.write_notes(10, 8))


def update(place):
    """The files that the library knows, with a sentence more and one less, come again."""
    folder = place.origin / "notes-0"
    for number, path in enumerate(sorted(folder.iterdir())):
        text = common.NOTES.format(number=number)
        text = text.replace("- the first", "- before all: the first").replace("- queues are letters that wait\n", "")
        path.write_text(text)
    return ("import", folder)


def mark(place):
    return ("mark", "Quiet machines 0c", "--quote", "a machine", "--comment", "in the storm")


def export(place):
    (place.root / "out.md").write_text("what was there before\n")
    return ("export", "--format", "markdown", "--output", place.root / "out.md")


def backup(place):
    return ("backup", place.folder / "copy.sqlite")


def backup_as_lines(place):
    return ("backup", "--as", "json-lines", place.folder / "copy.jsonl")


def migrate(place):
    return ("list", "talks")


def restore(place):
    return ("restore", place.root / "backup.sqlite")


def repair(place):
    connection = sqlite3.connect(place.library)
    connection.execute("UPDATE mark SET comment = 'second thoughx' WHERE comment = 'second thought'")
    connection.commit()
    connection.close()
    return ("check", "--repair")


def make_older(place):
    """A library of the version before, as it lies on somebody's disk."""
    connection = sqlite3.connect(place.library)
    for column in ('first_day', 'last_day'):
        connection.execute(f"ALTER TABLE event DROP COLUMN {column}")
    connection.execute("ALTER TABLE change DROP COLUMN sha256")
    connection.execute("ALTER TABLE revision DROP COLUMN decisions")
    connection.execute("DROP TABLE word_part")
    connection.execute("DROP TABLE talk_outline")
    connection.execute("DROP INDEX talk_counts")
    connection.execute("CREATE INDEX talk_event ON talk(event_id, position)")
    # The order of the tables counts, too: the index comes back to the place that its removal left empty.
    rows = {row for (row,) in connection.execute("SELECT rowid FROM sqlite_schema")}
    empty = min(set(range(1, max(rows) + 1)) - rows)
    connection.execute("PRAGMA writable_schema=ON")
    connection.execute("UPDATE sqlite_schema SET rowid=? WHERE name='talk_event'", [empty])
    connection.execute("PRAGMA writable_schema=OFF")
    connection.execute("PRAGMA user_version=1")
    connection.commit()
    connection.close()


def check_import(place, before, was_acknowledged, failures, what):
    titles, marks = place.state()
    new = [title for title in titles if title not in before[0]]
    failures.expect(marks == before[1], f"{what}: marks are {marks}")
    failures.expect(len(new) % common.TALKS_A_FILE == 0, f"{what}: part of a file is there: {new}")
    failures.expect(not was_acknowledged or len(new) == 24, f"{what}: acknowledged, but {len(new)} talks came")
    again = place.run(*import_some(place))
    failures.expect(again.code == 0, f"{what}: import again {again.code} {again.err}")
    failures.expect(len(place.state()[0]) == len(before[0]) + 24, f"{what}: import again is not whole")


def check_update(place, before, was_acknowledged, failures, what):
    failures.expect(place.state() == before, f"{what}: talks or marks came or went: {place.state()}")
    again = place.run(*update(place))
    failures.expect(again.code == 0, f"{what}: import again {again.code} {again.err}")
    failures.expect(place.state() == before, f"{what}: talks or marks came or went with the import again")
    changed = place.run("search", "before all").out.decode()
    failures.expect("before all" in changed, f"{what}: the update is not there")


def check_mark(place, before, was_acknowledged, failures, what):
    titles, marks = place.state()
    new = [one for one in marks if one not in before[1]]
    failures.expect(titles == before[0] and len(marks) == len(before[1]) + len(new), f"{what}: something else changed")
    failures.expect(new in ([], [("a machine", "in the storm")]), f"{what}: half a mark: {new}")
    failures.expect(not was_acknowledged or new, f"{what}: an acknowledged mark is lost")


def check_export(place, before, was_acknowledged, failures, what):
    text = (place.root / "out.md").read_text()
    is_old = text == "what was there before\n"
    is_whole = text.count("a knot remembers") >= 3
    failures.expect(is_old or is_whole, f"{what}: the export is torn")
    failures.expect(not was_acknowledged or is_whole, f"{what}: acknowledged, but the old file is there")
    failures.expect(place.state() == before, f"{what}: the library changed")
    failures.expect(place.run(*export(place)).code == 0, f"{what}: no export any more")


def check_backup(place, before, was_acknowledged, failures, what):
    copy = place.folder / "copy.sqlite"
    failures.expect(copy.exists() or not was_acknowledged, f"{what}: acknowledged, but there is none")
    if copy.exists():
        failures.expect(place.run("--library", copy, "check").code == 0, f"{what}: the backup does not check")
        copy.unlink()
    failures.expect(place.run(*backup(place)).code == 0, f"{what}: no backup any more")
    failures.expect(place.state() == before, f"{what}: the library changed")


def check_lines(place, before, was_acknowledged, failures, what):
    copy = place.folder / "copy.jsonl"
    failures.expect(copy.exists() or not was_acknowledged, f"{what}: acknowledged, but there is none")
    if not copy.exists():
        failures.expect(place.run(*backup_as_lines(place)).code == 0, f"{what}: no backup any more")
    failures.expect(place.run("restore", copy).code == 0, f"{what}: the backup does not come back")
    failures.expect(place.state() == before, f"{what}: the library changed")


def check_marks(place, before, was_acknowledged, failures, what):
    titles, marks = place.state()
    new = [one for one in marks if one not in before[1]]
    failures.expect(titles == before[0] and len(marks) == len(before[1]) + len(new), f"{what}: something else changed")
    failures.expect(len(new) in (0, 3), f"{what}: some of the marks came: {new}")
    failures.expect(not was_acknowledged or new, f"{what}: acknowledged marks are lost")
    failures.expect(place.run(*common.import_marks(place)).code == 0, f"{what}: no marks are taken in any more")
    failures.expect(len(place.state()[1]) == len(before[1]) + 3, f"{what}: marks came twice, or not at all")


def check_same(place, before, was_acknowledged, failures, what):
    failures.expect(place.state() == before, f"{what}: the library changed")


def check_restore(place, before, was_acknowledged, failures, what):
    after = (before[0], [("first letter", "kept from the first")])
    state = place.state()
    failures.expect(state in (before, after), f"{what}: neither the old nor the restored library: {state}")
    failures.expect(not was_acknowledged or state == after, f"{what}: acknowledged, but not restored")
    kept = list(place.folder.glob("library.replaced-*.sqlite"))
    failures.expect(len(kept) == (1 if state == after else 0), f"{what}: kept are {kept}")
    for path in kept:
        failures.expect(place.run("--library", path, "check").code == 0, f"{what}: what was kept does not check")


def check_repair(place, before, was_acknowledged, failures, what):
    outcome = place.run("check", "--repair")
    failures.expect(outcome.code == 0, f"{what}: repair {outcome.code} {outcome.err}")
    failures.expect(place.state() == before, f"{what}: not as it was before the damage")


# What it does, and what holds afterwards.
OPERATIONS = {
    "import": (import_some, check_import),
    "update": (update, check_update),
    "mark": (mark, check_mark),
    "export": (export, check_export),
    "backup": (backup, check_backup),
    "backup as lines": (backup_as_lines, check_lines),
    "import-marks": (common.import_marks, check_marks),
    "migration": (migrate, check_same),
    "restore": (restore, check_restore),
    "repair": (repair, check_repair),
}


def kill_after(process, milliseconds):
    """True if it had ended by itself, and well."""
    try:
        process.communicate(timeout=milliseconds / 1000)
    except subprocess.TimeoutExpired:
        process.kill()
        process.communicate()
        return False
    return process.returncode == 0


def usual_milliseconds(template, name):
    """How long the operation takes here, so that kills fall into it on fast and slow machines alike."""
    place = common.Place(template.lectern, template)
    if name == "migration":
        make_older(place)
    command = OPERATIONS[name][0](place)
    start = time.monotonic()
    place.run(*command)
    place.remove()
    return 1000 * (time.monotonic() - start)


def trial(template, before, name, milliseconds, failures):
    command_of, check = OPERATIONS[name]
    place = common.Place(template.lectern, template)
    if name == "migration":
        make_older(place)
    what = f"{name} killed after {milliseconds:.1f} ms"
    was_acknowledged = kill_after(place.start(*command_of(place)), milliseconds)
    if name != "repair":
        common.healthy(place, failures, what)
    check(place, before, was_acknowledged, failures, what)
    if place.strays():
        # A lock whose maker was killed before its name was in it is believed for a second.
        time.sleep(1.1)
        place.state()
    failures.expect(not place.strays(), f"{what}: stray files {place.strays()}")
    place.remove()
    return was_acknowledged


def main():
    arguments = common.options(__doc__, 2000).parse_args()
    failures = common.Failures()
    template = common.template_of(arguments.lectern)
    before = template.state()
    dice = common.dice(arguments.seed)
    names = [arguments.only] if arguments.only else list(OPERATIONS)
    usual = {name: usual_milliseconds(template, name) for name in names}
    acknowledged = {name: 0 for name in names}
    for number in range(arguments.count):
        name = names[number % len(names)]
        acknowledged[name] += trial(template, before, name, dice.uniform(1, 1.1 * usual[name]), failures)
    shutil.rmtree(template.root)
    failures.finish(
        {"trials": arguments.count, "seed": arguments.seed, "ended before the kill": acknowledged}
    )


if __name__ == "__main__":
    main()
