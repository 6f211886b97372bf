"""Tagging says what the command says."""
import json
import pickle
import threading

import numpy as np
import pytest
from conftest import as_command, as_lines

import newsprint
from newsprint import _model


def without_topics(stories):
    return [{key: story[key] for key in ("id", "title", "text")} for story in stories]


def same_as_command(command, model, stories, arguments=(), **options):
    expected = command("tag", "-", "--format", "jsonl", *arguments, stories=stories).splitlines()
    found = [as_command(*row) for row in zip(stories, model.tag(stories, **options).to_dicts())]
    assert found == expected


def test_topics_are_those_of_the_command_to_the_byte(command, seeds):
    same_as_command(command, newsprint.Model(), without_topics(seeds))


def test_what_was_tagged_before_changes_nothing(seeds, texts):
    model, stories = newsprint.Model(), without_topics(seeds)
    expected = model.tag(stories).to_list()
    for _ in range(12):
        model.tag(texts)
    assert model.tag(stories).to_list() == expected


def test_options_are_those_of_the_command(command, model, seeds):
    stories = without_topics(seeds)[::3]
    same_as_command(command, model, stories, ["--top", "3"], top=3)
    same_as_command(command, model, stories, ["--min-probability", "0.2"], min_probability=0.2)
    same_as_command(command, model, stories, ["--among", "sport,crime"], among=["sport", "crime"])
    same_as_command(command, model, stories, ["--keep-furniture"], keep_furniture=True)
    same_as_command(command, model, stories, ["--keep-markup"], keep_markup=True)


def test_headlines_in_every_language_find_their_model(model):
    tags = model.tag([
        "Parliament passes housing bill after all-night debate",
        "Der Bundestag beschließt das Gesetz zur Rente nach langer Debatte im Plenum",
        "El Parlamento aprueba la ley de vivienda tras una larga noche de debate",
        "Le Parlement adopte la loi sur le logement après une longue nuit de débats",
    ])
    assert tags.model == ["iptc-en", "iptc-de", "iptc-es", "iptc-fr"]


def test_a_trained_model_says_what_the_command_says_with_its_file(command, small_model, english, tmp_path):
    path = tmp_path / "small.newsprint"
    small_model.save(path)
    opened = newsprint.Model(path)
    assert opened.topics == small_model.topics
    stories = without_topics(english)
    expected = command("tag", "-", "--format", "jsonl", "--model", str(path), stories=stories).splitlines()
    assert [json.loads(line)["topics"] for line in expected] == [
        [{"topic": topic, "probability": pytest.approx(probability, abs=5.1e-5)} for topic, probability in tags]
        for tags in opened.tag(stories)
    ]


def test_reasons_are_those_of_the_command(command, model, english):
    stories = without_topics(english)[:40]
    lines = command("tag", "-", "--format", "jsonl", "--explain", stories=stories).splitlines()
    reasons = [json.loads(line)["reasons"] for line in lines]
    explained = model.explain(stories)
    assert len(explained) == len(stories)
    assert [one["reasons"] if isinstance(one, dict) else one for one in explained] == reasons


def test_columns_lie_in_the_library_and_cannot_be_written(model, texts):
    tags = model.tag(texts[:20])
    assert len(tags) == 20 and tags.offsets[-1] == len(tags.topics) == len(tags.probabilities)
    for column in (tags.offsets, tags.topics, tags.probabilities):
        assert not column.flags.owndata
        with pytest.raises(ValueError):
            column[0] = 1
    kept = tags.probabilities
    expected = kept.tolist()
    del tags
    assert kept.tolist() == expected


def test_rows_are_lists_of_topics(model, texts):
    tags = model.tag(texts[:20])
    rows = tags.to_list()
    assert [tags[number] for number in range(20)] == rows == list(tags) == tags[:]
    assert tags[-1] == rows[19]
    assert tags.best == [row[0].topic if row else None for row in rows]
    with pytest.raises(IndexError, match="no story 20 among 20"):
        tags[20]


