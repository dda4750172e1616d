// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/sha256.h"
#include "base/textposition.h"
#include "store/rows/names_p.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace Lectern::Store {

QString legal(const QString &text) { return canonicalised(text); }

QString legalLine(const QString &text) { return canonicalised(text).simplified(); }

QString tagPath(const QString &typed)
{
    QStringList parts;
    const QString line = legalLine(typed);
    for (const QString &part : line.split(u'/', Qt::SkipEmptyParts)) {
        if (const QString trimmed = part.trimmed(); !trimmed.isEmpty()) {
            parts += trimmed;
        }
    }
    return parts.join(u'/');
}

QStringList tagAndAncestors(const QString &path)
{
    QStringList all;
    for (qsizetype at = path.indexOf(u'/'); at >= 0; at = path.indexOf(u'/', at + 1)) {
        all += path.first(at);
    }
    all += path;
    return all;
}

QString fileNameOf(const QString &path) { return path.sliced(path.lastIndexOf(u'/') + 1); }

QByteArray sha256(QByteArrayView bytes) { return sha256Of(bytes); }

QByteArray sha256(const QString &text) { return sha256(QByteArrayView(text.toUtf8())); }

QByteArray rowHash(std::initializer_list<QVariant> fields)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QVariant &field : fields) {
        const QByteArray bytes =
            field.typeId() == QMetaType::QByteArray ? field.toByteArray() : field.toString().toUtf8();
        hash.addData(QByteArray::number(bytes.size()));
        hash.addData(":");
        hash.addData(bytes);
    }
    return hash.result();
}

QString toJson(const QStringList &texts)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(texts)).toJson(QJsonDocument::Compact));
}

QStringList listFromJson(const QString &json)
{
    QStringList texts;
    const QJsonArray array = QJsonDocument::fromJson(json.toUtf8()).array();
    for (const QJsonValue &value : array) {
        texts += value.toString();
    }
    return texts;
}

QString toJson(const std::vector<LineDecision> &decisions)
{
    QJsonArray array;
    for (const LineDecision &decision : decisions) {
        array.append(QJsonObject{{u"line"_s, decision.line}, {u"says"_s, decisionName(decision.kind)}});
    }
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

std::vector<LineDecision> decisionsFromJson(const QString &json)
{
    std::vector<LineDecision> decisions;
    const QJsonArray array = QJsonDocument::fromJson(json.toUtf8()).array();
    for (const QJsonValue &value : array) {
        if (const auto kind = decisionFromName(value[u"says"_s].toString())) {
            decisions.push_back({value[u"line"_s].toInt(), *kind});
        }
    }
    return decisions;
}

} // namespace Lectern::Store
