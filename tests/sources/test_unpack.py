import gzip
import io

import pytest

from sightline.errors import InputError, LimitExceeded
from sightline.settings import MIB, Limits
from sightline.sources.unpack import Unpacked, check_ratio


def unpack(data: bytes, **limits: int) -> bytes:
    stream = Unpacked(
        io.BytesIO(data), Limits(**limits), most=limits.get("max_bytes", 64 * MIB), option="--max-bytes"
    )
    return io.BufferedReader(stream).read()


def test_unpacks():
    text = b"".join(b"%d, " % number for number in range(50_000))
    assert unpack(gzip.compress(text)) == text
    assert unpack(gzip.compress(b"one ") + gzip.compress(b"two")) == b"one two"
    assert unpack(gzip.compress(b"")) == b""


def test_a_bomb_is_given_up_at_the_ratio_without_inflating_it():
    bomb = io.BytesIO(gzip.compress(b"\0" * 30_000_000))
    stream = Unpacked(bomb, Limits(), most=10**9, option="--max-bytes")
    with pytest.raises(LimitExceeded, match=r"more than 200 times its size.*--max-ratio"):
        io.BufferedReader(stream).read()
    assert stream._length < 10_000_000


def test_too_large():
    data = gzip.compress(bytes(range(256)) * 1000)
    with pytest.raises(LimitExceeded, match=r"unpacks to more than the 100,000 bytes.*--max-bytes 200000"):
        unpack(data, max_bytes=100_000)


@pytest.mark.parametrize("cut", [3, 12, 200, -1, -9])
def test_cut_off(cut):
    data = gzip.compress(b"".join(b"%d, " % number for number in range(5_000)))
    with pytest.raises(InputError, match="damaged or cut off"):
        unpack(data[:cut])


def test_damaged():
    data = bytearray(gzip.compress(b"".join(b"%d, " % number for number in range(5_000))))
    data[100:140] = bytes(40)
    with pytest.raises(InputError, match="damaged or cut off"):
        unpack(bytes(data))


def test_little_files_may_be_all_blanks():
    check_ratio(MIB, 1, Limits())
    with pytest.raises(LimitExceeded):
        check_ratio(MIB + 1, 1, Limits())
