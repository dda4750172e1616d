// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/theme.h"

#include <QApplication>
#include <QStyle>
#include <QTest>

using namespace Lectern::Ui;
using namespace Qt::StringLiterals;

class GlyphsTest final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { QGuiApplication::setLayoutDirection(Qt::LeftToRight); }

    void glyphsThatPointAreTurnedForRightToLeft_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("isTurned");
        QTest::newRow("back") << u"back"_s << true;
        QTest::newRow("chevron to the right") << u"chevron-right"_s << true;
        QTest::newRow("side of the window") << u"notes-panel"_s << true;
        QTest::newRow("magnifying glass") << u"search"_s << false;
        QTest::newRow("chevron down") << u"chevron-down"_s << false;
    }

    void glyphsThatPointAreTurnedForRightToLeft()
    {
        QFETCH(QString, name);
        QFETCH(bool, isTurned);
        const QImage usual = glyph(name, 24, Qt::black, 1).toImage();
        QGuiApplication::setLayoutDirection(Qt::RightToLeft);
        const QImage other = glyph(name, 24, Qt::black, 1).toImage();
        QVERIFY(hasInk(usual));
        QCOMPARE(inkOf(other), inkOf(isTurned ? usual.mirrored(true, false) : usual));
    }

    void theCrossOfAFieldIsOurOwnAndNoThemeIsAsked()
    {
        applyTheme(ColourScheme::Light);
        const QIcon cross = QApplication::style()->standardIcon(QStyle::SP_LineEditClearButton);
        QCOMPARE(inkOf(cross.pixmap(24).toImage()), inkOf(glyph(u"close"_s, 24, tokens().text, 1).toImage()));
    }

private:
    /// Where there is much ink, by rows; edges of half a pixel may fall either way.
    static QList<QPoint> inkOf(const QImage &image)
    {
        QList<QPoint> ink;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (qAlpha(image.pixel(x, y)) > 200) {
                    ink << QPoint(x, y);
                }
            }
        }
        return ink;
    }

    static bool hasInk(const QImage &image) { return !inkOf(image).isEmpty(); }
};

QTEST_MAIN(GlyphsTest)
#include "tst_glyphs.moc"
