"""docent lsp, asked by pytest-lsp's client."""

import pathlib
import random

import pytest
import pytest_lsp
from lsprotocol import types
from pygls.exceptions import JsonRpcException
from pytest_lsp import ClientServerConfig, LanguageClient, client_capabilities

from conftest import DOCENT, PERU


@pytest_lsp.fixture(config=ClientServerConfig(server_command=[DOCENT, "lsp", PERU]))
async def client(lsp_client: LanguageClient, tmp_path_factory):
    lsp_client.folder = tmp_path_factory.mktemp("scripts")
    await lsp_client.initialize_session(
        types.InitializeParams(
            capabilities=client_capabilities("visual-studio-code"),
            workspace_folders=[types.WorkspaceFolder(uri=lsp_client.folder.as_uri(), name="scripts")],
        )
    )
    yield
    await lsp_client.shutdown_session()


def opened(client, name, text, language="docent"):
    """The address of a script that is open."""
    uri = (client.folder / name).as_uri()
    client.text_document_did_open(
        types.DidOpenTextDocumentParams(types.TextDocumentItem(uri=uri, language_id=language, version=1, text=text))
    )
    return uri


def at(uri, line, character):
    return {"text_document": types.TextDocumentIdentifier(uri), "position": types.Position(line, character)}


@pytest.mark.asyncio
async def test_errors_have_places_and_quick_fixes(client):
    uri = opened(client, "a.docent", "let x = itms | count\nprint 'é😀' + x2\n")
    await client.wait_for_notification("textDocument/publishDiagnostics")
    first, second = client.diagnostics[uri]
    assert first.message == "unknown name 'itms'; did you mean 'items'?"
    assert first.code == "E201" and first.source == "docent"
    assert first.range == types.Range(types.Position(0, 8), types.Position(0, 12))
    # In UTF-16: the sign of two units, and the letter of one.
    assert second.range.start == types.Position(1, 14)
    actions = await client.text_document_code_action_async(
        types.CodeActionParams(types.TextDocumentIdentifier(uri), first.range, types.CodeActionContext([first]))
    )
    assert [action.title for action in actions] == ["Change to 'items'"]
    assert actions[0].edit.changes[uri][0].new_text == "items"


@pytest.mark.asyncio
async def test_changes_come_in_parts_or_whole(client):
    uri = opened(client, "b.docent", "# é😀\nitms | count\n")
    await client.wait_for_notification("textDocument/publishDiagnostics")
    assert len(client.diagnostics[uri]) == 1

    def change(version, *changes):
        client.text_document_did_change(
            types.DidChangeTextDocumentParams(types.VersionedTextDocumentIdentifier(version=version, uri=uri), list(changes))
        )

    span = types.Range(types.Position(1, 0), types.Position(1, 4))
    change(2, types.TextDocumentContentChangePartial(range=span, text="items"))
    await client.wait_for_notification("textDocument/publishDiagnostics")
    assert not client.diagnostics[uri]
    # After a sign of two units, several at once, and one from beyond the end.
    change(
        3,
        types.TextDocumentContentChangePartial(range=types.Range(types.Position(0, 3), types.Position(0, 5)), text="ab"),
        types.TextDocumentContentChangePartial(range=types.Range(types.Position(9, 9), types.Position(99, 0)), text="lnks\n"),
    )
    await client.wait_for_notification("textDocument/publishDiagnostics")
    assert [d.range.start for d in client.diagnostics[uri]] == [types.Position(2, 0)]
    change(4, types.TextDocumentContentChangeWholeDocument(text="links | count\n"))
    await client.wait_for_notification("textDocument/publishDiagnostics")
    assert not client.diagnostics[uri]


