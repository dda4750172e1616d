#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lectern authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Turns what `lectern plan --json` prints into the files that a scorer of talk notes reads.

  lectern plan --json FILE... | plan_to_predictions.py OUT           OUT/<stem>.json for each file
  lectern plan --json FOLDER  | plan_to_predictions.py --tree NAME OUT   OUT/NAME.json with a 'file' for each talk
  --seeds: files are named seed-NNN after their first three characters

Reads one object, a list of objects, or an object with a list under "files" or "plans"; each names its file under
"file", "path" or "source".
"""
import argparse
import json
import os
import sys


def plans_in(data):
    for key in ('documents', 'files', 'plans'):
        if isinstance(data, dict) and isinstance(data.get(key), list):
            return data[key]
    return data if isinstance(data, list) else [data]


def path_of(plan):
    for key in ('file', 'path', 'source'):
        value = plan.get(key)
        if value:
            return value.get('path') if isinstance(value, dict) else value
    return ''


def event_of(event):
    if not event or not (event.get('name') or event.get('year')):
        return None
    return {'name': event.get('name') or '', 'year': event.get('year') or None, 'place': event.get('place') or None}


def talk_of(talk):
    result = {key: talk.get(key) for key in ('line', 'title', 'kind', 'confidence')}
    result['speakers'] = talk.get('speakers') or []
    result['day'] = talk.get('day') or None
    return result


def prediction(plan):
    return {'event': event_of(plan.get('event')), 'language': plan.get('language') or None,
            'talks': [talk_of(talk) for talk in plan.get('talks') or []]}


def tree_prediction(plans, root):
    talks = []
    for plan in plans:
        for talk in plan.get('talks') or []:
            path = path_of(plan)
            entry = talk_of(talk)
            entry['file'] = os.path.relpath(path, root) if root else path
            entry['event'] = event_of(talk.get('event') or plan.get('event'))
            talks.append(entry)
    return {'event': None, 'language': None, 'talks': talks}


def write(out, name, value):
    with open(os.path.join(out, name + '.json'), 'w', encoding='utf8') as file:
        json.dump(value, file, ensure_ascii=False, indent=1)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument('--tree', help='name of the one prediction for all files')
    parser.add_argument('--root', help='folder that the paths of a tree are relative to')
    parser.add_argument('--seeds', action='store_true')
    parser.add_argument('out')
    options = parser.parse_args()
    os.makedirs(options.out, exist_ok=True)
    plans = plans_in(json.load(sys.stdin))
    if options.tree:
        write(options.out, options.tree, tree_prediction(plans, options.root))
        return
    for plan in plans:
        stem = os.path.splitext(os.path.basename(path_of(plan)))[0]
        write(options.out, 'seed-' + stem[:3] if options.seeds else stem, prediction(plan))


if __name__ == '__main__':
    main()
