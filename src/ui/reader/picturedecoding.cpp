// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/reader/picturedecoding.h"

#include <QCoreApplication>
#include <QImageReader>
#include <QPainter>

#include <algorithm>

namespace Lectern::Ui {

namespace {

constexpr int headBytes = 16;
constexpr int mostDecodedMegabytes = 192; ///< 40 megapixels of four bytes, and some air
constexpr double dimmedTo = 0.88;

class Texts
{
    Q_DECLARE_TR_FUNCTIONS(Pictures)
};

/// Set up for one of the four kinds and checked against the limits; nothing of the pixels is read.
Result<QSize> prepare(QImageReader &reader, QIODevice &device)
{
    const QByteArray format = pictureFormat(device.peek(headBytes));
    if (format.isEmpty() || !QImageReader::supportedImageFormats().contains(format)) {
        return failure(ErrorKind::Unsupported, Texts::tr("This is no picture of a kind that can be shown."));
    }
    QImageReader::setAllocationLimit(mostDecodedMegabytes);
    // By name and without guessing: no other of the system's readers may see foreign bytes.
    reader.setAutoDetectImageFormat(false);
    reader.setFormat(format);
    reader.setDevice(&device);
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.isEmpty()) {
        return failure(ErrorKind::Corrupt, Texts::tr("The picture is damaged."), reader.errorString());
    }
    if (qint64(size.width()) * size.height() > mostPicturePixels) {
        return failure(ErrorKind::InvalidInput, Texts::tr("The picture is too large to be shown."));
    }
    return size;
}

bool isTurned(const QImageReader &reader)
{
    return reader.transformation().testFlag(QImageIOHandler::TransformationRotate90);
}

QImage onPaper(const QImage &image, bool isDimmed)
{
    QImage paper(image.size(), QImage::Format_RGB32);
    paper.fill(Qt::white);
    QPainter painter(&paper);
    painter.drawImage(0, 0, image);
    if (isDimmed) {
        painter.fillRect(paper.rect(), QColor::fromRgbF(0, 0, 0, 1 - dimmedTo));
    }
    return paper;
}

} // namespace

QByteArray pictureFormat(QByteArrayView head)
{
    if (head.startsWith("\x89PNG\r\n\x1a\n")) {
        return "png";
    }
    if (head.startsWith("\xff\xd8\xff")) {
        return "jpeg";
    }
    if (head.startsWith("GIF87a") || head.startsWith("GIF89a")) {
        return "gif";
    }
    return head.size() >= 12 && head.startsWith("RIFF") && head.sliced(8).startsWith("WEBP") ? "webp"
                                                                                             : QByteArray();
}

Result<QSize> pictureSize(QIODevice &device)
{
    QImageReader reader;
    auto size = prepare(reader, device);
    if (size && isTurned(reader)) {
        size->transpose();
    }
    return size;
}

Result<QImage> decodedPicture(QIODevice &device, QSize most, bool isDimmed)
{
    QImageReader reader;
    const auto size = prepare(reader, device);
    if (!size) {
        return passOn(size);
    }
    // The reader scales before it turns.
    reader.setScaledSize(fittedSize(*size, isTurned(reader) ? most.transposed() : most));
    const QImage image = reader.read();
    if (image.isNull()) {
        return failure(ErrorKind::Corrupt, Texts::tr("The picture is damaged."), reader.errorString());
    }
    return onPaper(image, isDimmed);
}

QSize fittedSize(QSize natural, QSize most)
{
    const bool fits = natural.width() <= most.width() && natural.height() <= most.height();
    const QSize size = fits ? natural : natural.scaled(most, Qt::KeepAspectRatio);
    return size.expandedTo({1, 1});
}

} // namespace Lectern::Ui
