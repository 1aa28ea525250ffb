"""Reports as text, pages and files: one module a format; no format knows another."""
