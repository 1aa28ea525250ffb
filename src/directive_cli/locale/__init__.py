"""The Vietnamese wording of every message, one catalogue a layer."""
