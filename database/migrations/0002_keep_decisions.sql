-- SPDX-FileCopyrightText: 2026 The Lectern authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What a person said of lines of a revision before it was kept (LineDecision): JSON array of objects with "line"
-- (from 1, in the source) and "says" (decisionName()). Read when a newer version of the file is planned.

ALTER TABLE revision ADD COLUMN decisions TEXT NOT NULL DEFAULT '[]';
