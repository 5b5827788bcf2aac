"""What printing had to say, as findings at their places: glyphs and files that are missing, style sheets with mistakes."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from pincite.engines.fonts import FontShelf
from pincite.engines.page_facts import Overflow
from pincite.engines.printing import STRANGER, Message
from pincite.engines.style_faults import style_faults
from pincite.model.book import EditionSettings
from pincite.model.finding import Finding, RuleName, Severity
from pincite.model.place import Place, SourceText
from pincite.publish.assembly import Assembly
from pincite.publish.print_target import PrintTarget

_AT = re.compile(r" at (\d+):(\d+)(?:-\d+:\d+)?,?")
_INVISIBLE = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff")


def missing_glyphs(assembly: Assembly, fonts: FontShelf, families: Iterable[str]) -> tuple[Finding, ...]:
    """A finding for each script of each file for whose letters none of the book's families has glyphs; other characters one by one."""
    families = tuple(families)
    found: dict[tuple[str, str], list[tuple[str, Place]]] = {}
    for character, place in characters_without_glyph(assembly, fonts, families):
        script = script_of(character)
        found.setdefault((place.file if script else "", script or character), []).append((character, place))
    asked = f"these fonts were asked: {', '.join(families)}"
    return tuple(
        _without_script(script, missing, asked) if script_of(missing[0][0]) else _without_glyph(*missing[0], asked)
        for (_, script), missing in found.items()
    )


def _without_script(script: str, missing: Sequence[tuple[str, Place]], asked: str) -> Finding:
    shown = "".join(character for character, _ in missing[:8]) + ("…" if len(missing) > 8 else "")
    help = (
        f"put a font file that has {script} (such as Noto Serif {script}) into the manuscript folder and name it in a sheet of the book's "
        f'own: @font-face {{ font-family: "Noto Serif {script}"; src: url(FILE) }}; it is taken for these letters. {asked}'
    )
    place = min((place for _, place in missing), key=lambda place: (place.line, place.column))
    said = f"{len(missing)} letters in the {script} script have no glyph in the book's fonts: {shown}"
    return Finding(RuleName("missing-glyph"), Severity.ERROR, place, said if len(missing) > 1 else _lacks(missing[0][0]), help)


def _without_glyph(character: str, place: Place, asked: str) -> Finding:
    return Finding(
        RuleName("missing-glyph"), Severity.ERROR, place, _lacks(character), f"choose a font that has it, or another character; {asked}"
    )


def _lacks(character: str) -> str:
    return f"‘{character}’ (U+{ord(character):04X}, {unicodedata.name(character, 'no name').lower()}) has no glyph in the book's fonts"


@lru_cache(maxsize=4096)
def script_of(character: str) -> str:
    """The script of a letter or its sign, as its name in Unicode begins: 'Armenian'; '' for what belongs to no script."""
    if unicodedata.category(character)[0] not in "LM":
        return ""
    name = _SCRIPT.match(unicodedata.name(character, ""))
    return " ".join(name[0].split()).title() if name else ""


_SCRIPT = re.compile(
    r"(?:(?:OLD|NEW|MEETEI|TAI|KAYAH|OL|SYLOTI|SORA|WARANG|HANIFI|CANADIAN) )?(?!MATHEMATICAL|COMBINING|MODIFIER|CJK)[A-Z]{3,}(?= )"
)


def characters_without_glyph(assembly: Assembly, fonts: FontShelf, families: Iterable[str]) -> tuple[tuple[str, Place], ...]:
    """Each character that none of the families has, with its first place in each file."""
    covered = frozenset().union(*(fonts.covers(family) for family in families))
    found: dict[tuple[str, str], Place] = {}
    for character, place in _characters(assembly):
        if ord(character) not in covered and character not in _INVISIBLE and not character.isspace():
            found.setdefault((character, place.file), place)
    return tuple((character, place) for (character, _), place in found.items())


def _characters(assembly: Assembly) -> Iterable[tuple[str, Place]]:
    for body in assembly.chapters:
        yield from body.characters
    for section in assembly.sources:
        for passage in section.passages:
            for character in sorted(set(passage.text)):
                if not character.isascii():
                    yield character, Place(section.file, passage.line)
    book = assembly.book
    people = (word for person in book.contributors for word in (person.name, person.script))
    said = (book.title, book.subtitle, book.publisher, book.rights, book.dedication, *people, *(part.title for part in book.parts))
    for character in sorted({character for words in said for character in words if not character.isascii()}):
        yield character, _in_settings(book.source, character)


def _in_settings(source: SourceText, words: str) -> Place:
    before, found, _ = source.text.partition(words)
    line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
    return Place(source.file, line, column, line, column + len(words)) if found else Place(source.file)


