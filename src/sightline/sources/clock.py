"""A limit on the seconds that one step may take."""

from __future__ import annotations

import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from sightline.errors import LimitExceeded

AGAIN = 0.5
"""Seconds after which the alarm rings once more, should a library have caught it the first time."""


class Deadline:
    """When a step has to be over."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self._end = time.monotonic() + seconds

    @property
    def left(self) -> float:
        """Seconds that are left; negative when it is over."""
        return self._end - time.monotonic()

    def check(self) -> None:
        """Raise `LimitExceeded` when the time is over: for loops outside of the main thread."""
        if self.left <= 0:
            raise LimitExceeded(
                f"takes longer than {self.seconds:g} seconds", "allow it more with --max-seconds"
            )


@contextmanager
def time_limit(seconds: float) -> Iterator[Deadline]:
    """Raise `LimitExceeded` inside the block once it has run for `seconds`.

    In the main thread of a POSIX process an alarm interrupts Python code wherever it is, though not a
    call into C that never looks up. Elsewhere nothing interrupts the block: it has to call `check()` on
    the deadline that it is given. Blocks may be nested; the earlier end counts.
    """
    deadline = Deadline(seconds)
    if not hasattr(signal, "setitimer") or threading.current_thread() is not threading.main_thread():
        yield deadline
        return
    started = time.monotonic()
    outer, outer_again = signal.getitimer(signal.ITIMER_REAL)

    def ring(signum: int, frame: FrameType | None) -> None:
        if outer and time.monotonic() - started >= outer and callable(handler):
            handler(signum, frame)
        deadline.check()

    handler = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, min(seconds, outer or seconds), AGAIN)
    try:
        yield deadline
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, handler)
        if outer:
            rest = max(outer - (time.monotonic() - started), 0.001)
            signal.setitimer(signal.ITIMER_REAL, rest, outer_again)
