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
