"""The kernels alone, each beside what the machine could do at most; and two threads beside one."""
import json
import os
import shutil
import subprocess
import sys

from bench import BENCHMARKS, say
from process import threads
from stages import PLACE, blas_files

# What a kernel's speed is bounded by: the first word of the kernel's name, and the limit's name.
LIMITS = {
    "tokenizer": "byte scan", "hash": "memory copy", "TF-IDF": "byte scan", "JSON": "simdjson, on demand",
    "sketch": "memory copy", "verification": "memory copy", "text": "byte scan", "find": "byte scan",
    "tag": "byte scan",
    "coordinate": "matrix product", "scoring": "matrix product",
}


def measured(arguments, environment=None):
    output = subprocess.run(
        [str(argument) for argument in arguments], stdout=subprocess.PIPE, text=True, check=True,
        env={**os.environ, **threads(1), **(environment or {})}).stdout
    return [json.loads(line) for line in output.splitlines()]


def limits(path):
    """Compiles and runs the program that measures the machine; an empty list where there is no compiler for it."""
    compiler = next(filter(None, map(shutil.which, (os.environ.get("CXX") or "c++", "clang++", "g++"))), None)
    program = f"{PLACE}/limits"
    source = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "limits", "limits.cpp")
    try:
        subprocess.run([compiler or "c++", "-O3", "-std=c++17", source, "-lsimdjson", "-o", program], check=True)
    except (OSError, subprocess.CalledProcessError):
        say("  The limits are missing: they need a C++ compiler and simdjson.")
        return []
    return measured([program, path])


def has_counters():
    """Whether `perf` counts cycles here; virtual machines often hide the counters."""
    try:
        result = subprocess.run(["perf", "stat", "-x,", "-e", "cycles:u", "true"], capture_output=True, text=True)
    except OSError:
        return False
    return result.returncode == 0 and result.stderr.split(",")[0].isdigit()


def cycles(kernel, path):
    """The cycles of a run: what twenty runs take more than ten, so that getting ready does not count."""
    def count(runs):
        result = subprocess.run(
            ["perf", "stat", "-x,", "-e", "cycles:u", BENCHMARKS, "kernels", "--only", kernel, "--runs", str(runs),
             path], capture_output=True, text=True, check=True)
        return int(result.stderr.split(",")[0])
    return (count(20) - count(10)) / 10


def set_limit(row, ceilings, dense):
    """Notes what bounds a kernel, and how near it comes."""
    limit = LIMITS.get(row["kernel"].split()[0].strip(","))
    if limit == "matrix product" and dense:
        # A multiplication and an addition for each entry and class.
        row["limit"] = "one GEMM of the BLAS"
        row["share"] = (2 * row["items"] / row["median_s"]) / (dense["items"] / dense["median_s"])
    elif limit in ceilings and row["bytes"]:
        ceiling = ceilings[limit]
        row["limit"] = limit
        row["share"] = (row["bytes"] / row["median_s"]) / (ceiling["bytes"] / ceiling["median_s"])


def run(path, runs=7):
    say("  kernels")
    rows = measured([BENCHMARKS, "kernels", "--json", "--runs", runs, path])
    ceilings = {row["kernel"]: row for row in limits(path)}
    both = measured([BENCHMARKS, "kernels", "--json", "--threads", 2, "--runs", runs, path])
    two = {row["kernel"]: row for row in both}
    dense = next((row for row in rows if row["kernel"].startswith("BLAS matrix")), None)
    counts_cycles = has_counters()
    for row in rows:
        set_limit(row, ceilings, dense)
        if row["kernel"] in two:
            row["scaling"] = row["median_s"] / two[row["kernel"]]["median_s"]
        if counts_cycles and row["bytes"]:
            row["cycles_per_byte"] = cycles(row["kernel"], path) / row["bytes"]
    by_blas = {
        name: measured([BENCHMARKS, "kernels", "--json", "--only", "BLAS ", path], {"LD_LIBRARY_PATH": folder})
        for name, folder in blas_files().items()}
    return {"rows": rows, "limits": list(ceilings.values()), "blas": by_blas, "counters": counts_cycles}


if __name__ == "__main__":
    json.dump(run(sys.argv[1]), sys.stdout, indent=1)
