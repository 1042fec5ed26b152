"""Documents of annotated texts: English, with nothing known of them but what a test gives."""

from sightline.contract import Document, Published


def english(text: str, published: Published = Published()) -> Document:  # noqa: B008 - a frozen value
    """A text as a document; its id and hash stay empty, for no layer reads them."""
    return Document(
        id="",
        key=None,
        title=None,
        text=text,
        language="en",
        url=None,
        outlet=None,
        authors=(),
        media_type="text/plain",
        source_sha256="",
        published=published,
    )
