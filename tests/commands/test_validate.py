"""`directive validate`, `explain` and `schema` as people and pipes use them; nothing on disk brings them down."""

from __future__ import annotations

import json
import os
import sys
from typing import TYPE_CHECKING

import pytest
from tests.asking import DATA, ask, registry_at
from tests.platforms import NEEDS_POSIX_SHELL

from directive_cli.checks.catalogue import RULES

if TYPE_CHECKING:
    from pathlib import Path

LETTER = (
    "type: cong-van\ntitle: Về việc dọn vệ sinh chợ\nissuer: ubnd-tinh\nissued_on: 2025-02-03\n"
)
WRONG = f"{LETTER}copies: [so-yte]\n"


def codes(text: str) -> list[str]:
    return [finding["code"] for finding in json.loads(text)["findings"]]


def test_the_registry_of_the_province_is_clean() -> None:
    answer = ask(DATA, "validate --format json")
    assert (answer.code, answer.json["findings"]) == (0, [])
    assert answer.json["files"] == len(list(DATA.rglob("*.yaml")))
    assert "no findings" in answer.err


def test_an_error_is_told_at_its_place_and_exits_1(tmp_path: Path) -> None:
    root = registry_at(tmp_path, {"directives/a.yaml": WRONG})
    answer = ask(root, "validate", cwd=tmp_path)
    assert answer.code == 1
    assert (
        answer.out
        == "data/directives/a.yaml:5:10: error DIR301 No agency or group so-yte; the nearest are so-y-te (Sở Y tế).\n"
    )
    assert "1 error" in answer.err


def test_a_terminal_sees_the_line_and_a_caret(tmp_path: Path) -> None:
    root = registry_at(tmp_path, {"directives/a.yaml": WRONG})
    assert (
        "    5 | copies: [so-yte]\n      |          ^^^^^^\n" in ask(root, "validate", width=80).out
    )


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("validate", 0),
        ("validate --fail-on warning", 1),
        ("validate --fail-on info", 1),
        ("validate --fail-on warning --ignore DIR803", 0),
        ("validate --fail-on warning --select DIR3", 0),
        ("validate --ignore DIR001", 2),
        ("validate --select DIR42X", 2),
        ("validate --format yaml", 2),
        ("validate --changed-since HEAD", 2),
        ("validate nowhere.yaml", 2),
        # Of no registry: left out, with a word.
        pytest.param("validate /etc/hostname", 0, marks=NEEDS_POSIX_SHELL),
    ],
)
def test_the_exit_code_follows_the_level_asked_for(line: str, code: int, tmp_path: Path) -> None:
    root = registry_at(tmp_path, {"directives/a.yaml": LETTER.replace("chợ", "chợ…")})
    answer = ask(root, line)
    assert answer.code == code
    assert (code == 2) == (
        answer.out == "" and answer.err.startswith("directive: ") and answer.err.count("\n") == 1
    )


@pytest.mark.parametrize("named", ["directives/a.yaml", "./directives/a.yaml", "directives", "."])
def test_only_the_files_named_are_reported(named: str, tmp_path: Path) -> None:
    root = registry_at(tmp_path, {"directives/a.yaml": WRONG, "progress/x/so-y-te.yaml": "[]\n"})
    answer = ask(root, ["validate", "--format", "json", named])
    expected = ["DIR301"] if named != "." else ["DIR301", "DIR302"]
    assert (answer.code, codes(answer.out)) == (1, expected)


def test_a_file_finds_its_registry(tmp_path: Path) -> None:
    root = registry_at(tmp_path, {"directives/a.yaml": WRONG})
    answer = ask(None, ["validate", str(root / "directives" / "a.yaml")], cwd=tmp_path.parent)
    assert answer.code == 1
    assert "a.yaml:5:10" in answer.out


