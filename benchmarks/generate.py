"""Write a registry of any size, the same one for the same seed: ``python benchmarks/generate.py FOLDER``.

Sizes follow real plans: about ten tasks and 10 KB a directive, chains of documents, collective addressees, recurring
tasks, counted periods, unnumbered and undated documents, and progress files in which things happened in every way.
Agencies are the province's own. Needs nothing but the standard library.
"""

from __future__ import annotations

import argparse
import random
import shutil
from datetime import date, timedelta
from pathlib import Path
from typing import Any

PROVINCE = Path(__file__).parent.parent / "data"
FIRST_DAY, LAST_DAY = date(2022, 1, 4), date(2026, 9, 30)
TASKS_A_DIRECTIVE = (6, 14)
WITH_PROGRESS = 0.1
"""The share of directives of which at least one agency has reported."""

ISSUERS = (
    ("UBND", "ubnd-tinh"),
    ("BCĐ", "bcd-tinh"),
    ("TU", "tinh-uy"),
    ("SKHCN", "so-khcn"),
    ("STC", "so-tai-chinh"),
)
TYPES = (
    ("KH", "ke-hoach"),
    ("TB", "thong-bao"),
    ("CT", "chi-thi"),
    ("QĐ", "quyet-dinh"),
    ("CTr", "chuong-trinh"),
)
DEPARTMENTS = (
    "so-noi-vu", "so-tu-phap", "so-tai-chinh", "so-cong-thuong", "so-nnmt", "so-xay-dung", "so-khcn", "so-gddt",
    "so-y-te", "so-vhttdl", "cong-an-tinh", "vp-ubnd-tinh", "thanh-tra-tinh",
)  # fmt: skip
GROUPS = ("so-ban-nganh", "ubnd-cap-xa", "co-quan-don-vi-dia-phuong")

VERBS = (
    "Rà soát, hoàn thiện", "Chủ trì tham mưu ban hành", "Tổ chức triển khai", "Xây dựng, trình phê duyệt",
    "Đẩy nhanh tiến độ", "Kiểm tra, đôn đốc", "Bố trí kinh phí cho", "Cập nhật, chuẩn hóa", "Đánh giá hiệu quả",
    "Tập huấn, hướng dẫn",
)  # fmt: skip
OBJECTS = (
    "cơ sở dữ liệu đất đai dùng chung", "quy trình tiếp nhận hồ sơ trực tuyến", "hạ tầng mạng tại trụ sở các xã",
    "danh mục dịch vụ công toàn trình", "phương án bảo đảm an toàn thông tin", "kế hoạch đào tạo kỹ năng số",
    "hệ thống báo cáo định kỳ của tỉnh", "đề án đô thị thông minh", "bộ chỉ số đo lường mức độ hài lòng",
    "việc số hóa sổ hộ tịch", "mô hình bản đồ số nông nghiệp", "kho lưu trữ điện tử của cơ quan",
)  # fmt: skip
SENTENCES = (
    "Phân công rõ người phụ trách, thời gian hoàn thành và kết quả của từng phần việc.",
    "Kịp thời báo cáo những khó khăn vượt thẩm quyền để được xem xét, tháo gỡ.",
    "Lồng ghép với các chương trình đang thực hiện, tránh trùng lặp và lãng phí nguồn lực.",
    "Kết quả được công khai trên trang thông tin điện tử của cơ quan, đơn vị.",
    "Người đứng đầu chịu trách nhiệm về số liệu và tiến độ đã đăng ký.",
    "Ưu tiên các địa bàn vùng cao, nơi đường truyền còn yếu và thiếu cán bộ chuyên trách.",
    "Phối hợp với doanh nghiệp viễn thông khảo sát hiện trạng trước khi lập dự toán.",
    "Dữ liệu phải đúng, đủ, sạch, sống và được đối chiếu với hồ sơ gốc.",
)  # fmt: skip
REGISTRY = """\
format: 1
name: Sổ nhiệm vụ đo hiệu năng
checks:
  waived:  # days and chains are drawn at random
    - {code: DIR603, reason: số liệu ngẫu nhiên}
    - {code: DIR604, reason: số liệu ngẫu nhiên}
    - {code: DIR703, reason: văn bản không nêu thời hạn}
"""
PRODUCTS = (
    "Báo cáo kết quả",
    "Kế hoạch được ban hành",
    "Tờ trình và dự thảo quyết định",
    "Danh sách được phê duyệt",
)


