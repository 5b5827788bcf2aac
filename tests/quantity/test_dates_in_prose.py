"""Dates and ranks that unseen books showed, each with some of its kin."""

from __future__ import annotations

import pytest
from tests.quantity.shown import claims

MONTHS_BEFORE_A_NAME = [
    ("By November Gordon was alone in the palace.", "November=date --11"),
    ("By October Grant had crossed.", "October=date --10"),
    ("Before December Lady Anne had sold the house.", "December=date --12"),
    ("By July Mercer led the league.", "July=date --07"),
    ("After September Kuo Sung-lin could not retreat.", "September=date --09"),
    ("It was sung by April Stevens.", ""),
]
YEARS_BETWEEN = [
    ("Between 1271 and 1295 Marco Polo crossed Asia.", "1271 and 1295=daterange 1271/1295"),
    ("Between 1405 and 1433 Zheng He made seven voyages.", "1405 and 1433=daterange 1405/1433; seven=cardinal 7"),
    ("Between 1348 and 1351 the plague came.", "1348 and 1351=daterange 1348/1351"),
    ("The society wanted between 1500 and 1550 members.", "1500 and 1550=range [1500, 1550]"),
    ("The town held between 1200 and 1400 houses.", "1200 and 1400=range [1200, 1400]"),
    ("Between 1968 and 2007 glaciers shrank.", "1968 and 2007=daterange 1968/2007"),
    ("Between 1315 and 1317 perhaps a tenth of the town died.", "1315 and 1317=daterange 1315/1317; a tenth=fraction 1/10"),
    ("Between 1347 and 1350 one in three died.", "1347 and 1350=daterange 1347/1350; one in three=ratio 1 in 3"),
    ("Between 1540 and 1560 some forty houses were shut.", "1540 and 1560=daterange 1540/1560; forty=cardinal 40"),
    ("It held between 1200 and 1400 in all.", "1200 and 1400=range [1200, 1400]"),
]
HOURS_OF_A_MARCH = [
    ("They halted at nine for an hour.", "nine=time 09:00; an hour=duration 1"),
    ("The court rose at four for the day.", "four=time 04:00"),
    ("He sold them at nine for a guinea.", "nine=cardinal 9"),
    ("Towards six the guns fell silent.", "six=time 06:00"),
    ("The rain held off. Toward four they saw the coast.", "four=time 04:00"),
    ("Towards six guns they crept.", "six=cardinal 6"),
    ("They crept towards six the next hill hid.", "six=cardinal 6"),
]
ACTS_WITH_A_TITLE = [
    ("The Stamp Act of 1765 was repealed.", "1765=date 1765"),
    ("The Factory Act of 1833 named inspectors.", "1833=date 1833"),
    ("An Order in Council of 1807 closed the ports.", "1807=date 1807"),
    ("The Quarantine Ordinance of 1894 was amended.", "1894=date 1894"),
    ("The Act of 1989 requires a deed.", ""),
    ("The 1773 Tea Act was resented.", ""),
]
COUNTS_AFTER_A_PLACE = [
    ("At Gallipoli 61 of the officers fell.", "61=cardinal 61"),
    ("In Lahore 9 of the wells were foul.", "9=cardinal 9"),
    ("The day closed with Kent 17 behind.", "17=cardinal 17"),
    (
        "It was left drawn after three days with Surrey 12 short of the 240 they needed.",
        "three days=duration 3; 12=cardinal 12; 240=cardinal 240",
    ),
    ("In Hangar 9 of the old field it rusted.", ""),
    ("They met in Room 14.", ""),
    ("With Germany 2 up at half time the crowd left.", "2=cardinal 2"),
    ("At Bristol 4 got off.", "4=cardinal 4"),
    ("In London 12 were held overnight, and in Leeds 9.", "12=cardinal 12; 9=cardinal 9"),
    ("At Ypres 40 died.", "40=cardinal 40"),
    ("In Pavilion 7 were shown the prints.", ""),
    ("In Hangar 9 were the gliders.", ""),
]
PLACES_IN_A_TABLE = [
    ("The club finished twelfth in 1951, 18th and last in 1952.", "twelfth=ordinal 12; 1951=date 1951; 18th=ordinal 18; 1952=date 1952"),
    ("She finished third at Oslo, 11th in Rome.", "third=ordinal 3; 11th=ordinal 11"),
    ("He placed ninth in the heats and 6th in the final.", "ninth=ordinal 9; 6th=ordinal 6"),
    ("They were ranked 4th in May, 2nd in June.", "4th=ordinal 4; May=date --05; 2nd=ordinal 2; June=date --06"),
]
DAYS_JOINED = [
    ("The raids on the 6th and 9th failed.", "6th=date ---06; 9th=date ---09"),
    ("Snow fell on the 14th and 15th.", "14th=date ---14; 15th=date ---15"),
    ("On the 20th, 21st and 22nd it thawed.", "20th=date ---20; 21st=date ---21; 22nd=date ---22"),
    ("On the 12th and 13th it snowed.", "12th=date ---12; 13th=date ---13"),
    ("Fires broke out on the 4th, 6th, and 7th.", "4th=date ---04; 6th=date ---06; 7th=date ---07"),
    ("He relied on the 2nd and 8th Divisions.", ""),
    ("He attacked with the 2nd and 8th Divisions.", ""),
    ("Under the armistice of the 9th the garrison marched out.", "9th=date ---09"),
    ("By the capitulation of the 21st he lost his guns.", "21st=date ---21"),
]
RANKS_AFTER_A_COUNT = [
    ("On 4 May it began. It took three judges before the fourth could sit.", "4 May=date --05-04; three=cardinal 3; fourth=ordinal 4"),
    ("In June 1745 they tried five locks before the sixth gave.", "June 1745=date 1745-06; five=cardinal 5; sixth=ordinal 6"),
    ("On 3 March he wrote; on the sixth he sailed.", "3 March=date --03-03; sixth=date --03-06"),
]
DAYS_OF_THE_YEAR_LAST_TOLD = [
    (
        "The war began on 20 July 1825. He came to terms in March 1830 and was seized on the 28th.",
        "20 July 1825=date 1825-07-20; March 1830=date 1830-03; 28th=date --03-28",
    ),
    (
        "The mine opened on 2 May 1901. It flooded in August 1909 and was shut on the 30th.",
        "2 May 1901=date 1901-05-02; August 1909=date 1909-08; 30th=date --08-30",
    ),
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *MONTHS_BEFORE_A_NAME,
        *YEARS_BETWEEN,
        *HOURS_OF_A_MARCH,
        *ACTS_WITH_A_TITLE,
        *COUNTS_AFTER_A_PLACE,
        *PLACES_IN_A_TABLE,
        *DAYS_JOINED,
        *RANKS_AFTER_A_COUNT,
        *DAYS_OF_THE_YEAR_LAST_TOLD,
    ],
)
def test_dates_and_ranks(text: str, expected: str) -> None:
    assert claims(text) == expected
