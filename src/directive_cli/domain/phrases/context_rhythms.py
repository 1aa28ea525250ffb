"""What stands around a rhythm and tells how often work is due from how often something is."""

from __future__ import annotations

from itertools import pairwise

from directive_cli.domain.phrases.context_objects import (
    is_of_an_object,
    makes_public,
    names_a_report,
    names_activities,
)
from directive_cli.domain.phrases.context_subjects import works_between
from directive_cli.domain.phrases.context_words import (
    ACTIVITIES,
    DEMANDS,
    PAYMENTS,
    REPORTING,
)
from directive_cli.domain.phrases.frequencies import Rhythm
from directive_cli.domain.phrases.neighbours import (
    ends_clause,
    finds_phrase,
    is_cell,
    sentence_end,
)
from directive_cli.domain.phrases.numerals import whole_number
from directive_cli.domain.phrases.sentences import (
    acts_at,
    begins_item,
    clause_start,
    ends_sentence,
    opens_behind_time,
    sentence_start,
)
from directive_cli.domain.phrases.words import Phrases, Words, alternatives, vocabulary
from directive_cli.domain.recurrence import Frequency

_BULLETS = vocabulary("- + • ● ~ ) .")


def _holds_a_review(words: Words, at: int) -> bool:
    """Tell whether a review that is held is what recurs: "tổ chức sơ kết | hằng năm", and none that
    a paper or a meeting is named after."""
    review = words.between(at - 2, at) in (["sơ", "kết"], ["tổng", "kết"])
    return review and words.between(at - 4, at - 2) in (["tổ", "chức"], ["tiến", "hành"])


def is_deadline_rhythm(words: Words, rhythm: Rhythm, *, field: bool, ordered: bool = False) -> bool:
    """Tell whether frequencies without a day are a demand ("định kỳ hằng quý báo cáo …") or an
    attribute.

    "trợ cấp hàng tháng", "nhiệm vụ hằng năm", "báo cáo hằng ngày của …" are attributes.
    """
    if words[rhythm.start - 1] == "học" and "buổi" in words.between(rhythm.start, rhythm.end):
        return False  # "mô hình dạy học 2 buổi/ngày"
    if words.between(rhythm.start - 2, rhythm.start) == ["không", "quá"]:
        return False  # "đốt rác không quá 02 lần/ngày"
    if "lịch" in words.between(rhythm.start - 4, rhythm.start) and words[rhythm.start] == "từng":
        return False  # "lập lịch đo mặn từng ngày"
    if words.between(rhythm.start - 4, rhythm.start) == ["đối", "với", "báo", "cáo"]:
        return False  # "trước ngày 03 … đối với báo cáo quý, 6 tháng": the days of which reports
    if not field and (names_a_report(words, rhythm.start) or names_activities(words, rhythm.start)):
        return False
    if field or rhythm.periodic or rhythm.interval > 1 or is_cell(words, rhythm.start, rhythm.end):
        return True
    if PAYMENTS.ends_at(words, rhythm.start) or is_of_an_object(words, rhythm.start):
        return False
    following = words[rhythm.end]
    start = sentence_start(words, rhythm.start)
    if ordered and (_counts_work(words, rhythm) or _is_how_often(words, rhythm)):
        return True
    said = words.between(rhythm.start, rhythm.end)
    if ordered and _holds_a_review(words, rhythm.start):
        return True
    if words[rhythm.end - 2] == "/" or {"lần", "lượt"} & set(said) or said[0].isdecimal():
        if words.between(rhythm.start - 2, rhythm.start) in (["ít", "nhất"], ["tối", "thiểu"]):
            return True
        if ordered and rhythm.start == start and following == ",":
            return True  # "Mỗi quý một lần, Sở A kiểm tra …"
        if ordered and words[rhythm.end - 1] == "lần" and acts_at(words, rhythm.end):
            return True  # "Sở A 6 tháng một lần kiểm tra …"
        return finds_phrase(words, start, rhythm.start, DEMANDS, ACTIVITIES, REPORTING)
    if len(rhythm.freqs) > 1 and words.between(rhythm.start - 2, rhythm.start) == ["báo", "cáo"]:
        return True
    if words[rhythm.start - 1] == "(" and (following.isdecimal() or _counts(words, rhythm)):
        return True  # "đưa tin (mỗi tháng 02 bài)", "(tuần 3 buổi)"
    opens = (
        rhythm.start == start
        or words[rhythm.start - 1] == ":"
        or (words[rhythm.start - 1] in _BULLETS and begins_item(words, rhythm.start - 1))
    )
    acts = acts_at(words, rhythm.end) or opens_behind_time(words, rhythm.end)
    if opens and _tells_of(words, rhythm.end):
        return False
    if opens:
        return following in (",", ":") or _begins(words, rhythm.end) or (ordered and acts)
    joined = words.between(rhythm.start - 2, rhythm.start) in (["đồng", "thời"], ["cùng", "lúc"])
    begins = rhythm.start - (2 if joined else words[rhythm.start - 1] == "và")
    if ordered and acts and clause_start(words, begins) == begins:
        return True  # "…, hằng tháng đối chiếu nhật ký"
    if ordered and works_between(words, rhythm.start, rhythm.end):
        return True  # "Sở A hằng tháng đối chiếu nhật ký"
    if ordered and _FIRST_ONCE.ends_at(words, rhythm.start) and ends_clause(words, rhythm.end):
        return True  # "lần đầu trước ngày D, sau đó hằng tháng"
    if ordered and words.between(rhythm.start - 2, rhythm.start) in _SENDS_OUT:
        return True
    ends = ends_sentence(words, rhythm.end) or following in (
        ",",
        ")",
        "để",
        "cho",
        "về",
        "gửi",
        "theo",
        "|",
    )
    ends = ends or (ordered and following == "và")
    if ordered and ends and words[rhythm.start - 1] in _CLOSES_WORK:
        return True
    if ordered and (_reports_itself(words, rhythm) or makes_public(words, rhythm)):
        return True
    closes = ends_clause(words, rhythm.end) or following in ("theo", "như")
    if ordered and closes and _closes_its_clause(words, rhythm):
        return True
    lasts = words.between(rhythm.end, rhythm.end + 3) == ["trong", "thời", "gian"]
    return (ends or lasts) and _reports_to(words, clause_start(words, rhythm.start), rhythm.start)


