"""The patterns of running pointers: "told the NWA agency", "a report by Velmark Radio".

They fit a masked text. A pattern's groups: `at`, where the pointer starts if that is not the match's start;
`outlet` or `body`, the name it points to; `author`; `noun`, what is published; `own`, who was told where
that is the author. A figure at the end of a group's name keeps alternatives apart.
"""

import re
from collections.abc import Iterator
from functools import cache

import msgspec

from sightline.contract import CitationKind
from sightline.reading.masking import BODY, COMMON, DATE, OUTLET, PLATFORM, RESEARCH, SHORT
from sightline.reading.running_phrases import (
    AIRED,
    ANYONE,
    ARTICLE,
    CAPITAL,
    INDEFINITE,
    INSTITUTION,
    NAMED,
    PERSON,
    PUBLISHER,
    QUOTED,
    SITE,
    SMALL,
    SURE,
    THE,
    WHEN,
    aired,
    any_of,
    by_whom,
    described,
    either,
    in_interview,
    media,
    noun,
    whose,
    word,
)
from sightline.vocabulary.citing import finite_forms, noun_kinds, words
from sightline.vocabulary.outlets import shape_words

NAMES = frozenset((OUTLET, COMMON, PLATFORM, RESEARCH, SHORT))
NAMELESS = frozenset(
    (
        "told media",
        "told us",
        "told host",
        "interview",
        "interview with the author",
        "interviews",
        "according to media",
        "according to a report",
        "citing media",
        "media reported",
        "book",
        "in media",
        "tweeted",
        "in a tweet",
        "signed post",
        "address of a post",
    )
)
"""Rules that need no name of an outlet or body in the sentence."""


class Rule(msgspec.Struct, frozen=True):
    """A pattern and the kind of citation it makes, unless a noun in it or the name itself says otherwise.

    It is tried only in sentences with one of the marks that it `needs`, if it needs any.
    """

    name: str
    kind: CitationKind
    pattern: re.Pattern[str]
    needs: frozenset[str]


Source = tuple[str, CitationKind, str]


@cache
def rules() -> tuple[Rule, ...]:
    """All patterns; where two match the same words, the longer match counts, then the earlier rule."""
    every = (*_telling(), *_interviews(), *_sources(), *_subjects(), *_works(), *_places(), *_posts())
    return tuple(Rule(name, kind, re.compile(text), _needs(name, text)) for name, kind, text in every)


@cache
def cues() -> re.Pattern[str]:
    """What a sentence has at least one of if any rule is to match in it."""
    said = r"nterview|weet|@\w|://|ccording\sto\s|\btold\s|\btelling\s|\bbook\b|\bmemoir|\breports\b"
    return re.compile(rf"[{OUTLET}-{SHORT}]|{said}|\b(?:{any_of('again')}|{any_of('media_nouns')})\b")


def _needs(name: str, pattern: str) -> frozenset[str]:
    if name in NAMELESS:
        return frozenset()
    return NAMES | {BODY} if INSTITUTION in pattern else NAMES


def _telling() -> Iterator[Source]:
    tell = either(words("telling") - words("telling_article"))
    journalist = rf"(?:['’]s?|\s(?:{any_of('journalists')}))\s(?P<author>{PERSON})"
    programme = rf"['’]s?\s(?:{QUOTED}|{AIRED})"
    tail = rf"{in_interview()}{aired()}{WHEN}"
    again = rf"{THE}(?:{any_of('again')}|{any_of('again_told')})\b"
    host = rf"{THE}(?:{any_of('hosts')})\s(?P<author>{PERSON})"
    yield "told", "interview", rf"\b(?:{tell})\s{described(NAMED)}(?:{programme}|{journalist})?{tail}"
    yield "wrote to", "document", rf"\b(?:{any_of('telling_article')})\s{described(NAMED)}{tail}"
    yield "told media", "interview", rf"\b(?:{tell})\s(?:{media()}|{again}){tail}"
    yield "told us", "interview", rf"\b(?:told|tells)\s(?P<own>{any_of('own_readers')})\b{tail}"
    yield "told host", "interview", rf"\b(?:{tell})\s{host}{tail}"
    yield "told another", "interview", rf"\b(?:{tell})\s{described(NAMED, 'first')}{_and_another()}{tail}"


