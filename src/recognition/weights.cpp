// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "weights.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace Lectern::Recognition {

namespace {

std::unexpected<Error> unreadable(const QString &detail)
{
    return failure(ErrorKind::Internal,
        QCoreApplication::translate("Recognition", "The weights of the recogniser cannot be read."), detail);
}

Weights::Line lineWeights(const QJsonObject &model)
{
    Weights::Line line;
    line.bias = model.value("bias"_L1).toDouble();
    line.own.read(model.value("w"_L1).toObject());
    line.group.read(model.value("w"_L1).toObject());
    return line;
}

} // namespace

Result<Weights> Weights::load(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return unreadable(file.fileName());
    }
    QJsonParseError error;
    const QJsonObject models = QJsonDocument::fromJson(file.readAll(), &error).object();
    if (models.isEmpty()) {
        return unreadable(error.errorString());
    }
    Weights weights;
    weights.titleWords.read(models.value("titleWords"_L1).toObject());
    weights.line = lineWeights(models.value("line"_L1).toObject());
    weights.within = lineWeights(models.value("within"_L1).toObject());
    const QJsonObject style = models.value("style"_L1).toObject().value("w"_L1).toObject();
    weights.style.group.read(style);
    weights.style.own.read(style);
    const QJsonObject final = models.value("final"_L1).toObject();
    weights.finalBias = final.value("bias"_L1).toDouble();
    weights.final.read(final.value("w"_L1).toObject());
    const QJsonObject oneTalk = models.value("one"_L1).toObject();
    weights.oneTalkBias = oneTalk.value("bias"_L1).toDouble();
    weights.oneTalk.read(oneTalk.value("w"_L1).toObject());
    weights.oneTalk.add(oneTalk.value("hand"_L1).toObject());
    const QJsonObject notes = models.value("notes"_L1).toObject();
    weights.notesBias = notes.value("bias"_L1).toDouble();
    weights.notes.read(notes.value("w"_L1).toObject());
    weights.event.read(models.value("event"_L1).toObject().value("w"_L1).toObject());
    const QJsonObject calibration = models.value("calibration"_L1).toObject();
    weights.confidenceSlope = calibration.value("a"_L1).toDouble(1);
    weights.confidenceBias = calibration.value("b"_L1).toDouble(0);
    return weights;
}

} // namespace Lectern::Recognition
