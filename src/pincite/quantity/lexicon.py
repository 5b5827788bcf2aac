"""What authors may add to the grammar's own words, from book.toml."""

from __future__ import annotations

from dataclasses import dataclass

from pincite.model.quantity import Bound


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Words of the author's field: units as (written form, symbol), names and idioms as phrases, hedges.

    A name is a phrase whose numbers are part of a designation (`Hill 227`, `Room 40`); an idiom one whose
    number words count nothing (`five o'clock shadow`). Both are matched without regard to case.
    """

    units: tuple[tuple[str, str], ...] = ()
    names: tuple[str, ...] = ()
    idioms: tuple[str, ...] = ()
    hedges: tuple[tuple[str, Bound], ...] = ()


DEFAULT = Lexicon()
