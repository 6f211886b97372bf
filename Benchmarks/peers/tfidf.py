"""TF-IDF, fit and transform: scikit-learn."""
from stories import texts


def sklearn(ngrams, path):
    from sklearn.feature_extraction.text import TfidfVectorizer
    documents = texts(path)
    options = {"ngram_range": (1, 2), "min_df": 2} if ngrams == "1-2" else {}

    def work():
        matrix = TfidfVectorizer(sublinear_tf=True, **options).fit_transform(documents)
        return {"features": matrix.shape[1], "entries": int(matrix.nnz)}
    return work
