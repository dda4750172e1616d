// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/settings.h"
#include "store/searchquery.h"
#include "ui/actions/fixedkeys.h"
#include "ui/actions/menus.h"
#include "ui/dialogs/handbookdialog.h"
#include "ui/reader/readerview.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>
#include <QTranslator>

using namespace Lectern;
using namespace Lectern::Ui;

namespace {

QStringList spansOf(const Document &page, SpanKind kind)
{
    QStringList texts;
    for (const Block &block : page.blocks) {
        for (const Span &span : block.spans) {
            if (span.kind == kind) {
                texts +=
                    kind == SpanKind::Link ? span.target : page.text.mid(span.text.begin, span.text.length());
            }
        }
    }
    return texts;
}

/// What the blocks of a page are, in their order.
QList<int> kindsOf(const Document &page)
{
    QList<int> kinds;
    for (const Block &block : page.blocks) {
        kinds << static_cast<int>(block.kind);
    }
    return kinds;
}

/// Keys of commands, letters of the page and keys of parts, all as portable text.
QSet<QString> allKeys()
{
    QSet<QString> all;
    for (const ActionRow &row : allActionRows()) {
        const ActionKeys keys = defaultKeys(row);
        for (const QKeySequence &key : keys.own) {
            all.insert(key.toString(QKeySequence::PortableText));
        }
        all.insert(keys.letter.toString(QKeySequence::PortableText));
    }
    for (const FixedKeyRow &row : fixedKeyRows()) {
        for (const QKeySequence &key : keysOf(row)) {
            all.insert(key.toString(QKeySequence::PortableText));
        }
    }
    return all;
}

/// Names that menus, buttons and settings bear.
QSet<QString> allNames()
{
    QSet<QString> all;
    for (const ActionRow &row : allActionRows()) {
        QString text = QCoreApplication::translate("ActionCatalogue", row.text);
        all.insert(text.remove(u'&'));
    }
    for (const MenuRow &menu : menuBarRows()) {
        QString title = QCoreApplication::translate("Menus", menu.partTitle);
        all.insert(title.remove(u'&'));
    }
    for (const Services::SettingRow &row : Services::allSettings()) {
        all.insert(Services::titleOf(row));
    }
    return all;
}

} // namespace

