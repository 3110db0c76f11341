"""Checks plain data against pydantic models, and explains every mistake in a sentence for curators."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated, TypeVar, get_args, get_origin

from pydantic import BaseModel, ConfigDict, ValidationError

from generator.errors import ProblemCollector, nearest
from generator.model.source import Source

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

Key = str | int
"""One step into plain data: a key of a mapping, or the index of an element in a list."""

Locate = Callable[[tuple[Key, ...]], Source]
"""Finds the line of the value at a path of keys."""

M = TypeVar("M", bound=BaseModel)

_EXPECTED_TYPES = {
    "string_type": "a text",
    "list_type": "a list",
    "tuple_type": "a list",
    "int_type": "a whole number",
    "int_from_float": "a whole number",
    "bool_type": "true or false",
    "dict_type": "keys with values",
    "model_type": "keys with values",
}
"""What pydantic expected, in words for curators, by the type of its error."""

_HOW_TO_WRITE = {
    "a list": 'write it as ["one", "two"]',
    "a text": "put it in quotation marks",
}
"""How to write a value of a type, where that is not obvious."""

_SHOWN_LENGTH = 60
"""How many letters of a wrong value a message shows, so that the message stays on one or two lines."""


class Record(BaseModel):
    """The base of all raw models: no other keys than its own, and no kind taken for another."""

    # Built at first use, since most commands do not read every kind of file.
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, use_attribute_docstrings=True, defer_build=True)


def validate_value(value: object, model: type[M], locate: Locate, problems: ProblemCollector) -> M | None:
    """Check plain data against a model.

    A validator of the model that raises `ValueError("what is wrong | what to do")` gives a message its own words.

    Args:
        value: texts, numbers, lists and mappings.
        model: what it must be.
        locate: finds the line of each part of it.
        problems: collects each mistake with its line, the wrong value and the expected type.

    Returns:
        The model, or None if there was a problem.
    """
    try:
        # Through JSON, because pydantic then accepts a list for a tuple even where types are strict.
        return model.model_validate_json(json.dumps(value))
    except ValidationError as error:
        for details in error.errors(include_url=False):
            message, hint = _explain_error(details, model)
            problems.error(locate(details["loc"]), message, hint)
        return None


def show_value(value: object) -> str:
    """A wrong value for a message: `the text "A, B"`, `the number 5`, `a list`; long ones are shortened."""
    match value:
        case None:
            return "empty"
        case bool():
            return f'the word "{str(value).lower()}"'
        case int() | float():
            return f"the number {shorten(str(value))}"
        case str():
            return f'the text "{shorten(value)}"'
        case list():
            return "a list"
    return "keys with values"


def shorten(text: str) -> str:
    """Put a text on one line, and shorten a long one with `…`."""
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN_LENGTH else f"{line[: _SHOWN_LENGTH - 1].rstrip()}…"


def _explain_error(details: ErrorDetails, model: type[BaseModel]) -> tuple[str, str]:
    """Translate one error of pydantic into a message and a hint."""
    *above, last = details["loc"] or ("",)
    name = next((key for key in reversed(details["loc"]) if isinstance(key, str)), "")
    within = f'"{name}"' if name else "the file"
    kind, value = details["type"], details["input"]
    if kind == "extra_forbidden":
        known = _known_keys(model, tuple(above))
        return f'unknown key "{shorten(str(last))}"', nearest(str(last), known) or f"known are: {', '.join(known)}"
    if kind == "missing":
        return f'the key "{last}" is missing', "add it"
    if kind == "literal_error":
        allowed = details["ctx"]["expected"].replace("'", '"')
        return f"{within} is {show_value(value)}", f"it must be {allowed}"
    if kind == "value_error":
        message, _, hint = str(details["ctx"]["error"]).partition(" | ")
        return f"{within} {message}", hint
    if wanted := _EXPECTED_TYPES.get(kind):
        subject = f"each value of {within}" if isinstance(last, int) else within
        hint = _HOW_TO_WRITE.get(wanted, "") if isinstance(value, str | int | float) else ""
        return f"{subject} must be {wanted}, not {show_value(value)}", hint
    return _explain_bound(details, within)


def _explain_bound(details: ErrorDetails, within: str) -> tuple[str, str]:
    """The message and the hint for a value outside its bounds."""
    kind, value = details["type"], details["input"]
    if kind == "greater_than_equal":
        return f"{within} is {show_value(value)}", f"it must be {details['ctx']['ge']} or more"
    if kind == "string_too_short":
        return f"{within} is empty", "fill it in, or remove the key"
    return f"{within} is wrong with {show_value(value)}: {details['msg']}", ""


def _known_keys(model: type[BaseModel], path: tuple[Key, ...]) -> list[str]:
    """The keys that a model has at a path, in its own order, for hints about misspelt ones."""
    annotation: object = model
    for key in path:
        inner = _model_in(annotation)
        if inner is not None:
            annotation = next(
                (field.annotation for name, field in inner.model_fields.items() if key in (name, field.alias)), None
            )
        else:
            annotation = _element_of(annotation)
    found = _model_in(annotation)
    return [field.alias or name for name, field in found.model_fields.items()] if found else []


def _model_in(annotation: object) -> type[BaseModel] | None:
    """The model of an annotation, also in `Thing | None`, but not the model of the elements of a list."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    if get_origin(annotation) in (list, tuple, dict):
        return None
    return next((found for part in get_args(annotation) if (found := _model_in(part))), None)


def _element_of(annotation: object) -> object:
    """The type of the elements of a list or a mapping, also inside `| None` and `Annotated`."""
    if get_origin(annotation) is Annotated:
        return _element_of(get_args(annotation)[0])
    if get_origin(annotation) in (list, tuple, dict):
        return next(part for part in reversed(get_args(annotation)) if part is not Ellipsis)
    return next((found for part in get_args(annotation) if (found := _element_of(part))), None)
