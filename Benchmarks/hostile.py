#!/usr/bin/env python3
"""Documents, scripts and files made to be slow, and all that can be asked of them: what takes over a second, or grows
faster than its input.

    hostile.py BINARY [--size KB] [--only DOCUMENT] [--ask WORDS] [--jobs N]

Each kind of document is made at the size (1024 KB) and, where an answer takes long, at half of it. Listed are processor
seconds over the limit (1 s for 1024 KB, in proportion for another size) and growth over 2.3. The status is 1 where anything
is listed.
"""
import argparse
import concurrent.futures
import os
import resource
import shutil
import subprocess
import sys
import tempfile

LIMIT = 1.0
CUT = 6
GROWTH = 2.3


def times(text, size):
    """The text over and over, to a size in bytes."""
    raw = text.encode()
    return raw * max(1, size // len(raw))


def numbered(form, size):
    """Lines made from their number, to a size in bytes."""
    lines, length, number = [], 0, 0
    while length < size:
        line = form(number).encode()
        lines.append(line)
        length += len(line)
        number += 1
    return b"".join(lines)


def framed(start, middle, end):
    return start.encode() + middle + end.encode()


def nested(open_mark, inside, close_mark, size):
    count = size // len((open_mark + close_mark).encode())
    return open_mark.encode() * count + inside.encode() + close_mark.encode() * count


def indented(mark, size):
    """Items each inside the one before: some hundreds deep, for each is indented by all around it."""
    lines, length, depth = [], 0, 0
    while length < size:
        line = "  " * depth + mark + "a\n"
        lines.append(line)
        length += len(line)
        depth += 1
    return "".join(lines).encode()


def front(text, mark="---"):
    return framed(mark + "\n", text, "\n" + mark + "\n\nText of the **document**, $3 million.\n")


DOCUMENTS = {
    "one line": lambda n: times("word alpha beta ", n),
    "one line of sentences": lambda n: times("It paid $5 million in 2021. ", n),
    "one line with accents": lambda n: times("wörd älpha 中文 ", n),
    "one word": lambda n: times("a", n),
    "blank lines": lambda n: times("\n", n),
    "short lines": lambda n: times("a\n", n),
    "short paragraphs": lambda n: times("a\n\n", n),
    "spaces": lambda n: times(" ", n),
    "tabs": lambda n: times("a\t", n),
    "carriage returns": lambda n: times("a b\r", n),
    "the": lambda n: times("He saw the cat and the dog, ", n),
    "millions": lambda n: times("5 million ", n),
    "hundreds": lambda n: times("five hundred and ", n),
    "numbers again": lambda n: times("5 (five (", n),
    "short forms": lambda n: times("(ABC) ", n),
    "no UTF-8": lambda n: b"\xff\xfe\x80 " * (n // 4),
    "combining marks": lambda n: b"a" + times("\u0301", n),
    "joined emoji": lambda n: times("\U0001F469\u200D", n),
    "flags": lambda n: times("\U0001F1F5", n),
    "zero width": lambda n: times("\u200B", n),
    "nested quotes": lambda n: times(">", n),
    "nested quotes of lines": lambda n: times("> " * 400 + "a\n", n),
    "growing quotes": lambda n: b"".join((">" * i + " a\n").encode() for i in range(1, int((2 * n) ** 0.5))),
    "nested items": lambda n: indented("- ", n),
    "nested items in a line": lambda n: times("- ", n),
    "nested numbers in a line": lambda n: times("1. ", n),
    "items": lambda n: times("- a\n", n),
    "loose items": lambda n: times("- a\n\n", n),
    "items with labels": lambda n: numbered(lambda i: f"- **Label {i}:** of {i} people\n", n),
    "one item of paragraphs": lambda n: b"- a\n\n" + times("  b\n\n", n),
    "tasks": lambda n: times("- [ ] a\n", n),
    "lists of one": lambda n: times("- a\n\n\n1. b\n\n", n),
    "open brackets": lambda n: times("[", n),
    "brackets": lambda n: nested("[", "a", "]", n),
    "images": lambda n: nested("![", "a", "](b)", n),
    "open links": lambda n: times("[a](", n),
    "open link with parentheses": lambda n: b"[a](" + times("(", n),
    "open link title": lambda n: times('[a](b "', n),
    "stars": lambda n: times("*", n),
    "open emphasis": lambda n: times("*a ", n),
    "closing emphasis": lambda n: times("a* ", n),
    "mixed emphasis": lambda n: times("*a _b ", n),
    "nested emphasis": lambda n: nested("*a ", "b", " a*", n),
    "nested strong": lambda n: nested("**a ", "b", " a**", n),
    "emphasis and links": lambda n: times("*[a](b)_ ", n),
    "tildes": lambda n: times("~a ~~b ", n),
    "backticks": lambda n: numbered(lambda i: "`" * (i % 900 + 1) + "a ", n),
    "escapes": lambda n: times("\\", n),
    "entities": lambda n: times("&amp;", n),
    "open entities": lambda n: times("&", n),
    "wrong entities": lambda n: times("&#x10FFFFF; &abc ", n),
    "links": lambda n: numbered(lambda i: f"[a {i}](https://example.org/{i}) ", n),
    "reference links": lambda n: times("[a] ", n // 2) + b"\n\n[a]: " + times("b", n // 2),
    "definitions": lambda n: numbered(lambda i: f"[a{i}]: b\n", n // 2) + b"\n" + numbered(lambda i: f"[a{i}] ", n // 2),
    "definitions alone": lambda n: numbered(lambda i: f"[a{i}]: b\n", n),
    "one definition": lambda n: times("[a]: b\n", n),
    "open definitions": lambda n: times("[a]: <b\n", n),
    "bare links": lambda n: times("https://a.b ", n),
    "bare link of one word": lambda n: b"https://" + times("a.", n),
    "www": lambda n: times("www.", n),
    "mails": lambda n: times("a@b.c ", n),
    "open mails": lambda n: times("a@", n),
    "dots": lambda n: times("a.", n),
    "open angles": lambda n: times("<", n),
    "open tags": lambda n: times("<a ", n),
    "tag attributes": lambda n: b"<a " + times("b='c' ", n),
    "open comments": lambda n: times("<!-- ", n),
    "comments": lambda n: times("<!-- a --> ", n),
    "open instructions": lambda n: times("<?", n),
    "open declarations": lambda n: times("<!A ", n),
    "open data": lambda n: times("<![CDATA[", n),
    "nested tags": lambda n: nested("<b>", "a", "</b>", n),
    "nested blocks of tags": lambda n: nested("<div>\n", "a", "</div>\n", n),
    "details": lambda n: times("<details>\n\na\n\n", n),
    "highlights": lambda n: times("==a== <mark>b</mark> ", n),
    "fences": lambda n: times("```\na\n", n),
    "open fences": lambda n: times("~~~~ a\n", n),
    "code": lambda n: times("    a\n\n", n),
    "headings": lambda n: numbered(lambda i: f"## H {i}\n", n),
    "equal headings": lambda n: times("# A\n", n),
    "headings of growing depth": lambda n: numbered(lambda i: "#" * (i % 6 + 1) + f" H{i}\n\nText.\n\n", n),
    "a huge heading": lambda n: b"# " + times("word ", n // 2) + b"\n\n" + times("Text. Words.\n\n", n // 2),
    "a huge underlined heading": lambda n: times("word\n", n) + b"===\n",
    "underlines": lambda n: times("a\n=\n", n),
    "rules": lambda n: times("---\n\n", n),
    "tables": lambda n: times("|a|b|\n|-|-|\n|c|d|\n\n", n),
    "a long table": lambda n: b"|Name|Sum|\n|-|-|\n" + numbered(lambda i: f"|N{i}|$ {i}|\n", n),
    "a wide table": lambda n: b"|" + times("a|", n // 3) + b"\n|" + times("-|", n // 3) + b"\n|" + times("b|", n // 3),
    "a wide table of short rows": lambda n: b"|" + times("a|", n // 3) + b"\n|" + times("-|", n // 3) + b"\n" + times("|\n", n // 3),
    "a square table": lambda n: (lambda k: b"|" + b"a|" * k + b"\n|" + b"-|" * k + b"\n" + (b"|" + b"b|" * k + b"\n") * k)(int((n / 2) ** 0.5)),
    "a table with a long head": lambda n: b"|" + times("head ", n // 2) + b"|b|\n|-|-|\n" + times("|1|2|\n", n // 2),
    "a row with a long head": lambda n: times("|in millions", n // 4) + b"|\n" + times("|-", n // 24) + b"|\n|" + times("head ", n // 2) + times("|1", n // 24) + b"|\n",
    "a table of many names": lambda n: b"|" + numbered(lambda i: f"c{i}|", n // 3) + b"\n|" + times("-|", n // 4) + b"\n|" + times("1|", n // 4) + b"\n",
    "short rows of a table": lambda n: b"|a|b|c|d|e|f|g|h|\n|-|-|-|-|-|-|-|-|\n" + times("|a\n", n),
    "a table with a long cell": lambda n: b"|a|b|\n|-|-|\n|" + times("word ", n) + b"|c|\n",
    "open tables": lambda n: times("|a|b|\n|-|\n", n),
    "pipes": lambda n: times("|", n),
    "footnotes": lambda n: numbered(lambda i: f"Text[^{i}].\n\n[^{i}]: Note {i}.\n\n", n),
    "uses of one footnote": lambda n: times("a[^1] ", n) + b"\n\n[^1]: Note.\n",
    "footnotes in footnotes": lambda n: numbered(lambda i: f"[^{i}]: a[^{i + 1}]\n\n", n),
    "open footnotes": lambda n: times("[^", n),
    "speakers": lambda n: numbered(lambda i: f"**Speaker {i}:** Words were said.\n\n", n),
    "turns of two": lambda n: times("Anna: I said so.\n\nBert: You did.\n\n", n),
    "a transcript with times": lambda n: numbered(lambda i: f"[00:{i // 60 % 60:02}:{i % 60:02}] Speaker {i % 7}: Yes.\n\n", n),
    "names": lambda n: numbered(lambda i: f"Mr. Anna{i} Smith{i} met Dr. Bert{i % 97} Jones. ", n),
    "one long name": lambda n: times("Anna Smith ", n),
    "names with of": lambda n: times("Ministry of ", n),
    "acronyms": lambda n: numbered(lambda i: f"World Trade Body (WTB{chr(65 + i % 26)}) and ", n),
    "acronym letters": lambda n: times("A.", n),
    "capitals": lambda n: times("AB CD ", n),
    "parentheses": lambda n: times("(", n),
    "parentheses with capitals": lambda n: times("(AB ", n),
    "pairs of parentheses": lambda n: nested("(", "a", ")", n),
    "quotation marks": lambda n: times('"', n),
    "curly quotation marks": lambda n: times("“a", n),
    "quotations": lambda n: times('"It is so," he said. ', n),
    "money": lambda n: times("$5 million and ", n),
    "figures without stops": lambda n: times("5 ", n),
    "digits": lambda n: times("1", n),
    "digits with commas": lambda n: times("1,000,", n),
    "digits with points": lambda n: times("1.", n),
    "figure words": lambda n: times("one hundred and ", n),
    "figure words with dashes": lambda n: times("twenty-one-", n),
    "ranges": lambda n: times("5-", n),
    "between": lambda n: times("between 5 and ", n),
    "from to": lambda n: times("from 2020 to ", n),
    "dates": lambda n: times("12 May 2021, ", n),
    "months": lambda n: times("May ", n),
    "years": lambda n: times("2021 ", n),
    "date parts": lambda n: times("1/2/", n),
    "percent": lambda n: times("5% of ", n),
    "ages": lambda n: times("aged 5 to 7 and ", n),
    "measures": lambda n: times("5 km/h x ", n),
    "currency signs": lambda n: times("$", n),
    "signs": lambda n: times("+-", n),
    "abbreviations": lambda n: times("Mr. ", n),
    "stops": lambda n: times(".", n),
    "question marks": lambda n: times("? ", n),
    "dashes": lambda n: times("-", n),
    "dashes between": lambda n: times("a — ", n),
    "hyphens": lambda n: times("a-", n),
    "apostrophes": lambda n: times("a'", n),
    "colons": lambda n: times("a: ", n),
    "commas": lambda n: times("a, ", n),
    "yaml of aliases": lambda n: front(numbered(lambda i: f"a{i}: &a{i} [{', '.join([f'*a{i - 1}'] * 9) if i else 'x'}]\n", n)),
    "yaml of anchors": lambda n: front(numbered(lambda i: f"a{i}: &a{i} x\n", n)),
    "yaml in brackets": lambda n: front(b"a: " + nested("[", "", "]", n)),
    "yaml in braces": lambda n: front(b"a: " + times("{a: ", n)),
    "yaml of dashes": lambda n: front(b"a:\n  " + times("- ", n)),
    "yaml of indents": lambda n: front(b"".join(b" " * i + b"a:\n" for i in range(int((2 * n) ** 0.5)))),
    "yaml of questions": lambda n: front(times("? ", n)),
    "yaml with a huge text": lambda n: front(b"a: " + times("word ", n)),
    "yaml with a huge quoted text": lambda n: front(b'a: "' + times("\\n", n) + b'"'),
    "yaml with a huge block": lambda n: front(b"a: |\n" + times("  word\n", n)),
    "yaml with a huge key": lambda n: front(times("word", n) + b": 1"),
    "yaml keys": lambda n: front(numbered(lambda i: f"k{i}: {i}\n", n)),
    "yaml with keys twice": lambda n: front(times("a: 1\n", n)),
    "yaml list": lambda n: front(b"a:\n" + times("- 1\n", n)),
    "yaml flow list": lambda n: front(b"a: [" + times("1,", n) + b"]"),
    "yaml tags": lambda n: front(b"a: " + times("!a ", n)),
    "yaml comments": lambda n: front(times("# a\n", n) + b"a: 1"),
    "yaml left open": lambda n: b"---\n" + times("a: b\n", n),
    "yaml merges": lambda n: front(b"a: &a {x: 1}\n" + numbered(lambda i: f"b{i}: {{<<: *a}}\n", n)),
    "toml dotted": lambda n: front(times("a.", n) + b"a = 1\n", "+++"),
    "toml dotted table": lambda n: front(b"[" + times("a.", n) + b"a]\nb = 1\n", "+++"),
    "toml quoted dots": lambda n: front(times("'a' . ", n) + b"a = 1\n", "+++"),
    "toml dotted lines": lambda n: front(numbered(lambda i: "a." * 90 + f"k{i} = 1\n", n), "+++"),
    "toml arrays": lambda n: front(b"a = " + nested("[", "1", "]", n), "+++"),
    "toml inline tables": lambda n: front(b"a = " + times("{a = ", n), "+++"),
    "toml inline dotted": lambda n: front(b"a = {" + times("a.", n) + b"a = 1}", "+++"),
    "toml tables": lambda n: front(numbered(lambda i: f"[t{i}]\na = 1\n", n), "+++"),
    "toml arrays of tables": lambda n: front(times("[[t]]\na = 1\n", n), "+++"),
    "toml nested arrays of tables": lambda n: front(b"".join(b"[[" + b".".join([b"a"] * i) + b"]]\n" for i in range(1, int((n) ** 0.5))), "+++"),
    "toml keys": lambda n: front(numbered(lambda i: f"k{i} = {i}\n", n), "+++"),
    "toml with a huge text": lambda n: front(b'a = "' + times("word ", n) + b'"', "+++"),
    "toml with a long text": lambda n: front(b'a = """' + times("word\n", n) + b'"""', "+++"),
    "toml with a huge number": lambda n: front(b"a = " + times("1", n), "+++"),
    "json lists": lambda n: nested("[", "1", "]", n).replace(b"[", b'{"a": [', 1) + b"}\n\nText.\n",
    "json records": lambda n: times('{"a":', n) + b"\n\nText.\n",
    "json closed records": lambda n: nested('{"a":', "1", "}", n) + b"\n\nText.\n",
    "json keys": lambda n: b"{" + numbered(lambda i: f'"k{i}": {i},\n', n) + b'"z": 0}\n\nText.\n',
    "json text": lambda n: b'{"a": "' + times("\\u0041", n) + b'"}\n\nText.\n',
    "json number": lambda n: b'{"a": ' + times("1", n) + b"}\n\nText.\n",
    "mixed": lambda n: times("# A\n\n> - *a* [b](c) `d`\n\n|a|b|\n|-|-|\n|1|$2 million|\n\nOn 5 May 2021, Anna Smith said (WTO) \"yes.\"\n\n", n),
}

# Signs of dialects, each alone, nested and left open.
DOCUMENTS |= {
    name: lambda n, text=text: times(text, n)
    for name, text in {
        "formulas": "$a$ ", "open formulas": "$a ", "formula blocks": "$$\na\n$$\n\n", "open formula blocks": "$$\n",
        "formula environments": "\\begin{a}", "formulas in brackets": "\\(a", "callouts": "> [!note] T\n> a\n\n",
        "nested callouts": "> > > > [!note]\n", "directives": ":::note\na\n:::\n", "open directives": "::::note\n",
        "admonitions": "!!! note\n    a\n\n", "open wiki links": "[[", "wiki links with bars": "[[a|b", "embeds": "![[a]] ",
        "tags": "#a ", "tags in tags": "#a/", "citations": "[@a; @b] ", "open citations": "[@", "bare citations": "@a ",
        "notes in place": "^[a ", "closed notes in place": "^[a] ", "shortcodes": "{{< a >}} ", "open shortcodes": "{{<",
        "template tags": "{% a %} ", "open template tags": "{%", "braces": "{{", "attributes": "a{.b} ", "open attributes": "{.",
        "definition lists": "a\n: b\n\n", "definitions of one": ": a\n", "grid tables": "+-+-+\n|a|b|\n+-+-+\n\n",
        "grid lines": "+-", "modules": "import a from 'b'\n", "components": "<A b={c}>", "comments in percents": "%% a ",
        "highlights left open": "==a ", "emoji names": ":a:", "images with text": "![a b c](d) ", "tasks of marks": "- [>] a\n",
    }.items()
}
DOCUMENTS |= {
    "links of their text": lambda n: times("[a](a) ", n),
    "definitions used often": lambda n: numbered(lambda i: f"[a{i}]: /u{i}\n", n // 3) + b"\n" + numbered(lambda i: f"[x][a{i % 9000}] ", 2 * n // 3),
    "definitions with long labels": lambda n: numbered(lambda i: f"[{'a' * 900}{i}]: b\n", n // 2) + b"\n" + numbered(lambda i: f"[{'a' * 900}{i}] ", n // 2),
    "footnotes used often": lambda n: numbered(lambda i: f"a[^{i % 3000}] ", n // 2) + b"\n\n" + numbered(lambda i: f"[^{i}]: Note {i}\n", n // 2),
    "footnotes deep in lists": lambda n: numbered(lambda i: f"[^{i}]: a\n\n" + "    " * (i % 40 + 1) + f"b[^{i // 2}]\n\n", n),
    "lists of forty depths": lambda n: times("".join("  " * i + "- a\n" for i in range(40)) + "\n", n),
    "runs of emphasis": lambda n: numbered(lambda i: "*" * (i % 50 + 1) + "a" + "_" * (i % 30 + 1) + " ", n),
    "links to files": lambda n: numbered(lambda i: f"[a](a{i}) ", n),
    "links to pages": lambda n: numbered(lambda i: f"[a](../../b{i}/c.html#d) ", n),
    "links from the root": lambda n: numbered(lambda i: f"[a](/b/{i}/) ", n),
    "wiki links": lambda n: numbered(lambda i: f"[[a{i}]] ", n),
    "wiki links up": lambda n: times("[[../../etc/passwd]] ", n),
    "one deep link": lambda n: b"[a](" + times("b/", n) + b")",
    "one deep wiki link": lambda n: b"[[" + times("b/", n) + b"]]",
    "anchors": lambda n: numbered(lambda i: f"# A {i}\n[a](#a-{i})\n", n),
}

PAGE = "<!doctype html><html><body><p>"
PAGES = {
    name: lambda n, text=text: PAGE.encode() + times(text, n)
    for name, text in {
        "page of paragraphs": "<p>It paid $5 million in 2021.", "page of divisions": "<div>", "page of emphasis": "<b>x<i>",
        "page of crossing tags": "<b><i>x</b>y</i>", "page of links": "<a href=x>y", "page of lists": "<ul><li>x",
        "page of items": "<li>x", "page of tables": "<table><tr><td>", "page of rows": "<tr><td>x", "page of cells": "<td>x",
        "page of wide cells": "<td colspan=999 rowspan=999>x", "page of entities": "&amp;", "page of open entities": "&a",
        "page of comments": "<!--", "page of attributes": "<p a=b c=d e=f>", "page of angles": "<", "page of quotes": "<blockquote>x",
        "page of headings": "<h2>x", "page of code": "<pre>x", "page of images": "<img alt='a b' src=c>", "page of figures": "<svg>x",
        "page of breaks": "<br>", "page of unknown tags": "<q-a>x", "page of terms": "<dl><dt>x<dd>y", "page of details": "<details>x",
        "page of classes": "<p class='a b c d e f'>x", "page of hidden text": "<p hidden>x", "page of metadata": "<meta name=a content=b>",
        "page of titles": "<title>a</title>", "page of scripts": "<script>a</script>", "page of one word": "a", "page of spaces": " ",
    }.items()
}
PAGES |= {
    "page in tables": lambda n: PAGE.encode() + b"<table>" + times("<tr><td>a<td>5%", n),
    "page of anchors": lambda n: PAGE.encode() + numbered(lambda i: f"<p id=a{i}><a href=#a{i}>x</a>", n),
    "page of one attribute": lambda n: PAGE.encode() + b"<p class='" + times("a ", n) + b"'>x",
    "page of one tag": lambda n: PAGE.encode() + b"<p " + numbered(lambda i: f"a{i}=b ", n) + b">x",
}
TABLES = {
    "table of commas": lambda n: times(",", n),
    "table of rows": lambda n: times("a,b\n", n),
    "table of one row": lambda n: times("a,", n // 2) + b"\n" + times("b,", n // 2),
    "table of quotes": lambda n: times('"', n),
    "table of quoted values": lambda n: times('"a","b ""c"""\n', n),
    "table of one value": lambda n: times("word ", n),
    "table of figures": lambda n: b"Name,Sum\n" + numbered(lambda i: f"N{i},$ {i}\n", n),
    "table of one column": lambda n: b"a\n" + times("1\n", n),
    "table of many names": lambda n: numbered(lambda i: f"c{i},", n // 3) + b"\n" + times("1,", n // 3) + b"\n" + times("2,", n // 3) + b"\n",
    "table of dates": lambda n: b"Day,Sum\n" + times("2021-05-04,$5\n", n),
    "table of growing rows": lambda n: b"".join(b"a," * i + b"\n" for i in range(int(n ** 0.5))),
    "table of a wide head": lambda n: times("a,", n // 2) + b"\n" + times("b\n", n // 2),
}
NOTEBOOKS = {
    "notebook of cells": lambda n: b'{"cells": [' + times('{"cell_type": "markdown", "source": ["# a\\n", "b"]}, ', n) + b"{}]}",
    "notebook of code": lambda n: b'{"cells": [' + times('{"cell_type": "code", "source": "n = 1"}, ', n) + b"{}]}",
    "notebook of empty cells": lambda n: b'{"cells": [' + times("{}, ", n) + b"{}]}",
    "notebook of lines": lambda n: b'{"cells": [{"cell_type": "markdown", "source": [' + times('"a\\n", ', n) + b'""]}]}',
    "notebook of escapes": lambda n: b'{"cells": [{"cell_type": "markdown", "source": "' + times("\\u00e9", n) + b'"}]}',
    "notebook of one text": lambda n: b'{"cells": [{"cell_type": "markdown", "source": "' + times("word ", n) + b'"}]}',
    "notebook of brackets": lambda n: b'{"a": ' + nested("[", "1", "]", n) + b', "cells": []}',
    "notebook of fences": lambda n: b'{"cells": [' + numbered(lambda i: '{"cell_type": "code", "source": "' + "`" * (i % 90) + '"}, ', n) + b"{}]}",
}
PLAIN = {
    "text of lines": lambda n: times("word alpha beta\n", n),
    "text of heads": lambda n: times("SCOPE\n\nWords.\n\n", n),
    "text of numbered heads": lambda n: numbered(lambda i: f"{i}. Scope\n\nWords.\n\n", n),
    "text of nested numbers": lambda n: times("1.", n),
    "text of UTF-16": lambda n: b"\xff\xfe" + times("word é", n // 2).decode().encode("utf-16-le"),
    "text of halves": lambda n: b"\xff\xfe" + b"\x00\xd8" * (n // 2),
    "text of Windows-1252": lambda n: b"caf\xe9 \x93so\x94 and so on it goes. " * (n // 34),
}

ALL = "all relations"
RELATIONS = (
    "acronyms ages blocks cells code comments counts dates docs durations figures footnotes headings highlights images"
    " items links lists measures money names paragraphs percents quotes rows sections sentences tables turns words"
).split()

# What is asked: a name, the arguments after the program, and what is typed. DOC stands for the document.
# The relations one by one, where all of them together take long.
SINGLE = {relation: (["query", f"{relation} | count", "DOC"], None) for relation in RELATIONS}
ASKS = {ALL: (["query", "at 1:1 | count", "DOC"], None)}
ASKS |= {
    f"{relation} as JSON": (["query", relation, "DOC", "--format", "json"], None)
    for relation in "blocks cells counts docs footnotes headings items links sections sentences turns words".split()
}
ASKS |= {
    name: (["query", query, "DOC", *more], None)
    for name, query, *more in [
        ("fields of blocks", "blocks | select line, column, at, text, section.heading, doc.name | count"),
        ("words as table", "words", "--format", "table", "--width", "100"),
        ("words as text", "words", "--format", "text"),
        ("blocks as text", "blocks", "--format", "text"),
        ("blocks as table", "blocks", "--format", "table", "--width", "100"),
        ("blocks as md", "blocks", "--format", "md"),
        ("blocks as html", "blocks", "--format", "html"),
        ("figures with receipts", "figures", "--format", "csv", "--receipts"),
        ("lines of words", "words | select line, column | unique line | count"),
        ("words by text", "words | count by text | sort count desc | take 5"),
        ("words sorted", "words | sort text desc | take 5"),
        ("words unique", "words | unique text | count"),
        ("words joined", "words | take 20000 | join (words | take 20000) as other on line == other.line and start == other.start | count"),
        ("words why", "words | summarize count() as n, max(text) as m | why | count"),
        ("words shown", "words | take 20 | show"),
        ("blocks shown", "blocks | take 20 | show"),
        ("words near", 'words | near "alpha" within 3 words | count'),
        ("figures near", 'figures | near "million" within 3 words before | count'),
        ("next sentence", "sentences | select next(sentence) | count"),
        ("previous item", "items | select previous(item) | count"),
        ("next block", "blocks | select next(block), previous(block) | count"),
        ("around words", "words | select block.text, sentence.text, section.heading | count"),
        ("around sentences", "sentences | select item, list, turn, cell, row, table | count"),
        ("words in blocks", "blocks | words | count"),
        ("items in items", "items | items | count"),
        ("blocks in blocks", "blocks | blocks | count"),
        ("sections in sections", "sections | sections | count"),
        ("counts of sections", "sections | select count(words), count(items), count(links), count(figures) | count"),
        ("mentions", 'sections | where mentions("anna") | count'),
        ("mentions of names", "names | take 200 | select mentions(text) | count"),
        ("search", 'sentences | search "word alpha" | take 5'),
        ("search a letter", 'blocks | search "a" | take 5'),
        ("at a letter", 'at "a" | count'),
        ("at two words", 'at "word alpha" | count'),
        ("at many letters", 'at "' + "a" * 2000 + 'b" | count'),
        ("at a later place", "at 1:300000 | count"),
        ("pattern of words", r"words | where text matches /^(\w+\s?)*$/ | count"),
        ("pattern of all", r"docs | where text matches /(a|b|c)*d\s*$/ | count"),
        ("running", "words | with running(count()) as n | count"),
        ("word triples", "words | ngrams 3 | count by text | top 5 by count"),
        ("lists of lines", "words | summarize list(text) as all by line | count"),
        ("matches", "blocks | where text matches /(a+)+b/ | count"),
        ("has", 'blocks | where text has "word alpha beta gamma" | count'),
        ("words to sqlite", 'words | select text, line | save "DOC.sqlite"'),
        ("blocks to sqlite", 'blocks | save "DOC.blocks.sqlite"'),
        ("headings", "headings | select text, level, line, slug(text) | count"),
        ("front matter", "docs", "--format", "json"),
        ("histogram", "figures | histogram value"),
        ("splitting", 'paragraphs | select split(text, " ") | count'),
        ("replacing", 'paragraphs | select replace(text, "a", "b") | count'),
        ("broken links", "links | where broken | count"),
        ("targets", "links | select target.title, url | count"),
        ("similar", 'docs | select similar(text, "word alpha beta gamma") | count'),
    ]
}
ASKS |= {
    typed: (["DOC"], typed) for typed in (":read", ":outline", ":at 1:1", ":at a", ":at word alpha", ":read a", ":docs")
}
ASKS |= {"words in the shell": (["DOC"], "words"), "text in the shell": (["DOC"], "docs.text")}

FILE_ASKS = {
    name: ASKS[name]
    for name in (
        ALL, "blocks as JSON", "cells as JSON", "links as JSON", "words as JSON", "figures with receipts", "fields of blocks",
        "lines of words", "blocks as table", "at a letter", "counts of sections", "around words", ":read", ":outline", ":at 1:1",
    )
}

SCRIPTS = {
    "script of lets": lambda n: numbered(lambda i: f"let a{i} = {i}\n", n),
    "script of uses": lambda n: b"let a0 = 1\n" + numbered(lambda i: f"let a{i + 1} = a{i} + 1\n", n),
    "script of equal lets": lambda n: times("let a = 1\n", n),
    "script of defs": lambda n: b"def a0(x) = x\n" + numbered(lambda i: f"def a{i + 1}(x) = a{i}(x) + 1\n", n),
    "script of doubling defs": lambda n: b"def a0(x) = x\n" + numbered(lambda i: f"def a{i + 1}(x) = a{i}(x) + a{i}(x)\n", n),
    "script of stages": lambda n: b"words\n" + times('| where text has "a"\n', n),
    "script of sums": lambda n: b"print 1" + times(" + 1", n),
    "script of ands": lambda n: b"words | where true" + times(" and true", n),
    "script of parentheses": lambda n: b"print " + nested("(", "1", ")", n),
    "script of brackets": lambda n: b"print " + nested("[", "1", "]", n),
    "script of braces": lambda n: b"print " + times("{a: ", n),
    "script of nots": lambda n: b"print " + times("not ", n) + b"true",
    "script of minuses": lambda n: b"print " + times("-", n) + b"1",
    "script of ifs": lambda n: b"print " + times("if true then 1 else ", n) + b"1",
    "script of members": lambda n: b"print docs" + times(".text", n),
    "script of a list": lambda n: b"print [" + times("1, ", n) + b"1]",
    "script of a text": lambda n: b'print "' + times("word ", n) + b'"',
    "script of holes": lambda n: b'print "' + times("{{1}}", n) + b'"',
    "script of nested holes": lambda n: b"print " + times('"{{', n),
    "script of a number": lambda n: b"print " + times("1", n),
    "script of a name": lambda n: b"print " + times("a", n),
    "script of comments": lambda n: times("# a\n", n),
    "script of one comment": lambda n: b"# " + times("a ", n),
    "script of errors": lambda n: times("wrods\n", n),
    "script of errors in a line": lambda n: b"words | where " + times("texd + ", n) + b"1",
    "script of wrong columns": lambda n: b"words | select " + times("texd, ", n) + b"1",
    "script of columns": lambda n: b"words | select " + numbered(lambda i: f"{i} as c{i}, ", n) + b"1 as z",
    "script of added columns": lambda n: b"words | with " + numbered(lambda i: f"{i} as c{i}, ", n) + b"1 as z",
    "script of stages with columns": lambda n: b"words " + numbered(lambda i: f"| with {i} as c{i} ", n),
    "script of positions": lambda n: b"print it" + times("[1]", n),
    "script of semicolons": lambda n: times("docs; ", n),
    "script of open texts": lambda n: times('"\n', n),
    "script of bars": lambda n: times("| ", n),
    "script of signs": lambda n: times("@ ", n),
    "script of asserts": lambda n: times('assert 1 > 0, "no"\n', n),
    "script of prints": lambda n: times("print 1\n", n),
    "script of imports": lambda n: times('import "none.docent"\n', n),
    "script of params": lambda n: numbered(lambda i: f"param p{i} = {i}  # words\n", n),
    "script of sub-queries": lambda n: b"print " + times("count(words | where ", n) + b"true",
    "script of dates": lambda n: b"print [" + times("@2021-01-01, ", n) + b"1]",
}
SCRIPT_ASKS = {
    "check": (["check", "DOC"], None),
    "fmt": (["fmt", "-"], "@DOC"),
    "run": (["run", "DOC"], None),
    "typed": ([], "@DOC"),
}

STEP = "## Step {i}\n\nText.\n\n```docent\nwords | count\n```\n\n"
TOURS = {
    "tour of steps": lambda n: b"# Tour\n\n" + numbered(lambda i: STEP.format(i=i), n),
    "tour of exercises": lambda n: b"# Tour\n\n" + numbered(lambda i: f"## Step {i}\n\n```docent exercise\ndocs | count\n```\n\n", n),
    "tour of text": lambda n: b"# Tour\n\n## One\n\n" + times("word ", n),
    "tour of paragraphs": lambda n: b"# Tour\n\n## One\n\n" + times("word\n\n", n),
    "tour of one block": lambda n: b"# Tour\n\n## One\n\n```docent\n" + times("docs\n", n) + b"```\n",
    "tour of blocks": lambda n: b"# Tour\n\n## One\n\n" + times("```docent\ndocs\n```\n\n", n),
    "tour of titles": lambda n: b"# " + times("word ", n),
    "tour of documents": lambda n: b"---\ndocuments: [" + times("a.md, ", n) + b"]\n---\n\n# Tour\n\n## One\n\nText.\n",
}
TOUR_ASKS = {
    "check": (["check", "DOC"], None),
    "test": (["test", "DOC"], None),
    "page": (["tour", "DOC", "--html", "DOC.html"], None),
    "play": (["tour", "DOC"], ":next\n"),
}

RECEIPTS = {
    "receipts in brackets": lambda n: nested("[", "", "]", n),
    "receipts of records": lambda n: b"[" + times('{"a": 1}, ', n) + b"{}]",
    "receipts in lines": lambda n: times('{"a": 1}\n', n),
    "receipts of a text": lambda n: b'["' + times("a", n) + b'"]',
    "receipts of escapes": lambda n: b'["' + times("\\u0041", n) + b'"]',
    "receipts of places": lambda n: b"[" + times('{"doc": "d.md", "at": "d.md:1:900000", "span": {"start": 0, "end": 4}, "quote": "word"}, ', n) + b"{}]",
    "receipts of missing files": lambda n: b"[" + numbered(lambda i: f'{{"receipts": [{{"path": "{i}.md", "start": 0, "end": 4, "quote": "word"}}]}}, ', n) + b"{}]",
}
RECEIPT_ASKS = {"verify": (["verify", "DOC"], None)}

HISTORIES = {
    "history of lines": lambda n: times("words\n", n),
    "history of different lines": lambda n: numbered(lambda i: f"words | take {i}\n", n),
    "history of one line": lambda n: times("a ", n),
    "history of escapes": lambda n: times("\\040\\012", n) + b"\n",
    "history of blank lines": lambda n: times("\n", n),
}
HISTORY_ASKS = {"history": (["-q"], ":history\n")}

KINDS = [
    (DOCUMENTS, ASKS, ".md"), (PAGES, FILE_ASKS, ".html"), (TABLES, FILE_ASKS, ".csv"), (NOTEBOOKS, FILE_ASKS, ".ipynb"),
    (PLAIN, FILE_ASKS, ".txt"), (SCRIPTS, SCRIPT_ASKS, ".docent"), (TOURS, TOUR_ASKS, ".tour.md"),
    (RECEIPTS, RECEIPT_ASKS, ".json"), (HISTORIES, HISTORY_ASKS, ".history"),
]


def limits():
    resource.setrlimit(resource.RLIMIT_CPU, (CUT, CUT))
    resource.setrlimit(resource.RLIMIT_AS, (6 << 30, 6 << 30))


def run(binary, ask, path, folder):
    """Processor seconds, peak memory in MB and how it ended."""
    words, typed = ask
    words = [word.replace("DOC", path) for word in words]
    if typed and typed.startswith("@"):
        source = open(path, "rb")
    else:
        source = tempfile.TemporaryFile()
        source.write((typed or "").encode())
        source.seek(0)
    environment = {"PATH": os.environ["PATH"], "HOME": folder, "LANG": "C.UTF-8"}
    if path.endswith(".history"):
        environment["XDG_STATE_HOME"] = path + ".state"
    with source, open(os.devnull, "r+b") as nothing:
        process = subprocess.Popen(
            [binary, *words], stdin=source, stdout=nothing, stderr=nothing, env=environment, preexec_fn=limits)
        _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, process.returncode


def wrong_questions(binary, folder):
    """Questions that are wrong in themselves, and so would measure nothing."""
    path = os.path.join(folder, "small.md")
    with open(path, "wb") as file:
        file.write(DOCUMENTS["mixed"](2000))
    wrong = []
    for name, (words, typed) in ASKS.items():
        if typed is None:
            words = [word.replace("DOC", path) for word in words]
            told = subprocess.run([binary, *words], stdin=subprocess.DEVNULL, capture_output=True).stderr.decode()
            if told.startswith("error:") and "no open document has" not in told:
                wrong.append(f"{name}: {told.splitlines()[0]}")
    return wrong


class Sweep:
    def __init__(self, options, folder):
        self.options = options
        self.folder = folder
        self.limit = LIMIT * options.size / 1024

    def path(self, name, ending, kilobytes):
        return os.path.join(self.folder, f"{name.replace(' ', '-')}-{kilobytes}{ending}")

    def write(self, name, make, ending, kilobytes):
        path = self.path(name, ending, kilobytes)
        with open(path, "wb") as file:
            file.write(make(kilobytes << 10))
        if ending == ".history":
            os.makedirs(path + ".state/docent", exist_ok=True)
            shutil.copy(path, path + ".state/docent/history")
        return path

    def measure(self, name, ask_name, make, ask, ending):
        """A line on what is too slow, or None."""
        size = self.options.size
        seconds, memory, status = run(self.options.binary, ask, self.path(name, ending, size), self.folder)
        if status < 0 and seconds < CUT - 1:
            return 99, f"{name} / {ask_name}: ended by signal {-status}"
        if ask_name == ALL:
            if seconds < self.limit:
                return None
            singles = (self.measure(name, relation, make, single, ending) for relation, single in SINGLE.items())
            lines = [single[1] for single in singles if single]
            return (seconds, "\n".join(lines)) if lines else None
        if seconds < 0.35 * self.limit:
            return None
        half, _, _ = run(self.options.binary, ask, self.path(name, ending, size // 2), self.folder)
        growth = seconds / max(half, 0.001)
        if seconds <= self.limit and (growth <= GROWTH or seconds < 0.6 * self.limit):
            return None
        if seconds <= self.limit:
            # Noise of the machine is no growth: again.
            seconds = min(seconds, run(self.options.binary, ask, self.path(name, ending, size), self.folder)[0])
            if seconds / max(half, 0.001) <= GROWTH:
                return None
        return seconds, f"{name} / {ask_name}: {seconds:.2f} s, {growth:.1f} of half the size, {memory:.0f} MB"

    def run(self):
        asked, found = 0, 0
        for line in wrong_questions(self.options.binary, self.folder):
            found += 1
            print(line)
        with concurrent.futures.ThreadPoolExecutor(self.options.jobs) as pool:
            for documents, asks, ending in KINDS:
                for name, make in documents.items():
                    if not chosen(name, self.options.only):
                        continue
                    paths = [self.write(name, make, ending, size) for size in (self.options.size, self.options.size // 2)]
                    work = [(name, each, make, asks[each], ending) for each in asks if chosen(each, self.options.ask)]
                    for result in pool.map(lambda each: self.measure(*each), work):
                        if result:
                            found += 1
                            print(result[1], flush=True)
                    asked += len(work)
                    for path in paths:
                        os.remove(path)
        print(f"{asked} asked, {found} too slow or growing too fast")
        return 1 if found else 0


def chosen(name, words):
    return not words or any(word in name for word in words.split(","))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("binary")
    parser.add_argument("--size", type=int, default=1024)
    parser.add_argument("--only", help="documents with one of these words, with commas between")
    parser.add_argument("--ask", help="questions with one of these words, with commas between")
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args()
    options.binary = os.path.abspath(options.binary)
    folder = tempfile.mkdtemp()
    try:
        os.chdir(folder)
        return Sweep(options, folder).run()
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    sys.exit(main())
