// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A damaged list of tables. Each table that is saved was made by migration 0001, whose tables begin at the
// same pages in every library that nobody has run VACUUM on, so the list of a new one leads to them. With a
// map of pages they begin at others than without.

#include "store/repair/salvage_p.h"
#include "store/sql/tables_p.h"

#include <QFile>
#include <QFileInfo>
#include <QtEndian>

#include <algorithm>
#include <array>
#include <map>

using namespace Qt::StringLiterals;

namespace Lectern::Store {

namespace {

// SQLite's file format, 1.3 and 1.6.
constexpr qsizetype pageSize = 8192;
constexpr qsizetype headerSize = 100;
constexpr qsizetype pageCountAt = 28;
constexpr qsizetype freePagesAt = 32;
constexpr qsizetype largestRootAt = 52; // 0 without a map of pages
constexpr qsizetype cellCountAt = headerSize + 3;
constexpr qsizetype lastChildAt = headerSize + 8;
constexpr qsizetype cellsAt = headerSize + 12;
constexpr char inner = 5;
constexpr char leaf = 13;

/// Page 1 of a new library and the pages below it, which hold its list of tables; nothing where the list is
/// not two steps deep, as that of every library is.
struct ListPages {
    QByteArray first;
    QList<qsizetype> children; ///< where `first` says their numbers
    QByteArrayList leaves; ///< in that order
};

ListPages listOf(const QString &library)
{
    QFile file(library);
    ListPages list;
    if (!file.open(QIODevice::ReadOnly)) {
        return list;
    }
    list.first = file.read(pageSize);
    if (list.first.size() != pageSize || list.first[headerSize] != inner) {
        return {};
    }
    const int cells = qFromBigEndian<quint16>(list.first.constData() + cellCountAt);
    for (int i = 0; i < cells; ++i) {
        const qsizetype at = qFromBigEndian<quint16>(list.first.constData() + cellsAt + qsizetype(2) * i);
        if (at > pageSize - 4) {
            return {};
        }
        list.children += at;
    }
    list.children += lastChildAt;
    for (const qsizetype at : std::as_const(list.children)) {
        const quint32 number = qFromBigEndian<quint32>(list.first.constData() + at);
        const bool isThere = number > 1 && file.seek((qint64(number) - 1) * pageSize);
        list.leaves += isThere ? file.read(pageSize) : QByteArray();
        if (list.leaves.back().size() != pageSize || list.leaves.back()[0] != leaf) {
            return {};
        }
    }
    return list;
}

/// The pages of `from` behind its first, those of the list behind them, and then the first. How many pages
/// that are; 0 where it cannot be written.
qint64 writePages(const QString &from, ListPages &list, const QString &path)
{
    QFile source(from);
    QFile target(path);
    const qint64 pages = QFileInfo(from).size() / pageSize;
    bool isGood = pages > 1 && source.open(QIODevice::ReadOnly)
        && target.open(QIODevice::ReadWrite | QIODevice::Truncate) && source.seek(pageSize)
        && target.write(list.first) == pageSize;
    for (qint64 page = 1; isGood && page < pages; ++page) {
        const QByteArray bytes = source.read(pageSize);
        isGood = bytes.size() == pageSize && target.write(bytes) == pageSize;
    }
    for (qsizetype i = 0; isGood && i < list.leaves.size(); ++i) {
        isGood = target.write(list.leaves[i]) == pageSize;
        qToBigEndian<quint32>(static_cast<quint32>(pages + i + 1), list.first.data() + list.children[i]);
    }
    const qint64 all = pages + list.leaves.size();
    qToBigEndian<quint32>(static_cast<quint32>(all), list.first.data() + pageCountAt);
    qToBigEndian<quint64>(0, list.first.data() + freePagesAt); // none are known
    list.first[18] = 1; // no log beside it
    list.first[19] = 1;
    return isGood && target.seek(0) && target.write(list.first) == pageSize && target.flush() ? all : 0;
}

/// What the list of a library says of one table, beside that of a new one.
enum class Listed { AsNew, Elsewhere, Wrongly };

/// Columns are compared as far as the library has any: an older one has fewer.
Listed listed(sqlite3 *library, sqlite3 *whole, const QByteArray &table)
{
    const QByteArray begin =
        "SELECT rootpage FROM sqlite_schema WHERE type = 'table' AND name = '" + table + '\'';
    const QByteArrayList known = columnsOf(whole, table);
    const QByteArrayList columns = columnsOf(library, table);
    const bool areKnown = !columns.isEmpty()
        && std::ranges::all_of(
            columns, [&known](const QByteArray &column) { return known.contains(column); });
    if (!areKnown) {
        return Listed::Wrongly;
    }
    return firstColumn(library, begin) == firstColumn(whole, begin) ? Listed::AsNew : Listed::Elsewhere;
}

} // namespace

PageMap pageMapOf(const QString &path)
{
    QFile file(path);
    const QByteArray pages = file.open(QIODevice::ReadOnly)
        ? file.read(pageSize + 1).leftJustified(pageSize + 1, '\0')
        : QByteArray();
    if (pages.isEmpty()) {
        return PageMap::Kept;
    }
    // Page 2 is the map's first, which says of page 3 that a table begins there, or itself one of a table.
    constexpr char beginOfTable = 1;
    constexpr std::array<char, 4> ofTables{2, 5, 10, 13};
    const char second = pages[pageSize];
    if (second == beginOfTable || std::ranges::contains(ofTables, second)) {
        return second == beginOfTable ? PageMap::Kept : PageMap::None;
    }
    return qFromBigEndian<quint32>(pages.constData() + largestRootAt) != 0 ? PageMap::Kept : PageMap::None;
}

bool isListDamaged(sqlite3 *library, sqlite3 *whole)
{
    if (library == nullptr) {
        return true;
    }
    const QByteArrayList tables = tablesWithRows(whole);
    std::map<Listed, qsizetype> counts;
    for (const QByteArray &table : tables) {
        ++counts[listed(library, whole, table)];
    }
    if (counts[Listed::Elsewhere] > counts[Listed::AsNew]) {
        return false; // VACUUM moves most tables, damage one or two; what their list says wrongly is lost
    }
    // Without any of them it is another program's.
    return counts[Listed::AsNew] > 0 && counts[Listed::AsNew] < tables.size();
}

bool copyWithListOf(const QString &fresh, const QString &damaged, const QString &path)
{
    ListPages list = listOf(fresh);
    // What is in a log stands for pages that are counted there.
    return !list.leaves.isEmpty() && QFileInfo(damaged + "-wal"_L1).size() == 0
        && writePages(damaged, list, path) > 0;
}

} // namespace Lectern::Store
