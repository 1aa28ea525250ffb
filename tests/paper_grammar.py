"""Official papers written from a grammar: invented names, known tasks, several layouts, scanning noise.

Written apart from the reader: it imports nothing of it and knows only how papers are built
(Decree 30/2020, annex I). A *production* is one way in which papers give work to somebody; each
writes its lines and the tasks that a reader must find in them. ``write_paper`` sets them in a paper.

Run ``PYTHONPATH=src:. python -m tests.paper_grammar --count 400`` for how many are read whole, by
production, layout and noise; ``--show SEED`` prints one paper.
"""

from __future__ import annotations

import argparse
import random
import re
import textwrap
import unicodedata
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

PROVINCE = "Sông Thao"
DEPARTMENTS = ("Sở Xây dựng", "Sở Tài chính", "Sở Nội vụ", "Sở Y tế", "Sở Công Thương", "Sở Tư pháp",
               "Sở Nông nghiệp và Môi trường", "Sở Văn hóa, Thể thao và Du lịch",
               "Sở Giáo dục và Đào tạo", "Sở Khoa học và Công nghệ", "Công an tỉnh", "Thanh tra tỉnh")  # fmt: skip
GROUPS = ("UBND các xã, phường", "các sở, ban, ngành", "Các cơ quan, đơn vị liên quan")
PLACES = ("Bến Gỗ", "Đồng Vàng", "Phú Lâm", "Tân Hòa")
MINISTRIES = ("Y tế", "Nội vụ", "Tư pháp", "Công Thương", "Xây dựng")
VERBS = ("rà soát", "kiểm tra", "lập", "xây dựng", "tổng hợp", "thống kê", "đánh giá", "hoàn thiện")
OBJECTS = ("danh mục bến đò ngang", "sổ theo dõi kho thóc", "phương án cứu hộ trên sông", "nội quy chợ đêm",
           "bản đồ điểm ngập", "hồ sơ giếng khoan", "mẫu biển báo đường thủy", "số trạm bơm hư hỏng")  # fmt: skip
THINGS = (
    "Số hộ có giếng khoan",
    "Tổng kinh phí sửa bến",
    "Tên các bến chưa có phao",
    "Chiều dài kè",
)


@dataclass(frozen=True)
class Expected:
    """A task that must be read: who has it, by when, the words with which it begins."""

    leads: tuple[str, ...]
    deadline: tuple[str, str] | None
    words: str


@dataclass
class Paper:
    """A paper's text and what must be read in it."""

    text: str
    tasks: list[Expected]
    productions: list[str] = field(default_factory=list)
    layout: str = ""
    noise: str = ""


Line = tuple[str, str]
"""A sign and its words; "" for a paragraph."""


class Writer:
    """What productions draw from: a seeded source of bodies, works and days."""

    def __init__(self, source: random.Random) -> None:
        self.source = source
        self.number = 0

    def body(self) -> str:
        return self.source.choice(DEPARTMENTS)

    def bodies(self, count: int) -> list[str]:
        return self.source.sample(DEPARTMENTS[:10], count)

    def work(self) -> str:
        return f"{self.source.choice(VERBS)} {self.source.choice(OBJECTS)}"

    def deadline(self) -> tuple[str, tuple[str, str]]:
        """Return words for a deadline and what they mean, for a paper of 6 May 2026."""
        day, month = self.source.randint(1, 28), self.source.randint(6, 12)
        return self.source.choice([
            (f"trước ngày {day:02}/{month}/2026", ("before", f"2026-{month:02}-{day:02}")),
            (f"chậm nhất ngày {day} tháng {month} năm 2026", ("by", f"2026-{month:02}-{day:02}")),
            (f"hoàn thành trong tháng {month}/2026", ("within", f"2026-{month:02}")),
            (f"hoàn thành trong quý {'III' if month < 10 else 'IV'} năm 2026",
             ("within", f"2026-Q{3 if month < 10 else 4}")),
        ])  # fmt: skip

    def next(self) -> str:
        self.number += 1
        return f"{self.number}."


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def subject_first(at: Writer) -> tuple[list[Line], list[Expected]]:
    """1. A <work> <deadline>."""
    body, work, (words, day) = at.body(), at.work(), at.deadline()
    return [(at.next(), f"{body} {work}, {words}.")], [Expected((body,), day, work)]


