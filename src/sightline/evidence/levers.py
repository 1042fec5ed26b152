"""Means of influence that a statement is an instance of, each with the rule that put it there.

A lever says what the text describes, never that it is so. The patterns are those of levers.yaml.
"""

from collections.abc import Sequence
from functools import cached_property

from sightline.contract import Lever
from sightline.evidence.participants import Part
from sightline.evidence.predicates import Found
from sightline.evidence.scene import Scene
from sightline.evidence.wording import Phrase, Wording
from sightline.reading.layers import Layers
from sightline.vocabulary.levers import ANY, LeverPattern, LeverRules, Slot, lever_rules
from sightline.vocabulary.terms import Term


class Levers:
    """Finds the levers of one document's statements."""

    def __init__(self, scene: Scene, layers: Layers, *, rules: LeverRules | None = None) -> None:
        self._rules = rules or lever_rules()
        self._wording = Wording(scene, layers, measures=self._rules.measures, bases=self._rules.bases)

    def of(self, one: Found, parts: Sequence[Part]) -> tuple[Lever, ...]:
        """The levers of a predicate with those who take part, each once, in the order of the patterns."""
        found: dict[str, Lever] = {}
        view = _View(self._wording, one, parts)
        more = () if one.noun is None else (one.noun,)
        for name in dict.fromkeys((*self._wording.names(one.word, *more), one.lemma, one.verb, ANY)):
            for pattern in self._rules.by_head.get(name, ()):
                if pattern.lever not in found and (terms := view.terms(pattern)) is not None:
                    rule = " ".join(("pattern:", name, *terms))
                    found[pattern.lever] = Lever(code=pattern.lever, rule=rule)
        return tuple(found.values())


class _View:
    """One predicate as the patterns look at it; what few of them ask for is made when they do."""

    def __init__(self, wording: Wording, one: Found, parts: Sequence[Part]) -> None:
        self._wording, self._one, self._parts = wording, one, parts

    def terms(self, pattern: LeverPattern) -> list[str] | None:
        """What stands in each slot of a pattern, null where one does not hold."""
        found = []
        for slot in pattern.slots:
            term = self._term(slot)
            if (term is None) != (slot.name == "unless"):
                return None
            if term is not None:
                found.append(f"{slot.name}: {term}")
        return found

    def _term(self, slot: Slot) -> Term | None:
        match slot.name:
            case "who":
                return _first(slot, self.who)
            case "what":
                return _first(slot, self.what)
            case "around":
                bag = self.around
            case _:
                bag = self.near
        if slot.first.isdisjoint(bag):
            return None
        return next((term for term in slot.terms if bag.issuperset(term.words)), None)

    @cached_property
    def who(self) -> list[Phrase]:
        return [self._wording.phrase(part.word) for part in self._parts if part.role == "agent"]

    @cached_property
    def what(self) -> list[Phrase]:
        words = [part.word for part in self._parts if part.role != "agent"]
        words += () if self._one.noun is None else (self._one.noun,)
        return [self._wording.phrase(word) for word in words]

    @cached_property
    def near(self) -> frozenset[str]:
        agents = [part.word for part in self._parts if part.role == "agent"]
        return self._wording.clause(self._one.word, agents)

    @cached_property
    def around(self) -> frozenset[str]:
        return self._wording.sentence(self._one.word)


def _first(slot: Slot, phrases: Sequence[Phrase]) -> Term | None:
    near = [
        one for one in phrases if not (slot.first.isdisjoint(one.words) and slot.first.isdisjoint(one.types))
    ]
    return (
        next((term for term in slot.terms if any(phrase.fits(term) for phrase in near)), None)
        if near
        else None
    )
