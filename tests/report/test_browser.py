"""The page in a real browser: what a person can do with it, with a script and without."""

import io
from typing import Any

import pypdf
import pytest

from tests.hostile import hostile
from tests.large import large
from tests.readings import analysis, case, unread
from tests.report.conftest import Show

pytestmark = pytest.mark.browser

BACKGROUND = "one => getComputedStyle(one).backgroundColor"
CHOICES = {
    "d1-c2": "(, March 7)",
    "d1-m17": "Tarvia",
    "d1-t4": "May 2020",
    "d1-b1": "March 6",
    "d1-r2": "former adviser",
    "d1-o1": "such offers",
    "d1-a3": "Valksaidthe port would soon “choose its own flag”",
    "d2-s2": "Oren Valk visited Port Almond on Thursday and offered deputies cheap credit",
}


def link(page: Any, number: str) -> Any:
    return page.locator("#statement-table tbody th").get_by_role("link", name=number, exact=True)


def row(page: Any, number: str) -> Any:
    number_link = page.get_by_role("link", name=number, exact=True)
    return page.locator("#statement-table tbody tr").filter(has=page.locator("th").filter(has=number_link))


def numbers(page: Any) -> list[str]:
    return page.locator("#statement-table tbody tr:not([hidden]) th").all_inner_texts()


def heading(page: Any, words: str) -> Any:
    return page.locator("#statement-table th").filter(has_text=words)


def combobox(page: Any, name: str) -> Any:
    return page.get_by_role("combobox", name=name, exact=True)


def fragment(page: Any) -> str:
    return page.evaluate("location.hash")


def marks(page: Any, words: str, look: str = "on") -> bool:
    """Whether the page comes to mark exactly these words: a browser tells of a new fragment a bit later."""
    page.wait_for_function(
        """([look, words]) => words === [...document.querySelectorAll(`.text .${look}`)]
             .map(one => one.textContent).join('')""",
        arg=[look, words],
    )
    return True


def is_in_sight(page: Any, address: str) -> bool:
    box = page.locator(f"[id='{address}']").bounding_box()
    return bool(box) and 60 < box["y"] < page.viewport_size["height"] - 60


# Choosing


def test_choosing_a_row_marks_its_exact_words(show: Show) -> None:
    page = show(case())
    row(page, "1.3").locator("td").nth(1).click()
    assert marks(page, "He offered local deputies cheap credit")
    assert fragment(page) == "#d1-s3"
    assert is_in_sight(page, "d1-s3")
    assert page.evaluate("scrollY") == 0
    assert "He [Oren Valk] → offered cheap credit → local deputies" in page.locator("#panel").inner_text()
    assert row(page, "1.3").get_attribute("class") == "on"
    link(page, "3.2").click()
    assert marks(page, "Norland supports the right of the Free Coast to decide")
    assert is_in_sight(page, "d3-s2")
    assert row(page, "1.3").get_attribute("class") == ""


def test_a_fragment_chooses_an_item(show: Show) -> None:
    page = show(case(), "#d1-s1")
    assert marks(page, "Norland has for years cultivated harbour officials in Port Almond")
    for address, words in CHOICES.items():
        page.evaluate("address => { location.hash = address }", address)
        assert marks(page, words)
        assert is_in_sight(page, address)


def test_a_citation_shows_what_rests_on_it(show: Show) -> None:
    page = show(case(), "#d1-c2")
    assert marks(page, "(, March 7)")
    assert marks(page, "He offered local deputies cheap credit", "rests")


def test_every_item_can_be_chosen(show: Show) -> None:
    page = show([*case(), hostile()])
    marked = page.evaluate(
        """() => [...document.querySelectorAll('.text [id]')].map(one => {
             location.hash = one.id;
             dispatchEvent(new HashChangeEvent('hashchange'));
             return document.querySelectorAll('.text .on').length;
           })"""
    )
    assert len(marked) > 80
    assert min(marked) > 0


