from msgspec.structs import replace

from sightline.analysis.groups import Groups
from sightline.analysis.numbered import number
from sightline.analysis.speakers import SpeakerRow, speaker_rows
from tests.drafts import Draft
from tests.readings import case


def rows() -> tuple[SpeakerRow, ...]:
    readings = number(case())
    return speaker_rows(readings, Groups(readings))


def test_a_speaker_of_two_documents_has_one_row() -> None:
    first = rows()[0]
    assert first.words
    assert first.words.text == "Dana Ilves"
    assert first.statements == 5
    assert [(saying.number, saying.cue) for saying in first.sayings] == [
        (1, "told parliament"),
        (1, "added"),
        (2, "told reporters"),
        (2, "said"),
    ]


def test_speakers_without_an_entity_are_grouped_by_their_words() -> None:
    (observers,) = (row for row in rows() if row.words and row.words.text == "Some observers")
    assert observers.kind == "anonymous speaker"


def test_nested_speech_names_what_it_is_told_in() -> None:
    (valk,) = (row for row in rows() if row.words and row.words.text == "Oren Valk")
    assert valk.sayings[0].inside == "d1-a2"


def test_speech_without_a_source_or_without_any_words() -> None:
    draft = Draft("It is said that gates were open.")
    draft.say(None, "said", ["that gates were open"], speaker_kind="unknown")
    reading = draft.reading()
    silent = replace(reading.attributions[0], id="a2", cue=None, content=None)
    readings = number([replace(reading, attributions=(*reading.attributions, silent))])
    (row,) = speaker_rows(readings, Groups(readings))
    assert row.words is None
    assert row.kind == "speaker not identified"
    assert len(row.sayings) == 1
