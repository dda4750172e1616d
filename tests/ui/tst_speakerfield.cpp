// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/dialogs/speakerfield.h"

#include <QLineEdit>
#include <QTest>

using namespace Lectern;
using namespace Lectern::Ui;
using namespace Qt::StringLiterals;

/// Names are typed, completed, and become chips at a comma.
class TestSpeakerField final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_field = std::make_unique<SpeakerField>();
        m_field->setKnown({{{}, u"Rosa Finch"_s, 3}, {{}, u"Emil Kranz"_s, 1}});
        m_field->show();
        m_edit = m_field->findChild<QLineEdit *>();
        m_edit->setFocus();
    }

    void aCommaTakesWhatWasCompleted()
    {
        QTest::keyClicks(m_edit, u"rosa"_s);
        QCOMPARE(m_edit->text(), u"rosa Finch"_s);
        QTest::keyClicks(m_edit, u","_s);
        QCOMPARE(m_edit->text(), QString());
        QCOMPARE(m_field->names(), QStringList{u"Rosa Finch"_s});
        QCOMPARE(chips(), QStringList{u"Rosa Finch"_s});
    }

    void aCommaInTheMiddlePartsTheText()
    {
        m_edit->setText(u"Ines Okafor Tomasz Wilk"_s);
        m_edit->setCursorPosition(11);
        QTest::keyClicks(m_edit, u","_s);
        QCOMPARE(chips(), QStringList{u"Ines Okafor"_s});
        QCOMPARE(m_edit->text(), u"Tomasz Wilk"_s);
        QCOMPARE(m_edit->cursorPosition(), 0); // where it was: before the second name
        QCOMPARE(m_field->names(), (QStringList{u"Ines Okafor"_s, u"Tomasz Wilk"_s}));
    }

    void aNameThatIsEditedAgainIsNotReplacedByAComma()
    {
        m_field->setNames({u"Rosa Finch"_s});
        m_field->findChild<NameChip *>()->click();
        QCOMPARE(m_edit->selectedText(), u"Rosa Finch"_s);
        QTest::keyClicks(m_edit, u","_s);
        QCOMPARE(m_field->names(), QStringList{u"Rosa Finch"_s});
    }

    void aPastedListBecomesChips()
    {
        m_edit->setFocus();
        m_edit->insert(u"Rosa Finch, emil kranz, Ida"_s);
        Q_EMIT m_edit->textEdited(m_edit->text());
        QCOMPARE(chips(), (QStringList{u"Rosa Finch"_s, u"Emil Kranz"_s}));
        QCOMPARE(m_edit->text(), u"Ida"_s);
        QCOMPARE(m_edit->cursorPosition(), 3);
    }

private:
    [[nodiscard]] QStringList chips() const
    {
        QStringList names;
        for (const NameChip *chip : m_field->findChildren<NameChip *>()) {
            names << chip->text();
        }
        return names;
    }

    std::unique_ptr<SpeakerField> m_field;
    QLineEdit *m_edit = nullptr;
};

QTEST_MAIN(TestSpeakerField)
#include "tst_speakerfield.moc"
