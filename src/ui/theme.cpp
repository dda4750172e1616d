// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "theme.h"

#include "ui/kindnames.h"

#include <QApplication>
#include <QCoreApplication>
#include <QFontDatabase>
#include <QFontMetrics>
#include <QGuiApplication>
#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QRawFont>
#include <QStyleHints>
#include <QSvgRenderer>

// Resources of a static library must be asked for; the macro may not stand inside a namespace.
static void initIcons() { Q_INIT_RESOURCE(icons); }

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

/// First family of the list that is installed, else the last name (which fontconfig resolves by kind).
QString installedFamily(const QStringList &wanted)
{
    const QStringList families = QFontDatabase::families();
    for (const QString &family : wanted) {
        if (families.contains(family)) {
            return family;
        }
    }
    return wanted.last();
}

/// Qt lets FreeType thicken the stems of CFF outlines, which suits dark letters on light paper only.
bool hasThickenedStems(const QString &family)
{
    static QHash<QString, bool> known;
    const auto found = known.constFind(family);
    if (found != known.cend()) {
        return *found;
    }
    const bool isCff = !QRawFont::fromFont(QFont(family)).fontTable("CFF ").isEmpty();
    known.insert(family, isCff);
    return isCff;
}

QColor glyphColour(const QColor &colour) { return colour.isValid() ? colour : tokens().text; }

/// Draws a glyph of the own set tinted by colour: at the size that is asked for, so it is sharp at every
/// ratio.
class GlyphEngine final : public QIconEngine
{
public:
    GlyphEngine(QString name, QColor colour)
        : m_name(std::move(name))
        , m_colour(std::move(colour))
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const double ratio = painter->device()->devicePixelRatioF();
        painter->drawPixmap(rect, glyph(m_name, rect.width(), colourFor(mode), ratio));
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        // `size` is in device pixels already; `scale` says what of it is the ratio.
        const double ratio = scale > 0 ? scale : 1;
        return glyph(m_name, qRound(size.width() / ratio), colourFor(mode), ratio);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1);
    }

    QIconEngine *clone() const override { return new GlyphEngine(m_name, m_colour); }

private:
    [[nodiscard]] QColor colourFor(QIcon::Mode mode) const
    {
        return mode == QIcon::Disabled ? tokens().disabled : glyphColour(m_colour);
    }

    QString m_name;
    QColor m_colour;
};

} // namespace

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

const Tokens &tokens()
{
    return QGuiApplication::palette().color(QPalette::Window).lightness() < 128 ? darkTokens()
                                                                                : lightTokens();
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

QFont readerFont(int pixelSize, bool bold, bool italic)
{
    static const QString family = installedFamily({QStringLiteral("Charis SIL"), QStringLiteral("Charis"),
        QStringLiteral("Noto Serif"), QStringLiteral("serif")});
    QFont font(family);
    font.setStyleHint(QFont::Serif);
    font.setPixelSize(pixelSize);
    font.setBold(bold);
    font.setItalic(italic);
    return font;
}

QFont codeFont(double pixelSize)
{
    static const QString family = installedFamily(
        {QStringLiteral("Hack"), QStringLiteral("DejaVu Sans Mono"), QStringLiteral("monospace")});
    QFont font(family);
    font.setStyleHint(QFont::Monospace);
    font.setFixedPitch(true);
    // Whole pixels only: QFontDatabase rounds what a size in points comes to as well, so that the
    // design's 13.5 becomes 14 either way.
    font.setPixelSize(qRound(pixelSize));
    font.setFeature(QFont::Tag("liga"), 0);
    font.setFeature(QFont::Tag("calt"), 0);
    return font;
}

QFont uiFont(int delta, QFont::Weight weight)
{
    QFont font = QGuiApplication::font();
    font.setPixelSize(QFontInfo(font).pixelSize() + delta);
    font.setWeight(weightInForce(weight));
    return font;
}

QFont::Weight weightInForce(QFont::Weight weight)
{
    // The larger the letters, the less FreeType adds to them.
    constexpr int largeText = 20;
    const bool isLarge = QFontInfo(QGuiApplication::font()).pixelSize() >= largeText;
    if (!tokens().isDark || isLarge || !hasThickenedStems(QGuiApplication::font().family())) {
        return weight;
    }
    switch (weight) {
    case QFont::Normal:
        return QFont::Light;
    case QFont::Medium:
        return QFont::Normal;
    case QFont::DemiBold:
        return QFont::Medium;
    case QFont::Bold:
        return QFont::DemiBold;
    default:
        return weight;
    }
}

int scaled(double designPixels)
{
    // The pictures stand at 13 px Inter, whose lines are 16 to 18 px; a desktop's default must not shrink the
    // design.
    const double factor = qMax(1.0, QFontInfo(QGuiApplication::font()).pixelSize() / 13.0);
    return qRound(designPixels * factor);
}

QIcon glyphIcon(const QString &name, const QColor &colour) { return QIcon(new GlyphEngine(name, colour)); }

QPixmap glyph(const QString &name, int size, const QColor &colour, double devicePixelRatio)
{
    const QColor ink = glyphColour(colour);
    const QString key =
        QStringLiteral("lectern/%1/%2/%3/%4").arg(name).arg(size).arg(ink.rgba()).arg(devicePixelRatio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap)) {
        return pixmap;
    }
    const int device = qMax(1, qRound(size * devicePixelRatio));
    pixmap = QPixmap(device, device);
    pixmap.fill(Qt::transparent);
    initIcons();
    QSvgRenderer renderer(QStringLiteral(":/icons/%1.svg").arg(name));
    if (renderer.isValid()) {
        QPainter painter(&pixmap);
        renderer.render(&painter);
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(pixmap.rect(), ink);
    }
    pixmap.setDevicePixelRatio(devicePixelRatio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

QIcon appIcon()
{
    initIcons();
    QIcon icon;
    QSvgRenderer renderer(QStringLiteral(":/icons/lectern.svg"));
    for (const int size : {16, 24, 32, 48, 64, 128, 256}) {
        QPixmap pixmap(size, size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        renderer.render(&painter);
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

QString glyphOf(MarkKind kind) { return QStringLiteral("mark-") + markKindName(kind); }

namespace {

std::array<QString, 5> &ownNames()
{
    static std::array<QString, 5> names;
    return names;
}

QString standardNameOf(MarkKind kind)
{
    switch (kind) {
    case MarkKind::Key:
        return QCoreApplication::translate("MarkKind", "Key idea");
    case MarkKind::Definition:
        return QCoreApplication::translate("MarkKind", "Definition");
    case MarkKind::Technique:
        return QCoreApplication::translate("MarkKind", "Technique");
    case MarkKind::Doubt:
        return QCoreApplication::translate("MarkKind", "Doubt");
    case MarkKind::Quote:
        return QCoreApplication::translate("MarkKind", "Quote");
    }
    return {};
}

} // namespace

void setKindNames(const std::array<QString, 5> &names) { ownNames() = names; }

QString nameOf(MarkKind kind)
{
    const QString &own = ownNames()[static_cast<size_t>(kind)];
    return own.isEmpty() ? standardNameOf(kind) : own;
}

} // namespace Lectern::Ui
