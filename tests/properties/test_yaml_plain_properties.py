"""The quick way and the careful way give the same data, or the quick one does not take the text.

Texts are put together from pieces near the edge of the plain form, or made from this registry's files by small changes.
The same over as many texts as wanted, from the seed that is given:

    PYTHONPATH=src python tests/properties/test_yaml_plain_properties.py 200000 1
"""

from __future__ import annotations

import random
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from directive_cli.registry.yaml_document import parse_yaml
from directive_cli.registry.yaml_plain import read_plain_yaml

pytest.importorskip("yaml_rs", reason="no build of the quick parser for this machine")

FILES = [
    path.read_text(encoding="utf-8")
    for path in sorted((Path(__file__).parents[2] / "data").rglob("*.yaml"))
]
PLAIN = [
    "a", "số", "x-1", "Đề án", "c d", "15 ngày", "(x)", "1.500.000 đồng", "12, 13", "3; 4",
    "1. Rà soát", "+ x", "Số: 5500.", "1.1.", "5.", "/p", "a#b", "a:b", "a,b", "x]", "y}", "5%", 'a "b" c',
    "a'b",
]  # fmt: skip
QUOTED = ['"q"', "'s'", '"1.2"', "'it''s'", '"a: b"', '"x # y"', '""', "''", '"k": v', '"a" b', "'"]
NUMBERS = [
    "12", "0", "010", "1.5", "1e3", "0x1f", "2025-11-15", "2025-11", "7k2", "1e4", "12:30", "0o7", "1_000", "_1",
    "123456789012345678", "1234567890123456789", "51199c8d", "15:", "1 2", "2025-11-15T17:00", "1--", "1)", "٣",
    "-5", "+1", "0b1", "0b2c", "12b", "12e3f", "1e5e6", "1E5", "1e+5", "0X1F", "1d", "00", "0.", ".5", "1.", "１２",
]  # fmt: skip
WORDS = [
    "null", "Null", "true", "False", "no", "yes", "on", "~", "inf", "nan", ".inf", "nulls", "true-x", "null x",
    "<<",
]  # fmt: skip
FLOW = [
    "[a, b]", "[]", "{}", "{a: 1}", "{a: 1, b: [c, 'd']}", "[{a: b}]", "[1, 02-x, null]", "{a: {b: c}}",
    "{true: 1}", "[a,b]", "[a,]", "[a, ]", "{a}", "{a:b}", '{"a":b}', "[ a ]", "{ a: 1 }", "{a: 1, a: 2}", "[,]",
    "[a}", "[[[a]]]",
]  # fmt: skip
ODD = [
    "a\xa0", "\xa0a", "\u3000", "a\u2003", "\u200b", "é\u0301", "😀", "@z", "a?", "?b", "|", ">-", ">", "|-",
    "---", "...", "%Y", "&a", "*a", "!t", "a\tb", "- x", "-", "- - y", "k:", "k: ", "k: >-", "k: |", "a : b",
    "true # c", "1 # c", "=",
]  # fmt: skip
VALUES = PLAIN + QUOTED + NUMBERS + WORDS + FLOW + ODD
NUMBER_LETTERS = "00123456789eEabcdfxXoObB_+-.:nifgz/%"
FRAMES = ["%s", "[%s]", "{a: %s}", "[x, %s ]", "%s: a", "{%s: b}", "[ %s, y]"]
INSERTED = [
    " ", "  ", ":", ": ", "- ", "-", "#", " #", '"', "'", ",", ", ", "[", "]", "{", "}", "\n", "\n\n", "\n  ",
    "\r", "\r\n", "|", ">", ">-", "a", "1", "0", "~", "null", "?", "!", "&", "*", "%", "@", "`", "\t", "\\", ".",
    "e", "_", "\xa0", "\u2028", "\u3000", "\u0301", "\ufeff", "\x85", "\x00", "\x7f", "\uffff", "😀", "<<: ",
    "--- ", "...\n",
]  # fmt: skip


