from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from pincite.build import fingerprint, fingerprint_code, fingerprint_file


def test_a_change_within_a_tick_of_the_clock_is_seen(tmp_path: Path) -> None:
    file = tmp_path / "a.md"
    file.write_text("one")
    before, state = fingerprint_file(file), file.stat()
    file.write_text("two")
    os.utime(file, ns=(state.st_atime_ns, state.st_mtime_ns))
    assert (before, fingerprint_file(file)) == (fingerprint("one"), fingerprint("two"))


def test_a_settled_file_is_read_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "a.md"
    file.write_text("one")
    monkeypatch.setattr(sys.modules[fingerprint.__module__], "SETTLED", -(10**18))  # any file is old enough
    reads: list[Path] = []
    read = Path.read_bytes
    monkeypatch.setattr(Path, "read_bytes", lambda path: (reads.append(path), read(path))[1])
    assert fingerprint_file(file) == fingerprint_file(file) == fingerprint("one")
    file.write_text("three")
    assert fingerprint_file(file) == fingerprint("three")
    assert reads == [file, file]
    assert fingerprint_file(tmp_path / "none") == fingerprint_file(tmp_path) == "missing"


def test_a_link_that_leads_nowhere_is_no_code(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_text("pass")
    before = fingerprint_code(tmp_path)
    (tmp_path / ".#a.py").symlink_to("nobody@nowhere")
    (tmp_path / "__pycache__").mkdir()
    (tmp_path / "__pycache__" / "a.pyc").write_bytes(b"")
    assert fingerprint_code(tmp_path) == before
    (tmp_path / "a.py").write_text("...")
    assert fingerprint_code(tmp_path) != before
