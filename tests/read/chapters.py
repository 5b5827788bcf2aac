"""Reading one chapter in a test, and the law that every block keeps."""

from __future__ import annotations

from pathlib import Path

from pincite.model.book import Book, CheckSettings
from pincite.model.chapter import Block, Chapter
from pincite.model.place import SourceText
from pincite.read.chapter import read_chapter
from pincite.read.files import FileContent, read_inside


def book(root: str = "", **changes: object) -> Book:
    return Book(root=root, manuscript="", source=SourceText("book.toml", ""), title="The Title", **changes)  # type: ignore[arg-type]


def chapter(
    text: str | bytes, files: dict[str, str] | None = None, facts: dict[str, str] | None = None, *,
    limit: int = 20, variables: dict[str, object] | None = None,
) -> Chapter:  # fmt: skip
    """The chapter ch.md with this text, among these other files of its folder."""
    data = text if isinstance(text, bytes) else text.encode()

    def read(name: str) -> FileContent:
        return FileContent(name, files[name].encode()) if files and name in files else FileContent(name, problem="missing")

    of = book(check=CheckSettings(time_limit=limit), variables=tuple((variables or {}).items()))
    return read_chapter(of, FileContent("ch.md", data), read, facts or {})


def chapter_at(root: Path, file: str) -> Chapter:
    def read(name: str) -> FileContent:
        return read_inside(str(root), name)

    return read_chapter(book(str(root)), read_inside(str(root), file), read)


def typed(chapter: Chapter, block: Block, start: int, end: int) -> str:
    """What the author typed for a stretch of a block's text."""
    span = block.span_of(start, end)
    source = chapter.source(span.file)
    assert source is not None
    return source.text[span.start : span.end]


def check_anchors(chapter: Chapter) -> tuple[int, int]:
    """Every anchor is true; and how many letters and digits there are, and how many of them have an exact place."""
    letters = exact = 0
    for block in chapter.blocks:
        reached = 0
        for anchor in block.anchors:
            source = chapter.source(anchor.span.file)
            assert source is not None
            assert reached == anchor.start < anchor.end, "anchors cover the text without gap or overlap"
            reached = anchor.end
            assert 0 <= anchor.span.start <= anchor.span.end <= len(source.text)
            if anchor.exact:
                words = block.text[anchor.start : anchor.end]
                assert source.text[anchor.span.start : anchor.span.end] == words
                exact += sum(map(str.isalnum, words))
        assert reached == len(block.text)
        letters += sum(map(str.isalnum, block.text))
    return letters, exact


def found(chapter: Chapter) -> list[str]:
    return [f"{f.place.line}:{f.place.column} {f.rule}: {f.message}" for f in chapter.findings]
