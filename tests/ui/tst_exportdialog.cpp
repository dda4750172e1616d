// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/exportdialog.h"
#include "ui/shell/messagebar.h"

#include <QFile>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Lectern;
using namespace Lectern::Ui;
using namespace Qt::StringLiterals;

class ExportDialogTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void wishIsWhatWasChosen();
    void previewIsAskedForWhenItOpensAndAfterChanges();
    void existingFileIsAskedAboutInsideTheDialog();
    void anotherFormatForgetsTheAgreement();
    void errorsStayInTheDialog();
    void disabledScopeCannotBeChosen();
    void lossesAreNamed();
};

namespace {

std::vector<ExportScope> scopes()
{
    return {{.id = u"talk"_s, .text = u"This talk"_s, .detail = u"7 min read"_s, .fileStem = u"queues"_s},
        {.id = u"event"_s,
            .text = u"All of Harbour Conf"_s,
            .detail = u"10 talks"_s,
            .fileStem = u"harbour"_s},
        {.id = u"search"_s,
            .text = u"Current search"_s,
            .detail = {},
            .fileStem = u"search"_s,
            .isEnabled = false}};
}

std::vector<Services::ExportFormat> formats()
{
    return {{u"markdown"_s, u"Markdown"_s, u"md"_s}, {u"html"_s, u"Web page"_s, u"html"_s}};
}

struct Stage {
    QTemporaryDir folder;
    ExportDialog dialog{scopes(), formats()};
    QSignalSpy previews{&dialog, &ExportDialog::previewRequested};
    QSignalSpy exports{&dialog, &ExportDialog::exportRequested};

    Stage()
    {
        dialog.setFolder(folder.path());
        dialog.open();
    }
    [[nodiscard]] QPushButton *button() const { return dialog.findChild<QPushButton *>(u"exportButton"_s); }
    [[nodiscard]] MessageBar *message() const { return dialog.findChild<MessageBar *>(); }
    void makeFile(const QString &name) const
    {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
};

} // namespace

void ExportDialogTest::wishIsWhatWasChosen()
{
    Stage stage;
    stage.dialog.setScope(u"event"_s);
    stage.dialog.setFormat(u"html"_s);
    const ExportWish wish = stage.dialog.wish();
    QCOMPARE(wish.scope, u"event"_s);
    QCOMPARE(wish.format, u"html"_s);
    QCOMPARE(wish.path, stage.folder.filePath(u"harbour.html"_s));
    QVERIFY(wish.wholeNotes && wish.withMarks && wish.withTags && !wish.mayReplace);
    QCOMPARE(stage.button()->text(), u"&Export Web page"_s);
}

void ExportDialogTest::previewIsAskedForWhenItOpensAndAfterChanges()
{
    Stage stage;
    QTRY_COMPARE(stage.previews.count(), 1);
    stage.dialog.setFormat(u"html"_s);
    stage.dialog.setScope(u"event"_s);
    QTRY_COMPARE(stage.previews.count(), 2); // one for both changes
    QCOMPARE(stage.previews.last().first().value<ExportWish>().format, u"html"_s);
}

void ExportDialogTest::existingFileIsAskedAboutInsideTheDialog()
{
    Stage stage;
    stage.makeFile(u"queues.md"_s);
    stage.button()->click();
    QCOMPARE(stage.exports.count(), 0);
    QVERIFY(stage.message()->isVisible());
    QCOMPARE(stage.message()->message().action, u"Replace"_s);
    Q_EMIT stage.message()->actionTriggered();
    QCOMPARE(stage.exports.count(), 1);
    QVERIFY(stage.exports.first().first().value<ExportWish>().mayReplace);
}

void ExportDialogTest::anotherFormatForgetsTheAgreement()
{
    Stage stage;
    stage.makeFile(u"queues.md"_s);
    stage.makeFile(u"queues.html"_s);
    stage.button()->click();
    Q_EMIT stage.message()->actionTriggered();
    stage.dialog.setFormat(u"html"_s);
    QVERIFY(!stage.dialog.wish().mayReplace);
    stage.button()->click();
    QCOMPARE(stage.exports.count(), 1);
}

void ExportDialogTest::errorsStayInTheDialog()
{
    Stage stage;
    stage.dialog.showError({ErrorKind::Io, u"The disk is full. Nothing was written."_s, u"ENOSPC"_s});
    QVERIFY(stage.dialog.isVisible());
    QCOMPARE(stage.message()->message().kind, MessageKind::Error);
    stage.dialog.setPreview({.text = u"x"_s, .bytes = 1, .losses = {}});
    QVERIFY(stage.message()->isHidden());
}

void ExportDialogTest::disabledScopeCannotBeChosen()
{
    Stage stage;
    stage.dialog.setScope(u"search"_s);
    QCOMPARE(stage.dialog.wish().scope, u"talk"_s);
    stage.dialog.setFormat(u"nonsense"_s);
    QCOMPARE(stage.dialog.wish().format, u"markdown"_s);
}

void ExportDialogTest::lossesAreNamed()
{
    Stage stage;
    const auto *losses = stage.dialog.findChild<QLabel *>(u"losses"_s);
    QVERIFY(losses->isHidden());
    stage.dialog.setPreview({.text = u"x"_s, .bytes = 31'000, .losses = {u"Two kinds."_s}});
    QVERIFY(losses->isVisible());
    QVERIFY(losses->text().contains(u"Two kinds."_s));
    QCOMPARE(stage.dialog.findChild<QPlainTextEdit *>(u"preview"_s)->toPlainText(), u"x"_s);
}

QTEST_MAIN(ExportDialogTest)
#include "tst_exportdialog.moc"