def _closes_its_clause(words: Words, rhythm: Rhythm) -> bool:
    """Tell whether a rhythm closes a clause whose last noun has none of its own: "soi hàng nhái ở
    chợ đầu mối hằng tháng", and not "niêm yết giá điện hằng tháng"."""
    start, at = clause_start(words, rhythm.start), rhythm.start
    often = Frequency.YEARLY not in rhythm.freqs
    if start == at > 1 and words[at - 1] in (",", "("):
        before = clause_start(words, at - 1)
        named = words[at - 2] in _HAS_A_RHYTHM
        works = any(acts_at(words, place) for place in range(before, at - 2))
        return often and not named and works
    paid = "trả" in words.between(start, at) or finds_phrase(words, start, at, PAYMENTS)
    long = at - start > _FEWEST or opens_behind_time(words, start)
    return often and not paid and long and words[at - 1] not in _HAS_A_RHYTHM


_FEWEST = 2
_HAS_A_RHYTHM = vocabulary(
    "cáo hoạch vụ lương phí tiền cấp lịch họp ban kỳ hoạt sống việc liệu theo thì của"
)


def _tells_of(words: Words, at: int) -> bool:
    """Tell whether ", tỉnh có khoảng 1.200 trẻ …" follows: what there is, nobody's work."""
    said = words.between(at, min(sentence_end(words, at), at + _NEAR_FACT))
    return any(pair in _FACTS for pair in pairwise(said))


_NEAR_FACT = 8
_FACTS = {("có", "khoảng"), ("có", "hơn"), ("có", "trên"), ("có", "gần"), ("xảy", "ra")}


def _reports_itself(words: Words, rhythm: Rhythm) -> bool:
    """Tell whether "báo cáo mỗi tháng" is the verb: it opens its clause, and the sentence ends
    behind it or names who receives it ("… báo cáo hằng tuần về Sở A").
    """
    verb = rhythm.start - 2
    if words.between(verb, rhythm.start) != ["báo", "cáo"] or verb == 0:
        return False
    receiver = words[rhythm.end] in ("về", "gửi", "cho") and words.begins_capital(rhythm.end + 1)
    lasts = words.between(rhythm.end, rhythm.end + 3) == ["trong", "thời", "gian"]
    if not (ends_sentence(words, rhythm.end) or receiver or lasts):
        return False
    if verb == clause_start(words, rhythm.start):
        return True
    # "… giám sát và | báo cáo hằng ngày": no noun stands before it that the report is of.
    return words[verb - 1] in ("và", ",") or (receiver and words[verb - 1] not in _BEFORE_A_REPORT)


_BEFORE_A_REPORT = vocabulary(
    "các những trong chế độ theo lập gửi có của nhận tại hiện kèm mẫu kỳ từ qua nộp bản trình là"
)
"""Words after which "báo cáo" is a paper: "gửi | báo cáo hằng quý"."""


def _counts_work(words: Words, rhythm: Rhythm) -> bool:
    """Tell whether a rhythm that counts ("mỗi tháng một lần") or lasts ("hằng ngày trong thời gian
    …") stands beside a verb, in an order.
    """
    lasts = words.between(rhythm.end, rhythm.end + 3) == ["trong", "thời", "gian"]
    counts = _counts(words, rhythm)
    if not counts and not lasts:
        return False
    start = sentence_start(words, rhythm.start)
    if clause_start(words, rhythm.start) == rhythm.start and counts:
        # "đưa tin trên loa, mỗi tuần 03 buổi": what comes before is the work.
        return acts_at(words, rhythm.end) or start < rhythm.start
    start = max(start, rhythm.start - _FAR)
    return any(acts_at(words, at) for at in range(start, rhythm.start))


