# SPDX-FileCopyrightText: 2026 The Lectern authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The models behind weights.json and how they are fitted."""
import math

import numpy

# Means that the weights are drawn to; what is not named is drawn to nought.
STYLE_MEANS = {
    'children with speakers': -2.0, 'style with section words': -3.0, 'style repeats texts': -3.0, 'style with days': -3.0,
    'style with speakers': 2.5, 'style below days': 1.0, 'style with names in line': 0.5, 'children are sections': 1.0,
    'sentences': -1.5, 'one line': -1.5, 'lines without body': -1.0, 'style small starts': -1.0, 'style no own text': -0.7,
    'over 60 lines': -1.0, 'most style covers': 0.7, 'other than heading in a document of headings': -1.0,
    'style below speakers': -1.5, '3 to 30 lines': 0.7, 'kind plain marked': 1.0, 'kind plain before bullets': 0.5,
    'kind plain': -1.0, 'kind b': 0.5, 'kind q': -1.0}
LINE_MEANS = {
    'plain n': 1.5, 'plain T': 1.0, 'plain F': 1.5, 'plain R': 0.7, 'plain U': 0.5, 'bullets follow': 0.5,
    'any speaker': 0.7, 'style with speakers': 0.7, 'non-talk word': -1.0, 'section word': -1.0, 'style b': 0.5,
    'style repeats texts': -1.0, 'style with days': -1.0, 'day': -1.0, 'style lc': -1.0, 'style lk': -0.5,
    'plain while headings': -0.7}
# Clues of the one-talk decision that are too rare to learn; they go into weights.json as they are.
ONE_TALK_HAND = {
    'slide deck': 4.0, 'said twice over': 7.0, 'title and author keys': 2.0, 'several lines with speakers': -3.0,
    'day lines': -1.5, 'lead is an event': -2.0, 'lead is a day': -3.0}
NOTES_MEANS = {
    'with speakers': 1.0, 'event with year': 1.0, 'stage words': 1.0, 'talk words': 0.5, 'headings with talk words': 0.5,
    'slides and videos': 0.5, 'file name has event': 1.0, 'file name has year': 0.5, 'file name has notes word': 1.0, 'slide deck': 1.0,
    'file name of project': -2.0, 'licence': -1.0, 'headings with manual words': -1.0, 'headings with versions': -1.0,
    'headings with numbers': -1.0, 'speaks to reader': -1.0, 'many day headings': -1.0, 'many without speakers': -1.0}
EVENT_MEANS = {
    'any': -2.5, 'title line': 1.5, 'file name': 1.0, 'folder name': 2.0, 'front matter title': 0.7, 'heading below': 0.5, 'event word': 1.0,
    'year': 0.8, 'other source': 0.7, 'in file name': 0.7, 'led': 0.5, 'called': 0.7, 'small word': -0.5, 'title of one talk': -1.0,
    'over 7 words': -1.0, 'person': -1.0, 'talk title': -2.0, 'ordinary word': -0.5, 'city': -1.0}
FOLDER_MORE = 0.5
# Group clues that the softmax over styles does not use.
NOT_FOR_STYLES = {'style count', 'style alone', 'style 3 to 40'}


def clip(value, limit=4.0):
    return max(-limit, min(limit, value))


def matrix(rows, names):
    index = {name: column for column, name in enumerate(names)}
    result = numpy.zeros((len(rows), len(names)))
    for row, clues in enumerate(rows):
        for name, value in clues.items():
            if name in index:
                result[row, index[name]] = value
    return result


def rounded(names, weights):
    return {name: round(float(weight), 4) for name, weight in zip(names, weights) if abs(weight) > 1e-3}


def logit(model, clues):
    weights = model['w']
    return model['bias'] + sum(weights.get(name, 0.0) * value for name, value in clues.items())


