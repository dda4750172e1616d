// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "firstrunpage.h"

#include "ui/shell/inklabel.h"
#include "ui/shell/stepsdrawing.h"
#include "ui/stylepainting.h"
#include "ui/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QSvgRenderer>
#include <QVBoxLayout>

namespace Lectern::Ui {

namespace {

/// The program's own picture, in its own colours.
class AppPicture final : public QWidget
{
public:
    explicit AppPicture(QWidget *parent)
        : QWidget(parent)
        , m_picture(QStringLiteral(":/icons/lectern.svg"))
    {
        setFixedSize(scaled(80), scaled(80));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        m_picture.render(&painter, rect());
    }

private:
    QSvgRenderer m_picture;
};

constexpr int targetEdge = 20;
constexpr int promiseWidth = 540;

} // namespace

FirstRunPage::FirstRunPage(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("firstRunPage"));
    build();
    applyFont();
}

void FirstRunPage::build()
{
    auto *column = new QVBoxLayout(this);
    column->setSpacing(0);
    const int air = scaled(targetEdge + 12); // to the frame and off it
    column->setContentsMargins(air, scaled(targetEdge), air, scaled(targetEdge));
    m_headline = new QLabel(tr("Read your conference notes again"), this);
    m_promise = new InkLabel(&Tokens::muted, 2, QFont::Normal, this);
    // Lines of large letters want more air between them than a label gives.
    m_promise->setTextFormat(Qt::RichText);
    m_promise->setText(QStringLiteral("<p style=\"line-height: 130%\">%1</p>")
            .arg(
                tr("Drop a file or a folder anywhere in this window. Lectern finds the talks in it and shows "
                   "you what it found before it saves anything.")
                    .toHtmlEscaped()));
    auto *footer = new InkLabel(&Tokens::muted, -1, QFont::Normal, this);
    footer->setText(
        tr("Markdown, plain text, HTML and slide text     ·     Everything stays on this computer"));
    for (QLabel *label : std::initializer_list<QLabel *>{m_headline, m_promise, footer}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
    }
    // Gaps give way before anything is cut.
    const auto gap = [column](int height) {
        column->addItem(new QSpacerItem(0, scaled(height), QSizePolicy::Minimum, QSizePolicy::Maximum));
    };
    column->addStretch(1);
    m_picture = new AppPicture(this);
    column->addWidget(m_picture, 0, Qt::AlignHCenter);
    gap(20);
    column->addWidget(m_headline);
    gap(12);
    // Not by an alignment, with which a label gets the height of one line only.
    auto *promise = new QHBoxLayout;
    promise->addStretch(1);
    promise->addWidget(m_promise, 1000);
    promise->addStretch(1);
    column->addLayout(promise);
    gap(30);
    column->addWidget(buildButtons(), 0, Qt::AlignHCenter);
    gap(8);
    m_folder = new QPushButton(tr("Import a whole &folder"), this);
    m_folder->setObjectName(QStringLiteral("firstRun.folder"));
    m_folder->setProperty("lecternRole", QStringLiteral("quiet"));
    m_folder->setAutoDefault(true);
    connect(m_folder, &QPushButton::clicked, this, &FirstRunPage::folderRequested);
    column->addWidget(m_folder, 0, Qt::AlignHCenter);
    gap(44);
    m_steps = new StepsDrawing(this);
    column->addWidget(m_steps, 0, Qt::AlignHCenter);
    gap(36);
    column->addWidget(footer);
    m_footer = footer;
    column->addStretch(1);
}

QWidget *FirstRunPage::buildButtons()
{
    auto *both = new QWidget(this);
    auto *row = new QHBoxLayout(both);
    row->setContentsMargins(4, 4, 4, 4); // room for the ring
    row->setSpacing(scaled(12));
    m_import = new QPushButton(tr("&Import notes"), both);
    m_import->setProperty("lecternRole", QStringLiteral("primary"));
    m_import->setProperty("lecternRingAtOnce", true); // says that Enter will do
    m_sample = new QPushButton(tr("Open the &sample library"), both);
    for (QPushButton *button : {m_import, m_sample}) {
        button->setProperty("lecternSize", QStringLiteral("large"));
        button->setAutoDefault(true); // Enter presses it, here too and not only in a dialog
        row->addWidget(button);
    }
    m_import->setObjectName(QStringLiteral("firstRun.import"));
    m_sample->setObjectName(QStringLiteral("firstRun.sample"));
    m_sample->setIcon(glyphIcon(QStringLiteral("reading-book")));
    connect(m_import, &QPushButton::clicked, this, &FirstRunPage::importRequested);
    connect(m_sample, &QPushButton::clicked, this, &FirstRunPage::sampleRequested);
    return both;
}

void FirstRunPage::focusImport() { m_import->setFocus(Qt::OtherFocusReason); }

void FirstRunPage::applyFont()
{
    m_headline->setFont(readerFont(scaled(32), true));
    m_import->setFont(uiFont(1, QFont::Medium));
    m_sample->setFont(uiFont(1));
    m_import->setIcon(glyphIcon(QStringLiteral("import"), tokens().onAccent));
    fitToSize();
}

QSize FirstRunPage::minimumSizeHint() const { return {scaled(320), scaled(240)}; }

void FirstRunPage::fitToSize()
{
    const int room = width() - 2 * scaled(targetEdge);
    m_promise->setMaximumWidth(scaled(promiseWidth));
    m_picture->show();
    m_footer->show();
    m_steps->setVisible(m_steps->sizeHint().width() <= room);
    const auto isTooHigh = [this] {
        layout()->invalidate();
        return layout()->totalHeightForWidth(width()) > height();
    };
    if (isTooHigh()) {
        m_steps->hide();
    }
    m_picture->setVisible(!isTooHigh());
    m_footer->setVisible(!isTooHigh());
}

void FirstRunPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitToSize();
}

void FirstRunPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::ApplicationFontChange) {
        applyFont();
        update();
    }
}

void FirstRunPage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().page);
    painter.setRenderHint(QPainter::Antialiasing);
    const int edge = scaled(targetEdge);
    QPen dashes(tokens().lineStrong, 1, Qt::CustomDashLine);
    dashes.setDashPattern({3, 3});
    painter.setPen(dashes);
    painter.drawRoundedRect(
        QRectF(rect()).adjusted(edge + 0.5, edge + 0.5, -edge - 0.5, -edge - 0.5), scaled(12), scaled(12));
}

} // namespace Lectern::Ui
