"""Duplicates are those of the command."""
import datetime
import json

import pytest
from conftest import decimals

import newsprint


def as_pairs(stories, found):
    """The lines that `newsprint dedup --pairs` writes."""
    lines = []
    for pair in found.pairs:
        line = '{"a":%s,"b":%s,"relation":"%s"' % (
            json.dumps(stories[pair.first]["id"], ensure_ascii=False),
            json.dumps(stories[pair.second]["id"], ensure_ascii=False), pair.relation)
        for name, value in (
            ("jaccard", pair.jaccard), ("containment_a", pair.first_containment),
            ("containment_b", pair.second_containment),
        ):
            line += f',"{name}":{decimals(value, 6)}'
        lines.append((json.loads(line + "}"), pair))
    return lines


def same_as_command(command, stories, arguments=(), **options):
    found = newsprint.dedup(stories, **options)
    lines = command("dedup", "-", "--quiet", "--pairs", "-", *arguments, stories=stories).splitlines()
    expected = [json.loads(line) for line in lines]
    assert len(found.pairs) == len(expected)
    for (line, pair), other in zip(as_pairs(stories, found), expected):
        assert line == {key: other[key] for key in line}
        if pair.relation == "update":
            assert (pair.newer == pair.second) == (other["newer"] == "b")
            assert len(pair.changes) == len(other.get("changes", []))
    marked = command("dedup", "-", "--quiet", "--format", "jsonl", *arguments, stories=stories).splitlines()
    for story, verdict in zip([json.loads(line)["duplicate"] for line in marked], found):
        assert verdict.kept == story["kept"] and verdict.group == story.get("group")
        assert verdict.relation == story.get("relation")
        if verdict.duplicate_of is not None and "canonical" in story:
            assert stories[verdict.duplicate_of]["id"] == story["canonical"]
        if verdict.relation:
            assert decimals(verdict.jaccard, 4) == decimals(story["jaccard"], 4)
            assert decimals(verdict.containment, 4) == decimals(story["containment"], 4)
        for name in ("update_of", "updated_by"):
            place = getattr(verdict, name)
            assert (None if place is None else stories[place]["id"]) == story.get(name)
    groups = command("dedup", "-", "--quiet", "--groups", "-", *arguments, stories=stories).splitlines()
    groups = [json.loads(line) for line in groups if line.startswith('{"group"')]
    assert {
        group.id: (stories[group.canonical]["id"], {stories[place]["id"] for place in group.members})
        for group in found.groups
    } == {
        group["group"]: (group["canonical"], {member["id"] for member in group["members"]}) for group in groups}
    kept = command("dedup", "-", "--quiet", "--unique", "-", *arguments, stories=stories).splitlines()
    assert [story["id"] for story in found.unique()] == [json.loads(line)["id"] for line in kept]
    return found


def test_pairs_groups_and_verdicts_are_those_of_the_command(command, crowd):
    found = same_as_command(command, crowd)
    assert {pair.relation for pair in found.pairs} == {"identical", "copy", "update"} | {
        pair.relation for pair in found.pairs}
    assert found.is_complete


def test_options_are_those_of_the_command(command, crowd):
    same_as_command(command, crowd, ["--threshold", "0.6", "--containment", "0.7"], threshold=0.6, containment=0.7)
    same_as_command(command, crowd, ["--no-containment"], containment=None)
    same_as_command(command, crowd, ["--shingle-size", "3", "--keep-furniture"], shingle_size=3, keep_furniture=True)
    same_as_command(command, crowd, ["--keep", "latest"], keep="latest")
    same_as_command(command, crowd, ["--keep", "longest"], keep="longest")
    same_as_command(command, crowd, ["--keep", "first"], keep="first")
    same_as_command(command, crowd, ["--keep", "source:Paper 1,Paper 2"], keep=["Paper 1", "Paper 2"])
    same_as_command(command, crowd, ["--window", "48h"], window=datetime.timedelta(hours=48))