def test_a_story_without_words_has_no_topic_and_says_why(model):
    tags = model.tag(["", "Late penalty sends Harbour United into first cup final"])
    assert tags[0] == [] and tags.abstained[0] and tags.model[0] is None
    assert tags.abstained[1] is None and tags.best == [None, "sport"]
    assert tags.to_dicts()[0] == {"topics": [], "abstained": tags.abstained[0]}


def test_no_stories_give_no_rows(model):
    tags = model.tag([])
    assert len(tags) == 0 and tags.to_list() == [] and tags.offsets.tolist() in ([0], [])
    assert tags.to_pandas().empty and tags.to_arrow().num_rows == 0
    assert model.predict_proba([]).shape == (0, len(model.topics))


def test_chunks_threads_and_partitions_change_nothing(model, texts, monkeypatch):
    expected = model.tag(texts).to_list()
    for threads in (1, 2, 5):
        assert model.tag(texts, threads=threads).to_list() == expected
    for size in (1, 5_000, 100_000):
        monkeypatch.setattr(_model, "CHUNK", size)
        tags = model.tag(texts)
        assert tags.to_list() == expected and tags.offsets[0] == 0
    assert model.tag(texts[:100]).to_list() + model.tag(texts[100:]).to_list() == expected


def test_one_model_serves_many_threads(model, texts):
    expected = model.tag(texts).to_list()
    found = [None] * 6

    def work(place):
        found[place] = model.tag(texts, threads=1).to_list()

    threads = [threading.Thread(target=work, args=(place,)) for place in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert all(one == expected for one in found)


def test_probabilities_are_a_column_a_topic(small_model, texts):
    table = small_model.predict_proba(texts)
    assert table.shape == (len(texts), 4) and table.dtype == np.float32
    np.testing.assert_allclose(table.sum(axis=1), 1, rtol=1e-5)
    best = small_model.tag(texts, top=1, min_probability=0)
    for row, tags in zip(table, best):
        if tags:
            assert tags[0].topic == small_model.topics[row.argmax()]
            assert tags[0].probability == pytest.approx(row.max(), abs=1e-6)


def test_models_travel_as_bytes(small_model, model, texts):
    again = pickle.loads(pickle.dumps(small_model))
    assert again.to_bytes() == small_model.to_bytes()
    assert again.tag(texts).to_list() == small_model.tag(texts).to_list()
    default = pickle.dumps(model)
    assert len(default) < 100 and pickle.loads(default).topics == model.topics


def test_progress_is_told(model, texts, monkeypatch):
    monkeypatch.setattr(_model, "CHUNK", 50_000)
    seen = []
    model.tag(texts, progress=lambda done, total: seen.append((done, total)))
    assert len(seen) > 3 and seen[-1] == (len(texts), len(texts)) and seen == sorted(seen)


def test_a_bar_is_shown_with_and_without_tqdm(model, texts, monkeypatch, capsys):
    monkeypatch.setattr(_model, "CHUNK", 200_000)
    monkeypatch.setitem(__import__("sys").modules, "tqdm.auto", None)
    model.tag(texts, progress=True)
    assert f"{len(texts):,} of {len(texts):,} stories" in capsys.readouterr().err
    monkeypatch.undo()
    pytest.importorskip("tqdm")
    model.tag(texts, progress=True)
    assert "Tagging" in capsys.readouterr().err


def test_other_bytes_than_characters_end_nothing(model):
    tags = model.tag(["\ud800 half a pair", "a\0b", "\u200d" * 1000, "x" * 100_000, "<" * 5000])
    assert len(tags) == 5


def test_demo_lines_are_tagged_as_the_command_tags_them(command, model, today):
    assert [as_command(*row) for row in zip(today, model.tag(today).to_dicts())] == command(
        "tag", "-", "--format", "jsonl", lines=as_lines(today)).splitlines()
