"""The documents about trends: how it went over all workshops."""

from facilitator.report.follow.trend_snapshot import TrendsTaken, trends_taken
from facilitator.report.follow.trends_report import TITLE, trends_report
from facilitator.report.follow.trends_table import trends_csv
from facilitator.report.printed import Format, Printed

__all__ = ["TRENDS", "TREND_DOCUMENTS", "TrendsTaken", "trends_taken"]

TRENDS: Printed[TrendsTaken] = Printed("trends", TITLE, (Format(".pdf", trends_report), Format(".csv", trends_csv)))
TREND_DOCUMENTS: tuple[Printed[TrendsTaken], ...] = (TRENDS,)