def given(at: Writer) -> tuple[list[Line], list[Expected]]:
    """1. Giao A chủ trì, phối hợp với B <work>; <deadline>."""
    (body, other), work, (words, day) = at.bodies(2), at.work(), at.deadline()
    line = f"Giao {body} chủ trì, phối hợp với {other} {work}, {words}."
    return [(at.next(), line)], [Expected((body,), day, work)]


def undated(at: Writer) -> tuple[list[Line], list[Expected]]:
    """1. A có trách nhiệm <work>."""
    body, work = at.body(), at.work()
    return [(at.next(), f"{body} có trách nhiệm {work}.")], [Expected((body,), None, work)]


def headed(at: Writer) -> tuple[list[Line], list[Expected]]:
    """2. A: a) <work> b) <work> <deadline>."""
    body, one, two, (words, day) = at.body(), at.work(), at.work(), at.deadline()
    lines = [
        (at.next(), f"{body}:"),
        ("a)", f"{_capital(one)}."),
        ("b)", f"{_capital(two)}, {words}."),
    ]
    return lines, [Expected((body,), None, one), Expected((body,), day, two)]


def dashed(at: Writer) -> tuple[list[Line], list[Expected]]:
    """3. A, with dashes under it."""
    body, one, two, (words, day) = at.body(), at.work(), at.work(), at.deadline()
    lines = [
        (at.next(), body),
        ("-", f"{_capital(one)}, {words}."),
        ("-", f"{_capital(two)}."),
    ]
    return lines, [Expected((body,), day, one), Expected((body,), None, two)]


def offices(at: Writer) -> tuple[list[Line], list[Expected]]:
    """4. Bộ trưởng các Bộ: A, B <work>."""
    names = at.source.sample(MINISTRIES, 2)
    work = at.work()
    line = f"Bộ trưởng các Bộ: {names[0]}, {names[1]} chủ động {work}."
    return [(at.next(), line)], [
        Expected(tuple(f"Bộ trưởng Bộ {one}" for one in names), None, work)
    ]


def places(at: Writer) -> tuple[list[Line], list[Expected]]:
    """5. Chủ tịch UBND các xã: A, B <work>."""
    names = at.source.sample(PLACES, 2)
    work, (words, day) = at.work(), at.deadline()
    leads = tuple(f"Chủ tịch UBND xã {one}" for one in names)
    line = f"Chủ tịch UBND các xã: {names[0]}, {names[1]} khẩn trương {work}, {words}."
    return [(at.next(), line)], [Expected(leads, day, work)]


def two_products(at: Writer) -> tuple[list[Line], list[Expected]]:
    """6. A <work> <deadline>; <work> <deadline>."""
    body, one, two = at.body(), *at.source.sample([f"{v} {o}" for v in VERBS for o in OBJECTS], 2)
    (first, day), (second, other) = at.deadline(), at.deadline()
    line = f"{body} {one}, {first}; {two}, {second}."
    return [(at.next(), line)], [Expected((body,), day, one), Expected((body,), other, two)]


def two_subjects(at: Writer) -> tuple[list[Line], list[Expected]]:
    """7. A <work>; B <work> <deadline>."""
    (body, other), one, two = at.bodies(2), at.work(), at.work()
    words, day = at.deadline()
    line = f"{body} {one}; {other} {two}, {words}."
    return [(at.next(), line)], [Expected((body,), None, one), Expected((other,), day, two)]


def fields(at: Writer) -> tuple[list[Line], list[Expected]]:
    """8. <work> / Đơn vị chủ trì: A. / Thời gian thực hiện: …, for two works."""
    (body, other), one, two = at.bodies(2), at.work(), at.work()
    lines = [
        (at.next(), "Nâng cấp các bến"),
        ("-", f"{_capital(one)}."), ("", f"Đơn vị chủ trì: {body}."),
        ("", "Thời gian thực hiện: Quý III/2026."),
        ("-", f"{_capital(two)}."), ("", f"Đơn vị chủ trì: {other}."),
        ("", "Thời gian thực hiện: Tháng 11/2026."),
    ]  # fmt: skip
    return lines, [
        Expected((body,), ("within", "2026-Q3"), one),
        Expected((other,), ("within", "2026-11"), two),
    ]


def content(at: Writer) -> tuple[list[Line], list[Expected]]:
    """9. A thống kê, báo cáo các nội dung sau: (1) … (2) …: one task, its parts are none."""
    body, things = at.body(), at.source.sample(THINGS, 2)
    lines = [(at.next(), f"{body} thống kê, báo cáo các nội dung sau:")]
    lines += [(f"({n})", f"{thing}.") for n, thing in enumerate(things, start=1)]
    return lines, [Expected((body,), None, "thống kê, báo cáo")]


