"""The table of units. To add one, add a line: symbol, dimension, factor to the base unit, symbols, words (money: `currencies`).

Symbols are matched as written, after figures only; words in small letters, after any number. The base units
are metre, square metre, cubic metre, kilogram, second and so on; a factor of None means that the unit has had
several sizes (ton, mile, pound …) or that its size is not fixed, so that nothing is converted silently.
"""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from pincite.quantity.currencies import CURRENCIES, NO_PLURAL_IN_S, OF_A_COUNTRY
from pincite.quantity.wordset import word_set


class Unit(NamedTuple):
    """A unit of measure or currency."""

    symbol: str
    dimension: str
    factor: Fraction | None


_F = Fraction
_Row = tuple[str, str, "Fraction | int | None", str, str]

_LENGTH: tuple[_Row, ...] = (
    ("nm", "length", _F(1, 10**9), "nm", "nanometre nanometer"),
    ("µm", "length", _F(1, 10**6), "µm μm um", "micrometre micrometer micron"),
    ("mm", "length", _F(1, 1000), "mm", "millimetre millimeter"),
    ("cm", "length", _F(1, 100), "cm", "centimetre centimeter"),
    ("dm", "length", _F(1, 10), "dm", "decimetre decimeter"),
    ("m", "length", 1, "m", "metre meter"),
    ("km", "length", 1000, "km kms", "kilometre kilometer"),
    ("in", "length", _F(254, 10000), "in in. ″", "inch inches"),
    ("ft", "length", _F(3048, 10000), "ft ft. ′", "foot feet"),
    ("yd", "length", _F(9144, 10000), "yd yds yd.", "yard"),
    ("fathom", "length", _F(18288, 10000), "", "fathom"),
    ("chain", "length", _F(201168, 10000), "", "chain"),
    ("furlong", "length", _F(201168, 1000), "", "furlong"),
    ("mile", "length", None, "mi", "mile"),
    ("statute mile", "length", _F(1609344, 1000), "", ""),
    ("nmi", "length", 1852, "nmi NM", ""),
    ("league", "length", None, "", "league"),
    ("farsakh", "length", None, "", "farsakh parasang"),
    ("li", "length", None, "li", "li"),
    ("ri", "length", None, "", "ri"),
    ("kos", "length", None, "", "kos coss"),
    ("verst", "length", _F(10668, 10), "", "verst versts"),
    ("arshin", "length", _F(7112, 10000), "", "arshin"),
    ("sazhen", "length", _F(21336, 10000), "", "sazhen"),
    ("cubit", "length", None, "", "cubit"),
    ("pace", "length", None, "", "pace"),
    ("estado", "length", None, "", "estado"),
    ("ell", "length", None, "", "ell"),
    ("rod", "length", None, "", "rod"),
    ("perch", "length", None, "", ""),
    ("stadion", "length", None, "", "stadia stadion stadium-length"),
    ("chi", "length", None, "", "chi"),
    ("shaku", "length", None, "", "shaku"),
    ("cun", "length", None, "", "cun"),
    ("pm", "length", _F(1, 10**12), "", "picometre picometer"),
    ("Å", "length", _F(1, 10**10), "Å", "ångström angstrom ångstrom"),
    ("vara", "length", None, "", "vara"),
    ("toise", "length", None, "", "toise"),
    ("aune", "length", None, "", "aune"),
    ("braccio", "length", None, "", "braccio braccia"),
    ("miglio", "length", None, "", "miglia"),
    ("alen", "length", None, "", "alen"),
    ("vershok", "length", None, "", "vershok vershki"),
    ("gaz", "length", None, "", "guz"),
    ("zhang", "length", None, "", "zhang"),
    ("jō", "length", None, "", "jō"),
    ("ly", "length", None, "ly", "light-year lightyear"),
    ("au", "length", 149597870700, "AU au", ""),
    ("pc", "length", None, "", "parsec"),
)
_AREA: tuple[_Row, ...] = (
    ("ha", "area", 10**4, "ha", "hectare"),
    ("kanal", "area", _F(40468564224, 8 * 10**7), "", "kanal"),
    ("marla", "area", _F(40468564224, 160 * 10**7), "", "marla"),
    ("acre", "area", _F(40468564224, 10**7), "ac", "acre"),
    ("mu", "area", None, "mu", "mu mou"),
    ("qing", "area", None, "", "qing"),
    ("jerib", "area", None, "", "jerib"),
    ("morgen", "area", None, "", "morgen"),
    ("desyatina", "area", _F(109254, 10), "", "desyatina desyatin dessiatine"),
    ("tsubo", "area", _F(400, 121), "", "tsubo"),
    ("cho", "area", None, "", "chō cho"),
    ("dunam", "area", None, "", "dunam dunum dönüm donum"),
    ("feddan", "area", None, "", "feddan"),
    ("bigha", "area", None, "", "bigha"),
    ("cottah", "area", None, "", "cottah katha"),
    ("guntha", "area", None, "", "guntha"),
    ("rai", "area", None, "", "rai"),
    ("arpent", "area", None, "", "arpent"),
    ("carucate", "area", None, "", "carucate"),
    ("bovate", "area", None, "", "bovate oxgang"),
    ("virgate", "area", None, "", "virgate"),
    ("rood", "area", None, "", "rood"),
    ("fanega", "volume", None, "", "fanega"),
    ("caballería", "area", None, "", "caballería caballeria"),
    ("manzana", "area", None, "", "manzana"),
    ("cuerda", "area", None, "", "cuerda"),
    ("stremma", "area", None, "", "stremma stremmata"),
    ("km2", "area", 10**6, "km2 km² sqkm", ""),
    ("m2", "area", 1, "m2 m² sqm", ""),
    ("cm2", "area", _F(1, 10**4), "cm2 cm²", ""),
    ("mm2", "area", _F(1, 10**6), "mm2 mm²", ""),
    ("ft2", "area", _F(9290304, 10**8), "ft2 ft² sqft", ""),
)
_VOLUME: tuple[_Row, ...] = (
    ("m3", "volume", 1, "m3 m³", ""),
    ("cm3", "volume", _F(1, 10**6), "cm3 cm³ cc", ""),
    ("km3", "volume", 10**9, "km3 km³", ""),
    ("L", "volume", _F(1, 1000), "l L", "litre liter"),
    ("mL", "volume", _F(1, 10**6), "ml mL", "millilitre milliliter"),
    ("cL", "volume", _F(1, 10**5), "cl cL", "centilitre centiliter"),
    ("hL", "volume", _F(1, 10), "hl hL", "hectolitre hectoliter"),
    ("gallon", "volume", None, "gal gals", "gallon"),
    ("quart", "volume", None, "qt", "quart"),
    ("pint", "volume", None, "pt pts", "pint"),
    ("cup", "volume", None, "", "cup"),
    ("tablespoon", "volume", None, "tbsp", "tablespoon"),
    ("teaspoon", "volume", None, "tsp", "teaspoon"),
    ("fl oz", "volume", None, "", ""),
    ("bushel", "volume", None, "bu", "bushel"),
    ("peck", "volume", None, "", ""),
    ("barrel", "volume", None, "bbl bbls", "barrel"),
    ("hogshead", "volume", None, "", "hogshead"),
    ("koku", "volume", None, "", "koku"),
    ("shi", "volume", None, "", "shi"),
    ("cord", "volume", None, "", "cord"),
    ("dL", "volume", _F(1, 10**4), "dl dL", "decilitre deciliter"),
    ("µL", "volume", _F(1, 10**9), "µl µL μl μL", "microlitre microliter"),
    ("kL", "volume", 1, "kl kL", "kilolitre kiloliter"),
    ("ML", "volume", 10**3, "ML", "megalitre megaliter"),
    ("GL", "volume", 10**6, "GL", "gigalitre gigaliter"),
    ("dram", "volume", None, "", "drachm"),
    ("nip", "volume", None, "", "nip"),
    ("jigger", "volume", None, "", "jigger"),
    ("firkin", "volume", None, "", "firkin"),
    ("kilderkin", "volume", None, "", "kilderkin"),
    ("puncheon", "volume", None, "", "puncheon"),
    ("firlot", "volume", None, "", "firlot"),
    ("coomb", "volume", None, "", "coomb"),
    ("cran", "volume", None, "", "cran"),
    ("ardeb", "volume", None, "", "ardeb"),
    ("chetvert", "volume", None, "", "chetvert chetverts"),
    ("vedro", "volume", None, "", "vedro vedra"),
    ("staio", "volume", None, "", "staio staia"),
    ("moggio", "volume", None, "", "moggio moggia"),
    ("salma", "volume", None, "", "salme"),
    ("setier", "volume", None, "", "setier"),
    ("boisseau", "volume", None, "", "boisseau boisseaux"),
    ("muid", "volume", None, "", "muid"),
    ("Scheffel", "volume", None, "", "scheffel"),
    ("Malter", "volume", None, "", "malter"),
    ("Fuder", "volume", None, "", "fuder"),
    ("tønde", "volume", None, "", "tønder tønde"),
    ("alqueire", "volume", None, "", "alqueire"),
    ("almude", "volume", None, "", "almude"),
    ("medimnos", "volume", None, "", "medimnus medimni medimnoi"),
    ("modius", "volume", None, "", "modius modii"),
    ("stere", "volume", 1, "", "stere"),
    ("bcm", "volume", 10**9, "bcm", ""),
    ("tcf", "volume", None, "tcf Tcf", ""),
    ("bcf", "volume", None, "bcf Bcf", ""),
    ("boe", "energy", None, "boe mmboe MMboe", ""),
    ("toe", "energy", None, "Mtoe ktoe", ""),
    ("tun", "volume", None, "", "tun"),
    ("tierce", "volume", None, "", "tierce"),
    ("chaldron", "volume", None, "", "chaldron"),
    ("dou", "volume", None, "", "dou"),
    ("shō", "volume", None, "", "shō"),
    ("TEU", "volume", None, "TEU TEUs", ""),
    ("acre-foot", "volume", None, "", "acre-foot acre-feet"),
    ("board foot", "volume", None, "", ""),
    ("m3/s", "flow", None, "", "cumec"),
    ("barrel/day", "flow", None, "bpd boepd bopd", ""),
    ("kboepd", "flow", None, "kboepd kbopd", ""),
)
_MASS: tuple[_Row, ...] = (
    ("ng", "mass", _F(1, 10**12), "ng", "nanogram"),
    ("µg", "mass", _F(1, 10**9), "µg μg ug mcg", "microgram"),
    ("mg", "mass", _F(1, 10**6), "mg", "milligram milligramme"),
    ("g", "mass", _F(1, 1000), "g", "gram gramme"),
    ("kg", "mass", 1, "kg kgs", "kilogram kilogramme kilo"),
    ("tonne", "mass", 1000, "t", "tonne"),
    ("kilotonne", "mass", 10**6, "kt", "kilotonne kiloton"),
    ("megatonne", "mass", 10**9, "Mt", "megatonne megaton"),
    ("gigatonne", "mass", 10**12, "Gt GtCO2 GtCO₂", "gigatonne gigaton"),
    ("ton", "mass", None, "tons", "ton"),
    ("long ton", "mass", _F(10160469088, 10**7), "", ""),
    ("short ton", "mass", _F(90718474, 10**5), "", ""),
    ("lb", "mass", _F(45359237, 10**8), "lb lbs lb.", ""),
    ("oz", "mass", None, "oz oz.", "ounce"),
    ("grain", "mass", None, "gr", "grain"),
    ("stone", "mass", _F(635029318, 10**8), "st", "stone"),
    ("cwt", "mass", None, "cwt", "hundredweight"),
    ("carat", "mass", None, "ct", "carat karat"),
    ("catty", "mass", None, "", "catty catties"),
    ("picul", "mass", None, "", "picul"),
    ("kantar", "mass", None, "", "kantar cantar"),
    ("okka", "mass", None, "", "okka oka"),
    ("dirhem", "mass", None, "", "dirhem"),
    ("kile", "volume", None, "", "kile"),
    ("jin", "mass", None, "", "jin"),
    ("dan", "mass", None, "", ""),
    ("kan", "mass", _F(15, 4), "", "kanme"),
    ("momme", "mass", _F(15, 4000), "", "momme"),
    ("tael", "mass", None, "", "tael"),
    ("solar mass", "mass", None, "M☉", ""),
    ("liang", "mass", None, "", "liang"),
    ("maund", "mass", None, "", "maund"),
    ("seer", "mass", None, "", "seer"),
    ("pood", "mass", _F(1638, 100), "", "pood"),
    ("zolotnik", "mass", None, "", "zolotnik zolotniki"),
    ("tola", "mass", None, "", "tola"),
    ("chittack", "mass", None, "", "chittack chhatak"),
    ("viss", "mass", None, "", "viss"),
    ("batman", "mass", None, "", "batmans"),
    ("rotl", "mass", None, "", "rotl rottolo rottoli ratl"),
    ("qintar", "mass", None, "", "qintar"),
    ("bahar", "mass", None, "", "bahar"),
    ("centner", "mass", None, "", "centner zentner"),
    ("skippund", "mass", None, "", "skippund lispund"),
    ("libra", "mass", None, "", "libras"),
    ("tod", "mass", None, "", "tods"),
    ("wey", "mass", None, "", "wey weys"),
    ("pennyweight", "mass", None, "", "pennyweight"),
    ("pg", "mass", _F(1, 10**15), "pg", "picogram"),
    ("Pg", "mass", 10**12, "Pg PgC", "petagram"),
    ("Tg", "mass", 10**9, "Tg", "teragram"),
    ("GtC", "mass", 10**12, "GtC", ""),
    ("MtCO2", "mass", 10**9, "MtCO₂ MtCO₂e MtC", ""),
    ("quintal", "mass", None, "", "quintal"),
    ("arroba", "mass", None, "", "arroba"),
    ("talent", "mass", None, "", "talent"),
    ("dwt", "mass", None, "dwt DWT", ""),
    ("GRT", "mass", None, "GRT GT grt", ""),
    ("last", "mass", None, "", "lasts"),
    ("bale", "mass", None, "", "bale"),
    ("load", "mass", None, "", "loads"),
    ("tCO2e", "mass", None, "tCO2e tCO₂e", ""),
    ("pound", "money or mass", None, "", "pound"),
)
_OTHER: tuple[_Row, ...] = (
    ("°C", "temperature", None, "°C ℃", "celsius centigrade"),
    ("°F", "temperature", None, "°F ℉", "fahrenheit"),
    ("K", "temperature", None, "K", "kelvin kelvins"),
    ("mK", "temperature", None, "mK", "millikelvin millikelvins"),
    ("°", "angle", None, "° º", "degree"),
    ("m/s", "speed", None, "mps", ""),
    ("km/h", "speed", None, "km/h kph kmh kmph", ""),
    ("mph", "speed", None, "mph", ""),
    ("kn", "speed", None, "kn kts kt", "knot"),
    ("Mach", "speed", None, "", ""),
    ("rpm", "frequency", None, "rpm", ""),
    ("Hz", "frequency", 1, "Hz", "hertz"),
    ("kHz", "frequency", 10**3, "kHz", "kilohertz"),
    ("MHz", "frequency", 10**6, "MHz", "megahertz"),
    ("GHz", "frequency", 10**9, "GHz", "gigahertz"),
    ("N", "force", 1, "N", "newton newtons"),
    ("kN", "force", 10**3, "kN", "kilonewton"),
    ("MN", "force", 10**6, "MN", "meganewton"),
    ("Nm", "torque", 1, "Nm", ""),
    ("kNm", "torque", 10**3, "kNm", ""),
    ("Pa", "pressure", 1, "Pa", "pascal"),
    ("hPa", "pressure", 100, "hPa", "hectopascal"),
    ("kPa", "pressure", 10**3, "kPa", "kilopascal"),
    ("MPa", "pressure", 10**6, "MPa", "megapascal"),
    ("GPa", "pressure", 10**9, "GPa", "gigapascal"),
    ("bar", "pressure", 10**5, "bar bars", "bar"),
    ("mbar", "pressure", 100, "mbar mb", "millibar"),
    ("atm", "pressure", 101325, "atm", "atmosphere"),
    ("psi", "pressure", None, "psi", ""),
    ("mmHg", "pressure", None, "mmHg", ""),
    ("J", "energy", 1, "J", "joule"),
    ("kJ", "energy", 10**3, "kJ", "kilojoule"),
    ("MJ", "energy", 10**6, "MJ", "megajoule"),
    ("GJ", "energy", 10**9, "GJ", "gigajoule"),
    ("cal", "energy", None, "cal", "calorie"),
    ("kcal", "energy", None, "kcal", "kilocalorie"),
    ("ft-lb", "energy", None, "", "foot-pound"),
    ("therm", "energy", None, "", "therm"),
    ("Wh", "energy", 3600, "Wh", "watt-hour"),
    ("kWh", "energy", 3600 * 10**3, "kWh kwh", "kilowatt-hour"),
    ("MWh", "energy", 3600 * 10**6, "MWh", "megawatt-hour"),
    ("GWh", "energy", 3600 * 10**9, "GWh", "gigawatt-hour"),
    ("TWh", "energy", 3600 * 10**12, "TWh", "terawatt-hour"),
    ("eV", "energy", None, "eV", ""),
    ("keV", "energy", None, "keV", ""),
    ("MeV", "energy", None, "MeV", ""),
    ("GeV", "energy", None, "GeV", ""),
    ("BTU", "energy", None, "BTU Btu", ""),
    ("W", "power", 1, "W", "watt"),
    ("kW", "power", 10**3, "kW", "kilowatt"),
    ("MW", "power", 10**6, "MW", "megawatt"),
    ("GW", "power", 10**9, "GW", "gigawatt"),
    ("TW", "power", 10**12, "TW", "terawatt"),
    ("kVA", "apparent power", None, "kVA", ""),
    ("MVA", "apparent power", None, "MVA", ""),
    ("Mvar", "reactive power", None, "Mvar MVAr", ""),
    ("mW", "power", _F(1, 1000), "mW", "milliwatt"),
    ("hp", "power", None, "hp HP bhp shp ihp", "horsepower"),
    ("V", "voltage", 1, "V", "volt"),
    ("kV", "voltage", 10**3, "kV", "kilovolt"),
    ("mV", "voltage", _F(1, 1000), "mV", "millivolt"),
    ("A", "current", 1, "A", "ampere amp"),
    ("mA", "current", _F(1, 1000), "mA", "milliamp"),
    ("kA", "current", 10**3, "kA", ""),
    ("Ah", "charge", None, "Ah mAh", ""),
    ("Ω", "resistance", 1, "Ω Ω", "ohm"),
    ("dB", "level", None, "dB dBA", "decibel"),
    ("lx", "light", None, "lx", "lux"),
    ("cd", "light", None, "", "candela candelas candlepower"),
    ("THz", "frequency", 10**12, "THz", "terahertz"),
    ("T", "field", None, "", "tesla teslas"),
    ("mT", "field", None, "mT", "millitesla"),
    ("nT", "field", None, "nT", "nanotesla"),
    ("gauss", "field", None, "", "gauss"),
    ("mGal", "gravity", None, "mGal", "milligal"),
    ("magnitude", "brightness", None, "", "magnitudes"),
    ("torr", "pressure", None, "", "torr"),
    ("inHg", "pressure", None, "inHg", ""),
    ("kgf", "force", None, "kgf", "kilopond"),
    ("dyn", "force", None, "", "dyne"),
    ("lbf", "force", None, "lbf", ""),
    ("GN", "force", 10**9, "GN", ""),
    ("erg", "energy", None, "", "ergs"),
    ("TJ", "energy", 10**12, "TJ", "terajoule"),
    ("PJ", "energy", 10**15, "PJ", "petajoule"),
    ("EJ", "energy", 10**18, "EJ", "exajoule"),
    ("TeV", "energy", None, "TeV", ""),
    ("MMBtu", "energy", None, "MMBtu mmBtu", ""),
    ("MWe", "power", 10**6, "MWe MWp MWth", ""),
    ("kWp", "power", 10**3, "kWp kWe", ""),
    ("µW", "power", _F(1, 10**6), "µW μW", "microwatt"),
    ("µV", "voltage", _F(1, 10**6), "µV μV", "microvolt"),
    ("MV", "voltage", 10**6, "MV", "megavolt"),
    ("µA", "current", _F(1, 10**6), "µA μA", "microamp"),
    ("kΩ", "resistance", 10**3, "kΩ", "kilohm"),
    ("MΩ", "resistance", 10**6, "MΩ", "megohm"),
    ("F", "capacitance", None, "", "farad"),
    ("µF", "capacitance", None, "µF μF", "microfarad"),
    ("nF", "capacitance", None, "nF", "nanofarad"),
    ("pF", "capacitance", None, "pF", "picofarad"),
    ("mH", "inductance", None, "mH", "millihenry"),
    ("dBm", "level", None, "dBm", ""),
    ("kBq", "activity", 10**3, "kBq", "kilobecquerel"),
    ("MBq", "activity", 10**6, "MBq", "megabecquerel"),
    ("GBq", "activity", 10**9, "GBq", "gigabecquerel"),
    ("TBq", "activity", 10**12, "TBq", "terabecquerel"),
    ("PBq", "activity", 10**15, "PBq", "petabecquerel"),
    ("rem", "dose", None, "mrem", "rems millirem millirems"),
    ("R", "dose", None, "", "roentgen röntgen"),
    ("rad", "dose", None, "", "rads"),
    ("mrad", "angle", None, "mrad", "radian radians milliradian"),
    ("D", "optical power", None, "", "dioptre diopter"),
    ("P", "viscosity", None, "cP cSt", "centipoise centistokes"),
    ("µmol", "amount", _F(1, 10**6), "µmol μmol", "micromole"),
    ("nmol", "amount", _F(1, 10**9), "nmol", "nanomole"),
    ("pmol", "amount", None, "pmol", "picomole"),
    ("µM", "concentration", None, "µM μM nM", ""),
    ("mEq", "amount", None, "mEq", "milliequivalent"),
    ("ppt", "share", None, "ppt", ""),
    ("psu", "salinity", None, "psu", ""),
    ("DU", "ozone", None, "DU", ""),
    ("baud", "data rate", None, "", "baud"),
    ("PB", "data", None, "PB", "petabyte"),
    ("EB", "data", None, "EB", "exabyte"),
    ("lm", "light", None, "lm", "lumen lumens"),
    ("Bq", "activity", 1, "Bq", "becquerel"),
    ("Ci", "activity", None, "Ci", "curie curies"),
    ("Gy", "dose", 1, "Gy mGy", ""),
    ("Sv", "dose", 1, "Sv", "sievert"),
    ("mSv", "dose", _F(1, 1000), "mSv", "millisievert"),
    ("µSv", "dose", _F(1, 10**6), "µSv μSv", "microsievert"),
    ("mol", "amount", 1, "mol", ""),
    ("mmol", "amount", _F(1, 1000), "mmol", "millimole"),
    ("ppm", "share", _F(1, 10**6), "ppm ppmv", ""),
    ("ppb", "share", _F(1, 10**9), "ppb", ""),
    ("B", "data", None, "", "byte"),
    ("kB", "data", None, "kB KB", "kilobyte"),
    ("MB", "data", None, "MB", "megabyte"),
    ("GB", "data", None, "GB", "gigabyte"),
    ("TB", "data", None, "TB", "terabyte"),
    ("kbit", "data", None, "kbit Kbit", ""),
    ("Mbit", "data", None, "Mbit Mb", ""),
    ("Gbit", "data", None, "Gbit Gb", ""),
    ("kbit/s", "data rate", None, "kbps Kbps", ""),
    ("Mbit/s", "data rate", None, "Mbps", ""),
    ("Gbit/s", "data rate", None, "Gbps", ""),
    ("dpi", "resolution", None, "dpi", ""),
    ("G", "acceleration", None, "", ""),
    ("calibre", "length", None, "", "calibre caliber"),
    ("kDa", "mass", None, "kDa", ""),
    ("IU", "dose", None, "IU", ""),
    ("mIU", "dose", None, "mIU", ""),
    ("mbpd", "flow", None, "mbpd", ""),
    ("bp", "points", _F(1, 100), "bp bps", ""),
    ("pp", "points", 1, "", ""),
    ("microstrain", "strain", None, "µε με", "microstrain microstrains"),
    ("millistrain", "strain", None, "", "millistrain millistrains"),
)
_TIME: tuple[_Row, ...] = (
    ("picoseconds", "duration", _F(1, 10**12), "ps", "picosecond"),
    ("femtoseconds", "duration", _F(1, 10**15), "fs", "femtosecond"),
    ("nanoseconds", "duration", _F(1, 10**9), "ns", "nanosecond"),
    ("microseconds", "duration", _F(1, 10**6), "µs μs", "microsecond"),
    ("milliseconds", "duration", _F(1, 1000), "ms", "millisecond"),
    ("seconds", "duration", 1, "s sec secs sec.", "second"),
    ("minutes", "duration", 60, "min mins min.", "minute"),
    ("hours", "duration", 3600, "h hr hrs hr.", "hour"),
    ("days", "duration", 86400, "", "day"),
    ("weeks", "duration", 604800, "wk wks", "week"),
    ("fortnights", "duration", 1209600, "", "fortnight"),
    ("months", "duration", None, "mo mos", "month"),
    ("quarters", "duration", None, "", ""),
    ("years", "duration", None, "yr yrs", "year"),
    ("decades", "duration", None, "", "decade"),
    ("centuries", "duration", None, "", "century centuries"),
    ("millennia", "duration", None, "", "millennium millennia"),
    ("generations", "duration", None, "", ""),
)
_MONEY: tuple[_Row, ...] = tuple((symbol, "money", None, signs, names) for symbol, signs, names in CURRENCIES)
ROWS: tuple[_Row, ...] = _LENGTH + _AREA + _VOLUME + _MASS + _OTHER + _TIME + _MONEY

