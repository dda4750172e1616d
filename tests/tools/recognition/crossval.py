#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lectern authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes predictions for the scorer, each made with weights that never saw the author of the document."""
import argparse
import os
import tempfile

import corpus
import train


def predict(tool, documents, weights, out):
    plans = corpus.run(tool, '--weights', weights, '--plans', *[d['path'] for d in documents]).splitlines()
    for document, plan in zip(documents, plans, strict=True):
        with open(os.path.join(out, document['name'] + '.json'), 'w', encoding='utf8') as file:
            file.write(plan)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    corpus.add_options(parser)
    parser.add_argument('--loo', action='store_true', help='leave each author out alone (slow) instead of six folds')
    parser.add_argument('out')
    options = parser.parse_args()
    os.makedirs(options.out, exist_ok=True)
    documents = corpus.documents(options.shared, options.more)
    corpus.read_evidence(options.tool, documents)
    negatives = corpus.negatives(options.negatives)
    corpus.read_evidence(options.tool, negatives)
    fold = corpus.folds(documents, train.OUTER_FOLDS, train.OUTER_SEED)
    if options.loo:
        fold = {author: index for index, author in enumerate(sorted(fold))}
    with tempfile.TemporaryDirectory() as folder:
        weights = os.path.join(folder, 'weights.json')
        for number in sorted(set(fold.values())):
            left = [d for d in documents if fold[d['author']] == number and not d['tree']]
            if left:
                train.write(train.weights_of([d for d in documents if fold[d['author']] != number], negatives), weights)
                predict(options.tool, left, weights, options.out)


if __name__ == '__main__':
    main()
