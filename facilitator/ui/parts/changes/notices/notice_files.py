"""The drafts of a change notice as files. What draws them is loaded when they are written."""

from collections.abc import Callable
from functools import partial

from facilitator.core.agree.changes.notices import ChangeNotice
from facilitator.core.document import Document
from facilitator.core.errors import UserError
from facilitator.core.file_names import distinct, file_name
from facilitator.ui.parts.outcome.documents_writer import Drawn


def mail_file(notice: ChangeNotice) -> Callable[[Document], Drawn]:
    """One draft of a mail to everybody on the teams touched."""

    def read(document: Document) -> Drawn:
        from facilitator.report.agree.notice_draft import notice_eml, take_notice

        return [(f"{_stem(notice)}.eml", partial(notice_eml, take_notice(document, notice.id)))]

    return read


def mail_files(notice: ChangeNotice) -> Callable[[Document], Drawn]:
    """A draft for each team, with its own part alone; UserError while it touches none."""

    def read(document: Document) -> Drawn:
        from facilitator.report.agree.notice_draft import notice_eml, take_notice, team_notices

        own = team_notices(take_notice(document, notice.id))
        if not own:
            raise UserError("This change touches no team yet: tick the teams first.")
        names = distinct((file_name(f"{_stem(notice)} {team.name}"),) for team, _taken in own)
        return [(f"{name}.eml", partial(notice_eml, taken)) for name, (_team, taken) in zip(names, own, strict=True)]

    return read


def text_file(notice: ChangeNotice) -> Callable[[Document], Drawn]:
    """The notice as Markdown, for a wiki or a chat."""

    def read(document: Document) -> Drawn:
        from facilitator.report.agree.notice_draft import take_notice
        from facilitator.report.agree.notice_markdown import notice_markdown

        return [(f"{_stem(notice)}.md", partial(notice_markdown, take_notice(document, notice.id)))]

    return read


def _stem(notice: ChangeNotice) -> str:
    return file_name(f"Change {notice.what}")
