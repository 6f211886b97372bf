"""One stage: ours and the peers at the same job, in turn within one run."""
import os
import sys

from process import Command, Failure, Worker, median, threads

HERE = os.path.dirname(os.path.abspath(__file__))
NEWSPRINT, BENCHMARKS = ".build/release/newsprint", ".build/release/benchmarks"


def peer(job, name, *arguments, count=1):
    """A peer's worker, to be started when its stage begins."""
    return lambda: Worker(
        [sys.executable, os.path.join(HERE, "worker.py"), job, name, *map(str, arguments)], threads(count))


def ours(*arguments):
    """A part of ours, as a worker."""
    return lambda: Worker([BENCHMARKS, "serve", *map(str, arguments)])


def command(*arguments, figures=None, environment=None):
    """Our command, or any other, as a whole process."""
    return lambda: Command([str(argument) for argument in arguments], environment, figures)


def say(text):
    print(text, file=sys.stderr, flush=True)


def stage(title, data, contestants, rounds=5):
    """Runs the contestants in turn, `rounds` times, and compares each with the first one of the same round.

    `data` has the numbers of `bytes` and `stories` that a run works through. The result has a row for each contestant:
    its median time, what that is in MB and stories a second, its peak memory, what it reported, and for a peer how many
    times longer it took than ours in the same round: median, least and most.
    """
    say(f"  {title}")
    rows, running = [], []
    for name, start in contestants.items():
        row = {"name": name, "times": []}
        rows.append(row)
        try:
            running.append((row, start()))
        except (Failure, OSError) as failure:
            row["missing"] = str(failure)
            say(f"    {name}: missing: {failure}")
    for number in range(rounds + 1):
        for row, worker in running:
            if "missing" in row:
                continue
            try:
                result = worker.run()
            except (Failure, OSError) as failure:
                row["missing"] = str(failure)
                say(f"    {row['name']}: failed: {failure}")
                continue
            seconds = result.pop("seconds")
            row.update(result)
            # The first round warms up, unless there is no other.
            if number > 0 or rounds == 0:
                row["times"].append(seconds)
    for row, worker in running:
        worker.close()
        row["peak_memory"] = worker.peak
    base = rows[0]
    for row in rows:
        if not row["times"]:
            continue
        time = row["seconds"] = median(row["times"])
        row["mb_per_second"] = data["bytes"] / time / 1e6
        row["stories_per_second"] = data["stories"] / time
        if row is not base and base["times"]:
            ratios = [theirs / own for theirs, own in zip(row["times"], base["times"])]
            row["ratio"], row["ratio_least"], row["ratio_most"] = median(ratios), min(ratios), max(ratios)
        say(f"    {row['name']}: {row['mb_per_second']:.1f} MB/s, {time:.3f} s")
    return {"title": title, "rounds": rounds, "bytes": data["bytes"], "stories": data["stories"], "rows": rows}
