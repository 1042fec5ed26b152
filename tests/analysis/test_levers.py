from sightline.analysis.dossier import build
from sightline.vocabulary.levers import levers
from tests.drafts import Draft
from tests.readings import case


def test_each_lever_has_its_definition_rules_and_statements() -> None:
    notes = {note.code: note for note in build(case()).levers}
    payment = notes["covert_payment"]
    assert payment.label == "covert payment"
    assert payment.definition == levers()["covert_payment"].definition
    assert payment.rules == ("verb_covert_payment",)
    assert [number for number, _ in payment.statements] == ["1.4", "1.6", "3.1"]


def test_a_code_that_the_vocabulary_lacks_is_kept() -> None:
    draft = Draft("Gates opened.")
    draft.state("Gates opened", "opened", levers=["weather_control"])
    (note,) = build([draft.reading()]).levers
    assert (note.label, note.definition, note.disarm) == ("weather control", "", ())
