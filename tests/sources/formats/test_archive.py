import gzip
import io
import struct
import warnings
import zipfile

import pytest

from sightline.errors import InputError, LimitExceeded
from sightline.settings import Limits
from sightline.sources.formats.archive import extract
from sightline.sources.found import Failure, Raw


def zipped(*members: tuple[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    packed = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(packed, "w", method) as archive:
        warnings.simplefilter("ignore")  # of a name that is there twice
        for name, data in members:
            archive.writestr(zipfile.ZipInfo(name), data, method)
    return packed.getvalue()


def read(data: bytes, name: str = "a.zip", depth: int = 0, **limits: int) -> list[Raw | Failure]:
    return list(extract(Raw(name=name, where=name, data=data, depth=depth), Limits(**limits)))


def test_members_in_the_order_of_the_archive():
    assert read(zipped(("b.txt", b"B"), ("folder/", b""), ("folder/a.txt", b"A"))) == [
        Raw(name="b.txt", where="a.zip › b.txt", data=b"B", depth=1),
        Raw(name="folder/a.txt", where="a.zip › folder/a.txt", data=b"A", depth=1),
    ]


@pytest.mark.parametrize(
    "name",
    [
        "../../etc/passwd",
        "/etc/passwd",
        "C:\\a.txt",
        "..",
        "a/../../b.txt",
        "a" * 3000,
        "\u202eb.txt",
        "a\nb.txt",
    ],
)
def test_a_name_is_only_a_name(name, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (member,) = read(zipped((name, b"A")))
    assert member.data == b"A"
    assert member.where.isprintable()
    assert list(tmp_path.iterdir()) == []


def test_names_twice_are_two_members():
    assert [member.data for member in read(zipped(("a.txt", b"1"), ("a.txt", b"2")))] == [b"1", b"2"]


def test_what_systems_add_is_passed_over():
    names = ["__MACOSX/._a.txt", ".DS_Store", "folder/.hidden", "a.txt"]
    assert [member.name for member in read(zipped(*((name, b"A") for name in names)))] == ["a.txt"]


@pytest.mark.parametrize("data", [zipped(), zipped(("folder/", b""))], ids=["nothing", "folders"])
def test_empty(data):
    with pytest.raises(InputError, match="no files in it"):
        read(data)


def test_deeper_than_allowed():
    inner = zipped(("a.txt", b"A"))
    assert read(inner, depth=1)
    with pytest.raises(LimitExceeded, match=r"inside 2 others; allow it with --max-depth 3"):
        read(inner, depth=2)
    with pytest.raises(LimitExceeded, match=r"--max-depth 1"):
        read(gzip.compress(b"A"), "a.gz", max_depth=0)


def test_a_bomb_is_given_up_and_the_rest_goes_on():
    bomb, good = read(zipped(("bomb.txt", bytes(30_000_000)), ("a.txt", b"A")))
    assert bomb.where == "a.zip › bomb.txt"
    assert "more than 200 times its size" in bomb.what
    assert "--max-ratio" in bomb.remedy
    assert good.data == b"A"


def test_a_member_and_an_archive_that_are_too_large():
    noise = bytes(range(256)) * 40
    large, small = read(zipped(("large.txt", noise), ("a.txt", b"A")), max_bytes=10_000)
    assert "more than the 10,000 bytes" in large.what
    assert "--max-bytes" in large.remedy
    assert small.data == b"A"
    first, *others = read(zipped(*((f"{n}.txt", noise) for n in range(3))), max_unpacked=15_000)
    assert first.data == noise
    assert all("--max-unpacked" in failure.remedy for failure in others)


def test_more_members_than_allowed():
    found = extract(
        Raw(name="", where="", data=zipped(*((f"{n}", b"A") for n in range(5)))), Limits(max_members=3)
    )
    assert [next(found).name for _ in range(3)] == ["0", "1", "2"]
    with pytest.raises(
        LimitExceeded, match=r"holds 5 files, more than the 3 that were read; .*--max-members 5"
    ):
        next(found)


def test_a_directory_of_millions_is_refused_unread():
    data = bytearray(zipped(("a.txt", b"A")))
    end = data.rfind(b"PK\x05\x06")
    data[end + 12 : end + 16] = struct.pack("<I", 500_000_000)
    with pytest.raises(LimitExceeded, match="--max-members"):
        read(bytes(data))


def test_encrypted():
    data = bytearray(zipped(("a.txt", b"A")))
    for magic, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.find(magic) + place] |= 1
    (failure,) = read(bytes(data))
    assert str(failure) == "a.zip › a.txt: is encrypted; unpack it with its password and read the files"


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA], ids=["bzip2", "lzma"])
def test_methods_without_a_brake_are_not_read(method):
    (failure,) = read(zipped(("a.txt", bytes(1_000_000)), method=method))
    assert "a method that is not read" in failure.what


@pytest.mark.parametrize("cut", [2, 10, 60, -1, -30])
def test_cut_off(cut):
    with pytest.raises(InputError, match="damaged or cut off"):
        read(zipped(("a.txt", bytes(range(256)) * 9))[:cut])


def test_a_damaged_member():
    data = bytearray(zipped(("a.txt", bytes(range(256)) * 9), ("b.txt", b"B")))
    data[60:90] = bytes(30)
    failure, good = read(bytes(data))
    assert failure.what == "is damaged or cut off"
    assert good.data == b"B"


def test_gzip():
    assert read(gzip.compress(b"A"), "folder/a.txt.gz") == [
        Raw(name="folder/a.txt", where="folder/a.txt.gz", data=b"A", depth=1)
    ]


def test_a_gzip_bomb():
    with pytest.raises(LimitExceeded, match="--max-ratio"):
        read(gzip.compress(bytes(30_000_000)), "a.gz")
