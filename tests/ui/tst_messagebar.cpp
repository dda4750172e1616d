// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/messagebar.h"
#include "ui/theme.h"

#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Lectern;
using namespace Lectern::Ui;

class MessageBarTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { applyTheme(ColourScheme::Light); }
    void isHiddenUntilThereIsAMessage();
    void actionIsOfferedOnlyWhenNamed();
    void closeByThePersonIsSaid();
    void errorsKeepTheirTechnicalText();
    void accessibleNameSaysKindAndText();
    void followsALiveChangeOfColours();
};

namespace {

QPushButton *buttonNamed(const QWidget &parent, const QString &text)
{
    const auto buttons = parent.findChildren<QPushButton *>();
    for (QPushButton *button : buttons) {
        if (button->text() == text && !button->isHidden()) {
            return button;
        }
    }
    return nullptr;
}

Message warning(const QString &action = {})
{
    return {.kind = MessageKind::Warning,
        .text = QStringLiteral("4 notes lost their passage"),
        .lead = {},
        .action = action,
        .details = {}};
}

} // namespace

void MessageBarTest::isHiddenUntilThereIsAMessage()
{
    QWidget window;
    MessageBar bar(&window);
    window.show();
    QVERIFY(bar.isHidden());
    bar.showMessage(warning());
    QVERIFY(bar.isVisible());
    bar.dismiss();
    QVERIFY(bar.isHidden());
    QVERIFY(bar.message().text.isEmpty());
}

void MessageBarTest::actionIsOfferedOnlyWhenNamed()
{
    MessageBar bar;
    QSignalSpy triggered(&bar, &MessageBar::actionTriggered);
    bar.showMessage(warning());
    QVERIFY(!buttonNamed(bar, QStringLiteral("Show")));
    bar.showMessage(warning(QStringLiteral("Show")));
    QPushButton *action = buttonNamed(bar, QStringLiteral("Show"));
    QVERIFY(action);
    action->click();
    QCOMPARE(triggered.count(), 1);
}

void MessageBarTest::closeByThePersonIsSaid()
{
    MessageBar bar;
    QSignalSpy closed(&bar, &MessageBar::closed);
    bar.showMessage(warning());
    bar.dismiss();
    QCOMPARE(closed.count(), 0);
    bar.showMessage(warning());
    bar.findChild<QToolButton *>()->click();
    QCOMPARE(closed.count(), 1);
    QVERIFY(bar.isHidden());
}

void MessageBarTest::errorsKeepTheirTechnicalText()
{
    MessageBar bar;
    bar.showMessage(messageOf(
        Error{ErrorKind::Io, QStringLiteral("The file could not be read."), QStringLiteral("EACCES")}));
    auto *text = bar.findChild<QPlainTextEdit *>();
    QVERIFY(!text->isVisible());
    QCOMPARE(text->toPlainText(), QStringLiteral("EACCES"));
    QPushButton *details = buttonNamed(bar, QStringLiteral("Details"));
    QVERIFY(details);
    details->click();
    QVERIFY(text->isVisible());
}

void MessageBarTest::accessibleNameSaysKindAndText()
{
    MessageBar bar;
    bar.showMessage(warning());
    QCOMPARE(bar.accessibleName(), QStringLiteral("Warning: 4 notes lost their passage"));
}

void MessageBarTest::followsALiveChangeOfColours()
{
    MessageBar bar;
    bar.resize(400, 40);
    bar.showMessage(warning());
    QCoreApplication::processEvents();
    const QColor light = bar.grab().toImage().pixelColor(200, 3);
    applyTheme(ColourScheme::Dark);
    QCoreApplication::processEvents();
    const QColor dark = bar.grab().toImage().pixelColor(200, 3);
    QCOMPARE(light, lightTokens().warnSoft);
    QCOMPARE(dark, darkTokens().warnSoft);
    applyTheme(ColourScheme::Light);
}

QTEST_MAIN(MessageBarTest)
#include "tst_messagebar.moc"
