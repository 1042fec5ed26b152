"""A dossier as one HTML file that loads nothing: styles and script are inside, and a policy forbids the rest.

Templates lay out what `analysis` gives and compute nothing. Everything that comes from a text is escaped, and
isolated where its direction of writing could reach its neighbours. The script reads the page, never data in
another notation, so no text has to be escaped twice.
"""

from __future__ import annotations

import base64
import hashlib
import re
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from sightline import __version__
from sightline.analysis import facets
from sightline.analysis.wording import plain

if TYPE_CHECKING:
    from jinja2 import Environment, Template
    from markupsafe import Markup

    from sightline.analysis.dossier import Dossier

STYLES = ("tokens", "layout", "views", "statements", "texts", "print")
SCRIPTS = ("select", "panel", "tables", "filters", "start")

_NOT_IN_HTML = re.compile("[\x00\ud800-\udfff]")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*")


def render(dossier: Dossier) -> str:
    """The page. The same dossier always gives the same bytes.

    NUL and lone surrogates, which HTML cannot hold, are shown as U+FFFD, one for one.
    """
    return _template().render(dossier=dossier, version=__version__)


@cache
def _template() -> Template:
    environment = _environment()
    style, script = _joined("style", STYLES, "css"), _joined("script", SCRIPTS, "js")
    environment.globals.update(style=style, script=f'"use strict";\n(() => {{\n{script}}})();\n')
    environment.globals["policy"] = _policy(style, str(environment.globals["script"]))
    return environment.get_template("page.html")


def _environment() -> Environment:
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("sightline.report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_storable,
    )
    environment.filters.update(exact=_exact, plain=plain, tokens=facets.tokens)
    environment.tests["language"] = lambda tag: bool(_LANGUAGE.fullmatch(tag or ""))
    return environment


def _joined(folder: str, names: tuple[str, ...], suffix: str) -> str:
    package = resources.files("sightline.report") / folder
    return "".join((package / f"{name}.{suffix}").read_text("utf-8") for name in names)


def _policy(style: str, script: str) -> str:
    """The content security policy: our own style and script by their hashes, and nothing else at all."""
    rules = {
        "default-src": "'none'",
        "style-src": _source_hash(style),
        "script-src": _source_hash(script),
        "img-src": "data:",
        "base-uri": "'none'",
        "form-action": "'none'",
    }
    return "; ".join(f"{name} {value}" for name, value in rules.items())


def _source_hash(source: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(source.encode()).digest()).decode()}'"


def _storable(value: object) -> object:
    """Every value on its way into the page: strings lose what HTML cannot hold."""
    return _NOT_IN_HTML.sub("\ufffd", value) if type(value) is str else value


def _exact(text: str) -> Markup:
    """A document's text, escaped so that the page holds it to the character.

    A carriage return would become a line feed when the page is read, unless written as a reference.
    """
    from markupsafe import Markup, escape

    return Markup(str(escape(_storable(text))).replace("\r", "&#13;"))  # noqa: S704 - it is escaped
