"""Days whose month stands elsewhere: `June 3, 5 and 7`, `on 11 and 14 October`, `on the 28th`."""

from __future__ import annotations

from dataclasses import replace

from pincite.model.quantity import Kind, Moment, Period
from pincite.quantity.date_words import INSTANT, day_at, month_at
from pincite.quantity.dates import date_at
from pincite.quantity.draft import Draft
from pincite.quantity.lemmas import is_plural
from pincite.quantity.marks import LISTS
from pincite.quantity.months import MONTHS, WEEKDAYS
from pincite.quantity.name_ordinals import GOLF, UNITS
from pincite.quantity.nouns import STOPS
from pincite.quantity.ordinals import ordinal_at
from pincite.quantity.tokens import Sentence
from pincite.quantity.verbs import is_verb
from pincite.quantity.words import DASHES, HYPHENS, SMALL
from pincite.quantity.wordset import word_set
from pincite.quantity.years import year_number


def day_after_month(s: Sentence, i: int) -> Draft | None:
    """The `5` and the `7` of `June 3, 5 and 7`, the `5th` of `May 4th or 5th`: days joined to one whose month stands before it."""
    day = day_at(s, i)
    if (
        day is None
        or not s.raw[i][0].isdecimal()
        or s.low[day[0]] in DASHES
        or (s.low[day[0]][:1].isalpha() and s.low[day[0]] not in _AFTER_LIST)
    ):
        return None
    k = i - 1
    for _ in range(10):
        if k > 1 and s.low[k] in ("and", "or", "&") and s.low[k - 1] == ",":
            k -= 1
        if k < 2 or s.low[k] not in {",", "and", "or", "&"} or s.raw[k - 1].isdecimal() != s.raw[i].isdecimal():
            return None
        earlier = day_at(s, k - 1)
        if earlier is None or earlier[0] != k or not s.raw[k - 1][0].isdecimal():
            return None
        month = month_at(s, k - 2) if s.low[k - 2] not in {",", "and", "or", "&"} else None
        if month is not None and month[0] == k - 1:
            if s.raw[k - 3][:1].isdecimal() or not earlier[1] < day[1]:
                return None
            year = year_number(s, day[0] + 1) if s.low[day[0]] == "," else None
            moment = Moment(year.number if year else None, month[1], day[1])
            return Draft(i, year.j if year else day[0], Kind.DATE, moment, "day that shares the month before")
        k -= 2
    return None


_AFTER_LIST = word_set("the a an and or but in at on when while he she it they there was were with of by as for to from that which")


def listed_day(s: Sentence, i: int) -> Draft | None:
    """The first of days that share a month: the `11` of `on 11 and 14 October`."""
    day = day_at(s, i)
    if day is None:
        return None
    j = day[0]
    for _ in range(6):
        if s.low[j] not in {",", "and", "or", "&"}:
            return None
        k = j + 1
        if s.low[k] in ("and", "or"):
            k += 1
        if s.low[k] == "the" or (s.low[k] in WEEKDAYS and s.raw[k + 1][:1].isdecimal()):
            k += 1  # `on Monday 3, Tuesday 4 and Friday 7 June`
        two = date_at(s, k)
        if two is not None and two.moment.month is not None and two.moment.day is not None:
            if not s.raw[k][:1].isdecimal() and ordinal_at(s, k) is None:
                return None
            return Draft(i, day[0], Kind.DATE, replace(two.moment, day=day[1]), "day that shares a later month")
        more = day_at(s, k)
        if more is None:
            return None
        j = more[0]
    return None


