"""The language of words in another script: said where it is certain, and left unsaid where it would be a guess.

Kana are Japanese and hangul is Korean. Chinese characters alone may be either's: they take the language that the book itself gives the same
characters elsewhere (a span with ``lang``, a contributor's name in its own script, a bibliography entry with ``langid``).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from lxml import etree

from pincite.model.bibliography import Entry
from pincite.model.book import Book
from pincite.model.language import is_language_tag
from pincite.publish.body import ChapterBody
from pincite.publish.markup import Element, local_name

HAN = "\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
KANA = "\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u31f0-\u31ff\uff66-\uff9f"
HANGUL = "\u1100-\u11ff\u3130-\u318f\uac00-\ud7af"
BOPOMOFO = "\u3105-\u312f"
_LETTER = f"[{HAN}{KANA}{HANGUL}{BOPOMOFO}]"
_RUN = re.compile(f"{_LETTER}(?:[ \u3000-\u303f\u30fb\uff00-\uff65]*{_LETTER})*")
_CERTAIN = tuple((re.compile(f"[{script}]"), tag) for script, tag in ((KANA, "ja"), (HANGUL, "ko"), (BOPOMOFO, "zh-Hant")))
_EAST_ASIAN = ("zh", "ja", "ko", "yue", "nan", "hak", "wuu", "lzh")
_TAGGED = re.compile(r'<[a-z]+[^>]*?\slang="([^"]+)"[^>]*>([^<]+)<')
_SILENT = frozenset(("code", "pre", "math", "script", "style", "svg"))

NAMES = {
    "american": "en-US", "arabic": "ar", "british": "en-GB", "chinese": "zh", "czech": "cs", "danish": "da", "dutch": "nl", "english": "en",
    "finnish": "fi", "french": "fr", "german": "de", "greek": "el", "hebrew": "he", "hungarian": "hu", "italian": "it", "japanese": "ja",
    "korean": "ko", "latin": "la", "ngerman": "de", "norsk": "nb", "norwegian": "nb", "polish": "pl", "portuguese": "pt", "russian": "ru",
    "spanish": "es", "swedish": "sv", "turkish": "tr", "ukrainian": "uk",
}  # fmt: skip
"""What BibLaTeX calls languages."""

Known = tuple[tuple[str, str], ...]


def language_of_entry(entry: Entry) -> str:
    """The tag of the language that a bibliography entry says it is in, '' if it says none."""
    said = (entry.field("langid") or entry.field("language")).strip()
    return NAMES.get(said.lower(), said if is_language_tag(said) else "")


def foreign(languages: Mapping[str, str], own: str) -> dict[str, str]:
    """Those that are not the book's own language."""
    return {key: tag for key, tag in languages.items() if tag and tag.split("-")[0] != own.split("-")[0]}


def known_languages(book: Book, entries: Iterable[Entry], bodies: Iterable[ChapterBody]) -> Known:
    """Stretches of Chinese characters and their language, as the book says it; what it says differently is not known."""
    found: dict[str, set[str]] = defaultdict(set)
    for body in bodies:
        for html in (body.title_html, body.html, *(note.html for note in body.notes)):
            for tag, words in _TAGGED.findall(html) if "lang=" in html else ():
                _learn(found, words, tag)
    for person in book.contributors:
        if person.script and person.language:
            _learn(found, person.script, person.language)
    for entry in entries:
        if language_of_entry(entry).startswith(_EAST_ASIAN):
            for _, words in entry.fields:
                _learn(found, words, language_of_entry(entry))
    return tuple(sorted((run, tags.pop()) for run, tags in found.items() if len(tags) == 1))


def tag_languages(tree: Element, known: Known, language: str) -> None:
    """Spans with ``lang`` round the words below the element whose language is certain; ``language`` is the text's own."""
    _tag(tree, dict(known), language)


def has_foreign_letters(text: str) -> bool:
    return re.search(_LETTER, text) is not None


def _learn(found: dict[str, set[str]], words: str, tag: str) -> None:
    for run in _RUN.findall(words):
        found[run].add(tag)


def _tag(element: Element, known: Mapping[str, str], language: str) -> None:
    own = str(element.get("lang") or language)
    if local_name(element) in _SILENT:
        return
    for child in list(element):
        if isinstance(child.tag, str):
            _tag(child, known, own)
        _place(element, element.index(child) + 1, _pieces(child.tail, known, own), child)
    _place(element, 0, _pieces(element.text, known, own), None)


def _pieces(text: str | None, known: Mapping[str, str], language: str) -> list[tuple[str, str]]:
    """The text in pieces with the language of each, '' where there is nothing to say; none where there is nothing to say at all."""
    pieces: list[tuple[str, str]] = []
    at = 0
    for found in _RUN.finditer(text or ""):
        tag = _language(found[0], known, language)
        if tag:
            pieces += [((text or "")[at : found.start()], ""), (found[0], tag)]
            at = found.end()
    return [*pieces, ((text or "")[at:], "")] if pieces else []


def _language(run: str, known: Mapping[str, str], language: str) -> str:
    tag = next((tag for script, tag in _CERTAIN if script.search(run)), "")
    inherited = language.split("-")[0].lower()
    if not tag and inherited not in _EAST_ASIAN:
        # A part of what is known elsewhere, such as the family name of a name, is known too; one character is too little.
        parts = {other for words, other in known.items() if len(run) > 1 and run in words}
        tag = known.get(run) or (parts.pop() if len(parts) == 1 else "")
    return "" if tag.split("-")[0] == inherited else tag


def _place(parent: Element, at: int, pieces: Sequence[tuple[str, str]], before: Element | None) -> None:
    """Puts the pieces in the place of a text: of the parent's own, or of the tail of ``before``."""
    if not pieces:
        return
    last = before
    for words, tag in pieces:
        if tag:
            last = etree.Element("span", {"lang": tag})
            last.text = words
            parent.insert(at, last)
            at += 1
        elif last is None:
            parent.text = words
        else:
            last.tail = words
