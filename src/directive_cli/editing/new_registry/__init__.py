"""The files of a new registry, as ``init`` lays them out."""
