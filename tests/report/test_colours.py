"""Contrast of every pair of colours that text is set in, by WCAG 2.2's formula: at least 4.5 to 1."""

import re
from importlib import resources

import pytest

ON_GROUNDS = [
    (text, ground) for text in ("ink", "soft", "accent") for ground in ("ground", "paper", "raised", "tint")
]
PAIRS = [
    *ON_GROUNDS,
    ("ink", "speech"),
    ("ink", "cite"),
    ("warn", "ground"),
    ("warn", "tint"),
    ("mark-ink", "mark"),
    ("mark-ink", "mark-part"),
]


def schemes() -> dict[str, dict[str, str]]:
    style = (resources.files("sightline.report") / "style" / "tokens.css").read_text("utf-8")
    light, dark = style.split("@media (prefers-color-scheme: dark)")
    colour = re.compile(r"--([\w-]+): (#\w+);")
    return {"light": dict(colour.findall(light)), "dark": dict(colour.findall(dark))}


def luminance(colour: str) -> float:
    digits = colour[1:] if len(colour) == 7 else "".join(one * 2 for one in colour[1:])
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_both_schemes_name_the_same_colours() -> None:
    assert schemes()["light"].keys() == schemes()["dark"].keys()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_contrast(scheme: str, text: str, ground: str) -> None:
    colours = schemes()[scheme]
    lighter, darker = sorted((luminance(colours[text]), luminance(colours[ground])), reverse=True)
    assert (lighter + 0.05) / (darker + 0.05) >= 4.5
