"""The hand-made case keeps the contract, so what is tested on it can happen."""

import pytest

from sightline.contract import Reading
from tests.readings import analysis, government, unread, wire
from tests.rules import breaches


@pytest.mark.parametrize("reading", [analysis(), wire(), government(), unread()])
def test_it_keeps_the_contract(reading: Reading) -> None:
    assert breaches(reading) == []
