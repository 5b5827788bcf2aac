"""`make bench`: synthetic books printed cold, after an edit and with nothing to do, beside plain WeasyPrint and other programs.

    python tests/bench/run.py [--chapters 12] [--edits 3] [--full] [--write docs/performance.md]

All figures come from one run on one machine, CPU seconds beside wall seconds, because other work on the machine changes the latter.
`--full` measures the books of 30 and 85 chapters (500 and 1,375 pages). What is not installed is named as missing: Typst
(`pip install typst`), pandoc's own EPUB (always there), Chromium (`chromium` on the path).
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from datetime import date
from importlib.metadata import version
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))

from synthetic import write_book  # noqa: E402


@dataclass(frozen=True)
class Row:
    """``memory`` is the largest process in MiB; ``note`` says what came of it."""

    what: str
    cpu: float
    wall: float
    memory: int
    note: str = ""


def timed(what: str, command: list[str], note: str = "") -> Row:
    """A command run to its end, with all its children."""
    begun = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    assert process.stdout is not None
    output = process.stdout.read().decode("utf-8", "replace")
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.perf_counter() - begun
    pages = re.search(r"\((\d+ (?:pages|documents)), ([\d.,]+ [kM]B)", output)
    said = f"{pages[1]}, {pages[2]}" if pages else ""
    failed = "" if process.returncode == 0 else f"exit {process.returncode}"
    return Row(
        what, usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss // 1024, ", ".join(part for part in (note, said, failed) if part)
    )


def pincite(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "pincite", *arguments]


def measure(chapters: int, edits: int, folder: Path) -> list[Row]:
    root = folder / f"book-{chapters}"
    write_book(root, chapters)
    subprocess.run(pincite("seeds", "lock", "--book", str(root)), check=True, capture_output=True)
    book = ["--book", str(root)]
    rows = [timed("check, cold", pincite("check", *book))]
    rows.append(timed("check, nothing changed", pincite("check", *book)))
    rows.append(timed("PDF, cold (text read and checked)", pincite("build", "pdf", *book)))
    rows.append(timed("PDF, nothing changed", pincite("build", "pdf", *book)))
    rows += warm(root, "pdf", edits, "PDF, edit, warm process")
    rows += warm(root, "pdf", edits, "PDF, edit that moves pages, warm process", "shift")
    rows += warm(root, "check", edits, "check, edit, warm process")
    rows.append(timed("PDF, plain WeasyPrint (--whole)", pincite("build", "pdf", "--whole", *book), "text read and checked"))
    for name in ("epub", "html"):
        # What EPUBCheck and Ace take is theirs.
        rows.append(timed(f"{name.upper()}, first", pincite("build", name, "--gates", "skip", *book)))
        rows.append(timed(f"{name.upper()}, nothing changed", pincite("build", name, "--gates", "skip", *book)))
        rows += warm(root, name, edits, f"{name.upper()}, edit, warm process")
    return rows + peers(root, chapters, folder)


def warm(root: Path, edition: str, edits: int, what: str, *words: str) -> list[Row]:
    """The median edit of one chapter in a process that has built the book before."""
    command = [sys.executable, str(HERE / "warm.py"), str(root), edition, str(edits), *words]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    found = re.search(r'\{"edits".*', done.stdout)
    if found is None:
        return [Row(what, 0, 0, 0, f"failed: {done.stderr.strip().splitlines()[-1:]}")]
    result = json.loads(found[0])
    walls, cpus = zip(*result["edits"], strict=True)
    return [Row(what, statistics.median(cpus), statistics.median(walls), result["memory"], f"median of {edits}")]


def peers(root: Path, chapters: int, folder: Path) -> list[Row]:
    """Other programs on the same chapters; none of them checks anything."""
    names = [str(root / "manuscript" / f"chapter-{number:02}.md") for number in range(1, chapters + 1)]
    base = [*names, "--citeproc", f"--bibliography={root / 'bibliography' / 'book.bib'}", f"--resource-path={root / 'manuscript'}"]
    pandoc = pandoc_path()
    rows = [timed("pandoc's own EPUB, cold", [pandoc, *base, "-o", str(folder / "peer.epub")])]
    try:
        import typst  # noqa: F401
    except ImportError:
        rows.append(Row("Typst, cold", 0, 0, 0, "not installed"))
    else:
        source = root / "manuscript" / "peer.typ"
        subprocess.run([pandoc, *base, "-s", "-o", str(source)], check=True)
        program = f"import typst; typst.compile({str(source)!r}, output={str(folder / 'peer-typst.pdf')!r})"
        rows.append(timed("Typst, cold", [sys.executable, "-c", program], "from pandoc's Typst, pandoc not counted"))
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None:
        return [*rows, Row("Chromium's print, cold", 0, 0, 0, "not installed")]
    page = root / "manuscript" / "peer.html"
    subprocess.run([pandoc, *base, "-s", "-o", str(page)], check=True)
    print_to = f"--print-to-pdf={folder / 'peer-chromium.pdf'}"
    command = [chromium, "--headless", "--no-sandbox", "--disable-gpu", print_to, page.as_uri()]
    return [*rows, timed("Chromium's print, cold", command, "no notes at the foot, no page references")]


def pandoc_path() -> str:
    import pypandoc

    return str(pypandoc.get_pandoc_path())


def table(rows: list[Row]) -> str:
    reference = next((row for row in rows if "--whole" in row.what), None)
    lines = ["| what | CPU s | wall s | wall to plain WeasyPrint | MiB | |", "|:--|--:|--:|--:|--:|:--|"]
    for row in rows:
        if not row.wall:
            lines.append(f"| {row.what} | – | – | – | – | {row.note} |")
            continue
        ratio = f"{row.wall / reference.wall:.3f}" if reference and reference.wall else ""
        lines.append(f"| {row.what} | {row.cpu:.2f} | {row.wall:.2f} | {ratio} | {row.memory} | {row.note} |")
    return "\n".join(lines)


def head(load: float) -> str:
    versions = ", ".join(f"{name} {version(name)}" for name in ("weasyprint", "pydyf", "pypandoc-binary") if _known(name))
    return (
        f"Measured on {date.today().isoformat()} with Python {platform.python_version()}, {versions}; {os.cpu_count()} cores, "
        f"load average {load:.1f} when the run began."
    )


def _known(name: str) -> bool:
    try:
        version(name)
    except ModuleNotFoundError:
        return False
    return True


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--chapters", type=int, default=12, help="the synthetic book's chapters (default: 12, about 190 pages)")
    parser.add_argument("--edits", type=int, default=3, help="edits of which the median is taken")
    parser.add_argument("--full", action="store_true", help="measure 30 and 85 chapters: tens of minutes")
    parser.add_argument("--write", metavar="FILE", help="write the tables between the marks of this file too")
    options = parser.parse_args()
    load = os.getloadavg()[0]
    parts = [head(load)]
    for chapters in (30, 85) if options.full else (options.chapters,):
        with tempfile.TemporaryDirectory() as folder:
            rows = measure(chapters, options.edits, Path(folder))
        parts.append(f"### {chapters} chapters of 4,400 words\n\n{table(rows)}")
    text = "\n\n".join(parts)
    print(text)
    if options.write:
        write_between_marks(Path(options.write), text)
    return 0


def write_between_marks(file: Path, text: str) -> None:
    before, mark, rest = file.read_text("utf-8").partition("<!-- bench -->\n")
    _, end, after = rest.partition("<!-- /bench -->")
    if not (mark and end):
        raise SystemExit(f"{file} has no <!-- bench --> … <!-- /bench -->")
    file.write_text(f"{before}{mark}{text}\n{end}{after}", "utf-8")


if __name__ == "__main__":
    sys.exit(main())
