"""The grammars for editors' colours, by the engines that read them, beside the colours that docent lsp knows to be right."""

import json
import os
import pathlib
import shutil
import subprocess

import onigurumacffi
import pytest

from conftest import DOCENT, PACKAGE

SCRIPTS = sorted((PACKAGE / "Examples").glob("*.docent"))
GRAMMAR = json.loads((PACKAGE / "Integrations/TextMate/docent.tmLanguage.json").read_text())
# What docent lsp calls a token, and the groups that Vim and TextMate have for it.
KINDS = {
    "keyword": ["Keyword", "Statement", "Constant", "Operator", "Escape"],
    "method": ["Stage"],
    "class": ["Relation"],
    "function": ["Function"],
    "number": ["Number"],
    "string": ["Text", "Escape"],
    "regexp": ["Pattern"],
    "comment": ["Comment"],
}


def frame(message):
    body = json.dumps({"jsonrpc": "2.0", **message}).encode()
    return b"Content-Length: %d\r\n\r\n" % len(body) + body


def colours(path):
    """The tokens of a script: line, column, length and kind, in bytes."""
    uri = path.as_uri()
    document = {"uri": uri, "languageId": "docent", "version": 1, "text": path.read_text()}
    capabilities = {"general": {"positionEncodings": ["utf-8"]}}
    sent = [
        {"id": 1, "method": "initialize", "params": {"capabilities": capabilities}},
        {"method": "textDocument/didOpen", "params": {"textDocument": document}},
        {"id": 2, "method": "textDocument/semanticTokens/full", "params": {"textDocument": {"uri": uri}}},
        {"id": 3, "method": "shutdown"},
        {"method": "exit"},
    ]
    output = subprocess.run([DOCENT, "lsp"], input=b"".join(map(frame, sent)), stdout=subprocess.PIPE, check=True).stdout
    answers = [json.loads(piece.split(b"\r\n\r\n")[1]) for piece in output.split(b"Content-Length: ")[1:]]
    legend = answers[0]["result"]["capabilities"]["semanticTokensProvider"]["legend"]["tokenTypes"]
    data = next(answer for answer in answers if answer.get("id") == 2)["result"]["data"]
    line = column = 0
    for lines, columns, length, kind, _ in zip(*[iter(data)] * 5):
        line, column = line + lines, columns if lines else column + columns
        yield line, column, length, legend[kind]


@pytest.mark.skipif(not shutil.which("nvim"), reason="neovim is not installed")
@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_vim_colours_as_the_language_server_does(path):
    run = subprocess.run(
        ["nvim", "--headless", "--clean", "--cmd", f"set runtimepath^={PACKAGE}/Integrations/Vim",
         "-c", f"luafile {pathlib.Path(__file__).with_name('syntax.lua')}"],
        env={**os.environ, "PACKAGE": str(PACKAGE), "SCRIPT": str(path)},
        capture_output=True, text=True, timeout=60,
    )
    found = json.loads(run.stdout)
    assert found["filetype"] == "docent"
    tokens = [token for token in colours(path) if token[3] in KINDS]
    assert tokens
    wrong = []
    for line, column, length, kind in tokens:
        text, groups = found["lines"][line]
        if groups[column].removeprefix("docent") not in KINDS[kind]:
            wrong.append((line + 1, column + 1, text.encode()[column : column + length].decode(), kind, groups[column]))
    # It knows no types: a field may have the name of a relation.
    assert len(wrong) <= max(1, len(tokens) // 50), wrong
    assert not [token for token in wrong if token[3] in ("string", "comment")]


def test_textmates_engine_reads_all_patterns():
    for pattern in GRAMMAR["patterns"]:
        for key in ("match", "begin", "end"):
            if key in pattern:
                onigurumacffi.compile(pattern[key])


@pytest.mark.parametrize(
    "line, word, scope",
    [
        ("let x = items | where text has 'a'", "let", "keyword.control"),
        ("let x = items | where text has 'a'", "items", "support.class.relation"),
        ("let x = items | where text has 'a'", "where", "entity.name.function.stage"),
        ("let x = items | where text has 'a'", "has", "keyword.operator.word"),
        ("let x = items | where text has 'a'", "'a'", "string.quoted.single"),
        ("print sum(list(1)) > $5_000.25", "sum", "support.function"),
        ("print sum(list(1)) > $5_000.25", "$5_000.25", "constant.numeric"),
        ("dates | where value in 2024-Q3 # x", "2024-Q3", "constant.numeric.date"),
        ("dates | where value in 2024-Q3 # x", "# x", "comment.line"),
        ("items | where text matches /us(a|aid)/i", "/us(a|aid)/i", "string.regexp"),
        ("print it", "it", "constant.language"),
    ],
)
def test_textmates_engine_finds_words(line, word, scope):
    place = 0
    while place < len(line):
        matches = [
            (match.start(), number, match.group(), pattern["name"])
            for number, pattern in enumerate(GRAMMAR["patterns"])
            if "match" in pattern and (match := onigurumacffi.compile(pattern["match"]).search(line, place))
        ]
        start, _, text, name = min(matches)
        if text.strip() == word:
            assert name.startswith(scope)
            return
        place = start + len(text)
    pytest.fail("it is not found")
