"""Links to other chapters' files, as people write them in Markdown, lead to the place in the book."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from urllib.parse import unquote

from pincite.model.chapter import FILE_LINK
from pincite.publish.body import ChapterBody

_LINK = re.compile(rf'href="{FILE_LINK}([^"#]*)(?:#([^"]*))?"')


def with_file_links(bodies: Sequence[ChapterBody]) -> tuple[ChapterBody, ...]:
    """The bodies with each such link leading to an identifier: the one it names, else the chapter's; what is not there leads nowhere."""
    files = {body.file: body for body in bodies}

    def resolved(found: re.Match[str]) -> str:
        return f'href="#{_identifier(files, unquote(found[1]), unquote(found[2] or ""))}"'

    def change(text: str) -> str:
        return _LINK.sub(resolved, text) if FILE_LINK in text else text

    return tuple(_changed(body, change(body.title_html), change(body.html), [change(note.html) for note in body.notes]) for body in bodies)


def _identifier(files: Mapping[str, ChapterBody], path: str, name: str) -> str:
    body = files.get(path)
    if body is None:
        return path
    if not name:
        return body.identifier
    # What pandoc made of a heading's words has the chapter's own before it in the book.
    return next((known for known in (name, f"{body.identifier}-{name}") if known in body.identifiers), name)


def _changed(body: ChapterBody, title: str, html: str, notes: Sequence[str]) -> ChapterBody:
    if (title, html, tuple(notes)) == (body.title_html, body.html, tuple(note.html for note in body.notes)):
        return body
    written = tuple(replace(note, html=words) for note, words in zip(body.notes, notes, strict=True))
    return replace(body, title_html=title, html=html, notes=written)
