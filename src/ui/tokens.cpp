// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Colours: shared/design/ui.md, sections 5 and 12.

#include "theme.h"

#include <QGuiApplication>

#include <algorithm>
#include <cmath>

namespace Lectern::Ui {

namespace {

QColor rgb(unsigned value) { return QColor::fromRgb(QRgb(0xFF000000U | value)); }

Tokens makeLight()
{
    Tokens t;
    t.window = rgb(0xF5F4F1);
    t.window2 = rgb(0xECEAE5);
    t.page = t.raised = t.field = rgb(0xFFFFFF);
    t.codeBackground = rgb(0xF7F6F3);
    t.line = rgb(0xE4E1DA);
    t.lineStrong = rgb(0xCFCBC2);
    t.control = rgb(0x8C877D);
    t.text = rgb(0x23211D);
    t.muted = rgb(0x68635A);
    t.faint = rgb(0x8F897E);
    t.disabled = rgb(0xA9A499);
    t.accent = rgb(0x2B5FB3);
    t.accentInk = rgb(0x1F4E99);
    t.onAccent = rgb(0xFFFFFF);
    t.accentSoft = rgb(0xE3EBF8);
    t.hover = rgb(0xEAE8E2);
    t.press = rgb(0xDEDBD3);
    t.selectedText = rgb(0xC9DCF7);
    t.focus = rgb(0x2B5FB3);
    t.danger = rgb(0xB3261E);
    t.warn = rgb(0x8A5A00);
    t.ok = rgb(0x1C7448);
    t.dangerSoft = rgb(0xFCEBE8);
    t.warnSoft = rgb(0xFFF4DC);
    t.okSoft = rgb(0xE4F4EA);
    t.findFill = rgb(0xFFF3C4);
    t.findOutline = rgb(0xB98900);
    t.findCurrent = rgb(0xFFB454);
    t.findCurrentText = rgb(0x1B1C1E);
    t.toast = rgb(0x2E2C28);
    t.toastText = rgb(0xF5F3EE);
    t.toastAction = rgb(0xFFCF70);
    t.syntaxKeyword = rgb(0x7A2E8E);
    t.syntaxString = rgb(0x1E6B45);
    t.syntaxComment = rgb(0x736D62);
    t.syntaxNumber = rgb(0x9A4A00);
    t.tagHues = {rgb(0x3A8FEA), rgb(0x00805A), rgb(0xAE8A10), rgb(0x783B8A), rgb(0xAC2A00), rgb(0x68635A),
        rgb(0x0B7C8C), rgb(0xB0417E)};
    t.markFill = {rgb(0xFFEBB0), rgb(0xC9DAFD), rgb(0xCDF5E6), rgb(0xF7D0C4), rgb(0xE6D8EE)};
    t.markLine = {rgb(0xAE8A10), rgb(0x3A8FEA), rgb(0x00805A), rgb(0xAC2A00), rgb(0x783B8A)};
    return t;
}

Tokens makeDark()
{
    Tokens t;
    t.isDark = true;
    t.window = rgb(0x232427);
    t.window2 = rgb(0x2B2C30);
    t.page = rgb(0x1B1C1E);
    t.raised = rgb(0x292A2E);
    t.field = rgb(0x18191B);
    t.codeBackground = rgb(0x222326);
    t.line = rgb(0x34363A);
    t.lineStrong = rgb(0x484A50);
    t.control = rgb(0x7F828A);
    t.text = rgb(0xDFDCD5);
    t.muted = rgb(0xA6A198);
    t.faint = rgb(0x7E7A72);
    t.disabled = rgb(0x66635D);
    t.accent = rgb(0x8DB3F5);
    t.accentInk = rgb(0xB4CEFA);
    t.onAccent = rgb(0x10203C);
    t.accentSoft = rgb(0x2A3850);
    t.hover = rgb(0x2E3034);
    t.press = rgb(0x3A3C41);
    t.selectedText = rgb(0x34507F);
    t.focus = rgb(0x8DB3F5);
    t.danger = rgb(0xF28B82);
    t.warn = rgb(0xE5B454);
    t.ok = rgb(0x6CCB94);
    t.dangerSoft = rgb(0x43251F);
    t.warnSoft = rgb(0x3A2F17);
    t.okSoft = rgb(0x1D3527);
    t.findFill = rgb(0x3A3217);
    t.findOutline = rgb(0xD9A53A);
    t.findCurrent = rgb(0xF0A63C);
    t.findCurrentText = rgb(0x1B1C1E);
    t.toast = rgb(0xE9E6DF);
    t.toastText = rgb(0x23211D);
    t.toastAction = rgb(0x7A4A00);
    t.syntaxKeyword = rgb(0xD3A4E8);
    t.syntaxString = rgb(0x8CCFA6);
    t.syntaxComment = rgb(0x98938A);
    t.syntaxNumber = rgb(0xEBB383);
    t.tagHues = {rgb(0x96B6FF), rgb(0x3DE0CF), rgb(0xF5C04F), rgb(0xBC7DB4), rgb(0xE8694C), rgb(0xA6A198),
        rgb(0x63C7D6), rgb(0xF08CC0)};
    t.markFill = {rgb(0x514007), rgb(0x0E4580), rgb(0x0B3B36), rgb(0x5C2A1E), rgb(0x452C53)};
    t.markLine = {rgb(0xF5C04F), rgb(0x96B6FF), rgb(0x3DE0CF), rgb(0xE8694C), rgb(0xBC7DB4)};
    return t;
}

/// `share` of `ink` over `ground`.
QColor over(const QColor &ground, const QColor &ink, double share)
{
    const auto mixed = [share](float below, float above) {
        return static_cast<float>(below * (1 - share) + above * share);
    };
    return QColor::fromRgbF(mixed(ground.redF(), ink.redF()), mixed(ground.greenF(), ink.greenF()),
        mixed(ground.blueF(), ink.blueF()))
        .toRgb();
}

double luminance(const QColor &colour)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
        + 0.0722 * linear(colour.blueF());
}

/// `colour`, made darker on light ground and lighter on dark until both grounds leave it `ratio`; its hue
/// stays as long as it can.
QColor readable(const QColor &colour, const QColor &one, const QColor &other, double ratio)
{
    const QColor away = luminance(one) > 0.18 ? Qt::black : Qt::white; // where both give the same ratio
    constexpr int steps = 100;
    for (int step = 0; step < steps; ++step) {
        const QColor tried = over(colour, away, double(step) / steps);
        if (contrastOf(tried, one) >= ratio && contrastOf(tried, other) >= ratio) {
            return tried;
        }
    }
    return away;
}

/// Black on white or white on black, around the text as on it: what schemes of high contrast have. A lower
/// bound, or that of the text alone, would take Breeze and Fusion for one.
bool hasHighContrast(const QPalette &palette)
{
    constexpr double nearlyAll = 19; // of 21
    return contrastOf(palette.color(QPalette::Text), palette.color(QPalette::Base)) >= nearlyAll
        && contrastOf(palette.color(QPalette::WindowText), palette.color(QPalette::Window)) >= nearlyAll;
}

bool isOwn(const QPalette &palette, const Tokens &t)
{
    const QPalette own = paletteFor(t);
    constexpr std::array telling{QPalette::Window, QPalette::WindowText, QPalette::Base, QPalette::Text,
        QPalette::Button, QPalette::Highlight};
    return std::ranges::all_of(
        telling, [&](QPalette::ColorRole role) { return palette.color(role) == own.color(role); });
}

void mixNeutrals(Tokens &t, const QPalette &palette)
{
    const QColor ink = palette.color(QPalette::WindowText);
    t.window = palette.color(QPalette::Window);
    t.window2 = over(t.window, ink, 0.06);
    t.page = t.field = palette.color(QPalette::Base);
    t.text = readable(palette.color(QPalette::Text), t.page, t.window, 7);
    t.raised = t.isDark ? over(t.page, t.text, 0.06) : t.page;
    t.codeBackground = over(t.page, t.text, 0.03);
    t.line = over(t.window, ink, 0.12);
    t.lineStrong = over(t.window, ink, 0.22);
    t.control = readable(over(t.window, ink, 0.5), t.page, t.window, 3);
    t.muted = readable(over(t.window, t.text, 0.7), t.page, t.window, 4.5);
    t.faint = readable(over(t.window, t.text, 0.5), t.page, t.window, 3);
    t.disabled = over(t.window, t.text, 0.38);
    t.hover = over(t.window, ink, 0.06);
    t.press = over(t.window, ink, 0.11);
    t.toast = palette.color(QPalette::ToolTipBase);
    t.toastText = t.toastAction = readable(palette.color(QPalette::ToolTipText), t.toast, t.toast, 7);
}

void mixAccents(Tokens &t, const QPalette &palette)
{
    const QColor accent = palette.color(QPalette::Accent);
    t.accentSoft = over(t.page, accent, 0.14);
    t.accent = t.focus = readable(accent, t.page, over(t.window, accent, 0.14), 4.5);
    t.accentInk = readable(accent, t.page, t.window, 7);
    t.onAccent = contrastOf(t.page, t.accent) >= 4.5 ? t.page : readable(t.text, t.accent, t.accent, 4.5);
    t.selectedText = over(t.page, accent, 0.28);
    t.danger = readable(t.danger, t.page, t.window, 4.5);
    t.warn = readable(t.warn, t.page, t.window, 4.5);
    t.ok = readable(t.ok, t.page, t.window, 4.5);
    t.dangerSoft = over(t.window, t.danger, 0.12);
    t.warnSoft = over(t.window, t.warn, 0.12);
    t.okSoft = over(t.window, t.ok, 0.12);
    for (QColor *ink : {&t.syntaxKeyword, &t.syntaxString, &t.syntaxComment, &t.syntaxNumber}) {
        *ink = readable(*ink, t.codeBackground, t.page, 4.5);
    }
    for (QColor &line : t.markLine) {
        line = readable(line, t.page, t.page, 3);
    }
}

/// No tints: everything that is told apart by a shade gets ink.
void sharpen(Tokens &t)
{
    t.muted = t.faint = t.line = t.lineStrong = t.control = t.text;
    t.window2 = t.codeBackground = t.raised = t.page;
    t.markFill.fill(t.page);
    for (QColor &line : t.markLine) {
        line = readable(line, t.page, t.page, 7);
    }
}

} // namespace

