// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filenames.h"

#include "dates.h"
#include "text.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Lectern::Recognition {

QString stemOf(const QString &fileName)
{
    const qsizetype dot = fileName.lastIndexOf(u'.');
    return dot > 0 ? fileName.left(dot) : fileName;
}

bool isCommonFolderName(const QString &name)
{
    static const QRegularExpression common = caseless(
        uR"(^(?:readme|index|notes?|sessions?|talks?|summary|main|home|docs?|content|posts?|_posts|blog|untitled|document|conference[-_ ]?notes|conf[-_ ]?notes|event[-_ ]?notes|conferences?|events?|src|data|first[-_ ]day|second[-_ ]day|tutorials?|keynotes?|workshops?|lightning[-_ ]?talks?|day[-_ ]?\d+|exhibitors|slides|md|txt|files|new|misc|trees|en|fr|de)$)"_s);
    return found(common, name);
}

bool isNoTalkFile(const QString &stem)
{
    static const QRegularExpression noTalk = caseless(
        uR"(^(?:readme|index|_index|summary|license|licence|contributing|changelog|code_of_conduct|todo|template|.*[-_]template|toc|contents|about|schedule|agenda|recruiting|sponsors?|stands|exhibitors?|booths?|links|resources|speakers|authors|makefile|requirements|conf)$)"_s);
    return found(noTalk, stem);
}

bool isIndexFile(const QString &fileName)
{
    static const QRegularExpression index = caseless(uR"(^(?:readme|index|_index|summary)\.)"_s);
    return found(index, fileName);
}

bool isDayFolder(const QString &name)
{
    static const QRegularExpression day = caseless(
        uR"(^(?:%1|(?:19|20)\d\d-\d\d-\d\d|day[-_ ]?\w+|tag[-_ ]?\d|jour[-_ ]?\d|\d{1,2}[-_.]\w+)$)"_s.arg(
            weekdayExpression()));
    return found(day, name);
}

bool isForeignFolder(const QString &name)
{
    static const QStringList foreign{u"node_modules"_s, u"images"_s, u"img"_s, u"assets"_s, u"static"_s,
        u"exhibitors"_s, u"templates"_s, u"template"_s};
    return name.startsWith(u'.') || name.startsWith(u'_') || foreign.contains(name);
}

QString titleOfFileName(const QString &fileName)
{
    static const QRegularExpression time = caseless(uR"(^\d{1,2}[:h.]\d\d(?:am|pm)?[-_ ]+)"_s);
    static const QRegularExpression number = pattern(uR"(^\d{1,4}(?:[-_.]\d\d){0,2}[-_. ]+(?=\D))"_s);
    static const QRegularExpression signs = pattern(uR"([-_]+)"_s);
    QString title = stemOf(fileName).remove(time).remove(number);
    title = title.replace(signs, u" "_s).trimmed();
    return title.left(1).toUpper() + title.mid(1);
}

QString capitalised(const QString &text)
{
    QStringList words;
    for (const QStringView word : piecesOf(text)) {
        words << word.first(1).toString().toUpper() + word.sliced(1).toString().toLower();
    }
    return words.join(u' ');
}

} // namespace Lectern::Recognition
