// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "notesnames.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <numeric>
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

QString pandocFormat(const QString &fileName)
{
    static const QHash<QString, QString> formats{{u"docx"_s, u"docx"_s}, {u"odt"_s, u"odt"_s},
        {u"epub"_s, u"epub"_s}, {u"rtf"_s, u"rtf"_s}, {u"fb2"_s, u"fb2"_s}, {u"ipynb"_s, u"ipynb"_s},
        {u"tex"_s, u"latex"_s}, {u"latex"_s, u"latex"_s}, {u"opml"_s, u"opml"_s},
        {u"mediawiki"_s, u"mediawiki"_s}, {u"typ"_s, u"typst"_s}};
    return formats.value(QFileInfo(fileName).suffix().toLower());
}

bool isTextForPandoc(const QString &format)
{
    static const QStringList texts{u"latex"_s, u"ipynb"_s, u"opml"_s, u"mediawiki"_s, u"typst"_s};
    return texts.contains(format);
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

int PassedOver::count() const { return std::accumulate(m_counts.begin(), m_counts.end(), 0); }

QString PassedOver::endings() const
{
    std::vector<std::pair<int, QString>> most;
    for (const auto &[ending, count] : m_counts.asKeyValueRange()) {
        most.emplace_back(count, ending);
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
    return parts.join(u", "_s);
}

QString PassedOver::sentence(const QString &folder) const
{
    const int all = count();
    return all == 0 ? QString()
                    : Texts::tr("“%1”: %n file(s) are no notes and were passed over (%2)", nullptr, all)
                          .arg(folder, endings());
}

QString PassedOver::pandocSentence(const QString &folder, const QString &reason) const
{
    const int all = count();
    return all == 0
        ? QString()
        : Texts::tr("“%1”: %n file(s) that only pandoc reads were passed over (%2): %3", nullptr, all)
              .arg(folder, endings(), reason);
}

} // namespace Lectern::Services
