-- SPDX-FileCopyrightText: 2026 The Lectern authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- One index that alone answers what the tree and the filters count: how many talks an event has, of which kind and in
-- which status, starred or not, in the bin or not. Before, every row of `talk` was read for it. It finds the talks of
-- an event as `talk_event` did, whose order by place nothing asked for.

DROP INDEX talk_event;

CREATE INDEX talk_counts ON talk(event_id, kind, status, starred, deleted_at);