# Words before a unit that make it another: (word, unit) to symbol; None keeps both words as the name.
QUALIFIED: dict[tuple[str, str], str] = {
    ("nautical", "mile"): "nmi",
    ("sea", "mile"): "nmi",
    ("statute", "mile"): "statute mile",
    ("metric", "ton"): "tonne",
    ("long", "ton"): "long ton",
    ("short", "ton"): "short ton",
    ("troy", "oz"): "troy oz",
    ("fluid", "oz"): "fl oz",
    **OF_A_COUNTRY,
}
QUALIFIERS = word_set(
    """
    nautical sea statute metric long short troy fine fluid roman english german chinese geographical imperial us
    american british russian gross register deadweight displacement avoirdupois old gold silver sterling
    egyptian french spanish swiss turkish hong kong zealand mexican canadian australian reichs light new kenyan ugandan tanzanian somali
    danish swedish norwegian icelandic czech israeli thai indonesian malaysian singapore singaporean taiwanese korean japanese indian
    pakistani
    iraqi iranian jordanian kuwaiti tunisian algerian libyan moroccan argentine chilean colombian cuban philippine brazilian peruvian
    belgian dutch italian portuguese austrian hungarian polish bulgarian romanian serbian ukrainian ghanaian nigerian zambian
    cfa cfp jamaican bahamian maltese cypriot scottish welsh haikwan kuping shanghai
    """
)
# Singulars that are a unit only beside a part of it: `a mark and a half`, `half a length`.
ONLY_IN_PART = word_set("crown mark length")
POWERS = {"square": "2", "sq": "2", "sq.": "2", "cubic": "3", "cu": "3"}


