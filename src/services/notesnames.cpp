// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notesnames.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSet>

#include <algorithm>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

namespace Lectern::Services {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(NotesNames)
};

const QStringList &archiveEndings()
{
    static const QStringList endings{u".zip"_s, u".tar"_s, u".tar.gz"_s, u".tgz"_s};
    return endings;
}

bool endsWithOneOf(const QString &name, const QStringList &endings)
{
    return std::ranges::any_of(endings, [&name](const QString &ending) {
        return name.size() > ending.size() && name.endsWith(ending, Qt::CaseInsensitive);
    });
}

} // namespace

bool isNotesName(const QString &name)
{
    static const QSet<QString> suffixes{u"md"_s, u"markdown"_s, u"mdown"_s, u"mkd"_s, u"mdx"_s, u"qmd"_s,
        u"txt"_s, u"text"_s, u"rst"_s, u"org"_s, u"html"_s, u"htm"_s, u"adoc"_s, u"asciidoc"_s, u"textile"_s,
        u"xhtml"_s, u"pdf"_s};
    return suffixes.contains(QFileInfo(name).suffix().toLower());
}

bool isProgramFolder(const QString &name)
{
    static const QSet<QString> names{u"node_modules"_s, u"images"_s, u"img"_s, u"assets"_s, u"static"_s,
        u"templates"_s, u"template"_s, u"__pycache__"_s};
    return name.startsWith(u'_') || names.contains(name.toLower());
}

bool isHiddenName(QStringView name) { return name.startsWith(u'.'); }

bool isArchiveName(const QString &name) { return endsWithOneOf(name, archiveEndings()); }

bool isForeignArchiveName(const QString &name)
{
    static const QStringList endings{u".7z"_s, u".rar"_s, u".tar.bz2"_s, u".tbz2"_s, u".tar.xz"_s, u".txz"_s,
        u".tar.zst"_s, u".tar.lz"_s, u".cab"_s};
    return endsWithOneOf(name, endings);
}

QString archiveStem(const QString &path)
{
    QString name = QFileInfo(path).fileName();
    for (const QString &ending : {u".gz"_s, u".tar"_s, u".tgz"_s, u".zip"_s}) {
        if (name.endsWith(ending, Qt::CaseInsensitive)) {
            name.chop(ending.size());
        }
    }
    return name;
}

void PassedOver::add(const QString &name)
{
    const QString suffix = QFileInfo(name).suffix().toLower();
    // What stands behind the last dot of a long name is no ending.
    constexpr qsizetype longestEnding = 8;
    ++m_counts[suffix.isEmpty() || suffix.size() > longestEnding ? QString() : u'.' + suffix];
}

QString PassedOver::sentence(const QString &folder) const
{
    std::vector<std::pair<int, QString>> most;
    int all = 0;
    for (const auto &[ending, count] : m_counts.asKeyValueRange()) {
        most.emplace_back(count, ending);
        all += count;
    }
    if (all == 0) {
        return {};
    }
    std::ranges::stable_sort(most, std::greater(), &std::pair<int, QString>::first);
    constexpr size_t mostEndings = 6;
    QStringList parts;
    for (size_t at = 0; at < std::min(mostEndings, most.size()); ++at) {
        const auto &[count, ending] = most[at];
        parts << (ending.isEmpty() ? Texts::tr("%1 without an ending").arg(count)
                                   : u"%1 %2"_s.arg(count).arg(ending));
    }
    if (most.size() > mostEndings) {
        parts << u"…"_s;
    }
    return Texts::tr("“%1”: %n file(s) are no notes and were passed over (%2)", nullptr, all)
        .arg(folder, parts.join(u", "_s));
}

} // namespace Lectern::Services
