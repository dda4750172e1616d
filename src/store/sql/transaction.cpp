// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/search/indexmerging_p.h"
#include "store/sql/database_p.h"
#include "store/sql/transaction_p.h"

#include <sqlite3.h>

#include <utility>

using namespace Qt::StringLiterals;

namespace Lectern::Store {

namespace {

/// As SQLite's own for writers of other processes (connection.cpp).
constexpr std::chrono::seconds patience{10};

} // namespace

ReadTransaction::ReadTransaction(Database::Private &database)
    : m_database(database)
{
    m_database.clearFailure();
    if (m_database.group() && m_database.group()->since.isValid()) {
        m_isOpen = false;
        return;
    }
    Statement(m_database, u"BEGIN"_s).run();
}

ReadTransaction::~ReadTransaction() { close(); }

std::optional<Error> ReadTransaction::close()
{
    std::optional<Error> failure = m_database.takeFailure();
    if (m_isOpen) {
        m_isOpen = false;
        m_database.rollBack();
    }
    return failure;
}

WriteTransaction::WriteTransaction(Database::Private &database)
    : m_database(database)
{
    m_database.clearFailure();
    if (m_database.isReadOnly()) {
        m_database.fail(SQLITE_READONLY, u"opened for reading"_s);
    } else if (OpenGroup *group = m_database.group()) {
        join(*group);
    } else {
        begin(m_turn);
    }
}

void WriteTransaction::begin(WriterTurn &turn)
{
    if (!turn.enter(m_database.writers(), patience, m_database.stopToken())) {
        if (m_database.mayRun()) { // else it was stopped, and has said so
            m_database.fail(SQLITE_BUSY, u"another writer of this process did not finish"_s);
        }
        return;
    }
    m_isOpen = Statement(m_database, u"BEGIN IMMEDIATE"_s).run();
    if (!m_isOpen) {
        turn.leave();
    }
}

void WriteTransaction::join(OpenGroup &group)
{
    if (group.since.isValid()) {
        m_isOpen = true;
        return;
    }
    begin(group.turn);
    if (m_isOpen) {
        group.since.start();
        group.keepsParts = group.isGentle;
        if (group.keepsParts) {
            keepsParts(m_database);
        }
    }
}

WriteTransaction::~WriteTransaction()
{
    if (!m_isOpen) {
        return;
    }
    m_database.clearFailure();
    if (m_database.group()) {
        dropGroup(m_database);
    } else {
        m_database.undoWrite();
    }
}

bool WriteTransaction::isGood() const { return m_isOpen && !m_database.hasFailed(); }

void WriteTransaction::refuse(ErrorKind kind, const QString &message, const QString &detail)
{
    refuse({kind, message, detail});
}

void WriteTransaction::refuse(Error error) { m_database.fail(std::move(error)); }

Result<void> WriteTransaction::commit()
{
    const bool wasOpen = std::exchange(m_isOpen, false);
    if (wasOpen && !m_database.group()) {
        return commitOpen(m_database, m_turn);
    }
    if (auto failure = m_database.takeFailure()) {
        dropGroup(m_database);
        return std::unexpected(std::move(*failure));
    }
    return {};
}

Result<void> WriteTransaction::commitOpen(Database::Private &database, WriterTurn &turn)
{
    if (!database.hasFailed()) {
        Statement(database, u"COMMIT"_s).run();
    }
    if (auto failure = database.takeFailure()) {
        database.undoWrite();
        turn.leave();
        return std::unexpected(std::move(*failure));
    }
    turn.leave(); // what follows holds nobody up
    database.afterCommit();
    return {};
}

Result<void> WriteTransaction::commitGroup(Database::Private &database)
{
    OpenGroup &group = *database.group();
    if (group.keepsParts) {
        joinsParts(database);
    }
    group.since.invalidate();
    return commitOpen(database, group.turn);
}

void WriteTransaction::dropGroup(Database::Private &database)
{
    OpenGroup *group = database.group();
    if (group && group->since.isValid()) {
        group->since.invalidate();
        database.undoWrite();
        group->turn.leave();
    }
}

StopScope::StopScope(Database::Private &database, const std::stop_token &stop)
    : m_database(database)
    , m_callback(stop, [handle = database.handle()] { sqlite3_interrupt(handle); })
{
    m_database.setStopToken(stop);
}

StopScope::~StopScope() { m_database.setStopToken({}); }

} // namespace Lectern::Store
