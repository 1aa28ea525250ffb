"""The official types of documents: their slugs, Vietnamese names and abbreviations in document
numbers.

Knows the tables only, not how a number is read (``document_number``).
"""

from __future__ import annotations

from directive_cli.domain.choices import listed_choices
from directive_cli.messages import Message, _
from directive_cli.values import dataclass


@dataclass(frozen=True, slots=True)
class DocumentType:
    """A type of document: the name people read and what stands for it in a number, by numbering
    system."""

    slug: str
    name: str
    state: str | None = None
    """Abbreviation in a state number ``29/KH-UBND`` (NĐ 30/2020, art. 7 and annex III.I); None: has
    none."""
    party: str | None = None
    """Abbreviation in a party number ``02-TB/BCĐ``; None: not used there."""
    normative: str | None = None
    """Abbreviation in a normative number ``26/2025/TT-BYT``; None: not used there."""


def _table() -> dict[str, DocumentType]:
    rows = (
        # The 29 types of NĐ 30/2020, art. 7, in its order; two of them have no abbreviation.
        DocumentType("nghi-quyet", "Nghị quyết", "NQ", "NQ", "NQ"),
        DocumentType("quyet-dinh", "Quyết định", "QĐ", "QĐ", "QĐ"),
        DocumentType("chi-thi", "Chỉ thị", "CT", "CT", "CT"),
        DocumentType("quy-che", "Quy chế", "QC", "QC"),
        DocumentType("quy-dinh", "Quy định", "QyĐ", "QĐ"),
        DocumentType("thong-cao", "Thông cáo", "TC", "TC"),
        DocumentType("thong-bao", "Thông báo", "TB", "TB"),
        DocumentType("huong-dan", "Hướng dẫn", "HD", "HD"),
        DocumentType("chuong-trinh", "Chương trình", "CTr", "CTr"),
        DocumentType("ke-hoach", "Kế hoạch", "KH", "KH"),
        DocumentType("phuong-an", "Phương án", "PA", "PA"),
        DocumentType("de-an", "Đề án", "ĐA", "ĐA"),
        DocumentType("du-an", "Dự án", "DA"),
        DocumentType("bao-cao", "Báo cáo", "BC", "BC"),
        DocumentType("bien-ban", "Biên bản", "BB", "BB"),
        DocumentType("to-trinh", "Tờ trình", "TTr", "TTr"),
        DocumentType("hop-dong", "Hợp đồng", "HĐ"),
        DocumentType("cong-van", "Công văn", None, "CV"),
        DocumentType("cong-dien", "Công điện", "CĐ"),
        DocumentType("ban-ghi-nho", "Bản ghi nhớ", "BGN"),
        DocumentType("ban-thoa-thuan", "Bản thỏa thuận", "BTT"),
        DocumentType("giay-uy-quyen", "Giấy ủy quyền", "GUQ"),
        DocumentType("giay-moi", "Giấy mời", "GM", "GM"),
        DocumentType("giay-gioi-thieu", "Giấy giới thiệu", "GGT", "GGT"),
        DocumentType("giay-nghi-phep", "Giấy nghỉ phép", "GNP"),
        DocumentType("phieu-gui", "Phiếu gửi", "PG"),
        DocumentType("phieu-chuyen", "Phiếu chuyển", "PC", "PC"),
        DocumentType("phieu-bao", "Phiếu báo", "PB"),
        DocumentType("thu-cong", "Thư công"),
        # Copies (NĐ 30/2020, annex III.I) and consolidated texts.
        DocumentType("ban-sao-y", "Bản sao y", "SY", "BS"),
        DocumentType("ban-trich-sao", "Bản trích sao", "TrS"),
        DocumentType("ban-sao-luc", "Bản sao lục", "SL"),
        DocumentType("van-ban-hop-nhat", "Văn bản hợp nhất", "VBHN"),
        DocumentType("hop-nhat-van-ban", "Hợp nhất văn bản", "HNVB"),
        # Party types; the state's inspectors number their conclusions the same way (KL-TTr).
        DocumentType("ket-luan", "Kết luận", "KL", "KL"),
        DocumentType("thong-tri", "Thông tri", None, "TT"),
        DocumentType("quy-hoach", "Quy hoạch", None, "QH"),
        DocumentType("loi-keu-goi", "Lời kêu gọi", None, "LKG"),
        # Normative types.
        DocumentType("hien-phap", "Hiến pháp"),
        DocumentType("luat", "Luật"),
        DocumentType("phap-lenh", "Pháp lệnh"),
        DocumentType("lenh", "Lệnh"),
        DocumentType("nghi-dinh", "Nghị định", None, None, "NĐ"),
        DocumentType("thong-tu", "Thông tư", None, None, "TT"),
        DocumentType("thong-tu-lien-tich", "Thông tư liên tịch", None, None, "TTLT"),
        DocumentType("nghi-quyet-lien-tich", "Nghị quyết liên tịch", None, None, "NQLT"),
    )
    return {row.slug: row for row in rows}


DOCUMENT_TYPES: dict[str, DocumentType] = _table()
"""Every official type by its slug."""
TYPE_NAMES = {slug: row.name for slug, row in DOCUMENT_TYPES.items()}
"""What people call each type."""


def types_abbreviated(abbreviation: str, *, system: str) -> tuple[str, ...]:
    """Return the slugs of the types abbreviated so in a system: ``state``, ``party`` or
    ``normative``.

    ``QĐ`` of the party is both quyết định and quy định, so there may be several; none for an
    unknown abbreviation.
    """
    return tuple(
        slug for slug, row in DOCUMENT_TYPES.items() if getattr(row, system) == abbreviation
    )


def not_a_type(text: str) -> Message:
    """Return the refusal of what names no type: it lists the three that are nearest."""
    return _(
        '"{value}" is not a document type; the nearest are {nearest}.',
        value=text,
        nearest=listed_choices(DOCUMENT_TYPES, TYPE_NAMES, near=text, most=3),
    )


def type_named(text: str) -> str | None:
    """Return the slug of a type that is named by it or by the name people read; None: of none."""
    # Most questions read no type: what folds letters is loaded for those that do.
    from directive_cli.domain.vietnamese import fold

    slug = fold(text).replace(" ", "-")
    return slug if slug in DOCUMENT_TYPES else None
