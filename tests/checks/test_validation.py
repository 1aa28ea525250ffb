"""The validation of a whole registry: waivers, choices of rules, changes since a revision, history, many files."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from tests.checks.example_registry import AS_OF, build, git
from tests.platforms import NEEDS_FORK

from directive_cli.checks.catalogue import RULES
from directive_cli.checks.validation import UnknownRule, Validation, chosen_rules, validate_registry
from directive_cli.diagnostics import Severity
from directive_cli.registry.git_files import GitFailed, find_repository

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

CUT_OFF = "type: ke-hoach\ntitle: Kế hoạch dọn kênh…\nissuer: ubnd-tinh\nissued_on: 2025-05-06\n"


def found(validation: Validation) -> list[tuple[str, str, int]]:
    return [(entry.code, entry.span.path, entry.span.line) for entry in validation.findings]


def checked(
    folder: Path, example: str, *, codes: Iterable[str] = ("DIR301", "DIR302", "DIR803")
) -> Validation:
    build(folder, example)
    always = chosen_rules(select=list(codes), ignore=[])
    return validate_registry(folder, as_of=AS_OF, codes=always | {"DIR990"}, worker_count=1)


def with_settings(checks: str, directive: str = CUT_OFF) -> str:
    return f"# file: registry.yaml\nchecks:\n{checks}# file: directives/k.yaml\n{directive}"


def test_a_registry_may_waive_a_rule_for_some_files_with_a_reason(tmp_path: Path) -> None:
    waiver = "  waived:\n    - {code: DIR803, files: directives/k*, reason: bản gốc như vậy}\n"
    assert found(checked(tmp_path, with_settings(waiver))) == []


@pytest.mark.parametrize(("code", "more"), [("DIR803", ""), ("DIR302", "implements: [khong-co]\n")])
def test_a_rule_may_be_waived_for_all_files(code: str, more: str, tmp_path: Path) -> None:
    waiver = f"  waived:\n    - {{code: {code}, reason: bản gốc như vậy}}\n"
    validation = checked(tmp_path, with_settings(waiver, CUT_OFF + more), codes=[code])
    assert found(validation) == []


def test_a_waiver_of_other_files_is_unused_and_told(tmp_path: Path) -> None:
    waiver = "  waived:\n    - {code: DIR803, files: directives/x*, reason: bản gốc như vậy}\n"
    assert found(checked(tmp_path, with_settings(waiver))) == [
        ("DIR803", "directives/k.yaml", 2),
        ("DIR990", "registry.yaml", 3),
    ]


def test_a_waiver_of_a_rule_that_was_not_asked_for_is_not_called_unused(tmp_path: Path) -> None:
    waiver = "  waived:\n    - {code: DIR804, reason: bản gốc như vậy}\n"
    assert found(checked(tmp_path, with_settings(waiver), codes=["DIR301"])) == []


def test_a_waiver_needs_a_reason_to_be_read_at_all(tmp_path: Path) -> None:
    assert ("DIR100", "registry.yaml", 2) in found(
        checked(tmp_path, with_settings("  waived: [{code: DIR803}]\n"))
    )


def test_a_registry_may_change_a_severity(tmp_path: Path) -> None:
    raised = "  severities:\n    - {code: DIR803, severity: error, reason: sổ này phải đủ chữ}\n"
    validation = checked(tmp_path, with_settings(raised))
    assert [entry.severity for entry in validation.findings] == [Severity.ERROR]
    assert validation.fails(Severity.ERROR)


@pytest.mark.parametrize("code", ["DIR002", "DIR100", "DIR991", "DIR899"])
def test_what_keeps_a_file_from_being_read_cannot_be_waived(code: str, tmp_path: Path) -> None:
    waiver = f"  waived:\n    - {{code: {code}, reason: không muốn thấy}}\n"
    validation = checked(tmp_path, with_settings(waiver, "type: ke-hoach\ntitle: [\n"))
    assert [entry[0] for entry in found(validation)] == ["DIR002", "DIR991"]
    assert validation.unread == ("directives/k.yaml",)


def test_one_bad_file_hides_nothing_of_the_others(tmp_path: Path) -> None:
    example = (
        f"# file: directives/a.yaml\n- [\n# file: directives/b.yaml\n{CUT_OFF}implements: [a, z]\n"
    )
    assert found(checked(tmp_path, example)) == [
        ("DIR002", "directives/a.yaml", 2),
        ("DIR803", "directives/b.yaml", 2),
        ("DIR302", "directives/b.yaml", 5),
    ]


def test_agencies_that_cannot_be_read_are_told_once_and_nothing_is_said_of_those_named(
    tmp_path: Path,
) -> None:
    build(tmp_path, CUT_OFF)
    (tmp_path / "agencies.yaml").write_text("agencies: {\n", encoding="utf-8")
    assert {
        entry[1] for entry in found(validate_registry(tmp_path, as_of=AS_OF)) if entry[0] < "DIR4"
    } == {"agencies.yaml"}


@pytest.mark.parametrize(
    ("select", "ignore", "named"),
    [
        ([], [], set(RULES)),
        (["DIR301"], [], {"DIR301"}),
        (["dir30"], ["DIR302"], {code for code in RULES if code.startswith("DIR30")} - {"DIR302"}),
        (["unknown-agency"], [], {"DIR301"}),
        ([], ["DIR7"], {code for code in RULES if not code.startswith("DIR7")}),
    ],
)
def test_rules_are_chosen_by_code_beginning_or_name(
    select: list[str], ignore: list[str], named: set[str]
) -> None:
    always = {code for code, rule in RULES.items() if rule.fixed}
    assert chosen_rules(select=select, ignore=ignore) == named | always


@pytest.mark.parametrize(
    ("select", "ignore"), [(["DIR8888"], []), ([""], []), ([], ["nothing"]), ([], ["DIR002"])]
)
def test_a_rule_that_is_not_there_or_always_applied_is_a_mistake(
    select: list[str], ignore: list[str]
) -> None:
    with pytest.raises(UnknownRule):
        chosen_rules(select=select, ignore=ignore)


@NEEDS_FORK
def test_many_files_give_the_same_in_one_process_and_in_several(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    example = "".join(
        f"# file: directives/{number}.yaml\n{CUT_OFF}implements: [x{number}]\ncopies: [so-yte]\n"
        for number in range(12)
    )
    build(tmp_path, example)
    alone = validate_registry(tmp_path, as_of=AS_OF, worker_count=1)
    monkeypatch.setattr("directive_cli.registry.workers.ITEMS_FOR_WORKERS", 1)
    several = validate_registry(tmp_path, as_of=AS_OF, worker_count=2)
    assert found(several) == found(alone)
    assert len(found(alone)) == 36


def test_only_what_changed_or_broke_since_a_revision_is_told(tmp_path: Path) -> None:
    example = (
        f"# file: directives/giu.yaml\n{CUT_OFF}implements: [bo]\n# file: directives/bo.yaml\n{CUT_OFF}"
        f"# file: directives/yen.yaml\n{CUT_OFF}# commit\n# delete: directives/bo.yaml\n"
        f"# file: directives/moi.yaml\n{CUT_OFF}"
    )
    validation = checked(tmp_path, example)
    repository = find_repository(tmp_path)
    assert repository is not None
    since = validation.since(repository.changes_since("HEAD"))
    assert found(since) == [
        ("DIR302", "directives/giu.yaml", 5),
        ("DIR803", "directives/moi.yaml", 2),
    ]
    assert since.paths == ("directives/moi.yaml",)


def test_a_changed_agency_file_answers_for_what_it_breaks_elsewhere(tmp_path: Path) -> None:
    validation = checked(
        tmp_path, f"# file: directives/giu.yaml\n{CUT_OFF}copies: [so-y-te]\n# commit\n"
    )
    assert found(validation) == [("DIR803", "directives/giu.yaml", 2)]
    agencies = tmp_path / "agencies.yaml"
    agencies.write_text(
        agencies.read_text(encoding="utf-8").replace("so-y-te", "so-suc-khoe"), encoding="utf-8"
    )
    repository = find_repository(tmp_path)
    assert repository is not None
    again = validate_registry(
        tmp_path, as_of=AS_OF, codes=chosen_rules(select=["DIR301", "DIR803"], ignore=[])
    )
    broken = found(again.since(repository.changes_since("HEAD")))
    assert ("DIR301", "directives/giu.yaml", 5) in broken
    assert ("DIR803", "directives/giu.yaml", 2) not in broken


@pytest.mark.parametrize("revision", ["no-such-branch", "--output=x", "HEAD~99", ""])
def test_a_revision_that_is_not_there_is_one_sentence(revision: str, tmp_path: Path) -> None:
    build(tmp_path, f"# file: directives/a.yaml\n{CUT_OFF}# commit\n")
    repository = find_repository(tmp_path)
    assert repository is not None
    with pytest.raises(GitFailed):
        repository.changes_since(revision)


def test_a_shallow_clone_says_that_history_was_not_checked(tmp_path: Path) -> None:
    source = tmp_path / "nguon"
    source.mkdir()
    build(
        source,
        f"# file: directives/a.yaml\n{CUT_OFF}# commit\n# file: directives/b.yaml\n{CUT_OFF}# commit\n",
    )
    git(tmp_path, "clone", "-q", "--depth", "1", f"file://{source}", "ban-sao")
    validation = validate_registry(tmp_path / "ban-sao", as_of=AS_OF)
    assert [code for code, _reason in validation.not_checked] == ["DIR211"]
    whole_clone = validate_registry(source, as_of=AS_OF)
    assert whole_clone.not_checked == ()


TRANSFERRED = """\
# file: directives/tc.yaml
type: ke-hoach
title: Kế hoạch phủ sóng vùng lõm
issuer: ubnd-tinh
issued_on: 2024-11-04
tasks:
  - {id: "1", title: Khảo sát điểm lõm sóng, lead: [so-y-te]}
