"""What is said, for each cue of a sentence. A baseline: see `attributions`."""

from collections.abc import Iterator

import msgspec

from sightline.contract import Range, Speech
from sightline.reading.clauses import Clause
from sightline.reading.cues import Said, said_in
from sightline.reading.layers import Name
from sightline.reading.objects import described_from, names_from
from sightline.reading.quotations import Quotation
from sightline.reading.spans import Spans, contains
from sightline.vocabulary.grammar import grammar
from sightline.vocabulary.nouns import by_text
from sightline.vocabulary.verbs import by_form

LONGEST = 3000
"""Characters of indirect speech; sentences that long are lists or tables."""
BEFORE_QUOTATION = 12
"""Tokens between a verb of saying and the quotation after it: "said in a statement on Monday: “"."""
BEFORE_THAT = 8
"""Tokens between a verb of saying and "that": "told reporters in Kestrin on Monday that"."""
JOINTS = frozenset({",", "and", "or"})
RELATIVES = frozenset({"that", "which", "who", "whom", "whose", "where", "when", "why", "how", "as"})
PLAINEST = frozenset({"said", "say", "says", "announced"})
"""Forms after which a phrase may stand before what is said: "said on Monday the road was closed"."""
PRONOUNS = frozenset({"he", "she", "it", "they", "we", "i", "there"})
TOLD = frozenset({"me", "him", "her", "them", "us", "you", "it"})
SHORTEST_CLAUSE, LONGEST_CLAUSE = 4, 60
"""Tokens before the source at the end of a sentence that can be what is said."""
LONGEST_DESCRIPTION = 60
"""Characters between a quotation and a name: "…,” campaign manager Orvel Lint said"."""
MARKS = " \n\t,;:—–-"


class Found(msgspec.Struct, frozen=True):
    """An attribution before it is known to whom its source refers; `end` is that of its sentence."""

    source: Name | None
    cue: Range | None
    contents: tuple[Range, ...]
    speech: Speech
    end: int


def found_in(text: str, clause: Clause, spoken: Spans[Quotation]) -> Iterator[Found]:
    """The attributions of a sentence, in the order of their cues."""
    sentence = (clause.tokens[0].start, clause.tokens[-1].end)
    quoted = spoken.overlapping(sentence)
    for said in said_in(clause):
        direct = list(_quoted(text, clause, said, quoted))
        yield from direct or _indirect(text, clause, said, quoted)
    for index, word in enumerate(clause.words):
        if word == "according" and clause.word(index + 1) == "to":
            yield from _according_to(text, clause, index)


def _quoted(text: str, clause: Clause, said: Said, quoted: list[Quotation]) -> Iterator[Found]:
    cue = said.cue(clause)
    if any(contains(one.range, cue) for one in quoted):
        return
    first, last = clause.tokens[said.first].start, clause.tokens[said.end - 1].end
    left = [one for one in quoted if one.end <= first and _leads_back(text, one, first)]
    right = [one for one in quoted if one.start >= last and _leads_to(clause, said, one, split=bool(left))]
    contents = tuple(one.range for one in (*left[-1:], *right[:1]))
    if contents:
        yield Found(said.source, cue, contents, "direct", max(clause.tokens[-1].end, contents[-1][1]))


def _leads_back(text: str, one: Quotation, first: int) -> bool:
    """Whether a quotation ends as speech does and only a title or a description parts it from its source."""
    after = text[one.end : first].lstrip('”’»" ')
    words = after.strip(MARKS)
    quoted = text[one.start : one.end].split()
    title = len(quoted) > 1 and all(word[0].isupper() for word in quoted)
    ends = text[one.end - 1] in ",.?!…-—–" or after.startswith((",", "—", "–"))
    plain = len(words) < LONGEST_DESCRIPTION and not set(words) & set(',;:!?“"(\n')
    return ends and plain and not title and grammar().prepositions.isdisjoint(words.lower().split())


def _leads_to(clause: Clause, said: Said, one: Quotation, *, split: bool) -> bool:
    """Whether nothing between a cue and a quotation can be what was said instead."""
    between = [i for i in range(said.end, len(clause.tokens)) if clause.tokens[i].end <= one.start]
    words = [clause.words[i] for i in between]
    if len(words) > BEFORE_QUOTATION or any(clause.readings(i) for i in between):
        return False
    marks = {",", ":", "“", '"', "‘", "«", "„", "—"}
    if split or all(word in marks for word in words):
        return True
    adverbial = words[0] in grammar().prepositions | {","} or said.told
    return adverbial and bool({":", ","} & set(words[-3:])) and "that" not in words


def _indirect(text: str, clause: Clause, said: Said, quoted: list[Quotation]) -> Iterator[Found]:
    """Speech after "that", after the cue without it, or before the source at the end of a sentence."""
    cue = said.cue(clause)
    around = next((one for one in quoted if contains(one.range, cue)), None)
    if around and said.source and said.source.text.lower() in grammar().subjects:
        return  # "I think" within a quotation has the quotation's speaker
    last = min(clause.tokens[-1].end, around.end if around else cue[1] + LONGEST)
    begin = _clause_start(clause, said)
    content = (clause.tokens[begin].start, last) if begin is not None else _trailed(clause, said)
    trimmed = _trimmed(text, content) if content else None
    if trimmed and not contains(trimmed, cue) and (around is None or contains(around.range, trimmed)):
        inner = any(contains(trimmed, one.range) for one in quoted)
        yield Found(said.source, cue, (trimmed,), "mixed" if inner else "indirect", clause.tokens[-1].end)


