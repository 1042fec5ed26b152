"""How verbs deal out their parts: whose subjects undergo, which prepositions introduce a patient."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

import msgspec

from sightline.vocabulary.files import VocabularyFile, listed, load


class ArgumentsFile(VocabularyFile, frozen=True, kw_only=True):
    """The file."""

    undergoing: str
    never_acting: str
    subject_controls: str
    telling: str
    situation: str
    modal: str
    asking: str
    other_after: str
    patient_after: dict[str, str]


class VerbParts(msgspec.Struct, frozen=True, kw_only=True):
    """The lists of the file; verbs are base forms, with their particle ("show up")."""

    undergoing: frozenset[str]
    never_acting: frozenset[str]
    subject_controls: frozenset[str]
    telling: frozenset[str]
    situation: frozenset[str]
    modal: frozenset[str]
    asking: frozenset[str]
    other_after: frozenset[str]
    patient_after: Mapping[str, frozenset[str]]


@cache
def verb_parts() -> VerbParts:
    """The file as it stands. Raises `VocabularyError` where it is damaged."""
    file = load("arguments", ArgumentsFile)
    after = {word: frozenset(listed(verbs)) for word, verbs in file.patient_after.items()}
    return VerbParts(
        undergoing=frozenset(listed(file.undergoing)),
        never_acting=frozenset(listed(file.never_acting)),
        subject_controls=frozenset(listed(file.subject_controls)),
        situation=frozenset(listed(file.situation)),
        other_after=frozenset(listed(file.other_after)),
        modal=frozenset(listed(file.modal)),
        asking=frozenset(listed(file.asking)),
        telling=frozenset(listed(file.telling)),
        patient_after=MappingProxyType(after),
    )
