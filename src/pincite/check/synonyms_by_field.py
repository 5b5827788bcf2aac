"""More nouns that an editor would accept for each other, field by field; ``synonyms`` has those of every book."""

from __future__ import annotations

_FIELDS = (
    # war on land, at sea and in the air
    """
    infantry infantryman bayonet; cavalry cavalryman horseman sabre trooper; gunner artilleryman cannoneer; straggler laggard
    sentry sentinel guard; hostage captive; deserter runaway absconder; rebel insurgent; guerrilla partisan irregular
    raider attacker assailant; enemy foe; spy agent; subordinate junior; shell projectile missile; rocket missile; charge round
    musket firelock; pistol handgun; tank panzer; sortie mission; battle engagement fight action encounter combat clash
    skirmish brush encounter; ambush trap ambuscade; attack onslaught; fort fortress stronghold; outpost picket
    bombardment barrage cannonade; salvo volley; flag colour color standard banner; medal decoration; airman flier flyer aviator
    submarine sub; truce armistice ceasefire; treaty pact agreement; retreat withdrawal; parade review; drill exercise
    order instruction command directive; signal message; revolt uprising rebellion insurrection; riot disturbance
    """,
    # sickness and death
    """
    patient sufferer; case sufferer; admission patient case; case attack; attack bout; relapse recurrence; bed cot
    inoculation vaccination immunisation immunization; hospital infirmary; epidemic outbreak pestilence plague; cure recovery
    remedy treatment cure; injection jab; pill tablet; birth delivery confinement; autopsy post-mortem
    chemist apothecary druggist pharmacist; funeral burial interment; grave tomb; symptom sign; asylum madhouse; fracture break
    bruise contusion; operation surgery
    """,
    # mines, mills and trades
    """
    miner collier pitman coalminer mineworker; mine pit colliery; seam vein; vein lode; hewer getter; explosion blast detonation
    tub corf hutch; overseer overlooker foreman supervisor; manager superintendent; apprentice learner; blackleg strikebreaker scab
    strike stoppage walkout; carpenter joiner woodworker; smith blacksmith; stevedore docker dockworker longshoreman
    servant domestic; seamstress needlewoman sempstress; shoemaker bootmaker cordwainer; shopkeeper tradesman retailer storekeeper
    merchant trader dealer; publican innkeeper; inn pub tavern alehouse; hawker pedlar peddler; artisan craftsman; vacancy opening
    kiln oven; gallery tunnel
    """,
    # railways and roads
    """
    wagon waggon truck; engineman driver; fireman stoker; ticket fare; passenger fare; stop halt; sleeper tie; train service
    guard conductor; platelayer trackman tracklayer surfaceman lengthman; signalman signaller; accident mishap; crash smash wreck
    tram tramcar streetcar; bus omnibus; cab taxi; bicycle cycle bike; car motorcar motor; trip run; arch span; lamp light lantern
    """,
    # ships, ports and fishing
    """
    steamer steamship steamboat; barque bark; barge lighter; ferry ferryboat; tug tugboat towboat; rower oarsman
    captain skipper master; cargo shipload shipment freight consignment; bale pack; wreck shipwreck; berth mooring; bunk berth
    cabin stateroom; pier jetty; quay wharf; warehouse storehouse; port harbour harbor haven; voyage passage crossing; catch haul
    fisherman fisher; iceberg berg; canoe pirogue dugout
    """,
    # farming, food and want
    """
    farmhouse farmstead homestead; field plot; plot parcel allotment; cattle beast; cottager cottar cotter
    reaper harvester; crofter smallholder; herdsman cowman; landowner landholder proprietor; helping portion serving; portion ration
    pauper poor destitute indigent; beggar mendicant; vagrant tramp; harvest crop; famine dearth; stall stand booth; chicken fowl
    donkey ass; hive colony; bullock steer; workhouse poorhouse; basket hamper; bundle package; plank board
    """,
    # money and business
    """
    receipt income revenue; expenditure outlay cost expense spending; profit gain surplus; deficit shortfall
    debt liability; saver depositor; subscriber contributor donor giver; donation gift contribution subscription; grant subsidy
    loan advance; account bill invoice; instalment installment payment; bankruptcy insolvency failure; bid tender; branch office
    banknote note; customer patron; bargain deal transaction; rise increase; fall drop decline decrease reduction; reduction cut
    wage earnings; pension annuity; legacy bequest; tax levy; duty tariff; company concern undertaking; contract agreement
    purchase acquisition; application request; applicant candidate aspirant
    """,
    # building, fire and flood
    """
    floor level; house habitation; hut shack cabin shanty; room chamber; stair step; pillar column; chimney stack; engine pump
    breach gap break; crack fissure; plan design; cellar basement; embankment dike dyke levee bank; ditch trench; memorial monument
    statue sculpture; fire blaze conflagration; flood inundation; fireman firefighter; refugee fugitive; lodger boarder
    occupant occupier resident; gaol jail prison; theatre theater
    """,
    # law
    """
    witness deponent; juror juryman; charge count; charge accusation allegation; fine penalty; suit action lawsuit case
    hearing sitting session; prisoner detainee; sentence term; arrest apprehension; murder slaying; burglary housebreaking
    theft larceny; bandit brigand robber; burglar housebreaker; defendant accused; plaintiff claimant complainant
    magistrate justice; judge justice; barrister advocate counsel; execution hanging; warder gaoler jailer turnkey
    lash stroke; act statute; law statute; clause section; amendment change alteration; regulation rule; decree edict
    signatory signer; licence license permit; question query; answer reply response; inquiry enquiry investigation
    murderer killer
    """,
    # elections and meetings
    """
    ballot paper; seat constituency; majority margin; candidate nominee contender; abstention abstainer; meeting gathering assembly
    meeting session sitting; demonstrator protester marcher; demonstration rally; envoy emissary; motion resolution; speaker orator
    """,
    # schools and churches
    """
    scholarship bursary; classroom schoolroom; class form; lesson class; lecture talk; examination exam; headmaster principal
    worshipper churchgoer congregant; clergyman cleric minister parson priest; convert proselyte; monk brethren; nun sister
    convent nunnery; sermon homily; baptism christening
    """,
    # press, stage and letters
    """
    issue edition; article piece; manuscript typescript; critic reviewer; journalist reporter newspaperman pressman correspondent
    writer author; pamphlet tract booklet; leaflet flyer handbill; poster placard; photograph photo picture plate; drawing sketch
    verse stanza; translation version rendering; play drama; performance show; spectator audience; musician instrumentalist
    singer vocalist; record recording disc; letter missive communication; telegram wire; entry jotting; diary journal
    """,
    # expeditions
    """
    porter bearer carrier; march stage; camp bivouac encampment; depot cache dump; piton peg; climber mountaineer alpinist
    peak summit; ascent climb; chief headman chieftain; cataract rapid; island isle; islander native; companion comrade
    stream river
    """,
    # science and weather
    """
    specimen sample example; measurement observation; participant subject volunteer; instrument device
    method technique procedure; calculation computation; scientist researcher investigator; assistant helper aide
    interview conversation; arm group; storm gale tempest; shock tremor quake; earthquake quake; frost freeze; landslide landslip
    blizzard snowstorm; eruption outburst
    """,
    # sport
    """
    team side; title championship; trophy cup; contest competition event; race contest; bout fight contest; batsman batter
    lap circuit; boxer fighter pugilist; coach trainer; jump leap; rider jockey
    """,
    # what is counted without being a thing, and people of no trade
    """
    reason ground cause; advantage benefit; difficulty problem obstacle; attempt effort endeavour
    aim object purpose objective; incident event occurrence episode; instance example case; item article object; warning alert
    proposal suggestion; condition stipulation; inspection check examination; search hunt; blow stroke; category class
    relative relation kinsman; foreigner alien; follower adherent disciple; ringleader leader; leader chief; official functionary
    nobleman noble aristocrat; peer lord; youth youngster adolescent; neighbour neighbor; newcomer arrival
    fugitive escaper escapee runaway; onlooker bystander; lady woman
    """,
)

SYNONYMS_BY_FIELD: tuple[tuple[str, ...], ...] = tuple(
    tuple(row.split()) for field in _FIELDS for line in field.splitlines() for row in line.split(";") if row.strip()
)
"""Groups as in ``synonyms.SYNONYMS``: those of one line are parted by semicolons."""
