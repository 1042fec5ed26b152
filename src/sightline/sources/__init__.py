"""Turns files, folders, pages, feeds, archives and tables into documents.

for found in gather(["articles/", "https://example.org/page"]):
match found:
case Found(document=document, where=where): ...
case Failure(): print(found)
"""

from sightline.sources.found import Failure, Found
from sightline.sources.gather import Opening, gather, open_input, watch
from sightline.sources.inputs import Input, expand

__all__ = ["Failure", "Found", "Input", "Opening", "expand", "gather", "open_input", "watch"]
