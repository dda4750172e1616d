// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reader/picturecache.h"

#include "ui/reader/picturedecoding.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

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

/// One thread for all: each picture may need 160 MB while it is decoded. Lives as long as the application,
/// whose end waits for the picture in work.
QThreadPool &pictureThread()
{
    static QPointer<QThreadPool> pool;
    if (pool == nullptr) {
        pool = new QThreadPool(QCoreApplication::instance());
        pool->setMaxThreadCount(1);
    }
    return *pool;
}

} // namespace

PictureCache::PictureCache(QObject *parent)
    : QObject(parent)
{
}

PictureCache::~PictureCache() { ++*m_generation; }

template <typename Work, typename Take>
void PictureCache::inThread(Work work, Take take)
{
    pictureThread().start(
        [delivery = m_delivery, cache = QPointer<QObject>(this), current = m_generation,
            generation = m_generation->load(), work = std::move(work), take = std::move(take)]() mutable {
            if (*current != generation) {
                return;
            }
            auto outcome = work();
            delivery.send(cache, [current, generation, take = std::move(take), outcome = std::move(outcome)] {
                if (*current == generation) {
                    take(outcome);
                }
            });
        });
}

void PictureCache::restart(const QString &sourcePath)
{
    ++*m_generation;
    m_entries.clear();
    m_sourcePath = sourcePath;
    m_isTelling = false;
}

void PictureCache::add(const QString &key, const QString &target, const QString &sourcePath)
{
    if (m_entries.contains(key)) {
        return;
    }
    Entry entry;
    entry.sourcePath = sourcePath;
    entry.target = target;
    if (!m_opener) {
        entry.refusal = tr("Pictures are not shown here.");
    } else {
        inThread([opener = m_opener, path = sourcePath, target] { return sizeOf(opener, path, target); },
            [this, key](const Result<QSize> &size) { takeSize(key, size); });
    }
    m_entries.insert(key, entry);
}

QSize PictureCache::size(const QString &key) const
{
    const auto found = m_entries.constFind(key);
    return found == m_entries.constEnd() ? QSize() : found->size;
}

QString PictureCache::refusal(const QString &key) const
{
    const auto found = m_entries.constFind(key);
    return found == m_entries.constEnd() ? QString() : found->refusal;
}

void PictureCache::takeSize(const QString &key, const Result<QSize> &size)
{
    Entry &entry = m_entries[key];
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

QImage PictureCache::image(const QString &key, QSize pixels, bool isDimmed)
{
    const auto found = m_entries.find(key);
    if (found == m_entries.end() || found->size.isEmpty() || !found->refusal.isEmpty()) {
        return {};
    }
    found->paint = m_paints;
    found->wanted = {pixels, isDimmed};
    // While a window is drawn to another width, each step would ask: the last one counts.
    if (found->shown != found->wanted && !found->isAtWork) {
        decode(key, *found);
    }
    return found->image;
}

void PictureCache::decode(const QString &key, Entry &entry)
{
    entry.isAtWork = true;
    entry.shown = entry.wanted;
    inThread(
        [opener = m_opener, path = entry.sourcePath, target = entry.target,
            look = entry.wanted]() -> Result<QImage> {
            const auto device = opener(path, target);
            if (!device) {
                return passOn(device);
            }
            return decodedPicture(**device, look.pixels, look.isDimmed);
        },
        [this, key](const Result<QImage> &image) { takeImage(key, image); });
}

void PictureCache::takeImage(const QString &key, const Result<QImage> &image)
{
    Entry &entry = m_entries[key];
    entry.isAtWork = false;
    if (image) {
        entry.image = *image;
        letGo();
        Q_EMIT imageReady(); // who paints it asks for another size, if that is wanted by now
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
        if (entry.paint + 1 < m_paints && !entry.image.isNull() && !entry.isAtWork) {
            unseen.push_back(&entry);
        }
    }
    std::ranges::sort(unseen, {}, &Entry::paint);
    for (auto entry = unseen.begin(); entry != unseen.end() && bytes > mostBytes; ++entry) {
        bytes -= (*entry)->image.sizeInBytes();
        (*entry)->image = {};
        (*entry)->shown = {};
    }
}

} // namespace Lectern::Ui