def attendance(at: Writer) -> tuple[list[Line], list[Expected]]:
    """10. Thành phần: who attends is no task."""
    lines = [
        (at.next(), "Thành phần"),
        ("-", f"Lãnh đạo {at.body()};"),
        ("-", f"Lãnh đạo {at.body()}."),
    ]
    return lines, []


def common_day(at: Writer) -> tuple[list[Line], list[Expected]]:
    """11. A: a) … b) … (Nội dung a, b gửi … <deadline>)."""
    body, one, two = at.body(), at.work(), at.work()
    lines = [
        (at.next(), f"{body}:"),
        ("a)", f"{_capital(one)}."),
        ("b)", f"{_capital(two)}."),
        ("", "(Nội dung a, b gửi về UBND tỉnh trước ngày 15/9/2026 để tổng hợp)"),
    ]
    day = ("before", "2026-09-15")
    return lines, [Expected((body,), day, one), Expected((body,), day, two)]


def recurring(at: Writer) -> tuple[list[Line], list[Expected]]:
    """12. A định kỳ hằng quý báo cáo …."""
    body = at.body()
    line = f"{body} định kỳ hằng quý báo cáo tình hình {at.source.choice(OBJECTS)}."
    return [(at.next(), line)], [Expected((body,), ("every", "quarterly"), "định kỳ")]


def roman_parts(at: Writer) -> tuple[list[Line], list[Expected]]:
    """13. Về …, đề nghị: (i) A <work> (ii) B <work> (iii) Giao C <work>."""
    bodies, works = at.bodies(3), [at.work() for _ in range(3)]
    words, day = at.deadline()
    lines = [
        (at.next(), "Về bến Gỗ, đề nghị:"),
        ("(i)", f"{bodies[0]} {works[0]}, {words}."),
        ("(ii)", f"{bodies[1]} {works[1]}."),
        ("(iii)", f"Giao {bodies[2]} {works[2]}."),
    ]
    days = (day, None, None)
    return lines, [Expected((b,), d, w) for b, d, w in zip(bodies, days, works, strict=True)]


def numbered_below(at: Writer) -> tuple[list[Line], list[Expected]]:
    """14. Giám đốc A tập trung thực hiện các việc sau: 14.1. <work> 14.2. <work>."""
    body, one, two, (words, day) = at.body(), at.work(), at.work(), at.deadline()
    number = at.next()
    lines = [
        (number, f"Giám đốc {body} tập trung thực hiện các việc sau:"),
        (f"{number}1.", f"{_capital(one)}, {words}."),
        (f"{number}2.", f"{_capital(two)}."),
    ]
    lead = (f"Giám đốc {body}",)
    return lines, [Expected(lead, day, one), Expected(lead, None, two)]


def apposition(at: Writer) -> tuple[list[Line], list[Expected]]:
    """15. Giám đốc A - Phó Trưởng ban …: a) <work>."""
    body, work = at.body(), at.work()
    lines = [
        (at.next(), f"Giám đốc {body} - Phó Trưởng ban Thường trực Ban Chỉ huy:"),
        ("a)", f"{_capital(work)}."),
    ]
    return lines, [Expected((f"Giám đốc {body}",), None, work)]


def tail(at: Writer) -> tuple[list[Line], list[Expected]]:
    """16. UBND các xã có <noun>, with dashes under it: what says which ones is in the name."""
    thing = at.source.choice(["bến đò", "hồ chứa", "chợ đêm"])
    work, (words, day) = at.work(), at.deadline()
    lines = [(at.next(), f"UBND các xã có {thing}"), ("-", f"{_capital(work)}, {words}.")]
    return lines, [Expected((f"UBND các xã có {thing}",), day, work)]


def verb_in_name(at: Writer) -> tuple[list[Line], list[Expected]]:
    """17. Cục Vật liệu xây dựng <work>: the first verb-like word is of the name."""
    body = at.source.choice(
        ["Cục Vật liệu xây dựng", "Cục Quản lý thị trường", "Các cơ sở dạy nghề"]
    )
    work = at.source.choice(["khẩn trương", "chủ động", "tập trung"]) + " " + at.work()
    return [(at.next(), f"{body} {work}.")], [Expected((body,), None, work)]