def _and_another() -> str:
    """A second outlet of the same words, a pointer of its own: "told Velmark Radio and the Kestrin Post"."""
    return rf",?\sand\s(?:to\s|by\s)?(?P<at>){THE}(?P<outlet>{NAMED})"


def _interviews() -> Iterator[Source]:
    of_an = rf"(?:(?!(?:of|with|for)\b){word()}){{0,4}}?"
    some = rf"(?:an?|his|her|their|several|two|recent|other|separate)\s{of_an}"
    known = rf"(?:an?|the|his|her|their|its)\s{of_an}"
    not_that = "".join(rf"(?<!\b{one}\s)" for one in sorted(words("not_interviews")))
    interview = rf"{not_that}interviews?\b"
    before = rf"(?:{DATE}+\s)?"
    person = rf"(?:(?:host|anchor|{CAPITAL}|{CAPITAL}\s{CAPITAL})\s(?:on|of|for|from|at)\s)?"
    programme = rf"(?:['’]s?\s(?:{QUOTED}|(?P<author>{PERSON})))?"
    own = rf"\swith\s(?P<own>{any_of('own_readers')})\b"
    whom = rf"\s(?:with|for|on|to|by|at|in)\s{person}{described(ANYONE)}{programme}"
    other = rf"(?!\swith\s(?:{any_of('not_readers')})\b)"
    into = r"(?:\b(?:[Ii]n|[Dd]uring|[Ff]rom)\s)?"
    yield "interview with", "interview", rf"{before}{into}\b{known}{interview}{WHEN}{whom}{aired()}{WHEN}"
    yield "interview with the author", "interview", rf"{before}{into}\b{known}{interview}{own}{WHEN}"
    yield "interview", "interview", rf"{before}\b(?:[Ii]n|[Dd]uring)\s{some}{interview}{other}{aired()}{WHEN}"
    yield "interviews", "interview", rf"{before}\b[Ii]n\s(?:{SMALL}){{0,2}}interviews\b{other}{aired()}{WHEN}"


def _sources() -> Iterator[Source]:
    to = r"\b[Aa]ccording\sto\s"
    again = rf"the\s(?:{any_of('again')})\b"
    person = rf"(?:['’]s?\s(?P<author>{PERSON}))?"
    unnamed = rf"{INDEFINITE}(?:{word()}){{0,4}}?(?P<noun>{any_of('unnamed_nouns')})\b(?!\s(?:I|we)\b)"
    reports = r"(?:local\s|initial\s|some\s|multiple\s)?reports\b"
    cite = r"\b(?:[Cc]iting|[Qq]uoting|cites|cited|quotes|quoted)\s"
    yield "according to", "article", rf"{to}{described(PUBLISHER)}{person}{WHEN}"
    yield "according to another", "article", rf"{to}{described(NAMED, 'first')}{_and_another()}{WHEN}"
    yield "according to media", "article", rf"{to}(?:{media()}|{again}|{reports}){WHEN}"
    yield "according to a report", "document", rf"{to}{unnamed}{aired()}{WHEN}"
    yield "according to its report", "article", rf"{to}{by_whom()}"
    yield "according to a body's report", "article", rf"{to}{whose()}"
    yield "citing", "article", rf"{cite}{described(NAMED)}{WHEN}"
    yield "citing media", "article", rf"{cite}{media()}{WHEN}"
    yield "citing a report", "article", rf"{cite}{by_whom()}"


