// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "textfile.h"

#include "ui/dialogs/exportdialog.h"
#include "ui/search/keycap.h"
#include "ui/sidebar/sidebar.h"
#include "ui/window/exportflow.h"
#include "ui/window/tagmenu.h"
#include "ui/window/talkmenu.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QDialog>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QTextDocumentFragment>
#include <QToolButton>
#include <QTranslator>

#include <map>

#include "gui/windowdriver.h"

using namespace Lectern;
using namespace Lectern::Testing;
using namespace Lectern::Ui;
using namespace Qt::StringLiterals;

namespace {

QString withoutMarkup(const QString &shown)
{
    return QTextDocumentFragment::fromHtml(shown).toPlainText().remove(u'&').trimmed();
}

bool hasTwoWords(const QString &text)
{
    static const QRegularExpression words(u"\\p{L}{2}\\W+\\p{L}{2}"_s);
    return text.contains(words);
}

/// The longest piece between "%1" and its like.
QString longestPiece(const QString &source)
{
    static const QRegularExpression place(u"%L?[1-9n]"_s);
    const QStringList pieces = source.split(place);
    return *std::ranges::max_element(pieces, {}, &QString::size);
}

/// The English texts that are others in German.
class EnglishTexts
{
public:
    EnglishTexts()
    {
        for (const Text &text : textsOf(translationFile("lectern_de.ts"))) {
            const QString source = withoutMarkup(QString::fromUtf8(text.source));
            const bool isSame = std::ranges::any_of(
                text.forms, [&](const QString &form) { return withoutMarkup(form).contains(source); });
            if (isSame) {
                continue;
            }
            const QString piece = longestPiece(source).trimmed();
            if (hasTwoWords(piece)) {
                m_pieces.insert(piece);
            } else if (!source.contains(u'%')) {
                m_whole.insert(source);
            }
        }
        for (const Text &text : textsOf(translationFile("lectern_de.ts"))) {
            for (const QString &form : text.forms) {
                m_whole.remove(withoutMarkup(form)); // "Name" is a word of both
            }
        }
    }

    /// What of it stands in a text that is shown; empty: nothing.
    [[nodiscard]] QString foundIn(const QString &shown) const
    {
        const QString text = withoutMarkup(shown);
        if (m_whole.contains(text)) {
            return text;
        }
        const auto piece =
            std::ranges::find_if(m_pieces, [&text](const QString &each) { return text.contains(each); });
        return piece == m_pieces.end() ? QString() : *piece;
    }

private:
    QSet<QString> m_whole;
    QSet<QString> m_pieces;
};

/// What a widget shows or says by itself.
QStringList textsOf(const QWidget &widget)
{
    QStringList texts{widget.toolTip(), widget.accessibleName(), widget.windowTitle(), widget.whatsThis()};
    if (const auto *button = qobject_cast<const QAbstractButton *>(&widget)) {
        texts << button->text();
    } else if (const auto *label = qobject_cast<const QLabel *>(&widget)) {
        texts << label->text();
    } else if (const auto *box = qobject_cast<const QGroupBox *>(&widget)) {
        texts << box->title();
    } else if (const auto *line = qobject_cast<const QLineEdit *>(&widget)) {
        texts << line->placeholderText();
    }
    return texts;
}

void addRows(const QAbstractItemModel &model, const QModelIndex &parent, QStringList &texts)
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        texts << index.data().toString() << index.data(Qt::ToolTipRole).toString()
              << index.data(Qt::AccessibleTextRole).toString();
        addRows(model, index, texts);
    }
}

QString nameOf(const QWidget &whole, const QObject &part)
{
    return whole.objectName() + u'/' + QString::fromLatin1(part.metaObject()->className()) + u' '
        + part.objectName();
}

/// Of the two that share a letter after Alt, the texts.
QStringList clashesAmong(const QStringList &texts)
{
    std::map<QKeySequence, QString> taken;
    QStringList clashes;
    for (const QString &text : texts) {
        const QKeySequence letter = QKeySequence::mnemonic(text);
        if (letter.isEmpty()) {
            continue;
        }
        const auto [before, isFree] = taken.try_emplace(letter, text);
        if (!isFree) {
            clashes << before->second + u" / "_s + text;
        }
    }
    return clashes;
}

