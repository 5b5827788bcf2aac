"""What the benches share: a command timed with all its children, a book's edits in a warm process, and a table of rows."""

from __future__ import annotations

import json
import os
import re
import signal
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent


@dataclass(frozen=True)
class Row:
    """``memory`` is the largest process in MiB; ``note`` says what came of it. ``wall`` 0: it could not be measured."""

    what: str
    cpu: float = 0
    wall: float = 0
    memory: int = 0
    note: str = ""


def timed(what: str, command: list[str], note: str = "", limit: float = 3600) -> Row:
    """A command run to its end, with all its children."""
    begun, before = time.perf_counter(), os.times()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, start_new_session=True)
    try:
        output = process.communicate(timeout=limit)[0].decode("utf-8", "replace")
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        return Row(what, note=f"took longer than {limit:.0f} s")
    wall, after = time.perf_counter() - begun, os.times()
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    pages = re.search(r"\((\d+ (?:pages|documents)), .*?([\d.,]+ [kM]B)", output)
    said = f"{pages[1]}, {pages[2]}" if pages else ""
    said_last = [line for line in output.strip().splitlines() if line and not line.startswith("peak ")][-1:]
    failed = "" if process.returncode == 0 else f"exit {process.returncode}: {''.join(said_last)}"
    return told(Row(what, cpu, wall, largest(output), ", ".join(part for part in (note, said, failed) if part)))


def told(row: Row) -> Row:
    """The row, of which whoever waits for the table is told."""
    print(f"{row.what}: {row.cpu:.2f} CPU s, {row.wall:.2f} s", file=sys.stderr, flush=True)
    return row


def largest(output: str) -> int:
    """The peak in MiB that ``peak.py`` wrote below a command's output."""
    found = re.search(r"^peak (\d+)$", output, re.MULTILINE)
    return int(found[1]) // 1024 if found else 0


def peaked(command: list[str]) -> list[str]:
    """The command, followed by a line with the memory of its largest process."""
    return [sys.executable, str(HERE / "peak.py"), *command]


def pincite(*arguments: str) -> list[str]:
    return peaked([sys.executable, "-m", "pincite", *arguments])


def warm(root: Path, edition: str, edits: int, *whats: str, words: tuple[str, ...] = ()) -> list[Row]:
    """The median edit of one chapter in a process that has built the book before; a row for each build that follows an edit."""
    command = [sys.executable, str(HERE / "warm.py"), str(root), edition, str(edits), *words]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    found = re.search(r'\{"series".*', done.stdout)
    if found is None:
        return [Row(what, note=f"failed: {''.join(done.stderr.strip().splitlines()[-1:])}") for what in whats]
    result = json.loads(found[0])
    rows = []
    for what, series in zip(whats, result["series"], strict=True):
        walls, cpus = zip(*series, strict=True)
        note = f"median of {edits}, {min(walls):.2f} to {max(walls):.2f} s"
        rows.append(told(Row(what, statistics.median(cpus), statistics.median(walls), result["memory"], note)))
    return rows


def table(rows: list[Row], reference: Row | None) -> str:
    lines = ["| what | CPU s | wall s | wall to plain WeasyPrint | CPU to it | MiB | |", "|:--|--:|--:|--:|--:|--:|:--|"]
    for row in rows:
        if not row.wall:
            lines.append(f"| {row.what} | – | – | – | – | – | {row.note} |")
            continue
        ratios = (row.wall / reference.wall, row.cpu / reference.cpu) if reference and reference.wall else ()
        shares = " | ".join(f"{ratio:.3f}" for ratio in ratios) or " | "
        lines.append(f"| {row.what} | {row.cpu:.2f} | {row.wall:.2f} | {shares} | {row.memory or ''} | {row.note} |")
    return "\n".join(lines)
