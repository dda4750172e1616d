// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reader/picturecache.h"

#include "ui/reader/picturedecoding.h"

#include <QPointer>

#include <algorithm>
#include <utility>
#include <vector>

namespace Lectern::Ui {

namespace {

Result<QSize> sizeOf(const PictureOpener &opener, const QString &sourcePath, const QString &target)
{
    const auto device = opener(sourcePath, target);
    return device ? pictureSize(**device) : Result<QSize>(passOn(device));
}

} // namespace

PictureCache::PictureCache(QObject *parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(1); // one after another: each may need 160 MB while it is decoded
}

PictureCache::~PictureCache()
{
    m_pool.clear();
    m_pool.waitForDone();
}

template <typename Work, typename Take>
void PictureCache::inThread(Work work, Take take)
{
    m_pool.start([this, generation = m_generation, work = std::move(work), take = std::move(take)]() mutable {
        auto outcome = work();
        // The destructor waits for this thread, so that the cache can be named here; what is queued dies with
        // it.
        QMetaObject::invokeMethod(
            this,
            [this, generation, take = std::move(take), outcome = std::move(outcome)] {
                if (generation == m_generation) {
                    take(outcome);
                }
            },
            Qt::QueuedConnection);
    });
}

void PictureCache::restart(const QString &sourcePath)
{
    ++m_generation;
    m_pool.clear();
    m_entries.clear();
    m_sourcePath = sourcePath;
    m_isTelling = false;
}

QSize PictureCache::size(const QString &target)
{
    if (!m_entries.contains(target)) {
        m_entries.insert(target, {});
        measure(target);
    }
    return m_entries[target].size;
}

QString PictureCache::refusal(const QString &target) const { return m_entries.value(target).refusal; }

void PictureCache::measure(const QString &target)
{
    if (!m_opener) {
        m_entries[target].refusal = tr("Pictures are not shown here.");
        return;
    }
    inThread([opener = m_opener, path = m_sourcePath, target] { return sizeOf(opener, path, target); },
        [this, target](const Result<QSize> &size) { takeSize(target, size); });
}

void PictureCache::takeSize(const QString &target, const Result<QSize> &size)
{
    Entry &entry = m_entries[target];
    if (size) {
        entry.size = *size;
    } else {
        entry.refusal = size.error().message;
    }
    // Many come at once: they are told of together, and the page is laid out once.
    if (!std::exchange(m_isTelling, true)) {
        QMetaObject::invokeMethod(
            this,
            [this] {
                m_isTelling = false;
                Q_EMIT sizesKnown();
            },
            Qt::QueuedConnection);
    }
}

QImage PictureCache::image(const QString &target, QSize pixels, bool isDimmed)
{
    const auto found = m_entries.find(target);
    if (found == m_entries.end() || found->size.isEmpty() || !found->refusal.isEmpty()) {
        return {};
    }
    found->paint = m_paints;
    if (found->wanted != pixels || found->isDimmed != isDimmed) {
        found->wanted = pixels;
        found->isDimmed = isDimmed;
        decode(target, *found);
    }
    return found->image;
}

void PictureCache::decode(const QString &target, const Entry &entry)
{
    inThread(
        [opener = m_opener, path = m_sourcePath, target, most = entry.wanted,
            isDimmed = entry.isDimmed]() -> Result<QImage> {
            const auto device = opener(path, target);
            if (!device) {
                return passOn(device);
            }
            return decodedPicture(**device, most, isDimmed);
        },
        [this, target](const Result<QImage> &image) { takeImage(target, image); });
}

void PictureCache::takeImage(const QString &target, const Result<QImage> &image)
{
    Entry &entry = m_entries[target];
    if (image) {
        entry.image = *image;
        letGo();
        Q_EMIT imageReady();
    } else {
        entry.size = {};
        entry.refusal = image.error().message;
        Q_EMIT sizesKnown();
    }
}

void PictureCache::letGo()
{
    qint64 bytes = 0;
    std::vector<Entry *>
        unseen; // what one looks at stays, whatever it takes: it would only be asked for again
    for (Entry &entry : m_entries) {
        bytes += entry.image.sizeInBytes();
        if (entry.paint + 1 < m_paints && !entry.image.isNull()) {
            unseen.push_back(&entry);
        }
    }
    std::ranges::sort(unseen, {}, &Entry::paint);
    for (auto entry = unseen.begin(); entry != unseen.end() && bytes > mostBytes; ++entry) {
        bytes -= (*entry)->image.sizeInBytes();
        (*entry)->image = {};
        (*entry)->wanted = {};
    }
}

} // namespace Lectern::Ui
