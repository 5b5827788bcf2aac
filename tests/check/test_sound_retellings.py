"""Sound retellings that look like faults: what tells a true pair from another reading of the passage, and what does not."""

from __future__ import annotations

import pytest
from tests.check import make

_SOUND = frozenset(("verified", "equivalent", "rounded", "entailed", "derived"))
_HAWKING = "On 21 May the council forbade hawking in {} the six wards."
_LAMBS = "He sold the rest of the 40 lambs {} nine shillings."
_KILN = "{} should be built within 300 yards of the church."
_CORE = "Its core is 2.1 m wide at the top and 7.6 m at the base."
_AUCTION = "The auction begins at 5.30 a.m. on weekdays and at 7 a.m. on Saturdays."
_CINEMAS = "The picture palaces were not closed but had to be aired for thirty minutes every three hours."
_BOMBS = "In July the raiders took to dropping their bombs from 18,000 feet rather than 3,000."
_WORK = "Work ceased on 14 March. By that evening 396 boatmen had left; by the end of the week 655, and with them 92 labourers."
_STAFF = "By 1913 the staff had risen to 27, of whom nine were women."
_FLOW = "At Weir 2 the flow rose from 0.4 litres a second in January 2002 to 1.3 in June 2004 and 3.8 in the last week of October."
_RAIN = "The rain of the year was 33.1 inches, on 201 days; the heaviest fall, 2.36 inches, was on 14 November."
_SCHOOLS = "On the 17th, when 41 of the 63 elementary schools had already shut for want of teachers, it reversed itself."
_REPORT = "Report for the year to 30 June 1869. The house was handed over on 12 October 1868. The circle was first used on 4 February."
_CANAL = "The canal, opened in 1811 under an Act of 1803, runs for 43 miles."
_CLAIMED = "They claimed 74 aircraft destroyed and 145 damaged; German records, examined in 1956, admit the loss of 51."
_OUTSIDE = "The Company engaged men from outside: 124 arrived in four parties."
_SHARES = "The shares fell from 684p to 511p in the week after the disaster."
_MEN = "On 5 January the division had 12,900 men out of an authorised 14,250."
_REPORTED = "Report for the year to 30 June 1871. The ball has failed on eleven days."
_EARNINGS = "His clear earnings in 1886 were on the average 19s. 6d. a week, against 24s. 3d. in 1880."
_DIVIDEND = "The dividend, which was 7 per cent. in 1871, had by 1886 sunk to 2¼."
_GLACIER = (
    "Depots were laid at intervals of 65 km as far as 80°S. The ascent of the Leck Glacier, 190 km long and up to 28 km wide, took 17 days."
)
_LOSSES = "American casualties were 2,150, including 440 dead; German casualties are estimated at 4,500."
_SHIP = "The first ship for ten days, the old Pelican, with 62 tons, 18 of them potatoes, half of those rotten."
_GUNS = "Its four battalions of artillery counted 48 howitzers, 36 of 105 mm and twelve of 155 mm."
_PAY = "From 14 May we cut the married men from 8s. to 5s. 6d."
_PAID = "The society disbursed £2,764, of which £1,405 came from other societies and £640 from public collections."
_HOUSES = "Of its 168 houses 109 are empty and 19 are gone."
_PIT = (
    "Mr Blount's certificate was suspended from 1 February. He did not return to Ravensmoor. The pit was working with 240 men on 3 April."
)
_CREW = "The worst night was that of 24 June, when the Hartland went down with 71 of her crew of 98."
_BANK = "The Germans blew up the Old Bridge, with some 300 of their own men still on the west bank."
_DIARY = "13 December 1909. I write at two in the morning of the 14th. Dunn is gone. It was at 3.25 in the afternoon."
_YEARLY = "Report for the year to 31 March 1958. The staff stood at 46: 17 astronomers, 14 assistants and 15 others."
_NEED = "The average of about 140 tons a day was some thirty tons below what the garrison was reckoned to need."
_ORDE = "Orde left £24,000, of which £9,000 was meant for the buildings, £6,500 for the instruments."
_DOME = "With the rollers the dome is turned round in four minutes, where the balls needed eleven, and by one man in place of three."
_BOATS = "Six of the nine boats got away; the other three were smashed."
_RAID = "The raid cost 14 lives, and 230 people lost their homes."
_TOWERS = "The north tower is 62 metres high, the south tower 58."
_CLOSED = "The road was closed from 3 to 17 January."
_FINE = "There were found the bodies of six lambs, and the farm was fined £30, being £5 for each animal."
_WHALES = (
    "In the first season two boats brought in 183 whales and made 5,240 barrels. "
    "The take rose to 1910, when six boats secured 1,046 whales and the make was 33,870 barrels."
)
_DEATHS = "In 2018 there were 83 live births and 164 deaths; 212 people moved in and 275 moved away."
_HAND = "We have spent £2,410, which leaves £310 in hand; the crew's bonus will take £218 of that."
_APPEAL = "The appeal stands at 940 crowns, of which 300 came from the drapers' guild of the town."
_SNOW = "It was twelve days' march to this place, and there was snow on seven of them."
_ESCORT = "The escort was of 12 men, and 30 porters carried the loads."
_CHAINS = "The catch, 45 tons of it, went to four chains of shops, the largest of which alone took thirty."


