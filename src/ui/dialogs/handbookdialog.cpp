// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "handbookdialog.h"

#include "document/catalogue.h"
#include "services/planservice.h"
#include "ui/dialogs/dialogsize.h"
#include "ui/reader/readerview.h"
#include "ui/sidebar/hairlinesplitter.h"
#include "ui/sidebar/rowpainter.h"
#include "ui/theme.h"

#include <QCoreApplication>
#include <QDesktopServices>
#include <QFile>
#include <QKeySequence>
#include <QListView>
#include <QRegularExpression>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

// Resources of a static library must be asked for; the macro may not stand inside a namespace.
static void initHandbook() { Q_INIT_RESOURCE(handbook); }

namespace Lectern::Ui {

namespace {

constexpr int rowHeight = 32;
const auto helpAddress = QStringLiteral("lectern:help/");

/// Which page is about which part of the window, by its object name.
struct PartPage {
    const char *part;
    const char *page;
};
constexpr std::array partPages{
    PartPage{"omnibox", "search"},
    PartPage{"results", "search"},
    PartPage{"readerPage", "marks"},
    PartPage{"notesList", "marks"},
    PartPage{"sidebar", "start"},
    PartPage{"talkHeader", "start"},
    PartPage{"statusLine", "start"},
    PartPage{"mainToolBar", "start"},
    PartPage{"lineList", "marks"},
    PartPage{"firstRunPage", "import"},
    PartPage{"importDialog", "import"},
    PartPage{"exportDialog", "export"},
    PartPage{"unopenedLibrary", "backups"},
    PartPage{"settingsDialog", "start"},
    PartPage{"shortcutDialog", "keys"},
    PartPage{"keySheet", "keys"},
    PartPage{"binDialog", "marks"},
    PartPage{"tagNameDialog", "marks"},
    PartPage{"talkDetailsDialog", "import"},
    PartPage{"restoreDialog", "backups"},
};

/// Words of the page's first heading.
QString titleOf(const Document &page)
{
    const auto heading = std::ranges::find(page.blocks, BlockKind::Heading, &Block::kind);
    return heading == page.blocks.end() ? QString()
                                        : page.text.mid(heading->text.begin, heading->text.length());
}

class PageDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {scaled(160), scaled(rowHeight)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        RowPainter row(*painter, option);
        if (option.state & QStyle::State_Selected) {
            row.fill(tokens().accentSoft);
        } else {
            row.hover();
        }
        row.text(row.span(scaled(20), scaled(12)), index.data().toString(), uiFont(), tokens().text);
        row.focusRing();
    }
};

/// As the source has it, but keys as the menus show them here: `Ctrl+K`, `Strg+K`.
QByteArray withNativeKeys(const QByteArray &source)
{
    static const QRegularExpression key(
        QStringLiteral("`((?:(?:Ctrl|Shift|Alt)\\+)+\\S+?|Del|Esc|Space|Return|Down|Tab)`"));
    QString text = QString::fromUtf8(source);
    qsizetype begin = 0;
    for (auto match = key.match(text); match.hasMatch(); match = key.match(text, begin)) {
        const QString shown = QKeySequence::fromString(match.captured(1), QKeySequence::PortableText)
                                  .toString(QKeySequence::NativeText);
        text.replace(match.capturedStart(1), match.capturedLength(1), shown);
        begin = match.capturedStart(1) + shown.size() + 1;
    }
    return text.toUtf8();
}

} // namespace

QStringList handbookPages()
{
    return {QStringLiteral("start"), QStringLiteral("import"), QStringLiteral("search"),
        QStringLiteral("marks"), QStringLiteral("export"), QStringLiteral("backups"), QStringLiteral("keys")};
}

Result<Document> handbookPage(const QString &name)
{
    initHandbook();
    QFile file(HandbookDialog::tr(":/handbook/%1.md", "where the handbook of this language lies").arg(name));
    if (!handbookPages().contains(name) || !file.open(QIODevice::ReadOnly)) {
        return failure(
            ErrorKind::NotFound, HandbookDialog::tr("The handbook has no page “%1”.").arg(name), name);
    }
    return Services::renderDocument(name, withNativeKeys(file.readAll()),
        {.format = Format::Markdown, .isStrict = false, .isTrusted = false});
}

QString handbookPageAbout(const QWidget *focused)
{
    for (const QWidget *part = focused; part; part = part->parentWidget()) {
        const QString name = part->objectName();
        const auto known = std::ranges::find_if(
            partPages, [&name](const PartPage &each) { return QLatin1StringView(each.part) == name; });
        if (known != partPages.end()) {
            return QString::fromLatin1(known->page);
        }
    }
    return handbookPages().first();
}

QString handbookTarget(const QUrl &link)
{
    const QString address = link.toString();
    const QString name = address.startsWith(helpAddress) ? address.sliced(helpAddress.size()) : QString();
    return handbookPages().contains(name) ? name : QString();
}

HandbookDialog::HandbookDialog(QWidget *parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("handbook"));
    setWindowTitle(tr("Handbook"));
    sizeToScreen(*this, {920, 700}, {480, 320});
    build();
    showPage(handbookPages().first());
}

void HandbookDialog::build()
{
    m_pages = new QStandardItemModel(this);
    const QStringList names = handbookPages();
    for (const QString &name : names) {
        const auto page = handbookPage(name);
        auto *item = new QStandardItem(page ? titleOf(*page) : name);
        item->setData(name);
        item->setEditable(false);
        m_pages->appendRow(item);
    }
    m_list = new QListView(this);
    m_list->setObjectName(QStringLiteral("handbook.pages"));
    m_list->setAccessibleName(tr("Pages of the handbook"));
    m_list->setModel(m_pages);
    m_list->setItemDelegate(new PageDelegate(m_list));
    m_list->setMinimumWidth(scaled(160));
    prepareRowView(*m_list);
    m_reader = new ReaderView(this);
    m_reader->setObjectName(QStringLiteral("handbook.page"));
    m_reader->setAccessibleName(tr("Page of the handbook"));
    // It is read and its links are followed; nothing is marked in it.
    m_reader->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    m_reader->setNotesVisible(false);
    m_reader->setTagsEditable(false);
    auto *splitter = new HairlineSplitter(Qt::Horizontal, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_list);
    splitter->addWidget(m_reader);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({scaled(200), scaled(720)});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
        [this](const QModelIndex &index) { showPage(index.data(Qt::UserRole + 1).toString()); });
    connect(m_reader, &ReaderView::linkActivated, this, [this](const QUrl &link) {
        const QString target = handbookTarget(link);
        if (target.isEmpty()) {
            QDesktopServices::openUrl(link);
        } else {
            showPage(target);
        }
    });
}

void HandbookDialog::setAppearance(const ReaderAppearance &appearance)
{
    m_reader->setAppearance(appearance);
}

void HandbookDialog::showPage(const QString &name)
{
    const int row = qMax(0, static_cast<int>(handbookPages().indexOf(name)));
    const QModelIndex index = m_pages->index(row, 0);
    if (m_list->currentIndex() != index) {
        m_list->setCurrentIndex(index); // comes back here
        return;
    }
    TalkText text;
    if (const auto page = handbookPage(this->page())) {
        text.row.id = QUuid::createUuidV5(QUuid(), this->page());
        text.row.title = titleOf(*page);
        text.document = *page;
    }
    m_reader->setTalk(text);
}

QString HandbookDialog::page() const { return m_list->currentIndex().data(Qt::UserRole + 1).toString(); }

} // namespace Lectern::Ui
