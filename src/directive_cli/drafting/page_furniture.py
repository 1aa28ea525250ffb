"""What pages put between the lines of a text: their numbers, and notes at their foot or at the end.

Knows lines in their order, not where they stand on a page; for that see ``page_edges``.
"""

from __future__ import annotations

import re
from dataclasses import replace

from directive_cli.domain.vietnamese import CAPITAL_LETTERS
from directive_cli.drafting.line_ends import needs_a_number
from directive_cli.drafting.paragraphs import ENDED, has_marker, is_lone_sign
from directive_cli.drafting.source_lines import Line, Passage, passage_of

_PAGE_NUMBER = re.compile(
    r"^[-–—:.,\s]*(?:Trang\s*|trang\s*)?(\d{1,3})(?:\s*/\s*\d{1,3})?[-–—:.,\s]*$"
)
NOTE = re.compile(rf"^(\d{{1,2}})\s+(?=[{CAPITAL_LETTERS}“\"(])(?!\d)")


def without_furniture(lines: list[Line]) -> tuple[list[Line], list[Line]]:
    """Drop page numbers; set footnotes aside."""
    kept: list[Line] = []
    notes: list[Line] = []
    expected_page, expected_note = 2, 1
    index, parted = 0, False
    while index < len(lines):
        words = lines[index].words
        number = _PAGE_NUMBER.match(words)
        if _MARK_OF_COPY.fullmatch(words):
            parted, index = True, _after_gap(kept, lines, index + 1)
            continue
        if (
            number is not None
            and lines[index].cell is None
            and expected_page <= int(number[1]) <= expected_page + 2
            and (not is_lone_sign(words) or _breaks_in(kept, int(number[1]), lines[index + 1 :]))
        ):
            expected_page, parted = int(number[1]) + 1, True
            index = _after_gap(kept, lines, index + 1)
            continue
        note = NOTE.match(words)
        if note is not None and int(note[1]) == expected_note and _sentence_open(kept, words):
            stop = _notes_end(lines, index)
            notes += lines[index:stop]
            expected_note += sum(NOTE.match(line.words) is not None for line in lines[index:stop])
            index, parted = stop, True
            continue
        kept.append(replace(lines[index], parted=True) if parted and words else lines[index])
        parted = parted and not words
        index += 1
    return kept, notes


_MARK_OF_COPY = re.compile(
    r"(?i)[-–—=*#_ ]{2,}\s*(?:trang|page|page break)\s*\d*\W*|[^\s/]+\.(?:docx?|pdf)[\d /]*"
)
"""What a program that copied the text put at a page's end, and the name of a file at its head:
"===== Trang 9 =====", "18.CTRTW31.DOC 9"."""


def _after_gap(kept: list[Line], lines: list[Line], index: int) -> int:
    """Return where the text goes on behind what a page put there; inside a sentence the gap around
    it is the page's too, and goes."""
    if _inside_sentence(kept):
        while kept and not kept[-1].words:
            kept.pop()
        while index < len(lines) and not lines[index].words:
            index += 1
    return index


def _breaks_in(kept: list[Line], number: int, following: list[Line]) -> bool:
    """Tell whether a number alone on its line is the page's, not an item's: no item counts up to
    it so, and it stands inside a sentence or before the sign of another item."""
    counted = (_PAGE_NUMBER.match(line.words) for line in kept if is_lone_sign(line.words))
    if any(one is not None and int(one[1]) == number - 1 for one in counted):
        return False
    before = _last_words(kept)
    after = next((line.words for line in following if line.words), "")
    return not needs_a_number(before) and (_inside_sentence(kept) or has_marker(after))


def _inside_sentence(kept: list[Line]) -> bool:
    """Tell whether the last line is no heading and its sentence has not ended."""
    before = _last_words(kept)
    return ENDED.search(before) is None and len(before) > _LONG_LINE


def _last_words(kept: list[Line]) -> str:
    return next((line.words for line in reversed(kept) if line.words), "")


_LONG_LINE = 40
"""Letters of a line that is no heading."""
_ENDNOTE = re.compile(r"^\[1\](?:\s|$)")
"""The first of the notes that web copies print after the signature."""


def without_end_notes(lines: list[Line], end: int) -> tuple[list[Line], list[Line]]:
    """Set the notes after the signature aside, from "[1] …" to the end of the text."""
    first = next((i for i in range(end, len(lines)) if _ENDNOTE.match(lines[i].words)), len(lines))
    return lines[:first], lines[first:]


def _sentence_open(kept: list[Line], words: str) -> bool:
    """Tell whether a line that begins with a number may be a footnote: set off, or in the middle of
    a sentence."""
    before = _last_words(kept)
    set_off = bool(kept) and (
        (not kept[-1].words and len(kept[-1].raw) > 20) or bool(re.match(r"^[_\-–]{5,}$", before))
    )
    return set_off or (
        _inside_sentence(kept)
        and not re.search(r"(?i)(?:khoản|điểm|điều|mục|số)$", before)
        and re.search(r"\d/|số|Luật|Xem|Theo", words) is not None
    )


def _notes_end(lines: list[Line], start: int) -> int:
    """Return the index after the footnotes: the page's end, or where a note has ended and no other
    begins."""
    index = start
    last = lines[start].words
    while index + 1 < len(lines):
        following = lines[index + 1].words
        if lines[index + 1].page != lines[start].page:
            return index + 1
        if following and ENDED.search(last) and NOTE.match(following) is None:
            return index + 1
        if following:
            last = following
        index += 1
        if index - start > 60:
            break
    return index + 1


def without_note_signs(passage: Passage, count: int) -> Passage:
    """Drop the raised footnote numbers that stick to words ("Tỉnh ủy1,")."""
    sign = re.compile(r"(?<=[a-zà-ỹđ])(\d{1,2})(?=[\s,.;:)]|$)")
    parts = [
        (line, sign.sub(lambda found: "" if int(found[1]) <= count else found[1], text))
        for line, text in passage.parts()
    ]
    return passage_of(parts, blank_before=passage.blank_before)
