"""The form under which names of places are compared."""

import re
import unicodedata
from typing import Final

_LETTERS: Final = str.maketrans(
    {"ə": "a", "Ə": "A", "ı": "i", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "æ": "ae"}
    | {"Æ": "Ae", "œ": "oe", "Œ": "Oe", "ð": "d", "þ": "th", "ħ": "h", "Ħ": "H", "&": " and "}
)
_DROPPED: Final = re.compile(r"['’‘ʻʼʾʿ`´]|\.(?!\w\w)")
_WORD: Final = re.compile(r"[^\W_]+")
_SHORT: Final = {"st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort"}


def folded(name: str) -> str:
    """A name without case, accents, marks and a leading "the", its short forms written out.

    "St. John's" and "Saint Johns" are alike, as are "U.S." and "US"; empty where no letter is left. The short
    forms are not those at a name's end ("Main St").
    """
    plain = unicodedata.normalize("NFKD", name.translate(_LETTERS))
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    words = _WORD.findall(_DROPPED.sub("", plain).casefold())
    if len(words) > 1 and words[0] == "the":
        words = words[1:]
    return " ".join([*(_SHORT.get(word, word) for word in words[:-1]), *words[-1:]])
