"""Writes reviews into the book's reviews.toml, for `review` and for the served report."""

from __future__ import annotations

import os
import re
from datetime import UTC, date, datetime

from pincite.build import write_atomically
from pincite.check.reviews import Signature, is_reviewable, review_of
from pincite.cli.examine import Examination, reviews_file
from pincite.model.claim import Judgement
from pincite.model.errors import UserError
from pincite.model.review import Decision, Review
from pincite.pipeline import Session
from pincite.read.files import decode, read_inside
from pincite.read.reviews import put_review, take_out_review


def sign(examination: Examination, judgement: Judgement, signature: Signature) -> Review:
    """Writes the review in place of older ones of the claim; raises UserError where it may not be made."""
    if not signature.by.strip():
        raise UserError("a review needs a name", help="give it with --by NAME, or set PINCITE_REVIEWER")
    if not signature.reason.strip():
        raise UserError("a review needs a reason", help="give it with --reason TEXT")
    if signature.decision is not Decision.COMMENT and not is_reviewable(judgement):
        why = "fails, and no review makes it pass" if judgement.rule else f"is {judgement.verdict}, and needs no review"
        raise UserError(
            f"‘{judgement.claim.quantity.text}’ {why}",
            place=str(judgement.claim.place),
            help="mend it, or exempt it in the text; --comment leaves a note" if judgement.rule else "--comment leaves a note",
        )
    review = review_of(judgement, examination.volume.seeds, signature)
    text = _text(examination.session)
    for standing in examination.standings:
        if standing.claim == review.claim != standing.review.claim:
            text = take_out_review(text, standing.review.claim)  # of the sentence as it was
    _write(examination.session, put_review(text, review))
    return review


def withdraw(session: Session, claim: str) -> None:
    """Takes the review of a claim out; raises UserError where there is none."""
    text = _text(session)
    without = take_out_review(text, claim)
    if without == text:
        raise UserError(f"there is no review of claim {claim}")
    _write(session, without)


def today() -> str:
    """The date of a review; SOURCE_DATE_EPOCH fixes it."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    return datetime.fromtimestamp(int(epoch), UTC).date().isoformat() if re.fullmatch(r"\d+", epoch) else date.today().isoformat()


def _text(session: Session) -> str:
    """Read anew each time: a person or another program may have written to it meanwhile."""
    content = read_inside(session.book.root, reviews_file(session))
    text, problem = decode(content.data)
    if (content.problem and content.problem != "missing") or problem:
        raise UserError(f"{reviews_file(session)} cannot be read: {problem or content.explain()}")
    return text


def _write(session: Session, text: str) -> None:
    path = session.root / reviews_file(session)
    try:
        write_atomically(path, text.encode())
    except OSError as error:
        raise UserError(f"cannot write {path}: {error.strerror}") from None
