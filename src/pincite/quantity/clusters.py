"""The longest consistent reading of the words that begin at a trigger."""

from __future__ import annotations

from pincite.model.quantity import Kind, Moment, Role
from pincite.quantity.age_groups import age_group
from pincite.quantity.amounts import amount_at
from pincite.quantity.currencies import CURRENCY_SIGNS
from pincite.quantity.days_alone import bare_day, bare_days, day_after_month, listed_day
from pincite.quantity.decades import decade_in_words
from pincite.quantity.draft import Draft, number
from pincite.quantity.figures import Amount
from pincite.quantity.following import longest, number_and_more
from pincite.quantity.lemmas import is_plural
from pincite.quantity.money import PENCE_WORDS, money, old_money, pence_word, rupees_and_annas, shillings_in_words, sum_at
from pincite.quantity.months import MONTHS, SHORT_MONTHS
from pincite.quantity.multipliers import ADVERBS, FOLDS, MULTIPLES, adverb, fold, multiple
from pincite.quantity.multiplying_verbs import MULTIPLYING, TO_MULTIPLY, multiplied
from pincite.quantity.nouns import STOPS
from pincite.quantity.ordinals import ordinal_at
from pincite.quantity.parts import part, share
from pincite.quantity.periods import dated, latter_half, long_before_christ
from pincite.quantity.race_times import time_taken
from pincite.quantity.ranges import range_after
from pincite.quantity.recurring import RECURRING, recurring
from pincite.quantity.roman import roman_name
from pincite.quantity.times import clock
from pincite.quantity.tokens import Sentence
from pincite.quantity.triggers import CALENDAR, MONEY, NUMBERS
from pincite.quantity.units import SYMBOLS, WORDS
from pincite.quantity.vague import PLURALS, plural, several
from pincite.quantity.words import DASHES, GLYPHS, MINUSES, ORDINALS, SCALE_ORDINALS, SCALES, SMALL, TEENS
from pincite.quantity.wordset import word_set
from pincite.quantity.years import IN_YEAR, dates_money, year_number
from pincite.quantity.years_in_words import TENS_PLURAL


def cluster(s: Sentence, i: int) -> Draft | None:
    """What begins at token `i`, read as far as it goes."""
    raw, low = s.raw[i], s.low[i]
    if i > 1 and s.low[i - 2] in ("over", "under"):
        group = age_group(s, i)
        if group is not None:
            return group
    if raw[0].isdecimal() or (raw[0] == "." and len(raw) > 1):
        return _figures(s, i)
    if low in SMALL or low in NUMBERS:
        return _words(s, i)
    if low in ORDINALS or low in SCALE_ORDINALS:
        return dated(s, i) or bare_day(s, i) or share(s, i) or _rank(s, i)
    if low in CALENDAR:
        found = dated(s, i)
        return found or _roman(s, i)
    if low in PLURALS:
        return plural(s, i)
    if low in {"several", "few", "many", "couple"}:
        return several(s, i)
    if low in ADVERBS:
        return adverb(s, i) or Draft(
            i, i + 1, Kind.CARDINAL, number(ADVERBS[low]), "adverb", role=Role.IDIOM, reason="`once` of time, not of number"
        )
    if low in PENCE_WORDS:
        return pence_word(s, i)
    if low in FOLDS:
        return fold(s, i)
    if low in MULTIPLES:
        return multiple(s, i) or multiplied(s, i)
    if low in MULTIPLYING or low in TO_MULTIPLY:
        return multiplied(s, i)
    if low in TENS_PLURAL:
        return decade_in_words(s, i)
    if low in RECURRING:
        return recurring(s, i)
    if low in {"noon", "midday", "midnight"}:
        return clock(s, i)
    return _marks(s, i)


def _marks(s: Sentence, i: int) -> Draft | None:
    raw, low = s.raw[i], s.low[i]
    if raw in ("'", "’"):
        return decade_in_words(s, i)
    if low == "a":
        return _money(s, i) or dated(s, i)  # `A$5m`, `A.D. 79`
    if low == "mach":
        return _mach(s, i)
    if low == "negative" or (low == "minus" and s.low[i - 1] in _BEFORE_MINUS and s.raw[i + 1] in CURRENCY_SIGNS):
        return _below_nought(s, i)
    if low == "minus" and i and s.low[i - 1] in _BEFORE_MINUS and s.low[i - 2 : i] != ["plus", "or"]:
        return _negative_word(s, i)
    if raw in MINUSES or raw == "+":
        return _negative(s, i)
    if low in MONEY:
        return _money(s, i) or (_negative(s, i) if low in MINUSES else None)
    if low == "both":
        return Draft(i, i + 1, Kind.CARDINAL, number(2), "both", role=Role.IDIOM, reason="`both` counts what is already known")
    if low == "quarter":
        joined = s.low[i + 1] in DASHES and s.glued(i + 1)
        if s.low[i + 2 if joined else i + 1] == "century" and (joined or s.low[i - 1] in _WHICH_TIME):
            return Draft(i, i + 3 if joined else i + 2, Kind.DURATION, number(25), "quarter-century", "years", 25)
    if low in ("quarter", "quarters"):
        if low == "quarters" and s.low[i - 1] == "close":
            return Draft(i, i + 1, Kind.FRACTION, number(4), "quarters", role=Role.IDIOM, reason="idiom: close quarters")
        if low == "quarter" and s.low[i + 1] == "of" and s.low[i + 2] in ("a", "an"):
            return part(s, i)  # `the first quarter of an hour`
        return (clock(s, i) or share(s, i)) if low == "quarter" else None
    if raw[0] in "²³¹⁰⁴⁵⁶⁷⁸⁹":
        if s.glued(i) and not s.raw[i - 1][:1].isdecimal():
            return Draft(
                i, i + 1, Kind.CARDINAL, number("⁰¹²³⁴⁵⁶⁷⁸⁹".index(raw[0])), "raised figure", role=Role.STRUCTURE, reason="note mark"
            )
        return None
    if raw[0] >= "\u3007":
        return _eastern(s, i)
    return _roman(s, i)


