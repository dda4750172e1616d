// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/exportdialog.h"
#include "ui/window/exportflow.h"

#include <QAbstractButton>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QTextDocumentFragment>
#include <QTranslator>

#include "gui/windowdriver.h"

using namespace Lectern;
using namespace Lectern::Testing;
using namespace Lectern::Ui;
using namespace Qt::StringLiterals;

namespace {

constexpr QChar opening = u'⟦';

/// A language in which every text is itself between brackets: what is seen without them went past
/// translation.
class BracketLanguage final : public QTranslator
{
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char *, const char *source, const char *, int) const override
    {
        return opening + QString::fromUtf8(source) + u'⟧';
    }
};

/// What is the same in every language: names of the program, of formats and of paper, signs.
bool isName(const QString &text)
{
    static const QSet<QString> names{u"Lectern"_s, u"PDF"_s, u"CSV"_s, u"JSON"_s, u"GitHub"_s, u"Markdown"_s};
    return names.contains(text);
}

bool hasWords(const QString &text)
{
    static const QRegularExpression word(u"\\p{L}{2}"_s);
    return text.contains(word);
}

} // namespace

/// Whether all that the window and its dialogs say goes through translation.
class TestEveryText final : public WindowDriver
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QVERIFY(QCoreApplication::installTranslator(&m_language)); }

    void init() { prepare(); }
    void cleanup() { dispose(); }

    void theWindowIsTranslated()
    {
        openLibraryOf(harbourNotes);
        check(*m_window);
        for (const ActionRow &row : allActionRows()) {
            checkText(action(row.id)->text(), QString::fromLatin1(row.name));
            checkText(action(row.id)->toolTip(), QString::fromLatin1(row.name));
        }
    }

    void theWindowWithoutTalksIsTranslated()
    {
        openWindow();
        check(*m_window);
    }

    void searchIsTranslated()
    {
        openLibraryOf(harbourNotes);
        searchAndPreview(u"broker"_s);
        check(*m_window);
    }

    void exportIsTranslated()
    {
        openLibraryOf(harbourNotes);
        trigger(ActionId::Export);
        QTRY_VERIFY(m_window->exportFlow().dialog()); // the talks of the event may still be on their way
        ExportDialog *dialog = m_window->exportFlow().dialog();
        for (const char *format : {"markdown", "gfm", "html", "pdf", "text", "csv", "json", "clipboard"}) {
            dialog->setFormat(QString::fromLatin1(format));
            check(*dialog);
        }
    }

    void importIsTranslated()
    {
        openWindow();
        writeFile("days.md", harbourNotes);
        m_window->importFlow().importPaths({path("days.md")});
        QTRY_VERIFY_WITH_TIMEOUT(m_window->importFlow().dialog() != nullptr, 30'000);
        check(*m_window->importFlow().dialog());
        m_window->importFlow().dialog()->reject();
    }

private:
    void check(const QWidget &whole)
    {
        for (const QWidget *widget : whole.findChildren<QWidget *>()) {
            const QString where = whole.objectName() + u'/'
                + QString::fromLatin1(widget->metaObject()->className()) + u' ' + widget->objectName();
            checkText(widget->toolTip(), where);
            checkText(widget->accessibleName(), where);
            checkText(widget->windowTitle(), where);
            if (const auto *button = qobject_cast<const QAbstractButton *>(widget)) {
                checkText(button->text(), where);
            } else if (const auto *label = qobject_cast<const QLabel *>(widget)) {
                checkText(label->text(), where);
            } else if (const auto *box = qobject_cast<const QGroupBox *>(widget)) {
                checkText(box->title(), where);
            } else if (const auto *line = qobject_cast<const QLineEdit *>(widget)) {
                checkText(line->placeholderText(), where);
            }
        }
    }

    void checkText(const QString &shown, const QString &where)
    {
        const QString text = QTextDocumentFragment::fromHtml(shown).toPlainText().trimmed();
        const bool isOurs = hasWords(text) && !isName(text) && !isData(text);
        QVERIFY2(!isOurs || shown.contains(opening), qPrintable(where + u": “"_s + text + u'”'));
    }

    /// What the notes say, and paths.
    [[nodiscard]] bool isData(const QString &text) const
    {
        QString plain = text;
        plain.remove(u'…').replace(u"&&"_s, u"&"_s);
        const QString notes = QString::fromUtf8(harbourNotes);
        return notes.contains(plain.section(u'\n', 0, 0)) || text.startsWith(u'/')
            || text.contains(u"days.md"_s) || text.contains(u"Harbour Days"_s);
    }

    BracketLanguage m_language;
};

QTEST_MAIN(TestEveryText)
#include "tst_everytext.moc"
