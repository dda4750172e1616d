// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/catalogue.h"

#include <QToolButton>

namespace Lectern::Ui {

/// One of the five kinds as a round swatch with its glyph; checked: ringed.
class SwatchButton final : public QToolButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SwatchButton)
public:
    explicit SwatchButton(MarkKind kind, QWidget *parent = nullptr);

    [[nodiscard]] MarkKind kind() const { return m_kind; }
    /// Lines around the swatch in its colour even when it is not checked (selection bar) or a plain disc
    /// (note card).
    void setOutlined(bool outlined);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void nameKind();

    MarkKind m_kind;
    bool m_isOutlined = true;
};

/// A quiet button of the page's bars: glyph, text, or both; hovered a soft ground. Colours follow the theme.
class BarButton final : public QToolButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BarButton)
public:
    BarButton(const QString &glyph, const QString &text, const QString &toolTip, QWidget *parent = nullptr);

    /// What the button does is another thing now.
    void setMeaning(const QString &glyph, const QString &toolTip);
    /// Shown as text in place of a glyph ("Aa").
    void setLettering(const QString &letters, bool underlined);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_glyph;
    QString m_letters;
    bool m_isUnderlined = false;
};

} // namespace Lectern::Ui
