#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lectern authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Prints in how many of 500 texts that are no notes of talks `lectern plan` finds a talk it is sure of, and fails above the limit.

  not_notes_figures.py LECTERN [--list]   exit code 77 (skipped) where fewer than 500 such texts are on the machine
  --list: names the files with such a talk

The texts are what the packages of the system carry: READMEs, changelogs, licences, manuals, pages of man, Perl's documentation. A few of each
package, so that none outweighs the others; chosen by a hash of their paths, so that a machine gives the same answer each time.
"""
import argparse
import gzip
import hashlib
import json
import os
import re
import subprocess
import sys
import tempfile
from collections import Counter

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'tools', 'recognition'))
from negatives import PACKAGES  # noqa: E402

import tables

WANTED = 500
MOST_OF_ONE_FOLDER = 4  # below /usr/share/doc a folder is a package
SURE = 0.75
LIMIT = 0.03
SMALLEST, LARGEST = 400, 200_000  # bytes, unpacked
SKIPPED = 77
ROOTS = ('/usr/share/doc', '/usr/share/man', '/usr/share/perl', '/usr/share/perl5', '/usr/share/common-licenses')
TEXT = re.compile(r'(\.(txt|md|rst|org|html?|pod|debian|[1-8])|/(readme|news|changelog|changes|copyright|todo|authors|faq|install)[^/]*|'
                  r'/common-licenses/[^/]+)$', re.IGNORECASE)
FORMATS = re.compile(r'\.(md|rst|org|html?)$', re.IGNORECASE)


def candidates():
    """(folder that counts as one, path) of every file that may be taken, in an order that depends on the paths alone."""
    found = []
    for root in ROOTS:
        for folder, _, names in os.walk(root):
            for name in names:
                path = os.path.join(folder, name)
                if TEXT.search(path.removesuffix('.gz')) and os.path.isfile(path) and not os.path.islink(path):
                    found.append((os.path.join(root, os.path.relpath(path, root).split(os.sep)[0]), path))
    return sorted(found, key=lambda one: hashlib.sha256(one[1].encode()).digest())


def content(path):
    """The bytes of a text; None for what is none, or is too short or long."""
    try:
        with (gzip.open if path.endswith('.gz') else open)(path, 'rb') as file:
            held = file.read(LARGEST + 1)
    except OSError:
        return None
    return held if SMALLEST <= len(held) <= LARGEST and b'\0' not in held else None


def choose():
    """{path: bytes} of the texts, none twice."""
    chosen, of_folder, met = {}, Counter(), set()
    for folder, path in candidates():
        # Perl's folders are no packages: what lies in them counts file by file.
        limit = MOST_OF_ONE_FOLDER if folder.startswith('/usr/share/doc') else WANTED
        if len(chosen) == WANTED or of_folder[folder] >= limit:
            continue
        held = content(path)
        digest = hashlib.sha256(held or b'').digest()
        if held is not None and digest not in met:
            met.add(digest)
            of_folder[folder] += 1
            chosen[path] = held
    return chosen


def sure_talks(lectern, chosen):
    """Paths of the texts with a talk that is said with SURE or more."""
    with tempfile.TemporaryDirectory() as folder:
        placed = {}
        for number, (path, held) in enumerate(chosen.items()):
            stem = os.path.basename(path.removesuffix('.gz'))
            name = stem if FORMATS.search(stem) else stem + '.txt'
            place = os.path.join(folder, f'{number:03}')
            os.mkdir(place)
            placed[os.path.join(place, name)] = path
            with open(os.path.join(place, name), 'wb') as file:
                file.write(held)
        said = subprocess.run([lectern, 'plan', '--json', *placed], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False)
        documents = json.loads(said.stdout)['documents']
    return len(documents), sorted(placed[document['path']] for document in documents
                                  if any(talk['confidence'] >= SURE for talk in document['talks']))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('lectern')
    parser.add_argument('--list', action='store_true')
    arguments = parser.parse_args()
    chosen = choose()
    if len(chosen) < WANTED:
        print(f'skipped: {len(chosen)} texts of packages are on this machine, {WANTED} are needed')
        return SKIPPED
    read, sure = sure_talks(arguments.lectern, chosen)
    known = sum(any(f'/usr/share/doc/{package}/' in path for package in PACKAGES) for path in chosen)
    print(f'{len(sure)} of {WANTED} texts of packages ({read} were read) have a talk of {SURE} or more, at most {LIMIT * WANTED:.0f} may; '
          f'the weights learnt from texts of the packages {", ".join(PACKAGES)}, out of which {known} of the {WANTED} are')
    if arguments.list:
        print(*sure, sep='\n')
    return 1 if len(sure) > LIMIT * WANTED else 0


if __name__ == '__main__':
    tables.run(main)
