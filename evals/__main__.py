"""Measures each layer of the reading against annotated texts and holds the scores to their pins.

Exit status: 0 when every pin is held, 1 when a score fell or a pin would be lowered, 2 for wrong usage.
"""

import argparse
import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from evals import pins
from evals.run import Measure, Sheet, UnknownLayer, chosen, known_layers, run
from evals.table import table

SHARED = Path(__file__).parents[2] / "shared" / "corpora"


def main(
    arguments: Sequence[str] | None = None,
    *,
    known: Mapping[str, Measure] | None = None,
    pin_file: Path = pins.FILE,
) -> int:
    """Run the command; return its exit status. `known` and `pin_file` are for tests."""
    options = _options().parse_args(arguments)
    if options.lower and not options.pin:
        _options().error("--lower says why a pin is lowered: use it with --pin")
    try:
        measures = chosen(known_layers() if known is None else known, options.layers)
    except UnknownLayer as error:
        _options().error(str(error))
    sheet = run(measures, options.corpora)
    before = pins.load(pin_file)
    print(table(sheet.scores, sheet.skipped, before))
    complete = not options.layers and not sheet.skipped
    lost = pins.lost(sheet.scores, before) if complete else []
    if options.pin:
        return _pin(sheet, before, lost, pin_file, options.lower)
    return _check(sheet, before, lost)


def default_corpora(environment: Mapping[str, str], shared: Path = SHARED) -> Path:
    """Where the corpora are if no option says so: SIGHTLINE_CORPORA, else beside the project."""
    return Path(environment.get("SIGHTLINE_CORPORA") or shared)


def _options() -> argparse.ArgumentParser:
    options = argparse.ArgumentParser(prog="python -m evals", description=(__doc__ or "").partition("\n")[0])
    options.add_argument("layers", nargs="*", metavar="LAYER", help="modules of evals/layers (default: all)")
    options.add_argument(
        "--corpora",
        type=Path,
        default=default_corpora(os.environ),
        metavar="DIR",
        help="folder of the corpora (default: SIGHTLINE_CORPORA, else ../shared/corpora)",
    )
    options.add_argument("--pin", action="store_true", help="pin the scores measured")
    options.add_argument("--lower", metavar="REASON", help="with --pin: lower pins, and keep the reason")
    return options


def _pin(sheet: Sheet, before: pins.Pins, lost: Sequence[str], path: Path, reason: str | None) -> int:
    refused = [*pins.lowerings(sheet.scores, before), *(f"{key} would go" for key in lost)]
    if refused and not reason:
        return _fail(refused, 'Nothing was pinned. To lower a pin, say why: --pin --lower "REASON".')
    kept = {key: pin for key, pin in before.items() if key not in lost}
    pins.save(path, pins.pinned(sheet.scores, kept, reason=reason))
    print(f"{len(sheet.scores)} scores pinned in {path.name}.")
    return 0


def _check(sheet: Sheet, before: pins.Pins, lost: Sequence[str]) -> int:
    failed = [
        *pins.failures(sheet.scores, before),
        *(f"{key} is pinned and was not measured" for key in lost),
    ]
    return _fail(failed, "evals/README.md says what pins hold and how they are set.") if failed else 0


def _fail(lines: Sequence[str], remedy: str) -> int:
    print("\n".join(["", *lines, remedy]), file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
