"""The kernel, asked by Jupyter's own client."""

from __future__ import annotations

import json
import os
import pathlib
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from typing import Any

import jupyter_kernel_test
import pytest
from conftest import PACKAGE, PERU
from jupyter_client.manager import start_new_kernel


class DocentKernelTests(jupyter_kernel_test.KernelTests):  # type: ignore[misc, unused-ignore]
    """What Jupyter's own tests ask of every kernel."""

    kernel_name = "docent"
    language_name = "docent"
    file_extension = ".docent"
    code_hello_world = "print 'hello, world'"
    code_stderr = f":open {PERU}\npercents | where value > 0.5"
    completion_samples = [
        {"text": "mon", "matches": {"money", "month("}},
        {"text": "money | whe", "matches": {"where"}},
        {"text": "links | count by ho", "matches": {"host"}},
        {"text": ":open x.md\nmon", "matches": {"money", "month("}},
        {"text": "print 'é' + upp", "matches": {"upper("}},
        {"text": "nothing starts so", "matches": set()},
    ]
    complete_code_samples = [
        "money | count", "money\n  | where value > $1 million\n  | count", ":fields items", "?items", "let a = money", "itms",
    ]
    incomplete_code_samples = ["money |", "print (1 +", "print [1,\n2", "let a ="]
    invalid_code_samples = ["money | where )", "print 1 +* 2", "let = 3"]
    code_page_something = "?items"
    code_generate_error = "itms | count"
    code_execute_result = [
        {"code": "1 + 1", "result": "2"},
        {"code": "6 * 7", "result": "42"},
        {"code": "'a' + 'b'", "result": "ab"},
    ]
    code_display_data = [{"code": "[1, 2]\n[3]", "mime": "text/html"}]
    code_history_pattern = "1 ? 1"
    supported_history_operations = ("tail", "range", "search")
    code_inspect_sample = "money"


class Client:
    """A kernel and what it says."""

    def __init__(self, manager: Any, client: Any) -> None:
        self.manager, self.client = manager, client

    def run(self, code: str, *, timeout: float = 30) -> tuple[dict[str, Any], list[dict[str, Any]]]:
        """A cell's reply and its outputs, each with its type."""
        return self.finish(self.client.execute(code), timeout=timeout)

    def finish(self, number: str, *, timeout: float = 30) -> tuple[dict[str, Any], list[dict[str, Any]]]:
        """The same of a cell that runs."""
        outputs = []
        while True:
            message = self.client.get_iopub_msg(timeout=timeout)
            if message["parent_header"].get("msg_id") != number:
                continue
            if message["msg_type"] == "status" and message["content"]["execution_state"] == "idle":
                break
            if message["msg_type"] not in ("status", "execute_input"):
                outputs.append({"type": message["msg_type"], **message["content"]})
        while True:
            reply = self.client.get_shell_msg(timeout=timeout)
            if reply["parent_header"].get("msg_id") == number:
                return reply["content"], outputs

    def ask(self, number: str) -> dict[str, Any]:
        """The reply to another question."""
        while True:
            reply = self.client.get_shell_msg(timeout=30)
            if reply["parent_header"].get("msg_id") == number:
                content: dict[str, Any] = reply["content"]
                return content


def start(folder: pathlib.Path, name: str = "docent") -> Iterator[Client]:
    manager, client = start_new_kernel(kernel_name=name, cwd=str(folder))
    try:
        yield Client(manager, client)
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


@pytest.fixture(scope="module")
def peru() -> Iterator[Client]:
    for client in start(PERU.parent):
        client.run(":open peru.md")
        yield client


def test_rows_are_a_table_with_places_and_text(peru: Client) -> None:
    reply, outputs = peru.run("money | top 2 by value | select value")
    assert reply["status"] == "ok"
    assert [each["type"] for each in outputs] == ["execute_result"]
    data = outputs[0]["data"]
    assert data["text/plain"].splitlines()[2:] == ["$20.5 billion", " $6.6 billion"]
    assert '<td class="n" align="right" nowrap>$20.5 billion</td>' in data["text/html"]
    assert '<a href="peru.md">peru.md:103:51</a>' in data["text/html"]


def test_a_drawing_is_a_picture(peru: Client) -> None:
    _, outputs = peru.run("links | count by host | bars count by host")
    data = outputs[0]["data"]
    assert data["image/svg+xml"].startswith("<svg ")
    assert data["text/html"].startswith('<img alt="count by host" style="max-width:100%" src="data:image/svg+xml;base64,')
    assert "www.state.gov" in data["text/plain"] and "█" in data["text/plain"] and "\x1b" not in data["text/plain"]


def test_a_pivot_is_a_table(peru: Client) -> None:
    _, outputs = peru.run("money | count by section.heading as part, bound | pivot count by part, bound title 'Sums'")
    assert "<table" in outputs[0]["data"]["text/html"]


