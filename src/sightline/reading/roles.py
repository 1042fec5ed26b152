"""What a text says that its people are: titles before names, appositions, and "is the mayor of …".

By grammar and vocabulary/roles.yaml. A role keeps the text's words with their complements ("head of the port
authority"), without an article. Not covered: "served as", "was elected", and roles told in another sentence.
"""

from collections.abc import Sequence
from typing import Final

from sightline.contract import Role, RoleStatus
from sightline.reading.name_spans import NameSpan
from sightline.reading.noun_phrases import MODIFYING, Phrases
from sightline.reading.role_sharing import role_nouns, roles_of_nouns, roles_of_span
from sightline.reading.role_words import (
    is_honorific,
    is_role,
    names_several,
    status_words,
    title_before,
    titles,
    without_suffix,
)
from sightline.reading.spans import contains
from sightline.vocabulary.roles import statuses

HYPHENS: Final = frozenset(("-", "‑", "–"))
LOOSE: Final = frozenset(("appos", "conj", "flat", "nmod", "list", "parataxis", "nmod:unmarked"))
"""Relations of a name that may be a role's apposition though they do not say so."""
NEAR_NAME: Final = 8
"""Words between a role's noun and the name after it."""
NEAR: Final = 3
"""Words between two adjectives that "and" joins."""
TENSES: Final[dict[str, RoleStatus]] = {
    "VBZ": "current",
    "VBP": "current",
    "VBN": "current",
    "VBG": "current",
}
"""What the form of "be" says; "was" leaves it open, for who tells the past says "was" of it all."""


