"""How the cost of our commands grows: with the length of a story, the share of copies, and the size of a crowd."""
import json
import os
import random

from bench import NEWSPRINT, command, stage
from curves import generate
from stages import PLACE
from stories import rewrite

MODEL = "models/iptc-en.newsprint"
LENGTHS = (100, 1_000, 10_000, 100_000, 1_000_000)
SHARES = (0, 10, 30, 50, 70, 90)
CROWDS = (100, 1_000, 5_000, 20_000)


def made(stories):
    """Generated stories without planted copies."""
    path = f"{PLACE}/growth.source.jsonl"
    generate(path, "--stories", stories, "--topics", 20)
    with open(path) as lines:
        found = [json.loads(line) for line in lines]
    os.remove(path)
    return found


def written(stories):
    source, path = f"{PLACE}/growth.source.jsonl", f"{PLACE}/growth.jsonl"
    with open(source, "w") as file:
        for number, story in enumerate(stories):
            file.write(json.dumps({"id": f"s{number}", "title": story["title"], "text": story["text"]}) + "\n")
    data = rewrite(source, path)
    os.remove(source)
    return data


def deduplication(data):
    options = ["--pairs", f"{PLACE}/more.jsonl", "--quiet", "--threads", 1]
    return {
        "dedup": command(NEWSPRINT, "dedup", data["path"], *options),
        "dedup, plain": command(
            NEWSPRINT, "dedup", data["path"], "--no-containment", "--keep-furniture", *options),
    }


def measured(title, size, data, contestants, rounds=3):
    result = stage(title, data, contestants, rounds)
    result["size"], result["file_bytes"] = size, data["file_bytes"]
    os.remove(data["path"])
    return result


def edited(text, changes, dice):
    """A text in which some words were replaced by words that no other story has."""
    words = text.split(" ")
    for _ in range(changes):
        words[dice.randrange(len(words))] = "".join(dice.choice("bcdfghklmnprstvz") for _ in range(9))
    return " ".join(words)


def by_length():
    """20 MB of text in stories of some bytes each."""
    words = " ".join(story["text"] for story in made(12_000)).split(" ")
    results = []
    for length in LENGTHS:
        stories, place = [], 0
        while place < len(words) and len(stories) * length < 20_000_000:
            start, size = place, 0
            while place < len(words) and size < length:
                size += len(words[place]) + 1
                place += 1
            stories.append({"title": "", "text": " ".join(words[start:place])})
        data = written(stories)
        contestants = deduplication(data)
        contestants["tag, the model that ships"] = command(
            NEWSPRINT, "tag", data["path"], "--model", MODEL, "--output", f"{PLACE}/more.jsonl", "--quiet",
            "--threads", 1)
        results.append(measured(f"stories of {length:,} bytes", length, data, contestants))
    return results


def by_copies():
    """20,000 stories, some in a hundred of which are copies with one word in sixty replaced."""
    originals = made(20_000)
    results = []
    for share in SHARES:
        dice = random.Random(share)
        first = max(1, len(originals) * (100 - share) // 100)
        stories = originals[:first]
        while len(stories) < len(originals):
            original = stories[dice.randrange(first)]
            changes = max(1, len(original["text"].split(" ")) // 60)
            stories.append({"title": original["title"], "text": edited(original["text"], changes, dice)})
        dice.shuffle(stories)
        results.append(measured(f"{share} % copies", share, data := written(stories), deduplication(data)))
    return results


def by_crowd():
    """Stories that differ from one text of 300 words in one to six of them."""
    text = " ".join(" ".join(story["text"] for story in made(10)).split(" ")[:300])
    results = []
    for size in CROWDS:
        dice = random.Random(size)
        stories = [{"title": "", "text": edited(text, dice.randint(1, 6), dice)} for _ in range(size)]
        results.append(measured(
            f"{size:,} stories that nearly read the same", size, data := written(stories), deduplication(data), 1))
    return results
