"""Vietnamese text in the encodings before Unicode: TCVN3 (ABC) and VNI, turned into Unicode.

Knows the two tables and how to tell them; not files. Both stand in Latin letters that make no
words, so that a conversion is accepted only when it yields common Vietnamese words.
"""

from __future__ import annotations

import re

_TCVN3 = dict(
    zip(
        "¡¢£¤¥¦§¨©ª«¬\u00ad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ",
        "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ",
        strict=True,
    )
)
_VNI_MARKS = {
    "a": dict(zip("øùûõïâáàåãäêéèúüë", "àáảãạâấầẩẫậăắằẳẵặ", strict=True)),
    "e": dict(zip("øùûõïâáàåãä", "èéẻẽẹêếềểễệ", strict=True)),
    "o": dict(zip("øùûõïâáàåãä", "òóỏõọôốồổỗộ", strict=True)),
    "ô": dict(zip("øùûõï", "ờớởỡợ", strict=True)),
    "u": dict(zip("øùûõï", "ùúủũụ", strict=True)),
    "ö": dict(zip("øùûõï", "ừứửữự", strict=True)),
    "y": dict(zip("øùûõ", "ỳýỷỹ", strict=True)),
}
_VNI_ALONE = {"ô": "ơ", "ö": "ư", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ", "ñ": "đ"}
_VNI_PAIR = re.compile(r"(?i)([aeoôuöy])([øùûõïâáàåãäêéèúüë])|([ôöæóòîñ])")
_COMMON = re.compile(
    r"(?i)(?<![^\W_])(?:của|và|các|ngày|tháng|năm|nhân|dân|tỉnh|cộng|hòa|hoà|hội|chủ|nghĩa|việt|độc|lập|hạnh|phúc|"
    r"thực|hiện|ủy|uỷ|văn|phòng|được|công|đề|nghị|giao|sở|về)(?![^\W_])"
)
_UNICODE_ONLY = re.compile(r"[\u1ea0-\u1ef9ăđơưĂĐƠƯ]")


def to_unicode(text: str) -> str:
    """Return ``text`` in Unicode: unchanged unless one of the two encodings clearly explains it."""
    if text.isascii() or len(_UNICODE_ONLY.findall(text[:20000])) > 5:
        return text
    sample = text[:20000]
    plain = len(_COMMON.findall(sample))
    tcvn3, vni = from_tcvn3(sample), from_vni(sample)
    best, convert = max(
        ((len(_COMMON.findall(tcvn3)), from_tcvn3), (len(_COMMON.findall(vni)), from_vni)),
        key=lambda pair: pair[0],
    )
    return convert(text) if best >= plain + 5 else text


def from_tcvn3(text: str) -> str:
    """Convert TCVN3 (fonts .VnTime, .VnArial) letter by letter."""
    return text.translate({ord(sign): letter for sign, letter in _TCVN3.items()})


def from_vni(text: str) -> str:
    """Convert VNI (fonts VNI-Times): a letter and the sign after it make one letter."""
    return _VNI_PAIR.sub(_vni_letter, text)


def _vni_letter(found: re.Match[str]) -> str:
    base, mark, alone = found.groups()
    if alone is not None:
        letter = _VNI_ALONE[alone.lower()]
        return letter.upper() if alone.isupper() else letter
    letter = _VNI_MARKS[base.lower()].get(mark.lower(), "")
    if not letter:
        first = _VNI_ALONE.get(base.lower(), base.lower())
        second = _VNI_ALONE.get(mark.lower(), mark)
        return (first.upper() if base.isupper() else first) + second
    return letter.upper() if base.isupper() else letter
