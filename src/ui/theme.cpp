// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "theme.h"

#include "document/markwords.h"

#include <QApplication>
#include <QCoreApplication>
#include <QFileInfo>
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

/// Glyphs that point on along the line, or show a side of the window: turned round for right to left.
bool isMirrored(const QString &name)
{
    static const QStringList directed{QStringLiteral("back"), QStringLiteral("forward"),
        QStringLiteral("chevron-right"), QStringLiteral("chevron-left"), QStringLiteral("sidebar"),
        QStringLiteral("notes-panel"), QStringLiteral("undo"), QStringLiteral("redo"),
        QStringLiteral("external-link"), QStringLiteral("margin"), QStringLiteral("enter"),
        QStringLiteral("export")};
    return QGuiApplication::isRightToLeft() && directed.contains(name);
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
    const bool isTurned = isMirrored(name);
    const QString key = QStringLiteral("lectern/%1/%2/%3/%4/%5")
                            .arg(name)
                            .arg(size)
                            .arg(ink.rgba())
                            .arg(devicePixelRatio)
                            .arg(isTurned);
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
        if (isTurned) {
            painter.translate(device, 0);
            painter.scale(-1, 1);
        }
        renderer.render(&painter);
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(pixmap.rect(), ink);
    }
    pixmap.setDevicePixelRatio(devicePixelRatio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

bool hasGlyph(const QString &name)
{
    initIcons();
    return QFileInfo::exists(QStringLiteral(":/icons/%1.svg").arg(name));
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

QString nameOf(MarkKind kind) { return kindWords(kind); }

} // namespace Lectern::Ui
