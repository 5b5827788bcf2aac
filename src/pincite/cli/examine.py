"""The check with its reviews, as `check`, `report`, `review` and `serve` all need it."""

from __future__ import annotations

import argparse
import sys
from dataclasses import dataclass, replace
from functools import cache, partial
from pathlib import Path

from pincite import __version__
from pincite.build import Step, fingerprint
from pincite.check.conflicts import find_conflicts
from pincite.check.contradictions import with_contradictions
from pincite.check.reviews import apply_reviews, stand
from pincite.cli.opening import open_from
from pincite.cli.rules import CHECK_RULES, RULE_TEXTS
from pincite.model.book import Volume
from pincite.model.claim import CheckResult
from pincite.model.disagreement import Conflict
from pincite.model.errors import UserError
from pincite.model.finding import Finding
from pincite.model.place import SourceText
from pincite.model.review import Review, Standing
from pincite.pipeline import Session, check_volume, read_book_volume, reading_findings
from pincite.read.files import decode, join, nearest, read_inside
from pincite.read.reviews import read_reviews
from pincite.read.severities import misnamed_rules
from pincite.report.presentation import Presentation


@dataclass(frozen=True, slots=True)
class Examination:
    """``result`` holds all findings, the reviews applied; ``reading`` those of them that reading the book brought up."""

    session: Session
    volume: Volume
    result: CheckResult
    reading: tuple[Finding, ...]
    standings: tuple[Standing, ...] = ()
    conflicts: tuple[Conflict, ...] = ()

    @property
    def presentation(self) -> Presentation:
        return Presentation(self.result, self.volume.book.title, __version__, RULE_TEXTS, self.standings)


def examine(options: argparse.Namespace, files: tuple[str, ...] = (), *, goes_on: bool = False) -> Examination:
    """Reads and checks the book, or of its chapters only those that lie in ``files``; ``goes_on`` says that more is done with its store."""
    session = open_from(options)
    volume = read_book_volume(session)
    if files:
        volume = _only(session, volume, files)
    find = cache(partial(_conflicts, session, volume))
    checked = check_volume(session, volume, find)
    conflicts = find()
    result = with_contradictions(checked, conflicts)
    reading = reading_findings(volume)
    if files:
        result = _without_book_rules(result, reading)
    reviews, wrong = read_reviews_of(session)
    chapters = {chapter.file for chapter in volume.chapters}
    standings = stand([review for review in reviews if not files or review.chapter in chapters], result, volume.seeds)
    wrong = (*wrong, *misnamed_rules(volume.book, {rule.name for rule in CHECK_RULES}))
    result = apply_reviews(replace(result, findings=(*result.findings, *wrong)), standings, volume.chapters)
    if not goes_on:
        session.runner.remember()
    if not (session.preview or goes_on):
        session.leave_processes()
        if any(event.made for event in session.runner.events):
            session.runner.prune()
    if sys.stderr.isatty() and not getattr(options, "quiet", False):
        print("\r\x1b[K", end="", file=sys.stderr, flush=True)
    return Examination(session, volume, result, (*reading, *wrong), standings, conflicts)


def _conflicts(session: Session, volume: Volume) -> tuple[Conflict, ...]:
    """Where the seeds disagree: looked for again only where a seed or the settings changed."""
    seeds = (part for seed in volume.seeds for part in (seed.key, seed.sha256, seed.period, str(seed.decimal_comma)))
    inputs = (
        ("the seeds", fingerprint(*seeds)),
        ("the check's settings", fingerprint(repr(volume.book.check))),
        ("pincite", session.code["checking"]),
    )
    return session.runner.run(Step("find conflicts", "of the seeds", inputs, partial(find_conflicts, volume.seeds, volume.book.check)))


def read_reviews_of(session: Session) -> tuple[tuple[Review, ...], tuple[Finding, ...]]:
    """The book's reviews; none where it has no file of them."""
    file = reviews_file(session)
    content = read_inside(session.book.root, file)
    if content.problem == "missing":
        return (), ()
    text, problem = decode(content.data)
    if content.problem or problem:
        raise UserError(f"{file} {content.explain() if content.problem else 'is not UTF-8 text: ' + problem}")
    return read_reviews(SourceText(file, text))


def reviews_file(session: Session) -> str:
    return join(session.book.manuscript, session.book.check.reviews)


def file_in_book(session: Session, name: str) -> str:
    """The path from the book's root of a file named from here, or from the root itself."""
    root = session.root.resolve()
    for path in (Path(name).resolve(), root / name, root / session.book.manuscript / name):
        if path.is_relative_to(root) and path.exists():
            return path.relative_to(root).as_posix()
    known = [join(session.book.manuscript, file.path) for file in session.book.chapter_files]
    near = nearest(name, known) or nearest(join(session.book.manuscript, name), known)
    help = f"did you mean {near}?" if near else f"name a chapter, such as {known[0]}" if known else ""
    raise UserError(f"there is no file {name} in the book", help=help)


def _only(session: Session, volume: Volume, files: tuple[str, ...]) -> Volume:
    wanted = [file_in_book(session, name) for name in files]
    chapters = tuple(
        chapter for chapter in volume.chapters if any(file == chapter.file or chapter.file.startswith(f"{file}/") for file in wanted)
    )
    for name, file in zip(files, wanted, strict=True):
        if not any(file == chapter.file or chapter.file.startswith(f"{file}/") for chapter in chapters):
            listed = volume.book.source.file
            raise UserError(f"{name} is no chapter of the book", help=f"chapters are listed in {listed}")
    others = {chapter.file for chapter in volume.chapters} - {chapter.file for chapter in chapters}
    findings = tuple(finding for finding in volume.findings if finding.place.file not in others)
    return replace(volume, chapters=chapters, findings=findings)


def _without_book_rules(result: CheckResult, reading: tuple[Finding, ...]) -> CheckResult:
    """What the rules say of the book as a whole (a seed that is never cited) means nothing of a few chapters."""
    known = set(reading)
    return replace(result, findings=tuple(finding for finding in result.findings if finding in known))
