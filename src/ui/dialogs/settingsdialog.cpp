// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settingsdialog.h"

#include "base/folding.h"
#include "ui/dialogs/dialogsize.h"
#include "ui/dialogs/searchedpage.h"
#include "ui/shell/inklabel.h"
#include "ui/sidebar/emptystate.h"
#include "ui/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace Lectern::Ui {

using Services::Setting;
using Services::SettingRow;
using Services::SettingSection;

namespace {

constexpr int controlWidth = 220;
constexpr int longestText = 40; ///< a name that fits into a menu

} // namespace

SettingsDialog::SettingsDialog(Services::Settings &settings, QWidget *parent)
    : QDialog(parent)
    , m_settings(settings)
{
    setObjectName(QStringLiteral("settingsDialog"));
    setWindowTitle(tr("Settings"));
    sizeToScreen(*this, {680, 640}, {440, 340});
    build();
    connect(&settings, &Services::Settings::changed, this, [this](Setting setting) {
        for (const Section &section : std::as_const(m_sections)) {
            for (const Row &row : section.rows) {
                if (row.setting == setting) {
                    row.read();
                }
            }
        }
    });
}

void SettingsDialog::build()
{
    m_words = new QLineEdit(this);
    m_words->setObjectName(QStringLiteral("settings.words"));
    m_words->setPlaceholderText(tr("Find a setting"));
    m_words->setAccessibleName(tr("Find a setting"));
    m_words->setClearButtonEnabled(true);
    connect(m_words, &QLineEdit::textChanged, this, &SettingsDialog::find);
    auto *page = new QWidget(this);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(scaled(20), 0, scaled(20), scaled(16));
    column->setSpacing(0);
    for (const SettingSection section : {SettingSection::Reading, SettingSection::Marks, SettingSection::Keys,
             SettingSection::Import, SettingSection::Backups}) {
        addSection(section, column);
    }
    m_nothing = new EmptyState(page);
    m_nothing->setContent(QStringLiteral("find"), tr("No setting is called like that."));
    m_nothing->hide();
    column->addWidget(m_nothing);
    column->addStretch(1);
    auto *keys = new QPushButton(tr("&Keyboard shortcuts…"), this);
    connect(keys, &QPushButton::clicked, this, &SettingsDialog::shortcutsRequested);
    layOutSearchedPage(*this, m_words, page, keys);
}

void SettingsDialog::addSection(SettingSection section, QVBoxLayout *page)
{
    auto *heading = new InkLabel(&Tokens::muted, -1, QFont::DemiBold, this);
    heading->setText(Services::titleOf(section));
    heading->setContentsMargins(0, scaled(16), 0, scaled(4));
    page->addWidget(heading);
    Section made{heading, {}};
    for (const SettingRow &setting : Services::allSettings()) {
        if (setting.section == section) {
            made.rows.append(makeRow(setting));
            page->addWidget(made.rows.last().widget);
        }
    }
    m_sections.append(made);
}

SettingsDialog::Row SettingsDialog::makeRow(const SettingRow &setting)
{
    const QString title = Services::titleOf(setting);
    const QString help = Services::helpOf(setting);
    Row row{setting.setting, new QWidget(this), nullptr,
        folded(QString(title + u' ' + help + u' ' + Services::titleOf(setting.section))), {}};
    row.control = makeControl(setting, row.read);
    row.control->setObjectName(QStringLiteral("setting.") + QLatin1StringView(setting.key));
    row.control->setAccessibleName(title);
    row.control->setAccessibleDescription(help);
    row.control->setToolTip(help);
    row.read();
    auto *name = new InkLabel(&Tokens::text, 0, QFont::Medium, row.widget);
    name->setText(title);
    name->setBuddy(row.control);
    name->setWordWrap(true);
    auto *words = new InkLabel(&Tokens::muted, -1, QFont::Normal, row.widget);
    words->setText(help);
    words->setWordWrap(true);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(scaled(1));
    texts->addWidget(name);
    texts->addWidget(words);
    auto *line = new QHBoxLayout(row.widget);
    line->setContentsMargins(0, scaled(7), 0, scaled(7));
    line->setSpacing(scaled(24));
    line->addLayout(texts, 1);
    line->addWidget(row.control, 0, Qt::AlignTop);
    return row;
}

QWidget *SettingsDialog::makeControl(const SettingRow &setting, std::function<void()> &read)
{
    switch (setting.standard.typeId()) {
    case QMetaType::Bool:
        return makeSwitch(setting, read);
    case QMetaType::Int:
    case QMetaType::Double:
        return makeNumber(setting, read);
    default:
        return setting.isFolder         ? makeFolder(setting, read)
            : setting.choices.isEmpty() ? makeText(setting, read)
                                        : makeChoice(setting, read);
    }
}

QWidget *SettingsDialog::makeSwitch(const SettingRow &setting, std::function<void()> &read)
{
    auto *box = new QCheckBox(this);
    connect(box, &QCheckBox::toggled, this,
        [this, id = setting.setting](bool isOn) { m_settings.set(id, isOn); });
    read = [this, box, id = setting.setting] {
        const QSignalBlocker quiet(box);
        box->setChecked(m_settings.isOn(id));
    };
    return box;
}

