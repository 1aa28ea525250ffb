"""Vietnamese syllables: whether letters are one, and where two that were written together part.

Every word of Vietnamese is written as syllables with a space between them; "chủtrì" is none.
Source of the table: the spelling rules of the modern script (onsets, rhymes, tones before a stop).
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_TONES = {"\u0300", "\u0301", "\u0303", "\u0309", "\u0323"}
_BEFORE_A_STOP = {"\u0301", "\u0323"}
"""The tones that a syllable may have which ends in p, t, c or ch: sắc and nặng."""
_ONSETS = r"(?:ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnrstvx])"
_RHYMES = (
    "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây "
    "e ec em en eng eo ep et ê êch ênh êm ên êp êt êu i ich im in inh ip it iu ia iêc iêm iên iêng "
    "iêp iêt iêu o oc oi om on ong op ot oa oac oach oai oam oan oang oanh oao oat oay oăc oăm oăn "
    "oăng oăt oe oen oeo oet ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u uc ui um un ung up ut ua "
    "uôc uôi uôm uôn uông uôt uân uâng uât uây uê uêch uênh uơ uy uya uych uynh uyt uyu uyên uyêt "
    "ư ưc ưi ưm ưn ưng ưt ưu ưa ươc ươi ươm ươn ương ươp ươt ươu y yêm yên yêng yêu yêt"
)
_SYLLABLE = re.compile(rf"(?P<onset>{_ONSETS}?)(?P<rhyme>{'|'.join(_RHYMES.split())})")
_OPENS_WITH_CONSONANT = re.compile(rf"(?i){_ONSETS}")
_FRONT = "eêiy"
_JOINED_LETTERS = 2
"""Letters that each of two joined syllables has at least."""


@lru_cache(maxsize=4096)
def is_syllable(word: str) -> bool:
    """Tell whether a word in NFC, whatever its case, is one syllable of Vietnamese."""
    letters, tones = "", []
    for part in unicodedata.normalize("NFD", word.lower()):
        if part in _TONES:
            tones.append(part)
        else:
            letters += part
    letters = unicodedata.normalize("NFC", letters)
    found = _SYLLABLE.fullmatch(letters)
    if found is None or len(tones) > 1:
        return False
    onset, rhyme = found["onset"], found["rhyme"]
    if onset in ("k", "gh", "ngh") and rhyme[0] not in _FRONT:
        return False
    if onset in ("c", "ng") and rhyme[0] in _FRONT:
        return False
    if onset == "g" and rhyme[0] in "eê":
        return False
    stopped = rhyme.endswith(("p", "t", "c", "ch"))
    return not stopped or (bool(tones) and tones[0] in _BEFORE_A_STOP)


@lru_cache(maxsize=4096)
def has_vietnamese_mark(word: str) -> bool:
    """Tell whether a word has a letter that only Vietnamese writes so: foreign words have none."""
    return not word.isascii() and any(
        letter in "đĐ" or len(unicodedata.normalize("NFD", letter)) > 1 for letter in word
    )


def partings(word: str) -> list[tuple[str, str]]:
    """Return each way to part a word that is no syllable into two that are.

    The second begins with a consonant: a scanner's "trién" is one syllable with a mark missing.
    """
    places = range(_JOINED_LETTERS, len(word) - _JOINED_LETTERS + 1)
    return [
        (word[:at], word[at:])
        for at in places
        if _OPENS_WITH_CONSONANT.match(word, at)
        and is_syllable(word[:at])
        and is_syllable(word[at:])
    ]
