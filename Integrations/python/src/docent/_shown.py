"""What a notebook shows of an answer."""

from __future__ import annotations

import base64
import html
import re
from typing import Any

# More exact than what notebooks say of all tables.
_STYLE = """<style>
.docent-rows.docent-rows table { border-collapse: collapse; margin: 0; }
.docent-rows.docent-rows table th, .docent-rows.docent-rows table td { text-align: left; vertical-align: top; padding: .25em .75em; max-width: 60ch; }
.docent-rows.docent-rows table .n { text-align: right; font-variant-numeric: tabular-nums; }
.docent-rows.docent-rows table .n, .docent-rows.docent-rows table .d, .docent-rows.docent-rows table .p { white-space: nowrap; }
.docent-rows.docent-rows table .p, .docent-rows p { font-size: .9em; opacity: .8; }
</style>
"""

_COLORS = re.compile(r"\x1b\[[0-9;]*m")


def table(rows: str) -> str:
    """A table of the program's, with how it looks in a notebook."""
    return f'<div class="docent-rows">\n{_STYLE}{rows}</div>'


def drawing(svg: str, text: str) -> dict[str, str]:
    """A drawing by its MIME types.

    Notebooks show HTML rather than SVG where they have both: the picture then fits the room there is, and is shown, too, where nobody
    has said yet that the notebook can be trusted, for nothing in it can act.
    """
    data = base64.b64encode(svg.encode()).decode()
    title = html.escape(text.split("\n", 1)[0])
    image = f'<img alt="{title}" style="max-width:100%" src="data:image/svg+xml;base64,{data}">'
    return {"text/html": image, "image/svg+xml": svg, "text/plain": text}


def bundle(part: dict[str, Any]) -> dict[str, str]:
    """A part of an answer by its MIME types."""
    text = str(part["text"])
    # Who has a table or picture sees the text in a diff or by mail, where colours are noise.
    if "html" in part:
        return {"text/html": table(part["html"]), "text/plain": plain(text)}
    if "svg" in part:
        return drawing(str(part["svg"]), plain(text))
    return {"text/plain": text}


def plain(text: str) -> str:
    """A text without its colours."""
    return _COLORS.sub("", text)
