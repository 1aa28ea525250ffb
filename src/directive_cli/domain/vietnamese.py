"""Vietnamese text: one normal form, folding for look-up, and alphabetical order.

Knows letters only, nothing of directives.
"""

from __future__ import annotations

import re
import unicodedata

_LOOK_ALIKES = str.maketrans(
    {"Ð": "Đ", "Ɖ": "Đ", "ð": "đ", "ɖ": "đ", "ƣ": "ư", "Ƣ": "Ư", "\u00a0": " ", "\u202f": " "}
)
"""Letters that scanners and old fonts put where Đ, ư and a space are meant."""
CAPITAL_LETTERS = "A-ZÀ-ÖØ-ÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ"
"""Inside a character class. No range from À to Ỹ: small letters stand in between."""
_VIETNAMESE_MARKS = "\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323"

_OLD_TONE_PLACE = re.compile(r"(?i)(?<![qg])(o[àáảãạ]|o[èéẻẽẹ]|u[ỳýỷỹỵ])(?![a-zà-ỹ])")
_OLD_TONE_WORD = re.compile(
    r"(?<![^\W_])(?:[a-zđ]{0,3}(?<!q)(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])|[Uu]ỷ|UỶ)(?![^\W_])|"
    r"(?:(?<=^)|(?<=[-–+•.:;)] ))[A-ZĐ][a-zđ]{0,2}(?:o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?= [a-zđ])"
)
"""A word with its tone mark in the old place. A word with a capital inside a sentence is as it is
written, but "Uỷ ban": it may be a person's name."""
_WRITTEN_WITH_I = {
    "quí": "quý", "kì": "kỳ", "lí": "lý", "kí": "ký", "kĩ": "kỹ", "mĩ": "mỹ", "tỉ": "tỷ",
    "qui": "quy", "qúy": "quý", "qúi": "quý",
}  # fmt: skip
"""Syllables that papers of schools spell with i, and "quý" with its tone misplaced."""
_WORD_WITH_I = re.compile(
    rf"(?<![^\W_])(?:(?:{'|'.join(_WRITTEN_WITH_I)})|"
    r"(?:Quí|Qúy|Qui|Kì|Lí|Kí|Kĩ)(?= (?:[a-zđ]|[IVX\d])))(?![^\W_])"
)
"""Such a syllable where it cannot be part of a person's name: "Quí Hương" stays."""
_ALPHABET = "aăâbcdđeêghijklmnoôơpqrstuưvxyfwz"
_LETTER_RANK = {letter: rank for rank, letter in enumerate(_ALPHABET, start=1)}
_TONES = {"": 0, "\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
"""Dictionary order of the tones: ngang, huyền, hỏi, ngã, sắc, nặng."""
_TONE_MARKS = frozenset(_TONES) - {""}


def normalise(text: str) -> str:
    """Return ``text`` in NFC, look-alikes of Đ and no-break spaces replaced; length may change."""
    return unicodedata.normalize("NFC", text).translate(_LOOK_ALIKES)


def fold(text: str) -> str:
    """Return ``text`` for look-up: no marks, Đ→d, lower case, one space between words.

    Separators (``/``, ``-``, ``&``) stay: ``02-KH/BCĐ`` and ``02/KH-BCĐ`` are two documents.
    """
    if text.isascii():
        return " ".join(text.casefold().split())
    decomposed = unicodedata.normalize("NFD", text).replace("Đ", "d").replace("đ", "d")
    plain = decomposed.encode("ascii", "ignore")
    if len(decomposed) - len(plain) == sum(map(decomposed.count, _VIETNAMESE_MARKS)):
        # Only marks were left out: the common case, three times quicker than looking at each
        # letter.
        return " ".join(plain.decode("ascii").lower().split())
    decomposed = unicodedata.normalize("NFD", text.translate(_LOOK_ALIKES))
    letters = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return " ".join(letters.replace("Đ", "d").replace("đ", "d").casefold().split())


def with_i(folded: str) -> str:
    """Return a folded text with i in the syllables that are spelt with i or y at will: ``ky thuat``
    as ``ki thuat``; ``may`` and ``mai`` stay two words."""
    return _Y_FOR_I.sub(r"\1i", folded)


_Y_FOR_I = re.compile(r"\b([hklmst]|qu)y\b")


def searchable(text: str) -> bytes:
    """Return ``text`` in UTF-8 with d for all its look-alikes and u for the old ƣ: what SQLite's
    folding leaves.

    The search's index folds marks and case by itself (``remove_diacritics 2``), several times as
    quickly as ``fold``; what ``fold`` makes of a word in Vietnamese and what this and the index
    make of it is the same.
    """
    if not text.isascii():
        # In the text, not in its bytes: Python finds one letter four times as quickly as two bytes.
        for letter, plain in _LEFT_BY_SQLITE:
            text = text.replace(letter, plain)
    return text.encode()


_LEFT_BY_SQLITE = [(letter, "u" if letter in "ƣƢ" else "d") for letter in "đĐðÐɖƉƣƢ"]


def bare(text: str) -> str:
    """Return ``text`` (in NFC) without marks and in lower case, **of the same length**, so that
    positions stay valid.

    For patterns that must also read a poor scan, whose marks are the first thing to go.
    """
    return text if text.isascii() and text.islower() else text.translate(_BARE)


class _BareLetters(dict[int, str]):
    """Character to bare character, worked out on first use."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        letter = unicodedata.normalize("NFD", character.translate(_LOOK_ALIKES))[:1].lower()
        letter = {"đ": "d"}.get(letter, letter)
        result = self[code] = letter if len(letter) == 1 else character
        return result


_BARE = _BareLetters()


def same_spelling(text: str) -> str:
    """Return a key equal for spellings that differ only in where the tone mark stands (``hoà`` and
    ``hòa``), in case, in spaces and in the kind of dash.
    """
    lowered = re.sub("[\u2010-\u2015\u2212]", "-", normalise(text)).casefold()
    return " ".join(_OLD_TONE_PLACE.sub(_moved, lowered).split())


def with_usual_spelling(text: str) -> str:
    """Return ``text`` (in NFC) as most papers spell it, **of the same length**: tone marks in their
    new place (``uỷ ban``, ``hoá`` → ``ủy ban``, ``hóa``), y for i (``quản lí``, ``quí IV`` →
    ``quản lý``, ``quý IV``). Both spellings are in use."""
    placed = _OLD_TONE_WORD.sub(lambda found: _OLD_TONE_PLACE.sub(_moved, found.group()), text)
    return _WORD_WITH_I.sub(_with_y, placed)


def _with_y(found: re.Match[str]) -> str:
    word = found.group()
    usual = _WRITTEN_WITH_I[word.lower()]
    return usual.capitalize() if word[0].isupper() else usual


def alphabetical(text: str) -> tuple[tuple[int, ...], tuple[int, ...], str]:
    """Return a sort key in the order of Vietnamese dictionaries: letters first, then tones, then
    the text itself."""
    letters: list[int] = []
    tones: list[int] = []
    for character in normalise(text).casefold():
        tone = ""
        kept = ""
        for part in unicodedata.normalize("NFD", character):
            if part in _TONE_MARKS:
                tone = part
            else:
                kept += part
        letter = unicodedata.normalize("NFC", kept)
        letters.append(
            _LETTER_RANK.get(letter, -1)
            if letter.isalpha()
            else -1000 + min(ord(letter[:1] or " "), 900)
        )
        tones.append(_TONES[tone])
    return tuple(letters), tuple(tones), text


def _moved(pair: re.Match[str]) -> str:
    vowels = pair.group()
    decomposed = unicodedata.normalize("NFD", vowels[1])
    return unicodedata.normalize("NFC", vowels[0] + decomposed[1:]) + decomposed[0]


def made_id(name: str) -> str:
    """Return an id made from a body's name, without the plural's word before it; "" from none."""
    plain = re.sub(r"^(?:cac|nhung) ", "", fold(name))
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:80].strip("-")