@pytest.mark.parametrize("form", ["text", "json", "github", "gitlab", "sarif", "junit"])
def test_every_form_may_go_to_a_file(form: str, tmp_path: Path) -> None:
    root = registry_at(tmp_path, {"directives/a.yaml": WRONG})
    target = tmp_path / "ket-qua"
    answer = ask(root, ["validate", "--format", form, "--output", str(target)])
    assert (answer.code, answer.out) == (1, "")
    assert "so-yte" in target.read_text(encoding="utf-8")


def test_a_user_cannot_change_the_verdict_by_the_environment(tmp_path: Path) -> None:
    root = registry_at(tmp_path, {"directives/a.yaml": WRONG})
    environment = {
        "DIRECTIVE_IGNORE": "DIR301",
        "DIRECTIVE_AGENCY": "so-yte",
        "XDG_CONFIG_HOME": str(tmp_path),
    }
    plain, changed = (
        ask(root, "validate --format json", environment=given) for given in ({}, environment)
    )
    assert plain.out == changed.out


NASTY = {
    "utf-16.yaml": LETTER.encode("utf-16"),
    "zero.yaml": b"type: \x00\n",
    "rong.yaml": b"",
    "bom.yaml": b"\xef\xbb\xbf",
    "sau.yaml": b"a: " + b"[" * 10_000,
    "bom-alias.yaml": b"a: &a [x, x]\nb: &b [*a, *a, *a]\nc: [*b, *b, *b, *b]\n",
    "mot-dong.yaml": b"title: '" + b"x" * 900_000 + b"'\n",
    "danh-sach.yaml": b"- 1\n- 2\n",
    "chuoi.yaml": b"chi mot chuoi\n",
    "hai.yaml": b"a: 1\n---\nb: 2\n",
    "ngay.yaml": b"issued_on: 2025-02-30\ntype: ke-hoach\ntitle: t t\n",
    "hai-khoa.yaml": b"type: ke-hoach\ntype: ke-hoach\n",
    "nhieu-loi.yaml": b"a: &x 1\n" * 5_000,
    "TEN HOA.yaml": b"type: ke-hoach\n",
    "kieu.yaml": b"type: 5\ntitle: [1]\ntasks: {a: b}\nsigned_by: x\nissued_on: true\n",
    "viec.yaml": b"type: ke-hoach\ntitle: t t\ntasks: [1, {id: 5}, {id: '1', title: t, deadline: {text: x, by: 3}}]\n",
}


@pytest.mark.parametrize("name", NASTY)
@pytest.mark.parametrize("place", ["directives", "progress/a"])
def test_no_file_brings_it_down(name: str, place: str, tmp_path: Path) -> None:
    root = registry_at(tmp_path, {f"{place}/{name}": NASTY[name], "directives/tot.yaml": WRONG})
    answer = ask(root, "validate --format json")
    assert answer.code == 1
    assert {f"{place}/{name}", "directives/tot.yaml"} <= {
        entry["path"] for entry in answer.json["findings"]
    }
    assert "Traceback" not in answer.err


@pytest.mark.parametrize("name", ["agencies.yaml", "registry.yaml", "calendar.yaml"])
@pytest.mark.parametrize(
    "content", [b"", b"[", b"years: 5\n", b"\xff\xfe", b"agencies: [{id: 1}]\n", b"format: 3\n"]
)
def test_no_common_file_brings_it_down(name: str, content: bytes, tmp_path: Path) -> None:
    root = registry_at(tmp_path, {name: content, "directives/tot.yaml": LETTER})
    answer = ask(root, "validate --format json")
    assert answer.code == (2 if name == "registry.yaml" else 1)
    assert name in {entry["path"] for entry in answer.json["findings"]}


