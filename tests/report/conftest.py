"""A real browser for the tests that are marked `browser`: Debian's chromium, never one that is downloaded."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from sightline.analysis.dossier import build
from sightline.contract import Reading
from sightline.report import render

FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
LAPTOP = {"width": 1440, "height": 900}


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """One browser for all these tests, with a profile of its own that goes when it closes."""
    path = os.environ.get("CHROMIUM") or shutil.which("chromium")
    if not path or not Path(path).exists():
        missing = "chromium is not on this machine: install Debian's package, or set CHROMIUM to its path"
        if os.environ.get("CI"):
            pytest.fail(missing)
        pytest.skip(missing)
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield chromium
        chromium.close()


Show = Callable[..., Any]


@pytest.fixture
def show(browser: Any, tmp_path: Path) -> Iterator[Show]:
    """Open a dossier from disk. The test fails on a request for anything else, an error or a dialog."""
    troubles: list[str] = []
    contexts = []

    def opened(readings: list[Reading], fragment: str = "", **options: Any) -> Any:
        file = tmp_path / f"dossier-{len(contexts)}.html"
        file.write_text(render(build(readings)), "utf-8", newline="")
        context = browser.new_context(**{"viewport": LAPTOP} | options)
        contexts.append(context)
        _watch(context, file.as_uri(), troubles)
        page = context.new_page()
        page.set_default_timeout(5_000)
        page.goto(file.as_uri() + fragment)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert troubles == []


def _watch(context: Any, address: str, troubles: list[str]) -> None:
    def allow_only_the_file(route: Any) -> None:
        if route.request.url.split("#")[0] == address:
            route.continue_()
        else:
            troubles.append(f"request for {route.request.url}")
            route.abort()

    def on_console(message: Any) -> None:
        if message.type in ("error", "warning"):
            troubles.append(f"console: {message.text}")

    def on_dialog(dialog: Any) -> None:
        troubles.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    context.route("**/*", allow_only_the_file)
    context.on("console", on_console)
    context.on("dialog", on_dialog)
    context.on("weberror", lambda error: troubles.append(f"error: {error.error}"))
