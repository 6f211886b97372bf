"""Writes classifiers.json: what scikit-learn and LIBLINEAR make of small fixed problems.

    python make_classifiers.py > classifiers.json

Needs scikit-learn 1.9, scipy and liblinear-official.
"""

import json
import sys
import warnings

import numpy as np
import scipy.sparse as sp
from liblinear import liblinear
from scipy.optimize import minimize
from sklearn.linear_model import LogisticRegression
from sklearn.naive_bayes import BernoulliNB, ComplementNB, MultinomialNB

warnings.filterwarnings("ignore")
rng = np.random.default_rng(20240501)


def problem(rows, columns, classes, multi_label=False, counts=False):
    """Sparse stories whose features lean towards their classes."""
    labels = [[i % classes] for i in range(rows)]
    if multi_label:
        labels = [sorted(set(l + rng.integers(0, classes, rng.integers(0, 3)).tolist())) for l in labels]
        labels[3] = []
    lean = rng.random((classes, columns)) < 0.25
    dense = np.zeros((rows, columns))
    for i in range(rows):
        share = np.full(columns, 0.12)
        for k in labels[i]:
            share[lean[k]] = 0.4
        present = rng.random(columns) < share
        value = rng.integers(1, 5, columns) if counts else rng.random(columns)
        dense[i] = present * value
    dense = dense.astype(np.float32)
    if not counts:
        norm = np.linalg.norm(dense, axis=1, keepdims=True)
        dense = (dense / np.where(norm > 0, norm, 1)).astype(np.float32)
    return sp.csr_matrix(dense), labels


def stored(X):
    return {
        "columnCount": X.shape[1],
        "rowOffsets": X.indptr.tolist(),
        "columnIndices": X.indices.tolist(),
        "values": [float(v) for v in X.data],
    }


def naive_bayes():
    X, labels = problem(60, 25, 4, counts=True)
    T, _ = problem(15, 25, 4, counts=True)
    y = np.array([l[0] for l in labels])
    y[:7] = 0
    weights = rng.choice([0.25, 0.5, 1, 1.5, 3], len(y)).astype(np.float32)
    cases = []
    for variant, make in [
        ("multinomial", lambda **o: MultinomialNB(**o)),
        ("complement", lambda **o: ComplementNB(**o)),
        ("bernoulli", lambda **o: BernoulliNB(**o)),
    ]:
        for alpha in (1.0, 0.1):
            for prior in (True, False):
                for weighted in (False, True):
                    for norm in (False, True) if variant == "complement" else (False,):
                        options = {"alpha": alpha, "fit_prior": prior}
                        if norm:
                            options["norm"] = True
                        model = make(**options).fit(X, y, sample_weight=weights if weighted else None)
                        cases.append(
                            {
                                "variant": variant,
                                "smoothing": alpha,
                                "fitsPrior": prior,
                                "weighted": weighted,
                                "normalizes": norm,
                                "jointLogLikelihood": model.predict_joint_log_proba(T).tolist(),
                                "logProbabilities": model.predict_log_proba(T).tolist(),
                            }
                        )
    given = [0.1, 0.2, 0.3, 0.4]
    model = MultinomialNB(class_prior=given).fit(X, y)
    return {
        "train": stored(X),
        "labels": y.tolist(),
        "weights": weights.tolist(),
        "test": stored(T),
        "cases": cases,
        "givenPrior": given,
        "givenPriorJointLogLikelihood": model.predict_joint_log_proba(T).tolist(),
    }


def liblinear_objective(X, target, solver, C, bias, positive_weight):
    """The objective of LIBLINEAR's solution of one binary problem, solved to a tight tolerance."""
    from liblinear.liblinearutil import problem as make_problem, train

    text = f"-s {solver} -c {C} -e 1e-8 -B {1 if bias else -1} -w1 {positive_weight} -q"
    # The first label that LIBLINEAR meets is its positive class.
    order = np.argsort(-target, kind="stable")
    model = train(target[order].astype(float), X[order].astype(np.float64), text)
    features = X.shape[1] + (1 if bias else 0)
    w = np.ctypeslib.as_array(model.w, (features,)).copy()
    assert model.get_labels()[0] == 1
    w, b = (w[:-1], w[-1]) if bias else (w, 0.0)
    margins = target * (X @ w + b)
    hinge = solver in (1, 2)
    losses = np.maximum(0, 1 - margins) ** 2 if hinge else np.logaddexp(0, -margins)
    costs = np.where(target > 0, C * positive_weight, C)
    penalty = np.abs(w).sum() + abs(b) if solver == 6 else 0.5 * (w @ w + b * b)
    return float(penalty + (costs * losses).sum())


