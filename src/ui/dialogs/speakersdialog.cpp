// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "speakersdialog.h"

#include "ui/dialogs/dialogsize.h"
#include "ui/dialogs/speakerlist.h"
#include "ui/dialogs/speakernamedialog.h"
#include "ui/dialogs/speakerpickdialog.h"
#include "ui/dialogs/speakerquestion.h"
#include "ui/shell/toast.h"
#include "ui/sidebar/hairline.h"
#include "ui/theme.h"

#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace Lectern::Ui {

SpeakersDialog::SpeakersDialog(QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("speakersDialog"));
    setWindowTitle(tr("Speakers"));
    sizeToScreen(*this, {680, 560}, {480, 380});
    build();
    refresh();
    m_list->field()->setFocus();
}

SpeakerPickDialog *SpeakersDialog::pickDialog() const { return m_pick; }

SpeakerNameDialog *SpeakersDialog::nameDialog() const { return m_name; }

void SpeakersDialog::build()
{
    m_question = new SpeakerQuestion(this);
    m_rule = new Hairline(this);
    m_rule->hide();
    m_list = new SpeakerList(this);
    m_list->setSeveral(true);
    m_toast = new Toast(m_list);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_question);
    layout->addWidget(m_rule);
    layout->addWidget(m_list, 1);
    layout->addWidget(new Hairline(this));
    layout->addWidget(buildFoot());
    connect(m_question, &SpeakerQuestion::answered, this, &SpeakersDialog::answer);
    connect(m_list, &SpeakerList::selectionChanged, this, &SpeakersDialog::refresh);
    connect(m_list, &SpeakerList::activated, this,
        [this](const SpeakerRow &speaker) { Q_EMIT talksRequested(speaker.name); });
    connect(m_toast, &Toast::actionTriggered, this, &SpeakersDialog::undoRequested);
    connect(
        new QShortcut(QKeySequence::Undo, this), &QShortcut::activated, this, &SpeakersDialog::undoRequested);
    connect(new QShortcut(Qt::Key_F2, this), &QShortcut::activated, this, &SpeakersDialog::askForName);
}

QPushButton *SpeakersDialog::addButton(QWidget *foot, const QString &text, const char *name)
{
    auto *button = new QPushButton(text, foot);
    button->setObjectName(QLatin1StringView(name));
    button->setAutoDefault(false);
    return button;
}

QWidget *SpeakersDialog::buildFoot()
{
    auto *foot = new QWidget(this);
    m_merge = addButton(foot, tr("&Merge…"), "speakers.merge");
    m_rename = addButton(foot, tr("&Rename…"), "speakers.rename");
    m_part = addButton(foot, tr("&Take apart…"), "speakers.part");
    auto *aliases = new QMenu(m_part);
    m_part->setMenu(aliases);
    m_talks = addButton(foot, tr("S&how talks"), "speakers.talks");
    auto *close = addButton(foot, tr("&Close"), "speakers.close");
    m_merge->setToolTip(tr("Say that this is the same person as another"));
    m_part->setToolTip(tr("Make another name a speaker of its own again"));
    connect(m_merge, &QPushButton::clicked, this, &SpeakersDialog::askForMerge);
    connect(m_rename, &QPushButton::clicked, this, &SpeakersDialog::askForName);
    connect(aliases, &QMenu::aboutToShow, this, &SpeakersDialog::fillParts);
    connect(m_talks, &QPushButton::clicked, this,
        [this] { Q_EMIT talksRequested(m_list->selected().front().name); });
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto *layout = new QHBoxLayout(foot);
    layout->setContentsMargins(scaled(20), scaled(14), scaled(20), scaled(14));
    layout->setSpacing(scaled(8));
    layout->addWidget(m_merge);
    layout->addWidget(m_rename);
    layout->addWidget(m_part);
    layout->addStretch(1);
    layout->addWidget(m_talks);
    layout->addWidget(close);
    return foot;
}

void SpeakersDialog::setSpeakers(
    const std::vector<SpeakerRow> &speakers, std::vector<Services::LikelySame> likely)
{
    m_speakers = speakers;
    m_list->setRows(speakers);
    m_question->setPairs(m_isReadOnly ? std::vector<Services::LikelySame>() : std::move(likely));
    m_rule->setVisible(m_question->count() > 0);
    refresh();
}

void SpeakersDialog::setReadOnly(const QString &reason)
{
    m_isReadOnly = !reason.isEmpty();
    for (QPushButton *button : {m_merge, m_rename, m_part}) {
        if (m_isReadOnly) {
            button->setToolTip(reason);
        }
    }
    refresh();
}

void SpeakersDialog::showDone(const QString &text) { m_toast->showToast(text, tr("Undo")); }

void SpeakersDialog::refresh()
{
    const std::vector<SpeakerRow> selected = m_list->selected();
    const bool isOne = selected.size() == 1;
    m_merge->setEnabled(!m_isReadOnly && !selected.empty() && m_speakers.size() > 1);
    m_rename->setEnabled(!m_isReadOnly && isOne);
    m_part->setEnabled(!m_isReadOnly && isOne && !selected.front().aliases.isEmpty());
    m_talks->setEnabled(isOne);
}

/// One row for each other name of the speaker.
void SpeakersDialog::fillParts()
{
    QMenu *menu = m_part->menu();
    menu->clear();
    const std::vector<SpeakerRow> selected = m_list->selected();
    if (selected.size() != 1) {
        return;
    }
    for (const QString &alias : selected.front().aliases) {
        QString text = alias;
        menu->addAction(
            text.replace(u'&', QStringLiteral("&&")), this, [this, id = selected.front().id, alias] {
                Q_EMIT partRequested(id, alias);
                showDone(tr("“%1” is a speaker of its own").arg(alias));
            });
    }
}

void SpeakersDialog::askForMerge()
{
    delete m_pick;
    m_pick = new SpeakerPickDialog(m_list->selected(), m_speakers, this);
    m_pick->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_pick, &QDialog::accepted, this, [this] {
        const QUuid into = m_pick->chosen();
        Q_EMIT mergeRequested(m_pick->others(), into);
        m_list->select(into);
        showDone(tr("The speakers were merged"));
    });
    m_pick->open();
}

void SpeakersDialog::askForName()
{
    if (!m_rename->isEnabled()) {
        return;
    }
    delete m_name;
    m_name = new SpeakerNameDialog(m_list->selected().front(), m_speakers, this);
    m_name->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_name, &QDialog::accepted, this, &SpeakersDialog::takeName);
    m_name->open();
}

void SpeakersDialog::takeName()
{
    const std::vector<SpeakerRow> selected = m_list->selected();
    if (selected.size() != 1) {
        return;
    }
    if (const SpeakerRow *other = m_name->other()) {
        Q_EMIT mergeRequested({selected.front().id}, other->id);
        showDone(tr("The speakers were merged"));
        return;
    }
    Q_EMIT renameRequested(selected.front().id, m_name->name());
    showDone(tr("The speaker is shown as “%1”").arg(m_name->name()));
}

void SpeakersDialog::answer(const Services::LikelySame &pair, bool areSame)
{
    if (areSame) {
        Q_EMIT mergeRequested({pair.other.id}, pair.one.id);
        showDone(tr("“%1” is “%2” from now on").arg(pair.other.name, pair.one.name));
        return;
    }
    Q_EMIT differentRequested({pair.one.id, pair.other.id});
    showDone(tr("“%1” and “%2” stay two speakers").arg(pair.one.name, pair.other.name));
}

} // namespace Lectern::Ui
