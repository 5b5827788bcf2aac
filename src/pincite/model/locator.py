"""What a citation's locator points to in a seed. Here, and not with the readers, because reading and checking both need it."""

from __future__ import annotations

import difflib
import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass

from pincite.model.seed import LocatorKind, Passage, Seed

_LABELS = {
    LocatorKind.PARAGRAPH: ("paragraphs", "paragraph", "paras.", "paras", "para.", "para", "pars.", "par.", "¶¶", "¶"),
    LocatorKind.PAGE: ("pages", "page", "pp.", "pp", "pgs.", "pg.", "p."),
    LocatorKind.SECTION: ("sections", "section", "sects.", "sect.", "secs.", "sec.", "§§", "§"),
    LocatorKind.LINE: ("lines", "line", "ll.", "ll", "l."),
    LocatorKind.ROW: ("rows", "row"),
}
_KIND_OF = {label: kind for kind, labels in _LABELS.items() for label in labels}
_LABEL = re.compile("|".join(re.escape(label) for label in sorted(_KIND_OF, key=len, reverse=True)), re.IGNORECASE)
_NUMBERS = re.compile(r"\s*(\d+)(?:\s*(?:[-‐‑‒–—−]|to\b)\s*(\d+))?(?![\w.]*\d|\w)")
_JOINT = re.compile(r"\s*(?:,\s*(?:and\b|&)?|&|and\b|;)\s*")
_TITLE = re.compile(r"\s*(?:\"([^\"]+)\"|“([^”]+)”|‘([^’]+)’|'([^']+)')")
_ODD_LABEL = re.compile(r"\s*(?:[^\W\d]{1,12}\.?\s*)?\d+")

PLURAL = {
    LocatorKind.PARAGRAPH: "paragraphs",
    LocatorKind.PAGE: "pages",
    LocatorKind.SECTION: "sections",
    LocatorKind.LINE: "lines",
    LocatorKind.ROW: "rows",
}
SHORT = {
    LocatorKind.PARAGRAPH: "para.",
    LocatorKind.PAGE: "p.",
    LocatorKind.SECTION: "sec.",
    LocatorKind.LINE: "l.",
    LocatorKind.ROW: "row",
}


@dataclass(frozen=True, slots=True)
class ResolvedLocator:
    """The passages that a locator points to, in the seed's order; or the problem, as the rest of a sentence."""

    passages: tuple[Passage, ...]
    problem: str = ""


@dataclass(frozen=True, slots=True)
class LocatorPart:
    """One label with its numbers (each a range with both ends) or, for a section, its title."""

    kind: LocatorKind
    ranges: tuple[tuple[int, int], ...] = ()
    title: str = ""


def resolve(seed: Seed, locator: str) -> ResolvedLocator:
    """The passages of a seed that a locator points to; without a locator, all of them.

    Labels that follow each other narrow: ``sec. Battle, paras. 33–35`` are those paragraphs, and they must stand there.
    """
    text = _plain(locator)
    if not text:
        return ResolvedLocator(seed.passages)
    # Titles are gathered from all passages, which is dear in a long seed and of use to few locators.
    titles = tuple(_section_titles(seed)) if "sec" in text.lower() or "§" in text else ()
    parts, rest = parse_locator(text, titles)
    if not parts or rest:
        return ResolvedLocator((), _not_understood(seed, text, rest))
    chosen: tuple[Passage, ...] | None = None
    for part in parts:
        found = _resolve_part(seed, part)
        if found.problem:
            return found
        if chosen is None:
            chosen = found.passages
            continue
        kept = {passage.number for passage in chosen}
        chosen = tuple(passage for passage in found.passages if passage.number in kept)
        if not chosen:
            return ResolvedLocator((), f"the parts of ‘{text}’ have no passage in common")
    return ResolvedLocator(chosen or ())


