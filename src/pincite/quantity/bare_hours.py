"""An hour told without `o'clock`, whether or not it is one: `from two until five in the afternoon`, `at 5 in the market`."""

from __future__ import annotations

from decimal import Decimal

from pincite.model.quantity import Moment
from pincite.quantity.addresses import HOUSED
from pincite.quantity.age_words import BEREFT, CROWNED, DOES_AT, SCHOOLS, YOUNGER
from pincite.quantity.day_halves import evening_hour
from pincite.quantity.tokens import Sentence
from pincite.quantity.units import SYMBOLS, WORDS
from pincite.quantity.words import SMALL
from pincite.quantity.wordset import word_set


def bare_hour(s: Sentence, i: int, j: int, hour: int) -> tuple[int, Moment, str] | None:
    """`at eight that evening`, `at six`, `3 in the morning`: an hour without `o'clock`."""
    low = s.low
    if low[j] == "in" and low[j + 1] == "the" and low[j + 2] in {"morning", "forenoon", "afternoon", "evening"}:
        return j, Moment(hour=evening_hour(s, j, hour), minute=0), "hour and part of day"
    if low[j] == "at" and low[j + 1] == "night" and hour > 5 and low[i - 1] in ("and", "to", "from", "between"):
        return (
            j,
            Moment(hour=evening_hour(s, j, hour), minute=0),
            "hour and part of day",
        )  # `from seven to seven at night`
    if (
        (low[j] == "at" and low[j + 1] == "night")
        or (
            low[j] in {"that", "this", "the", "next", "tomorrow", "last", "yesterday"}
            and (low[j + 1] in {"morning", "evening", "night", "afternoon"} or low[j + 2] in {"morning", "evening", "afternoon"})
        )
    ) and low[i - 1] in {"at", "by", "until", "till", "about", "around", "before", "after", "past"}:
        return j, Moment(hour=evening_hour(s, j, hour), minute=0), "hour and part of day"
    if low[i - 1] == "at" and low[j] in ("each", "every") and low[j + 1] in _DAILY:
        return j, Moment(hour=hour, minute=0), "hour of every day"  # `sat at ten each morning`
    if low[i - 1] == "at" and low[j] in ("and", "or") and s.raw[j + 1].isdecimal() and s.raw[j + 2] == ":" and s.glued(j + 2):
        return j, Moment(hour=hour, minute=0), "hour beside a clock time"  # `at 6 and 18:00`
    one = s.raw[j][:1].isupper() and low[j + 1] in ("was", "has", "is") and low[i] in SMALL and hour > 1
    if one and low[i - 1] == "at" and (i == 1 or low[i - 2] in (",", ";", "and")) and low[j] not in WORDS:
        return j, Moment(hour=hour, minute=0), "hour after `at`"  # `and at seven Orr was sent for`: he alone was
    gone = low[j] == "with" and low[i - 2] in _GONE and low[i - 1] == "at"  # `We left at five with nine camels`
    paused = low[j] == "for" and low[i - 2] in _PAUSED and low[i - 1] == "at"  # `They halted at nine for an hour`
    if (low[i - 1] == "at" or (low[i - 1] in ("about", "around") and low[i - 2] == "at")) and (
        gone
        or paused
        or (
            low[j] in {".", ",", "", ";", "sharp", "and", "on", "precisely", "exactly", "?", "!", "but", "or", "to", "when"}
            and not (low[j] in {"and", "or", ","} and (low[j + 1] in SMALL or s.raw[j + 1][:1].isdecimal()))
        )
    ):
        if low[j] == "," and not HOUSED.isdisjoint(low[max(0, i - 3) : i - 1]) and s.raw[j + 1][:1].isupper():
            return None  # `an office situated at 1, Park Lane`
        if any(low[k] == "at" and low[k - 1] in _PUT and _number_follows(s, k + 1) for k in range(max(1, i - 24), i - 1)):
            return None  # `His profit was put at two million, his losses at five`
        if low[j : j + 2] == ["to", "the"] and low[j + 2] in WORDS and WORDS[low[j + 2]].dimension.startswith("money"):
            return None  # `at 8 to the dollar`
        if s.mentions(_INTEREST):
            return None  # `4½ per cent on the first £100,000 and at 4 on the balance`
        if s.mentions(YOUNGER) and s.mentions(SCHOOLS) and not DOES_AT.isdisjoint(low[max(0, i - 4) : i]):
            return None  # `The school took boys at seven; girls left at twelve`
        if low[i - 2] in BEREFT or (low[i - 2] in CROWNED and low[i - 3] in (",", "") and low[j] == ","):
            return None  # `Aldo III, crowned at nine, rebuilt it`: an age
        if _beside_measure(s, i):
            return None  # `given at six weeks, the second at ten`
        put = s.mentions(_PUT) and low[i - 2].endswith("s") and low[i - 1] == "at"
        went = low[i - 2] in ("out", "off") and low[i - 3] in _WENT  # `set out at ten`
        if put or (not went and (low[i - 2] in _NOT_A_TIME or low[i - 3] in _NOT_A_TIME)) or (low[j] == "to" and _number_follows(s, j + 1)):
            return None
        return j, Moment(hour=hour, minute=0), "hour after `at`"
    return None