double contrastOf(const QColor &one, const QColor &other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

const Tokens &lightTokens()
{
    static const Tokens tokens = makeLight();
    return tokens;
}

const Tokens &darkTokens()
{
    static const Tokens tokens = makeDark();
    return tokens;
}

Tokens tokensFrom(const QPalette &palette)
{
    const bool isDark = palette.color(QPalette::Base).lightness() < 128;
    const Tokens &own = isDark ? darkTokens() : lightTokens();
    if (isOwn(palette, own)) {
        return own;
    }
    Tokens t = own;
    mixNeutrals(t, palette);
    mixAccents(t, palette);
    t.isHighContrast = hasHighContrast(palette);
    if (t.isHighContrast) {
        sharpen(t);
    }
    return t;
}

const Tokens &tokens()
{
    static qint64 key = 0;
    static Tokens inForce;
    const QPalette palette = QGuiApplication::palette();
    if (key != palette.cacheKey()) {
        key = palette.cacheKey();
        inForce = tokensFrom(palette);
    }
    return inForce;
}

QPalette paletteFor(const Tokens &t)
{
    QPalette palette;
    palette.setColor(QPalette::Window, t.window);
    palette.setColor(QPalette::WindowText, t.text);
    palette.setColor(QPalette::Base, t.page);
    palette.setColor(QPalette::AlternateBase, t.window2);
    palette.setColor(QPalette::Text, t.text);
    palette.setColor(QPalette::Button, t.raised);
    palette.setColor(QPalette::ButtonText, t.text);
    palette.setColor(QPalette::BrightText, t.danger);
    palette.setColor(QPalette::PlaceholderText, t.faint);
    palette.setColor(QPalette::Highlight, t.accent);
    palette.setColor(QPalette::HighlightedText, t.onAccent);
    palette.setColor(QPalette::Accent, t.accent);
    palette.setColor(QPalette::Link, t.accent);
    palette.setColor(QPalette::LinkVisited, t.accentInk);
    palette.setColor(QPalette::ToolTipBase, t.toast);
    palette.setColor(QPalette::ToolTipText, t.toastText);
    palette.setColor(QPalette::Light, t.raised);
    palette.setColor(QPalette::Midlight, t.line);
    palette.setColor(QPalette::Mid, t.lineStrong);
    palette.setColor(QPalette::Dark, t.control);
    palette.setColor(QPalette::Shadow, QColor(0, 0, 0, 60));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText}) {
        palette.setColor(QPalette::Disabled, role, t.disabled);
    }
    return palette;
}

QPalette highContrastPalette(bool isDark)
{
    const QColor ground = isDark ? Qt::black : Qt::white;
    const QColor ink = isDark ? Qt::white : Qt::black;
    const QColor accent = isDark ? rgb(0xFFE14D) : rgb(0x0000B3);
    QPalette palette(ink, ground, ink, ink, ink, ink, accent, ground, ground);
    for (const auto role : {QPalette::Button, QPalette::AlternateBase, QPalette::ToolTipBase}) {
        palette.setColor(role, ground);
    }
    for (const auto role : {QPalette::ButtonText, QPalette::PlaceholderText, QPalette::ToolTipText}) {
        palette.setColor(role, ink);
    }
    for (const auto role : {QPalette::Highlight, QPalette::Accent, QPalette::Link, QPalette::LinkVisited}) {
        palette.setColor(role, accent);
    }
    palette.setColor(QPalette::HighlightedText, ground);
    return palette;
}

} // namespace Lectern::Ui
