"""What authors do with a source when they retell it, and the slips that look like it; each pair rests on the same passage."""

from __future__ import annotations

import pytest
from tests.check import make

_SOUND = frozenset(("verified", "equivalent", "rounded", "entailed"))

_FEE = (
    "The guild asks for a fee of £9 10s. a head, against £8 5s. last year, to be collected at the door in two halves, "
    "and pays £3 10s. to the porter."
)
_VOTES = "Mr. Amos Reed, clerk since 1817, does not offer himself again. Mr. Paul Lyle was chosen in his place by 112 votes to 69."
_GIRLS = "Two girls were saved. The elder, Ruth Amery, was 14. The other, Jane Holt, was 9, and had lost a shoe."
_QUAY = "The quay was built for £6,740 against an estimate of £5,900."
_DOUBTED = "They do not believe that more than one ton in twenty of the trade is in danger."
_EWES = "Friday, 30 April 1802. Counted the stock. We have sold 38 ewes since January, and 11 rams."


@pytest.mark.parametrize(
    ("sentence", "passage"),
    [
        ("Two of the owner's seventeen kilns have been closed", "Of Harlow's 17 kilns two have been closed since."),
        ("The fire killed eleven people and injured sixty-four, nine of whom were badly burnt",
         "Eleven people died and 64 were injured, nine of them seriously; 738 huts were burnt."),
        ("At no point was it nearer to the river than seven miles", "The wall ran nowhere less than seven miles from the river."),
        ("Five times the mill was hit", "The mill was hit on five occasions."),
        ("The law of 1867 cut the number by half", "After the Act of 1867 the number fell by half."),
        ("On 17 August Moore sent out 120 men", "The first raid was on 2 August. On the 17th Moore sent out a party of 120 men."),
        ("Women were 1,130 out of 4,610", "Of the 4,610 hands in the town, 1,130 were women."),
        ("The bank was 412 metres in length and 27 metres in height", "It is a bank 27 metres high and 412 metres long."),
        ("Before six hours had gone by she was at sea", "Less than six hours later she was at sea."),
        ("In the two decades from 1861 to 1881 it stood empty", "Between 1861 and 1881 it stood empty."),
        ("The largest fine, now £2,000, would become £250,000", "The largest fine is to be raised from £2,000 to £250,000."),
        ("A barrel had cost three shillings and now cost 4s. 6d.", "The price rose from 3s. to 4s. 6d. a barrel."),
        ("A profit of £118,000 in 1920 was followed by a loss of £62,000",
         "Its loss in 1921 was £62,000, after a profit of £118,000 in 1920."),
        ("The city bore three quarters", "The hall cost 1.2 million, of which the city bore three quarters and the state the rest."),
        ("The shell killed twenty-three and hurt fifty-eight", "A shell killed 23 people and injured 58."),
        ("Fred, his brother, scored 31 goals", "The keeper, Tom Ashby, played 512 matches; his brother Fred scored 31 goals."),
        ("The boats saved eighty people in all", "She was one of the 80 people whom the boats saved."),
        ("Forty-one of the convicts were women not yet twenty", "There were 41 women under twenty and 160 men."),
        ("No earlier journey of hers had cost more than thirty crowns", "She had never before spent more than 30 crowns on a journey."),
        ("Not quite 900 loaves were baked each day", "Rather less than 900 loaves were baked a day."),
        ("For each grave the digger got 1s.",
         "The nine diggers were gone by May. When men could not be had I paid them a shilling for each grave."),
        ("Sixty minutes were allowed for dinner", "Half an hour is allowed for breakfast and an hour for dinner."),
        ("The *Otter* took 64 passengers in nine days; the *Heron* took 71 in eleven",
         "The Otter carried 64 passengers and was nine days under way, the Heron, with 71 passengers, eleven days."),
        ("He threw away 160 plates out of one crate of 480", "Out of one crate of 480 he threw away 160 plates."),
        ("The wagons from the second and fifth pits met at ten to three in the morning of 3 May 1812",
         "Sunday, 3 May 1812. At ten minutes to three this morning the wagons from the second and fifth pits met."),
        ("The beam was two inches out at the top and less than an inch out at the foot",
         "The beam was out by two inches at the top, and by less than one inch at the foot."),
        ("The fee asked for was £9 10s. a head, to be collected at the door in two halves", _FEE),
        ("By the end of April 1802, 38 ewes had been sold", _EWES),
        ("Mr. Paul Lyle was chosen clerk in the place of Mr. Amos Reed by 112 votes to 69", _VOTES),
        ("Jane Holt, one of the two girls saved, was 9", _GIRLS),
        ("They believed that not more than one ton in twenty of the trade was in danger", _DOUBTED),
        ("The mayor thought that 40 men would not come", "The mayor did not think that 40 men would come."),
        ("The estimate had been £5,900", _QUAY),
        ("The carters asked 3s. a mile for every ton", "The carters asked 3s. a ton for each mile."),
        ("Slate paid 1.5 pence a ton a mile at Ely", "Slate paid 1.5 pence per ton mile at Ely."),
        ("From the Tarn it rises 90 feet by twelve bends to the pass, and then drops 40 feet to Elmby by five more",
         "From the Tarn it rises 90 feet to the pass at Cold Law by 12 bends, and then it drops 40 feet to Elmby by 5 more."),
    ],
)  # fmt: skip
def test_a_source_retold_is_borne_out(sentence: str, passage: str) -> None:
    assert [line for line in make.verdicts(f"{sentence} [@source, para. 1].", passage) if line.split(": ")[1] not in _SOUND] == []


