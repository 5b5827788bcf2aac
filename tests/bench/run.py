"""`make bench`: a synthetic book printed cold, after an edit and with nothing to do, beside plain WeasyPrint and other programs.

    python tests/bench/run.py [--chapters 30] [--edits 3] [--full] [--write docs/performance.md]

One table from one run on one machine; CPU seconds stand beside wall seconds, because other work on the machine changes the latter.
30 chapters are 500 pages; `--full` measures 85 chapters (1,375 pages) besides. What cannot be installed or run is named as missing.
"""

from __future__ import annotations

import argparse
import os
import platform
import shutil
import subprocess
import sys
import tempfile
import time
from datetime import date
from importlib.metadata import version
from pathlib import Path

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE)]

from measure import Row, peaked, pincite, table, timed, warm  # noqa: E402
from synthetic import edit, write_book  # noqa: E402

PEERS = HERE.parents[1] / "build" / "bench"
"""Where `make bench` installs what only the bench needs."""


def measure(chapters: int, edits: int, folder: Path) -> tuple[list[Row], Row]:
    """The rows, and the one that all are compared with."""
    root = folder / f"book-{chapters}"
    write_book(root, chapters)
    subprocess.run([sys.executable, "-m", "pincite", "seeds", "lock", "--book", str(root)], check=True, capture_output=True)
    rows = [*check_rows(root, edits), *cold_rows(root)]
    # Next to what is compared with it, since other work on the machine comes and goes.
    reference = plain(root, folder)
    rows += [*edit_rows(root, chapters, edits), *screen_rows(root, edits)]
    return [*rows, reference, *peers(root, chapters, folder)], reference


def check_rows(root: Path, edits: int) -> list[Row]:
    book = ["--book", str(root)]
    return [
        timed("check, cold, one process", pincite("check", "--jobs", "1", *book)),
        _anew(root) or timed("check, cold, all cores", pincite("check", *book)),
        timed("check, nothing changed", pincite("check", *book)),
        *warm(root, "check", edits, "check, edit, warm process"),
        *warm(root, "check", edits, "check, changed seed, warm process", words=("seed",)),
    ]


def cold_rows(root: Path) -> list[Row]:
    book = ["pdf", "--book", str(root)]
    _anew(root)
    return [
        timed("PDF, cold, all cores", pincite("build", *book), "with reading and checking"),
        timed("PDF, nothing changed", pincite("build", *book)),
    ]