def split_locator(text: str) -> tuple[str, str]:
    """A citation's suffix as (locator, what follows it), by the shape of the words alone."""
    plain = _plain(text)
    parts, rest = parse_locator(plain)
    if parts:
        return plain[: len(plain) - len(rest)].rstrip(" ,;"), rest
    odd = _ODD_LABEL.match(plain)
    if odd:
        return odd[0].strip(), plain[odd.end() :]
    return "", plain


def parse_locator(text: str, titles: tuple[str, ...] = ()) -> tuple[tuple[LocatorPart, ...], str]:
    """The parts of a locator and the text that follows them; ``titles`` are the seed's, longest match first.

    An unquoted title that is not among ``titles`` reaches to the end of the text.
    """
    parts: list[LocatorPart] = []
    rest = text
    while True:
        label = _LABEL.match(rest)
        if not label:
            break
        kind = _KIND_OF[label[0].lower()]
        after = rest[label.end() :]
        part, after = _parse_title(after, titles) if kind is LocatorKind.SECTION else _parse_numbers(kind, after)
        if part is None:
            break
        parts.append(part)
        rest = after
        joint = _JOINT.match(after)
        if not (joint and _LABEL.match(after, joint.end())):
            break
        rest = after[joint.end() :]
    return tuple(parts), rest.strip()


def _parse_numbers(kind: LocatorKind, text: str) -> tuple[LocatorPart | None, str]:
    ranges: list[tuple[int, int]] = []
    match = _NUMBERS.match(text)
    while match:
        low = int(match[1])
        ranges.append((low, low if match[2] is None else _range_end(match[1], match[2])))
        text = text[match.end() :]
        joint = _JOINT.match(text)
        match = _NUMBERS.match(text, joint.end()) if joint else None
    return (LocatorPart(kind, tuple(ranges)) if ranges else None), text


def _range_end(low: str, high: str) -> int:
    """``123–5`` is short for 123–125, as bibliographies write it."""
    if len(high) < len(low) and int(high) < int(low):
        return int(low[: len(low) - len(high)] + high)
    return int(high)


def _parse_title(text: str, titles: tuple[str, ...]) -> tuple[LocatorPart | None, str]:
    quoted = _TITLE.match(text)
    if quoted:
        title = next(group for group in quoted.groups() if group is not None)
        return LocatorPart(LocatorKind.SECTION, title=title), text[quoted.end() :]
    text = text.strip()
    for title in sorted((_plain(title) for title in titles), key=len, reverse=True):
        rest = text[len(title) :]
        if _fold(text).startswith(_fold(title)) and not re.match(r"\w|\s*[>›→]", rest):
            return LocatorPart(LocatorKind.SECTION, title=title), rest
    # Not a title that is known: leave a label that follows to be read for itself.
    cut = re.search(r",\s*(?=(?:¶|§|\b(?:paras?|pars?|pp?|ll?|rows?|lines?|pages?|paragraphs?)\b\.?)\s*\d)", text)
    title, rest = (text[: cut.start()], text[cut.start() :]) if cut else (text, "")
    return (LocatorPart(LocatorKind.SECTION, title=title), rest) if title else (None, rest)


def _resolve_part(seed: Seed, part: LocatorPart) -> ResolvedLocator:
    if part.kind is LocatorKind.SECTION:
        return _resolve_section(seed, part.title)
    found: list[Passage] = []
    for low, high in part.ranges:
        if high < low:
            return ResolvedLocator((), f"the range {low}–{high} runs backwards")
        chosen, problem = _resolve_range(seed, part.kind, low, high)
        if problem:
            return ResolvedLocator((), problem)
        found.extend(chosen)
    numbered = {passage.number: passage for passage in found}
    return ResolvedLocator(tuple(numbered[number] for number in sorted(numbered)))


