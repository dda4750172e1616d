# SPDX-FileCopyrightText: 2026 The Lectern authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Labelled documents with the clues that the program sees in them."""
import difflib
import glob
import json
import os
import re
import subprocess
import unicodedata
import zlib
from collections import Counter

SAME_NAME, NAME_ALONE = 0.9, 0.3


def add_options(parser):
    parser.add_argument('--tool', required=True, help='lectern-plan-dump of a build')
    parser.add_argument('--shared', required=True, help='folder with corpus/ and seeds/')
    parser.add_argument('--negatives', required=True, action='append',
                        help='folder of files that are no notes of talks, made by negatives.py; may be said again')
    parser.add_argument('--more', default=[], action='append',
                        help='folder of further labelled notes: docs/ID/FILE and gold/ID.json; may be said again')


def authors(corpus):
    """Author of each document, by the stem of its file."""
    result = {}
    with open(os.path.join(corpus, 'SOURCES.tsv'), encoding='utf8') as file:
        for row in file.read().split('\n')[1:]:
            cells = row.split('\t')
            if len(cells) > 1:
                result[os.path.splitext(os.path.basename(cells[0]))[0]] = cells[1].split('/')[0]
    return result


def labelled(name, path, author, gold):
    needed = [talk for talk in gold['talks'] if not talk.get('optional')]
    return {'name': name, 'path': path, 'author': author, 'gold': gold, 'tree': False, 'one': len(needed) == 1,
            'talks': len(needed)}


def further(folder):
    """Labelled documents that lie one to a folder, each by an author of its own."""
    result = []
    for label in sorted(glob.glob(os.path.join(folder, 'gold', '*.json'))):
        name = os.path.basename(label)[:-5]
        with open(label, encoding='utf8') as file:
            gold = json.load(file)
        path, = glob.glob(os.path.join(folder, 'docs', name, '*'))
        result.append(labelled(name, path, 'author of ' + os.path.join(folder, name), gold))
    return result


def documents(shared, more=()):
    """All labelled documents; files of trees hold one talk each and teach the one-talk decision only."""
    corpus, seeds = os.path.join(shared, 'corpus'), os.path.join(shared, 'seeds')
    author = authors(corpus)
    result = []
    for label in sorted(glob.glob(os.path.join(corpus, 'gold', '*.json'))):
        name = os.path.basename(label)[:-5]
        with open(label, encoding='utf8') as file:
            gold = json.load(file)
        if name.startswith('tree-'):
            for talk in gold['talks']:
                path = os.path.join(corpus, 'trees', name[5:], talk['file'])
                if os.path.exists(path):
                    result.append({'name': talk['file'], 'path': path, 'author': name, 'tree': True, 'one': True})
            continue
        found = glob.glob(os.path.join(corpus, 'docs', name + '.*')) or glob.glob(os.path.join(seeds, name[5:] + '*'))
        result.append(labelled(name, found[0], author.get(name, name), gold))
    for folder in more:
        result += further(folder)
    count = Counter(document['author'] for document in result)
    for document in result:
        document['weight'] = 3.0 / count[document['author']] if document['tree'] else 1.0
    return result


def negatives(folders):
    """Files that are no notes of talks; each package, or other folder of the first level, counts as an author."""
    result = []
    for folder in folders:
        for top, _, names in sorted(os.walk(folder)):
            for name in sorted(names):
                package = os.path.relpath(top, folder).split(os.sep)[0]
                result.append({'name': name, 'path': os.path.join(top, name), 'author': os.path.join(folder, package)})
    count = Counter(document['author'] for document in result)
    for document in result:
        document['weight'] = min(1.0, 10.0 / count[document['author']])
    return result


def run(tool, *arguments):
    return subprocess.run([tool, *arguments], check=True, capture_output=True, text=True, encoding='utf8').stdout


def read_evidence(tool, docs, weights=None):
    """Adds the clues of each document under 'evidence', and labels its candidates: 1 talk, 0 none, None: do not count."""
    option = ['--weights', weights] if weights else []
    for document, line in zip(docs, run(tool, *option, '--evidence', *[d['path'] for d in docs]).splitlines()):
        document['evidence'] = json.loads(line)
        if 'gold' in document:
            label(document)


def label(document):
    talks, optional = set(), set()
    for talk in document['gold']['talks']:
        lines = [talk['line']] + list(talk.get('alt_lines') or [])
        (optional if talk.get('optional') else talks).update(lines)
    for candidate in document['evidence']['candidates']:
        line = candidate['line']
        candidate['y'] = 1 if line in talks else None if line in optional else 0
    events = ([document['gold']['event']] if document['gold'].get('event') else []) + list(document['gold'].get('alt_events') or [])
    for option in document['evidence']['events']:
        option['right'] = max([rightness(option, event) for event in events] or [0.0])


def bare(name):
    """A name as it is compared: letters and digits of its words, without accents and years."""
    text = unicodedata.normalize('NFKD', str(name or '')).casefold()
    text = ''.join(sign for sign in text if not unicodedata.combining(sign))
    return ' '.join(word for word in re.findall(r'\w+', text) if not re.fullmatch(r'(19|20)\d\d', word))


def rightness(option, event):
    """1: the event's name and year; less where only the name is right; 0: another name."""
    said, name = bare(option['name']), bare(event.get('name'))
    if not said or not name or difflib.SequenceMatcher(None, said, name, autojunk=False).ratio() < SAME_NAME:
        return 0.0
    return 1.0 if (option['year'] or None) == (event.get('year') or None) else NAME_ALONE


def folds(docs, count, seed):
    """Fold of each author: whole authors are left out, never single documents; a further author moves no other."""
    return {name: zlib.crc32(f'{seed} {name}'.encode()) % count for name in {document['author'] for document in docs}}
