"""The canonical text: the order of keys is that of the models, and each rule of the layout."""

from __future__ import annotations

from directive_cli.domain import model
from directive_cli.editing.formatting import formatted
from directive_cli.registry.yaml_canonical import KEY_ORDER, canonical_text
from directive_cli.registry.yaml_document import parse_yaml


def keys_of(cls: type[model.FileModel]) -> set[str]:
    return {field.alias or name for name, field in cls.model_fields.items()}


def test_every_key_of_the_models_has_its_place() -> None:
    order = KEY_ORDER["directive"]
    assert keys_of(model.DirectiveFile) == set(order[()])
    assert keys_of(model.TaskEntry) == set(order["tasks", "*"])
    assert keys_of(model.EventEntry) == set(KEY_ORDER["progress"]["*",])
    assert keys_of(model.AgencyEntry) == set(KEY_ORDER["agencies"]["agencies", "*"])
    assert keys_of(model.GroupEntry) == set(KEY_ORDER["agencies"]["groups", "*"])


def test_a_new_directive_is_laid_out_by_the_rules() -> None:
    long = " ".join(["hoàn thiện hồ sơ"] * 9)
    text = canonical_text(
        {
            "tasks": [
                {
                    "lead": ["so-a"],
                    "title": "Rà soát",
                    "id": "1.10",
                    "depends_on": ["1.2"],
                    "detail": long,
                },
                {
                    "id": "2",
                    "title": "Hai",
                    "deadline": {"before": "2025-11-15", "text": "trước ngày 15/11/2025"},
                },
            ],
            "issued_on": "2025-03-01",
            "number": "07/KH-UBND",
            "aliases": ["Kế hoạch 07, sửa đổi"],
            "waived": [{"reason": "mở đầu", "item": "0"}],
            "title": "no",
        },
        kind="directive",
    )
    assert text == (
        "number: 07/KH-UBND\n"
        'title: "no"\n'
        "issued_on: 2025-03-01\n"
        "aliases:\n"
        "  - Kế hoạch 07, sửa đổi\n"
        "tasks:\n"
        '  - id: "1.10"\n'
        "    title: Rà soát\n"
        "    detail: >-\n"
        "      " + "hoàn thiện hồ sơ " * 6 + "hoàn thiện\n"
        "      hồ sơ hoàn thiện hồ sơ hoàn thiện hồ sơ\n"
        "    lead: [so-a]\n"
        '    depends_on: ["1.2"]\n'
        '  - id: "2"\n'
        "    title: Hai\n"
        "    deadline: {text: trước ngày 15/11/2025, before: 2025-11-15}\n"
        "waived:\n"
        '  - {item: "0", reason: mở đầu}\n'
    )


def test_formatting_orders_keys_and_keeps_every_comment_with_its_value() -> None:
    before = (
        "# đầu tệp\n\n# của số\nnumber: '7/KH-UBND' # tạm\ntasks:\n"
        "# trước nhiệm vụ\n- {title: Một, id: '1', # khoá\n   lead: [so-a]}\n  # hết\n"
        "title: Kế hoạch\n# cuối\n"
    )
    document, faults = parse_yaml("directives/a.yaml", before.encode())
    assert document is not None, faults
    assert formatted(document, kind="directive").text == (
        "# đầu tệp\n\n# của số\nnumber: 7/KH-UBND  # tạm\ntitle: Kế hoạch\ntasks:\n"
        '  # trước nhiệm vụ\n  - id: "1"  # khoá\n    title: Một\n    lead: [so-a]\n  # hết\n# cuối\n'
    )


def test_a_file_never_begins_with_a_blank_line() -> None:
    document, faults = parse_yaml("directives/a.yaml", b"\nx: 1\n\n# c\ntitle: A\n")
    assert document is not None, faults
    assert formatted(document, kind="directive").text == "# c\ntitle: A\nx: 1\n"


def test_comments_above_a_first_key_go_above_its_dash_and_stay_there() -> None:
    text = "- # a\n\n  # b\n  title: A\n  # c\n  id: k1\n- - [[],]  # d\n"
    document, faults = parse_yaml("x.yaml", text.encode())
    assert document is not None, faults
    once = formatted(document, kind="progress")
    assert once.text == "# a\n\n# b\n# c\n- {id: k1, title: A}\n# d\n- - - []\n"
    assert formatted(once, kind="progress").text == once.text


def test_a_colon_before_a_question_mark_is_quoted_in_brackets() -> None:
    assert (
        canonical_text({"aliases": ["0:?", "a"]}, kind="directive") == "aliases:\n  - 0:?\n  - a\n"
    )
    document, faults = parse_yaml(
        "x.yaml", canonical_text({"deadline": {"text": "0:?"}}, kind="directive").encode()
    )
    assert document is not None, faults
    assert document.data == {"deadline": {"text": "0:?"}}
