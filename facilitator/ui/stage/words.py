"""Moved to `facilitator.ui.local`."""

from facilitator.ui.local import day_words as day_words
from facilitator.ui.local import long_day_words as long_day_words
from facilitator.ui.local import room_time as room_time
from facilitator.ui.local import time_words as time_words
