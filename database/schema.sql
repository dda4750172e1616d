-- SPDX-FileCopyrightText: 2026 The Lectern authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What a library of the newest version looks like: a dump for readers, compared with every library that is opened.
-- Made by the migrations; tests/store/tst_migrations says when it is out of date and writes it anew with
-- LECTERN_WRITE_SCHEMA=1.

CREATE TABLE library (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE source (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE,
    path TEXT NOT NULL UNIQUE,
    imported_at INTEGER NOT NULL,
    missing_at INTEGER,
    deleted_at INTEGER,
    actor TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE revision (
    id INTEGER PRIMARY KEY,
    source_id INTEGER NOT NULL REFERENCES source(id),
    n INTEGER NOT NULL,
    format TEXT NOT NULL,
    encoding TEXT NOT NULL,
    language TEXT NOT NULL,
    reader TEXT NOT NULL,
    reader_version INTEGER NOT NULL,
    bytes_sha256 BLOB NOT NULL,
    text_sha256 BLOB NOT NULL,
    imported_at INTEGER NOT NULL,
    meta TEXT NOT NULL,
    text TEXT NOT NULL,
    blocks BLOB NOT NULL,
    bytes BLOB NOT NULL,
    decoded BLOB, decisions TEXT NOT NULL DEFAULT '[]',
    UNIQUE (source_id, n)
) STRICT;

CREATE INDEX revision_bytes ON revision(bytes_sha256);

CREATE TABLE event (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE,
    folded TEXT NOT NULL,
    year INTEGER NOT NULL,
    name TEXT NOT NULL,
    place TEXT NOT NULL,
    corrected TEXT NOT NULL DEFAULT '[]',
    merged_into INTEGER REFERENCES event(id),
    created_at INTEGER NOT NULL,
    deleted_at INTEGER,
    actor TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 1, first_day TEXT NOT NULL DEFAULT '', last_day TEXT NOT NULL DEFAULT '',
    UNIQUE (folded, year)
) STRICT;

CREATE TABLE day (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE,
    event_id INTEGER REFERENCES event(id),
    folded TEXT NOT NULL,
    wording TEXT NOT NULL,
    date TEXT NOT NULL DEFAULT '',
    position INTEGER NOT NULL,
    actor TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE INDEX day_event ON day(event_id, folded);

CREATE TABLE talk (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE,
    source_id INTEGER NOT NULL REFERENCES source(id),
    revision_id INTEGER NOT NULL REFERENCES revision(id),
    event_id INTEGER REFERENCES event(id),
    day_id INTEGER REFERENCES day(id),
    position INTEGER NOT NULL,
    begin_cp INTEGER NOT NULL,
    end_cp INTEGER NOT NULL,
    line INTEGER NOT NULL,
    end_line INTEGER NOT NULL,
    title TEXT NOT NULL,
    folded TEXT NOT NULL,
    found_title TEXT NOT NULL,
    kind TEXT NOT NULL,
    words INTEGER NOT NULL,
    language TEXT NOT NULL,
    confidence REAL NOT NULL,
    reasons TEXT NOT NULL,
    text_sha256 BLOB NOT NULL,
    status TEXT NOT NULL DEFAULT 'unread',
    starred INTEGER NOT NULL DEFAULT 0,
    progress REAL NOT NULL DEFAULT 0,
    place_cp INTEGER NOT NULL DEFAULT 0,
    corrected TEXT NOT NULL DEFAULT '[]',
    merged_into INTEGER REFERENCES talk(id),
    created_at INTEGER NOT NULL,
    modified_at INTEGER NOT NULL,
    gone_at INTEGER,
    deleted_at INTEGER,
    actor TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 1,
    sha256 BLOB NOT NULL
) STRICT;

CREATE INDEX talk_source ON talk(source_id);

CREATE INDEX talk_revision ON talk(revision_id);

CREATE INDEX talk_day ON talk(day_id);

CREATE INDEX talk_folded ON talk(folded);

CREATE INDEX talk_text ON talk(text_sha256);

CREATE TABLE speaker (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE,
    folded TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    merged_into INTEGER REFERENCES speaker(id),
    created_at INTEGER NOT NULL,
    deleted_at INTEGER,
    actor TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE TABLE speaker_alias (
    id INTEGER PRIMARY KEY,
    speaker_id INTEGER NOT NULL REFERENCES speaker(id),
    folded TEXT NOT NULL,
    alias TEXT NOT NULL,
    kind TEXT NOT NULL,
    deleted_at INTEGER,
    actor TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 1,
    UNIQUE (folded, speaker_id)
) STRICT;

CREATE INDEX speaker_alias_speaker ON speaker_alias(speaker_id);

CREATE TABLE talk_speaker (
    talk_id INTEGER NOT NULL REFERENCES talk(id),
    position INTEGER NOT NULL,
    speaker_id INTEGER NOT NULL REFERENCES speaker(id),
    PRIMARY KEY (talk_id, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX talk_speaker_speaker ON talk_speaker(speaker_id, talk_id);

CREATE TABLE tag (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE,
    folded TEXT NOT NULL UNIQUE,
    path TEXT NOT NULL,
    hue INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    deleted_at INTEGER,
    actor TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 1,
    sha256 BLOB NOT NULL
) STRICT;

CREATE TABLE talk_tag (
    talk_id INTEGER NOT NULL REFERENCES talk(id),
    tag_id INTEGER NOT NULL REFERENCES tag(id),
    added_at INTEGER NOT NULL,
    deleted_at INTEGER,
    actor TEXT NOT NULL,
    PRIMARY KEY (talk_id, tag_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX talk_tag_tag ON talk_tag(tag_id, talk_id);

CREATE TABLE mark (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE,
    talk_id INTEGER NOT NULL REFERENCES talk(id),
    source_id INTEGER NOT NULL REFERENCES source(id),
    made_on INTEGER NOT NULL REFERENCES revision(id),
    begin_cp INTEGER NOT NULL,
    end_cp INTEGER NOT NULL,
    quote TEXT NOT NULL,
    prefix TEXT NOT NULL,
    suffix TEXT NOT NULL,
    block_path TEXT NOT NULL,
    block_sha256 BLOB NOT NULL,
    kind TEXT NOT NULL,
    comment TEXT NOT NULL,
    todo INTEGER NOT NULL DEFAULT 0,
    created_at INTEGER NOT NULL,
    modified_at INTEGER NOT NULL,
    deleted_at INTEGER,
    actor TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 1,
    sha256 BLOB NOT NULL
) STRICT;

CREATE INDEX mark_talk ON mark(talk_id, deleted_at);

CREATE INDEX mark_source ON mark(source_id);

CREATE TABLE mark_tag (
    mark_id INTEGER NOT NULL REFERENCES mark(id),
    tag_id INTEGER NOT NULL REFERENCES tag(id),
    added_at INTEGER NOT NULL,
    deleted_at INTEGER,
    actor TEXT NOT NULL,
    PRIMARY KEY (mark_id, tag_id)
) STRICT, WITHOUT ROWID;

CREATE INDEX mark_tag_tag ON mark_tag(tag_id, mark_id);

CREATE TABLE anchor (
    mark_id INTEGER NOT NULL REFERENCES mark(id),
    revision_id INTEGER NOT NULL REFERENCES revision(id),
    state TEXT NOT NULL,
    begin_cp INTEGER NOT NULL,
    end_cp INTEGER NOT NULL,
    quote_now TEXT NOT NULL,
    section TEXT NOT NULL,
    method TEXT NOT NULL,
    reason TEXT NOT NULL,
    score REAL NOT NULL,
    decided_by TEXT NOT NULL,
    decided_at INTEGER NOT NULL,
    PRIMARY KEY (mark_id, revision_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE follow_up (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE,
    source_id INTEGER NOT NULL REFERENCES source(id),
    talk_id INTEGER REFERENCES talk(id),
    line INTEGER NOT NULL,
    folded TEXT NOT NULL,
    text TEXT NOT NULL,
    done_at INTEGER,
    deleted_at INTEGER,
    actor TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 1
) STRICT;

CREATE INDEX follow_up_source ON follow_up(source_id);

CREATE INDEX follow_up_talk ON follow_up(talk_id);

CREATE TABLE link (
    talk_id INTEGER NOT NULL REFERENCES talk(id),
    position INTEGER NOT NULL,
    at_cp INTEGER NOT NULL,
    target TEXT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (talk_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE saved_search (
    id INTEGER PRIMARY KEY,
    uuid BLOB NOT NULL UNIQUE,
    name TEXT NOT NULL,
    query TEXT NOT NULL,
    position INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    modified_at INTEGER NOT NULL,
    deleted_at INTEGER,
    actor TEXT NOT NULL,
    version INTEGER NOT NULL DEFAULT 1,
    sha256 BLOB NOT NULL
) STRICT;

CREATE TABLE change (
    id INTEGER PRIMARY KEY,
    device BLOB NOT NULL,
    clock INTEGER NOT NULL,
    at INTEGER NOT NULL,
    actor TEXT NOT NULL,
    batch INTEGER NOT NULL,
    entity TEXT NOT NULL,
    entity_uuid BLOB NOT NULL,
    verb TEXT NOT NULL,
    before TEXT NOT NULL,
    after TEXT NOT NULL,
    undoes INTEGER REFERENCES change(id), sha256 BLOB NOT NULL DEFAULT x'',
    UNIQUE (device, clock)
) STRICT;

CREATE INDEX change_entity ON change(entity_uuid);

CREATE TABLE term (
    term TEXT PRIMARY KEY,
    talks INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE talk_index USING fts5 (
    title, speaker, heading, body, code, about, facets,
    content = '', contentless_delete = 1, detail = full,
    tokenize = "unicode61 remove_diacritics 2"
);

CREATE TABLE 'talk_index_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'talk_index_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

CREATE TABLE 'talk_index_docsize'(id INTEGER PRIMARY KEY, sz BLOB, origin INTEGER);

CREATE TABLE 'talk_index_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE VIRTUAL TABLE head_index USING fts5 (
    title, speaker, about,
    content = '', contentless_delete = 1, detail = full, prefix = '1 2 3 4 5',
    tokenize = "unicode61 remove_diacritics 2"
);

CREATE TABLE 'head_index_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'head_index_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

CREATE TABLE 'head_index_docsize'(id INTEGER PRIMARY KEY, sz BLOB, origin INTEGER);

CREATE TABLE 'head_index_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE VIRTUAL TABLE mark_index USING fts5 (
    comment, quote, tag,
    content = '', contentless_delete = 1, detail = full,
    tokenize = "unicode61 remove_diacritics 2"
);

CREATE TABLE 'mark_index_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'mark_index_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

CREATE TABLE 'mark_index_docsize'(id INTEGER PRIMARY KEY, sz BLOB, origin INTEGER);

CREATE TABLE 'mark_index_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE word_part (
    part TEXT NOT NULL,
    term TEXT NOT NULL,
    PRIMARY KEY (part, term)
) STRICT, WITHOUT ROWID;

CREATE INDEX talk_counts ON talk(event_id, kind, status, starred, deleted_at);

CREATE TABLE talk_outline (
    talk_id INTEGER PRIMARY KEY,
    revision_id INTEGER NOT NULL,
    begin_cp INTEGER NOT NULL,
    end_cp INTEGER NOT NULL,
    begin_byte INTEGER NOT NULL,
    bytes INTEGER NOT NULL,
    blocks BLOB NOT NULL
) STRICT;

