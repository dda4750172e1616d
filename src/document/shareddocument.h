// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "document/document.h"

#include <QSharedData>
#include <QSharedDataPointer>

namespace Lectern {

/// A document that copies share until one of them is edited: a talk goes through several hands (library,
/// page, editor, source view), and the blocks of a long one take longer to copy than its first screen to
/// paint. A pure value; copies may be read and edited in different threads.
class SharedDocument final
{
public:
    /// An empty one.
    SharedDocument() = default;
    SharedDocument(Document document) // NOLINT(google-explicit-constructor): it is one
        : m_shared(new Data(std::move(document)))
    {
    }

    [[nodiscard]] const Document &operator*() const { return m_shared ? m_shared->document : empty(); }
    [[nodiscard]] const Document *operator->() const { return &**this; }
    operator const Document &() const { return **this; } // NOLINT(google-explicit-constructor): the same

    /// For changing it. Valid until this is copied or assigned to; other copies stay as they are.
    [[nodiscard]] Document &edit()
    {
        if (!m_shared) {
            m_shared = new Data({});
        }
        return m_shared->document;
    }

private:
    struct Data : QSharedData {
        explicit Data(Document own)
            : document(std::move(own))
        {
        }
        Document document;
    };

    static const Document &empty()
    {
        static const Document none;
        return none;
    }

    QSharedDataPointer<Data> m_shared; ///< null: an empty document
};

} // namespace Lectern
