"""A contract for import-linter: only some modules write, move or delete files.

import-linter itself sees imports, and most of what changes a disk needs none: `path.unlink()`.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import cast

from grimp import ImportGraph
from importlinter import Contract, ContractCheck, fields, output

_OF_PATHS = frozenset(
    "chmod hardlink_to lchmod mkdir rename rmdir symlink_to touch unlink write_bytes write_text".split()
)
"""Methods of `Path` that change a disk; no other class in the project has methods of these names."""
_OF_OS = frozenset(
    "chmod chown fdopen ftruncate lchown link makedirs mkdir mkfifo mknod open pwrite remove removedirs rename renames "
    "replace rmdir sendfile symlink truncate unlink utime write writev".split()
)
_OF_SHUTIL = frozenset(
    "chown copy copy2 copyfile copyfileobj copymode copystat copytree make_archive move rmtree unpack_archive".split()
)
_MODE_LETTERS = frozenset("rwxabtU+")
_WRITING_LETTERS = frozenset("wxa+")


class WritingContract(Contract):
    """Refuses whatever changes a disk outside of the modules that may.

    Options:
        writers: the modules that may; each must be there, and must write.
    """

    type_name = "writing"
    writers = fields.SetField(subfield=fields.StringField())

    def check(self, graph: ImportGraph, verbose: bool) -> ContractCheck:  # noqa: ARG002 - import-linter's own
        """Read every module of the packages that import-linter was pointed to."""
        writers = set(cast(Iterable[str], self.writers))
        found = {
            module: list(find_writing(path.read_text(encoding="utf-8")))
            for package in self.session_options["root_packages"]
            for module, path in _modules_of(package)
        }
        refused = {module: places for module, places in found.items() if places and module not in writers}
        idle = sorted(name for name in writers if not found.get(name))
        return ContractCheck(kept=not refused and not idle, metadata={"refused": refused, "idle": idle})

    def render_broken_contract(self, check: ContractCheck) -> None:
        """Print what was found."""
        for module, places in sorted(check.metadata["refused"].items()):
            for line, what in places:
                output.print_error(f"- {module} (line {line}) uses {what}")
        for module in check.metadata["idle"]:
            output.print_error(f"- {module} may write, and writes nothing, or is gone")


def _modules_of(package: str) -> Iterator[tuple[str, Path]]:
    spec = find_spec(package)
    for folder in (spec.submodule_search_locations or ()) if spec else ():
        for path in sorted(Path(folder).rglob("*.py")):
            parts = (package, *path.relative_to(folder).with_suffix("").parts)
            yield ".".join(parts[:-1] if parts[-1] == "__init__" else parts), path


def find_writing(source: str) -> Iterator[tuple[int, str]]:
    """Find what changes a disk in the source of a module.

    Args:
        source: Python.

    Yields:
        Each line, and what stands there.
    """
    tree = ast.parse(source)
    names = _imported_names(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.Call | ast.Attribute | ast.Name):
            what = _writing_call(node, names) if isinstance(node, ast.Call) else _writing_name(node, names)
            if what:
                yield node.lineno, what


def _imported_names(tree: ast.AST) -> dict[str, str]:
    """What each imported name stands for: `{"rm": "os.remove"}` of `from os import remove as rm`."""
    names: dict[str, str] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names |= {alias.asname: alias.name for alias in node.names if alias.asname}
            names |= {top: top for alias in node.names if not alias.asname for top in [alias.name.split(".")[0]]}
        elif isinstance(node, ast.ImportFrom) and not node.level:
            names |= {alias.asname or alias.name: f"{node.module}.{alias.name}" for alias in node.names}
    return names


def _full_name(node: ast.AST, names: dict[str, str]) -> str:
    """`os.path.join` of what is called that, whatever it was imported as; empty where it was not imported."""
    if isinstance(node, ast.Name):
        return names.get(node.id, "")
    if isinstance(node, ast.Attribute) and (above := _full_name(node.value, names)):
        return f"{above}.{node.attr}"
    return ""


def _writing_name(node: ast.Attribute | ast.Name, names: dict[str, str]) -> str:
    """The name of a function that writes, called here or handed on."""
    full = _full_name(node, names)
    module, _, function = full.rpartition(".")
    if (module == "os" and function in _OF_OS) or (module == "shutil" and function in _OF_SHUTIL):
        return full
    if module == "tempfile":
        return full
    return f".{node.attr}" if isinstance(node, ast.Attribute) and not full and node.attr in _OF_PATHS else ""


def _writing_call(node: ast.Call, names: dict[str, str]) -> str:
    """A call that writes by what is handed to it: a mode, or the one argument of `Path.replace`."""
    called = node.func
    if isinstance(called, ast.Attribute) and called.attr == "replace" and not _full_name(called, names):
        # `str.replace` takes two arguments, that of dates and dataclasses takes names.
        return ".replace" if len(node.args) == 1 and not node.keywords else ""
    builtin = isinstance(called, ast.Name) and called.id == "open" and "open" not in names
    if builtin or (isinstance(called, ast.Attribute) and called.attr == "open"):
        return _writing_mode(node, is_builtin=builtin)
    return ""


def _writing_mode(node: ast.Call, *, is_builtin: bool) -> str:
    """The mode of a call of `open` that writes, or that nobody can tell."""
    modes = [keyword.value for keyword in node.keywords if keyword.arg == "mode"] or node.args[int(is_builtin) : 2]
    for mode in modes:
        if not isinstance(mode, ast.Constant):
            if is_builtin or mode not in node.args:
                return "open with a mode that is no literal"
        elif isinstance(mode.value, str) and set(mode.value) <= _MODE_LETTERS and set(mode.value) & _WRITING_LETTERS:
            return f'open with the mode "{mode.value}"'
    return ""
