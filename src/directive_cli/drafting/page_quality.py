"""Whether the text layer of a page is Vietnamese at all: fonts without a map and foreign
recognisers leave letters that are no words.

Knows how a Vietnamese syllable is built; not pages or files.
"""

from __future__ import annotations

import re
import unicodedata

FEW_LETTERS = 20
"""A page with fewer holds a stamp or a page number."""
_ENOUGH_WORDS = 15
"""A page of fewer words tells nothing."""
_SYLLABLES = 0.5
"""Share of words built as Vietnamese syllables: pages that are read aright have 0.56 and more
(lists of abbreviations), layers that lie 0.45 and less."""
_MARKED = 0.4
"""Share of words with a mark: 0.56 and more where the layer is right."""
_SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnpqrstvx])?"
    r"(?:uye|uya|uoi|uou|ieu|yeu|oa[iyo]|oeo|ua[yu]|uy[u]|[iuy]eu?|uo|[iuy]a|o[aeo]|u[ey]|[aeou][iuoy]|[aeiouy])"
    r"(?:ng|nh|ch|[cmnpt])?"
)
_WORD = re.compile(r"[^\s.,;:()\[\]/“”\"'–-]{2,}")


def is_vietnamese(text: str, *, over_picture: bool = False) -> bool:
    """Tell whether a page's words are Vietnamese; over a picture they must carry their marks.

    Without a picture, words without marks pass: an office may write so, but no recogniser has been
    at work.
    """
    words = [word for word in _WORD.findall(text) if any(map(str.isalpha, word))]
    if len(words) < _ENOUGH_WORDS:
        return True
    plain = [_plain(word) for word in words]
    built = sum(_SYLLABLE.fullmatch(word) is not None for word in plain)
    marked = sum(one != word.lower() for one, word in zip(plain, words, strict=True))
    return built >= _SYLLABLES * len(words) and (not over_picture or marked >= _MARKED * len(words))


def says_enough(text: str) -> bool:
    """Tell whether a page has words enough for ``is_vietnamese`` to judge."""
    return sum(any(map(str.isalpha, word)) for word in _WORD.findall(text)) >= _ENOUGH_WORDS


def _plain(word: str) -> str:
    decomposed = unicodedata.normalize("NFD", word.lower())
    plain = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return plain.replace("đ", "d").replace("ƣ", "u")
