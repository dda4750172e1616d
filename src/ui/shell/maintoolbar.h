// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/actions/actioncatalogue.h"

#include <QList>
#include <QPointer>
#include <QWidget>

class QToolButton;

namespace Lectern::Ui {

/// The bar along the top: sidebar, back, forward; the search field in the middle; import, insights, Aa,
/// notes, menu. The field is 480 to 560 wide and grows to 640 while it has the focus; below 1180 the buttons
/// lose their words, below 640 only back, field and menu stay. All widths scale with the UI font.
class MainToolBar final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MainToolBar)
public:
    /// `field` stands in the middle and comes between the buttons for Tab, if it has no parent yet.
    MainToolBar(const ActionCatalogue &actions, QWidget *field, QWidget *parent = nullptr);

    /// Names the buttons for screen readers, with their keys; again when keys changed.
    void nameButtons(const ActionCatalogue &actions);
    /// The button that a pop-up of the action hangs from (Appearance, MainMenu); null if it is not shown.
    [[nodiscard]] QToolButton *button(ActionId id) const;
    /// Opens the main menu at its button, with the keyboard on its first row.
    void showMainMenu();

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QToolButton *addButton(const ActionCatalogue &actions, ActionId id);
    void buildMenu(const ActionCatalogue &actions);
    void placeAll();
    void chooseButtons();
    [[nodiscard]] int placeStart();
    [[nodiscard]] int placeEnd();
    void placeField(int from, int to);

    struct Button {
        ActionId id;
        QToolButton *button;
        bool isAtEnd;
    };
    QList<Button> m_buttons;
    QPointer<QWidget> m_field;
    QMenu *m_menu = nullptr;
    bool m_isFieldFocused = false;
};

} // namespace Lectern::Ui
