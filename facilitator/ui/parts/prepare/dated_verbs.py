"""What is done to several items of a dated list at once, as the one step that a key means."""

from collections.abc import Iterable, Sequence

from facilitator.core.document import Document
from facilitator.core.plan.prepare.dated import DatedItem, remove_item, set_done


def tick_items(document: Document, kind: type[DatedItem], ids: Iterable[int], done: bool) -> None:
    """Tick items off, or open them again."""
    with document.step("Tick off" if done else "Open again"):
        for item_id in ids:
            set_done(document, kind, item_id, done)


def remove_items(document: Document, kind: type[DatedItem], ids: Sequence[int]) -> None:
    """Strike items off their list."""
    with document.step("Remove item" if len(ids) == 1 else f"Remove {len(ids)} items"):
        for item_id in ids:
            remove_item(document, kind, item_id)
