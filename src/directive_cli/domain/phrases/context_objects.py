"""What the work is about has times of its own: "rà soát các hợp đồng ký trước ngày D", "bố trí vốn
cho các dự án khởi công trong năm 2026". They say when something was or will be, not by when the
work is due.
"""

from __future__ import annotations

from itertools import pairwise

from directive_cli.domain.phrases.frequencies import Rhythm
from directive_cli.domain.phrases.sentences import clause_start, ends_sentence, sentence_start
from directive_cli.domain.phrases.words import Phrases, Words, alternatives, vocabulary
from directive_cli.domain.recurrence import Frequency

_RUNS_OUT = Phrases(
    alternatives("hết hạn | đến hạn | quá hạn | đáo hạn | hết hiệu lực | hết thời hạn", True)
)
"""What nobody is ordered to do: a permit, a term or a debt does it."""
_DONE_TO_IT = Phrases(
    alternatives(
        """
        ký | ký kết | tổ chức | thực hiện | triển khai | ban hành | dự kiến hoàn thành | khởi công
        khởi công mới | diễn ra | nghiệm thu | phê duyệt | đến | góp ý | nộp | tiếp nhận | xây dựng
        cấp | thành lập | hoạt động | phát hành | kết thúc | bắt đầu | đầu tư | mở | tuyển dụng
        chạy | trả | thu | đóng | nhận | ký hợp đồng | ký kết hợp đồng
        """,
        True,
    )
)
"""Verbs behind a noun that say what happens to it or what it does: "các hợp đồng | ký"."""
_LOOKS_AT = Phrases(
    alternatives(
        """
        rà soát | kiểm tra | thống kê | tổng hợp | theo dõi | đánh giá | xem xét | cung cấp
        giám sát | công khai | lập danh sách | lập danh mục | danh sách | danh mục | rà soát lại
        """,
        True,
    )
)
"""Work that looks at things: what stands behind their noun is of them."""
_ARRIVES = Phrases(
    alternatives(
        """
        cập cảng | cập bến | rời cảng | rời bến | về nước | nhập cảnh | xuất cảnh | hạ cánh
        cất cánh
        """,
        True,
    )
)
"""What ships, planes and travellers do on a day of their own: "tàu | cập cảng ngày D"."""
_HELD = (["tổ", "chức"], ["diễn", "ra"], ["khai", "mạc"], ["được", "tổ", "chức"])
"""What alone stands between the name of a gathering and its time: "Lễ kỷ niệm …, | tổ chức lúc"."""
_GATHERS = Phrases(
    alternatives(
        """
        lễ kỷ niệm | lễ khai mạc | lễ khánh thành | lễ phát động | lễ khai giảng | lễ hội | buổi lễ
        hội nghị | hội thảo | đại hội | cuộc họp | phiên họp | kỳ họp | buổi làm việc | hội thi
        hội chợ | triển lãm | liên hoan
        """,
        True,
    )
)
"""What people come together for, and may attend rather than hold themselves."""
_ATTENDS = Phrases(alternatives("tham dự | dự | tham gia | phục vụ | mời | đón | tiếp", True))
"""Work for what others hold."""
_GOES_TO = Phrases(alternatives("tham dự | dự | tham gia", True))
_PROLONGS = Phrases(alternatives("gia hạn | kéo dài", True))
_RIGHTS = Phrases(
    alternatives(
        """
        tạm trú | lưu trú | thị thực | visa | giấy phép | hộ chiếu | thẻ | chứng chỉ | hiệu lực
        hợp đồng thuê
        """,
        True,
    )
)
"""What is valid to a day and is nobody's work: "gia hạn | tạm trú cho chuyên gia đến ngày D"."""
_JUST = vocabulary("vừa mới")
"""Words before a verb that say what has come about of a thing: "các thông tư | vừa ban hành"."""
_OF_THINGS = vocabulary("cho của với về vào")
"""Words before "các", "những" that make what follows the things meant, whatever the work is."""
_WHO_ACT = vocabulary(
    """
    đơn vị cơ sở ban bộ ngành địa phương xã phường tỉnh huyện thành tổ doanh hộ chủ nhà lực đồng
    cấp trường cán công hội
    """
)
"""First words of those who may be told to act: "đôn đốc các chủ đầu tư thực hiện trong tháng 6"."""
_NOBODIES = (
    ["công", "trình"],
    ["công", "tác"],
    ["công", "việc"],
    ["hội", "nghị"],
    ["hội", "thảo"],
    ["chủ", "đề"],
    ["đơn", "thư"],
)
"""Things whose names begin as those of somebody do: "các công trình | khởi công trong năm Y"."""
_PAPERS = (["thông", "tư"], ["nghị", "định"], ["nghị", "quyết"], ["văn", "bản"])
"""What is issued and issues nothing."""
_TOWARD = ("theo", "hướng")
_TERMS = (["thời", "hạn"], ["thời", "gian"])


