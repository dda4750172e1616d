// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "services/archives/unpacker.h"

#include <QObject>

#include <KCompressionDevice>

namespace Lectern::Unpacking {

/// The door that archives come in by.
class UnpackingPlugin final : public QObject, public Services::Unpacker
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID "org.lectern.Unpacker/1")
    Q_INTERFACES(Lectern::Services::Unpacker)
public:
    [[nodiscard]] std::unique_ptr<QIODevice> unpacked(QIODevice &packed, Wrapping wrapping) override
    {
        auto device = std::make_unique<KCompressionDevice>(&packed, false, KCompressionDevice::GZip);
        if (wrapping == Wrapping::None) {
            device->setSkipHeaders();
        }
        return device;
    }
};

} // namespace Lectern::Unpacking

#include "unpackingplugin.moc"
