// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QIODevice>
#include <QImage>
#include <QSize>

namespace Lectern::Ui {

/// Largest picture that is decoded (shared/reliability.md, B3); its decoded bytes are limited besides.
inline constexpr qint64 mostPicturePixels = 40'000'000;

/// "png", "jpeg", "gif" or "webp" by the first bytes; empty for all else. The name of a file has no say.
[[nodiscard]] QByteArray pictureFormat(QByteArrayView head);

/// Size in pixels, upright, from the head of a picture alone. Unsupported: none of the four kinds, or the
/// system cannot read that kind; InvalidInput: too many pixels; Corrupt: damaged. Any thread.
[[nodiscard]] Result<QSize> pictureSize(QIODevice &device);

/// The picture, upright, scaled down to fit into `most` and never up, without see-through parts: they are
/// filled white, since drawings are made for paper. `isDimmed`: at 88 % brightness, for dark pages. Of a
/// moving picture the first frame. Errors: as pictureSize(). Any thread, but not the one that paints: it
/// takes up to a second.
[[nodiscard]] Result<QImage> decodedPicture(QIODevice &device, QSize most, bool isDimmed);

/// A size scaled down, never up, to fit into `most`; at least 1 by 1.
[[nodiscard]] QSize fittedSize(QSize natural, QSize most);

} // namespace Lectern::Ui
