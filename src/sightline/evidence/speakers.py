"""Whose words a passage is: the chain of speakers around it."""

from collections.abc import Sequence

from sightline.contract import Attribution, Range, Status
from sightline.reading.spans import Spans
from sightline.vocabulary.verbs import by_form


class Voices:
    """The attributions of a document, by what they say."""

    def __init__(self, attributions: Sequence[Attribution]) -> None:
        self._said = Spans((content, one) for one in attributions for content in one.content or ())

    def chain(self, predicate: Range) -> tuple[Attribution, ...]:
        """The attributions whose content holds a predicate, outermost speaker first.

        Empty for the author's own voice. The larger content is the outer one.
        """
        around = {one.id: one for one in self._said.around(predicate)}
        return tuple(sorted(around.values(), key=_size, reverse=True))


def _size(attribution: Attribution) -> int:
    return sum(end - start for start, end in attribution.content or ())


def status_of_content(text: str, speakers: Sequence[Attribution]) -> Status | None:
    """What the innermost speaker's verb makes of its content: "denied that" denies, "vowed to" plans.

    None where it denies an act, not words: "refused to leave" is no word on whether another's claim is so.
    """
    cue = speakers[-1].cue if speakers else None
    if not cue:
        return None
    start, end = cue[0]
    forms = by_form().get(text[start:end].lower(), ())
    senses = [sense for form in forms for sense in form.senses if not sense.words]
    if any(sense.kind == "state" and sense.status == "denied" for sense in senses):
        return None
    return next((sense.status for sense in senses if sense.kind == "report" and sense.slot("theme")), None)
