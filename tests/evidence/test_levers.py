import pytest

from sightline.evidence import read
from tests.build import document


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Norland bribed the judge.", ["bribery"], id="by the verb"),
        pytest.param("Norland put pressure on Tarvia.", ["government_pressure"], id="by verb and noun"),
        pytest.param("Norland visited Kestrin.", [], id="none"),
        pytest.param("Norland visited Kestrin, and somebody bribed a judge.", [], id="another's words"),
    ],
)
def test_levers_rest_on_the_statement_s_own_words(text: str, expected: list[str]) -> None:
    (one, *_) = read(document(text)).statements
    assert [lever.code for lever in one.levers] == expected
    assert all(lever.rule for lever in one.levers)
