#!/usr/bin/env python3
"""Records a session of the shell as pictures: record.py DOCENT FOLDER [DOCUMENT [FOLDER FOR EACH SCREEN]]

Types the keys below into the program in tmux, captures the screen as it stands after each of them, colours included,
and writes FOLDER/session.svg: the screens one after the other. What it shows is what the terminal showed.
"""

import html
import os
import re
import subprocess
import sys
import tempfile
import time

COLUMNS, ROWS = 100, 26
# What is typed, and how long the screen that it leads to is shown, in seconds; nothing is shown of a step of 0.
STEPS = [
    ("", 1.5),
    ("text:mon", 1.0),
    ("key:Right", 0.7),
    ("text: | where ", 0), ("key:Tab", 2.0),
    ("text:value > $1", 0), ("key:Tab", 2.0),
    ("text:00 million and valeu", 2.5),
    ("key:C-w", 0), ("text:bound == '>'", 1.5),
    ("text: | select value, bound, of, section.heading, at", 1.0),
    ("key:Enter", 4.0),
    ("key:C-l", 0),
    ("text:money | summarize count(), sum(value) as total by section | sort total desc", 1.0),
    ("key:Enter", 3.5),
    ("text:it[1] | why | show", 1.0), ("key:Enter", 4.0),
    ("key:C-l", 0),
    ("text:items | where label == ", 1.5), ("key:Tab", 2.5), ("key:Tab", 1.0), ("key:Enter", 0), ("key:Enter", 3.0),
    ("text::explain items | where label is not null | count by section", 1.0), ("key:Enter", 4.0),
]

# The sixteen colours of a terminal, on a dark ground.
GROUND, TEXT = "#1b1e24", "#d4d7dd"
COLORS = ["#1b1e24", "#e06c75", "#98c379", "#e5c07b", "#61afef", "#c678dd", "#56b6c2", "#d4d7dd"]
BRIGHT = ["#5c6370", "#f0808a", "#b5e08f", "#f5d594", "#7cc3ff", "#dd95f2", "#74d4e0", "#ffffff"]
CELL, LINE, SIZE = 8.4, 18, 14


def record(program, document):
    """The screens: styled text, the cursor's row and column, and seconds."""
    home = tempfile.mkdtemp()
    tmux = ["tmux", "-u", "-L", "docent-recording-%d" % os.getpid(), "-f", "/dev/null"]

    def run(*arguments):
        return subprocess.run(tmux + list(arguments), check=True, capture_output=True, text=True).stdout

    run("new-session", "-d", "-x", str(COLUMNS), "-y", str(ROWS),
        "env HOME='%s' LANG=C.UTF-8 PATH='%s':/usr/bin:/bin sh -c 'docent \"%s\"; exec sleep 99'"
        % (home, os.path.dirname(os.path.abspath(program)), document))
    screens = []
    try:
        for step, seconds in STEPS:
            kind, _, keys = step.partition(":")
            if kind == "text":
                run("send-keys", "-l", "--", keys)
            elif kind == "key":
                run("send-keys", keys)
            settled, before = 0, None
            while settled < 3:
                time.sleep(0.12)
                now = run("capture-pane", "-p", "-e") + run("display-message", "-p", "#{cursor_y} #{cursor_x}")
                settled, before = (settled + 1, now) if now == before and now.strip() else (0, now)
            if seconds:
                row, column = run("display-message", "-p", "#{cursor_y} #{cursor_x}").split()
                screens.append((run("capture-pane", "-p", "-e"), int(row), int(column), seconds))
    finally:
        subprocess.run(tmux + ["kill-session"], capture_output=True)
    return screens