def test_commands_are_the_shells(peru: Client) -> None:
    _, outputs = peru.run(":fields links")
    assert (outputs[0]["type"], outputs[0]["name"]) == ("stream", "stdout")
    assert outputs[0]["text"].startswith("links: ")
    _, outputs = peru.run(":docs")
    assert "peru.md" in outputs[0]["text"]
    _, outputs = peru.run(":set rows 3")
    _, outputs = peru.run("money")
    assert outputs[0]["data"]["text/html"].count("<tr>") == 4
    assert "17 of them not shown: ':set rows 20'" in outputs[0]["data"]["text/plain"]
    peru.run(":set rows all")
    for code, words in ((":tour", "in a terminal"), (":!ls", "no programs can be run here"), (":edit", "in a terminal")):
        reply, _ = peru.run(code)
        assert reply["status"] == "error" and words in reply["evalue"]


def test_a_set_format_is_text(peru: Client) -> None:
    peru.run(":set format csv")
    _, outputs = peru.run("links | count by host | sort host | take 1")
    peru.run(":set format auto")
    assert outputs[0]["data"] == {"text/plain": "host,count\r\nwww.spacecom.mil,1"}


def test_errors_are_the_terminals_picture(peru: Client) -> None:
    reply, outputs = peru.run("links | count\nitms | count")
    assert (reply["ename"], reply["evalue"]) == ("E201", "unknown name 'itms'; did you mean 'items'?")
    assert [each["type"] for each in outputs] == ["error"]
    lines = [line.replace("\x1b", "") for line in outputs[0]["traceback"]]
    assert any("itms | count" in line for line in lines) and any("^^^^ did you mean 'items'?" in line for line in lines)
    assert "\x1b[1merror:" in outputs[0]["traceback"][0]


def test_what_was_shown_before_an_error_stays(peru: Client) -> None:
    reply, outputs = peru.run("print 'first'\nassert count([1]) == 2, 'no'\nprint 'never'")
    assert reply["status"] == "error"
    assert [each["type"] for each in outputs] == ["stream", "error"]


def test_names_and_it_are_kept_and_notes_told(peru: Client) -> None:
    peru.run("let large = money | where value > $1 billion")
    _, outputs = peru.run("large | count")
    assert outputs[0]["data"]["text/plain"].endswith("    3")
    _, outputs = peru.run("money | where value > $1 trillion")
    assert [each["type"] for each in outputs] == ["execute_result", "stream"]
    assert "left none of 20 rows" in outputs[1]["text"] and outputs[1]["name"] == "stdout"


def test_completion_counts_code_points(peru: Client) -> None:
    code = "print '𝄞é' + upp\nmoney"
    reply = peru.ask(peru.client.complete(code, 16))
    assert reply["matches"] == ["upper("]
    assert (reply["cursor_start"], reply["cursor_end"]) == (13, 16)
    kinds = reply["metadata"]["_jupyter_types_experimental"]
    assert kinds[0]["type"] == "function"
    reply = peru.ask(peru.client.complete("money | wh"))
    assert [(each["text"], each["type"]) for each in reply["metadata"]["_jupyter_types_experimental"]][0] == ("where", "stage")


def test_completion_knows_values_of_documents(peru: Client) -> None:
    for _ in range(20):
        reply = peru.ask(peru.client.complete("links | where host == 'www.st"))
        if reply["matches"]:
            break
        time.sleep(0.2)
    assert any("www.state.gov" in each for each in reply["matches"])


def test_inspection(peru: Client) -> None:
    def text(code: str, cursor: int) -> str:
        reply = peru.ask(peru.client.inspect(code, cursor))
        return str(reply["data"].get("text/plain", "")) if reply["found"] else ""

    assert text("money | count", 2).startswith("money: ")
    assert text("money | select value", 16) .startswith("value\n")
    assert text("print 'é' + upper('a')", 14).startswith("upper(text)")
    assert text("print upper(", 12).startswith("upper(text)")
    assert text(":fields items", 3).startswith(":fields RELATION")
    peru.run("let few = links | take 2")
    assert text("few | count", 1).startswith("few\n") and "(2 rows)" in text("few | count", 1)
    assert text("zzz", 2) == ""


def test_a_stopped_cell_stops_and_the_kernel_lives_on(peru: Client) -> None:
    slow = "words as w | with count(docs.words | where length(lower) < length(w.lower)) as n | count"
    number = peru.client.execute("\n".join([slow] * 50))
    time.sleep(1)
    begin = time.monotonic()
    peru.manager.interrupt_kernel()
    reply, outputs = peru.finish(number)
    assert time.monotonic() - begin < 5
    assert (reply["status"], reply["ename"]) == ("error", "KeyboardInterrupt")
    assert outputs[-1]["traceback"] == ["stopped"]
    reply, outputs = peru.run("1 + 1")
    assert outputs[0]["data"]["text/plain"] == "2"
    # The names of before are still there.
    reply, _ = peru.run("links | count")
    assert reply["status"] == "ok"


