// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/sql/database_p.h"
#include "store/sql/statement_p.h"
#include "store/sql/writerqueue_p.h"

#include <stop_token>

namespace Lectern::Store {

/// All statements until finish() see one state of the library and change nothing. Answers the first error.
class ReadTransaction final
{
    Q_DISABLE_COPY_MOVE(ReadTransaction)
public:
    explicit ReadTransaction(Database::Private &database);
    ~ReadTransaction();

    /// The value, or the first error of the statements since the begin.
    template <typename T>
    [[nodiscard]] Result<T> finish(T value)
    {
        if (auto error = close()) {
            return std::unexpected(std::move(*error));
        }
        return value;
    }

private:
    std::optional<Error> close();

    Database::Private &m_database;
    bool m_isOpen = true; ///< false also inside a WriteGroup, whose transaction goes on
};

/// One writer at a time: waits up to 10 seconds for its turn among those of this process (WriterQueue; no
/// longer than until StopScope's token asks for a stop), and BEGIN IMMEDIATE as long for one of another.
/// Rolled back unless commit() answers success; what commit() acknowledged survives a power cut. Inside a
/// WriteGroup it is a part of that one's transaction: commit() leaves it open, a failure takes all of it
/// back.
class WriteTransaction final
{
    Q_DISABLE_COPY_MOVE(WriteTransaction)
public:
    explicit WriteTransaction(Database::Private &database);
    ~WriteTransaction();

    /// False after the first failed statement (nothing that follows has an effect then).
    [[nodiscard]] bool isGood() const;
    /// Makes the transaction fail for a reason of ours.
    void refuse(ErrorKind kind, const QString &message, const QString &detail = {});
    void refuse(Error error);
    [[nodiscard]] Result<void> commit();

    /// Of WriteGroup: keeps, or takes back, the transaction of a group, if it is open.
    [[nodiscard]] static Result<void> commitGroup(Database::Private &database);
    static void dropGroup(Database::Private &database);

private:
    [[nodiscard]] static Result<void> commitOpen(Database::Private &database, WriterTurn &turn);
    void begin(WriterTurn &turn);
    void join(OpenGroup &group);

    Database::Private &m_database;
    WriterTurn m_turn; ///< none inside a group
    bool m_isOpen = false;
};

/// While it lives, a stop request interrupts the statement that runs and refuses the next ones (Cancelled).
class StopScope final
{
    Q_DISABLE_COPY_MOVE(StopScope)
public:
    StopScope(Database::Private &database, const std::stop_token &stop);
    ~StopScope();

private:
    Database::Private &m_database;
    std::stop_callback<std::function<void()>> m_callback;
};

} // namespace Lectern::Store
