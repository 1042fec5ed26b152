"""Which mentions refer to the same entity within one document.

A baseline: equal names, a surname or a part of a longer name of the same type that only one entity has,
acronyms written beside their long form, and "he" or "she" where one person alone is in question.
"""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence

import msgspec

from sightline.contract import Document, Entity, EntityType, Mention
from sightline.reading.layers import Layers, Name
from sightline.reading.pipeline import reader
from sightline.reading.places import located
from sightline.vocabulary.countries import by_name
from sightline.vocabulary.grammar import grammar


class _Group(msgspec.Struct):
    """Mentions that refer to the same entity; `texts` are their different words, longest first."""

    type: EntityType
    names: list[Name]
    texts: list[str]

    @property
    def best(self) -> str:
        """The longest name; a description where there is no name."""
        return self.texts[0]


@reader(needs=["names", "sentences"], gives=["mentions", "entities"])
def group_entities(document: Document, layers: Layers) -> Layers:
    """Fill `entities` in order of first mention, and `mentions` with the entity each refers to."""
    of = _groups(layers.names, document.text)
    groups = {id(group): group for _, group in sorted(of.items(), key=lambda item: item[0].start)}
    ids = {key: f"e{number}" for number, key in enumerate(groups, 1)}
    of |= _pronouns(layers, of)
    mentions = tuple(_mention(number, name, of.get(name), ids) for number, name in enumerate(layers.names, 1))
    entities = tuple(_entity(ids[key], group) for key, group in groups.items())
    entities = located(document, entities, mentions)
    return msgspec.structs.replace(layers, mentions=mentions, entities=entities)


def _groups(names: Sequence[Name], text: str) -> dict[Name, _Group]:
    """The group of every name and description; equal words of one type are looked at once."""
    alike: defaultdict[tuple[EntityType, str], list[Name]] = defaultdict(list)
    for name in sorted(names, key=lambda name: (name.form != "name", -len(name.text))):
        if name.form != "pronoun":
            indefinite = name.form == "description" and not name.text.lower().startswith("the ")
            alike[name.type, f"{name.start}" if indefinite else name.text].append(name)
    index: defaultdict[tuple[str, str], list[_Group]] = defaultdict(list)
    found: dict[Name, _Group] = {}
    for same in alike.values():
        fitting = [group for group in index[_looked_for(same[0])] if _fits(same[0], group, text)]
        group = fitting[0] if len(fitting) == 1 else _Group(same[0].type, [], [])
        group.names += same
        if same[0].form == "name" or not group.texts:
            group.texts.append(same[0].text)
        for key in {key for name in same for key in _found_by(name)}:
            if not any(other is group for other in index[key]):
                index[key].append(group)
        found |= dict.fromkeys(same, group)
    return found


def _looked_for(name: Name) -> tuple[str, str]:
    """Under what a longer form of a name, or the holder of a role, is found."""
    if name.form == "description":
        return "role", _bare(name.text)
    return ("surname" if name.type == "person" else "initials"), name.text


def _found_by(name: Name) -> Iterator[tuple[str, str]]:
    """All under what a name is found: its surname or initials, and the roles beside it."""
    if name.form == "name":
        person = name.type == "person"
        yield ("surname", name.text.split()[-1]) if person else ("initials", _initials(name.text))
        yield from (("role", _bare(role.text)) for role in name.roles)


def _fits(name: Name, group: _Group, text: str) -> bool:
    """Whether a description is definite, and initials stand beside the long form that they are of."""
    if name.form == "description":
        return name.text.lower().startswith("the ")
    in_brackets = (f"{other} ({name.text})" in text for other in group.texts)
    return name.type == group.type and (name.type == "person" or any(in_brackets))


def _initials(text: str) -> str:
    return "".join(word[0] for word in text.split() if word[0].isupper())


def _bare(text: str) -> str:
    """A role or description in lower case, without determiners and demonyms: "prime minister"."""
    small = grammar().determiners
    return " ".join(
        word.lower() for word in text.split() if word.lower() not in small and word not in by_name()
    )


def _pronouns(layers: Layers, of: dict[Name, _Group]) -> dict[Name, _Group]:
    """The person whom "he" or "she" means, where this and the last sentence name one person only."""
    found: dict[Name, _Group] = {}
    begins = [start for start, _ in layers.sentences]
    people = [name for name in layers.names if name.type == "person" and name.form != "pronoun"]
    starts = [name.start for name in people]
    for pronoun in (name for name in layers.names if name.form == "pronoun"):
        begin = begins[max(0, bisect_right(begins, pronoun.start) - 2)]
        near = people[bisect_left(starts, begin) : bisect_left(starts, pronoun.start)]
        meant = {id(of[name]): of[name] for name in near}
        only = next(iter(meant.values())) if len(meant) == 1 else None
        if only and any(name.form == "name" for name in only.names):
            found[pronoun] = only
    return found


def _mention(number: int, name: Name, group: _Group | None, ids: dict[int, str]) -> Mention:
    return Mention(
        id=f"m{number}",
        start=name.start,
        end=name.end,
        type=name.type,
        form=name.form,
        entity=ids[id(group)] if group else None,
    )


def _entity(id_: str, group: _Group) -> Entity:
    names = sorted(group.names, key=lambda name: name.start)
    return Entity(
        id=id_,
        type=group.type,
        name=group.best,
        names=tuple(group.texts),
        roles=tuple(role for name in names for role in name.roles),
        ids=_ids(group),
    )


def _ids(group: _Group) -> dict[str, str]:
    """The ISO 3166-1 code where a place has the name of exactly one state."""
    codes = {one.code for one in by_name().get(group.best, ()) if one.kind == "name" and one.of == "state"}
    return {"iso3166": codes.pop()} if group.type == "place" and len(codes) == 1 else {}