def test_a_program_that_has_ended_is_started_anew() -> None:
    for client in start(PERU.parent):
        client.run("1 + 1")
        child = subprocess.run(
            ["pgrep", "-P", str(client.manager.provisioner.pid)], capture_output=True, text=True, check=True
        )
        os.kill(int(child.stdout.split()[0]), signal.SIGKILL)
        reply, _ = client.run("1 + 1")
        assert (reply["ename"], reply["evalue"]) == ("ProgramError", "the program has ended")
        _, outputs = client.run("1 + 2")
        assert outputs[0]["data"]["text/plain"] == "3"


def test_no_program_is_left_behind() -> None:
    children = []
    for client in start(PERU.parent):
        client.run("1 + 1")
        found = subprocess.run(["pgrep", "-P", str(client.manager.provisioner.pid)], capture_output=True, text=True)
        children = [int(each) for each in found.stdout.split()]
        assert children
        # As when Jupyter loses patience.
        client.manager.shutdown_kernel(now=True)
    for _ in range(50):
        if not any(pathlib.Path(f"/proc/{child}").exists() for child in children):
            return
        time.sleep(0.1)
    raise AssertionError(f"{children} are still there")


def test_it_only_reads_but_where_that_was_allowed(tmp_path: pathlib.Path) -> None:
    (tmp_path / "a.md").write_text("- one\n")
    for client in start(tmp_path):
        reply, _ = client.run(":open a.md\nitems | save 'x.csv'")
        assert reply["status"] == "error" and "nothing may be saved" in reply["evalue"]
    assert not (tmp_path / "x.csv").exists()
    for client in start(tmp_path, "docent-writing"):
        reply, _ = client.run(":open a.md\nitems | save 'x.csv'")
        assert reply["status"] == "ok"
    assert (tmp_path / "x.csv").read_text().startswith("text,label,")


def test_documents_and_their_names_are_text(tmp_path: pathlib.Path) -> None:
    (tmp_path / "javascript:alert(1).md").write_text('- `<script>alert("x")</script>` \x1b]0;x\x07\n')
    for client in start(tmp_path):
        client.run(":open .")
        _, outputs = client.run("items | select text")
        data = outputs[0]["data"]
        assert '<a href="./javascript%3Aalert%281%29.md">./javascript:alert(1).md:1:1</a>' in data["text/html"]
        assert "<script" not in data["text/html"] and "\x1b" not in data["text/plain"]
        _, outputs = client.run("items | count by text | bars count by text title '<script>'")
        assert "<script" not in outputs[0]["data"]["text/html"] and "<script" not in outputs[0]["data"]["image/svg+xml"]
        reply, outputs = client.run("itms '\x1b]0;x\x07'")
        assert "\x1b]" not in "".join(outputs[0]["traceback"])


def test_documents_that_change_are_read_anew(tmp_path: pathlib.Path) -> None:
    (tmp_path / "a.md").write_text("- one\n")
    for client in start(tmp_path):
        client.run(":open a.md")
        time.sleep(0.1)
        (tmp_path / "a.md").write_text("- one\n- two\n")
        _, outputs = client.run("items | count")
        assert outputs[-1]["data"]["text/plain"].endswith("    2")


def test_installing(tmp_path: pathlib.Path) -> None:
    def docent(*arguments: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "docent.kernel", *arguments],
            capture_output=True,
            text=True,
            env={**os.environ, "JUPYTER_PATH": str(tmp_path / "share" / "jupyter")},
        )

    run = docent("install", "--prefix", str(tmp_path), "--name", "mine", "--display-name", "My documents")
    folder = tmp_path / "share" / "jupyter" / "kernels" / "mine"
    assert (run.returncode, run.stdout) == (0, f"Installed kernelspec mine in {folder}\n")
    spec = json.loads((folder / "kernel.json").read_text())
    assert spec["argv"] == [sys.executable, "-m", "docent.kernel", "-f", "{connection_file}"]
    assert (spec["display_name"], spec["language"]) == ("My documents", "docent")
    assert (folder / "logo-svg.svg").exists()
    run = docent("uninstall", "--name", "mine")
    assert (run.returncode, folder.exists()) == (0, False)
    assert docent("uninstall", "--name", "mine").returncode == 1
    run = docent("install", "--prefix", str(tmp_path), "--allow-write", "--program", "/opt/docent")
    spec = json.loads((folder.parent / "docent" / "kernel.json").read_text())
    assert spec["argv"][-1] == "--DocentKernel.read_only=False"
    assert (spec["display_name"], spec["env"]) == ("Docent", {"DOCENT_PROGRAM": "/opt/docent"})
    assert docent("--help").stdout.startswith("usage: python -m docent.kernel")
    assert PACKAGE.exists()
