from facilitator.core.catalogue import RECORDS
from facilitator.core.document import Document
from facilitator.core.record import Record


def test_every_table_has_exactly_one_record_type_and_the_same_columns(document: Document) -> None:
    assert sorted(r.table for r in RECORDS) == sorted(document.tables.names())
    for record_type in RECORDS:
        assert set(record_type.model_fields) == document.tables.columns(record_type.table), record_type.table


def test_no_record_type_is_left_out_of_the_catalogue() -> None:
    def below(base: type[Record]) -> set[type[Record]]:
        return {r for s in base.__subclasses__() for r in ({s} | below(s))}

    assert {r for r in below(Record) if "table" in vars(r)} == set(RECORDS)