def position(text, offset):
    """Where an offset is, in lines and UTF-16."""
    before = text[:offset]
    start = before.rfind("\n") + 1
    return types.Position(before.count("\n"), len(before[start:].encode("utf-16-le")) // 2)


@pytest.mark.asyncio
async def test_random_edits_leave_the_whole_text(client):
    """2,000 edits: after each, a script that was told of parts has the colours of one that was told all of its text."""
    chance = random.Random(7)
    text = "let a = 'é😀' # note\nitems | where text has 'x' | count\n"
    parts, whole = opened(client, "parts.docent", text), opened(client, "whole.docent", text)
    pieces = ["", "", "\n", "'", "# é", " | ", "items", "1.5", "😀", "漢字 ", "let b = ", "(", "x\ny", "~"]

    async def colours(uri):
        answer = await client.text_document_semantic_tokens_full_async(
            types.SemanticTokensParams(types.TextDocumentIdentifier(uri))
        )
        return list(answer.data)

    def change(uri, version, change):
        client.text_document_did_change(
            types.DidChangeTextDocumentParams(types.VersionedTextDocumentIdentifier(version=version, uri=uri), [change])
        )

    seen = set()
    for version in range(2, 2002):
        low = chance.randint(0, len(text))
        high = min(len(text), low + chance.choice([0, 0, 1, 2, 6] if len(text) < 400 else [20, 60]))
        piece = chance.choice(pieces)
        span = types.Range(position(text, low), position(text, high))
        text = text[:low] + piece + text[high:]
        change(parts, version, types.TextDocumentContentChangePartial(range=span, text=piece))
        change(whole, version, types.TextDocumentContentChangeWholeDocument(text=text))
        expected = await colours(whole)
        assert await colours(parts) == expected, f"after edit {version}: {text!r}"
        seen.add(tuple(expected))
    # The colours do follow the text.
    assert len(seen) > 500


@pytest.mark.asyncio
async def test_completion_has_documentation_and_values(client):
    uri = opened(client, "c.docent", 'let large = money | where value > $1 million\nlarge | so\nlinks | where host == "www\n')
    found = await client.text_document_completion_async(types.CompletionParams(**at(uri, 1, 10)))
    sort = next(item for item in found.items if item.text_edit.new_text == "sort")
    assert "in order" in sort.detail
    assert "sort A, B desc" in sort.documentation.value
    assert sort.text_edit.range == types.Range(types.Position(1, 8), types.Position(1, 10))
    found = await client.text_document_completion_async(types.CompletionParams(**at(uri, 1, 0)))
    assert "large" in [item.text_edit.new_text for item in found.items]
    found = await client.text_document_completion_async(types.CompletionParams(**at(uri, 2, 25)))
    assert '"www.state.gov"' in [item.text_edit.new_text for item in found.items]


@pytest.mark.asyncio
async def test_hover_is_help_or_the_first_rows(client):
    uri = opened(client, "d.docent", "# The large sums.\nlet large = money | select value, at\nlarge | where value > 3\n")
    hover = await client.text_document_hover_async(types.HoverParams(**at(uri, 1, 13)))
    assert "a sum of money" in hover.contents.value
    hover = await client.text_document_hover_async(types.HoverParams(**at(uri, 2, 1)))
    assert "The large sums." in hover.contents.value
    assert "$1.8 billion" in hover.contents.value and "(20 rows, 15 more)" in hover.contents.value
    hover = await client.text_document_hover_async(types.HoverParams(**at(uri, 2, 9)))
    assert "where CONDITION" in hover.contents.value


LIBRARY = """# How often a word is there.
def often(rows, word) = rows | where text has word | count
let least = 3
"""
SCRIPT = """import "lib.docent"
items | often("USAID")
print often(links, "aid")
items | where depth > least | select label as least
"""


@pytest.mark.asyncio
async def test_names_are_found_and_renamed_over_imports(client):
    (client.folder / "lib.docent").write_text(LIBRARY)
    (client.folder / "other.docent").write_text('import "lib.docent"\nprint least\n')
    uri = opened(client, "e.docent", SCRIPT)
    library = (client.folder / "lib.docent").as_uri()
    place = await client.text_document_definition_async(types.DefinitionParams(**at(uri, 1, 10)))
    assert (place.uri, place.range.start) == (library, types.Position(1, 4))
    place = await client.text_document_definition_async(types.DefinitionParams(**at(uri, 0, 10)))
    assert place.uri == library
    places = await client.text_document_references_async(
        types.ReferenceParams(context=types.ReferenceContext(include_declaration=True), **at(uri, 2, 8))
    )
    assert sorted((p.uri == uri, p.range.start.line) for p in places) == [(False, 1), (True, 1), (True, 2)]
    edit = await client.text_document_rename_async(types.RenameParams(new_name="minimum", **at(uri, 3, 24)))
    other = (client.folder / "other.docent").as_uri()
    assert {key: [e.range.start for e in edits] for key, edits in edit.changes.items()} == {
        library: [types.Position(2, 4)],
        uri: [types.Position(3, 22)],
        other: [types.Position(1, 6)],
    }
    for name in ["two words", "not", "3", ""]:
        with pytest.raises(JsonRpcException):
            await client.text_document_rename_async(types.RenameParams(new_name=name, **at(uri, 3, 24)))
    # A field of that name would be meant in its place.
    with pytest.raises(JsonRpcException):
        await client.text_document_rename_async(types.RenameParams(new_name="label", **at(uri, 3, 24)))
    parameter = opened(client, "lib.docent", LIBRARY)
    edit = await client.text_document_rename_async(types.RenameParams(new_name="wanted", **at(parameter, 1, 17)))
    assert [e.range.start.character for e in edit.changes[parameter]] == [16, 46]


@pytest.mark.asyncio
async def test_layout_outline_signature_and_colours(client):
    uri = opened(client, "f.docent", "let a=1\ndef f(x, y) = x + y\nprint f(a, \nprint round(2.5, 1)\nitems|count # é\n")
    options = types.FormattingOptions(tab_size=4, insert_spaces=True)
    formatted = opened(client, "g.docent", "print 1\nlet a=1\nprint a\n")
    edits = await client.text_document_formatting_async(
        types.DocumentFormattingParams(types.TextDocumentIdentifier(formatted), options)
    )
    assert [(e.new_text, e.range.start.line) for e in edits] == [("let a = 1\n", 1)]
    outline = await client.text_document_document_symbol_async(
        types.DocumentSymbolParams(types.TextDocumentIdentifier(uri))
    )
    assert [(s.name, s.kind) for s in outline] == [("a", types.SymbolKind.Variable), ("f", types.SymbolKind.Function)]
    help = await client.text_document_signature_help_async(types.SignatureHelpParams(**at(uri, 2, 11)))
    assert (help.signatures[0].label, help.active_parameter) == ("f(x, y)", 1)
    help = await client.text_document_signature_help_async(types.SignatureHelpParams(**at(uri, 3, 13)))
    assert help.signatures[0].label.startswith("round(number")
    tokens = await client.text_document_semantic_tokens_full_async(
        types.SemanticTokensParams(types.TextDocumentIdentifier(uri))
    )
    assert len(tokens.data) % 5 == 0 and list(tokens.data[:5]) == [0, 0, 3, 0, 0]


@pytest.mark.asyncio
async def test_lenses_run_and_explain(client):
    uri = opened(client, "h.docent", "let least = 2\nmoney | where value > $1 million | count\nprint least\n")
    lenses = await client.text_document_code_lens_async(types.CodeLensParams(types.TextDocumentIdentifier(uri)))
    assert [lens.command.title for lens in lenses] == ["Run", "Explain", "Run", "Explain", "Run"]

    async def run(lens):
        command = lens.command
        return (
            await client.workspace_execute_command_async(
                types.ExecuteCommandParams(command=command.command, arguments=command.arguments)
            )
        )["text"]

    assert (await run(lenses[2])).splitlines()[2].strip() == "18"
    assert "→ 18 rows" in await run(lenses[3])
    assert await run(lenses[4]) == "2"
    with pytest.raises(JsonRpcException):
        await client.workspace_execute_command_async(types.ExecuteCommandParams(command="docent.run", arguments=[uri, 77]))


TOUR = """---
title: A tour
documents: [nowhere.md]
---

## A step

Some é text.

```docent
itms | count
```

```docent exercise
links |   count
```
"""


@pytest.mark.asyncio
async def test_tours_blocks_are_scripts(client):
    uri = opened(client, "tour.md", TOUR, "markdown")
    await client.wait_for_notification("textDocument/publishDiagnostics")
    assert [d.range.start for d in client.diagnostics[uri]] == [types.Position(10, 0)]
    found = await client.text_document_completion_async(types.CompletionParams(**at(uri, 14, 13)))
    assert "count" in [item.text_edit.new_text for item in found.items]
    assert await client.text_document_completion_async(types.CompletionParams(**at(uri, 7, 4))) is None
    edits = await client.text_document_formatting_async(
        types.DocumentFormattingParams(
            types.TextDocumentIdentifier(uri), types.FormattingOptions(tab_size=4, insert_spaces=True)
        )
    )
    assert [(e.new_text, e.range.start.line) for e in edits] == [("links | count\n", 14)]


@pytest.mark.asyncio
async def test_the_documents_line_counts(client):
    (client.folder / "own.md").write_text("- [x](https://own.example)\n")
    uri = opened(client, "i.docent", '# documents: own.md\nlinks | where host == "\nlinks | count\n')
    found = await client.text_document_completion_async(types.CompletionParams(**at(uri, 1, 23)))
    assert [item.text_edit.new_text for item in found.items] == ['"own.example"']
    missing = opened(client, "j.docent", "# documents: missing.md\nprint 1\n")
    await client.wait_for_notification("textDocument/publishDiagnostics")
    while missing not in client.diagnostics:
        await client.wait_for_notification("textDocument/publishDiagnostics")
    assert "no such file" in client.diagnostics[missing][0].message


@pytest.mark.asyncio
async def test_a_long_script_is_checked_at_once(client):
    import time

    lines = "".join(f"let n{i} = items | where depth > {i} | select label, at | take 3\n" for i in range(1000))
    uri = opened(client, "long.docent", lines)
    await client.wait_for_notification("textDocument/publishDiagnostics")
    start = time.monotonic()
    client.text_document_did_change(
        types.DidChangeTextDocumentParams(
            types.VersionedTextDocumentIdentifier(version=2, uri=uri),
            [types.TextDocumentContentChangePartial(range=types.Range(types.Position(999, 0), types.Position(999, 3)), text="lt")],
        )
    )
    await client.wait_for_notification("textDocument/publishDiagnostics")
    print(f"an edit to diagnostics: {(time.monotonic() - start) * 1000:.0f} ms")
    start = time.monotonic()
    await client.text_document_completion_async(types.CompletionParams(**at(uri, 500, 20)))
    print(f"a completion: {(time.monotonic() - start) * 1000:.0f} ms")
    assert client.diagnostics[uri][0].range.start.line == 999


@pytest.mark.asyncio
async def test_what_cant_be_read_hides_no_other_error(client):
    uri = opened(client, "k.docent", "let a = itms\nlinks | sort\nlinks | wher x\n")
    await client.wait_for_notification("textDocument/publishDiagnostics")
    assert sorted(d.range.start.line for d in client.diagnostics[uri]) == [0, 1, 2]
