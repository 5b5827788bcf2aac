"""The fonts of the screen editions: for each face of the theme the characters that the book sets in it, and the style rules."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache

from pincite.engines.fonts import Face, FontShelf
from pincite.publish.markup import Element, parse
from pincite.publish.screen_looks import ScreenLooks
from pincite.publish.screen_pages import ScreenPage

LANGUAGES = {"zh-Hans": "Noto Serif SC", "zh-Hant": "Noto Serif TC", "ja": "Noto Serif JP"}
FORMATS = {"woff2": "woff2", "ttf": "truetype"}
PLAIN = "".join(chr(code) for code in range(0x20, 0x7F)) + "\u00a0‘’“”–—…\u2060"
"""What every face of the text has, whatever the book holds today."""

Subset = Callable[[Face, str], bytes]


@dataclass(frozen=True, slots=True)
class ScreenFonts:
    """``files`` by name, and the rules that use them; ``css`` takes the folder in which the files lie. ``kind`` is how their names end."""

    files: tuple[tuple[str, bytes], ...]
    faces: tuple[Face, ...]
    text_families: tuple[str, ...]
    kind: str = "woff2"
    rules: str = ""
    """What goes after the edition's own sheets: the fonts and colours of book.toml."""

    @property
    def main_files(self) -> tuple[str, ...]:
        """The files of the text's upright and italic faces, as far as they are there: a page is not to mix them with others."""
        main = self.text_families[0] if self.text_families else ""
        return tuple(f"{face.path.stem}.{self.kind}" for face in self.faces if (face.family, face.weight) == (main, 400))

    def css(self, folder: str) -> str:
        # On the web a face that comes late waits for the next page: lines that break anew under a reader's eyes lose their place.
        display = "optional" if self.kind == "woff2" else "swap"
        rules = [
            f'@font-face {{ font-family: "{face.family}"; font-weight: {face.weight}; font-style: {face.style}; '
            f'src: url("{folder}{face.path.stem}.{self.kind}") format("{FORMATS[self.kind]}"); font-display: {display}; }}'
            for face in self.faces
        ]
        known = {face.family for face in self.faces}
        fallback = "".join(f'"{family}", ' for family in self.text_families if family in known)
        rules.append(f"html, body {{ font-family: {fallback}Georgia, serif; }}")
        for language, family in LANGUAGES.items():
            if family in known:
                others = fallback.replace(f'"{family}", ', "")
                rules.append(f':lang({language}) {{ font-family: "{family}", {others}serif; }}')
        return "\n".join(rules) + "\n"


def screen_fonts(pages: Iterable[ScreenPage], language: str, looks: ScreenLooks, subset: Subset, kind: str = "woff2") -> ScreenFonts:
    """Each face that the pages need, cut down to their characters."""
    shelf, families = looks.faces.shelf, looks.faces.theme.text_families
    found: dict[str, set[str]] = defaultdict(set)
    code: set[str] = set()
    for page in pages:
        texts, own = _characters(page.html, page.language or language)
        code |= own
        for name, characters in texts:
            found[name] |= characters
        found[language].update(page.full_title)
    wanted = _by_family(found, shelf, families)
    if code:
        wanted[looks.code] |= code
    if looks.heading:
        wanted[looks.heading] |= wanted[families[0]]
    whole = (families[0], looks.heading)
    faces = [face for face in shelf.faces if face.family in wanted and _is_used(face, whole)]
    files = [(f"{face.path.stem}.{kind}", subset(face, "".join(sorted(wanted[face.family])))) for face in faces]
    return ScreenFonts(tuple(files), tuple(faces), families, kind, looks.rules)


@lru_cache(maxsize=256)
def _characters(html: str, language: str) -> tuple[tuple[tuple[str, frozenset[str]], ...], frozenset[str]]:
    """A page's characters by language, and those of its code."""
    found: dict[str, set[str]] = defaultdict(set)
    code: set[str] = set()
    _gather(parse(html), language, found, code)
    return tuple((name, frozenset(characters)) for name, characters in found.items()), frozenset(code)


def _gather(element: Element, language: str, found: dict[str, set[str]], code: set[str]) -> None:
    language = str(element.get("lang") or language)
    if isinstance(element.tag, str):
        (code if element.tag in ("code", "pre") else found[language]).update(element.text or "")
    for child in element:
        _gather(child, language, found, code)
        found[language].update(child.tail or "")


def _by_family(found: dict[str, set[str]], shelf: FontShelf, families: tuple[str, ...]) -> defaultdict[str, set[str]]:
    """The characters of each family: the main one's where it has them, else those of the language's, else the first that has them."""
    wanted: dict[str, set[str]] = defaultdict(set)
    main = families[0]
    wanted[main].update(character for character in PLAIN if ord(character) in shelf.covers(main))
    for language, characters in found.items():
        own = next((family for tag, family in LANGUAGES.items() if language.startswith(tag) and family in families), "")
        order = [main, *([own] if own else []), *families[1:]]
        if own:
            order.insert(0, order.pop(1))
        for character in characters:
            family = next((family for family in order if ord(character) in shelf.covers(family)), "")
            if family:
                wanted[family].add(character)
    return defaultdict(
        set, {family: characters for family, characters in wanted.items() if any(not character.isspace() for character in characters)}
    )


def _is_used(face: Face, families: tuple[str, ...]) -> bool:
    """The main family and the headings' come in regular, italic and semibold; the others in regular."""
    if face.family in families:
        return (face.weight, face.style) in ((400, "normal"), (400, "italic"), (600, "normal"))
    return (face.weight, face.style) == (400, "normal")
