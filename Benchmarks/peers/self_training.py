#!/usr/bin/env python3
"""Few labelled stories, many without labels: `newsprint train --unlabelled` beside scikit-learn's SelfTrainingClassifier.

    self_training.py DATA NEWSPRINT OUTPUT.json [SET ...]

DATA has a folder a set with train.jsonl and test.jsonl (`label`, `title`, `text`). For 5, 10, 20, 50 and 100 labelled
stories a topic, drawn at random, four models are trained: ours and a balanced logistic regression on TF-IDF (without the
balance, its self-training runs away with one topic), each with
and without up to 1,500 other training stories whose labels are taken away. The score is the accuracy on up to 1,000 test
stories. Topics with fewer than 120 training stories are left out of a set.
"""
import collections
import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import warnings

from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.semi_supervised import SelfTrainingClassifier

warnings.filterwarnings("ignore")
SIZES = [5, 10, 20, 50, 100]
DRAWS = int(os.environ.get("DRAWS", "3"))
UNLABELLED = 1500
TESTED = 1000


def read(path):
    with open(path, encoding="utf-8") as lines:
        stories = [json.loads(line) for line in lines]
    return [s for s in stories if (s.get("text") or s.get("title") or "").strip()]


def text(story):
    return ((story.get("title") or "") + "\n\n" + (story.get("text") or "")).strip()


def write(path, stories, labelled):
    with open(path, "w", encoding="utf-8") as file:
        for number, story in enumerate(stories):
            row = {"id": str(number), "title": story.get("title") or "", "text": story.get("text") or ""}
            if labelled:
                row["label"] = story["label"]
            file.write(json.dumps(row) + "\n")


def ours(binary, folder, tests, unlabelled):
    model = os.path.join(folder, "model")
    call = [binary, "train", os.path.join(folder, "labelled.jsonl"), "-o", model, "--effort", "fast"]
    if unlabelled:
        call += ["--unlabelled", os.path.join(folder, "unlabelled.jsonl")]
    log = subprocess.run(call, check=True, capture_output=True, text=True).stderr
    output = subprocess.run(
        [binary, "tag", os.path.join(folder, "test.jsonl"), "-m", model, "--top", "1", "--format", "jsonl", "-q"],
        check=True, capture_output=True, text=True).stdout
    tags = [json.loads(line)["topics"] for line in output.splitlines()]
    right = sum(bool(t) and t[0]["topic"] == s["label"] for t, s in zip(tags, tests))
    chosen = [line.split("  ")[0] for line in log.splitlines() if line.rstrip().endswith("chosen")]
    return right / len(tests), chosen[0] if unlabelled and chosen else ""


def theirs(labelled, rest, tests, unlabelled):
    vectorizer = TfidfVectorizer(min_df=2, sublinear_tf=True)
    texts = [text(s) for s in labelled]
    labels = [s["label"] for s in labelled]
    names = sorted(set(labels))
    numbers = [names.index(label) for label in labels]
    learner = LogisticRegression(C=10, max_iter=500, class_weight="balanced")
    if unlabelled:
        texts += [text(s) for s in rest]
        numbers += [-1] * len(rest)
        learner = SelfTrainingClassifier(learner)
    rows = vectorizer.fit_transform(texts)
    learner.fit(rows, numbers)
    predicted = learner.predict(vectorizer.transform([text(s) for s in tests]))
    return sum(names[p] == s["label"] for p, s in zip(predicted, tests)) / len(tests)


def main():
    data, binary, output = sys.argv[1:4]
    results = {}
    for name in sys.argv[4:] or ["bbc_news", "reuters_r8_raw", "20news_stripped"]:
        train, test = (read(os.path.join(data, name, part + ".jsonl")) for part in ("train", "test"))
        counts = collections.Counter(s["label"] for s in train)
        kept = {topic for topic, count in counts.items() if count >= 120}
        train, test = ([s for s in part if s["label"] in kept] for part in (train, test))
        results[name] = {"topics": len(kept), "sizes": {}}
        for size in SIZES:
            scores = collections.defaultdict(list)
            methods = []
            for draw in range(DRAWS):
                rng = random.Random(draw)
                stories = train[:]
                rng.shuffle(stories)
                taken = collections.Counter()
                labelled, rest = [], []
                for story in stories:
                    if taken[story["label"]] < size:
                        taken[story["label"]] += 1
                        labelled.append(story)
                    else:
                        rest.append(story)
                rest = rest[:UNLABELLED]
                tests = rng.sample(test, min(TESTED, len(test)))
                with tempfile.TemporaryDirectory() as folder:
                    write(os.path.join(folder, "labelled.jsonl"), labelled, True)
                    write(os.path.join(folder, "unlabelled.jsonl"), rest, False)
                    write(os.path.join(folder, "test.jsonl"), tests, False)
                    for unlabelled in (False, True):
                        score, method = ours(binary, folder, tests, unlabelled)
                        scores["newsprint" + (" with" if unlabelled else "")].append(score)
                        if method:
                            methods.append(method)
                        scores["scikit-learn" + (" with" if unlabelled else "")].append(
                            theirs(labelled, rest, tests, unlabelled))
            row = {k: [statistics.mean(v), statistics.stdev(v) if len(v) > 1 else 0] for k, v in scores.items()}
            row["methods"] = methods
            results[name]["sizes"][size] = row
            print(name, size, {k: [round(x, 4) for x in v] for k, v in row.items() if k != "methods"}, methods, flush=True)
            with open(output, "w", encoding="utf-8") as file:
                json.dump(results, file, indent=1)


main()
