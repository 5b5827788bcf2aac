"""Amounts: figures and number words, alone or mixed, with their written precision."""

from __future__ import annotations

from fractions import Fraction

from pincite.quantity.eastern import eastern_amount
from pincite.quantity.figures import Amount, in_figures, place, scaled
from pincite.quantity.number_words import article_or_bare, in_words, old_order
from pincite.quantity.tokens import Sentence
from pincite.quantity.unit_after import unit_at
from pincite.quantity.words import (
    GLYPHS,
    HYPHENS,
    SCORES,
    SMALL,
    TENS,
    ZEROS,
)


def amount_at(s: Sentence, i: int) -> Amount | None:
    """The longest plain number that begins at token `i`."""
    known = s.amounts
    if i in known:
        return known[i]
    found = known[i] = _amount_at(s, i)
    return found


def _amount_at(s: Sentence, i: int) -> Amount | None:
    raw = s.raw[i]
    if not raw:
        return None
    if raw[0].isdecimal() or raw[0] == ".":
        return in_figures(s, i)
    low = s.low[i]
    if low in SMALL or low in ZEROS:
        if (s.low[i + 1] == "and" and s.low[i + 2] in TENS and s.low[i - 1] != "between") or (
            s.low[i + 1] in HYPHENS and s.low[i + 2] == "and" and s.low[i + 4] in TENS
        ):
            found = old_order(s, i)
            if found is not None:
                return found
        return _doubled(s, in_words(s, i))
    if low in SCORES:
        more = SMALL.get(s.low[i + 2], 0) if s.low[i + 1] == "and" else 0
        return Amount(i + 3, SCORES[low] + more, 1, "words") if 0 < more < 20 else Amount(i + 1, SCORES[low], 20, "words")
    if low in {"a", "an", "half", "hundred", "thousand", "million", "billion", "dozen", "score"}:
        return article_or_bare(s, i)
    if low in GLYPHS:
        return scaled(s, Amount(i + 1, GLYPHS[low], Fraction(1, GLYPHS[low].denominator), "figures"))
    if raw[0] >= "\u3007":
        eastern = eastern_amount(raw)
        return None if eastern is None else Amount(i + 1, eastern, place(eastern), "words")
    return None


def _doubled(s: Sentence, amount: Amount | None) -> Amount | None:
    """`thirty (30) days`: what words say is said again in figures."""
    if amount is None or s.raw[amount.j] != "(" or s.raw[amount.j + 2] != ")" or not s.raw[amount.j + 1][:1].isdecimal():
        return amount
    again = in_figures(s, amount.j + 1)
    same = again is not None and again.value == amount.value and unit_at(s, amount.j + 3, False) is not None
    return amount._replace(j=amount.j + 3) if same else amount
