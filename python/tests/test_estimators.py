"""The estimators do what scikit-learn's do."""
import pickle

import numpy as np
import pytest

import newsprint

sklearn = pytest.importorskip("sklearn")
scipy_sparse = pytest.importorskip("scipy.sparse")

from sklearn.base import clone  # noqa: E402
from sklearn.exceptions import NotFittedError  # noqa: E402
from sklearn.feature_extraction.text import TfidfVectorizer as Theirs  # noqa: E402
from sklearn.linear_model import LogisticRegression  # noqa: E402
from sklearn.model_selection import GridSearchCV, cross_val_score  # noqa: E402
from sklearn.pipeline import make_pipeline  # noqa: E402
from sklearn.utils import estimator_checks  # noqa: E402


@pytest.fixture(scope="module")
def words(texts):
    """Texts of words that both tokenizers cut alike."""
    import re

    return [" ".join(re.findall("[a-z]{2,}", text.lower())) for text in texts[:150]]


@pytest.fixture(scope="module")
def labelled(english):
    stories = [story for story in english if story["topics"] in (["sport"], ["crime"], ["weather"])]
    return [story["title"] + "\n" + story["text"] for story in stories], [story["topics"][0] for story in stories]


def columns_by_name(matrix, names):
    order = np.argsort(np.asarray(names, dtype=str))
    return matrix.toarray()[:, order], np.asarray(names, dtype=str)[order]


@pytest.mark.parametrize("options", [
    {}, {"ngram_range": (1, 2), "min_df": 2}, {"sublinear_tf": True, "max_df": 0.5}, {"use_idf": False, "norm": "l1"},
    {"norm": None, "min_df": 0.02}, {"ngram_range": (2, 3), "max_df": 40},
])
def test_numbers_are_scikit_learns(words, options):
    ours, theirs = newsprint.TfidfVectorizer(keep_furniture=True, **options), Theirs(**options)
    found, names = columns_by_name(ours.fit_transform(words[:100]), ours.get_feature_names_out())
    expected, their_names = columns_by_name(theirs.fit_transform(words[:100]), theirs.get_feature_names_out())
    assert names.tolist() == their_names.tolist()
    np.testing.assert_allclose(found, expected, rtol=2e-5, atol=1e-7)
    np.testing.assert_allclose(
        columns_by_name(ours.transform(words[100:]), ours.get_feature_names_out())[0],
        columns_by_name(theirs.transform(words[100:]), theirs.get_feature_names_out())[0], rtol=2e-5, atol=1e-7)
    if options.get("use_idf", True):
        idf = dict(zip(ours.get_feature_names_out(), ours.idf_))
        assert all(idf[name] == pytest.approx(value, rel=1e-6) for name, value in zip(
            theirs.get_feature_names_out(), theirs.idf_))


def test_matrices_are_whole_ones_of_scipy(texts):
    vectorizer = newsprint.TfidfVectorizer(min_df=2)
    matrix = vectorizer.fit_transform(texts)
    assert scipy_sparse.issparse(matrix) and matrix.dtype == np.float32 and matrix.has_canonical_format
    assert matrix.shape == (len(texts), len(vectorizer.get_feature_names_out()))
    again = newsprint.TfidfVectorizer(min_df=2).fit(texts).transform(texts)
    assert (matrix != again).nnz == 0
    matrix.data *= 2  # It is the caller's own.
    names = vectorizer.inverse_transform(again[:3])
    assert all(len(row) == count for row, count in zip(names, np.diff(again[:3].indptr)))
    assert vectorizer.vocabulary_[vectorizer.get_feature_names_out()[5]] == 5
    for threads in (1, 3):
        assert (newsprint.TfidfVectorizer(min_df=2, n_jobs=threads).fit_transform(texts) != again).nnz == 0


def test_words_and_characters_stand_side_by_side(texts):
    both = newsprint.TfidfVectorizer(ngram_range=(1, 1), char_ngram_range=(3, 3)).fit(texts[:20])
    only = newsprint.TfidfVectorizer(ngram_range=None, char_ngram_range=(3, 3)).fit(texts[:20])
    assert len(both.get_feature_names_out()) > len(only.get_feature_names_out()) > 0
    assert {len(name) for name in only.get_feature_names_out()} == {3}
    assert len(newsprint.TfidfVectorizer(max_features=10).fit(texts).get_feature_names_out()) == 10


