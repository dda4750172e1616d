// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The figures of shared/design/ui.md, sections 5 and 12, recomputed as shared/design/contrast.py does:
// WCAG 2.x ratios; Machado 2009 at full severity; CIEDE2000.

#include "ui/theme.h"

#include <QTest>

#include <array>
#include <cmath>
#include <numbers>

using namespace Lectern;
using namespace Lectern::Ui;

namespace {

using Triple = std::array<double, 3>;
using Matrix = std::array<Triple, 3>;

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

Triple linearRgb(const QColor &colour)
{
    return {linear(colour.redF()), linear(colour.greenF()), linear(colour.blueF())};
}

double contrast(const QColor &one, const QColor &other) { return contrastOf(one, other); }

Triple seenWith(const QColor &colour, const Matrix &eye)
{
    const Triple rgb = linearRgb(colour);
    Triple seen{};
    for (size_t row = 0; row < 3; ++row) {
        const double sum = eye[row][0] * rgb[0] + eye[row][1] * rgb[1] + eye[row][2] * rgb[2];
        seen[row] = std::clamp(sum, 0.0, 1.0);
    }
    return seen;
}

Triple labOf(const Triple &rgb)
{
    const double x = (0.4124564 * rgb[0] + 0.3575761 * rgb[1] + 0.1804375 * rgb[2]) / 0.95047;
    const double y = 0.2126729 * rgb[0] + 0.7151522 * rgb[1] + 0.0721750 * rgb[2];
    const double z = (0.0193339 * rgb[0] + 0.1191920 * rgb[1] + 0.9503041 * rgb[2]) / 1.08883;
    const auto f = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116; };
    return {116 * f(y) - 16, 500 * (f(x) - f(y)), 200 * (f(y) - f(z))};
}

double radians(double degrees) { return degrees * std::numbers::pi / 180; }

double hueOf(double b, double a)
{
    const double degrees = std::atan2(b, a) * 180 / std::numbers::pi;
    return degrees < 0 ? degrees + 360 : degrees;
}

double hueStep(double from, double to)
{
    const double step = to - from;
    return step > 180 ? step - 360 : step < -180 ? step + 360 : step;
}

double meanHue(double one, double other)
{
    const double sum = one + other;
    if (std::abs(one - other) <= 180) {
        return sum / 2;
    }
    return sum < 360 ? (sum + 360) / 2 : (sum - 360) / 2;
}

/// CIEDE2000, after Sharma, Wu and Dalal 2005.
double difference(const Triple &p, const Triple &q)
{
    const double pow25 = std::pow(25.0, 7);
    const double chroma = (std::hypot(p[1], p[2]) + std::hypot(q[1], q[2])) / 2;
    const double g = 0.5 * (1 - std::sqrt(std::pow(chroma, 7) / (std::pow(chroma, 7) + pow25)));
    const double a1 = p[1] * (1 + g);
    const double a2 = q[1] * (1 + g);
    const double c1 = std::hypot(a1, p[2]);
    const double c2 = std::hypot(a2, q[2]);
    const double h1 = hueOf(p[2], a1);
    const double h2 = hueOf(q[2], a2);
    const double dL = q[0] - p[0];
    const double dC = c2 - c1;
    const double dH = 2 * std::sqrt(c1 * c2) * std::sin(radians(hueStep(h1, h2)) / 2);
    const double lm = (p[0] + q[0]) / 2;
    const double cm = (c1 + c2) / 2;
    const double hm = meanHue(h1, h2);
    const double t = 1 - 0.17 * std::cos(radians(hm - 30)) + 0.24 * std::cos(radians(2 * hm))
        + 0.32 * std::cos(radians(3 * hm + 6)) - 0.2 * std::cos(radians(4 * hm - 63));
    const double turn = 30 * std::exp(-std::pow((hm - 275) / 25, 2));
    const double rc = 2 * std::sqrt(std::pow(cm, 7) / (std::pow(cm, 7) + pow25));
    const double sl = 1 + 0.015 * std::pow(lm - 50, 2) / std::sqrt(20 + std::pow(lm - 50, 2));
    const double sc = 1 + 0.045 * cm;
    const double sh = 1 + 0.015 * cm * t;
    const double rt = -std::sin(radians(2 * turn)) * rc;
    return std::sqrt(
        std::pow(dL / sl, 2) + std::pow(dC / sc, 2) + std::pow(dH / sh, 2) + rt * (dC / sc) * (dH / sh));
}

struct Eye {
    const char *name;
    Matrix matrix;
};

