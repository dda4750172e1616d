// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/reader/numberedtext.h"

#include <functional>
#include <vector>

namespace Lectern::Ui {

/// The place of a talk, or of notes of the event, in the source shown: lines count from 1, both ends
/// included.
struct SourcePart {
    enum class Kind { Talk, LeftOut, Notes };
    int line = 0;
    int endLine = 0;
    QString label; ///< "talk 4 starts here"
    Kind kind = Kind::Talk;
    bool isDoubtful = false; ///< its first line is tinted

    bool operator==(const SourcePart &) const = default;
};

class HeadingTint;

/// The source of an import: line numbers, a bar along each line, a dashed line where a talk starts. The bar
/// is solid beside talks, hollow beside what belongs to the event, dotted beside what is left out. The
/// numbers offer to split before the line under the pointer.
class SourceView final : public NumberedText
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SourceView)
public:
    explicit SourceView(QWidget *parent = nullptr);

    /// `hasHeadings`: lines that begin with "#" are set off.
    void setSource(const QString &text, bool hasHeadings);
    void setParts(std::vector<SourcePart> parts);
    /// The part in work: tinted and scrolled into view, with the caret at its begin. -1: none. Nothing moves
    /// while the caret is in that part already.
    void setCurrentPart(int part);
    /// -1: none begins at this line.
    [[nodiscard]] int partBeginningAt(int lineFromOne) const;
    /// From 1.
    [[nodiscard]] int caretLine() const;
    /// Whether a talk can begin at a line (from 1): asked for the line under the pointer. Empty: never.
    std::function<bool(int)> canSplitAt;

Q_SIGNALS:
    void caretMoved(int lineFromOne); ///< by the person
    void splitRequested(int lineFromOne); ///< by a click beside the line

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

    [[nodiscard]] int roomBehindNumbers() const override;
    void paintBehindNumber(QPainter &painter, int lineFromOne, const QRect &row) const override;
    void paintOverGutter(QPainter &painter) const override;
    void gutterHovered(int y) override;
    void gutterClicked() override;

private:
    void paintBar(QPainter &painter, int part, bool isFirstLine, QRect bar) const;
    [[nodiscard]] QRect rectOfLine(int lineFromOne) const;
    /// Where the words of a line end, in the viewport.
    [[nodiscard]] int endOfText(const QTextBlock &line) const;
    void paintStart(QPainter &painter, const SourcePart &part, int y) const;
    [[nodiscard]] int partAtLine(int lineFromOne) const;
    void tintLines();
    void showCurrentPart();

    HeadingTint *m_headings = nullptr;
    std::vector<SourcePart> m_parts;
    int m_current = -1;
    int m_offered = 0; ///< line before which a split is offered; 0: none
    bool m_isPlacing = false; ///< the caret moves by itself
    bool m_wasPlaced = false; ///< the view had its size when the part was shown
};

} // namespace Lectern::Ui
