"""Differences and operations: what leads there, leads back, and is told in a line."""

from hypothesis import given, settings

from curricle.engines.resume import Document, apply, diff, invert, operations_between, parse_operations
from tests.engines.resume import strategies


@given(strategies.documents, strategies.documents)
@settings(max_examples=100, deadline=None)
def test_the_operations_between_two_documents_lead_there_and_back(old: Document, new: Document) -> None:
    before = old.model_dump_json()
    operations = operations_between(old, new)
    there, findings = apply(old, operations)
    assert findings == []
    assert there == new
    back, findings = invert(old, operations)
    assert findings == []
    assert apply(new, back) == (old, [])
    assert old.model_dump_json() == before
    assert len(diff(old, new)) == len(operations)
    assert parse_operations([operation.model_dump() for operation in operations]) == (operations, [])


@given(strategies.documents)
def test_a_document_does_not_differ_from_itself(document: Document) -> None:
    assert operations_between(document, document.model_copy(deep=True)) == []
