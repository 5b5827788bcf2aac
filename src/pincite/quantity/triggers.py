"""The words at which a reading may begin."""

from __future__ import annotations

from pincite.quantity.age_groups import PLURAL_AGES
from pincite.quantity.currencies import CURRENCY_SIGNS, SECOND_SIGNS
from pincite.quantity.money import PENCE_WORDS
from pincite.quantity.months import ERAS, FEASTS, MONTHS, MOVABLE, PARTS, SEASONS, SHORT_MONTHS, WEEKDAYS
from pincite.quantity.multipliers import ADVERBS, FOLDS, MULTIPLES
from pincite.quantity.multiplying_verbs import MULTIPLYING, TO_MULTIPLY
from pincite.quantity.recurring import RECURRING
from pincite.quantity.vague import PLURALS
from pincite.quantity.words import GLYPHS, ORDINALS, SCALE_ORDINALS, SCALES, SCORES, SMALL, ZEROS
from pincite.quantity.years_in_words import TENS_PLURAL

CALENDAR = (
    frozenset(MONTHS) | frozenset(SHORT_MONTHS) | WEEKDAYS | frozenset(SEASONS) | frozenset(ERAS) | frozenset(PARTS)
    | frozenset(words[0] for words in FEASTS) | MOVABLE | {"q", "fy", "h", "ad", "ah"}
)  # fmt: skip
NUMBERS = (
    frozenset(SMALL)
    | ZEROS
    | (frozenset(SCALES) - {"millions", "billions"})
    | {"hundred", "dozen", "score", "half"}
    | frozenset(SCORES)
    | frozenset(GLYPHS)
)
MONEY = frozenset(sign.lower() for sign in CURRENCY_SIGNS) | {"us", "hk", "au", "nz", "ca", "nt", "cn", "c", "s"}
MONEY |= frozenset(sign[:-1].lower() for sign in CURRENCY_SIGNS if len(sign) > 1 and sign[-1] in SECOND_SIGNS)
TRIGGERS = (
    CALENDAR | NUMBERS | MONEY | frozenset(ORDINALS) | frozenset(SCALE_ORDINALS) | frozenset(ADVERBS) | frozenset(FOLDS)
    | frozenset(PENCE_WORDS)
    | frozenset(MULTIPLES) | frozenset(PLURALS) | frozenset(TENS_PLURAL)
    | {"a", "an", "several", "few", "many", "couple", "noon", "midday", "midnight", "quarter", "quarters", "both", "'", "’",
       "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii",
       "mach", "xix", "xx", "xxi", "xxx", "i", "−", "-", "–", "+", "minus", "negative"}
    | PLURAL_AGES | frozenset(MULTIPLYING) | frozenset(TO_MULTIPLY) | frozenset(RECURRING)
)  # fmt: skip
