"""Makes features.json: tokens, and TF-IDF matrices of scikit-learn for the same tokens and settings.

Run: python make_features.py (scikit-learn 1.9). The tokenizer's rules are written here a second time, plainly, so that
the two implementations check each other.
"""
import itertools, json, os, unicodedata
from sklearn.feature_extraction.text import TfidfVectorizer

TEXTS = [
    "Shares fell 3.5% on Monday, the finance minister's office said. Shares of U.S. banks fell by 1,000 points.",
    "The U.K.'s prime minister won't resign; Labour's leader said: \"Resign!\" The leader won't wait.",
    "Café crème à la carte — l’été où naît l’œuvre d’État. L’ÉTÉ, LE CAFÉ.",
    "Ångström and Öresund: the bridge between København and Malmö; smørrebrød, Łódź, façade.",
    "Президент сказал: «Переговоры идут». Президент не сказал, когда.",
    "東京で会議が開かれた。会議は東京で終わった。A社のCEOは2024年に辞任。",
    "서울에서 열린 회의에서 대통령이 말했다. 대통령이 서울에서.",
    "Η Αθήνα και ο Πειραιάς: άνοιξη στην ΑΘΉΝΑ.",
    "ประเทศไทย has talks; the talks were in Bangkok, Thailand.",
    "ＦＵＬＬ　ＷＩＤＴＨ text, snake_case names and __dunder__ ones, e.g. at 5 p.m. and a.b.c; x.yz",
    "co-operation soft\u00adhyphen zero\u200dwidth 10,000,000 1.2.3 v2.0 'quoted' ''double'' rock'n'roll 'tis dogs'",
    "goal goal goal goal scored by the striker in the cup final; the final score was 4-0",
    "",
    "a",
    "   \t\n  ",
]
UNSPACED = [(0x3005, 0x3007), (0x3041, 0x3096), (0x309D, 0x309F), (0x30A1, 0x30FA), (0x30FC, 0x30FF), (0x3400, 0x4DBF),
            (0x4E00, 0x9FFF), (0x0E01, 0x0E3A), (0x0E40, 0x0E4E)]


def fold(c, case, diacritics):
    if 0xFF01 <= ord(c) <= 0xFF5E: c = chr(ord(c) - 0xFEE0)
    if c == "\u2019": return "'"
    if case:
        c = {"\u0130": "i", "ς": "σ"}.get(c) or c.lower()
        # Greek capitals have no accents.
        if "GREEK" in unicodedata.name(c, ""):
            c = unicodedata.normalize("NFD", c)[0]
    if diacritics:
        name = unicodedata.name(c, "")
        if " WITH " in name and ord(c) >= 0xC0:
            stem = name.split(" WITH ")[0]
            if stem.startswith("LATIN") and len(stem.split()[-1]) == 1:
                c = stem.split()[-1].lower() if " SMALL " in stem else stem.split()[-1]
            elif stem.startswith(("GREEK", "CYRILLIC")):
                c = unicodedata.lookup(stem)
    return c


def kind(c):
    if c in "'.,_": return c
    if any(a <= ord(c) <= b for a, b in UNSPACED): return "u"
    category = unicodedata.category(c)
    if category == "Cf": return "i"
    if category[0] in "LM": return "l"
    if category[0] == "N": return "d"
    return " "


def tokens(text, case=True, diacritics=False, possessives=True, minimum=1, stops=()):
    cs = [fold(c, case, diacritics) for c in text]
    cs = [c for c in cs if kind(c) != "i"]
    ks = [kind(c) for c in cs]
    n = len(cs)
    at = lambda i: ks[i] if 0 <= i < n else " "
    single = lambda i: at(i) == "l" and at(i - 1) != "l" and at(i + 1) != "l"
    inside = []
    for i, k in enumerate(ks):
        p, q = at(i - 1), at(i + 1)
        inside.append(
            k in "ld"
            or k == "'" and p == q == "l"
            or k in ".," and p == q == "d"
            or k == "." and single(i - 1) and single(i + 1)
            or k == "_" and p in "ld" and q in "ld")
    out, i = [], 0
    while i < n:
        if ks[i] == "u":
            j = i
            while at(j) == "u": j += 1
            run = cs[i:j]
            grams = [a + b for a, b in zip(run, run[1:])] or ["".join(run)]
            out += [g for g in grams if g not in stops]
            i = j
        elif inside[i]:
            j = i
            while j < n and inside[j] and ks[j] != "u": j += 1
            word = "".join(cs[i:j])
            if possessives and len(word) > 2 and word.endswith("'s"): word = word[:-2]
            if len(word) >= minimum and word not in stops: out.append(word)
            i = j
        else:
            i += 1
    return out


def matrix(vectorizer, texts):
    rows = vectorizer.fit_transform(texts)
    names = vectorizer.get_feature_names_out()
    return [{names[j]: round(float(v), 9) for j, v in zip(rows[i].indices, rows[i].data)} for i in range(rows.shape[0])]


def main():
    token_options = [dict(), dict(case=False), dict(diacritics=True), dict(possessives=False), dict(minimum=3),
                     dict(stops=["the", "of", "said", "président", "会議"])]
    token_cases = [dict(options=o, tokens=[tokens(t, **o) for t in TEXTS]) for o in token_options]
    weightings = [
        dict(), dict(sublinear_tf=True), dict(smooth_idf=False), dict(use_idf=False), dict(norm="l1"), dict(norm=None),
        dict(binary=True), dict(binary=True, use_idf=False, norm=None), dict(sublinear_tf=True, norm=None, smooth_idf=False),
    ]
    features = [
        dict(analyzer="word", ngram_range=(1, 1)), dict(analyzer="word", ngram_range=(1, 2)),
        dict(analyzer="word", ngram_range=(2, 3)), dict(analyzer="char", ngram_range=(1, 3)),
        dict(analyzer="char_wb", ngram_range=(3, 5)),
    ]
    cuts = [dict(min_df=2), dict(max_df=2), dict(min_df=0.2, max_df=0.5), dict(max_features=3)]
    cases = []
    for options in itertools.chain(
            (dict(**f, **w) for f in features for w in weightings),
            (dict(analyzer="word", ngram_range=(1, 1), **c) for c in cuts)):
        extra = dict(tokenizer=tokens, token_pattern=None, lowercase=False) if options["analyzer"] == "word" else {}
        # Characters: scikit-learn lowers and cuts by itself; our folding of ς and ’ is done before.
        texts = TEXTS if options["analyzer"] == "word" else ["".join(fold(c, True, False) for c in t if kind(c) != "i") for t in TEXTS]
        cases.append(dict(options=options, rows=matrix(TfidfVectorizer(**options, **extra), texts)))
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "features.json")
    with open(path, "w", encoding="utf-8") as f:
        json.dump(dict(texts=TEXTS, tokens=token_cases, matrices=cases), f, ensure_ascii=False, separators=(",", ":"))


main()
