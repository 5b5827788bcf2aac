"""A right number said of the wrong thing: what stands in the passage is doubted where its words are another number's."""

from __future__ import annotations

import pytest
from tests.check import make

_REPORT = (
    "Operating profit reached €284 million, against €301 million in 2017; restructuring at the Kassel works cost €37.5 million, of which "
    "€12 million had been set aside earlier. The group employed 18,412 people, of whom 9,870 worked in Germany and 5,215 in Asia. "
    "Pumps contributed €1.48 billion to sales, Valves €1.02 billion. Orders fell by 7 per cent. "
    "Net debt fell from €512 million to €448 million. The dividend is 85 cents per share. Nearly one in five employees is a woman. "
    "Repairs were done within 36 hours; the offer never came to more than £50."
)


@pytest.mark.parametrize(
    ("sentence", "verdict"),
    [
        ("Restructuring at the Kassel works cost €37.5 million", "€37.5 million: verified"),
        ("Restructuring at the Kassel works cost €12 million", "€12 million: undecided"),
        ("Of the employees 9,870 worked in Asia", "9,870: undecided"),
        ("Of the employees 9,870 worked in Germany", "9,870: verified"),
        ("Sales of Valves came to €1.48 billion", "€1.48 billion: undecided"),
        ("Pumps contributed €1.48 billion to sales", "€1.48 billion: verified"),
        ("Orders rose by 7 per cent", "7 per cent: undecided"),
        ("Orders fell by 7%", "7%: verified"),
        ("Net debt fell to €512 million", "€512 million: undecided"),
        ("Net debt fell to €448 million", "€448 million: verified"),
        ("Net debt fell by €448 million", "€448 million: undecided"),
    ],
)
def test_number_is_doubted_where_its_words_are_another_ones(sentence: str, verdict: str) -> None:
    assert _verdicts(sentence) == [verdict]


@pytest.mark.parametrize(
    ("sentence", "verdict"),
    [
        ("It had 18,412 employees", "18,412: verified"),
        ("The dividend is €0.85 per share", "€0.85 per share: equivalent"),
        ("The dividend is €0.58 per share", "€0.58 per share: number-not-in-passage"),
        ("The dividend is 85 cents a share", "85 cents: equivalent"),
        ("Almost 20 per cent of the employees are women", "20 per cent: equivalent"),
        ("Repairs took no more than 36 hours", "36 hours: verified"),
        ("Repairs took more than 36 hours", "36 hours: hedge-added"),
        ("The offer came to at most £50", "£50: verified"),
        ("The offer came to more than £50", "£50: hedge-turned"),
    ],
)
def test_same_said_in_other_words_is_borne_out(sentence: str, verdict: str) -> None:
    assert _verdicts(sentence) == [verdict]


def test_unit_said_once_serves_both_numbers() -> None:
    assert _verdicts("Net debt was down to €448 million, from 512 million") == ["€448 million: verified", "512 million: verified"]


def test_change_told_with_from_and_to_is_no_exchange() -> None:
    assert _verdicts("Net debt went from €512 million to €448 million") == ["€512 million: verified", "€448 million: verified"]


def _verdicts(sentence: str) -> list[str]:
    return make.verdicts(f"{sentence} [@source, para. 1].", _REPORT)


@pytest.mark.parametrize(
    ("source", "sentence", "verdict"),
    [
        ("Of 68 women on board 19 were saved.", "Nineteen women were drowned", ["Nineteen: undecided"]),
        (
            "The first boat held 30 persons; five were saved.",
            "Two men did not survive, five were saved",
            ["Two: number-not-in-passage", "five: verified"],
        ),
        ("Japanese claim: 19,000 killed. Chinese claim: 48,000 killed.", "A Japanese claim has 19,000 killed", ["19,000: verified"]),
    ],
)  # fmt: skip
def test_part_and_whole_label_and_name_are_told_apart(source: str, sentence: str, verdict: list[str]) -> None:
    assert make.verdicts(f"{sentence} [@source, para. 1].", source) == verdict


