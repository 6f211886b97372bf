"""RESULTS.md from results.json, and the table of a quick run."""
from archive import PUBLISHED
from process import median

NOTES = """\
`make bench` wrote this page from [results.json](results.json); the method is in [run.py](run.py) and [peers](peers).

- Ours and the peers do the same job on the same data **in turn within one run**, {rounds} rounds after one to warm up. A
  *ratio* is a row's time over that of the first row in the same round, as median (least–most): of a peer, above 1 says
  that ours is faster; of ours on two threads, 0.5 is twice as fast as on one. What takes longer than 20
  seconds is run once, and what takes longer than three minutes is stopped.
- **The machine is a virtual one that others share**, and its speed changes by a third within minutes: the ratios count,
  and the rates tell the order of magnitude. CPU seconds are what a process was at work itself, on all its threads. A
  command that runs *twice at once*, as two processes of one thread, shows what two threads could gain at best: twice its
  rate, if caches and memory served both as well as one. Its rates are those of one of the two. There were no more than two
  cores to measure on: what more threads would gain is reckoned by Amdahl's law from what these two leave to one.
- Such a machine takes memory away that nobody uses for some seconds, and a process that asks for it waits up to 2 ms a MB.
  So that no row pays for what was taken away during the one before, a run of less than a second follows one of its own
  that is not timed: with no options, in the curve of duplicates by stories, and in all of reuters_modapte90.
- **What a person gets with no options comes first**, on all processors. Behind it, one thread each, but where the name
  says otherwise. MB are 10^6 bytes of headlines and bodies as UTF-8, whatever form
  they came in, of web pages of HTML. A row in `code` is the whole command: its start, reading, and writing. Peers have their text in memory
  before the clock starts, fastText and Vowpal Wabbit cut into words as well, and LIBLINEAR its problem built.
- Memory is the peak of the whole process, the text that it holds and, for peers, Python included. Below about 20 MB it is
  the driver's own, which a child counts from.
- *logistic, … topics* and *naive Bayes' counts* train on topics drawn by each story's heaviest word, to a gap of 1e-3 with
  C = 3. They were measured while the machine was busy, so that of their ratios those of CPU time count. Newton's method
  won nowhere, which is why `auto` is coordinate descent. Counts by products are of single precision, where naive Bayes'
  are exact and do not depend on any order, and the making of their dense block is not in their time: they stay out.
- Recall and precision are against a comparison of all pairs of word 5-shingle sets as the peers cut them (`\\w+`,
  lower-cased); ours cuts by Unicode's rules, so that a pair near the threshold may fall on the other side. With no options
  furniture is left out before stories are compared, which takes some pairs of that comparison away and adds others.
"""


def number(value, digits=3):
    if value is None:
        return ""
    if value >= 1000:
        return f"{value:,.0f}"
    return f"{value:.{digits}g}"


def ratio(row):
    if "ratio" not in row:
        return ""
    return f"{number(row['ratio'])} ({number(row['ratio_least'])}–{number(row['ratio_most'])})"


def megabytes(size):
    return number(size / 1e6) if size else ""


def table(head, rows):
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in rows]) + "\n"


QUALITY = {
    "accuracy": ("accuracy", lambda v: f"{v:.3f}"),
    "macro_f1": ("macro F1 out of fold, its own topics", lambda v: f"{v:.3f}"), "recall": ("recall", lambda v: f"{v:.3f}"),
    "precision": ("precision", lambda v: f"{v:.3f}"), "pairs": ("pairs", lambda v: f"{v:,}"),
    "objective": ("objective", lambda v: f"{v:,.2f}"), "features": ("features", lambda v: f"{v:,}"),
    "entries": ("entries", lambda v: f"{v:,}"), "dense": ("dense features", lambda v: f"{v:,}"),
    "covered": ("covered", lambda v: f"{v:.0%}"), "found": ("stories found", lambda v: f"{v:,}"),
}


def name(row):
    return f"`{row['name']}`" if row["name"].startswith(("newsprint ", "python ")) else row["name"]