def unlisted_verb(at: Writer) -> tuple[list[Line], list[Expected]]:
    """18. A <words that begin with a verb of no list> <deadline>."""
    body, (words, day) = at.source.choice(DEPARTMENTS[:10]), at.deadline()
    work = at.source.choice(
        ["sửa cống số 3", "xếp hạng bến Gỗ", "dời cột điện", "vớt bèo trên sông"]
    )
    return [(at.next(), f"{body} {work}, {words}.")], [Expected((body,), day, work)]


def reason_first(at: Writer) -> tuple[list[Line], list[Expected]]:
    """19. Trên cơ sở đề nghị của A, B <work>: the lead is B."""
    (other, body), work = at.bodies(2), at.work()
    line = f"Trên cơ sở đề nghị của {other}, {body} {work}."
    return [(at.next(), line)], [Expected((body,), None, work)]


Production = Callable[[Writer], tuple[list[Line], list[Expected]]]
PRODUCTIONS: dict[str, Production] = {
    one.__name__: one
    for one in (subject_first, given, undated, headed, dashed, offices, places, two_products,
                two_subjects, fields, content, attendance, common_day, recurring, roman_parts,
                numbered_below, apposition, tail, verb_in_name, unlisted_verb, reason_first)
}  # fmt: skip


def _whole_lines(lines: list[Line]) -> str:
    return "\n".join(f"{sign} {words}".strip() for sign, words in lines)


def _wrapped(lines: list[Line]) -> str:
    return "\n".join(
        line for sign, words in lines for line in textwrap.wrap(f"{sign} {words}".strip(), 76)
    )


def _spaced(lines: list[Line]) -> str:
    return "\n\n".join(f"{sign} {words}".strip() for sign, words in lines)


def _signs_alone(lines: list[Line]) -> str:
    """Set each number or dash on a line of its own, as copies of web pages have it."""
    return "\n".join(f"{sign}\n{words}" if sign else words for sign, words in lines)


def _indented(lines: list[Line]) -> str:
    return "\n".join(
        "\n".join(textwrap.wrap(f"{sign} {words}".strip(), 80, initial_indent="      "))
        for sign, words in lines
    )


LAYOUTS: dict[str, Callable[[list[Line]], str]] = {
    "whole lines": _whole_lines,
    "wrapped": _wrapped,
    "double spaced": _spaced,
    "signs alone": _signs_alone,
    "indented": _indented,
}


def _decomposed(text: str) -> str:
    return unicodedata.normalize("NFD", text)


def _comma_numbers(text: str) -> str:
    """Print every second "2." as "2,", as scanners do."""
    return re.sub(r"(?m)^(\s*)([2468])\. (?=\S)", r"\1\2, ", text)


def _dashes(text: str) -> str:
    return re.sub(r"(?m)^(\s*)- ", "\\1– ", text)


