"""The same book gives the same bytes in another folder, time zone and locale, and with another hash seed."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

from tests.epub.hostile_book import copy_hostile

SOURCE = Path(__file__).parents[2] / "src"


def digests(folder: Path, **environment: str) -> dict[str, str]:
    book = str(copy_hostile(folder))
    done = subprocess.run(
        [sys.executable, "-m", "pincite", "build", "epub", "html", "--draft", "--gates", "skip", "--quiet", "--book", book],
        env={**os.environ, "PYTHONPATH": str(SOURCE), **environment},
        capture_output=True,
        text=True,
        timeout=600,
    )
    made = {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted((folder / "build").rglob("*"))
        if path.is_file() and "store" not in path.parts
    }
    assert any(name.endswith(".epub") for name in made), done.stderr
    return made


def test_epub_and_site_depend_on_the_book_alone(tmp_path: Path) -> None:
    first = digests(tmp_path / "one", TZ="UTC", LC_ALL="C.UTF-8", PYTHONHASHSEED="1")
    second = digests(tmp_path / "elsewhere" / "two", TZ="Pacific/Kiritimati", LC_ALL="C", LANG="zh_CN.UTF-8", PYTHONHASHSEED="2")
    assert len(first) > 25 and sum(name.startswith("build/html/") and name.endswith(".html") for name in first) > 10
    assert first == second
