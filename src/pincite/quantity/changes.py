"""When `from … to …` names two quantities and no range: a change, and what is only said beside its first number."""

from __future__ import annotations

from pincite.quantity.amounts import amount_at
from pincite.quantity.percents import percent_at
from pincite.quantity.tokens import Sentence
from pincite.quantity.unit_after import unit_at
from pincite.quantity.wordset import word_set

_RANGED = word_set(
    """
    ranged ranging range ranges anywhere anything vary varied varies varying run runs extend extends priced aged ages
    """
)
CHANGED = word_set(
    """
    rises falls drops climbs grows rose rise risen rising fell fall fallen falling grew grow grown increased
    increase decrease double treble halve halved trebled
    decreased dropped drop cut reduced raised raise lift lower shift lifted lowered climbed jumped doubled
    declined slipped dwindled shrank shrunk expanded swelled changed moved went gone came up down extended
    widened lengthened shortened slumped soared improved worsened trimmed brought bring brings bringing pushed push pulled pull
    drove driven forced slashed slash whittled pared
    """
)
ABOUT = word_set("about perhaps around nearly almost")


def is_change(s: Sentence, i: int, explicit: bool) -> bool:
    """`fell from 16 bar to 9 bar` names two quantities, `from 5 to 7 km wide` one range."""
    low = s.low
    if low[i - 1] != "from" and not (low[i - 2] == "from" and (low[i - 1] in ABOUT or low[i - 1] in ("some", "over"))):
        return False
    if low[i - 2] in _RANGED:
        return False
    if explicit:
        return True
    for k in range(i - 2, max(-1, i - 9), -1):
        if low[k] in CHANGED or (low[k].endswith("ing") and not {low[k][:-3], low[k][:-3] + "e", low[k][:-4]}.isdisjoint(CHANGED)):
            return True
        if low[k] in (".", ";"):
            return False
    return False


def is_aside(s: Sentence, i: int, unit: str) -> bool:
    """Whether what `to` leads on from is a measure before, and the number at token `i` only says of whom or when that was so."""
    if s.low[i - 1] not in ("of", "in", "at", "during", "by", "aged"):
        return False
    opened = next((k for k in range(i - 2, max(0, i - 14), -1) if s.low[k] == "from"), None)
    first = amount_at(s, opened + 1) if opened is not None else None
    if first is None or first.j >= i:
        return False
    percent, measure = percent_at(s, first.j), unit_at(s, first.j, first.form == "figures")
    return unit == (percent[1] if percent is not None else measure.symbol if measure is not None else "")
