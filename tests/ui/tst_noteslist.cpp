// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/sidebar/noteslist.h"

#include <QAbstractButton>
#include <QListView>
#include <QSignalSpy>
#include <QTest>

using namespace Lectern;
using namespace Lectern::Ui;
using namespace Qt::StringLiterals;

namespace {

MarkRow mark(const QString &quote, const QString &section)
{
    MarkRow row;
    row.id = QUuid::createUuidV5(QUuid(), quote);
    row.talk = QUuid::createUuidV5(QUuid(), u"talk"_s);
    row.quote = quote;
    row.section = section;
    return row;
}

} // namespace

class TestNotesList : public QObject
{
    Q_OBJECT
    Models::MarkListModel m_marks;
    std::unique_ptr<NotesList> m_list;

private Q_SLOTS:
    void init()
    {
        std::vector<MarkRow> marks{mark(u"a"_s, u"One"_s), mark(u"b"_s, u"Two"_s)};
        marks[1].todo = Todo::Open;
        marks[1].comment = u"do it"_s;
        m_marks.setMarksOfTalk(marks);
        m_list = std::make_unique<NotesList>(m_marks);
        m_list->resize(368, 500);
        m_list->show();
        QVERIFY(QTest::qWaitForWindowActive(m_list.get()));
        m_list->view()->setFocus();
    }

    void cleanup() { m_list.reset(); }

    void arrowsStepOverHeadersAndChoose()
    {
        QSignalSpy chosen(m_list.get(), &NotesList::markChosen);
        m_list->setCurrentMark(QUuid::createUuidV5(QUuid(), u"a"_s));
        QCOMPARE(chosen.size(), 0);
        QTest::keyClick(m_list->view(), Qt::Key_Down);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(m_list->currentMark(), QUuid::createUuidV5(QUuid(), u"b"_s));
    }

    void spaceTicksTheToDo()
    {
        QSignalSpy toggled(m_list.get(), &NotesList::todoTicked);
        m_list->setCurrentMark(QUuid::createUuidV5(QUuid(), u"a"_s));
        QTest::keyClick(m_list->view(), Qt::Key_Space);
        QCOMPARE(toggled.size(), 0);
        m_list->setCurrentMark(QUuid::createUuidV5(QUuid(), u"b"_s));
        QTest::keyClick(m_list->view(), Qt::Key_Space);
        QCOMPARE(toggled.size(), 1);
    }

    void chipsCountAndNarrow()
    {
        QAbstractButton *todos = nullptr;
        for (QAbstractButton *button : m_list->findChildren<QAbstractButton *>()) {
            todos = button->text() == u"To-dos 1"_s ? button : todos;
        }
        QVERIFY(todos);
        QTest::mouseClick(todos, Qt::LeftButton);
        QCOMPARE(m_list->view()->model()->rowCount(), 2);
    }
};

QTEST_MAIN(TestNotesList)
#include "tst_noteslist.moc"
