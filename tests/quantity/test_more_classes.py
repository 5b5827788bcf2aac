"""More classes of expressions that unseen books showed, each in registers of its own."""

from __future__ import annotations

import pytest
from tests.quantity.shown import claims

CURRENCIES_WITH_A_STOP = [
    ("The cook was paid Rs. 12 a month.", "Rs. 12=quantity 12"),
    ("The magistrate fined him Rs. 50 and let him go.", "Rs. 50=quantity 50"),
    ("The mill was sold for Tls. 85,000 in cash.", "Tls. 85,000=quantity 85000"),
    ("A dividend of Tls. 6 was declared.", "Tls. 6=quantity 6"),
    ("The reserve stands at Tls 40,000.", "Tls 40,000=quantity 40000"),
    ("The stamp costs Rs. 2.50.", "Rs. 2.50=quantity 2.5"),
    ("Copper shares closed at Fr. 115.", "Fr. 115=quantity 115"),
    ("The bond was for Fl. 2,000.", "Fl. 2,000=quantity 2000"),
    ("Land fetched Rs. 3,000 an acre.", "Rs. 3,000=quantity 3000"),
    ("The levy was Frs. 900.", "Frs. 900=quantity 900"),
    ("A fine of Tk. 500 was paid.", "Tk. 500=quantity 500"),
]
ATTACHED_UNITS = [
    ("The jockey weighed 7st 9lb.", "7st 9lb=quantity 7.64285714"),
    ("The baby weighed 8lb 4oz.", "8lb 4oz=quantity 8.25"),
    ("The prop stood 6ft 5in.", "6ft 5in=quantity 6.41666667"),
    ("He boxed at 11st 6lb.", "11st 6lb=quantity 11.4285714"),
    ("The parcel came to 3lb 8oz.", "3lb 8oz=quantity 3.5"),
    ("The cargo was 40t 10cwt.", "40t=quantity 40; 10cwt=quantity 10"),
    ("The mare carried 9st 7lb over two miles.", "9st 7lb=quantity 9.5; two miles=quantity 2"),
    ("The fish scaled 12lb 12oz.", "12lb 12oz=quantity 12.75"),
    ("The bride was 5ft 2in tall.", "5ft 2in=quantity 5.16666667"),
    ("He rode at 8st on the 21st.", "8st=quantity 8; 21st=date ---21"),
]
FACTORS = [
    ("Yields rose by a factor of more than four.", "four=ratio 4"),
    ("Costs were out by a factor of at least ten.", "ten=ratio 10"),
    ("The ropes have a factor of safety of six.", "six=ratio 6"),
    ("The factor of safety, put at five, was in truth 2.2.", "five=ratio 5; 2.2=ratio 2.2"),
    ("The factor of safety was 1.4.", "1.4=ratio 1.4"),
    ("The factor of safety is taken as 4 for iron and 3 for steel.", "4=ratio 4; 3=ratio 3"),
    ("Part of it is 25 mm thick, with a safety factor of 2.5.", "25 mm=quantity 25; 2.5=ratio 2.5"),
    ("The noise fell by a factor of nearly eight.", "eight=ratio 8"),
    ("Errors grew by factors of three and five.", "three=ratio 3; five=ratio 5"),
    ("A factor of safety of about 3 is usual in cranes.", "3=ratio 3"),
    ("The slope stood with a factor of safety of only 1.05.", "1.05=ratio 1.05"),
]
SLOPES_AND_PARTS = [
    ("The bank was cut at 1 in 1½.", "1 in 1½=ratio 1 in 1.5"),
    ("The ramp falls at 1 in 2½ towards the river.", "1 in 2½=ratio 1 in 2.5"),
    ("The cutting stands at 1 in 1.75.", "1 in 1.75=ratio 1 in 1.75"),
    ("About 1 part in 500 is neon.", "1 part in 500=ratio 1 in 500"),
    ("The clock is right to one part in 10,000.", "one part in 10,000=ratio 1 in 10000"),
    ("The salt is 1 part in 30 by weight.", "1 part in 30=ratio 1 in 30"),
    ("The measure held to 3 parts in 1,000.", "3 parts in 1,000=ratio 3 in 1000"),
    ("It agrees to two parts in a million.", "two parts in a million=ratio 2 in 1000000"),
    ("Lead at 5 parts per 1,000 was found.", "5 parts per 1,000=ratio 5 per 1000"),
    ("The pier leans 1 in 60.", "1 in 60=ratio 1 in 60"),
]
RANGES_OF_MULTIPLES = [
    ("Leverage should stay at 2.0x to 2.5x.", "2.0x to 2.5x=range [2, 2.5]"),
    ("Cover was 3x to 4x in those years.", "3x to 4x=range [3, 4]"),
    ("The target is 1.5x–2.0x of earnings.", "1.5x–2.0x=range [1.5, 2]"),
    ("Such firms sell at 8x-10x.", "8x-10x=range [8, 10]"),
    ("Debt was 1.4x.", "1.4x=ratio 1.4"),
    ("Debt fell from 2.1x to 1.4x.", "2.1x=ratio 2.1; 1.4x=ratio 1.4"),
    ("We see 0.5x to 0.8x as prudent.", "0.5x to 0.8x=range [0.5, 0.8]"),
    ("Banks ask for 1.2x or 1.3x.", "1.2x or 1.3x=range [1.2, 1.3]"),
    ("A multiple between 6x and 7x was paid.", "6x and 7x=range [6, 7]"),
    ("Rents cover 2x to 3x the interest.", "2x to 3x=range [2, 3]"),
]
CENTURIES_AT_CRICKET = [
    ("He made 4,102 runs with 11 centuries.", "4,102=cardinal 4102; 11=cardinal 11"),
    ("Her nine centuries in 40 innings are a record.", "nine=cardinal 9; 40=cardinal 40"),
    ("He hit three centuries in the series.", "three=cardinal 3"),
    ("He scored two double centuries.", "two=cardinal 2"),
    ("Two centuries and a long innings put him first.", "Two=cardinal 2"),
    ("He took 30 wickets and made five centuries.", "30=cardinal 30; five=cardinal 5"),
    ("The church stood for two centuries.", "two centuries=duration 200"),
    ("Three centuries of empire had ended.", "Three centuries=duration 300"),
    ("He made six half-centuries in ten innings.", "six=cardinal 6; ten=cardinal 10"),
    ("After four centuries the wall fell.", "four centuries=duration 400"),
]
PLACES = [
    ("See Figure TS.4 for the trend.", ""),
    ("Table ES.2 gives the costs.", ""),
    ("Paragraph B.3.1 sets it out.", ""),
    ("Section C.2 was struck out.", ""),
    ("Under sub-section (4) the lease ends.", ""),
    ("By sub-paragraph (2) the tenant pays.", ""),
    ("The council took up Recommendations 2–6.", ""),
    ("Recommendation 4 was refused.", ""),
    ("Iron, element 26, is common.", ""),
    ("Nothing is colder than absolute zero.", ""),
]
OLD_MEASURES_AND_NEW = [
    ("The field is nine feddans.", "nine feddans=quantity 9"),
    ("They drank three nips and two jiggers of rum.", "three nips=quantity 3; two jiggers=quantity 2"),
    ("The reservoir holds 40 ML.", "40 ML=quantity 40"),
    ("The spill was 12 TBq.", "12 TBq=quantity 12"),
    ("The magnet gives 7 tesla.", "7 tesla=quantity 7"),
    ("He bought six rottoli of soap.", "six rottoli=quantity 6"),
    ("The shark has five gills.", "five=cardinal 5"),
]
SHARED_OUT_AND_RUN = [
    ("It was carried by 41 voices to 28.", "41 voices to 28=ratio 41-28"),
    ("He wrote 41 songs to 28 of her poems.", "41=cardinal 41; 28=cardinal 28"),
    ("The bench divided, five to four.", "five to four=ratio 5-4"),
    ("He came home, five to four by the clock.", "five to four=time 03:55"),
    ("A gradient of 1:40 was cut to 1:30.", "1:40=ratio 1:40; 1:30=ratio 1:30"),
    ("The train of 1:40 became that of 1:30.", "1:40=time 01:40; 1:30=time 01:30"),
    ("Two in every thousand fell ill, and one died.", "Two in every thousand=ratio 2 in 1000; one=cardinal 1"),
    ("The notice was 30 days, of which only 12 had run.", "30 days=duration 30; 12=duration 12"),
    ("The ride took 30 days, and 12 had fled.", "30 days=duration 30; 12=cardinal 12"),
    ("It made 9 per cent in 2001, lost 4 in 2002.", "9 per cent=percent 9; 2001=date 2001; 4=percent 4; 2002=date 2002"),
    ("They grew 9 per cent a year, having lost 4 in 2002.", "9 per cent=percent 9; 4=cardinal 4; 2002=date 2002"),
]
ODDS_AND_HOURS = [
    ("He was quoted at eleven to eight.", "eleven to eight=ratio 11:8"),
    ("They stood at eleven to eight, the men to the women.", "eleven=cardinal 11; eight=cardinal 8"),
    ("The meeting, called for 9, began late.", "9=time 09:00"),
    ("A table set for 9 was empty.", "9=cardinal 9"),
    ("It sat on Monday 9, Tuesday 10 and Friday 13 May.", "9=date --05-09; 10=date --05-10; Friday 13 May=date --05-13"),
    ("She swam 100 m in 57.2 and won.", "100 m=quantity 100; 57.2=duration 57.2"),
    ("It sank 100 m in 57.2 of cable.", "100 m=quantity 100; 57.2=cardinal 57.2"),
    ("In the year 1990 half were sold.", "1990=date 1990; half=fraction 1/2"),
    ("A loaf cost a penny in May and three in July.", "May=date --05; three=quantity 3; July=date --07"),
    ("A loaf fed a family in May and three in July.", "May=date --05; three=cardinal 3; July=date --07"),
    ("At 2,000 m it boils at 93 °C, at 4,000 at 87.", "2,000 m=quantity 2000; 93 °C=quantity 93; 4,000=quantity 4000; 87=quantity 87"),
]
CURRENCIES_OF_OTHER_SHORES = [
    ("The fine was GH¢450.", "GH¢450=quantity 450"),
    ("The plot cost S/38,500, or S/.900 a month.", "S/38,500=quantity 38500; S/.900=quantity 900"),
    ("The dam took P2.7 billion of it.", "P2.7 billion=quantity 2700000000"),
    ("See p. 27 and gate P14.", ""),
    ("Rice stood at MYR 2,110 a tonne.", "MYR 2,110=quantity 2110"),
    ("The stall let at 2,500 CFA francs.", "2,500 CFA francs=quantity 2500"),
    ("Fares rose to J$150 and TT$9.", "J$150=quantity 150; TT$9=quantity 9"),
    ("A mule was let for nine soles.", "nine soles=quantity 9"),
    ("He cut nine soles for the boots.", "nine=cardinal 9"),
    ("The ferryman asked six ticals and 40 satang.", "six ticals=quantity 6; 40 satang=quantity 40"),
    ("Tea was a dollar and twenty cents.", "a dollar and twenty cents=quantity 1.2"),
    ("They had a sol and a half each.", "a sol and a half=quantity 1.5"),
    ("It costs a dollar and has 20 pages.", "20=cardinal 20"),
    ("Tax takes $1 in every $5 they earn.", "$1 in every $5=ratio 1 in 5"),
    ("He had £900 in £20 notes.", "£900=quantity 900; £20=quantity 20"),
]
OF_EVERY_DAY = [
    ("The court sat at ten each morning.", "ten=time 10:00"),
    ("The plums sold at ten each.", "ten=cardinal 10"),
    ("The sluice opens at 5.40 every evening.", "5.40=time 05:40"),
    ("The shirts are sold at 5.40 each.", "5.40=cardinal 5.4"),
    ("The feed is given at 6 and 17:30.", "6=time 06:00; 17:30=time 17:30"),
    ("Supper, set for 8.15 in the evening, was late.", "8.15=time 20:15"),
    ("They laid nine to two against the grey, such were the odds.", "nine to two=ratio 9:2"),
    ("He came at five to two.", "five to two=time 01:55"),
    ("The winner took 2:04:11 over the marathon.", "2:04:11=duration 7451"),
]
RANKS_AND_RATES = [
    ("The spring gives 12 litres a second.", "12 litres=quantity 12"),
    ("He had two brothers and a second wife.", "two=cardinal 2; second=ordinal 2"),
    ("It was the second-best score of the day.", "second=ordinal 2"),
    ("We live in a second-best world.", ""),
    ("A third hand signed the deed.", "third=ordinal 3"),
    ("He had it at third hand.", ""),
    ("The 14th Hussars rode by. The club was ranked 14th.", "14th=ordinal 14"),
    ("The pier bore half as much again.", "half as much again=ratio 1.5"),
    ("A factor of safety of 1.4 was asked; a new reckoning gave 1.1.", "1.4=ratio 1.4; 1.1=ratio 1.1"),
    ("The judges had it 48–45 and 47–46.", "48–45=ratio 48-45; 47–46=ratio 47-46"),
    ("The mare was five lengths clear.", "five lengths=quantity 5"),
    ("He cut five lengths of pipe.", "five=cardinal 5"),
    ("The bar gave 90 microstrain.", "90 microstrain=quantity 90"),
    ("He wore it once, on 2 June 1902.", "once=cardinal 1; 2 June 1902=date 1902-06-02"),
    ("He loved it once, on the hill.", ""),
]
AGES_OF_SOMEBODY = [
    ("Pay for Swedes under 30 fell.", "30=duration 30"),
    ("Drivers over 70 pay more.", "70=duration 70"),
    ("Rivers over 70 are rare.", "70=cardinal 70"),
    ("The deputy mayor, 38, stood down.", "38=duration 38"),
    ("The upper ford, 38, was shut.", "38=cardinal 38"),
    ("A lodger of 20 and a page of 14 were held.", "20=duration 20; 14=duration 14"),
    ("She will be forty in June.", "forty=duration 40; June=date --06"),
    ("There will be forty in June.", "forty=cardinal 40; June=date --06"),
    ("She was on a blacklist of 40.", "40=cardinal 40"),
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        *OLD_MEASURES_AND_NEW,
        *ODDS_AND_HOURS,
        *SHARED_OUT_AND_RUN,
        *CURRENCIES_OF_OTHER_SHORES,
        *OF_EVERY_DAY,
        *RANKS_AND_RATES,
        *AGES_OF_SOMEBODY,
        *CURRENCIES_WITH_A_STOP,
        *ATTACHED_UNITS,
        *FACTORS,
        *SLOPES_AND_PARTS,
        *RANGES_OF_MULTIPLES,
        *CENTURIES_AT_CRICKET,
        *PLACES,
    ],
)
def test_more_is_read(text: str, expected: str) -> None:
    assert claims(text) == expected