def is_measured_alike(s: Sentence, i: int) -> bool:
    """Whether a number with a point and a unit stands a little before: `jumped 1.96 m, 1.98 at the third and failed at 2.00`."""
    for k in range(max(0, i - 24), i - 1):
        if "." in s.raw[k][1:] and s.raw[k][0].isdecimal() and (s.raw[k + 1] in SYMBOLS or s.low[k + 1] in WORDS):
            return True
    return False


def is_nearly_measured(s: Sentence, i: int) -> bool:
    """Whether a measure of nearly the size and the same places stands before: `cleared 1.97 m but failed three times at 2.00`."""
    for k in range(max(0, i - 24), i - 1):
        if not s.raw[k][0].isdecimal() or len(s.raw[k]) != len(s.raw[i]) or s.raw[k][-3] != "." or s.raw[k + 1] not in SYMBOLS:
            continue
        if 9 * Decimal(s.raw[i]) < 10 * Decimal(s.raw[k]) < 11 * Decimal(s.raw[i]):
            return True
    return False


def _beside_measure(s: Sentence, i: int) -> bool:
    """Whether an `at` before token `i` opens a measure, of which the number may be another."""
    for k in range(max(0, i - 24), i - 3):
        number = s.low[k + 1] in SMALL or s.raw[k + 1][:1].isdecimal()
        if s.low[k] == "at" and number and (s.low[k + 2] in WORDS or s.low[k + 3] in WORDS or s.raw[k + 2] in SYMBOLS):
            return True
    return False


def _number_follows(s: Sentence, j: int) -> bool:
    return s.low[j] in SMALL or s.raw[j][:1].isdecimal()


_INTEREST = word_set("ph richter octane % percent interest rate lent borrowed loan loans yield yields coupon mortgage discount")
_PUT = word_set("put puts reckoned reckons estimated estimates counted counts sets gives")
DAYTIME = word_set("midnight noon dawn dusk morning evening afternoon night o'clock hours heard arrived left entered reported rang called")
SOLD_BY = word_set(
    "share unit barrel ton tonne kilo kilogram pound ounce head litre gallon bushel case dozen piece copy metre yard day week year"
)
_DAILY = word_set("day morning afternoon evening night weekday sunday monday tuesday wednesday thursday friday saturday")
_WENT = word_set("set went gone sent started moved marched rode sailed rowed flew walked drove")
_GONE = word_set("left started sailed marched arrived returned out off back home rode")
_PAUSED = word_set("halted stopped paused rested adjourned rose retired met")
_NOT_A_TIME = word_set(
    """
    stood stands put estimated estimate set reckoned losses toll casualties fixed remained remains stayed
    steady total stopped number numbers numbered figure rate price prices interest orphaned died married aged
    age valued age-limit counted strength starting peaked dead killed deaths complement ages limit level
    capped out all worked tested rated burst melts melted boils boiled sold sell sells bought buy traded trades
    priced quoted valued bid forecast projected
    """
)
