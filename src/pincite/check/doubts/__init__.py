"""Why the number of a passage that fits a claim may not be the one meant: one doubt a file, all asked in this order."""

from __future__ import annotations

from collections.abc import Callable

from pincite.check.case import Case
from pincite.check.doubts.all_of_them import find_all_for_some
from pincite.check.doubts.alone import find_alone
from pincite.check.doubts.attribution import find_other_holder
from pincite.check.doubts.bearings import find_contrary, find_other_end
from pincite.check.doubts.came_first import find_other_order
from pincite.check.doubts.changes import find_backward_change
from pincite.check.doubts.columns import find_other_column
from pincite.check.doubts.comparisons import find_exchanged_sides, find_uncompared
from pincite.check.doubts.complements import find_other_complement
from pincite.check.doubts.conditions import find_other_condition
from pincite.check.doubts.courses import find_other_course
from pincite.check.doubts.crossing import find_crossing
from pincite.check.doubts.denials import find_denied, find_denied_elsewhere
from pincite.check.doubts.displaced import find_displaced
from pincite.check.doubts.how_often import find_other_stretch
from pincite.check.doubts.kinds import find_other_kind
from pincite.check.doubts.labels import find_other_label
from pincite.check.doubts.manner import find_other_manner
from pincite.check.doubts.marks import find_other_marked
from pincite.check.doubts.nations import find_other_nation
from pincite.check.doubts.opposites import find_opposite
from pincite.check.doubts.other_day import find_exchanged_day, find_other_day
from pincite.check.doubts.other_name import find_other_name
from pincite.check.doubts.other_noun import find_other_noun
from pincite.check.doubts.other_verb import find_other_verb
from pincite.check.doubts.other_words import find_other_words
from pincite.check.doubts.outcomes import find_other_outcome
from pincite.check.doubts.own_name import find_number_of_another
from pincite.check.doubts.paired_dates import find_other_date
from pincite.check.doubts.part_and_whole import find_misplaced
from pincite.check.doubts.parts_behind import find_part_behind
from pincite.check.doubts.ranks import find_other_rank, find_unordered
from pincite.check.doubts.rates import find_other_rated
from pincite.check.doubts.records import find_other_record
from pincite.check.doubts.respectively import find_other_place
from pincite.check.doubts.rivals import find_rival
from pincite.check.doubts.rows_in_prose import find_unpaired
from pincite.check.doubts.series import find_out_of_order
from pincite.check.doubts.sooner import find_other_side
from pincite.check.doubts.standing import find_unvouched
from pincite.check.doubts.together import find_other_day_of_hour
from pincite.check.doubts.told_against import find_turned
from pincite.check.doubts.told_later import find_later_date
from pincite.check.doubts.turns import find_other_turn
from pincite.check.doubts.twice import find_told_twice
from pincite.check.doubts.weekdays import find_other_weekday
from pincite.check.doubts.when import find_other_time
from pincite.check.doubts.whole_told import find_other_whole
from pincite.check.doubts.whose_clause import find_clause_of_another

Doubt = Callable[[Case], str]
"""The reason to doubt a number, for the editor; '' where there is none."""

DOUBTS: tuple[Doubt, ...] = (
    find_alone,
    find_crossing,
    find_other_place,
    find_other_rated,
    find_other_stretch,
    find_out_of_order,
    find_backward_change,
    find_other_turn,
    find_other_words,
    find_opposite,
    find_other_day,
    find_later_date,
    find_rival,
    find_contrary,
    find_other_end,
    find_other_weekday,
    find_other_day_of_hour,
    find_other_side,
    find_other_order,
    find_other_marked,
    find_unvouched,
    find_other_holder,
    find_misplaced,
    find_all_for_some,
    find_denied,
    find_denied_elsewhere,
    find_other_manner,
    find_turned,
    find_other_outcome,
    find_other_course,
    find_exchanged_sides,
    find_uncompared,
    find_other_rank,
    find_unordered,
    find_other_nation,
    find_other_name,
    find_number_of_another,
    find_clause_of_another,
    find_other_whole,
    find_part_behind,
    find_other_date,
    find_displaced,
    find_other_verb,
    find_other_complement,
    find_other_label,
    find_other_noun,
    find_other_kind,
    find_unpaired,
    find_other_time,
    find_other_condition,
    find_other_record,
    find_other_column,
    find_told_twice,
    find_exchanged_day,
)


def find_doubt(case: Case) -> str:
    """The first reason to doubt the number chosen for a claim; '' where there is none."""
    return next((reason for doubt in DOUBTS if (reason := doubt(case))), "")
