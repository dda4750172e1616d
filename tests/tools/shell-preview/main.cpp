// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scenes.h"

#include "ui/theme.h"

#include <QApplication>
#include <QDir>
#include <QTextStream>
#include <QWidget>

#include <memory>

namespace {

using namespace Lectern;

bool takePicture(const Preview::Scene &scene, const QDir &folder, const QString &scheme)
{
    const std::unique_ptr<QWidget> widget(scene.make());
    widget->show();
    QCoreApplication::processEvents();
    QCoreApplication::processEvents();
    const QString path = folder.filePath(QStringLiteral("%1-%2.png").arg(scene.name, scheme));
    return widget->grab().save(path);
}

} // namespace

int main(int argc, char **argv)
{
    const QApplication application(argc, argv);
    const QDir folder(application.arguments().value(1, QStringLiteral("shell-preview")));
    const QString only = application.arguments().value(2);
    folder.mkpath(QStringLiteral("."));
    QTextStream out(stdout);
    std::vector<Preview::Scene> scenes = Preview::shellScenes();
    for (Preview::Scene &scene : Preview::dialogScenes()) {
        scenes.push_back(std::move(scene));
    }
    for (const bool isDark : {false, true}) {
        Ui::applyTheme(isDark ? Ui::ColourScheme::Dark : Ui::ColourScheme::Light);
        for (const Preview::Scene &scene : scenes) {
            if (only.isEmpty() || scene.name.contains(only)) {
                out << scene.name
                    << (takePicture(scene, folder, isDark ? QStringLiteral("dark") : QStringLiteral("light"))
                               ? " ok\n"
                               : " FAILED\n");
            }
        }
    }
    return 0;
}
