"""The tables of a ``.winnow`` file, in SQLAlchemy Core.

``migrations/`` holds the same history as Alembic revisions; a test keeps the two equal.
Text with tags is two columns: the text with U+FFFC marks, and the tags as JSON (NULL for none).
"""

from sqlalchemy import (
    Boolean,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    UniqueConstraint,
    text,
)

APPLICATION_ID = 0x574E4E57  # "WNNW", in the SQLite header: this is a Winnow project
SCHEMA_VERSION = "0004"

metadata = MetaData()


def _segment_key() -> Column[int]:
    return Column(
        "segment_id", Integer, ForeignKey("segment.id", ondelete="CASCADE"), nullable=False
    )


project_setting = Table(
    "project_setting",
    metadata,
    Column("key", Text, primary_key=True),
    Column("value", Text, nullable=False),
)

document = Table(
    "document",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", Text, nullable=False),
    Column("format", Text, nullable=False),
    Column("file_name", Text, nullable=False),
    Column("source_language", Text, nullable=False),
    Column("target_language", Text, nullable=False),
    Column("has_source", Boolean, nullable=False, server_default="1"),
    Column("imported_at", Text, nullable=False),
    UniqueConstraint("name", "target_language"),
)

# Apart from `document`, so that listing documents never reads megabytes.
original = Table(
    "original",
    metadata,
    Column("document_id", Integer, ForeignKey("document.id", ondelete="CASCADE"), primary_key=True),
    Column("data", LargeBinary, nullable=False),
)

segment = Table(
    "segment",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("document_id", Integer, ForeignKey("document.id", ondelete="CASCADE"), nullable=False),
    Column("position", Integer, nullable=False),
    Column("external_id", Text),
    Column("source", Text, nullable=False),
    Column("source_tags", Text),
    Column("target", Text, nullable=False, server_default=""),
    Column("target_tags", Text),
    Column("status", Text, nullable=False, server_default="new"),
    Column("locked", Boolean, nullable=False, server_default="0"),
    Column("reason", Text, nullable=False, server_default=""),
    Column("origin", Text),
    Column("last_editor", Text),
    Column("changed_at", Text),
    Column("revision", Integer, nullable=False, server_default="0"),
    Column("ends_paragraph", Boolean, nullable=False, server_default="0"),
    Column("note", Text, nullable=False, server_default=""),
    Column("metadata", Text),
    # Hashes of the normalised texts, for consistency checks and propagation.
    Column("source_key", Text, nullable=False, server_default=""),
    Column("target_key", Text, nullable=False, server_default=""),
    # Which revision the findings are of, and under which profile they were made.
    Column("checked_revision", Integer),
    Column("checked_profile", Text),
    # Open findings above hint, and the rank of the worst: -1 for none.
    Column("open_findings", Integer, nullable=False, server_default="0"),
    Column("worst_finding", Integer, nullable=False, server_default="-1"),
)
Index("segment_place", segment.c.document_id, segment.c.position)
Index("segment_status", segment.c.status)
Index("segment_source_key", segment.c.source_key)
Index("segment_target_key", segment.c.target_key)
Index(
    "segment_open",
    segment.c.worst_finding,
    sqlite_where=text("worst_finding >= 0"),
)

reference_set = Table(
    "reference_set",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", Text, nullable=False, unique=True),
)

reference = Table(
    "reference",
    metadata,
    Column("segment_id", Integer, ForeignKey("segment.id", ondelete="CASCADE"), primary_key=True),
    Column("set_id", Integer, ForeignKey("reference_set.id"), primary_key=True),
    Column("text", Text, nullable=False),
    Column("tags", Text),
)

system = Table(
    "system",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", Text, nullable=False, unique=True),
)

candidate = Table(
    "candidate",
    metadata,
    Column("segment_id", Integer, ForeignKey("segment.id", ondelete="CASCADE"), primary_key=True),
    Column("system_id", Integer, ForeignKey("system.id"), primary_key=True),
    Column("text", Text, nullable=False),
    Column("tags", Text),
    Column("score", Float),
)

operation = Table(
    "operation",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("at", Text, nullable=False),
    Column("who", Text, nullable=False),
    Column("title", Text, nullable=False),
    # "change" can be undone; "undo" and "redo" are the record of doing so.
    Column("kind", Text, nullable=False),
    # done | undone | discarded (undone, and then something else was changed)
    Column("state", Text, nullable=False, server_default="done"),
)
Index("operation_state", operation.c.who, operation.c.state, operation.c.id)