@dataclass(frozen=True, slots=True)
class Finder:
    """Finds where something stands in the author's files; ``read`` gives a file by its path from the manuscript folder."""

    manuscript: str
    read: Callable[[str], bytes | None]

    def first(self, files: Iterable[str], words: str) -> Place | None:
        """The first place of the words in the files."""
        found = (place for file in files if (place := self.place(file, words)).end_column > place.column)
        return next(found, None)

    def place(self, file: str, words: str) -> Place:
        """The first place of the words in a file of the book, else its beginning."""
        content = self.read(file.removeprefix(f"{self.manuscript}/") if self.manuscript else file) or b""
        text = content.decode("utf-8", "replace")
        # Where a line ends in the manuscript is no matter.
        found = re.search(r"\s+".join(map(re.escape, words.split())), text) if words.strip() else None
        if not found:
            return Place(file)
        line, column = text.count("\n", 0, found.start()) + 1, found.start() - text.rfind("\n", 0, found.start())
        return Place(file, line, column, line, column + len(found[0].split("\n")[0]))


def coarse_images(assembly: Assembly, images: Iterable[tuple[str, float]], target: PrintTarget, finder: Finder) -> tuple[Finding, ...]:
    """A finding for each photograph that is too coarse for the press."""
    files = {image: body.file for body in assembly.chapters for image in body.images}
    return tuple(
        Finding(
            RuleName("coarse-image"),
            Severity.WARNING,
            _in_settings(assembly.book.source, name) if name == assembly.book.cover else finder.place(files.get(name, name), name),
            f"the image {name} would be printed at {dots:.0f} dots per inch; the press asks for {target.resolution}",
            "use a larger file, or print it smaller",
        )
        for name, dots in sorted(set(images))
        if target.resolution and dots < target.resolution - 0.5
    )


def overfull(assembly: Assembly, sections: Iterable[tuple[Mapping[str, int], Sequence[Overflow]]], finder: Finder) -> tuple[Finding, ...]:
    """A finding for each table, picture, word and note that does not fit on its page; ``sections`` have their anchors."""
    files = {body.identifier: body.file for body in assembly.chapters}
    findings = []
    for anchors, overflows in sections:
        # What no chapter has, such as the title, is said in book.toml.
        file = next((file for name, file in files.items() if name in anchors), assembly.book.source.file)
        for over in overflows[:MOST]:
            what, words, help = _NAMED[over.kind]
            # A line is found by its longest word, which is whole in the manuscript, too.
            sought = max(over.name.split(), key=len) if over.kind == "text" else f"{words}{over.name}"
            place = finder.place(file, "" if over.kind == "note" else sought)
            said = f"{what} ‘{over.name[:60]}’ {_SAID.get(over.kind, _REACHES).format(over.millimetres)}"
            findings.append(Finding(RuleName("does-not-fit"), Severity.WARNING, place, said, help))
        if len(overflows) > MOST:
            said = f"{len(overflows) - MOST} more things of this section do not fit"
            findings.append(
                Finding(RuleName("does-not-fit"), Severity.WARNING, Place(file), said, "look at trim, margins and font size first")
            )
    return tuple(findings)


MOST = 12
"""So many things that do not fit are named of a section: where there are more, the page is wrong and not they."""

_REACHES = "reaches {:g} mm over the edge of the text"
_SAID = {
    "figure": "and its caption are longer than a page: {:g} mm stand on the next",
    "narrowed": "was made smaller: it is {:g} mm wider than the text",
}
_NAMED = {
    "figure": ("the picture", "", "shorten the caption, and move what it tells into the text; or make the picture less high"),
    "table": ("the table", "#", "give it fewer columns, or shorter words, or divide it"),
    "image": ("the picture", "", "let the style sheet make it smaller: max-width: 100%"),
    "text": ("the line", "", "write a word so that it can be divided, or let the style sheet make it smaller"),
    "formula": ("the formula", "", "give it a line of its own ($$ … $$), or divide it"),
    "narrowed": ("the formula", "", "divide it over lines: \\begin{aligned} … \\\\ … \\end{aligned}"),
    "note": ("the note", "", "shorten it, or move part of it into the text"),
}


def findings_of_messages(assembly: Assembly, messages: Iterable[Message], finder: Finder, settings: EditionSettings) -> tuple[Finding, ...]:
    """The typesetter's messages as findings."""
    files = {body.identifier: body.file for body in assembly.chapters}
    prefix = f"{assembly.book.manuscript}/" if assembly.book.manuscript else ""
    files |= {name: f"{prefix}{name}" for name in settings.css}
    return tuple(
        _finding(message, files, settings, finder, assembly.book.source) for message in messages if not _LOCATED.search(message.text)
    )


_LOCATED = re.compile(r"^@import rule .* not at the beginning|^Failed to load image at '(?:https://book\.invalid/)?'")
"""What ``faults_of_sheets`` says with its place."""


def faults_of_sheets(settings: EditionSettings, manuscript: str, read: Callable[[str], bytes | None]) -> tuple[Finding, ...]:
    """A finding for each fault of the book's own sheets after which they mean something else."""
    prefix = f"{manuscript}/" if manuscript else ""
    return tuple(
        Finding(
            RuleName("style-sheet-error"),
            Severity.ERROR,
            Place(f"{prefix}{path}", fault.line, fault.column, fault.line, fault.column + 1),
            fault.message,
            fault.help,
        )
        for path in settings.css
        for fault in style_faults((read(path) or b"").decode("utf-8", "replace"))
    )