def bare_days(s: Sentence, i: int) -> Draft | None:
    """`the night of the 14th–15th`, `on the 3rd/4th`: two days of one month, which stands elsewhere."""
    one = ordinal_at(s, i)
    if one is None or not one.figures or not (s.low[one.j] in DASHES or s.low[one.j] == "/") or not s.glued(one.j):
        return None
    two = ordinal_at(s, one.j + 1)
    if two is None or not two.figures or not one.value < two.value <= 31 or s.low[two.j] in UNITS:
        return None
    before, earlier = (s.low[i - 2], s.low[i - 3]) if s.low[i - 1] == "the" else (s.low[i - 1], s.low[i - 2])
    if not (before in _DAY_AFTER or (before == "of" and earlier.removesuffix("s") in _PARTS_OF_DAY)):
        return None
    after = s.raw[two.j]
    if after[:1].isalpha() and s.low[two.j] not in STOPS and (after[:1].isupper() or not _acts(s, two.j)):
        return None
    days = Period(Moment(day=one.value), Moment(day=two.value))
    return Draft(i, two.j, Kind.DATERANGE, days, "days of the month")


def shares_noun(s: Sentence, j: int) -> bool:
    """`by the 7th or preceding article`: whether what follows at token `j` is another of the same things."""
    return s.low[j] in ("or", "and") and s.low[j + 1] in _BESIDE_IT


def bare_day(s: Sentence, i: int) -> Draft | None:
    """`on the 28th`, `the night of the 25th`: a day whose month is left to the context."""
    found = ordinal_at(s, i)
    if found is not None and 1 <= found.value <= 31 and s.low[found.j] in INSTANT and found.figures:
        dot = s.raw[found.j + 1] == "." and s.glued(found.j + 1) and s.raw[found.j + 2][:1].islower()
        return Draft(i, found.j + 2 if dot else found.j + 1, Kind.DATE, Moment(day=found.value), "day of this month or one beside it")
    if found is None or not 1 <= found.value <= 31:
        return None
    if (_is_monthly(s, i) and (found.figures or s.low[i - 1] == "the")) or (
        found.figures and (s.low[found.j] in ("and", "or") and _is_monthly(s, found.j + 1))
    ):
        return Draft(i, found.j, Kind.DATE, Moment(day=found.value), "day of every month")
    if found.figures and _joins_day(s, i, found.j):
        return Draft(i, found.j, Kind.DATE, Moment(day=found.value), "day of the month, as the one before it")
    if found.figures and s.low[found.j] == "of" and s.low[found.j + 1] in _THAT and s.low[found.j + 2] == "month":
        return Draft(i, found.j, Kind.DATE, Moment(day=found.value), "day of the month")  # `the 21st of the month`
    if s.low[i - 1] != "the" or (s.low[found.j] in LISTS and s.low[_past_days(s, found.j)] in UNITS):
        return None  # `relied on the 2nd and 8th Divisions`
    before, earlier = s.low[i - 2], s.low[i - 3]
    after = s.low[found.j]
    if shares_noun(s, found.j):
        return None
    if s.mentions(GOLF) and before in ("on", "at", "by"):
        return None  # `a putt on the 16th`
    if before == "by" and earlier.endswith("ed") and not _day_told(s, i - 2):
        return None
    weekday = before in WEEKDAYS or (before == "," and (earlier in WEEKDAYS or earlier in _PARTS_OF_DAY))
    of_a_day = earlier == "it" or not _DAYS_NAMED.isdisjoint(s.low[max(0, i - 8) : i - 2])  # `the warmest day of the month was the 19th`
    it_was = before == "was" and of_a_day and found.figures and (after in ("before", "when") or not after.isalpha())
    listed = after in {"and", ",", "or"} and s.raw[found.j + 1][:1].isdecimal()
    if before == "on" and found.figures and (earlier in ("", ",", ";", ".") or i == 2) and _acts(s, found.j):
        return Draft(i, found.j, Kind.DATE, Moment(day=found.value), "day of the month")  # `On the 11th rockets were seen`
    if before == "on" and found.figures and _is_behind_hour(s, i - 2) and is_verb(after):
        return Draft(i, found.j, Kind.DATE, Moment(day=found.value), "day of the month")  # `Talks at 11 a.m. on the 19th restored it`
    if (before == "on" or (before == "of" and earlier in _PARTS_OF_DAY)) and found.figures and _somebody_acts(s, found.j):
        return Draft(i, found.j, Kind.DATE, Moment(day=found.value), "day of the month")  # `on the 9th Baldwin spoke`
    if (
        before == "on"
        and not found.figures
        and found.value > 12
        and (earlier in _CLAUSE_OPENS or i == 2)
        and (after == "," or after in _ACTORS)
    ):
        return Draft(i, found.j, Kind.DATE, Moment(day=found.value), "day of the month")  # `On the twentieth we marched`
    goes_on = not listed and (not after.isalpha() or _is_verb(after) or (after in STOPS and after != "of"))
    event = before in ("of", "for") and (earlier in _DATED_THINGS or earlier in _PARTS_OF_DAY) and found.figures and goes_on
    until = before == "to" and found.figures and not after.isalpha() and s.mentions(_DAYS_TOLD)
    on_day = event or until or it_was or weekday or before in _DAY_AFTER or (before == "of" and earlier in _PARTS_OF_DAY)
    if not on_day or (not found.figures and before != "of"):
        return None
    if before == "on" and found.figures and (after in _PASTS or (_is_verb(after) and (s.mentions(_MONTH_NAMES) or s.mentions(WEEKDAYS)))):
        return Draft(i, found.j, Kind.DATE, Moment(day=found.value), "day of the month")  # `-40.1 on the 13th broke a record`
    if event:
        return Draft(i, found.j, Kind.DATE, Moment(day=found.value), "day of the month")
    if (
        after.isalpha()
        and not (before == "of" and s.low[found.j + 1] == "'s" and s.raw[found.j][0].isupper())
        and after not in _TITLES
        and after not in (SMALL if not weekday else ())
        and (after not in STOPS or after == "of")
        and after not in MONTHS
    ):
        return None
    named = s.raw[found.j][:1].isupper() and after not in _TITLES and after not in STOPS
    owned = before == "of" and found.figures and s.low[found.j + 1] == "'s"  # `on the night of the 22nd Parr's men`
    if after in HYPHENS or (named and not owned):
        return None
    return Draft(i, found.j, Kind.DATE, Moment(day=found.value), "day of the month")