def runs(line, style):
    """The parts of a captured line, each with its style, which goes on into the next line."""
    for part in re.split(r"(\x1b\[[0-9;]*m|\x1b\]8;.*?\x1b\\|\x0e|\x0f)", line):
        codes = re.fullmatch(r"\x1b\[([0-9;]*)m", part)
        if codes:
            for code in [int(code or 0) for code in codes[1].split(";")]:
                if code == 0:
                    style.clear()
                elif code in (1, 2, 4, 7):
                    style[code] = True
                elif 30 <= code <= 37:
                    style["color"] = COLORS[code - 30]
                elif 90 <= code <= 97:
                    style["color"] = BRIGHT[code - 90]
                elif code == 39:
                    style.pop("color", None)
        elif part and not part.startswith("\x1b") and part not in "\x0e\x0f":
            yield part, dict(style)


def drawn(screen, row, column):
    """A screen as the inside of an SVG group."""
    shapes, texts, style = [], [], {}
    for number, line in enumerate(screen.split("\n")[:ROWS]):
        place = 0
        for text, look in runs(line, style):
            x, y = 12 + place * CELL, 12 + number * LINE
            color = look.get("color", TEXT)
            if look.get(7):
                shapes.append(f'<rect x="{x:.1f}" y="{y}" width="{len(text) * CELL:.1f}" height="{LINE}" fill="{color}"/>')
                color = GROUND
            attributes = f' fill="{color}"' if color != TEXT else ""
            if look.get(1):
                attributes += ' font-weight="bold"'
            if look.get(2):
                attributes += ' opacity="0.55"'
            if look.get(4):
                attributes += ' text-decoration="underline"'
            if text.strip():
                # Each run at its own place, and of its own length: no font can bring columns out of line.
                texts.append(
                    f'<text x="{x:.1f}" y="{y + SIZE}" textLength="{len(text) * CELL:.1f}"{attributes}>'
                    f"{html.escape(text, quote=False)}</text>")
            place += len(text)
    shapes.append(
        f'<rect x="{12 + column * CELL:.1f}" y="{12 + row * LINE}" width="2" height="{LINE}" fill="{TEXT}"/>')
    return "".join(shapes + texts)


def svg(screens, still=None):
    """All screens, shown in turn for ever; or one of them."""
    width, height = 24 + COLUMNS * CELL, 24 + ROWS * LINE
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.0f} {height:.0f}" width="{width:.0f}" '
        f'font-family="ui-monospace,\'DejaVu Sans Mono\',Menlo,Consolas,monospace" font-size="{SIZE}" fill="{TEXT}" '
        f'xml:space="preserve"><title>A session of Docent</title>'
        f'<rect width="100%" height="100%" rx="8" fill="{GROUND}"/>')
    if still is not None:
        return head + drawn(*screens[still][:3]) + "</svg>\n"
    total = sum(screen[3] for screen in screens)
    # Where nothing moves, the fullest screen is seen.
    fullest = max(range(len(screens)), key=lambda number: len(screens[number][0].strip()))
    body, start = "", 0.0
    for number, (screen, row, column, seconds) in enumerate(screens):
        begin, end = start / total, (start + seconds) / total
        times = f"0;{begin:.4f};{end:.4f}" if begin > 0 else f"0;{end:.4f}"
        values = "0;1;0" if begin > 0 else "1;0"
        first = "1" if number == fullest else "0"
        body += (
            f'<g opacity="{first}">{drawn(screen, row, column)}<animate attributeName="opacity" calcMode="discrete" '
            f'dur="{total:.1f}s" repeatCount="indefinite" keyTimes="{times}" values="{values}"/></g>\n')
        start += seconds
    return head + body + "</svg>\n"


def main():
    program, folder = sys.argv[1:3]
    document = sys.argv[3] if len(sys.argv) > 3 else "Examples/peru.md"
    screens = record(program, document)
    with open(os.path.join(folder, "session.svg"), "w") as file:
        file.write(svg(screens))
    # For a look at each by itself.
    if len(sys.argv) > 4:
        for number in range(len(screens)):
            with open(os.path.join(sys.argv[4], f"screen{number:02}.svg"), "w") as file:
                file.write(svg(screens, number))


main()