def is_of_an_object(words: Words, at: int) -> bool:
    """Tell whether a time at ``at`` belongs to what the work is about."""
    start = clause_start(words, at)
    before = words.between(start, at)
    if _RUNS_OUT.ends_at(words, at) or _has_a_term(before) or _has_an_aim(before):
        return True
    if _ARRIVES.ends_at(words, at) or before[-1:] == ["tuổi"]:
        return True  # "tiếp nhận tàu cập cảng ngày D", "các cụ tròn 100 tuổi trong năm Y"
    if _is_when_it_is_held(words, start, at) or _prolongs_a_right(words, start, at):
        return True
    if _DONE_TO_IT.ends_at(words, at) and _JUST & set(words.between(at - 3, at - 1)):
        return True  # "tập huấn các thông tư vừa ban hành trong năm Y"
    toward = next((place for place, pair in enumerate(pairwise(before)) if pair == _TOWARD), None)
    if toward is not None and before[toward + 2 : toward + 3] != ["dẫn"]:
        return True  # "lập lại tiến độ theo hướng thông xe trước ngày D"
    if words[at] == "vào" and _is_prepared(words, start, at):
        return True
    plural = max((place for place in range(start, at) if words[place] in _PLURALS), default=-1)
    named = words.between(plural + 1, at)
    if plural <= start or len(named) < 2 or not _DONE_TO_IT.ends_at(words, at):
        return False
    if named[:2] in _PAPERS:
        return True  # "triển khai các thông tư ban hành trong năm Y"
    acts = named[0] in _WHO_ACT and named[:2] not in _NOBODIES
    if acts or _JOINTS & set(named):
        return False
    return words[plural - 1] in _OF_THINGS or _LOOKS_AT.ends_at(words, plural)


def _is_when_it_is_held(words: Words, start: int, at: int) -> bool:
    """Tell whether a time is that of a gathering which the order attends: "tham dự Lễ kỷ niệm …,
    tổ chức | lúc 19 giờ 30 ngày D"."""
    if not any(words.between(at - len(verb), at) == verb for verb in (*_HELD, ["mở"])):
        return False
    parted = words[start - 1] == "," and words.between(start, at) in _HELD
    places = range(sentence_start(words, start), start if parted else at)
    gathers = next((one for one in places if _GATHERS.read(words, one)), None)
    if gathers is None:
        return False
    if not parted:  # "dự | Hội chợ OCOP mở trong tháng 10"
        return _GOES_TO.ends_at(words, gathers)
    return any(_ATTENDS.read(words, one) for one in places if one < gathers)


def _prolongs_a_right(words: Words, start: int, at: int) -> bool:
    """Tell whether "đến ngày D" is to when a right holds that is prolonged."""
    if words[at] not in ("đến", "tới"):
        return False
    return any(
        _RIGHTS.read(words, found[1]) is not None
        for place in range(start, at)
        if (found := _PROLONGS.read(words, place)) is not None
    )


def is_of_a_state(words: Words, at: int) -> bool:
    """Tell whether "trong tháng M" says of when a state is that the work looks at: "theo dõi tình
    hình ngập trong tháng M".
    """
    start = clause_start(words, at)
    return any(
        words.between(place, place + 2) == ["tình", "hình"] and _LOOKS_AT.ends_at(words, place)
        for place in range(start + 1, at)
    )


def carries_over(words: Words, at: int) -> bool:
    """Tell whether "sang năm 2026" is how far funds of a year reach: "vốn kéo dài năm 2025 | sang
    năm 2026", "vốn năm 2025 được phép kéo dài | sang năm 2026"."""
    while words[at - 1] in _REACHES:
        at -= 1
    return words[at - 2] == "năm" and words[at - 1].isdecimal()


