"""Write the tables of docs/lake.md from the definitions that the program publishes by.

``python docs/lake_tables.py`` puts them between the marks of the page; a test compares.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from directive_cli.lake.tables import LAKE_TABLES

if TYPE_CHECKING:
    from directive_cli.reports.export_tables import ExportTable

PAGE = Path(__file__).resolve().parent / "lake.md"
BEGIN, END = "<!-- made by lake_tables.py -->\n", "<!-- end of what is made -->"


def fresh(page: str) -> str:
    """Return the page with its tables as the code has them now."""
    before, _begin, rest = page.partition(BEGIN)
    _old, _end, after = rest.partition(END)
    sections = "\n".join(_table(table) for table in LAKE_TABLES)
    return f"{before}{BEGIN}\n{sections}\n{END}{after}"


def _table(table: ExportTable) -> str:
    key = ", ".join(f"`{name}`" for name in table.key)
    rows = [
        f"| `{field.name}` | {field.type.value}{'' if field.required else ', may be empty'}"
        f" | {field.meaning} |"
        for field in table.fields
    ]
    head = ["| column | type | meaning |", "|---|---|---|"]
    return "\n".join([f"### {table.name}", "", table.meaning, f"Key: {key}.", "", *head, *rows, ""])


if __name__ == "__main__":
    PAGE.write_text(fresh(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
