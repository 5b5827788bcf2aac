"""`pincite review`: settle what needs judgement, claim by claim, in the terminal or by one command."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator

from pincite.check.reviews import Signature, is_reviewable
from pincite.cli.examine import Examination, examine
from pincite.cli.options import add_run_options
from pincite.cli.signing import sign, today, withdraw
from pincite.model.claim import Judgement, Verdict
from pincite.model.errors import UserError
from pincite.model.review import Decision, Standing
from pincite.report.review_card import render_card
from pincite.report.terminal import Style

ANSWERS = {"a": Decision.ACCEPTED, "r": Decision.REJECTED, "c": Decision.COMMENT}
_SAID = frozenset(("a", "accept", "r", "reject", "c", "comment", "s", "skip", "q", "quit"))
PROMPT = "accept (a), reject (r), comment (c), skip (s), quit (q)? "


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("claim", nargs="?", metavar="CLAIM", help="a claim's id, or its FILE:LINE; without it, all that wait, one by one")
    add_run_options(parser)
    decision = parser.add_mutually_exclusive_group()
    for name, value in (("accept", Decision.ACCEPTED), ("reject", Decision.REJECTED), ("comment", Decision.COMMENT)):
        decision.add_argument(f"--{name}", dest="decision", action="store_const", const=value, help=f"{name} the claim")
    decision.add_argument("--withdraw", action="store_true", help="take the claim's review out")
    decision.add_argument("--list", action="store_true", help="list what waits for a review")
    parser.add_argument("--by", metavar="NAME", default=os.environ.get("PINCITE_REVIEWER", ""), help="who reviews (or PINCITE_REVIEWER)")
    parser.add_argument("--reason", metavar="TEXT", default="", help="why")
    parser.add_argument("--on", metavar="DATE", default="", help="the date, as 2026-01-31 (default: today)")
    parser.add_argument("--all", action="store_true", help="also those rounded, entailed, exempt or contradicted that nobody reviewed")


def run(options: argparse.Namespace) -> int:
    examination = examine(options)
    if options.withdraw:
        if not options.claim:
            raise UserError("which review? name its claim")
        withdraw(examination.session, options.claim)
        if not options.quiet:
            print(f"the review of {options.claim} is withdrawn")
        return 0
    chosen = [_find(examination, options.claim)] if options.claim else list(_waiting(examination, options.all))
    if options.decision is not None:
        if not options.claim:
            raise UserError("which claim? give its id, which the report and ‘pincite review --list’ show")
        _decide(examination, chosen[0], options.decision, options)
        return 0
    if options.list or not sys.stdin.isatty():
        _list(chosen)
        return 0
    return _ask_all(examination, chosen, options)


def _waiting(examination: Examination, everything: bool) -> Iterator[Judgement]:
    """Undecided claims that no review settles and claims whose review is stale; all that may be reviewed if asked."""
    standings = {standing.claim: standing for standing in examination.standings}
    for judgement in examination.result.judgements:
        standing = standings.get(judgement.claim.id)
        if standing is not None and standing.settles:
            continue
        stale = standing is not None and bool(standing.changed)
        if judgement.verdict is Verdict.UNDECIDED or stale or (everything and is_reviewable(judgement)):
            yield judgement


def _find(examination: Examination, name: str) -> Judgement:
    found = [j for j in examination.result.judgements if j.claim.id == name or f"{j.claim.place.file}:{j.claim.place.line}" == name]
    if not found:
        raise UserError(f"there is no claim {name}", help="the report and ‘pincite review --list’ show the claims' ids")
    if len(found) > 1:
        ids = ", ".join(f"{j.claim.id} (‘{j.claim.quantity.text}’)" for j in found)
        raise UserError(f"{name} has {len(found)} claims", help=f"name one of {ids}")
    return found[0]


def _decide(examination: Examination, judgement: Judgement, decision: Decision, options: argparse.Namespace) -> None:
    signature = Signature(decision, options.by.strip(), options.on or today(), options.reason.strip())
    earlier = next((standing.review for standing in examination.standings if standing.claim == judgement.claim.id), None)
    sign(examination, judgement, signature)
    if not options.quiet:
        instead = f", instead of: {earlier.decision} by {earlier.by}, “{earlier.reason}”" if earlier else ""
        print(f"{judgement.claim.place} ‘{judgement.claim.quantity.text}’: {decision} by {signature.by}{instead}")


def _list(judgements: list[Judgement]) -> None:
    for judgement in judgements:
        rivals = ", ".join(f"‘{rival.quote}’" for rival in judgement.disputed[:3])
        but = f", contradicted by {rivals}" if rivals else ""
        print(f"{judgement.claim.id}  {judgement.claim.place}  {judgement.verdict}  ‘{judgement.claim.quantity.text}’{but}")
    if not judgements:
        print("nothing waits for a review")


def _ask_all(examination: Examination, judgements: list[Judgement], options: argparse.Namespace) -> int:
    if not judgements:
        print("nothing waits for a review")
        return 0
    standings = {standing.claim: standing for standing in examination.standings}
    done = 0
    try:
        options.by = options.by or _words("Your name: ")
        for number, judgement in enumerate(judgements, 1):
            answer = _ask(examination, judgement, f"{number} of {len(judgements)}  ", standings.get(judgement.claim.id))
            if answer is None:
                break
            if answer != "s":
                options.reason = _words("Reason: ")
                _decide(examination, judgement, ANSWERS[answer], options)
                done += 1
    except EOFError:
        print()
    print(f"{done} of {len(judgements)} reviewed; they are in {examination.session.book.check.reviews}")
    return 0


def _ask(examination: Examination, judgement: Judgement, heading: str, standing: Standing | None) -> str | None:
    """The letter of the answer, or None to quit."""
    print("\n" + render_card(judgement, examination.volume.seeds, Style(sys.stdout.isatty()), standing, heading))
    allowed = "arcs" if is_reviewable(judgement) else "cs"
    while True:
        said = input(PROMPT).strip().lower()
        answer = said[:1] if said in _SAID else ""
        if answer == "q":
            return None
        if answer in allowed and answer:
            return answer
        if answer in ANSWERS:
            print("only what is undecided, rounded, entailed, exempt or contradicted can be accepted or rejected; mend this one")


def _words(prompt: str) -> str:
    """Asked until something is said."""
    while True:
        said = input(prompt).strip()
        if said:
            return said
