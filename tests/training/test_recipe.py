import msgspec
import pytest

from training import recipe

OPEN = recipe.DEFAULT.with_name("recipe-open.yaml")
UNSTATED = {"polnear", "worldwide", "uw"}
"""Corpora whose authors state no licence."""


@pytest.fixture(params=[recipe.DEFAULT, OPEN], ids=lambda path: path.stem)
def loaded(request):
    return recipe.load(request.param)


def test_a_recipe_is_sensible(loaded):
    assert 0 < loaded.encoder_rate < loaded.head_rate < 0.1
    assert 0 < loaded.layer_decay <= 1
    assert 0 <= loaded.warm_up < 0.5
    assert 0 <= loaded.average < 1
    assert loaded.budget >= 256
    assert all(count > 0 for count in loaded.passes.values())


def test_the_open_recipe_leaves_out_what_states_no_licence():
    every, free = recipe.load().passes, recipe.load(OPEN).passes
    assert every.keys() >= UNSTATED
    assert set(free) == set(every) - UNSTATED


def test_the_recipes_share_all_but_their_corpora():
    every, free = recipe.load(), recipe.load(OPEN)
    assert msgspec.structs.replace(free, passes=every.passes) == every


def test_a_field_that_is_none_is_named(tmp_path):
    path = tmp_path / "recipe.yaml"
    path.write_bytes(recipe.DEFAULT.read_bytes() + b"pace: 3\n")
    with pytest.raises(msgspec.ValidationError, match="pace"):
        recipe.load(path)
