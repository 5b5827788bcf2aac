"""A number in a row of a table is counted by its own column; the other columns' heads are not its nouns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pincite.check.nouns import Thesaurus
from pincite.check.settings import Setting
from pincite.check.words import words_of


def words_of_cell(setting: Setting, text: str, meanings: Thesaurus) -> frozenset[str]:
    """The words of the cell of a row that the number stands in."""
    low, high = text.rfind("; ", 0, setting.start) + 1, text.find("; ", setting.start)
    return frozenset(meanings.concept(word.stem) for word in words_of(text[low : high if high >= 0 else len(text)]))


def head_at(text: str, at: int) -> str:
    """The head over what stands there in a row: 'Cases' of the 231 of ‘Ward: North; Cases: 231’; '' for what is in a head itself."""
    head, colon, _ = text[text.rfind("; ", 0, at) + 1 : at].partition(": ")
    return head.strip() if colon else ""


def fits_own_cell(words: frozenset[str], own: Setting, other: Setting, text: str, meanings: Thesaurus) -> bool:
    """Whether words fit the cell of one number of a row no worse than that of another; a head stands behind the number before it."""
    mine, theirs = (words_of_cell(setting, text, meanings) for setting in (own, other))
    return len(words & (theirs - mine)) <= len(words & (mine - theirs))


def in_its_cell(setting: Setting, text: str, fellows: Sequence[Setting], meanings: Thesaurus) -> Setting:
    """The setting of a number of a row (‘Ward: North; Cases: 231; Deaths: 12’) without what heads the other numbers."""
    low = text.rfind("; ", 0, setting.start) + 1
    foreign: set[str] = set()
    kept: set[str] = set()
    start = 0
    for cell in text.split("; "):
        end = start + len(cell)
        words = {meanings.concept(word.stem) for word in words_of(cell)}
        own = low <= start + 1 <= setting.start <= end or not any(start <= other.start < end for other in fellows)
        (kept if own else foreign).update(words)
        start = end + 2
    foreign -= kept
    return replace(
        setting,
        near={concept: weight for concept, weight in setting.near.items() if concept not in foreign},
        free={concept: weight for concept, weight in setting.free.items() if concept not in foreign},
        text_words=frozenset(setting.text_words - foreign),
    )
