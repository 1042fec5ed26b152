import contextlib
import signal
import threading
import time

import pytest

from sightline.errors import LimitExceeded
from sightline.sources.clock import Deadline, time_limit


def spin(seconds: float) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        pass


def test_interrupts_python_code():
    started = time.monotonic()
    with pytest.raises(LimitExceeded, match=r"longer than 0\.05 seconds; .*--max-seconds"), time_limit(0.05):
        spin(5)
    assert time.monotonic() - started < 2


def test_interrupts_waiting():
    started = time.monotonic()
    with pytest.raises(LimitExceeded), time_limit(0.05):
        time.sleep(5)
    assert time.monotonic() - started < 2


def test_lets_quick_work_pass_and_leaves_no_alarm():
    before = signal.getsignal(signal.SIGALRM)
    with time_limit(30) as deadline:
        deadline.check()
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)
    assert signal.getsignal(signal.SIGALRM) is before


def test_restores_after_an_error():
    with pytest.raises(ZeroDivisionError), time_limit(30):
        raise ZeroDivisionError
    assert signal.getitimer(signal.ITIMER_REAL) == (0.0, 0.0)


def test_rings_again_when_a_library_swallows_the_first_alarm():
    def swallow() -> None:
        with contextlib.suppress(Exception):
            spin(5)
        spin(5)

    with pytest.raises(LimitExceeded), time_limit(0.05):
        swallow()


@pytest.mark.parametrize(("outer", "inner"), [(0.05, 30), (30, 0.05)], ids=["outer first", "inner first"])
def test_the_earlier_of_two_ends_counts(outer, inner):
    with pytest.raises(LimitExceeded, match=r"0\.05"), time_limit(outer), time_limit(inner):
        spin(5)


def test_an_outer_limit_goes_on_after_an_inner_one():
    def nest() -> None:
        with time_limit(30):
            pass
        spin(5)

    with pytest.raises(LimitExceeded, match=r"0\.2"), time_limit(0.2):
        nest()


def test_a_handler_of_the_caller_comes_back_with_its_time():
    rung = []
    before = signal.signal(signal.SIGALRM, lambda *_: rung.append(1))
    try:
        signal.setitimer(signal.ITIMER_REAL, 0.1)
        with time_limit(30):
            pass
        spin(0.3)
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
    assert rung == [1]


def test_other_threads_check_themselves():
    seen = []

    def work():
        with time_limit(0.02) as deadline:
            time.sleep(0.05)
            seen.append("not interrupted")
            try:
                deadline.check()
            except LimitExceeded as error:
                seen.append(error.what)

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert seen == ["not interrupted", "takes longer than 0.02 seconds"]


def test_deadline_counts_down():
    deadline = Deadline(100)
    assert 99 < deadline.left <= 100