def _resolve_range(seed: Seed, kind: LocatorKind, low: int, high: int) -> tuple[tuple[Passage, ...], str]:
    passages = seed.passages
    own = passages[0].kind if passages else LocatorKind.PARAGRAPH
    if kind is LocatorKind.LINE:
        return _resolve_lines(seed, low, high)
    if kind is LocatorKind.PAGE and passages and passages[0].page is not None:
        return _resolve_pages(passages, low, high)
    if kind is not own:
        return (), f"the seed has no {PLURAL[kind]}, it is cited by {PLURAL[own]} (‘{SHORT[own]} 1’ to ‘{len(passages)}’)"
    if low < 1 or high > len(passages):
        return (), f"the seed has {_counted(len(passages), kind)}"
    return passages[low - 1 : high], ""


def _resolve_pages(passages: tuple[Passage, ...], low: int, high: int) -> tuple[tuple[Passage, ...], str]:
    first, last = passages[0].page or 1, passages[-1].page or 1
    if low < first or high > last:
        return (), f"the seed has the pages {first} to {last}"
    start = bisect_left(passages, low, key=lambda passage: passage.page or 0)
    end = bisect_right(passages, high, key=lambda passage: passage.page or 0)
    return passages[start:end], "" if end > start else "no text stands on that page"


def _resolve_lines(seed: Seed, low: int, high: int) -> tuple[tuple[Passage, ...], str]:
    total = seed.text.count("\n") + (not seed.text.endswith("\n"))
    if low < 1 or high > total:
        return (), f"the seed has {_counted(total, LocatorKind.LINE)}"
    start = bisect_left(seed.passages, low, key=lambda passage: passage.end_line)
    end = bisect_right(seed.passages, high, key=lambda passage: passage.line)
    if end <= start:
        return (), "that line is blank or a heading; no passage stands there"
    return seed.passages[start:end], ""


def _resolve_section(seed: Seed, title: str) -> ResolvedLocator:
    wanted = [_fold(part) for part in re.split(r"\s*[>›→]\s*", title) if part.strip()]
    found = tuple(passage for passage in seed.passages if _leads_through(passage.section, wanted))
    if found:
        return ResolvedLocator(found)
    titles = list(_section_titles(seed))
    if not titles:
        return ResolvedLocator((), "the seed has no sections")
    near = difflib.get_close_matches(_fold(title), [_fold(known) for known in titles], 1, 0.5)
    hint = next((known for known in titles if near and _fold(known) == near[0]), "")
    meant = f"; did you mean ‘{hint}’?" if hint else f"; it has {_counted(len(titles), LocatorKind.SECTION)}"
    return ResolvedLocator((), f"the seed has no section ‘{title}’{meant}")


def _leads_through(section: tuple[str, ...], wanted: list[str]) -> bool:
    """Whether the wanted titles stand in the section's path, in their order."""
    path = iter(_fold(title) for title in section)
    return bool(wanted) and all(title in path for title in wanted)


def _section_titles(seed: Seed) -> dict[str, None]:
    return {title: None for passage in seed.passages for title in passage.section}


def _not_understood(seed: Seed, text: str, rest: str) -> str:
    own = seed.passages[0].kind if seed.passages else LocatorKind.PARAGRAPH
    bare = re.fullmatch(r"\d[\d\s,–—-]*", text)
    if bare:
        return f"‘{text}’ says not what it counts; write ‘{SHORT[own]} {text}’"
    if rest and rest != text:
        return f"‘{rest}’ is not understood as part of a locator"
    return f"‘{text}’ is no locator that this seed can resolve; it is cited by {PLURAL[own]}, as in ‘{SHORT[own]} 1’"


def _counted(count: int, kind: LocatorKind) -> str:
    return f"{count} {PLURAL[kind] if count != 1 else PLURAL[kind][:-1]}"


def _plain(text: str) -> str:
    text = re.sub(r"[\s\u00a0\u2009\u202f]+", " ", text).strip(" ,;")
    return text[1:-1].strip() if text.startswith("{") and text.endswith("}") else text


_FOLDED = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‐": "-", "‑": "-", "\u00a0": " "})


def _fold(title: str) -> str:
    return re.sub(r"\s+", " ", title.translate(_FOLDED)).strip().casefold()
