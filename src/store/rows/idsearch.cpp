// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/uuid.h"
#include "store/rows/idsearch_p.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lectern::Store {

namespace {

constexpr qsizetype fewestDigits = 4;

/// An id, or the begin of one, without dashes and braces.
QString digitsOf(const QString &start)
{
    QString digits = start.trimmed().toLower();
    return digits.remove(u'-').remove(u'{').remove(u'}');
}

} // namespace

std::vector<QUuid> uuidsStartingWith(Database::Private &database, const QString &sql, const QString &start)
{
    const QString digits = digitsOf(start);
    const bool isHex = std::ranges::all_of(
        digits, [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); });
    if (digits.size() < fewestDigits || digits.size() > 32 || !isHex) {
        return {};
    }
    const QByteArray lowest = QByteArray::fromHex(digits.leftJustified(32, u'0').toLatin1());
    const QByteArray highest = QByteArray::fromHex(digits.leftJustified(32, u'f').toLatin1());
    std::vector<QUuid> ids;
    Statement query(database, sql);
    query.bind(lowest, highest);
    while (query.next()) {
        ids.push_back(query.uuid(0));
    }
    return ids;
}

Result<QUuid> onlyId(const std::vector<QUuid> &ids, const QString &start, const IdSentences &sentences)
{
    if (ids.empty() && digitsOf(start).size() < fewestDigits) {
        return failure(ErrorKind::InvalidInput,
            QCoreApplication::translate(
                "Lectern::Store", "“%1” is too short: write at least %2 signs of the id.")
                .arg(start)
                .arg(fewestDigits),
            start);
    }
    if (ids.empty()) {
        return failure(ErrorKind::NotFound, sentences.none.arg(start), start);
    }
    if (ids.size() > 1) {
        return failure(
            ErrorKind::InvalidInput, sentences.several.arg(start, toTexts(ids).join(u", "_s)), start);
    }
    return ids.front();
}

QStringList toTexts(const std::vector<QUuid> &ids)
{
    QStringList texts;
    for (const QUuid &id : ids) {
        texts += toText(id);
    }
    return texts;
}

} // namespace Lectern::Store
