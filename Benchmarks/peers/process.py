"""Child processes that are timed: workers, which run when told to, and whole commands. Both know their peak memory."""
import json
import os
import subprocess
import sys
import threading
import time

# The seconds after which a run is given up.
LONGEST_RUN = 180


def wait(child):
    """Waits for a child: its exit code, its peak resident memory in bytes, and the processor time it took."""
    _, status, usage = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    peak = usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    return child.returncode, peak, usage.ru_utime + usage.ru_stime


class Failure(Exception):
    """A child that ended badly or could not be started."""


class Limit:
    """Ends a child that takes longer than a run may."""

    def __init__(self, child):
        self.child, self.is_over = child, False
        self.timer = threading.Timer(LONGEST_RUN, self.end)

    def end(self):
        self.is_over = True
        self.child.kill()

    def __enter__(self):
        self.timer.start()
        return self

    def __exit__(self, *_):
        self.timer.cancel()
        if self.is_over:
            raise Failure(f"stopped after {LONGEST_RUN} s")


class Worker:
    """A process that gets ready, then answers each line `run` with its time and figures."""

    def __init__(self, arguments, environment=None):
        self.peak = 0
        self.log = open(".build/bench/worker.log", "w+")
        self.child = subprocess.Popen(
            arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self.log, text=True,
            env={**os.environ, **(environment or {})})
        self.about = self._answer()

    def _answer(self):
        while True:
            line = self.child.stdout.readline()
            if not line:
                self.close()
                self.log.seek(0)
                raise Failure("\n".join(self.log.read().strip().splitlines()[-1:]) or "it ended without a word")
            if line.startswith("{"):
                return json.loads(line)

    def run(self):
        with Limit(self.child):
            self.child.stdin.write("run\n")
            self.child.stdin.flush()
            return self._answer()

    def close(self):
        if self.child.returncode is None:
            try:
                self.child.stdin.close()
            except BrokenPipeError:
                pass
            _, self.peak, _ = wait(self.child)


class Command:
    """A command that is started anew for each run; `figures` reads what it left, outside the time."""

    def __init__(self, arguments, environment=None, figures=None):
        self.arguments, self.environment, self.figures = arguments, {**os.environ, **(environment or {})}, figures
        self.about, self.peak, self.hasFigures = {}, 0, False

    def run(self):
        with open(os.devnull) as empty, open(os.devnull, "w") as sink, open(".build/bench/command.log", "w+") as log:
            start = time.perf_counter()
            child = subprocess.Popen(self.arguments, stdin=empty, stdout=sink, stderr=log, env=self.environment)
            with Limit(child):
                code, peak, cpu = wait(child)
            result = {"seconds": time.perf_counter() - start, "cpu": cpu}
            if code != 0:
                log.seek(0)
                raise Failure(f"{' '.join(self.arguments)} ended with {code}: {log.read().strip()[-300:]}")
        self.peak = max(self.peak, peak)
        # The command is deterministic: its figures are read once.
        if self.figures and not self.hasFigures:
            result.update(self.figures())
            self.hasFigures = True
        return result

    def close(self):
        pass


def threads(count):
    """The environment that keeps the libraries of peers to a number of threads."""
    names = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "RAYON_NUM_THREADS")
    return {name: str(count) for name in names}


def median(numbers):
    numbers = sorted(numbers)
    middle = len(numbers) // 2
    return numbers[middle] if len(numbers) % 2 else (numbers[middle - 1] + numbers[middle]) / 2

