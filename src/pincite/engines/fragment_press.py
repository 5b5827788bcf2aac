"""A press that sets each section once: fragments come from the store, or are set side by side in processes, and are joined."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, wait
from contextlib import suppress
from dataclasses import dataclass, field, replace
from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, TypeVar
from urllib.parse import unquote

from pincite.engines.fonts import FontShelf, prove
from pincite.engines.fragment import FIRST, IDS, Fragment, Labels, NotApart, Part, Placed, face_name
from pincite.engines.fragment_figures import open_figures, with_figures
from pincite.engines.numerals import roman
from pincite.engines.printing import Message, PdfSettings, Sheet

if TYPE_CHECKING:
    from pincite.engines.typesetter import Press

T = TypeVar("T")
ReadFile = Callable[[str], bytes | None]
Compose = Callable[[Any, str, str, str], Any]
"""From a press, HTML, a name and CSS of the section's own to its layout."""
_FILES = re.compile(r"""(?:src=|url\()["']?([^"')>\s]+)""")
_LINKS = re.compile(r' href="#([^"]+)"')


@dataclass(frozen=True, slots=True)
class Task:
    """A section to set. ``side`` is where it opens, ``dead`` the targets of its links that are nowhere in the book;
    ``composed`` says that its pages may be improved by setting it again."""

    html: str
    name: str
    side: str = "right"
    dead: tuple[str, ...] = ()
    composed: bool = True

    @property
    def digest(self) -> str:
        return _digest(self.html, self.name, self.side, str(self.composed), *self.dead)

    @property
    def numbering(self) -> str:
        before = FIRST if self.side == "right" else FIRST + 1
        return f"@page :nth(1) {{ counter-reset: page {before}; counter-increment: page 1 }}\nhtml {{ break-before: {self.side}; }}"


@dataclass(frozen=True, slots=True)
class Shop:
    """What all sections are set with; all of it can be sent to another process. ``code`` names the code that sets them.

    ``compose`` sets a section with a press.
    """

    fonts: FontShelf
    sheets: tuple[Sheet, ...]
    read: ReadFile
    compose: Compose
    code: str = ""

    @property
    def fingerprint(self) -> str:
        texts = [f"{sheet.name}\n{sheet.text}" for sheet in self.sheets]
        return _digest(self.code, self.fonts.fingerprint, *texts, *(self.files(files_named(text)) for text in texts))

    def files(self, names: Sequence[str]) -> str:
        """The digest of the book's files with these names."""
        return _digest(*(f"{name} {hashlib.sha256(self.read(name) or b'').hexdigest()}" for name in names))


def files_named(text: str) -> tuple[str, ...]:
    """The book's files that an HTML document or a style sheet names."""
    names = {unquote(unescape(name)) for name in _FILES.findall(text) if not name.startswith(("data:", "#", "https://fonts.invalid/"))}
    return tuple(sorted(names))


class Beside(Protocol):
    """``count`` processes beside this one; what calls share is sent to each once."""

    @property
    def count(self) -> int: ...

    def share(self, value: T) -> T: ...

    def submit(self, function: Callable[..., T], /, *arguments: Any) -> Future[T]: ...

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None: ...


FEW = 2
"""So many sections are set sooner than a process is started."""


