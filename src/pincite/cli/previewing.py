"""The book made again for the browser: its pages and findings at once, its PDF when it is quiet and somebody looks at it."""

from __future__ import annotations

import argparse
import sys
import threading
import time
import traceback
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from pincite.build import Runner, StepEvent
from pincite.cli.book_files import book_files, book_root
from pincite.cli.examine import Examination, examine
from pincite.cli.practice import practise_once
from pincite.cli.watching import changes, look
from pincite.editions import assemble_book, build_pdf
from pincite.model.chapter import Chapter
from pincite.model.errors import PinciteError
from pincite.model.finding import Finding, Severity
from pincite.publish.assembly import Assembly
from pincite.screen_editions import printed_pages, site_of
from pincite.serve.preview import Note, Preview


class Disturbed(Exception):
    """The author has gone on writing while the PDF was set."""


@dataclass(slots=True)
class Builder:
    """Builds into ``preview``; whoever else examines the book meanwhile takes the ``lock``, since both share what is kept warm."""

    options: argparse.Namespace
    preview: Preview
    lock: threading.RLock = field(default_factory=threading.RLock)
    _examination: Examination | None = None
    _assembly: Assembly | None = None
    _waiting: list[Callable[[], None]] = field(default_factory=list)
    _paper_is_old: bool = True
    _has_practised: bool = False

    def run(self, looks: Iterator[None] | None = None) -> None:
        """Builds now and after each change; ``looks`` paces it and may end it."""
        root = book_root(self.options.book)

        def files() -> list[str]:
            return book_files(root)

        looked = changes(files, root, looks)
        self._guarded(lambda: self.screen(()))
        for changed in looked:
            if changed:
                self._guarded(lambda files=changed: self.screen(files))  # type: ignore[misc]  # bound now, called now
            elif self._paper_is_old and self.preview.wants_paper and self._assembly is not None:
                seen = look(files(), root)
                self._guarded(lambda seen=seen: self.paper(lambda: look(files(), root) != seen))  # type: ignore[misc]  # as above

    def screen(self, changed: Sequence[str]) -> None:
        """The pages for the screen, with the numbers of printed pages as of the last PDF."""
        self.preview.tell(status="Working …")
        begun = time.monotonic()
        with self.lock:
            options = argparse.Namespace(**{**vars(self.options), "preview": True})
            examination = self._examination = examine(options)
            session, volume, result = examination.session, examination.volume, examination.result
            self._assembly = None
            assembly = assemble_book(session, volume, result)
            has_errors = any(finding.severity is Severity.ERROR for finding in result.all_findings)
            site, _ = site_of(session, assembly, "html", draft=has_errors)
            self._assembly, self._paper_is_old = assembly, self._paper_is_old or bool(changed)
        pages = dict(site.origins)
        self.preview.title = volume.book.title
        self.preview.tell(
            problem=None,
            findings=[note.record() for note in notes(result.all_findings, volume.chapters, pages)],
            status=f"{len(result.judgements)} claims checked, {_size(len(result.all_findings))}, {time.monotonic() - begun:.1f} s",
        )
        self.preview.show(site.files, [pages[file] for file in changed if file in pages])

    def paper(self, disturbed: Callable[[], bool] = lambda: False) -> None:
        """The PDF, and the pages for the screen with its numbers.

        After each section it is asked whether the author was ``disturbed``: the PDF then waits for the next quiet, which finds the
        sections that were set in the store.
        """
        try:
            self._set_paper(disturbed)
        except Disturbed:
            self._paper_is_old = True

    def _set_paper(self, disturbed: Callable[[], bool]) -> None:
        with self.lock:
            examination, assembly = self._examination, self._assembly
            if examination is None or assembly is None:
                return
            self._paper_is_old = False
            self.preview.tell(status="Setting the PDF …")
            session = replace(examination.session, runner=_heeding(examination.session.runner, disturbed))
            has_errors = any(finding.severity is Severity.ERROR for finding in examination.result.all_findings)
            begun = time.monotonic()
            built = build_pdf(session, assembly, "pdf", has_errors)
            if built.errors and not has_errors:
                built = build_pdf(session, assembly, "pdf", True)
            data = (session.root / built.path).read_bytes()
            exact = replace(session, preview=False)
            printed, _ = printed_pages(exact, assembly)
            site, _ = site_of(exact, assembly, "html", draft=has_errors)
        numbers: dict[str, int] = {}
        for number, leaf in enumerate(printed, 1):
            for name in leaf.anchors:
                numbers.setdefault(f"{name}.html", number)
        self.preview.show(site.files, ())
        self.preview.show_paper(data, {name: number for name, number in numbers.items() if name in site.files})
        self.preview.tell(status=f"PDF: {built.about}, {time.monotonic() - begun:.1f} s")
        if not self._has_practised:
            self._has_practised = True
            with self.lock:
                practise_once(session.memory, disturbed)

    def _guarded(self, build: Callable[[], None]) -> None:
        """What stops a build is shown, with the last good book; it ends no watching."""
        try:
            build()
        except PinciteError as error:
            problem = {"place": error.place, "message": error.message, "help": error.help}
            self.preview.tell(status="Not built", problem=problem)
        except Exception as error:
            traceback.print_exc(file=sys.stderr)
            self.preview.tell(status="Not built", problem={"place": "", "message": f"pincite itself failed: {error!r}", "help": ""})


def _heeding(runner: Runner, disturbed: Callable[[], bool]) -> Runner:
    """The runner, which lets go of its work when somebody is disturbed by it."""

    def hear(event: StepEvent) -> None:
        if runner.on_event is not None:
            runner.on_event(event)
        if event.made and disturbed():
            raise Disturbed

    return replace(runner, on_event=hear)


def notes(findings: Sequence[Finding], chapters: Sequence[Chapter], pages: dict[str, str]) -> list[Note]:
    """The findings as the browser shows them, each at its number or at the paragraph that it speaks of."""
    homes = {source.file: chapter for chapter in reversed(chapters) for source in chapter.sources}
    result = []
    for finding in findings:
        chapter = homes.get(finding.place.file)
        page = pages.get(chapter.file, "") if chapter is not None else ""
        target = f"claim-{finding.claim}" if finding.claim else ""
        near = _paragraph(chapter, finding) if chapter is not None else ""
        result.append(Note(finding.severity.value, finding.rule, finding.message, finding.help, str(finding.place), page, target, near))
    return result


def _paragraph(chapter: Chapter, finding: Finding) -> str:
    """The beginning of the paragraph in which the finding's place lies."""
    source = chapter.source(finding.place.file)
    if source is None or finding.place.line > len(source.line_starts):
        return ""
    at = source.line_starts[finding.place.line - 1] + finding.place.column - 1
    blocks = (block for block in chapter.blocks if block.span.file == source.file and block.span.start <= at <= block.span.end)
    return next((block.text[:120] for block in blocks), "")


def _size(count: int) -> str:
    return "nothing to mend" if not count else f"{count} finding{'' if count == 1 else 's'}"
