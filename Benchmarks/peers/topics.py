"""Topics: whole trainings from text, and tagging, with accuracy on the test stories.

Each peer has settings that its own documents give for text, words and pairs of words; fastText and Vowpal Wabbit are
given text that is cut into words already.
"""
import os
import random
import re
import tempfile

from stories import labels, texts

WORDS = re.compile(r"\w+|[^\w\s]")


def cut(text):
    return " ".join(WORDS.findall(text.lower()))


def accuracy(predicted, path):
    expected = labels(path)
    return {"accuracy": sum(a == b for a, b in zip(predicted, expected)) / max(1, len(expected))}


def shuffled(path):
    """Texts and labels in random order: who learns line by line forgets the first topics of a file sorted by topic."""
    pairs = list(zip(texts(path), labels(path)))
    random.Random(1).shuffle(pairs)
    return pairs


class SklearnModel:
    """TF-IDF of words and pairs of words, and LIBLINEAR's SVM."""

    def __init__(self, train):
        self.texts, self.labels = texts(train), labels(train)

    def fit(self):
        from sklearn.feature_extraction.text import TfidfVectorizer
        from sklearn.pipeline import make_pipeline
        from sklearn.svm import LinearSVC
        self.model = make_pipeline(TfidfVectorizer(sublinear_tf=True, ngram_range=(1, 2), min_df=2), LinearSVC())
        self.model.fit(self.texts, self.labels)

    def predict(self, documents):
        return list(self.model.predict(documents))

    @staticmethod
    def prepared(path):
        return texts(path)


class FastTextModel:
    """Words and pairs of words, 25 epochs, one thread."""

    def __init__(self, train):
        self.path = tempfile.mktemp(suffix=".txt")
        self.names = sorted(set(labels(train)))
        numbers = {name: number for number, name in enumerate(self.names)}
        with open(self.path, "w") as file:
            for text, label in shuffled(train):
                file.write(f"__label__{numbers[label]} {cut(text)}\n")

    def fit(self):
        import fasttext
        self.model = fasttext.train_supervised(
            self.path, epoch=25, lr=0.5, wordNgrams=2, dim=10, bucket=2_000_000, thread=1, verbose=0)

    def predict(self, documents):
        # The list at once, straight from the C++ part: the wrapper's own method costs more.
        names, _ = self.model.f.multilinePredict(documents, 1, 0.0, "strict")
        return [self.names[int(name[0][9:])] if name else "" for name in names]

    @staticmethod
    def prepared(path):
        return [cut(text) + "\n" for text in texts(path)]


class VowpalWabbitModel:
    """One against all, words and pairs of words hashed to 22 bits, 5 passes."""

    def __init__(self, train):
        self.folder = tempfile.mkdtemp()
        self.names = sorted(set(labels(train)))
        self.numbers = {name: number + 1 for number, name in enumerate(self.names)}
        self.train = self.write(train, "train.txt", has_labels=True)

    def write(self, path, name, has_labels=False):
        target = os.path.join(self.folder, name)
        with open(target, "w") as file:
            for text, label in shuffled(path) if has_labels else zip(texts(path), labels(path)):
                number = self.numbers.get(label, 1) if has_labels else ""
                file.write(f"{number} | {cut(text).replace(':', ' ').replace('|', ' ')}\n")
        return target

    def fit(self):
        self.run(f"-d {self.train} --oaa {len(self.names)} --loss_function logistic -b 22 --ngram 2 --passes 5 -c -k "
                 f"--cache_file {self.folder}/cache -f {self.folder}/model")

    def predict(self, path):
        self.run(f"-d {path} -t -i {self.folder}/model -p {self.folder}/predicted")
        with open(f"{self.folder}/predicted") as lines:
            return [self.names[int(float(line.split()[0])) - 1] for line in lines if line.strip()]

    def prepared(self, path):
        return self.write(path, "test.txt")

    @staticmethod
    def run(arguments):
        from vowpalwabbit import pyvw
        workspace = pyvw.Workspace(arguments + " --quiet")
        workspace.run_parser()
        workspace.finish()


MODELS = {"sklearn": SklearnModel, "fasttext": FastTextModel, "vowpalwabbit": VowpalWabbitModel}


def train(peer, train_path, test_path):
    model = MODELS[peer](train_path)

    def work():
        model.fit()
        return lambda: accuracy(model.predict(model.prepared(test_path)), test_path)
    return work


def tag(peer, train_path, test_path):
    model = MODELS[peer](train_path)
    model.fit()
    documents = model.prepared(test_path)

    def work():
        predicted = model.predict(documents)
        return lambda: accuracy(predicted, test_path)
    return work
