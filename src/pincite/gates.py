"""The gates of the EPUB: the validators of shops and libraries look at it, once for the same bytes, before it is written."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from enum import StrEnum
from functools import partial

from pincite.build import StepEvent, fingerprint
from pincite.engines import ace, epubcheck
from pincite.model.complaint import Complaint, Examined
from pincite.model.errors import ToolError
from pincite.pipeline import Session


class Gates(StrEnum):
    """Whether the validators look: where they are installed, always (else there is no edition), never."""

    AUTO = "auto"
    REQUIRE = "require"
    SKIP = "skip"


@dataclass(frozen=True, slots=True)
class Passage:
    """``passed`` names the gates that the EPUB went through, ``note`` says in a line what did not look and why."""

    complaints: tuple[Complaint, ...] = ()
    passed: tuple[str, ...] = ()
    note: str = ""


_Examine = Callable[[bytes], Examined]
GATES: tuple[tuple[str, Callable[[], str], Callable[[], str], _Examine], ...] = (
    (epubcheck.NAME, epubcheck.found, epubcheck.version, epubcheck.examine),
    (ace.NAME, ace.found, ace.version, ace.examine),
)
INSTALL = "make test installs them"


def pass_gates(session: Session, data: bytes, mode: Gates) -> Passage:
    """What the validators say of an EPUB; ToolError where they are required and one is missing or gives no answer."""
    if mode is Gates.SKIP:
        return Passage() if session.preview else Passage(note="not examined by EPUBCheck and Ace, as --gates skip asks")
    there = [(name, version(), examine) for name, found, version, examine in GATES if found()]
    missing = [name for name, found, _, _ in GATES if not found()]
    if missing and mode is Gates.REQUIRE:
        raise ToolError(f"{' and '.join(missing)} must examine the EPUB, but cannot: not installed", help=INSTALL)
    with ThreadPoolExecutor(len(GATES)) as pool:
        answers = list(pool.map(partial(_examined, session, data), there))
    failed = [answer for answer in answers if answer.failure]
    if failed and mode is Gates.REQUIRE:
        raise ToolError(f"{failed[0].tool} must examine the EPUB, but {failed[0].failure}", help="--gates skip builds without it")
    notes = [f"not examined by {' and '.join(missing)}, not installed here ({INSTALL})"] if missing else []
    notes += [f"not examined by {answer.tool}: {answer.failure}" for answer in failed]
    passed = tuple(answer.tool for answer in answers if not answer.failure and not answer.complaints)
    return Passage(tuple(complaint for answer in answers for complaint in answer.complaints), passed, "; ".join(notes))


def _examined(session: Session, data: bytes, gate: tuple[str, str, _Examine]) -> Examined:
    """A gate's answer, out of the store where the same bytes have stood before it; no answer is asked for again."""
    name, version, examine = gate
    key = fingerprint("gate", name, version, data, session.code["publishing"])
    with contextlib.suppress(KeyError):
        kept = session.runner.store.get(key)
        if isinstance(kept, Examined):
            return kept
    answer = examine(data)
    if not answer.failure:
        session.runner.put(key, answer)
    session.runner.tell(StepEvent("pass gate", name, True, "the EPUB is another"))
    return answer
