"""What lends a unit and what does not, and counts that look like measures, as unseen books showed."""

from __future__ import annotations

import pytest
from tests.quantity.shown import measures

DURATIONS_THAT_LEND_NOTHING = [
    (
        "The valley had 40 mm in the two months to August, against a mean of 95.",
        "40 mm=quantity 40 mm; two months=duration 2 months; August=date --08; 95=quantity 95 mm",
    ),
    (
        "Sales were 14 per cent in the six weeks to May, against a mean of 9.",
        "14 per cent=percent 14 %; six weeks=duration 6 weeks; May=date --05; 9=percent 9 %",
    ),
    (
        "The press, rated at 30 bar, had for nine weeks been run at 41.",
        "30 bar=quantity 30 bar; nine weeks=duration 9 weeks; 41=quantity 41 bar",
    ),
    (
        "The kiln, meant for 900 °C, was for ten days held at 1,050.",
        "900 °C=quantity 900 °C; ten days=duration 10 days; 1,050=quantity 1050 °C",
    ),
    ("The line was set at 400 V and for two hours stood at 460.", "400 V=quantity 400 V; two hours=duration 2 hours; 460=quantity 460 V"),
    ("It was expected to take two days. It took nineteen.", "two days=duration 2 days; nineteen=duration 19 days"),
]
TIMES_OF_THE_EARTH = [
    (
        "Life left the sea 430 million years ago, and within thirty million there were forests.",
        "430 million years=duration 430000000 years; thirty million=duration 30000000 years",
    ),
    (
        "The lake dried 12 thousand years ago and after six thousand was back.",
        "12 thousand years=duration 12000 years; six thousand=duration 6000 years",
    ),
    (
        "The firm was sold for $5 million, and within two million of that sum it stayed.",
        "$5 million=quantity 5000000 USD; two million=cardinal 2000000",
    ),
]
MUCH_AND_MANY = [
    ("A bead of glass magnified as much as 150 times.", "150 times=ratio 150"),
    ("It was rinsed as many as 12 times.", "12=cardinal 12"),
    ("Grain rose as much as nine times.", "nine times=ratio 9"),
    ("He was wounded once already, in 1809.", "once=cardinal 1; 1809=date 1809"),
    ("She had once already been there.", ""),
]
SUMS_IN_LAKHS = [
    ("The loan was of 40 lakhs of rupees.", "40 lakhs of rupees=quantity 4000000 rupee"),
    ("They asked two millions of dollars.", "two millions of dollars=quantity 2000000 USD"),
    ("He left three millions of francs.", "three millions of francs=quantity 3000000 franc"),
    ("The works cost 5 crores of rupees.", "5 crores of rupees=quantity 50000000 rupee"),
    ("They fed two millions of people.", "two millions=cardinal 2000000"),
]
CHAINS_AND_FOOT = [
    ("The bridge hangs from twelve chains.", "twelve=cardinal 12"),
    ("The anchor had four chains.", "four=cardinal 4"),
    ("The field is twelve chains long.", "twelve chains=quantity 12 chain"),
    ("The bridge is 3 chains wide.", "3 chains=quantity 3 chain"),
    ("He led 90 cavalry and three hundred foot.", "90=cardinal 90; three hundred=cardinal 300"),
    ("With 40 lancers and 600 foot he marched.", "40=cardinal 40; 600=cardinal 600"),
    ("The cavalry barracks had a nine foot wall.", "nine foot=quantity 9 ft"),
]
AGES_OF_PERSONS = [
    ("Mary Kingsley, 30 and lately orphaned, sailed for Luanda.", "30=duration 30 years"),
    ("Hudson, 71 and nearly blind, kept the keys.", "71=duration 71 years"),
    ("Anna Leon, nineteen and a widow already, ran the inn.", "nineteen=duration 19 years"),
    ("France, 13 and England, 9, were drawn together.", "13=cardinal 13; 9=duration 9 years"),
    ("Leeds, 17 and 12 points behind, were last.", "17=cardinal 17; 12=cardinal 12"),
]
ZEROS_AND_ONES = [
    ("Zero-carbon homes were promised.", ""),
    ("Books are zero-rated.", ""),
    ("The pump is heavier than the one it replaced.", ""),
    ("They kept the one he had.", ""),
    ("The river fell 60 m over a mile and a half.", "60 m=quantity 60 m; a mile and a half=quantity 1.5 mile"),
]
WHAT_WAS_PAID = [
    ("He owed 900 bushels of rye; some 300 were delivered.", "900 bushels=quantity 900 bushel; 300=quantity 300 bushel"),
    ("They promised 20,000 ounces of silver, and 6,000 were paid.", "20,000 ounces=quantity 20000 oz; 6,000=quantity 6000 oz"),
    ("The meeting is on 4 May at 12 o'clock noon.", "4 May=date --05-04; 12 o'clock noon=time 12:00"),
    ("It closed at twelve o'clock midnight.", "twelve o'clock midnight=time 00:00"),
    ("Fewer came, half as many, and close upon 900 in the third.", "half=ratio 0.5; 900=cardinal 900; third=ordinal 3"),
]