def fit_logistic(rows, labels, sample, strength, means=None):
    """Logistic regression by Newton's steps; strength is the inverse of the pull towards the means."""
    names = sorted({name for row in rows for name in row})
    x = numpy.hstack([matrix(rows, names), numpy.ones((len(rows), 1))])
    y, sample = numpy.array(labels, float), numpy.array(sample, float)
    centre = numpy.array([(means or {}).get(name, 0.0) for name in names] + [0.0])
    pull = numpy.full(len(centre), 1 / strength)
    pull[-1] = 0.0
    w = centre.copy()

    def loss(v):
        z = x @ v
        return (sample * (numpy.logaddexp(0, z) - y * z)).sum() + 0.5 * (pull * (v - centre) ** 2).sum()

    for _ in range(100):
        p = 1 / (1 + numpy.exp(-numpy.clip(x @ w, -30, 30)))
        gradient = x.T @ (sample * (p - y)) + pull * (w - centre)
        if numpy.abs(gradient).max() < 1e-6:
            break
        hessian = (x * (sample * p * (1 - p))[:, None]).T @ x + numpy.diag(pull + 1e-9)
        step, size = numpy.linalg.solve(hessian, gradient), 1.0
        while loss(w - size * step) > loss(w) and size > 1e-4:
            size /= 2
        w = w - size * step
    return {'bias': round(float(w[-1]), 4), 'w': rounded(names, w[:-1])}


def all_clues(document, candidate):
    """What the line regression sees: the line's own clues and those of its style."""
    return {**candidate['clues'], **document['evidence']['styles'][candidate['style']]['group']}


def fit_lines(documents, clues_of, strength, means=None, wanted=lambda document, candidate: True):
    """Documents count alike, and so do the talks and the other lines of each: one long file must not set the weights."""
    rows, labels, sample = [], [], []
    for document in documents:
        chosen = [c for c in document['evidence']['candidates'] if c['y'] is not None and wanted(document, c)]
        talks = sum(c['y'] for c in chosen)
        for candidate in chosen:
            rows.append(clues_of(document, candidate))
            labels.append(candidate['y'])
            sample.append(1 / math.sqrt(max(1, talks if candidate['y'] else len(chosen) - talks)))
    sample = numpy.array(sample) * len(sample) / sum(sample)
    return fit_logistic(rows, labels, sample, strength, means)


def talks_of_styles(document):
    count = [0] * len(document['evidence']['styles'])
    for candidate in document['evidence']['candidates']:
        count[candidate['style']] += candidate['y'] == 1
    return count


def style_clues(style):
    group = {name: value for name, value in style['group'].items() if name not in NOT_FOR_STYLES}
    return {**group, **style['own']}


def fit_styles(documents, pull=0.3, steps=400):
    """Conditional logit over the styles of a document; the target is the share of its talks in each."""
    data = []
    for document in documents:
        count = talks_of_styles(document)
        if sum(count):
            data.append(([style_clues(style) for style in document['evidence']['styles']], numpy.array(count, float)))
    return fit_choices([(rows, target / target.sum()) for rows, target in data], lambda target, _: target, STYLE_MEANS, pull, steps)


def fit_events(documents, pull=0.5, steps=400):
    """Conditional logit over the names that may be the event's, and saying none; any of the right names will do."""
    data = []
    for document in documents:
        options = document['evidence']['events']
        right = numpy.array([option['right'] for option in options] + [0.0 if any(o['right'] for o in options) else 1.0])
        data.append(([option['clues'] for option in options] + [{}], right))
    model = fit_choices(data, lambda right, p: p * right / (p * right).sum(), EVENT_MEANS, pull, steps)
    # The documents are read without their folders: a folder's name says a little more than a file's.
    model['w']['folder name'] = round(model['w'].get('file name', 0.0) + FOLDER_MORE, 4)
    return model