/// The handbook says what the program has: its links lead somewhere, its keys and names are those of the
/// program, its searches are searches.
class TestHandbook final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<QString>("language");
        QTest::newRow("English") << QStringLiteral("en");
        QTest::newRow("German") << QStringLiteral("de");
    }

    void init()
    {
        QFETCH_GLOBAL(QString, language);
        QVERIFY(m_translator.load(QStringLiteral(":/translations/lectern_") + language));
        QVERIFY(QCoreApplication::installTranslator(&m_translator));
    }

    void cleanup() { QCoreApplication::removeTranslator(&m_translator); }

    void pagesAreThose_data() { pages(); }
    void pagesAreThose()
    {
        QFETCH(QString, name);
        const auto page = handbookPage(name);
        QVERIFY(page);
        QCOMPARE(page->blocks.front().kind, BlockKind::Heading);
        QCOMPARE(page->blocks.front().level, 1);
        QVERIFY(page->text.size() > 500);
    }

    /// The same parts in every language: nothing of it was left out.
    void pagesHaveTheSameParts_data() { pages(); }
    void pagesHaveTheSameParts()
    {
        QFETCH(QString, name);
        const auto here = handbookPage(name);
        cleanup();
        const auto english = handbookPage(name);
        QVERIFY(here && english);
        QCOMPARE(kindsOf(*here), kindsOf(*english));
        QCOMPARE(spansOf(*here, SpanKind::Link), spansOf(*english, SpanKind::Link));
        QFETCH_GLOBAL(QString, language);
        QCOMPARE(here->text == english->text, language == QStringLiteral("en"));
    }

    void linksLeadToPages_data() { pages(); }
    void linksLeadToPages()
    {
        QFETCH(QString, name);
        const QStringList links = spansOf(*handbookPage(name), SpanKind::Link);
        for (const QString &link : links) {
            QVERIFY2(!handbookTarget(QUrl(link)).isEmpty(), qPrintable(link));
        }
        QCOMPARE(handbookTarget(QUrl(QStringLiteral("lectern:help/nowhere"))), QString());
        QVERIFY(!handbookPage(QStringLiteral("../secret")));
    }

    void keysAreThoseOfTheProgram_data() { pages(); }
    void keysAreThoseOfTheProgram()
    {
        QFETCH(QString, name);
        const QSet<QString> known = allKeys();
        static const QRegularExpression shape(
            QStringLiteral("^((Ctrl|Shift|Alt)\\+)*(F\\d+|[A-Z0-9?,+=\\-\\[\\]/"
                           "]|Esc|Del|Tab|Return|Space|Down|Up|Left|Right|Home|PgUp|PgDown)$"));
        const QStringList codes = spansOf(*handbookPage(name), SpanKind::Code);
        for (const QString &code : codes) {
            QVERIFY2(!shape.match(code).hasMatch() || known.contains(code), qPrintable(code));
        }
    }

    void boldNamesAreThoseOfTheProgram_data() { pages(); }
    void boldNamesAreThoseOfTheProgram()
    {
        QFETCH(QString, name);
        const QSet<QString> known = allNames();
        const QStringList names = spansOf(*handbookPage(name), SpanKind::Strong);
        for (const QString &each : names) {
            QVERIFY2(known.contains(each), qPrintable(each));
        }
    }

    void itsSearchesAreSearches()
    {
        int searches = 0;
        const QStringList codes = spansOf(*handbookPage(QStringLiteral("search")), SpanKind::Code);
        for (const QString &code : codes) {
            if (code.contains(u':') || code.contains(u'"') || code.contains(u'*')) {
                QVERIFY2(Store::parseQuery(code), qPrintable(code));
                ++searches;
            }
        }
        QVERIFY(searches > 15);
    }

    void partsOfTheWindowHaveAPage_data()
    {
        QTest::addColumn<QString>("part");
        QTest::addColumn<QString>("page");
        QTest::newRow("search field") << QStringLiteral("omnibox") << QStringLiteral("search");
        QTest::newRow("results") << QStringLiteral("results") << QStringLiteral("search");
        QTest::newRow("page") << QStringLiteral("readerPage") << QStringLiteral("marks");
        QTest::newRow("notes") << QStringLiteral("notesList") << QStringLiteral("marks");
        QTest::newRow("first run") << QStringLiteral("firstRunPage") << QStringLiteral("import");
        QTest::newRow("elsewhere") << QStringLiteral("somewhere") << QStringLiteral("start");
    }

    void partsOfTheWindowHaveAPage()
    {
        QFETCH(QString, part);
        QFETCH(QString, page);
        QWidget outer;
        outer.setObjectName(part);
        const QWidget inner(&outer);
        QCOMPARE(handbookPageAbout(&inner), page);
        QVERIFY(handbookPages().contains(page));
    }

    void aLinkTurnsThePage()
    {
        HandbookDialog dialog;
        QCOMPARE(dialog.page(), QStringLiteral("start"));
        auto *reader = dialog.findChild<ReaderView *>();
        Q_EMIT reader->linkActivated(QUrl(QStringLiteral("lectern:help/keys")));
        QCOMPARE(dialog.page(), QStringLiteral("keys"));
        QCOMPARE(reader->talk().row.title, handbookPage(QStringLiteral("keys"))->text.section(u'\n', 0, 0));
        dialog.showPage(QStringLiteral("nowhere"));
        QCOMPARE(dialog.page(), QStringLiteral("start"));
    }

private:
    QTranslator m_translator;

    static void pages()
    {
        QTest::addColumn<QString>("name");
        const QStringList names = handbookPages();
        for (const QString &name : names) {
            QTest::newRow(qPrintable(name)) << name;
        }
    }
};

QTEST_MAIN(TestHandbook)
#include "tst_handbook.moc"
