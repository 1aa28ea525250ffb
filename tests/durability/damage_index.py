"""Damage the index in many ways and ask: a right answer, or a sentence; and the next time a right one.

Times of the damaged file are set back as far as the system lets a user do that; after every second
damage the stamp beside it is made to fit, as where the disk itself changed what it holds. The suite
runs the short form. In full:

    PYTHONPATH=src:. python tests/durability/damage_index.py --damages 3000
"""

from __future__ import annotations

import argparse
import os
import random
import shutil
import sqlite3
import sys
import tempfile
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from tests.durability.commands import ASKING, Place, exit_code, in_child

from directive_cli.registry.index import stamp_path
from directive_cli.registry.location import stamp_of

if TYPE_CHECKING:
    from collections.abc import Callable

    Damage = Callable[[Path, random.Random], None]


def flip_bit(path: Path, chance: random.Random) -> None:
    """Change one bit."""
    content = bytearray(path.read_bytes())
    content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
    path.write_bytes(content)


def flip_many(path: Path, chance: random.Random) -> None:
    """Change fifty bytes."""
    content = bytearray(path.read_bytes())
    for _nth in range(50):
        content[chance.randrange(len(content))] = chance.randrange(256)
    path.write_bytes(content)


def zero_page(path: Path, chance: random.Random) -> None:
    """Fill a page with zeros."""
    content = bytearray(path.read_bytes())
    at = chance.randrange(len(content) // 4096) * 4096
    content[at : at + 4096] = bytes(4096)
    path.write_bytes(content)


def swap_pages(path: Path, chance: random.Random) -> None:
    """Let two pages change places."""
    content = bytearray(path.read_bytes())
    one, other = (at * 4096 for at in chance.sample(range(len(content) // 4096), 2))
    first, second = content[one : one + 4096], content[other : other + 4096]
    content[one : one + 4096], content[other : other + 4096] = second, first
    path.write_bytes(content)


def cut_short(path: Path, chance: random.Random) -> None:
    """Cut the file anywhere."""
    content = path.read_bytes()
    path.write_bytes(content[: chance.randrange(len(content))])


def grow(path: Path, chance: random.Random) -> None:
    """Add bytes at the end."""
    path.write_bytes(path.read_bytes() + chance.randbytes(chance.randrange(1, 9000)))


def change_rows(path: Path, chance: random.Random) -> None:
    """Change a value in a row with valid SQL, as no damage of the disk would."""
    with closing(sqlite3.connect(path)) as store, store:
        named = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'"
        tables = [name for (name,) in store.execute(named) if not name.startswith("sqlite_")]
        table = chance.choice(tables)
        columns = [row[1] for row in store.execute(f'PRAGMA table_info("{table}")')]
        try:
            store.execute(f'UPDATE OR IGNORE "{table}" SET "{chance.choice(columns)}" = 1')
        except sqlite3.Error:
            store.execute(f'DELETE FROM "{table}"')


def empty(path: Path, _chance: random.Random) -> None:
    """Leave an empty file."""
    path.write_bytes(b"")


def something_else(path: Path, chance: random.Random) -> None:
    """Put a text in its place."""
    path.write_text("đây không phải chỉ mục\n" * chance.randrange(1, 900), encoding="utf-8")


DAMAGES: tuple[Damage, ...] = (
    flip_bit, flip_many, zero_page, swap_pages, cut_short, grow, change_rows, empty, something_else,
)  # fmt: skip


def main() -> int:
    """Do the damages; print their count, or the first wrong answer."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--damages", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    chance = random.Random(chosen.seed)
    with tempfile.TemporaryDirectory() as folder:
        whole, place = Place(Path(folder) / "whole"), Place(Path(folder) / "place")
        whole.folder.mkdir()
        whole.lay_out()
        shutil.copytree(whole.folder, place.folder)
        right = {name: place.run(question, cached=False)[:2] for name, question in ASKING.items()}
        for nth in range(chosen.damages):
            damage = DAMAGES[nth % len(DAMAGES)]
            shutil.rmtree(place.cache, ignore_errors=True)
            place.run(ASKING["due"])
            (index,) = place.cache.rglob("*.sqlite")
            times = index.stat()
            damage(index, chance)
            os.utime(index, ns=(times.st_atime_ns, times.st_mtime_ns))
            if nth % 2:
                hide(index)
            name = list(ASKING)[nth // len(DAMAGES) % len(ASKING)]
            fault = wrong(place, name, right)
            if fault:
                print(f"{damage.__name__}, number {nth}: {fault}")
                return 1
    print(
        f"{chosen.damages} damages of {len(DAMAGES)} kinds: 0 wrong answers with exit 0, 0 exit 3,"
        " right again the next time"
    )
    return 0


def hide(index: Path) -> None:
    """Make the stamp fit the damaged file: no time, size or inode tells of the damage."""
    stamp = Path(stamp_path(str(index)))
    times = " ".join(map(str, stamp_of(index.stat())))
    stamp.write_text(" ".join([times, *stamp.read_text().split(" ")[4:]]))


def wrong(place: Place, name: str, right: dict[str, tuple[int, str]]) -> str | None:
    """Ask twice, each time in a process of its own; return what is wrong, or None."""
    for turn in ("first", "second"):

        def ask(turn: str = turn) -> int:
            answer = place.run(ASKING[name])
            if answer[0] == 2 and turn == "first":
                return 2
            if answer[:2] == right[name]:
                return 0
            print(f"{turn} answer: {answer}", file=sys.stderr)
            return 70

        code = exit_code(in_child(ask))
        if code not in ((0, 2) if turn == "first" else (0,)):
            return f"{name}: the {turn} answer is wrong ({code})"
    return None


if __name__ == "__main__":
    sys.exit(main())