def _eastern(s: Sentence, i: int) -> Draft | None:
    if len(s.raw[i]) < 2:
        return None
    amount = amount_at(s, i)
    return None if amount is None else number_and_more(s, i, amount)


def _roman(s: Sentence, i: int) -> Draft | None:
    if not s.raw[i].isupper():
        return None
    value = roman_name(s, i)
    if value is None:
        return None
    return Draft(i, i + 1, Kind.CARDINAL, number(value), "roman numeral", role=Role.NAME, reason="roman numeral in a name")


_WHICH_TIME = frozenset({"last", "past", "next", "another", "previous"})  # `in the last quarter century`
_BEFORE_MINUS = word_set(
    "was is were are to at of from about around nearly almost below above under over than beyond reached and or between stood fell hit "
    "down showed read"
)


def _negative_word(s: Sentence, i: int) -> Draft | None:
    """`minus 40`, `minus twelve degrees`."""
    amount = amount_at(s, i + 1)
    if amount is None:
        return None
    found = number_and_more(s, i, amount._replace(value=-amount.value))
    return None if found.kind in (Kind.DATE, Kind.RATIO) else found


def _below_nought(s: Sentence, i: int) -> Draft | None:
    """`cash flow was negative £14m`, `a margin of negative 4 per cent`: only a sum or a share is so told."""
    owed = sum_at(s, i + 1)
    if owed is not None:
        return Draft(i, owed[0].j, Kind.QUANTITY, number(-owed[0].value), "money below nought", owed[1], owed[0].precision)
    found = _negative_word(s, i)
    return found if found is not None and found.kind is Kind.PERCENT else None


def _negative(s: Sentence, i: int) -> Draft | None:
    """`−12.4`, `+17`, `-$4.3m`: a sign with white space before it and figures right after."""
    sign = -1 if s.raw[i] in MINUSES else 1
    if s.raw[i + 1] in {"$", "£", "€", "¥"} and s.glued(i + 1) and not s.glued(i):
        owed = sum_at(s, i + 1)
        if owed is None:
            return None
        return Draft(i, owed[0].j, Kind.QUANTITY, number(sign * owed[0].value), "money with a sign", owed[1], owed[0].precision)
    if not s.raw[i + 1][:1].isdecimal() or not s.glued(i + 1) or (s.glued(i) and s.raw[i - 1] not in {"(", "[", '"', "“"}):
        return None
    if s.raw[i] not in "−+" and (s.raw[i - 1][:1].isdecimal() or i == 0):
        return None
    if not s.raw[i + 1][-1].isdecimal():
        return None
    amount = amount_at(s, i + 1)
    if amount is None:
        return None
    minus = Amount(amount.j, sign * amount.value, amount.precision, amount.form, amount.scale)
    found = number_and_more(s, i, minus, "")
    return None if found.kind is Kind.DATE else found


def _mach(s: Sentence, i: int) -> Draft | None:
    """`Mach 2.2`."""
    amount = amount_at(s, i + 1) if s.raw[i] == "Mach" else None
    return amount and Draft(i, amount.j, Kind.QUANTITY, number(amount.value), "speed in Mach", "Mach", amount.precision)


def _money(s: Sentence, i: int) -> Draft | None:
    found = sum_at(s, i)
    if found is None:
        return None
    span = range_after(s, i, found[0], found[1])
    return rupees_and_annas(s, i, *found, span) or span or money(s, i)


