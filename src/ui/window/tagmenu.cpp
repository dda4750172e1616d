// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tagmenu.h"

#include "editing/talkeditor.h"
#include "models/tagtreemodel.h"
#include "ui/dialogs/tagnamedialog.h"
#include "ui/theme.h"

#include <QLineEdit>
#include <QMenu>
#include <QPainter>

namespace Lectern::Ui {

namespace {

/// More would be a wall; others are typed.
constexpr int mostPlaces = 30;

/// In the order of Tokens::tagHues.
QStringList hueNames()
{
    return {TagMenu::tr("Blue"), TagMenu::tr("Green"), TagMenu::tr("Gold"), TagMenu::tr("Purple"),
        TagMenu::tr("Red"), TagMenu::tr("Grey"), TagMenu::tr("Teal"), TagMenu::tr("Pink")};
}

/// `isChosen`: with a ring.
QIcon discIcon(const QColor &colour, bool isChosen)
{
    constexpr int size = 16;
    constexpr double scale = 2;
    QPixmap pixmap(QSize(size, size) * scale);
    pixmap.setDevicePixelRatio(scale);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawEllipse(QRectF(4, 4, size - 8, size - 8));
    if (isChosen) {
        painter.setPen(QPen(tokens().text, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(QRectF(1, 1, size - 2, size - 2));
    }
    return pixmap;
}

QAction *add(QMenu &menu, const char *name, const char *glyph, const QString &text)
{
    QAction *action = menu.addAction(glyphIcon(QLatin1StringView(glyph)), text);
    action->setObjectName(QLatin1StringView(name));
    return action;
}

} // namespace

TagMenu::TagMenu(Services::LibraryThread &library, Editing::TalkEditor &editor,
    const Models::TagTreeModel &tags, QWidget &window)
    : QObject(&window)
    , m_library(library)
    , m_editor(editor)
    , m_tags(tags)
    , m_window(window)
    , m_edits(editor)
{
}

TagNameDialog *TagMenu::dialog() const { return m_dialog; }

void TagMenu::showAt(const QString &tag, const QPoint &globalPosition)
{
    delete m_menu;
    m_menu = new QMenu(&m_window);
    m_menu->setObjectName(QStringLiteral("tagMenu"));
    m_menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(add(*m_menu, "tagMenu.rename", "pencil", tr("&Rename…")), &QAction::triggered, this,
        [this, tag] { rename(tag); });
    addPlaces(*m_menu, tag);
    addColours(*m_menu, tag);
    connect(add(*m_menu, "tagMenu.make", "plus", tr("&New tag inside…")), &QAction::triggered, this,
        [this, tag] { make(tag); });
    m_menu->addSeparator();
    connect(add(*m_menu, "tagMenu.remove", "bin", tr("&Move to the bin")), &QAction::triggered, this,
        [this, tag] { remove(tag); });
    for (QAction *action : m_menu->actions()) {
        action->setDisabled(m_editor.isReadOnly());
    }
    m_menu->popup(globalPosition);
}

void TagMenu::addColours(QMenu &menu, const QString &tag)
{
    QMenu *colours = menu.addMenu(tr("&Colour"));
    const QStringList names = hueNames();
    for (int hue = 0; hue < static_cast<int>(names.size()); ++hue) {
        // A check box would stand in the icon's place.
        const bool isChosen = hue == m_tags.hueOf(tag);
        QAction *action = colours->addAction(discIcon(tokens().hue(hue), isChosen), names[hue]);
        action->setObjectName(QStringLiteral("tagMenu.hue%1").arg(hue));
        connect(action, &QAction::triggered, this, [this, tag, hue] { m_edits.setHue(tag, hue); });
    }
}

void TagMenu::addPlaces(QMenu &menu, const QString &tag)
{
    QMenu *places = menu.addMenu(tr("&Put inside"));
    places->setObjectName(QStringLiteral("tagMenu.places"));
    const auto offer = [&](QString text, const QString &into) {
        text.replace(u'&', QStringLiteral("&&"));
        connect(places->addAction(text), &QAction::triggered, this, [this, tag, into] { put(tag, into); });
    };
    if (Models::TagTreeModel::canPut(tag, {})) {
        offer(tr("No other tag"), {});
        places->addSeparator();
    }
    int shown = 0;
    for (const QString &into : m_tags.names()) {
        if (Models::TagTreeModel::canPut(tag, into) && ++shown <= mostPlaces) {
            offer(into, into);
        }
    }
    if (shown > mostPlaces) {
        connect(
            places->addAction(tr("Another one…")), &QAction::triggered, this, [this, tag] { rename(tag); });
    }
    places->menuAction()->setVisible(!places->isEmpty());
}

void TagMenu::put(const QString &tag, const QString &into)
{
    if (!mayEdit() || !Models::TagTreeModel::canPut(tag, into)) {
        return;
    }
    const QString name = Models::TagTreeModel::nameInside(tag, into);
    m_library.run(
        this,
        [tag, name](Services::LibrarySession &session, const std::stop_token &) {
            return session.tags().clashes(tag, name);
        },
        [this, tag, name](const Result<QStringList> &clashes) {
            if (!clashes) {
                Q_EMIT failed(clashes.error());
            } else if (clashes->isEmpty()) {
                take(tag, name, Store::TagClash::Refuse);
            } else {
                ask(tag, {});
                m_dialog->field()->setText(name); // says what the clash means
            }
        });
}

bool TagMenu::mayEdit()
{
    if (m_editor.isReadOnly()) {
        Q_EMIT failed({ErrorKind::Io, m_editor.readOnlyReason(), {}});
    }
    return !m_editor.isReadOnly();
}

void TagMenu::make(const QString &inside) { ask({}, inside); }

void TagMenu::rename(const QString &tag) { ask(tag, {}); }

void TagMenu::remove(const QString &tag)
{
    if (mayEdit()) {
        m_edits.remove(tag, [self = QPointer(this), tag] {
            if (self) {
                Q_EMIT self->removed(tag);
            }
        });
    }
}

void TagMenu::ask(const QString &tag, const QString &inside)
{
    if (!mayEdit()) {
        return;
    }
    delete m_dialog;
    m_dialog = new TagNameDialog(tag, inside, &m_window);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &TagNameDialog::nameTyped, this,
        [this, tag](const QString &name) { lookForClashes(tag, name); });
    connect(m_dialog, &QDialog::accepted, this, [this, tag] { take(tag); });
    m_dialog->open();
}

void TagMenu::lookForClashes(const QString &tag, const QString &name)
{
    m_library.run(
        this,
        [tag, name](Services::LibrarySession &session, const std::stop_token &) {
            return session.tags().clashes(tag, name);
        },
        [this, name](const Result<QStringList> &clashes) {
            if (clashes && m_dialog && m_dialog->name() == name) {
                m_dialog->setClashes(*clashes);
            }
        });
}

void TagMenu::take(const QString &tag)
{
    const QString name = m_dialog->name();
    if (tag.isEmpty()) {
        m_edits.add(name);
        return;
    }
    take(tag, name, m_dialog->isMerge() ? Store::TagClash::Merge : Store::TagClash::Refuse);
}

void TagMenu::take(const QString &tag, const QString &name, Store::TagClash clash)
{
    m_edits.rename(tag, name, clash, [self = QPointer(this), tag, name] {
        if (self) {
            Q_EMIT self->renamed(tag, name);
        }
    });
}

} // namespace Lectern::Ui
