"""Two numbers of a sentence that may have been exchanged: doubted where the words tell so, and not for the order alone."""

from __future__ import annotations

import pytest
from tests.check import make

_SOUND = frozenset(("verified", "equivalent", "rounded", "entailed"))


@pytest.mark.parametrize(
    ("sentence", "passage"),
    [
        ("In 1903 and 1908 the office refused an inquiry [@source, para. 1].", "The office rejected an inquiry in 1903 and again in 1908."),
        (
            "Its deficit had grown within three years from £1.26 million to £2.04 million [@source, para. 1].",
            "Its deficit was £2.04 million, compared with £1.26 million three years earlier.",
        ),
        (
            "The herd had dwindled from 312 to 86 [@source, para. 1].",
            "The herd numbered 86, against 312 before the frost.",
        ),
        (
            "A tonne of sardine had become £35 dearer, at £510 [@source, para. 1].",
            "Sardine cost on average £510 a tonne, £35 more than in 2017.",
        ),
        (
            "Coal went up by four shillings, or 3s. 6d. less than coke, to 27s. [@source, para. 1].",
            "Coal stood at 27s., after a rise of four shillings, which was 3s. 6d. less than that of coke.",
        ),
        (
            "The second-class fare is 2s. 6d., where it had been 3s. 10d. in 1857 [@source, para. 1].",
            "The second-class fare, 3s. 10d. in 1857, is now 2s. 6d.",
        ),
        (
            "In 2001 the old had been 21.3 per cent of the people, and in 2018 they were 28.6 per cent [@source, para. 1].",
            "Persons over 65 made up 28.6 per cent of the population in 2018, against 21.3 per cent in 2001.",
        ),
        (
            "From 512 the union fell below three hundred members [@source, para. 1].",
            "The union had 512 members before the lock-out and fewer than 300 after it.",
        ),
        (
            "The holders had 6p, of which 1.8p had been paid at midsummer [@source, para. 1].",
            "The interim dividend of 1.8p, paid at midsummer, makes with the final one 6p.",
        ),
        (
            "Nine of the ponies lived; there had been 44 of them [@source, para. 1].",
            "Of the forty-four ponies in the pit nine survived.",
        ),
        (
            "In the workhouse, with its 890 inmates, just three died [@source, para. 1].",
            "At the Union workhouse only three of the 890 inmates died.",
        ),
        (
            "Half a crown is paid to the age of thirteen for boys and fourteen for girls [@source, para. 1].",
            "For every child half a crown is paid until it reach thirteen, if a boy, or fourteen, if a girl.",
        ),
        (
            "The killed, wounded and missing of the garrison numbered 749, 2,310 and 512 respectively [@source, para. 1].",
            "The siege cost the garrison 749 killed, 2,310 wounded and 512 missing.",
        ),
        (
            "The mill and the brewery paid £120 and £95 respectively [@source, para. 1].",
            "The brewery gave £95; £120 came from the mill.",
        ),
        (
            "The harbour suffered 571 raids, on average nine a day [@source, para. 1].",
            "The harbour was raided 571 times, an average of nine raids a day.",
        ),
        (
            "There were six hundredweight of coal, which at fourteen pounds a day lasted [@source, para. 1].",
            "Coal 6 cwt., which at 14 lb. a day must last.",
        ),
        (
            "At springs the tide rises and falls 5.2 metres, at neaps 2.4 [@source, para. 1].",
            "Spring tides have a range of 5.2 metres and neaps of 2.4 metres.",
        ),
        (
            "The figures climbed week by week: nineteen deaths, sixty-four, 171, three hundred and thirty-eight [@source, para. 1].",
            "In the week ending 5 October 19 persons died of influenza; in the next week 64, then 171, then 338. The worst week was "
            "that ending 2 November, with 402 deaths.",
        ),
        (
            "Lewin thought that reservoirs ought to be inspected every five years and no longer every ten [@source, para. 1].",
            "The Inquiry recommends that reservoirs be inspected every five years instead of every ten.",
        ),
        (
            "Margaret Dunne, who is seventy-one, has been living in Ashgill for forty-six years [@source, para. 1].",
            "Margaret Dunne is 71 and has lived in Ashgill for 46 years.",
        ),
        (
            "Twenty-three homes were destroyed and 738 flooded, and the cost was £164m [@source, para. 1].",
            "In all 738 homes were flooded and 23 destroyed. The cost is put at £164 million.",
        ),
        (
            "It lost eight people, of whom the oldest was ninety-three [@source, para. 1].",
            "Eight of the dead were there, the oldest aged 93.",
        ),
        (
            "The receipts went up from £640 in his first year to £905 in his second [@source, para. 1].",
            "The station took £640 in my first year and £905 in my second.",
        ),
        (
            "Weekdays brought sixteen trains in summer and ten in winter; Sundays brought none [@source, para. 1].",
            "We had ten trains on a weekday in winter and sixteen in summer, and none at all on Sundays.",
        ),
        (
            "She took nine shillings a week out of his nineteen [@source, para. 1].",
            "I was sent there at nineteen shillings a week. I lodged with Mrs. Hughes, who took nine shillings a week from me.",
        ),
    ],
)  # fmt: skip
def test_numbers_told_in_another_order_are_sound(sentence: str, passage: str) -> None:
    assert [line for line in make.verdicts(sentence, passage) if line.split(": ")[1] not in _SOUND] == []