def test_the_demo_is_told_as_the_command_tells_it(command, today):
    found = same_as_command(
        command, today, ["--threshold", "0.6", "--containment", "0.75"], threshold=0.6, containment=0.75)
    update = next(pair for pair in found.pairs if pair.relation == "update")
    assert today[update.newer]["id"] == "npa-1058"
    assert ("120", "124") in {(change.old.split()[0], change.new.split()[0]) for change in update.changes}


def test_order_and_threads_change_nothing(crowd):
    def named(stories, **options):
        found = newsprint.dedup(stories, **options)
        ids = [story["id"] for story in stories]
        return {
            (tuple(sorted((ids[pair.first], ids[pair.second]))), pair.relation, pair.jaccard) for pair in found.pairs
        }, {ids[place] for place in range(len(ids)) if found.kept[place]}

    expected = named(crowd)
    assert named(crowd[::-1]) == expected
    for threads in (1, 3):
        assert named(crowd, threads=threads) == expected


def test_plain_texts_have_places(texts):
    found = newsprint.dedup([texts[0], texts[1], texts[0]])
    assert found.kept.sum() == 2 and len(found.groups) == 1 and len(found) == 3
    group = found.groups[0]
    assert {group.canonical, *group.members} == {0, 2}
    assert found[2].relation == "identical" or found[0].relation == "identical"
    assert found.unique() == [text for text, kept in zip([texts[0], texts[1], texts[0]], found.kept) if kept]
    with pytest.raises(IndexError):
        found[3]


def test_no_stories_and_no_duplicates(texts):
    for stories in ([], [""], texts[:1], ["", ""]):
        found = newsprint.dedup(stories)
        assert found.kept.all() and not found.groups and not len(found.pairs) and found.unique() == stories
        assert found.pairs.to_list() == [] and len(found.to_list()) == len(stories)


def test_columns_cannot_be_written_and_outlive_the_result(crowd):
    found = newsprint.dedup(crowd)
    kept, pairs = found.kept, found.pairs
    expected = kept.tolist(), pairs.to_list()
    with pytest.raises(ValueError):
        kept[0] = False
    del found
    assert (kept.tolist(), pairs.to_list()) == expected


def test_tables_in_and_out(crowd):
    pandas, polars, pyarrow = (pytest.importorskip(name) for name in ("pandas", "polars", "pyarrow"))
    expected = newsprint.dedup(crowd)
    ids = [story["id"] for story in expected.unique()]
    frame = pandas.DataFrame(crowd, index=range(7, 7 + len(crowd)))
    found = newsprint.dedup(frame)
    assert found.to_list() == expected.to_list()
    assert found.unique().id.tolist() == ids and found.to_pandas().index.equals(frame.index)
    assert frame[found.kept].id.tolist() == ids
    assert newsprint.dedup(polars.from_pandas(frame)).unique()["id"].to_list() == ids
    table = pyarrow.Table.from_pandas(frame, preserve_index=False)
    assert newsprint.dedup(table).unique().column("id").to_pylist() == ids
    verdicts = expected.to_arrow()
    assert verdicts.num_rows == len(crowd)
    assert verdicts.column("duplicate_of").to_pylist() == [verdict.duplicate_of for verdict in expected]
    assert expected.to_polars().height == len(crowd)
    assert expected.to_pandas().kept.sum() == expected.kept.sum()
    assert len(expected.pairs.to_pandas()) == expected.pairs.to_arrow().num_rows == len(expected.pairs)


@pytest.mark.parametrize("options, words", [
    ({"threshold": 0}, "threshold must be above 0"), ({"threshold": 1.5}, "at most 1"),
    ({"containment": 0}, "None to look for no excerpts"), ({"shingle_size": 0}, "from 1 to 32"),
    ({"keep": "newest"}, "earliest, latest, longest, first"), ({"window": -1}, "must not be negative"),
    ({"threads": 0}, "threads must be at least 1"),
])
def test_options_out_of_range_are_said(options, words):
    with pytest.raises(ValueError, match=words):
        newsprint.dedup(["a"], **options)
