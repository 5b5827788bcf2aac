"""The right number in a sentence that says the contrary: of a part what is said of the whole, of one party what another did or said."""

from __future__ import annotations

import pytest
from tests.check import make

from pincite.model.claim import SOUND

_BOATS = "By then seven of her eight boats and nineteen sledges were on the floe; the eighth boat had gone down with her."
_STRIKE = "According to the union 360 of the men came out; the company put the number at 290."
_TRADE = "In 1875 the number of passengers had risen to 388,000, while freight had fallen to 71,000 tons."
_SALE = "The company sold its steamers to Captain Rigg for £9,250."
_DOCTORS = "Dr Tolley treated 423 patients, of whom 187 died. His colleague Dr Wragg, who relied on brandy, had 96 cases."
_GIFTS = "The captain raised 212,000 kroner, half of it from the government and 60,000 from the brewer."
_LOOMS = "Of the thirty looms eleven only were being worked."
_SCYTHES = "Mowers at the gate, about 240, and the reapers are to come on Monday."
_RATE = "The rate has gone from 7d. to 9d. in the pound."
_HURT = "Seventeen gamekeepers were hurt at the ford."
_GUARD = "Three battalions of the Royal Scots held the ridge, and the third gun of Captain Orr was lost."
_SHIPS = "Of the 52 barques in the roads 31 were Norwegian."
_FEE = "The pilot was paid 9s. 6d. for each ship; his boys had 2s. a day."
_BRICKS = "The kiln burned 5,600 bricks while the bridge was building."
_LETTERS = "Some 340 letters were not answered."
_CALLED = "He says that 212 reservists reported, and that some 1,700 have fled abroad, one in nine of them with a medal."
_SAVED = "The boat saved 31 men, and 24 were drowned, seven of whom had lost a limb."
_GATES = "All the gates of the town were shut but seven."
_CARTED = "The pit raised 640 tons a day, whereas 1,100 had been usual."
_STORM = "Two were dead; 53 were hurt, twelve of them ferrymen."
_VOYAGE = (
    "The Ardent sailed from Leith on 3 March 1871 with 64 hands and 410 tons of coal. She reached Bergen on 21 March, nine days late, with "
    "four feet of water in the hold. The underwriters paid £2,300."
)
_SCHOOL = "In 1894 the school had 212 pupils, 118 of them girls, and seven teachers. A wing was opened in 1895 at a cost of £1,280."
_DOME = "About 240 nights in the year are clear. Dr Falk discovered 31 double stars in 1908. The State pays 14,000 marks a year."
_MILLS = "The Germans built 26 mills and the British 21, although ten of the latter were let."
_TRAMS = "The town ran 31 trams and 12 buses. The buses cost £12."
_CARTS = "They rode off with their remaining 29 carts, leaving behind 11 others that had no hay."
_ROUNDS = (
    "21 Nov. 1941. Wadi Gorra. A brigade attacked for the second time and was stopped. The field guns are down to 45 rounds a gun.\n"
    "22 Nov. 1941. A convoy of 94 lorries came up with 160 rounds a gun."
)
_CARGO = "Of the cargo 12 tons was rice, and the rest fruit."
_GUIDES = "Nine of the guides came in on Friday, having been a night without food."
_TUNNELS = "There were two tunnels, the longer of which, at Scar End, measured 1,130 yards."


