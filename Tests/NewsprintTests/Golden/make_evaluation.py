"""Makes evaluation.json: scores of random predictions by scikit-learn 1.9 and SciPy 1.17.

Run in this folder: python make_evaluation.py
"""

import json

import numpy as np
from scipy import stats
from sklearn.calibration import calibration_curve
from sklearn.metrics import (
    accuracy_score,
    brier_score_loss,
    confusion_matrix,
    log_loss,
    precision_recall_fscore_support,
)

random = np.random.default_rng(7)


def indicator(lists, classes):
    matrix = np.zeros((len(lists), classes), dtype=int)
    for row, labels in enumerate(lists):
        matrix[row, labels] = 1
    return matrix


def report(classes, truth, predicted):
    single = all(len(labels) == 1 for labels in truth + predicted)
    if single:
        y, p = np.array([t[0] for t in truth]), np.array([t[0] for t in predicted])
    else:
        y, p = indicator(truth, classes), indicator(predicted, classes)
    present = sorted({label for labels in truth + predicted for label in labels})
    case = {"classes": classes, "truth": truth, "predicted": predicted, "accuracy": accuracy_score(y, p)}
    for average in ("micro", "macro", "weighted"):
        scores = precision_recall_fscore_support(y, p, labels=present, average=average, zero_division=0)
        case[average] = list(map(float, scores[:3]))
    each = precision_recall_fscore_support(y, p, labels=range(classes), average=None, zero_division=0)
    case["topics"] = [[float(s[c]) for s in each] for c in range(classes)]
    if single:
        case["confusion"] = confusion_matrix(y, p, labels=range(classes)).tolist()
    return case


def single_case(stories, classes, used, skill):
    truth = random.choice(used, stories)
    predicted = np.where(random.random(stories) < skill, truth, random.choice(used, stories))
    return report(classes, [[int(t)] for t in truth], [[int(t)] for t in predicted])


def multi_case(stories, classes, used, skill):
    truth = [sorted(map(int, random.choice(used, random.integers(0, 4), replace=False))) for _ in range(stories)]
    predicted = [
        t if random.random() < skill else sorted(map(int, random.choice(used, random.integers(0, 4), replace=False)))
        for t in truth
    ]
    return report(classes, truth, predicted)


def probabilities(stories, classes):
    values = random.dirichlet(np.ones(classes) * 0.4, stories) * 0.98 + 0.02 / classes
    return values.astype(np.float32).astype(np.float64)


def probability_case(stories, classes):
    p = probabilities(stories, classes)
    noisy = 0.6 * p + 0.4 / classes
    truth = np.array([random.choice(classes, p=row / row.sum()) for row in noisy])
    top, hit = p.max(axis=1), p.argmax(axis=1) == truth
    case = {"classes": classes, "probabilities": p.flatten().tolist(), "truth": truth.tolist()}
    case["brier"] = brier_score_loss(truth, p, labels=range(classes), scale_by_half=False)
    case["logLoss"] = log_loss(truth, p, labels=range(classes))
    columns = [log_loss(truth == c, p[:, c], labels=[False, True]) for c in range(classes)]
    case["binaryLogLoss"] = float(np.sum(columns))
    accuracy, confidence = calibration_curve(hit, top, n_bins=15, strategy="uniform")
    case["binAccuracies"], case["binConfidences"] = accuracy.tolist(), confidence.tolist()
    bins = np.searchsorted(np.linspace(0, 1, 16)[1:-1], top)
    counts = np.bincount(bins, minlength=15)
    case["binCounts"] = counts.tolist()
    case["ece"] = float(np.sum(np.abs(accuracy - confidence) * counts[counts > 0]) / stories)
    return case


def proportions():
    for successes, trials, confidence in [(0, 10, 0.95), (7, 10, 0.95), (10, 10, 0.9), (913, 1000, 0.99), (1, 3, 0.5)]:
        interval = stats.binomtest(successes, trials).proportion_ci(confidence, method="wilson")
        yield [successes, trials, confidence, interval.low, interval.high]


def means():
    for count, confidence in [(2, 0.95), (3, 0.95), (4, 0.9), (5, 0.95), (6, 0.8), (10, 0.99), (31, 0.95)]:
        values = random.normal(0.8, 0.05, count)
        low, high = stats.t.interval(confidence, count - 1, loc=values.mean(), scale=stats.sem(values))
        yield {"values": values.tolist(), "confidence": confidence, "low": low, "high": high}


golden = {
    "reports": [
        single_case(200, 5, [0, 1, 2, 3, 4], 0.7),
        single_case(60, 12, [0, 1, 2, 5, 6, 9, 11], 0.3),
        single_case(1, 2, [0, 1], 0.0),
        report(3, [[0], [0], [1]], [[1], [1], [0]]),
        multi_case(150, 6, [0, 1, 2, 3, 4, 5], 0.5),
        multi_case(40, 9, [1, 2, 4, 7, 8], 0.2),
    ],
    "probabilities": [probability_case(300, 4), probability_case(50, 9), probability_case(40, 2)],
    "proportions": list(proportions()),
    "means": list(means()),
}
with open("evaluation.json", "w") as file:
    json.dump(golden, file)
    file.write("\n")
