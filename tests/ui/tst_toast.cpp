// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/toast.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Lectern::Ui;

class ToastTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesAwayByItself();
    void staysWhileItHasTheFocus();
    void undoIsSaidOnceAndClosesIt();
    void staysAtTheBottomEndOfItsHost();
    void aNewTextTakesThePlaceOfTheOld();
    void escClosesIt();
};

namespace {

constexpr int shortMs = 60;

struct Stage {
    QWidget host;
    QPushButton other{&host};
    Toast toast{&host};

    Stage()
    {
        host.resize(500, 300);
        host.show();
        toast.setDurationMs(shortMs);
    }
};

} // namespace

void ToastTest::goesAwayByItself()
{
    Stage stage;
    stage.toast.showToast(QStringLiteral("Highlight removed"), QStringLiteral("Undo"));
    QVERIFY(stage.toast.isVisible());
    QTRY_VERIFY(stage.toast.isHidden());
}

void ToastTest::staysWhileItHasTheFocus()
{
    Stage stage;
    QVERIFY(QTest::qWaitForWindowActive(&stage.host));
    stage.toast.showToast(QStringLiteral("Highlight removed"), QStringLiteral("Undo"));
    stage.toast.findChild<QPushButton *>()->setFocus();
    // Another one without the focus has come and gone: time enough for this one to go, too.
    Toast witness(&stage.host);
    witness.setDurationMs(4 * shortMs);
    witness.showToast(QStringLiteral("Mark removed"), QStringLiteral("Undo"));
    QTRY_VERIFY(witness.isHidden());
    QVERIFY(stage.toast.isVisible());
    stage.other.setFocus();
    QTRY_VERIFY(stage.toast.isHidden());
}

void ToastTest::undoIsSaidOnceAndClosesIt()
{
    Stage stage;
    QSignalSpy undone(&stage.toast, &Toast::actionTriggered);
    stage.toast.showToast(QStringLiteral("Highlight removed"), QStringLiteral("Undo"));
    stage.toast.findChild<QPushButton *>()->click();
    QCOMPARE(undone.count(), 1);
    QVERIFY(stage.toast.isHidden());
}

void ToastTest::staysAtTheBottomEndOfItsHost()
{
    Stage stage;
    stage.toast.setDurationMs(60'000);
    stage.toast.showToast(QStringLiteral("Highlight removed"), QStringLiteral("Undo"));
    const int right = stage.host.width() - stage.toast.geometry().right();
    const int bottom = stage.host.height() - stage.toast.geometry().bottom();
    stage.host.resize(700, 500);
    QCoreApplication::processEvents();
    QCOMPARE(stage.host.width() - stage.toast.geometry().right(), right);
    QCOMPARE(stage.host.height() - stage.toast.geometry().bottom(), bottom);
    stage.toast.setBottomMargin(46);
    QCOMPARE(stage.host.height() - stage.toast.geometry().bottom(), bottom + 46);
}

void ToastTest::aNewTextTakesThePlaceOfTheOld()
{
    Stage stage;
    stage.toast.setDurationMs(60'000);
    stage.toast.showToast(QStringLiteral("Highlight removed"), QStringLiteral("Undo"));
    const int width = stage.toast.width();
    stage.toast.showToast(
        QStringLiteral("Talk moved to the bin together with its 14 notes"), QStringLiteral("Undo"));
    QCOMPARE_GT(stage.toast.width(), width);
    QCOMPARE(
        stage.toast.accessibleName(), QStringLiteral("Talk moved to the bin together with its 14 notes"));
}

void ToastTest::escClosesIt()
{
    Stage stage;
    QVERIFY(QTest::qWaitForWindowActive(&stage.host));
    stage.toast.setDurationMs(60'000);
    stage.toast.showToast(QStringLiteral("Highlight removed"), QStringLiteral("Undo"));
    auto *action = stage.toast.findChild<QPushButton *>();
    action->setFocus();
    QTest::keyClick(action, Qt::Key_Escape);
    QVERIFY(stage.toast.isHidden());
}

QTEST_MAIN(ToastTest)
#include "tst_toast.moc"