@dataclass(slots=True)
class FragmentPress:
    """Sets sections through a store. ``find`` gives what is kept under a key or raises KeyError, ``has`` says whether it would, ``keep``
    keeps it.

    ``beside`` this process others set what ``prepare`` names if it is more than a little, and everything if they ``stay``: then this one
    need have nothing ready to set with. ``set_first`` is the first composed section that was set and not found. A press that never
    ``joins`` keeps of its sections what their pages are, and not what is drawn.
    """

    shop: Shop
    find: Callable[[str], object]
    has: Callable[[str], bool]
    keep: Callable[[str, object], None]
    beside: Beside | None = None
    stay: bool = False
    joins: bool = True
    on_set: Callable[[str, str], None] | None = None
    messages: list[Message] = field(default_factory=list)
    set_first: Task | None = None
    placed: dict[tuple[object, ...], Placed] = field(default_factory=dict)
    _made: dict[str, Fragment] = field(default_factory=dict)
    _press: Press | None = None
    _ids: set[str] = field(default_factory=set)
    _shop: str = ""
    _used: set[str] = field(default_factory=set)
    _asked: list[str] = field(default_factory=list)
    _read_ahead: dict[str, object] = field(default_factory=dict)
    _keys: dict[Task, str] = field(default_factory=dict)
    _named: dict[str, tuple[str, ...]] = field(default_factory=dict)
    _named_before: dict[str, tuple[str, ...]] = field(default_factory=dict)
    _waiting: dict[str, Future[Fragment]] = field(default_factory=dict)

    def knows(self, html: str) -> None:
        """Names a part of the book that is set later, or elsewhere: links may lead to it."""
        self._ids.update(IDS.findall(html))

    def inherit(self, before: FragmentPress) -> None:
        """Takes over what the last run in the same process had ready: the fonts and sheets, and the fragments that it used."""
        self._press, self._shop = before._press, before._shop
        # A run that was stopped has asked for more than it made.
        self._made = {key: before._made[key] for key in before._used if key in before._made}
        self.placed = dict(before.placed)
        self._named_before = before._named

    def prepare(self, tasks: Sequence[Task], others: Callable[[float], Sequence[Task]] = lambda rate: ()) -> None:
        """Sets those that the store lacks, side by side. Of many that are missing the last are not waited for alone: ``others`` may guess
        by then what else will be, from how many pages a character takes."""
        missing = {key: task for task in tasks if not self._is_known(key := self._key(task))}
        if self.beside is None or not (self.stay or len(missing) > FEW):
            return
        # Longest first, so that no process is left with a long one at the end.
        for key, task in sorted(missing.items(), key=lambda pair: -len(pair[1].html)):
            self._waiting[key] = self._submit(self.beside, task)
        if len(missing) <= FEW:
            self._get_ready(tasks)  # ``section`` waits for them
            return
        try:
            self._set_many(self.beside, missing, others)
        finally:
            self._waiting.clear()
            if not self.stay:
                self.beside.shutdown(cancel_futures=True)

    def _set_many(self, beside: Beside, missing: dict[str, Task], others: Callable[[float], Sequence[Task]]) -> None:
        """Takes what is waited for as it comes."""
        guesses: dict[str, Task] = {}
        has_guessed = False
        while self._waiting:
            wait(self._waiting.values(), return_when=FIRST_COMPLETED)
            for key, future in [(key, future) for key, future in self._waiting.items() if future.done()]:
                del self._waiting[key]
                # What was guessed wrongly nobody asked for: if it cannot be set, that is no matter.
                if key in missing or future.exception() is None:
                    self._take(key, {**missing, **guesses}[key], future.result())
            left = [len(missing[key].html) for key in self._waiting if key in missing]
            if not has_guessed and left and sum(left) <= (beside.count + 1) * max(left):
                has_guessed = True
                guesses = {key: task for task in others(self._rate(missing)) if not self._is_known(key := self._key(task))}
                self._waiting.update((key, self._submit(beside, task)) for key, task in guesses.items() if key not in self._waiting)

    def _rate(self, tasks: dict[str, Task]) -> float:
        """How many pages a character takes in those that are set."""
        done = [(self._made[key].page_count, len(task.html)) for key, task in tasks.items() if key in self._made]
        return sum(pages for pages, _ in done) / sum(letters for _, letters in done)

    def _get_ready(self, tasks: Sequence[Task]) -> None:
        """Does what can be done while others set the rest: loads what joins sections, and reads fonts and what joined them last."""
        import pincite.engines.fragment_assembly  # noqa: F401

        prove(self.shop.fonts.faces)
        for task in tasks:
            self._look_up(self._key(task))
        for name in self._joined_last():
            with suppress(KeyError):
                self._read_ahead[name] = self.find(name)

    def section(self, task: Task) -> Fragment:
        """The section's fragment. Raises NotApart if it cannot be written apart."""
        key = self._key(task)
        found = self._look_up(key)
        if found is not None:
            return found
        if self.beside is not None and self.stay:
            waiting = self._waiting.pop(key, None) or self._submit(self.beside, task)
            return self._take(key, task, waiting.result())
        # Loaded only now: where all is in the store, or others set it, WeasyPrint takes longer to load than the book to join.
        from pincite.engines.section_setting import set_section

        return self._take(key, task, set_section(self.opened(), task, self.shop.compose))

    def known(self, task: Task) -> Fragment | None:
        """The section's fragment if it is set already."""
        return self._look_up(self._key(task))

    def opened(self) -> Press:
        """The press, with its fonts and sheets read."""
        from pincite.engines.section_setting import new_press

        if self._press is None:
            self._press = new_press(self.shop.fonts, self.shop.sheets, self.shop.read)
        return self._press

    def _submit(self, beside: Beside, task: Task) -> Future[Fragment]:
        return beside.submit(set_there, beside.share(self.shop), task)

    def section_with_figures(self, task: Task) -> Fragment:
        """A section that lists page numbers: set once for all numbers of as many figures, where the face's figures allow it."""
        html, figures = open_figures(task.html)
        if figures:
            fragment = self.section(replace(task, html=html))
            if fragment.open_figures:
                return with_figures(fragment, figures)
        return self.section(task)

    def refuse_strangers(self, fragments: Sequence[Fragment]) -> None:
        """Raises NotApart where one is set in a font that is not the book's."""
        faces = self._faces()
        if any(use.face not in faces for fragment in fragments for use in fragment.fonts):
            raise NotApart("a font that is not the book's")

    def _faces(self) -> dict[str, Path]:
        return {face_name(face.path): face.path for face in self.shop.fonts.faces}

    def join(self, fragments: Sequence[Fragment], settings: PdfSettings) -> bytes:
        """The file of all the fragments in order, numbered as the settings' labels say."""
        from pincite.engines.fragment_assembly import join_fragments

        labels = settings.finish.labels
        parts, index = [], 0
        for fragment in fragments:
            parts.append(_part(fragment, index, labels))
            index += fragment.page_count
        digests = {fragment.digest for fragment in fragments}
        self.placed = {key: placed for key, placed in self.placed.items() if key[0] in digests}
        faces = self._faces()
        is_cold = not self.placed
        file = join_fragments(parts, labels, settings.finish.describe, lambda name: faces[name].read_bytes(), self.kept, self.placed)
        self._keys.clear()
        self._read_ahead.clear()
        if is_cold and self._joined_last() != (asked := tuple(self._asked)):
            self.keep(self._last, asked)
        self.messages += [Message("PDF", f"No anchor #{name} for internal URI reference") for name in file.broken]
        return file.data

    def task(self, html: str, name: str, before: int, *, composed: bool = True) -> Task:
        """A section to set after ``before`` pages of its run."""
        dead = tuple(sorted({link for link in _LINKS.findall(html) if link not in self._ids and not link.startswith("page-")}))
        return Task(html, name, "right" if before % 2 == 0 else "left", dead, composed)

    def _key(self, task: Task) -> str:
        """The name of what the task sets; worked out once in a run, since it names the pictures by their contents."""
        self._shop = self._shop or self.shop.fingerprint
        if task not in self._keys:
            written = task.digest
            # To look a long text through for names takes longer than to digest it.
            names = self._named[written] = self._named_before.get(written) or files_named(task.html)
            self._keys[task] = _digest("fragment", self._shop, written, self.shop.files(names))
        self._used.add(self._keys[task])
        return self._keys[task]

    def _is_known(self, key: str) -> bool:
        return self._in_memory(key) is not None or self.has(key)

    def _in_memory(self, key: str) -> Fragment | None:
        made = self._made.get(key)
        return None if made is None or (self.joins and made.is_light) else made

    def _look_up(self, key: str) -> Fragment | None:
        made = self._in_memory(key)
        if made is not None:
            return made
        try:
            found = self.find(key)
        except KeyError:
            return None
        return self._keep_made(key, found) if isinstance(found, Fragment) else None

    def _keep_made(self, key: str, fragment: Fragment) -> Fragment:
        self._made[key] = fragment if self.joins else fragment.light()
        return self._made[key]

    def _take(self, key: str, task: Task, fragment: Fragment) -> Fragment:
        prove(self.shop.fonts.faces)
        if task.composed and self.set_first is None:
            self.set_first = task
        self.keep(key, fragment)
        if self.on_set is not None:
            self.on_set(task.name, key)
        return self._keep_made(key, fragment)

    def kept(self, key: str, kind: type[T], make: Callable[[], T]) -> T:
        """What the same code has made before under this key, else what is made now."""
        key = _digest("kept", self.shop.code, key)
        self._asked.append(key)
        try:
            found = self._read_ahead.pop(key) if key in self._read_ahead else self.find(key)
        except KeyError:
            found = None
        if isinstance(found, kind):
            return found
        made = make()
        self.keep(key, made)
        return made

    def _joined_last(self) -> Sequence[str]:
        """Under which keys the store has what a process that was no warmer joined last."""
        try:
            found = self.find(self._last)
        except KeyError:
            return ()
        return found if isinstance(found, tuple) else ()

    @property
    def _last(self) -> str:
        return _digest("joined last", self.shop.code)


def _part(fragment: Fragment, index: int, labels: Labels) -> Part:
    begins, style, first, _ = max(label for label in labels if label[0] <= index)
    numbers = tuple(index - begins + first + at for at in range(fragment.page_count))
    return Part(fragment, numbers, roman if style == "r" else str)


def set_there(shop: Shop, task: Task) -> Fragment:
    """Sets a section in a process that sets others of the same shop."""
    # Loaded only there: who submits this loads nothing by it.
    from pincite.engines.section_setting import open_press, set_section

    return set_section(open_press(shop.fonts, shop.sheets, shop.read), task, shop.compose)


def _digest(*parts: str) -> str:
    digest = hashlib.sha256()
    for part in parts:
        data = part.encode("utf-8", "surrogatepass")
        digest.update(b"%d:" % len(data))
        digest.update(data)
    return digest.hexdigest()
