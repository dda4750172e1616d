// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "speakersflow.h"

#include "editing/talkeditor.h"
#include "services/sameperson.h"
#include "ui/dialogs/speakersdialog.h"

namespace Lectern::Ui {

namespace {

struct Read {
    std::vector<SpeakerRow> speakers;
    std::vector<Services::LikelySame> likely;
};

Result<Read> readSpeakers(Services::LibrarySession &session, const std::stop_token &)
{
    auto speakers = session.talks().speakers();
    if (!speakers) {
        return passOn(speakers);
    }
    const auto different = session.speakers().different();
    if (!different) {
        return passOn(different);
    }
    auto likely = Services::likelySamePersons(*speakers, *different);
    return Read{std::move(*speakers), std::move(likely)};
}

} // namespace

SpeakersFlow::SpeakersFlow(Services::LibraryThread &library, Editing::TalkEditor &editor, QWidget &window)
    : QObject(&window)
    , m_library(library)
    , m_editor(editor)
    , m_edits(editor)
    , m_window(window)
{
    connect(&editor, &Editing::TalkEditor::listsChanged, this, [this] {
        if (m_dialog) {
            read();
        }
    });
}

SpeakersDialog *SpeakersFlow::dialog() const { return m_dialog; }

void SpeakersFlow::open()
{
    if (!m_dialog) {
        m_dialog = new SpeakersDialog(&m_window);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        m_dialog->setReadOnly(m_editor.readOnlyReason());
        connectDialog();
        m_dialog->open();
    }
    read();
}

void SpeakersFlow::connectDialog()
{
    connect(m_dialog, &SpeakersDialog::mergeRequested, this,
        [this](const std::vector<QUuid> &speakers, const QUuid &into) { m_edits.merge(speakers, into); });
    connect(m_dialog, &SpeakersDialog::renameRequested, this,
        [this](const QUuid &speaker, const QString &name) { m_edits.rename(speaker, name); });
    connect(m_dialog, &SpeakersDialog::partRequested, this,
        [this](const QUuid &speaker, const QString &alias) { m_edits.takeApart(speaker, alias); });
    connect(m_dialog, &SpeakersDialog::differentRequested, this,
        [this](const Store::SpeakerPair &pair) { m_edits.setDifferent(pair); });
    connect(m_dialog, &SpeakersDialog::undoRequested, this, [this] { m_editor.undoStack().undo(); });
    connect(m_dialog, &SpeakersDialog::talksRequested, this, [this](const QString &name) {
        m_dialog->close();
        Q_EMIT talksRequested(QStringLiteral("speaker:\"%1\"").arg(name));
    });
}

void SpeakersFlow::read()
{
    m_library.run(this, &readSpeakers, [this](const Result<Read> &read) {
        if (!read) {
            Q_EMIT failed(read.error());
        } else if (m_dialog) {
            m_dialog->setSpeakers(read->speakers, read->likely);
        }
    });
}

} // namespace Lectern::Ui
