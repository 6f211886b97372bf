"""How long work is done: in a thread that Ctrl-C need not wait for, with progress that notebooks show."""
from __future__ import annotations

import sys
import threading
from typing import Any, Callable, List, Optional, TypeVar, Union

Result = TypeVar("Result")

# True for a bar, or a function of what is done and of all that is to be done.
Progress = Union[None, bool, Callable[[int, int], Any]]
# True for lines, or a function of what training is at.
StepProgress = Union[None, bool, Callable[[str], Any]]


def interruptible(work: Callable[[], Result], on_interrupt: Optional[Callable[[], None]] = None) -> Result:
    """Does work that cannot be interrupted so that Ctrl-C returns at once.

    Python tells its main thread alone of an interrupt, and not before a call of C has returned. There the work is done
    in another thread; after an interrupt that goes on until the call returns, and what it gives is dropped.
    """
    if threading.current_thread() is not threading.main_thread():
        return work()
    results: List[Result] = []
    errors: List[BaseException] = []

    def run() -> None:
        try:
            results.append(work())
        except BaseException as error:
            errors.append(error)

    thread = threading.Thread(target=run, name="newsprint", daemon=True)
    thread.start()
    try:
        # With a timeout, because the system may hand the signal to another thread, which wakes nobody.
        while thread.is_alive():
            thread.join(0.2)
    except BaseException:
        if on_interrupt is not None:
            on_interrupt()
        raise
    if errors:
        raise errors[0]
    return results[0]


class Bar:
    """Tells of progress in the way that was asked for: by tqdm where it is installed, else by lines on stderr."""

    def __init__(self, progress: Progress, total: int, name: str) -> None:
        self._tell = progress if callable(progress) else None
        self._total = total
        self._done = 0
        self._tqdm: Any = None
        self._lines = False
        if progress is True:
            try:
                from tqdm.auto import tqdm

                self._tqdm = tqdm(total=total, desc=name, unit=" stories")
            except ImportError:
                self._lines = True
        self._name = name

    def advance(self, count: int) -> None:
        before = self._done
        self._done += count
        if self._tell is not None:
            self._tell(self._done, self._total)
        elif self._tqdm is not None:
            self._tqdm.update(count)
        elif self._lines and (self._done * 10 // self._total > before * 10 // self._total):
            print(f"{self._name}: {self._done:,} of {self._total:,} stories", file=sys.stderr)

    def __enter__(self) -> "Bar":
        return self

    def __exit__(self, *_: Any) -> None:
        if self._tqdm is not None:
            self._tqdm.close()
