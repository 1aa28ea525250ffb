"""A registry of official directives and their deadlines, asked from the command line."""

__version__ = "0.1.0"
