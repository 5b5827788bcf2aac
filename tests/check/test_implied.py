"""What a passage implies without saying it: the time between two dates, the ends of a change, a share told as a rank, a season, a month."""

from __future__ import annotations

import pytest
from tests.check import make

_SOUND = frozenset(("verified", "equivalent", "rounded", "entailed"))
_PARTIES = "Two supporting parties of three men each turned back on 11 and 25 November 1909."
_STORE = "The cold store on Quay 7 was enlarged from 2,200 to 3,500 pallet places."
_DEBT = "Net debt increased by £2.7 million to £9.8 million."
_RAISE = "The award raised the pay of some men by one to three shillings a week."
_NAVY = "Of the men a third had come from the navy."
_CENSUS = "The census was taken on 27 March 2011, and a survey of the skippers was held between 8 and 19 October 2018."
_BARONET = "He was made a baronet in 1760 and died on 2 February 1763."
_SHORT = "The division was short of 1,740 riflemen, and held a front of 19 miles."
_MILL = "He stayed at the mill twice, in October 1883 and in the March following."
_FARE = "They paid his fare, £12, and gave him 30 shillings a week."
_FILLS = "The line fills up to 320 tins a minute; it packed 38.4 million tins, and 40 million labels were bought."
_LOADS = "Three sledges, the heaviest 780 lb., the lightest 540; in all 2,010 lb. for 22 dogs."


@pytest.mark.parametrize(
    ("sentence", "passage"),
    [
        ("The parties went home on 11 November and, a fortnight later, on the 25th [@source, para. 1].", _PARTIES),
        ("The parties went home on 11 November and, fourteen days later, on the 25th [@source, para. 1].", _PARTIES),
        ("Made a baronet in 1760, he died three years later [@source, para. 1].", _BARONET),
        ("The store on Quay 7 now holds 3,500 pallets instead of 2,200 [@source, para. 1].", _STORE),
        ("The store on Quay 7 had once held 2,200 pallets [@source, para. 1].", _STORE),
        ("After a rise of £2.7 million the debt stands at £9.8 million [@source, para. 1].", _DEBT),
        ("The award gave some men from 1s. to 3s. a week more [@source, para. 1].", _RAISE),
        ("Every third man had come from the navy [@source, para. 1].", _NAVY),
        ("It will last if every fourth widow marries [@source, para. 1].", "It will last if one widow in four should marry."),
        ("The census was taken in the spring of 2011 [@source, para. 1].", _CENSUS),
        ("The survey of the skippers was held in October 2018 [@source, para. 1].", _CENSUS),
        ("The line can fill 320 tins a minute [@source, para. 1].", _FILLS),
        ("No fewer than 38.4 million tins were packed [@source, para. 1].", _FILLS),
        ("The bank will lend up to £12 million [@source, para. 1].", "The bank facility, of £12 million, expires in June."),
        ("The day was limited to eleven hours [@source, para. 1].", "Lord Carse granted a maximum of eleven hours for the day."),
        ("The division was stretched over nineteen miles [@source, para. 1].", _SHORT),
        ("The division lacked 1,740 riflemen [@source, para. 1].", _SHORT),
        ("Sproat, the youngest, was only twelve [@source, para. 1].", "The youngest, Sproat, was twelve years and five months."),
        ("These five found three survivors [@source, para. 1].", "The party, of five men, found three survivors near the shaft."),
        ("In all there were 2,010 pounds for the 22 dogs [@source, para. 1].", _LOADS),
        ("No piecer who came had more than 4s. [@source, para. 1].", "A piecer has from 2s. to 4s. for piecing."),
        ("Nobody who pieced had more than 4s. [@source, para. 1].", "A piecer has from 2s. to 4s. for piecing."),
        ("There were nine deaths in July and 44 in August [@source, para. 1].", "Deaths in the ward: July 9, August 44, September 12."),
        ("The hull was tarred up to nine feet [@source, para. 1].", "We found the hull tarred to a height of nine feet."),
        ("It was 10.20 in the morning when it stopped [@source, para. 1].", "It stopped at twenty minutes past ten."),
        ("He stayed at the mill in March 1884 [@source, para. 1].", _MILL),
        ("At no time, he swore, were there more than six men [@source, para. 1].", "There were never more than six men."),
        ("She made the voyage four or five times a year [@source, para. 1].", "She made four or five voyages a year."),
        ("The fort had more than two hundred mouths to feed [@source, para. 1].", "The fort had above 200 people."),
        ("They gave him £1 10s. a week, having paid twelve pounds for his fare [@source, para. 1].", _FARE),
        ("More than half of the 90 sheep were ewes [@source, para. 1].", "Of the 90 sheep more than half were ewes, and 30 were rams."),
        ("The libel filled two pages and a half [@source, para. 1].", "He claimed £500 for a libel of two and a half pages."),
    ],
)  # fmt: skip
def test_what_the_passage_implies_is_sound(sentence: str, passage: str) -> None:
    assert [line for line in make.verdicts(sentence, passage) if line.split(": ")[1] not in _SOUND] == []


