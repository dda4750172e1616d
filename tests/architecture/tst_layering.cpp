// SPDX-FileCopyrightText: 2026 The Lectern authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/testsupport.h"

#include <QDirIterator>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

/// The table of libraries: which may use which. The build has one include root, so a wrong include compiles;
/// this test reads the includes. Change table and test in one commit, with a record in DECISIONS.md.
namespace {

struct Rule {
    QSet<QString> libraries; ///< of this project
    QSet<QString> qt; ///< Qt and KDE modules, by the name of the target
};

const QString core = QStringLiteral("Core");

QHash<QString, Rule> table()
{
    const auto set = [](std::initializer_list<const char *> names) {
        QSet<QString> all;
        for (const char *name : names) {
            all.insert(QString::fromLatin1(name));
        }
        return all;
    };
    return {
        {QStringLiteral("base"), {set({}), set({"Core"})}},
        {QStringLiteral("document"), {set({"base"}), set({"Core"})}},
        {QStringLiteral("readers"),
            {set({"base", "document"}), set({"Core", "md4c", "gumbo", "uchardet", "poppler"})}},
        {QStringLiteral("recognition"), {set({"base", "document"}), set({"Core"})}},
        {QStringLiteral("anchoring"), {set({"base", "document"}), set({"Core"})}},
        {QStringLiteral("exporters"), {set({"base", "document"}), set({"Core"})}},
        {QStringLiteral("printing"), {set({"base", "document", "exporters"}), set({"Core", "Gui"})}},
        {QStringLiteral("store"),
            {set({"base", "document", "anchoring"}), set({"Core", "Sql", "sqlite3", "libstemmer"})}},
        {QStringLiteral("services"),
            {set({"base", "document", "readers", "recognition", "anchoring", "exporters", "store"}),
                set({"Core"})}},
        {QStringLiteral("editing"), {set({"base", "document", "services"}), set({"Core", "Gui"})}},
        {QStringLiteral("models"), {set({"base", "document", "services", "editing"}), set({"Core", "Gui"})}},
        {QStringLiteral("ui"),
            {set({"base", "document", "printing", "services", "editing", "models"}),
                set({"Core", "Gui", "Widgets", "Svg", "PrintSupport"})}},
        {QStringLiteral("speech"), {set({"ui"}), set({"Core", "TextToSpeech"})}},
        {QStringLiteral("unpacking"), {set({"services"}), set({"Core", "KArchive"})}},
        {QStringLiteral("syntax"), {set({"ui"}), set({"Core", "KF6"})}},
        {QStringLiteral("cli"), {set({"base", "document", "services"}), set({"Core", "CLI"})}},
        {QStringLiteral("app"),
            {set({"base", "document", "printing", "services", "editing", "models", "ui", "cli"}),
                set({"Core", "Gui", "Widgets", "DBus", "KF6"})}},
    };
}

/// Module of a system header: by the few that a wrong layer is tempted to use. Empty: standard library or Qt
/// Core.
QString moduleOf(const QString &header)
{
    static const QRegularExpression sql(QStringLiteral("^Q(Sql|tSql)"));
    static const QRegularExpression widgets(
        QStringLiteral("^Q(Widget|Application$|MainWindow|Dialog|MessageBox|Label|.*Button$|LineEdit|"
                       "TextBrowser|TextEdit|PlainTextEdit|TreeView|ListView|"
                       "AbstractItemView|StyledItemDelegate|Style$|ProxyStyle|Menu$|ToolBar|Splitter|"
                       "StackedWidget|Frame$|.*Layout$|ComboBox|"
                       "CheckBox|Slider|ScrollBar|FileDialog|Completer|ToolTip|StyleOption|CommonStyle)"));
    static const QRegularExpression gui(
        QStringLiteral("^Q(Color|Font.*|Painter.*|PdfWriter|Page.*|Icon.*|Pixmap.*|Palette|TextDocument|"
                       "TextCursor|TextBlock|"
                       "TextFormat|TextLayout|GuiApplication|"
                       "Image.*|Undo.*|KeySequence|Action$|Clipboard|Window$|SyntaxHighlighter|Pen|Brush)$"));
    if (header == QLatin1StringView("sqlite3.h")) {
        return QStringLiteral("sqlite3");
    }
    if (header == QLatin1StringView("md4c.h") || header == QLatin1StringView("gumbo.h")
        || header == QLatin1StringView("libstemmer.h")) {
        return header.chopped(2);
    }
    if (header == QLatin1StringView("QTextToSpeech") || header == QLatin1StringView("QVoice")) {
        return QStringLiteral("TextToSpeech");
    }
    if (header.startsWith(QLatin1StringView("poppler"))) {
        return QStringLiteral("poppler");
    }
    if (header.contains(QLatin1StringView("uchardet"))) {
        return QStringLiteral("uchardet");
    }
    if (header.startsWith(QLatin1StringView("CLI/"))) {
        return QStringLiteral("CLI");
    }
    if (header == QLatin1StringView("KCompressionDevice")) {
        return QStringLiteral("KArchive");
    }
    if (header.startsWith(QLatin1StringView("KSyntaxHighlighting/")) || header.startsWith(u'K')) {
        return QStringLiteral("KF6");
    }
    if (header.startsWith(QLatin1StringView("QtConcurrent"))) {
        return QStringLiteral("Concurrent");
    }
    if (header.startsWith(QLatin1StringView("QDBus"))) {
        return QStringLiteral("DBus");
    }
    if (header.startsWith(QLatin1StringView("QSvg"))) {
        return QStringLiteral("Svg");
    }
    if (header.startsWith(QLatin1StringView("QNetwork")) || header.startsWith(QLatin1StringView("QTcp"))) {
        return QStringLiteral("Network");
    }
    if (header == QLatin1StringView("QAbstractTextDocumentLayout")
        || header == QLatin1StringView("QTextLayout") || header == QLatin1StringView("QPageLayout")) {
        return QStringLiteral("Gui"); // named like those of widgets
    }
    if (sql.match(header).hasMatch()) {
        return QStringLiteral("Sql");
    }
    if (widgets.match(header).hasMatch()) {
        return QStringLiteral("Widgets");
    }
    if (gui.match(header).hasMatch()) {
        return QStringLiteral("Gui");
    }
    return {};
}

struct SourceFile {
    QString library;
    QString name;
    QString text;
};

QList<SourceFile> sourceFiles()
{
    QList<SourceFile> files;
    const QString root = Lectern::Testing::sourceFolder() + QStringLiteral("/src/");
    QDirIterator entries(
        root, {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files, QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        const QString path = entries.next();
        const QString name = path.mid(root.size());
        files.append({name.section(u'/', 0, 0), name, QString::fromUtf8(Lectern::Testing::fileBytes(path))});
    }
    return files;
}

} // namespace

class TestLayering final : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyFolderOfTheSourcesIsInTheTable()
    {
        const auto rules = table();
        const auto files = sourceFiles();
        QVERIFY(files.size() > 50);
        for (const SourceFile &file : files) {
            QVERIFY2(rules.contains(file.library), qPrintable(file.name));
        }
    }

