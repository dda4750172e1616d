// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/rows/codelanguages_p.h"
#include "store/rows/names_p.h"

using namespace Qt::StringLiterals;

namespace Lectern::Store {

namespace {

constexpr qsizetype longestLanguage = 60;

const auto mark = "code:"_L1;

QString entryBegin(const QString &code)
{
    return mark + QString::fromLatin1(sha256(code).first(16).toHex()) + u':';
}

} // namespace

QStringList withCodeLanguage(const QStringList &corrected, const QString &code, const QString &language)
{
    const QString begin = entryBegin(code);
    QStringList entries = corrected;
    entries.removeIf([&begin](const QString &entry) { return entry.startsWith(begin); });
    const QString name = legalLine(language).left(longestLanguage);
    return name.isEmpty() ? entries : entries + QStringList{begin + name};
}

QStringList withoutCodeLanguages(const QStringList &corrected)
{
    QStringList fields = corrected;
    fields.removeIf([](const QString &entry) { return entry.startsWith(mark); });
    return fields;
}

void applyCodeLanguages(Document &document, const QStringList &corrected)
{
    if (withoutCodeLanguages(corrected).size() == corrected.size()) {
        return;
    }
    for (Block &block : document.blocks) {
        if (block.kind != BlockKind::Code || (!block.language.isEmpty() && !block.languageGuessed)) {
            continue;
        }
        const QString begin = entryBegin(document.text.mid(block.text.begin, block.text.length()));
        for (const QString &entry : corrected) {
            if (entry.startsWith(begin)) {
                block.language = entry.mid(begin.size());
                block.languageGuessed = true; // it stays one that the notes do not name
            }
        }
    }
}

} // namespace Lectern::Store
