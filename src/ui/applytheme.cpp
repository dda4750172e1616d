// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/lecternstyle.h"
#include "ui/theme.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontInfo>
#include <QStyleHints>
#include <QToolTip>

namespace Lectern::Ui {

namespace {

constexpr int designFontPixels = 13;

/// On Plasma the system palette is what the person chose; it is used as it comes (shared/design/ui.md,
/// section 14).
bool isPlasma()
{
    return qEnvironmentVariable("XDG_CURRENT_DESKTOP").contains(QLatin1StringView("KDE"))
        && QGuiApplication::platformName() != QLatin1StringView("offscreen");
}

Qt::ColorScheme qtScheme(ColourScheme scheme)
{
    switch (scheme) {
    case ColourScheme::Light:
        return Qt::ColorScheme::Light;
    case ColourScheme::Dark:
        return Qt::ColorScheme::Dark;
    case ColourScheme::System:
        break;
    }
    return Qt::ColorScheme::Unknown;
}

bool isDarkWanted(ColourScheme scheme)
{
    return scheme == ColourScheme::Dark
        || (scheme == ColourScheme::System
            && QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark);
}

/// What the desktop asked for last.
bool &wantsHighContrast()
{
    static bool isWanted = false;
    return isWanted;
}

void applyPalette(ColourScheme scheme)
{
    if (wantsHighContrast()) {
        QApplication::setPalette(highContrastPalette(isDarkWanted(scheme)));
    } else if (isPlasma() && scheme == ColourScheme::System) {
        QApplication::setPalette(QPalette());
    } else {
        QApplication::setPalette(paletteFor(isDarkWanted(scheme) ? darkTokens() : lightTokens()));
    }
    static const QFont::Weight usualWeight = QGuiApplication::font().weight();
    QFont font = QGuiApplication::font();
    if (const QFont::Weight weight = weightInForce(usualWeight); weight != font.weight()) {
        font.setWeight(weight);
        QApplication::setFont(font);
    }
    QPalette tip = QGuiApplication::palette();
    tip.setColor(QPalette::ToolTipBase, tokens().toast);
    tip.setColor(QPalette::ToolTipText, tokens().toastText);
    QToolTip::setPalette(tip);
}

/// Platforms without a desktop (offscreen, bare X servers) hand out "Sans" in some size; the design's own
/// font is better there when it is installed.
bool isStandIn(const QFont &font)
{
    const QString family = font.family();
    return family.isEmpty() || family == QLatin1StringView("Sans")
        || family == QLatin1StringView("Sans Serif") || family == QLatin1StringView("Helvetica")
        || family == QLatin1StringView("sans-serif") || !QFontDatabase::isScalable(QFontInfo(font).family());
}

void applyFont()
{
    const QString inter = QStringLiteral("Inter");
    QFont font = QGuiApplication::font();
    if (isStandIn(font) && QFontDatabase::families().contains(inter)) {
        font = QFont(inter);
        font.setPixelSize(designFontPixels);
        QApplication::setFont(font);
    }
}

/// The scheme in force, for when the desktop changes its mind.
ColourScheme &schemeInForce()
{
    static ColourScheme scheme = ColourScheme::System;
    return scheme;
}

void followDesktop()
{
    QStyleHints *hints = QGuiApplication::styleHints();
    constexpr const char *marker = "lectern.isFollowed";
    if (hints->property(marker).toBool()) {
        return;
    }
    hints->setProperty(marker, true);
    QObject::connect(hints, &QStyleHints::colorSchemeChanged, hints, [] { applyPalette(schemeInForce()); });
}

} // namespace

void setHighContrastWanted(bool isWanted)
{
    if (wantsHighContrast() != isWanted) {
        wantsHighContrast() = isWanted;
        applyPalette(schemeInForce());
    }
}

void applyTheme(ColourScheme scheme)
{
    schemeInForce() = scheme;
    if (!qobject_cast<LecternStyle *>(QApplication::style())) {
        QApplication::setStyle(new LecternStyle);
        applyFont();
    }
    followDesktop();
    QGuiApplication::styleHints()->setColorScheme(qtScheme(scheme));
    applyPalette(scheme);
}

} // namespace Lectern::Ui
