"""All corpora of a recipe, by name."""

from collections.abc import Callable, Collection
from pathlib import Path
from typing import Final, Literal

import msgspec

from training.data import crossner, factuality, gmb, ontogum, polnear, redocred, treebank, uner, worldwide
from training.example import Example

Part = Literal["train", "dev"]
SOURCES: Final[dict[str, Callable[[Path, Part], list[Example]]]] = {
    "polnear": polnear.load,
    "worldwide": worldwide.load,
    "crossner": crossner.load,
    "gmb": gmb.load,
    "redocred": redocred.load,
    "uner": uner.load,
    "uw": factuality.uw,
}


def load(root: Path, part: Part, only: Collection[str] | None = None) -> dict[str, list[Example]]:
    """The examples of the corpora in `only`, or of all; sets of one text are joined into one Example.

    The treebanks are always read: their labels are the model's.
    """
    chains = {example.id: example.chains for example in ontogum.load(root, part)}
    trees = factuality.annotate(treebank.load(root, part), root, part)
    found: dict[str, list[Example]] = {}
    for example in trees:
        own = chains.get(example.id) if example.corpus == "gum" else None
        found.setdefault(example.corpus, []).append(msgspec.structs.replace(example, chains=own))
    for name, read in SOURCES.items():
        if only is None or name in only:
            found[name] = [example for example in read(root, part) if example.words]
    return found
