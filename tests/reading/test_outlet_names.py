import pytest

from sightline.reading.outlet_names import Named, find_names, names_between
from sightline.vocabulary.outlets import outlets

COMMON = next(
    one.name
    for one in outlets().outlets
    if one.common and one.name.startswith("The ") and one.name.count(" ") == 1
)


def kinds(text: str) -> dict[str, str]:
    return {text[one.start : one.end]: one.kind for one in find_names(text)}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("The Kestrin Post wrote.", {"Kestrin Post": "outlet"}, id="closing word"),
        pytest.param(
            "But Kestrin Evening Post wrote.", {"Kestrin Evening Post": "outlet"}, id="after an opener"
        ),
        pytest.param("Radio Norland sent it.", {"Radio Norland": "outlet"}, id="opening word"),
        pytest.param("the Sahl News Agency", {"Sahl News Agency": "outlet"}, id="news agency"),
        pytest.param("the Sunday Herald", {"Sunday Herald": "outlet"}, id="day in a name"),
        pytest.param("the NWA agency", {"NWA": "outlet"}, id="letters called an agency"),
        pytest.param("the newspaper Chronika", {"Chronika": "outlet"}, id="called a newspaper"),
        pytest.param("the daily “Sfera” wrote", {"Sfera": "outlet"}, id="called a daily, quoted"),
        pytest.param("Velmark's Tarvian Gazette", {"Tarvian Gazette": "outlet"}, id="after a possessor"),
        pytest.param("Tarvian Gazette's editor", {"Tarvian Gazette": "outlet"}, id="possessive"),
        pytest.param(
            "the Journal of Port History said", {"Journal of Port History": "outlet"}, id="journal of"
        ),
        pytest.param("the Post and a post", {"Post": "short"}, id="short for a paper"),
        pytest.param("Norland Today", {"Norland Today": "common"}, id="weak closing word"),
        pytest.param("Port Almond Register", {"Port Almond Register": "outlet"}, id="weak word, long name"),
        pytest.param("Kestrin Post Office", {"Kestrin Post Office": "body"}, id="not an outlet after all"),
        pytest.param(
            "the Office of the Port Prosecutor", {"Office of the Port Prosecutor": "body"}, id="office of"
        ),
        pytest.param("a Senate Port Committee report", {"Senate Port Committee": "body"}, id="committee"),
        pytest.param("the TPA and the US", {"TPA": "body"}, id="letters"),
        pytest.param(
            "on YouTube and Telegram", {"YouTube": "platform", "Telegram": "platform"}, id="platforms"
        ),
        pytest.param("Times Square, Star City, Post road", {}, id="places"),
        pytest.param("sun, mirror, daily news", {}, id="small letters"),
        pytest.param("", {}, id="nothing"),
    ],
)
def test_names(text: str, names: dict[str, str]) -> None:
    assert kinds(text) == names


def test_a_common_name_needs_its_article() -> None:
    word = COMMON.removeprefix("The ")
    assert kinds(f"He read the {word}.") == {word: "common"}
    assert kinds(f"He read {word}.") == {}
    assert kinds(f"He saw the {word} Tower.") == {}


def test_names_between_are_those_wholly_inside() -> None:
    names = [Named(0, 3, "body"), Named(5, 9, "outlet"), Named(12, 20, "outlet")]
    assert names_between(names, 4, 15) == [names[1]]