def generate(folder: Path, *, directives: int, seed: int = 1) -> None:
    """Write the registry into ``folder``, which must not hold one yet."""
    (folder / "directives").mkdir(parents=True)
    for name in ("agencies.yaml", "calendar.yaml"):
        if (PROVINCE / name).exists():
            shutil.copy(PROVINCE / name, folder / name)
    _let_all_agencies_exist_always(folder / "agencies.yaml")
    (folder / "registry.yaml").write_text(REGISTRY, encoding="utf-8")
    communes = _communes(folder / "agencies.yaml")
    known: list[str] = []
    for number in range(1, directives + 1):
        chance = random.Random(f"{seed}:{number}")
        issued = FIRST_DAY + timedelta(
            days=(LAST_DAY - FIRST_DAY).days * number // (directives + 1)
        )
        identifier = _write_directive(folder, number, issued, known, communes, chance)
        known.append(identifier)


def _let_all_agencies_exist_always(path: Path) -> None:
    """Leave out since when agencies exist: the documents here are older than many of the province's."""
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join(line for line in lines if "valid_from:" not in line), encoding="utf-8")


def _communes(path: Path) -> list[str]:
    ids = [
        line.split(":")[1].strip()
        for line in path.read_text(encoding="utf-8").splitlines()
        if "- id:" in line
    ]
    return [each for each in ids if each.startswith(("xa-", "phuong-"))] or list(DEPARTMENTS)


def _write_directive(
    folder: Path,
    number: int,
    issued: date,
    known: list[str],
    communes: list[str],
    chance: random.Random,
) -> str:
    symbol, issuer = chance.choice(ISSUERS)
    kind, slug = chance.choice(TYPES)
    identifier = f"{issued}-{number}_{kind}-{symbol}".lower().replace("đ", "d")
    lines = [
        f"number: {number}/{kind}-{symbol}",
        f"type: {slug}",
        f"title: {_title(chance)} năm {issued.year}",
        f"issuer: {issuer}",
        f"issued_on: {issued}",
        "addressees: [so-ban-nganh, ubnd-cap-xa]",
    ]
    if known and chance.random() < 0.6:
        lines.append(f"implements: [{chance.choice(known[-300:])}]")
    if len(known) > 1:
        lines.append(f"cites: [{', '.join(sorted({chance.choice(known) for _nth in range(2)}))}]")
    lines.append("tasks:")
    tasks: list[tuple[str, list[str], bool]] = []
    for position in range(chance.randint(*TASKS_A_DIRECTIVE)):
        item = f"{position // 5 + 1}.{position % 5 + 1}"
        lead = _lead(communes, chance)
        text, recurring = _deadline(issued, chance)
        tasks.append((item, lead, recurring))
        lines += _task_lines(item, lead, text, number * 100 + position, chance)
    path = folder / "directives" / str(issued.year) / f"{identifier}.yaml"
    path.parent.mkdir(exist_ok=True)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    if chance.random() < WITH_PROGRESS:
        _write_progress(folder / "progress" / identifier, tasks, issued, chance)
    return identifier


def _title(chance: random.Random) -> str:
    return f"{chance.choice(VERBS)} {chance.choice(OBJECTS)}"


def _lead(communes: list[str], chance: random.Random) -> list[str]:
    draw = chance.random()
    if draw < 0.08:
        return [chance.choice(GROUPS)]
    if draw < 0.3:
        return [chance.choice(communes)]
    return chance.sample(DEPARTMENTS, 2 if draw > 0.93 else 1)


def _task_lines(
    item: str, lead: list[str], deadline: str, dossier: int, chance: random.Random
) -> list[str]:
    detail = chance.choices(SENTENCES, k=6)
    lines = [
        f'  - id: "{item}"',
        f"    title: {_title(chance)}",
        "    detail: >-",
        *(f"      {part}" for part in detail),
        f"      Số theo dõi: {dossier}.",
        f"    lead: [{', '.join(lead)}]",
    ]
    if chance.random() < 0.5:
        others = [department for department in DEPARTMENTS if department not in lead]
        lines.append(f"    coordinating: [{', '.join(chance.sample(others, 3))}]")
    lines += [f"    deliverable: {chance.choice(PRODUCTS)}", "    report_to: ubnd-tinh", deadline]
    if dossier % 100 > 1 and chance.random() < 0.1:
        lines.append('    depends_on: ["1.1"]')
    return [line for line in lines if line]


