"""Books that the check was not made for: a sound chapter paraphrased as authors do, and a chapter with a fault in each sentence.

``verdicts.txt`` lists what the check says of each, shortfalls included: ``alarm`` is a sound number not borne out, ``passed`` a fault
that was taken for sound. Fewer of either is progress, more is none.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from pincite.check import check_book
from pincite.model.claim import SOUND, ChapterCheck
from pincite.read.book import read_book
from pincite.read.volume import read_volume

BOOKS = Path(__file__).parent.parent / "books"


@pytest.mark.parametrize(
    ("name", "alarms", "passed"),
    [
        ("naval-action", 1, 2),
        ("poison-trial", 1, 1),
        ("influenza-report", 7, 6),
        ("pit-inquiry", 8, 4),
        ("polar-march", 7, 1),
        ("river-battle", 10, 4),
        ("valley-railway", 5, 3),
        ("fishing-port", 7, 2),
        ("ras-amara", 5, 1),
        ("dam-inquiry", 6, 1),
        ("fever-ship", 19, 1),
        ("border-siege", 11, 8),
        ("flood-town", 11, 16),
        ("airlift-station", 8, 2),
        ("rubber-trial", 20, 4),
        ("rail-disaster", 20, 3),
        ("famine-relief", 25, 2),
        ("mountain-expedition", 7, 0),
        ("desert-campaign", 10, 0),
        ("vaccine-trial", 24, 1),
        ("island-blockade", 5, 1),
        ("city-fire", 20, 4),
        ("gold-field", 27, 5),
        ("night-mail", 17, 2),
        ("canal-company", 1, 0),
        ("jungle-siege", 6, 0),
        ("cotton-strike", 24, 2),
        ("light-railway", 15, 1),
        ("plague-town", 25, 4),
        ("whaling-voyage", 27, 4),
        ("malaria-campaign", 9, 6),
        ("savings-bank", 21, 6),
        ("alpine-tunnel", 34, 3),
    ],
)
def test_unseen_book_has_no_more_shortfalls_than_are_known(name: str, alarms: int, passed: int) -> None:
    folder = BOOKS / name
    chapters = check_book(read_volume(read_book(folder / "manuscript" / "book.toml"))).chapters
    sound, faulty = (next(chapter for chapter in chapters if chapter.file.endswith(file)) for file in ("sound.md", "faulty.md"))
    told = [*_alarms(sound), *_faults(faulty, folder / "faults.txt", folder / "manuscript" / "faulty.md")]
    expected = folder / "verdicts.txt"
    if os.environ.get("PINCITE_GOLDEN") == "rewrite":
        expected.write_text("\n".join(told) + "\n", encoding="utf-8")
    assert told == expected.read_text(encoding="utf-8").splitlines()
    assert sum(line.startswith("alarm") for line in told) <= alarms
    assert sum(line.startswith("passed") for line in told) <= passed
    assert len(sound.judgements) >= 60
    assert len(told) >= 40


def _alarms(sound: ChapterCheck) -> Iterator[str]:
    for found in sound.judgements:
        if found.verdict not in SOUND:
            place = found.claim.place
            yield f"alarm  sound.md:{place.line}:{place.column} ‘{found.claim.quantity.text}’ {found.rule}: {found.reason}"


def _faults(faulty: ChapterCheck, faults: Path, chapter: Path) -> Iterator[str]:
    lines = chapter.read_text(encoding="utf-8").splitlines()
    for entry in faults.read_text(encoding="utf-8").splitlines()[1:]:
        number, *spans = entry.split()
        places = [tuple(map(int, span.split("-"))) for span in spans]
        ends = {judged.claim.place: judged.claim.end - judged.claim.start for judged in faulty.judgements}
        found = {
            str(finding.rule)
            for finding in faulty.findings
            if finding.place.line == int(number)
            and any(low <= finding.place.column + ends.get(finding.place, 8) and finding.place.column <= high for low, high in places)
        }
        yield f"{'found ' if found else 'passed'} faulty.md:{number} {', '.join(sorted(found)) or '–'}: {lines[int(number) - 1]}"