def stage(result):
    """A stage as a table: speeds, ratios, memory, and what quality was reported."""
    kinds = [key for key in QUALITY if any(key in row for row in result["rows"])]
    isTiny = result["bytes"] <= 1
    isSketch = result["title"].startswith("sketch")
    head = ["", *(["ms", "CPU ms"] if isTiny or isSketch else ["seconds", "CPU s"])]
    head += ["µs a sketch"] if isSketch else [] if isTiny else ["MB/s", "stories/s"]
    head += ["ratio", "CPU ratio"] + ([] if isTiny else ["memory, MB"]) + [QUALITY[key][0] for key in kinds]
    rows = []
    for row in result["rows"]:
        if not row["times"]:
            rows.append([name(row), f"missing: {row.get('missing', '')}".replace("|", "/")] + [""] * (len(head) - 2))
            continue
        scale = 1000 if isTiny or isSketch else 1
        cells = [name(row), number(row["seconds"] * scale), number(row["cpu"] * scale) if row.get("cpu") else ""]
        if isSketch:
            cells.append(number(row["seconds"] / result["stories"] * 1e6))
        elif not isTiny:
            cells += [number(row["mb_per_second"]), number(row["stories_per_second"])]
        cells += [ratio(row), number(row.get("cpu_ratio"))] + ([] if isTiny else [megabytes(row["peak_memory"])])
        cells += [QUALITY[key][1](row[key]) if key in row else "" for key in kinds]
        rows.append(cells)
    return f"**{result['title']}**\n\n{table(head, rows)}"


# MARK: the targets

def find(results, where, job, title, row):
    for result in results["sets"].get(where, {}).get("stages", {}).get(job, []):
        if result["title"] == title or title in ("sketch", "start") and result["title"].startswith(title):
            return next((r for r in result["rows"] if r["name"] == row and r["times"]), None)
    return None


def kernel(results, name):
    return next((r for r in results.get("kernels", {}).get("rows", []) if r["kernel"] == name), None)


def kernel_rate(results, *names):
    rates = [r["bytes"] / r["median_s"] / 1e6 for r in (kernel(results, n) for n in names) if r]
    return " and ".join(number(rate) for rate in rates)


def each_set(results, job, title, row, show):
    """What a row says on each data set that has it."""
    found = [(where, find(results, where, job, title, row)) for where in results["sets"]]
    return "; ".join(f"{where} {show(row)}" for where, row in found if row)


def rate(row):
    text = f"{number(row['mb_per_second'])} MB/s"
    if row.get("cpu"):
        text += f" ({number(row['mb_per_second'] * row['seconds'] / row['cpu'])} by CPU time)"
    return text


def times_faster(results, job, title, row, than):
    """How many times faster a row was than another of the same rounds, on each data set that has both."""
    faster = []
    for where in results["sets"]:
        own, other = (find(results, where, job, title, name) for name in (row, than))
        if own and other:
            ratios = [theirs / mine for mine, theirs in zip(own["times"], other["times"])]
            faster.append(f"{where} {number(median(ratios))}")
    return "; ".join(faster)


def serial(results, job, title, row, cores=2, more=16):
    """The share of a job that one thread does alone, and what more threads would gain at most, on each data set.

    By Amdahl's law, from a run on all of `cores` and from as many runs at once, which share caches and memory as threads do.
    """
    shares = []
    for where, part in results["sets"].items():
        own, apart = (find(results, where, job, title, name) for name in (row, f"{row}, twice at once"))
        if own and apart and part["machine"]["cores"] == cores:
            shared = median([mine / theirs for mine, theirs in zip(own["times"], apart["times"])])
            share = min(1, max(0, (cores * shared - 1) / (cores - 1)))
            shares.append(f"{where} {share:.0%}, {number(1 / (share + (1 - share) / more))} times")
    return "; ".join(shares)


def scaling(results, job, title, row):
    """What two threads gain, and two processes that share nothing, on each data set."""
    threads = each_set(results, job, title, f"{row}, 2 threads", lambda row: f"{number(1 / row['ratio'])} times")
    processes = each_set(
        results, job, title, f"{row}, twice at once", lambda row: f"{number(2 / row['ratio'])} times")
    return threads + (f". Two processes that share nothing: {processes}" if processes else "")