def _subjects() -> Iterator[Source]:
    adverbs = r"(?:\s(?:has|have|had|also|first|later|then|previously|recently|since|now|\w{2,20}ly)){0,3}"
    aside = r"(?:,\s[^,\n]{1,60},)?"
    after = rf"(?:\s(?:{either(shape_words('after'))})\b)?"
    again = rf"\b[Tt]he\s(?:{any_of('again')})\b"
    journalist = rf"(?:['’]s?|\s(?:{any_of('journalists')}))\s(?P<author>{PERSON})"
    its_verb = rf"(?:{either(finite_forms('journalist_verbs'))})\b"
    programme = rf"(?:\s(?:on|for|in)\s{THE}[\"“]?{NAMED}[\"”]?)?"
    others = rf"(?:(?:,|,?\sand)\s{THE}{SURE}){{1,3}}"
    said_by = r"(?<=[,”\"’'—-]\s)(?:reported|reports|wrote|writes|noted|notes)\s"
    reported = rf"(?:reported|reports|report|(?:is|are)\sreporting)\b{_not_of_itself()}"
    yield (
        "reported",
        "article",
        rf"{THE}[\"“]?(?P<outlet>{SURE})[\"”]?{after}{aside}{adverbs}\s{_verb()}{WHEN}",
    )
    yield "reported too", "article", rf"{THE}(?P<outlet>{SURE})(?={others}{adverbs}\s{_verb()})"
    yield "common reported", "article", rf"{THE}(?P<outlet>{COMMON}+){after}{adverbs}\s{reported}{WHEN}"
    yield "media reported", "article", rf"(?:{media()}|{again}){adverbs}\s{_verb()}{WHEN}"
    yield (
        "journalist",
        "article",
        rf"{THE}(?P<outlet>{NAMED}){journalist}{adverbs}\s{its_verb}{programme}{WHEN}",
    )
    yield "wrote the paper", "article", rf"{said_by}{described(NAMED)}{WHEN}"


@cache
def _verb() -> str:
    """A verb by which an outlet publishes; the loose ones only before what they publish."""
    loose = finite_forms("loose_verbs")
    strict = finite_forms("outlet_verbs") - loose
    a_work = rf"\s(?:an?|its)\s(?:{word()}){{0,4}}?(?:{either(frozenset(noun_kinds()))})s?\b"
    opened = rf"(?:(?=\s(?:{any_of('said_openers')})\b|:|,?\s[\"“])|{a_work})"
    strict_verbs = rf"{either(strict)}|(?:is|are)\sreporting"
    return rf"(?:(?:{strict_verbs})\b{_not_of_itself()}|(?:{either(loose)})\b{opened}|puts?\sit\b)"


def _not_of_itself() -> str:
    return rf"(?!\s(?:{any_of('of_itself')})(?!\w))"


def _works() -> Iterator[Source]:
    into = r"(?:\b[Ii]n\s)?"
    carried = any_of("carried")
    start = rf"(?:{into}{ARTICLE}(?:{word()}){{0,5}}?{noun()}\s(?:{SMALL}){{0,2}}?)?"
    writer = rf"(?:\b(?P<author>{PERSON})\s(?:{SMALL}){{0,2}})?"
    wrote = rf"{writer}\b(?P<at>)(?:wrote|writes|[Ww]riting|written|argued|argues)"
    body_noun = rf"(?P<noun>{any_of('body_nouns')})\b"
    in_report = rf"(?:{SMALL}){{1,4}}?in\s(?:an?|its)\s(?:{word()}){{0,4}}?{body_noun}"
    issued = r"(?:has\s|had\s|have\s)?(?:released|published|issued|put\sout|presented|unveiled|produced)\s"
    book = r"\b[Ii]n\s(?:his|her|their)\s(?:[\w-]{1,20}\s){0,3}?(?:book|memoirs?|novel|masterwork)\b"
    title = rf"(?:,?\s(?:{QUOTED}|{CAPITAL}(?:\s(?:{CAPITAL}|of|the|and|to|in|for|a|on)){{0,8}}))?"
    by = r"\s(?:by|in|on|to|with|for|from)\s"
    yield "carried by", "article", rf"{start}\b(?:{carried}){WHEN}{by}{described(ANYONE)}{WHEN}"
    first = described(NAMED, "first")
    yield "carried by another", "article", rf"\b(?:{carried})\sby\s{first}{_and_another()}{WHEN}"
    yield "by whom", "article", rf"{into}{by_whom()}"
    yield "whose", "article", rf"{into}{whose()}"
    yield "its poll", "article", rf"(?P<outlet>{PUBLISHER})(?:/{ANYONE})?(?:['’]s?)?\s{noun()}"
    yield "wrote in", "article", rf"{wrote}{WHEN}\s(?:in|for)\s{described(NAMED)}{WHEN}"
    yield "said in a report", "document", rf"{THE}(?P<outlet>{INSTITUTION})\s{in_report}{WHEN}"
    report = rf"an?\s(?:{word()}){{0,3}}?{body_noun}"
    yield "issued", "document", rf"{THE}(?P<outlet>{INSTITUTION})\s{issued}{report}{WHEN}"
    yield "book", "document", rf"{book}{title}"
    yield "in media", "article", rf"\bin\s(?:{SMALL}){{0,2}}(?:media|news|press)\sreports\b"