@pytest.mark.parametrize(
    ("source", "sentence"),
    [
        ("The prizes brought £600 to the Admiral and 30 shillings to each seaman.", "The Admiral had 30 shillings of it, each seaman £600"),
        ("It was written in seven weeks and sold 22,000 copies in two years.",
         "It was written in two years, and 22,000 copies were sold in 7 weeks"),
        ("There were 83 live births and 164 deaths.", "In that year 83 people died while only 164 were born"),
        ("The price of a coffin rose from £2 10s. to £4 15s.", "A coffin now cost £2 10s., against £4 15s. before"),
        ("The price of hake was £3.12, up from £2.74.", "Hake, £3.12 the year before, now brought £2.74"),
        ("The old made up 28.6 per cent in 2018, against 21.3 per cent in 2001.",
         "In 2001 the old had been 28.6 per cent, and in 2018 they were 21.3 per cent"),
        ("They heard 73 witnesses, among whom were 39 workmen.", "They heard 39 people, seventy-three of them workmen"),
        ("The jury of sixteen agreed, thirteen of them at once.", "Sixteen of its thirteen members agreed"),
        ("The brigade had 46 tanks, 29 of them Panthers.", "It had 29 tanks, among them 46 Panthers"),
        ("Of the 4,430 turns 1,107 were longer.", "Of 1,107 turns 4,430 were longer"),
        ("Unemployment was 5.8 per cent in January and 3.9 per cent in August.", "Unemployment fell from 3.9 per cent to 5.8"),
        ("Sales were 420 in May and 300 in June.", "Sales rose from 420 to 300"),
        ("At the first vote eight were for it and four against.", "The first vote was four to eight"),
        ("They were quartered there from 19 August until 7 September 1907.", "They stayed there until 19 August"),
        ("A first party under Keld went down at two. A second party of eight reached the north level.",
         "A second party under Keld went down"),
        ("A bridgehead five miles wide and two miles deep was held.", "The bridgehead was two wide and five miles deep"),
    ],
)  # fmt: skip
def test_two_numbers_in_each_others_places_are_doubted(source: str, sentence: str) -> None:
    assert any(
        line.endswith((": undecided", ": number-not-in-passage")) for line in make.verdicts(f"{sentence} [@source, para. 1].", source)
    )


@pytest.mark.parametrize(
    ("source", "sentence"),
    [
        ("The price of hake was £3.12, up from £2.74; that of mackerel fell from 94p to 88p.",
         "Hake, £2.74 the year before, now brought £3.12, whereas mackerel had slipped from 94p to 88p"),
        ("The old made up 28.6 per cent in 2018, against 21.3 per cent in 2001.",
         "In 2001 the old had been 21.3 per cent, and in 2018 they were 28.6 per cent"),
        ("Turnover rose by 6 per cent to £48.7 million (2018: £45.9 million).", "Turnover had risen from £45.9 million to £48.7 million"),
        ("Unemployment was 5.8 per cent in January and 3.9 per cent in August.", "Unemployment fell from 5.8 to 3.9 per cent"),
        ("They were quartered there from 19 August until 7 September 1907.", "They stayed there until 7 September"),
        ("A bridgehead five miles wide and two miles deep was held.", "The bridgehead was five miles wide and two deep"),
        ("At the first vote eight were for it and four against.", "The first vote was eight to four"),
    ],
)  # fmt: skip
def test_two_numbers_in_their_own_places_are_not(source: str, sentence: str) -> None:
    assert [line for line in make.verdicts(f"{sentence} [@source, para. 1].", source) if "undecided" in line or "passage" in line] == []


@pytest.mark.parametrize(
    ("source", "sentence"),
    [
        ("Of the 55 who were left 19 fell ill and four died. A call cost 3s. 6d. before and 5s. at the height.",
         "One paid four shillings for a visit"),
        ("She was the sixth of nine children.", "Four of the others died before the age of nine"),
        ("She was released on 25 August 1895, at the age of 47.", "She walked out, forty-seven months old"),
        ("The average age was eighteen and a half.", "The men were eighteen and a half months old"),
        ("Of the horses in the pit nine survived.", "Nobody was brought up after nine that morning"),
        ("They had met twice since 1880.", "Two years on, half of it had not been touched"),
        ("The men asked a day of ten hours, of eight in signal boxes.", "They asked for one of eight days in the signal boxes"),
        ("The worst week was the last, with 402 deaths.", "The disease killed 402 letters"),
        ("Barely 5,400 shares had been taken up.", "More than 5,400 shares had been taken up"),
    ],
)  # fmt: skip
def test_a_number_of_something_else_bears_nothing_out(source: str, sentence: str) -> None:
    said = make.verdicts(f"{sentence} [@source, para. 1].", source)
    assert said and all(": verified" not in line and ": equivalent" not in line and ": entailed" not in line for line in said[-1:])


def test_how_old_somebody_is_bears_out_no_count() -> None:
    source = "The pilot, Jan Hoek, is fifty-one and has made nine voyages to the ice."
    assert make.verdicts("Hoek, the pilot, was fifty-one [@source, para. 1].", source) == ["fifty-one: equivalent"]
    assert "equivalent" not in make.verdicts("Hoek, the pilot, had made fifty-one voyages [@source, para. 1].", source)[0]
