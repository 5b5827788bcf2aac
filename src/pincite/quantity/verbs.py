"""Whether a word is a verb that a number may stand beside: the common pasts, the auxiliaries, and what ends in `ed`."""

from __future__ import annotations

from pincite.quantity.lemmas import is_plural
from pincite.quantity.wordset import word_set

_COMMON = word_set(
    """
    was were had has have is are did do does can could will would should may might must fell rose came went took left lost won made held
    got gave found began ran stood lay sat sank broke drew flew threw spoke fought shot led fed died lived said became kept paid sold
    bought sent met cost hit cut set put reached grew wrote saw knew rode built dug ate drank drove spent sought caught taught stole bore
    tore hung bent struck read burst blew shook slept swept swam chose froze rang heard felt stuck slid swung sprang
    """
)
COPULAS = word_set("was were is are be been being")


NO_PARTICIPLES = word_set(
    """
    seed bed shed weed reed feed need deed breed creed speed steed tweed hundred hatred kindred watershed bloodshed toolshed seabed riverbed
    flowerbed seaweed naked sacred wicked rugged jagged infrared
    """
)
"""Words in `ed` that tell of nothing done."""


def is_verb(word: str) -> bool:
    """Whether the word (in small letters) is one of the verbs."""
    return word in _COMMON or (len(word) > 4 and word.endswith("ed") and word not in NO_PARTICIPLES and not is_plural(word))


_BASES = {"took": "tak", "made": "mak", "held": "hold", "sold": "sell", "bought": "buy", "paid": "pay", "ran": "run", "rode": "rid",
          "lost": "los", "won": "win", "gave": "giv", "got": "get", "drew": "draw", "sank": "sink", "fell": "fall", "rose": "ris",
          "grew": "grow", "spent": "spend", "lent": "lend", "brought": "bring", "kept": "keep", "sent": "send"}  # fmt: skip


def stem_of_verb(word: str) -> str:
    """The stem of a verb, so that `takes`, `took` and `take` are one."""
    if word in _BASES:
        return _BASES[word]
    for ending in ("ing", "ed", "es", "s", "e"):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            return word[: -len(ending)]
    return word