class RoleFinder:
    """The roles of the people among the names of a text; `heads` are the nouns of all of them."""

    def __init__(self, phrases: Phrases, names: Sequence[NameSpan]) -> None:
        self._phrases, self._tree = phrases, phrases.tree
        self._people = {phrases.head(one.span): one for one in names if one.type == "person"}
        self._starting = {one.start: one for one in self._people.values()}
        self._nouns: dict[int, list[int]] = {}
        self._found: dict[NameSpan, list[Role]] = {one: [] for one in self._people.values()}
        self.heads: set[int] = set()
        for head, one in self._people.items():
            self._add_title(head, one)
            self._add_appositions(head, one)
            self._add_predicates(head, one)

    def roles(self, name: NameSpan) -> tuple[Role, ...]:
        """The roles of a name in the order of the text, none inside another."""
        found = {(role.start, role.end): role for role in self._found.get(name, ())}
        return tuple(
            role
            for place, role in sorted(found.items(), key=lambda item: item[0])
            if not any(contains(other, place) for other in found if other != place)
        )

    def _add_title(self, head: int, one: NameSpan) -> None:
        """Of "former Prime Minister Dorn", "presidents Dorn and Tessin"."""
        phrases = self._phrases
        title = title_before(phrases, one.start)
        words = phrases.lower((title, one.start))
        if title == one.start or (is_honorific(words) and words not in titles()):
            return
        end = without_suffix(phrases, one.start)
        self.heads |= set(range(title, one.start))
        people = self._joined(head) if names_several(phrases, end - 1) else [one]
        span = self._with_modifiers(title, one.end), one.start
        suffix = statuses().get(f"-{phrases.words[one.start - 1].text.lower()}") if end < one.start else None
        for person, role in roles_of_span(phrases, span, end - 1, len(people), suffix or "current"):
            self._found[people[person]].append(role)

    def _with_modifiers(self, title: int, end: int) -> int:
        """The first word of what belongs to a title before it: "former Norlandic military"."""
        tree, words, start = self._tree, self._phrases.words, title
        while start:
            head, relation = tree.heads[start - 1], tree.relations[start - 1]
            joined = relation == "conj" and 0 <= head < start - 1 and start - 1 - head <= NEAR
            if self._is_hyphened(start - 1):
                start -= 2
            elif joined and tree.upos[start - 1] == "ADJ" and tree.relations[head] in MODIFYING:
                start = head
            elif self._belongs(start - 1, head, relation, end):
                start -= 1
            else:
                break
        while start < title and words[start].text in HYPHENS:
            start += 1
        return start

    def _belongs(self, word: int, head: int, relation: str, end: int) -> bool:
        """Whether a word modifies what comes after it, up to `end`, or says if the title there is still held.

        What says so stands right before the title, wherever the tree hangs it.
        """
        one, two = self._phrases.words[word], self._phrases.words[word + 1]
        modifies = word < head < end and (relation in MODIFYING or one.text in HYPHENS)
        return modifies or (one.text.lower() in statuses() and one.sentence == two.sentence)

    def _is_hyphened(self, word: int) -> bool:
        """Whether a word is a hyphen without a blank before or after it."""
        words = self._phrases.words
        inside = 0 < word < len(words) - 1 and words[word].text in HYPHENS
        return (
            inside and words[word - 1].end == words[word].start and words[word].end == words[word + 1].start
        )

    def _add_appositions(self, head: int, one: NameSpan) -> None:
        """Of "Dorn, a former aide and head of the port", "the mayor of Kestolm, Ana Dorn"."""
        default = self._status_of(one)
        for word in (head, *self._tree.dependants(head, "nmod:desc", "appos")[:NEAR]):
            told = self._tree.dependants(word, "appos")
            self._add_nouns(told, [one], default)
        above = self._tree.heads[head]
        tied = self._tree.relations[head] == "appos" and above >= 0
        noun = above if tied and is_role(self._phrases, above) else self._noun_before(head, one)
        if noun is not None:
            several = len(self._joined_nouns(noun)) > 1 or names_several(self._phrases, noun)
            self._add_nouns([noun], self._joined(head) if several else [one], default)

    def _noun_before(self, head: int, one: NameSpan) -> int | None:
        """The noun of a role that only a comma parts from a name in no other place: syntax may miss it."""
        phrases = self._phrases
        at = title_before(phrases, one.start) - 1
        loose = self._tree.relations[head] in LOOSE or self._is_respective(head)
        if not loose or at < 1 or not self._after_comma(at):
            return None
        while at >= 0 and self._tree.upos[at] == "PUNCT":
            at -= 1
        for noun in range(at, max(-1, at - NEAR_NAME), -1):
            if self._tree.upos[noun] in ("VERB", "AUX", "PUNCT"):
                return None
            if is_role(phrases, noun) and phrases.phrase(noun)[1] == at + 1:
                return noun if self._tree.first(noun, "det") is not None else None
        return None

    def _is_respective(self, head: int) -> bool:
        """Whether "respectively" follows on a name and those joined to it: then they hold what is before."""
        words, end = self._phrases.words, self._joined(head)[-1].end
        following = [word.text.lower() for word in words[end : end + 2]]
        return "respectively" in following[:1] or following == [",", "respectively"]

    def _after_comma(self, at: int) -> bool:
        """Whether a word is a comma, or a quotation mark after one."""
        texts = {word.text for word in self._phrases.words[max(0, at - 1) : at + 1]}
        return "," in texts and all(self._tree.upos[one] == "PUNCT" for one in range(at, at + 1))

    def _status_of(self, one: NameSpan) -> RoleStatus:
        """Of roles that say nothing themselves: those of "the late Ana Dorn" are past."""
        marks = status_words(self._phrases, (max(0, one.start - 1), one.start))
        late = bool(marks) and self._tree.heads[one.start - 1] in range(*one.span)
        return next(iter(marks.values())) if late else "current"

    def _add_predicates(self, head: int, one: NameSpan) -> None:
        """Of "Dorn is the mayor", "Dorn, who was mayor"; nothing that somebody may be or is not."""
        tree = self._tree
        subject = tree.heads[head] if tree.relations[head] == "appos" else head
        above = [tree.heads[subject]] if tree.relations[subject] == "nsubj" else []
        for noun in (*above, *tree.dependants(head, "acl:relcl")):
            cop = tree.first(noun, "cop")
            if cop is None or not is_role(self._phrases, noun):
                continue
            status = self._tense(noun, cop)
            if status is not None:
                self._add_nouns([noun], [one], status)

    def _tense(self, noun: int, cop: int) -> RoleStatus | None:
        tree = self._tree
        denied = any(
            tree.lemmas[one].lower() in {"not", "n't", "never"} for one in tree.dependants(noun, "advmod")
        )
        aux = {tree.lemmas[one].lower() for one in tree.dependants(noun, "aux")}
        if denied or aux - {"will", "have"}:
            return None
        return "future" if "will" in aux else TENSES.get(tree.xpos[cop], "unknown")

    def _add_nouns(self, told: Sequence[int], people: Sequence[NameSpan], default: RoleStatus) -> None:
        those = (self._joined_nouns(noun) for noun in told if noun not in self._people)
        several = len(people) > 1
        nouns = sorted(
            {one for joined in those for one in joined if several or not names_several(self._phrases, one)}
        )
        self.heads |= set(nouns)
        for person, role in roles_of_nouns(self._phrases, nouns, len(people), default):
            self._found[people[person]].append(role)

    def _joined(self, head: int) -> list[NameSpan]:
        """A person and those that "and" joins, by the syntax or right behind the name."""
        found = [self._people[one] for one in self._phrases.conjuncts(head) if one in self._people]
        words, last = self._phrases.words, found[-1]
        while last.end < len(words) and words[last.end].text == "and" and last.end + 1 in self._starting:
            last = self._starting[last.end + 1]
            found.append(last)
        return found

    def _joined_nouns(self, noun: int) -> list[int]:
        """A role's noun and those joined to it."""
        if noun not in self._nouns:
            self._nouns[noun] = role_nouns(self._phrases, noun)
        return self._nouns[noun]
