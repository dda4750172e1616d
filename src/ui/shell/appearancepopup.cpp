// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "appearancepopup.h"

#include "ui/shell/inklabel.h"
#include "ui/shell/segmentedswitch.h"
#include "ui/theme.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLocale>
#include <QSignalBlocker>
#include <QSlider>
#include <QVBoxLayout>

#include <algorithm>

namespace Lectern::Ui {

using Services::Setting;

namespace {

const QStringList &typefaceKeys()
{
    static const QStringList keys{
        QStringLiteral("serif"), QStringLiteral("sans"), QStringLiteral("mono"), QStringLiteral("system")};
    return keys;
}

const QStringList &schemeKeys()
{
    static const QStringList keys{QStringLiteral("system"), QStringLiteral("light"), QStringLiteral("dark")};
    return keys;
}

const Services::SettingRow &rowOf(Setting setting)
{
    return *std::ranges::find(Services::allSettings(), setting, &Services::SettingRow::setting);
}

QList<QFont> sampleFonts()
{
    QFont sans = uiFont(7);
    QFont code = codeFont(scaled(19));
    return {readerFont(scaled(20)), sans, code, sans};
}

InkLabel *nameLabel(const QString &text, QWidget *parent)
{
    auto *label = new InkLabel(&Tokens::muted, 0, QFont::Normal, parent);
    label->setText(text);
    return label;
}

} // namespace

AppearancePopup::AppearancePopup(Services::Settings &settings, QWidget *parent)
    : PopupFrame(parent)
    , m_settings(settings)
{
    setObjectName(QStringLiteral("appearancePopup"));
    setAccessibleName(tr("Appearance"));
    build();
    readSettings();
    connect(&settings, &Services::Settings::changed, this, &AppearancePopup::readSettings);
}

void AppearancePopup::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(12), scaled(12), scaled(12), scaled(12));
    column->setSpacing(scaled(12));
    m_typeface = buildTypefaces();
    column->addWidget(m_typeface);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(scaled(12));
    grid->setVerticalSpacing(scaled(8));
    grid->setColumnMinimumWidth(2, scaled(42));
    addSlider(grid, Setting::ReaderTextSize, tr("Text size"), 1);
    addSlider(grid, Setting::ReaderLineLength, tr("Line length"), 1);
    addSlider(grid, Setting::ReaderLineSpacing, tr("Line spacing"), 0.1);
    m_colours = buildColours();
    grid->addWidget(nameLabel(tr("Colours"), this), grid->rowCount(), 0);
    grid->addWidget(m_colours, grid->rowCount() - 1, 1, 1, 2);
    column->addLayout(grid);
    m_patterns = new QCheckBox(tr("Patterns as well as colours"), this);
    connect(m_patterns, &QCheckBox::toggled, this,
        [this](bool isOn) { m_settings.set(Setting::MarkPatterns, isOn); });
    column->addWidget(m_patterns);
}

SegmentedSwitch *AppearancePopup::buildTypefaces()
{
    auto *faces = new SegmentedSwitch({tr("Serif"), tr("Sans"), tr("Mono"), tr("System")}, this);
    faces->setAccessibleName(tr("Typeface"));
    faces->setSamples(tr("Ag", "sample of a typeface"), sampleFonts());
    faces->setExpanding(true);
    connect(faces, &SegmentedSwitch::chosen, this,
        [this](int face) { m_settings.set(Setting::ReaderTypeface, typefaceKeys().at(face)); });
    return faces;
}

SegmentedSwitch *AppearancePopup::buildColours()
{
    auto *colours = new SegmentedSwitch({tr("System"), tr("Light"), tr("Dark")}, this);
    colours->setAccessibleName(tr("Colours"));
    colours->setExpanding(true);
    connect(colours, &SegmentedSwitch::chosen, this,
        [this](int scheme) { m_settings.set(Setting::ColourScheme, schemeKeys().at(scheme)); });
    return colours;
}

void AppearancePopup::addSlider(QGridLayout *grid, Setting setting, const QString &name, double perStep)
{
    const Services::SettingRow &row = rowOf(setting);
    auto *slider = new QSlider(Qt::Horizontal, this);
    slider->setRange(qRound(row.lowest.toDouble() / perStep), qRound(row.highest.toDouble() / perStep));
    slider->setPageStep(2);
    slider->setMinimumWidth(scaled(142));
    slider->setAccessibleName(name);
    auto *value = new InkLabel(&Tokens::text, 0, QFont::Normal, this);
    value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    const int line = grid->rowCount();
    auto *label = nameLabel(name, this);
    label->setBuddy(slider);
    grid->addWidget(label, line, 0);
    grid->addWidget(slider, line, 1);
    grid->addWidget(value, line, 2);
    m_sliders.append({setting, slider, value, perStep});
    connect(slider, &QSlider::valueChanged, this, [this, setting, perStep](int step) {
        m_settings.set(setting, perStep == 1 ? QVariant(step) : QVariant(qRound(step * perStep * 10) / 10.0));
    });
}

void AppearancePopup::showSlider(const SliderRow &row)
{
    const QSignalBlocker quiet(row.slider);
    const double value = m_settings.real(row.setting);
    row.slider->setValue(qRound(value / row.perStep));
    const QString number = QLocale().toString(value, 'f', row.perStep < 1 ? 1 : 0);
    row.value->setText(row.setting == Setting::ReaderTextSize ? tr("%1 px").arg(number) : number);
}

void AppearancePopup::readSettings()
{
    m_typeface->setCurrent(
        static_cast<int>(typefaceKeys().indexOf(m_settings.text(Setting::ReaderTypeface))));
    m_colours->setCurrent(static_cast<int>(schemeKeys().indexOf(m_settings.text(Setting::ColourScheme))));
    for (const SliderRow &row : std::as_const(m_sliders)) {
        showSlider(row);
    }
    const QSignalBlocker quiet(m_patterns);
    m_patterns->setChecked(m_settings.isOn(Setting::MarkPatterns));
}

} // namespace Lectern::Ui