def _places() -> Iterator[Source]:
    page = rf"(?:['’]s?)?(?:\s(?:{any_of('pages')})\b)?"
    whose_page = r"(?:(?:his|her|their|its|the|an?|official|personal|private|verified|popular|own)\s){0,3}"
    posting = rf"(?:\b(?:{any_of('posting')})\s(?:(?:{SMALL}){{0,2}}|{DATE}+\s))?"
    show = rf"(?P<outlet>{AIRED})(?:['’]s?\s(?:{QUOTED}|{CAPITAL}(?:\s{CAPITAL}){{0,4}}))?"
    said = rf"(?:\b(?:said|says|saying|told|spoke|speaking|appeared|appearing)\s(?:{DATE}+\s)?)?"
    join = r"\b(?:joined|joining|joins)\s"
    yield "on a platform", "post", rf"{posting}\b(?:[Oo]n|to|via)\s{whose_page}(?P<outlet>{SITE}){page}{WHEN}"
    yield "took to", "post", rf"\b(?:{any_of('took_to')})\s{whose_page}(?P<outlet>{SITE}){page}{WHEN}"
    yield "on the air", "interview", rf"{said}(?:{DATE}+\s)?\bon\s{THE}[\"“‘]?{show}[.,]?[\"”’]?{WHEN}"
    yield "joined", "interview", rf"{join}{THE}[\"“]?(?P<outlet>{AIRED})[\"”]?{WHEN}{in_interview()}"


def _posts() -> Iterator[Source]:
    handle = r"\(@\w{1,30}\)"
    month = r"\s[A-Z][a-z]{2,8}\.?\s\d{1,2},\s\d{4}"
    goes_on = r"(?!,|\.|\s(?:is|was|has|had|are|were|who|on|at|in|and|said|says|tweeted|wrote|writes|for)\b)"
    some = r"an?|an?\s[a-z]{3,20}\sof|several|his|her|their|two|another"
    tweets = rf"(?:{some})\s(?:{word()}){{0,3}}?tweets?\b"
    yield "tweeted", "post", rf"\b(?:re)?tweet(?:ed|ing)\b{WHEN}"
    yield "in a tweet", "post", rf"\b[Ii]n\s{tweets}{WHEN}"
    signer = r"(?<=[—–-]\s)(?P<author>[^\s—(][^—\n(]{1,60}?)"
    yield "signed post", "post", rf"{signer}\s{handle}(?:{month}|{WHEN})"
    yield "signed post", "post", rf"(?m:^)(?P<author>{PERSON})\s{handle}{goes_on}(?:{month}|{WHEN})"
    yield "address of a post", "post", r"https?://(?:www\.|mobile\.|m\.)?[\w.-]{1,60}/\S{0,200}"