/// Whether its words have the room that they ask for.
bool isCut(const QWidget &widget)
{
    const auto *button = qobject_cast<const QAbstractButton *>(&widget);
    const auto *tool = qobject_cast<const QToolButton *>(&widget);
    const bool hasWords =
        button && !button->text().isEmpty() && (!tool || tool->toolButtonStyle() != Qt::ToolButtonIconOnly);
    const bool isLabel =
        widget.metaObject() == &QLabel::staticMetaObject && !static_cast<const QLabel &>(widget).wordWrap();
    return (hasWords || isLabel) && widget.isVisible() && widget.width() < widget.minimumSizeHint().width();
}

} // namespace

/// The window and its dialogs in each language: all of it in that language, no two letters after Alt alike in
/// one menu or dialog, no button too narrow for its words.
class TestLanguages final : public WindowDriver
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << u"en"_s;
        QTest::newRow("German") << u"de"_s;
    }

    void init()
    {
        QFETCH_GLOBAL(QString, language);
        m_isEnglish = language == u"en"_s;
        QVERIFY(m_translator.load(u":/translations/lectern_"_s + language));
        QVERIFY(QCoreApplication::installTranslator(&m_translator));
        QLocale::setDefault(QLocale(language));
        prepare();
    }

    void cleanup()
    {
        dispose();
        QCoreApplication::removeTranslator(&m_translator);
        QLocale::setDefault(QLocale::c());
    }

    void theWindow()
    {
        openLibraryOf(harbourNotes);
        examine(*m_window);
        for (const ActionRow &row : allActionRows()) {
            checkText(action(row.id)->text(), QString::fromLatin1(row.name));
            checkText(action(row.id)->toolTip(), QString::fromLatin1(row.name));
        }
    }

    void theWindowWithoutTalks()
    {
        openWindow();
        examine(*m_window);
    }

    void results()
    {
        openLibraryOf(harbourNotes);
        searchAndPreview(u"broker"_s);
        examine(*m_window);
    }

    /// Those of the menu bar, of the button, and all that hang in them.
    void menus()
    {
        openLibraryOf(harbourNotes);
        const auto all = m_window->findChildren<QMenu *>();
        QVERIFY(all.size() > 10);
        for (const QMenu *menu : all) {
            examineMenu(*menu);
        }
        QStringList titles;
        for (const QAction *title : m_window->menuBar()->actions()) {
            titles << title->text();
        }
        QCOMPARE(clashesAmong(titles).join(u'\n'), QString());
    }

    void menusAtThePointer()
    {
        openLibraryOf(harbourNotes);
        // The menu is about rows of the tree, which are read for themselves.
        QTRY_VERIFY(!m_window->findChild<Sidebar *>()->selection().isEmpty());
        m_window->findChild<TalkMenu *>()->showAt({});
        m_window->findChild<TagMenu *>()->showAt(u"sea"_s, {});
        for (const char *name : {"talkMenu", "tagMenu"}) {
            const auto find = [&] { return m_window->findChild<QMenu *>(QString::fromLatin1(name)); };
            QTRY_VERIFY2(find(), name);
            auto *menu = find();
            examineMenu(*menu);
            menu->close();
        }
    }

    void dialogs_data()
    {
        QTest::addColumn<ActionId>("command");
        QTest::newRow("settings") << ActionId::Settings;
        QTest::newRow("shortcuts") << ActionId::Shortcuts;
        QTest::newRow("keys") << ActionId::KeySheet;
        QTest::newRow("handbook") << ActionId::Handbook;
        QTest::newRow("bin") << ActionId::Bin;
        QTest::newRow("restore") << ActionId::Restore;
        QTest::newRow("details") << ActionId::Details;
        QTest::newRow("export") << ActionId::Export;
        QTest::newRow("print") << ActionId::Print;
    }

    void dialogs()
    {
        QFETCH(ActionId, command);
        openLibraryOf(harbourNotes);
        trigger(command);
        QTRY_VERIFY(openDialog());
        examine(*openDialog());
        openDialog()->close();
    }

    void exportInEachFormat()
    {
        openLibraryOf(harbourNotes);
        trigger(ActionId::Export);
        QTRY_VERIFY(m_window->exportFlow().dialog()); // as soon as the event of the talk is read
        ExportDialog *dialog = m_window->exportFlow().dialog();
        for (const char *format : {"markdown", "gfm", "html", "pdf", "text", "csv", "json", "clipboard"}) {
            dialog->setFormat(QString::fromLatin1(format));
            examine(*dialog);
        }
    }

    void importOfTwoTalks()
    {
        openWindow();
        writeFile("days.md", harbourNotes);
        m_window->importFlow().importPaths({path("days.md")});
        QTRY_VERIFY_WITH_TIMEOUT(m_window->importFlow().dialog() != nullptr, 30'000);
        examine(*m_window->importFlow().dialog());
        m_window->importFlow().dialog()->reject();
    }

    void whatAnImportBrought()
    {
        openAndImport(harbourNotes);
        QTRY_VERIFY(m_window->findChild<QWidget *>(u"summaryCard"_s));
        examine(*m_window);
    }

    void aNewTag()
    {
        openLibraryOf(harbourNotes);
        m_window->findChild<TagMenu *>()->make({});
        QTRY_VERIFY(openDialog());
        examine(*openDialog());
        openDialog()->close();
    }

private:
    [[nodiscard]] QDialog *openDialog() const
    {
        for (QDialog *dialog : m_window->findChildren<QDialog *>()) {
            if (dialog->isVisible()) {
                return dialog;
            }
        }
        return nullptr;
    }

    void examine(const QWidget &whole)
    {
        QCoreApplication::processEvents(); // what is laid out late
        QStringList letters;
        for (const QWidget *widget : whole.findChildren<QWidget *>()) {
            const bool isOfAnother = widget->window() != whole.window(); // is examined by itself
            if (isOfAnother || qobject_cast<const KeyCap *>(widget)) { // names of keys are Qt's
                continue;
            }
            const QString where = ::nameOf(whole, *widget);
            for (const QString &text : textsOf(*widget)) {
                checkText(text, where);
            }
            if (const auto *view = qobject_cast<const QAbstractItemView *>(widget); view && view->model()) {
                QStringList rows;
                addRows(*view->model(), {}, rows);
                for (const QString &text : rows) {
                    checkText(text, where);
                }
            }
            QVERIFY2(!isCut(*widget), qPrintable(where + u": "_s + textsOf(*widget).join(u'|')));
            if (widget->isVisible() && hasLetter(*widget)) {
                letters << textsOf(*widget).last();
            }
        }
        QCOMPARE(clashesAmong(letters).join(u'\n'), QString());
    }

    /// Alt and a letter lead to it.
    static bool hasLetter(const QWidget &widget)
    {
        const auto *label = qobject_cast<const QLabel *>(&widget);
        return qobject_cast<const QAbstractButton *>(&widget) || qobject_cast<const QGroupBox *>(&widget)
            || (label && label->buddy());
    }

    void examineMenu(const QMenu &menu)
    {
        QStringList texts;
        for (const QAction *item : menu.actions()) {
            if (!item->isSeparator()) {
                checkText(item->text(), menu.objectName());
                texts << item->text();
            }
        }
        QVERIFY2(clashesAmong(texts).isEmpty(),
            qPrintable(menu.objectName() + menu.title() + u": "_s + clashesAmong(texts).join(u'\n')));
    }

    void checkText(const QString &shown, const QString &where)
    {
        const QString english = m_isEnglish ? QString() : m_english.foundIn(shown);
        QVERIFY2(english.isEmpty(), qPrintable(where + u": “"_s + shown + u"” has “"_s + english + u'”'));
    }

    QTranslator m_translator;
    const EnglishTexts m_english;
    bool m_isEnglish = true;
};

QTEST_MAIN(TestLanguages)
#include "tst_languages.moc"
