// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

// rendericon SVG SIZE PNG: a drawing as a square picture of so many pixels, for desktops that want pictures.
// Runs while Lectern is built, so that packages need no other program for it.

#include <QFile>
#include <QImage>
#include <QPainter>
#include <QSvgRenderer>

#include <cstdio>

int main(int argc, char **argv)
{
    constexpr int arguments = 4;
    if (argc != arguments) {
        std::fputs("rendericon SVG SIZE PNG\n", stderr);
        return 2;
    }
    QSvgRenderer drawing(QFile::decodeName(argv[1]));
    const int size = QByteArray(argv[2]).toInt();
    if (!drawing.isValid() || size < 1) {
        std::fprintf(stderr, "rendericon: “%s” is no drawing, or “%s” no size\n", argv[1], argv[2]);
        return 1;
    }
    QImage picture(size, size, QImage::Format_ARGB32);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    drawing.render(&painter);
    painter.end();
    return picture.save(QFile::decodeName(argv[3]), "PNG") ? 0 : 1;
}