    void everyIncludeStaysWithinItsRow()
    {
        static const QRegularExpression include(
            QStringLiteral("^#include ([<\"])([^>\"]+)[>\"]"), QRegularExpression::MultilineOption);
        const auto rules = table();
        QStringList wrong;
        const auto files = sourceFiles();
        for (const SourceFile &file : files) {
            const Rule rule = rules.value(file.library);
            auto matches = include.globalMatch(file.text);
            while (matches.hasNext()) {
                const auto match = matches.next();
                const QString header = match.captured(2);
                if (match.captured(1) == u'<') {
                    const QString module = moduleOf(header);
                    if (!module.isEmpty() && !rule.qt.contains(module)) {
                        wrong << QStringLiteral("%1 includes <%2> of %3").arg(file.name, header, module);
                    }
                } else if (header.contains(u'/')) {
                    const QString library = header.section(u'/', 0, 0);
                    if (rules.contains(library) && library != file.library
                        && !rule.libraries.contains(library)) {
                        wrong << QStringLiteral("%1 includes \"%2\"").arg(file.name, header);
                    }
                }
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    void publicHeadersOfTheStoreHideTheDatabase()
    {
        QStringList wrong;
        const auto files = sourceFiles();
        for (const SourceFile &file : files) {
            const bool isPublic = file.library == QLatin1StringView("store")
                && file.name.endsWith(QLatin1StringView(".h"))
                && !file.name.endsWith(QLatin1StringView("_p.h"));
            if (isPublic
                && (file.text.contains(QLatin1StringView("<QSql"))
                    || file.text.contains(QLatin1StringView("sqlite3.h")))) {
                wrong << file.name;
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    void everyFileNamesItsLicence()
    {
        QStringList wrong;
        const auto files = sourceFiles();
        for (const SourceFile &file : files) {
            if (!file.text.startsWith(QLatin1StringView("// SPDX-FileCopyrightText:"))
                || !file.text.contains(QLatin1StringView("// SPDX-License-Identifier: GPL-3.0-or-later"))) {
                wrong << file.name;
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(TestLayering)
#include "tst_layering.moc"
