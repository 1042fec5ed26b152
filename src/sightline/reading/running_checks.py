"""Judges matches of the patterns of running pointers that need a look at the words around them."""

import re
from collections.abc import Callable, Iterator

import msgspec

from sightline.contract import Range
from sightline.reading.outlet_names import Named
from sightline.reading.quotations import quotations
from sightline.reading.running_grammar import Rule
from sightline.vocabulary.citing import noun_kinds, words
from sightline.vocabulary.outlets import outlet_of_host
from sightline.vocabulary.verbs import by_form

NEAR = 100
"""Characters before a pointer that are looked at to judge it."""
LAST_WORDS = 7
"""Words before a platform's name among which one of saying must be for it to be a pointer."""

_QUOTATION = re.compile(r"[“”\"]")
_WORDS = re.compile(r"[\w’'-]+")
_SCHEME = re.compile(r"^https?://(?:www\.|mobile\.|m\.)?")
_NOT_A_SUBJECT = frozenset({"of", "from", "at", "with", "for", "than", "by", "like", "to", "on"})
_BEFORE_A_NOUN = frozenset({"his", "her", "their", "the", "a", "its", "my", "that", "this"})


class Place(msgspec.Struct, frozen=True):
    """A match of a rule in a masked text, and what is needed to judge it."""

    rule: Rule
    match: re.Match[str]
    text: str
    sentence: Range
    named: Named | None

    @property
    def start(self) -> int:
        """Where the pointer starts."""
        return self.match.start("at") if "at" in self.match.groupdict() else self.match.start()

    @property
    def head(self) -> str:
        """The first word of the match, in lower case."""
        return self.match.group().split(maxsplit=1)[0].lower()

    def group(self, name: str) -> str | None:
        """The words of a group in the text itself, or null where the rule or the match has none."""
        return self.text[slice(*self.match.span(name))] if self.match.groupdict().get(name) else None

    def before(self, size: int = NEAR) -> list[str]:
        """The words of the sentence before the pointer, among at most `size` characters."""
        return _WORDS.findall(self.text, max(self.sentence[0], self.start - size), self.start)

    def after(self) -> list[str]:
        """The words after the match."""
        return _WORDS.findall(self.text, self.match.end(), min(self.match.end() + NEAR, self.sentence[1]))

    def nouns(self) -> Iterator[str]:
        """What is published, in lower case."""
        for group in ("noun", "noun2", "noun3"):
            if word := self.group(group):
                yield " ".join(word.lower().split())


def is_pointer(place: Place) -> bool:
    """Whether a match passes the checks of its rule; most rules need none."""
    check = CHECKS.get(place.rule.name)
    return check is None or check(place)


def host_of(address: str) -> str:
    """The host of an address, without "www." and the like."""
    return _SCHEME.sub("", address).split("/")[0]


def _says_something(place: Place) -> bool:
    """Whether something is said before "on" a platform, and nobody only follows somebody there."""
    last = place.before()[-LAST_WORDS:]
    if any(word.lower() in words("not_posting") for word in last[-4:]):
        return False
    beside = last or place.after()[:LAST_WORDS]
    return place.head not in {"on", "to", "via"} or any(_is_saying(word) for word in beside)


def _is_saying(word: str) -> bool:
    return any(sense.kind == "report" for form in by_form().get(word.lower(), ()) for sense in form.senses)


def _on_air(place: Place) -> bool:
    """Whether "on" a broadcaster is where something is said, and not what is acted on."""
    if not _is_aired(place):
        return False
    said = (word in words("on_air") or _is_saying(word) for word in map(str.lower, place.before()))
    return place.head != "on" or any(said)


def _is_aired(place: Place) -> bool:
    """Whether the name is a broadcaster's or a programme's, by the list or by its words."""
    if place.named is None:
        return False
    if place.named.outlet:
        return place.named.outlet.kind in {"broadcaster", "programme"}
    return not words("airs").isdisjoint(place.text[place.named.start : place.named.end].split())


def _is_programme(place: Place) -> bool:
    """Whether "joined" is said of a programme or an interview, and not of an employer."""
    outlet = place.named.outlet if place.named else None
    return (outlet is not None and outlet.kind == "programme") or "interview" in place.match.group()


def _quotes(place: Place) -> bool:
    """For "told us" and "told me": whether a quotation stands in the sentence, as in reporting.

    Within a quotation "us" are those who are quoted: "“They told us to wait,” said Dorn".
    """
    if place.group("own") not in {"us", "me"}:
        return True
    paragraph = place.text.rfind("\n", 0, place.start) + 1, place.sentence[1]
    quoted = any(one.start <= place.start < one.end for one in quotations(place.text, [paragraph]))
    return not quoted and bool(_QUOTATION.search(place.text, *place.sentence))


def _is_subject(place: Place) -> bool:
    """Whether a name before a verb is its subject: not in "Jane Orvel of Velmark Radio said"."""
    last = place.before(20)
    return not last or last[-1] not in _NOT_A_SUBJECT


def _is_verb(place: Place) -> bool:
    """Whether "tweeted" is a verb: not in "his tweeted reply"."""
    last = place.before(20)
    return not last or last[-1].lower() not in _BEFORE_A_NOUN


def _is_post(place: Place) -> bool:
    """Whether an address leads to a post or video: to a platform, with a path of its own."""
    host, _, path = _SCHEME.sub("", place.match.group()).partition("/")
    outlet = outlet_of_host(host)
    own = "watch?v=" in path or "/" in path or host == "youtu.be"
    return outlet is not None and outlet.kind in {"social", "video"} and own


def _is_signature(place: Place) -> bool:
    author = place.group("author") or ""
    return author[:1].isupper() and "follow" not in author.lower()


def _published_there(place: Place) -> bool:
    """A report "on" a platform is about it; a post or video there is published there."""
    if place.named is None or place.named.kind != "platform":
        return True
    stated = {noun_kinds().get(noun) for noun in place.nouns()}
    return not stated & {"article", "document"} or re.search(r"\bon\b", place.match.group()) is None


CHECKS: dict[str, Callable[[Place], bool]] = {
    "told us": _quotes,
    "reported": _is_subject,
    "reported too": _is_subject,
    "common reported": _is_subject,
    "on a platform": _says_something,
    "on the air": _on_air,
    "tweeted": _is_verb,
    "joined": _is_programme,
    "address of a post": _is_post,
    "signed post": _is_signature,
    "by whom": _published_there,
    "whose": _published_there,
}