def _figures(s: Sentence, i: int) -> Draft | None:
    if not s.raw[i][-1].isdecimal():
        return longest(clock(s, i), dated(s, i) or bare_days(s, i) or listed_day(s, i) or day_after_month(s, i) or bare_day(s, i)) or _rank(
            s, i
        )
    taken = time_taken(s, i) if s.raw[i + 1] == ":" or (s.low[i - 1] == "in" and "." in s.raw[i]) else None
    if taken is not None:
        return taken
    week = _week(s, i) if s.low[i - 1] == "week" else None
    if week is not None:
        return week
    when = clock(s, i)
    if _may_be_dated(s, i):
        when = longest(when, dated(s, i) or decade_in_words(s, i) or listed_day(s, i) or day_after_month(s, i))
    amount = amount_at(s, i)
    if amount is None:
        return when
    remote = long_before_christ(s, i, amount) if "," in s.raw[i] and amount.j == i + 1 else None
    if remote is not None:
        return remote
    what = part(s, i) or old_money(s, i) or number_and_more(s, i, amount, "")
    if when is None:
        return what
    if when.j >= what.j:
        return when
    if when.rule == "year" and dates_money(s, i):
        return when
    if when.kind is Kind.DATE and when.rule == "year" and what.kind in (Kind.QUANTITY, Kind.PERCENT, Kind.DURATION, Kind.RATIO):
        return what
    return what if what.kind is not Kind.CARDINAL else when


_BEFORE_DATED = frozenset({",", "and", "or", "&", "to", "c", "ca", "circa", ".", "week", "year"})
_AFTER_DATED = (
    frozenset(MONTHS)
    | frozenset(SHORT_MONTHS)
    | DASHES
    | word_set("of day and or to until till through thru bc bce ad ce b a q h d x xx s 's i ii iii iv v vi vii viii ix x xi xii")
    | {"/", ".", ",", "&", "'", "’"}
)


def _may_be_dated(s: Sentence, i: int) -> bool:
    """Whether figures can begin a date at all: most do not, and need not be tried."""
    raw = s.raw[i]
    if not raw.isdecimal():
        return "/" in raw or raw.count(".") > 1
    return len(raw) == 4 or s.low[i + 1] in _AFTER_DATED or s.low[i - 1] in _BEFORE_DATED or (len(raw) == 3 and s.low[i - 1] in IN_YEAR)


def _word_may_be_dated(s: Sentence, i: int) -> bool:
    """`nineteen forty-four`, `twenty-first of May`, `thirty-first`; other number words begin no date."""
    low = s.low
    word = low[i]
    return word in TEENS or word == "twenty" or (word == "thirty" and (low[i + 1] in ORDINALS or low[i + 2] in ORDINALS))


def _week(s: Sentence, i: int) -> Draft | None:
    """`week 2 of 2021`."""
    at = i + 2 if s.low[i + 1] in ("of", ",") else i + 1
    year = year_number(s, at)
    if year is None or i < 1 or not s.raw[i].isdecimal() or not 1 <= int(s.raw[i][:3]) <= 53:
        return None
    return Draft(i - 1, year.j, Kind.DATE, Moment(name=f"{year.number}-W{int(s.raw[i]):02d}"), "week of a year")


_WHICH_HALF = frozenset({"latter", "former", "later", "earlier"})


def _words(s: Sentence, i: int) -> Draft | None:
    if s.low[i] in SCALES and s.low[i - 1] == "per":
        return None  # `injuries per million hours worked`: the base of a rate
    if s.low[i] == "half" and s.low[i - 1] in _WHICH_HALF and (half := latter_half(s, i)) is not None:
        return half
    when = longest(clock(s, i), dated(s, i) or bare_day(s, i)) if _word_may_be_dated(s, i) else clock(s, i)
    amount = amount_at(s, i)
    fraction = part(s, i) or (old_money(s, i) if s.raw[i] in GLYPHS else None)
    if s.raw[i] in GLYPHS:
        fraction = longest(fraction, old_money(s, i))
    rank = _rank(s, i)
    what = number_and_more(s, i, amount, "") if amount is not None else None
    best = longest(when, longest(fraction, longest(rank, longest(what, shillings_in_words(s, i, amount)))))
    if best is None and s.low[i] == "half":
        return (
            Draft(i, i + 1, Kind.FRACTION, number(1), "half", role=Role.IDIOM, reason="`half` as an adverb or in a compound")
            if s.low[i + 1].isalpha() or s.raw[i + 1] == "-"
            else None
        )
    return best


def _rank(s: Sentence, i: int) -> Draft | None:
    found = ordinal_at(s, i)
    if found is None or (s.low[i] == "second" and _is_unit_of_time(s, i)):
        return None
    return Draft(i, found.j, Kind.ORDINAL, number(found.value), "ordinal", "", None, counts=True)


def _is_unit_of_time(s: Sentence, i: int) -> bool:
    """`190 litres a second`: by what the number before it is divided."""
    many = (s.raw[k][:1].isdecimal() or (s.low[k] in SMALL and s.low[k] != "one") for k in range(max(0, i - 7), i - 2))
    counted = is_plural(s.low[i - 2]) and any(many)  # `180 letters or numbers a second`, not `one voyage ended only begins a second`
    measured = counted or s.low[i - 2] in WORDS or s.raw[i - 2] in SYMBOLS
    return s.low[i - 1] == "a" and i > 2 and measured and (not s.low[i + 1].isalpha() or s.low[i + 1] in STOPS)
