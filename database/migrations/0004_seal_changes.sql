-- SPDX-FileCopyrightText: 2026 The Lectern authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- A hash in each row of the change log (changeHash() in changelog.cpp). What was written before gets one after the
-- upgrade, and so do the parts of words of 0003: "to_fill_…" stands in `library` until that is done (sql/fillings_p.h), for a
-- process may be killed in between.

ALTER TABLE change ADD COLUMN sha256 BLOB NOT NULL DEFAULT x'';

INSERT INTO library SELECT 'to_fill_log', '' WHERE EXISTS (SELECT 1 FROM change);

INSERT INTO library SELECT 'to_fill_word_parts', ''
    WHERE EXISTS (SELECT 1 FROM talk) AND NOT EXISTS (SELECT 1 FROM word_part);