const std::array eyes{
    Eye{"protan",
        {{{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216},
            {-0.003882, -0.048116, 1.051998}}}},
    Eye{"deutan",
        {{{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}}},
    Eye{"tritan",
        {{{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602},
            {0.004733, 0.691367, 0.303900}}}},
};

double leastDifference(const std::array<QColor, 5> &colours, const Eye &eye)
{
    double least = 1000;
    for (size_t one = 0; one < colours.size(); ++one) {
        for (size_t other = one + 1; other < colours.size(); ++other) {
            least = std::min(least,
                difference(
                    labOf(seenWith(colours[one], eye.matrix)), labOf(seenWith(colours[other], eye.matrix))));
        }
    }
    return least;
}

using Role = QColor Tokens::*;

struct Pair {
    const char *name;
    Role ink;
    Role ground;
    double least;
};

// Thresholds of contrast.py.
const std::array pairs{
    Pair{"text on page", &Tokens::text, &Tokens::page, 7},
    Pair{"text on window", &Tokens::text, &Tokens::window, 7},
    Pair{"muted on page", &Tokens::muted, &Tokens::page, 4.5},
    Pair{"muted on window", &Tokens::muted, &Tokens::window, 4.5},
    Pair{"muted on raised", &Tokens::muted, &Tokens::raised, 4.5},
    Pair{"faint on page", &Tokens::faint, &Tokens::page, 3},
    Pair{"accent on page", &Tokens::accent, &Tokens::page, 4.5},
    Pair{"accent on window", &Tokens::accent, &Tokens::window, 4.5},
    Pair{"on accent", &Tokens::onAccent, &Tokens::accent, 4.5},
    Pair{"text on selection", &Tokens::text, &Tokens::accentSoft, 7},
    Pair{"accent on selection", &Tokens::accent, &Tokens::accentSoft, 4.5},
    Pair{"accent ink on selection", &Tokens::accentInk, &Tokens::accentSoft, 4.5},
    Pair{"focus on window", &Tokens::focus, &Tokens::window, 3},
    Pair{"focus on page", &Tokens::focus, &Tokens::page, 3},
    Pair{"control on page", &Tokens::control, &Tokens::page, 3},
    Pair{"text on code", &Tokens::text, &Tokens::codeBackground, 7},
    Pair{"danger on page", &Tokens::danger, &Tokens::page, 4.5},
    Pair{"warn on page", &Tokens::warn, &Tokens::page, 4.5},
    Pair{"ok on page", &Tokens::ok, &Tokens::page, 4.5},
    Pair{"text on warn soft", &Tokens::text, &Tokens::warnSoft, 7},
    Pair{"text on danger soft", &Tokens::text, &Tokens::dangerSoft, 7},
    Pair{"text on find", &Tokens::text, &Tokens::findFill, 7},
    Pair{"text on current hit", &Tokens::findCurrentText, &Tokens::findCurrent, 4.5},
    Pair{"keyword on code", &Tokens::syntaxKeyword, &Tokens::codeBackground, 4.5},
    Pair{"string on code", &Tokens::syntaxString, &Tokens::codeBackground, 4.5},
    Pair{"comment on code", &Tokens::syntaxComment, &Tokens::codeBackground, 4.5},
    Pair{"number on code", &Tokens::syntaxNumber, &Tokens::codeBackground, 4.5},
    Pair{"toast text", &Tokens::toastText, &Tokens::toast, 7},
    Pair{"toast action", &Tokens::toastAction, &Tokens::toast, 4.5},
};

const Tokens &tokensOf(bool isDark) { return isDark ? darkTokens() : lightTokens(); }

} // namespace

class ContrastTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pairsAreReadable_data();
    void pairsAreReadable();
    void figuresOfTheDesignHold_data();
    void figuresOfTheDesignHold();
    void textOnMarksIsReadable_data();
    void textOnMarksIsReadable();
    void marksDifferForEveryEye_data();
    void marksDifferForEveryEye();
    void differenceIsThatOfThePaper();
    void contrastIsThatOfTheStandard();
    void ownPalettesGiveTheirTables();
    void mixedColoursAreReadable_data();
    void mixedColoursAreReadable();
    void onlyPureSchemesHaveHighContrast();
};

void ContrastTest::pairsAreReadable_data()
{
    QTest::addColumn<QColor>("ink");
    QTest::addColumn<QColor>("ground");
    QTest::addColumn<double>("least");
    for (const bool isDark : {false, true}) {
        for (const Pair &pair : pairs) {
            const Tokens &t = tokensOf(isDark);
            QTest::addRow("%s, %s", pair.name, isDark ? "dark" : "light")
                << t.*pair.ink << t.*pair.ground << pair.least;
        }
    }
}

void ContrastTest::pairsAreReadable()
{
    QFETCH(QColor, ink);
    QFETCH(QColor, ground);
    QFETCH(double, least);
    QCOMPARE_GE(contrast(ink, ground), least);
}

