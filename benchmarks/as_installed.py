"""Keeps out what an installed program has not: numpy, which the tests need and sqlite-utils loads if it is there."""

import sys
from collections.abc import Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec
from types import ModuleType


class _NoNumpy(MetaPathFinder):
    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if fullname == "numpy":
            raise ModuleNotFoundError(fullname)
        return None


sys.meta_path.insert(0, _NoNumpy())
