"""Documents on several processes, each with its own model on one thread; results in the order of the inputs.

Two processes read nearly twice as much as one with two threads, for most of reading is Python. They cost a
second to start, so a few short documents are read here first. A document whose process dies, for want of
memory most likely, is tried once more by itself before it is given up.
"""

import multiprocessing
import os
import threading
from collections import deque
from collections.abc import Iterator, MutableMapping
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.connection import wait
from multiprocessing.context import BaseContext
from types import TracebackType
from typing import Final, Self

import msgspec

from sightline.engines.attempt import Attempt, Done, attempt, give_up, steps
from sightline.engines.known import Known
from sightline.engines.serial import read_here
from sightline.errors import InputError
from sightline.settings import THREADS, Limits
from sightline.sources import Failure, Found, Opening

HERE: Final = 30_000
"""Characters of documents that are read before other processes are started: about a second's work."""
AHEAD: Final = 8
"""Documents that are sent out for each process before the first one's result has to be there."""
DIED: Final = InputError(
    "ended the process that read it, probably for want of memory",
    "read it on a machine with more memory, or in parts",
)


class _Sent(msgspec.Struct, frozen=True):
    """A document that another process reads."""

    found: Found
    result: Future[bytes]


def read_parallel(
    found: Iterator[Opening | Found | Failure], limits: Limits, processes: int
) -> Iterator[Opening | Done | Failure]:
    """Do what `read_here` does, on this many processes once there is enough to read."""
    yield from read_here(_first(found), limits)
    waiting: deque[Opening | Failure | _Sent] = deque()
    known = Known[Future[bytes]]()
    with _Workers(processes, limits) as workers:
        for one in found:
            if isinstance(one, Found):
                result = known.get(one, lambda one=one: workers.send(one))  # type: ignore[misc]
                waiting.append(_Sent(one, result))
            else:
                waiting.append(one)
            while waiting and _is_ready(waiting, processes * AHEAD):
                yield from _settled(waiting.popleft(), workers)
        while waiting:
            yield from _settled(waiting.popleft(), workers)


def _first(found: Iterator[Opening | Found | Failure]) -> Iterator[Opening | Found | Failure]:
    """What comes before there is enough to read for several processes."""
    read = 0
    for one in found:
        yield one
        read += len(one.document.text) if isinstance(one, Found) else 0
        if read >= HERE:
            return


def _is_ready(waiting: deque[Opening | Failure | _Sent], most: int) -> bool:
    first = waiting[0]
    return not isinstance(first, _Sent) or first.result.done() or len(waiting) > most


def _settled(one: Opening | Failure | _Sent, workers: "_Workers") -> Iterator[Opening | Done | Failure]:
    if not isinstance(one, _Sent):
        yield one
        return
    try:
        made = msgspec.msgpack.decode(one.result.result(), type=Attempt)
    except BrokenProcessPool:
        made = workers.once_more(one.found)
    yield from steps(one.found, made)


class _Workers:
    """The processes, started with the first document that is sent."""

    def __init__(self, processes: int, limits: Limits) -> None:
        self._processes, self._limits = processes, limits
        self._pool: ProcessPoolExecutor | None = None

    def send(self, found: Found) -> Future[bytes]:
        """Have a document read by one of them."""
        payload = msgspec.msgpack.encode((found, self._limits))
        try:
            return self._started().submit(_read, payload)
        except BrokenProcessPool:
            self._stop()
            return self._started().submit(_read, payload)

    def once_more(self, found: Found) -> Attempt:
        """Read a document whose process died, or died beside it, in a process of its own."""
        with _Workers(1, self._limits) as alone:
            try:
                return msgspec.msgpack.decode(alone.send(found).result(), type=Attempt)
            except BrokenProcessPool:
                return give_up(found, "process_died", DIED)

    def _started(self) -> ProcessPoolExecutor:
        if self._pool is None:
            self._pool = ProcessPoolExecutor(self._processes, mp_context=_context(), initializer=_begin)
        return self._pool

    def _stop(self) -> None:
        """End the processes at once: what they still read is wanted by nobody."""
        if self._pool is not None:
            running = list((self._pool._processes or {}).values())
            self._pool.shutdown(wait=False, cancel_futures=True)
            for process in running:
                process.terminate()
            self._pool = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._stop()


def _context() -> BaseContext:
    """Processes that begin with our modules loaded where the system can fork a clean one."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload([__name__])
    return context


def _begin(environment: MutableMapping[str, str] = os.environ) -> None:
    """Prepare a process: one thread for the model, and an end when the process that sends documents ends."""
    environment[THREADS] = "1"
    threading.Thread(target=_leave_with_parent, daemon=True).start()


def _leave_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)


def _read(payload: bytes) -> bytes:
    """Read a document in another process."""
    found, limits = msgspec.msgpack.decode(payload, type=tuple[Found, Limits])
    return msgspec.msgpack.encode(attempt(found, limits))
