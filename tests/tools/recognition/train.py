#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Lectern authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Learns the weights of the recogniser from labelled notes."""
import argparse
import json
import os
import tempfile

import corpus
import models
import titlewords

LINE_STRENGTH, STYLE_PULL, WITHIN_STRENGTH, FINAL_STRENGTH, ONE_TALK_STRENGTH, NOTES_STRENGTH = 0.3, 0.3, 0.3, 0.3, 1.0, 2.0
NEGATIVES_OF_ONE = 5.0  # documents that the negatives count as, all together
INNER_FOLDS, INNER_SEED, OUTER_FOLDS, OUTER_SEED = 5, 7, 8, 1


def fit_lines(documents):
    return models.fit_lines(documents, models.all_clues, LINE_STRENGTH, models.LINE_MEANS)


def fit_within(documents):
    """Talk or not, among the lines of styles that do hold talks."""
    def wanted(document, candidate):
        return models.talks_of_styles(document)[candidate['style']] > 0
    return models.fit_lines(documents, lambda _, c: c['clues'], WITHIN_STRENGTH, models.LINE_MEANS, wanted)


def add_title_words(documents, negatives):
    """Gives each document what words say that were learnt from other authors; what all of them say comes back."""
    both = documents + negatives
    fold = corpus.folds(both, INNER_FOLDS, INNER_SEED)
    for inner in range(INNER_FOLDS):
        words = titlewords.fit([d for d in documents if fold[d['author']] != inner],
                               [d for d in negatives if fold[d['author']] != inner])
        titlewords.apply([d for d in both if fold[d['author']] == inner], words)
    return titlewords.fit(documents, negatives)


def weights_of(documents, negatives):
    """Later models learn from scores that the earlier ones gave to authors they had not seen."""
    words = add_title_words(documents, negatives)
    several = [d for d in documents if not d['one']]
    lined = [d for d in documents if not d['tree']]
    fold = corpus.folds(documents, INNER_FOLDS, INNER_SEED)
    for inner in range(INNER_FOLDS):
        seen = [d for d in several if fold[d['author']] != inner]
        line = fit_lines([d for d in lined if fold[d['author']] != inner])
        styles, within = models.fit_styles(seen, STYLE_PULL), fit_within(seen)
        for document in documents:
            if fold[document['author']] == inner:
                for candidate in document['evidence']['candidates']:
                    candidate['z'] = models.logit(line, models.all_clues(document, candidate))
                models.add_final_clues(document, styles, within)
    with_candidates = [d for d in several if d['evidence']['candidates']]
    line, styles, within = fit_lines(lined), models.fit_styles(several, STYLE_PULL), fit_within(several)
    for document in negatives:
        for candidate in document['evidence']['candidates']:
            candidate['z'] = models.logit(line, models.all_clues(document, candidate))
    return {'titleWords': words, 'line': line, 'style': styles, 'within': within, 'one': fit_one(documents, negatives),
            'final': models.fit_lines(with_candidates, lambda _, c: c['final'], FINAL_STRENGTH),
            'event': models.fit_events(lined), 'notes': fit_notes(documents, negatives), 'calibration': {'a': 1.0, 'b': 0.0}}


def fit_one(documents, negatives):
    """One talk or several. The headings of a manual are its sections, as those of notes of one talk are."""
    judged = [d for d in documents if d['one'] or d['talks']]
    share = NEGATIVES_OF_ONE / sum(d['weight'] for d in negatives)
    sample = [d['weight'] for d in judged] + [d['weight'] * share for d in negatives]
    model = models.fit_logistic([models.document_clues(d) for d in judged + negatives],
                                [d['one'] for d in judged] + [1] * len(negatives), sample, ONE_TALK_STRENGTH)
    return {**model, 'hand': models.ONE_TALK_HAND}


def fit_notes(documents, negatives):
    """Notes of talks, or a manual, an article, a diary: with as much weight on either side."""
    both = documents + negatives
    sample = [d['weight'] for d in documents] + [d['weight'] for d in negatives]
    balance = sum(sample[:len(documents)]) / sum(sample[len(documents):])
    sample = [w * (1 if index < len(documents) else balance) for index, w in enumerate(sample)]
    return models.fit_logistic([d['evidence']['notes'] for d in both], [1] * len(documents) + [0] * len(negatives), sample,
                               NOTES_STRENGTH, models.NOTES_MEANS)


def write(weights, path):
    with open(path, 'w', encoding='utf8') as file:
        json.dump(weights, file, indent=1, sort_keys=True, ensure_ascii=False)
        file.write('\n')


def best_set(candidates, bar):
    """Candidates worth showing: as the program chooses, with a lower bar."""
    below, is_talk = [0.0] * len(candidates), [False] * len(candidates)
    for index in reversed(range(len(candidates))):
        own = models.clip(candidates[index]['score'] - bar, 6)
        is_talk[index] = own > 0 and own >= below[index]
        parent = candidates[index]['parent']
        if parent >= 0:
            below[parent] += own if is_talk[index] else below[index]
    taken, result = [False] * len(candidates), []
    for index, candidate in enumerate(candidates):
        parent = candidate['parent']
        inside = parent >= 0 and taken[parent]
        taken[index] = inside or is_talk[index]
        if is_talk[index] and not inside:
            result.append(candidate)
    return result


def calibrate(tool, documents, negatives):
    """From score to confidence, on authors that were left out."""
    rows, labels = [], []
    fold = corpus.folds(documents, OUTER_FOLDS, OUTER_SEED)
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, 'weights.json')
        for outer in range(OUTER_FOLDS):
            write(weights_of([d for d in documents if fold[d['author']] != outer], negatives), path)
            left = [dict(d) for d in documents if fold[d['author']] == outer and not d['tree'] and not d['one']]
            corpus.read_evidence(tool, left, path)
            for document in left:
                for candidate in best_set(document['evidence']['candidates'], -2.0):
                    if candidate['y'] is not None:
                        rows.append({'score': candidate['score']})
                        labels.append(candidate['y'])
    model = models.fit_logistic(rows, labels, [1.0] * len(rows), 10.0)
    return {'a': model['w']['score'], 'b': model['bias']}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    corpus.add_options(parser)
    parser.add_argument('--out', required=True)
    options = parser.parse_args()
    documents = corpus.documents(options.shared, options.more)
    corpus.read_evidence(options.tool, documents)
    negatives = corpus.negatives(options.negatives)
    corpus.read_evidence(options.tool, negatives)
    calibration = calibrate(options.tool, documents, negatives)
    weights = {**weights_of(documents, negatives), 'calibration': calibration}
    write(weights, options.out)
    print(len(documents), 'documents, calibration', calibration)


if __name__ == '__main__':
    main()