def _deadline(issued: date, chance: random.Random) -> tuple[str, bool]:
    """Return the deadline's line, "" for none, and whether it recurs."""
    day = issued + timedelta(days=chance.randint(15, 240))
    plain = f"{day.day:02}/{day.month:02}/{day.year}"
    draw = chance.random()
    if draw < 0.45:
        return f'    deadline: {{text: "trước ngày {plain}", before: {day}}}', False
    if draw < 0.7:
        return f'    deadline: {{text: "chậm nhất ngày {plain}", by: {day}}}', False
    if draw < 0.8:
        month = f"{day.year}-{day.month:02}"
        return (
            f'    deadline: {{text: "trong tháng {day.month}/{day.year}", within: {month}}}',
            False,
        )
    if draw < 0.85:
        after = f"{{event: ban hành, event_date: {issued}, count: 20, unit: working_day}}"
        return (
            f'    deadline: {{text: "trong 20 ngày làm việc kể từ ngày ban hành", after: {after}}}',
            False,
        )
    if draw < 0.88:
        every = f'{{freq: quarterly, by: "20", from: {issued}, until: {issued.year + 1}-12-31}}'
        return f'    deadline: {{text: "ngày 20 tháng cuối quý", every: {every}}}', True
    if draw < 0.94:
        return "    deadline: {text: khẩn trương thực hiện}", False
    return "", False


def _write_progress(
    folder: Path, tasks: list[tuple[str, list[str], bool]], issued: date, chance: random.Random
) -> None:
    """Report on every task that has an agency of its own: delivered, late, returned, extended, transferred, voided."""
    files: dict[str, list[str]] = {}
    for item, lead, recurring in tasks:
        if recurring or lead[0] in GROUPS:
            continue
        events = files.setdefault(lead[0], [])
        day = issued + timedelta(days=chance.randint(5, 120))
        draw = chance.random()
        if draw < 0.5:
            events.append(
                _event(item, day, "completed", chance, evidence=f"{chance.randint(1, 900)}/BC")
            )
        elif draw < 0.7:
            events.append(
                _event(item, day, "submitted", chance, evidence=f"{chance.randint(1, 900)}/BC")
            )
            back = day + timedelta(days=9)
            events.append(_event(item, back, chance.choice(("completed", "returned")), chance))
        elif draw < 0.8:
            events.append(
                _event(
                    item, day, "extended", chance, until=day + timedelta(days=200), by="UBND tỉnh"
                )
            )
        elif draw < 0.85:
            events.append(
                _event(
                    item, day, "transferred", chance, to=chance.choice(DEPARTMENTS), by="UBND tỉnh"
                )
            )
        elif draw < 0.9:
            events.append(_event(item, day, "cancelled", chance, by="UBND tỉnh"))
        else:
            events.append(_event(item, day, "completed", chance))
            wrong = events[-1].split("\n")[0].removeprefix("- id: ")
            events.append(
                f"- id: {_random_id(chance)}\n  date: {day}\n  kind: voided\n  corrects: {wrong}\n"
            )
    for agency, events in files.items():
        if events:
            folder.mkdir(parents=True, exist_ok=True)
            (folder / f"{agency}.yaml").write_text("".join(events), encoding="utf-8")
            break  # one agency a directive: as many files again would measure the disk, not the program


def _event(item: str, day: date, kind: str, chance: random.Random, **more: Any) -> str:
    lines = [
        f"- id: {_random_id(chance)}",
        f'  task: "{item}"',
        f"  date: {day}",
        f"  kind: {kind}",
    ]
    lines += [f"  {key}: {value}" for key, value in more.items()]
    return "\n".join(lines) + "\n"


def _random_id(chance: random.Random) -> str:
    return "e" + "".join(chance.choices("abcdefghjkmnpqrstuvwxyz23456789", k=9))


def main() -> None:
    """Read the command line and write the registry."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--directives", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    generate(chosen.folder, directives=chosen.directives, seed=chosen.seed)


if __name__ == "__main__":
    main()
