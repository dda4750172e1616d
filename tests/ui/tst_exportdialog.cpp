// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/exportdialog.h"
#include "ui/dialogs/pathfield.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/progressrow.h"

#include <QCheckBox>
#include <QComboBox>
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
    void whatACardHasNoRoomForStandsBelow();
    void previewIsAskedForWhenItOpensAndAfterChanges();
    void existingFileIsAskedAboutInsideTheDialog();
    void anotherFormatForgetsTheAgreement();
    void aChosenFileStaysWhenOtherThingsChange();
    void errorsStayInTheDialog();
    void disabledScopeCannotBeChosen();
    void lossesAreNamed();
    void eachFormatKeepsItsOwnChoices();
    void choicesReadBackAsTheyWereWritten();
    void onlyWhatTheFormatHasIsOffered();
    void numbersOfNotesStandBesideTheirBoxes();
    void writingIsStoppedBeforeTheDialogCloses();
    void aScopeThatHoldsNothingCannotBeChosen();
    void aLongPathIsShownFromBeginToEnd_data();
    void aLongPathIsShownFromBeginToEnd();
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
    using Exporters::CommentPlace;
    return {{u"markdown"_s, u"Markdown for Obsidian"_s, u"md"_s, u"Markdown"_s},
        {u"html"_s, u"Web page"_s, u"html"_s},
        {.id = u"pages"_s,
            .name = u"Pages"_s,
            .suffix = u"pages"_s,
            .commentPlaces = {CommentPlace::Margin, CommentPlace::End},
            .hasContentsPage = true,
            .hasPages = true}};
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
    QCOMPARE(wish.choices, ExportChoices());
    QVERIFY(!wish.mayReplace);
    QCOMPARE(stage.button()->text(), u"&Export Web page"_s);
}