class Author:
    """Writes texts by chance: its draws are Hypothesis' or a seed's."""

    def __init__(self, draws: random.Random) -> None:
        self.draws = draws

    def text(self) -> str:
        text = self.composed() if self.draws.random() < 0.5 else self.changed()
        return text.replace("\n", "\r\n") if self.draws.random() < 0.05 else text

    def composed(self) -> str:
        """Return a few lines put together from keys, dashes and values, at indentations that half fit."""
        draws, lines, margin = self.draws, list[str](), 0
        for _nth in range(draws.randint(1, 9)):
            if draws.random() < 0.08:
                lines.append(draws.choice(["", "", "# c", "  # c", " ", "   "]))
                continue
            margin = max(0, min(6, margin + draws.choice([0, 0, 0, 2, 2, -2, -2, 1, -1, 4, -4])))
            line = " " * margin
            while draws.random() < 0.25:
                line += "-" + " " * draws.choice([1, 1, 1, 2, 3])
            while draws.random() < 0.5:
                line += draws.choice(["a", "b", "c", "k", "số", "a b", '"q"', "x-1", "12", "null"])
                line += draws.choice([": ", ": ", ": ", ":", "  : ", ":  "])
            if draws.random() < 0.75:
                line += self.value()
            if draws.random() < 0.06:
                line += draws.choice([" # c", " #", " ", "  ", "#", " # a: b"])
            lines.append(line)
        return "\n".join(lines) + "\n"

    def value(self) -> str:
        if self.draws.random() < 0.7:
            return self.draws.choice(VALUES)
        digits = "".join(self.draws.choices(NUMBER_LETTERS, k=self.draws.randint(1, 7)))
        return self.draws.choice(FRAMES) % digits

    def changed(self) -> str:
        """Return some lines of a file of the registry with a few small mistakes."""
        draws = self.draws
        lines = draws.choice(FILES).splitlines(keepends=True)
        count = draws.randint(1, 14)
        first = draws.randrange(max(1, len(lines) - count))
        lines = lines[first : first + count]
        margin = min(
            (len(line) - len(line.lstrip(" ")) for line in lines if line.strip()), default=0
        )
        text = "".join(line[margin:] if line.strip() else line for line in lines)
        for _nth in range(draws.choice([1, 1, 2, 3, 5])):
            text = (
                self.with_a_line_changed(text)
                if draws.random() < 0.6
                else self.with_characters_changed(text)
            )
        return text

    def with_characters_changed(self, text: str) -> str:
        place = self.draws.randrange(len(text) + 1)
        gone = self.draws.choice([0, 0, 1, 1, 2, 3])
        return text[:place] + self.draws.choice(["", *INSERTED]) + text[place + gone :]

    def with_a_line_changed(self, text: str) -> str:
        draws, lines = self.draws, text.splitlines(keepends=True) or ["\n"]
        nth = draws.randrange(len(lines))
        line = lines[nth]
        bare = line.lstrip(" ")
        margin = len(line) - len(bare)
        kind = draws.randrange(8)
        if kind < 2:
            lines[nth] = " " * max(0, margin + draws.choice([-4, -2, -1, 1, 2, 3, 4])) + bare
        elif kind == 2:
            lines.insert(draws.randrange(len(lines)), line)
        elif kind == 3:
            del lines[nth]
        elif kind == 4:
            lines.insert(
                nth,
                draws.choice(["\n", "\n\n", "# c\n", "   # c\n", " " * margin + "# x\n", "  \n"]),
            )
        elif kind == 5 and ": " in line:
            lines[nth] = line.split(": ", 1)[0] + ": " + self.value() + "\n"
        elif kind == 6:
            place = draws.randrange(len(line))
            lines[nth] = (
                line[:place].rstrip(" ")
                + "\n"
                + " " * draws.randint(0, 10)
                + line[place:].lstrip(" ")
            )
        else:
            lines[nth] = " " * margin + draws.choice(["- ", "a: ", "", ""]) + self.value() + "\n"
        return "".join(lines)


def taken_and_the_same(text: str) -> bool:
    """Tell whether the quick way takes ``text``; fails when the careful way gives something else."""
    data = read_plain_yaml(text)
    if data is None:
        return False
    document, faults = parse_yaml("a.yaml", text.encode())
    assert document is not None, (text, data, faults)
    # The written form tells 1 from True, and the order of keys.
    assert repr(data) == repr(document.data), text
    return True


@given(st.randoms(use_true_random=False))
@settings(max_examples=1500)
def test_what_the_quick_way_takes_the_careful_way_reads_alike(draws: random.Random) -> None:
    taken_and_the_same(Author(draws).text())


@given(st.text(alphabet="ab1:#-'\"{}[],|>? \n.0e_~", max_size=40).map(lambda text: text + "\n"))
@settings(max_examples=1000)
def test_so_it_does_with_any_few_characters(text: str) -> None:
    taken_and_the_same(text)


def test_many_of_these_texts_are_taken() -> None:
    """Else the tests above would show nothing."""
    author = Author(random.Random(4))
    assert sum(taken_and_the_same(author.text()) for _nth in range(1500)) > 200


def main(count: int, seed: int) -> None:
    author = Author(random.Random(seed))
    taken = sum(taken_and_the_same(author.text()) for _nth in range(count))
    print(f"{count} texts, {taken} taken, none read differently")


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