# file: progress/tc/so-y-te.yaml
- {id: ev01, task: "1", date: 2024-12-02, kind: transferred, to: so-tttt, by: UBND tỉnh}
"""


@pytest.mark.parametrize(
    ("agency", "codes"),
    [("so-tttt", []), ("so-khcn", []), ("so-nnmt", [("DIR505", "progress/tc/so-nnmt.yaml", 1)])],
)
def test_who_succeeds_the_receiver_of_a_task_may_report_on_it(
    agency: str, codes: list[tuple[str, str, int]], tmp_path: Path
) -> None:
    reported = f'# file: progress/tc/{agency}.yaml\n- {{id: ev02, task: "1", date: 2025-04-02, kind: progress}}\n'
    assert found(checked(tmp_path, TRANSFERRED + reported, codes=["DIR505"])) == codes


def test_the_day_of_asking_decides_what_is_in_the_future(tmp_path: Path) -> None:
    build(tmp_path, RULES["DIR502"].page.good)
    assert "DIR502" not in {
        entry.code for entry in validate_registry(tmp_path, as_of=date(2025, 12, 8)).findings
    }
    assert "DIR502" in {
        entry.code for entry in validate_registry(tmp_path, as_of=date(2025, 12, 7)).findings
    }


def test_nothing_is_written(tmp_path: Path) -> None:
    build(tmp_path, CUT_OFF)
    before = {
        path: (path.stat().st_mtime_ns, path.read_bytes())
        for path in tmp_path.rglob("*")
        if path.is_file()
    }
    validate_registry(tmp_path, as_of=AS_OF)
    assert {
        path: (path.stat().st_mtime_ns, path.read_bytes())
        for path in tmp_path.rglob("*")
        if path.is_file()
    } == before