@pytest.mark.parametrize(
    ("sentence", "passage"),
    [
        ("Of the division one regiment was left", "The division came up, with the strength of a single regiment."),
        ("Forty-one of the convicts were women", "There were 41 children, 30 women and 160 men."),
        ("Neither of them stayed when the mill had lost more than thirty men", "Neither of them stayed. The mill lost 30 men."),
        ("For each mile he got 1s.", "He was paid three shillings a mile."),
        ("He was paid 1s.", "He was paid half a crown, or a shilling and a half for each."),
        ("Of the 22 gauges nine were in working order", "Of the 22 gauges nine were out of order."),
        ("No more than sixty houses were damaged", "Of about 900 houses no more than 60 were undamaged."),
        ("From the roofs 212 people were taken, and 77 more by boat", "From the roofs 212 people were taken, 77 of them by boat."),
        ("Its profit was 8 per cent lower", "It made a profit of £2 million, up 8 per cent on the year before."),
        ("The storm destroyed 738 barns", "In all 738 barns were damaged and 23 destroyed."),
        ("The core is 2.1 metres wide at the base", "The core is 2.1 metres wide at the top and 7.6 metres at the base."),
        ("Of the nine carts six did not come back", "He sent up nine carts; six came back."),
        ("The last four planes arrived on 28 April", "The last four planes were withdrawn on 28 April."),
        ("They turned 637 kilometres from the hut", "They turned 637 kilometres from the Pole. One died 140 km short of the hut."),
        ("So far the fund has paid out £2.3 million", "The fund raised £2.3 million. So far £1.75 million has been paid out."),
        ("The clerk was 46 in that year", "He had served for 46 years as clerk."),
        ("The state bore three quarters of the cost",
         "The hall cost 1.2 million, of which the city bore three quarters and the state the rest."),
        ("A shell injured 23 people", "A shell killed 23 people in the enamelling shop on 14 November 1940 and injured 58."),
        ("In 1913 they employed 2,350 women", "In 1913 the works employed 2,350 hands and 310 women."),
        ("The library sold his letters for 8,000 crowns", "She sold his letters to the library for 8,000 crowns."),
        ("The club was owed £14 million", "In 2010 the club owed £14 million."),
        ("Lund was bought from Leeds for £3 million",
         "Lund was bought from Aarhus in 2006 for £3 million and sold to Leeds for £5 million."),
        ("The wave reached Mill at 04:07, nine kilometres off",
         "It reached Ash, 3 km off, at 04:07 and Mill, 9 km off, at 04:49."),
        ("Brand was thirty-four when his diary was printed",
         "Brand was thirty-four when the ship sailed. The diary was printed in 1934."),
        ("Neap tides have a range of 5.2 metres", "Spring tides have a range of 5.2 metres and neaps of 2.4 metres."),
        ("Repairs cost £3,900", "Repairs took seven weeks and cost £5,200; her refit in 1752 had cost £3,900."),
        ("Of the 4,300 townspeople 219 had stayed", "Of the 4,300 townspeople who had stayed, 219 were killed."),
        ("Fourteen of the five houses were burnt", "Of the 14 houses five were burnt."),
        ("The beam was two inches out at the foot and less than an inch out at the top",
         "The beam was out by two inches at the top, and by less than one inch at the foot."),
        ("The guild pays £8 5s. to the porter", _FEE),
        ("In April 1802 38 ewes were sold", _EWES),
        ("At Ely a toll of 1.5 pence a mile was asked", "A toll of 1.5 pence per ton was asked at Ely."),
        ("Butter was sold at 9d. a stone", "Butter was sold at 9d. a pound."),
        ("Mr. Amos Reed was chosen clerk in the place of Mr. Paul Lyle by 112 votes to 69", _VOTES),
        ("Jane Holt, one of the two girls saved, was 14", _GIRLS),
        ("They believed that more than one ton in twenty of the trade was in danger", _DOUBTED),
        ("The mayor thought that 40 men would come", "The mayor did not think that 40 men would come."),
        ("By January 1802 38 ewes had been sold", _EWES),
        ("It rises to Elmby by twelve bends", "It rises 90 feet to the pass at Cold Law by 12 bends, then it drops to Elmby by 5 more."),
        ("Women were 1,130 out of 4,620", "Of the 4,610 hands in the town, 1,130 were women."),
    ],
)  # fmt: skip
def test_a_slip_in_the_retelling_is_doubted(sentence: str, passage: str) -> None:
    assert [line for line in make.verdicts(f"{sentence} [@source, para. 1].", passage) if line.split(": ")[1] not in _SOUND]


def test_the_order_of_a_paragraph_binds_what_little_else_does() -> None:
    source = "The pilot had 31 crates. Seven went to Ghent. At Ostend 46 barrels were landed."
    seven = "Seven found a home in the east [@source, para. 1]."
    inside = make.verdicts(f"He carried 31 crates [@source, para. 1]. {seven} In Ostend he left 46 barrels [@source, para. 1].", source)
    assert inside == ["31: verified", "Seven: verified", "46 barrels: verified"]
    assert make.verdicts(seven, source) == ["Seven: undecided"]


@pytest.mark.parametrize(
    ("told", "verdict"),
    [
        ("more than the estimate of £5,900", "derived"),
        ("over the estimate of £5,900", "derived"),
        ("less than the estimate of £5,900", "undecided"),
        ("under the £5,900 of the estimate", "undecided"),
        ("more than what it cost, £6,740", "undecided"),
    ],
)
def test_a_difference_is_told_of_the_smaller_or_the_larger(told: str, verdict: str) -> None:
    sentence = f'It was £[840]{{.derived from="6740 - 5900"}} {told} [@source, para. 1].'
    assert make.verdicts(sentence, _QUAY)[0] == f"£840: {verdict}"
