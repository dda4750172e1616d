// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "textfile.h"

#include "support/testsupport.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace Lectern::Testing {

namespace {

void readForms(QXmlStreamReader &xml, Text &text)
{
    text.isFinished = xml.attributes().value("type"_L1) != "unfinished"_L1;
    if (!text.hasNumber) {
        text.forms << xml.readElementText();
        return;
    }
    while (xml.readNextStartElement()) {
        text.forms << xml.readElementText(QXmlStreamReader::IncludeChildElements);
    }
}

Text readMessage(QXmlStreamReader &xml, const QByteArray &context)
{
    Text text;
    text.context = context;
    text.hasNumber = xml.attributes().value("numerus"_L1) == "yes"_L1;
    while (xml.readNextStartElement()) {
        if (xml.name() == "source"_L1) {
            text.source = xml.readElementText().toUtf8();
        } else if (xml.name() == "comment"_L1) {
            text.comment = xml.readElementText().toUtf8();
        } else if (xml.name() == "translation"_L1) {
            readForms(xml, text);
        } else {
            xml.skipCurrentElement();
        }
    }
    return text;
}

} // namespace

std::vector<Text> textsOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    std::vector<Text> texts;
    QXmlStreamReader xml(&file);
    QByteArray context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) {
            continue;
        }
        if (xml.name() == "name"_L1) {
            context = xml.readElementText().toUtf8();
        } else if (xml.name() == "message"_L1) {
            texts.push_back(readMessage(xml, context));
        }
    }
    return xml.hasError() ? std::vector<Text>() : texts;
}

QString nameOf(const Text &text) { return QString::fromUtf8(text.context + ": " + text.source); }

QSet<QString> placesIn(const QString &text)
{
    static const QRegularExpression place(u"%L?[1-9]"_s);
    QSet<QString> places;
    for (auto all = place.globalMatch(text); all.hasNext();) {
        places << all.next().captured();
    }
    return places;
}

QString translationFile(const char *fileName)
{
    return sourceFolder() + u"/resources/translations/"_s + QString::fromLatin1(fileName);
}

Updated updated(const char *fileName, const char *variable)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QString::fromLatin1(fileName));
    QStringList command = qEnvironmentVariable(variable).split(u'|', Qt::SkipEmptyParts);
    if (command.isEmpty() || !QFile::copy(translationFile(fileName), path)
        || !QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner)) {
        return {};
    }
    QProcess lupdate;
    lupdate.start(command.takeFirst(), command << u"-ts"_s << path);
    if (!lupdate.waitForFinished(120'000) || lupdate.exitCode() != 0) {
        return {.texts = {}, .complaints = lupdate.errorString()};
    }
    return {textsOf(path), QString::fromUtf8(lupdate.readAllStandardError())};
}

} // namespace Lectern::Testing