void ContrastTest::figuresOfTheDesignHold_data()
{
    QTest::addColumn<double>("measured");
    QTest::addColumn<double>("written");
    const Tokens &l = lightTokens();
    const Tokens &d = darkTokens();
    QTest::newRow("text on page, light") << contrast(l.text, l.page) << 16.1;
    QTest::newRow("text on page, dark") << contrast(d.text, d.page) << 12.5;
    QTest::newRow("muted on window, light") << contrast(l.muted, l.window) << 5.4;
    QTest::newRow("muted on window, dark") << contrast(d.muted, d.window) << 6.0;
    QTest::newRow("accent on page, light") << contrast(l.accent, l.page) << 6.2;
    QTest::newRow("accent on page, dark") << contrast(d.accent, d.page) << 8.0;
    QTest::newRow("comments in code, light") << contrast(l.syntaxComment, l.codeBackground) << 4.8;
    QTest::newRow("comments in code, dark") << contrast(d.syntaxComment, d.codeBackground) << 5.1;
}

void ContrastTest::figuresOfTheDesignHold()
{
    QFETCH(double, measured);
    QFETCH(double, written);
    QVERIFY2(std::abs(measured - written) < 0.06, qPrintable(QString::number(measured)));
}

void ContrastTest::textOnMarksIsReadable_data()
{
    QTest::addColumn<bool>("isDark");
    QTest::addColumn<int>("kind");
    QTest::addColumn<double>("onFill");
    QTest::addColumn<double>("lineOnPage");
    const std::array<std::array<double, 2>, 5> light{
        {{13.6, 3.3}, {11.4, 3.3}, {13.6, 5.0}, {11.3, 6.8}, {11.8, 7.5}}};
    const std::array<std::array<double, 2>, 5> dark{
        {{7.4, 10.2}, {7.0, 8.5}, {9.1, 10.4}, {8.5, 5.3}, {8.8, 5.5}}};
    for (const MarkKind kind : allMarkKinds) {
        const auto index = static_cast<size_t>(kind);
        QTest::addRow("%s, light", qPrintable(markKindName(kind)))
            << false << int(kind) << light[index][0] << light[index][1];
        QTest::addRow("%s, dark", qPrintable(markKindName(kind)))
            << true << int(kind) << dark[index][0] << dark[index][1];
    }
}

void ContrastTest::textOnMarksIsReadable()
{
    QFETCH(bool, isDark);
    QFETCH(int, kind);
    QFETCH(double, onFill);
    QFETCH(double, lineOnPage);
    const Tokens &t = tokensOf(isDark);
    const auto mark = static_cast<MarkKind>(kind);
    const double text = contrast(t.text, t.fill(mark));
    const double line = contrast(t.lineOf(mark), t.page);
    QVERIFY2(std::abs(text - onFill) < 0.06, qPrintable(QString::number(text)));
    QVERIFY2(std::abs(line - lineOnPage) < 0.06, qPrintable(QString::number(line)));
    QCOMPARE_GE(text, 6.95);
    QCOMPARE_GE(line, 3.0);
}

void ContrastTest::marksDifferForEveryEye_data()
{
    QTest::addColumn<bool>("isDark");
    QTest::addColumn<int>("eye");
    for (int eye = 0; eye < static_cast<int>(eyes.size()); ++eye) {
        QTest::addRow("%s, light", eyes[static_cast<size_t>(eye)].name) << false << eye;
        QTest::addRow("%s, dark", eyes[static_cast<size_t>(eye)].name) << true << eye;
    }
}

void ContrastTest::marksDifferForEveryEye()
{
    QFETCH(bool, isDark);
    QFETCH(int, eye);
    const Tokens &t = tokensOf(isDark);
    // "at least 15.8 apart in light and 12.7 in dark; the fills at least 5.1 and 6.3", rounded there to one
    // place.
    QCOMPARE_GE(leastDifference(t.markLine, eyes[static_cast<size_t>(eye)]), isDark ? 12.65 : 15.75);
    QCOMPARE_GE(leastDifference(t.markFill, eyes[static_cast<size_t>(eye)]), isDark ? 6.25 : 5.05);
}

void ContrastTest::differenceIsThatOfThePaper()
{
    // Sharma, Wu and Dalal 2005, table 1, pairs 1, 7 and 25.
    const auto isNear = [](double measured, double wanted) { return std::abs(measured - wanted) < 0.0001; };
    QVERIFY(isNear(difference({50, 2.6772, -79.7751}, {50, 0, -82.7485}), 2.0425));
    QVERIFY(isNear(difference({50, 0, 0}, {50, -1, 2}), 2.3669));
    QVERIFY(isNear(difference({60.2574, -34.0099, 36.2677}, {60.4626, -34.1751, 39.4387}), 1.2644));
}

