"""What a file of a book holds, or why it cannot be had."""

from __future__ import annotations

from pathlib import Path

import pytest

from pincite.read.files import read_inside


@pytest.fixture
def root(tmp_path: Path) -> Path:
    book = tmp_path / "book"
    (book / "folder").mkdir(parents=True)
    (book / "a.md").write_bytes(b"text")
    (tmp_path / "outside.md").write_bytes(b"secret")
    (book / "out.md").symlink_to(tmp_path / "outside.md")
    (book / "loop.md").symlink_to(book / "loop.md")
    return book


@pytest.mark.parametrize(
    ("file", "problem"),
    [
        ("a.md", ""), ("folder/../a.md", ""), ("folder", "folder"), ("b.md", "missing"), ("a.md/b.md", "missing"), ("out.md", "outside"),
        ("../outside.md", "outside"), ("/etc/passwd", "outside"), ("loop.md", "outside"), ("a\0.md", "outside"),
    ],
)  # fmt: skip
def test_a_file_is_read_or_it_is_told_why_not(root: Path, file: str, problem: str) -> None:
    content = read_inside(str(root), file)
    assert content.problem == problem
    assert content.data == (b"" if problem else b"text")


def test_a_root_that_is_seen_from_here_is_where_here_is(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    other = tmp_path / "other"
    other.mkdir()
    for folder, data in ((root, b"text"), (other, b"")):
        monkeypatch.chdir(folder)
        assert read_inside(".", "a.md").data == data
