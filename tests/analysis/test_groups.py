from sightline.analysis.groups import Groups
from sightline.analysis.numbered import number
from tests.drafts import Draft
from tests.readings import case


def test_same_type_and_full_name_share_a_row() -> None:
    first, second, third = number(case())
    groups = Groups([first, second, third])
    valk = groups.key(first, "e2")
    assert valk is not None
    assert groups.name(valk) == "Oren Valk"
    assert groups.key(second, "e1") == valk
    assert groups.key(third, "e2") == groups.key(first, "e1")


def test_other_spellings_and_other_types_stay_apart() -> None:
    one, other = Draft("Kestrin met Kestryn."), Draft("Kestrin answered.")
    one.entity("place", "Kestrin")
    one.entity("place", "Kestryn")
    other.entity("organisation", "Kestrin")
    assert len(Groups(number([one.reading(), other.reading()])).members) == 3


def test_case_alone_does_not_part_names() -> None:
    one, other = Draft("KESTRIN fell."), Draft("Kestrin fell.")
    one.entity("place", "KESTRIN")
    other.entity("place", "Kestrin")
    assert len(Groups(number([one.reading(), other.reading()])).members) == 1


def test_no_entity_has_no_key() -> None:
    (read,) = number(case()[:1])
    groups = Groups([read])
    assert groups.key(read, None) is None
    assert groups.key(read, "e99") is None