def _paged(text: str) -> str:
    """Put a page's number between two paragraphs in the middle of the text."""
    lines = text.split("\n")
    ends = [n for n, line in enumerate(lines) if line.endswith(".") and n > len(lines) // 2]
    if ends:
        lines.insert(ends[0] + 1, "\n2\n")
    return "\n".join(lines)


NOISES: dict[str, Callable[[str], str]] = {
    "clean": str,
    "decomposed letters": _decomposed,
    "comma numbers": _comma_numbers,
    "long dashes": _dashes,
    "page numbers": _paged,
}
DIRECTIVE = f"""UBND TỈNH {PROVINCE.upper()}
Số: 18/CT-UBND
{PROVINCE}, ngày 06 tháng 5 năm 2026
CHỈ THỊ
Về việc giữ an toàn trên sông

Thời gian qua, việc đi lại trên sông đã có nhiều tiến bộ.
UBND tỉnh yêu cầu:
"""
FOOT = """
Nơi nhận:
- Như trên;
- Lưu: VT.
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH

Trần Văn Thử
"""


LETTER = f"""UBND TỈNH {PROVINCE.upper()}          CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
                                  Độc lập - Tự do - Hạnh phúc
Số: 18/UBND-KT                    {PROVINCE}, ngày 06 tháng 5 năm 2026
V/v giữ an toàn trên sông

Kính gửi: Các sở, ban, ngành.

Thực hiện Công văn số 77/BXD-VT ngày 02/4/2026 của Bộ Xây dựng về an toàn đường thủy, Chủ tịch UBND
tỉnh có ý kiến như sau:
"""
PLAN = f"""UBND TỈNH {PROVINCE.upper()}
Số: 18/QĐ-UBND
{PROVINCE}, ngày 06 tháng 5 năm 2026
QUYẾT ĐỊNH
Về việc ban hành Kế hoạch giữ an toàn trên sông

Điều 1. Ban hành kèm theo Quyết định này Kế hoạch giữ an toàn trên sông.
Điều 2. Giám đốc các sở chịu trách nhiệm thi hành Quyết định này./.
{FOOT}
KẾ HOẠCH
GIỮ AN TOÀN TRÊN SÔNG
(Kèm theo Quyết định số 18/QĐ-UBND ngày 06/5/2026)

I. MỤC ĐÍCH
Nâng cao ý thức của người đi đò.
II. NHIỆM VỤ
"""
FRAMES = {"directive": (DIRECTIVE, FOOT), "letter": (LETTER, FOOT), "plan": (PLAN, "")}
"""What stands around the items: the head with what leads on to them, and the closing."""


def write_paper(
    seed: int,
    names: list[str] | None = None,
    layout: str = "whole lines",
    noise: str = "clean",
    frame: str = "directive",
    count: int = 5,
) -> Paper:
    """Write the paper of a seed: the named productions, or ``count`` that the seed chooses."""
    source = random.Random(seed)
    at = Writer(source)
    names = names or [source.choice(list(PRODUCTIONS)) for _ in range(count)]
    lines: list[Line] = []
    tasks: list[Expected] = []
    for name in names:
        more, found = PRODUCTIONS[name](at)
        lines += more
        tasks += found
    head, foot = FRAMES[frame]
    text = head + NOISES[noise](LAYOUTS[layout](lines)) + "\n" + foot
    return Paper(text, tasks, names, layout, noise)


def read_back(text: str) -> list[Expected]:
    """Draft a paper and return its tasks in the form of what was expected."""
    from directive_cli.drafting.document_reading import read_document
    from directive_cli.drafting.text_source import read_bytes

    found = []
    for task in read_document(read_bytes(text.encode(), name="van-ban.txt")).tasks:
        dated = [one for one in task.deadlines if one.kind != "none"]
        first = dated[0] if dated else None
        value = first.as_mapping()[first.kind] if first is not None else None
        said = value["freq"] if isinstance(value, dict) else str(value)
        deadline = (first.kind, said) if first is not None else None
        found.append(Expected(tuple(name.text for name in task.lead), deadline, task.detail))
    return found


def faults(paper: Paper) -> list[str]:
    """Return what a draft of a paper says differently, one sentence each; empty when it is right."""
    read = read_back(paper.text)
    wrong = [] if len(read) == len(paper.tasks) else [f"{len(read)} tasks for {len(paper.tasks)}"]
    for want, got in zip(paper.tasks, read, strict=False):
        if [one.lower() for one in want.leads] != [one.lower() for one in got.leads]:
            wrong.append(f"lead {got.leads} for {want.leads}")
        if want.deadline != got.deadline:
            wrong.append(f"deadline {got.deadline} for {want.deadline}")
        if want.words.lower() not in unicodedata.normalize("NFC", got.words.lower()):
            wrong.append(f"words {got.words[:40]!r} for {want.words!r}")
    return wrong


def main() -> None:
    """Print how many papers are read whole, by production, layout and noise."""
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    asked.add_argument("--count", type=int, default=200)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--show", type=int)
    given_ = asked.parse_args()
    if given_.show is not None:
        print(write_paper(given_.show).text)
        return
    whole: Counter[str] = Counter()
    seen: Counter[str] = Counter()
    source = random.Random(given_.seed)
    for seed in range(given_.count):
        layout, noise = source.choice(list(LAYOUTS)), source.choice(list(NOISES))
        name, frame = source.choice(list(PRODUCTIONS)), source.choice(list(FRAMES))
        paper = write_paper(given_.seed * 10_000 + seed, [name] * 3, layout, noise, frame)
        wrong = faults(paper)
        for key in (name, layout, noise, frame, "all"):
            seen[key] += 1
            whole[key] += not wrong
        if wrong:
            print(f"{name} / {frame} / {layout} / {noise} / seed {seed}: {'; '.join(wrong[:3])}")
    for key in (*PRODUCTIONS, *FRAMES, *LAYOUTS, *NOISES, "all"):
        print(f"{key:20} {whole[key]:4} of {seen[key]:4} read whole")


if __name__ == "__main__":
    main()
