// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "monkey.h"
#include "windowdriver.h"

#include "store/database.h"
#include "ui/window/exportflow.h"
#include "ui/window/restoreflow.h"

#include <QDesktopServices>
#include <QDir>
#include <QPrinter>

using namespace Lectern;
using namespace Lectern::Testing;
using namespace Lectern::Ui;

/// Takes the addresses that would go to other programs.
class Nowhere final : public QObject
{
    Q_OBJECT
public Q_SLOTS:
    void open(const QUrl &) { ++m_count; }

private:
    int m_count = 0;
};

/// Random keys and clicks on the window with the sample library and a few notes of its own; its library is
/// sound afterwards, and undo and redo lead back to where they began. LECTERN_MONKEY_SEED says which keys,
/// LECTERN_MONKEY_EVENTS how many, LECTERN_MONKEY_SECONDS how long instead: threads take their own time, so a
/// seed does nearly, not quite, the same again. Longer than five minutes: QTEST_FUNCTION_TIMEOUT (ms), too.
class TestMonkey final : public WindowDriver
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void theLibraryIsSoundAfterRandomKeysAndClicks();

private:
    void writeNotes() const;
    void disturb(QRandomGenerator &dice) const;
    void answerChoosers();
    [[nodiscard]] MainWindow *freshWindow();
    void letItRest() const;
    [[nodiscard]] QStringList whatAPersonSees() const;
    void undoAndRedo() const;
    [[nodiscard]] QStringList findings(const QString &library) const;

    Nowhere m_nowhere;
    QString m_folderBefore;
};

namespace {

int fromEnvironment(const char *name, int otherwise)
{
    bool isNumber = false;
    const int value = qEnvironmentVariableIntValue(name, &isNumber);
    return isNumber ? value : otherwise;
}

} // namespace

void TestMonkey::init()
{
    prepare();
    m_folderBefore = QDir::currentPath();
    // What is typed as a path of a file is one below this folder.
    QDir::setCurrent(m_folder->path());
    qputenv("HOME", QFile::encodeName(m_folder->path()));
    qputenv("XDG_STATE_HOME", QFile::encodeName(path("state")));
    qputenv("XDG_DATA_HOME", QFile::encodeName(path("data")));
    for (const char *scheme : {"http", "https", "mailto", "file", "lectern"}) {
        QDesktopServices::setUrlHandler(QString::fromLatin1(scheme), &m_nowhere, "open");
    }
}

void TestMonkey::cleanup()
{
    dispose();
    QDir::setCurrent(m_folderBefore);
}

void TestMonkey::writeNotes() const
{
    writeFile("days.md", harbourNotes);
    writeFile("canal.md", canalNotes);
    QByteArray many = "# Ferry Days 2022\n\n";
    for (int i = 0; i < 30; ++i) {
        const QByteArray number = QByteArray::number(i);
        many += "## Crossing number " + number + ", Wanda Quist\n\n- the rope is " + number
            + " fathoms long\n- [ ] ask who holds it\n\n> a promise to somebody\n\n![a lamp](lamp.png)\n\n";
    }
    writeFile("ferry.md", many);
}

/// As an editor changes the notes, and another program the library.
void TestMonkey::disturb(QRandomGenerator &dice) const
{
    QFile file(path("ferry.md"));
    if (!file.open(QIODevice::ReadWrite)) {
        return;
    }
    QByteArray notes = file.readAll();
    const qsizetype place = notes.indexOf("\n- ", dice.bounded(std::max<qint64>(1, notes.size())));
    notes.insert(std::max<qsizetype>(place, 0), "\n- something new");
    file.resize(0);
    file.seek(0);
    file.write(notes);
}

void TestMonkey::answerChoosers()
{
    m_window->importFlow().choosePaths = [this](const std::function<void(const QStringList &)> &chosen) {
        chosen({path("canal.md"), path("ferry.md")});
    };
    m_window->exportFlow().choosePath = [this](const QString &, const QString &,
                                            const std::function<void(const QString &)> &chosen) {
        chosen(path("chosen.md"));
    };
    m_window->exportFlow().choosePrinter = [this](QPrinter &printer, const std::function<void()> &chosen) {
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(path("printed.pdf"));
        chosen();
    };
    m_window->exportFlow().openAddress = [](const QUrl &) { };
    m_window->restores().choosePath = [](const std::function<void(const QString &)> &) { };
    m_window->chooseNewLibrary = [this](const std::function<void(const QString &)> &chosen) {
        chosen(path("second.sqlite"));
    };
}

