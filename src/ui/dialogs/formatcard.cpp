// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "formatcard.h"

#include "ui/stylepainting.h"
#include "ui/theme.h"

#include <QPainter>

#include <algorithm>
#include <array>

namespace Lectern::Ui {

namespace {

/// What a format is known by among people who write it.
struct FormatLook {
    QLatin1StringView format;
    const char *sign; ///< empty: a sheet of paper
    const char *name; ///< short enough for a card
};

constexpr std::array looks{
    FormatLook{QLatin1StringView("markdown"), "#", QT_TRANSLATE_NOOP("Lectern::Ui::FormatCard", "Markdown")},
    FormatLook{QLatin1StringView("html"), "</>", QT_TRANSLATE_NOOP("Lectern::Ui::FormatCard", "Web page")},
    FormatLook{QLatin1StringView("text"), "T", QT_TRANSLATE_NOOP("Lectern::Ui::FormatCard", "Text")},
    FormatLook{QLatin1StringView("csv"), "", QT_TRANSLATE_NOOP("Lectern::Ui::FormatCard", "CSV")},
    FormatLook{QLatin1StringView("json"), "{ }", QT_TRANSLATE_NOOP("Lectern::Ui::FormatCard", "JSON")},
};

const FormatLook *lookOf(const QString &formatId)
{
    const auto found = std::ranges::find(looks, formatId, &FormatLook::format);
    return found == looks.end() ? nullptr : &*found;
}

} // namespace

FormatCard::FormatCard(const QString &formatId, const QString &name, QWidget *parent)
    : QPushButton(shortName(formatId, name), parent)
{
    if (const FormatLook *look = lookOf(formatId)) {
        m_sign = QString::fromLatin1(look->sign);
    }
    setCheckable(true);
    setAutoDefault(false);
    setObjectName(QStringLiteral("export.format.") + formatId);
    setAccessibleName(name);
    setToolTip(name);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QString FormatCard::shortName(const QString &formatId, const QString &name)
{
    const FormatLook *look = lookOf(formatId);
    return look ? tr(look->name) : name;
}

QSize FormatCard::sizeHint() const
{
    return {scaled(72), qMax(scaled(62), fontMetrics().height() + scaled(44))};
}

void FormatCard::paintEvent(QPaintEvent *)
{
    const Tokens &t = tokens();
    QPainter painter(this);
    QColor fill = t.isDark ? t.field : t.raised;
    if (isChecked()) {
        fill = t.accentSoft;
    } else if (isDown() || underMouse()) {
        fill = isDown() ? t.press : t.hover;
    }
    Painting::roundedBox(painter, rect(), scaled(Painting::controlRadius), fill,
        isChecked() ? t.accent : t.lineStrong, isChecked() ? 2 : 1);
    const int words = fontMetrics().height() + scaled(10);
    const QRect top = rect().adjusted(0, scaled(8), 0, -words);
    painter.setPen(isChecked() ? t.accentInk : t.muted);
    if (m_sign.isEmpty()) {
        Painting::centredGlyph(
            painter, top, QStringLiteral("document"), scaled(18), isChecked() ? t.accentInk : t.muted);
    } else {
        painter.setFont(codeFont(scaled(16)));
        painter.drawText(top, Qt::AlignCenter, m_sign);
    }
    painter.setFont(uiFont(-1, isChecked() ? QFont::DemiBold : QFont::Normal));
    painter.setPen(isChecked() ? t.accentInk : t.text);
    const QRect bottom(scaled(4), height() - words, width() - scaled(8), words - scaled(4));
    painter.drawText(
        bottom, Qt::AlignCenter, painter.fontMetrics().elidedText(text(), Qt::ElideRight, bottom.width()));
}

} // namespace Lectern::Ui
