import numpy as np

from sightline.reading.gazetteer import gazetteer
from sightline.reading.placing.candidates import PlaceName, candidates
from sightline.reading.placing.evidence import CROWD, EVIDENCE, Guess, company, distances, joint
from sightline.vocabulary.places import places


def test_every_piece_of_evidence_has_a_weight_and_a_meaning() -> None:
    assert set(EVIDENCE) == places().weights.keys()
    assert all(weight.meaning for weight in places().weights.values())


def test_distances_in_kilometres() -> None:
    points = np.radians(np.array([[0.0, 0.0], [0.0, 90.0], [0.0, 180.0]]))
    assert np.allclose(distances(points[:1], points), [[0.0, 10007.5, 20015.1]], atol=0.1)


def test_the_nearest_other_place_counts_and_never_the_name_itself() -> None:
    rows = tuple(row for row in gazetteer().find("Paris") if row.region in {"US.TX", "FR.11"})
    texas = rows[[row.country for row in rows].index("US")]
    guess = Guess(
        owner=np.array([0, 1]),
        points=np.radians(np.array([[48.85, 2.35], [32.78, -96.81]])),
        countries=np.array(["FR", "US"]),
        regions=np.array(["FR.11", "US.TX"]),
        weights=np.array([1.0, 1.0]),
    )
    near = dict(zip([row.country for row in rows], joint(rows, 0, guess)[:, 0], strict=True))
    assert near["FR"] < 1e-6
    assert 0.05 < near[texas.country] < 0.5


def test_without_other_places_there_is_no_joint_evidence() -> None:
    rows = gazetteer().find("Tbilisi")
    none = Guess(
        owner=np.array([], dtype=np.int64),
        points=np.zeros((0, 2)),
        countries=np.array([], dtype=np.str_),
        regions=np.array([], dtype=np.str_),
        weights=np.array([]),
    )
    assert not joint(rows, 0, none).any()


def test_company_prefers_the_place_with_others_nearby() -> None:
    found = [candidates(PlaceName((name,), ())) for name in ("Paris", "Dallas", "Lamar County", "Texas")]
    by_region = dict(zip([row.region for row in found[0].rows], company(found)[0], strict=True))
    assert by_region["US.TX"] > 10 * by_region["FR.11"]
    assert max(by_region.values()) <= CROWD
    assert not company(found[:1])[0].any()
    assert company([]) == []
