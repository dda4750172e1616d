// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "windowhandover.h"

#include "document/fileaddress.h"
#include "document/lecternlink.h"

#include <QCryptographicHash>
#include <QDBusAbstractAdaptor>
#include <QDBusConnection>
#include <QDBusConnectionInterface>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QFileInfo>
#include <QUrl>

namespace Lectern::App {

namespace {

const auto objectPath = QStringLiteral("/org/lectern/Lectern");
const auto applicationInterface = QStringLiteral("org.freedesktop.Application");
/// What a starter says so that the desktop lets the window come to the front: the key of the message and the
/// variable of the environment in which the tool kit looks for it.
constexpr std::array<std::pair<const char *, const char *>, 2> startTokens{
    {{"activation-token", "XDG_ACTIVATION_TOKEN"}, {"desktop-startup-id", "DESKTOP_STARTUP_ID"}}};

QVariantMap ownTokens()
{
    QVariantMap tokens;
    for (const auto &[key, variable] : startTokens) {
        if (const QString token = qEnvironmentVariable(variable); !token.isEmpty()) {
            tokens.insert(QString::fromLatin1(key), token);
        }
    }
    return tokens;
}

void takeTokens(const QVariantMap &given)
{
    for (const auto &[key, variable] : startTokens) {
        if (const QString token = given.value(QString::fromLatin1(key)).toString(); !token.isEmpty()) {
            qputenv(variable, token.toUtf8());
        }
    }
}

/// One file, however it is named; a library that is still to be made has a folder at least.
QString oneNameOf(const QString &library)
{
    const QFileInfo file(library);
    if (const QString path = file.canonicalFilePath(); !path.isEmpty()) {
        return path;
    }
    const QString folder = QFileInfo(file.absolutePath()).canonicalFilePath();
    return folder.isEmpty() ? file.absoluteFilePath() : folder + u'/' + file.fileName();
}

QString uriOf(const QString &target)
{
    return isLecternLink(target)
        ? target
        : QUrl::fromLocalFile(QFileInfo(target).absoluteFilePath()).toString(QUrl::FullyEncoded);
}

QStringList targetsOf(const QStringList &uris)
{
    QStringList targets;
    for (const QString &uri : uris) {
        if (isLecternLink(uri) || isFileAddress(uri)) {
            targets.append(withoutFileAddress(uri));
        }
    }
    return targets;
}

constexpr int mostMs = 10'000; ///< until a window answers

QDBusMessage openCall(const QString &service, const QStringList &targets)
{
    auto call =
        QDBusMessage::createMethodCall(service, objectPath, applicationInterface, QStringLiteral("Open"));
    QStringList uris;
    for (const QString &target : targets) {
        uris.append(uriOf(target));
    }
    call << uris << ownTokens();
    return call;
}

/// The interface of the freedesktop specification "Desktop Entry", section "D-Bus Activation".
class Adaptor final : public QDBusAbstractAdaptor
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Application")
public:
    explicit Adaptor(WindowHandover *handover)
        : QDBusAbstractAdaptor(handover)
        , m_handover(*handover)
    {
    }

public Q_SLOTS:
    void Activate(const QVariantMap &platformData) { Open({}, platformData); }
    void Open(const QStringList &uris, const QVariantMap &platformData)
    {
        takeTokens(platformData);
        Q_EMIT m_handover.asked(targetsOf(uris));
    }
    /// We offer no actions of our own there; the call belongs to the interface.
    void ActivateAction(const QString &, const QVariantList &, const QVariantMap &) { }

private:
    WindowHandover &m_handover;
};

} // namespace

WindowHandover::WindowHandover(QObject *parent)
    : QObject(parent)
{
    new Adaptor(this);
    QDBusConnection::sessionBus().registerObject(objectPath, this);
}

WindowHandover::~WindowHandover()
{
    if (!m_name.isEmpty()) {
        QDBusConnection::sessionBus().unregisterService(m_name);
    }
}

QString WindowHandover::nameOf(const QString &library)
{
    const QByteArray hash =
        QCryptographicHash::hash(oneNameOf(library).toUtf8(), QCryptographicHash::Sha256).toHex().first(16);
    // Below the name of the desktop file, which is what a sandbox lets a program own.
    return QStringLiteral("org.lectern.Lectern.Library_") + QString::fromLatin1(hash);
}

bool WindowHandover::hold(const QString &library)
{
    auto bus = QDBusConnection::sessionBus();
    const QString name = nameOf(library);
    if (!bus.isConnected() || name == m_name) {
        return true;
    }
    if (!bus.registerService(name)) {
        return !bus.interface()->isServiceRegistered(name);
    }
    if (!m_name.isEmpty()) {
        bus.unregisterService(m_name);
    }
    m_name = name;
    return true;
}

void WindowHandover::holdApplication()
{
    auto bus = QDBusConnection::sessionBus();
    if (bus.isConnected()) {
        bus.interface()->registerService(QStringLiteral("org.lectern.Lectern"),
            QDBusConnectionInterface::QueueService, QDBusConnectionInterface::DontAllowReplacement);
    }
}

bool WindowHandover::handOver(const QString &library, const QStringList &targets)
{
    const QDBusMessage reply =
        QDBusConnection::sessionBus().call(openCall(nameOf(library), targets), QDBus::Block, mostMs);
    return reply.type() == QDBusMessage::ReplyMessage;
}

void WindowHandover::handOverLater(const QString &library, const std::function<void(bool)> &done)
{
    auto *answer = new QDBusPendingCallWatcher(
        QDBusConnection::sessionBus().asyncCall(openCall(nameOf(library), {}), mostMs), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [answer, done] {
        answer->deleteLater();
        done(!answer->isError());
    });
}

} // namespace Lectern::App

#include "windowhandover.moc"
