import pytest

from sightline.analysis.groups import Groups
from sightline.analysis.numbered import Numbered, number
from sightline.analysis.phrases import Phrase, clip, phrase
from tests.drafts import Draft

LONG = "the envoy of the north, Oren Valk, who had come by the night train from the harbour with nine others"


def read_about_valk(text: str) -> tuple[Draft, Numbered, Groups]:
    draft = Draft(text)
    draft.entity("person", "Oren Valk", "Valk")
    if "He " in text:
        draft.mention("He", "e1", "person", form="pronoun")
    (read,) = number([draft.reading()])
    return draft, read, Groups([read])


@pytest.mark.parametrize(
    ("text", "words", "shown"),
    [
        pytest.param("Oren Valk came.", "Oren Valk", Phrase(text="Oren Valk", entity="e1"), id="name"),
        pytest.param("Mr Valk came.", "Mr Valk", Phrase(text="Mr Valk", entity="e1"), id="part of the name"),
        pytest.param(
            "Valk spoke. He came.", "He", Phrase(text="He", name="Oren Valk", entity="e1"), id="pronoun"
        ),
        pytest.param(f"{LONG} came.", LONG, Phrase(text="Oren Valk", entity="e1"), id="name in long words"),
    ],
)
def test_words_of_a_participant(text: str, words: str, shown: Phrase) -> None:
    draft, read, groups = read_about_valk(text)
    assert phrase(read, groups, draft.at(words), "e1") == shown


def test_words_without_an_entity_are_only_words() -> None:
    draft, read, groups = read_about_valk("Two deputies came.")
    assert phrase(read, groups, draft.at("Two deputies"), None) == Phrase(text="Two deputies")


@pytest.mark.parametrize(
    ("words", "longest", "shown"),
    [
        ("cheap credit", 12, "cheap credit"),
        ("cheap credit", 11, "cheap…"),
        ("cash, and more", 10, "cash, and…"),
        ("cash, and more", 6, "cash…"),
        ("unbreakable", 5, "unbr…"),
    ],
)
def test_clip_keeps_whole_words(words: str, longest: int, shown: str) -> None:
    assert clip(words, longest) == shown
    assert len(shown) <= longest