_REACHES = vocabulary("được phép kéo dài chuyển nguồn")
"""Words that may stand between funds of a year and the next: "vốn năm 2025 | được kéo dài"."""


def names_a_report(words: Words, at: int) -> bool:
    """Tell whether a rhythm at ``at`` is part of a report's name: "mẫu báo cáo | định kỳ hằng
    quý", and not when a thing is told in it: "báo cáo kết quả tại các báo cáo | hằng tuần".
    """
    told_in = words.between(at - 4, at - 2) in (["tại", "các"], ["trong", "các"], ["vào", "các"])
    return (
        not told_in
        and words.between(at - 2, at) == ["báo", "cáo"]
        and (
            words[at - 3] in _OF_REPORTS
            or words.between(at - 5, at - 2) in (["về", "chế", "độ"], ["về", "công", "tác"])
        )
    )


def names_activities(words: Words, at: int) -> bool:
    """Tell whether a rhythm at ``at`` says which activities are meant: "trong các hoạt động | hằng
    ngày".
    """
    return words.between(at - 2, at) == ["hoạt", "động"] and words[at - 3] in _PLURALS


_OF_REPORTS = vocabulary("mẫu biểu các những loại cương")
_JOINTS = vocabulary("để và nhằm phải cần hoặc")
_PLURALS = vocabulary("các những")


_PREPARES = Phrases(alternatives("chuẩn bị | phục vụ | tuyên truyền | chào mừng | hướng tới", True))
_GATHERINGS = Phrases(
    alternatives("bầu cử | đại hội | hội nghị | kỳ họp | lễ hội | lễ khánh thành | giỗ tổ", True)
)


def _is_prepared(words: Words, start: int, at: int) -> bool:
    """Tell whether a day is that of what the work prepares: "công tác chuẩn bị bầu cử … | vào ngày
    D"."""
    places = range(start, at)
    prepares = next((one for one in places if _PREPARES.read(words, one)), at)
    return any(_GATHERINGS.read(words, one) for one in range(prepares, at))


_AIMS = (("mục", "tiêu"), ("lộ", "trình"))
_BY_AN_AIM = vocabulary("theo với hiện nhằm vì")
"""Last words before an aim that work follows: "theo lộ trình …", "thực hiện mục tiêu …"."""


def _has_an_aim(before: list[str]) -> bool:
    """Tell whether the clause says what an aim is to reach by then: "theo lộ trình đạt 100 ha vào
    năm 2050"."""
    for place, pair in enumerate(pairwise(before)):
        if pair in _AIMS and place and before[place - 1] in _BY_AN_AIM:
            return "đạt" in before[place + 2 :]
    return False


def _has_a_term(before: list[str]) -> bool:
    """Tell whether "có thời hạn …", "kéo dài thời gian …" stands in the clause: a thing has it."""
    for place, pair in enumerate(pairwise(before)):
        if list(pair) in _TERMS and before[place - 1 : place] in (["có"], ["dài"]):
            return place > 2
    return False


def makes_public(words: Words, rhythm: Rhythm) -> bool:
    """Tell whether a rhythm says how often something is made public or kept up: "công khai giá
    thuốc hằng tháng"; it is of the noun in "công khai kế hoạch hằng năm", "… nhiệm vụ hằng tháng".
    """
    said = words.between(sentence_start(words, rhythm.start), rhythm.start)
    ends = ends_sentence(words, rhythm.end) or words[rhythm.end] in (",", ";", "trên", "tại", "và")
    public = not {("công", "khai"), ("niêm", "yết"), ("cập", "nhật")}.isdisjoint(pairwise(said))
    return (
        public
        and ends
        and rhythm.freqs != (Frequency.YEARLY,)
        and said[-1] not in _OF_EACH_PERIOD
        and said[-2:] != ["nhiệm", "vụ"]
    )


_OF_EACH_PERIOD = vocabulary("cáo hoạch liệu sách toán chi thu công trình việc ban tiêu")
"""Last words of what is of each period: "kế hoạch | hằng quý", "số liệu", "ngân sách"."""
