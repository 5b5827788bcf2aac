"""The verdict on the claims of a sentence: each bound to one number of the passages that it cites."""

from __future__ import annotations

from collections.abc import Sequence

from pincite.check.assign import assign
from pincite.check.binding import Bond
from pincite.check.candidates import FINE, Candidate, Pool, Stated, find_candidates, pool_of
from pincite.check.company import with_company
from pincite.check.doubts.better_passage import find_better_passage
from pincite.check.failures import explain_failure
from pincite.check.hedges import Hedging
from pincite.check.readings import PassageReading
from pincite.check.sources import Sources, cite
from pincite.model.claim import SOUND, Claim, Evidence, Judgement, Verdict
from pincite.model.finding import RuleName


def judge(stated: Sequence[Stated], sources: Sources) -> tuple[Judgement, ...]:
    """The verdicts on the claims of one sentence (or of one table), in their order."""
    pools = [pool_of(item.claim, sources) for item in stated]
    beside = [[other.claim.quantity for other in stated if other is not item and other.row == item.row] for item in stated]
    found = [find_candidates(item, pool, sources, others) for item, pool, others in zip(stated, pools, beside, strict=True)]
    candidates = with_company(found)
    chosen = assign(stated, candidates, pools, sources.meanings)
    return tuple(
        _verdict(item, pool, found, choice.candidate, choice.doubt, sources)
        for item, pool, found, choice in zip(stated, pools, candidates, chosen, strict=True)
    )


def evidence_of(reading: PassageReading, bond: Bond) -> Evidence:
    """The evidence with its words, and the words that bound it."""
    source, text = bond.source, reading.passage.text
    words = tuple(sorted(source.words[concept] for concept in bond.shared if concept in source.words))
    quote = text[source.start : source.quantity.end_with_noun()]
    return Evidence(reading.seed.key, reading.passage.number, source.start, source.quantity.end, quote, words, source.note)


def _verdict(
    item: Stated,
    pool: Pool,
    found: Sequence[Candidate],
    chosen: Candidate | None,
    doubt: str,
    sources: Sources,
) -> Judgement:
    claim = item.claim
    if chosen is None or not chosen.holds:
        return explain_failure(item.claim, item.setting, pool, [(c.reading, c.bond) for c in found], doubt, sources)
    bond = chosen.bond
    evidence = evidence_of(chosen.reading, bond)
    where = cite(chosen.reading.seed.key, chosen.reading.passage)[1:-1]
    if bond.fit.hedging not in FINE:
        return _wrong_hedge(claim, bond, evidence, where)
    better = None if doubt else find_better_passage(item, chosen, pool, sources)
    if better is not None:
        doubt = f"{where} has the date, but what the sentence tells of it stands in {cite(better.seed.key, better.passage)}"
    if doubt:
        return Judgement(claim, Verdict.UNDECIDED, doubt, RuleName("undecided"), candidates=(evidence,), trace=bond.trace)
    verdict = Verdict.ENTAILED if bond.fit.hedging is Hedging.WEAKER else bond.fit.verdict
    reason = f"{where} says ‘{evidence.quote}’" + (f": {bond.fit.how}" if verdict is not Verdict.VERIFIED and bond.fit.how else "")
    reason += f" ({evidence.note})" if evidence.note else ""
    assert verdict in SOUND
    return Judgement(claim, verdict, reason, evidence=(evidence,), trace=bond.trace)


def _wrong_hedge(claim: Claim, bond: Bond, evidence: Evidence, where: str) -> Judgement:
    source = bond.source.quantity
    known = f"{source.hedge} {source.text}".strip() if source.bound.value != "exact" or source.hedge else source.text
    rule = bond.fit.hedging.value
    if rule == "negation-turned":
        reason = f"{where} says ‘{known}’" + (", and denies it" if source.negated else ", and does not deny it")
    else:
        reason = f"{where} says ‘{known}’"
    return Judgement(claim, Verdict.FAILED, reason, RuleName(rule), evidence=(evidence,), trace=bond.trace)
