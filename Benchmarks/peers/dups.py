"""Near-duplicates: pairs of stories whose word 5-shingles are alike, whole jobs from text in memory to pairs.

Peers that take shingles are given them by `shingles` below, which is part of their time, as it is of ours; none but
gaoya cuts text itself. Recall and precision are against `truth`, the comparison of all pairs.
"""
import json
import re

from stories import texts

WORDS = re.compile(r"\w+")
SIZE, SLOTS = 5, 128


def shingles(text):
    words = WORDS.findall(text.lower())
    if len(words) <= SIZE:
        return [" ".join(words)] if words else []
    return [" ".join(words[start:start + SIZE]) for start in range(len(words) - SIZE + 1)]


def truth(path, threshold, output):
    """Writes every pair at or above the threshold: pairs must share a shingle among the rarest of each story."""
    threshold = float(threshold)
    stories = [frozenset(shingles(text)) for text in texts(path)]
    counts = {}
    for story in stories:
        for shingle in story:
            counts[shingle] = counts.get(shingle, 0) + 1
    holders, pairs = {}, []
    for number, story in enumerate(stories):
        # Two stories at the threshold share one of the n - ceil(t n) + 1 rarest shingles that each has.
        least = -int(-threshold * len(story) // 1)
        rarest = sorted((shingle for shingle in story), key=lambda s: (counts[s], s))[:len(story) - least + 1]
        near = set()
        for shingle in rarest:
            if counts[shingle] > 1:
                others = holders.setdefault(shingle, [])
                near.update(others)
                others.append(number)
        for other in near:
            shared = len(story & stories[other])
            if shared >= threshold * (len(story) + len(stories[other]) - shared) and shared:
                pairs.append([other, number])
    with open(output, "w") as file:
        json.dump(sorted(pairs), file)
    return lambda: {"pairs": len(pairs)}


def quality(pairs, truth_path):
    with open(truth_path) as file:
        expected = {tuple(pair) for pair in json.load(file)}
    right = len(pairs & expected)
    # Of no pairs none is missed.
    return {"pairs": len(pairs), "recall": right / len(expected) if expected else 1.0,
            "precision": right / len(pairs) if pairs else 1.0}


def bands(threshold):
    """The split of the slots into bands that gives up as little recall as precision (areas under the S-curve)."""
    best = None
    for rows in (1, 2, 4, 8, 16, 32):
        count = SLOTS // rows
        chance = [1 - (1 - (step / 200) ** rows) ** count for step in range(201)]
        error = sum(c if step / 200 < threshold else 1 - c for step, c in enumerate(chance))
        if best is None or error < best[0]:
            best = (error, count)
    return best[1]


def job(find):
    def prepare(path, threshold, truth_path):
        documents, limit = texts(path), float(threshold)

        def work():
            pairs = find(documents, limit)
            return lambda: quality(pairs, truth_path) if truth_path != "-" else {"pairs": len(pairs)}
        return work
    return prepare


@job
def rensa(documents, threshold):
    from rensa import RMinHash, RMinHashLSH
    sketches = RMinHash.from_token_sets([shingles(text) for text in documents], SLOTS, 42)
    index = RMinHashLSH(threshold, SLOTS, bands(threshold))
    index.insert_many(sketches)
    return {
        (min(a, b), max(a, b)) for a, sketch in enumerate(sketches) for b in index.query(sketch)
        if b != a and sketch.jaccard(sketches[b]) >= threshold}


@job
def datasketch(documents, threshold):
    from datasketch import MinHash, MinHashLSH
    index = MinHashLSH(threshold=threshold, num_perm=SLOTS)
    sketches = []
    for number, text in enumerate(documents):
        sketch = MinHash(num_perm=SLOTS)
        sketch.update_batch([shingle.encode() for shingle in shingles(text)] or [b""])
        index.insert(number, sketch)
        sketches.append(sketch)
    return {
        (min(a, b), max(a, b)) for a, sketch in enumerate(sketches) for b in index.query(sketch)
        if b != a and sketch.jaccard(sketches[b]) >= threshold}


@job
def fastsketchlsh(documents, threshold):
    import numpy as np
    from FastSketchLSH import LSH, FastSimilaritySketch
    sketcher = FastSimilaritySketch(SLOTS, 42)
    sketches = np.asarray(sketcher.batch([shingles(text) for text in documents], False, 1))
    index = LSH(SLOTS, bands(threshold), num_threads=1)
    index.insert(sketches)
    return {
        (min(a, int(b)), max(a, int(b))) for a, near in enumerate(index.query(sketches)) for b in near
        if b != a and (sketches[a] == sketches[b]).mean() >= threshold}


@job
def gaoya(documents, threshold):
    """Cuts the text itself, on as many threads as RAYON_NUM_THREADS says; 42 bands of 3, verified by its sketch."""
    from gaoya.minhash import MinHashStringIndex
    index = MinHashStringIndex(
        hash_size=32, jaccard_threshold=threshold, num_bands=42, band_size=3, num_hashes=126, analyzer="word",
        lowercase=True, ngram_range=(SIZE, SIZE))
    index.par_bulk_insert_docs(list(range(len(documents))), documents)
    return {
        (min(a, b), max(a, b)) for a, near in enumerate(index.par_bulk_query(documents)) for b in near if b != a}


# MARK: the sketch alone, of hashes made beforehand

COUNT, HASHES = 2000, 475


def random_hashes():
    import numpy as np
    return np.random.default_rng(1).integers(0, 2 ** 63, (COUNT, HASHES), dtype=np.uint64)


def sketch_rensa():
    import numpy as np
    from rensa import RMinHash
    flat, offsets = random_hashes().ravel(), np.arange(0, COUNT * HASHES + 1, HASHES, dtype=np.uint64)
    return lambda: RMinHash.digest_matrix_from_flat_token_hashes(flat, offsets, SLOTS, 42) and {"count": COUNT}


def sketch_fastsketchlsh():
    from FastSketchLSH import FastSimilaritySketch
    rows = list(random_hashes())
    sketcher = FastSimilaritySketch(SLOTS, 42)

    def work():
        sketcher.batch(rows, True, 1)
        return {"count": COUNT}
    return work


def sketch_datasketch():
    from datasketch import MinHash
    rows = list(random_hashes() % (2 ** 32))

    def work():
        for row in rows:
            MinHash(num_perm=SLOTS, hashfunc=int).update_batch(row)
        return {"count": COUNT}
    return work