@pytest.mark.parametrize(
    ("sentence", "passage"),
    [
        ("They had got eight boats out on the floe [@source, para. 1].", _BOATS),
        ("According to the company 360 men came out [@source, para. 1].", _STRIKE),
        ("According to the union it was 290 [@source, para. 1].", _STRIKE),
        ("Passengers had fallen to 388,000 by 1875 [@source, para. 1].", _TRADE),
        ("Captain Rigg sold the steamers to the company for £9,250 [@source, para. 1].", _SALE),
        ("The shorter of the two tunnels measured 1,130 yards [@source, para. 1].", _TUNNELS),
        ("Dr Tolley had 96 cases [@source, para. 1].", _DOCTORS),
        ("Eleven of the thirty looms stood idle [@source, para. 1].", _LOOMS),
        ("About 240 reapers stood at the gate [@source, para. 1].", _SCYTHES),
        ("The rate fell from 9d. to 7d. in the pound [@source, para. 1].", _RATE),
        ("Seventeen farmers were hurt at the ford [@source, para. 1].", _HURT),
        ("Three battalions of the Black Watch held the ridge [@source, para. 1].", _GUARD),
        ("The third gun of Major Finch was lost [@source, para. 1].", _GUARD),
        ("In the roads were 52 barques, thirty-one of them Danish [@source, para. 1].", _SHIPS),
        ("In the roads were 31 foreign barques [@source, para. 1].", _SHIPS),
        ("The pilot was paid 9s. 6d. a day [@source, para. 1].", _FEE),
        ("Seven gates of the town stood shut [@source, para. 1].", _GATES),
        ("Fifty-three were hurt, ninety of them ferrymen [@source, para. 1].", "53 were hurt; ninety ferrymen helped."),
        ("Nineteen schooners were lost [@source, para. 1].", "Nineteen ships were lost."),
        ("The Ardent left Leith with 64 passengers [@source, para. 1].", _VOYAGE),
        ("The Ardent carried 410 tons of timber [@source, para. 1].", _VOYAGE),
        ("She reached Leith on 21 March [@source, para. 1].", _VOYAGE),
        ("She had four feet of snow in her hold [@source, para. 1].", _VOYAGE),
        ("The registers recorded one death in four [@source, para. 1].", "The registers have missed one death in four."),
        ("The underwriters refused £2,300 [@source, para. 1].", _VOYAGE),
        ("In 1894 the school had 212 teachers [@source, para. 1].", _SCHOOL),
        ("The wing cost £1,280 a month [@source, para. 1].", _SCHOOL),
        ("About 240 nights in the year are cloudy [@source, para. 1].", _DOME),
        ("Dr Falk discovered 31 comets [@source, para. 1].", _DOME),
        ("The State saves 14,000 marks a year [@source, para. 1].", _DOME),
        ("The kiln burned 5,600 bricks a week [@source, para. 1].", _BRICKS),
        ("Some 340 letters were sent off again with an answer [@source, para. 1].", _LETTERS),
        ("One in nine of the reservists who reported had a medal [@source, para. 1].", _CALLED),
        ("Seven of those who were saved had lost a limb [@source, para. 1].", _SAVED),
        ("The government gave 60,000 kroner [@source, para. 1].", _GIFTS),
        ("Of the 890 inmates all but three died [@source, para. 1].", "Only three of the 890 inmates died."),
        ("The committee resolved by nine votes to six to close the schools [@source, para. 1].",
         "The committee resolved by nine votes to six not to close the schools."),
        ("Nine of the guides were never seen again [@source, para. 1].", _GUIDES),
        ("Nine of the guides never came home [@source, para. 1].", _GUIDES),
        ("Nine of the guides came home on Friday [@source, para. 1].", "Nine of the guides have not been heard of since Friday."),
        ("Of the cargo 12 tons of sugar went ashore [@source, para. 1].", _CARGO),
        ("Ten of the 26 German mills were let [@source, para. 1].", _MILLS),
        ("The lorries brought another 160 for each [@source, para. 1].", "The lorries came up with 160 rounds for the guns."),
        ("The dump held 310 tons of coal [@source, para. 1].", "The dump held 310 tons of petrol."),
        ("There were trams by then, and these cost £12 [@source, para. 1].", _TRAMS),
        ("The trams cost £12 [@source, para. 1].", _TRAMS),
        ("They rode off, leaving 29 carts behind for want of hay [@source, para. 1].", _CARTS),
        ("He abandoned three sledges [@source, para. 1].", "He came home with his last three sledges."),
        ("The guns had 160 rounds each when the second attack on Wadi Gorra broke down [@source, paras. 1, 2].", _ROUNDS),
        ("Of the crew 64 were unaccounted for [@source, para. 1].", "Our losses 64 killed, 213 wounded, 17 missing."),
        ("Forty men stopped at the mill [@source, para. 1].", "Forty men rode past the mill without stopping."),
        ("The trustee who was the oldest was seventy-two [@source, para. 1].",
         "The trustees had dwindled to four, the youngest of whom was seventy-two."),
    ],
)  # fmt: skip
def test_the_contrary_is_doubted(sentence: str, passage: str) -> None:
    assert any(line.endswith((": undecided", ": different-subject")) for line in make.verdicts(sentence, passage))


