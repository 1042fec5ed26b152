"""Readings as large as a long report, for speed and size."""

from itertools import cycle

from sightline.contract import (
    Attribution,
    Certainty,
    Citation,
    Entity,
    Lever,
    Mention,
    Participant,
    Predicate,
    Reading,
    Statement,
    Time,
)
from tests.drafts import READER, document

AGENTS = ["Norland", "Tarvia", "Oren Valk", "Dana Ilves", "the Coast Union", "Harbour Bank"]
OTHERS = ["the port council", "two deputies", "the railway board", "fishermen of Kestrin", "a local paper"]
VERBS = ["funded", "pressed", "visited", "praised", "courted", "accused", "threatened"]


def large(statements: int = 300, *, seed: int = 0) -> Reading:
    """A reading with this many statements in a text of about 17 words for each."""
    builder = _Builder(seed)
    for index in range(statements):
        builder.sentence(index + seed)
    return builder.reading()


class _Builder:
    def __init__(self, seed: int) -> None:
        self.text = f"Report {seed}\n\n"
        self.entities = [
            Entity(id=f"e{index}", type="organisation", name=name, names=(name,))
            for index, name in enumerate((*AGENTS, *OTHERS))
        ]
        self.sentences: list[tuple[int, int]] = []
        self.mentions: list[Mention] = []
        self.times: list[Time] = []
        self.attributions: list[Attribution] = []
        self.citations: list[Citation] = []
        self.statements: list[Statement] = []

    def put(self, words: str) -> tuple[int, int]:
        start = len(self.text)
        self.text += words
        return start, len(self.text)

    def name(self, words: str) -> tuple[int, int, str]:
        start, end = self.put(words)
        entity = f"e{[*AGENTS, *OTHERS].index(words)}"
        self.mentions.append(
            Mention(
                id=f"m{len(self.mentions)}",
                start=start,
                end=end,
                type="organisation",
                form="name",
                entity=entity,
            )
        )
        return start, end, entity

    def sentence(self, index: int) -> None:
        begin = len(self.text)
        agent = self.name(AGENTS[index % len(AGENTS)])
        self.put(" reportedly ")
        verb = self.put(VERBS[index % len(VERBS)])
        self.put(" ")
        other = self.name(OTHERS[index % len(OTHERS)])
        self.put(" with money and long promises of cheap gas on ")
        day = f"2021-{index % 12 + 1:02}-{index % 28 + 1:02}"
        end = self.put(f"{index % 28 + 1} March")[1]
        said = self.spoken(begin, end) if index % 3 == 0 else None
        time = self.timed(end, day) if index % 3 == 1 else None
        cited = self.cited(begin, end) if index % 5 == 0 else None
        self.put(". ")
        self.sentences.append((begin, len(self.text) - 1))
        self.statements.append(
            Statement(
                id=f"s{len(self.statements)}",
                start=begin,
                end=end,
                predicate=Predicate(start=verb[0], end=verb[1], lemma="do"),
                participants=tuple(
                    Participant(role=role, start=one[0], end=one[1], entity=one[2])
                    for role, one in (("agent", agent), ("recipient", other))
                ),
                polarity="positive",
                status="occurred",
                certainty=Certainty(level="stated", low=None, high=None, cue=None),
                time=time,
                earliest=day if time else None,
                latest=day if time else None,
                place=None,
                event=None,
                levers=(Lever(code="covert_payment", rule="verb_fund"),) if index % 2 else (),
                according_to=(said,) if said else (),
                citations=(cited,) if cited else (),
            )
        )

    def timed(self, end: int, day: str) -> str:
        one = f"t{len(self.times)}"
        start = self.text.rindex(" ", 0, self.text.rindex(" ", 0, end)) + 1
        self.times.append(
            Time(id=one, start=start, end=end, kind="date", earliest=day, latest=day, timex=day)
        )
        return one

    def spoken(self, begin: int, end: int) -> str:
        self.put(", ")
        source = self.name(AGENTS[3])
        self.put(" ")
        one = f"a{len(self.attributions)}"
        self.attributions.append(
            Attribution(
                id=one,
                source=(source[:2],),
                cue=(self.put("said"),),
                content=((begin, end),),
                speaker=source[2],
                speaker_kind="named",
                speech="indirect",
                inside=None,
            )
        )
        return one

    def cited(self, begin: int, end: int) -> str:
        self.put(" ")
        start, stop = self.put("(Harbour Post, 2 April)")
        one = f"c{len(self.citations)}"
        self.citations.append(
            Citation(
                id=one,
                start=start,
                end=stop,
                kind="article",
                outlet="Harbour Post",
                author=None,
                earliest="2021-04-02",
                latest="2021-04-02",
                supports=((begin, end),),
            )
        )
        return one

    def reading(self) -> Reading:
        return Reading(
            reader=READER,
            document=document(self.text, outlet=next(cycle(["Northwire"]))),
            sentences=tuple(self.sentences),
            mentions=tuple(self.mentions),
            entities=tuple(self.entities),
            times=tuple(self.times),
            attributions=tuple(self.attributions),
            citations=tuple(self.citations),
            statements=tuple(self.statements),
        )
