"""Holds the reference to the code: what is public is described, by its name."""

import re
from pathlib import Path

import msgspec
import pytest

from sightline import contract, errors, vocabulary
from sightline.settings import Limits

DOCS = Path(__file__).parents[2] / "docs"
CODE = re.compile(r"`[^`\n]+`")


def page(path: str) -> str:
    return (DOCS / path).read_text(encoding="utf-8")


def kinds_in(module: object, base: type) -> list[type]:
    return [kind for kind in vars(module).values() if isinstance(kind, type) and issubclass(kind, base)]


@pytest.mark.parametrize("value", kinds_in(contract, contract.Value), ids=lambda value: value.__name__)
def test_every_field_of_the_contract_is_described(value: type[contract.Value]) -> None:
    described = set(re.findall(r"\w+", " ".join(CODE.findall(page("reference/contract.md")))))
    assert set(value.__struct_fields__) <= described


@pytest.mark.parametrize("values", ["Basis", "FurnitureKind", "EntityType", "Form", "RoleStatus", "TimeKind"])
def test_every_choice_is_described(values: str) -> None:
    described = set(CODE.findall(page("reference/contract.md")))
    assert {f"`{choice}`" for choice in vars(contract)[values].__args__} <= described


@pytest.mark.parametrize("error", kinds_in(errors, Exception), ids=lambda error: error.__name__)
def test_every_error_is_described(error: type[Exception]) -> None:
    assert f"`{error.__name__}`" in page("reference/errors.md")


@pytest.mark.parametrize("limit", msgspec.structs.fields(Limits), ids=lambda limit: limit.name)
def test_every_limit_is_described_with_its_default(limit: msgspec.structs.FieldInfo) -> None:
    option = limit.name.replace("_", "-")
    assert re.search(
        rf"^\| `--{option}` \| {int(limit.default)}\b", page("how-to/limits-and-bad-input.md"), re.MULTILINE
    )


def test_every_vocabulary_file_is_described() -> None:
    described = CODE.findall(page("reference/vocabulary.md"))
    files = {f"`{path.name}`" for path in Path(vocabulary.__file__).parent.glob("*.yaml")}
    assert files <= set(described)