@pytest.mark.parametrize(
    ("sentence", "passage"),
    [
        ("Hawking was forbidden in all six wards on 21 May [@source, para. 1].", _HAWKING.format("every one of")),
        ("The rest of the 40 lambs went at nine shillings each [@source, para. 1].", _LAMBS.format("at")),
        ("Nothing was to be built as a kiln at any point closer than 300 yards to the church [@source, para. 1].", _KILN.format("No kiln")),
        ("At its base the core measures 7.6 metres across, at the top 2.1 [@source, para. 1].", _CORE),
        ("The auction opens at half past five, and on Saturdays at seven [@source, para. 1].", _AUCTION),
        ("Every three hours the cinemas opened the windows for half an hour [@source, para. 1].", _CINEMAS),
        ("From July the raiders no longer bombed from 3,000 feet but from 18,000 [@source, para. 1].", _BOMBS),
        ("Six lambs came to light, and at £5 a head the farm had £30 to pay for them [@source, para. 1].", _FINE),
        ("The trappers accounted for 1,874 animals in 1919 [@source, para. 1].", "In 1919 the number of animals killed was 1,874."),
        ("By 1910 there were six boats, and they brought in 1,046 whales [@source, para. 1].", _WHALES),
        ("By the evening 396 boatmen had gone, and before the week was out 655 of them [@source, para. 1].", _WORK),
        ("In 1913 nine of a staff of twenty-seven were women [@source, para. 1].", _STAFF),
        ("By the last week of October the flow at Weir 2 had reached 3.8 litres a second [@source, para. 1].", _FLOW),
        ("That year it rained on 201 days, and on 14 November 2.36 inches fell [@source, para. 1].", _RAIN),
        ("By the 17th there were no teachers left in 41 of the elementary schools [@source, para. 1].", _SCHOOLS),
        ("The circle was put to use on 4 February 1869 [@source, para. 1].", _REPORT),
        ('It was opened [eight]{.derived from="1811 - 1803"} years after its Act [@source, para. 1].', _CANAL),
        ("The German records, gone through in 1956, admit to 51 aircraft lost [@source, para. 1].", _CLAIMED),
        ("In 2018 only 83 were born and 164 people died [@source, para. 1].", _DEATHS),
        ("They did it with a couple of crowbars [@source, para. 1].", "Five men did it, with two crowbars."),
        ("The Company brought in 124 outsiders in four parties [@source, para. 1].", _OUTSIDE),
        ("There were shells for six days [@source, para. 1].", "The division had artillery ammunition for six days."),
        ("Within a week of the disaster its shares had dropped to 511p [@source, para. 1].", _SHARES),
        ("Inside two weeks 17 of them were evicted [@source, para. 1].", "Seventeen of them were evicted within the fortnight."),
        ('The division was short of [1,350]{.derived from="14,250 - 12,900"} men in all [@source, para. 1].', _MEN),
        ("The report of 1871 admits that it had failed on eleven days [@source, para. 1].", _REPORTED),
        ("A flood of 820 m³ a second came down [@source, para. 1].", "The flood is put at 820 cubic metres a second."),
        ("In 1875 its mean error was three tenths of a second [@source, para. 1].", "Its mean error was 0.3 second in 1875."),
        ("In 1880 a boatman had cleared 24s. 3d. in an average week; in 1886 it was 19s. 6d. [@source, para. 1].", _EARNINGS),
        ("The shareholders, who were now getting 2¼ per cent., had been paid seven [@source, para. 1].", _DIVIDEND),
        ("The Leck Glacier, 190 kilometres long and as much as 28 wide, cost them seventeen days [@source, para. 1].", _GLACIER),
        ("The book counts 2,150 American casualties, 440 of them dead [@source, para. 1].", _LOSSES),
        ("After ten days without a ship, the Pelican brought 62 tons, eighteen of them potatoes [@source, para. 1].", _SHIP),
        ("Of its 48 howitzers three dozen were of 105 mm [@source, para. 1].", _GUNS),
        ("From 14 May the married men got only 5s. 6d. [@source, para. 1].", _PAY),
        ("In all £2,764 was paid out, £1,405 of it from other societies [@source, para. 1].", _PAID),
        ("Of the village’s 168 houses nineteen have disappeared, and 109 stand empty [@source, para. 1].", _HOUSES),
        ("At Ravensmoor work began again from 3 April, with 240 men [@source, para. 1].", _PIT),
        ("Of her company of ninety-eight, 71 were lost with her [@source, para. 1].", _CREW),
        ("The meat ration went down to nine ounces, from twelve [@source, para. 1].", "Cut meat from 12 oz. to 9. Two raids before noon."),
        ("The Old Bridge was blown up with about three hundred Germans on the wrong bank [@source, para. 1].", _BANK),
        (
            "He was steering when he was seven, and at 22 he was master [@source, para. 1].",
            "I steered at seven, and was master of my own pair at twenty-two.",
        ),
        ("By the end of August nineteen dogs were dead [@source, para. 1].", "By the end of August 19 dogs had died."),
        ("Dunn disappeared on 13 December [@source, para. 1].", _DIARY),
        ("In 1958 the staff stood at forty-six, seventeen of them astronomers [@source, para. 1].", _YEARLY),
        (
            "On average roughly 140 tons came daily, some thirty tons less than the garrison was thought to require [@source, para. 1].",
            _NEED,
        ),
        ("Of Orde’s £24,000 nine thousand was to be spent on buildings and £6,500 on instruments [@source, para. 1].", _ORDE),
        ("With the new rollers one man could turn the dome round in four minutes [@source, para. 1].", _DOME),
        ("To Marsh 3,600 seemed enough [@source, para. 1].", "Keller puts the losses at 4,500 to 5,000, Marsh at 3,600."),
        ("Of the fleet's eleven ships three were lost [@source, para. 1].", "The fleet lost three of its eleven ships."),
        ("The ticket cost him 2s. 6d. [@source, para. 1].", "He paid half a crown for the ticket."),
        ("The Company was given two pounds [@source, para. 1].", "They gave the Company forty shillings."),
        ("The dog weighed 28 pounds [@source, para. 1].", "The dog weighed two stone."),
        ("Close to a million people had no home [@source, para. 1].", "Nearly a million people were homeless."),
        ("At 1,850 metres above sea level lies the village [@source, para. 1].", "The village lies 1,850 metres above the sea."),
        ("The road was shut on 3 January and opened again on the 17th [@source, para. 1].", _CLOSED),
        ("The two bridges were blown up [@source, para. 1].", "Both bridges were blown up."),
        ("Two guns were lost [@source, para. 1].", "Both of the guns were lost."),
        ("The team won by three goals to one [@source, para. 1].", "The team won 3–1."),
        (
            "Three guns were lost on the right, fourteen on the left [@source, para. 1].",
            "On the left 14 guns were lost, on the right three.",
        ),
        ("Three boats were smashed, and the remaining six got away [@source, para. 1].", _BOATS),
        ("Fourteen people died in the raid and 230 were made homeless [@source, para. 1].", _RAID),
        ("Wheat went up to sixty-two shillings a quarter [@source, para. 1].", "Wheat rose from 40s. to 62s. a quarter."),
        ("The south tower, at fifty-eight metres, is lower than the north, at sixty-two [@source, para. 1].", _TOWERS),
        ("Thirty men carried the loads, and the escort was twelve [@source, para. 1].", _ESCORT),
        ('Once the crew had their bonus, the £310 in hand would shrink to £[92]{.derived from="310 - 218"} [@source, para. 1].', _HAND),
        ('The appeal had reached 940 crowns, [640]{.derived from="940 - 300"} of them not from the guild [@source, para. 1].', _APPEAL),
        ('It snowed on all but [five]{.derived from="12 - 7"} of the twelve days on the road [@source, para. 1].', _SNOW),
        ("Six loads of oats were lost [@source, para. 1].", "Forty sledges were lost, among them 6 loads of oats and 34 of hay."),
        ("Six loads of oats were lost [@source, para. 1].", "We lost 40 loads, among them 6 of oats."),
        ("The loft was brought up to sixty looms [@source, para. 1].", "By May the loft had been made up to 60 looms."),
        ("They got no higher than 4,100 metres [@source, para. 1].", "The party of 1841 was stopped by ice at 4,100 metres."),
        ("The tower fell in one night [@source, para. 1].", "The tower fell in a single night, and not a single house was left."),
        ("At rest his pulse beat 58 to the minute [@source, para. 1].", "Pulse at rest this morning, 58."),
        (
            "They shot a dog at Pell, one of six that Cray drove [@source, para. 1].",
            "They shot a dog at Pell, the weakest of Cray's six dogs.",
        ),
        ("They shot one of Cray's six dogs [@source, para. 1].", "They shot the weakest of Cray's six dogs."),
        ("She was the one woman in the office [@source, para. 1].", "She was the only woman in the office of fourteen."),
        ("One daughter sailed to Canada [@source, para. 1].", "Her eldest daughter sailed to Canada; the others stayed."),
        ("A breach of thirty feet had become one of 165 feet [@source, para. 1].", "The breach of 30 feet grew to 165 feet."),
        ("Four chains of shops took 45 tons, and the largest of the four took thirty by itself [@source, para. 1].", _CHAINS),
    ],
)
def test_sound_retelling_is_borne_out(sentence: str, passage: str) -> None:
    assert [line for line in make.verdicts(sentence, passage) if line.split(": ")[1] not in _SOUND] == []


