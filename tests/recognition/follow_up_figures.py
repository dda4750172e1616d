#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lectern authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints how well `lectern plan` finds the labelled follow-ups of the notes beside the project, and fails below the floors.

  follow_up_figures.py LECTERN SHARED [--look]   exit code 77 (skipped) where the notes are missing; LECTERN_SHARED wins over SHARED
  --look: the half "look" alone, with the places that are told wrongly; rules are written with it, never with "held"

The labels, and what a follow-up is, stand in data/follow_ups.tsv.
"""
import argparse
import json
import os
import subprocess
import sys
from collections import Counter

import tables

HERE = os.path.dirname(os.path.abspath(__file__))
LABELS = os.path.join(HERE, 'data', 'follow_ups.tsv')
HALVES = ('look', 'held')
FLOOR = 0.85
SKIPPED = 77


def labels():
    with open(LABELS, encoding='utf8') as file:
        rows = [line.rstrip('\n').split('\t') for line in file if not line.startswith('#')]
    return [(name, int(line), label == 'followup', half) for name, line, label, half in rows[1:]]


def follow_ups(lectern, shared, names):
    """Places of the follow-ups that the program finds: (file, line)."""
    paths = {os.path.realpath(os.path.join(shared, name)): name for name in names}
    found = subprocess.run([lectern, 'plan', '--json', *sorted(paths)], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False)
    documents = json.loads(found.stdout)['documents']
    return {(paths[os.path.realpath(document['path'])], follow_up['line'])
            for document in documents for follow_up in document['follow_ups']}


def figures(rows, found):
    counts = Counter((wanted, (name, line) in found) for name, line, wanted, _ in rows)
    right, told, wanted = counts[True, True], counts[True, True] + counts[False, True], counts[True, True] + counts[True, False]
    return {'lines': len(rows), 'wanted': wanted, 'told': told, 'right': right,
            'precision': right / told if told else 0.0, 'recall': right / wanted if wanted else 0.0}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('lectern')
    parser.add_argument('shared')
    parser.add_argument('--look', action='store_true')
    arguments = parser.parse_args()
    shared = os.environ.get('LECTERN_SHARED') or arguments.shared
    if not os.path.isdir(os.path.join(shared, 'corpus')):
        print('skipped: the labelled notes are not beside the project')
        return SKIPPED
    rows = labels()
    found = follow_ups(arguments.lectern, shared, {row[0] for row in rows})
    failed = False
    print('half  ', *(f'{column:>9}' for column in ('lines', 'wanted', 'told', 'right', 'precision', 'recall')))
    for half in HALVES[:1] if arguments.look else HALVES:
        of_half = [row for row in rows if row[3] == half]
        result = figures(of_half, found)
        print(f'{half:6}', *(f'{value:9.3f}' if isinstance(value, float) else f'{value:9}' for value in result.values()))
        for column in ('precision', 'recall'):
            if result[column] < FLOOR:
                print(f'{half}: {column} is {result[column]:.3f}, the floor is {FLOOR}')
                failed = True
        if arguments.look:
            for name, line, wanted, _ in of_half:
                if wanted != ((name, line) in found):
                    print('missed' if wanted else 'invented', f'{name}:{line}')
    return 1 if failed else 0


if __name__ == '__main__':
    tables.run(main)
