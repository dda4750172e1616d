// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/shell/appearancepopup.h"
#include "ui/shell/segmentedswitch.h"
#include "ui/stylepainting.h"

#include <QApplication>
#include <QCheckBox>
#include <QSignalSpy>
#include <QSlider>
#include <QTemporaryDir>
#include <QTest>

using namespace Lectern;
using namespace Lectern::Ui;
using Services::Setting;
using namespace Qt::StringLiterals;

class AppearancePopupTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheSettings();
    void changesGoToTheSettings();
    void settingsChangedElsewhereAreShown();
    void theShadowKeepsItsRoom();
};

namespace {

struct Stage {
    QTemporaryDir folder;
    Services::Settings settings{folder.filePath(u"lectern.ini"_s)};

    [[nodiscard]] static QSlider *slider(const AppearancePopup &popup, int number)
    {
        return popup.findChildren<QSlider *>().at(number);
    }
    [[nodiscard]] static SegmentedSwitch *segments(const AppearancePopup &popup, int number)
    {
        return popup.findChildren<SegmentedSwitch *>().at(number);
    }
};

} // namespace

void AppearancePopupTest::showsTheSettings()
{
    Stage stage;
    stage.settings.set(Setting::ReaderTextSize, 22);
    stage.settings.set(Setting::ReaderTypeface, u"mono"_s);
    stage.settings.set(Setting::ColourScheme, u"dark"_s);
    stage.settings.set(Setting::MarkPatterns, true);
    const AppearancePopup popup(stage.settings);
    QCOMPARE(Stage::slider(popup, 0)->value(), 22);
    QCOMPARE(Stage::slider(popup, 0)->minimum(), 14);
    QCOMPARE(Stage::slider(popup, 0)->maximum(), 30);
    QCOMPARE(Stage::segments(popup, 0)->current(), 2);
    QCOMPARE(Stage::segments(popup, 1)->current(), 2);
    QVERIFY(popup.findChild<QCheckBox *>()->isChecked());
}

void AppearancePopupTest::changesGoToTheSettings()
{
    Stage stage;
    const AppearancePopup popup(stage.settings);
    QSignalSpy changed(&stage.settings, &Services::Settings::changed);
    Stage::slider(popup, 0)->setValue(20);
    Stage::slider(popup, 2)->setValue(17);
    QTest::keyClick(Stage::segments(popup, 0), Qt::Key_Right);
    popup.findChild<QCheckBox *>()->click();
    QCOMPARE(stage.settings.number(Setting::ReaderTextSize), 20);
    QCOMPARE(stage.settings.real(Setting::ReaderLineSpacing), 1.7);
    QCOMPARE(stage.settings.text(Setting::ReaderTypeface), u"sans"_s);
    QVERIFY(stage.settings.isOn(Setting::MarkPatterns));
    QCOMPARE(changed.count(), 4);
}

void AppearancePopupTest::settingsChangedElsewhereAreShown()
{
    Stage stage;
    const AppearancePopup popup(stage.settings);
    stage.settings.set(Setting::ReaderTextSize, 25);
    QCOMPARE(Stage::slider(popup, 0)->value(), 25);
}

void AppearancePopupTest::theShadowKeepsItsRoom()
{
    Stage stage;
    AppearancePopup popup(stage.settings);
    QEvent change(QEvent::StyleChange); // as when font or scheme change
    QApplication::sendEvent(&popup, &change);
    const int room = Painting::shadowRoom();
    QCOMPARE(popup.contentsMargins(), QMargins(room, room, room, room));
}

QTEST_MAIN(AppearancePopupTest)
#include "tst_appearancepopup.moc"