@pytest.mark.skipif(
    sys.platform == "win32", reason="Windows has no named pipes in folders and no file modes"
)
def test_pipes_links_and_locked_folders_are_findings(tmp_path: Path) -> None:
    root = registry_at(tmp_path, {"directives/tot.yaml": LETTER, "directives/khoa/a.yaml": LETTER})
    os.mkfifo(root / "directives" / "ong.yaml")
    (root / "directives" / "ra-ngoai.yaml").symlink_to("/etc/hostname")
    (root / "directives" / "cut.yaml").symlink_to("khong-co.yaml")
    (root / "directives" / "vong").symlink_to(root / "directives")
    (root / "progress").symlink_to(tmp_path)
    (root / "directives" / "khoa").chmod(0)
    try:
        answer = ask(root, "validate --format json")
    finally:
        (root / "directives" / "khoa").chmod(0o700)
    refused = {entry["path"] for entry in answer.json["findings"] if entry["code"] == "DIR007"}
    may_read_all = os.geteuid() == 0
    assert refused - {"directives/khoa"} == {
        "directives/ong.yaml", "directives/ra-ngoai.yaml", "directives/cut.yaml", "directives/vong", "progress",
    }  # fmt: skip
    assert ("directives/khoa" in refused) != may_read_all
    assert {entry["path"] for entry in answer.json["unread"]} == refused
    assert answer.code == 1


@pytest.mark.parametrize("code", RULES)
@pytest.mark.parametrize("language", ["en", "vi"])
def test_every_rule_has_a_page_in_both_languages(code: str, language: str) -> None:
    answer = ask(None, f"explain {code} --lang {language}")
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.startswith(f"{code}  {RULES[code].name}  (")
    assert max(map(len, answer.out.splitlines()[:8])) <= 100


def test_a_page_is_found_by_name_and_a_wrong_code_names_the_nearest() -> None:
    assert ask(None, "explain unknown-agency").out == ask(None, "explain dir301").out
    wrong = ask(None, "explain DIR390")
    assert (wrong.code, wrong.out) == (2, "")
    assert "DIR30" in wrong.err


def test_all_rules_are_listed_one_a_line() -> None:
    rows = ask(None, "explain").rows
    assert [row[0] for row in rows] == list(RULES)
    assert {len(row) for row in rows} == {4}


def test_schemas_are_printed_and_put_into_the_registry(tmp_path: Path) -> None:
    root = registry_at(tmp_path)
    assert json.loads(ask(root, "schema agencies").out)["title"].startswith("The agencies")
    answer = ask(root, "schema --write")
    assert answer.code == 0
    assert str(root / "schema") in answer.err
    assert (root / "schema" / "directive.schema.json").read_text(encoding="utf-8") == ask(
        root, "schema"
    ).out
    assert ask(root, "schema nonsense").code == 2


def test_a_hook_may_name_files_of_no_registry_and_of_several(tmp_path: Path) -> None:
    one, other = registry_at(tmp_path / "mot"), registry_at(tmp_path / "hai")
    (other / "directives/2025/ke-hoach.yaml").write_text("type: ke-hoach\n", encoding="utf-8")
    foreign = tmp_path / "k8s/registry.yaml"
    foreign.parent.mkdir()
    foreign.write_text("a: 1\n", encoding="utf-8")
    words = ["mot/data/directives/2025/ke-hoach.yaml", "k8s/registry.yaml"]
    passed = ask(None, ["validate", *words], cwd=tmp_path)
    assert passed.code == 0 and "k8s" not in passed.out
    assert "k8s/registry.yaml lies in no registry that is checked; it is left out." in passed.err
    assert ask(None, ["fmt", "--check", *words], cwd=tmp_path).code in (0, 1)
    words.append("hai/data/directives/2025/ke-hoach.yaml")
    found = ask(None, ["validate", *words], cwd=tmp_path)
    assert found.code == 1
    assert "hai/data/directives/2025/ke-hoach.yaml" in found.out
    refused = ask(None, ["validate", "--format", "json", *words], cwd=tmp_path)
    assert refused.code == 2 and "2 registries" in refused.err
    assert one.is_dir()
