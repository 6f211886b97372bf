"""One peer at one job, as a process: gets ready, then times itself once for each line `run`.

    python worker.py JOB PEER ARGUMENT …

A job is a function that prepares and returns another, which does the work once; what that returns is called, outside
the time, for the figures to report.
"""
import importlib
import json
import sys
import time


def main():
    job, peer, *arguments = sys.argv[1:]
    work = getattr(importlib.import_module(job), peer)(*arguments)
    print(json.dumps({"ready": True}), flush=True)
    for line in sys.stdin:
        if line.strip() != "run":
            continue
        start, busy = time.perf_counter(), time.process_time()
        result = work()
        times = {"seconds": time.perf_counter() - start, "cpu": time.process_time() - busy}
        print(json.dumps({**times, **(result() if callable(result) else result or {})}), flush=True)


if __name__ == "__main__":
    main()
