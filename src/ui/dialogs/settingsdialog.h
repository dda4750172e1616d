// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "services/settings.h"

#include <QDialog>

#include <functional>

class QLineEdit;
class QVBoxLayout;

namespace Lectern::Ui {

class EmptyState;

/// All preferences on one page, with a field that finds them. What is changed holds at once. Opened with
/// open() or show().
class SettingsDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(SettingsDialog)
public:
    explicit SettingsDialog(Services::Settings &settings, QWidget *parent = nullptr);

    /// Only preferences with all these words in name, help or section stay.
    void find(const QString &words);
    /// The widget in which a preference is changed; null for those that the program keeps by itself.
    [[nodiscard]] QWidget *control(Services::Setting setting) const;

Q_SIGNALS:
    void shortcutsRequested(); ///< keys are changed elsewhere

private:
    struct Row {
        Services::Setting setting;
        QWidget *widget;
        QWidget *control;
        QString text; ///< folded: what is found
        std::function<void()> read; ///< takes the value from the settings
    };
    struct Section {
        QWidget *heading;
        QList<Row> rows;
    };
    void build();
    void addSection(Services::SettingSection section, QVBoxLayout *page);
    [[nodiscard]] Row makeRow(const Services::SettingRow &setting);
    [[nodiscard]] QWidget *makeControl(const Services::SettingRow &setting, std::function<void()> &read);
    [[nodiscard]] QWidget *makeSwitch(const Services::SettingRow &setting, std::function<void()> &read);
    [[nodiscard]] QWidget *makeChoice(const Services::SettingRow &setting, std::function<void()> &read);
    [[nodiscard]] QWidget *makeNumber(const Services::SettingRow &setting, std::function<void()> &read);
    [[nodiscard]] QWidget *makeText(const Services::SettingRow &setting, std::function<void()> &read);
    [[nodiscard]] QWidget *makeFolder(const Services::SettingRow &setting, std::function<void()> &read);
    void chooseFolder(Services::Setting setting);

    Services::Settings &m_settings;
    QLineEdit *m_words = nullptr;
    EmptyState *m_nothing = nullptr;
    QList<Section> m_sections;
};

} // namespace Lectern::Ui
