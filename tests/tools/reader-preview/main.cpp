// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of the reader alone, to hold beside shared/design: reader-preview FOLDER

#include "ui/reader/readerpage.h"
#include "ui/readertesttalk.h"
#include "ui/theme.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QTest>

namespace {

using namespace Lectern;
using namespace Lectern::Ui;

void settle(int ms = 250)
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < ms) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
    }
}

QHash<QString, int> hues()
{
    return {{QStringLiteral("queues"), 0}, {QStringLiteral("reliability"), 1}, {QStringLiteral("python"), 2},
        {QStringLiteral("ask-mira"), 3}, {QStringLiteral("metrics"), 4}};
}

struct Shot {
    QString name;
    QSize size;
    TalkText talk;
    std::function<void(ReaderPage &)> prepare;
};

Utf16Range placeOf(const TalkText &talk, const QString &words)
{
    const qsizetype at = talk.document->text.indexOf(words);
    return {at, at + words.size()};
}

std::vector<Shot> shots()
{
    const TalkText queues = Test::queuesTalk();
    const TalkText board = Test::dashboardTalk();
    const auto jitter = placeOf(queues,
        QStringLiteral("Without jitter, a thousand workers knock on the same door in the same second"));
    return {
        {QStringLiteral("main"), {1168, 755}, queues,
            [=](ReaderPage &page) {
                page.setActiveMark(queues.marks[1].id);
                page.select(jitter);
            }},
        {QStringLiteral("main-lower"), {1168, 755}, queues,
            [=](ReaderPage &page) { page.scrollToSection(2); }},
        {QStringLiteral("find"), {1168, 755}, board,
            [=](ReaderPage &page) {
                page.scrollToSection(1);
                page.openFind();
                QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("percentile"));
                page.findNext();
            }},
        {QStringLiteral("edit"), {1168, 755}, queues,
            [=](ReaderPage &page) { page.editNote(queues.marks[0].id); }},
        {QStringLiteral("small"), {900, 455}, queues,
            [=](ReaderPage &page) {
                page.scrollToSection(0);
                page.setActiveMark(queues.marks[1].id);
            }},
        {QStringLiteral("small-edit"), {900, 455}, queues,
            [=](ReaderPage &page) {
                page.scrollToSection(0);
                page.editNote(queues.marks[1].id);
            }},
        {QStringLiteral("medium"), {1032, 755}, queues,
            [=](ReaderPage &page) {
                ReaderAppearance look;
                look.patterns = true;
                page.setAppearance(look);
            }},
        {QStringLiteral("large"), {1168, 755}, queues, [=](ReaderPage &page) { page.setTextSize(24); }},
    };
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const QString folder = argc > 1 ? QString::fromLocal8Bit(argv[1]) : QStringLiteral(".");
    for (const bool isDark : {false, true}) {
        applyTheme(isDark ? ColourScheme::Dark : ColourScheme::Light);
        for (const Shot &shot : shots()) {
            ReaderPage page;
            page.resize(shot.size);
            page.setTagHues(hues());
            page.setTalk(shot.talk);
            page.show();
            page.activateWindow();
            settle(150);
            shot.prepare(page);
            settle(400);
            page.grab().save(QStringLiteral("%1/reader-%2-%3.png")
                    .arg(folder, shot.name, isDark ? QStringLiteral("dark") : QStringLiteral("light")));
        }
    }
    return 0;
}
