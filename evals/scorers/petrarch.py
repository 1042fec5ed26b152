"""Reads PETRARCH's unit tests, sentences with the codes that the program must give them, as PLOVER types.

Three things stand in one file. Most codes are WEIS's (McClelland 1976), for the tests come from TABARI, which
came before CAMEO: 041 is praise, "welcomed"; 032 a visit; 122 denouncing; 064 the granting of relations. The
records named in `CAMEO` have CAMEO's. The rest are marks without a meaning outside the file (345, 903, 174K,
1717), put there to see which pattern of the test's own dictionary was taken. So read, `WEIS` says what each
category is in PLOVER. Reading all of them as CAMEO would make "welcomed" a telephone call.

Left out: records marked as errors or without events, empty codes, codes that are marks, comments (02), and
records whose words are no act of the kind their code names, `PARSED` (they test how the program parses).
"""

from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Final, Literal
from xml.etree import ElementTree

import msgspec

Half = Literal["tuned", "measured"]
Scheme = Literal["weis", "cameo"]

WEIS: Final[Mapping[str, frozenset[str]]] = {
    "01": frozenset(("CONCEDE", "RETREAT")),
    "03": frozenset(("CONSULT",)),
    "04": frozenset(("SUPPORT",)),
    "05": frozenset(("AGREE",)),
    "06": frozenset(("CONCEDE", "SUPPORT", "RETREAT")),
    "064": frozenset(("SUPPORT",)),
    "066": frozenset(("RETREAT",)),
    "07": frozenset(("AID",)),
    "08": frozenset(("AGREE", "SUPPORT")),
    "09": frozenset(("REQUEST",)),
    "10": frozenset(("REQUEST",)),
    "11": frozenset(("REJECT",)),
    "12": frozenset(("ACCUSE",)),
    "13": frozenset(("ACCUSE",)),
    "14": frozenset(("REJECT",)),
    "15": frozenset(("REQUEST",)),
    "16": frozenset(("THREATEN",)),
    "17": frozenset(("THREATEN",)),
    "18": frozenset(("PROTEST", "MOBILIZE")),
    "19": frozenset(("SANCTION",)),
    "20": frozenset(("SANCTION", "COERCE")),
    "21": frozenset(("COERCE",)),
    "22": frozenset(("ASSAULT",)),
}
"""PLOVER types of WEIS's categories, and of codes that differ from theirs; several where PLOVER parts what
WEIS has as one (08, to agree, is AGREE, or SUPPORT where it is signed)."""
CAMEO: Final = frozenset(
    (
        *("DEMO-29", "DEMO-30", "AFP0808020593-1a", "AFP0808020593-1b"),
        *(f"COMPOUND-{number}" for number in range(38, 43)),
        *(f"ACTOR-{number}" for number in range(10, 16)),
    )
)
"""Records whose codes are CAMEO's: of soldiers who close roads, shells fired, parties that agree."""
PARSED: Final = frozenset(
    (
        *("DEMO-27", "DEMO-31", "DEMO-32", "COMPOUND-23", "COMPOUND-29", "COMPOUND-30"),
        *(f"DATE-{number:02}" for number in (1, 2, 3, 6, 7, 8, 10, 11, 12)),
        *(f"VERB-{number:02}" for number in range(4, 22)),
        *("VERB-05a", "SYNSET-21a", "SYNSET-21b"),
        *(f"PATTERN-{number:02}" for number in (1, 3, 4, 5, 10, *range(12, 19), *range(21, 28))),
    )
)
"""Records whose codes only tell patterns apart: "departed", "is acting strangely", "celebrated"."""


class Coded(msgspec.Struct, frozen=True, kw_only=True):
    """A sentence and what it is coded as: for each code, the types that are right."""

    id: str
    text: str
    expected: tuple[frozenset[str], ...]

    @property
    def half(self) -> Half:
        """Which half it belongs to, by its words: rules are chosen on one and measured on both."""
        return "tuned" if sha256(self.text.encode()).digest()[0] % 2 else "measured"


def sentences(path: Path, cameo: Mapping[str, str], scheme: Scheme = "weis") -> Iterator[Coded]:
    """The sentences that have a coding which can be read, each text once.

    `scheme` "weis" reads the codes as they are meant, "cameo" all of them as CAMEO's, with nothing left out
    but what the file marks and codes that CAMEO does not have. One code for many pairs of actors counts once.
    """
    seen: set[str] = set()
    for record in ElementTree.parse(path).getroot().iter("Sentence"):
        text = " ".join((record.findtext("Text") or "").split())
        id_ = record.get("id", "")
        if text in seen:
            continue
        expected = tuple(_expected(record, id_, cameo, scheme))
        if expected:
            seen.add(text)
            yield Coded(id=id_, text=text, expected=expected)


def _expected(
    record: ElementTree.Element, id_: str, cameo: Mapping[str, str], scheme: Scheme
) -> Iterator[frozenset[str]]:
    codings = record.findall("EventCoding")
    if scheme == "weis" and id_ in PARSED:
        return
    if any(coding.get("noevents") or coding.get("error") for coding in codings):
        return
    given = dict.fromkeys(_types(coding.get("eventcode", ""), id_, cameo, scheme) for coding in codings)
    yield from (types for types in given if types)


def _types(code: str, id_: str, cameo: Mapping[str, str], scheme: Scheme) -> frozenset[str]:
    """The types of a code; none for a mark or a comment."""
    if scheme == "cameo" or id_ in CAMEO:
        return frozenset((cameo[code],)) if code in cameo else frozenset()
    if len(code) != 3 or not code.isdecimal():
        return frozenset()
    return WEIS.get(code, WEIS.get(code[:2], frozenset()))


class Tally(msgspec.Struct):
    """How the types of statements compare with those expected."""

    expected: int = 0
    met: int = 0
    coded: int = 0
    right: int = 0

    def add(self, expected: tuple[frozenset[str], ...], found: list[str]) -> None:
        """Count one sentence; `found` has the type of each of its coded statements.

        A coding is met where some statement of its sentence has one of its types. A statement is right where
        its type is one of those of any coding of its sentence. Who does it to whom is not compared.
        """
        self.expected += len(expected)
        self.met += sum(not types.isdisjoint(found) for types in expected)
        self.coded += len(found)
        self.right += sum(any(type_ in types for types in expected) for type_ in found)

    @property
    def recall(self) -> float:
        """Share of the expected codings that are met, in percent."""
        return 100.0 * self.met / self.expected if self.expected else 100.0

    @property
    def precision(self) -> float:
        """Share of the coded statements that are right, in percent."""
        return 100.0 * self.right / self.coded if self.coded else 100.0