QWidget *SettingsDialog::makeChoice(const SettingRow &setting, std::function<void()> &read)
{
    auto *box = new QComboBox(this);
    box->setFixedWidth(scaled(controlWidth));
    for (qsizetype i = 0; i < setting.choices.size(); ++i) {
        box->addItem(Services::nameOfChoice(setting, i), setting.choices[i]);
    }
    connect(box, &QComboBox::currentIndexChanged, this,
        [this, box, id = setting.setting] { m_settings.set(id, box->currentData()); });
    read = [this, box, id = setting.setting] {
        const QSignalBlocker quiet(box);
        box->setCurrentIndex(box->findData(m_settings.text(id)));
    };
    return box;
}

QWidget *SettingsDialog::makeNumber(const SettingRow &setting, std::function<void()> &read)
{
    const bool isWhole = setting.standard.typeId() == QMetaType::Int;
    auto *box = new QDoubleSpinBox(this);
    box->setDecimals(isWhole ? 0 : 1);
    box->setSingleStep(isWhole ? 1 : 0.1);
    box->setRange(setting.lowest.toDouble(), setting.highest.toDouble());
    box->setFixedWidth(scaled(controlWidth / 2));
    connect(box, &QDoubleSpinBox::valueChanged, this, [this, isWhole, id = setting.setting](double value) {
        m_settings.set(id, isWhole ? QVariant(qRound(value)) : QVariant(qRound(value * 10) / 10.0));
    });
    read = [this, box, id = setting.setting] {
        const QSignalBlocker quiet(box);
        box->setValue(m_settings.real(id));
    };
    return box;
}

QWidget *SettingsDialog::makeText(const SettingRow &setting, std::function<void()> &read)
{
    auto *field = new QLineEdit(this);
    field->setFixedWidth(scaled(controlWidth));
    field->setMaxLength(longestText);
    connect(field, &QLineEdit::editingFinished, this,
        [this, field, id = setting.setting] { m_settings.set(id, field->text().simplified()); });
    read = [this, field, id = setting.setting] { field->setText(m_settings.text(id)); };
    return field;
}

QWidget *SettingsDialog::makeFolder(const SettingRow &setting, std::function<void()> &read)
{
    auto *both = new QWidget(this);
    auto *button = new QPushButton(both);
    button->setAutoDefault(false);
    auto *standard = new QPushButton(tr("Standard"), both);
    standard->setAutoDefault(false);
    standard->setToolTip(tr("Back to the folder of the program"));
    auto *line = new QHBoxLayout(both);
    line->setContentsMargins({});
    line->setSpacing(scaled(8));
    line->addWidget(button, 1);
    line->addWidget(standard);
    both->setFixedWidth(scaled(controlWidth));
    both->setFocusProxy(button);
    connect(button, &QPushButton::clicked, this, [this, id = setting.setting] { chooseFolder(id); });
    connect(standard, &QPushButton::clicked, this,
        [this, id = setting.setting] { m_settings.set(id, QString()); });
    read = [this, button, standard, title = Services::titleOf(setting), id = setting.setting] {
        const QString folder = m_settings.text(id);
        const int room = scaled(controlWidth / 2 - 28);
        button->setText(
            folder.isEmpty() ? tr("Choose…") : button->fontMetrics().elidedText(folder, Qt::ElideLeft, room));
        button->setToolTip(folder);
        button->setAccessibleName(title);
        button->setAccessibleDescription(folder);
        standard->setVisible(!folder.isEmpty());
    };
    return both;
}

void SettingsDialog::chooseFolder(Setting setting)
{
    auto *chooser = new QFileDialog(this, tr("Choose a folder"), m_settings.text(setting));
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    chooser->setFileMode(QFileDialog::Directory);
    chooser->setOption(QFileDialog::ShowDirsOnly);
    connect(chooser, &QFileDialog::fileSelected, this,
        [this, setting](const QString &folder) { m_settings.set(setting, folder); });
    chooser->open();
}

void SettingsDialog::find(const QString &words)
{
    const QStringList wanted = folded(words).split(u' ', Qt::SkipEmptyParts);
    bool hasAny = false;
    for (const Section &section : std::as_const(m_sections)) {
        bool hasRow = false;
        for (const Row &row : section.rows) {
            const bool fits =
                std::ranges::all_of(wanted, [&row](const QString &word) { return row.text.contains(word); });
            row.widget->setVisible(fits);
            hasRow = hasRow || fits;
        }
        section.heading->setVisible(hasRow);
        hasAny = hasAny || hasRow;
    }
    m_nothing->setVisible(!hasAny);
}

QWidget *SettingsDialog::control(Setting setting) const
{
    for (const Section &section : m_sections) {
        for (const Row &row : section.rows) {
            if (row.setting == setting) {
                return row.control;
            }
        }
    }
    return nullptr;
}

} // namespace Lectern::Ui
