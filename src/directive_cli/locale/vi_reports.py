"""Vietnamese wording of the messages in ``reports``."""

CATALOGUE: dict[str, str] = {}