@pytest.mark.parametrize(
    ("sentence", "passage"),
    [
        (
            "The second-class fare is 3s. 10d., where it had been 2s. 6d. in 1857 [@source, para. 1].",
            "The second-class fare, 3s. 10d. in 1857, is now 2s. 6d.",
        ),
        (
            "In 2001 the old had been 28.6 per cent of the people, and in 2018 they were 21.3 per cent [@source, para. 1].",
            "Persons over 65 made up 28.6 per cent of the population in 2018, against 21.3 per cent in 2001.",
        ),
        (
            "Its deficit had grown within three years from £2.04 million to £1.26 million [@source, para. 1].",
            "Its deficit was £2.04 million, compared with £1.26 million three years earlier.",
        ),
        (
            "A tonne of sardine had become £510 dearer, at £35 [@source, para. 1].",
            "Sardine cost on average £510 a tonne, £35 more than in 2017.",
        ),
        (
            "Thirteen ponies lived; there had been five of them [@source, para. 1].",
            "Of the thirteen ponies in the pit five survived.",
        ),
        (
            "The holders had 1.8p, of which 6p had been paid at midsummer [@source, para. 1].",
            "The interim dividend of 1.8p, paid at midsummer, makes with the final one 6p.",
        ),
        (
            "In the workhouse, with its three inmates, 890 died [@source, para. 1].",
            "At the Union workhouse only three of the 890 inmates died.",
        ),
        (
            "The killed, wounded and missing of the garrison numbered 2,310, 749 and 512 respectively [@source, para. 1].",
            "The siege cost the garrison 749 killed, 2,310 wounded and 512 missing.",
        ),
        (
            "The mill and the brewery paid £95 and £120 respectively [@source, para. 1].",
            "The brewery gave £95; £120 came from the mill.",
        ),
        (
            "The harbour suffered nine raids, on average 571 a day [@source, para. 1].",
            "The harbour was raided 571 times, an average of nine raids a day.",
        ),
        (
            "There were fourteen pounds of coal, which at six hundredweight a day lasted [@source, para. 1].",
            "Coal 6 cwt., which at 14 lb. a day must last.",
        ),
        (
            "At springs the tide rises and falls 2.4, at neaps 5.2 metres [@source, para. 1].",
            "Spring tides have a range of 5.2 metres and neaps of 2.4 metres.",
        ),
        (
            "The holders content themselves with 1.8p, of which 6p had been paid in the course of the year [@source, para. 1].",
            "A final dividend of 4.2p a share, which with the interim dividend of 1.8p already paid makes 6p for the year.",
        ),
        (
            "The figures climbed week by week: sixty-four deaths, nineteen, 171, three hundred and thirty-eight [@source, para. 1].",
            "In the week ending 5 October 19 persons died of influenza; in the next week 64, then 171, then 338. The worst week was "
            "that ending 2 November, with 402 deaths.",
        ),
        (
            "Lewin thought that reservoirs ought to be inspected every ten and no longer every five years [@source, para. 1].",
            "The Inquiry recommends that reservoirs be inspected every five years instead of every ten.",
        ),
        (
            "Margaret Dunne, who is forty-six years, has been living in Ashgill for seventy-one [@source, para. 1].",
            "Margaret Dunne is 71 and has lived in Ashgill for 46 years.",
        ),
        (
            "738 homes were destroyed and twenty-three flooded, and the cost was £164m [@source, para. 1].",
            "In all 738 homes were flooded and 23 destroyed. The cost is put at £164 million.",
        ),
        (
            "It lost ninety-three people, of whom the oldest was eight [@source, para. 1].",
            "Eight of the dead were there, the oldest aged 93.",
        ),
        (
            "The receipts went up from £640 in his second year to £905 in his second [@source, para. 1].",
            "The station took £640 in my first year and £905 in my second.",
        ),
        (
            "The receipts went up from £640 in his first year to £905 in his third [@source, para. 1].",
            "The station took £640 in my first year and £905 in my second. The fair was on the third Thursday.",
        ),
        (
            "The bookings of 3,400 in July 1921 had become 1,900 in July 1921 [@source, para. 1].",
            "July 1920 brought 3,400 bookings to the line, July 1921 only 1,900.",
        ),
        (
            "Weekdays brought ten trains in summer and sixteen in winter; Sundays brought none [@source, para. 1].",
            "We had ten trains on a weekday in winter and sixteen in summer, and none at all on Sundays.",
        ),
        (
            "She took nineteen shillings a week out of his nine [@source, para. 1].",
            "I was sent there at nineteen shillings a week. I lodged with Mrs. Hughes, who took nine shillings a week from me.",
        ),
    ],
)  # fmt: skip
def test_numbers_exchanged_are_doubted(sentence: str, passage: str) -> None:
    assert [line for line in make.verdicts(sentence, passage) if line.split(": ")[1] not in _SOUND]
