// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/jsonlines.h"

#include "store/failures_p.h"
#include "store/sql/backup_p.h"
#include "store/sql/database_p.h"
#include "store/sql/libraryfile_p.h"
#include "store/sql/migrations_p.h"
#include "store/sql/passingfile_p.h"
#include "store/sql/sqlerror_p.h"
#include "store/sql/tables_p.h"
#include "store/sql/transaction_p.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

#include <sqlite3.h>

#include <map>

using namespace Qt::StringLiterals;

namespace Lectern::Store {

namespace {

struct Sentences {
    Q_DECLARE_TR_FUNCTIONS(Lectern::Store)
};

const QByteArray begin = "{\"lectern\":\"library\"";

Result<void> unwritable(const QString &path, const QString &detail)
{
    return failure(ErrorKind::Io,
        Sentences::tr("The backup “%1” could not be written; is there room?").arg(shown(path)), detail);
}

Error unreadable(const QString &path, const QString &detail)
{
    return {ErrorKind::Io, Sentences::tr("The backup “%1” cannot be read.").arg(shown(path)), detail};
}

Error damaged(const QString &path, const QString &detail)
{
    return {ErrorKind::Corrupt,
        Sentences::tr("The backup “%1” is damaged, so it was not used, and nothing was changed.")
            .arg(shown(path)),
        detail};
}

/// Calls `take` with each line of a backup, its newline included, until that answers false. Io where the file
/// cannot be read, Cancelled.
template <typename Take>
Result<void> forEachLine(const QString &path, const std::stop_token &stop, Take take)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return std::unexpected(unreadable(path, file.errorString()));
    }
    while (true) {
        const QByteArray line = file.readLine();
        if (stop.stop_requested()) {
            return std::unexpected(stoppedError());
        }
        if (line.isEmpty() || !take(line, file)) {
            return {};
        }
    }
}

QByteArray lineOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

/// Writes lines and keeps count of them.
class LineWriter final
{
public:
    explicit LineWriter(const QString &path)
        : m_file(path)
    {
        m_isGood = m_file.open(QIODevice::WriteOnly | QIODevice::Truncate);
    }

    void write(const QJsonObject &object)
    {
        const QByteArray line = lineOf(object);
        m_hash.addData(line);
        m_isGood = m_isGood && m_file.write(line) == line.size();
        ++m_lines;
    }
    /// True when everything lies on the disk.
    [[nodiscard]] bool finish()
    {
        write({{u"rows"_s, m_lines - 1}, {u"sha256"_s, QString::fromLatin1(m_hash.result().toHex())}});
        m_isGood = m_isGood && m_file.flush();
        m_file.close();
        return m_isGood && syncPath(m_file.fileName());
    }
    [[nodiscard]] QString error() const { return m_file.errorString(); }

private:
    QFile m_file;
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
    qint64 m_lines = 0;
    bool m_isGood = false;
};

QJsonValue valueAt(sqlite3_stmt *row, int column)
{
    switch (sqlite3_column_type(row, column)) {
    case SQLITE_INTEGER:
        return static_cast<qint64>(sqlite3_column_int64(row, column));
    case SQLITE_FLOAT:
        return sqlite3_column_double(row, column);
    case SQLITE_TEXT:
        return QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(row, column)),
            sqlite3_column_bytes(row, column));
    case SQLITE_BLOB: {
        const QByteArray bytes(
            static_cast<const char *>(sqlite3_column_blob(row, column)), sqlite3_column_bytes(row, column));
        return QJsonObject{{u"base64"_s, QString::fromLatin1(bytes.toBase64())}};
    }
    default:
        return QJsonValue::Null;
    }
}

/// False when the rows cannot be read to their end.
bool writeTable(sqlite3 *library, const QByteArray &table, LineWriter &lines, const std::stop_token &stop)
{
    const QByteArrayList columns = columnsOf(library, table);
    const RawQuery query = prepareRaw(library, "SELECT " + columns.join(", ") + " FROM " + table);
    int code = query ? sqlite3_step(query.get()) : SQLITE_ERROR;
    for (; code == SQLITE_ROW && !stop.stop_requested(); code = sqlite3_step(query.get())) {
        QJsonObject row;
        for (int i = 0; i < static_cast<int>(columns.size()); ++i) {
            row.insert(QString::fromLatin1(columns[i]), valueAt(query.get(), i));
        }
        lines.write({{u"table"_s, QString::fromLatin1(table)}, {u"row"_s, row}});
    }
    return code == SQLITE_DONE || stop.stop_requested();
}

Result<void> writeRows(
    Database::Private &d, LineWriter &lines, Progress &progress, const std::stop_token &stop)
{
    ReadTransaction work(d);
    lines.write({{u"lectern"_s, u"library"_s}, {u"schema"_s, newestVersion()}});
    const QByteArrayList tables = tablesWithRows(d.handle());
    for (qsizetype i = 0; i < tables.size(); ++i) {
        progress.report(i, tables.size(), QString::fromLatin1(tables[i]));
        if (!writeTable(d.handle(), tables[i], lines, stop)) {
            d.fail(sqlite3_extended_errcode(d.handle()), QString::fromUtf8(sqlite3_errmsg(d.handle())));
        }
    }
    return work.finish(true).transform([](bool) { });
}

