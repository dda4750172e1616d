# SPDX-FileCopyrightText: 2026 The Lectern authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What words say for a line being the title of a talk (src/recognition/titlewords.h)."""
import math
from collections import Counter

import numpy

import models

PULL, STEPS, FEWEST_DOCUMENTS = 3.0, 250, 3
NEGATIVES_SHARE = 0.3  # what the headings of files without talks count, against the lines of notes


def rows_of(documents):
    """Words, label, share and document of each line; the talks and the other lines of a document count alike."""
    result = []
    for document in documents:
        lines = [c for c in document['evidence']['candidates'] if c.get('y') is not None]
        count = Counter(c['y'] for c in lines)
        result += [(c['words'], c['y'], 1 / math.sqrt(count[c['y']]), document['name']) for c in lines]
    return result


def rows_of_negatives(documents):
    result = []
    for document in documents:
        lines = [c for c in document['evidence']['candidates'] if c['heading']]
        result += [(c['words'], 0, document['weight'] / math.sqrt(len(lines)), document['path']) for c in lines]
    return result


def scaled(rows, total):
    factor = total / sum(row[2] for row in rows) if rows else 0
    return [(words, label, share * factor, name) for words, label, share, name in rows]


def fit(documents, negatives):
    """Weights of words by logistic regression."""
    own = rows_of(documents)
    rows = scaled(own, len(own)) + scaled(rows_of_negatives(negatives), len(own) * NEGATIVES_SHARE)
    spread = Counter(word for word, _ in {(word, row[3]) for row in rows for word in row[0]})
    names = sorted(word for word, count in spread.items() if count >= FEWEST_DOCUMENTS)
    index = {word: number for number, word in enumerate(names)}
    columns = [[index[word] for word in row[0] if word in index] for row in rows]
    flat = numpy.array([column for row in columns for column in row])
    owner = numpy.repeat(numpy.arange(len(rows)), [len(row) for row in columns])
    label, share = numpy.array([row[1] for row in rows], float), numpy.array([row[2] for row in rows])
    w = numpy.zeros(len(names) + 1)  # the last one is the bias
    first, second = numpy.zeros_like(w), numpy.zeros_like(w)
    for step in range(1, STEPS + 1):
        z = numpy.bincount(owner, w[flat], len(rows)) + w[-1]
        wrong = share * (1 / (1 + numpy.exp(-z)) - label)
        gradient = numpy.append(numpy.bincount(flat, wrong[owner], len(names)) + PULL * w[:-1], wrong.sum())
        first, second = 0.9 * first + 0.1 * gradient, 0.99 * second + 0.01 * gradient * gradient
        w = w - 0.05 * (first / (1 - 0.9 ** step)) / (numpy.sqrt(second / (1 - 0.99 ** step)) + 1e-8)
    return {word: round(float(value), 2) for word, value in zip(names, w) if abs(value) >= 0.05}


def apply(documents, weights):
    """Sets the clues that rest on these weights, as the program does."""
    for document in documents:
        sums = [[] for _ in document['evidence']['styles']]
        for candidate in document['evidence']['candidates']:
            value = models.clip(sum(weights.get(word, 0.0) for word in candidate['words'])) / 2
            value = max(0.0, value) if candidate['onlySaysTalk'] else value
            candidate['clues']['title words'] = value
            sums[candidate['style']].append(value)
        for style, values in zip(document['evidence']['styles'], sums):
            style['group']['style title words'] = sum(values) / len(values)
