"""Which mentions refer to the same entity within one document.

Names by their words, descriptions and pronouns by coreference, descriptions also by the roles that names
have. A capital that stands for a government is an organisation of its own, apart from the town, and
`ids["acts_for"]` says of which entry of countries.yaml, if that is clear. Adjectives ("Norlandic") refer to
nobody.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence, Set

import msgspec

from sightline.contract import Document, Entity, EntityType, Mention
from sightline.reading.chain_groups import Chained, follow, may_stand_for, part_shared, unnamed, wholes
from sightline.reading.dependants import Tree
from sightline.reading.genders import Genders
from sightline.reading.layers import Layers, Name
from sightline.reading.metonyms import acts, governments, is_seat, only_government
from sightline.reading.name_forms import country, demonyms, is_adjective, is_body
from sightline.reading.name_groups import Group, group_names
from sightline.reading.name_spans import HYPHENS
from sightline.reading.noun_phrases import head_of, words_at
from sightline.reading.pipeline import reader
from sightline.reading.places import located
from sightline.reading.reported_subjects import reported_subjects
from sightline.reading.role_holders import Holders, has_country, is_definite, is_indefinite, is_titled
from sightline.reading.standing import modifies
from sightline.vocabulary.countries import by_name
from sightline.vocabulary.pronouns import family_of


@reader(needs=["names", "sentences", "words", "syntax", "chains"], gives=["mentions", "entities"])
def group_entities(document: Document, layers: Layers) -> Layers:
    """Fill `entities` in order of first mention, and `mentions` with the entity each refers to."""
    names = settled(layers.names)
    of = _Grouping(document.text, layers, names).of
    groups = {id(group): group for _, group in sorted(of.items(), key=lambda item: item[0].start)}
    ids = {key: f"e{number}" for number, key in enumerate(groups, 1)}
    kept = [name for name in names if name in of or not _says_nothing(name)]
    mentions = tuple(_mention(number, name, of.get(name), ids) for number, name in enumerate(kept, 1))
    found = tuple(_entity(ids[key], group) for key, group in groups.items())
    entities = located(document, found, mentions)
    return msgspec.structs.replace(layers, mentions=mentions, entities=entities)


class _Grouping:
    """Finds the group of every mention that refers to somebody: `of`."""

    def __init__(self, text: str, layers: Layers, names: Sequence[Name]) -> None:
        self._text, self._layers, self._tree = text, layers, Tree.of(layers.syntax)
        self._pronouns = [one for one in names if one.form == "pronoun"]
        own = [one for one in names if one.form == "name" and not self._tells(one)]
        governing = [one for one in own if self._governs(one)]
        acting = frozenset(governing)
        groups = [*_governments(governing), *group_names([one for one in own if one not in acting], text)]
        self.of = {name: group for group in groups for name in group.members}
        descriptions = [one for one in names if one.form == "description"]
        chained = Chained(layers, [one for one in names if one.form != "name" or one in self.of])
        chains = [names for chain in layers.chains if len(names := chained.names(chain)) > 1]
        part_shared(chains, self.of)
        holders = Holders(groups, text)
        self._follow_chains(chains, holders)
        for chain in unnamed(chains, self.of):
            self._add_unnamed(chain, holders)
        self._part(wholes(self.of, text))
        for same in _alike(one for one in descriptions if one not in self.of):
            self._add(same, holders.of(same[0]) or Group(same[0].type, []))

    def _follow_chains(self, chains: Sequence[Sequence[Name]], holders: Holders) -> None:
        def may_be(name: Name, group: Group) -> bool:
            return name.form == "pronoun" or (not self._is_another(name) and holders.may_be(name, group))

        first = follow(chains, self.of, may_be)
        genders = Genders(self._text, first, {id(group): group for group in self.of.values()}.values())
        told = {
            pronoun: self.of[name]
            for pronoun, name in reported_subjects(self._layers, (*self._pronouns, *self.of))
            if genders.agree(pronoun, self.of[name])
        }

        def agrees(name: Name, group: Group) -> bool:
            return genders.agree(name, group) if name.form == "pronoun" else may_be(name, group)

        for name, group in (follow(chains, self.of, agrees) | told).items():
            self._add([name], group)

    def _add_unnamed(self, chain: Sequence[Name], holders: Holders) -> None:
        """Put descriptions of known people and bodies, and what follows each, with those; rest together."""
        group = _opening(chain, holders)
        rest: list[Name] = []
        for name in chain:
            if name.form == "description" and not self._is_another(name):
                own = holders.of(name)
                other = is_titled(name) and not (group and holders.may_be(name, group))
                group = own if own or other else group
            if group and may_stand_for(name, group) and not self._is_another(name):
                self._add([name], group)
            else:
                rest.append(name)
        described = [name for name in rest if name.form == "description"]
        if described:
            self._add(rest, Group(described[0].type, []))

    def _part(self, parted: Sequence[Name]) -> None:
        """Take descriptions out of their groups, and with them what then stands for nobody."""
        groups = {id(self.of[name]): self.of[name] for name in parted}
        for name in parted:
            del self.of[name]
        for group in groups.values():
            left = [name for name in group.members if name in self.of]
            known = any(name.form != "pronoun" for name in left)
            group.members = left if known else []
            for name in () if known else left:
                del self.of[name]

    def _is_another(self, name: Name) -> bool:
        """Whether a description is of nobody who is named: "a boy", but not in "as a boy"; "for mayor"."""
        if name.form != "description" or name.type != "person":
            return False
        before = self._text[max(0, name.start - 4) : name.start].lower()
        sought = before == "for " and name.text.islower() and " " not in name.text
        new = is_indefinite(name) and not before.endswith("as ")
        return sought or new or name.text.lower().startswith("whose ")

    def _add(self, names: Sequence[Name], group: Group) -> None:
        group.members.extend(names)
        self.of.update(dict.fromkeys(names, group))

    def _tells(self, name: Name) -> bool:
        """Whether a name is an adjective ("Norlandic"), and so refers to nobody."""
        adjective = name.type == "group" or is_adjective(name.text)
        return adjective and modifies(self._layers, name)

    def _governs(self, name: Name) -> bool:
        """Whether the name of a capital or palace stands for those who govern there."""
        if name.type not in ("place", "organisation") or not is_seat(name.text):
            return False
        span = words_at(self._layers.words, (name.start, name.end))
        alone = only_government(name.text)
        if span[0] == span[1] or not self._layers.syntax:
            return alone
        beside = self._text[max(0, name.start - 1) : name.start] + self._text[name.end : name.end + 1]
        if not HYPHENS.isdisjoint(beside):
            return alone
        return acts(self._tree, head_of(self._tree.heads, span), default=alone)


def settled(names: Sequence[Name]) -> list[Name]:
    """The same names, with the types that the vocabulary and the rest of the text show.

    Countries and capitals are places, unless somebody in the text is called so; outlets and organisations
    of states are organisations.
    """
    people = {word for one in names if one.type == "person" for word in one.text.split() if " " in one.text}
    peoples = {one.text for one in names if one.type == "group" and one.form == "name"}
    texts = {(one.text, one.type) for one in names if one.form == "name" and one.text not in people}
    types = {(text, kind): _known_type(text, kind, peoples) for text, kind in texts}
    return [_with_type(one, types.get((one.text, one.type))) for one in names]


def _with_type(name: Name, kind: EntityType | None) -> Name:
    fitting = kind is None or kind == name.type or name.form != "name"
    return name if fitting else msgspec.structs.replace(name, type=kind)


def _known_type(text: str, kind: EntityType, peoples: Set[str]) -> EntityType | None:
    """The type of a name that is known, or after which the text calls a people ("Norlandian")."""
    town = kind != "person" and is_seat(text) and not only_government(text)
    if country(text) is not None or town:
        return "place"
    if kind != "group" and is_body(text):
        return "organisation"
    named_after = kind != "group" and " " not in text and not peoples.isdisjoint(demonyms(text))
    return "place" if named_after else None


def _governments(names: Sequence[Name]) -> list[Group]:
    found: dict[str, Group] = {}
    for name in names:
        group = found.setdefault(name.text, Group("organisation", [], acts_for=governments(name.text)))
        group.members.append(name)
    return list(found.values())


def _opening(chain: Sequence[Name], holders: Holders) -> Group | None:
    """Whom the first description of a chain means that is known by its words, if no office is before it."""
    for name in chain:
        if name.form == "description":
            found = holders.of(name)
            if found or (is_titled(name) and (is_definite(name) or has_country(name))):
                return found
    return None


def _alike(descriptions: Iterable[Name]) -> list[list[Name]]:
    """Descriptions with "the" and the same words together, all others alone."""
    found: defaultdict[tuple[str, str | int], list[Name]] = defaultdict(list)
    for name in descriptions:
        found[name.type, name.text.lower() if is_definite(name) else name.start].append(name)
    return list(found.values())


def _says_nothing(name: Name) -> bool:
    """Whether it is an "it" or "they" of which nothing is known: often there is nobody behind it."""
    return name.form == "pronoun" and family_of().get(name.text.lower()) in ("it", "they")


def _mention(number: int, name: Name, group: Group | None, ids: dict[int, str]) -> Mention:
    return Mention(
        id=f"m{number}",
        start=name.start,
        end=name.end,
        type=group.type if group else name.type,
        form=name.form,
        entity=ids[id(group)] if group else None,
    )


def _entity(id_: str, group: Group) -> Entity:
    names = sorted(group.members, key=lambda name: name.start)
    texts = group.texts()
    return Entity(
        id=id_,
        type=group.type,
        name=texts[0],
        names=texts,
        roles=tuple(role for name in names for role in name.roles),
        ids=_ids(group, texts),
    )


def _ids(group: Group, texts: Sequence[str]) -> dict[str, str]:
    """The ISO 3166-1 code of a state; for whose government an organisation stands."""
    if group.acts_for:
        return {"acts_for": group.acts_for[0]} if len(group.acts_for) == 1 else {}
    meanings = (one for text in texts for one in by_name().get(text, ()))
    codes = {one.code for one in meanings if one.kind == "name" and one.of == "state"}
    return {"iso3166": codes.pop()} if group.type == "place" and len(codes) == 1 else {}
