"""What the browser shows of the book while it is being written: the last good pages, and the news of each build."""

from __future__ import annotations

import json
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from lxml import etree
from lxml import html as markup


@dataclass(frozen=True, slots=True)
class Note:
    """A finding as the browser shows it: ``page`` and ``target`` are where its number stands, ``near`` the words of its paragraph."""

    severity: str
    rule: str
    message: str
    help: str
    place: str
    page: str = ""
    target: str = ""
    near: str = ""

    def record(self) -> dict[str, str]:
        return {name: getattr(self, name) for name in ("severity", "rule", "message", "help", "place", "page", "target", "near")}


@dataclass(slots=True)
class Preview:
    """Shared between the builder, which publishes, and the server's threads, which wait for news and hand out pages.

    ``wants_paper`` is set once a browser has asked for the PDF: until then none need be set.
    """

    title: str = ""
    wants_paper: bool = False
    _files: Mapping[str, bytes] = field(default_factory=dict)
    _paper: bytes = b""
    _news: dict[str, object] = field(default_factory=dict)
    _number: int = 0
    _changed: threading.Condition = field(default_factory=threading.Condition)

    def show(self, files: Mapping[str, bytes], edited: Sequence[str]) -> None:
        """New pages; ``edited`` are those that were made from the files that changed, the likeliest places of the edit."""
        with self._changed:
            before, self._files = self._files, files
            changed = [name for name, data in files.items() if before.get(name) != data]
        place = next((found for name in edited if name in changed and (found := place_of_edit(before.get(name), files[name]))), "")
        page = next((name for name in edited if name in changed), "")
        if changed:
            self.tell(book=self._count("book"), changed=changed, page=page, place=place)

    def show_paper(self, data: bytes, pages: Mapping[str, int]) -> None:
        """A new PDF; ``pages`` is the number in it of the page on which each page of the book begins."""
        with self._changed:
            self._paper = data
        self.tell(paper=self._count("paper"), pages=dict(pages))

    def tell(self, **news: object) -> None:
        """News for the browsers that wait; what is not said again stays as it was."""
        with self._changed:
            self._news = {**self._news, **news}
            self._number += 1
            self._changed.notify_all()

    def wait(self, after: int, seconds: float) -> tuple[int, str]:
        """The number of the latest news and the news as JSON, once there are any after ``after``; '' if there were none in time."""
        with self._changed:
            self._changed.wait_for(lambda: self._number > after, timeout=seconds)
            return self._number, json.dumps(self._news) if self._number > after else ""

    def file(self, name: str) -> bytes | None:
        """A page or asset of the book, by its name alone: nothing but what was built can be had."""
        with self._changed:
            return self._files.get(name)

    def paper(self) -> bytes:
        """The PDF, b"" while there is none. Who asks once wants it kept up to date."""
        with self._changed:
            self.wants_paper = True
            return self._paper

    def _count(self, what: str) -> int:
        number = self._news.get(what, 0)
        return number + 1 if isinstance(number, int) else 1


def place_of_edit(before: bytes | None, after: bytes) -> str:
    """The id of the first block of a page that is not as it was, or of the nearest one before it; '' where that is the page itself."""
    then, now = (_blocks(page) for page in (before or b"", after))
    at = next((number for number, block in enumerate(now) if number >= len(then) or then[number][1] != block[1]), len(now) - 1)
    return next((name for name, _ in reversed(now[: at + 1]) if name), "") if before is not None and now else ""


def _blocks(page: bytes) -> list[tuple[str, bytes]]:
    """The id of each block of the page's article, and its markup."""
    tree = markup.fromstring(page.decode("utf-8", "replace").encode("ascii", "xmlcharrefreplace") or b"<html></html>")
    return [
        (child.get("id") or "", etree.tostring(child, with_tail=False))
        for child in tree.iterfind(".//article/*")
        if isinstance(child.tag, str)
    ]
