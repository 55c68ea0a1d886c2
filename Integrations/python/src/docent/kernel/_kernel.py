"""The kernel: Jupyter's messages on one side, ``docent serve`` on the other."""

from __future__ import annotations

from typing import Any

from ipykernel.kernelbase import Kernel
from traitlets import Bool, Int, Unicode

from .._errors import DocentError
from .._program import find
from .._server import Server
from .._shown import bundle, plain


class DocentKernel(Kernel):
    """Cells are inputs of the shell: statements, or commands such as ``:open reports/``."""

    implementation = "docent"
    banner = "Docent: ask documents questions. ':open FILE' opens one, ':help' says more."
    language_info = {
        "name": "docent",
        "mimetype": "text/x-docent",
        "file_extension": ".docent",
        # Neither knows the language; with these, texts, numbers, comments and many words have colours.
        "pygments_lexer": "mysql",
        "codemirror_mode": "mysql",
    }

    program = Unicode(
        "", help="The program 'docent'; else the one of $DOCENT_PROGRAM, of the package, or on the path."
    ).tag(config=True)
    read_only = Bool(True, help="Whether 'save' is forbidden; else it writes below the notebook's folder.").tag(config=True)
    most_rows = Int(100, help="How many rows a table shows, if ':set rows' says nothing else.").tag(config=True)
    width = Int(100, help="How many columns text has, if ':set width' says nothing else.").tag(config=True)

    def __init__(self, **given: Any) -> None:
        super().__init__(**given)
        self._server: Server | None = None
        # The cells, each with its number and what it showed last.
        self._past: list[tuple[int, str, str]] = []
        self.implementation_version = self._version()

    def _version(self) -> str:
        from importlib import metadata

        try:
            return metadata.version("docent")
        except metadata.PackageNotFoundError:
            return "0"

    def _ask(self, method: str, **parameters: Any) -> dict[str, Any]:
        if self._server is None:
            self._server = Server(find(self.program or None), ["--read-only"] if self.read_only else [])
        return self._server.call(method, **parameters)

    def _forget(self) -> None:
        """Lets the next cell start the program anew."""
        if self._server is not None:
            self._server.close()
        self._server = None

    # Cells.

    async def do_execute(
        self,
        code: str,
        silent: bool,
        store_history: bool = True,
        user_expressions: dict[str, Any] | None = None,
        allow_stdin: bool = False,
        *,
        cell_meta: dict[str, Any] | None = None,
        cell_id: str | None = None,
    ) -> dict[str, Any]:
        """Answers a cell."""
        if not code.strip():
            return self._done([])
        try:
            answer = self._ask("answer", input=code, rows=self.most_rows, width=self.width, colors=True)
        except KeyboardInterrupt:
            return self._failed("KeyboardInterrupt", "the cell was stopped", ["stopped"], silent)
        except DocentError as error:
            # A query that is wrong is an answer; this is something else.
            self._forget()
            again = f"{error}; the next cell starts it anew, without the names and documents of this session"
            return self._failed(type(error).__name__, str(error), [again], silent)
        parts: list[dict[str, Any]] = answer["parts"]
        shown = [part for part in parts if part["kind"] in ("rows", "drawing", "value")]
        if store_history and not silent:
            self._past.append((self.execution_count, code, plain(str(shown[-1]["text"])) if shown else ""))
        pages: list[dict[str, Any]] = []
        failures: list[dict[str, Any]] = []
        for part in parts:
            if part["kind"] == "error" and answer["ending"] != "done":
                failures.append(part)
            elif part["kind"] == "text" and code.lstrip().startswith("?"):
                pages.append({"source": "page", "data": bundle(part), "start": 0})
            elif not silent:
                self._show(part, isLast=bool(shown) and part is shown[-1])
        if answer["ending"] != "done":
            first = failures[0] if failures else {"message": str(answer["ending"]), "text": str(answer["ending"])}
            name = str(first.get("code") or {"stopped": "Stopped"}.get(answer["ending"], "Error"))
            # Where errors are shown, the ground is red, too.
            texts = [str(part["text"]).replace("\x1b[1;31m", "\x1b[1m") for part in failures or [first]]
            lines = [line for text in texts for line in text.split("\n")]
            return self._failed(name, str(first["message"]), lines, silent)
        if answer.get("isLast"):
            pages.append({"source": "ask_exit", "keepkernel": False})
        return self._done(pages)

    def _show(self, part: dict[str, Any], isLast: bool) -> None:
        kind = part["kind"]
        if kind in ("rows", "drawing", "value"):
            content: dict[str, Any] = {"data": bundle(part), "metadata": {}}
            if isLast:
                content["execution_count"] = self.execution_count
            self.send_response(self.iopub_socket, "execute_result" if isLast else "display_data", content)
        else:
            stream = "stderr" if kind in ("error", "warning") else "stdout"
            self.send_response(self.iopub_socket, "stream", {"name": stream, "text": f"{part['text']}\n"})

    def _done(self, pages: list[dict[str, Any]]) -> dict[str, Any]:
        return {
            "status": "ok",
            "execution_count": self.execution_count,
            "payload": pages,
            "user_expressions": {},
        }

    def _failed(self, name: str, message: str, lines: list[str], silent: bool) -> dict[str, Any]:
        error = {"ename": name, "evalue": message, "traceback": lines}
        if not silent:
            self.send_response(self.iopub_socket, "error", error)
        return {"status": "error", "execution_count": self.execution_count, **error}

    # What helps while a cell is written.

    async def do_complete(self, code: str, cursor_pos: int) -> dict[str, Any]:
        """What can stand at the cursor."""
        text = code[:cursor_pos]
        try:
            found = self._ask("complete", text=text)
        except DocentError:
            found = {"candidates": [], "start": len(text.encode()), "end": len(text.encode())}
        start, end = _characters(code, found["start"]), _characters(code, found["end"])
        kinds = [
            {"start": start, "end": end, "text": each["text"], "type": each["kind"], "signature": each["help"]}
            for each in found["candidates"]
        ]
        return {
            "status": "ok",
            "matches": [each["text"] for each in found["candidates"]],
            "cursor_start": start,
            "cursor_end": end,
            "metadata": {"_jupyter_types_experimental": kinds},
        }

    async def do_inspect(
        self, code: str, cursor_pos: int, detail_level: int = 0, omit_sections: Any = ()
    ) -> dict[str, Any]:
        """Help on the word at the cursor, or the first rows of a name."""
        try:
            found = self._ask("inspect", text=code, cursor=len(code[:cursor_pos].encode()))
        except DocentError:
            found = {}
        data = {"text/plain": found["text"]} if "text" in found else {}
        return {"status": "ok", "found": bool(data), "data": data, "metadata": {}}

    async def do_is_complete(self, code: str) -> dict[str, Any]:
        """Whether Return answers the input, or makes another line."""
        try:
            state = self._ask("whole", text=code)["state"]
        except DocentError:
            return {"status": "unknown"}
        if state == "open":
            return {"status": "incomplete", "indent": "  "}
        return {"status": "invalid" if state == "wrong" else "complete"}

    async def do_history(
        self,
        hist_access_type: str,
        output: bool,
        raw: bool,
        session: int | None = None,
        start: int | None = None,
        stop: int | None = None,
        n: int | None = None,
        pattern: str | None = None,
        unique: bool = False,
    ) -> dict[str, Any]:
        """The cells of this session."""
        import fnmatch

        past = list(self._past)
        if hist_access_type == "range":
            past = [each for each in past if (start or 0) <= each[0] and (stop is None or each[0] < stop)]
        elif hist_access_type == "search":
            past = [each for each in past if fnmatch.fnmatchcase(each[1], pattern or "*")]
            if unique:
                past = list({each[1]: each for each in past}.values())
        if hist_access_type != "range" and n is not None:
            past = past[-n:] if n > 0 else []
        found = [(0, number, (code, shown or None) if output else code) for number, code, shown in past]
        return {"status": "ok", "history": found}

    async def do_shutdown(self, restart: bool) -> dict[str, Any]:
        """Ends the program, too."""
        self._forget()
        return {"status": "ok", "restart": restart}


def _characters(text: str, count: int) -> int:
    """Bytes of a text's UTF-8 as Jupyter counts: in code points."""
    return len(text.encode()[:count].decode(errors="ignore"))
