"""Measures how long editors and agents wait, and the shell for the same: doors.py BINARY DOCUMENT FOLDER"""

import json
import os
import statistics
import subprocess
import sys
import time

from terminal import PROMPT, Terminal

LINES = 1_000
EDITS = 60


class Program:
    """docent lsp or docent mcp, by messages."""

    def __init__(self, arguments, framed):
        self.framed = framed
        self.asked = 0
        self.process = subprocess.Popen(arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE)

    def tell(self, method, parameters, number=None):
        message = {"jsonrpc": "2.0", "method": method, "params": parameters}
        if number is not None:
            message["id"] = number
        body = json.dumps(message).encode()
        head = b"Content-Length: %d\r\n\r\n" % len(body) if self.framed else b""
        self.process.stdin.write(head + body + (b"" if self.framed else b"\n"))
        self.process.stdin.flush()

    def heard(self):
        if not self.framed:
            return json.loads(self.process.stdout.readline())
        length = 0
        while line := self.process.stdout.readline().strip():
            length = int(line.split(b":")[1]) if line.lower().startswith(b"content-length") else length
        return json.loads(self.process.stdout.read(length))

    def ask(self, method, parameters):
        """The result of a call."""
        self.asked += 1
        self.tell(method, parameters, self.asked)
        while (answer := self.heard()).get("id") != self.asked:
            pass
        if "error" in answer:
            sys.exit(f"{method}: {answer['error']['message']}")
        return answer["result"]

    def end(self):
        self.process.stdin.close()
        self.process.wait()


def script():
    """A script of so many lines, all of them right: names, queries of several lines that use them, comments."""
    lines = []
    while len(lines) < LINES:
        number = len(lines)
        lines += [
            f"# Sums from {number} million on, by part",
            f"let large{number} = money | where value > ${number} million and bound is not null",
            f"def share{number}(part, whole) = round(100 * part / whole)",
            f"large{number} | count by section.heading as part | sort count desc",
            f"links | where host has 'state' | select text, host, share{number}(line, 500) as share",
            "items",
            "  | where any(money) and length(text) > 40",
            f"  | select label, section.heading, count(large{number}.value) as sums",
            "  | take 20",
            "",
        ]
    return lines[:LINES]


class Editor:
    """An editor with the script open."""

    def __init__(self, binary, document):
        self.program = Program([binary, "lsp", document], framed=True)
        self.program.ask("initialize", {"capabilities": {"general": {"positionEncodings": ["utf-16"]}}})
        self.program.tell("initialized", {})
        self.uri = "file:///tmp/long.docent"
        self.version = 1
        text = "\n".join(script()) + "\n"
        self.program.tell("textDocument/didOpen", {
            "textDocument": {"uri": self.uri, "languageId": "docent", "version": 1, "text": text}})
        self.told()

    def told(self):
        """The diagnostics of the version that is open."""
        while True:
            message = self.program.heard()
            if message.get("method") == "textDocument/publishDiagnostics" and (
                message["params"].get("version") == self.version
            ):
                return message["params"]["diagnostics"]

    def change(self, line, start, end, text):
        self.version += 1
        self.program.tell("textDocument/didChange", {
            "textDocument": {"uri": self.uri, "version": self.version},
            "contentChanges": [{"range": {
                "start": {"line": line, "character": start}, "end": {"line": line, "character": end}}, "text": text}]})

    def editing(self, line, start):
        """Milliseconds from each of many edits, a letter typed and taken away again, to the diagnostics."""
        times = []
        for edit in range(EDITS):
            time.sleep(0.01)
            began = time.perf_counter()
            self.change(line, start, start + edit % 2, "" if edit % 2 else "1")
            self.told()
            times.append((time.perf_counter() - began) * 1000)
        return times

    def writing(self, line, text):
        """The same of a line that is being written, a letter after the other, and so is wrong most of the time."""
        times = []
        for _ in range(4):
            for place, letter in enumerate(text):
                time.sleep(0.01)
                began = time.perf_counter()
                self.change(line, place, place, letter)
                self.told()
                times.append((time.perf_counter() - began) * 1000)
            self.change(line, 0, len(text), "")
            self.told()
        return times

    def completing(self, line, text):
        """Milliseconds from each letter typed, and the request that comes with it, to what can stand there."""
        times = []
        for _ in range(8):
            for place, letter in enumerate(text):
                time.sleep(0.01)
                began = time.perf_counter()
                self.change(line, place, place, letter)
                found = self.program.ask("textDocument/completion", {
                    "textDocument": {"uri": self.uri}, "position": {"line": line, "character": place + 1}})
                times.append((time.perf_counter() - began) * 1000)
            if not found["items"]:
                sys.exit(f"nothing can stand after '{text}'")
            self.change(line, 0, len(text), "")
        return times


def told(what, times, aim):
    times = sorted(times)
    most = times[int(len(times) * 0.95)]
    print(f"{what}: {statistics.median(times):6.2f} ms in the middle, {most:6.2f} ms for 95 of 100 (at most {aim} ms)")


QUERIES = ["links | count by host | top 10 by count", "money | top 10 by value | select value, at",
           "items | where text has 'deadline' | take 20 | select text, at"]
TIMES = 9


def asking(binary, folder):
    """Milliseconds of each query, again and again: by the shell, and by an agent."""
    shell = Terminal([binary, folder])
    agent = Program([binary, "mcp", folder], framed=False)
    agent.ask("initialize", {
        "protocolVersion": "2025-06-18", "capabilities": {}, "clientInfo": {"name": "doors", "version": "1"}})
    agent.tell("notifications/initialized", {})
    for query in QUERIES:
        typed, asked = [], []
        for _ in range(TIMES):
            shell.paste(query)
            began = time.perf_counter()
            shell.write(b"\r")
            shell.read_until(PROMPT)
            typed.append((time.perf_counter() - began) * 1000)
            began = time.perf_counter()
            agent.ask("tools/call", {"name": "query", "arguments": {"query": query}})
            asked.append((time.perf_counter() - began) * 1000)
        yield query, typed, asked
    shell.kill()
    agent.end()


if __name__ == "__main__":
    binary, document, folder = sys.argv[1:4]
    editor = Editor(binary, document)
    lines = script()
    middle = LINES // 2
    query = next(number for number in range(middle, LINES) if lines[number].startswith("links"))
    name = next(number for number in range(middle, LINES) if lines[number].startswith("let"))
    blank = next(number for number in range(middle, LINES) if not lines[number])
    what = f"edit to diagnostics, {LINES} lines"
    told(f"{what}, in a query", editor.editing(query, lines[query].index("500")), 20)
    told(f"{what}, in a 'let' that others ask", editor.editing(name, lines[name].index("$") + 1), 20)
    told(f"{what}, in a line that is being written", editor.writing(blank, "money | where value > 3 | count"), 20)
    told(f"edit and Tab to candidates, {LINES} lines", editor.completing(blank, "money | where val"), 16)
    editor.program.end()
    count = sum(name.endswith(".md") for _, _, names in os.walk(folder) for name in names)
    for query, typed, asked in asking(binary, folder):
        print(f"'{query}' on {count} documents: shell {statistics.median(typed):6.2f} ms, mcp {statistics.median(asked):6.2f} ms")