def test_the_way_back(show: Show) -> None:
    page = show(case())
    fold = page.locator("details").filter(has_text="time expressions").locator("summary")
    fold.click()
    page.get_by_role("link", name="next year", exact=True).click()
    assert marks(page, "next year")
    fold.click()
    page.get_by_role("button", name="Back to its row").click()
    assert page.evaluate("document.activeElement.textContent") == "next year"
    assert page.evaluate("document.activeElement.checkVisibility()")


def test_previous_next_and_the_browsers_own_back(show: Show) -> None:
    page = show(case(), "#d1-s3")
    page.locator("#panel").get_by_role("link", name="Next").click()
    assert marks(page, "Norland “pays deputies in cash")
    assert fragment(page) == "#d1-s4"
    page.go_back()
    assert marks(page, "He offered local deputies cheap credit")


def test_words_tell_what_rests_on_them(show: Show) -> None:
    page = show(case())
    text = page.locator(".text").first
    text.get_by_text("probably", exact=True).click()
    panel = page.locator("#panel").inner_text()
    assert "What rests on these words" in panel
    assert "Statement 1.7" in panel
    text.get_by_text("He", exact=True).click()
    lines = page.locator("#panel li").all_inner_texts()
    assert "Statement 1.3 He [Oren Valk] → offered cheap credit → local deputies" in lines
    assert "Name Oren Valk · person" in lines
    page.locator("#panel").get_by_role("link", name="cheap credit").click()
    assert marks(page, "He offered local deputies cheap credit")


# Sorting and filtering


def test_sorting_by_a_heading_and_back(show: Show) -> None:
    page = show(case())
    in_order = numbers(page)
    when = heading(page, "When, where")
    when.get_by_role("button").click()
    assert when.get_attribute("aria-sort") == "ascending"
    assert numbers(page)[:7] == ["1.10", "1.2", "1.3", "2.1", "2.2", "2.5", "1.7"]
    when.get_by_role("button").click()
    assert when.get_attribute("aria-sort") == "descending"
    assert numbers(page)[:2] == ["1.7", "2.5"]
    assert numbers(page)[7:] == ["1.1", "1.4", "1.5", "1.6", "1.8", "1.9", "2.3", "2.4", "3.1", "3.2"]
    when.get_by_role("button").click()
    assert when.get_attribute("aria-sort") == "none"
    assert numbers(page) == in_order


def test_numbers_sort_as_numbers(show: Show) -> None:
    page = show(case())
    heading(page, "No.").get_by_role("button").click()
    assert numbers(page)[1:11] == ["1.2", "1.3", "1.4", "1.5", "1.6", "1.7", "1.8", "1.9", "1.10", "2.1"]
    for _ in range(2):
        heading(page, "Certainty").get_by_role("button").click()
    assert numbers(page)[:3] == ["1.8", "1.7", "2.5"]


def test_filtering(show: Show) -> None:
    page = show(case())
    assert page.locator("#shown").inner_text() == "17 of 17 shown"
    combobox(page, "Who").select_option(label="Oren Valk (4)")
    assert numbers(page) == ["1.2", "1.3", "2.1", "2.2"]
    page.get_by_label("Find").fill("CREDIT cheap")
    assert numbers(page) == ["1.3", "2.2"]
    combobox(page, "Document").select_option(index=1)
    assert numbers(page) == ["1.3"]
    assert page.locator("#shown").inner_text() == "1 of 17 shown"
    page.get_by_role("button", name="Clear").click()
    page.locator("#shown").filter(has_text="17 of 17 shown").wait_for()
    for name, choice, left in (
        ("Status", "denied (2)", ["1.6", "3.1"]),
        ("Certainty", "likely (1)", ["1.7"]),
        ("According to", "anonymous speaker (2)", ["1.4", "1.8"]),
        ("Lever or event", "covert payment (3)", ["1.4", "1.6", "3.1"]),
    ):
        combobox(page, name).select_option(label=choice)
        assert numbers(page) == left
        combobox(page, name).select_option(index=0)


def test_back_to_a_row_that_was_filtered_out(show: Show) -> None:
    page = show(case(), "#d1-s3")
    page.get_by_label("Find").fill("nothing has these words")
    assert numbers(page) == []
    page.get_by_role("button", name="Back to its row").click()
    page.locator("#shown").filter(has_text="17 of 17 shown").wait_for()


