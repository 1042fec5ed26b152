"""The phrases that the patterns of running pointers are made of, over a masked text (see `masking`).

Every repetition is bounded, so that a sentence is searched in time linear in its length.
"""

import re
from functools import cache
from typing import Final

from sightline.reading.masking import BODY, COMMON, DATE, OUTLET, PLATFORM, RESEARCH, SHORT
from sightline.vocabulary.citing import noun_kinds, words
from sightline.vocabulary.outlets import shape_words

NAMED: Final = f"[{OUTLET}{COMMON}{SHORT}]+"
SURE: Final = f"[{OUTLET}{SHORT}]+"
AIRED: Final = f"[{OUTLET}{COMMON}]+"
PUBLISHER: Final = f"[{OUTLET}{COMMON}{SHORT}{RESEARCH}]+"
INSTITUTION: Final = f"[{RESEARCH}{BODY}]+"
SITE: Final = f"{PLATFORM}+"
ANYONE: Final = f"[{OUTLET}{COMMON}{SHORT}{RESEARCH}{PLATFORM}]+"

THE: Final = r"(?:[Tt]he\s)?"
ARTICLE: Final = r"\b(?:(?i:the|an?|its|his|her|their|this|one|another|recent|new)\s)"
INDEFINITE: Final = r"(?:(?i:an?|one|another|recent|new|two|several|some)\s)"
SMALL: Final = r"[a-z][\w’'-]{0,40}\s"
CAPITAL: Final = r"[^\W\da-z_][\w’'.-]{0,40}"
PERSON: Final = rf"{CAPITAL}(?:\s(?:{CAPITAL}|de|van|von|al|bin)){{0,3}}"
QUOTED: Final = r"[\"“‘][^\"”’\n]{1,60}[\"”’]"
WHEN: Final = (
    rf"(?:,?\s(?:(?:out|on|in|late|early|earlier|last|back|this|around|of)\s){{0,2}}{DATE}+(?!{DATE}|['’]s))?"
)
"""The date of publication beside the words that point to it."""


def either(entries: frozenset[str]) -> str:
    """An alternation, longest first, in which a space may be any white space."""
    ordered = sorted(entries, key=lambda one: (-len(one), one))
    return "|".join(re.escape(one).replace(r"\ ", r"\s") for one in ordered)


def any_of(name: str) -> str:
    """An alternation of the words of one list of the vocabulary."""
    return either(words(name))


@cache
def word() -> str:
    """A word of a description: no article, preposition, pronoun or verb of saying starts another phrase."""
    return rf"(?!(?:{any_of('breaks')})\b)[\w’'.&{DATE}{BODY}-]{{1,40}},?\s"


@cache
def described(name: str, group: str = "outlet") -> str:
    """A name with "the" and up to four words of description before it: "the Tarvian state agency NWA"."""
    after = either(shape_words("after"))
    description = rf"(?:(?!\w+ing\b|[{DATE}{BODY}]){word()}){{0,4}}?"
    quote, unquote = rf"(?P<in_{group}>[\"“‘])?", rf"(?(in_{group})(?:[.,]?[\"”’])?)"
    return rf"{THE}{description}{quote}(?P<{group}>{name}){unquote}(?:\s(?:{after})\b)?"


@cache
def media() -> str:
    """Media that are not named: "state media", "several local newspapers"."""
    kind, nouns, alone = any_of("media_kinds"), any_of("media_nouns"), any_of("media_alone")
    adjective = rf"(?!(?:{any_of('openers')})\b){CAPITAL}"
    run = r"(?:(?:run|owned|controlled|language)\s)?"
    return rf"(?:(?:\b(?:{kind}|[Tt]he|State|{adjective})\s){{1,3}}{run}(?:{nouns})|\b(?i:{alone}))\b"


@cache
def noun(kinds: frozenset[str] | None = None) -> str:
    """What is published, of some kinds of citation or of any."""
    those = frozenset(one for one, kind in noun_kinds().items() if kinds is None or kind in kinds)
    return rf"(?P<noun>(?i:{either(those)}))s?\b(?!\s(?:{any_of('not_works')})\b)"


@cache
def in_interview() -> str:
    """What may follow "told the Kestrin Post": "in a telephone interview"."""
    an_interview = rf"(?:an?|the|his|her|their|its)\s(?:{word()}){{0,3}}?(?:interview|podcast)s?\b"
    return rf"(?:,?\s(?:in|during|for)\s{an_interview})?"


@cache
def aired() -> str:
    """What may stand before the date of an interview or a report: "published", "that was aired"."""
    verbs = "published|aired|airing|broadcast|posted|released|printed"
    return rf"(?:,?\s(?:that\s|which\s)?(?:was\s|were\s)?(?:first\s)?(?:{verbs})\b)?"


@cache
def by_whom() -> str:
    """A work and who published it: "a May 3 report by Velmark Radio", "an article in the Kestrin Post"."""
    start = rf"(?:{ARTICLE}(?:{word()}){{0,5}}?|(?<=\s)(?=\w+s\s))"
    carried = rf"(?:(?:{any_of('carried')})\s)?"
    name = rf"(?:by|from|in|on|for|of)\s{described(ANYONE)}"
    talk = rf"(?:with|to|on|by|for)\s{described(NAMED, 'outlet2')}"
    body = rf"(?:by|from)\s{described(INSTITUTION, 'body')}"
    works = rf"{noun()}{WHEN},?\s{carried}(?:{DATE}+\s)?{name}"
    talks = rf"(?P<noun2>(?i:interview|conversation|q&a))s?\b{WHEN}\s{talk}"
    reports = rf"(?P<noun3>(?i:{any_of('body_nouns')}))s?\b{WHEN},?\s{carried}{body}"
    return rf"{start}(?:{works}|{talks}|{reports}){WHEN}"


@cache
def whose() -> str:
    """A publisher's work: "a Kestrin Post story", "a Tarvian Council report"."""
    partner = rf"(?:[/-]\s?(?:[{OUTLET}-{SHORT}]+|{CAPITAL})(?:\s{CAPITAL})?){{0,3}}"
    adjectives = rf"(?:{SMALL}){{0,2}}?"
    paper = rf"(?P<outlet>{PUBLISHER}){partner}(?:['’]s?)?\s{adjectives}{noun()}"
    posts = noun(frozenset({"post", "video"})).replace("P<noun>", "P<noun2>")
    post = rf"(?P<outlet2>{SITE})\s(?:{SMALL})?{posts}"
    body_noun = rf"(?P<noun3>(?i:{any_of('body_nouns')}))s?\b"
    report = rf"(?P<body>{INSTITUTION})(?:['’]s?)?\s{adjectives}{body_noun}"
    return rf"{ARTICLE}(?:{word()}){{0,4}}?(?:{paper}|{post}|{report}){aired()}{WHEN}"
