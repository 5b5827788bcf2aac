"""Words that are merely related, and like words of which the passage counts both: ``passage || sentence``."""

from __future__ import annotations

import pytest
from tests.check.test_synonyms_of_fields import pairs, unsound

_NOT_BORNE_OUT = """
The estate had 14 farms and 36 cottages. || The estate had 36 farms
The fleet had 12 ships and 37 boats. || The fleet had 37 ships
The fleet had 12 ships and 37 boats. || The fleet had twelve boats
There were 83 admissions and 27 patients discharged. || There were 27 admissions
The siege cost 214 killed and 617 wounded. || The siege cost 617 killed
The brigade had 1,840 infantry and 410 cavalry. || The brigade had 410 infantry
The police made 214 arrests and obtained 87 convictions. || The police made 87 arrests
The parish had 87 births and 112 deaths. || The parish had 112 births
There were 46 offers and 19 acceptances. || There were nineteen offers
The firm had receipts of £8,410 and an outlay of £6,920. || The firm had receipts of £6,920
The society's income was £3,115 and its debts £1,240. || The society had debts of £3,115
The train had 9 carriages and 14 wagons. || The train had 14 carriages
The town had 318 houses and 211 cottages. || The town had 211 houses
There were 31 camps and 17 bivouacs. || There were 31 bivouacs
The post had 42 drivers and 37 firemen. || The post had 37 drivers
The ship had 84 crew and 312 passengers. || The ship had 84 passengers
Hale polled 3,140 votes, a majority of 214. || Hale polled 214 votes
The company had 912 shareholders and 47 directors. || The company had 912 directors
The court heard 38 witnesses and 14 jurors. || The court heard fourteen witnesses
The trial found him guilty on 6 counts and fined him on 4. || He was found guilty on four counts
The school had 16 teachers and 412 pupils. || The school had 412 teachers
The chapel had 320 members and 640 worshippers. || The chapel had 640 members
The fleet lost 14 officers and 231 men. || The fleet lost 231 officers
The garrison had 36 guns and 14 howitzers. || The garrison had 36 howitzers
The expedition had 118 porters and 14 guides. || The expedition had 118 guides
The sledge party had 33 dogs and 9 ponies. || The sledge party had nine dogs
The museum bought 2,310 specimens and 416 books. || The museum bought 416 specimens
There were 61 gales and 118 frosts. || There were 118 gales
The club won 17 matches and drew 9. || The club drew seventeen matches
The county had 36 murders and 112 assaults. || The county had 112 murders
The court granted 142 divorces of 218 petitions. || The court granted 218 divorces
The drug was given in 4 doses to 318 patients. || The drug was given in 318 doses
The flood ruined 73 homes and 28 shops. || The flood ruined 28 homes
The port cleared 318 ships and 57 barges. || The port cleared 57 ships
The pit employed 640 men and 84 boys. || The pit employed 84 men
The farm had 46 sheep and 18 lambs. || The farm had eighteen sheep
The union had 2,360 members and 418 strikers. || The union had 418 members
The novel sold 6,700 copies in 3 editions. || The novel sold 6,700 editions
The paper ran for 211 issues, of 84 pages each. || The paper ran for 84 issues
The act has 47 clauses and 9 schedules. || The act has 47 schedules
The hospital had 60 beds and 14 nurses. || The hospital had sixty nurses
The camp reported 1,312 cases and 214 deaths. || The camp reported 214 cases
The battery fired 640 shells and 3,200 cartridges. || The battery fired 3,200 shells
The squadron flew 19 sorties and lost 11 aircraft. || The squadron lost nineteen aircraft
The hall has 4 floors and 31 rooms. || The hall has 31 floors
The bench imposed 54 fines and 18 sentences of gaol. || The bench imposed eighteen fines
The Liberals won 31 seats with 46 candidates. || The Liberals won 46 seats
The line sold 12,400 tickets and carried 14,100 passengers. || The line sold 14,100 tickets
The steamer landed 640 casks of oil and 410 bales. || The steamer landed 410 casks
The dock hired 415 dockers and 86 clerks. || The dock hired 86 dockers
The brigade had 29 pumps and 17 ladders. || The brigade had 29 ladders
The firm dismissed 310 clerks and took on 86. || The firm took on 310 clerks
The council built 128 houses and pulled down 84. || The council pulled down 128 houses
The sale brought in £615 and cost £84. || The sale cost £615
He received £84 and paid £31. || He paid £84
Rents rose by 14 per cent. || Rents fell by 14 per cent
Thirty-eight prisoners escaped and 14 were retaken. || Thirty-eight prisoners were retaken
The firemen put out 63 fires; 27 were left to burn. || The firemen put out 27 fires
The ship struck a reef; 26 were lost and 31 saved. || Thirty-one were lost when the ship hit a reef
The board licensed 11 midwives and 7 doctors. || The board licensed seven midwives
The mission had 73 converts and 14 schools. || The mission had 73 schools
The station had 46 drivers. || The station had 46 porters
The mill had 740 looms. || The mill had 740 weavers
The county had 132 tenants. || The county had 132 landlords
The ward had 88 admissions. || The ward had 88 discharges
The bank had 214 creditors. || The bank had 214 debtors
The court heard 38 witnesses. || The court heard 38 barristers
The council had 24 members. || The council held 24 meetings
The regiment had 412 horses. || The regiment had 412 mules
The line had 86 locomotives. || The line had 86 carriages
The fund had 1,436 subscribers. || The fund had 1,436 beneficiaries
The ship carried 57 guns. || The ship carried 57 gunners
The works built 114 wagons. || The works built 114 locomotives
The abbey had 28 monks. || The abbey had 28 nuns
The museum had 46 keepers. || The museum had 46 visitors
The school had nine classrooms. || The school had nine teachers
The district had 36 schools. || The district had 36 churches
The drug cured 58 patients. || The drug killed 58 patients
The camp had 17 tents. || The camp had 17 huts
The estate had 132 farms. || The estate had 132 farmers
Of the 46 lodgers 31 were men and 15 landlords sued. || Thirty-one landlords sued
The paper had 211 subscribers and 84 advertisers. || The paper had 211 advertisers
Nine convicts absconded from the gang in June and three in July. || Nine ran away in July
In May the mill laid off 64, and in June it took on 19. || In May the mill took on 64
The brigade put out 23 of the 31 fires. || The brigade extinguished 31 fires
The council pulled down 48 of the houses and repaired 112. || The council demolished 112 of the houses
Fire destroyed 9 mills; 4 escaped. || Four mills burned down
The bazaar brought in £214 and the lottery £96. || The lottery earned £214
The squire subscribed £50 and the vicar £5. || The vicar gave £50
Bread went up by a penny in March and came down by a halfpenny in May. || In March bread rose by a halfpenny
The landlord evicted 12 families and forgave 7 their rent. || The landlord turned out seven families
Twelve applied and 4 were taken. || Four applied
The lifeboat picked up 17 of the crew; 9 drowned. || The lifeboat rescued nine of the crew
The doctor vaccinated 312 and treated 58 for fever. || The doctor inoculated 58
The fleet had 12 ships, 37 boats and 6 rafts. || The fleet had 37 ships
The battery fired 640 shells and 3,200 rounds of shrapnel. || The battery fired 3,200 shells
The theatre sold 640 tickets and took 410 fares. || The theatre sold 410 tickets
The magistrates heard 46 cases and 9 suits. || The magistrates heard nine cases
There were 14 tremors besides 3 earthquakes. || There were three tremors
The school had 9 lessons and 6 classes. || The school had six lessons
The yard had 46 carpenters as well as 12 joiners. || The yard had twelve carpenters
The party had 118 porters and some 40 bearers. || The party had 40 porters
The press gave it 14 notices and 9 reviews. || The press gave it 14 reviews
The abbey had 31 monks and 12 nuns. || The abbey had 12 monks
The line had 64 drivers and 58 firemen. || The line had 58 drivers
The act has 47 clauses and 112 sections. || The act has 112 clauses
The company runs 34 trains and 12 trams. || The company runs twelve trains
The prison held 211 convicts and 46 debtors. || The prison held 46 convicts
The council has 24 councillors and 8 aldermen. || The council has 24 aldermen
The club had 9 teams and 112 players. || The club had 112 teams
The farm had 9 horses and 14 ponies. || The farm had fourteen horses
The survey made 46 readings and 12 sketches. || The survey made 12 readings
The crew fought 17 fires and 4 floods. || The crew fought 17 floods
The surgeon treated 31 burns and 14 fractures. || The surgeon treated 31 fractures
The society had 84 subscribers and 31 donors. || The society had 31 subscribers
The judge tried 38 men and hanged 9. || The judge hanged 38 men
The court passed 19 sentences and 54 fines. || The court passed 19 fines
The editor had 14 letters and 3 telegrams. || The editor had fourteen telegrams
The coast had 9 piers and 4 lighthouses. || The coast had nine lighthouses
The county had 36 homicides in the year. || The county had 36 murders in the year
The drug was given in four doses. || The drug was given in four injections
"""


@pytest.mark.parametrize("pair", pairs(_NOT_BORNE_OUT))
def test_a_word_that_is_merely_related_is_not(pair: str) -> None:
    assert unsound(pair)
