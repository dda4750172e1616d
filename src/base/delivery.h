// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QPointer>

#include <memory>
#include <utility>

namespace Lectern {

/// The way of an outcome from a thread that works to the thread that asked, which is the one this is made in.
/// Copies are one way; a working thread keeps one, so that what is on its way arrives even when who made it
/// is gone.
class Delivery final
{
public:
    /// From any thread: calls `arrive()` in the thread that asked, in the order of the calls, unless
    /// `context`, which lives there, is gone by then. That is asked there alone: here it could go between the
    /// question and the call.
    template <typename Arrive>
    void send(const QPointer<QObject> &context, Arrive arrive) const
    {
        QMetaObject::invokeMethod(
            m_there.get(),
            [there = m_there, context, arrive = std::move(arrive)]() mutable {
                if (context) {
                    arrive();
                }
            },
            Qt::QueuedConnection);
    }

private:
    std::shared_ptr<QObject> m_there = std::make_shared<QObject>();
};

} // namespace Lectern
