"""seeds.lock notices what changed and nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pincite.model.errors import UserError
from pincite.model.place import SourceText
from pincite.read.lock import LockedSeed, locked_seed, verify_lock, write_lock

A = locked_seed("seeds/a.txt", b"One.\n", 1)
B = locked_seed("seeds/b.txt", b"Two.\n", 1)


def verify(text: str, *seeds: LockedSeed) -> list[str]:
    return [f"{f.place} {f.rule}: {f.message}" for f in verify_lock(SourceText("seeds/seeds.lock", text), seeds)]


def test_the_order_of_seeds_changes_no_byte() -> None:
    assert write_lock([A, B]) == write_lock([B, A, B])


def test_a_changed_seed_is_named_at_its_line_of_the_lock() -> None:
    (finding,) = verify(write_lock([A, B]), A, locked_seed("seeds/b.txt", b"Two!\n", 1))
    assert finding.startswith("seeds/seeds.lock:11:8 changed-seed: the seed seeds/b.txt has changed: 5 bytes still, others (SHA-256 ")


def test_a_seed_that_is_numbered_otherwise_has_changed() -> None:
    (finding,) = verify(write_lock([A]), locked_seed("seeds/a.txt", b"One.\n", 2))
    assert "read as 1 passages then, as 2 now" in finding


def test_a_seed_outside_of_the_lock_and_a_lock_without_its_seed_are_found() -> None:
    assert verify(write_lock([A]), B) == [
        "seeds/seeds.lock:1:1 unlocked-seed: the seed seeds/b.txt is not in seeds/seeds.lock",
        "seeds/seeds.lock:5:8 stale-lock: seeds/seeds.lock names seeds/a.txt, which no entry of the bibliography names",
    ]


def test_a_lock_that_cannot_be_read_is_written_anew() -> None:
    with pytest.raises(UserError) as raised:
        verify("<<<<<<< HEAD\n", A)
    assert (raised.value.place, raised.value.help) == ("seeds/seeds.lock:1:1", "write it anew with ‘pincite seeds lock’")


@given(st.lists(st.builds(locked_seed, st.text(min_size=1, alphabet='ab"\\é/ '), st.binary(max_size=4), st.integers(0, 9)),
                unique_by=lambda seed: seed.file, max_size=4))  # fmt: skip
def test_what_was_written_verifies(seeds: list[LockedSeed]) -> None:
    assert verify(write_lock(seeds), *seeds) == []
