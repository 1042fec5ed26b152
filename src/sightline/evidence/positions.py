"""Who is said to be for or against which outcome: the status of a territory, a law, a candidate.

Read off the statements that say that somebody wants, advocates, demands, opposes or refuses something that
the vocabulary knows as an outcome (outcomes.yaml), and off outcomes that a speaker says ought to be. What is
asked, denied or a mere possibility is nobody's position, and acts that bring an outcome about are none
either: only words of wanting count.
"""

from collections.abc import Iterator, Sequence
from typing import Final

import msgspec

from sightline.contract import Position, Range, Stance, Statement
from sightline.evidence.scene import Scene
from sightline.evidence.wording import Wording
from sightline.reading.layers import Layers
from sightline.reading.noun_phrases import words_at
from sightline.vocabulary.outcomes import outcomes

OPEN: Final = frozenset(("hypothetical", "denied"))
"""Statuses of statements that give nobody a position."""
INWARD: Final = (
    *("obj", "obl", "nmod", "nmod:poss", "appos", "compound", "amod", "acl", "ccomp", "xcomp", "nsubj"),
    *("nsubj:pass", "csubj", "nmod:desc"),
)
"""Relations by which an outcome hangs on the word that wants it."""
INSIDE: Final = frozenset(
    ("case", "det", "amod", "compound", "nmod", "nmod:poss", "nummod", "flat", "punct", "fixed", "nmod:desc")
) | {"obl", "mark", "advmod", "cc", "conj", "appos"}
"""Relations of the words that belong to an outcome's phrase."""
CLAUSE: Final = frozenset(("obj", "xcomp", "nsubj", "nsubj:pass", "aux", "aux:pass", "compound:prt"))
"""Those that belong to it where it is a verb."""
CARRIED: Final = frozenset(("nmod", "compound", "nmod:desc", "amod", "acl"))
"""Relations of an outcome to the noun that carries it: "the idea of union"."""
EDGES: Final = frozenset(("punct", "case", "cc", "mark", "advmod"))
"""Relations of words that no outcome begins or ends with."""
NOT_WANTED: Final = frozenset(("in", "at", "by", "during", "after", "before", "since", "under"))
"""Prepositions after which stands where and when somebody wants, not what."""
INDICATIVE: Final = frozenset(("VBD", "VBZ", "VBP"))
NEGATIONS: Final = frozenset(("not", "n't", "n’t", "never", "no"))
MOST: Final = 10
"""Outcomes that "and" joins."""
REACH: Final = 5
"""Words between one that wants and the outcome, in the tree."""
FIRST_PERSON: Final = frozenset(("i", "we", "us", "our", "my"))
APART: Final = 40
"""Characters between a name of an outcome and its paraphrase: "the 'Reunia' idea (…) of union"."""
LONGEST: Final = 160
"""Characters of an outcome; a longer one is cut to its noun and what stands before it."""


class _Found(msgspec.Struct, frozen=True):
    """An outcome: the word that heads it, and its kind."""

    word: int
    kind: str


def positions(statements: Sequence[Statement], scene: Scene, layers: Layers) -> tuple[Position, ...]:
    """The positions of a document in the order of its statements; each holder, stance and outcome once."""
    reader = _Reader(statements, scene, layers)
    found = (one for statement in statements for one in reader.of(statement))
    return tuple({(one.holder, one.stance, one.outcome): one for one in found}.values())


