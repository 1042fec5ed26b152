import pytest

from sightline.settings import Limits
from sightline.sources.formats.text import extract
from sightline.sources.found import Raw


@pytest.mark.parametrize(
    ("data", "declared", "text"),
    [
        (b"", None, ""),
        (b"Kestrin\r\nPort Almond", None, "Kestrin\r\nPort Almond"),
        ("Кестрин".encode("koi8-r"), "text/plain; charset=koi8-r", "Кестрин"),
        ("“Kestrin”".encode("cp1252"), "text/plain", "“Kestrin”"),
        ("Kestrin".encode("utf-16"), None, "Kestrin"),
    ],
)
def test_text(data, declared, text):
    (found,) = extract(Raw(name="a.txt", where="a.txt", data=data, declared=declared), Limits())
    assert (found.text, found.media_type, found.exact) == (text, "text/plain", False)


def test_what_cannot_be_decoded_is_said():
    (found,) = extract(Raw(name="a.txt", where="a.txt", data="Кестрин ".encode() * 9 + b"\xff"), Limits())
    assert [caution.code for caution in found.cautions] == ["encoding"]
