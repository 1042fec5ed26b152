"""Whom sources name and what kind of speaker that is, with syntax and mentions made by hand."""

import pytest

from sightline.contract import Entity, EntityType, Form, Mention
from sightline.reading.layers import Layers, Parse
from sightline.reading.model.links import WordRange
from sightline.reading.speakers import Speakers
from tests.build import tokens_of


def parse(upos: str, head: int, relation: str = "dep") -> Parse:
    return Parse(upos=upos, xpos="", lemma="", head=head, relation=relation)


def speakers(
    text: str, syntax: list[Parse], mentions: list[tuple[WordRange, Form, str | None]], **types: EntityType
) -> Speakers:
    """Over words parted by spaces; a mention is a range of words, its form and its entity's words."""
    words = tokens_of(text)
    ids = {
        name: f"e{number}" for number, name in enumerate(dict.fromkeys(one[2] for one in mentions if one[2]))
    }
    return Speakers(
        Layers(
            words=words,
            syntax=tuple(syntax),
            mentions=tuple(
                Mention(
                    id=f"m{number}",
                    start=words[start].start,
                    end=words[end - 1].end,
                    type="person",
                    form=form,
                    entity=ids[name] if name else None,
                )
                for number, ((start, end), form, name) in enumerate(mentions)
            ),
            entities=tuple(
                Entity(id=id_, type=types.get("type", "person"), name=name, names=(name,))
                for name, id_ in ids.items()
            ),
        )
    )


def test_a_name_is_a_named_speaker() -> None:
    found = speakers(
        "Ana Dorn said",
        [parse("PROPN", 2), parse("PROPN", 0, "flat"), parse("VERB", -1)],
        [((0, 2), "name", "Ana Dorn")],
    )
    assert found.of([(0, 2)]) == ("e0", "named")


def test_the_head_of_the_source_speaks_not_a_name_within_it() -> None:
    """A spokesman for Ana Dorn is not Ana Dorn."""
    syntax = [
        parse("DET", 1),
        parse("NOUN", 5),
        parse("ADP", 4),
        parse("PROPN", 4),
        parse("PROPN", 1, "nmod"),
        parse("VERB", -1),
    ]
    found = speakers("a spokesman for Ana Dorn said", syntax, [((3, 5), "name", "Ana Dorn")])
    assert found.of([(0, 5)]) == (None, "anonymous")


def test_a_description_beside_a_name_is_the_one_who_has_the_name() -> None:
    syntax = [
        parse("DET", 1),
        parse("NOUN", 5),
        parse("PUNCT", 4),
        parse("PROPN", 4),
        parse("PROPN", 1, "appos"),
        parse("VERB", -1),
    ]
    mentions: list[tuple[WordRange, Form, str | None]] = [
        ((0, 2), "description", "The mayor"),
        ((3, 5), "name", "Ana Dorn"),
    ]
    assert speakers("The mayor , Ana Dorn said", syntax, mentions).of([(0, 5)]) == ("e1", "named")


def test_a_description_of_somebody_named_elsewhere_is_named() -> None:
    syntax = [parse("DET", 1), parse("NOUN", 2), parse("VERB", -1), parse("PROPN", 2)]
    mentions: list[tuple[WordRange, Form, str | None]] = [
        ((0, 2), "description", "Dorn"),
        ((3, 4), "name", "Dorn"),
    ]
    assert speakers("The mayor left Dorn", syntax, mentions).of([(0, 2)]) == ("e0", "named")


@pytest.mark.parametrize(
    ("source", "upos", "kind"),
    [
        ("officials", "NOUN", "anonymous"),
        ("analysts", "NOUN", "anonymous"),
        ("somethings", "NOUN", "anonymous"),
        ("reports", "NOUN", "document"),
        ("I", "PRON", "author"),
        ("He", "PRON", "unknown"),
        ("Many", "ADJ", "anonymous"),
        ("Kestrin", "PROPN", "named"),
        ("Officials", "PROPN", "anonymous"),
        ("Republicans", "PROPN", "group"),
    ],
)
def test_kinds_of_speakers_without_an_entity(source: str, upos: str, kind: str) -> None:
    found = speakers(f"{source} said", [parse(upos, 1), parse("VERB", -1)], [])
    assert found.of([(0, 1)]) == (None, kind)


