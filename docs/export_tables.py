"""Write the tables of docs/export.md from the definitions that the program exports by.

``python docs/export_tables.py`` puts them between the marks of the page; a test compares.
"""

from __future__ import annotations

from pathlib import Path

from directive_cli.formats.export_sqlite import VIEWS
from directive_cli.reports.export_tables import EXPORT_TABLES, ExportTable, Field

PAGE = Path(__file__).resolve().parent / "export.md"
BEGIN, END = "<!-- made by export_tables.py -->\n", "<!-- end of what is made -->"


def fresh(page: str) -> str:
    """Return the page with its tables as the code has them now."""
    before, _begin, rest = page.partition(BEGIN)
    _old, _end, after = rest.partition(END)
    return (
        before
        + BEGIN
        + "\n"
        + "\n".join(_section(table) for table in EXPORT_TABLES)
        + _views()
        + END
        + after
    )


def _section(table: ExportTable) -> str:
    notes = [f"Key: {_code(table.key)}."]
    notes += [f"`{column}` is in `{other}`." for column, other in table.references]
    if table.by_year:
        notes.append("Parquet: by year.")
    lines = [
        f"### {table.name}",
        "",
        table.meaning,
        "",
        " ".join(notes),
        "",
        "| column | type | meaning |",
        "|---|---|---|",
    ]
    return "\n".join([*lines, *map(_row, table.fields)]) + "\n"


def _row(field: Field) -> str:
    return f"| `{field.name}` | {field.type.value}{'' if field.required else ', may be empty'} | {field.meaning} |"


def _views() -> str:
    lines = ["", "### Views of the SQLite file", "", "| view | answers |", "|---|---|"]
    return (
        "\n".join([*lines, *(f"| `{name}` | {view.meaning} |" for name, view in VIEWS.items())])
        + "\n\n"
    )


def _code(names: tuple[str, ...]) -> str:
    return ", ".join(f"`{name}`" for name in names)


if __name__ == "__main__":
    PAGE.write_text(fresh(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