@pytest.mark.parametrize(
    ("sentence", "doubted"),
    [
        ("Of the 17 lights five were watched and twelve were unwatched [@source, para. 1].", []),
        ("Twelve of the lights were unwatched [@source, para. 1].", []),
        ("Twelve of the lights were watched [@source, para. 1].", ["Twelve"]),
        ("Of the 17 lights twelve were watched and five were unwatched [@source, para. 1].", ["twelve", "five"]),
    ],
)
def test_a_word_and_its_denial_in_one_sentence_are_kept_apart(sentence: str, doubted: list[str]) -> None:
    lines = make.verdicts(sentence, "The service has 17 lights, of which five are watched and twelve are unwatched.")
    assert [line.split(": ")[0] for line in lines if line.endswith(": undecided")] == doubted


def test_a_time_taken_stands_in_place_of_nothing() -> None:
    passage = "With the rollers the dome is turned round in four minutes, where the balls needed eleven, and by one man in place of three."
    sentence = "With the rollers one man could turn the dome round in four minutes; the balls had required three men [@source, para. 1]."
    assert make.verdicts(sentence, passage)[0] == "one: verified"


_ROWS = "Year: 2019; Cases: 1,204; Deaths: 37\nYear: 2020; Cases: 2,318; Deaths: 64\nYear: 2021; Cases: 987; Deaths: 37"
_TABLE = "| Year | Cases | Deaths |\n|---|---|---|\n| {} | {} | {} |\n\n: By year. [@source, paras. 1–3]"


@pytest.mark.parametrize(
    ("chapter", "doubted"),
    [
        (_TABLE.format(2020, "2,318", 64), []),
        (_TABLE.format(2021, "987", 37), []),
        (_TABLE.format(2021, "1,204", 37), ["2021", "1,204"]),
        (_TABLE.format(2020, "2,318", 37), ["2020", "37"]),
        ("In 2019 there were 1,204 cases, and in 2020 there were 2,318 cases [@source, paras. 1–2].", []),
        ("In 2020 there were 1,204 cases, and in 2019 there were 2,318 cases [@source, paras. 1–2].", ["2020", "1,204", "2019", "2,318"]),
        ("Cases rose from 1,204 in 2019 to 2,318 in 2020 [@source, paras. 1–2].", []),
        ("In 2020 there were 2,318 cases, against 1,204 the year before [@source, paras. 1–2].", []),
        ("In 2021 there were 64 deaths [@source, paras. 1–3].", ["2021", "64"]),
    ],
)  # fmt: skip
def test_a_number_is_told_of_the_year_of_its_row(chapter: str, doubted: list[str]) -> None:
    lines = [line.split(": ") for line in make.verdicts(chapter, _ROWS)]
    assert [line[0] for line in lines if line[1] == "undecided"] == doubted