MainWindow *TestMonkey::freshWindow()
{
    if (m_window) {
        m_window.reset();
        makeWindow();
    }
    answerChoosers();
    m_window->resize(1200, 800);
    m_window->openLibrary(path("library.sqlite"));
    m_window->show();
    m_window->activateWindow();
    return m_window.get();
}

void TestMonkey::letItRest() const
{
    m_window->importFlow().cancel();
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->importFlow().isBusy(), 120'000);
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->restores().isRunning(), 120'000);
    m_window->drain();
}

QStringList TestMonkey::whatAPersonSees() const
{
    QStringList lines;
    const auto session = Services::LibrarySession::open(path("library.sqlite"), Store::OpenMode::ReadOnly);
    const auto talks = session ? (*session)->talks().talks() : Result<std::vector<TalkRow>>();
    const auto marks = session ? (*session)->marks().marks() : Result<std::vector<MarkRow>>();
    for (const TalkRow &talk : talks ? *talks : std::vector<TalkRow>()) {
        lines.append(QStringLiteral("%1 | %2 | %3 | %4 | %5 | %6")
                .arg(talk.title, talk.speakers.join(u','), talk.tags.join(u','))
                .arg(int(talk.status))
                .arg(talk.isStarred)
                .arg(talk.day));
    }
    for (const MarkRow &mark : marks ? *marks : std::vector<MarkRow>()) {
        lines.append(QStringLiteral("%1 | %2 | %3 | %4 | %5")
                .arg(mark.quote, mark.comment, mark.tags.join(u','))
                .arg(int(mark.kind))
                .arg(int(mark.todo)));
    }
    lines.sort();
    return lines;
}

/// What could not be undone, or not be redone any more, says so and ends it.
void TestMonkey::undoAndRedo() const
{
    QUndoStack &stack = m_window->editor().undoStack();
    const int top = stack.index();
    const QStringList before = whatAPersonSees();
    constexpr int mostSteps = 50;
    for (int i = 0; i < mostSteps && stack.canUndo(); ++i) {
        trigger(ActionId::Undo);
        m_window->drain();
        QCoreApplication::processEvents();
    }
    while (stack.canRedo() && stack.index() < top) {
        trigger(ActionId::Redo);
        m_window->drain();
        QCoreApplication::processEvents();
    }
    if (stack.index() == top) {
        QCOMPARE(whatAPersonSees(), before);
    }
}

QStringList TestMonkey::findings(const QString &library) const
{
    auto session = Services::LibrarySession::open(library, Store::OpenMode::ReadWrite);
    if (!session) {
        return {session.error().message};
    }
    SilentProgress progress;
    const auto found = Store::checkHealth((*session)->database(), progress, {});
    QStringList lines;
    for (const Store::HealthFinding &finding : found ? *found : std::vector<Store::HealthFinding>()) {
        lines.append(finding.area + QStringLiteral(": ") + finding.message);
    }
    return found ? lines : QStringList(found.error().message);
}

void TestMonkey::theLibraryIsSoundAfterRandomKeysAndClicks()
{
    writeNotes();
    {
        auto library = Services::LibrarySession::open(path("library.sqlite"), Store::OpenMode::Create);
        QVERIFY(library);
        SilentProgress progress;
        QVERIFY(Services::importSample(**library, progress, {}));
        QVERIFY(Services::importPaths(**library, {path("days.md"), path("ferry.md")}, {}, progress, {}));
    }
    const MonkeyWork work{.seed = quint32(fromEnvironment("LECTERN_MONKEY_SEED", 20260504)),
        .events = fromEnvironment("LECTERN_MONKEY_EVENTS", 800),
        .seconds = fromEnvironment("LECTERN_MONKEY_SECONDS", 0)};
    Monkey monkey(work, [this] { return freshWindow(); }, [this](QRandomGenerator &dice) { disturb(dice); });
    monkey.play();
    qInfo("seed %u, %d events", work.seed, monkey.events());
    if (!m_window->isVisible()) {
        (void)freshWindow();
    }
    letItRest();
    undoAndRedo();
    letItRest();
    dispose();
    QCOMPARE(findings(path("library.sqlite")), QStringList());
    if (QFile::exists(path("second.sqlite"))) {
        QCOMPARE(findings(path("second.sqlite")), QStringList());
    }
}

QTEST_MAIN(TestMonkey)
#include "tst_monkey.moc"
