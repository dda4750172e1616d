// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "translation.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace Lectern::App {

namespace {

const auto folder = QStringLiteral(":/translations");

bool loadFor(QTranslator &translator, Language language)
{
    return (language == Language::OfTheDesktop
               && translator.load(QLocale(), QStringLiteral("lectern"), QStringLiteral("_"), folder))
        || translator.load(QStringLiteral("lectern_en"), folder);
}

/// Qt speaks the language that we speak, not the desktop's: a window is not half in one and half in another.
void installTextsOfQt(const QString &language)
{
    auto *translator = new QTranslator(QCoreApplication::instance());
    if (translator->load(QLocale(language), QStringLiteral("qtbase"), QStringLiteral("_"),
            QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        QCoreApplication::installTranslator(translator);
    } else {
        delete translator; // not installed: Qt's texts stay English
    }
}

} // namespace

void installTranslation(Language language)
{
    auto *translator = new QTranslator(QCoreApplication::instance());
    const bool isLoaded = loadFor(*translator, language);
    // Compiled in, so only a broken build lacks it.
    Q_ASSERT(isLoaded);
    if (isLoaded) {
        if (language != Language::English) { // Qt's own texts are English
            installTextsOfQt(translator->language());
        }
        QCoreApplication::installTranslator(translator);
    }
}

} // namespace Lectern::App
