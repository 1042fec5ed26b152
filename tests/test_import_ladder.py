"""A package imports only those above it in the flow (DESIGN: "How it flows")."""

import ast
from pathlib import Path

import pytest

import sightline

FLOW = [
    "sources",
    "reading",
    "evidence",
    "identity",
    "casefile",
    "analysis",
    "exchange",
    "report",
    "workbench",
    "engines",
    "cli",
]
FOR_ALL = {"contract", "errors", "settings", "vocabulary"}
SOURCE = Path(sightline.__file__).parent


def package_of(path: Path) -> str:
    relative = path.relative_to(SOURCE)
    return relative.parts[0] if len(relative.parts) > 1 else relative.stem


def imported_packages(tree: ast.AST) -> set[str]:
    modules: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            modules |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute, so that the ladder can be read off them"
            modules |= {f"{node.module}.{alias.name}" for alias in node.names}
    parts = [module.split(".") for module in modules]
    inside = {part[1] for part in parts if part[0] == "sightline" and len(part) > 1}
    return inside & (FOR_ALL | set(FLOW))


def allowed_for(package: str) -> set[str]:
    if package in FLOW:
        return FOR_ALL | set(FLOW[: FLOW.index(package) + 1])
    if package == "settings":
        return {"errors"}
    if package in {"contract", "errors"}:
        return set()
    if package == "vocabulary":
        return FOR_ALL
    return FOR_ALL | set(FLOW)


@pytest.mark.parametrize("path", sorted(SOURCE.rglob("*.py")), ids=lambda p: str(p.relative_to(SOURCE)))
def test_module_imports_only_what_is_above_it(path: Path) -> None:
    package = package_of(path)
    wrong = imported_packages(ast.parse(path.read_text())) - allowed_for(package)
    assert not wrong, f"{path.relative_to(SOURCE)} imports {sorted(wrong)}, which come after {package!r}"


def test_every_package_has_its_place_in_the_flow() -> None:
    packages = {path.parent.name for path in SOURCE.glob("*/__init__.py")}
    assert packages <= FOR_ALL | set(FLOW)
