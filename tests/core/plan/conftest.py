from datetime import date, time

import pytest

from facilitator.core.document import Document
from facilitator.core.plan.ready import templates
from facilitator.core.plan.ready.creating import create_workshop
from facilitator.core.plan.workshops import Workshop


@pytest.fixture
def workshop(document: Document) -> Workshop:
    """The standard workshop on 12 January 2027 at 13:00 in London."""
    standard = templates.template("standard")
    return create_workshop(document, "Q1 launch alignment", date(2027, 1, 12), time(13), "Europe/London", standard)
