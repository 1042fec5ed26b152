"""On how many cores Sightline works."""

import pytest

from sightline.errors import UsageError
from sightline.settings import THREADS, cores, threads


@pytest.mark.parametrize(("given", "expected"), [({}, 0), ({THREADS: "2"}, 2)])
def test_threads_are_taken_from_the_environment(given: dict[str, str], expected: int) -> None:
    assert threads(given) == expected


@pytest.mark.parametrize("given", ["many", "-1", "1.5", "", " "])
def test_what_is_no_number_of_threads_is_refused(given: str) -> None:
    with pytest.raises(UsageError, match=f"^{THREADS} is {given!r}.*set it to 1 or more") as raised:
        threads({THREADS: given})
    assert "\n" not in str(raised.value)


def test_cores_are_those_of_the_environment_or_all_there_are() -> None:
    assert cores({THREADS: "7"}) == 7
    assert cores({}) == cores({THREADS: "0"}) >= 1
