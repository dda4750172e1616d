// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "lecternlink.h"

using namespace Qt::StringLiterals;

namespace Lectern {

QString addressOf(const LecternLink &link)
{
    const QString kind = link.kind == LecternLink::Kind::Talk ? u"talk"_s : u"mark"_s;
    return u"lectern:"_s + kind + u'/' + link.id.toString(QUuid::WithoutBraces);
}

bool isLecternLink(const QString &address) { return address.startsWith("lectern:"_L1, Qt::CaseInsensitive); }

std::optional<LecternLink> lecternLink(const QString &address)
{
    if (!isLecternLink(address)) {
        return {};
    }
    QString path = address.section(u':', 1);
    while (path.startsWith(u'/')) {
        path.remove(0, 1); // some programs write every address with two slashes
    }
    const QString kind = path.section(u'/', 0, 0);
    const QUuid id = QUuid::fromString(path.section(u'/', 1));
    if (id.isNull() || (kind != "talk"_L1 && kind != "mark"_L1)) {
        return {};
    }
    return LecternLink{kind == "talk"_L1 ? LecternLink::Kind::Talk : LecternLink::Kind::Mark, id};
}

QString idOrText(const QString &text, LecternLink::Kind kind)
{
    const auto link = lecternLink(text.trimmed());
    return link && link->kind == kind ? link->id.toString(QUuid::WithoutBraces) : text;
}

} // namespace Lectern
