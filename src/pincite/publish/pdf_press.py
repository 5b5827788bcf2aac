"""Two presses with one handle: the whole book at once, or section by section through a store; the pages are the same."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias

from pincite.engines.fonts import FontShelf
from pincite.engines.fragment import Fragment, guessed
from pincite.engines.fragment_figures import open_figures
from pincite.engines.fragment_press import Beside, FragmentPress, Shop, Task
from pincite.engines.printing import Message, PdfSettings, Sheet
from pincite.publish.setting_ahead import PRACTICE, remember

if TYPE_CHECKING:
    from pincite.engines.typesetter import Layout

Pages: TypeAlias = "Layout | Fragment"
ReadFile = Callable[[str], bytes | None]
CONTENTS = "contents"


@dataclass(frozen=True, slots=True)
class Apart:
    """How to set sections apart: ``find``, ``has`` and ``keep`` are the store's, ``code`` names the code that sets.

    ``beside`` are processes that set some of them, all if they ``stay``; ``memory`` keeps the press of a process that prints again and
    again.
    """

    find: Callable[[str], object]
    has: Callable[[str], bool]
    keep: Callable[[str, object], None]
    code: str = ""
    beside: Beside | None = None
    on_set: Callable[[str, str], None] | None = None
    stay: bool = False
    memory: dict[str, object] = field(default_factory=dict)


class Setter(Protocol):
    """Gives the pages of HTML documents."""

    def plain(self, html: str, name: str) -> Pages:
        """The pages of a leaf without a number."""

    def section(self, html: str, name: str, before: int) -> Pages:
        """The pages of a section after ``before`` pages."""


Foresee: TypeAlias = Callable[[Setter], None]


class SectionPress(Setter, Protocol):
    """Sets HTML documents into pages, and pages into a file."""

    @property
    def messages(self) -> Sequence[Message]: ...

    def prepare(self, known: Iterable[str], sections: Sequence[tuple[str, str]], foresee: Foresee) -> None:
        """Tells which HTML the book holds, and which sections (HTML, name) open on a right-hand page whatever comes before.

        ``foresee`` goes through the whole book with one that guesses: what hangs on other sections' pages may be set beforehand.
        """

    def once(self, key: object, make: Callable[[], str]) -> str:
        """A text of the book that need not be made again for a key that reads the same."""

    def refuse_strangers(self, pages: Sequence[Pages]) -> None:
        """Raises NotApart where pages are in a font that is not the book's, which only a whole book can have."""

    def write(self, pages: Sequence[Pages], settings: PdfSettings) -> bytes:
        """One file of all the pages in order."""


@dataclass(slots=True)
class _Guessing:
    """Gives a section that is set, and of any other one that is as long as its text; ``tasks`` are those that it was asked for."""

    press: FragmentPress
    rate: float
    tasks: list[Task] = field(default_factory=list)

    def plain(self, html: str, name: str) -> Pages:
        return self._section(self.press.task(html, name, 0, composed=False))

    def section(self, html: str, name: str, before: int) -> Pages:
        return self._section(self.press.task(open_figures(html)[0] if name == CONTENTS else html, name, before))

    def _section(self, task: Task) -> Pages:
        self.tasks.append(task)
        return self.press.known(task) or guessed(task.name, task.html, self.rate)


@dataclass(slots=True)
class ApartPress:
    """Section by section, through a store."""

    press: FragmentPress

    @property
    def messages(self) -> Sequence[Message]:
        return self.press.messages

    def prepare(self, known: Iterable[str], sections: Sequence[tuple[str, str]], foresee: Foresee) -> None:
        def others(rate: float) -> Sequence[Task]:
            guessing = _Guessing(self.press, rate)
            foresee(guessing)
            return guessing.tasks

        for html in known:
            self.press.knows(html)
        self.press.prepare([self.press.task(html, name, 0) for html, name in sections], others)

    def once(self, key: object, make: Callable[[], str]) -> str:
        # A process that prints again and again has it in memory.
        return self.press.kept(repr(key), str, make) if self.press.stay else make()

    def plain(self, html: str, name: str) -> Pages:
        return self.press.section(self.press.task(html, name, 0, composed=False))

    def section(self, html: str, name: str, before: int) -> Pages:
        task = self.press.task(html, name, before)
        return self.press.section_with_figures(task) if name == CONTENTS else self.press.section(task)

    def refuse_strangers(self, pages: Sequence[Pages]) -> None:
        self.press.refuse_strangers([fragment for fragment in pages if isinstance(fragment, Fragment)])

    def write(self, pages: Sequence[Pages], settings: PdfSettings) -> bytes:
        if self.press.set_first is not None:
            self.press.keep(PRACTICE, self.press.set_first)
        return self.press.join([fragment for fragment in pages if isinstance(fragment, Fragment)], settings)


def composed(press: Any, html: str, name: str, extra: str) -> Any:
    from pincite.publish.composition import compose

    return compose(press, html, name, extra)


def open_press(
    fonts: FontShelf, sheets: Sequence[Sheet], read: ReadFile, intent: str, apart: Apart | None, joins: bool = True
) -> SectionPress:
    """The press; of one that never ``joins`` its pages no file is asked for."""
    if apart is None:
        # Loaded only now, as what sets is everywhere: a fresh process with all but a section in its store need not be able to.
        from pincite.publish.whole_press import open_whole

        return open_whole(fonts, sheets, read, intent)
    shop = Shop(fonts, tuple(sheets), read, composed, apart.code)
    before = apart.memory.get(f"press {shop.fingerprint}")
    press = FragmentPress(shop, apart.find, apart.has, apart.keep, apart.beside, apart.stay, joins, apart.on_set)
    if isinstance(before, FragmentPress):
        press.inherit(before)
    else:
        remember(apart, (shop.fonts, shop.sheets, shop.read))
    apart.memory[f"press {shop.fingerprint}"] = press
    return ApartPress(press)
