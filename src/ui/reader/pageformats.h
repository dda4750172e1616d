// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/reader/links.h"
#include "ui/reader/readerappearance.h"

#include <QHash>
#include <QTextBlockFormat>
#include <QTextCharFormat>

#include <map>
#include <optional>
#include <vector>

namespace Lectern::Ui {

/// The formats of a page at one appearance, each made once: to make one, and to let Qt find out that it knows
/// it, takes longer than to insert the text it is for. GUI thread.
class PageFormats final
{
public:
    explicit PageFormats(const ReaderAppearance &appearance)
        : m_appearance(appearance)
    {
    }

    [[nodiscard]] const TypeSetting &type(Element element) { return known(element).type; }
    [[nodiscard]] const QTextCharFormat &characters(Element element) { return known(element).characters; }

    /// How a paragraph stands; pixels, and levels of lists.
    struct Paragraph {
        int lineHeight = 0;
        int above = 0;
        int listDepth = 0;
        int leftMargin = 0;
        bool noBreak = false;

        auto operator<=>(const Paragraph &) const = default;
    };
    [[nodiscard]] const QTextBlockFormat &paragraph(const Paragraph &paragraph);

    /// What spans do to the letters of a run.
    struct Inline {
        bool isItalic = false; ///< turned round: italics inside italics stand upright
        bool isStrong = false;
        bool isStruckOut = false;
        bool isCode = false;
        bool isLink = false;
        bool padsAfter = false; ///< room for the frame of inline code

        bool operator==(const Inline &) const = default;
    };
    [[nodiscard]] const QTextCharFormat &inlined(const QTextCharFormat &base, const Inline &spans);

    [[nodiscard]] PageLink link(const QString &target);

private:
    struct Known {
        TypeSetting type;
        QTextCharFormat characters;
    };
    struct Inlined {
        QTextCharFormat base;
        Inline spans;
        QTextCharFormat format;
    };
    [[nodiscard]] const Known &known(Element element);

    ReaderAppearance m_appearance;
    std::map<Element, Known> m_known;
    std::map<Paragraph, QTextBlockFormat> m_paragraphs;
    std::vector<Inlined> m_inlined;
    QHash<QString, PageLink> m_links;
};

} // namespace Lectern::Ui
