"""The noun phrases of a parsed text: what a noun heads, without clauses, appositions and other nouns."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from typing import Final

from sightline.contract import Range
from sightline.reading.dependants import Tree
from sightline.reading.layers import Parse, Token

WordRange = tuple[int, int]
"""First word and the word after the last."""

MODIFYING: Final = frozenset(
    ("amod", "compound", "nmod", "nmod:desc", "nmod:unmarked", "obl:unmarked", "nummod", "flat", "advmod")
)
"""Relations of words before a noun that belong to what it says, articles and possessors left out."""
BEFORE: Final = MODIFYING - {"advmod"} | {"det", "det:predet", "nmod:poss"}
AFTER: Final = frozenset(
    ("nmod", "nmod:desc", "nmod:unmarked", "flat", "fixed", "nummod", "amod", "compound", "obl:unmarked")
)
_WITHIN: Final = BEFORE | AFTER | {"advmod", "case", "cc", "conj", "goeswith", "obl", "cc:preconj"}
"""Relations inside of a modifier or complement."""
MARKS: Final = frozenset((",", "(", ")", ";", ":", "—", "–", "--"))
"""Marks that a phrase does not reach across after its noun."""
OPENING: Final = ("ADP", "CCONJ", "SCONJ", "PUNCT")
"""Classes of words that no phrase begins with."""
FINITE: Final = frozenset(("VBD", "VBZ", "VBP", "MD"))
"""Verbs that stand in no phrase: where one seems to, the syntax is wrong."""
_CURLED: Final = str.maketrans("", "", "“”")
LONGEST: Final = 20
"""Words of a phrase; of a longer one the complements are left out."""


class Phrases:
    """The words of a text with their grammar; words are known by their index.

    `predicates` are the words that "is" says of something.
    """

    def __init__(self, text: str, words: Sequence[Token], syntax: Sequence[Parse]) -> None:
        self.text, self.words = text, words
        self.tree = Tree.of(syntax)
        self.predicates = {one.head for one in syntax if one.relation == "cop"}
        self._whole: dict[int, WordRange] = {}
        self._phrases: dict[int, WordRange] = {}
        self._bare: dict[WordRange, WordRange] = {}
        self._low, self._high = extents([one.head if self._holds(one) else -1 for one in syntax])

    def _holds(self, one: Parse) -> bool:
        return one.relation in _WITHIN or (one.relation == "acl" and one.upos == "ADJ")

    def hold(self, names: Iterable[WordRange]) -> None:
        """Keep names whole: from now on no phrase begins or ends inside one."""
        self._phrases.clear()
        for span in names:
            self._whole.update(dict.fromkeys(range(*span), span))

    def head(self, span: WordRange) -> int:
        """The first word of a range whose head is outside it."""
        return head_of(self.tree.heads, span)

    def phrase(self, word: int) -> WordRange:
        """The range of what a noun heads, from its article to its complements: "an official of the port"."""
        if word not in self._phrases:
            self._phrases[word] = self._phrase(word)
        return self._phrases[word]

    def _phrase(self, word: int) -> WordRange:
        before = [
            self._low[child]
            for child in self.tree.children[word]
            if child < word and self.tree.relations[child] in BEFORE
        ]
        after = [
            self._high[child] for child in self.tree.children[word] if child > word and self._after(child)
        ]
        start = min(word, *before) if before else word
        start = start if word - start < LONGEST else word
        end = max(after, default=word) + 1
        if any(self.tree.xpos[at] in FINITE for at in range(word, min(end, start + LONGEST))):
            end = word + 1
        start = max((at + 1 for at in range(start, word) if self.tree.xpos[at] in FINITE), default=start)
        if end - start > LONGEST or any(self._apposes(at) for at in range(word + 1, end)):
            end = self._before_mark(word, min(end, start + LONGEST))
        while end > word + 1 and self.tree.upos[end - 1] in OPENING and not self._closes(end - 1):
            end -= 1
        while start < word and self.tree.upos[start] in OPENING:
            start += 1
        start, end = self._in_brackets(start, word, end)
        return self._whole.get(start, (start,))[0], self._whole.get(end - 1, (0, end))[1]

    def _closes(self, at: int) -> bool:
        """Whether a word closes a bracket or quotation."""
        return self.words[at].text in {")", "”", "]"}

    def _apposes(self, at: int) -> bool:
        """Whether a comma opens an apposition: ", a think tank"."""
        following = at + 1 < len(self.words) and self.tree.upos[at + 1] == "DET"
        return following and self.words[at].text == ","

    def _before_mark(self, word: int, stop: int) -> int:
        """The end of a phrase that would be too long: the first mark after its head, or the head's end."""
        stop = min(stop, len(self.words))
        return next((at for at in range(word + 1, stop) if self.words[at].text in MARKS), word + 1)

    def _in_brackets(self, start: int, word: int, end: int) -> WordRange:
        """The range up to a bracket that is not both opened and closed within it."""
        texts = [one.text for one in self.words[start:end]] if end - start <= LONGEST else []
        if texts.count("(") == texts.count(")"):
            return start, end
        brackets = [start + at for at, text in enumerate(texts) if text in "()"]
        left = max((at + 1 for at in brackets if at < word), default=start)
        return left, min((at for at in brackets if at > word), default=end)

    def _after(self, child: int) -> bool:
        """Whether a dependent that follows belongs to a phrase: nothing that a comma parts from it."""
        relation = self.tree.relations[child]
        first = self._low[child]
        parted = first > 0 and self.words[first - 1].text in MARKS
        adjective = relation == "acl" and self.tree.upos[child] == "ADJ"
        return (relation in AFTER or adjective) and not parted

    def without_article(self, span: WordRange) -> WordRange:
        """The range without articles and possessors before it: "mayor of Kestrin" of "its mayor of …"."""
        if span not in self._bare:
            self._bare[span] = self._without_article(span)
        return self._bare[span]

    def _without_article(self, span: WordRange) -> WordRange:
        start, end = span
        head = self.head(span)
        for child in self.tree.children[head]:
            if start <= child < head and self.tree.relations[child] in ("det", "det:predet", "nmod:poss"):
                last = max([child, *(case for case in self.tree.dependants(child, "case") if case < head)])
                start = max(start, last + 1)
        while start < head and self.tree.upos[start] == "DET":
            start += 1
        return start, end

    def place(self, span: WordRange) -> Range:
        """The characters of words."""
        return self.words[span[0]].start, self.words[span[1] - 1].end

    def slice(self, span: WordRange) -> str:
        """The text of words, with single spaces and without a quotation mark that has no partner."""
        start, end = self.place(span)
        text = " ".join(self.text[start:end].split())
        return text if text.count("“") == text.count("”") else text.translate(_CURLED)

    def lower(self, span: WordRange) -> str:
        """The same in lower case; an empty range has no text."""
        return self.slice(span).lower() if span[0] < span[1] else ""

    def first_of_sentence(self, word: int) -> int:
        """The first word of a word's sentence, at most `LONGEST` words before it."""
        sentence, first = self.words[word].sentence, word
        while first > 0 and word - first < LONGEST and self.words[first - 1].sentence == sentence:
            first -= 1
        return first

    def conjuncts(self, word: int) -> Iterable[int]:
        """A word and those that "and" or a comma joins to it."""
        return (word, *self.tree.dependants(word, "conj"))


def head_of(heads: Sequence[int] | Mapping[int, int], span: WordRange) -> int:
    """The first word of a range whose head is outside it; `heads` are those of its words."""
    start, end = span
    return next((word for word in range(start, end) if not start <= heads[word] < end), start)


def extents(heads: Sequence[int]) -> tuple[list[int], list[int]]:
    """The first and the last word of what hangs on each word; the head of a root is -1."""
    low, high = list(range(len(heads))), list(range(len(heads)))
    waiting = [0] * len(heads)
    for head in heads:
        if head >= 0:
            waiting[head] += 1
    ready = [word for word, count in enumerate(waiting) if not count]
    for word in ready:
        head = heads[word]
        if head >= 0:
            low[head], high[head] = min(low[head], low[word]), max(high[head], high[word])
            waiting[head] -= 1
            if not waiting[head]:
                ready.append(head)
    return low, high


def words_at(words: Sequence[Token], place: Range) -> WordRange:
    """The range of the words that share a character with a place; empty where none does."""
    start = bisect_right(words, place[0], key=lambda word: word.end)
    return start, max(start, bisect_left(words, place[1], key=lambda word: word.start))
