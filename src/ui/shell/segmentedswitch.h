// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>
#include <QWidget>

namespace Lectern::Ui {

/// A few words side by side of which one is chosen: Margin | List. One stop of the keyboard, arrows inside.
class SegmentedSwitch final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SegmentedSwitch)
public:
    explicit SegmentedSwitch(const QStringList &segments, QWidget *parent = nullptr);

    [[nodiscard]] int current() const { return m_current; }
    /// Emits nothing.
    void setCurrent(int segment);
    void setSegments(const QStringList &segments);
    [[nodiscard]] int count() const { return static_cast<int>(m_segments.size()); }
    [[nodiscard]] const QStringList &segments() const { return m_segments; }
    /// Samples drawn large above the words, one a segment with its font: the typefaces of the Aa pop-up.
    void setSamples(const QString &sample, const QList<QFont> &fonts);
    /// Fills the width it is given with equal parts; else each is as wide as its word.
    void setExpanding(bool expanding);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void chosen(int segment);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QRect rectOf(int segment) const;
    [[nodiscard]] int widthOf(int segment) const;
    [[nodiscard]] int segmentAt(const QPoint &point) const;
    void choose(int segment);
    void paintSegment(QPainter &painter, int segment) const;
    void updateAccess();

    QStringList m_segments;
    QString m_sample;
    QList<QFont> m_sampleFonts;
    int m_current = 0;
    bool m_isExpanding = false;
};

} // namespace Lectern::Ui
