"""Lemmas as classes: a script says how a word's form becomes its lemma, so that one fits many words.

A script is "=" and the whole lemma ("=be" for "was"), or a letter for the capitals, how many characters
then fall from the end, and after a "+" what is put there: "l3+y" makes "Parties" into "party", "k1+" makes
"Norlanders" into "Norlander". Method: after UDPipe 2 (Straka 2018, §3.2), with ends only.
"""

from collections.abc import Callable
from functools import lru_cache
from os.path import commonprefix
from typing import Final

_STARTS: Final[dict[str, Callable[[str], str]]] = {
    "l": str.lower,
    "k": str,
    "t": str.capitalize,
    "u": str.upper,
    "n": lambda form: form.replace(",", ""),
}
"""Lower case, kept, the first letter alone in upper case, upper case, a number without its commas; the first
that does best is taken."""


def script(form: str, lemma: str) -> str:
    """The script with `apply(script(form, lemma), form) == lemma`, for a lemma that is not empty."""
    cased = ((letter, change(form)) for letter, change in _STARTS.items())
    common = {letter: (start, len(commonprefix((start, lemma)))) for letter, start in cased}
    letter = min(common, key=lambda one: len(common[one][0]) - 2 * common[one][1])
    start, shared = common[letter]
    return f"{letter}{len(start) - shared}+{lemma[shared:]}" if shared else f"={lemma}"


@lru_cache(maxsize=65536)
def apply(script: str, form: str) -> str:
    """The lemma that a script gives; the form in lower case where it is none or takes away too much."""
    if script.startswith("="):
        return script[1:] or form.lower()
    number, _, end = script[1:].partition("+")
    if not number.isdecimal() or script[0] not in _STARTS:
        return form.lower()
    start = _STARTS[script[0]](form)
    kept = len(start) - int(number)
    return (start[:kept] + end if kept >= 0 else "") or form.lower()