CHANGES_WITH_ONE_SCALE = [
    (
        "Exports rose from three to eleven million yards.",
        "three=quantity 3000000 yd; eleven million yards=quantity 11000000 yd",
    ),
    ("Output fell from 9 to 4 million tonnes.", "9=quantity 9000000 tonne; 4 million tonnes=quantity 4000000 tonne"),
    ("Debt grew from 2 to 5 billion francs.", "2=quantity 2000000000 franc; 5 billion francs=quantity 5000000000 franc"),
    ("Sales rose from 3 to 8 million copies.", "3=cardinal 3000000; 8 million=cardinal 8000000"),
    ("The town grew from two to nine thousand people.", "two=cardinal 2000; nine thousand=cardinal 9000"),
    ("The army shrank from 90 to 30 thousand men.", "90=cardinal 90000; 30 thousand=cardinal 30000"),
    ("The crowd was 2 to 3 million strong.", "2 to 3 million=range [2000000, 3000000]"),
    ("It fell from 900 to 1.2 million.", "900=cardinal 900; 1.2 million=cardinal 1200000"),
    ("A dam holds five to six million tonnes.", "five to six million tonnes=range [5000000, 6000000] tonne"),
    ("Rents of 2 to 3 million francs were due.", "2 to 3 million francs=range [2000000, 3000000] franc"),
]
WHAT_IT_CAME_TO = [
    ("The toll was 12 francs. The mayor cut it to 9.", "12 francs=quantity 12 franc; 9=quantity 9 franc"),
    ("The tax stood at 30 per cent. A later chancellor raised it to 42.", "30 per cent=percent 30 %; 42=percent 42 %"),
    ("The dose was 80 mg. The ward lowered it to 45.", "80 mg=quantity 80 mg; 45=quantity 45 mg"),
    ("The mole was 300 m long. Storms shortened it to 210.", "300 m=quantity 300 m; 210=quantity 210 m"),
    ("The sentence was six years. The court reduced it to four.", "six years=duration 6 years; four=duration 4 years"),
    ("The garrison had 300 men. Fever reduced it to 90.", "300=cardinal 300; 90=cardinal 90"),
]
ONE_OF_A_ROW = [
    ("Twenty were sound, four had rotted, and one could be bent by hand.", "Twenty=cardinal 20; four=cardinal 4; one=cardinal 1"),
    ("The air was clear, and one could be sure of the hills.", ""),
    ("One could be forgiven for doubting it.", ""),
]
COUNTED_WHATEVER_IS_MEASURED = [
    ("After nine days of gales he had lost 12 of 40.", "nine days=duration 9 days; 12=cardinal 12; 40=cardinal 40"),
    ("The drift, 3 m at its worst, cost the shepherds five of eleven.", "3 m=quantity 3 m; five=cardinal 5; eleven=cardinal 11"),
    (
        "The bridge has two arches of forty feet in place of the old three of sixteen.",
        "two=cardinal 2; forty feet=quantity 40 ft; three=cardinal 3; sixteen=quantity 16 ft",
    ),
    ("It took six weeks, and of nine that set out four came back.", "six weeks=duration 6 weeks; nine=cardinal 9; four=cardinal 4"),
    (
        "In the month of the fair the births were 20, in the next 34, then 51.",
        "20=cardinal 20; 34=cardinal 34; 51=cardinal 51",
    ),
    (
        "In the first month they built two huts; in the next ten, they built four.",
        "first=ordinal 1; two=cardinal 2; ten=duration 10 months; four=cardinal 4",
    ),
    (
        "With a draught of six feet the barge took nine carts where the ferry had taken four.",
        "six feet=quantity 6 ft; nine=cardinal 9; four=cardinal 4",
    ),
]
FRAMES_THAT_LEND_NOTHING = [
    (
        "After ten days at sea 9 of the crew were ill and after twenty, 31.",
        "ten days=duration 10 days; 9=cardinal 9; twenty=duration 20 days; 31=cardinal 31",
    ),
    (
        "At 20 °C the rod was 40 mm long, and at 60 °C, 44.",
        "20 °C=quantity 20 °C; 40 mm=quantity 40 mm; 60 °C=quantity 60 °C; 44=quantity 44 mm",
    ),
    ("At 20 °C, 5 below the usual, it froze.", "20 °C=quantity 20 °C; 5=quantity 5 °C"),
    ("It took nine weeks and, of 700 who had marched, 90.", "nine weeks=duration 9 weeks; 700=cardinal 700; 90=cardinal 90"),
    (
        "He held it for 21 years at £60, and for the next 21 at 90.",
        "21 years=duration 21 years; £60=quantity 60 GBP; 21=duration 21 years; 90=quantity 90 GBP",
    ),
    ("They gave him nine years; he served six of them.", "nine years=duration 9 years; six=duration 6 years"),
    ("They gave him nine years; he counted six of them as friends.", "nine years=duration 9 years; six=cardinal 6"),
]
LENT_ALL_THE_SAME = [
    ("The boiler was tried at 9 bar, then 11, then 14.", "9 bar=quantity 9 bar; 11=quantity 11 bar; 14=quantity 14 bar"),
    (
        "A mean loss of 3 kg was found, and one in five had lost more than six.",
        "3 kg=quantity 3 kg; one in five=ratio 1 in 5; six=quantity 6 kg",
    ),
    ("A delay of two hours cost the battle; the enemy lost nine.", "two hours=duration 2 hours; nine=cardinal 9"),
    ("The way out had taken thirty days. They were back in twenty-one.", "thirty days=duration 30 days; twenty-one=duration 21 days"),
    ("The way out had taken thirty days. They were back in 1846.", "thirty days=duration 30 days; 1846=date 1846"),
    ("He worked sixteen hours of the twenty-four.", "sixteen hours=duration 16 hours; twenty-four=duration 24 hours"),
    ("He worked sixteen hours in the nine wards.", "sixteen hours=duration 16 hours; nine=cardinal 9"),
    (
        "Riding ten hours in the day, they made 210 miles at 30 a day.",
        "ten hours=duration 10 hours; 210 miles=quantity 210 mile; 30=quantity 30 mile",
    ),
    ("The pits sent 9 tons a week of the 25 the town needed.", "9 tons=quantity 9 ton; 25=quantity 25 ton"),
    ("The pits sent 9 tons and 12 of the 25 men the town needed.", "9 tons=quantity 9 ton; 12=cardinal 12; 25=cardinal 25"),
    ("The kiln turned out 800 tons of lime, 60 fewer than before the war.", "800 tons=quantity 800 ton; 60=quantity 60 ton"),
    (
        "The lake stood at 90 m; it had taken ten years to rise from 82.",
        "90 m=quantity 90 m; ten years=duration 10 years; 82=quantity 82 m",
    ),
    (
        "The dam was 90 m high, and the wait rose from two weeks to five.",
        "90 m=quantity 90 m; two weeks=duration 2 weeks; five=duration 5 weeks",
    ),
    ("Inches of rain in spring came to 4.5, against a norm of 3.", "4.5=quantity 4.5 in; 3=quantity 3 in"),
]


