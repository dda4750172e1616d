// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowdriver.h"

#include "ui/dialogs/speakerlist.h"
#include "ui/dialogs/speakersdialog.h"
#include "ui/window/speakersflow.h"

#include <QPushButton>

using namespace Lectern;
using namespace Lectern::Testing;
using namespace Lectern::Ui;

namespace {

const QByteArray quayNotes =
    "# Quay Days 2022\n\n## Mon 5 Sep\n\n### Ropes and knots, Ines Okafor\n\n- a knot holds until it is "
    "asked to\n\n### Tides by heart, Tomasz Wilk\n\n- the moon keeps the calendar\n\n"
    "## Tue 6 Sep\n\n### Fog horns, I. Okafor\n\n- a horn says where not to go\n";

} // namespace

/// Who speaks in the library, in the real window.
class TestSpeakers final : public WindowDriver
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        prepare();
        openLibraryOf(quayNotes);
        trigger(ActionId::Speakers);
        QTRY_COMPARE(names(), apart);
    }
    void cleanup() { dispose(); }

    void likelySpeakersAreMergedAndPartedAgain()
    {
        click("speakers.same");
        QTRY_COMPARE(names(), together);
        QTRY_COMPARE(speakersOf("Fog horns"), QStringList{QStringLiteral("Ines Okafor")});
        Q_EMIT dialog()->undoRequested();
        QTRY_COMPARE(names(), apart);
        QTRY_COMPARE(speakersOf("Fog horns"), QStringList{QStringLiteral("I. Okafor")});
        trigger(ActionId::Redo);
        QTRY_COMPARE(names(), together);
        dialog()->close();
        restartWindow();
        QTRY_VERIFY(action(ActionId::Undo)->isEnabled());
        trigger(ActionId::Undo);
        trigger(ActionId::Speakers);
        QTRY_COMPARE(names(), apart);
    }

    void whoIsSomebodyElseIsNotAskedForAgain()
    {
        QVERIFY(question()->isVisible());
        click("speakers.different");
        QTRY_VERIFY(!question()->isVisible());
        dialog()->close();
        QTRY_VERIFY(!dialog());
        trigger(ActionId::Speakers);
        QTRY_COMPARE(names(), apart);
        QVERIFY(!question()->isVisible());
    }

    void talksOfASpeakerAreSearched()
    {
        click("speakers.same");
        QTRY_COMPARE(names(), together);
        QSignalSpy searched(&m_window->search(), &SearchController::searched);
        Q_EMIT dialog()->list()->activated(dialog()->list()->selected().front());
        QTRY_VERIFY(!searched.isEmpty());
        QTRY_COMPARE(m_window->results().view()->model()->index(0, 0).isValid(), true);
    }

private:
    [[nodiscard]] SpeakersDialog *dialog() const { return m_window->speakers().dialog(); }
    [[nodiscard]] QWidget *question() const
    {
        return dialog()->findChild<QWidget *>(QStringLiteral("speakers.question"));
    }
    void click(const char *name) const
    {
        dialog()->findChild<QPushButton *>(QLatin1StringView(name))->click();
    }
    [[nodiscard]] QStringList names() const
    {
        QStringList names;
        const QAbstractItemModel *model = dialog() ? dialog()->list()->view()->model() : nullptr;
        for (int row = 0; model && row < model->rowCount(); ++row) {
            names += model->index(row, 0).data().toString();
        }
        return names;
    }
    [[nodiscard]] QStringList speakersOf(const char *title) const
    {
        auto library = Services::LibrarySession::open(path("library.sqlite"), Store::OpenMode::ReadOnly);
        const auto talks = (*library)->talks().talks();
        for (const TalkRow &talk : *talks) {
            if (talk.title == QLatin1StringView(title)) {
                return talk.speakers;
            }
        }
        return {};
    }

    const QStringList apart{
        QStringLiteral("I. Okafor"), QStringLiteral("Ines Okafor"), QStringLiteral("Tomasz Wilk")};
    const QStringList together{QStringLiteral("Ines Okafor"), QStringLiteral("Tomasz Wilk")};
};

QTEST_MAIN(TestSpeakers)
#include "tst_speakers.moc"
