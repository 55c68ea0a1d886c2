"""docent mcp, asked by the client of MCP's own SDK."""

import contextlib
import pathlib

import pytest
from mcp import ClientSession, McpError, StdioServerParameters, types
from mcp.client.stdio import stdio_client

from conftest import DOCENT, PERU


@contextlib.asynccontextmanager
async def client(*arguments, roots=None):
    """A session with the program; with roots, as a client that has some."""

    async def list_roots(_context):
        return types.ListRootsResult(roots=[types.Root(uri=pathlib.Path(root).as_uri()) for root in roots])

    parameters = StdioServerParameters(command=DOCENT, args=["mcp", *arguments])
    async with stdio_client(parameters) as (read, write):
        async with ClientSession(read, write, list_roots_callback=list_roots if roots else None) as session:
            yield session


async def call(session, tool, **arguments):
    result = await session.call_tool(tool, arguments)
    return result.isError, "\n".join(block.text for block in result.content)


@pytest.mark.asyncio
async def test_it_says_what_it_is_and_lists_its_tools():
    async with client(PERU) as session:
        hello = await session.initialize()
        assert hello.serverInfo.name == "docent"
        assert "describe" in hello.instructions
        tools = (await session.list_tools()).tools
        assert [tool.name for tool in tools] == ["query", "describe", "explain", "check", "verify", "read"]
        assert all(tool.annotations.readOnlyHint for tool in tools)
        assert tools[0].inputSchema["required"] == ["query"]
        await session.send_ping()


@pytest.mark.asyncio
async def test_a_query_has_places_and_says_what_is_cut():
    async with client(PERU) as session:
        await session.initialize()
        is_error, text = await call(session, "query", query="money | select value, at", rows=2)
        assert not is_error
        assert text.splitlines()[0].startswith("20 rows; only the first 2 are shown")
        assert text.splitlines()[1:3] == ["value\tat", f"$1800000000\t{PERU}:18:30"]
        _, text = await call(session, "query", query="links | count by host")
        assert f"{PERU}:22:1" in text
        _, text = await call(session, "query", query="docs | select text")
        assert len(text) < 2_000


@pytest.mark.asyncio
async def test_errors_lead_to_the_right_query():
    async with client(PERU) as session:
        await session.initialize()
        is_error, text = await call(session, "query", query="itms | count")
        assert is_error
        assert "did you mean 'items'?" in text
        assert "Perhaps: items | count" in text
        mended = text.split("Perhaps: ")[1].splitlines()[0]
        is_error, text = await call(session, "query", query=mended)
        assert not is_error and text.splitlines()[2].startswith("27\t")
        assert (await call(session, "query", qery="x"))[1].startswith("error: 'query' has no parameter 'qery'; did you mean")
        assert (await call(session, "check", query="money | where valu > 1"))[0]
        assert (await call(session, "check", query="money | count")) == (False, "nothing is wrong")
        with pytest.raises(McpError):
            await session.read_resource("docent://nothing")


@pytest.mark.asyncio
async def test_the_other_tools():
    async with client(PERU) as session:
        await session.initialize()
        assert "value" in (await call(session, "describe", topic="money"))[1]
        _, overview = await call(session, "describe")
        assert "sections" in overview and "where CONDITION" in overview
        assert "→ 18 rows" in (await call(session, "explain", query="money | where value > $1 million"))[1]
        assert "lines 150 to 184" in (await call(session, "read", section="Partners in Space"))[1]
        is_error, text = await call(session, "verify", quotation="nine Black Hawk helicopters")
        assert not is_error and '"line":39' in text
        assert (await call(session, "verify", quotation="nine Black Hawk submarines"))[0]


@pytest.mark.asyncio
async def test_receipts_are_verified():
    import json

    async with client(PERU) as session:
        await session.initialize()
        _, text = await call(session, "query", query="money | take 3", receipts=True)
        rows = [json.loads(line) for line in text.splitlines()[1:]]
        _, verified = await call(session, "verify", rows=rows)
        assert json.loads(verified)["standing"] == 3
        rows[0]["sources"][0]["quote"] = "$2 billion"
        _, verified = await call(session, "verify", rows=rows)
        assert json.loads(verified)["findings"][0]["state"] == "changed"


@pytest.mark.asyncio
async def test_resources_are_the_documents_and_the_reference():
    async with client(PERU) as session:
        await session.initialize()
        resources = (await session.list_resources()).resources
        assert pathlib.Path(PERU).as_uri() in [str(resource.uri) for resource in resources]
        page = await session.read_resource(pathlib.Path(PERU).as_uri())
        assert page.contents[0].text == pathlib.Path(PERU).read_text()
        assert "where CONDITION" in (await session.read_resource("docent://help/stages")).contents[0].text
        assert (await session.list_resource_templates()).resourceTemplates[0].uriTemplate == "docent://help/{topic}"
        with pytest.raises(McpError):
            await session.read_resource("file:///etc/passwd")


@pytest.mark.asyncio
async def test_roots_are_respected(tmp_path):
    inside, outside = tmp_path / "in", tmp_path / "out"
    for folder in (inside, outside):
        folder.mkdir()
        (folder / "a.md").write_text("- one\n- two\n")
    (inside / "link.md").symlink_to(outside / "a.md")
    async with client(roots=[inside]) as session:
        await session.initialize()
        # The roots are asked for once the client is ready.
        for _ in range(50):
            is_error, text = await call(session, "query", query="items | count", documents=["a.md"])
            if not is_error:
                break
        assert text.splitlines()[2].startswith("2")
        for path in [outside / "a.md", inside / "link.md", inside / ".." / "out" / "a.md", "/etc/passwd"]:
            assert (await call(session, "query", query="items | count", documents=[str(path)]))[0]
            is_error, text = await call(session, "query", query=f"(open '{path}') | count")
            assert is_error and "may be read" in text


@pytest.mark.asyncio
async def test_nothing_is_written_unless_it_is_allowed(tmp_path):
    query = f"items | select text | save '{tmp_path}/x.csv'"
    async with client(PERU) as session:
        await session.initialize()
        assert (await call(session, "query", query=query))[0]
        assert (await call(session, "query", query="items | select text | save 'x.csv'"))[0]
    assert list(tmp_path.iterdir()) == []
    async with client(PERU, "--allow-write", str(tmp_path)) as session:
        await session.initialize()
        assert not (await session.list_tools()).tools[0].annotations.readOnlyHint
        assert not (await call(session, "query", query=query))[0]
        assert (await call(session, "query", query="items | select text | save 'x.csv'"))[0]
    assert (tmp_path / "x.csv").exists()
