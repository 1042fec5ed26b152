import msgspec
import pytest

from sightline.contract import Document, Published
from sightline.errors import PipelineError
from sightline.reading.layers import Layers
from sightline.reading.pipeline import LayerReader, Pipeline, reader, warn


def document(text: str = "One two.") -> Document:
    return Document(
        id="sha256:0",
        key=None,
        title=None,
        text=text,
        language="en",
        url=None,
        outlet=None,
        authors=(),
        media_type="text/plain",
        source_sha256="0",
        published=Published(earliest="2019", latest="2019", basis="given"),
    )


@reader(gives=["sentences"])
def whole_text(document: Document, layers: Layers) -> Layers:
    return msgspec.structs.replace(layers, sentences=((0, len(document.text)),))


@reader(needs=["sentences"], gives=["tokens"])
def no_tokens(document: Document, layers: Layers) -> Layers:
    return warn(layers, "no_tokens", f"saw {len(layers.sentences)} sentence")


def test_readers_run_in_order_and_see_what_came_before() -> None:
    layers = Pipeline([whole_text, no_tokens]).run(document())
    assert layers.sentences == ((0, 8),)
    assert [caution.message for caution in layers.warnings] == ["saw 1 sentence"]


def test_the_documents_date_is_there_from_the_start() -> None:
    assert Pipeline([]).run(document()).published.earliest == "2019"


@pytest.mark.parametrize(
    ("readers", "message"),
    [
        pytest.param([no_tokens], "no_tokens needs 'sentences', which no reader before it gives", id="need"),
        pytest.param([no_tokens, whole_text], "no_tokens needs 'sentences'", id="order"),
        pytest.param(
            [whole_text, whole_text], "gives 'sentences', which whole_text gives already", id="twice"
        ),
        pytest.param(
            [LayerReader("odd", frozenset(), frozenset({"smells"}), lambda _, layers: layers)],
            "odd names the layer 'smells', which is none of",
            id="unknown layer",
        ),
    ],
)
def test_readers_that_do_not_fit_are_refused_before_they_run(
    readers: list[LayerReader], message: str
) -> None:
    with pytest.raises(PipelineError, match=message):
        Pipeline(readers)


def test_all_problems_are_named_at_once() -> None:
    with pytest.raises(PipelineError) as error:
        Pipeline([no_tokens, whole_text, whole_text])
    assert str(error.value).count(";") == 1