/// Version of the schema, once all of the file is known to be as it was written.
Result<int> checkLines(const QString &path, const std::stop_token &stop)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QByteArray head;
    QByteArray last; // says of those before it how many they are, and their hash
    qint64 rows = -1;
    const auto read = forEachLine(path, stop, [&](const QByteArray &line, const QFile &) {
        if (head.isEmpty()) {
            head = line;
        } else {
            hash.addData(last);
            ++rows;
        }
        last = line;
        return true;
    });
    if (!read) {
        return passOn(read);
    }
    const QJsonObject end = QJsonDocument::fromJson(last).object();
    const bool isWhole = end.value("rows"_L1).toInteger(-1) == rows && last.endsWith('\n')
        && end.value("sha256"_L1).toString() == QString::fromLatin1(hash.result().toHex());
    if (!isWhole) {
        return std::unexpected(damaged(path, u"%1 rows, last line does not fit"_s.arg(rows)));
    }
    return judgeVersion(
        path, applicationId, QJsonDocument::fromJson(head).object().value("schema"_L1).toInt());
}

/// Inserts rows of any of our tables; what is none of them is passed over.
class RowReader final
{
public:
    explicit RowReader(sqlite3 *library)
    {
        for (const QByteArray &table : tablesWithRows(library)) {
            const QByteArrayList columns = columnsOf(library, table);
            m_tables.emplace(QString::fromLatin1(table),
                Table{columns, prepareRaw(library, insertText(table, columns, "REPLACE"))});
        }
    }

    /// SQLITE_OK, or what SQLite says.
    int insert(const QJsonObject &line)
    {
        const auto table = m_tables.find(line.value("table"_L1).toString());
        if (table == m_tables.end()) {
            return SQLITE_OK;
        }
        sqlite3_stmt *const statement = table->second.insert.get();
        const QJsonObject row = line.value("row"_L1).toObject();
        for (int i = 0; i < static_cast<int>(table->second.columns.size()); ++i) {
            bind(statement, i + 1, row.value(QLatin1StringView(table->second.columns[i])));
        }
        const int code = sqlite3_step(statement);
        sqlite3_reset(statement);
        return code == SQLITE_DONE ? SQLITE_OK : code;
    }

private:
    struct Table {
        QByteArrayList columns;
        RawQuery insert;
    };

    static void bind(sqlite3_stmt *statement, int place, const QJsonValue &value)
    {
        if (value.isString()) {
            const QByteArray text = value.toString().toUtf8();
            sqlite3_bind_text64(statement, place, text.constData(), static_cast<sqlite3_uint64>(text.size()),
                SQLITE_TRANSIENT, SQLITE_UTF8);
        } else if (value.isObject()) {
            const QByteArray bytes = QByteArray::fromBase64(value[u"base64"].toString().toLatin1());
            sqlite3_bind_blob64(statement, place, bytes.isNull() ? "" : bytes.constData(),
                static_cast<sqlite3_uint64>(bytes.size()), SQLITE_TRANSIENT);
        } else if (value.isDouble()) {
            const QVariant number = value.toVariant();
            number.typeId() == QMetaType::LongLong ? sqlite3_bind_int64(statement, place, number.toLongLong())
                                                   : sqlite3_bind_double(statement, place, number.toDouble());
        } else {
            sqlite3_bind_null(statement, place);
        }
    }

    std::map<QString, Table> m_tables;
};

Result<void> insertLines(
    const QString &backup, Database::Private &to, Progress &progress, const std::stop_token &stop)
{
    WriteTransaction work(to);
    Statement(to, u"DELETE FROM library"_s).run();
    RowReader rows(to.handle());
    const auto read = forEachLine(backup, stop, [&](const QByteArray &line, const QFile &file) {
        if (const int code = rows.insert(QJsonDocument::fromJson(line).object()); code != SQLITE_OK) {
            to.fail(sqlite3_extended_errcode(to.handle()), QString::fromUtf8(sqlite3_errmsg(to.handle())));
        }
        progress.report(file.pos(), file.size(), {});
        return work.isGood();
    });
    return read ? work.commit() : read;
}

} // namespace

Result<void> writeJsonLines(
    Database &library, const QString &target, Progress &progress, const std::stop_token &stop)
{
    const QString path = QFileInfo(target).absoluteFilePath();
    if (QFileInfo::exists(path)) {
        return std::unexpected(alreadyThere(path));
    }
    removeAbandonedFiles(path);
    auto partial = PassingFile::make(path);
    if (!partial) {
        return passOn(partial);
    }
    LineWriter lines(partial->path());
    if (auto written = writeRows(library.d(), lines, progress, stop); !written) {
        return written;
    }
    if (stop.stop_requested()) {
        return std::unexpected(stoppedError());
    }
    if (!lines.finish()) {
        return unwritable(path, lines.error());
    }
    if (const auto checked = checkLines(partial->path(), stop); !checked) {
        return checked.error().kind == ErrorKind::Corrupt ? unwritable(path, checked.error().detail)
                                                          : Result<void>(passOn(checked));
    }
    if (auto named = renameForGood(partial->path(), path); !named) {
        return named;
    }
    partial->keep();
    return {};
}

bool isJsonLines(const QString &path)
{
    if (!QFileInfo(path).isFile() || LibraryFile::isUsed(path)) {
        return false;
    }
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(begin.size()) == begin;
}

Result<void> readJsonLines(
    const QString &backup, const QString &target, Progress &progress, const std::stop_token &stop)
{
    const Result<int> version = checkLines(backup, stop);
    if (!version) {
        return passOn(version);
    }
    if (auto made = fillNewLibrary(target, *version); !made) {
        return made;
    }
    Database::Private to(target, OpenMode::ReadWrite);
    if (auto connected = to.connect("mode=rw"); !connected) {
        return connected;
    }
    // Rows come table by table, and some refer to rows further down; checkHealth() sees to it afterwards.
    if (auto ready = to.execute("PRAGMA foreign_keys=OFF"); !ready) {
        return ready;
    }
    return insertLines(backup, to, progress, stop);
}

} // namespace Lectern::Store
