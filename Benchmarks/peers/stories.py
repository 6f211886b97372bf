"""Stories from JSON Lines: reading them, and writing the files that we and the peers share."""
import gzip
import io
import json
import os
import subprocess


def open_text(path):
    if path.endswith(".gz"):
        return gzip.open(path, "rt", encoding="utf-8")
    if path.endswith(".zst"):
        pipe = subprocess.Popen(["zstd", "-dc", path], stdout=subprocess.PIPE)
        return io.TextIOWrapper(pipe.stdout, encoding="utf-8")
    return open(path, encoding="utf-8")


def first(record, *names):
    for name in names:
        if record.get(name):
            return record[name]
    return ""


def normalise(line, number):
    """A line with the fields that matter here, whatever they were called; its id is its number."""
    record = json.loads(line)
    labels = first(record, "label", "labels", "topic", "topics", "category")
    story = {
        "id": str(number), "title": str(first(record, "title", "headline")),
        "text": str(first(record, "text", "body", "content")),
    }
    if labels:
        story["label"] = str(labels[0] if isinstance(labels, list) else labels)
    return story


def rewrite(source, target, keep=lambda number: True):
    """Writes the lines to keep to `target`; returns how many stories, bytes of text and labels they have."""
    count, size, labels = 0, 0, set()
    with open_text(source) as lines, open(target, "w", encoding="utf-8") as output:
        for number, line in enumerate(lines):
            if not line.strip() or not keep(number):
                continue
            story = normalise(line, number)
            json.dump(story, output, ensure_ascii=False)
            output.write("\n")
            count, size = count + 1, size + len((story["title"] + "\n" + story["text"]).encode())
            if "label" in story:
                labels.add(story["label"])
    return {"path": target, "stories": count, "bytes": size, "labels": len(labels),
            "file_bytes": os.path.getsize(target)}


def texts(path):
    """The texts of a rewritten file: headline, line end, body."""
    with open(path, encoding="utf-8") as lines:
        return [story["title"] + "\n" + story["text"] for story in map(json.loads, lines)]


def labels(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line).get("label", "") for line in lines]