def against(results, title, peer):
    """How much longer a peer's fit took, and how far apart the objectives are, on each data set."""
    found = []
    for where in results["sets"]:
        own, other = find(results, where, "fit", title, "newsprint"), find(results, where, "fit", title, peer)
        if own and other:
            apart = own["objective"] / other["objective"] - 1
            found.append(f"{where} {number(other['ratio'])} times, objective {apart:+.1e}")
    return "; ".join(found)


def targets(results):
    curve = results["curves"].get("duplicates", [])
    largest = curve[-1] if curve else None
    largest_rows = {row["name"]: row for row in largest["rows"] if row["times"]} if largest else {}
    plain, memory = (largest_rows.get(f"newsprint, {options}") for options in ("plain", "defaults"))
    job, shipped, trained, dedup = (
        "defaults", "tag, no options: the model that ships", "train, no options", "dedup, no options")
    rows = [
        ["**no options**: `tag` with the model that ships", "120 MB/s",
         each_set(results, job, shipped, "newsprint tag", rate)],
        ["**no options**: `dedup`, beside plain Jaccard", "0.75 times as fast",
         times_faster(results, job, dedup, "newsprint dedup", "newsprint dedup, plain Jaccard")],
        ["**no options**: `dedup`, beside gaoya on all processors", "8 times faster",
         times_faster(results, job, dedup, "newsprint dedup", "gaoya, all processors")],
        ["plain Jaccard, beside gaoya on all processors", "13 times faster",
         times_faster(results, job, dedup, "newsprint dedup, plain Jaccard", "gaoya, all processors")],
        ["**no options**: `train`", "150 s for 28,581 stories of 67 topics",
         each_set(results, job, trained, "newsprint train", lambda row: f"{number(row['seconds'])} s")],
        ["`train --effort fast`", "50 s for the same",
         each_set(results, job, trained, "newsprint train --effort fast", lambda row: f"{number(row['seconds'])} s")],
        ["all processors beside one thread: `tag`, `dedup`", "1.8 times",
         times_faster(results, job, shipped, "newsprint tag", "newsprint tag, 1 thread") + "; "
         + times_faster(results, job, dedup, "newsprint dedup", "newsprint dedup, 1 thread")],
        ["what of `tag` is serial, and what 16 threads would gain at most", "",
         serial(results, job, shipped, "newsprint tag")],
        ["what of `dedup` is serial, and what 16 threads would gain at most", "",
         serial(results, job, dedup, "newsprint dedup")],
        ["tokenizer, folded and hashed, news", "600 MB/s", kernel_rate(results, "tokenizer, the stories") + " MB/s"],
        ["tokenizer, Chinese and Cyrillic", "150 MB/s",
         kernel_rate(results, "tokenizer, Chinese", "tokenizer, Cyrillic") + " MB/s"],
        ["TF-IDF fit and transform, words", "200 MB/s",
         each_set(results, "tfidf", "TF-IDF, fit and transform, words", "newsprint", rate)],
        ["TF-IDF fit and transform, words and pairs", "80 MB/s",
         each_set(results, "tfidf", "TF-IDF, fit and transform, words and pairs", "newsprint", rate)],
        ["JSON Lines to verified duplicates, plain Jaccard at 0.8", "300 MB/s",
         each_set(results, "dedup", "near-duplicates at 0.8", "newsprint dedup, plain Jaccard", rate)],
        ["the same with the defaults: furniture, containment", "",
         each_set(results, "dedup", "near-duplicates at 0.8", "newsprint dedup, defaults", rate)],
        ["sketch, 475 shingles, 128 slots", "3 µs", each_set(
            results, "sketch", "sketch", "newsprint", lambda row: f"{number(row['seconds'] / 2000 * 1e6)} µs")],
        ["logistic fit beside LIBLINEAR `-s 0`, words", "5 times faster",
         against(results, "logistic fit, C = 10, words", "LIBLINEAR -s 0")],
        ["logistic fit beside LIBLINEAR `-s 0`, words and pairs", "5 times faster",
         against(results, "logistic fit, C = 10, words and pairs", "LIBLINEAR -s 0")],
        ["logistic fit beside LIBLINEAR `-s 7`, words", "",
         against(results, "logistic fit, C = 10, words", "LIBLINEAR -s 7")],
        ["SVM fit beside LIBLINEAR `-s 1`, words", "",
         against(results, "SVM fit, C = 1, words", "LIBLINEAR -s 1")],
        ["tag, JSON Lines to JSON Lines, words", "250 MB/s", each_set(
            results, "tag", "tag, JSON Lines to JSON Lines", "newsprint tag, words", rate)],
        ["two threads, dedup, plain Jaccard at 0.8", "1.8 times one", scaling(
            results, "dedup", "near-duplicates at 0.8", "newsprint dedup, plain Jaccard")],
        ["two threads, tag, words", "1.8 times one", scaling(
            results, "tag", "tag, JSON Lines to JSON Lines", "newsprint tag, words")],
        ["web pages to stories, of HTML", "40 MB/s", each_set(
            results, "pages", "extract, web pages to JSON Lines", "newsprint extract", rate)],
        ["open a 5 MB model and tag one story", "no slower than `python -S -c pass`", each_set(
            results, "start", "start", "newsprint tag", lambda row: f"{number(row['seconds'] * 1000)} ms")
            + "; Python: " + each_set(results, "start", "start", "python -S -c pass",
                                      lambda row: f"{number(row['seconds'] * 1000)} ms")],
    ]
    if memory and plain:
        beside = [f"{number((r['peak_memory'] - largest['file_bytes']) / 1e6)} MB" for r in (plain, memory)]
        rows.append([
            f"memory, dedup of {largest['size']:,} stories beside the input of {megabytes(largest['file_bytes'])} MB",
            "500 MB",
            f"peak {megabytes(plain['peak_memory'])} MB plain, {megabytes(memory['peak_memory'])} MB with the defaults: "
            f"beside the input {beside[0]} and {beside[1]}"])
    return table(["stage", "target", "measured"], rows)