class _Reader:
    def __init__(self, statements: Sequence[Statement], scene: Scene, layers: Layers) -> None:
        self._scene, self._tree = scene, scene.tree
        self._known = outcomes()
        self._wording = Wording(scene, layers, bases=self._known.bases)
        self._speakers = {one.id: one.speaker for one in layers.attributions}
        self._words = {one.id: self._word(one.predicate.start, one.predicate.end) for one in statements}
        self._aliases: dict[str, str] = {}
        self._aliases.update(self._named())

    def of(self, statement: Statement) -> Iterator[Position]:
        """The positions of a statement, one for each holder and outcome."""
        word = self._words[statement.id]
        if statement.status in OPEN or self._is_asked(word):
            return
        stance = self._stance(word)
        if stance is not None:
            holders = self._holders(statement)
            found = self._regarded(word) or self._outcomes(statement, word)
        else:
            stance, holders, found = self._said(statement, word)
        for outcome, turned in self._passages(found, statement, word):
            if turned and stance == "against":
                continue
            for holder in holders:
                yield Position(
                    holder=holder,
                    stance="against" if turned else stance,
                    outcome=outcome,
                    statement=statement.id,
                )

    def _passages(
        self, found: Sequence[_Found], statement: Statement, word: int
    ) -> Iterator[tuple[Range, bool]]:
        """Where outcomes stand, and whether they are not to be; a name and its paraphrase are one."""
        whole: dict[tuple[str, bool], Range] = {}
        for one in found:
            turned = (statement.polarity == "negative") != self._is_turned(one.word, word)
            start, end = self._range(one.word, word)
            before = whole.get((one.kind, turned))
            if before is not None and start - before[1] <= APART:
                start, end = min(start, before[0]), max(end, before[1])
            elif before is not None:
                yield before, turned
            whole[one.kind, turned] = start, end
        yield from ((place, turned) for (_, turned), place in whole.items())

    def _stance(self, word: int) -> Stance | None:
        """What the word of wanting says; "against" after it turns it."""
        for name in self._wording.names(word):
            stance = self._known.stances.get(name)
            if stance is not None:
                before = {self._tree.preposition(child) for child in self._tree.children[word]}
                return "against" if before & self._known.turned_by else stance
        return "for" if self._is_regarding(word) else None

    def _is_regarding(self, word: int) -> bool:
        """Whether something is called what one wants: "regards union as its goal"."""
        names = set(self._wording.names(word))
        return bool(names & self._known.regarding) and self._goal(word) is not None

    def _goal(self, word: int) -> int | None:
        below = self._tree.dependants(word, "obl", "xcomp", "ccomp", "advcl", "obj", "nmod")
        return next((one for one in below if self._known.goals & set(self._wording.forms(one))), None)

    def _regarded(self, word: int) -> list[_Found]:
        """What is called a goal; empty for other words."""
        if not self._is_regarding(word):
            return []
        things = self._tree.dependants(word, "obj", "nsubj:pass")
        return [found for thing in things for found in self._below(thing)]

    def _said(self, statement: Statement, word: int) -> tuple[Stance, tuple[str | None, ...], list[_Found]]:
        """An outcome that a speaker says ought to be: "suggested that it join Norland"."""
        kind = self._kind(word)
        if kind is None or statement.status != "demanded" or not statement.according_to:
            return "for", (), []
        speaker = self._speaker(statement)
        return "for", (speaker,) if speaker else (), [_Found(word, kind)]

    def _speaker(self, statement: Statement) -> str | None:
        """The innermost speaker."""
        return self._speakers.get(statement.according_to[-1]) if statement.according_to else None

    def _holders(self, statement: Statement) -> tuple[str | None, ...]:
        """The entities of those who want; null for one that is none; "I" is the speaker."""
        found: list[str | None] = []
        for part in statement.participants:
            if part.role != "agent":
                continue
            head = self._word(part.start, part.end)
            own = self._scene.lower[head] in FIRST_PERSON and part.entity is None
            found.append(part.entity or (self._speaker(statement) if own else None))
        named = [one for one in found if one is not None]
        return tuple(dict.fromkeys(named or found))

    def _outcomes(self, statement: Statement, word: int) -> list[_Found]:
        """The outcomes that hang on a word of wanting, the nearest of each branch."""
        tree = self._tree
        agents = {self._word(part.start, part.end) for part in statement.participants if part.role == "agent"}
        found: list[_Found] = []
        for child in tree.dependants(word, *(relation for relation in INWARD if relation != "nsubj")):
            beside = tree.relations[child] in ("obl", "nmod") and tree.preposition(child) in NOT_WANTED
            if child not in agents and not beside and not self._is_told(word, child):
                found += self._below(child)
        if tree.is_passive(word) and tree.relations[word] in ("acl", "acl:relcl"):
            found += self._below(tree.heads[word])
        return found

    def _is_told(self, word: int, clause: int) -> bool:
        """Whether a clause says how things are, not how they should be: "suggested that it had failed"."""
        tree = self._tree
        if tree.relations[clause] != "ccomp" or not self._known.telling & set(self._wording.names(word)):
            return False
        helpers = tree.dependants(clause, "aux", "aux:pass", "cop")
        return any(tree.xpos[one] in INDICATIVE for one in (clause, *helpers))

    def _below(self, top: int) -> list[_Found]:
        """The outcome nearest to a word, and to each that "and" joins to it."""
        tops = (top, *self._tree.dependants(top, "conj")[:MOST])
        return [found for one in tops if (found := self._nearest(one)) is not None]

    def _nearest(self, top: int) -> _Found | None:
        level, seen = [top], {top}
        for depth in range(REACH):
            for word in level:
                kind = self._kind(word)
                if kind is not None and not (depth and kind in self._known.direct):
                    return _Found(word, kind)
            level = [child for word in level for child in self._inward(word) if child not in seen]
            seen.update(level)
        return None

    def _inward(self, word: int) -> Iterator[int]:
        """The words that may head an outcome below another: "apply to become a mandate"."""
        yield from self._tree.dependants(word, *INWARD)
        yield from (one for one in self._tree.dependants(word, "advcl") if self._tree.xpos[one] == "VB")

    def _is_turned(self, outcome: int, word: int) -> bool:
        """Whether a verb between the two is negated: "promised not to send troops"."""
        for _ in range(REACH):
            if outcome in (word, -1):
                return False
            if self._tree.upos[outcome] in ("VERB", "AUX", "NOUN"):
                children = self._tree.dependants(outcome, "advmod", "det")
                if any(self._scene.lower[child] in NEGATIONS for child in children):
                    return True
            outcome = self._tree.heads[outcome]
        return False

    def _kind(self, word: int) -> str | None:
        """The kind of outcome that a word heads."""
        upos = self._tree.upos[word]
        if upos in ("VERB", "AUX"):
            names, verbs = self._wording.names(word), self._known.verbs
            return next((verbs[name] for name in names if name in verbs), None)
        if upos not in ("NOUN", "PROPN", "ADJ"):
            return None
        if upos == "PROPN" and self._scene.lower[word] in self._aliases:
            return self._aliases[self._scene.lower[word]]
        phrase = self._wording.phrase(word)
        fitting = (term for term in self._known.terms if phrase.fits(term))
        best = max(fitting, key=lambda term: (term.kind == "noun", len(term.words)), default=None)
        return None if best is None else self._known.terms[best]

    def _named(self) -> Iterator[tuple[str, str]]:
        """Names that the text gives to outcomes: "the 'Reunia' idea of union with Tarvia"."""
        tree = self._tree
        for word, lemma in enumerate(tree.lemmas):
            if lemma.lower() not in self._known.carriers or tree.upos[word] != "NOUN":
                continue
            beside = tree.dependants(word, "compound", "nmod:desc", "amod")
            names = [self._scene.lower[one] for one in beside if tree.upos[one] == "PROPN"]
            after = tree.dependants(word, "nmod", "acl") if names else ()
            for found in (found for child in after for found in self._below(child)):
                yield from ((name, found.kind) for name in names)

    def _range(self, outcome: int, wanting: int) -> Range:
        """An outcome's words, with those of what carries it: "the idea of union with Tarvia"."""
        tree = self._tree
        path = [outcome]
        while len(path) < REACH and tree.heads[path[-1]] not in (-1, wanting) and self._belongs(path[-1]):
            path.append(tree.heads[path[-1]])
        inside = sorted(self._inside(path))
        at = inside.index(outcome)
        low = high = at
        while low and inside[low - 1] == inside[low] - 1:
            low -= 1
        while high + 1 < len(inside) and inside[high + 1] == inside[high] + 1:
            high += 1
        while low < at and (tree.relations[inside[low]] in EDGES or tree.upos[inside[low]] == "ADP"):
            low += 1
        while high > at and tree.relations[inside[high]] in EDGES:
            high -= 1
        start, end = self._scene.words[inside[low]].start, self._scene.words[inside[high]].end
        return (start, end) if end - start <= LONGEST else self._scene.range_of(outcome)

    def _belongs(self, word: int) -> bool:
        """Whether what is above a word carries the outcome that it is or holds."""
        tree, above = self._tree, self._tree.heads[word]
        if tree.lemmas[above].lower() in self._known.carriers:
            return tree.relations[word] in CARRIED
        return tree.relations[word] in ("obj", "xcomp") and tree.relations[above] == "acl"

    def _inside(self, path: Sequence[int]) -> Iterator[int]:
        """The words that belong to an outcome and to what carries it; not those that "and" joins to it."""
        top = path[-1]
        waiting = [(top, REACH)]
        while waiting:
            word, depth = waiting.pop()
            yield word
            relations = INSIDE | CLAUSE if self._tree.upos[word] in ("VERB", "AUX") else INSIDE
            for child in self._tree.children[word] if depth else ():
                relation = self._tree.relations[child]
                joined = word == top and relation in ("conj", "cc")
                if child in path or (relation in relations and not joined):
                    waiting.append((child, depth - 1))

    def _word(self, start: int, end: int) -> int:
        """The word that heads a passage."""
        span = words_at(self._scene.words, (start, end))
        return self._scene.phrases.head(span) if span[0] < span[1] else span[0]

    def _is_asked(self, word: int) -> bool:
        return self._scene.ends.get(self._scene.words[word].sentence) == "?"
