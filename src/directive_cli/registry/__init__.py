"""The files: read, indexed, asked."""
