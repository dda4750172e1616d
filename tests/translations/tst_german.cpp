// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "textfile.h"

#include <QRegularExpression>
#include <QTest>

#include <map>

using namespace Lectern::Testing;
using namespace Qt::StringLiterals;

namespace {

/// What both sides must have alike, as one text that can be compared.
QString partsOf(const QString &text)
{
    static const QRegularExpression tag(u"<[^>]*>"_s);
    QStringList places = placesIn(text).values();
    places.sort();
    QStringList tags;
    for (auto all = tag.globalMatch(text); all.hasNext();) {
        tags << all.next().captured();
    }
    tags.sort();
    static const QRegularExpression numbered(u"%L?n"_s);
    return u"places %1, number %2, tags %3, accelerators %4, lines %5"_s.arg(places.join(u' '),
        numbered.match(text).captured(), tags.join(u' '), QString::number(text.count(u'&')),
        QString::number(text.count(u'\n')));
}

/// The sign that says what kind of text it is; none for letters.
QString endOf(const QString &text)
{
    const QChar last = text.isEmpty() ? QChar() : text.back();
    return u"…:.? "_s.contains(last) ? QString(last) : QString();
}

} // namespace

/// The German texts: none missing, none that says less or more than it should. After a change of a text:
/// `ninja -C build/dev update_translations`, then write what it becomes into lectern_de.ts.
class TestGerman final : public QObject
{
    Q_OBJECT

private:
    std::vector<Text> m_texts; ///< of the sources as they are now, with the words of the file

private Q_SLOTS:
    void initTestCase()
    {
        if (!qEnvironmentVariableIsSet("LECTERN_LUPDATE_GERMAN")) {
            QSKIP("ctest names lupdate to this test");
        }
        const Updated today = updated("lectern_de.ts", "LECTERN_LUPDATE_GERMAN");
        // "lacks Q_OBJECT macro": the text would be looked for under another name than it is kept under.
        QCOMPARE(today.complaints, QString());
        m_texts = today.texts;
        QVERIFY(m_texts.size() > 1'000);
    }

    void noTextIsMissing()
    {
        QStringList missing;
        for (const Text &text : m_texts) {
            const bool isWhole =
                text.forms.size() == (text.hasNumber ? 2 : 1) && !text.forms.contains(QString());
            if (!text.isFinished || !isWhole) {
                missing << nameOf(text);
            }
        }
        QVERIFY2(missing.isEmpty(), qPrintable(u"\n"_s + missing.join(u'\n')));
    }

    void theFileHoldsNoTextThatIsGone()
    {
        QCOMPARE(textsOf(translationFile("lectern_de.ts")).size(), m_texts.size());
    }

    void textsHaveTheSameParts()
    {
        for (const Text &text : m_texts) {
            const QString source = QString::fromUtf8(text.source);
            for (const QString &form : text.forms) {
                QVERIFY2(partsOf(form) == partsOf(source),
                    qPrintable(nameOf(text) + u"\n"_s + form + u": "_s + partsOf(form)));
            }
        }
    }

    void textsEndAlike()
    {
        for (const Text &text : m_texts) {
            const QString source = QString::fromUtf8(text.source);
            for (const QString &form : text.forms) {
                QVERIFY2(endOf(form) == endOf(source) || text.context == "DateWords",
                    qPrintable(nameOf(text) + u"\n"_s + form));
            }
        }
    }

    /// German quotation marks, and an ellipsis that stands for words has a space before it.
    void signsAreThoseOfTheLanguage()
    {
        static const QRegularExpression foreign(u"“[^“„”]*”|\\w…$|[\"']"_s);
        for (const Text &text : m_texts) {
            for (const QString &form : text.forms) {
                QVERIFY2(!foreign.match(form).hasMatch(), qPrintable(form));
                QVERIFY2(form.count(u'„') == form.count(u'“'), qPrintable(form));
            }
        }
    }

    /// One thing has one name: who reads "Markierung" in a menu finds it again in the help.
    void wordsAreThoseOfTheGlossary_data()
    {
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("german");
        QTest::newRow("talk") << u"\\btalks?\\b"_s << u"vortr(a|ä)g"_s;
        QTest::newRow("event") << u"\\bevents?\\b(?!:)"_s << u"veranstaltung"_s;
        QTest::newRow("library") << u"\\blibrar(y|ies)\\b"_s << u"bibliothek"_s;
        QTest::newRow("tag") << u"\\btags?\\b(?!:)"_s << u"schlagw(o|ö)rt"_s;
        QTest::newRow("bin") << u"\\bbin\\b"_s << u"papierkorb"_s;
        QTest::newRow("backup") << u"\\bbackups?\\b"_s << u"sicherung"_s;
        QTest::newRow("sidebar") << u"\\bsidebar\\b"_s << u"seitenleiste"_s;
        QTest::newRow("clipboard") << u"\\bclipboard\\b"_s << u"ablage"_s;
        QTest::newRow("speaker") << u"\\bspeakers?\\b(?!:)"_s << u"vortragend"_s;
        QTest::newRow("follow-up") << u"\\bfollow-ups?\\b"_s << u"merkposten"_s;
    }

    void wordsAreThoseOfTheGlossary()
    {
        QFETCH(QString, english);
        QFETCH(QString, german);
        const QRegularExpression thing(english, QRegularExpression::CaseInsensitiveOption);
        const QRegularExpression name(german, QRegularExpression::CaseInsensitiveOption);
        for (const Text &text : m_texts) {
            const QString source = QString::fromUtf8(text.source).remove(u'&');
            for (QString form : text.forms) {
                QVERIFY2(!thing.match(source).hasMatch() || name.match(form.remove(u'&')).hasMatch(),
                    qPrintable(source + u"\n"_s + form));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestGerman)
#include "tst_german.moc"
