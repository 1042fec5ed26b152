"""Whom or what a verb acts on: the names and words after it, where word order leaves no doubt."""

from sightline.reading.clauses import Clause
from sightline.reading.layers import Name
from sightline.reading.titles import is_titular
from sightline.vocabulary.grammar import grammar
from sightline.vocabulary.nouns import by_text
from sightline.vocabulary.verbs import by_form

REACH = 5
"""Tokens between a verb and the name that is its object; more is another phrase."""
QUOTATION_MARKS = {"“": "”", '"': '"'}
LONGEST_PHRASE = 12
"""Tokens of a phrase that is kept in the text's own words; a longer one is cut there."""
LONGEST_PERSON = 6
"""Tokens of a phrase that describes somebody."""
ACTED_ON = frozenset({"person", "group", "organisation", "place"})


def names_from(clause: Clause, begin: int) -> list[Name]:
    """The names that are the object which begins with a token, titles and adjectives before them left out."""
    for place in range(begin, min(begin + REACH, len(clause.words))):
        name = clause.name_at(place)
        if name:
            return _joined(clause, name) if is_head(clause, clause.end_of(name)) else []
        if not _may_precede(clause, place, begin):
            return []
    return []


def described_from(clause: Clause, begin: int) -> Name | None:
    """Somebody without a name or an article who is the object: "labour leaders from the coast"."""
    end = begin
    while end < min(begin + LONGEST_PERSON, len(clause.words)) and _may_precede(clause, end, begin):
        end += 1
    noun = by_text().get(clause.words[end - 1]) if end > begin and is_head(clause, end) else None
    if noun is None or noun.type not in ACTED_ON:
        return None
    start, stop = clause.tokens[begin].start, clause.tokens[end - 1].end
    text = " ".join(token.text for token in clause.tokens[begin:end])
    return Name(start=start, end=stop, text=text, type=noun.type, form="description")


def phrase_end(clause: Clause, begin: int) -> int:
    """The token after the words that a verb governs, which begin with a token."""
    ends, end = grammar().theme_ends, begin
    while end < min(begin + LONGEST_PHRASE, len(clause.words)):
        if clause.words[end] in ends:
            closing = _scare_quotes_end(clause, end)
            if closing is None:
                break
            end = closing
            continue
        if clause.words[end] in grammar().be:
            break
        if clause.words[end] in {"and", "or", "as"} and by_form().get(clause.word(end + 1)):
            break
        end += 1
    while end > begin and clause.words[end - 1] in _dangling():
        end -= 1
    return end


def _scare_quotes_end(clause: Clause, opening: int) -> int | None:
    """The token after a few words in quotation marks that open here: "next year's “elections”"."""
    mark = QUOTATION_MARKS.get(clause.words[opening])
    near = clause.words[opening + 1 : opening + REACH + 1]
    return opening + near.index(mark) + 2 if mark in near else None


def is_head(clause: Clause, end: int) -> bool:
    """Whether nothing after a name shows that it marks what follows: "Norland's aims", "Norland flags"."""
    if end >= len(clause.words) or not clause.is_plain(end):
        more = clause.in_name(end) or is_titular(clause.word(end))
        return not more and clause.word(end) not in {"'s", "’s", "'", "’"}
    word, known = clause.words[end], grammar()
    closed = known.after_nouns | known.prepositions | known.auxiliaries | known.theme_ends | known.openers
    tenses = {form.tense for form in by_form().get(word, ())}
    return word in closed or word.endswith("ly") or bool(tenses & {"past", "third", "gerund"})


def _dangling() -> frozenset[str]:
    return grammar().prepositions | grammar().noun_marks | {"and", "or"}


def _may_precede(clause: Clause, place: int, begin: int) -> bool:
    """Whether a word may stand within an object before its last: an article, an adjective, a title."""
    word, known = clause.words[place], grammar()
    if word in known.noun_marks | known.determiners or clause.in_name(place):
        return word not in {"that", "'s", "’s"}
    closed = known.prepositions | known.auxiliaries | known.theme_ends | known.openers | known.verb_particles
    return word[0].isalnum() and word not in closed and (place == begin or not clause.readings(place))


def _joined(clause: Clause, name: Name) -> list[Name]:
    joined = [name]
    while clause.word(clause.end_of(joined[-1])) in {"and", "or"}:
        other = clause.name_at(clause.end_of(joined[-1]) + 1)
        if other is None or not is_head(clause, clause.end_of(other)):
            break
        joined.append(other)
    return joined
