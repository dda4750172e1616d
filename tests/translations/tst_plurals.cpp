// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/testsupport.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

/// A text with a number, as lupdate found it in the sources.
struct Text {
    QByteArray context;
    QByteArray source;
    QByteArray comment; ///< what tr() is given to tell two meanings apart; empty: nothing
    QStringList forms; ///< for one, for many
};

QStringList readForms(QXmlStreamReader &xml)
{
    QStringList forms;
    while (xml.readNextStartElement()) {
        forms << xml.readElementText(QXmlStreamReader::IncludeChildElements);
    }
    return forms;
}

Text readMessage(QXmlStreamReader &xml, const QByteArray &context)
{
    Text text{.context = context, .source = {}, .comment = {}, .forms = {}};
    while (xml.readNextStartElement()) {
        if (xml.name() == "source"_L1) {
            text.source = xml.readElementText().toUtf8();
        } else if (xml.name() == "comment"_L1) {
            text.comment = xml.readElementText().toUtf8();
        } else if (xml.name() == "translation"_L1) {
            text.forms = readForms(xml);
        } else {
            xml.skipCurrentElement();
        }
    }
    return text;
}

/// All texts of a .ts file; none if it cannot be read or is none.
std::vector<Text> textsOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    std::vector<Text> texts;
    QXmlStreamReader xml(&file);
    QByteArray context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) {
            continue;
        }
        if (xml.name() == "name"_L1) {
            context = xml.readElementText().toUtf8();
        } else if (xml.name() == "message"_L1) {
            texts.push_back(readMessage(xml, context));
        }
    }
    return xml.hasError() ? std::vector<Text>() : texts;
}

/// "%1" and its like, each once: what both forms must hold to say as much as their source.
QSet<QString> placesIn(const QString &text)
{
    static const QRegularExpression place(u"%[1-9]"_s);
    QSet<QString> places;
    for (auto all = place.globalMatch(text); all.hasNext();) {
        places << all.next().captured();
    }
    return places;
}

QString nameOf(const Text &text) { return QString::fromUtf8(text.context + ": " + text.source); }

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
    QTemporaryDir m_folder;
    std::vector<Text> m_texts; ///< of the sources as they are now, with the forms of the file

private Q_SLOTS:
    void initTestCase()
    {
        const QString path = m_folder.filePath(u"lectern_en.ts"_s);
        QVERIFY(
            QFile::copy(Lectern::Testing::sourceFolder() + u"/resources/translations/lectern_en.ts"_s, path));
        QVERIFY(QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner));
        QStringList command = qEnvironmentVariable("LECTERN_LUPDATE").split(u'|', Qt::SkipEmptyParts);
        if (command.isEmpty()) {
            QSKIP("ctest names lupdate to this test");
        }
        QVERIFY(command.contains(Lectern::Testing::sourceFolder() + u"/src"_s));
        QProcess lupdate;
        lupdate.start(command.takeFirst(), command << u"-ts"_s << path);
        QVERIFY2(lupdate.waitForFinished(120'000), qPrintable(lupdate.errorString()));
        QCOMPARE(lupdate.exitCode(), 0);
        m_texts = textsOf(path);
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
        const auto kept =
            textsOf(Lectern::Testing::sourceFolder() + u"/resources/translations/lectern_en.ts"_s);
        QCOMPARE(kept.size(), m_texts.size());
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
        QDirIterator files(Lectern::Testing::sourceFolder() + u"/src"_s, {u"*.cpp"_s, u"*.h"_s}, QDir::Files,
            QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            const QString code = QString::fromUtf8(Lectern::Testing::fileBytes(path));
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
