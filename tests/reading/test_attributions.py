"""Who says what, from the words of short texts read by the whole pipeline."""

import pytest

from sightline.contract import Attribution
from sightline.reading import read_layers
from sightline.reading.layers import Layers
from tests.build import document


def read(text: str) -> Layers:
    return read_layers(document(text))


def who_says(text: str, one: Attribution) -> tuple[str | None, list[str]]:
    source = text[slice(*one.source[0])] if one.source else None
    return source, [text[start:end] for start, end in one.content or ()]


@pytest.mark.parametrize(
    ("text", "source", "contents", "speech"),
    [
        pytest.param(
            "“The army will leave soon,” Ana Dorn said.",
            "Ana Dorn",
            ["The army will leave soon,"],
            "direct",
            id="quotation before",
        ),
        pytest.param(
            "“The army will leave soon,” said Ana Dorn, an aide.",
            "Ana Dorn",
            ["The army will leave soon,"],
            "direct",
            id="inverted",
        ),
        pytest.param(
            "Ana Dorn said: “The army will leave soon.”",
            "Ana Dorn",
            ["The army will leave soon."],
            "direct",
            id="quotation after",
        ),
        pytest.param(
            "Ana Dorn warned that the army would leave Kestrin (Kestrin Post, May 3).",
            "Ana Dorn",
            ["the army would leave Kestrin"],
            "indirect",
            id="a citation is no part of what is said",
        ),
        pytest.param(
            "The late Ana Dorn, a policy expert, citing her files, warned that the army would stay.",
            "Ana Dorn",
            ["the army would stay."],
            "indirect",
            id="name before its description",
        ),
        pytest.param(
            "“The army,” Ana Dorn said, “will leave Kestrin soon.”",
            "Ana Dorn",
            ["The army,", "will leave Kestrin soon."],
            "direct",
            id="split",
        ),
        pytest.param(
            "“The army will leave,” said Ana Dorn. “It will not return.”",
            "Ana Dorn",
            ["The army will leave,", "It will not return."],
            "direct",
            id="over two sentences",
        ),
        pytest.param(
            "“The army will leave. It will not return,” Ana Dorn said.",
            "Ana Dorn",
            ["The army will leave. It will not return,"],
            "direct",
            id="one quotation of two sentences",
        ),
        pytest.param(
            "Ana Dorn said “the army will leave.\n\n“It will not return.”",
            "Ana Dorn",
            ["the army will leave.", "It will not return."],
            "direct",
            id="over two paragraphs",
        ),
        pytest.param(
            "Ana Dorn said that the army had left.",
            "Ana Dorn",
            ["the army had left."],
            "indirect",
            id="that",
        ),
        pytest.param(
            "Ana Dorn said the army had left.", "Ana Dorn", ["the army had left."], "indirect", id="no that"
        ),
        pytest.param(
            "Ana Dorn told reporters on Monday that the army had left.",
            "Ana Dorn",
            ["the army had left."],
            "indirect",
            id="told somebody that",
        ),
        pytest.param(
            "The army had left Kestrin, Ana Dorn said.",
            "Ana Dorn",
            ["The army had left Kestrin"],
            "indirect",
            id="source at the end",
        ),
        pytest.param(
            "Ana Dorn said that the army “had left for ever.”",
            "Ana Dorn",
            ["the army “had left for ever.”"],
            "mixed",
            id="a quotation within indirect speech",
        ),
        pytest.param(
            "According to Ana Dorn, the army had left.",
            "Ana Dorn",
            ["the army had left."],
            "indirect",
            id="according to first",
        ),
        pytest.param(
            "The army had left, according to Ana Dorn.",
            "Ana Dorn",
            ["The army had left"],
            "indirect",
            id="according to last",
        ),
        pytest.param(
            "The army, according to Ana Dorn, had left Kestrin.",
            "Ana Dorn",
            ["The army", "had left Kestrin."],
            "indirect",
            id="according to between",
        ),
        pytest.param(
            "Ana Dorn denied that the army had left.",
            "Ana Dorn",
            ["the army had left."],
            "indirect",
            id="denial",
        ),
        pytest.param(
            "Ana Dorn resigned, saying that the army had left.",
            "Ana Dorn",
            ["the army had left."],
            "indirect",
            id="saying",
        ),
        pytest.param(
            "An aide to Ana Dorn said the army had left.",
            "An aide",
            ["the army had left."],
            "indirect",
            id="the aide speaks, not whom he serves",
        ),
        pytest.param(
            "Officials said the army had left.",
            "Officials",
            ["the army had left."],
            "indirect",
            id="officials without an article",
        ),
    ],
)
def test_one_speaker(text: str, source: str, contents: list[str], speech: str) -> None:
    (one,) = read(text).attributions
    assert who_says(text, one) == (source, contents)
    assert one.speech == speech


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="empty"),
        pytest.param("The “peace process” in Kestrin has failed.", id="scare quotes"),
        pytest.param("Her book “A Short History of Salt and Iron” sold well.", id="title of a work"),
        pytest.param("Ana Dorn is known for the “salt tax” that she wrote.", id="known for"),
        pytest.param("Ana Dorn spoke about the army that had left.", id="a topic is no content"),
        pytest.param("Ana Dorn found the letters that the army had left.", id="that after a noun"),
        pytest.param("Ana Dorn commented on the exercise.", id="comment without content"),
    ],
)
def test_no_speech(text: str) -> None:
    assert read(text).attributions == ()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        pytest.param("President Ilvar Tessin said that the army had left.", "named", id="named"),
        pytest.param("An official said that the army had left.", "anonymous", id="anonymous"),
        pytest.param("Two aides said that the army had left.", "anonymous", id="several anonymous"),
        pytest.param("The protesters said that the army had left.", "group", id="group"),
        pytest.param("Reuters reported that the army had left.", "outlet", id="outlet"),
        pytest.param("According to the report, the army had left.", "document", id="document"),
        pytest.param("“The army will leave Kestrin and never return.”", "unknown", id="nobody named"),
    ],
)
def test_kinds_of_speakers(text: str, kind: str) -> None:
    assert [one.speaker_kind for one in read(text).attributions] == [kind]


def test_a_speaker_within_another_s_words() -> None:
    text = "Ana Dorn said that Ilvar Tessin had denied that the army had left."
    outer, inner = read(text).attributions
    assert who_says(text, outer)[0] == "Ana Dorn"
    assert who_says(text, inner) == ("Ilvar Tessin", ["the army had left."])
    assert (outer.inside, inner.inside) == (None, outer.id)


def test_a_new_speaker_ends_what_the_last_one_said() -> None:
    text = "“The army will leave,” said Ana Dorn. “It will stay,” said Ilvar Tessin."
    assert [who_says(text, one)[0] for one in read(text).attributions] == ["Ana Dorn", "Ilvar Tessin"]


def test_who_is_spoken_about_is_not_the_speaker() -> None:
    text = "Ana Dorn, chair of the council, said Ilvar Tessin “has the wind at his back” in the talks."
    assert "Ilvar Tessin" not in [who_says(text, one)[0] for one in read(text).attributions]