def _clause_start(clause: Clause, said: Said) -> int | None:
    begin = said.end
    for place in range(begin, min(begin + BEFORE_THAT, len(clause.words))):
        if clause.word(place) == "that" and _is_that_clause(clause, said, begin, place):
            return place + 1 if place + 1 < len(clause.words) else None
        if clause.readings(place) or _is_gerund(clause, place):
            break
    if not said.free and not said.told:
        return None
    if said.told:
        reach = range(begin, min(begin + BEFORE_THAT, len(clause.words) - 1))
        begin = next((i for i in reach if _opens_clause(clause, i, told=said.told)), begin)
    adverbial = clause.word(begin) in grammar().prepositions and clause.word(said.verb) not in PLAINEST
    plain = clause.word(said.verb) in PLAINEST
    return begin if not adverbial and _opens_clause(clause, begin, told=said.told, plain=plain) else None


def _is_gerund(clause: Clause, place: int) -> bool:
    return clause.word(place).endswith("ing") and clause.word(place) in by_form()


def _is_that_clause(clause: Clause, said: Said, begin: int, place: int) -> bool:
    """Whether "that" opens what is said; after a noun it opens more about the noun."""
    if clause.word(place + 1) in grammar().auxiliaries or clause.readings(place + 1):
        return False
    somebody = names_from(clause, begin) or described_from(clause, begin) or clause.word(begin) in TOLD
    somebody = somebody or not clause.is_plain(begin)
    return (
        place == begin
        or clause.word(begin) in grammar().prepositions - {"of", "about"}
        or bool(said.told and somebody)
    )


def _opens_clause(clause: Clause, begin: int, *, told: bool, plain: bool = True) -> bool:
    """Whether a clause with its own verb follows: "said they would leave", "said the army had left".

    After whom something is told only a pronoun shows that what is told begins. After a verb that is not one
    of plain saying the clause's verb comes before any joint: not "recognized the vote and left".
    """
    openers = PRONOUNS if told else grammar().theme_ends | {"and", "or", "as", "to", "by"}
    if (clause.word(begin) in openers) != told:
        return False
    name = clause.name_at(begin)
    first = clause.end_of(name) if name else begin + 1
    for place in range(first, min(first + (1 if told else 2 * BEFORE_THAT), len(clause.words))):
        if clause.words[place] in RELATIVES or (not plain and clause.words[place] in JOINTS):
            return False
        if _is_finite(clause, place):
            return True
    return False


def _is_finite(clause: Clause, place: int) -> bool:
    word, known = clause.words[place], grammar()
    if word in (known.be | known.have | known.modals) - {"be", "been", "being", "having"}:
        return True
    return any(form.tense in ("past", "third", "base") for form in clause.readings(place))


def _trailed(clause: Clause, said: Said) -> Range | None:
    """What is said before its source: "Norland had left, the envoy said"."""
    following = clause.word(said.end)
    ends = not clause.is_plain(said.end) or following in grammar().prepositions | {"late", "early", "earlier"}
    if said.source is None or _is_gerund(clause, said.verb) or clause.word(said.first - 1) != "," or not ends:
        return None
    places = range(max(0, said.first - LONGEST_CLAUSE), said.first - 1)
    if said.first < SHORTEST_CLAUSE or not any(_is_finite(clause, place) for place in places):
        return None
    end = clause.tokens[said.first - 1].start
    return max(clause.tokens[0].start, end - LONGEST), end


def _according_to(text: str, clause: Clause, index: int) -> Iterator[Found]:
    if index + 2 >= len(clause.tokens):
        return
    source, end = _source(clause, index + 2)
    cue = (clause.tokens[index].start, clause.tokens[index + 1].end)
    first = max(clause.tokens[0].start, cue[0] - LONGEST)
    last = min(clause.tokens[-1].end, cue[1] + LONGEST)
    behind = [(clause.tokens[end].start, last)] if end < len(clause.tokens) else []
    parts = behind if _opens(clause, index) else [(first, cue[0]), *(behind if _goes_on(clause, end) else [])]
    contents = tuple(part for part in (_trimmed(text, part) for part in parts) if part)
    if contents:
        yield Found(source, cue, contents, "indirect", last)


def _opens(clause: Clause, index: int) -> bool:
    """Whether "according to" stands before all that it bears on."""
    return index <= 1 or bool({clause.word(index - 1), clause.word(index - 2)} & RELATIVES)


def _goes_on(clause: Clause, end: int) -> bool:
    """Whether what is said goes on after the source: "The envoy, according to two aides, has left"."""
    new = grammar().theme_ends | {"and", "or", "as", "a", "the", "an"}
    return clause.word(end) == "," and clause.word(end + 1) not in new and end + 3 < len(clause.words)


def _source(clause: Clause, begin: int) -> tuple[Name, int]:
    """The name after "according to", or the words there up to a mark; and the token after them."""
    end = begin + 1
    for place in range(begin, min(begin + BEFORE_THAT, len(clause.words))):
        name = clause.name_at(place)
        if name and clause.word(clause.end_of(name)) not in {"'s", "’s"}:
            return name, clause.end_of(name)
        if clause.words[place] in grammar().theme_ends | grammar().prepositions and place > begin:
            break
        end = place + 1
    start, stop = clause.tokens[begin].start, clause.tokens[end - 1].end
    text = " ".join(token.text for token in clause.tokens[begin:end])
    noun = by_text().get(clause.words[end - 1])
    return Name(start=start, end=stop, text=text, type=noun.type if noun else "work", form="description"), end


def _trimmed(text: str, content: Range) -> Range | None:
    start, end = content
    words = text[start:end]
    start += len(words) - len(words.lstrip(MARKS))
    end -= len(words) - len(words.rstrip(MARKS))
    return (start, end) if any(char.isalnum() for char in text[start:end]) else None
