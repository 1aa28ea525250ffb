"""Compare what is drafted from a document with a directive of a registry that a person made, task by task.

Run with ``python -m benchmarks.compare_draft FILE ID [--registry data]``; ID is the stem of the directive's file.
Prints one line a difference in ids, leads, coordinating agencies, deadlines and items of annexes, then the counts;
exits with 1 when anything differs.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from directive_cli.domain.agency_index import AgencyIndex
from directive_cli.domain.document_number import fold_number
from directive_cli.drafting.document_reading import read_document
from directive_cli.drafting.draft_yaml import slug
from directive_cli.drafting.text_source import read_file
from directive_cli.registry.agencies import AgencyRegister
from directive_cli.registry.yaml_document import parse_yaml

if TYPE_CHECKING:
    from collections.abc import Iterable

    from directive_cli.drafting.draft import DraftTask

FIELDS = (
    "lead",
    "coordinating",
    "carried_out_by",
    "report_to",
    "consolidated_by",
    "deadline",
    "items_of",
)


def main() -> int:
    """Compare as the command line says."""
    asked = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    asked.add_argument("file", type=Path)
    asked.add_argument("id")
    asked.add_argument("--registry", type=Path, default=Path("data"))
    given = asked.parse_args()
    register = AgencyRegister.from_record(_read(given.registry / "agencies.yaml"))
    index = AgencyIndex.of(
        (known, register.names(known)) for known in (*register.agencies, *register.groups)
    )
    files = {path.stem: path for path in (given.registry / "directives").rglob("*.yaml")}
    if given.id not in files:
        asked.error(f"{given.id} is no directive of {given.registry}")
    numbers = {
        key: str(data["number"]) for key, path in files.items() if "number" in (data := _read(path))
    }
    made = {
        str(task["id"]): _of_file(task, numbers)
        for task in _read(files[given.id]).get("tasks") or ()
    }
    drafted = {
        task.item: _of_draft(task)
        for task in read_document(read_file(given.file), index=index).tasks
    }
    return _print(made, drafted)


def _print(made: dict[str, dict[str, Any]], drafted: dict[str, dict[str, Any]]) -> int:
    lacking, further = [*made.keys() - drafted.keys()], [*drafted.keys() - made.keys()]
    for item in sorted(lacking):
        print(f"{item}\tonly in the registry")
    for item in sorted(further):
        print(f"{item}\tonly in the draft")
    both = [item for item in made if item in drafted]
    equal = dict.fromkeys(FIELDS, 0)
    for item in both:
        for name in FIELDS:
            if made[item][name] == drafted[item][name]:
                equal[name] += 1
            else:
                print(f"{item}\t{name}\tregistry {made[item][name]}\tdraft {drafted[item][name]}")
    print(f"tasks: {len(made)} in the registry, {len(drafted)} drafted, {len(both)} with one id")
    print("equal: " + ", ".join(f"{name} {count}/{len(both)}" for name, count in equal.items()))
    return int(bool(lacking or further) or any(count < len(both) for count in equal.values()))


def _of_file(task: dict[str, Any], numbers: dict[str, str]) -> dict[str, Any]:
    return {
        "lead": _set(task.get("lead")),
        "coordinating": _set(task.get("coordinating")),
        "carried_out_by": _set(task.get("carried_out_by")),
        "report_to": _set(task.get("report_to")),
        "consolidated_by": _set(task.get("consolidated_by")),
        "deadline": _dates(_list(task.get("deadline"))),
        "items_of": sorted(
            (
                fold_number(numbers.get(one["directive"], one["directive"])),
                *map(str, one.get("items") or ()),
            )
            for one in _list(task.get("items_of"))
        ),
    }


def _of_draft(task: DraftTask) -> dict[str, Any]:
    return {
        "lead": _set(map(slug, task.lead)),
        "coordinating": _set(map(slug, task.coordinating)),
        "carried_out_by": _set(map(slug, task.carried_out_by)),
        "report_to": _set([slug(task.report_to)] if task.report_to else None),
        "consolidated_by": _set([slug(task.consolidated_by)] if task.consolidated_by else None),
        "deadline": _dates([one.as_mapping() for one in task.deadlines]),
        "items_of": sorted((fold_number(one.number), *one.items) for one in task.items_of),
    }


def _dates(deadlines: Iterable[dict[str, Any]]) -> list[tuple[str, str]]:
    return sorted(
        (key, str(value)) for one in deadlines for key, value in one.items() if key != "text"
    )


def _set(value: Any) -> list[str]:
    return sorted(map(str, _list(value)))


def _list(value: Any) -> list[Any]:
    if value is None:
        return []
    return [value] if isinstance(value, str | dict) else list(value)


def _read(path: Path) -> Any:
    document, findings = parse_yaml(path.as_posix(), path.read_bytes())
    if document is None:
        sys.exit(f"{path}: {findings[0].message}")
    return document.data


if __name__ == "__main__":
    sys.exit(main())
