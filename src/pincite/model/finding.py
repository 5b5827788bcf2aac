"""One thing to tell the author."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

from pincite.model.place import Place

RuleName = NewType("RuleName", str)


class Severity(StrEnum):
    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    OFF = "off"


@dataclass(frozen=True, slots=True)
class Finding:
    """What is wrong with the book: data, never an exception.

    ``message`` names the thing and states the fact; ``help`` is the next step, with what to type where that is
    known. ``excerpt`` is the line of the file at ``place``. ``claim`` is the id of the claim it speaks of, if any.
    """

    rule: RuleName
    severity: Severity
    place: Place
    message: str
    help: str = ""
    excerpt: str = ""
    claim: str = ""
