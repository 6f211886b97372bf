"""One stage: ours and the peers at the same job, in turn within one run."""
import os
import sys

from process import Command, Failure, Worker, median, threads

HERE = os.path.dirname(os.path.abspath(__file__))
NEWSPRINT, BENCHMARKS = ".build/release/newsprint", ".build/release/benchmarks"


# The seconds from which on a round needs none before it to warm up.
LONG_ROUND = 8
# The seconds up to which every run follows one of its own that is not timed.
SHORT_RUN = 1
# The seconds from which on one run is enough.
LONG_RUN = 20


def peer(job, name, *arguments, count=1):
    """A peer's worker, to be started when its stage begins."""
    return lambda: Worker(
        [sys.executable, os.path.join(HERE, "worker.py"), job, name, *map(str, arguments)], threads(count))


def ours(*arguments, environment=None):
    """A part of ours, as a worker."""
    return lambda: Worker([BENCHMARKS, "serve", *map(str, arguments)], environment)


def command(*arguments, figures=None, environment=None):
    """Our command, or any other, as a whole process."""
    return lambda: Command([str(argument) for argument in arguments], environment, figures)


def twice(option, path, *arguments, figures=None):
    """A command that is run twice at once: what the machine's second core is worth to it where nothing is shared.

    `option` names each one's output, a file beside `path`.
    """
    script = 'option=$1 path=$2; shift 2; "$@" "$option" "$path.1" & "$@" "$option" "$path.2" && wait $!'
    return command("sh", "-c", script, "sh", option, path, *arguments, figures=figures)


def say(text):
    print(text, file=sys.stderr, flush=True)


def stage(title, data, contestants, rounds=5):
    """Runs the contestants in turn, `rounds` times, and compares each with the first one of the same round.

    `data` has the numbers of `bytes` and `stories` that a run works through. The result has a row for each contestant:
    its median time and processor time, what the time is in MB and stories a second, its peak memory, what it reported,
    and for all but the first how many times longer it took than the first in the same round: median, least and most.

    A virtual machine may take memory away that is not used for some seconds, and have it back for up to 2 ms a MB. So that
    none pays for what was taken away while another was running, a short run follows one of its own that is not timed.
    """
    say(f"  {title}")
    rows, running = [], []
    for name, start in contestants.items():
        row = {"name": name, "times": [], "cpu_times": []}
        rows.append(row)
        try:
            running.append((row, start()))
        except (Failure, OSError) as failure:
            row["missing"] = str(failure)
            say(f"    {name}: missing: {failure}")
    done, warm_up, times = 0, rounds > 0, {}
    while done < max(1, rounds):
        last, times = times, {}
        for row, worker in running:
            if "missing" in row or row["times"] and row["times"][-1] > LONG_RUN:
                continue
            try:
                if last.get(row["name"], (SHORT_RUN, 0))[0] < SHORT_RUN:
                    worker.run()
                result = worker.run()
            except (Failure, OSError) as failure:
                row["missing"] = str(failure)
                say(f"    {row['name']}: failed: {failure}")
                continue
            times[row["name"]] = result.pop("seconds"), result.pop("cpu", 0)
            row.update(result)
        # The first round warms up, unless it is so long that it hardly matters.
        if warm_up and sum(seconds for seconds, _ in times.values()) < LONG_ROUND:
            warm_up = False
            continue
        warm_up = False
        done += 1
        for row, _ in running:
            if row["name"] in times:
                row["times"].append(times[row["name"]][0])
                row["cpu_times"].append(times[row["name"]][1])
    for row, worker in running:
        worker.close()
        row["peak_memory"] = worker.peak
    base = rows[0]
    for row in rows:
        if not row["times"]:
            continue
        time = row["seconds"] = median(row["times"])
        row["cpu"] = median(row["cpu_times"])
        row["mb_per_second"] = data["bytes"] / time / 1e6
        row["stories_per_second"] = data["stories"] / time
        if row is not base and base["times"]:
            ratios = [theirs / own for theirs, own in zip(row["times"], base["times"])]
            row["ratio"], row["ratio_least"], row["ratio_most"] = median(ratios), min(ratios), max(ratios)
            if base["cpu"] > 0:
                row["cpu_ratio"] = median([a / b for a, b in zip(row["cpu_times"], base["cpu_times"]) if b > 0])
        say(f"    {row['name']}: {row['mb_per_second']:.1f} MB/s, {time:.3f} s")
    return {"title": title, "rounds": rounds, "bytes": data["bytes"], "stories": data["stories"], "rows": rows}