_DAYS_NAMED = frozenset({"day", "date", "night"})


def _joins_day(s: Sentence, i: int, j: int) -> bool:
    """The `5th` of `on the 3rd and 5th`, the `21st` of `on the 20th, 21st and 22nd`, behind which no noun stands."""
    k, day = i, ordinal_at(s, i)
    for _ in range(8):
        joint = k - 1 if s.low[k - 2] != "," or s.low[k - 1] not in ("and", "or") else k - 2
        earlier = ordinal_at(s, joint - 1) if joint > 2 and s.low[joint] in LISTS else None
        if day is None or earlier is None or not earlier.figures or earlier.j != joint or not earlier.value < day.value:
            return False
        k, day = joint - 1, earlier
        if s.low[k - 1] == "the":
            break
    if s.low[k - 1] != "the" or s.low[k - 2] != "on" or s.mentions(GOLF):
        return False
    j = _past_days(s, j)
    month = s.low[j] == "of" and s.low[j + 1] in _THAT and s.low[j + 2] == "month"
    return month or not s.low[j].isalpha() or _is_verb(s.low[j]) or s.low[j] in _BEING or (s.low[j] in STOPS and s.low[j] != "of")


def _day_told(s: Sentence, stop: int) -> bool:
    """Whether a day stands before token `stop`: `was found on the 12th and had parted by the 15th`."""
    return any(s.low[k] in _DAYS_TOLD and s.low[k - 1] == "the" and s.low[k - 2] in ("on", "until", "from") for k in range(2, stop))


def _past_days(s: Sentence, j: int) -> int:
    """The end of a list of days that goes on at token `j`."""
    for _ in range(8):
        k = j + 1 if s.low[j] in LISTS else j
        k += s.low[k] in ("and", "or")
        more = ordinal_at(s, k) if k > j else None
        if more is None or not more.figures:
            return j
        j = more.j
    return j


