"""Names, described groups and pronouns, by capitals and word lists.

A baseline: a run of capitalised words is a name, a title before it its role. The reading model replaces it.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import groupby

import msgspec

from sightline.contract import Document, EntityType, Range, Role
from sightline.reading.layers import Layers, Name, Token
from sightline.reading.name_types import Run, head_type, type_names
from sightline.reading.pipeline import reader
from sightline.reading.spans import Spans
from sightline.reading.titles import title_before
from sightline.vocabulary.countries import by_name
from sightline.vocabulary.grammar import grammar
from sightline.vocabulary.nouns import by_text
from sightline.vocabulary.verbs import by_form

ACTORS = frozenset({"person", "organisation", "group"})
PRONOUNS: dict[str, EntityType] = {"he": "person", "she": "person"}


@reader(needs=["blocks", "tokens", "expressions", "pointers"], gives=["names"])
def find_names(document: Document, layers: Layers) -> Layers:
    """Fill `names`, in order and not overlapping; times and pointers in brackets hold none."""
    sentences = [list(group) for _, group in groupby(layers.tokens, key=lambda token: token.sentence)]
    headings = Spans(((block.start, block.end), True) for block in layers.blocks if block.kind == "heading")
    words = {token.text for token in layers.tokens}
    lower = {word for word in words if word.islower()}
    runs = [run for tokens in sentences for run in _runs(tokens, lower)]
    sure = {token.text for run in runs if not _is_doubtful(run, headings) for token in run.tokens}
    heads = {run.text for run in runs if not run.marks}
    runs = [run for run in runs if not _is_doubtful(run, headings) or _is_known(run, sure)]
    runs = [run for run in runs if run.text in heads or run.text in by_name() or len(run.tokens) > 1]
    names = [*type_names(runs, words), *(name for tokens in sentences for name in _described(tokens))]
    taken = [(time.start, time.end) for time in layers.expressions]
    pointers = ((pointer.start, pointer.end) for pointer in layers.pointers)
    taken += [(start, end) for start, end in pointers if document.text[start] in "(["]
    return msgspec.structs.replace(layers, names=tuple(_free(names, taken)))


def _runs(tokens: Sequence[Token], lower: set[str]) -> Iterator[Run]:
    words = [token.text.lower() for token in tokens]
    index = 0
    while index < len(tokens):
        end = _run_end(tokens, index)
        if end > index:
            yield from _named(tokens, words, index, end, lower)
        index = max(end, index + 1)


@cache
def _openers() -> frozenset[str]:
    """Words that are no part of a name however they are written."""
    return grammar().openers | grammar().prepositions | grammar().joints


def _is_doubtful(run: Run, headings: Spans[bool]) -> bool:
    """Whether its capital says nothing: one word that opens a sentence, or a word of a heading."""
    word = run.tokens[0].text.lower()
    opens = run.opens and len(run.tokens) == 1 and not run.titled
    plain = word.endswith(("ly", "ing")) or not run.acts
    return (opens and plain) or bool(headings.overlapping((run.tokens[0].start, run.tokens[0].end)))


def _is_known(run: Run, sure: set[str]) -> bool:
    """Whether it is a name elsewhere in the text, or one that everybody knows."""
    return run.text in by_name() or all(token.text in sure for token in run.tokens)


def _is_capital(token: Token) -> bool:
    return token.text[0].isupper() and token.text not in {"I", "A"}


def _run_end(tokens: Sequence[Token], index: int) -> int:
    """The end of the run of capitalised words that starts at `index`, `index` itself if none does."""
    end = index
    while end < len(tokens) and (_is_capital(tokens[end]) or _joins(tokens, index, end)):
        end += 1
    while end > index and not _is_capital(tokens[end - 1]):
        end -= 1
    return end


def _joins(tokens: Sequence[Token], first: int, index: int) -> bool:
    """Whether a small word ties the run to a capitalised word after it: "Ministry of the Interior"."""
    word, small = tokens[index].text, grammar().joints | grammar().particles
    if index == first or word not in small:
        return False
    tied = word in grammar().particles or head_type([token.text for token in tokens[first:index]]) is not None
    following = [token for token in tokens[index + 1 : index + 3] if token.text not in small]
    return tied and bool(following) and _is_capital(following[0])


def _named(
    tokens: Sequence[Token], words: Sequence[str], first: int, end: int, lower: set[str]
) -> Iterator[Run]:
    """The name in a run, less titles and demonyms before it and a capital that only opens a sentence."""
    while first < end and (words[first] in _openers() or (first == 0 and _only_opens(words, lower, end))):
        first += 1
    role: Role | None = None
    titled = False
    for cut in range(end - 1, first - 1, -1):
        start, found = title_before(tokens, words, cut)
        if start < cut:
            first, role, titled = cut, found, True
            break
    while first < end - 1 and _is_adjective(tokens[first]):
        first += 1
    if first < end and not (end - first == 1 and _is_adjective(tokens[first])):
        before = words[first - 1] if first else ""
        yield Run(
            tokens=tuple(tokens[first:end]),
            before=before,
            opens=first == 0,
            acts=_acts(words, end),
            marks=_marks(tokens, end),
            titled=titled,
            role=role,
        )


def _only_opens(words: Sequence[str], lower: set[str], end: int) -> bool:
    """Whether the first word of a sentence owes its capital to that: "Officials", "Rain"."""
    noun = by_text().get(words[0])
    return (words[0] in lower and end < 3) or (end == 1 and bool(noun and noun.several))


def _acts(words: Sequence[str], end: int) -> bool:
    """Whether a verb follows, adverbs left out."""
    while end < len(words) and words[end].endswith("ly"):
        end += 1
    return end < len(words) and (words[end] in by_form() or words[end] in grammar().auxiliaries)


def _marks(tokens: Sequence[Token], end: int) -> bool:
    """Whether a name only marks the noun after it, as in "Harvest flags"."""
    return end < len(tokens) and tokens[end].text[0].islower() and not _may_follow(tokens[end].text)


def _is_adjective(token: Token) -> bool:
    """Whether it is "Armenian", "Moscow-based" or "Armenian-Azerbaijani": no name of anybody."""
    kinds = {one.kind for one in by_name().get(token.text, ())}
    parts = token.text.split("-")
    joined = len(parts) > 1 and (parts[-1].islower() or all(part in by_name() for part in parts))
    return joined or ("adjective" in kinds and "name" not in kinds)


def _described(tokens: Sequence[Token]) -> Iterator[Name]:
    """Unnamed people and groups: "several officials", "the ministry"; and "he" and "she"."""
    for index, token in enumerate(tokens):
        pronoun = PRONOUNS.get(token.text.lower())
        if pronoun:
            yield Name(start=token.start, end=token.end, text=token.text, type=pronoun, form="pronoun")
        noun = by_text().get(token.text)
        first = _determiner_before(tokens, index) if noun and _is_head(tokens, index) else None
        if noun and noun.type in ACTORS and first is not None:
            start = tokens[first].start
            text = " ".join(one.text for one in tokens[first : index + 1])
            kind = "group" if noun.several else noun.type
            yield Name(start=start, end=token.end, text=text, type=kind, form="description")


def _is_head(tokens: Sequence[Token], index: int) -> bool:
    """Whether a description ends with this noun, as far as the next word shows."""
    return _may_follow(tokens[index + 1].text.lower() if index + 1 < len(tokens) else ".")


def _may_follow(word: str) -> bool:
    """Whether a word can stand after a whole name or description; another makes it part of a longer one."""
    words = grammar()
    closed = words.after_nouns | words.prepositions | words.auxiliaries | words.theme_ends | words.openers
    return word in closed or word in by_form() or word.endswith("ly")


def _determiner_before(tokens: Sequence[Token], index: int) -> int | None:
    for first in range(index - 1, max(-1, index - 4), -1):
        word = tokens[first].text
        if word.lower() in grammar().determiners or word.isdigit():
            return first
        if not word.isalpha() or word in grammar().prepositions | grammar().auxiliaries:
            return None
        if word in by_form() and tokens[first - 1].text.lower() in by_text():
            return None
    return None


def _free(names: Iterable[Name], taken: Iterable[Range]) -> Iterator[Name]:
    """The names that overlap neither what is taken nor a name before them."""
    ends = 0
    marks = sorted(
        [*((start, end, None) for start, end in taken), *((n.start, n.end, n) for n in names)], key=_order
    )
    for start, end, name in marks:
        if start >= ends:
            if name is not None:
                yield name
            ends = end


def _order(mark: tuple[int, int, Name | None]) -> tuple[int, bool, int]:
    start, end, name = mark
    return start, name is not None, -end