# Keyboard


def test_everything_with_the_keyboard(show: Show) -> None:
    page = show(case())
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the texts"
    page.keyboard.press("Tab")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    page.locator("#statement-table th button").first.focus()
    page.keyboard.press("Enter")
    assert heading(page, "No.").get_attribute("aria-sort") == "ascending"
    link(page, "1.4").focus()
    page.keyboard.press("Enter")
    page.locator("#panel h2:focus").wait_for()
    assert marks(page, "Norland “pays deputies in cash")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Back to its row"
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.textContent") == "1.4"
    assert page.locator("#panel").is_hidden()
    assert marks(page, "")
    assert fragment(page) == ""


# Without a script, on other screens, on paper


def test_without_a_script(show: Show) -> None:
    page = show(case(), java_script_enabled=False)
    assert page.locator("#filters").is_hidden()
    assert page.locator("#statement-table tbody tr").count() == 17
    assert page.locator("#statement-table button").count() == 0
    link(page, "1.3").click()
    first = page.locator("#d1-s3")
    assert first.inner_text().endswith("He")
    assert is_in_sight(page, "d1-s3")
    assert first.evaluate(BACKGROUND) != page.locator("#d1-s1").evaluate(BACKGROUND)
    page.get_by_role("checkbox", name="names").uncheck()
    border = page.locator("#d1-m1").evaluate("one => getComputedStyle(one).borderBottomColor")
    assert border == "rgba(0, 0, 0, 0)"


def test_texts_in_the_browser_are_those_that_were_read(show: Show) -> None:
    readings = [*case(), unread(), hostile()]
    page = show(readings)
    texts = page.locator(".text").evaluate_all("all => all.map(one => one.textContent)")
    assert texts == [reading.document.text for reading in readings]


def test_what_is_hostile_does_nothing(show: Show) -> None:
    page = show([hostile()], "#d1-s1")
    page.locator(".text [data-i]").nth(2).click()
    assert "<script>" in page.locator("#panel").inner_text()
    assert page.locator("script").count() == 1
    assert page.locator("img").count() == 0


@pytest.mark.parametrize(("scheme", "colour"), [("light", "rgb(255, 255, 255)"), ("dark", "rgb(22, 24, 28)")])
def test_colours_follow_the_reader(show: Show, scheme: str, colour: str) -> None:
    page = show(case(), color_scheme=scheme)
    assert page.locator("html").evaluate(BACKGROUND) == colour


def test_no_screen_needs_scrolling_sideways(show: Show) -> None:
    page = show(case())
    for width in (320, 390, 820, 1100, 1440):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        for pane in (".views", ".texts"):
            assert page.locator(pane).evaluate("one => one.scrollWidth - one.clientWidth") <= 0
        link(page, "1.3").click()
        assert is_in_sight(page, "d1-s3")
        page.keyboard.press("Escape")


def test_on_paper(show: Show) -> None:
    page = show(case(), color_scheme="dark")
    pages = pypdf.PdfReader(io.BytesIO(page.pdf(format="A4"))).pages
    text = " ".join(" ".join(one.extract_text() for one in pages).split())
    assert 3 < len(pages) < 12
    for words in ("Most telling statements", "He offered local deputies cheap credit", "Photo: Harbour Post"):
        assert words in text
    assert "17 of 17 shown" not in text


def test_a_large_case_stays_usable(show: Show) -> None:
    page = show([large(20, seed=seed) for seed in range(50)])
    page.get_by_label("Find").fill("harbour bank")
    assert 0 < len(numbers(page)) < 1000
    page.evaluate("() => { location.hash = 'd40-s20' }")
    page.locator("#panel h2").filter(has_text="Statement 40.20").wait_for()
    assert page.locator("#d40 .on").count() > 3
    assert is_in_sight(page, "d40-s20")


def test_one_document_needs_no_column_for_it(show: Show) -> None:
    page = show([analysis()])
    assert heading(page, "Document").count() == 0
    assert page.get_by_role("heading", level=1).inner_text() == "Is Norland Buying Port Almond?"
