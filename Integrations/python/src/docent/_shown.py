"""What a notebook shows of an answer."""

from __future__ import annotations

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

_SIZE = re.compile(r'^<svg (xmlns="[^"]*") width="(\d+)" height="\d+" (viewBox="[^"]*") style="[^"]*" ')
_COLORS = re.compile(r"\x1b\[[0-9;]*m")


def table(html: str) -> str:
    """A table of the program's, with how it looks in a notebook."""
    return f'<div class="docent-rows">\n{_STYLE}{html}</div>'


def picture(svg: str) -> str:
    """A drawing that is as wide as there is room, and no wider than it was drawn: not all notebooks see to that."""
    return _SIZE.sub(r'<svg \1 \3 style="max-width:\2px" ', svg, count=1)


def bundle(part: dict[str, Any]) -> dict[str, str]:
    """A part of an answer by its MIME types."""
    text = str(part["text"])
    # Who has a table or picture sees the text in a diff or by mail, where colours are noise.
    if "html" in part:
        return {"text/html": table(part["html"]), "text/plain": plain(text)}
    if "svg" in part:
        return {"image/svg+xml": picture(str(part["svg"])), "text/plain": plain(text)}
    return {"text/plain": text}


def plain(text: str) -> str:
    """A text without its colours."""
    return _COLORS.sub("", text)
