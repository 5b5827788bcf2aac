"""What a sentence leaves out is taken from what stands in the same frame; each class of error met in blind text, in other words."""

from __future__ import annotations

import json

import pytest

from pincite.model.quantity import Role
from pincite.quantity import read_quantities
from pincite.report.quantities import quantities_as_jsonl


def claims(text: str) -> list[str]:
    """Each claim as `words = kind value unit`, with its hedge if it has one."""
    rows = [json.loads(line) for line in quantities_as_jsonl(read_quantities(text)).splitlines()]
    return [
        " ".join(filter(None, (f"{row['text']} = {row['kind']} {row['value']}", row["unit"], row["hedge"])))
        for row in rows
        if row["role"] == Role.CLAIM.value
    ]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("The pressure reached 11 bar against a limit of nine.", "nine = quantity 9 bar"),
        ("He was clocked at 58 mph in a 40 limit.", "40 = quantity 40 mph"),
        ("Margins were 12 per cent (2019: 9).", "9 = percent 9 %"),
        ("The siege cost Vauban nine days; Namur cost him thirty.", "thirty = duration 30 days"),
        ("The ration was 12 ounces of bread, four of meat and a little salt.", "four = quantity 4 oz"),
        ("He paid eighty cruzados, not the hundred he had promised.", "hundred = quantity 100 cruzado"),
        ("The lift stopped after nine minutes of the forty allowed.", "forty = duration 40 minutes"),
        ("Gas had 61 per cent and coal took the remaining 39.", "39 = percent 39 %"),
        ("The pond is 30 yards long by 12 broad.", "12 = quantity 12 yd"),
        ("The lease, for 99 years, is reviewable every nine.", "nine = duration 9 years"),
        ("The jab was given at six weeks, the next at ten.", "ten = duration 10 weeks"),
        ("They had snow on 22 of the 28 days of February.", "22 = cardinal 22 day"),
        ("The warmest six years on record came late.", "six = cardinal 6 year"),
        ("July had three days above 38 °C.", "three = cardinal 3 day"),
        ("The contractor counted on eleven days for the job.", "eleven days = duration 11 days"),
        ("She drew two cards in four minutes and kept three.", "three = cardinal 3 card"),
        ("Of 312 who started on the 40 km course, 280 finished.", "312 = cardinal 312"),
        ("She was thirty when she sailed and fifty-two when her ship came home.", "fifty-two = duration 52 years"),
        ("Ortega, nineteen and limping, led the way.", "nineteen = duration 19 years"),
        ("The moat, forty feet wide once, is now barely ten.", "ten = quantity 10 ft barely"),
        ("The hoist was built to 8 and proved to 12 tonnes.", "8 = quantity 8 tonne"),
        ("Prices rose not by 0.4 but by 0.9 per cent.", "0.4 = percent 0.4 %"),
        ("At three degrees 80 per cent would die; at two and a half, 60.", "two and a half = quantity 2.5 °"),
        ("Ten towns passed the 5 per cent limit; one, Hull, was above 12.", "12 = percent 12 % above"),
        ("Ten towns passed the 5 per cent limit; one, Hull, was above 12.", "one = cardinal 1 town"),
        ("The tower is 40 metres high; its twin, six higher, fell.", "six = quantity 6 m"),
        ("One in five men over 70 and one in thirty under 50 needed care.", "50 = duration 50 years under"),
        ("A girl under ten works for nothing.", "ten = duration 10 years under"),
        ("Grout from batch 6 gave 22 N/mm² at 28 days, where 30 was required.", "30 = quantity 30 N/mm2"),
        ("Debt is 1.7 times income, against 1.1 in 1995.", "1.1 = ratio 1.1"),
        ("Rain came to 312 mm, thrice the normal 105.", "105 = quantity 105 mm"),
        ("The plank is 40 mm thick where 55 had been drawn.", "55 = quantity 55 mm"),
        ("Tea was picked four days before the rains, coffee nine after them.", "nine = duration 9 days"),
        ("Rates averaged 5.8 per cent, against 5.1 a month earlier and 3.0 in 2021.", "3.0 = percent 3 %"),
        ("The liver is two per cent of the body's weight and burns twenty of its fuel.", "twenty = percent 20 %"),
        ("We paid in 38 days, five faster than before.", "five = duration 5 days"),
        ("Interest was covered 7.2 times (2015: 5.9).", "5.9 = ratio 5.9"),
        ("He threw 61.4 m, 62.0 at the third, and failed at 63.00.", "63.00 = quantity 63 m"),
        ("At 21 he had 30 caps; at 25, 71.", "25 = duration 25 years"),
        ("At 21 he had 30 caps; at 25, 71.", "71 = cardinal 71 cap"),
        ("Two guns out of eight fired in the three hours, and the ship sank.", "eight = cardinal 8 gun"),
        ("She sank in nine minutes with 514 of her crew of 1,202.", "1,202 = cardinal 1202 crew"),
        ("The wall is twenty feet thick, and pigs are kept in three of its forty towers.", "three = cardinal 3 tower"),
        ("The gun pierced 130 mm of plate at 900 yards, the 6-pounder 74.", "74 = quantity 74 mm"),
        ("The under-fives were 14 per cent of cases but 41 of deaths.", "41 = percent 41 %"),
        ("He said 14 days was the most and the 21 ordered was too long.", "21 = duration 21 days"),
        ("It fell 316 mm short, beating the 212 of 1998.", "212 = quantity 212 mm"),
        ("The well has dropped 48 ft since 1950, 17 of them this decade.", "17 = quantity 17 ft"),
        ("He was given 28 days' notice on 28 days' terms.", "28 days = duration 28 days"),
        ("She lost to a cornet of sixteen.", "sixteen = duration 16 years"),
        ("The risk was 40 per cent higher (P<0.001).", "0.001 = cardinal 0.001 <"),
        ("Its captain, Lo Pei-shan, was thirty-one.", "thirty-one = duration 31 years"),
        ("He won his first title at 18 and his last at 35.", "35 = duration 35 years"),
        ("Plate of 20 mm was ordered, 14 supplied, and it buckled.", "14 = quantity 14 mm"),
        ("The quay is 780 m long, of which some 600 were usable.", "600 = quantity 600 m some"),
        ("Smokers were 23 times likelier to fall ill, drinkers 4.", "4 = ratio 4"),
        ("The fee includes £75,000 (2021: nil) for advice.", "nil = quantity 0 GBP"),
        ("The tie gave 31 mm under 400 kN and 44 under 500.", "500 = quantity 500 kN under"),
        ("It turns 600 tonnes of ore into 59 of metal.", "59 = quantity 59 tonne"),
        ("Force was 62 per cent of nominal on axle 1 and 57 on axle 2.", "57 = percent 57 %"),
        ("The sluice can pass 5,600 cumecs; on the 12th inflow reached 5,900.", "5,900 = quantity 5900 m3/s"),
        ("In June 61 mm fell on 12 days; last year it was 9 mm on four.", "four = cardinal 4 day"),
        ("It weighs 27 t, 9 per cent over the working load of 25.", "25 = quantity 25 tonne"),
        ("They shared a flat for nine years, the last two of them abroad.", "two = duration 2 years"),
        ("Stillbirths were 3.9 per 1,000, down from 5.1 a decade before.", "5.1 = ratio 5.1 per 1000"),
        ("They flew 26 raids in 51 days for the loss of eight.", "eight = cardinal 8 raid"),
        ("It returned 14% over one year and 61% over five.", "five = duration 5 years"),
        ("No fatalities were reported (2016: one).", "one = cardinal 1 fatality"),
        ("In all 118 mm fell, and of this twelve hours alone brought 74.", "74 = quantity 74 mm"),
        ("Few are over ten metres long; nine years earlier there had been 112.", "112 = cardinal 112"),
        ("Of the men in hospital with dysentery 37 died.", "37 = cardinal 37 man"),
        ("His throw of 61 metres beat the old mark of 58.4.", "58.4 = quantity 58.4 m"),
    ],
)
def test_a_bare_number_has_the_unit_of_its_frame(text: str, claim: str) -> None:
    assert claim in claims(text)


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("It was twenty to ten when they came.", "twenty to ten = time 09:40"),
        ("The office shut about six and the clerk went home.", "six = time 06:00 about"),
        ("By four the bridge was down, and by five it was dark.", "four = time 04:00"),
        ("The 7.15 from Leeds was late.", "7.15 = time 07:15"),
        ("In October Hannibal turned south.", "October = date --10"),
        ("It rained in May for a week.", "May = date --05"),
        ("On the 14th guns were heard.", "14th = date ---14"),
        ("The survey covers the 3rd and 17th of each month.", "17th = date ---17"),
        ("Third-quarter sales fell.", "Third-quarter = date Q3"),
        ("The lease ran 12 years, 10 months and 2 weeks.", "12 years, 10 months and 2 weeks = duration 671.61125 weeks"),
        ("It lasted two years, one month and three days.", "two years, one month and three days = duration 763.921875 days"),
        ("The fair was triennial.", "triennial = duration 3 years"),
        ("Every fourth widow drew relief.", "fourth = ordinal 4 widow"),
        ("By the end of August nineteen dogs were left.", "nineteen = cardinal 19 dog"),
        ("Sixty to a hundred thousand fled.", "Sixty to a hundred thousand = range [60000, 100000]"),
        ("The lens enlarges 400 times.", "400 times = ratio 400"),
        ("One boiler tube in nine corroded.", "One boiler tube in nine = ratio 1 in 9 tube"),
        ("Coal was a third dearer than in spring.", "a third = fraction 1/3"),
        ("The bottom half own 3 per cent of the wealth.", "half = fraction 1/2"),
        ("She was fined twice: once for speed and once for drink.", "once = cardinal 1 time"),
        ("The plank was six feet four short.", "six feet four = quantity 6.333333333333333 ft"),
        ("The mast stood one minute of arc off true.", "one minute of arc = quantity 1 arcminute"),
        ("It reached 38.4C at noon.", "38.4C = quantity 38.4 °C"),
        ("At nine the gates were shut.", "nine = time 09:00"),
        ("She took the title 6-4, 3-6, 7-5.", "3-6 = ratio 3-6"),
        ("The mare, at 500-1 in May, won.", "500-1 = ratio 500:1"),
        ("They lost 13–19 at home.", "13–19 = ratio 13-19"),
        ("By a majority of four to three the Court agreed.", "four to three = ratio 4-3"),
        ("Oil fell $2.10 to $61.40.", "$2.10 = quantity 2.1 USD"),
        ("The arch settled 3 in in 1848.", "3 in = quantity 3 in"),
        ("A litre cost 32.4c in May.", "32.4c = quantity 32.4 cent"),
        ("The Crown's fifth of the booty was lost.", "fifth = fraction 1/5"),
        ("Of the 86 guns 17 out of 66 bronze ones burst.", "17 = cardinal 17 gun"),
        ("They lost one of their last twenty matches.", "one = cardinal 1"),
        ("Of the six who rode ahead one, a doctor, got through.", "one = cardinal 1"),
        ("He weighed 14 stone 2, his rival less.", "14 stone 2 = quantity 14.142857142857142 stone"),
        ("He weighed ten stone seven at the end.", "ten stone seven = quantity 10.5 stone"),
        ("He was 10 st. 7 lb. at home.", "10 st. 7 lb = quantity 10.5 stone"),
        ("Of the 700 pounds of tea only 84 came to the fort.", "84 = quantity 84 pound"),
        ("Of 60 gallons, which all but two men liked, there remained nineteen.", "nineteen = quantity 19 gallon"),
        ("Of the nine tons of coal two men stole three sacks.", "two = cardinal 2 man"),
        ("Of the 310 jars at Fort Camp 271 had been opened.", "271 = cardinal 271 jar"),
        ("Of the men in Ward 12 nine were up.", "nine = cardinal 9 man"),
        ("Of those who came down from Camp IV six were carried.", "six = cardinal 6"),
        ("It was ten minutes after four in the morning.", "ten minutes after four = time 04:10"),
        ("He came ten minutes after four men had left.", "ten minutes = duration 10 minutes"),
        ("Two boats left at nine and a third at ten.", "nine = time 09:00"),
        ("The lap was nine and a third miles.", "nine and a third miles = quantity 9.333333333333334 mile"),
        ("He fell at noon; it was 6.50 before the guide came.", "6.50 = time 06:50"),
        ("A share cost 7.10; it was 6.50 before the war began.", "6.50 = cardinal 6.5"),
        ("Snow fell, and at seven Orr was sent for help.", "seven = time 07:00"),
        ("Snow fell, and at seven Orrs shops were shut.", "seven = cardinal 7 shop"),
        ("They landed at 3 p.m. Orr was abed by four.", "four = time 04:00"),
        ("They landed at 3 p.m. The crew was reduced by four.", "four = cardinal 4"),
        ("They got two squadrons, and those at half strength.", "half = fraction 1/2 strength"),
        ("He won nine cups at home, four abroad and one indoors.", "one = cardinal 1 cup"),
        ("She owned 51 shares, her husband 48 and their son one.", "one = cardinal 1 share"),
        ("He was 6 ft 2 and the witness small.", "6 ft 2 = quantity 6.166666666666667 ft"),
        ("It struck at about 8.40; nobody saw it.", "8.40 = time 08:40 about"),
        ("A day there is 24 hours 37 minutes.", "24 hours 37 minutes = duration 1477 minutes"),
        ("One job in nine depends on it.", "One job in nine = ratio 1 in 9 job"),
        ("Of 15- to 24-year-olds few came.", "15- to 24-year = range [15, 24] years"),
        ("The mare won at 100-30 and her sister at 9-2.", "9-2 = ratio 9:2"),
        ("He built 27 churches, restored forty and pulled down one.", "one = cardinal 1 church"),
        ("It ran from the autumn of 1806 to the spring of 1807.", "autumn of 1806 to the spring of 1807 = daterange 1806-23/1807-21"),
        ("It came one day before time ran out.", "one day = duration 1 days"),
        ("It is our largest mill and our first in Chile.", "first = ordinal 1"),
        ("I put it at one quarter rather than more.", "one quarter = fraction 1/4"),
        ("The set tripped at 11.2 MVA.", "11.2 MVA = quantity 11.2 MVA"),
        ("On the 12th inflow reached its height.", "12th = date ---12"),
        ("The deed, dated 1217, is sealed.", "1217 = date 1217"),
        ("She ran the second half in 68:20.", "68:20 = duration 4100 seconds"),
        ("The lowest-paid tenth got nothing.", "tenth = fraction 1/10"),
        ("We were eleven days out of Aden.", "eleven days = duration 11 days"),
        ("Alpha was set at 0.05 for all.", "0.05 = cardinal 0.05"),
        ("The 7th Earl, son of the 6th, was 21 when he succeeded.", "21 = duration 21 years"),
        ("It was the second Category 5 of 2017.", "2017 = date 2017"),
        ("World War I cost France 1.3 million dead, World War II 210,000.", "210,000 = cardinal 210000 dead"),
        ("The audit saw 97 of the FTSE 100 members and 240 of the rest.", "240 = cardinal 240 member"),
        ("A second troop of forty horse came, and later a third of sixty.", "third = ordinal 3 troop"),
    ],
)
def test_it_is_read_as_what_it_is(text: str, claim: str) -> None:
    assert claim in claims(text)


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Bread was dearer than at two shillings.", "two shillings = quantity 2 shilling"),
        ("They sold 90 tickets, fewer than the 200 the club had printed.", "200 = cardinal 200 ticket"),
        ("The staff counted 72 more than the 1,340 whom it had fed.", "1,340 = cardinal 1340 staff"),
        ("In a march of eight hours the Danes lost 26 mules and the British 21.", "21 = cardinal 21 mule"),
        ("It weighed 42 K. The rest was sand.", "42 = cardinal 42 k"),
        ("It was four times as many as the 47 on board.", "47 = cardinal 47"),
        ("He held options over 9,000 shares.", "9,000 = cardinal 9000 share"),
        ("He brought the fleet up to 90 sail.", "90 = cardinal 90 sail"),
        ("All 26 of his guns and upwards of 120 flags were lost.", "26 = cardinal 26 gun"),
        ("There can hardly have been 600 spectators left.", "600 = cardinal 600 spectator hardly"),
        ("A flood comes about every 23 years.", "23 years = duration 23 years about"),
        ("He held 2 per cent of the bank's new shares, roughly, and sold none.", "2 per cent = percent 2 % , roughly"),
        ("He held 2 per cent of the shares, roughly a third of his father's.", "2 per cent = percent 2 %"),
        ("The debt was £40 million, about, when he died.", "£40 million = quantity 40000000 GBP , about"),
        ("There were 900 goats, say, and a mule.", "900 = cardinal 900 goat , say"),
        ("There were 900 goats, say the monks.", "900 = cardinal 900 goat"),
        ("In round numbers 900 ships called.", "900 = cardinal 900 ship In round numbers"),
        ("The anchors weigh four tons and up.", "four tons = quantity 4 ton and up"),
        ("It is four miles and up a hill.", "four miles = quantity 4 mile"),
        ("It fell to 9 per cent or close to it.", "9 per cent = percent 9 % or close to it"),
        ("One in four of the crew or a little less, by his count, came home.", "One in four = ratio 1 in 4 crew or a little less"),
        ("It stood at half of that, if not less.", "half = fraction 1/2 , if not less"),
    ],
)
def test_a_hedge_is_bound_to_its_own_number(text: str, claim: str) -> None:
    assert claim in claims(text)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("The lead came from car 11.", "11"),
        ("At clinic 4 waiting time fell.", "4"),
        ("Bolts 3 to 7 of the flange were loose.", "3 to 7"),
        ("Nos. 3 and 4 engines were shut down.", "4"),
        ("Scope 1 and 2 emissions fell.", "2"),
        ("It failed the BS 8414-1 test.", "1"),
        ("ISO 9001:2015 applies.", "9001:2015"),
        ("Group 2 patients fared worse.", "2"),
        ("It closed between Exits 40 and 42.", "40 and 42"),
        ("The drug was given to arms 1 and 3.", "3"),
        ("They had a score of 7 or more.", "a score"),
        ("I turn to issue 3, the last.", "3"),
        ("Serotypes 16 and 18 cause most of it.", "18"),
        ("When one span gave way, spans 3 and 5 moved.", "5"),
        ("He let 12A High Street to her.", "12A"),
        ("The crown lost by the 1773 Tea Act.", "1773"),
        ("The Big Four firms audit it.", "Four"),
        ("Gauge 3 read high when gauges 1 and 2 read low.", "2"),
        ("He relied on s. 14A and on the letters.", "14A"),
        ("On the left stood 42 R. Tanks, and 184 Bde on the right.", "42"),
        ("On the left stood 42 R. Tanks, and 184 Bde on the right.", "184"),
        ("The 2nd Battalion relieved the 7th on the night of 3 May.", "7th"),
    ],
)
def test_a_designation_counts_nothing(text: str, number: str) -> None:
    assert not any(claim.startswith(f"{number} =") for claim in claims(text))


def test_a_week_stands_by_itself_unless_months_were_told() -> None:
    assert claims("It took six years and one day.") == ["six years = duration 6 years", "one day = duration 1 days"]