@pytest.mark.parametrize("options, words", [
    ({"ngram_range": (2, 1)}, "ngram_range must go from"), ({"ngram_range": None}, "both None"),
    ({"max_df": 1}, "1.0 is all stories"), ({"min_df": 0}, "whole number from 1 on"),
    ({"norm": "l3"}, "'l2', 'l1' or None"),
    ({"max_features": 0}, "max_features must be at least 1"), ({"min_df": 1000}, "no feature is left"),
])
def test_settings_that_cannot_be_are_said(options, words):
    with pytest.raises(ValueError, match=words):
        newsprint.TfidfVectorizer(**options).fit(["one text", "another text"])


def test_nothing_is_done_unfitted():
    with pytest.raises(NotFittedError):
        newsprint.TfidfVectorizer().transform(["text"])
    with pytest.raises(NotFittedError):
        newsprint.TopicClassifier().predict(["text"])
    with pytest.raises(ValueError, match="no stories"):
        newsprint.TfidfVectorizer().fit([])


def test_estimators_can_be_cloned_and_set():
    for made in (newsprint.TfidfVectorizer(ngram_range=(1, 2), min_df=3), newsprint.TopicClassifier(C=2, fast=True)):
        copy = clone(made)
        assert copy is not made and copy.get_params() == made.get_params()
        assert repr(copy) == repr(made)
    vectorizer = newsprint.TfidfVectorizer().set_params(min_df=4)
    assert vectorizer.get_params()["min_df"] == 4
    with pytest.raises(ValueError):
        vectorizer.set_params(minimum=4)


