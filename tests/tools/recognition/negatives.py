#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lectern authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Collects files that are no notes of talks: manuals, guides and articles out of Debian's packages.

Downloads the packages with apt-get, unpacks them without installing, and keeps some files of each, spread
evenly over its folders. Run on Debian; the folder is then given to train.py as --negatives.
"""
import argparse
import os
import re
import shutil
import subprocess
import tempfile

PACKAGES = ['linux-doc-6.1', 'git-doc', 'debian-faq', 'developers-reference', 'python-django-doc', 'ikiwiki', 'jargon-text',
            'sqlite3-doc', 'nodejs-doc', 'vim-doc', 'vim-runtime', 'debian-handbook', 'debian-reference-en', 'maint-guide',
            'cmake-doc', 'zsh-doc', 'python3-sphinx', 'doc-base', 'gnupg']
ENDINGS = re.compile(r'\.(md|mdwn|markdown|rst|rst\.txt|txt|html?|org)$|/(readme|news|todo|hacking|faq)[^/]*$', re.IGNORECASE)
NOT_TEXT = re.compile(r'\.(gz|png|svg|css|js|json)$|copyright$|changelog|genindex|search\.html|/index\.html$', re.IGNORECASE)
SMALLEST, LARGEST = 800, 80_000


def wanted(path):
    return (ENDINGS.search(path) and not NOT_TEXT.search(path) and not os.path.islink(path)
            and SMALLEST <= os.path.getsize(path) <= LARGEST)


def spread(paths, count):
    """Some of the paths, at even distances: files of one folder are alike."""
    paths = sorted(paths)
    step = max(1.0, len(paths) / count)
    return [paths[int(index * step)] for index in range(min(count, len(paths)))]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument('--each', type=int, default=40, help='files of a package at most')
    parser.add_argument('out')
    options = parser.parse_args()
    total = 0
    for package in PACKAGES:
        with tempfile.TemporaryDirectory() as folder:
            if subprocess.run(['apt-get', 'download', package], cwd=folder, capture_output=True).returncode:
                print('not found:', package)
                continue
            subprocess.run(['dpkg', '-x', os.path.join(folder, os.listdir(folder)[0]), os.path.join(folder, 'files')], check=True)
            found = [os.path.join(top, name) for top, _, names in os.walk(os.path.join(folder, 'files')) for name in names]
            chosen = spread([path for path in found if wanted(path)], options.each)
            for number, path in enumerate(chosen):
                target = os.path.join(options.out, package, f'{number:02}')
                os.makedirs(target, exist_ok=True)
                shutil.copy(path, target)
            total += len(chosen)
            print(package, len(chosen))
    print(total, 'files')


if __name__ == '__main__':
    main()
