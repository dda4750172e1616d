// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "textfile.h"

#include "support/testsupport.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace Lectern::Testing;
using namespace Qt::StringLiterals;

namespace {

QString shown(const Text &text, int number)
{
    return QCoreApplication::translate(text.context.constData(), text.source.constData(),
        text.comment.isEmpty() ? nullptr : text.comment.constData(), number);
}

} // namespace

/// The texts with a number. After a change: `ninja -C build/dev update_translations`, then write the two
/// forms.
class TestPlurals final : public QObject
{
    Q_OBJECT

private:
    std::vector<Text> m_texts; ///< of the sources as they are now, with the forms of the file

private Q_SLOTS:
    void initTestCase()
    {
        if (!qEnvironmentVariableIsSet("LECTERN_LUPDATE")) {
            QSKIP("ctest names lupdate to this test");
        }
        const Updated today = updated("lectern_en.ts", "LECTERN_LUPDATE");
        QCOMPARE(today.complaints, QString());
        m_texts = today.texts;
        QVERIFY(!m_texts.empty());
    }

    void everyTextWithANumberHasItsTwoForms()
    {
        for (const Text &text : m_texts) {
            QVERIFY2(text.forms.size() == 2 && !text.forms.contains(QString()), qPrintable(nameOf(text)));
            for (const QString &form : text.forms) {
                QVERIFY2(placesIn(form) == placesIn(QString::fromUtf8(text.source)), qPrintable(form));
            }
        }
    }

    void theFileHoldsNoOtherTexts()
    {
        QCOMPARE(textsOf(translationFile("lectern_en.ts")).size(), m_texts.size());
    }

    void theProgramShowsTheForms()
    {
        for (const Text &text : m_texts) {
            for (const int number : {0, 1, 2, 21}) {
                QString wanted = text.forms.at(number == 1 ? 0 : 1);
                wanted.replace(u"%Ln"_s, u"%n"_s).replace(u"%n"_s, QString::number(number));
                QCOMPARE(shown(text, number), wanted);
            }
        }
    }

    void noTextIsShownWithItsPluralInBrackets()
    {
        for (const Text &text : m_texts) {
            QVERIFY2(!shown(text, 1).contains(u"(s)"_s) && !shown(text, 2).contains(u"(s)"_s),
                qPrintable(nameOf(text)));
        }
    }

    /// What lupdate takes for other texts: "%n" without its number, a plural chosen by hand.
    void sourcesMakePluralsInNoOtherWay()
    {
        static const QRegularExpression number(u"\"([^\"\\\\\\n]*%L?n\\b[^\"\\\\\\n]*)"_s);
        static const QRegularExpression byHand(u"== 1\\s*\\?\\s*[\\w:]*tr\\("_s);
        QDirIterator files(
            sourceFolder() + u"/src"_s, {u"*.cpp"_s, u"*.h"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            const QString code = QString::fromUtf8(fileBytes(path));
            QVERIFY2(!code.contains(byHand), qPrintable(path));
            for (auto all = number.globalMatch(code); all.hasNext();) {
                const QByteArray piece = all.next().captured(1).toUtf8();
                QVERIFY2(std::ranges::any_of(
                             m_texts, [&piece](const Text &text) { return text.source.contains(piece); }),
                    qPrintable(path + u": "_s + QString::fromUtf8(piece)));
            }
        }
    }
};

QTEST_GUILESS_MAIN(TestPlurals)
#include "tst_plurals.moc"
