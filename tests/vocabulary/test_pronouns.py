from sightline.vocabulary.files import listed
from sightline.vocabulary.pronouns import definite, family_of, gender_of, indefinite, pronouns, reflexive


def test_each_form_has_one_family() -> None:
    forms = [form for family in pronouns().families.values() for form in listed(family.words)]
    assert len(forms) == len(set(forms))
    assert family_of()["his"] == "he"


def test_genders_are_known_letters() -> None:
    for family in pronouns().families.values():
        assert family.genders
        assert set(family.genders) <= set("mfn")


def test_no_noun_has_two_genders() -> None:
    assert not set(listed(pronouns().male)) & set(listed(pronouns().female))
    assert gender_of()["mrs."] == "f"


def test_reflexives_are_pronouns_and_articles_differ() -> None:
    assert reflexive() <= family_of().keys()
    assert not definite() & indefinite()
