from sightline.analysis.groups import Groups
from sightline.analysis.numbered import number
from sightline.analysis.positions import position_rows
from tests.readings import case


def test_who_is_said_to_want_what() -> None:
    readings = number(case())
    rows = position_rows(readings, Groups(readings))
    assert [(row.stance, row.outcome, row.statement) for row in rows] == [
        ("against", "such offers", "1.9"),
        ("for", "the right of the Free Coast to decide", "3.2"),
    ]
    assert [row.holder.text for row in rows if row.holder] == ["Dana Ilves", "Norland"]
    assert rows[0].passage.anchor == "d1-o1"