# One row a changed row; before or after is NULL where the row did not or does not exist.
event = Table(
    "event",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("operation_id", Integer, ForeignKey("operation.id"), nullable=False),
    Column("subject", Text, nullable=False),
    Column("subject_id", Integer, nullable=False),
    Column("segment_id", Integer),
    Column("kind", Text, nullable=False),
    Column("before", Text),
    Column("after", Text),
)
Index("event_segment", event.c.segment_id)
Index("event_operation", event.c.operation_id)
# The latest of them is the version of the termbase, asked for with every key stroke.
Index("event_concept", event.c.id, sqlite_where=event.c.subject == "concept")

finding = Table(
    "finding",
    metadata,
    Column("id", Integer, primary_key=True),
    _segment_key(),
    Column("check_id", Text, nullable=False),
    Column("severity", Integer, nullable=False),
    Column("category", Text, nullable=False),
    Column("message", Text, nullable=False),
    Column("source_start", Integer),
    Column("source_end", Integer),
    Column("target_start", Integer),
    Column("target_end", Integer),
    Column("suggestions", Text),
    Column("confidence", Text),
    Column("lexicon_entry", Text),
    Column("fingerprint", Text, nullable=False),
    Column("dismissed", Boolean, nullable=False, server_default="0"),
)
Index("finding_segment", finding.c.segment_id)
Index("finding_check", finding.c.check_id, finding.c.dismissed)
Index("finding_fingerprint", finding.c.fingerprint)

dismissal = Table(
    "dismissal",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("scope", Text, nullable=False),
    Column("check_id", Text, nullable=False),
    Column("fingerprint", Text, nullable=False),
    Column("segment_id", Integer),
    Column("lexicon_entry", Text),
    Column("reason", Text, nullable=False),
    Column("who", Text, nullable=False),
    Column("at", Text, nullable=False),
)

# A fix that a person took: with dismissals, the evidence for a check's precision.
acceptance = Table(
    "acceptance",
    metadata,
    Column("id", Integer, primary_key=True),
    _segment_key(),
    Column("check_id", Text, nullable=False),
    Column("fingerprint", Text, nullable=False),
    Column("lexicon_entry", Text),
    Column("who", Text, nullable=False),
    Column("at", Text, nullable=False),
)

comment = Table(
    "comment",
    metadata,
    Column("id", Integer, primary_key=True),
    _segment_key(),
    Column("at", Text, nullable=False),
    Column("who", Text, nullable=False),
    Column("text", Text, nullable=False),
    Column("resolved", Boolean, nullable=False, server_default="0"),
)
Index("comment_segment", comment.c.segment_id)

annotation = Table(
    "annotation",
    metadata,
    Column("id", Integer, primary_key=True),
    _segment_key(),
    Column("system", Text),
    Column("who", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("category", Text, nullable=False),
    Column("severity", Text, nullable=False),
    Column("source_start", Integer),
    Column("source_end", Integer),
    Column("target_start", Integer),
    Column("target_end", Integer),
    Column("comment", Text, nullable=False, server_default=""),
    Column("finding_fingerprint", Text),
)
Index("annotation_segment", annotation.c.segment_id)

# The project's termbase. `terms` is JSON: text, language, status, part of speech, note of each.
concept = Table(
    "concept",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("identifier", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("note", Text, nullable=False),
    Column("untranslatable", Boolean, nullable=False),
    Column("terms", Text, nullable=False),
)

# How long each person worked on each segment; idle time is not in it. No part of the undo log.
time_spent = Table(
    "time_spent",
    metadata,
    Column("segment_id", Integer, ForeignKey("segment.id", ondelete="CASCADE"), primary_key=True),
    Column("who", Text, primary_key=True),
    Column("seconds", Float, nullable=False),
    sqlite_with_rowid=False,
)

# What is measured: one system ("" is the target being edited) against one choice of
# reference sets with one metric as its signature describes it.
measure = Table(
    "measure",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("system", Text, nullable=False),
    Column("reference_sets", Text, nullable=False),
    Column("target_language", Text, nullable=False),
    Column("metric", Text, nullable=False),
    Column("signature", Text, nullable=False),
    UniqueConstraint("system", "reference_sets", "target_language", "metric", "signature"),
)

# `vector` is the metric's sufficient statistics as little-endian int64; they add up.
statistic = Table(
    "statistic",
    metadata,
    Column("measure_id", Integer, ForeignKey("measure.id"), primary_key=True),
    Column("segment_id", Integer, ForeignKey("segment.id", ondelete="CASCADE"), primary_key=True),
    Column("revision", Integer, nullable=False),
    Column("vector", LargeBinary, nullable=False),
    Column("score", Float, nullable=False),
    sqlite_with_rowid=False,
)
Index("statistic_segment", statistic.c.segment_id)
