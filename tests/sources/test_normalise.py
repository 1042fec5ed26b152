import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sightline.sources.normalise import normalise


@pytest.mark.parametrize(
    ("written", "stored"),
    [
        ("", ""),
        ("a\r\nb\rc\nd", "a\nb\nc\nd"),
        ("a\x0bb\x0cc\u2028d\u2029e", "a\nb\nc\nd\ne"),
        ("a\0b\x07c\x1bd\x7fe", "abcde"),
        ("tab\tstays", "tab\tstays"),
        ("4\u00a0March\u20092021\u3000\u202f.", "4 March 2021  ."),
        ("Kes\u00adtrin\u200b \ufeffPort\u2060", "Kestrin Port"),
        ("\u202eevil\u202c \u2066name\u2069", "evil name"),
        ("Ve\u200dlmark", "Velmark"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("👩\u200d💻", "👩\u200d💻"),
        ("Norte\u0301", "Norté"),
        ("\u212b", "\u00c5"),
        ("\x93Yes\x94 \x96 it\x92s", "“Yes” – it’s"),
        ("lost \ud83d half, whole \ud83d\ude00", "lost \ufffd half, whole 😀"),
        ("ﬁne ﬂag", "ﬁne ﬂag"),
        ("two  blanks\n\n\nand lines ", "two  blanks\n\n\nand lines "),
    ],
)
def test_one_form(written, stored):
    assert normalise(written)[0] == stored


@pytest.mark.parametrize(
    ("damaged", "repaired"),
    [
        ("the cafÃ© in Kestrin", "the café in Kestrin"),
        ("â€œWe are ready,â€\x9d she said â€” twice.", "“We are ready,” she said — twice."),
        ("TarviaÃ¢â‚¬â„¢s plan", "Tarvia’s plan"),
        ("Kestrin\r\nthe cafÃ©\r\n“whole”", "Kestrin\nthe café\n“whole”"),
    ],
)
def test_repairs_damage(damaged, repaired):
    assert normalise(damaged)[0] == repaired


@pytest.mark.parametrize(
    "text",
    [
        "“Curly” ‘quotes’ … – — stay",
        "CAFÉ… “DÉJÀ”, VU É” É’ À…",
        "São Paulo, Łódź, Zürich, İstanbul, Ñuñoa",
        "Ã la carte",
        "&amp; and &quot; are as typed",
        "Речь мэра Кестрина",
        "«Ë» – Â?",
        "£5 § 4 © 2021 ½",
    ],
)
def test_leaves_ordinary_text_alone(text):
    assert normalise(text)[0] == text


@pytest.mark.parametrize(
    ("text", "marks", "stored", "moved"),
    [
        ("ab\u00adc|de", [5], "abc|de", [4]),
        ("a\r\nb|c", [5], "a\nb|c", [4]),
        ("e\u0301|x", [0, 3, 4], "é|x", [0, 2, 3]),
        ("abc", [], "abc", []),
        ("abc", [3, 3], "abc", [3, 3]),
        ("e\u0301", [1], "é", [1]),
        ("a\r\n", [2], "a\n", [2]),
        ("", [0], "", [0]),
    ],
)
def test_marks_move_along(text, marks, stored, moved):
    assert normalise(text, marks) == (stored, moved)


NASTY = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from("ab \r\n\t\0\x85\x93\u00a0\u00ad\u200b\u200d\u0301\u1100\u1161\u2028\u212b"),
        st.sampled_from("\ud83d\ude00Ã©â€™Â"),
    ),
    max_size=60,
)
WORDS = st.lists(
    st.sampled_from(["Kestrin", "caf\u00e9", "e\u0301lan", "co\u00adop", "Tarvia’s", "zero\u200bwidth"]),
    min_size=1,
)


@settings(max_examples=300, deadline=None)
@given(NASTY)
def test_idempotent_and_composed(text):
    once = normalise(text)[0]
    assert normalise(once)[0] == once
    assert unicodedata.is_normalized("NFC", once)
    once.encode()
    assert not set("\r\0\u00a0\u00ad\u200b\u2028") & set(once)


@settings(deadline=None)
@given(NASTY, st.lists(st.integers(0, 60), max_size=6))
def test_marks_stay_in_order_and_inside(text, marks):
    marks = sorted(min(mark, len(text)) for mark in marks)
    stored, moved = normalise(text, marks)
    assert stored == normalise(text)[0]
    assert moved == sorted(moved)
    assert len(moved) == len(marks)
    assert all(0 <= mark <= len(stored) for mark in moved)


@settings(deadline=None)
@given(WORDS, st.sampled_from([" ", "\r\n", "\u00a0", "\n\n", "\u2028"]))
def test_marks_around_words_enclose_the_same_words(words, gap):
    text, marks = "", []
    for word in words:
        marks += [len(text), len(text) + len(word)]
        text += word + gap
    stored, moved = normalise(text, marks)
    enclosed = [stored[a:b] for a, b in zip(moved[::2], moved[1::2], strict=True)]
    assert enclosed == [normalise(word)[0] for word in words]