@pytest.mark.parametrize(
    ("sentence", "passage"),
    [
        ("Hawking was forbidden in all six wards on 21 May [@source, para. 1].", _HAWKING.format("one of")),
        ("The rest of the 40 lambs went for nine shillings each [@source, para. 1].", _LAMBS.format("for")),
        ("Nothing was to be built as a kiln at any point closer than 300 yards to the church [@source, para. 1].", _KILN.format("A kiln")),
        ("At its base the core measures 2.1 metres across, at the top 7.6 [@source, para. 1].", _CORE),
        ("The auction opens at seven, and on Saturdays at half past five [@source, para. 1].", _AUCTION),
        ("From July the raiders no longer bombed from 18,000 feet but from 3,000 [@source, para. 1].", _BOMBS),
        ("Six lambs came to light, and at £30 a head the farm had £5 to pay for them [@source, para. 1].", _FINE),
        ("She was 46 when she retired from the mill [@source, para. 1].", "She retired after 46 years of service at the mill."),
        ("In the first season two boats brought in 1,046 whales [@source, para. 1].", _WHALES),
        ("In 1913 twenty-seven of a staff of nine were women [@source, para. 1].", _STAFF),
        ("By January 2002 the flow at Weir 2 had reached 3.8 litres a second [@source, para. 1].", _FLOW),
        ("On the 17th 63 of the elementary schools had shut for want of teachers [@source, para. 1].", _SCHOOLS),
        ("The circle was put to use on 4 February 1868 [@source, para. 1].", _REPORT),
        ('It was opened [eight]{.derived from="1811 - 1803"} years after its Act [@source, para. 1].', "It was opened in 1811."),
        ("They did it with a couple of crowbars [@source, para. 1].", "Five men did it, with three crowbars."),
        ("Within a month of the disaster its shares had dropped to 511p [@source, para. 1].", _SHARES),
        ('The division was short of [1,340]{.derived from="14,250 - 12,900"} men in all [@source, para. 1].', _MEN),
        ("The report of 1872 admits that it had failed on eleven days [@source, para. 1].", _REPORTED),
        ("In 1880 a boatman had cleared 19s. 6d. in an average week; in 1886 it was 24s. 3d. [@source, para. 1].", _EARNINGS),
        ("The shareholders, who were now getting seven per cent., had been paid 2¼ [@source, para. 1].", _DIVIDEND),
        ("The Leck Glacier was 65 kilometres long [@source, para. 1].", _GLACIER),
        ("German casualties were 2,150 [@source, para. 1].", _LOSSES),
        ("Of the village’s 168 houses nineteen stand empty, and 109 have disappeared [@source, para. 1].", _HOUSES),
        ("Of her company of seventy-one, 98 were lost with her [@source, para. 1].", _CREW),
        ("The meat ration went up to twelve ounces, from nine [@source, para. 1].", "Cut meat from 12 oz. to 9. Two raids before noon."),
        (
            "He was steering when he was eight, and at 22 he was master [@source, para. 1].",
            "I steered at seven, and was master of my own pair at twenty-two.",
        ),
        ("The Old Bridge was blown up with about three hundred Americans on the wrong bank [@source, para. 1].", _BANK),
        ("Dunn disappeared on 12 December [@source, para. 1].", _DIARY),
        ("In 1959 the staff stood at forty-six, seventeen of them astronomers [@source, para. 1].", _YEARLY),
        ("Orde left £24,000 for the buildings [@source, para. 1].", _ORDE),
        ("A flood of 820 m³ came down [@source, para. 1].", "The flood is put at 820 cubic metres a second."),
        ("Of the fleet's three ships eleven were lost [@source, para. 1].", "The fleet lost three of its eleven ships."),
        ("The ticket cost him 3s. 6d. [@source, para. 1].", "He paid half a crown for the ticket."),
        ("He paid two pounds [@source, para. 1].", "He paid two guineas."),
        ("The dog weighed 29 pounds [@source, para. 1].", "The dog weighed two stone."),
        ("Nearly a million people had no home [@source, para. 1].", "About a million people were homeless."),
        ("The road was opened on 3 January and shut again on the 17th [@source, para. 1].", _CLOSED),
        ("Two men voted [@source, para. 1].", "Both men and women voted."),
        ("The two bridges were held [@source, para. 1].", "Both bridges and the ford were held."),
        ("In the raid 230 people died and fourteen were made homeless [@source, para. 1].", _RAID),
        ("Three boats were smashed, and the remaining nine got away [@source, para. 1].", _BOATS),
        ("Thirty men formed the escort [@source, para. 1].", _ESCORT),
        (
            'Once the crew had their bonus of £310, the money in hand would shrink to £[92]{.derived from="310 - 218"} [@source, para. 1].',
            _HAND,
        ),
        ('The guild gave 940 crowns, and [640]{.derived from="940 - 300"} came from others [@source, para. 1].', _APPEAL),
        ("Twelve porters carried the loads [@source, para. 1].", _ESCORT),
        ("Six loads of hay were lost [@source, para. 1].", "We lost 40 loads, among them 6 of oats."),
        ("The loft wove sixty yards an hour [@source, para. 1].", "The loft made up to 60 yards an hour."),
        ("The inns stand no higher than 4,100 metres [@source, para. 1].", "The two inns stand at 4,100 metres."),
        ("One house was left [@source, para. 1].", "The tower fell in a single night, and not a single house was left."),
        ("The mine raised 58 tons a minute [@source, para. 1].", "The mine raised 58 tons."),
        ("In the yard there were thirty-eight [@source, para. 1].", "The hall has seats for 450, and 38 lamps."),
        ("She was one of six children [@source, para. 1].", "She was the sixth of nine children."),
        ("One daughter stayed at home [@source, para. 1].", "Her eldest daughter sailed to Canada; two daughters stayed at home."),
        (
            "There was one woman in the office of fourteen [@source, para. 1].",
            "Two women worked in the office of fourteen; the only woman at home left.",
        ),
    ],
)
def test_fault_that_looks_like_it_is_not(sentence: str, passage: str) -> None:
    assert [line for line in make.verdicts(sentence, passage) if line.split(": ")[1] not in _SOUND]
