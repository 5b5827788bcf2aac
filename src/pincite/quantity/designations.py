"""The words beside which a number is part of a name. To add one, add it to its table."""

from __future__ import annotations

from pincite.quantity.wordset import word_set

# Capitalised words after which a number is a name.
BEFORE = word_set(
    """
    hill point height route highway road type model mark unit flight room war apollo article rule order
    regulation directive operation camp stalag area zone sector district ward gate pier dock berth platform
    line channel building block hangar shed well valve pump reactor boiler engine turbine bay station post
    battery fort sonnet psalm symphony concerto opus op number no nos episode series season lot group force
    task circuit division regiment company squadron battalion brigade corps army fleet tank gun class grade
    level stage category phase henry louis sample specimen site borehole core trench vessel train locomotive
    bus tram runway track lane junction exit vitamin ordinance decree statute circular instruction patent
    claim slide scope ifrs ias frs en iso din bs heights form forms wards forts valves wells units types
    models rooms gates flights hills points classes grades categories scopes decks deck fl magnitude tube
    batch ordinances resolutions protocols cpr ukhl serial boeing airbus drawing count protocol resolution
    amendment convention treaty act bill proposition clause windows version generation agent cell bridge span
    day week hole question heat interstate motorway
    cabin depot barrack dormitory compartment coach lifeboat silo kiln furnace boat
    tier terminal region nasdaq ftse nikkei dax cac russell stoxx
    niño nino
    girder pylon tower crane beam column shaft pit mine seam mill lock sluice section code codes kilometre milestone milepost
    """
)

ALWAYS_NAMED = word_set(
    """
    niño nino type category class grade level scope phase rule order article apollo number ordinance resolution protocol deck
    group stage tier zone model mark version terminal region nasdaq ftse nikkei dax cac russell stoxx
    slide ifrs ias en iso cpr symphony concerto psalm vitamin windows boeing
    """
)

LOWER_BEFORE = word_set(
    """
    pier flat apartment pit trench hut tent layer cell locker berth platform gate bay bays dock numbers counts count counter kiln furnace
    reactor boiler turbine cylinder borehole bore plot stand seat clause window patient subject participant bed cage tank test run
    experiment trial site station wagon carriage platoon coil shaft lock weir beam girder column row span panel pump engine
    battery company division brigade squadron junction warehouse chainage version resolution box lift case patient
    episode hill point element type model channel room unit flight route sample valve valves borehole no nos number
    ward wards grade category phase slide drawing count serial deck article articles rule rules
    well wells gauge gauges sensor sensors probe probes detector detectors meter transducer thermometer
    regulation regulations level runway art arts s chassis hull code codes
    """
)

ELEMENTS = word_set(
    """
    carbon uranium plutonium iodine caesium cesium strontium cobalt radium thorium tritium oxygen nitrogen
    omega interleukin vitamin helium hydrogen polonium americium krypton xenon
    """
)

STATUTES = word_set(
    """
    act acts treaty convention agreement constitution regulations ordinance charter edition budget election
    elections protocol
    """
)

BOOKS = word_set(
    """
    genesis exodus leviticus deuteronomy joshua judges samuel kings chronicles job psalms proverbs isaiah
    jeremiah ezekiel daniel amos matthew mark luke john acts romans corinthians galatians ephesians hebrews
    revelation
    """
)

HEIGHTS = word_set("hill hills height heights summit knoll ridge elevation")

DATED = frozenset({"Incident", "Movement", "Uprising", "Coup", "Massacre", "Plot", "Affair", "Putsch", "Declaration"})
