// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exportdialog.h"

#include "ui_exportdialog.h"

#include "ui/dialogs/dialogsize.h"
#include "ui/dialogs/filesize.h"
#include "ui/dialogs/formatcard.h"
#include "ui/dialogs/labelink.h"
#include "ui/dialogs/pagepreview.h"
#include "ui/shell/inklabel.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/progressrow.h"
#include "ui/shell/segmentedswitch.h"
#include "ui/sidebar/hairline.h"
#include "ui/theme.h"

#include <QButtonGroup>
#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QRadioButton>
#include <QStandardPaths>
#include <QTimer>

#include <algorithm>

namespace Lectern::Ui {

namespace {

constexpr int previewDelayMs = 150;
constexpr int choicesWidth = 364;
constexpr int busyAfterMs = 300; // what is done before needs no words

QString shownPath(const QString &path)
{
    const QString home = QDir::homePath();
    return path.startsWith(home + u'/') ? u'~' + path.mid(home.size()) : path;
}

} // namespace

ExportDialog::ExportDialog(
    std::vector<ExportScope> scopes, std::vector<Services::ExportFormat> formats, QWidget *parent)
    : QDialog(parent)
    , m_scopes(std::move(scopes))
    , m_formats(std::move(formats))
    , m_form(std::make_unique<::Ui::ExportDialog>())
    , m_previewTimer(new QTimer(this))
    , m_folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
{
    m_form->setupUi(this);
    sizeToScreen(*this, {1138, 756}, {760, 520});
    m_previewTimer->setSingleShot(true);
    m_previewTimer->setInterval(previewDelayMs);
    connect(m_previewTimer, &QTimer::timeout, this, [this] { Q_EMIT previewRequested(wish()); });
    buildScopes();
    buildFormats();
    buildInclude();
    buildPreview();
    buildFoot();
    applyColours();
    refreshPath();
}

ExportDialog::~ExportDialog() = default;

void ExportDialog::buildScopes()
{
    // Beyond what a small screen or large text leaves, the choices scroll.
    m_form->choicesScroll->setFixedWidth(scaled(choicesWidth));
    m_form->choicesColumn->setContentsMargins(scaled(22), scaled(16), scaled(22), scaled(12));
    m_form->choicesColumn->setSpacing(scaled(2));
    // Room beside a label belongs to the layout: a label forgets its own when the style comes anew.
    QBoxLayout *column = m_form->choicesColumn;
    for (QLabel *title : {m_form->formatTitle, m_form->includeTitle, m_form->commentsTitle}) {
        column->insertSpacing(column->indexOf(title), scaled(16));
        column->insertSpacing(column->indexOf(title) + 1, scaled(6));
    }
    m_form->scopes->setVerticalSpacing(scaled(2));
    m_form->scopes->setColumnStretch(0, 1);
    m_scopeGroup = new QButtonGroup(this);
    for (int index = 0; index < static_cast<int>(m_scopes.size()); ++index) {
        const ExportScope &scope = m_scopes[static_cast<size_t>(index)];
        auto *button = new QRadioButton(m_form->choices);
        button->setObjectName(QStringLiteral("export.scope.") + scope.id);
        button->setEnabled(scope.isEnabled);
        button->setAccessibleDescription(scope.detail);
        auto *detail = new QLabel(scope.detail, m_form->choices);
        detail->setObjectName(QStringLiteral("export.detail.") + scope.id);
        // One that is counted later gets its room now.
        const int room = scaled(choicesWidth - 2 * 22 - 40)
            - std::max(detail->sizeHint().width(), scaled(scope.detail.isEmpty() ? 70 : 0));
        QString words = button->fontMetrics().elidedText(scope.text, Qt::ElideRight, room);
        button->setText(words.replace(u'&', QStringLiteral("&&")));
        button->setToolTip(scope.text);
        button->setAccessibleName(scope.text);
        m_scopeGroup->addButton(button, index);
        m_form->scopes->addWidget(button, index, 0);
        m_form->scopes->addWidget(detail, index, 1, Qt::AlignRight | Qt::AlignVCenter);
    }
    const auto first = std::ranges::find(m_scopes, true, &ExportScope::isEnabled);
    if (first != m_scopes.end()) {
        m_scopeGroup->button(static_cast<int>(first - m_scopes.begin()))->setChecked(true);
    }
    connect(m_scopeGroup, &QButtonGroup::idToggled, this, [this](int, bool isOn) {
        if (isOn) {
            forgetPath();
            choicesChanged();
        }
    });
}

void ExportDialog::buildPreview()
{
    m_message = new MessageBar(m_form->previewPart);
    m_form->messagePlace->addWidget(m_message);
    buildProgress();
    m_form->previewColumn->setContentsMargins(scaled(24), scaled(10), scaled(24), scaled(16));
    m_form->previewColumn->setSpacing(scaled(10));
    m_form->previewTitle->setMinimumHeight(scaled(28));
    m_form->previewPart->setBackgroundRole(QPalette::AlternateBase);
    m_form->preview->document()->setDocumentMargin(scaled(20));
    m_form->losses->hide();
    m_pages = new PagePreview(m_form->previewPart);
    m_pages->hide();
    m_pages->steps()->hide();
    placeSteps();
    m_form->previewColumn->insertWidget(m_form->previewColumn->indexOf(m_form->preview), m_pages, 1);
    connect(m_message, &MessageBar::actionTriggered, this, [this] {
        m_mayReplace = true;
        m_message->dismiss();
        Q_EMIT exportRequested(wish());
    });
}

void ExportDialog::buildFoot()
{
    m_form->whole->insertWidget(1, new Hairline(this));
    m_form->footRow->setContentsMargins(scaled(22), scaled(12), scaled(22), scaled(12));
    m_form->footRow->setSpacing(scaled(10));
    m_form->change->setProperty("lecternRole", QStringLiteral("quiet"));
    m_form->pathInside->setContentsMargins(0, 0, scaled(2), 0);
    m_form->change->setFixedHeight(m_form->path->sizeHint().height() - 2 * scaled(2));
    m_form->path->setRoomAtEnd(m_form->change->sizeHint().width());
    connect(m_form->exportButton, &QPushButton::clicked, this, &ExportDialog::requestExport);
    connect(m_form->change, &QPushButton::clicked, this, [this] {
        const Services::ExportFormat *chosen = format();
        Q_EMIT pathRequested(wish().path, chosen ? Services::fileFilterOf(*chosen) : QString());
    });
}

void ExportDialog::applyColours()
{
    const Tokens &t = tokens();
    for (QLabel *title : {m_form->whatTitle, m_form->formatTitle, m_form->includeTitle, m_form->commentsTitle,
             m_form->previewTitle}) {
        setInk(title, t.muted, uiFont(-1, QFont::DemiBold));
    }
    for (const ExportScope &scope : m_scopes) {
        setInk(findChild<QLabel *>(QStringLiteral("export.detail.") + scope.id), t.muted, uiFont(-1));
    }
    for (QLabel *number : {m_form->countComments, m_form->countTodos, m_form->size}) {
        setInk(number, t.muted, uiFont(-1));
    }
    setInk(m_form->losses, t.muted, uiFont(-1));
    m_form->preview->setFont(codeFont(scaled(12.5)));
}

void ExportDialog::setScope(const QString &id)
{
    const auto found = std::ranges::find(m_scopes, id, &ExportScope::id);
    if (found != m_scopes.end() && found->isEnabled) {
        m_scopeGroup->button(static_cast<int>(found - m_scopes.begin()))->setChecked(true);
    }
}

void ExportDialog::setFormat(const QString &id)
{
    const auto found = std::ranges::find(m_formats, id, &Services::ExportFormat::id);
    if (found != m_formats.end()) {
        m_formatGroup->button(static_cast<int>(found - m_formats.begin()))->setChecked(true);
    }
}

void ExportDialog::setFolder(const QString &folder)
{
    if (!folder.isEmpty() && QFileInfo(folder).isDir()) {
        m_folder = folder;
        refreshPath();
    }
}

void ExportDialog::setPath(const QString &path)
{
    if (!path.isEmpty()) {
        m_chosenPath = QFileInfo(path).absoluteFilePath();
        m_folder = QFileInfo(path).absolutePath();
        m_mayReplace = false; // asked here, whether the file chooser asked or not
        m_message->dismiss();
        refreshPath();
    }
}

const Services::ExportFormat *ExportDialog::format() const
{
    const int index = m_formatGroup->checkedId();
    return index >= 0 ? &m_formats[static_cast<size_t>(index)] : nullptr;
}

const ExportScope *ExportDialog::scope() const
{
    const int index = m_scopeGroup->checkedId();
    return index >= 0 ? &m_scopes[static_cast<size_t>(index)] : nullptr;
}

ExportWish ExportDialog::wish() const
{
    ExportWish wish;
    wish.scope = scope() ? scope()->id : QString();
    wish.format = format() ? format()->id : QString();
    wish.choices = shownChoices();
    wish.mayReplace = m_mayReplace;
    if (format() && format()->isFile) {
        wish.path = m_chosenPath;
    }
    if (wish.path.isEmpty() && scope() && format() && format()->isFile) {
        wish.path = m_folder + u'/' + scope()->fileStem + u'.' + format()->suffix;
    }
    return wish;
}

void ExportDialog::setScopeDetail(const QString &id, const QString &detail, bool isEnabled)
{
    const auto found = std::ranges::find(m_scopes, id, &ExportScope::id);
    if (found == m_scopes.end()) {
        return;
    }
    found->detail = detail;
    found->isEnabled = isEnabled;
    QAbstractButton *button = m_scopeGroup->button(static_cast<int>(found - m_scopes.begin()));
    button->setEnabled(isEnabled || button->isChecked());
    button->setAccessibleDescription(detail);
    findChild<QLabel *>(QStringLiteral("export.detail.") + id)->setText(detail);
}

void ExportDialog::choicesChanged()
{
    refreshEnabled();
    m_message->dismiss();
    refreshPath();
    if (isVisible()) {
        m_previewTimer->start(previewDelayMs);
    }
}

void ExportDialog::refreshPath()
{
    const ExportWish now = wish();
    const bool isFile = !m_isPrinting && format() && format()->isFile;
    m_form->path->setVisible(isFile);
    m_form->path->setPath(now.path, shownPath(now.path));
    m_form->exportButton->setText(m_isPrinting ? tr("&Print…")
            : !format()                        ? tr("&Export")
            : format()->isFile ? tr("&Export %1", "format").arg(FormatCard::shortNameOf(*format()))
                               : tr("Cop&y"));
    m_form->exportButton->setEnabled(scope() && format());
}

void ExportDialog::requestExport()
{
    const ExportWish now = wish();
    if (!m_isPrinting && format()->isFile && !now.mayReplace && QFileInfo::exists(now.path)) {
        m_message->showMessage({.kind = MessageKind::Warning,
            .text = tr("“%1” is already there. Replace it, or choose another name.")
                .arg(QFileInfo(now.path).fileName()),
            .lead = {},
            .action = tr("Replace"),
            .details = {}});
        return;
    }
    Q_EMIT exportRequested(now);
}

void ExportDialog::setPreview(const ExportPreview &preview)
{
    if (m_message->message().kind == MessageKind::Error) {
        m_message->dismiss();
    }
    m_pages->setPages(preview.pages);
    m_pages->setVisible(preview.pages != nullptr);
    m_form->preview->setVisible(!preview.pages);
    m_form->preview->setPlainText(preview.text);
    m_form->size->setText(tr("about %1").arg(sizeInWords(preview.bytes)));
    showCounts(preview.notes);
    m_form->losses->setText(preview.losses.join(u' '));
    m_form->losses->setVisible(!preview.losses.isEmpty());
}

void ExportDialog::showError(const Error &error)
{
    Message message = messageOf(error);
    if (error.kind == ErrorKind::Cancelled) {
        message.kind = MessageKind::Information;
    }
    m_message->showMessage(message);
}

void ExportDialog::buildProgress()
{
    m_progress = new ProgressRow(m_form->previewPart);
    m_progress->setStoppingText(tr("Stopping; no file is written…"));
    m_progress->hide();
    m_form->messagePlace->addWidget(m_progress);
    connect(m_progress, &ProgressRow::cancelRequested, this, &ExportDialog::cancelRequested);
    m_progressTimer = new QTimer(this);
    m_progressTimer->setSingleShot(true);
    m_progressTimer->setInterval(busyAfterMs);
    connect(m_progressTimer, &QTimer::timeout, m_progress, &QWidget::show);
}

void ExportDialog::setWriting(bool isWriting)
{
    m_isWriting = isWriting;
    m_form->choices->setEnabled(!isWriting);
    m_form->change->setEnabled(!isWriting);
    m_form->exportButton->setEnabled(!isWriting && scope() && format());
    m_progressTimer->stop();
    m_progress->hide();
    if (isWriting) {
        const QString name = QFileInfo(wish().path).fileName();
        m_message->dismiss();
        m_progress->start(name);
        m_progress->setAccessibleName(tr("Writing %1").arg(name));
        m_progressTimer->start();
    }
}

void ExportDialog::setProgress(qint64 done, qint64 total, const QString &label)
{
    if (m_isWriting) {
        m_progress->setProgress(done, total, label);
    }
}

void ExportDialog::reject()
{
    if (m_isWriting) {
        Q_EMIT cancelRequested();
        return;
    }
    QDialog::reject();
}

void ExportDialog::showEvent(QShowEvent *event)
{
    QDialog::showEvent(event);
    if (QAbstractButton *chosen = m_scopeGroup->checkedButton()) {
        chosen->setFocus(Qt::PopupFocusReason); // no ring before a key was pressed
    }
    m_previewTimer->start(0);
}

void ExportDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_message) {
        applyColours();
    }
}

} // namespace Lectern::Ui
