"""The few statements a person would want to see first, by rules that can be read off this page.

A statement gains points (`POINTS`) for what makes it useful as evidence of influence; among statements that
say the same (same agent, same predicate or event, same other participants) the best one stays and counts the
documents of the others. Then the best is taken, again and again, where an agent that was already taken costs
`REPEATED` points each time. Ties go to the order of the texts. Nothing here says that a statement is true,
and ten copies of one text count as ten documents: their origins are not compared.
"""

from collections.abc import Iterable, Sequence

from sightline.analysis.groups import Groups
from sightline.analysis.numbered import Numbered, Passage, View, number
from sightline.analysis.phrases import Phrase, clip
from sightline.analysis.statements import StatementRow, statement_rows
from sightline.contract import Reading

POINTS = {
    "lever": 4,
    "event code": 2,
    "named agent": 2,
    "named other participant": 2,
    "speaker": 2,
    "citation": 2,
    "dated": 1,
    "told as fact or plan": 1,
    "also in other documents": 1,
}
"""Chosen so that a coded act between two named sides outranks any single mark of sourcing."""

REPEATED = 5
TOLD = ("occurred", "ongoing", "planned", "denied")
PART = 60
"""Characters of one participant in a finding's line."""


class Finding(View, frozen=True, kw_only=True):
    """A statement as a short line made of the text's own words.

    `reasons` are the rules that gave it its points; `documents` counts those that say likewise, itself
    included, and `likewise` are their numbers.
    """

    who: str
    does: str
    what: str
    whom: str
    date: str
    according_to: tuple[str, ...]
    status: str
    negated: bool
    certainty: str
    outlet: str
    documents: int
    likewise: tuple[int, ...]
    reasons: tuple[str, ...]
    points: int
    statement: StatementRow

    @property
    def passage(self) -> Passage:
        """The words it rests on."""
        return self.statement.passage


def most_telling(readings: Sequence[Reading], n: int = 5) -> tuple[Finding, ...]:
    """At most `n` findings, the most telling first."""
    numbered = number(readings)
    groups = Groups(numbered)
    return rank(numbered, groups, statement_rows(numbered, groups), n)


def rank(
    readings: Sequence[Numbered], groups: Groups, rows: Sequence[StatementRow], n: int
) -> tuple[Finding, ...]:
    """The same, from rows that are already made. Statements without an agent are left out."""
    alike: dict[tuple[str, ...], list[StatementRow]] = {}
    for row in rows:
        if row.who:
            alike.setdefault(_likeness(row), []).append(row)
    named = _named(readings, groups)
    candidates = [_finding(readings, group, named) for group in alike.values()]
    return tuple(_spread(candidates, n))


def _spread(candidates: list[Finding], n: int) -> Iterable[Finding]:
    taken: dict[str, int] = {}
    left = dict(enumerate(candidates))
    for _ in range(min(n, len(left))):
        best = max(left, key=lambda i: left[i].points - REPEATED * taken.get(_agent(left[i].statement), 0))
        agent = _agent(left[best].statement)
        taken[agent] = taken.get(agent, 0) + 1
        yield left.pop(best)


def _likeness(row: StatementRow) -> tuple[str, ...]:
    """What two statements share when they say the same: polarity counts, status and words do not."""
    others = (*row.what, *row.whom, *(one for _, one in row.others))
    act = row.event.code if row.event else row.does.casefold()
    return (_agent(row), act, "not" if row.negated else "", *sorted({_who(one) for one in others}))


def _agent(row: StatementRow) -> str:
    return _who(row.who[0])


def _who(one: Phrase) -> str:
    return one.entity or one.text.casefold()


def _named(readings: Sequence[Numbered], groups: Groups) -> frozenset[str]:
    """Keys of entities that a text calls by a name."""
    found = (
        groups.key(read, mention.entity)
        for read in readings
        for mention in read.reading.mentions
        if mention.form == "name"
    )
    return frozenset(key for key in found if key)


def _finding(readings: Sequence[Numbered], group: Sequence[StatementRow], named: frozenset[str]) -> Finding:
    likewise = tuple(dict.fromkeys(row.document for row in group))
    best = max(group, key=lambda row: _points(_reasons(row, named, likewise)))
    reasons = _reasons(best, named, likewise)
    others = tuple(one for _, one in best.others)
    return Finding(
        who=_said(best.who),
        does=best.does,
        what=_said(best.what),
        whom=_said(best.whom or others),
        date=best.when.phrase if best.when else "",
        according_to=tuple(_speaker(voice.words) for voice in best.speakers if voice.words),
        status=best.status,
        negated=best.negated,
        certainty=best.certainty.label,
        outlet=readings[best.document - 1].document.outlet or "",
        documents=len(likewise),
        likewise=likewise,
        reasons=reasons,
        points=_points(reasons),
        statement=best,
    )


def _points(reasons: Iterable[str]) -> int:
    return sum(POINTS[reason] for reason in reasons)


def _reasons(row: StatementRow, named: frozenset[str], likewise: Sequence[int]) -> tuple[str, ...]:
    others = (*row.whom, *row.what, *(one for _, one in row.others))
    agents = {one.entity for one in row.who}
    holds = {
        "lever": bool(row.levers),
        "event code": row.event is not None,
        "named agent": any(one.entity in named for one in row.who),
        "named other participant": any(one.entity in named and one.entity not in agents for one in others),
        "speaker": bool(row.speakers),
        "citation": bool(row.citations),
        "dated": row.when is not None and row.when.precision in ("day", "month"),
        "told as fact or plan": row.status in TOLD,
        "also in other documents": len(likewise) > 1,
    }
    return tuple(reason for reason, held in holds.items() if held)


def _said(phrases: Iterable[Phrase]) -> str:
    return ", ".join(_with_name(one) for one in phrases)


def _with_name(one: Phrase) -> str:
    words = clip(one.text, PART)
    return f"{words} [{one.name}]" if one.name else words


def _speaker(words: Phrase) -> str:
    return words.name or clip(words.text, PART)