def edit_rows(root: Path, chapters: int, edits: int) -> list[Row]:
    book = ["pdf", "--book", str(root)]
    fresh = []
    for number in range(edits):
        edit(root, chapters // 2, chapters, f"A fresh captain wrote letters {'and letters ' * (number + 1)}slowly.")
        fresh.append(timed("PDF, edit, fresh process", pincite("build", *book), f"median of {edits}"))
    rows = [sorted(fresh, key=lambda row: row.wall)[len(fresh) // 2]]
    rows += warm(root, "pdf", edits, "PDF, edit, warm process")
    rows += warm(root, "pdf", edits, "PDF, edit that moves pages, warm process", words=("shift",))
    return rows + warm(root, "pdf", edits, "PDF, edit that adds a citation, warm process", words=("cite",))


def screen_rows(root: Path, edits: int) -> list[Row]:
    rows = []
    for name in ("epub", "html"):
        command = pincite("build", name, "--book", str(root), *(["--gates", "skip"] if name == "epub" else []))
        rows.append(timed(f"{name.upper()}, first, after the PDF", command))
        rows.append(timed(f"{name.upper()}, nothing changed", command))
        quick, exact = f"{name.upper()}, edit, warm process", f"{name.upper()}, then its page numbers"
        rows += warm(root, name, edits, f"{quick} (page numbers of the last printing)", f"{exact} (the edited section is set)")
    return rows


def _anew(root: Path) -> None:
    shutil.rmtree(root / "build", ignore_errors=True)


def plain(root: Path, folder: Path) -> Row:
    """WeasyPrint's own command on the same text, with the same style sheets, fonts, notes and page references; nothing is checked."""
    from plain import plain_command, write_plain

    write_plain(root, folder)
    row = timed("PDF, plain WeasyPrint", peaked(plain_command(root, folder)), "its own command, PDF/UA-1, no checking")
    return Row(row.what, row.cpu, row.wall, row.memory, f"{row.note}{_written(folder / 'book.pdf')}")


def _written(file: Path) -> str:
    """The pages and the size of a PDF, for a note."""
    import pypdfium2

    if not file.is_file():
        return ""
    document = pypdfium2.PdfDocument(file)
    try:
        return f", {len(document)} pages, {file.stat().st_size / 1e6:.1f} MB"
    finally:
        document.close()


def peers(root: Path, chapters: int, folder: Path) -> list[Row]:
    """Other programs on the same chapters; none of them checks anything."""
    names = [str(root / "manuscript" / f"chapter-{number:02}.md") for number in range(1, chapters + 1)]
    base = [*names, "--citeproc", f"--bibliography={root / 'bibliography' / 'book.bib'}", f"--resource-path={root / 'manuscript'}"]
    pandoc = pandoc_path()
    rows = [timed("pandoc's own EPUB, cold", peaked([pandoc, *base, "-o", str(folder / "peer.epub")]))]
    rows.append(typst_row(pandoc, base, root, folder))
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None:
        return [*rows, Row("Chromium's print, cold", note="not installed")]
    page = root / "manuscript" / "peer.html"
    subprocess.run([pandoc, *base, "-s", "-o", str(page)], check=True)
    written = folder / "peer-chromium.pdf"
    command = [chromium, "--headless", "--no-sandbox", "--disable-gpu", f"--print-to-pdf={written}", page.as_uri()]
    row = timed("Chromium's print, cold", peaked(command), "no notes at the foot, no page references", limit=900)
    return [*rows, Row(row.what, row.cpu, row.wall, row.memory, row.note + _written(written))]


def typst_row(pandoc: str, base: list[str], root: Path, folder: Path) -> Row:
    if not (PEERS / "typst").is_dir():
        return Row("Typst, cold", note="not installed")
    source, written = root / "manuscript" / "peer.typ", folder / "peer-typst.pdf"
    subprocess.run([pandoc, *base, "-s", "-o", str(source)], check=True)
    program = f"import sys; sys.path.insert(0, {str(PEERS)!r}); import typst; typst.compile({str(source)!r}, output={str(written)!r})"
    row = timed("Typst, cold", peaked([sys.executable, "-c", program]), "from pandoc's Typst, pandoc not counted")
    return Row(row.what, row.cpu, row.wall, row.memory, row.note + _written(written))


def pandoc_path() -> str:
    import pypandoc

    return str(pypandoc.get_pandoc_path())


def head(load: float) -> str:
    versions = ", ".join(f"{name} {version(name)}" for name in ("weasyprint", "pydyf", "pypandoc-binary"))
    found = sorted(PEERS.glob("typst-*.dist-info"))
    typst = f", typst {found[0].name.split('-')[1].removesuffix('.dist')}" if found else ""
    return (
        f"Measured on {date.today().isoformat()} with Python {platform.python_version()}, {versions}{typst}; {os.cpu_count()} cores, "
        f"load average {load:.1f} when the run began."
    )


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--chapters", type=int, default=30, help="the synthetic book's chapters (default: 30, about 500 pages)")
    parser.add_argument("--edits", type=int, default=3, help="edits of which the median is taken")
    parser.add_argument("--full", action="store_true", help="measure 85 chapters too: more than twice as long again")
    parser.add_argument("--write", metavar="FILE", help="write the tables between the marks of this file too")
    options = parser.parse_args()
    parts = [head(os.getloadavg()[0])]
    for chapters in (options.chapters, 85) if options.full else (options.chapters,):
        begun = time.perf_counter()
        with tempfile.TemporaryDirectory() as folder:
            rows, reference = measure(chapters, options.edits, Path(folder))
        took = f"{(time.perf_counter() - begun) / 60:.1f} minutes to measure."
        parts.append(f"### {chapters} chapters of 4,400 words\n\n{table(rows, reference)}\n\n{took}")
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
