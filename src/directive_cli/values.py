"""Frozen values at a tenth of the start-up cost of ``dataclasses``, for what every question loads.

The standard module imports ``inspect`` and compiles five methods a class: with it a warm `due`
over 100 directives takes 124 ms instead of 71 (processor time, best of many runs in turn). Here
``__init__`` is compiled when the first instance is made, and the rest is written once for all.
To type checkers, and to readers, these are dataclasses: the same decorator, the same rules. Only
what the program uses is here: ``frozen``, ``slots``, defaults, ``field(default_factory=…)``,
``__post_init__``.

``TYPE_CHECKING`` is for the same modules: type checkers read it as the one of ``typing``, which
takes longer to load than the rest of a short answer's modules.
"""

from __future__ import annotations

__all__ = ["TYPE_CHECKING", "dataclass", "field"]

TYPE_CHECKING = False
if TYPE_CHECKING:
    from dataclasses import dataclass, field
else:
    _MISSING = object()

    class field:  # noqa: N801 - called like the standard one
        """A field with more to say than a default."""

        def __init__(self, *, default=_MISSING, default_factory=None, repr=True, compare=True):
            self.default = default
            self.default_factory = default_factory
            self.repr = repr
            self.compare = compare

    def dataclass(given=None, *, frozen=False, slots=False):
        """Make a class of values out of its annotations, as ``dataclasses.dataclass`` does."""

        def make(cls):
            fields = dict(getattr(cls, "_value_fields", {}))
            for name, kind in cls.__dict__.get("__annotations__", {}).items():  # noqa: RUF063
                if not str(kind).startswith("ClassVar"):
                    default = cls.__dict__.get(name, _MISSING)
                    fields[name] = default if isinstance(default, field) else field(default=default)
            if slots:
                cls = _with_slots(cls, fields)
            cls._value_fields = fields
            cls.__match_args__ = tuple(fields)
            cls.__dataclass_fields__ = _StandardFields()
            cls.__init__ = _first_init
            cls.__eq__ = _equals
            cls.__reduce__ = _reduce
            cls.__hash__ = _first_hash if frozen else None
            if "__repr__" not in cls.__dict__:
                cls.__repr__ = _repr
            if frozen:
                cls.__setattr__ = _refuse_to_set
                cls.__delattr__ = _refuse_to_set
            for name, known in fields.items():
                if not slots and known.default is not _MISSING:
                    setattr(cls, name, known.default)
                elif not slots and name in cls.__dict__:
                    delattr(cls, name)
            return cls

        return make if given is None else make(given)

    def _with_slots(cls, fields):
        inherited = {name for base in cls.__mro__[1:] for name in getattr(base, "__slots__", ())}
        body = {name: value for name, value in cls.__dict__.items() if name not in fields}
        body["__slots__"] = tuple(name for name in fields if name not in inherited)
        body.pop("__dict__", None)
        body.pop("__weakref__", None)
        return type(cls)(cls.__name__, cls.__bases__, body)

    def _first_init(self, *args, **kwargs):
        """Compile the class's own ``__init__``, put it in place, and call it."""
        owner = next(
            cls for cls in type(self).__mro__ if cls.__dict__.get("__init__") is _first_init
        )
        owner.__init__ = _compiled_init(owner)
        owner.__init__(self, *args, **kwargs)

    def _compiled_init(cls):
        given, lines = {"_set": object.__setattr__, "_missing": _MISSING}, []
        parameters = []
        for name, known in cls._value_fields.items():
            value = name
            if known.default_factory is not None:
                given[f"_factory_{name}"] = known.default_factory
                parameters.append(f"{name}=_missing")
                value = f"_factory_{name}() if {name} is _missing else {name}"
            elif known.default is not _MISSING:
                given[f"_default_{name}"] = known.default
                parameters.append(f"{name}=_default_{name}")
            else:
                parameters.append(name)
            lines.append(f" _set(self, {name!r}, {value})")
        if hasattr(cls, "__post_init__"):
            lines.append(" self.__post_init__()")
        exec(
            f"def __init__(self, {', '.join(parameters)}):\n" + "\n".join(lines or [" pass"]), given
        )
        return given["__init__"]

    def _key(self):
        return tuple(
            getattr(self, name) for name, known in self._value_fields.items() if known.compare
        )

    def _equals(self, other):
        return _key(self) == _key(other) if other.__class__ is self.__class__ else NotImplemented

    def _first_hash(self):
        """Compile the class's own ``__hash__``, put it in place, and call it: caches look values up
        by it."""
        owner = next(
            cls for cls in type(self).__mro__ if cls.__dict__.get("__hash__") is _first_hash
        )
        compared = "".join(
            f"self.{name}, " for name, known in owner._value_fields.items() if known.compare
        )
        given = {}
        exec(f"def __hash__(self):\n return hash(({compared}))", given)
        owner.__hash__ = given["__hash__"]
        return hash(self)

    def _repr(self):
        shown = (
            f"{name}={getattr(self, name)!r}"
            for name, known in self._value_fields.items()
            if known.repr
        )
        return f"{type(self).__qualname__}({', '.join(shown)})"

    def _refuse_to_set(self, name, *value):
        raise AttributeError(f"cannot assign to field {name!r}")

    def _reduce(self):
        return _restore, (type(self), tuple(getattr(self, name) for name in self._value_fields))

    def _restore(cls, values):
        restored = cls.__new__(cls)
        for name, value in zip(cls._value_fields, values, strict=True):
            object.__setattr__(restored, name, value)
        return restored

    class _StandardFields:
        """The fields as the standard module describes them, for ``dataclasses.replace``, ``fields``
        and ``asdict``."""

        def __get__(self, value, cls):
            import dataclasses

            described = []
            for name, known in cls._value_fields.items():
                settings = {"repr": known.repr, "compare": known.compare}
                if known.default_factory is not None:
                    settings["default_factory"] = known.default_factory
                elif known.default is not _MISSING:
                    settings["default"] = known.default
                described.append((name, object, dataclasses.field(**settings)))
            known = dataclasses.make_dataclass(
                cls.__name__, described, kw_only=True
            ).__dataclass_fields__
            # From now on the class has them: to describe them takes longer than to make a hundred
            # values.
            cls.__dataclass_fields__ = known
            return known
