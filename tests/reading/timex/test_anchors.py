import pytest

from sightline.contract import Published
from sightline.reading.timex.anchors import written


@pytest.mark.parametrize(
    ("earliest", "latest", "timex"),
    [
        ("2019-06-05", "2019-06-05", "2019-06-05"),
        ("2019", "2019", "2019"),
        ("2019-06-03", "2019", "2019"),
        ("2019-06-03", "2019-06", "2019-06"),
        ("2019-06-03", "2019-06-20", "2019-06"),
        ("2019-06-03", "2019-12-31", "2019"),
        ("2018-12-30", "2019-01-02", None),
        ("2019-06-03", None, None),
        (None, "2019", None),
        (None, None, None),
        ("soon", "2019", None),
    ],
)
def test_when_the_words_were_written(earliest: str | None, latest: str | None, timex: str | None) -> None:
    period = written(Published(earliest=earliest, latest=latest))
    assert (period.timex if period else None) == timex