def _is_monthly(s: Sentence, k: int) -> bool:
    """`15th of each month` behind `the 1st and`."""
    found = ordinal_at(s, k + 1 if s.low[k] == "the" else k)
    return found is not None and s.low[found.j] == "of" and s.low[found.j + 1] in ("each", "every") and s.low[found.j + 2] == "month"


def _acts(s: Sentence, j: int) -> bool:
    """Whether a noun stands at token `j` and right behind it a verb, whose subject it must be: no ordinal of a day numbers it."""
    noun = s.raw[j].islower() and s.low[j].isalpha() and s.low[j] not in STOPS and not _is_verb(s.low[j]) and s.low[j] != "day"
    return noun and (is_plural(s.low[j]) or s.low[j + 1] not in _BEING) and (s.low[j + 1] in _BEING or _is_verb(s.low[j + 1]))


def _somebody_acts(s: Sentence, j: int) -> bool:
    """Whether one name, of no unit and no crowd, stands at token `j` and right behind it what it did: `Baldwin spoke`, `U-435 sighted`."""
    j += s.raw[j] in ("*", "_")
    name = s.low[j]
    if name in _ANYBODY:
        return True  # `until noon on the 7th nothing crossed`
    if not s.raw[j][:1].isupper() or not name.isalpha() or is_plural(name) or name in UNITS or name in _TITLES or name in STOPS:
        return False
    k = j + 3 if s.low[j + 1] in HYPHENS and s.glued(j + 1) and s.raw[j + 2].isdecimal() else j + 1
    k += s.raw[k] in ("*", "_")
    return (_is_verb(s.low[k]) or is_verb(s.low[k])) and s.low[k] not in FALLS


_ANYBODY = word_set("nobody nothing everybody everyone everything somebody someone something")


def _is_behind_hour(s: Sentence, at: int) -> bool:
    """Whether a time of day ends before token `at`: `at 11 a.m. on`, `at noon on`, `by nightfall on`."""
    k = at - 2 if s.raw[at - 1] == "." else at - 1
    return s.low[k] in _HOURS or (s.low[k] == "m" and s.raw[k - 1] == ".")


_HOURS = word_set("am pm noon midnight midday dawn dusk daybreak nightfall sunrise sunset clock morning afternoon evening night hours")
FALLS = word_set("fell lay depended rested devolved hung")  # `on the 7th Fleet fell the burden`
_THAT = word_set("the that this same")
_DAYS_TOLD = frozenset(f"{n}{'st' if n in (1, 21, 31) else 'nd' if n in (2, 22) else 'rd' if n in (3, 23) else 'th'}" for n in range(1, 32))
_BESIDE_IT = word_set("preceding following succeeding subsequent previous next later earlier last final any every all some each")
_CLAUSE_OPENS = frozenset({"", ",", ";", ".", ":", "and", "but"})
_ACTORS = word_set("we they he she it i the there all our their his")
_BEING = word_set("was were had could would")
_TITLES = word_set(
    """
    general colonel major captain admiral lieutenant marshal sergeant king queen prince sir lord lady mr mrs president bishop
    governor viceroy consul commodore brigadier dr professor archbishop cardinal baron count duke earl emperor empress sultan commander
    commissioner judge justice inspector princess surgeon
    """
)
_DATED_THINGS = word_set(
    """
    gale battle attack letter order orders storm raid action report reports despatch dispatch telegram that those events fighting entry
    log diary news meeting session number issue signal bombardment assault fire sortie engagement earthquake flood march minute
    capitulation armistice surrender truce agreement proclamation decree note
    """
)
_MONTH_NAMES = frozenset(MONTHS)


def _is_verb(word: str) -> bool:
    return word in _PASTS or (len(word) > 4 and word.endswith("ed"))


_PASTS = word_set(
    """
    sank struck drove did said wrote spoke told ran blew burst shook broke fell rose came went took
    left made held sent met lost won led saw brought found began gave put set stood was were
    """
)
_DAY_AFTER = word_set("on until till since by from before after")
_PARTS_OF_DAY = word_set("night morning evening afternoon dawn dusk noon midnight day eve small hours end")
