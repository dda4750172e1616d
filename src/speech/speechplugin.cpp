// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "qtspeech.h"

namespace Lectern::Speech {

/// The door that the window comes in by.
class QtSpeechPlugin final : public QObject, public Ui::SpeechPlugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "org.lectern.SpeechPlugin/1")
    Q_INTERFACES(Lectern::Ui::SpeechPlugin)
public:
    [[nodiscard]] std::unique_ptr<Ui::SpeechEngine> makeEngine() override
    {
        return std::make_unique<QtSpeechEngine>();
    }
};

} // namespace Lectern::Speech

#include "speechplugin.moc"
