// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "splitdialog.h"

#include "ui/dialogs/dialogfoot.h"
#include "ui/dialogs/dialogsize.h"
#include "ui/shell/inklabel.h"
#include "ui/sidebar/emptystate.h"
#include "ui/sidebar/hairline.h"
#include "ui/sidebar/rowpainter.h"
#include "ui/theme.h"

#include <QListView>
#include <QPushButton>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace Lectern::Ui {

namespace {

constexpr int depthRole = Qt::UserRole + 1;

/// One line, deeper headings farther in.
class SectionDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {scaled(200), QFontMetrics(uiFont()).height() + scaled(12)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        RowPainter row(*painter, option);
        const Tokens &t = tokens();
        if (option.state.testFlag(QStyle::State_Selected)) {
            row.fill(t.accentSoft);
        } else {
            row.hover();
        }
        const int indent = scaled(16) * index.data(depthRole).toInt();
        row.text(row.span(scaled(20) + indent, scaled(20)), index.data().toString(), uiFont(), t.text);
        row.focusRing();
    }
};

} // namespace

SplitDialog::SplitDialog(const QString &title, std::vector<Services::TalkSection> sections, QWidget *parent)
    : QDialog(parent)
    , m_sections(std::move(sections))
{
    setObjectName(QStringLiteral("splitDialog"));
    setWindowTitle(tr("Split a talk"));
    sizeToScreen(*this, {520, 440}, {360, 280});
    build(title);
    fill();
    m_list->setFocus();
}

SplitDialog::~SplitDialog()
{
    delete m_list; // the view goes before the model it looks at
}

void SplitDialog::build(const QString &title)
{
    auto *note = new InkLabel(&Tokens::text, 0, QFont::Normal, this);
    note->setTextFormat(Qt::PlainText);
    note->setWordWrap(true);
    note->setContentsMargins(scaled(20), scaled(16), scaled(20), scaled(8));
    note->setText(
        tr("Where does another talk begin in “%1”? Marks stay on their words, and the next version of "
           "the file is split there, too.")
            .arg(title));
    m_model = new QStandardItemModel(this);
    m_list = new QListView(this);
    m_list->setObjectName(QStringLiteral("split.list"));
    m_list->setAccessibleName(tr("Sections or paragraphs of the talk"));
    m_list->setModel(m_model);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setItemDelegate(new SectionDelegate(m_list));
    prepareRowView(*m_list);
    auto *empty = new EmptyState(this);
    empty->setContent(QStringLiteral("document"), tr("This talk is a single paragraph."),
        tr("In the import window it can be split at any line: import the file again."));
    auto *take = new QPushButton(tr("&Split"), this);
    take->setObjectName(QStringLiteral("split.take"));
    take->setEnabled(!m_sections.empty());
    note->setVisible(!m_sections.empty());
    m_list->setVisible(!m_sections.empty());
    empty->setVisible(m_sections.empty());
    connect(m_list, &QListView::activated, this, &QDialog::accept);
    QHBoxLayout *foot = makeDialogFoot(*this, *take);
    foot->setContentsMargins(scaled(20), scaled(14), scaled(20), scaled(14));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(note);
    layout->addWidget(m_list, 1);
    layout->addWidget(empty, 1);
    layout->addWidget(new Hairline(this));
    layout->addLayout(foot);
}

void SplitDialog::fill()
{
    const auto highest = std::ranges::min_element(m_sections, {}, &Services::TalkSection::level);
    for (const Services::TalkSection &section : m_sections) {
        auto *item = new QStandardItem(section.title);
        item->setData(section.level - highest->level, depthRole);
        m_model->appendRow(item);
    }
    m_list->setCurrentIndex(m_model->index(0, 0));
}

const Services::TalkSection &SplitDialog::section() const
{
    return m_sections[static_cast<size_t>(std::max(0, m_list->currentIndex().row()))];
}

} // namespace Lectern::Ui