@pytest.mark.parametrize(
    ("name", "type_", "kind"),
    [
        ("Kestrin Post", "organisation", "outlet"),
        ("Strelik Accord", "work", "document"),
        ("Norland Army", "organisation", "named"),
        ("Strelik Rebels", "group", "group"),
        ("Senate Democrats", "organisation", "group"),
    ],
)
def test_kinds_of_named_speakers(name: str, type_: EntityType, kind: str) -> None:
    syntax = [parse("PROPN", 1), parse("PROPN", 2), parse("VERB", -1)]
    found = speakers(f"{name} said", syntax, [((0, 2), "name", name)], type=type_)
    assert found.of([(0, 2)]) == ("e0", kind)


def test_a_pronoun_speaks_for_its_entity() -> None:
    syntax = [parse("PROPN", 1), parse("VERB", -1), parse("PRON", 1)]
    mentions: list[tuple[WordRange, Form, str | None]] = [
        ((0, 1), "name", "Dorn"),
        ((2, 3), "pronoun", "Dorn"),
    ]
    found = speakers("Dorn said he", syntax, mentions)
    assert found.of([(2, 3)]) == ("e0", "named")
    assert found.family([(2, 3)]) == "he"


def test_nobody_is_an_unknown_speaker() -> None:
    assert speakers("Nobody", [parse("PRON", -1)], []).of([]) == (None, "unknown")


def test_a_relative_pronoun_speaks_for_the_noun_before_it() -> None:
    who = Parse(upos="PRON", xpos="WP", lemma="who", head=2, relation="nsubj")
    syntax = [parse("PROPN", 3, "nsubj"), who, parse("VERB", 0, "acl:relcl"), parse("VERB", -1)]
    found = speakers("Dorn who complained left", syntax, [((0, 1), "name", "Dorn")])
    assert found.of([(1, 2)]) == ("e0", "named")


def test_one_of_a_party_is_not_named() -> None:
    found = speakers("a Salter said", [parse("DET", 1, "det"), parse("PROPN", 2), parse("VERB", -1)], [])
    assert found.of([(0, 2)]) == (None, "anonymous")


@pytest.mark.parametrize(("type_", "kind"), [("person", "anonymous"), ("organisation", "group")])
def test_a_pronoun_for_somebody_described_is_as_known_as_they_are(type_: EntityType, kind: str) -> None:
    mentions: list[tuple[WordRange, Form, str | None]] = [
        ((0, 1), "description", "somebody"),
        ((2, 3), "pronoun", "somebody"),
    ]
    syntax = [parse("NOUN", 1), parse("VERB", -1), parse("PRON", 1)]
    assert speakers("somebody said they", syntax, mentions, type=type_).of([(2, 3)]) == ("e0", kind)


@pytest.mark.parametrize(
    ("source", "upos", "speaker"),
    [
        pytest.param("Mr. {}", "PROPN", "e0", id="an honorific"),
        pytest.param("envoy {} , once rich ,", "NOUN PUNCT ADV ADJ PUNCT", "e0", id="a title and a comma"),
        pytest.param("an aide of {}", "DET NOUN ADP", None, id="after a preposition"),
        pytest.param("{} aides", "NOUN", None, id="before a noun"),
        pytest.param("{} and others", "CCONJ NOUN", None, id="one of several"),
    ],
)
def test_the_only_name_in_a_source_speaks(source: str, upos: str, speaker: str | None) -> None:
    """Where syntax takes another word for the head of the source."""
    at = source.split().index("{}")
    classes = upos.split()
    classes.insert(at, "PROPN")
    head = next(i for i, one in enumerate(classes) if i != at and one in ("NOUN", "PROPN"))
    syntax = [parse(one, len(classes) if i == head else head) for i, one in enumerate(classes)]
    syntax.append(parse("VERB", -1))
    found = speakers(source.format("Dorn") + " said", syntax, [((at, at + 1), "name", "Dorn")])
    assert found.of([(0, len(classes))])[0] == speaker