def one_versus_rest(X, labels, classes):
    cases = []
    for name, solvers in [("logistic", (0, 7)), ("squaredHinge", (1, 2)), ("l1Logistic", (6,))]:
        for C in (1.0, 10.0):
            for bias in (True, False):
                for positive_weight in (1.0, 2.5):
                    objectives = []
                    for k in range(classes):
                        target = np.array([1.0 if k in l else -1.0 for l in labels])
                        found = [liblinear_objective(X, target, s, C, bias, positive_weight) for s in solvers]
                        objectives.append(min(found))
                    cases.append(
                        {
                            "kind": name,
                            "cost": C,
                            "intercept": bias,
                            "positiveWeight": positive_weight,
                            "objectives": objectives,
                        }
                    )
    return cases


def free_intercept(X, labels, classes, C, hinge):
    """One-vs-rest with an intercept that costs nothing, by scikit-learn or, for the hinge, by scipy."""
    objectives = []
    for k in range(classes):
        target = np.array([1.0 if k in l else -1.0 for l in labels])
        if hinge:

            def objective(v):
                slack = np.maximum(0, 1 - target * (X @ v[:-1] + v[-1]))
                slope = -2 * C * target * slack
                gradient = np.append(v[:-1] + X.T @ slope, slope.sum())
                return 0.5 * v[:-1] @ v[:-1] + C * (slack**2).sum(), gradient

            start = np.zeros(X.shape[1] + 1)
            found = minimize(objective, start, jac=True, method="L-BFGS-B", options={"maxiter": 20000, "ftol": 1e-15})
            objectives.append(float(found.fun))
        else:
            model = LogisticRegression(C=C, tol=1e-10, max_iter=10000).fit(X.astype(np.float64), target)
            w, b = model.coef_[0], model.intercept_[0]
            objectives.append(float(0.5 * w @ w + C * np.logaddexp(0, -target * (X @ w + b)).sum()))
    return objectives


def softmax(X, labels, weights):
    y = np.array([l[0] for l in labels])
    cases = []
    for C in (1.0, 10.0):
        for intercept in (True, False):
            for weighted in (False, True):
                costs = weights if weighted else np.ones(len(y))
                model = LogisticRegression(C=C, tol=1e-10, max_iter=20000, fit_intercept=intercept)
                model.fit(X.astype(np.float64), y, sample_weight=costs)
                scores = X @ model.coef_.T + model.intercept_
                shifted = scores - scores.max(axis=1, keepdims=True)
                losses = np.log(np.exp(shifted).sum(axis=1)) - shifted[np.arange(len(y)), y]
                objective = 0.5 * (model.coef_**2).sum() + C * (costs * losses).sum()
                cases.append(
                    {
                        "cost": C,
                        "intercept": intercept,
                        "weighted": weighted,
                        "objective": float(objective),
                        "probabilities": model.predict_proba(X[:10].astype(np.float64)).tolist(),
                    }
                )
    return cases


single, single_labels = problem(90, 40, 5)
multi, multi_labels = problem(80, 35, 6, multi_label=True)
weights = rng.choice([0.25, 0.5, 1, 2], 90).astype(np.float32)
json.dump(
    {
        "naiveBayes": naive_bayes(),
        "single": {
            "stories": stored(single),
            "labels": single_labels,
            "classCount": 5,
            "weights": weights.tolist(),
            "oneVersusRest": one_versus_rest(single, single_labels, 5),
            "softmax": softmax(single, single_labels, weights),
        },
        "multi": {
            "stories": stored(multi),
            "labels": multi_labels,
            "classCount": 6,
            "weights": [1.0] * 80,
            "oneVersusRest": one_versus_rest(multi, multi_labels, 6),
            "softmax": [],
            "freeLogistic": free_intercept(multi, multi_labels, 6, 4.0, False),
            "freeSquaredHinge": free_intercept(multi, multi_labels, 6, 4.0, True),
        },
    },
    sys.stdout,
)
