"""Plain data checked against pydantic models; every mistake becomes a sentence that a curator understands."""

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
"""One step into plain data: a key of a mapping, or the place of an element in a list."""

Locate = Callable[[tuple[Key, ...]], Source]
"""Tells the line of what stands at a path of keys."""

M = TypeVar("M", bound=BaseModel)

_WANTED = {
    "string_type": "a text",
    "list_type": "a list",
    "tuple_type": "a list",
    "int_type": "a whole number",
    "int_from_float": "a whole number",
    "bool_type": "true or false",
    "dict_type": "keys with values",
    "model_type": "keys with values",
}
"""What pydantic wanted, by the type of its error, as a curator would say it."""

_EXAMPLES = {
    "a list": 'write it as ["one", "two"]',
    "a text": "put it in quotation marks",
}
"""How to write a value of a kind, where that is not plain."""

_SHOWN_LENGTH = 60
"""How many letters of a wrong value a message shows."""


class Record(BaseModel):
    """The base of all raw models: no other keys than its own, and no kind taken for another."""

    # Made ready when it is first used: few commands read every kind of file.
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, use_attribute_docstrings=True, defer_build=True)


def validate_value(value: object, model: type[M], locate: Locate, problems: ProblemCollector) -> M | None:
    """Check plain data against a model.

    A validator of the model that raises `ValueError("what is wrong | what to do")` gives a message its own words.

    Args:
        value: texts, numbers, lists and mappings.
        model: what it must be.
        locate: tells the line of each part of it.
        problems: takes each mistake with its line, the value shown and the kind wanted.

    Returns:
        The model, or None where there was a problem.
    """
    try:
        # By way of JSON, because pydantic then takes a list for a tuple where kinds are strict.
        return model.model_validate_json(json.dumps(value))
    except ValidationError as error:
        for details in error.errors(include_url=False):
            message, hint = _explain_error(details, model)
            problems.error(locate(details["loc"]), message, hint)
        return None


def show_value(value: object) -> str:
    """A wrong value as a message shows it: `the text "A, B"`, `the number 5`, `a list`; cut when long."""
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
    """A text on one line, cut with … where it is long."""
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN_LENGTH else f"{line[: _SHOWN_LENGTH - 1].rstrip()}…"


def _explain_error(details: ErrorDetails, model: type[BaseModel]) -> tuple[str, str]:
    """What one error of pydantic's means, and what to do."""
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
    if wanted := _WANTED.get(kind):
        place = f"each value of {within}" if isinstance(last, int) else within
        hint = _EXAMPLES.get(wanted, "") if isinstance(value, str | int | float) else ""
        return f"{place} must be {wanted}, not {show_value(value)}", hint
    return _explain_bound(details, within)


def _explain_bound(details: ErrorDetails, within: str) -> tuple[str, str]:
    """What it means that a value is outside of what is allowed."""
    kind, value = details["type"], details["input"]
    if kind == "greater_than_equal":
        return f"{within} is {show_value(value)}", f"it must be {details['ctx']['ge']} or more"
    if kind == "string_too_short":
        return f"{within} is empty", "fill it in, or remove the key"
    return f"{within} is wrong with {show_value(value)}: {details['msg']}", ""


def _known_keys(model: type[BaseModel], path: tuple[Key, ...]) -> list[str]:
    """The keys that a model knows at a path, in its own order."""
    place: object = model
    for key in path:
        inner = _model_in(place)
        if inner is not None:
            place = next(
                (field.annotation for name, field in inner.model_fields.items() if key in (name, field.alias)), None
            )
        else:
            place = _element_of(place)
    found = _model_in(place)
    return [field.alias or name for name, field in found.model_fields.items()] if found else []


def _model_in(annotation: object) -> type[BaseModel] | None:
    """The model that an annotation is or may be (`Thing | None`), not the one that it holds many of."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    if get_origin(annotation) in (list, tuple, dict):
        return None
    return next((found for part in get_args(annotation) if (found := _model_in(part))), None)


def _element_of(annotation: object) -> object:
    """What a list or a mapping holds: its last argument that is a type, seen through `| None` and `Annotated`."""
    if get_origin(annotation) is Annotated:
        return _element_of(get_args(annotation)[0])
    if get_origin(annotation) in (list, tuple, dict):
        return next(part for part in reversed(get_args(annotation)) if part is not Ellipsis)
    return next((found for part in get_args(annotation) if (found := _element_of(part))), None)
