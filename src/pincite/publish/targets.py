"""What a link leads to, in words: the description that a screen reader reads out."""

from __future__ import annotations

from collections.abc import Callable

from pincite.model.wording import wording
from pincite.publish.assembly import Assembly
from pincite.publish.body import ChapterBody


def descriptions(assembly: Assembly) -> Callable[[str], str]:
    """Describes a place of the book by its id. A long book has thousands of them, and is looked through once for all."""
    say = wording(assembly.book.language)
    sources = {section.key: section.title for section in reversed(assembly.sources)}
    exhibits = (exhibit for body in reversed(assembly.chapters) for exhibit in reversed(body.exhibits))
    places = {exhibit.identifier: f"{exhibit.kind.capitalize()} {exhibit.number}: {exhibit.title}" for exhibit in exhibits}
    places |= {body.identifier: _chapter(body) for body in reversed(assembly.chapters)}

    def describe(target: str) -> str:
        kind, _, rest = target.partition("-")
        if kind == "src":
            key, _, number = rest.rpartition("-")
            title = sources.get(key or rest, key)
            return f"{say('Source')}: {title}, {number}" if key else f"{say('Source')}: {title}"
        if kind == "fn":
            return f"{say('Note')} {rest.rpartition('-')[2]}"
        if kind == "fnref":
            return f"{say('Back to the text at note')} {rest.rpartition('-')[2]}"
        if kind == "claim":
            return say("Back to the number in the text")
        return places.get(target, target.replace("-", " "))

    return describe


def _chapter(body: ChapterBody) -> str:
    return f"{body.label}: {body.title}" if body.label else body.title