def test_vectorizers_can_be_pickled(texts):
    vectorizer = newsprint.TfidfVectorizer(min_df=2).fit(texts[:100])
    kept = pickle.dumps(vectorizer)
    # What it has learnt travels, and not the stories that it learnt from.
    assert not any(text.encode() in kept for text in texts[:100])
    again = pickle.loads(kept)
    assert pickle.dumps(again) == kept
    assert (again.transform(texts) != vectorizer.transform(texts)).nnz == 0
    assert again.get_feature_names_out().tolist() == vectorizer.get_feature_names_out().tolist()
    np.testing.assert_array_equal(again.idf_, vectorizer.idf_)
    pickle.loads(pickle.dumps(newsprint.TfidfVectorizer())).fit(texts[:3])
    damaged = bytearray(kept)
    damaged[len(kept) // 2] ^= 1
    with pytest.raises(newsprint.Error, match="damaged"):
        pickle.loads(bytes(damaged))


def test_classifiers_learn_predict_and_travel(labelled):
    texts, labels = labelled
    classifier = newsprint.TopicClassifier(algorithm="multinomial", fast=True)
    assert classifier.fit(texts[::2], labels[::2]) is classifier
    assert classifier.classes_.tolist() == ["crime", "sport", "weather"]
    table = classifier.predict_proba(texts)
    np.testing.assert_allclose(table.sum(axis=1), 1, rtol=1e-5)
    assert classifier.predict(texts).tolist() == classifier.classes_[table.argmax(axis=1)].tolist()
    assert classifier.score(texts[1::2], labels[1::2]) > 0.7
    np.testing.assert_allclose(np.exp(classifier.predict_log_proba(texts)), table, rtol=1e-5)
    again = pickle.loads(pickle.dumps(classifier))
    np.testing.assert_array_equal(again.predict_proba(texts), table)
    assert classifier.tag(texts[:2], top=1)[0]


def test_classes_keep_their_kind(labelled):
    texts, labels = labelled
    numbers = np.array([{"crime": 10, "sport": 2, "weather": -1}[label] for label in labels])
    classifier = newsprint.TopicClassifier(algorithm="multinomial", fast=True).fit(texts, numbers)
    assert classifier.classes_.tolist() == [-1, 2, 10] and classifier.predict(texts).dtype == numbers.dtype
    assert (classifier.predict(texts) == numbers).mean() > 0.9
    with pytest.raises(ValueError, match="give one for each"):
        classifier.fit(texts, numbers[:3])
    with pytest.raises(ValueError, match="y is None"):
        classifier.fit(texts, None)
    with pytest.raises(ValueError, match="of one kind"):
        classifier.fit(texts[:2], np.array([1, "1"], dtype=object))


def test_stories_of_several_topics_have_indicators(english):
    from sklearn.preprocessing import MultiLabelBinarizer

    texts = [story["title"] + "\n" + story["text"] for story in english]
    target = MultiLabelBinarizer().fit_transform([story["topics"] for story in english])
    classifier = newsprint.TopicClassifier(algorithm="multinomial", fast=True).fit(texts, target)
    found = classifier.predict(texts)
    assert found.shape == target.shape and set(np.unique(found)) == {0, 1}
    assert (found == target).mean() > 0.9
    assert classifier.predict_proba(texts).shape == target.shape


def test_estimators_work_in_pipelines_and_searches(labelled):
    texts, labels = labelled
    pipeline = make_pipeline(newsprint.TfidfVectorizer(), LogisticRegression())
    search = GridSearchCV(pipeline, {"tfidfvectorizer__ngram_range": [(1, 1), (1, 2)]}, cv=2).fit(texts, labels)
    assert search.best_score_ > 0.6
    assert pickle.loads(pickle.dumps(search)).predict(texts[:5]).tolist() == search.predict(texts[:5]).tolist()
    classifier = newsprint.TopicClassifier(algorithm="multinomial", fast=True)
    assert cross_val_score(classifier, texts, labels, cv=2).mean() > 0.6


def test_estimators_take_tables(labelled):
    pandas = pytest.importorskip("pandas")
    texts, labels = labelled
    frame = pandas.DataFrame({"title": ["" for _ in texts], "text": texts, "label": labels})
    classifier = newsprint.TopicClassifier(algorithm="multinomial", fast=True).fit(frame, frame.label)
    expected = newsprint.TopicClassifier(algorithm="multinomial", fast=True).fit(texts, labels)
    assert classifier.predict(frame).tolist() == expected.predict(texts).tolist()
    matrix = newsprint.TfidfVectorizer().fit_transform(frame.text)
    assert (matrix != newsprint.TfidfVectorizer().fit_transform(texts)).nnz == 0


# scikit-learn's `check_estimator` leaves out what takes strings, its own vectorizers of text included, since nearly all
# of its checks hand over tables of numbers. These are those that ask nothing of the input.
CHECKS = [
    "check_do_not_raise_errors_in_init_or_set_param", "check_estimator_cloneable", "check_estimator_repr",
    "check_estimator_tags_renamed", "check_get_params_invariance", "check_mixin_order",
    "check_no_attributes_set_in_init", "check_parameters_default_constructible", "check_set_params",
    "check_valid_tag_types",
]


@pytest.mark.parametrize("check", CHECKS)
@pytest.mark.parametrize("kind", [newsprint.TfidfVectorizer, newsprint.TopicClassifier])
def test_scikit_learns_own_checks_pass(kind, check):
    run = getattr(estimator_checks, check, None)
    if run is None:
        pytest.skip(f"scikit-learn {sklearn.__version__} has no {check}")
    run(kind.__name__, kind())


@pytest.mark.parametrize("kind", [newsprint.TfidfVectorizer, newsprint.TopicClassifier])
def test_scikit_learn_knows_that_they_take_strings(kind):
    with pytest.warns(estimator_checks.SkipTestWarning, match="string=True"):
        estimator_checks.check_estimator(kind())


def test_without_scikit_learn_they_fit_all_the_same(texts):
    import subprocess
    import sys

    code = (
        f"import sys; sys.path[:0] = {sys.path!r}\n"
        "sys.modules['sklearn'] = None\n"
        "import newsprint\n"
        "vectorizer = newsprint.TfidfVectorizer(min_df=1).set_params(ngram_range=(1, 2))\n"
        "assert vectorizer.get_params()['ngram_range'] == (1, 2)\n"
        "assert vectorizer.fit_transform(['one text', 'another text']).shape == (2, 5)\n"
        "assert 'sklearn.base' not in sys.modules\n")
    subprocess.run([sys.executable, "-c", code], check=True)