def _counts(words: Words, rhythm: Rhythm) -> bool:
    """Tell whether a rhythm says how many times: "mỗi tháng một lần", "02 lần/ngày"."""
    return words[rhythm.end - 1] in _COUNTS or words[rhythm.end - 2] == "/"


def _is_how_often(words: Words, rhythm: Rhythm) -> bool:
    """Tell whether a rhythm of an order says how often the work is done, not of what a thing is:
    "thông báo cấp dự báo cháy hằng ngày", "… và cập nhật hằng quý", "ít nhất 02 hội nghị mỗi quý".
    """
    start, at = clause_start(words, rhythm.start), rhythm.start
    if _counts(words, rhythm) and ends_clause(words, rhythm.end):
        return True
    if words[at] == "mỗi":
        has = words[rhythm.end] == "có"
        around = words.between(max(start, at - _FAR), rhythm.end + 2 + has)
        least = {("ít", "nhất"), ("tối", "thiểu")} & set(pairwise(around))
        strives = words.between(at - 2, at) == ["phấn", "đấu"] and acts_at(words, rhythm.end)
        return bool(least) or strives or _ends_its_work(words, rhythm, start)
    if words.between(at - 2, at) in _DONE_AGAIN:
        of_a_noun = "tác" in words.between(sentence_start(words, at), at)  # "công tác kiểm tra"
        return not of_a_noun and (at - 2 == start or words[at - 3] in ("và", "để", "phải"))
    if ("bản", "tin") in pairwise(words.between(start, at)):
        return True  # "phát hành bản tin dự báo hằng tuần"
    if words.between(at - 2, at) == ["giao", "ban"] or words[at - 1] == "họp":
        return True  # "tổ chức giao ban hằng tuần với các địa phương"
    if words.between(at - 2, at) == ["số", "liệu"]:
        return False
    daily = rhythm.freqs == (Frequency.DAILY,)
    return daily and words[rhythm.end] != "của" and words[at - 1] not in _OF_EACH_DAY


def _ends_its_work(words: Words, rhythm: Rhythm, start: int) -> bool:
    """Tell whether "mỗi …" closes the clause of a verb ("công bố bảng xếp hạng mỗi quý"), or counts
    what is done behind the work ("mở 04 lớp, mỗi quý một lớp")."""
    at, end = rhythm.start, rhythm.end
    if ends_clause(words, end):
        return any(acts_at(words, place) for place in range(start, at))
    each = whole_number(words, end)
    return each is not None and at == start and ends_clause(words, each[1] + 1)


_DONE_AGAIN = (
    ["cập", "nhật"],
    ["cung", "cấp"],
    ["kiểm", "tra"],
    ["rà", "soát"],
    ["sơ", "kết"],
    ["công", "khai"],
)
"""Verbs right before a rhythm that is theirs, where no noun stands before them."""
_FIRST_ONCE = Phrases(alternatives("sau đó | tiếp đó | từ đó | các lần sau", True))
"""What says that a rhythm begins after a first time: "lần đầu …, sau đó | hằng tháng"."""
_OF_EACH_DAY = vocabulary("cáo sống hoạt việc vụ sinh phí ăn")
"""Last words of what is of each day: "báo cáo | hằng ngày", "đời sống", "sinh hoạt", "công việc".
"""
_FAR = 40
"""Words before a rhythm within which its verb stands."""
_COUNTS = vocabulary("lần lượt buổi đợt kỳ chuyến bận phiên")
_SENDS_OUT = (["phát", "sóng"], ["phát", "thanh"], ["đăng", "tải"], ["đưa", "tin"])
"""Verbs right before a rhythm that is theirs: "phát sóng | hằng tuần"."""
_CLOSES_WORK = vocabulary("tỉnh phố bàn xã phường này")
"""What a rhythm follows that is of the work, not of a noun: "trên địa bàn thành phố hằng năm"."""


def _reports_to(words: Words, start: int, end: int) -> bool:
    """Tell whether a verb of reporting with something after it stands between two places: "báo
    cáo Thủ tướng".
    """
    for at in range(start, end):
        found = REPORTING.read(words, at)
        if found is not None:
            return found[1] < end or words[at] in ("lập", "họp", "giao")
    return False


def _begins(words: Words, at: int) -> bool:
    """Tell whether a demand or an activity follows within three words: "Hằng tháng các sở báo
    cáo".
    """
    return finds_phrase(words, at, at + 8, DEMANDS, ACTIVITIES)
