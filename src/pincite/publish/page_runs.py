"""The book's pages in two runs: the front matter with roman numbers, the body with arabic ones, each growing section by section."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from pincite.engines.numerals import roman
from pincite.engines.themes import Theme
from pincite.model.finding import Finding
from pincite.publish.assembly import Assembly
from pincite.publish.index import pages_of, unused
from pincite.publish.pdf_press import Pages, Setter
from pincite.publish.pdf_sections import Section, contents_section, index_section

LISTED = ("sources", "bibliography", "index", "colophon")
"""What contents name after the authors' own sections, in this order."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What is set: ``page`` makes a document of a section's HTML, ``sections`` are the body's but for the index and the colophon,
    ``leaves`` stand before the contents and ``prefaces`` after them; ``blank`` is the HTML of an empty page."""

    theme: Theme
    assembly: Assembly
    page: Callable[[str], str]
    sections: tuple[Section, ...]
    colophon: Section
    leaves: tuple[Section, ...]
    prefaces: tuple[Section, ...]
    blank: str


@dataclass(slots=True)
class Run:
    """A stretch of pages with its own numbering. ``folios`` gives each id's page as printed."""

    press: Setter
    page: Callable[[str], str]
    numeral: Callable[[int], str]
    blank: str
    layouts: list[Pages] = field(default_factory=list)
    folios: dict[str, str] = field(default_factory=dict)
    count: int = 0

    def add(self, section: Section) -> None:
        if section.start == "recto":
            self.even()
        layout = self.press.section(self.page(section.html), section.name, self.count)
        for name, index in layout.anchors.items():
            self.folios.setdefault(name, self.numeral(self.count + index + 1))
        self._append(layout)

    def fill(self, signature: int, before: int) -> None:
        """Blank leaves, until the book is a whole number of signatures."""
        while signature > 1 and (before + self.count) % signature:
            self._append(self.press.plain(self.page(self.blank), "blank"))

    def even(self) -> None:
        if self.count % 2:
            self._append(self.press.plain(self.page(self.blank), "blank"))

    def _append(self, layout: Pages) -> None:
        self.layouts.append(layout)
        self.count += layout.page_count


def set_body(press: Setter, plan: Plan) -> tuple[Run, tuple[Finding, ...]]:
    """The body, and what is wrong with the index."""
    body = Run(press, plan.page, str, plan.blank)
    for section in plan.sections:
        body.add(section)
    findings = _add_index(plan, body)
    body.add(plan.colophon)
    return body, findings


def set_front(press: Setter, plan: Plan, body: Run) -> Run:
    front = Run(press, plan.page, roman, plan.blank)
    for section in plan.leaves:
        front.add(section)
    return _with_contents(plan, front, body.folios)


def foresee(press: Setter, plan: Plan) -> None:
    """Goes through the book with one that knows some of its sections and guesses how long the others are.

    What the index is will be seen only when all else is set; where it stands, and how long it may be, is little to the contents.
    """
    body = Run(press, plan.page, str, plan.blank)
    for section in plan.sections:
        body.add(section)
    if plan.assembly.index:
        body.folios |= {name: str(body.count + 1) for name in ("index", plan.colophon.name)}
    else:
        body.add(plan.colophon)
    set_front(press, plan, body)


def _add_index(plan: Plan, body: Run) -> tuple[Finding, ...]:
    """The index after what it points to; it knows the pages because they are laid out."""
    entries = plan.assembly.index
    if not entries:
        return ()
    authored = {chapter.identifier for chapter in plan.assembly.chapters}
    texts: list[str] = []
    for at, layout in enumerate(body.layouts):
        body.layouts[at] = layout.with_page_anchors(tuple(f"page-{len(texts) + number + 1}" for number in range(layout.page_count)))
        texts += layout.texts if authored & set(layout.anchors) else [""] * layout.page_count
    found = {term: tuple(page + 1 for page in pages) for term, pages in pages_of(entries, texts).items()}
    body.add(index_section(plan.theme, plan.assembly, found))
    return unused(entries, found)


def _with_contents(plan: Plan, front: Run, body_folios: dict[str, str]) -> Run:
    """The front matter whole: contents name the prefaces' pages, which come after them, so their length is found first."""
    after = tuple(name for name in LISTED if name in body_folios)
    guess = 2
    for _ in range(5):
        trial = Run(front.press, front.page, front.numeral, front.blank, list(front.layouts), dict(front.folios), front.count)
        start = trial.count + trial.count % 2
        later = Run(front.press, front.page, front.numeral, front.blank, count=start + guess)
        for preface in plan.prefaces:
            later.add(preface)
        later.even()
        trial.add(contents_section(plan.theme, plan.assembly, after, {**body_folios, **later.folios}))
        if trial.count == start + guess:
            trial.layouts += later.layouts
            trial.folios.update(later.folios)
            trial.count = later.count
            return trial
        guess = trial.count - start
    raise AssertionError("the contents do not settle on a number of pages")