void ExportDialogTest::whatACardHasNoRoomForStandsBelow()
{
    Stage stage;
    const auto *name = stage.dialog.findChild<QLabel *>(u"export.formatName"_s);
    QVERIFY(name);
    QCOMPARE(name->text(), u"Markdown for Obsidian"_s);
    const int height = name->height();
    stage.dialog.setFormat(u"html"_s);
    QCOMPARE(name->text(), QString());
    QCOMPARE(name->height(), height); // nothing below it moves
    stage.dialog.setFormat(u"markdown"_s);
    QCOMPARE(name->text(), u"Markdown for Obsidian"_s);
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

void ExportDialogTest::aChosenFileStaysWhenOtherThingsChange()
{
    Stage stage;
    stage.dialog.setPath(stage.folder.filePath(u"mine.md"_s));
    stage.dialog.findChild<QCheckBox *>(u"withTags"_s)->setChecked(false);
    QCOMPARE(stage.dialog.wish().path, stage.folder.filePath(u"mine.md"_s));
    stage.dialog.setScope(u"event"_s);
    QCOMPARE(stage.dialog.wish().path, stage.folder.filePath(u"harbour.md"_s));
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

void ExportDialogTest::eachFormatKeepsItsOwnChoices()
{
    Stage stage;
    auto *tags = stage.dialog.findChild<QCheckBox *>(u"withTags"_s);
    tags->setChecked(false);
    stage.dialog.setFormat(u"html"_s);
    QVERIFY(tags->isChecked());
    stage.dialog.setFormat(u"markdown"_s);
    QVERIFY(!tags->isChecked());
    QVERIFY(!stage.dialog.choices().value(u"markdown"_s).withTags);
    QVERIFY(stage.dialog.choices().value(u"html"_s).withTags);
}

void ExportDialogTest::choicesReadBackAsTheyWereWritten()
{
    ExportChoices unusual;
    unusual.wholeNotes = false;
    unusual.withTodos = false;
    unusual.withContents = true;
    unusual.comments = Exporters::CommentPlace::End;
    unusual.paper = Exporters::Paper::Letter;
    const ChoicesOfFormats choices{{u"pages"_s, unusual}, {u"html"_s, {}}};
    QCOMPARE(choicesFrom(textOf(choices)), choices);
    QCOMPARE(
        choicesFrom(u"{\"pages\":{\"paper\":7,\"withTags\":\"no\"}}"_s).value(u"pages"_s), ExportChoices());
    QVERIFY(choicesFrom(u"no JSON"_s).isEmpty());
}

void ExportDialogTest::onlyWhatTheFormatHasIsOffered()
{
    Stage stage;
    const auto *contents = stage.dialog.findChild<QCheckBox *>(u"withContents"_s);
    auto *comments = stage.dialog.findChild<QComboBox *>(u"comments"_s);
    auto *paper = stage.dialog.findChild<QComboBox *>(u"paper"_s);
    QVERIFY(contents->isHidden() && comments->isHidden() && paper->isHidden());
    stage.dialog.setFormat(u"pages"_s);
    QVERIFY(!contents->isHidden() && !comments->isHidden() && !paper->isHidden());
    QVERIFY(!stage.dialog.wish().choices.comments);
    comments->setCurrentIndex(1);
    paper->setCurrentIndex(1);
    QCOMPARE(stage.dialog.wish().choices.comments, Exporters::CommentPlace::End);
    QCOMPARE(stage.dialog.wish().choices.paper, Exporters::Paper::Letter);
}

void ExportDialogTest::numbersOfNotesStandBesideTheirBoxes()
{
    Stage stage;
    const auto *comments = stage.dialog.findChild<QLabel *>(u"countComments"_s);
    const auto *todos = stage.dialog.findChild<QLabel *>(u"countTodos"_s);
    stage.dialog.setPreview({.text = u"# Queues"_s, .bytes = 9, .losses = {}, .notes = {23, 4}});
    QCOMPARE(comments->text(), u"23"_s);
    QCOMPARE(todos->text(), u"4 open"_s);
    const auto *box = stage.dialog.findChild<QCheckBox *>(u"withTodos"_s);
    QCOMPARE(box->accessibleDescription(), u"4 open"_s);
    stage.dialog.setPreview({.text = u"# Queues"_s, .bytes = 9, .losses = {}, .notes = {1, 0}});
    QCOMPARE(comments->text(), u"1"_s);
    QVERIFY(todos->text().isEmpty());
}

void ExportDialogTest::writingIsStoppedBeforeTheDialogCloses()
{
    Stage stage;
    const QSignalSpy stops(&stage.dialog, &ExportDialog::cancelRequested);
    stage.dialog.setWriting(true);
    QVERIFY(!stage.button()->isEnabled());
    QTRY_VERIFY(stage.dialog.findChild<ProgressRow *>()->isVisible());
    stage.dialog.reject();
    QCOMPARE(stops.count(), 1);
    QVERIFY(stage.dialog.isVisible());
    stage.dialog.setWriting(false);
    stage.dialog.showError({ErrorKind::Cancelled, u"Stopped on request."_s, {}});
    QCOMPARE(stage.message()->message().kind, MessageKind::Information);
    QVERIFY(stage.button()->isEnabled());
    stage.dialog.reject();
    QVERIFY(!stage.dialog.isVisible());
}

void ExportDialogTest::aScopeThatHoldsNothingCannotBeChosen()
{
    Stage stage;
    stage.dialog.setScopeDetail(u"event"_s, u"no talks"_s, false);
    QCOMPARE(stage.dialog.findChild<QLabel *>(u"export.detail.event"_s)->text(), u"no talks"_s);
    stage.dialog.setScope(u"event"_s);
    QCOMPARE(stage.dialog.wish().scope, u"talk"_s);
    stage.dialog.setScopeDetail(u"search"_s, u"3 talks"_s, true);
    stage.dialog.setScope(u"search"_s);
    QCOMPARE(stage.dialog.wish().scope, u"search"_s);
}

void ExportDialogTest::aLongPathIsShownFromBeginToEnd_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("begin");
    QTest::newRow("at home") << u"~/Documents/notes of talks/2023/harbour/Queues people can trust.md"_s
                             << u"~/"_s;
    QTest::newRow("from the root") << u"/media/disk/notes of talks/harbour/Queues people can trust.md"_s
                                   << u"/"_s;
}

void ExportDialogTest::aLongPathIsShownFromBeginToEnd()
{
    QFETCH(QString, path);
    QFETCH(QString, begin);
    const QFontMetrics metrics{QFont()};
    const int whole = metrics.horizontalAdvance(path);
    QCOMPARE(shortenedPath(path, metrics, whole), path);
    for (const int percent : {90, 70, 55, 40, 25}) {
        const int width = whole * percent / 100;
        const QString shown = shortenedPath(path, metrics, width);
        QVERIFY2(
            shown.startsWith(begin) && shown.endsWith(u".md") && shown.contains(u'…'), qPrintable(shown));
        QVERIFY2(metrics.horizontalAdvance(shown) <= width, qPrintable(shown));
        // The name of the file is the last to be cut.
        QCOMPARE(shown.endsWith(u"/Queues people can trust.md"), percent > 50);
    }
}

QTEST_MAIN(ExportDialogTest)
#include "tst_exportdialog.moc"