@pytest.mark.parametrize(
    ("sentence", "passage"),
    [
        ("Of her eight boats they had seven out on the floe [@source, para. 1].", _BOATS),
        ("She had eight boats [@source, para. 1].", _BOATS),
        ("The union said that 360 men came out, the company that it was 290 [@source, para. 1].", _STRIKE),
        ("By 1875 passengers had grown to 388,000, and freight had sunk to 71,000 tons [@source, para. 1].", _TRADE),
        ("Captain Rigg bought the steamers for £9,250 [@source, para. 1].", _SALE),
        ("The tunnel at Scar End, the longer of the two, was 1,130 yards long [@source, para. 1].", _TUNNELS),
        ("Dr Wragg had 96 cases [@source, para. 1].", _DOCTORS),
        ("Eleven of the thirty looms were at work [@source, para. 1].", _LOOMS),
        ("About 240 mowers stood at the gate [@source, para. 1].", _SCYTHES),
        ("The rate rose from 7d. to 9d. in the pound [@source, para. 1].", _RATE),
        ("Seventeen men were hurt at the ford [@source, para. 1].", _HURT),
        ("Three battalions of the Royal Scots defended the ridge [@source, para. 1].", _GUARD),
        ("In the roads were 52 barques, thirty-one of them Norwegian [@source, para. 1].", _SHIPS),
        ("For each ship the pilot had 9s. 6d. [@source, para. 1].", _FEE),
        ("The boys had two shillings a day [@source, para. 1].", _FEE),
        ("Seven gates of the town stood open [@source, para. 1].", _GATES),
        ("The pit raised 640 tons a day, where 1,100 tons had been raised formerly [@source, para. 1].", _CARTED),
        ("Two had died, and fifty-three were hurt, a dozen of them ferrymen [@source, para. 1].", _STORM),
        ("The board sat nineteen times [@source, para. 1].", "The board held nineteen sittings."),
        ("At its peak the camp held 730 men [@source, para. 1].", "When the camp was fullest it held 730 men; in May it was empty."),
        ("Nineteen ships were lost [@source, para. 1].", "Nineteen schooners were lost."),
        ("The Ardent sailed from Leith with sixty-four men and 410 tons of coal [@source, para. 1].", _VOYAGE),
        ("Nine days behind her time she came into Bergen with four feet of water in her hold [@source, para. 1].", _VOYAGE),
        ("The wing, opened in 1895, cost £1,280 [@source, para. 1].", _SCHOOL),
        ("Every year 14,000 marks come from the State [@source, para. 1].", _DOME),
        ("He did not rise before ten at night [@source, para. 1].", "The judge sat until ten at night."),
        ("The kiln burned 5,600 bricks [@source, para. 1].", _BRICKS),
        ("Some 340 letters stayed unanswered [@source, para. 1].", _LETTERS),
        ("One in nine of those who had fled had a medal [@source, para. 1].", _CALLED),
        ("All the nine boats were lost [@source, para. 1].", "Nine boats were lost; one of the nine boats was new."),
        ("Thirty-eight prisoners of the French hussars lay there [@source, para. 1].", "There lay 38 German prisoners, taken by hussars."),
        ("Seven of the men who were drowned had lost a limb [@source, para. 1].", _SAVED),
        ("In St Mary’s Hall 43 had died [@source, para. 1].", "In St Mary's Hall 43 died."),
        ("Its debt of £9,100 was paid off in 1921 [@source, para. 1].", "A debt of £9,100 was not cleared until 1921."),
        ("Forty German prisoners came [@source, para. 1].", "Forty prisoners came, all of them German."),
        ("Five sledges were home by a quarter past six [@source, para. 1].", "At 6.15 p.m. five sledges were home."),
        ("The brewer gave 60,000 kroner [@source, para. 1].", _GIFTS),
        ("On 3 March 1846 the town baked 1,840 loaves [@source, para. 1].", "On 3 March 1846 1,840 loaves were baked in the town."),
        ("The garrison fired 320 shells [@source, para. 1].", "In all 320 shells were fired from the garrison."),
        ("In all 41 houses were quickly rebuilt in the village [@source, para. 1].", "The village rebuilt 41 houses."),
        ("All but three of the 26 witnesses opposed it [@source, para. 1].", "It heard 26 witnesses, all but three of them opposed."),
        ("Of the cargo 12 tons of rice went ashore [@source, para. 1].", _CARGO),
        ("Some flour was on board, and 12 tons of flour was bad [@source, para. 1].", "Of the flour on board 12 tons was bad."),
        ("Ten of the 21 British mills were let [@source, para. 1].", _MILLS),
        ("The lorries brought another 160 for each [@source, para. 1].", "The lorries came up with 160 rounds a gun."),
        ("The attack on the fort cost 64 dead [@source, para. 1].", "The fort fell at 1415 hours. Our losses 64 killed, 213 wounded."),
        ("Some three hundred soldiers became casualties [@source, para. 1].", "British casualties were 298, of whom 121 were gunners."),
        ("The dump held 310 tons of fuel [@source, para. 1].", "The dump held 310 tons of petrol."),
        ("The buses cost £12 [@source, para. 1].", _TRAMS),
        ("Beside the trams, of which there were 31, stood others that cost £12 [@source, para. 1].", _TRAMS),
        ("They left eleven carts behind and rode off with 29 [@source, para. 1].", _CARTS),
        ("He left three men behind [@source, para. 1].", "Three men remained at the camp."),
        ("The field guns had 45 rounds left when the attack on Wadi Gorra broke down [@source, paras. 1, 2].", _ROUNDS),
        ("A convoy came up with 160 rounds a gun when the attack on Wadi Gorra had broken down [@source, paras. 1, 2].", _ROUNDS),
        ("Of the crew 17 were unaccounted for [@source, para. 1].", "Our losses 64 killed, 213 wounded, 17 missing."),
        ("They abandoned twelve guns [@source, para. 1].", "Twelve guns were left on the field."),
        ("Nine guides came home after a night with nothing to eat [@source, para. 1].", _GUIDES),
        ("Nine of the guides never came home [@source, para. 1].", "Nine of the guides have not been heard of since Friday."),
        ("The committee left out a battalion of 700 [@source, para. 1].", "Not counted by the committee was a battalion of 700."),
    ],
)  # fmt: skip
def test_the_same_is_not(sentence: str, passage: str) -> None:
    assert {line.split(": ")[1] for line in make.verdicts(sentence, passage)} <= {"verified", "equivalent", "rounded", "entailed"}


