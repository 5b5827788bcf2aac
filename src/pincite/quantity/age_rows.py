"""The table of ages: how an age is told. To add a way, add a row; the first row that holds decides.

The number of each example stands in braces, and a test holds that this row reads it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from pincite.quantity import age_bearers as who
from pincite.quantity import age_signs as sign
from pincite.quantity.age_signs import Place
from pincite.quantity.age_words import (
    AGED,
    BECAME,
    BEREFT,
    BETWEEN_AGES,
    BY_AGE,
    CROWNED,
    DOERS,
    DOES_AT,
    ENDS,
    FATES,
    FEATS,
    FOR_AGE,
    GROWING,
    HIS,
    HOUSES,
    KIN,
    LEFT_OFF,
    LIVED,
    ONLY,
    PARENTS,
    PEOPLE,
    PERSON,
    PERSONS,
    RATES,
    RECKONED,
    SCALES,
    SOME,
    THOUGH,
    TURNS,
    WAS,
    WHEN_TURNED,
    WHO,
    YOUNG,
    YOUNGER,
)
from pincite.quantity.determiners import OWNERS
from pincite.quantity.marks import END
from pincite.quantity.wordset import word_set

OLDEST = 115
_INFANT, _CHILD, _GROWN, _PAST_HOURS = 1, 5, 10, 13  # the least ages of the rows: after `at`, twelve may be an hour
_CLAUSE = frozenset({"", ",", "and"})  # what stands before the first word of a clause


class Row(NamedTuple):
    """A way in which an age is told or, unless `is_age`, in which a number that looks like one is none.

    `before` are the words before hedge and number, the nearest last; `hedge` is the last word of the hedge, `after` the word behind,
    `mentions` a word anywhere in the sentence; `beside_age` says that the sentence has told an age, and `when` asks for the rest.
    """

    name: str
    example: str
    before: tuple[frozenset[str], ...]
    hedge: frozenset[str] | None
    after: frozenset[str] | None
    mentions: frozenset[str] | None
    least: int
    most: int
    beside_age: bool
    when: Callable[[Place], bool] | None
    is_age: bool

    def holds(self, p: Place) -> bool:
        """Whether the number stands as the row says."""
        low = p.s.low
        return (
            self.least <= p.value <= self.most
            and (self.after is None or p.after in self.after)
            and all(low[p.first - k] in words for k, words in enumerate(reversed(self.before), 1))
            and (self.hedge is None or (p.first < p.d.i and low[p.d.i - 1] in self.hedge))
            and (not self.beside_age or sign.is_told(p.found))
            and (self.mentions is None or p.s.mentions(self.mentions))
            and (self.when is None or self.when(p))
        )


_Words = frozenset[str] | str


_BORN = word_set("born")


def _row(
    name: str,
    example: str,
    *before: _Words,
    hedge: _Words | None = None,
    after: _Words | None = None,
    mentions: frozenset[str] | None = None,
    least: int = _CHILD,
    most: int = OLDEST,
    beside_age: bool = False,
    when: Callable[[Place], bool] | None = None,
    is_age: bool = True,
) -> Row:
    """A row whose words may be written as a line of text."""
    words = tuple(_words(line) for line in before)
    bounding, behind = (None if line is None else _words(line) for line in (hedge, after))
    return Row(name, example, words, bounding, behind, mentions, least, most, beside_age, when, is_age)


def _words(line: _Words) -> frozenset[str]:
    return word_set(line) if isinstance(line, str) else line


ROWS: tuple[Row, ...] = (
    # The words beside it say that it is an age.
    _row("aged", "He retired, aged {62}.", AGED, least=_INFANT),
    _row("at the age of", "By the age of {nineteen} she had taken seven titles.", AGED, "of only just respectively", least=_INFANT),
    _row("aged at the time", "The sisters, aged at the time {79} and 81, sued.", "the", "time", mentions=AGED),
    _row("turned", "He will turn {36} in March.", TURNS, after=END | WHEN_TURNED),
    _row("passed for", "He would have passed for {sixty}.", "pass passed passes", "for", after=ENDS, least=_GROWN),
    _row("lived to", "She lived to {92}.", LIVED, "until till to", after=ENDS),
    _row("lived to be", "Five of them lived to be {twenty}.", LIVED, "to", "be", after=ENDS),
    # Somebody of an age.
    _row("a mother of so many", "She is a mother of {two}.", PARENTS, "of", most=15, least=_INFANT, is_age=False),
    _row("a witness of so many", "He was an eyewitness of {thirty-eight}.", DOERS, "of", least=_INFANT, is_age=False),
    _row("a boy of", "They sent a boy of {eight}.", "of", when=who.of_somebody, least=_INFANT),
    _row("and another of", "They held a hotel worker of 28 and a coolie of {36}.", "of", when=sign.of_another, least=_INFANT),
    _row("in brackets", "Mr Ahlgren ({61}) kept the light.", "(", after=")", when=who.behind_title, least=_GROWN),
    _row("between commas", "Tessa Vale, {41}, kept the gate.", ",", after=",", when=who.behind_name),
    _row("a person between commas", "Her husband, {61}, is in hospital.", PERSON, ",", after=",", least=_INFANT),
    _row("somebody between commas", "The finance minister, {46}, resigned.", ",", after=",", when=who.behind_somebody, least=_PAST_HOURS),
    _row("named in a state", "In 1692 Ann Nurse, {71} and deaf, was freed.", ",", after="and", when=who.named_in_state, least=_GROWN),
    _row("asked how old", "Nobody knows how old he was: {seventy}, said the priest.", ": ; ,", after=END | {"if"}, when=sign.is_asked),
    _row("then", "Mrs Bell, then {58}, rode side-saddle.", ",", "then now", after=END | {"and"}, when=sign.of_no_party),
    _row("by then", "Jean, by then {32} and a teacher, came.", ",", "by", "then", after=END | {"and"}, least=_GROWN),
    _row("that week", "A subaltern of the Essex, {22} that week, came back.", ",", after="that this", when=sign.in_that_week, least=_GROWN),
    _row("beside a height", "At 6 ft 9 in and {22}, Vesely is the tallest.", "and", after=",", when=sign.beside_height, least=_GROWN),
    _row(
        "admitted to", "She rode well and admitted to {fifty}.", "admitted admits owned confessed", "to",
        after=END, when=sign.of_no_side, least=20,
    ),
    _row("named, and doing", "Ortega, {nineteen} and limping, led the way.", ",", after="and", when=who.named_alone),
    _row("named, and like", "Hudson, {71} and nearly blind, kept the keys.", ",", after="and", when=who.named_and_described, least=_GROWN),
    _row(
        "the eldest", "He left three sons, the eldest {29} and the youngest two.", WAS | ONLY | BETWEEN_AGES | BY_AGE,
        after=END | {"and", "when"}, when=who.of_the_eldest, least=_INFANT,
    ),
    _row("a clause of time", "Though only {17}, he enrolled.", THOUGH | ONLY, when=sign.in_clause_of_time),
    # Somebody was of an age.
    _row("he was", "He was {36} and had two sons.", WHO | PERSON, WAS, after=ENDS, least=_INFANT),
    _row("a guide was", "Our guide was {72}.", WAS, after=ENDS, when=who.of_calling, least=_GROWN),
    _row("he will be", "The child, who will be {nine} in April, stayed.", WHO | PERSON, "will would", "be", after=ENDS, least=_INFANT),
    _row("he was only", "She was only {fourteen}.", WHO, WAS, ONLY, after=ENDS),
    _row("was then", "Fangio was then {46}.", WAS, "then now", after=ENDS, when=who.spoken_of),
    _row("born, and now", "He was born in 1951 and is now {68}.", WAS, "now thus then therefore", after=ENDS, mentions=_BORN),
    _row("he had been", "He had been {two} when his father was killed.", WHO, "had", "been", after="when", least=_INFANT),
    _row("before they were", "Half of them were dead before they were {five}.", "before until till", "they", "were", after=END),
    _row("was, of a person", "Winterton, who had never been to sea, was {39}.", "was is", after=END, when=who.of_one_person, least=_GROWN),
    _row("was, and has", "Winterton is {39} and has never been to sea.", "was is", after="and", when=who.of_one_who_acts, least=_GROWN),
    _row("was, of two names", "His sister Joan Dunne is {46} and deaf.", WAS, after=ENDS, when=who.behind_full_name, least=_GROWN),
    _row("was, of a captain", "Its captain, Lo Pei-shan, was {31} and ill.", ",", "was", after=ENDS, when=who.of_name_apart, least=_GROWN),
    _row("described, and was", "The heir, now lame, was {eight}.", ",", "was", after=END, when=who.of_person_described, least=_INFANT),
    _row("was when he", "Moore was just {14} when he enlisted.", WAS | ONLY, after="when", when=sign.when_he),
    _row("was, and lame", "Szentpály was {31} and lame.", WAS, after="and", when=who.of_name_in_state, least=_GROWN),
    _row("was when, of an earl", "The Earl, the 6th, was {21} when he rose.", ", and", "was is", after="when", when=sign.when_he_alone),
    _row("the eldest was", "The oldest of the five trustees was {72}.", "was is", after=ENDS, mentions=BY_AGE, least=_INFANT),
    _row("one was", "Two died; one was {nineteen}.", END, "one", WAS, after=END, least=_GROWN),
    # At an age something was done.
    _row("at, he", "At {fifteen} she turned professional.", "at", after="he she they i"),
    _row("at, of children", "At {eleven} it is one boy in four.", _CLAUSE | {";"}, "at", when=sign.of_children, most=18),
    _row("at, and did", "He went to sea, and at {21} married.", WHO | _CLAUSE, "at", when=sign.before_verb, least=_PAST_HOURS),
    _row(
        "at, and so", "At {39}, in his last game, he scored.", _CLAUSE, "at",
        after="was were , . ;", when=sign.in_no_trial, least=_PAST_HOURS,
    ),
    _row("at a rank", "He was a colonel at {40} and dead at 51.", BECAME, "at", after="was were , . ; and", least=_PAST_HOURS),
    _row("at a turn of life", "He was dead of fever at {34}.", "at", after=ENDS, when=sign.at_turn, least=_PAST_HOURS),
    _row("die before", "Women are less likely to die before {65}.", "die dies dying", "before", after=ENDS, least=_GROWN),
    _row("dead by", "He was married at 22 and dead by {40}.", "dead", "by before", after=END, beside_age=True),
    _row("at, he said", "He told a reporter at {ninety-one} that he had forgotten the cold.", "at", when=sign.said_then, least=_PAST_HOURS),
    _row("of an institution", "The company is {100} this year.", HOUSES, WAS, when=sign.in_the_year),
    _row(
        "at a feat", "She won her first title at {19} and her last at 34.", FEATS, "at",
        after=ENDS, mentions=HIS, when=sign.in_no_race, least=_PAST_HOURS,
    ),
    _row("at, the youngest", "The youngest of the side was picked at {19}.", "at", after=ENDS, mentions=FOR_AGE),
    # Beside another age.
    _row(
        "a share beside an age", "Of those aged 65 and over, 71 per cent were immune; of those under 20, {12}.", ",",
        after=END, when=sign.behind_share, least=_INFANT, is_age=False,
    ),
    _row("and others to", "Men lived to 74 on average and women to {79}.", "to", after=END, when=sign.to_another),
    _row("and another", "The men were aged 19, {22} and 40.", ", and", after=ENDS, when=sign.right_behind_age, least=_INFANT),
    _row("the second", "The first, then 24, drove; the second, {41}, slept.", ",", after=",", when=who.of_the_next),
    _row("who do so at", "Those who retire at {66} draw more.", "who", DOES_AT, "at until till past", least=_PAST_HOURS),
    _row("who left school at", "Few who left school at {13} could spell.", "who", DOES_AT, LEFT_OFF, "at until till", least=_GROWN),
    _row("at school", "The school took boys at {seven}.", "at until till", mentions=YOUNGER, most=21, when=sign.of_school),
    _row("at another", "Anna Vail went to sea at fourteen, had her own ship at {thirty}.", "at", when=sign.behind_age_and_rank),
    _row("at another, what he had", "At 21 he had 30 caps; at {25}, 71.", "at", after=",", beside_age=True),
    _row("another when", "He had been two when his father died, {nine} when his mother did.", ", and", after="when", beside_age=True),
    _row("another at", "She was 61 at the date of the fall and {66} at trial.", "and", after="at when in on by", when=sign.is_placed_alike),
    _row("he another", "He was 58 and she {55}.", WHO, after=ENDS, when=sign.behind_age),
    _row("felt or reckoned", "He was forty-nine, by Japanese count {fifty-one}.", RECKONED, after=END, beside_age=True),
    # Above and below an age.
    _row("nobody over", "Nobody over {forty} lived there.", PEOPLE, hedge="over under above below", least=_INFANT),
    _row("people over", "Unemployment among Swedes under {25} fell.", hedge="over under above below", when=sign.of_people),
    _row("a rate under an age", "Mortality was 2.4 per cent under {forty}.", hedge="over under", mentions=RATES, when=sign.behind_rate),
    _row("a rate was over", "The rate was over {80}.", SCALES | {"it", "which", "that"}, WAS, hedge="over under", is_age=False),
    _row("was over", "One worker in three is over {55}.", WAS, hedge="over under", after=ENDS, when=sign.of_other_bounds),
    _row("a child under", "A child under {five} dies.", when=sign.bounds, least=_INFANT),
    _row("younger than", "All but nine of them were younger than {five}.", hedge="than", after=END, when=sign.is_compared, least=_INFANT),
    _row("older than", "He looked a good deal older than {36}.", "older younger", "than", after=END, least=_INFANT),
    _row("some over", "Scores of pilgrims, some over {80}, came.", SOME, hedge="over under past above", after=END, when=who.of_people_told),
    _row("he was so, and", "He was home, and {forty}.", "and", after=END, when=who.who_was_so, least=_PAST_HOURS),
    _row("life expectancy at", "Life expectancy at {65} rose to 82.", "expectancy expectation", "at"),
    _row("bound or bereft at", "Apprenticed at {nine}, he went to sea.", BEREFT, "at", after=ENDS, least=_INFANT),
    _row("crowned at", "Aldo III, crowned at {nine}, rebuilt it.", CROWNED, "at", after=",", when=who.told_aside, least=_INFANT),
    _row("getting on for", "The boy must have been getting on for {eleven}.", WAS, hedge="for", after=END, when=who.of_some_person),
    _row("past", "She was nineteen, and the priest past {eighty}.", hedge="past", after=END, beside_age=True),
    _row("and her daughters", "Her son was 14, her sons {nine}.", OWNERS, KIN, after=ENDS, when=sign.behind_age, least=_INFANT),
    _row("and his wife", "He was 61, his widow {58}.", PERSON, after=ENDS, when=sign.behind_age, least=_GROWN),
    _row("were not yet", "Most of the dead were not yet {twenty}.", WAS, hedge="yet", after=END, mentions=GROWING),
    _row("a child not yet", "They hired 56 children not yet {thirteen}.", PERSONS, hedge="yet"),
    _row("those who died", "Of those who smoked one in six died before {65}.", FATES, "before", after=END, mentions=PEOPLE, least=20),
    _row("died before", "Forty children in every hundred died before {five}.", FATES, "before by after", after=END, mentions=YOUNG),
)  # fmt: skip
