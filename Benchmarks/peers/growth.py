"""How the cost of our commands grows: with the length of a story, the share of copies, and the size of a crowd."""
import json
import multiprocessing
import os
import random
from concurrent.futures import ProcessPoolExecutor

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


def written(name, stories):
    source, path = f"{PLACE}/growth.source.jsonl", f"{PLACE}/growth-{name}.jsonl"
    with open(source, "w") as file:
        for number, story in enumerate(stories):
            file.write(json.dumps({"id": f"s{number}", "title": story["title"], "text": story["text"]}) + "\n")
    data = rewrite(source, path)
    os.remove(source)
    return data


def files(write):
    """What `write` says of the files that it writes, in a process of its own.

    A command starts with the peak of the process that starts it, which would be that of all these stories.
    """
    with ProcessPoolExecutor(1, multiprocessing.get_context("fork")) as executor:
        return executor.submit(write).result()


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


def write_lengths():
    words = " ".join(story["text"] for story in made(12_000)).split(" ")
    found = []
    for length in LENGTHS:
        stories, place = [], 0
        while place < len(words) and len(stories) * length < 20_000_000:
            start, size = place, 0
            while place < len(words) and size < length:
                size += len(words[place]) + 1
                place += 1
            stories.append({"title": "", "text": " ".join(words[start:place])})
        found.append((length, written(length, stories)))
    return found


def by_length():
    """20 MB of text in stories of some bytes each."""
    results = []
    for length, data in files(write_lengths):
        contestants = deduplication(data)
        contestants["tag, the model that ships"] = command(
            NEWSPRINT, "tag", data["path"], "--model", MODEL, "--output", f"{PLACE}/more.jsonl", "--quiet",
            "--threads", 1)
        results.append(measured(f"stories of {length:,} bytes", length, data, contestants))
    return results


def write_copies():
    originals = made(20_000)
    found = []
    for share in SHARES:
        dice = random.Random(share)
        first = max(1, len(originals) * (100 - share) // 100)
        stories = originals[:first]
        while len(stories) < len(originals):
            original = stories[dice.randrange(first)]
            changes = max(1, len(original["text"].split(" ")) // 60)
            stories.append({"title": original["title"], "text": edited(original["text"], changes, dice)})
        dice.shuffle(stories)
        found.append((share, written(share, stories)))
    return found


def by_copies():
    """20,000 stories, some in a hundred of which are copies with one word in sixty replaced."""
    return [
        measured(f"{share} % copies", share, data, deduplication(data)) for share, data in files(write_copies)]


def write_crowds():
    text = " ".join(" ".join(story["text"] for story in made(10)).split(" ")[:300])
    found = []
    for size in CROWDS:
        dice = random.Random(size)
        stories = [{"title": "", "text": edited(text, dice.randint(1, 6), dice)} for _ in range(size)]
        found.append((size, written(size, stories)))
    return found


def by_crowd():
    """Stories that differ from one text of 300 words in one to six of them."""
    return [
        measured(f"{size:,} stories that nearly read the same", size, data, deduplication(data), 1)
        for size, data in files(write_crowds)]
