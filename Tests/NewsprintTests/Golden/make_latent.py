"""Writes latent.json: the truncated singular value decomposition of a small sparse matrix by scikit-learn.

    python make_latent.py > latent.json

Needs scikit-learn 1.9 and scipy.
"""

import json
import sys

import numpy as np
import scipy.sparse as sp
from sklearn.decomposition import TruncatedSVD

rng = np.random.default_rng(20261129)


def stories(rows, columns, topics):
    """Rows of unit length, most of whose entries belong to the words of their topic."""
    lean = rng.random((topics, columns)) < 0.3
    share = np.where(lean[np.arange(rows) % topics], 0.5, 0.08)
    dense = (rng.random((rows, columns)) < share) * rng.random((rows, columns))
    norm = np.linalg.norm(dense, axis=1, keepdims=True)
    return sp.csr_matrix((dense / np.where(norm > 0, norm, 1)).astype(np.float32))


def upright(components):
    """Each component with its entry farthest from zero positive."""
    peaks = components[np.arange(len(components)), np.abs(components).argmax(axis=1)]
    return components * np.sign(peaks)[:, None]


X = stories(90, 60, 6)
svd = TruncatedSVD(n_components=6, algorithm="arpack").fit(X.astype(np.float64))
json.dump(
    {
        "matrix": {
            "columnCount": X.shape[1],
            "rowOffsets": X.indptr.tolist(),
            "columnIndices": X.indices.tolist(),
            "values": [round(float(v), 9) for v in X.data],
        },
        "singularValues": [round(float(v), 7) for v in svd.singular_values_],
        "components": [[round(float(v), 6) for v in row] for row in upright(svd.components_)],
    },
    sys.stdout,
)
