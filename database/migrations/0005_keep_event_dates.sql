-- SPDX-FileCopyrightText: 2026 The Lectern authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- First and last day of an event, as far as the notes say them or a person gave them ('dates' among the corrected
-- fields): ISO 8601, both empty where they are not known. Each import adds the days it knows of.

ALTER TABLE event ADD COLUMN first_day TEXT NOT NULL DEFAULT '';
ALTER TABLE event ADD COLUMN last_day TEXT NOT NULL DEFAULT '';