_SETTINGS = "docs/book-toml.md says what the key takes"
_KEYS = {"size": "trim", "font-size": "font-size", "bleed": "bleed", "marks": "marks", "src": "icc"}
"""The keys of book.toml that become properties."""


def _finding(message: Message, files: dict[str, str], edition: EditionSettings, finder: Finder, settings: SourceText) -> Finding:
    sheet = message.about.endswith(".css")
    place = Place(files.get(message.about, f"styles/{edition.theme}/{message.about}" if sheet else message.about))
    if message.about == "book.toml" and (found := re.search(r"`([\w-]+):", message.text)):
        key = _KEYS.get(found[1], found[1])
        text = _AT.sub(",", message.text, count=1).rstrip(".").replace(",,", ",")
        place = place_of_setting(settings, edition.name, key)
        return Finding(RuleName("style-sheet-error"), Severity.ERROR, place, f"‘{key}’: {text[:1].lower()}{text[1:]}", _SETTINGS)
    if found := re.match(r"Failed to load image at '([^']+)': (?:\w+: )?(.*)", message.text):
        name = found[1].removeprefix("https://book.invalid/")
        help = "put the file into the manuscript folder; nothing outside it and nothing from the network is read"
        # A background's address stands in a sheet.
        place = finder.first((place.file, *(files[sheet] for sheet in edition.css)), name) or place
        return Finding(RuleName("missing-image"), Severity.ERROR, place, f"the image {name} is not there: {found[2]}", help)
    if found := re.match(r"No anchor #(\S+)", message.text):
        place = finder.place(place.file, f"#{found[1]}")
        said = f"a link leads to #{found[1]}, which is nowhere in the book"
        return Finding(RuleName("broken-link"), Severity.WARNING, place, said, "link to an identifier that a heading or a figure has")
    if message.text.startswith(STRANGER):
        help = "name one of the book's families in figures with text (SVG: font-family); else a theme whose fonts have the character"
        return Finding(RuleName("missing-glyph"), Severity.ERROR, place, message.text, help)
    if ".notdef" in message.text:
        return Finding(RuleName("missing-glyph"), Severity.ERROR, place, message.text, "choose a theme whose fonts have the character")
    if found := re.match(r"Failed to load stylesheet at (\S+)", message.text):
        name = found[1].removeprefix("https://book.invalid/")
        said = f"the style sheet {name} is not there"
        help = "put the file into the manuscript folder; nothing outside it and nothing from the network is read"
        return Finding(RuleName("style-sheet-error"), Severity.ERROR, finder.place(place.file, name), said, help)
    if found := re.match(r"(?:Invalid or unsupported selector, '|Font-face ')(.*)'", message.text, re.DOTALL):
        what = "there is no such selector" if message.text.startswith("Invalid") else "the file of this font cannot be read"
        words = " ".join(found[1].split())
        help = "the rule was left out: correct the selector" if message.text.startswith("Invalid") else "name a TTF or OTF file of the book"
        return Finding(RuleName("style-sheet-error"), Severity.WARNING, finder.place(place.file, found[1]), f"{what}: ‘{words}’", help)
    if found := _AT.search(message.text):
        place = Place(place.file, int(found[1]), int(found[2]), int(found[1]), int(found[2]))
        help = "it was left out: correct it, or take it out of the sheet"
        return Finding(RuleName("style-sheet-error"), Severity.WARNING, place, _said(message.text), help)
    return Finding(RuleName("typesetting"), Severity.WARNING, place, message.text)


def _said(message: str) -> str:
    """WeasyPrint's words without the place, which the finding has."""
    text = _AT.sub(",", message, count=1).rstrip("., ").replace(",,", ",").removeprefix("Error: ")
    if "before {} block" in text:
        return "a rule, or a declaration without its colon: WeasyPrint found no { } where it looked for them, and passed this over"
    return text[:1].lower() + text[1:]


def place_of_setting(settings: SourceText, edition: str, key: str) -> Place:
    """Where an edition's key stands in book.toml: in its own table, else in that of the PDF."""
    for table in dict.fromkeys((edition, "pdf")):
        if (place := _in_table(settings, table, key)) is not None:
            return place
    return Place(settings.file)


def _in_table(settings: SourceText, edition: str, key: str) -> Place | None:
    here = False
    for number, line in enumerate(settings.text.split("\n"), 1):
        if found := re.match(r"\s*\[+\s*([^\]]*?)\s*\]", line):
            here = re.sub(r"[\s\"']", "", found[1]) == f"edition.{edition}"
        elif here and re.match(rf"\s*[\"']?{re.escape(key)}[\"']?\s*=", line):
            return Place(settings.file, number, 1, number, len(line) + 1)
    return None
