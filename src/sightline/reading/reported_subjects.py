"""Pronouns for those who say it: "Dorn said she was tired", where nothing is quoted.

In indirect speech the subject's pronoun is that of the subject who speaks far more often than of another, and
coreference errs more often where it says otherwise.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from sightline.reading.layers import Layers, Name
from sightline.reading.noun_phrases import head_of, words_at
from sightline.vocabulary.pronouns import family_of
from sightline.vocabulary.verbs import by_form

MARKS: Final = frozenset("“”\"«»‘'`:")
"""First characters of what stands between a verb and words that are quoted."""


def reported_subjects(layers: Layers, names: Iterable[Name]) -> Iterator[tuple[Name, Name]]:
    """Each pronoun with the person's name that is the subject of the verb which reports it."""
    subjects: dict[int, Name] = {}
    pronouns: list[tuple[int, Name]] = []
    for name in names:
        span = words_at(layers.words, (name.start, name.end))
        if span[0] == span[1] or not layers.syntax:
            continue
        if name.form == "pronoun" and family_of().get(name.text.lower()) in ("he", "she"):
            pronouns.append((span[0], name))
        elif name.form == "name" and name.type == "person":
            head = head_of({word: layers.syntax[word].head for word in range(*span)}, span)
            if layers.syntax[head].relation == "nsubj":
                subjects[layers.syntax[head].head] = name
    for word, pronoun in pronouns:
        verb = _reporting(layers, word)
        if verb is not None and verb in subjects and subjects[verb].start < pronoun.start:
            yield pronoun, subjects[verb]


def _reporting(layers: Layers, word: int) -> int | None:
    """The verb of saying or thinking in whose clause a word is the subject, if nothing is quoted between."""
    syntax = layers.syntax
    verb = syntax[word].head
    if syntax[word].relation != "nsubj" or verb < 0 or syntax[verb].relation != "ccomp":
        return None
    above = syntax[verb].head
    quoted = any(one.text[0] in MARKS for one in layers.words[above + 1 : word])
    forms = by_form().get(layers.words[above].text.lower(), ()) if 0 <= above < word else ()
    reports = any(sense.kind == "report" for form in forms for sense in form.senses)
    return above if reports and not quoted else None
