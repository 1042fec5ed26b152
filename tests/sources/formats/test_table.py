import datetime as dt
import io

import pytest

from sightline.errors import InputError, LimitExceeded
from sightline.settings import Limits
from sightline.sources.formats.columns import assign, looks_like_table
from sightline.sources.formats.table import extract
from sightline.sources.found import Extract, Facts, Failure, Raw

LIMITS = Limits()


def read(data: bytes | str, name: str = "a.csv", limits: Limits = LIMITS) -> list[Extract | Failure]:
    data = data.encode() if isinstance(data, str) else data
    return list(extract(Raw(name=name, where=name, data=data), limits))


def parquet(**columns: object) -> bytes:
    import pyarrow as pa
    import pyarrow.parquet as pq

    packed = io.BytesIO()
    pq.write_table(pa.table(columns), packed)
    return packed.getvalue()


def test_all_fields():
    (found,) = read(
        "ID,Headline,Link,Publisher,Author,Date,Lang,Full Text,Other\n"
        '7,The plan,https://example.org,Kestrin Courier,Ann Orvel,2021-03-04,en,"One.\n\nTwo, ""three"".",x\n'
    )
    assert found == Extract(
        text='One.\n\nTwo, "three".',
        media_type="text/csv",
        part="row 1",
        given=Facts(
            key="7",
            title="The plan",
            url="https://example.org",
            outlet="Kestrin Courier",
            authors=("Ann Orvel",),
            published="2021-03-04",
            language="en",
        ),
    )


@pytest.mark.parametrize(
    ("data", "name", "texts"),
    [
        ("text\na\nb\n", "a.csv", ["a", "b"]),
        ("text;id\na,b;1\n", "a.csv", ["a,b"]),
        ("id\ttext\n1\ta, b\n", "a.tsv", ["a, b"]),
        ("id\ttext\n1\ta\n", "a.csv", ["a"]),
        ("id|text\r\n1|a\r\n", "a.csv", ["a"]),
        ("id,text\n1,a\n\n,,\n2,b", "a.csv", ["a", "b"]),
        ("id,text\n1\n2,b", "a.csv", ["", "b"]),
        ("text,id\na,1,extra,cells\n", "a.csv", ["a"]),
        ("\ufefftext,id\na,1\n", "a.csv", ["a"]),
        ("TEXT,Id\na,1\n", "a.csv", ["a"]),
        ('text\n"cut off', "a.csv", ["cut off"]),
        ("text\n" + "a" * 300_000, "a.csv", ["a" * 300_000]),
        ("text,id\n", "a.csv", []),
    ],
)
def test_rows(data, name, texts):
    assert [row.text for row in read(data, name)] == texts


def test_other_encodings():
    assert [row.text for row in read("text,id\nКестрин,1\n".encode("utf-16"))] == ["Кестрин"]
    assert [row.text for row in read("text,id\n“Kestrin”,1\n".encode("cp1252"))] == ["“Kestrin”"]


@pytest.mark.parametrize("data", ["", "\n", "id,name\n1,a\n", "1,2,3"])
def test_without_a_column_of_texts(data):
    with pytest.raises(InputError, match=r"has no column of texts among .*; name it one of text, "):
        read(data)


@pytest.mark.parametrize(
    ("written", "published", "cautions"),
    [
        ("2021-03-04 10:30:00", "2021-03-04", 0),
        ("March 4, 2021", "2021-03-04", 0),
        ("03/04/2021", "2021", 0),
        ("", None, 0),
        ("yesterday", None, 1),
    ],
)
def test_dates(written, published, cautions):
    (row,) = read(f'text,date\na,"{written}"\n')
    assert row.given.published == published
    assert [caution.code for caution in row.cautions] == ["published"] * cautions


def test_the_better_name_wins():
    assert assign(["content", "Date", "published_at", "TEXT", "source"]) == {
        "text": 3,
        "outlet": 4,
        "published": 2,
    }
    assert assign(["article-text", "body"]) == {"text": 0}
    assert assign([]) == {}


@pytest.mark.parametrize(
    ("head", "table"),
    [
        ("id,text\n", True),
        ("title;body;date\nx", True),
        ("text\n", False),
        ("id,text", False),
        ("In this text, the story of the mayor, an article of faith\nfor many\n", False),
        ("one,two\n", False),
        ("a\rtext,id\n", False),
        ("", False),
    ],
)
def test_looks_like_table(head, table):
    assert looks_like_table(head) is table


def test_parquet():
    data = parquet(
        body=["One.", None, "Three."],
        id=[1, 2, 3],
        authors=[["Ann Orvel", "Petr Lund"], [], None],
        published=[dt.datetime(2021, 3, 4, 10, 30, tzinfo=dt.UTC), None, None],
        unused=[object.__name__] * 3,
    )
    first, second, third = read(data, "a.parquet")
    assert first == Extract(
        text="One.",
        media_type="application/vnd.apache.parquet",
        part="row 1",
        given=Facts(key="1", authors=("Ann Orvel", "Petr Lund"), published="2021-03-04"),
    )
    assert (second.text, second.given) == ("", Facts(key="2"))
    assert (third.text, third.part) == ("Three.", "row 3")


def test_parquet_with_dates_and_dictionaries():
    import pyarrow as pa

    data = parquet(text=pa.array(["a", "a"]).dictionary_encode(), date=pa.array([dt.date(2021, 3, 4), None]))
    assert [(row.text, row.given.published) for row in read(data)] == [("a", "2021-03-04"), ("a", None)]


def test_parquet_texts_of_another_type_are_failures():
    assert [row.what for row in read(parquet(text=[1, 2]))] == ["has a text of type int"] * 2


def test_parquet_without_texts():
    with pytest.raises(InputError, match="has no column of texts among id, name"):
        read(parquet(id=[1], name=["a"]))


@pytest.mark.parametrize("cut", [4, 8, 100, -1, -20])
def test_damaged_parquet(cut):
    with pytest.raises(InputError, match="Parquet file that cannot be read"):
        read(parquet(text=["a" * 100] * 50)[:cut])


def test_a_parquet_bomb_is_refused_before_it_is_unpacked():
    import pyarrow as pa
    import pyarrow.parquet as pq

    packed = io.BytesIO()
    table = pa.table({"text": pa.array(["a" * 2_000_000] * 3 + ["b"])})
    pq.write_table(table, packed, compression="zstd", use_dictionary=False)
    with pytest.raises(LimitExceeded, match="--max-ratio"):
        read(packed.getvalue())
    with pytest.raises(LimitExceeded, match="--max-unpacked"):
        read(packed.getvalue(), limits=Limits(max_unpacked=1_000_000, max_ratio=10**9))
