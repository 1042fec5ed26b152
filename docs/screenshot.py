"""Takes docs/dossier.png: the dossier of the example case in a real browser, 1280 pixels wide."""

import os
import shutil
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from sightline.analysis.dossier import build
from sightline.engines import Done, read_inputs
from sightline.report import render

PROJECT = Path(__file__).resolve().parent.parent


def main() -> None:
    """Read examples/, render the page and photograph its first screen."""
    browser_path = os.environ.get("CHROMIUM") or shutil.which("chromium")
    if browser_path is None:
        sys.exit("There is no chromium: install it, or name it by CHROMIUM=path.")
    steps = read_inputs([str(PROJECT / "examples" / "sarvenholt")])
    read = [step.reading for step in steps if isinstance(step, Done)]
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        page_file = Path(folder) / "dossier.html"
        page_file.write_text(render(build(read)), encoding="utf-8")
        browser = playwright.chromium.launch(executable_path=browser_path, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1280, "height": 900}, color_scheme="light")
        page.goto(page_file.as_uri())
        page.screenshot(path=PROJECT / "docs" / "dossier.png")
        browser.close()


if __name__ == "__main__":
    main()
