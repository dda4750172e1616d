#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lectern authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Renews the name and word lists of resources/recognition from Debian's python3-fake-factory and wamerican.

The short lists there (roles, technology, section words, cities ...) are kept by hand.
"""
import argparse
import importlib
import os
import re
import unicodedata

LETTERS = re.compile(r"^[a-z\u0400-\u04ff][a-z\u0400-\u04ff'’-]+$")
UNPARTED = re.compile(r'^[\u3400-\u9fff\uac00-\ud7af]+$')


def fold(text):
    """As text.cpp folds."""
    text = unicodedata.normalize('NFKD', text.lower())
    text = ''.join(sign for sign in text if not unicodedata.combining(sign))
    return text.replace('ł', 'l').replace('ø', 'o').replace('đ', 'd').replace('ß', 'ss').replace('’', "'")


def strings_in(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, (dict, list, tuple, set)):
        for item in value:
            yield from strings_in(item)


def names():
    """Given names, family names, and family names of scripts that part no words."""
    import faker.providers.person as person
    folder = os.path.dirname(person.__file__)
    given, family, unparted = set(), set(), set()
    for locale in sorted(os.listdir(folder)):
        if locale.startswith('__') or not os.path.isdir(os.path.join(folder, locale)):
            continue
        provider = importlib.import_module('faker.providers.person.' + locale).Provider
        for key in dir(provider):
            value = getattr(provider, key)
            if callable(value) or 'kana' in key and 'romanized' not in key:
                continue
            if 'first_name' in key:
                given.update(strings_in(value))
            elif 'last_name' in key:
                family.update(strings_in(value))
                if locale.startswith(('zh', 'ja', 'ko')):
                    unparted.update(name for name in strings_in(value) if UNPARTED.match(name))
    return ({fold(n) for n in given if LETTERS.match(fold(n))}, {fold(n) for n in family if LETTERS.match(fold(n))}, unparted)


def words(path):
    """Words that are written small, and those that are written with a capital."""
    with open(path, encoding='utf8') as file:
        entries = [line.strip() for line in file]
    small = {fold(word) for word in entries if word.isalpha() and word[0].islower() and len(word) > 1}
    return small, {fold(word) for word in entries if word.isalpha() and word[0].isupper()}


def write(folder, name, entries):
    with open(os.path.join(folder, name + '.txt'), 'w', encoding='utf8') as file:
        file.writelines(entry + '\n' for entry in sorted(entries, key=lambda entry: entry.encode()))


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--dictionary', default='/usr/share/dict/american-english')
    parser.add_argument('folder', help='resources/recognition')
    options = parser.parse_args()
    given, family, unparted = names()
    small, proper = words(options.dictionary)
    write(options.folder, 'given-names', given)
    write(options.folder, 'family-names', family)
    write(options.folder, 'han-names', unparted)
    write(options.folder, 'common-words', small)
    write(options.folder, 'proper-words', proper - given - family)


if __name__ == '__main__':
    main()