SET_AGAINST_WHAT_WAS_MEANT = [
    ("Cover was 70 per cent, short of the 90 that is needed.", "70 per cent=percent 70 %; 90=percent 90 %"),
    ("It cut 12 per cent, not the 40 that it had promised.", "12 per cent=percent 12 %; 40=percent 40 %"),
    ("Cover was 70 per cent, thanks to the 90 that came.", "70 per cent=percent 70 %; 90=cardinal 90"),
    ("Ozone passed 60 ppb in May and has not been under 55 in any month.", "60 ppb=quantity 60 ppb; May=date --05; 55=quantity 55 ppb"),
    ("They rowed the first 400 metres hard and at the 900 mark led.", "first=ordinal 1; 400 metres=quantity 400 m; 900=quantity 900 m"),
    ("Debt was 1.9 times sales; the covenant is 2.5.", "1.9 times=ratio 1.9; 2.5=ratio 2.5"),
    ("The rates were 30.5 and 12.5 per 100,000.", "30.5=ratio 30.5 per 100000; 12.5 per 100,000=ratio 12.5 per 100000"),
    ("There were 40 and 12.5 per 100,000.", "40=cardinal 40; 12.5 per 100,000=ratio 12.5 per 100000"),
]
INSTEAD_OF_ANOTHER = [
    ("The rice ripens in 95 instead of 120 days.", "95=duration 95 days; 120 days=duration 120 days"),
    ("It flowers in 60, not 80, days.", "60=duration 60 days; 80=duration 80 days"),
    ("The duty is 20 rather than 30 per cent.", "20=percent 20 %; 30 per cent=percent 30 %"),
    (
        "It was not 900 men but 200, not four days but two.",
        "900=cardinal 900; 200=cardinal 200; four days=duration 4 days; two=duration 2 days",
    ),
]
ASKED_AND_OFFERED = [
    ("They asked for twelve per cent. The owner offered two.", "twelve per cent=percent 12 %; two=percent 2 %"),
    ("He asked for forty hulks at nine ducats. He got twelve.", "forty=cardinal 40; nine ducats=quantity 9 ducat; twelve=cardinal 12"),
    ("Flour rose to nine soldi. The guild set a ceiling of six.", "nine soldi=quantity 9 soldo; six=quantity 6 soldo"),
]
MEASURED_BESIDE = [
    ("The surplus shrank to CZK 12.4 billion from 28.1.", "CZK 12.4 billion=quantity 12400000000 CZK; 28.1=quantity 28100000000 CZK"),
    ("The surplus shrank to CZK 12.4 billion, paid from 28 funds.", "CZK 12.4 billion=quantity 12400000000 CZK; 28=cardinal 28"),
    ("Revenue rose from two million ducats to seven.", "two million ducats=quantity 2000000 ducat; seven=quantity 7000000 ducat"),
    (
        "Deaths fell from 21.5 per 1,000 to 7.2 ten years later.",
        "21.5 per 1,000=ratio 21.5 per 1000; 7.2=ratio 7.2 per 1000; ten years=duration 10 years",
    ),
    ("It lost three of those lean years to war.", "three=duration 3 years"),
    ("It lost three of those lean cattle to thieves.", "three=cardinal 3"),
    ("Some 97 per cent passed, the other three being dull.", "97 per cent=percent 97 %; three=percent 3 %"),
    (
        "They sent 200 quintals, where he thought nine hundred necessary.",
        "200 quintals=quantity 200 quintal; nine hundred=quantity 900 quintal",
    ),
    (
        "It was 54 miles off, and in ten hours they had covered nine.",
        "54 miles=quantity 54 mile; ten hours=duration 10 hours; nine=quantity 9 mile",
    ),
    (
        "They were 4.5 billion years old, within three million.",
        "4.5 billion years=duration 4500000000 years; three million=duration 3000000 years",
    ),
    ("Turnout was 60 per cent; the rain took two points of that.", "60 per cent=percent 60 %; two points=percent 2 pp"),
    ("The fare was two florins for one room of its four.", "two florins=quantity 2 florin; one=cardinal 1; four=cardinal 4"),
]
AS_THE_CLAUSE_SAYS = [
    ("Growth averaged 6 per cent over two decades, then 2.5.", "6 per cent=percent 6 %; two decades=duration 20 years; 2.5=percent 2.5 %"),
    (
        "Four farms were over 200 acres; nine were under forty.",
        "Four=cardinal 4; 200 acres=quantity 200 acre; nine=cardinal 9; forty=quantity 40 acre",
    ),
    ("She was over forty; her son was under ten.", "forty=duration 40 years; ten=duration 10 years"),
    ("He kept 2 per cent where his rivals kept 3.", "2 per cent=percent 2 %; 3=percent 3 %"),
    ("For two rupees he took us across; he now asks fifty.", "two rupees=quantity 2 rupee; fifty=quantity 50 rupee"),
    ("He ruled for thirty years. For nine of them he was blind.", "thirty years=duration 30 years; nine=duration 9 years"),
    ("There were 56 boys under ten. For nine of them it was too late.", "56=cardinal 56; ten=duration 10 years; nine=cardinal 9"),
    ("He was chased for thirty years. Nine of them were hanged.", "thirty years=duration 30 years; Nine=cardinal 9"),
    (
        "The guns fired 900 rounds in forty minutes, or 22 a minute.",
        "900=cardinal 900; forty minutes=duration 40 minutes; 22=ratio 22 round/minute",
    ),
    ("He put the wall at 900 paces and the towers at six.", "900 paces=quantity 900 pace; six=cardinal 6"),
    ("The guides, nine strong at the ford, were six when we slept.", "nine=cardinal 9; six=cardinal 6"),
    (
        "Take two every six hours, no more than seven in 24 hours.",
        "two=cardinal 2; six hours=duration 6 hours; seven=cardinal 7; 24 hours=duration 24 hours",
    ),
    (
        "In the final they were two up after nine minutes, three down at the end.",
        "two=cardinal 2; nine minutes=duration 9 minutes; three=cardinal 3",
    ),
    ("Nobody knew how old she was: eighty, said her son.", "eighty=duration 80 years"),
    ("Nobody knew how many there were: eighty, said her son.", "eighty=cardinal 80"),
    ("It struck one minute to midnight.", "one minute to midnight=time 23:59"),
    ("He had been up since five.", "five=time 05:00"),
    ("A loss of between half and three-fifths is told.", "half and three-fifths=range [0.5, 0.6]"),
]
COUNTED_AFTER_ALL = [
    ("They halted 300 yards off and counted the shells, which by dark had passed 90.", "300 yards=quantity 300 yd; 90=cardinal 90"),
    ("It sold well for a month and was answered by a pamphlet of forty.", "a month=duration 1 months; forty=cardinal 40"),
    (
        "Worms were found in 30 of 44 dogs and, six weeks after, in just two.",
        "30=cardinal 30; 44=cardinal 44; six weeks=duration 6 weeks; two=cardinal 2",
    ),
    ("There were two thousand deaths at least, perhaps three.", "two thousand=cardinal 2000; three=cardinal 3000"),
    ("There were two thousand deaths in a week, perhaps three.", "two thousand=cardinal 2000; three=cardinal 3"),
    (
        "The kiln ran from 20 to 90 °C; the first test, at 40, failed.",
        "20 to 90 °C=range [20, 90] °C; first=ordinal 1; 40=quantity 40 °C",
    ),
    (
        "By noon 60 per cent of the nests held an egg and a third held two.",
        "noon=time 12:00; 60 per cent=percent 60 %; a third=fraction 1/3; two=cardinal 2",
    ),
    ("He made a second attempt and a third hold was found.", "second=ordinal 2; third=ordinal 3"),
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *SET_AGAINST_WHAT_WAS_MEANT,
        *INSTEAD_OF_ANOTHER,
        *ASKED_AND_OFFERED,
        *COUNTED_AFTER_ALL,
        *AS_THE_CLAUSE_SAYS,
        *MEASURED_BESIDE,
        *DURATIONS_THAT_LEND_NOTHING,
        *TIMES_OF_THE_EARTH,
        *MUCH_AND_MANY,
        *SUMS_IN_LAKHS,
        *CHAINS_AND_FOOT,
        *AGES_OF_PERSONS,
        *ZEROS_AND_ONES,
        *WHAT_WAS_PAID,
        *CHANGES_WITH_ONE_SCALE,
        *WHAT_IT_CAME_TO,
        *ONE_OF_A_ROW,
        *COUNTED_WHATEVER_IS_MEASURED,
        *LENT_ALL_THE_SAME,
        *FRAMES_THAT_LEND_NOTHING,
    ],
)
def test_units_are_lent_where_they_belong(text: str, expected: str) -> None:
    assert measures(text) == expected