# MARK: parts of the page

def kernels(results):
    part = results.get("kernels")
    if not part:
        return ""
    rows = []
    for row in part["rows"]:
        size = number(row["bytes"] / row["median_s"] / 1e6) if row["bytes"] else ""
        items = f"{number(row['items'] / row['median_s'] / 1e6)} million {row['unit']}/s" if row["items"] else ""
        limit = f"{row['share']:.1%} of {row['limit']}" if "share" in row else ""
        cycles = f"{row['cycles_per_byte']:.2f}" if "cycles_per_byte" in row else ""
        rows.append([row["kernel"], size, items, cycles, limit, f"{row['scaling']:.2f}" if "scaling" in row else ""])
    text = table(["kernel, one thread", "MB/s", "", "cycles/byte", "beside its limit", "2 threads, times faster"], rows)
    if not part["counters"]:
        text += "\nThis machine hides its cycle counters from `perf`.\n"
    text += "\n" + table(["limit", "MB/s"], [
        [row["kernel"], number(row["bytes"] / row["median_s"] / 1e6)] for row in part["limits"]])
    if part["blas"]:
        text += "\n" + table(["BLAS alone", "million flop/s"], [
            [f"{where}: {row['kernel']}", number(row["items"] / row["median_s"] / 1e6)]
            for where, found in part["blas"].items() for row in found])
    return f"## Kernels\n\n{text}\n"


