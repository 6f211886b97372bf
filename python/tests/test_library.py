"""The border to C: members where the header has them, and what is said where the library is not there."""
import ctypes
import ctypes.util
import os
import re
import shutil
import signal
import subprocess
import sys

import pytest
from conftest import ROOT

import newsprint
from newsprint import _library as lib

HEADER = ROOT / "Sources" / "CNewsprint" / "include" / "newsprint.h"
STRUCTS = {
    "np_strings": lib.Strings, "np_stories": lib.Stories, "np_labels": lib.Labels, "np_tag_options": lib.TagOptions,
    "np_train_options": lib.TrainOptions, "np_dedup_options": lib.DedupOptions,
    "np_vectorizer_options": lib.VectorizerOptions,
}


@pytest.mark.skipif(not shutil.which("cc") or not HEADER.is_file(), reason="needs cc and the header")
def test_structures_are_those_of_the_header(tmp_path):
    expected, lines = [], []
    for name, kind in STRUCTS.items():
        lines.append(f'printf("{name} %zu\\n", sizeof({name}));')
        expected.append(f"{name} {ctypes.sizeof(kind)}")
        for member, _ in kind._fields_:
            lines.append(f'printf("{name}.{member} %zu\\n", offsetof({name}, {member}));')
            expected.append(f"{name}.{member} {getattr(kind, member).offset}")
    source = tmp_path / "sizes.c"
    source.write_text('#include <stdio.h>\n#include "newsprint.h"\nint main(void) {\n' + "\n".join(lines) + "}\n")
    subprocess.run(["cc", f"-I{HEADER.parent}", source, "-o", tmp_path / "sizes"], check=True)
    assert subprocess.run([tmp_path / "sizes"], stdout=subprocess.PIPE, text=True).stdout.splitlines() == expected


@pytest.mark.skipif(not HEADER.is_file(), reason="needs the header")
def test_functions_are_those_of_the_header():
    text = re.sub(r"/\*.*?\*/", "", HEADER.read_text(), flags=re.S)
    declared = dict(re.findall(r"\b(np_\w+)\(((?:[^()]|\([^()]*\))*)\);", text))
    for name, (_, arguments) in lib.FUNCTIONS.items():
        given = declared[name].strip()
        assert len(arguments) == (0 if given == "void" else given.count(",") + 1), name
    assert f"#define NP_ABI_VERSION {lib.ABI_VERSION}\n" in HEADER.read_text()


def test_nothing_is_handed_to_a_library_that_is_not_there(monkeypatch, tmp_path):
    monkeypatch.setattr(lib, "_loaded", None)
    monkeypatch.setenv("NEWSPRINT_LIBRARY", str(tmp_path / "none.so"))
    with pytest.raises(newsprint.Error, match="none.so.*NEWSPRINT_LIBRARY"):
        newsprint.Model()
    (tmp_path / "none.so").write_text("no library")
    with pytest.raises(newsprint.Error, match="cannot be opened"):
        newsprint.Model()
    if sys.platform == "linux":
        monkeypatch.setenv("NEWSPRINT_LIBRARY", ctypes.util.find_library("m") and libm())
        with pytest.raises(newsprint.Error, match="not the library of this package"):
            newsprint.Model()


def libm():
    for line in open("/proc/self/maps"):
        if "/libm.so" in line or "/libm-" in line:
            return line.split()[-1]
    pytest.skip("no libm to open")


def test_the_errors_are_the_librarys(tmp_path, model):
    with pytest.raises(newsprint.Error, match="none.newsprint"):
        newsprint.Model(tmp_path / "none.newsprint")
    with pytest.raises(newsprint.Error):
        newsprint.Model.from_bytes(b"no model")
    with pytest.raises(newsprint.Error, match="golf"):
        model.tag(["text"], among=["golf"])
    with pytest.raises(newsprint.Error):
        model.save(tmp_path / "no folder" / "model")


@pytest.mark.parametrize("options, error, words", [
    ({"top": 0}, ValueError, "top must be at least 1"),
    ({"min_probability": 2}, ValueError, "from 0 to 1"),
    ({"threads": 0}, ValueError, "threads must be at least 1"),
    ({"threads": "two"}, ValueError, "not 'two'"),
    ({"among": "sport"}, TypeError, r"\['sport'\]"),
    ({"among": []}, ValueError, "among has no topic"),
])
def test_bad_arguments_are_said_with_a_remedy(model, options, error, words):
    with pytest.raises(error, match=words):
        model.tag(["text"], **options)


def test_the_package_is_typed_and_has_a_version():
    assert re.fullmatch(r"\d+(\.\d+)*.*", newsprint.library_version())
    with pytest.raises(AttributeError, match="no attribute 'Modell'"):
        _ = newsprint.Modell


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork")
def test_a_forked_process_goes_on(model, texts):
    expected = model.tag(texts).to_list(), newsprint.dedup(texts[:50]).kept.tolist()
    child = os.fork()
    if child == 0:
        signal.alarm(60)  # Where it waits for a thread that is not there.
        try:
            found = model.tag(texts).to_list(), newsprint.dedup(texts[:50]).kept.tolist()
            os._exit(0 if found == expected else 1)
        except BaseException:
            os._exit(2)
    assert os.waitpid(child, 0)[1] == 0


def test_memory_is_given_back(model, texts):
    def resident():
        with open("/proc/self/statm") as file:
            return int(file.read().split()[1]) * 4096

    for _ in range(3):
        model.tag(texts), newsprint.dedup(texts[:100])
    before = resident()
    for _ in range(40):
        model.tag(texts)
        newsprint.dedup(texts[:100])
    # What tagging alone returns in 40 rounds is several times this.
    assert resident() - before < 30 << 20
