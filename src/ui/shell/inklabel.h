// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme.h"

#include <QLabel>

namespace Lectern::Ui {

/// A colour by role: a member of Tokens, looked up anew whenever the scheme changes.
using Ink = QColor Tokens::*;

/// Plain text in a colour and size of the theme that follows live changes of both.
class InkLabel final : public QLabel
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(InkLabel)
public:
    /// `delta`: pixels larger than the UI font.
    explicit InkLabel(
        Ink ink, int delta = 0, QFont::Weight weight = QFont::Normal, QWidget *parent = nullptr);

    /// One line that is cut with "…" where it does not fit; its tooltip is the whole text then, and none
    /// else.
    void setElided(bool elided);
    void setInk(Ink ink);
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void apply();

    Ink m_ink;
    int m_delta;
    QFont::Weight m_weight;
    bool m_isElided = false;
    bool m_isApplying = false;
};

/// A glyph of the own set in a colour of the theme.
class GlyphLabel final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(GlyphLabel)
public:
    GlyphLabel(QString name, int designSize, Ink ink, QWidget *parent = nullptr);

    void setGlyph(const QString &name, Ink ink);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_name;
    int m_designSize;
    Ink m_ink;
};

} // namespace Lectern::Ui