_LOCK = "The lock is open again after 19 days."
_FERRY = "The ferry was running with two engines lent by the Navy."
_WARD = "In the ward were 61 men, 34 with burns and eleven with fractures. We took in 140 people, 35 of them children."
_LARVAE = "Larvae were found in 48 ponds in May, and in six at the end of July."
_PIER = "The pier was clear of wreckage by 1400 hours."


@pytest.mark.parametrize(
    ("sentence", "passage", "is_sound"),
    [
        ("The lock was closed for nineteen days", _LOCK, True),
        ("The lock was open for nineteen days", _LOCK, False),
        ("The lock was closed after nineteen days", _LOCK, False),
        ("The two engines of the ferry were borrowed from the Navy", _FERRY, True),
        ("The two engines of the ferry were borrowed by the Navy", _FERRY, False),
        ("Of the 61 men in the ward thirty-four had burns and eleven fractures", _WARD, True),
        ("Of the 61 men in the ward thirty-four had fractures and eleven burns", _WARD, False),
        ("They took in thirty-five children in all", _WARD, True),
        ("They took in thirty-five people in all", _WARD, False),
        ("Larvae were found in 48 ponds in May, but at the end of July there were six", _LARVAE, True),
        ("By evening 2.7 inches of hail had come down", "Hail, 2.7 inches of it since noon. By evening it was over.", True),
        ("By evening 2.7 inches of hail had come down", "Rain, 2.7 inches of snow since noon. By evening it was over.", False),
        ("The pier was clear by 1400 hours", _PIER, True),
        ("The pier was clear only after 1400 hours", _PIER, False),
    ],
)
def test_two_sides_of_one_thing_are_told_apart_from_its_contrary(sentence: str, passage: str, is_sound: bool) -> None:
    found = make.check(f"{sentence} [@source, para. 1].", passage).judgements
    assert all(judgement.verdict in SOUND for judgement in found) == is_sound