def _tables() -> tuple[dict[str, Unit], dict[str, Unit], dict[str, Unit]]:
    by_symbol: dict[str, Unit] = {}
    symbols: dict[str, Unit] = {}
    words: dict[str, Unit] = {}
    for symbol, dimension, factor, signs, names in ROWS:
        unit = Unit(symbol, dimension, None if factor is None else Fraction(factor))
        by_symbol[symbol] = unit
        for sign in signs.split():
            symbols[sign] = unit
        for name in names.split():
            words[name] = unit
            if not name.endswith("s") and name not in _NO_PLURAL:
                words[name + "s"] = unit
    return by_symbol, symbols, words


_NO_PLURAL = NO_PLURAL_IN_S | word_set(
    """
    feet millennia horsepower li ri koku tsubo acre-feet chi cun shaku mu mou jin shi centigrade fahrenheit dou shō hertz lux
    momme alen guz zhang jō rai viss baud gauss torr terahertz braccia miglia vershki feet stremmata staia moggia salme boisseaux modii
    medimni medimnoi chetverts vedra zolotniki rottoli candlepower
    """
)
BY_SYMBOL, SYMBOLS, WORDS = _tables()

# Units of two words.
PAIRS = {
    ("mm", "hg"): "mmHg", ("astronomical", "unit"): "au", ("astronomical", "units"): "au", ("solar", "mass"): "solar mass",
    ("solar", "masses"): "solar mass", ("half", "crown"): "half-crown", ("half", "crowns"): "half-crown",
    ("half", "sovereign"): "half-sovereign", ("half", "sovereigns"): "half-sovereign", ("half", "guineas"): "half-guinea",
    ("horse", "power"): "hp", ("foot", "pounds"): "ft-lb", ("acre", "feet"): "acre-foot",
    ("acre", "foot"): "acre-foot", ("board", "feet"): "board foot", ("board", "foot"): "board foot",
    **{
        (f"{size}watt", hours): f"{symbol}Wh"
        for size, symbol in (("", ""), ("kilo", "k"), ("mega", "M"), ("giga", "G"), ("tera", "T"))
        for hours in ("hour", "hours")
    },
}  # fmt: skip


def is_currency(symbol: str) -> bool:
    """Whether a unit is one of money."""
    unit = BY_SYMBOL.get(symbol)
    return unit is not None and unit.dimension == "money"
