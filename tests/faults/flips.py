#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lectern authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Flips single bits of a library, and cuts it off, at random places. The program never crashes and never hangs, and
every row of a person that reads differently afterwards is reported by "check"."""

import shutil
import sqlite3

import common

# What a person made, as rows. A row that cannot be read any more has changed, too.
ROWS_OF_A_PERSON = [
    "SELECT uuid, begin_cp, end_cp, quote, prefix, suffix, kind, comment, todo, created_at, deleted_at FROM mark",
    "SELECT m.uuid, g.path FROM mark_tag x JOIN mark m ON m.id = x.mark_id JOIN tag g ON g.id = x.tag_id WHERE x.deleted_at IS NULL",
    "SELECT t.uuid, g.path FROM talk_tag x JOIN talk t ON t.id = x.talk_id JOIN tag g ON g.id = x.tag_id WHERE x.deleted_at IS NULL",
    "SELECT uuid, title, kind, status, starred, corrected, deleted_at IS NULL FROM talk",
    "SELECT uuid, path, hue FROM tag",
    "SELECT uuid, done_at IS NULL FROM follow_up",
    "SELECT n, text, bytes FROM revision",
    "SELECT id, device, clock, at, actor, batch, entity, entity_uuid, verb, before, after, undoes FROM change",
    "SELECT uuid, path FROM source",
    "SELECT first_day, last_day, corrected FROM event",
]


def rows(path):
    """Nothing where they cannot be read."""
    connection = sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True)
    connection.text_factory = bytes
    try:
        return [sorted(connection.execute(query).fetchall(), key=repr) for query in ROWS_OF_A_PERSON]
    except (sqlite3.Error, UnicodeDecodeError):  # the latter in the words of an error
        return None
    finally:
        connection.close()


def damaged(data, dice, is_cut):
    if is_cut:
        size = dice.randrange(len(data))
        return data[:size], f"cut to {size} bytes"
    place = dice.randrange(len(data))
    bit = dice.randrange(8)
    changed = bytearray(data)
    changed[place] ^= 1 << bit
    return bytes(changed), f"bit {bit} of byte {place}"


def trial(template, before, data, dice, is_cut, failures):
    place = common.Place(template.lectern, template)
    hurt, what = damaged(data, dice, is_cut)
    place.library.write_bytes(hurt)
    is_changed = rows(place.library) != before
    check = place.run("check", "--json")
    failures.expect(check.is_orderly(), f"{what}: check ended with {check.code} {check.err[-300:]}")
    is_reported = check.code != 0
    failures.expect(is_reported or not is_changed, f"{what}: a changed row is not reported")
    for command in (("list", "marks"), ("search", "knot"), ("show", "Ropes and knots 1b")):
        outcome = place.run(*command)
        failures.expect(outcome.is_orderly(), f"{what}: {command} ended with {outcome.code} {outcome.err[-300:]}")
    is_repaired = False
    if is_reported:
        repair = place.run("check", "--repair", "--json")
        failures.expect(repair.is_orderly(), f"{what}: repair ended with {repair.code} {repair.err[-300:]}")
        is_repaired = repair.code in (0, 1)
        if is_repaired:
            common.healthy(place, failures, f"{what}, after the repair")
    place.remove()
    return is_changed, is_reported, is_repaired


def main():
    parser = common.options(__doc__, 2000)
    parser.add_argument("--cuts", type=int, help="how many times it is cut off; else a tenth of the count")
    arguments = parser.parse_args()
    failures = common.Failures()
    template = common.template_of(arguments.lectern)
    data = template.library.read_bytes()
    before = rows(template.library)
    dice = common.dice(arguments.seed)
    cuts = arguments.count // 10 if arguments.cuts is None else arguments.cuts
    outcomes = [trial(template, before, data, dice, False, failures) for _ in range(arguments.count)]
    outcomes += [trial(template, before, data, dice, True, failures) for _ in range(cuts)]
    shutil.rmtree(template.root)
    failures.finish(
        {
            "flips": arguments.count,
            "cuts": cuts,
            "seed": arguments.seed,
            "library bytes": len(data),
            "rows of a person changed": sum(outcome[0] for outcome in outcomes),
            "reported": sum(outcome[1] for outcome in outcomes),
            "repaired": sum(outcome[2] for outcome in outcomes),
        }
    )


if __name__ == "__main__":
    main()
