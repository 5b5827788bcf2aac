"""What printing had to say, as findings at their places: glyphs and files that are missing, style sheets with mistakes."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from pincite.engines.fonts import FontShelf
from pincite.engines.typesetter import STRANGER, Message
from pincite.model.finding import Finding, RuleName, Severity
from pincite.model.place import Place
from pincite.publish.assembly import Assembly
from pincite.publish.print_target import PrintTarget

_AT = re.compile(r" at (\d+):(\d+)(?:-\d+:\d+)?,?")
_INVISIBLE = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff")


def missing_glyphs(assembly: Assembly, fonts: FontShelf, families: Iterable[str]) -> tuple[Finding, ...]:
    """A finding for each character of the book for which none of the theme's text families has a glyph."""
    covered = frozenset().union(*(fonts.covers(family) for family in families))
    findings = []
    seen: set[str] = set()
    for character, place in _characters(assembly):
        if character in seen or ord(character) in covered or character in _INVISIBLE or character.isspace():
            continue
        seen.add(character)
        name = unicodedata.name(character, "no name")
        findings.append(
            Finding(
                RuleName("missing-glyph"),
                Severity.ERROR,
                place,
                f"‘{character}’ (U+{ord(character):04X}, {name.lower()}) has no glyph in the book's fonts",
                help=f"choose a theme whose fonts have it, or another character; these fonts were asked: {', '.join(families)}",
            )
        )
    return tuple(findings)


def _characters(assembly: Assembly) -> Iterable[tuple[str, Place]]:
    for body in assembly.chapters:
        yield from body.characters
    for section in assembly.sources:
        for passage in section.passages:
            for character in sorted(set(passage.text)):
                if not character.isascii():
                    yield character, Place(section.file, passage.line)


def coarse_images(assembly: Assembly, images: Iterable[tuple[str, float]], target: PrintTarget) -> tuple[Finding, ...]:
    """A finding for each photograph that is too coarse for the press."""
    files = {image: body.file for body in assembly.chapters for image in body.images}
    return tuple(
        Finding(
            RuleName("coarse-image"),
            Severity.WARNING,
            Place(files.get(name, name)),
            f"the image {name} would be printed at {dots:.0f} dots per inch; the press asks for {target.resolution}",
            "use a larger file, or print it smaller",
        )
        for name, dots in sorted(set(images))
        if target.resolution and dots < target.resolution - 0.5
    )


def findings_of_messages(assembly: Assembly, messages: Iterable[Message], theme: str) -> tuple[Finding, ...]:
    """The typesetter's messages as findings."""
    files = {body.identifier: body.file for body in assembly.chapters}
    return tuple(_finding(message, files, theme) for message in messages)


def _finding(message: Message, files: dict[str, str], theme: str) -> Finding:
    place = Place(files.get(message.about, f"styles/{theme}/{message.about}" if message.about.endswith(".css") else message.about))
    if found := re.match(r"Failed to load image at '([^']+)': (?:\w+: )?(.*)", message.text):
        name = found[1].removeprefix("https://book.invalid/")
        help = "put the file into the manuscript folder; nothing outside it and nothing from the network is read"
        return Finding(RuleName("missing-image"), Severity.ERROR, place, f"the image {name} is not there: {found[2]}", help)
    if found := re.match(r"No anchor #(\S+)", message.text):
        return Finding(RuleName("broken-link"), Severity.WARNING, place, f"a link leads to #{found[1]}, which is nowhere in the book")
    if message.text.startswith(STRANGER):
        help = "name one of the book's families in figures with text (SVG: font-family); else a theme whose fonts have the character"
        return Finding(RuleName("missing-glyph"), Severity.ERROR, place, message.text, help)
    if ".notdef" in message.text:
        return Finding(RuleName("missing-glyph"), Severity.ERROR, place, message.text, "choose a theme whose fonts have the character")
    if found := _AT.search(message.text):
        place = Place(place.file, int(found[1]), int(found[2]), int(found[1]), int(found[2]))
        text = _AT.sub(",", message.text, count=1).rstrip(".").replace(",,", ",")
        return Finding(RuleName("style-sheet-error"), Severity.WARNING, place, text[:1].lower() + text[1:])
    return Finding(RuleName("typesetting"), Severity.WARNING, place, message.text)
