// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "exportdialog.h"

#include "ui_exportdialog.h"

#include "ui/dialogs/dialogsize.h"
#include "ui/dialogs/filesize.h"
#include "ui/dialogs/formatcard.h"
#include "ui/dialogs/labelink.h"
#include "ui/shell/hairline.h"
#include "ui/shell/messagebar.h"
#include "ui/shell/segmentedswitch.h"
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
constexpr int formatsInRow = 3;

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
    m_form->choicesColumn->setSpacing(scaled(4));
    // Room beside a label belongs to the layout: a label forgets its own when the style comes anew.
    QBoxLayout *column = m_form->choicesColumn;
    for (QLabel *title : {m_form->formatTitle, m_form->includeTitle}) {
        column->insertSpacing(column->indexOf(title), scaled(14));
        column->insertSpacing(column->indexOf(title) + 1, scaled(4));
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
        detail->setObjectName(QStringLiteral("export.detail"));
        const int room = scaled(choicesWidth - 2 * 22 - 40) - detail->sizeHint().width();
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
            choicesChanged();
        }
    });
}

void ExportDialog::buildFormats()
{
    m_form->formats->setSpacing(scaled(8));
    m_formatGroup = new QButtonGroup(this);
    for (int index = 0; index < static_cast<int>(m_formats.size()); ++index) {
        const Services::ExportFormat &format = m_formats[static_cast<size_t>(index)];
        auto *card = new FormatCard(format.id, format.name, m_form->choices);
        m_formatGroup->addButton(card, index);
        m_form->formats->addWidget(card, index / formatsInRow, index % formatsInRow);
    }
    for (int column = 0; column < formatsInRow; ++column) {
        m_form->formats->setColumnStretch(column, 1);
    }
    if (QAbstractButton *first = m_formatGroup->button(0)) {
        first->setChecked(true);
    }
    connect(m_formatGroup, &QButtonGroup::idToggled, this, [this](int, bool isOn) {
        if (isOn) {
            choicesChanged();
        }
    });
}

void ExportDialog::buildInclude()
{
    m_include = new SegmentedSwitch({tr("Whole notes"), tr("Marked passages only")}, m_form->choices);
    m_include->setAccessibleName(tr("Include"));
    m_include->setExpanding(true);
    m_form->include->addWidget(m_include);
    m_form->include->addSpacing(scaled(6));
    connect(m_include, &SegmentedSwitch::chosen, this, [this](int chosen) {
        const bool isWhole = chosen == 0;
        m_form->withMarks->setEnabled(isWhole); // passages without their marks would be nothing
        if (!isWhole) {
            m_form->withMarks->setChecked(true);
        }
        choicesChanged();
    });
    connect(m_form->withMarks, &QCheckBox::toggled, this, &ExportDialog::choicesChanged);
    connect(m_form->withTags, &QCheckBox::toggled, this, &ExportDialog::choicesChanged);
}

void ExportDialog::buildPreview()
{
    m_message = new MessageBar(m_form->previewPart);
    m_form->messagePlace->addWidget(m_message);
    m_form->previewColumn->setContentsMargins(scaled(24), scaled(10), scaled(24), scaled(16));
    m_form->previewColumn->setSpacing(scaled(10));
    m_form->previewTitle->setMinimumHeight(scaled(24));
    m_form->previewPart->setBackgroundRole(QPalette::AlternateBase);
    m_form->preview->document()->setDocumentMargin(scaled(20));
    m_form->losses->hide();
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
    m_form->path->setFocusPolicy(Qt::ClickFocus);
    m_form->path->addAction(glyphIcon(QStringLiteral("document")), QLineEdit::LeadingPosition);
    connect(m_form->exportButton, &QPushButton::clicked, this, &ExportDialog::requestExport);
    connect(m_form->change, &QPushButton::clicked, this, [this] {
        const Services::ExportFormat *chosen = format();
        const QString filter =
            chosen ? QStringLiteral("%1 (*.%2)").arg(chosen->name, chosen->suffix) : QString();
        Q_EMIT pathRequested(wish().path, filter);
    });
}

void ExportDialog::applyColours()
{
    const Tokens &t = tokens();
    for (QLabel *title :
        {m_form->whatTitle, m_form->formatTitle, m_form->includeTitle, m_form->previewTitle}) {
        setInk(title, t.muted, uiFont(-1, QFont::DemiBold));
    }
    const auto details = findChildren<QLabel *>(QStringLiteral("export.detail"));
    for (QLabel *detail : details) {
        setInk(detail, t.muted, uiFont(-1));
    }
    setInk(m_form->size, t.muted, uiFont(-1));
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
    wish.wholeNotes = m_include->current() == 0;
    wish.withMarks = m_form->withMarks->isChecked();
    wish.withTags = m_form->withTags->isChecked();
    wish.mayReplace = m_mayReplace;
    wish.path = m_chosenPath;
    if (wish.path.isEmpty() && scope() && format()) {
        wish.path = m_folder + u'/' + scope()->fileStem + u'.' + format()->suffix;
    }
    return wish;
}

void ExportDialog::choicesChanged()
{
    // Another scope or format means another file: what was agreed for the old one no longer holds.
    m_chosenPath.clear();
    m_mayReplace = false;
    m_message->dismiss();
    refreshPath();
    if (isVisible()) {
        m_previewTimer->start(previewDelayMs);
    }
}

void ExportDialog::refreshPath()
{
    const ExportWish now = wish();
    m_form->path->setText(shownPath(now.path));
    m_form->path->setToolTip(now.path);
    m_form->exportButton->setText(format()
            ? tr("&Export %1", "format").arg(FormatCard::shortName(format()->id, format()->name))
            : tr("&Export"));
    m_form->exportButton->setEnabled(scope() && format());
}

void ExportDialog::requestExport()
{
    const ExportWish now = wish();
    if (!now.mayReplace && QFileInfo::exists(now.path)) {
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
    m_form->preview->setPlainText(preview.text);
    m_form->size->setText(tr("about %1").arg(sizeInWords(preview.bytes)));
    m_form->losses->setText(preview.losses.join(u' '));
    m_form->losses->setVisible(!preview.losses.isEmpty());
}

void ExportDialog::showError(const Error &error) { m_message->showMessage(messageOf(error)); }

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
