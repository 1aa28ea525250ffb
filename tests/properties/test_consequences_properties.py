"""What a change would bring, asked of its surroundings only, is what a whole validation tells before and after."""

from __future__ import annotations

import tempfile
from collections import Counter
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import example, given, settings
from hypothesis import strategies as st
from tests.durability.small_registry import FILES

from directive_cli.checks.catalogue import REGISTRY_RULES
from directive_cli.checks.validation import validate_registry
from directive_cli.editing.change_set import ChangeSet
from directive_cli.editing.consequences import consequences
from directive_cli.registry.opening import open_index
from directive_cli.registry.query import snapshot

if TYPE_CHECKING:
    from collections.abc import Iterable

    from directive_cli.diagnostics import Diagnostic

AS_OF = date(2025, 11, 20)
ACROSS = {rule.code for rule in REGISTRY_RULES}
BY_MENTION = ("DIR301", "DIR304")
IDS = ("bon", "hai", "mot", "nam")


@st.composite
def directives(draw: st.DrawFn, identifier: str) -> str:
    lines = ["type: ke-hoach", "title: Kế hoạch", "issuer: so-a"]
    if draw(st.booleans()):
        lines.append(f"number: {draw(st.integers(1, 2))}/KH-UBND")
    if draw(st.booleans()):
        lines.append(f"issued_on: 2025-0{draw(st.integers(1, 4))}-01")
    others = [other for other in IDS if other != identifier]
    for role in ("implements", "cites"):
        if named := draw(st.lists(st.sampled_from(others), max_size=2, unique=True)):
            lines.append(f"{role}: [{', '.join(named)}]")
    tasks = []
    for number in draw(st.lists(st.sampled_from("123"), max_size=2, unique=True)):
        task = f'id: "{number}", title: Việc, lead: [{draw(st.sampled_from(("so-a", "so-b", "so-c")))}]'
        if draw(st.booleans()):
            task += f", deadline: {{text: x, by: 2025-0{draw(st.integers(5, 8))}-01}}"
        if draw(st.booleans()):
            task += (
                f', depends_on: ["{draw(st.sampled_from(others))}:{draw(st.sampled_from("123"))}"]'
            )
        if draw(st.booleans()):
            task += f', items_of: {{directive: {draw(st.sampled_from(others))}, items: ["1"]}}'
        tasks.append(f"  - {{{task}}}")
    return "\n".join(lines + (["tasks:", *tasks] if tasks else [])) + "\n"


@st.composite
def events(draw: st.DrawFn, name: str) -> str:
    lines = []
    for number in range(draw(st.integers(1, 3))):
        kind = draw(
            st.sampled_from(("progress", "completed", "transferred", "returned", "extended"))
        )
        more = {"transferred": ", to: so-b", "extended": ", until: 2025-06-01"}.get(kind, "")
        day = f"2025-0{draw(st.integers(1, 9))}-10"
        task = draw(st.sampled_from("123"))
        lines.append(f'- {{id: {name}{number}, task: "{task}", date: {day}, kind: {kind}{more}}}')
    return "\n".join(lines) + "\n"


@st.composite
def registries(draw: st.DrawFn, most: int = 6) -> dict[str, str]:
    wanted = [f"directives/{identifier}.yaml" for identifier in IDS]
    wanted += [
        f"progress/{identifier}/{agency}.yaml" for identifier in IDS for agency in ("so-a", "so-b")
    ]
    found = {}
    for path in draw(st.lists(st.sampled_from(wanted), min_size=1, max_size=most, unique=True)):
        parts = path.removesuffix(".yaml").split("/")
        found[path] = draw(
            directives(parts[1]) if len(parts) == 2 else events(f"e{parts[1][0]}{parts[2][-1]}")
        )
    return found


def written(root: Path, files: dict[str, str]) -> None:
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")


def counted(found: Iterable[Diagnostic]) -> Counter[tuple[str, str, str]]:
    """Count what was found across files by what it names; an agency that one file names often counts once."""
    keys = Counter(
        (one.code, one.span.path, str(one.message.values.get("what", one.message))) for one in found
    )
    return Counter(
        {key: 1 if key[0] in BY_MENTION else n for key, n in keys.items() if key[0] in ACROSS}
    )


@settings(max_examples=40)
@example(
    before={
        "directives/nam.yaml": (
            "type: ke-hoach\ntitle: Kế hoạch\nissuer: so-a\ntasks:\n"
            '  - {id: "1", title: Việc, lead: [so-a]}\n'
        ),
        "progress/nam/so-a.yaml": (
            '- {id: ena0, task: "1", date: 2025-01-10, kind: transferred, to: so-b}\n'
        ),
        "progress/nam/so-b.yaml": '- {id: enb0, task: "1", date: 2025-01-10, kind: progress}\n',
    },
    change={
        "progress/nam/so-a.yaml": '- {id: ena0, task: "1", date: 2025-01-10, kind: progress}\n'
    },
)
@given(before=registries(), change=registries(most=2))
def test_the_surroundings_tell_what_a_whole_validation_tells(
    before: dict[str, str], change: dict[str, str]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder).resolve()
        written(root, {"agencies.yaml": FILES["agencies.yaml"], **before})
        known = counted(validate_registry(root, as_of=AS_OF, worker_count=1).findings)
        index = open_index(root, cache=None)
        changes = ChangeSet(root)
        for path, text in change.items():
            changes.put(path, text.encode())
        told = consequences(changes.changes, among=snapshot(index, as_of=AS_OF))
        index.close()
        brought = counted([*told.errors, *told.warnings])
        written(root, change)
        more = counted(validate_registry(root, as_of=AS_OF, worker_count=1).findings) - known
        # Of circles that share documents, one is told; which one may depend on what else is looked at.
        told_circles = [key for key in brought if key[0] == "DIR601"]
        assert bool(told_circles) >= bool([key for key in more if key[0] == "DIR601"])
        assert {key: n for key, n in brought.items() if key[0] != "DIR601"} == {
            key: n for key, n in more.items() if key[0] != "DIR601"
        }