def curve_tables(results):
    titles = {"duplicates": ("Near-duplicates by number of stories", ["dedup", "dedup-memory"]),
              "topics": ("Training by number of topics", ["train-topics"]),
              "features": ("Training by number of features", ["train-features"]),
              "length": ("By bytes of a story, 20 MB of text each time", ["length"]),
              "copies": ("Near-duplicates by copies in a hundred of 20,000 stories", ["copies"]),
              "crowds": ("Near-duplicates by number of stories that nearly read the same", ["crowds"])}
    text = ""
    for key, (title, plots) in titles.items():
        found = results["curves"].get(key)
        if not found:
            continue
        names = list(dict.fromkeys(row["name"] for result in found for row in result["rows"]))
        rows = []
        for result in found:
            by_name = {row["name"]: row for row in result["rows"] if row["times"]}
            rows.append([f"{result['size']:,}"] + [
                f"{number(by_name[n]['seconds'])} s, {megabytes(by_name[n]['peak_memory'])} MB" if n in by_name else ""
                for n in names])
        text += f"### {title}\n\n{table([''] + names, rows)}\n"
        text += "\n".join(f"![{title}](plots/{plot}.svg)" for plot in plots) + "\n\n"
    return f"## Cost against size\n\n{text}" if text else ""


def archive(results):
    found = results.get("archive")
    if not found:
        return ""
    head = ["kept", "stories", "taken in a second", "CPU µs a story", "one found, ms", "one added, ms",
            "opened and one found, not in memory, ms", "bytes a story", "memory, MB"]
    keys = ["adds_a_second", "processor_us_a_story", "find_ms", "add_ms", "cold_ms", "bytes_a_story", "memory_mb"]
    rows = [[kept, f"{row['stories']:,.0f}"] + [number(row[key]) for key in keys]
            for kept, sizes in found.items() for row in sizes]
    published = "\n".join(f"- {name}: {claim}" for name, claim in PUBLISHED)
    longer = results.get("archive_longer", "")
    return (f"## The archive\n\n{table(head, rows)}\n*Taken in* is the mean of all batches since the size before, *memory* the "
            f"most since then. {longer}Generated stories of 270 words, a tenth of them copies, in batches of "
            f"20,000. What others publish of theirs, not measured here:\n\n{published}\n\n")


def text(results):
    page = "# Results\n\n"
    rounds = max([s["rounds"] for part in results["sets"].values() for job in part["stages"].values() for s in job
                  if s["bytes"] > 1] or [5])
    page += NOTES.format(rounds=rounds) + "\n## Targets\n\n" + targets(results) + "\n"
    for where, part in results["sets"].items():
        data, machine = part["data"], part["machine"]
        if "pages" in data:
            parts = f"{data['pages']['stories']:,} web pages ({megabytes(data['pages']['bytes'])} MB)"
        else:
            parts = ", ".join(
                f"{data[key]['stories']:,} stories ({megabytes(data[key]['bytes'])} MB) for {purpose}"
                for key, purpose in (("all", "duplicates"), ("train", "training"), ("test", "testing")))
            parts += f"; {data['train']['labels']} topics"
        page += f"## Data: {where}\n\n{parts}. "
        page += f"{machine['cpu']}, {machine['cores']} cores, {machine['system']}, {machine['date']}.\n\n"
        jobs = sorted(part["stages"], key=lambda job: job != "defaults")
        page += "\n".join(stage(result) for job in jobs for result in part["stages"][job]) + "\n"
    return (page + kernels(results) + archive(results) + curve_tables(results)).rstrip() + "\n"


def quick(results):
    rows = [["stage", "seconds", "MB/s", "stories/s", "memory, MB", ""]]
    for result in results:
        for row in result["rows"]:
            quality = ", ".join(f"{QUALITY[key][0]} {QUALITY[key][1](row[key])}" for key in QUALITY if key in row)
            title = result["title"] + (f": {row['name']}" if len(result["rows"]) > 1 else "")
            isTiny = result["bytes"] <= 1
            rows.append([
                title, f"{row['seconds']:.4f}", "" if isTiny else number(row["mb_per_second"]),
                "" if isTiny else number(row["stories_per_second"]), megabytes(row["peak_memory"]), quality])
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    return "\n".join("  ".join(
        cell.ljust(width) if place in (0, 5) else cell.rjust(width)
        for place, (cell, width) in enumerate(zip(row, widths))).rstrip() for row in rows) + "\n"
