"""What others do has times of its own: "lập danh sách tàu mà A sẽ kiểm tra trước ngày D", "trả mặt
bằng sớm để nhà thầu kịp đổ bê tông trong tháng M". They are no time of the work that serves it.
"""

from __future__ import annotations

from itertools import pairwise

from directive_cli.domain.phrases.sentences import clause_start
from directive_cli.domain.phrases.words import Words, vocabulary

_NOTICES = (("chú", "ý"), ("lưu", "ý"), ("ưu", "tiên"))
"""Verbs that look at what happens to things and are done at once."""
_PLURALS = vocabulary("các những số mọi")
_HAPPENS = vocabulary("được sẽ bị")
_WHO_ACT = vocabulary("sở bộ cục ubnd ủy công ban nhà chủ bên chi trung phòng tư bà người hộ")
"""First words of those for whom a way is cleared."""
_NEAR = 6
"""Words between a plural noun and "sẽ" that tells of it."""


def is_of_another(words: Words, at: int) -> bool:
    """Tell whether a time at ``at`` is of what somebody else, or a thing, will do by then."""
    before = words.between(clause_start(words, at), at)
    told = (_will_do, _gives_the_reason, _clears_the_way, _is_noticed)
    return any(one(before) for one in told)


def _will_do(before: list[str]) -> bool:
    """Tell whether "40 tàu mà A kiểm tra", "các hộ sẽ nhận đất" stands behind the work's verb."""
    if "mà" in before[2:]:
        return True
    will = before.index("sẽ") if "sẽ" in before else 0
    return any(word in _PLURALS or word.isdecimal() for word in before[max(1, will - _NEAR) : will])


def _gives_the_reason(before: list[str]) -> bool:
    """Tell whether what another does is why: "giữ đường số 3, vì nhà thầu hẹn rút máy"."""
    place = before.index("vì") if "vì" in before else -1
    who = set(before[place + 1 : place + 2]) - {"người"}  # "Quỹ Vì người nghèo"
    return place >= 0 and bool(_WHO_ACT & who)


def _clears_the_way(before: list[str]) -> bool:
    """Tell whether the work lets another do something in time: "để nhà thầu kịp đổ bê tông", "tạo
    điều kiện cho Sở A thẩm định xong"."""
    aims = (at for at, pair in enumerate(pairwise(before)) if pair == ("sao", "cho"))
    aim = before.index("để") + 1 if "để" in before else next(aims, -2) + 2
    behind = before[aim:] if aim else []
    if "kịp" in behind and (behind[0] in _WHO_ACT or behind[:2] == ["kịp", "cho"]):
        return True
    place = next((at for at, pair in enumerate(pairwise(before)) if pair == ("điều", "kiện")), -1)
    rest = before[place + 2 :] if place > 0 and before[place - 1] == "tạo" else []
    if rest[:2] == ["thuận", "lợi"]:
        rest = rest[2:]
    return rest[:1] in (["cho"], ["để"]) and bool(_WHO_ACT & set(rest[1:2]))


def _is_noticed(before: list[str]) -> bool:
    """Tell whether "chú ý các cầu tàu được bàn giao" stands in the clause."""
    place = next((at for at, pair in enumerate(pairwise(before)) if pair in _NOTICES), -1)
    if place < 0 or not _PLURALS & set(before[place + 2 : place + 4]):
        return False
    return bool(_HAPPENS & set(before[place + 3 :]))