@pytest.mark.parametrize(
    ("sentence", "passage"),
    [
        ("The parties went home on 11 November and, thirteen days later, on the 25th [@source, para. 1].", _PARTIES),
        ("The first party stayed for a fortnight [@source, para. 1].", _PARTIES),
        ("Made a baronet in 1760, he died four years later [@source, para. 1].", _BARONET),
        ("The store on Quay 7 now holds 2,200 pallets instead of 3,500 [@source, para. 1].", _STORE),
        ("The store on Quay 7 now holds 3,400 pallets [@source, para. 1].", _STORE),
        ("The award gave some men 3s. a week more [@source, para. 1].", _RAISE),
        ("Every fourth man had come from the navy [@source, para. 1].", _NAVY),
        ("The third man had come from the navy [@source, para. 1].", _NAVY),
        ("The census was taken in the winter of 2011 [@source, para. 1].", _CENSUS),
        ("The survey of the skippers was held in November 2018 [@source, para. 1].", _CENSUS),
        ("The line fills 320 tins a minute [@source, para. 1].", _FILLS),
        ("No fewer than 40 million labels were bought [@source, para. 1].", _FILLS),
        ("The division lost more than nineteen miles of front [@source, para. 1].", _SHORT),
        ("The division had 1,740 riflemen [@source, para. 1].", _SHORT),
        ("In all there were 2,110 pounds for the 22 dogs [@source, para. 1].", _LOADS),
        ("There were nine deaths in August [@source, para. 1].", "Deaths in the ward: July 9, August 44, September 12."),
        ("The posts were up to nine feet high [@source, para. 1].", "The posts were of a height of nine feet."),
        ("He stayed at the mill in March 1883 [@source, para. 1].", _MILL),
        ("At no time, he swore, were there fewer than six men [@source, para. 1].", "There were never more than six men."),
        ("She made the voyage six or seven times a year [@source, para. 1].", "She made four or five voyages a year."),
        ("They gave him £12 a week, having paid thirty shillings for his fare [@source, para. 1].", _FARE),
        ("Only a third of the nine tons was fit to eat [@source, para. 1].", "Of the nine tons a third was spoiled by the wet."),
        ("It was 10.20 in the evening when it stopped [@source, para. 1].", "It stopped at twenty minutes past ten in the morning."),
        ("The first men fell in the spring of 1944 [@source, para. 1].", "The first men fell on 2 March 1944."),
    ],
)  # fmt: skip
def test_what_it_does_not_imply_is_not(sentence: str, passage: str) -> None:
    assert [line for line in make.verdicts(sentence, passage) if line.split(": ")[1] not in _SOUND]


_SICK = "In hospital 47 men with jaundice and 112 with dysentery."
_TRAINS = "The first train left at noon with 1,120 men; a second, with 970 men, followed."


@pytest.mark.parametrize(
    ("sentence", "passage", "verdict"),
    [
        ("Dysentery had put 112 in hospital, more than twice as many as the 47 with jaundice", _SICK, "undecided"),
        ("Dysentery had put 112 in hospital, more than thrice as many as the 47 with jaundice", _SICK, "number-not-in-passage"),
        ("Dysentery had put 112 in hospital, nearly twice as many as the 47 with jaundice", _SICK, "number-not-in-passage"),
        ("The two trains left at noon", _TRAINS, "undecided"),
        ("The three trains left at noon", _TRAINS, "number-not-in-passage"),
    ],
)
def test_what_a_passage_only_comes_to_is_not_declared(sentence: str, passage: str, verdict: str) -> None:
    told = dict(line.split(": ") for line in make.verdicts(f"{sentence} [@source, para. 1].", passage))
    assert verdict in told.values()
    assert set(told.values()) <= _SOUND | {verdict}