void ContrastTest::contrastIsThatOfTheStandard()
{
    QCOMPARE(contrastOf(Qt::black, Qt::white), 21.0);
    QCOMPARE(contrastOf(Qt::red, Qt::red), 1.0);
    // Grey #767676 is the lightest that WCAG's 4.5 : 1 lets stand on white.
    QCOMPARE_GE(contrastOf(QColor(0x76, 0x76, 0x76), Qt::white), 4.5);
    QCOMPARE_LT(contrastOf(QColor(0x77, 0x77, 0x77), Qt::white), 4.5);
}

void ContrastTest::ownPalettesGiveTheirTables()
{
    for (const bool isDark : {false, true}) {
        const Tokens given = tokensFrom(paletteFor(tokensOf(isDark)));
        QCOMPARE(given.isDark, isDark);
        QVERIFY(!given.isHighContrast);
        QCOMPARE(given.muted, tokensOf(isDark).muted);
        QCOMPARE(given.accentSoft, tokensOf(isDark).accentSoft);
    }
}

namespace {

/// Colours of schemes people have: window, its text, base, its text, accent.
struct Scheme {
    const char *name;
    const char *window;
    const char *windowText;
    const char *base;
    const char *text;
    const char *accent;
};

constexpr std::array schemes{
    Scheme{"Breeze Light", "#eff0f1", "#232629", "#ffffff", "#232629", "#3daee9"},
    Scheme{"Breeze Dark", "#202326", "#fcfcfc", "#141618", "#fcfcfc", "#3daee9"},
    Scheme{"green", "#dfe8d8", "#203020", "#f4f8f0", "#203020", "#7fd060"},
    Scheme{"sepia, weak letters", "#efe6d0", "#8a7a60", "#fbf3e0", "#8a7a60", "#c08030"},
    Scheme{"yellow accent", "#f0f0f0", "#303030", "#ffffff", "#303030", "#ffe000"},
    Scheme{"navy", "#0a1030", "#c0c8e8", "#060a20", "#c0c8e8", "#203080"},
};

QPalette paletteOf(const Scheme &scheme)
{
    QPalette palette;
    palette.setColor(QPalette::Window, QColor(QLatin1StringView(scheme.window)));
    palette.setColor(QPalette::WindowText, QColor(QLatin1StringView(scheme.windowText)));
    palette.setColor(QPalette::Base, QColor(QLatin1StringView(scheme.base)));
    palette.setColor(QPalette::Text, QColor(QLatin1StringView(scheme.text)));
    palette.setColor(QPalette::Accent, QColor(QLatin1StringView(scheme.accent)));
    return palette;
}

} // namespace

void ContrastTest::mixedColoursAreReadable_data()
{
    QTest::addColumn<QPalette>("palette");
    for (const Scheme &scheme : schemes) {
        QTest::newRow(scheme.name) << paletteOf(scheme);
    }
    QTest::newRow("high contrast, light") << highContrastPalette(false);
    QTest::newRow("high contrast, dark") << highContrastPalette(true);
}

void ContrastTest::mixedColoursAreReadable()
{
    QFETCH(QPalette, palette);
    const Tokens t = tokensFrom(palette);
    for (const Pair &pair : pairs) {
        // The finds keep their own colours, which are looked at with the tables.
        const bool isMixed = pair.ground != &Tokens::findFill && pair.ground != &Tokens::findCurrent;
        const double ratio = contrast(t.*pair.ink, t.*pair.ground);
        // A scheme's own letters are made readable on its own grounds; tints of these may cost a tenth.
        QVERIFY2(!isMixed || ratio >= std::min(pair.least, 4.5) * 0.9,
            qPrintable(QLatin1StringView(pair.name) + u": " + QString::number(ratio)));
    }
    for (const MarkKind kind : allMarkKinds) {
        QCOMPARE_GE(contrast(t.lineOf(kind), t.page), 3.0);
    }
}

void ContrastTest::onlyPureSchemesHaveHighContrast()
{
    for (const Scheme &scheme : schemes) {
        QVERIFY2(!tokensFrom(paletteOf(scheme)).isHighContrast, scheme.name);
    }
    for (const bool isDark : {false, true}) {
        const Tokens t = tokensFrom(highContrastPalette(isDark));
        QVERIFY(t.isHighContrast);
        QCOMPARE(t.isDark, isDark);
        QCOMPARE_GE(contrast(t.muted, t.page), 19.0);
    }
}

QTEST_MAIN(ContrastTest)
#include "tst_contrast.moc"