def fit_choices(data, target_of, means, pull, steps):
    """Weights of a softmax over the rows of each document; target_of says what the probabilities should have been."""
    names = sorted({name for rows, _ in data for row in rows for name in row})
    parts = [(matrix(rows, names), target) for rows, target in data]
    centre = numpy.array([means.get(name, 0.0) for name in names])
    w, first, second = centre.copy(), numpy.zeros(len(names)), numpy.zeros(len(names))
    for step in range(1, steps + 1):
        gradient = pull * (w - centre)
        for x, target in parts:
            z = x @ w
            p = numpy.exp(z - z.max())
            p = p / p.sum()
            gradient = gradient + x.T @ (p - target_of(target, p))
        first, second = 0.9 * first + 0.1 * gradient, 0.99 * second + 0.01 * gradient * gradient
        w = w - 0.05 * (first / (1 - 0.9 ** step)) / (numpy.sqrt(second / (1 - 0.99 ** step)) + 1e-8)
    return {'bias': 0.0, 'w': rounded(names, w)}


def style_probabilities(document, model):
    scores = [logit(model, style_clues(style)) for style in document['evidence']['styles']]
    top = max(scores)
    scores = [math.exp(score - top) for score in scores]
    return [score / sum(scores) for score in scores]


def add_final_clues(document, styles, within):
    """How line and style come together; the program does the same in decision.cpp."""
    evidence = document['evidence']
    if not evidence['styles']:
        return
    probability = style_probabilities(document, styles)
    best = max(range(len(probability)), key=probability.__getitem__)
    level = evidence['styles'][best]['level']
    candidates, seen = evidence['candidates'], False
    sums, counts = [0.0] * len(probability), [0] * len(probability)
    for candidate in candidates:
        sums[candidate['style']] += clip(candidate['z'], 6)
        counts[candidate['style']] += 1
    for candidate in candidates:
        candidate['within'] = logit(within, candidate['clues'])
        is_best = candidate['style'] == best
        seen = seen or is_best
        inside, parent = False, candidate['parent']
        while parent >= 0:
            inside = inside or candidates[parent]['style'] == best and candidates[parent]['within'] > -1
            parent = candidates[parent]['parent']
        odds = math.log(max(1e-4, probability[candidate['style']]) / probability[best])
        candidate['final'] = {
            'line within style': clip(candidate['within'], 6) / 4, 'style is best': 1.0 * is_best,
            'style odds': max(-6, odds) / 4, 'own evidence': clip(candidate['z'], 6) / 4,
            'inside a best': 1.0 * (inside and not is_best), 'before best': 1.0 * (not seen),
            'above best': 1.0 * (candidate['level'] < level),
            'not best, any speaker': candidate['clues'].get('any speaker', 0.0) * (not is_best),
            'best, lexical no': 1.0 * (is_best and candidate['lexical']),
            'siblings': (sums[candidate['style']] - clip(candidate['z'], 6)) / max(1, counts[candidate['style']] - 1) / 4}


def document_clues(document):
    """Clues of the one-talk decision, those that depend on scores taken from the scores in hand."""
    evidence = document['evidence']
    clues = {name: value for name, value in evidence['document'].items() if name not in ONE_TALK_HAND}
    scores = [[] for _ in evidence['styles']]
    for candidate in evidence['candidates']:
        scores[candidate['style']].append(clip(candidate['z']))
    clues['best mass'] = math.log1p(max([sum(max(0, z) for z in style) for style in scores] or [0])) / 4
    clues['best mean'] = max([sum(style) / len(style) for style in scores if len(style) > 1] or [-4]) / 4
    words = [style['group']['style title words'] for style in evidence['styles']]
    mass = [sum(max(0, z) for z in style) if len(style) > 1 else 0 for style in scores]
    best = max(range(len(mass)), key=mass.__getitem__, default=None)
    clues['title words of best'] = words[best] if best is not None and mass[best] > 0 else -1
    clues['most title words'] = max([value for value, style in zip(words, scores) if len(style) > 1] or [-1])
    clues['chosen'] = math.log1p(sum(1 for c in evidence['candidates'] if c['z'] > 0)) / 3
    return clues
