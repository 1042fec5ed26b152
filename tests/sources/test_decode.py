import pytest

from sightline.sources.decode import codec, decode, is_binary

RUSSIAN = "Мэр Кестрина заявил в среду, что переговоры о границе с Нордландом продолжатся. "
ENGLISH = "The mayor of Kestrin said on Sunday that the envoy’s “package” – a plan – wasn’t new. "
POLISH = "Burmistrz powiedział, że rozmowy o granicy będą kontynuowane w środę w Kestrinie. "


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (ENGLISH, "utf-8"),
        (ENGLISH, "utf-8-sig"),
        (ENGLISH, "utf-16"),
        (ENGLISH, "utf-16-le"),
        (ENGLISH, "utf-16-be"),
        (ENGLISH, "utf-32"),
        (ENGLISH, "cp1252"),
        (RUSSIAN, "utf-8"),
        (RUSSIAN, "utf-16"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8-r"),
        (POLISH * 3, "cp1250"),
        ("", "utf-8"),
        ("a", "utf-8"),
    ],
)
def test_reads_undeclared_text(text, encoding):
    assert decode(text.encode(encoding)).text == text


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [
        ("cp1251", "windows-1251"),
        ("koi8-r", "KOI8-R"),
        ("iso8859-5", '"ISO-8859-5"'),
        ("cp866", " cp866 "),
        ("mac-cyrillic", "x-mac-cyrillic"),
        ("utf-8", "windows-1251"),
    ],
)
def test_a_declared_encoding_comes_before_a_guess(encoding, declared):
    decoded = decode(RUSSIAN.encode(encoding), declared)
    assert (decoded.text == RUSSIAN) == (encoding != "utf-8" and codec(declared) is not None)


def test_a_mark_at_the_start_beats_what_is_declared():
    assert decode(RUSSIAN.encode("utf-16"), "koi8-r").text == RUSSIAN


@pytest.mark.parametrize("declared", ["utf-8", "ascii", "no-such-encoding", "", None, "zip", "rot13", "a\0b"])
def test_a_wrong_declaration_is_passed_over(declared):
    assert decode(ENGLISH.encode("cp1252"), declared).text == ENGLISH


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("latin-1", "cp1252"),
        ("US-ASCII", "cp1252"),
        ("UTF8", "utf-8"),
        ("unicode_escape", None),
        ("utf-7", None),
        ("base64", None),
        ("undefined", None),
    ],
)
def test_codec(label, name):
    assert codec(label) == name


def test_one_broken_character_does_not_change_the_encoding():
    data = ENGLISH.encode() * 5 + b"\xff" + ENGLISH.encode() * 5
    decoded = decode(data)
    assert decoded.text == ENGLISH * 5 + "\ufffd" + ENGLISH * 5
    assert [caution.code for caution in decoded.cautions] == ["encoding"]


def test_text_cut_inside_a_character_stays_utf_8():
    assert decode((RUSSIAN * 3).encode()[:-3]).text.startswith(RUSSIAN)


def test_odd_bytes_of_utf_16_do_not_raise():
    assert decode(b"\xff\xfea\x00b").text == "a\ufffd"


@pytest.mark.parametrize(
    ("data", "binary"),
    [
        (b"", False),
        (b"Words.\n\tMore words.\x0c", False),
        (b"One stray \0 in a text of many words is no reason to give up on all of it.", False),
        (ENGLISH.encode("utf-16"), False),
        (ENGLISH.encode("utf-16-le"), False),
        (RUSSIAN.encode("cp866"), False),
        (b"\0" * 50, True),
        (b"\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0>\0\x01\0\0\0", True),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0", True),
        (bytes(range(256)) * 8, True),
    ],
    ids=["empty", "text", "stray", "UTF-16", "unmarked", "cp866", "NULs", "program", "image", "noise"],
)
def test_is_binary(data, binary):
    assert is_binary(data) is binary
