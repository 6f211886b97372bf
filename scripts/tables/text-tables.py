#!/usr/bin/env python3
"""Writes the tables of Unicode forms and HTML character references for Sources/Newsprint/Text/Reading.

The forms are those of the Unicode Character Database that this Python knows (unicodedata), the references those of the
HTML standard (html.entities). Run it to make the tables again: scripts/tables/text-tables.py
"""
import html.entities
import os
import unicodedata as ucd

FOLDER = os.path.join(os.path.dirname(__file__), "..", "..", "Sources", "Newsprint", "Text", "Reading")
ALL = [c for c in range(0x110000) if not 0xD800 <= c < 0xE000]
HANGUL = range(0xAC00, 0xD7A4)
# Signs that a reader takes for signs, not for the letters in them: TM, SM, No, c/o and their kin.
SIGNS = {0x2100, 0x2101, 0x2105, 0x2106, 0x2116, 0x2120, 0x2121, 0x2122, 0x213B, 0x1F12D, 0x1F12E, 0x1F16A, 0x1F16B, 0x1F16C}
# Letters that are always written as one, which the standard takes apart: Thai and Lao am.
WHOLE = {0x0E33, 0x0EB3}
# Letters of the Korean alphabet that stand alone; taken for parts of syllables, neighbours would grow together.
LONE_JAMO = [range(0x3131, 0x318F), range(0xFFA0, 0xFFDD)]


def is_word(text):
    return any(ucd.category(c)[0] in "LMN" for c in text)


def wrap(items):
    lines, line = [], "    "
    for item in items:
        if len(line) + len(item) + 1 > 118:
            lines.append(line.rstrip())
            line = "    "
        line += item + " "
    return "\n".join(lines + [line.rstrip()])


def compositions():
    by_second = {}
    for c in ALL:
        parts = ucd.decomposition(chr(c)).split()
        if c in HANGUL or len(parts) != 2 or parts[0].startswith("<"):
            continue
        first, second = (int(p, 16) for p in parts)
        if ucd.normalize("NFC", chr(first) + chr(second)) == chr(c):
            by_second.setdefault(second, []).append((first, c))
    items = []
    for second in sorted(by_second):
        items.append("%X:" % second)
        items += ["%X=%X" % pair for pair in by_second[second]]
    return items, set(by_second)


def compatible():
    singles, expansions = {}, {0xDF: "ss", 0x1E9E: "SS"}
    for c in ALL:
        if c in HANGUL or c in SIGNS or c in WHOLE or any(c in r for r in LONE_JAMO):
            continue
        form = ucd.normalize("NFKC", chr(c))
        if form == chr(c) or form[0] == " ":
            continue
        if len(form) == 1:
            if is_word(form) or 0xFF00 < c < 0xFF5F:
                singles[c] = ord(form)
        elif is_word(form):
            expansions[c] = form
    runs, start = [], None
    for c in sorted(singles):
        if start is not None and c == last + 1 and singles[c] - c == singles[start] - start:
            last = c
            continue
        if start is not None:
            runs.append((start, last))
        start = last = c
    runs.append((start, last))
    single_items = [
        "%X=%X" % (a, singles[a]) if a == b else "%X-%X=%X" % (a, b, singles[a]) for a, b in runs]
    expansion_items = ["%X=%s" % (c, "+".join("%X" % ord(x) for x in expansions[c])) for c in sorted(expansions)]
    return single_items, expansion_items, singles, set(expansions)


def blocks(seconds, expanding, single):
    telling = set(seconds) | expanding | {c for c in single if single[c] in seconds} | set(range(0x1161, 0x1176)) | set(range(0x11A8, 0x11C3))
    telling |= {c for c in ALL if ucd.combining(chr(c))}
    # Soft hyphen, hyphen, Thai and Lao nikhahit.
    telling |= {0xAD, 0x2010, 0x0E4D, 0x0ECD}
    words = [0] * 16
    for c in telling:
        if c < 0x10000:
            words[c >> 12] |= 1 << (c >> 6 & 63)
    return ",\n    ".join(", ".join("0x%016X" % w for w in words[i : i + 4]) for i in range(0, 16, 4))


def references():
    items = []
    for name, text in sorted(html.entities.html5.items()):
        if name.endswith(";"):
            items.append(name[:-1] + "=" + "+".join("%X" % ord(c) for c in text))
    return items


def write(name, text):
    with open(os.path.join(FOLDER, name), "w") as file:
        file.write("// Made by scripts/tables/text-tables.py.\n\n" + text)


def table(comment, name, items):
    return '  /// %s\n  static let %s: StaticString = """\n%s\n    """\n' % (comment, name, wrap(items))


composed, seconds = compositions()
singles, expansions, single, expanding = compatible()
version = ucd.unidata_version
write(
    "UnicodeForms+Compositions.swift",
    "extension UnicodeForms {\n"
    + table("The canonical composites of Unicode %s: behind each second scalar what it makes of a first one." % version,
            "compositions", composed)
    + "\n  /// For each 64 scalars of the first plane, whether one of them can ask for a rewriting, a bit each.\n"
    + "  static let tellingBlocks: [UInt64] = [\n    " + blocks(seconds, expanding, single) + ",\n  ]\n}\n")
write(
    "UnicodeForms+Singles.swift",
    "extension UnicodeForms {\n"
    + table("The scalars, alone or in runs, whose compatible form (NFKC, Unicode %s) is one other." % version,
            "singles", singles) + "}\n")
write(
    "UnicodeForms+Expansions.swift",
    "extension UnicodeForms {\n"
    + table("The scalars whose compatible form (NFKC, Unicode %s) is several, and sharp s." % version,
            "expansions", expansions) + "}\n")
write(
    "CharacterReferences+Names.swift",
    "extension CharacterReferences {\n"
    + table("The named character references of the HTML standard.", "names", references()) + "}\n")
