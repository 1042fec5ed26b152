"""What is on the page but not of the article: credits, menus, notices, promotions, running heads.

Precision comes before completeness: only whole lines go, only short ones, only such as stand alone, and
only what the rules of `vocabulary/furniture.yaml` name. A sentence that merely mentions cookies stays.
Lines that say who published the text, when and by whom are `sources.publication`'s.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache

import msgspec

from sightline.contract import Furniture, FurnitureKind
from sightline.sources.lines import HEAD, Line, continues
from sightline.vocabulary.files import VocabularyFile, listed, load

RUN = 4
"""Lines in a row that make a menu when most of them are words of menus."""

CAPTION_WORDS = 30
"""Words of the longest caption that ends in "(Source: …)"."""


class Rule(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The entries of one kind, by where in the line they count."""

    whole: str = ""
    label: str = ""
    start: str = ""


class Vocabulary(VocabularyFile, frozen=True, kw_only=True):
    """The file."""

    rules: dict[FurnitureKind, Rule]
    credit_words: str
    picture_agencies: str
    menu: str
    share: str


def furniture(lines: Sequence[Line]) -> list[Furniture]:
    """The lines that are furniture, in order; each is one range."""
    found: dict[int, FurnitureKind] = dict.fromkeys(_menu_runs(lines), "menu")
    for number, line in enumerate(lines):
        if number not in found and line.short and (kind := _kind(lines, number)):
            found[number] = kind
    return [
        Furniture(start=lines[number].start, end=lines[number].end, kind=found[number])
        for number in sorted(found)
    ]


def _kind(lines: Sequence[Line], number: int) -> FurnitureKind | None:
    line = lines[number]
    for kind, pattern in _rules().items():
        match = pattern.match(line.text)
        if match and (match["whole"] or not continues(line, lines[number - 1] if number else None)):
            return kind
    if _is_menu(line.text):
        return "menu"
    if _is_credit(line.text, in_head=number < HEAD):
        return "credit"
    return None


def _is_credit(text: str, *, in_head: bool) -> bool:
    words = text.split()
    if any(mark in text for mark in ":([") and _credit_end().search(text):
        return True
    if (
        ("/" in text or "ia " in text)
        and _agency_end().search(text)
        and (len(words) <= 8 or _is_caption(text))
    ):
        return True
    return in_head and len(words) <= CAPTION_WORDS and bool(_SOURCED.fullmatch(text))


_ABBREVIATED = "|".join(rf"(?<=\b[A-Z]{'[a-z]' * letters})\." for letters in range(4))
_SOURCED = re.compile(
    rf"(?![\d•*–-])(?:[^.!?()]|\.(?=\w)|{_ABBREVIATED})+[^\s.!?()]\s\([Ss]ources?: [^()]{{2,80}}\)"
)
_SENTENCE_END = re.compile(r"[.!?]['’”\"]?\s+[A-Z“\"]")


def _is_caption(text: str) -> bool:
    """At most two sentences before the credit: a caption and not a paragraph."""
    return len(_SENTENCE_END.findall(text)) <= 2


@cache
def _vocabulary() -> Vocabulary:
    return load("furniture", Vocabulary)


@cache
def _rules() -> dict[FurnitureKind, re.Pattern[str]]:
    return {kind: _compiled(rule) for kind, rule in _vocabulary().rules.items()}


def _compiled(rule: Rule) -> re.Pattern[str]:
    whole, label, start = (_either(listed(entries)) for entries in (rule.whole, rule.label, rule.start))
    return re.compile(
        rf"[\W_]{{0,8}}(?:(?P<whole>{whole}[\W_]*$)|{label}\s*:)|[\s*•>-]{{0,8}}{start}(?!\w)",
        re.IGNORECASE,
    )


def _either(entries: Iterable[str]) -> str:
    """A pattern for any of the entries, longest first; one that no text matches when there is none."""
    ordered = sorted(entries, key=lambda entry: (-len(entry), entry))
    return f"(?:{'|'.join(map(_phrase, ordered)) or '(?!)'})"


def _phrase(entry: str) -> str:
    escaped = r"\s+".join(map(re.escape, entry.split()))
    return escaped.replace("…", r"[^\n]{1,60}?").replace("'", "['’]")


@cache
def _credit_end() -> re.Pattern[str]:
    """Match "(Photo: Ann Orvel/NWA)" and "Photograph: Ann Orvel" at the end, where the label opens a part."""
    labels = _either(listed(_vocabulary().credit_words))
    capital = _either(word[0].upper() + word[1:] for word in listed(_vocabulary().credit_words))
    return re.compile(
        rf"[(\[](?i:[a-z]+\s)?(?i:{labels})(?:\s?[:/]|\s(?i:by|of|via)\s)[^()\[\]]{{2,120}}[)\]]\.?$"
        rf"|(?:^|[.!?…”’\")|]\s+){capital}:\s[^.!?:]{{2,80}}$"
    )


@cache
def _agency_end() -> re.Pattern[str]:
    """Match "Ann Orvel/Getty Images", "Ann Orvel via Getty Images" and "(AP Photo/Ann Orvel)" at the end."""
    agencies = _either(listed(_vocabulary().picture_agencies))
    name = r"[A-Z][\w.’'-]*(?:\s[A-Z][\w.’'-]*){0,3}"
    return re.compile(
        rf"(?:{name}\s?/\s?|\b[Vv]ia\s)(?i:{agencies})\)?\.?$"
        rf"|\(?\b(?:AP Photo|AFP Photo|REUTERS|AFP|EPA|TASS)\s?/\s?{name}(?:\s?/\s?[\w ]{{2,20}})?\)?\.?$"
    )


_SEPARATOR = re.compile(r"\s*[|·•›»/]\s*|\s{3,}|\t+|\s[–—-]\s")


def _is_menu(text: str) -> bool:
    """Whether it is "Home | News | Opinion", or buttons such as "Share Tweet Email"."""
    if text.endswith((".", "?", "!", "”", '"')):
        return False
    parts = [part for part in _SEPARATOR.split(text.lower().strip(" |·•›»/")) if part]
    if len(parts) >= 3 and all(len(part.split()) <= 4 for part in parts):
        return 2 * sum(part in _words("menu") or part in _words("share") for part in parts) > len(parts)
    buttons = text.lower().replace("|", " ").split()
    return 2 <= len(buttons) <= 15 and all(button.strip("·•,") in _words("share") for button in buttons)


def _menu_runs(lines: Sequence[Line]) -> Iterator[int]:
    """Numbers of lines in runs of short ones, more than half of which are words of menus."""
    for run in _runs(lines, lambda line: len(line.text) <= 30 and len(line.text.split()) <= 3):
        hits = sum(lines[number].text.lower().strip(" |·•›»*-") in _words("menu") for number in run)
        if len(run) >= RUN and 2 * hits > len(run):
            yield from run


def _runs(lines: Sequence[Line], belongs: Callable[[Line], bool]) -> Iterator[list[int]]:
    run: list[int] = []
    for number, line in enumerate(lines):
        if belongs(line):
            run.append(number)
        elif run:
            yield run
            run = []
    if run:
        yield run


@cache
def _words(field: str) -> frozenset[str]:
    return frozenset(listed(getattr(_vocabulary(), field)))
