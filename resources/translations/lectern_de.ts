<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_US">
<context>
    <name>ActionCatalogue</name>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren …</translation>
    </message>
    <message>
        <source>Import from the &amp;clipboard</source>
        <translation>Aus der Zwisc&amp;henablage importieren</translation>
    </message>
    <message>
        <source>&amp;Read other formats with pandoc</source>
        <translation>&amp;Andere Formate mit pandoc lesen</translation>
    </message>
    <message>
        <source>Co&amp;mpare with the file</source>
        <translation>&amp;Mit der Datei vergleichen</translation>
    </message>
    <message>
        <source>Notice changed &amp;files</source>
        <translation>&amp;Geänderte Dateien bemerken</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportieren …</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken …</translation>
    </message>
    <message>
        <source>&amp;New library…</source>
        <translation>&amp;Neue Bibliothek …</translation>
    </message>
    <message>
        <source>Open &amp;library…</source>
        <translation>Bibliothe&amp;k öffnen …</translation>
    </message>
    <message>
        <source>Open the sample librar&amp;y</source>
        <translation>Beispielbiblio&amp;thek öffnen</translation>
    </message>
    <message>
        <source>Remo&amp;ve the sample library</source>
        <translation>Beispielbibli&amp;othek entfernen</translation>
    </message>
    <message>
        <source>R&amp;estore from a backup…</source>
        <translation>A&amp;us einer Sicherung wiederherstellen …</translation>
    </message>
    <message>
        <source>&amp;Bin…</source>
        <translation>&amp;Papierkorb …</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts…</source>
        <translation>Ta&amp;stenkürzel …</translation>
    </message>
    <message>
        <source>Close &amp;window</source>
        <translation>&amp;Fenster schließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy as &amp;quote</source>
        <translation>Als &amp;Zitat kopieren</translation>
    </message>
    <message>
        <source>Copy lin&amp;k</source>
        <translation>&amp;Link kopieren</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
    <message>
        <source>Select &amp;nothing</source>
        <translation>A&amp;uswahl aufheben</translation>
    </message>
    <message>
        <source>&amp;Search the notes</source>
        <translation>&amp;Notizen durchsuchen</translation>
    </message>
    <message>
        <source>Sa&amp;ve the search</source>
        <translation>&amp;Suche speichern</translation>
    </message>
    <message>
        <source>&amp;Find in talk</source>
        <translation>&amp;Im Vortrag suchen</translation>
    </message>
    <message>
        <source>Find ne&amp;xt</source>
        <translation>W&amp;eitersuchen</translation>
    </message>
    <message>
        <source>Find &amp;previous</source>
        <translation>Rü&amp;ckwärts suchen</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>Zurüc&amp;k</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>&amp;Vor</translation>
    </message>
    <message>
        <source>&amp;Go to…</source>
        <translation>&amp;Gehe zu …</translation>
    </message>
    <message>
        <source>&amp;Up to the event</source>
        <translation>&amp;Hoch zur Veranstaltung</translation>
    </message>
    <message>
        <source>&amp;Next talk</source>
        <translation>Näch&amp;ster Vortrag</translation>
    </message>
    <message>
        <source>&amp;Previous talk</source>
        <translation>V&amp;origer Vortrag</translation>
    </message>
    <message>
        <source>Next unrea&amp;d talk</source>
        <translation>&amp;Nächster ungelesener Vortrag</translation>
    </message>
    <message>
        <source>Previous unread &amp;talk</source>
        <translation>Voriger &amp;ungelesener Vortrag</translation>
    </message>
    <message>
        <source>Ne&amp;xt section</source>
        <translation>Nächste&amp;r Abschnitt</translation>
    </message>
    <message>
        <source>Previous se&amp;ction</source>
        <translation>Voriger &amp;Abschnitt</translation>
    </message>
    <message>
        <source>Next &amp;mark</source>
        <translation>Nä&amp;chste Markierung</translation>
    </message>
    <message>
        <source>Previous m&amp;ark</source>
        <translation>Vorige &amp;Markierung</translation>
    </message>
    <message>
        <source>Notes to chec&amp;k</source>
        <translation>Notizen zum Prü&amp;fen</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Nächster Bereich</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Voriger Bereich</translation>
    </message>
    <message>
        <source>Follo&amp;w-ups and links</source>
        <translation>Merk&amp;posten und Links</translation>
    </message>
    <message>
        <source>Go to the &amp;sidebar</source>
        <translation>&amp;Zur Seitenleiste</translation>
    </message>
    <message>
        <source>Go to the &amp;reader</source>
        <translation>Zum &amp;Text</translation>
    </message>
    <message>
        <source>Go to t&amp;he notes</source>
        <translation>Zu &amp;den Notizen</translation>
    </message>
    <message>
        <source>&amp;Show sidebar</source>
        <translation>&amp;Seitenleiste anzeigen</translation>
    </message>
    <message>
        <source>Show &amp;notes</source>
        <translation>N&amp;otizen anzeigen</translation>
    </message>
    <message>
        <source>N&amp;otes as a list</source>
        <translation>&amp;Notizen als Liste</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>Text &amp;größer</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>Text &amp;kleiner</translation>
    </message>
    <message>
        <source>Text at &amp;100 %</source>
        <translation>Text auf &amp;100 %</translation>
    </message>
    <message>
        <source>&amp;Appearance…</source>
        <translation>Darstell&amp;ung …</translation>
    </message>
    <message>
        <source>Colours of the s&amp;ystem</source>
        <translation>&amp;Farben des Systems</translation>
    </message>
    <message>
        <source>L&amp;ight colours</source>
        <translation>&amp;Helle Farben</translation>
    </message>
    <message>
        <source>&amp;Dark colours</source>
        <translation>&amp;Dunkle Farben</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>Text &amp;caret</source>
        <translation>&amp;Textcursor</translation>
    </message>
    <message>
        <source>Sho&amp;w the source</source>
        <translation>&amp;Quelle zeigen</translation>
    </message>
    <message>
        <source>Show menu &amp;bar</source>
        <translation>&amp;Menüleiste anzeigen</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>&amp;Unread</source>
        <translation>&amp;Ungelesen</translation>
    </message>
    <message>
        <source>&amp;Reading</source>
        <translation>Ange&amp;fangen</translation>
    </message>
    <message>
        <source>&amp;Done, go to next</source>
        <translation>&amp;Gelesen, weiter zum nächsten</translation>
    </message>
    <message>
        <source>&amp;Star</source>
        <translation>Ste&amp;rn</translation>
    </message>
    <message>
        <source>Re&amp;lated talks…</source>
        <translation>&amp;Verwandte Vorträge …</translation>
    </message>
    <message>
        <source>D&amp;etails…</source>
        <translation>&amp;Angaben …</translation>
    </message>
    <message>
        <source>&amp;Move to the bin</source>
        <translation>&amp;In den Papierkorb</translation>
    </message>
    <message>
        <source>&amp;Key idea</source>
        <translation>Ke&amp;rnaussage</translation>
    </message>
    <message>
        <source>&amp;Definition</source>
        <translation>&amp;Definition</translation>
    </message>
    <message>
        <source>&amp;Technique</source>
        <translation>&amp;Technik</translation>
    </message>
    <message>
        <source>D&amp;oubt</source>
        <translation>&amp;Zweifel</translation>
    </message>
    <message>
        <source>&amp;Quote</source>
        <translation>Zit&amp;at</translation>
    </message>
    <message>
        <source>&amp;Mark with the last kind</source>
        <translation>&amp;Wie zuletzt markieren</translation>
    </message>
    <message>
        <source>&amp;Comment</source>
        <translation>&amp;Kommentar</translation>
    </message>
    <message>
        <source>Ta&amp;gs…</source>
        <translation>&amp;Schlagwörter …</translation>
    </message>
    <message>
        <source>&amp;Edit note</source>
        <translation>&amp;Notiz bearbeiten</translation>
    </message>
    <message>
        <source>One word &amp;longer</source>
        <translation>Um &amp;ein Wort länger</translation>
    </message>
    <message>
        <source>One word &amp;shorter</source>
        <translation>&amp;Um ein Wort kürzer</translation>
    </message>
    <message>
        <source>Move to the selectio&amp;n</source>
        <translation>Zur Auswahl &amp;verschieben</translation>
    </message>
    <message>
        <source>The &amp;place is right</source>
        <translation>Die &amp;Stelle stimmt</translation>
    </message>
    <message>
        <source>&amp;Remove mark</source>
        <translation>&amp;Markierung entfernen</translation>
    </message>
    <message>
        <source>&amp;Handbook</source>
        <translation>&amp;Handbuch</translation>
    </message>
    <message>
        <source>&amp;What is this?</source>
        <translation>&amp;Was ist das?</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Tasten</translation>
    </message>
    <message>
        <source>&amp;About Lectern</source>
        <translation>Über &amp;Lectern</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Settin&amp;gs…</source>
        <translation>&amp;Einstellungen …</translation>
    </message>
    <message>
        <source>Import m&amp;arks…</source>
        <translation>Ma&amp;rkierungen importieren …</translation>
    </message>
    <message>
        <source>Sp&amp;eakers…</source>
        <translation>Vortrag&amp;ende …</translation>
    </message>
    <message>
        <source>Import a fol&amp;der…</source>
        <translation>Verzei&amp;chnis importieren …</translation>
    </message>
    <message>
        <source>Group by &amp;event</source>
        <translation>Nach &amp;Veranstaltung gruppieren</translation>
    </message>
    <message>
        <source>Group by &amp;speaker</source>
        <translation>Nach V&amp;ortragenden gruppieren</translation>
    </message>
    <message>
        <source>Group by &amp;year</source>
        <translation>Nach &amp;Jahr gruppieren</translation>
    </message>
    <message>
        <source>Group by &amp;tag</source>
        <translation>Nach &amp;Schlagwort gruppieren</translation>
    </message>
    <message>
        <source>&amp;Newest talks first</source>
        <translation>&amp;Neueste Vorträge zuerst</translation>
    </message>
    <message>
        <source>&amp;Oldest talks first</source>
        <translation>Ä&amp;lteste Vorträge zuerst</translation>
    </message>
    <message>
        <source>Talks by n&amp;ame</source>
        <translation>Vorträge nach N&amp;amen</translation>
    </message>
    <message>
        <source>&amp;Unread talks first</source>
        <translation>&amp;Ungelesene Vorträge zuerst</translation>
    </message>
    <message>
        <source>Keep w&amp;ithout a place</source>
        <translation>Ohne Stelle &amp;behalten</translation>
    </message>
    <message>
        <source>The whole day as one &amp;page</source>
        <translation>Der g&amp;anze Tag als eine Seite</translation>
    </message>
    <message>
        <source>The whole &amp;event as one page</source>
        <translation>Die ganze V&amp;eranstaltung als eine Seite</translation>
    </message>
    <message>
        <source>Read &amp;aloud</source>
        <translation>Vor&amp;lesen</translation>
    </message>
    <message>
        <source>Turn to-do on &amp;and off</source>
        <translation>Aufgabe an- &amp;oder ausschalten</translation>
    </message>
</context>
<context>
    <name>Anchoring</name>
    <message>
        <source>The mark held no text.</source>
        <translation>Die Markierung enthielt keinen Text.</translation>
    </message>
    <message>
        <source>The text was not found.</source>
        <translation>Der Text wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>The text was found, but not in its surroundings.</source>
        <translation>Der Text wurde gefunden, aber nicht in seiner Umgebung.</translation>
    </message>
    <message>
        <source>More than one place fits; this one is the likeliest.</source>
        <translation>Mehrere Stellen passen; dies ist die wahrscheinlichste.</translation>
    </message>
    <message>
        <source>The same words, but other surroundings.</source>
        <translation>Dieselben Wörter, aber in anderer Umgebung.</translation>
    </message>
    <message>
        <source>Found with changed words.</source>
        <translation>Mit geänderten Wörtern gefunden.</translation>
    </message>
    <message>
        <source>The same letters, as a part of a word.</source>
        <translation>Dieselben Buchstaben, als Teil eines Wortes.</translation>
    </message>
    <message>
        <source>The same words.</source>
        <translation>Dieselben Wörter.</translation>
    </message>
    <message>
        <source>What stands now between the same neighbours.</source>
        <translation>Was jetzt zwischen denselben Nachbarn steht.</translation>
    </message>
    <message>
        <source>Alike: %1 % of the letters.</source>
        <translation>Übereinstimmung: %1 % der Buchstaben.</translation>
    </message>
    <message>
        <source>The marked part of a word is no longer there.</source>
        <translation>Der markierte Teil eines Wortes ist nicht mehr da.</translation>
    </message>
    <message>
        <source>The same words, in another place.</source>
        <translation>Dieselben Wörter, an anderer Stelle.</translation>
    </message>
    <message>
        <source>Some of the words changed.</source>
        <translation>Einige Wörter haben sich geändert.</translation>
    </message>
    <message>
        <source>Only about half of the words are still there.</source>
        <translation>Nur etwa die Hälfte der Wörter ist noch da.</translation>
    </message>
    <message>
        <source>A letter between the same neighbours changed.</source>
        <translation>Ein Buchstabe zwischen denselben Nachbarn hat sich geändert.</translation>
    </message>
    <message>
        <source>The words between the same neighbours changed.</source>
        <translation>Die Wörter zwischen denselben Nachbarn haben sich geändert.</translation>
    </message>
    <message>
        <source>The words between the same neighbours changed very much.</source>
        <translation>Die Wörter zwischen denselben Nachbarn haben sich stark geändert.</translation>
    </message>
    <message>
        <source>Moved to another place, with small changes.</source>
        <translation>An eine andere Stelle verschoben, mit kleinen Änderungen.</translation>
    </message>
    <message>
        <source>Something like it stands in another place.</source>
        <translation>Etwas Ähnliches steht an anderer Stelle.</translation>
    </message>
    <message>
        <source>The text was deleted.</source>
        <translation>Der Text wurde gelöscht.</translation>
    </message>
    <message>
        <source>Other words took the place of the text.</source>
        <translation>Andere Wörter stehen jetzt anstelle des Textes.</translation>
    </message>
    <message>
        <source>Neither the text nor its surroundings were found.</source>
        <translation>Weder der Text noch seine Umgebung wurden gefunden.</translation>
    </message>
    <message>
        <source>More than one place fits.</source>
        <translation>Mehr als eine Stelle passt.</translation>
    </message>
</context>
<context>
    <name>Archives</name>
    <message>
        <source>“%1” holds no file “%2” to read.</source>
        <translation>„%1“ enthält keine Datei „%2“, die gelesen werden könnte.</translation>
    </message>
    <message>
        <source>Stopped on request. Nothing was changed.</source>
        <translation>Auf Wunsch abgebrochen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>“%1” holds more than %2 files and was left out. Pack the notes alone.</source>
        <translation>„%1“ enthält mehr als %2 Dateien und wurde ausgelassen. Nur die Notizen packen.</translation>
    </message>
    <message>
        <source>its name leads out of the archive</source>
        <translation>ihr Name führt aus dem Archiv hinaus</translation>
    </message>
    <message>
        <source>it lies too deep</source>
        <translation>sie liegt zu tief</translation>
    </message>
    <message>
        <source>the archive holds a file of this name already</source>
        <translation>das Archiv enthält schon eine Datei dieses Namens</translation>
    </message>
    <message>
        <source>it is a link</source>
        <translation>sie ist eine Verknüpfung</translation>
    </message>
    <message>
        <source>it is a device or pipe</source>
        <translation>sie ist ein Gerät oder eine Pipe</translation>
    </message>
    <message>
        <source>it is encrypted. Unpack the archive with its password and import the folder</source>
        <translation>sie ist verschlüsselt. Das Archiv mit seinem Passwort entpacken und den Ordner importieren</translation>
    </message>
    <message>
        <source>it is packed in a way that is not read here. Unpack the archive and import the folder</source>
        <translation>sie ist auf eine Weise gepackt, die hier nicht gelesen wird. Das Archiv entpacken und den Ordner importieren</translation>
    </message>
    <message>
        <source>it has %1 MB; notes of up to %2 MB can be read</source>
        <translation>sie hat %1 MB; gelesen werden Notizen bis %2 MB</translation>
    </message>
    <message>
        <source>it unpacks to more than %1 times its size</source>
        <translation>sie wird beim Entpacken mehr als %1-mal so groß</translation>
    </message>
    <message>
        <source>“%1” was left out: %2.</source>
        <translation>„%1“ wurde ausgelassen: %2.</translation>
    </message>
    <message>
        <source>“%1” unpacks to more than %2 MB and was left out. Pack the notes alone.</source>
        <translation>„%1“ wird beim Entpacken größer als %2 MB und wurde ausgelassen. Nur die Notizen packen.</translation>
    </message>
    <message>
        <source>“%1” unpacks to more than %2 times its size and was left out. Pack the notes alone.</source>
        <translation>„%1“ wird beim Entpacken mehr als %2-mal so groß und wurde ausgelassen. Nur die Notizen packen.</translation>
    </message>
    <message>
        <source>“%1” is damaged, or no archive of the kind its name says. Nothing of it was read.</source>
        <translation>„%1“ ist beschädigt oder kein Archiv der Art, die der Name sagt. Nichts davon wurde gelesen.</translation>
    </message>
    <message>
        <source>“%1” is damaged or cut off. What stands before that place was read.</source>
        <translation>„%1“ ist beschädigt oder abgeschnitten. Was vor dieser Stelle steht, wurde gelesen.</translation>
    </message>
    <message>
        <source>it is damaged</source>
        <translation>sie ist beschädigt</translation>
    </message>
    <message>
        <source>it shares its bytes with another file of the archive</source>
        <translation>sie teilt ihre Bytes mit einer anderen Datei des Archivs</translation>
    </message>
    <message>
        <source>Archives cannot be read, since a part of Lectern (%1) is missing. Installing it again brings it back.</source>
        <translation>Archive lassen sich nicht lesen, denn ein Teil von Lectern (%1) fehlt. Eine erneute Installation bringt ihn zurück.</translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message>
        <source>There is too little room in “%1” for a backup of the library, so none was made.</source>
        <translation>In „%1“ ist zu wenig Platz für eine Sicherung der Bibliothek, daher wurde keine angelegt.</translation>
    </message>
    <message>
        <source>The library is damaged: %1 No backup was made of it, and the earlier ones are kept. “lectern check --repair” saves what can be saved; a backup can be restored.</source>
        <translation>Die Bibliothek ist beschädigt: %1 Sie wurde nicht gesichert, und die früheren Sicherungen bleiben erhalten. „lectern check --repair“ rettet, was zu retten ist; eine Sicherung lässt sich wiederherstellen.</translation>
    </message>
    <message>
        <source>The folder “%1” for backups cannot be made.</source>
        <translation>Der Ordner „%1“ für Sicherungen kann nicht angelegt werden.</translation>
    </message>
</context>
<context>
    <name>DateWords</name>
    <message>
        <source>d MMM yyyy</source>
        <comment>how a day is written, see QDate::toString()</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>how a day is written, see QDate::toString()</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>%1–</source>
        <comment>first of some days, the last follows</comment>
        <translation>%1.–</translation>
    </message>
</context>
<context>
    <name>DialogFoot</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>DocumentBuilder</name>
    <message>
        <source>and</source>
        <translation>und</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message numerus="yes">
        <source>%n min read</source>
        <translation>
            <numerusform>%n Min. Lesezeit</numerusform>
            <numerusform>%n Min. Lesezeit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h read</source>
        <translation>
            <numerusform>%n Std. Lesezeit</numerusform>
            <numerusform>%n Std. Lesezeit</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Include</source>
        <translation>Umfang</translation>
    </message>
    <message>
        <source>&amp;Marked passages</source>
        <translation>&amp;Markierte Stellen</translation>
    </message>
    <message>
        <source>C&amp;omments</source>
        <translation>&amp;Kommentare</translation>
    </message>
    <message>
        <source>To-&amp;dos</source>
        <translation>&amp;Aufgaben</translation>
    </message>
    <message>
        <source>&amp;Tags and reading status</source>
        <translation>&amp;Schlagwörter und Lesestatus</translation>
    </message>
    <message>
        <source>Comments &amp;go</source>
        <translation>K&amp;ommentare stehen</translation>
    </message>
    <message>
        <source>Comments go</source>
        <translation>Kommentare stehen</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>C&amp;hange</source>
        <translation>Än&amp;dern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Co&amp;ntents page</source>
        <translation>&amp;Inhaltsverzeichnis</translation>
    </message>
</context>
<context>
    <name>ExportService</name>
    <message>
        <source>There is no format “%1”. There are: %2.</source>
        <translation>Es gibt kein Format „%1“. Es gibt: %2.</translation>
    </message>
    <message>
        <source>Stopped on request. Nothing was written.</source>
        <translation>Auf Wunsch abgebrochen. Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>Notes of talks</source>
        <translation>Notizen von Vorträgen</translation>
    </message>
    <message>
        <source>There is no talk to export. Nothing was written.</source>
        <translation>Es gibt keinen Vortrag zu exportieren. Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>“%1” is the library itself. Nothing was written; choose another file.</source>
        <translation>„%1“ ist die Bibliothek selbst. Nichts wurde geschrieben; bitte eine andere Datei wählen.</translation>
    </message>
    <message>
        <source>“%1” holds notes that were imported, which Lectern never changes. Nothing was written; choose another file.</source>
        <translation>„%1“ enthält importierte Notizen, und die ändert Lectern nie. Nichts wurde geschrieben; bitte eine andere Datei wählen.</translation>
    </message>
    <message>
        <source>“%1” is a file, not a folder.</source>
        <translation>„%1“ ist eine Datei, kein Ordner.</translation>
    </message>
    <message>
        <source>The folder “%1” does not exist.</source>
        <translation>Der Ordner „%1“ existiert nicht.</translation>
    </message>
    <message>
        <source>The disk can only be read.</source>
        <translation>Der Datenträger kann nur gelesen werden.</translation>
    </message>
    <message>
        <source>You have no permission to write there.</source>
        <translation>Dort fehlt die Berechtigung zum Schreiben.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Der Datenträger ist voll.</translation>
    </message>
    <message>
        <source>“%1” could not be written; the file that was there is kept.</source>
        <translation>„%1“ konnte nicht geschrieben werden; die vorhandene Datei ist erhalten.</translation>
    </message>
    <message>
        <source>“%1” could not be written. Nothing was left behind.</source>
        <translation>„%1“ konnte nicht geschrieben werden. Nichts blieb zurück.</translation>
    </message>
    <message>
        <source>The folder “%1” could not be made. Nothing was written.</source>
        <translation>Der Ordner „%1“ konnte nicht angelegt werden. Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>“%1” is a device or pipe, not a file. Nothing was written; “-” stands for standard output.</source>
        <translation>„%1“ ist ein Gerät oder eine Pipe, keine Datei. Nichts wurde geschrieben; „-“ steht für die Standardausgabe.</translation>
    </message>
    <message>
        <source>“%1” is a folder; name a file in it. Nothing was written.</source>
        <translation>„%1“ ist ein Ordner; eine Datei darin nennen. Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>“%1” is already there and was kept. Choose another name, or allow to replace it.</source>
        <translation>„%1“ gibt es schon, und die Datei wurde behalten. Einen anderen Namen wählen oder das Ersetzen erlauben.</translation>
    </message>
</context>
<context>
    <name>FileReading</name>
    <message>
        <source>“%1” cannot be read: its name is not UTF-8. Rename it, then try again.</source>
        <translation>„%1“ kann nicht gelesen werden: Der Name ist kein UTF-8. Umbenennen und erneut versuchen.</translation>
    </message>
    <message>
        <source>“%1” does not exist. Nothing of it was read.</source>
        <translation>„%1“ existiert nicht. Nichts davon wurde gelesen.</translation>
    </message>
    <message>
        <source>“%1” cannot be read: you have no permission. Change its permissions, then try again.</source>
        <translation>„%1“ kann nicht gelesen werden: Die Berechtigung fehlt. Die Rechte der Datei ändern und erneut versuchen.</translation>
    </message>
    <message>
        <source>“%1” is a link and was left out.</source>
        <translation>„%1“ ist eine Verknüpfung und wurde ausgelassen.</translation>
    </message>
    <message>
        <source>“%1” cannot be read.</source>
        <translation>„%1“ kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>“%1” is a folder, not a file.</source>
        <translation>„%1“ ist ein Ordner, keine Datei.</translation>
    </message>
    <message>
        <source>“%1” is no ordinary file (a device, pipe or socket) and was left out.</source>
        <translation>„%1“ ist keine gewöhnliche Datei (sondern Gerät, Pipe oder Socket) und wurde ausgelassen.</translation>
    </message>
    <message>
        <source>“%1” lies outside the folder of its notes and was left out.</source>
        <translation>„%1“ liegt außerhalb des Ordners der Notizen und wurde ausgelassen.</translation>
    </message>
    <message>
        <source>“%1” has %2 MB; notes of up to %3 MB can be read. Split it into smaller files.</source>
        <translation>„%1“ hat %2 MB; gelesen werden Notizen bis %3 MB. In kleinere Dateien aufteilen.</translation>
    </message>
    <message>
        <source>The folder “%1” cannot be read: you have no permission. Nothing of it was read.</source>
        <translation>Der Ordner „%1“ kann nicht gelesen werden: Die Berechtigung fehlt. Nichts davon wurde gelesen.</translation>
    </message>
</context>
<context>
    <name>FixedKeys</name>
    <message>
        <source>To the results</source>
        <translation>Zu den Treffern</translation>
    </message>
    <message>
        <source>Take what is offered</source>
        <translation>Das Angebotene übernehmen</translation>
    </message>
    <message>
        <source>Search, or take a chosen row</source>
        <translation>Suchen oder die gewählte Zeile übernehmen</translation>
    </message>
    <message>
        <source>At the start of the field: last filter to text</source>
        <translation>Am Anfang des Feldes: letzter Filter wird Text</translation>
    </message>
    <message>
        <source>Close the pop-up, then the results</source>
        <translation>Erst die Vorschläge, dann die Treffer schließen</translation>
    </message>
    <message>
        <source>Next and previous talk</source>
        <translation>Nächster und voriger Vortrag</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open and keep the list</source>
        <translation>Öffnen und die Liste behalten</translation>
    </message>
    <message>
        <source>Page down and up</source>
        <translation>Eine Seite vor und zurück</translation>
    </message>
    <message>
        <source>Tick the to-do</source>
        <translation>Aufgabe abhaken</translation>
    </message>
    <message>
        <source>Context menu</source>
        <translation>Kontextmenü</translation>
    </message>
    <message>
        <source>Next and previous to check</source>
        <translation>Nächstes und voriges zu Prüfendes</translation>
    </message>
    <message>
        <source>Split here</source>
        <translation>Hier teilen</translation>
    </message>
    <message>
        <source>Merge with previous</source>
        <translation>Mit vorigem verbinden</translation>
    </message>
    <message>
        <source>Not a talk</source>
        <translation>Kein Vortrag</translation>
    </message>
    <message>
        <source>In the search field</source>
        <translation>Im Suchfeld</translation>
    </message>
    <message>
        <source>In the results</source>
        <translation>In den Treffern</translation>
    </message>
    <message>
        <source>On the page</source>
        <translation>Auf der Seite</translation>
    </message>
    <message>
        <source>In lists</source>
        <translation>In Listen</translation>
    </message>
    <message>
        <source>In the import window</source>
        <translation>Im Importfenster</translation>
    </message>
    <message>
        <source>Stop reading aloud, close the bar, then nothing selected, then no mark</source>
        <translation>Vorlesen beenden, die Leiste schließen, dann Auswahl und Markierung aufheben</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import notes</source>
        <translation>Notizen importieren</translation>
    </message>
    <message>
        <source>&amp;Event</source>
        <translation>&amp;Veranstaltung</translation>
    </message>
    <message>
        <source>&amp;Dates</source>
        <translation>Zeit&amp;raum</translation>
    </message>
    <message>
        <source>&amp;Place</source>
        <translation>&amp;Ort</translation>
    </message>
    <message>
        <source>A copy of the file is kept</source>
        <translation>Eine Kopie der Datei wird aufbewahrt</translation>
    </message>
    <message>
        <source>The library keeps the bytes of the file beside its talks. The file itself is only read.</source>
        <translation>Die Bibliothek bewahrt die Bytes der Datei neben ihren Vorträgen auf. Die Datei selbst wird nur gelesen.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Reiner Text</translation>
    </message>
    <message>
        <source>Markdown</source>
        <translation>Markdown</translation>
    </message>
    <message>
        <source>reStructuredText</source>
        <translation>reStructuredText</translation>
    </message>
    <message>
        <source>Org</source>
        <translation>Org</translation>
    </message>
    <message>
        <source>HTML</source>
        <translation>HTML</translation>
    </message>
    <message>
        <source>Blog text</source>
        <translation>Blogtext</translation>
    </message>
    <message>
        <source>Slide text</source>
        <translation>Folientext</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>format, lines</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <comment>format, lines, encoding</comment>
        <translation>%1, %2, %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation>
            <numerusform>%Ln Veranstaltung</numerusform>
            <numerusform>%Ln Veranstaltungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln Tag</numerusform>
            <numerusform>%Ln Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln talk(s)</source>
        <translation>
            <numerusform>%Ln Vortrag</numerusform>
            <numerusform>%Ln Vorträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln speaker(s)</source>
        <translation>
            <numerusform>%Ln vortragende Person</numerusform>
            <numerusform>%Ln Vortragende</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln talks have no speaker</source>
        <translation>
            <numerusform>%Ln Vortrag nennt keine Vortragenden</numerusform>
            <numerusform>%Ln Vorträge nennen keine Vortragenden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are uncertain</source>
        <translation>
            <numerusform>%Ln ist unsicher</numerusform>
            <numerusform>%Ln sind unsicher</numerusform>
        </translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a sentence</comment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>, and </source>
        <comment>between two parts of a sentence</comment>
        <translation> und </translation>
    </message>
    <message>
        <source>Imported on %1; nothing changed since then.</source>
        <translation>Importiert am %1; seitdem unverändert.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln talks changed</source>
        <translation>
            <numerusform>%Ln Vortrag geändert</numerusform>
            <numerusform>%Ln Vorträge geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln neu</numerusform>
            <numerusform>%Ln neu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln gone</source>
        <translation>
            <numerusform>%Ln weggefallen</numerusform>
            <numerusform>%Ln weggefallen</numerusform>
        </translation>
    </message>
    <message>
        <source>changed outside its talks</source>
        <translation>außerhalb der Vorträge geändert</translation>
    </message>
    <message>
        <source>Imported on %1; %2.</source>
        <translation>Importiert am %1; %2.</translation>
    </message>
</context>
<context>
    <name>ImportKnowledge</name>
    <message>
        <source>Stopped on request. Nothing was changed.</source>
        <translation>Auf Wunsch abgebrochen. Nichts wurde geändert.</translation>
    </message>
</context>
<context>
    <name>ImportService</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weiterer</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n talk(s) no longer in the file, kept with what you put on them: %1</source>
        <translation>
            <numerusform>%n Vortrag steht nicht mehr in der Datei und bleibt samt dem Eigenen darauf erhalten: %1</numerusform>
            <numerusform>%n Vorträge stehen nicht mehr in der Datei und bleiben samt dem Eigenen darauf erhalten: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n talk(s) no longer in the file, moved to the bin: nothing of yours was on them</source>
        <translation>
            <numerusform>%n Vortrag steht nicht mehr in der Datei und liegt im Papierkorb: nichts Eigenes war darauf</numerusform>
            <numerusform>%n Vorträge stehen nicht mehr in der Datei und liegen im Papierkorb: nichts Eigenes war darauf</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticked follow-up(s) no longer in the file, or reworded: %1</source>
        <translation>
            <numerusform>%n abgehakter Merkposten steht nicht mehr oder anders in der Datei: %1</numerusform>
            <numerusform>%n abgehakte Merkposten stehen nicht mehr oder anders in der Datei: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) renamed or moved: %1</source>
        <translation>
            <numerusform>%n Datei umbenannt oder verschoben: %1</numerusform>
            <numerusform>%n Dateien umbenannt oder verschoben: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) no longer there, their talks are kept: %1</source>
        <translation>
            <numerusform>%n Datei ist nicht mehr da, ihre Vorträge bleiben erhalten: %1</numerusform>
            <numerusform>%n Dateien sind nicht mehr da, ihre Vorträge bleiben erhalten: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>No talks were found in “%1”, so nothing of it was kept.</source>
        <translation>In „%1“ wurden keine Vorträge gefunden, daher wurde nichts davon aufbewahrt.</translation>
    </message>
    <message>
        <source>No talks were found in “%1” as it is now, so the library keeps what it said before.</source>
        <translation>In „%1“ wurden im jetzigen Stand keine Vorträge gefunden; die Bibliothek behält den früheren.</translation>
    </message>
    <message>
        <source>If it is one talk, say so: Alt+1 in the import window, --one-talk on the command line.</source>
        <translation>Ist es ein einziger Vortrag, lässt sich das sagen: mit Alt+1 im Importfenster, mit --one-talk auf der Befehlszeile.</translation>
    </message>
    <message>
        <source>Stopped on request. %1 of %2 files are kept; importing them again goes on from there.</source>
        <translation>Auf Wunsch abgebrochen. %1 von %2 Dateien sind aufgenommen; ein erneuter Import macht dort weiter.</translation>
    </message>
    <message>
        <source>The import was cancelled. Nothing of it was kept.</source>
        <translation>Der Import wurde abgebrochen. Nichts davon wurde aufbewahrt.</translation>
    </message>
</context>
<context>
    <name>Lectern</name>
    <message>
        <source>Put here by hand, on other words than it was made on.</source>
        <translation>Von Hand hierher gesetzt, auf andere Wörter als ursprünglich markiert.</translation>
    </message>
</context>
<context>
    <name>Lectern::Editing::PlanEditor</name>
    <message>
        <source>Tag all</source>
        <translation>Alle verschlagworten</translation>
    </message>
    <message>
        <source>Choose update or new</source>
        <translation>Aktualisieren oder neu wählen</translation>
    </message>
</context>
<context>
    <name>Lectern::Editing::SavedSearchEditor</name>
    <message>
        <source>Rename the saved search</source>
        <translation>Gespeicherte Suche umbenennen</translation>
    </message>
    <message>
        <source>Remove the saved search</source>
        <translation>Gespeicherte Suche entfernen</translation>
    </message>
    <message>
        <source>Save the search</source>
        <translation>Suche speichern</translation>
    </message>
</context>
<context>
    <name>Lectern::Editing::TalkEditor</name>
    <message numerus="yes">
        <source>Set the reading status of %Ln talk(s)</source>
        <translation>
            <numerusform>Lesestatus von %Ln Vortrag setzen</numerusform>
            <numerusform>Lesestatus von %Ln Vorträgen setzen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Star %Ln talk(s)</source>
        <translation>
            <numerusform>%Ln Vortrag mit Stern versehen</numerusform>
            <numerusform>%Ln Vorträge mit Stern versehen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take the star off %Ln talk(s)</source>
        <translation>
            <numerusform>Stern von %Ln Vortrag entfernen</numerusform>
            <numerusform>Stern von %Ln Vorträgen entfernen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag %Ln talk(s)</source>
        <translation>
            <numerusform>%Ln Vortrag verschlagworten</numerusform>
            <numerusform>%Ln Vorträge verschlagworten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln talk(s)</source>
        <translation>
            <numerusform>%Ln Vortrag verschieben</numerusform>
            <numerusform>%Ln Vorträge verschieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln talk(s) to the bin</source>
        <translation>
            <numerusform>%Ln Vortrag in den Papierkorb legen</numerusform>
            <numerusform>%Ln Vorträge in den Papierkorb legen</numerusform>
        </translation>
    </message>
    <message>
        <source>Change the details of a talk</source>
        <translation>Angaben zu einem Vortrag ändern</translation>
    </message>
    <message>
        <source>Restore from the bin</source>
        <translation>Aus dem Papierkorb holen</translation>
    </message>
    <message>
        <source>Make a tag</source>
        <translation>Schlagwort anlegen</translation>
    </message>
    <message>
        <source>Rename a tag</source>
        <translation>Schlagwort umbenennen</translation>
    </message>
    <message>
        <source>Colour a tag</source>
        <translation>Schlagwort färben</translation>
    </message>
    <message>
        <source>Remove a tag</source>
        <translation>Schlagwort entfernen</translation>
    </message>
    <message>
        <source>Choose the language of code</source>
        <translation>Sprache des Codes wählen</translation>
    </message>
    <message>
        <source>Set the place of a mark</source>
        <translation>Stelle einer Markierung festlegen</translation>
    </message>
    <message>
        <source>Mark as key idea</source>
        <translation>Als Kernaussage markieren</translation>
    </message>
    <message>
        <source>Mark as definition</source>
        <translation>Als Definition markieren</translation>
    </message>
    <message>
        <source>Mark as technique</source>
        <translation>Als Technik markieren</translation>
    </message>
    <message>
        <source>Mark as doubt</source>
        <translation>Als Zweifel markieren</translation>
    </message>
    <message>
        <source>Mark as quote</source>
        <translation>Als Zitat markieren</translation>
    </message>
    <message>
        <source>Remove a mark</source>
        <translation>Markierung entfernen</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Notiz schreiben</translation>
    </message>
    <message>
        <source>Change a mark</source>
        <translation>Markierung ändern</translation>
    </message>
    <message>
        <source>Tick a follow-up</source>
        <translation>Merkposten abhaken</translation>
    </message>
    <message>
        <source>Change a talk</source>
        <translation>Vortrag ändern</translation>
    </message>
    <message>
        <source>Tag a mark</source>
        <translation>Markierung verschlagworten</translation>
    </message>
    <message>
        <source>Make a to-do</source>
        <translation>Aufgabe anlegen</translation>
    </message>
    <message>
        <source>Tick a to-do</source>
        <translation>Aufgabe abhaken</translation>
    </message>
    <message>
        <source>Remove a to-do</source>
        <translation>Aufgabe entfernen</translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln mark(s)</source>
        <translation>
            <numerusform>%Ln Markierung importieren</numerusform>
            <numerusform>%Ln Markierungen importieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Merge speakers</source>
        <translation>Vortragende zusammenführen</translation>
    </message>
    <message>
        <source>Rename a speaker</source>
        <translation>Vortragende umbenennen</translation>
    </message>
    <message>
        <source>Take a speaker apart</source>
        <translation>Vortragende trennen</translation>
    </message>
    <message>
        <source>Keep speakers apart</source>
        <translation>Vortragende getrennt lassen</translation>
    </message>
    <message>
        <source>Split a talk</source>
        <translation>Vortrag teilen</translation>
    </message>
    <message>
        <source>Merge talks</source>
        <translation>Vorträge zusammenführen</translation>
    </message>
    <message>
        <source>Keep a mark without a place</source>
        <translation>Markierung ohne Stelle behalten</translation>
    </message>
    <message numerus="yes">
        <source>Update %Ln file(s)</source>
        <translation>
            <numerusform>%Ln Datei aktualisieren</numerusform>
            <numerusform>%Ln Dateien aktualisieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Update “%1”</source>
        <translation>„%1“ aktualisieren</translation>
    </message>
</context>
<context>
    <name>Lectern::Exporters</name>
    <message>
        <source>Table of marks (CSV)</source>
        <translation>Tabelle der Markierungen (CSV)</translation>
    </message>
    <message>
        <source>The notes themselves are not in this format, only the marks on them.</source>
        <translation>Die Notizen selbst sind in diesem Format nicht enthalten, nur die Markierungen darin.</translation>
    </message>
    <message>
        <source>Written by Lectern</source>
        <translation>Geschrieben von Lectern</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>mit Stern</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Kommentare</translation>
    </message>
    <message>
        <source>Marks without a place in the text</source>
        <translation>Markierungen ohne Stelle im Text</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Zu erledigen</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Webseite</translation>
    </message>
    <message>
        <source>Web Annotations (JSON-LD)</source>
        <translation>Web Annotations (JSON-LD)</translation>
    </message>
    <message>
        <source>Other talks</source>
        <translation>Weitere Vorträge</translation>
    </message>
    <message>
        <source>Notes of the event</source>
        <translation>Notizen zur Veranstaltung</translation>
    </message>
    <message numerus="yes">
        <source>Speaker(s): %1</source>
        <translation>
            <numerusform>Vortragende: %1</numerusform>
            <numerusform>Vortragende: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Tags: %1</source>
        <translation>Schlagwörter: %1</translation>
    </message>
    <message numerus="yes">
        <source>The kinds of %n mark(s) without a comment were not kept.</source>
        <translation>
            <numerusform>Die Art von %n Markierung ohne Kommentar wurde nicht übernommen.</numerusform>
            <numerusform>Die Art von %n Markierungen ohne Kommentar wurde nicht übernommen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) in code are not highlighted.</source>
        <translation>
            <numerusform>%n Markierung im Code ist nicht hervorgehoben.</numerusform>
            <numerusform>%n Markierungen im Code sind nicht hervorgehoben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) in code or beside &quot;==&quot; are not highlighted.</source>
        <translation>
            <numerusform>%n Markierung im Code oder neben „==“ ist nicht hervorgehoben.</numerusform>
            <numerusform>%n Markierungen im Code oder neben „==“ sind nicht hervorgehoben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Markdown for GitHub and others</source>
        <translation>Markdown für GitHub und andere</translation>
    </message>
    <message>
        <source>in the notes</source>
        <translation>in den Notizen</translation>
    </message>
    <message>
        <source>This program cannot make PDF files.</source>
        <translation>Dieses Programm kann keine PDF-Dateien erzeugen.</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Markierungen</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Reiner Text</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Emphasis and links are not kept in plain text.</source>
        <translation>Betonungen und Links gehen in reinem Text verloren.</translation>
    </message>
    <message>
        <source>Key idea</source>
        <translation>Kernaussage</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Definition</translation>
    </message>
    <message>
        <source>Technique</source>
        <translation>Technik</translation>
    </message>
    <message>
        <source>Doubt</source>
        <translation>Zweifel</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Zitat</translation>
    </message>
    <message>
        <source>in place</source>
        <translation>an ihrer Stelle</translation>
    </message>
    <message>
        <source>words changed</source>
        <translation>Wörter geändert</translation>
    </message>
    <message>
        <source>moved</source>
        <translation>verschoben</translation>
    </message>
    <message>
        <source>to check</source>
        <translation>zu prüfen</translation>
    </message>
    <message>
        <source>without a place</source>
        <translation>ohne Stelle</translation>
    </message>
    <message>
        <source>unread</source>
        <translation>ungelesen</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>angefangen</translation>
    </message>
    <message>
        <source>done</source>
        <translation>gelesen</translation>
    </message>
    <message>
        <source>Notes of talks</source>
        <translation>Notizen von Vorträgen</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) are named, not shown.</source>
        <translation>
            <numerusform>%n Bild ist nur genannt, nicht gezeigt.</numerusform>
            <numerusform>%n Bilder sind nur genannt, nicht gezeigt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Markdown for Obsidian</source>
        <translation>Markdown für Obsidian</translation>
    </message>
</context>
<context>
    <name>Lectern::Models::BinModel</name>
    <message>
        <source>%1 · %2</source>
        <comment>kind, where it was</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Talk</source>
        <translation>Vortrag</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Markierung</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>Saved search</source>
        <translation>Gespeicherte Suche</translation>
    </message>
    <message>
        <source>Imported file</source>
        <translation>Importierte Datei</translation>
    </message>
</context>
<context>
    <name>Lectern::Models::FilterListModel</name>
    <message>
        <source>All talks</source>
        <translation>Alle Vorträge</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>Ungelesen</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Angefangen</translation>
    </message>
    <message>
        <source>To-dos</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Mit Stern</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>filter, number</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>Lectern::Models::LibraryModel</name>
    <message>
        <source>unread</source>
        <translation>ungelesen</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>angefangen</translation>
    </message>
    <message>
        <source>done</source>
        <translation>gelesen</translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s)</source>
        <translation>
            <numerusform>%n Markierung</numerusform>
            <numerusform>%n Markierungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n talk(s)</source>
        <translation>
            <numerusform>%n Vortrag</numerusform>
            <numerusform>%n Vorträge</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>list of names</comment>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>notes of the event</source>
        <translation>Notizen zur Veranstaltung</translation>
    </message>
    <message>
        <source>%1 percent</source>
        <translation>%1 Prozent</translation>
    </message>
    <message>
        <source>starred</source>
        <translation>mit Stern</translation>
    </message>
    <message numerus="yes">
        <source>%n open to-do(s)</source>
        <translation>
            <numerusform>%n offene Aufgabe</numerusform>
            <numerusform>%n offene Aufgaben</numerusform>
        </translation>
    </message>
    <message>
        <source>Notes of the event</source>
        <translation>Notizen zur Veranstaltung</translation>
    </message>
    <message>
        <source>Without a day</source>
        <translation>Ohne Tag</translation>
    </message>
    <message>
        <source>Day %1</source>
        <translation>Tag %1</translation>
    </message>
    <message>
        <source>Without an event</source>
        <translation>Ohne Veranstaltung</translation>
    </message>
    <message>
        <source>%1 done</source>
        <translation>%1 gelesen</translation>
    </message>
    <message>
        <source>section</source>
        <translation>Abschnitt</translation>
    </message>
    <message>
        <source>Without a speaker</source>
        <translation>Ohne Vortragende</translation>
    </message>
    <message>
        <source>Without a year</source>
        <translation>Ohne Jahr</translation>
    </message>
    <message>
        <source>Without a tag</source>
        <translation>Ohne Schlagwort</translation>
    </message>
</context>
<context>
    <name>Lectern::Models::LineListModel</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Erledigt: %1</translation>
    </message>
    <message>
        <source>To do: %1</source>
        <translation>Zu erledigen: %1</translation>
    </message>
</context>
<context>
    <name>Lectern::Models::SearchResultsModel</name>
    <message>
        <source>Found later</source>
        <translation>Später gefunden</translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>%n Stelle</numerusform>
            <numerusform>%n Stellen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, in %2</source>
        <comment>passage, section</comment>
        <translation>%1, in %2</translation>
    </message>
    <message numerus="yes">
        <source>%n more in this talk</source>
        <translation>
            <numerusform>%n weitere in diesem Vortrag</numerusform>
            <numerusform>%n weitere in diesem Vortrag</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lectern::Models::SpeakerListModel</name>
    <message numerus="yes">
        <source>%Ln talk(s)</source>
        <translation>
            <numerusform>%Ln Vortrag</numerusform>
            <numerusform>%Ln Vorträge</numerusform>
        </translation>
    </message>
    <message>
        <source>also %1</source>
        <comment>other names of a speaker</comment>
        <translation>auch %1</translation>
    </message>
</context>
<context>
    <name>Lectern::Models::TagTreeModel</name>
    <message numerus="yes">
        <source>%1, %n talk(s)</source>
        <translation>
            <numerusform>%1, %n Vortrag</numerusform>
            <numerusform>%1, %n Vorträge</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lectern::Printing</name>
    <message>
        <source>The PDF could not be completed. Nothing was written.</source>
        <translation>Die PDF-Datei konnte nicht fertiggestellt werden. Nichts wurde geschrieben.</translation>
    </message>
</context>
<context>
    <name>Lectern::Readers::Decoder</name>
    <message>
        <source>Some bytes are not valid UTF-8 and are shown as replacement characters. Number of places: %1.</source>
        <translation>Einige Bytes sind kein gültiges UTF-8 und erscheinen als Ersatzzeichen. Zahl der Stellen: %1.</translation>
    </message>
    <message>
        <source>The encoding was guessed from the text: %1.</source>
        <translation>Die Kodierung wurde aus dem Text erschlossen: %1.</translation>
    </message>
    <message>
        <source>The file is not UTF-8 and names no encoding; it was read as windows-1252.</source>
        <translation>Die Datei ist kein UTF-8 und nennt keine Kodierung; sie wurde als Windows-1252 gelesen.</translation>
    </message>
    <message>
        <source>Some characters are broken and are shown as replacement characters.</source>
        <translation>Einige Zeichen sind beschädigt und erscheinen als Ersatzzeichen.</translation>
    </message>
    <message>
        <source>“%1” is larger than %2 MB, the most that is read as notes. Nothing of it was read.</source>
        <translation>„%1“ ist größer als %2 MB; mehr wird nicht als Notizen gelesen. Nichts davon wurde gelesen.</translation>
    </message>
    <message>
        <source>“%1” is not a text file. Nothing of it was read.</source>
        <translation>„%1“ ist keine Textdatei. Nichts davon wurde gelesen.</translation>
    </message>
    <message>
        <source>Characters that no text can hold were replaced. Number of places: %1.</source>
        <translation>Zeichen, die in keinem Text stehen können, wurden ersetzt. Zahl der Stellen: %1.</translation>
    </message>
</context>
<context>
    <name>Lectern::Readers::Pdf</name>
    <message>
        <source>“%1” was left out: the part of Lectern that reads PDF files is missing. Install Lectern again.</source>
        <translation>„%1“ wurde ausgelassen: Der Teil von Lectern, der PDF-Dateien liest, fehlt. Lectern neu installieren.</translation>
    </message>
    <message>
        <source>“%1” was left out: it takes too long to read. It may be damaged.</source>
        <translation>„%1“ wurde ausgelassen: Das Lesen dauert zu lange. Die Datei ist vielleicht beschädigt.</translation>
    </message>
    <message>
        <source>“%1” was left out: it holds too much text.</source>
        <translation>„%1“ wurde ausgelassen: Die Datei enthält zu viel Text.</translation>
    </message>
    <message>
        <source>“%1” was left out: it broke the program that reads PDF files. It may be damaged.</source>
        <translation>„%1“ wurde ausgelassen: Das Programm, das PDF-Dateien liest, ist daran gescheitert. Die Datei ist vielleicht beschädigt.</translation>
    </message>
    <message>
        <source>Only %1 of %2 pages were read: the file takes too long or holds too much text.</source>
        <translation>Nur %1 von %2 Seiten wurden gelesen: Die Datei braucht zu lange oder enthält zu viel Text.</translation>
    </message>
    <message>
        <source>“%1” is damaged, or no PDF. Nothing of it was read.</source>
        <translation>„%1“ ist beschädigt oder keine PDF-Datei. Nichts davon wurde gelesen.</translation>
    </message>
    <message>
        <source>“%1” is locked by a password. Print it to a new PDF, or copy its text, and import that.</source>
        <translation>„%1“ ist durch ein Passwort gesperrt. In eine neue PDF-Datei drucken oder den Text kopieren und das importieren.</translation>
    </message>
    <message>
        <source>“%1” has more than %2 pages and was left out.</source>
        <translation>„%1“ hat mehr als %2 Seiten und wurde ausgelassen.</translation>
    </message>
    <message>
        <source>“%1” holds no text, perhaps only pictures of pages. Nothing of it was read.</source>
        <translation>„%1“ enthält keinen Text, vielleicht nur Bilder von Seiten. Nichts davon wurde gelesen.</translation>
    </message>
</context>
<context>
    <name>Lectern::Readers::PlainTextReader</name>
    <message>
        <source>The mark-up is too tangled to be read in good time; the text is shown as it stands.</source>
        <translation>Die Auszeichnungen sind zu verworren, um sie in annehmbarer Zeit zu lesen; der Text erscheint, wie er dasteht.</translation>
    </message>
</context>
<context>
    <name>Lectern::Readers::Registry</name>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 ist leer.</translation>
    </message>
</context>
<context>
    <name>Lectern::Services</name>
    <message>
        <source>Mentions are those of one word or of two.</source>
        <translation>Erwähnungen gibt es zu einem Wort oder zu zweien.</translation>
    </message>
    <message>
        <source>Part of a name: %1</source>
        <translation>Teil eines Namens: %1</translation>
    </message>
    <message>
        <source>Other forms: %1</source>
        <translation>Andere Formen: %1</translation>
    </message>
    <message>
        <source>Similar words: %1</source>
        <translation>Ähnliche Wörter: %1</translation>
    </message>
    <message>
        <source>It stands in column %1.</source>
        <translation>Steht in Spalte %1.</translation>
    </message>
    <message>
        <source>Both speak of %1</source>
        <translation>Beide sprechen von %1</translation>
    </message>
</context>
<context>
    <name>Lectern::Store</name>
    <message>
        <source>There is no library at “%1”.</source>
        <translation>Unter „%1“ ist keine Bibliothek.</translation>
    </message>
    <message>
        <source>The library “%1” does not have the tables that Lectern makes. It was left as it is.</source>
        <translation>Der Bibliothek „%1“ fehlen die Tabellen, die Lectern anlegt. Sie blieb, wie sie ist.</translation>
    </message>
    <message>
        <source>The library “%1” is of an older Lectern and must be opened for writing once, to be upgraded.</source>
        <translation>Die Bibliothek „%1“ stammt von einem älteren Lectern und muss einmal zum Schreiben geöffnet werden, damit sie erneuert wird.</translation>
    </message>
    <message>
        <source>The library “%1” can only be read here, and its last changes lie beside it in a log. Open it once where it can be written.</source>
        <translation>Die Bibliothek „%1“ kann hier nur gelesen werden, und ihre letzten Änderungen liegen daneben in einem Protokoll. Einmal dort öffnen, wo sie geschrieben werden kann.</translation>
    </message>
    <message>
        <source>There is no space left on the disk of the library “%1”, so it can only be read.</source>
        <translation>Auf dem Datenträger der Bibliothek „%1“ ist kein Platz mehr, daher kann sie nur gelesen werden.</translation>
    </message>
    <message>
        <source>The library “%1” can only be read here.</source>
        <translation>Die Bibliothek „%1“ kann hier nur gelesen werden.</translation>
    </message>
    <message>
        <source>A new library cannot be made at “%1”: something is there already.</source>
        <translation>Unter „%1“ kann keine neue Bibliothek angelegt werden: Dort ist schon etwas.</translation>
    </message>
    <message>
        <source>A library cannot be made at “%1”; is there room, and may you write there?</source>
        <translation>Unter „%1“ kann keine Bibliothek angelegt werden; ist Platz da, und ist Schreiben dort erlaubt?</translation>
    </message>
    <message>
        <source>Stopped on request. Nothing was changed.</source>
        <translation>Auf Wunsch abgebrochen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>“%1” is not a Lectern library.</source>
        <translation>„%1“ ist keine Bibliothek von Lectern.</translation>
    </message>
    <message>
        <source>The library “%1” cannot be read.</source>
        <translation>Die Bibliothek „%1“ kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>“%1” is there already and was left as it is.</source>
        <translation>„%1“ gibt es schon; es blieb, wie es ist.</translation>
    </message>
    <message>
        <source>“%1” could not be written safely.</source>
        <translation>„%1“ konnte nicht sicher geschrieben werden.</translation>
    </message>
    <message>
        <source>The folder “%1” cannot be made.</source>
        <translation>Der Ordner „%1“ kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>There is no such talk.</source>
        <translation>Diesen Vortrag gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no such source.</source>
        <translation>Diese Quelle gibt es nicht.</translation>
    </message>
    <message>
        <source>A tag needs a name.</source>
        <translation>Ein Schlagwort braucht einen Namen.</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 kann nicht gelesen werden.</translation>
    </message>
    <message numerus="yes">
        <source>The structure of the file is damaged in %n place(s) or more.</source>
        <translation>
            <numerusform>Der Aufbau der Datei ist an mindestens %n Stelle beschädigt.</numerusform>
            <numerusform>Der Aufbau der Datei ist an mindestens %n Stellen beschädigt.</numerusform>
        </translation>
    </message>
    <message>
        <source>A row of “%1” refers to a row of “%2” that is not there.</source>
        <translation>Eine Zeile von „%1“ verweist auf eine Zeile von „%2“, die es nicht gibt.</translation>
    </message>
    <message>
        <source>version %1 of “%2”</source>
        <translation>Fassung %1 von „%2“</translation>
    </message>
    <message>
        <source>The bytes of %1 are not those that were imported.</source>
        <translation>Die Bytes von %1 sind nicht die importierten.</translation>
    </message>
    <message>
        <source>The text of %1 is not the one that was imported.</source>
        <translation>Der Text von %1 ist nicht der importierte.</translation>
    </message>
    <message>
        <source>The blocks of %1 do not fit its text.</source>
        <translation>Die Blöcke von %1 passen nicht zu ihrem Text.</translation>
    </message>
    <message>
        <source>Part of the table “%1”</source>
        <translation>Ein Teil der Tabelle „%1“</translation>
    </message>
    <message>
        <source>Row %1 of “%2”, or what belongs to it,</source>
        <translation>Die Zeile %1 von „%2“ oder was zu ihr gehört</translation>
    </message>
    <message>
        <source>What was set by hand on the talk “%1” does not match its hash.</source>
        <translation>Was am Vortrag „%1“ von Hand gesetzt wurde, stimmt nicht mit seiner Prüfsumme überein.</translation>
    </message>
    <message>
        <source>The talk “%1” does not match its text.</source>
        <translation>Der Vortrag „%1“ stimmt nicht mit seinem Text überein.</translation>
    </message>
    <message>
        <source>The tag “%1” does not match its hash.</source>
        <translation>Das Schlagwort „%1“ stimmt nicht mit seiner Prüfsumme überein.</translation>
    </message>
    <message>
        <source>The mark %1 does not match its hash.</source>
        <translation>Die Markierung %1 stimmt nicht mit ihrer Prüfsumme überein.</translation>
    </message>
    <message>
        <source>The mark %1 does not stand on the words it was made on.</source>
        <translation>Die Markierung %1 steht nicht auf den Wörtern, auf denen sie angelegt wurde.</translation>
    </message>
    <message>
        <source>The place of the mark %1 does not hold the words it should.</source>
        <translation>An der Stelle der Markierung %1 stehen nicht die erwarteten Wörter.</translation>
    </message>
    <message>
        <source>The change %1 of the log does not match its hash.</source>
        <translation>Die Änderung %1 des Protokolls stimmt nicht mit ihrer Prüfsumme überein.</translation>
    </message>
    <message>
        <source>The tick of the follow-up “%1” is not what the change log says.</source>
        <translation>Der Haken am Merkposten „%1“ ist nicht, wie das Änderungsprotokoll sagt.</translation>
    </message>
    <message>
        <source>The saved search “%1” is not as it was kept.</source>
        <translation>Die gespeicherte Suche „%1“ ist nicht, wie sie gespeichert wurde.</translation>
    </message>
    <message>
        <source>The file “%1” is not where the change log says it was.</source>
        <translation>Die Datei „%1“ liegt nicht dort, wo das Änderungsprotokoll sagt.</translation>
    </message>
    <message>
        <source>The dates of the event “%1” are not those that were kept.</source>
        <translation>Der Zeitraum der Veranstaltung „%1“ ist nicht der gespeicherte.</translation>
    </message>
    <message>
        <source>The search index does not hold just the talks and marks of the library.</source>
        <translation>Der Suchindex enthält nicht genau die Vorträge und Markierungen der Bibliothek.</translation>
    </message>
    <message>
        <source>The search index “%1” is damaged; rebuilding it mends that.</source>
        <translation>Der Suchindex „%1“ ist beschädigt; ein neuer Aufbau behebt das.</translation>
    </message>
    <message>
        <source>the file itself</source>
        <translation>die Datei selbst</translation>
    </message>
    <message>
        <source>The structure of the file</source>
        <translation>Der Aufbau der Datei</translation>
    </message>
    <message>
        <source>the versions of the sources</source>
        <translation>die Fassungen der Quellen</translation>
    </message>
    <message>
        <source>the talks</source>
        <translation>die Vorträge</translation>
    </message>
    <message>
        <source>Part of the tags</source>
        <translation>Ein Teil der Schlagwörter</translation>
    </message>
    <message>
        <source>the marks</source>
        <translation>die Markierungen</translation>
    </message>
    <message>
        <source>Part of the places of marks</source>
        <translation>Ein Teil der Stellen von Markierungen</translation>
    </message>
    <message>
        <source>Part of the change log</source>
        <translation>Ein Teil des Änderungsprotokolls</translation>
    </message>
    <message>
        <source>the search index</source>
        <translation>der Suchindex</translation>
    </message>
    <message>
        <source>Part of the search index</source>
        <translation>Ein Teil des Suchindexes</translation>
    </message>
    <message>
        <source>The words changed in an earlier version of the file.</source>
        <translation>Die Wörter haben sich in einer früheren Fassung der Datei geändert.</translation>
    </message>
    <message>
        <source>The words now stand outside of every talk.</source>
        <translation>Die Wörter stehen jetzt außerhalb aller Vorträge.</translation>
    </message>
    <message>
        <source>“%1” was imported or undone again since, so this update was left as it is.</source>
        <translation>„%1“ wurde seitdem erneut importiert oder zurückgenommen, daher blieb diese Aktualisierung bestehen.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) of yours came to “%1” since (marks, corrections, ticks) and would be lost. Nothing was undone.</source>
        <translation>
            <numerusform>%n eigene Sache kam seitdem zu „%1“ hinzu (Markierungen, Berichtigungen, Haken) und ginge verloren. Nichts wurde zurückgenommen.</numerusform>
            <numerusform>%n eigene Sachen kamen seitdem zu „%1“ hinzu (Markierungen, Berichtigungen, Haken) und gingen verloren. Nichts wurde zurückgenommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The backup “%1” could not be written; is there room?</source>
        <translation>Die Sicherung „%1“ konnte nicht geschrieben werden; ist Platz da?</translation>
    </message>
    <message>
        <source>The backup “%1” cannot be read.</source>
        <translation>Die Sicherung „%1“ kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The backup “%1” is damaged, so it was not used, and nothing was changed.</source>
        <translation>Die Sicherung „%1“ ist beschädigt; sie wurde nicht benutzt, und nichts wurde geändert.</translation>
    </message>
    <message>
        <source>There is no such mark.</source>
        <translation>Diese Markierung gibt es nicht.</translation>
    </message>
    <message>
        <source>A mark needs words of the talk to stand on.</source>
        <translation>Eine Markierung braucht Wörter des Vortrags, auf denen sie steht.</translation>
    </message>
    <message>
        <source>There is no such talk to mark.</source>
        <translation>Diesen Vortrag gibt es nicht zu markieren.</translation>
    </message>
    <message>
        <source>There is a mark of this id already.</source>
        <translation>Eine Markierung mit dieser Kennung gibt es schon.</translation>
    </message>
    <message>
        <source>There is no mark “%1”.</source>
        <translation>Es gibt keine Markierung „%1“.</translation>
    </message>
    <message>
        <source>More than one mark begins with “%1”: %2.</source>
        <translation>Mehr als eine Markierung beginnt mit „%1“: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n talk(s) whose text is lost; importing the file again brings them back.</source>
        <translation>
            <numerusform>%n Vortrag, dessen Text verloren ist; ein erneuter Import der Datei bringt ihn zurück.</numerusform>
            <numerusform>%n Vorträge, deren Text verloren ist; ein erneuter Import der Datei bringt sie zurück.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) whose talk or text is lost.</source>
        <translation>
            <numerusform>%n Markierung, deren Vortrag oder Text verloren ist.</numerusform>
            <numerusform>%n Markierungen, deren Vortrag oder Text verloren ist.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n version(s) of files; importing the file again brings back what it holds now.</source>
        <translation>
            <numerusform>%n Fassung von Dateien; ein erneuter Import der Datei bringt zurück, was sie jetzt enthält.</numerusform>
            <numerusform>%n Fassungen von Dateien; ein erneuter Import der Datei bringt zurück, was sie jetzt enthält.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n follow-up(s).</source>
        <translation>
            <numerusform>%n Merkposten.</numerusform>
            <numerusform>%n Merkposten.</numerusform>
        </translation>
    </message>
    <message>
        <source>the mark on “%1”</source>
        <translation>die Markierung auf „%1“</translation>
    </message>
    <message>
        <source>the mark on “%1” with the note “%2”</source>
        <translation>die Markierung auf „%1“ mit der Notiz „%2“</translation>
    </message>
    <message>
        <source>By the change log: the name of “%1”.</source>
        <translation>Nach dem Änderungsprotokoll: der Name von „%1“.</translation>
    </message>
    <message>
        <source>Where the file “%1” lies.</source>
        <translation>Wo die Datei „%1“ liegt.</translation>
    </message>
    <message>
        <source>By the change log: the dates of the event “%1”.</source>
        <translation>Nach dem Änderungsprotokoll: der Zeitraum der Veranstaltung „%1“.</translation>
    </message>
    <message>
        <source>The dates of the event “%1”.</source>
        <translation>Der Zeitraum der Veranstaltung „%1“.</translation>
    </message>
    <message>
        <source>By the change log: the follow-up “%1”.</source>
        <translation>Nach dem Änderungsprotokoll: der Merkposten „%1“.</translation>
    </message>
    <message>
        <source>The tick of the follow-up “%1”.</source>
        <translation>Der Haken am Merkposten „%1“.</translation>
    </message>
    <message>
        <source>By the change log: %1.</source>
        <translation>Nach dem Änderungsprotokoll: %1.</translation>
    </message>
    <message>
        <source>By the change log: the talk “%1”.</source>
        <translation>Nach dem Änderungsprotokoll: der Vortrag „%1“.</translation>
    </message>
    <message>
        <source>Lost: %1.</source>
        <translation>Verloren: %1.</translation>
    </message>
    <message>
        <source>The search index was made anew.</source>
        <translation>Der Suchindex wurde neu aufgebaut.</translation>
    </message>
    <message>
        <source>Some rows of the table “%1” could not be read.</source>
        <translation>Einige Zeilen der Tabelle „%1“ konnten nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Nothing of the library “%1” can be read any more. It was left as it is; go back to a backup of it.</source>
        <translation>Von der Bibliothek „%1“ ist nichts mehr lesbar. Sie blieb, wie sie ist; bitte auf eine Sicherung zurückgreifen.</translation>
    </message>
    <message>
        <source>Nothing of the library “%1” could be saved. It was left as it is; go back to a backup of it.</source>
        <translation>Von der Bibliothek „%1“ konnte nichts gerettet werden. Sie blieb, wie sie ist; bitte auf eine Sicherung zurückgreifen.</translation>
    </message>
    <message>
        <source>The library “%1” was changed by another program while it was repaired. Nothing was replaced; close it there and try again.</source>
        <translation>Die Bibliothek „%1“ wurde während der Reparatur von einem anderen Programm geändert. Nichts wurde ersetzt; dort schließen und erneut versuchen.</translation>
    </message>
    <message>
        <source>The text of %1; importing the file again gives a sound one.</source>
        <translation>Der Text von %1; ein erneuter Import der Datei liefert einen heilen.</translation>
    </message>
    <message>
        <source>The talk “%1”.</source>
        <translation>Der Vortrag „%1“.</translation>
    </message>
    <message>
        <source>The mark on “%1”.</source>
        <translation>Die Markierung auf „%1“.</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of the change log.</source>
        <translation>
            <numerusform>%n Zeile des Änderungsprotokolls.</numerusform>
            <numerusform>%n Zeilen des Änderungsprotokolls.</numerusform>
        </translation>
    </message>
    <message>
        <source>The saved search “%1”.</source>
        <translation>Die gespeicherte Suche „%1“.</translation>
    </message>
    <message>
        <source>The tag “%1”.</source>
        <translation>Das Schlagwort „%1“.</translation>
    </message>
    <message>
        <source>name lost</source>
        <translation>Name verloren</translation>
    </message>
    <message>
        <source>A file that is called “%1” now; importing it again gives it its name.</source>
        <translation>Eine Datei, die jetzt „%1“ heißt; ein erneuter Import gibt ihr den Namen zurück.</translation>
    </message>
    <message>
        <source>What is left of “%1”</source>
        <translation>Was von „%1“ übrig ist</translation>
    </message>
    <message>
        <source>The backup “%1” is damaged, so it was not used, and nothing was changed. What can be saved of it, “check --repair” saves.</source>
        <translation>Die Sicherung „%1“ ist beschädigt; sie wurde nicht benutzt, und nichts wurde geändert. Was davon zu retten ist, rettet „check --repair“.</translation>
    </message>
    <message>
        <source>There is no backup “%1”. Nothing was changed.</source>
        <translation>Es gibt keine Sicherung „%1“. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>“%1” is the library itself and no backup of it.</source>
        <translation>„%1“ ist die Bibliothek selbst und keine Sicherung davon.</translation>
    </message>
    <message>
        <source>“%1” is something else than a library, so it was not put aside. Move it away, or name another place; nothing was changed.</source>
        <translation>„%1“ ist etwas anderes als eine Bibliothek und wurde nicht beiseitegelegt. Verschieben oder einen anderen Ort nennen; nichts wurde geändert.</translation>
    </message>
    <message>
        <source>“%1” is too short: write at least %2 signs of the id.</source>
        <translation>„%1“ ist zu kurz: Mindestens %2 Zeichen der Kennung angeben.</translation>
    </message>
    <message>
        <source>This mark was changed elsewhere meanwhile. Nothing was changed here.</source>
        <translation>Diese Markierung wurde inzwischen anderswo geändert. Hier wurde nichts geändert.</translation>
    </message>
    <message>
        <source>This talk was changed elsewhere meanwhile. Nothing was changed here.</source>
        <translation>Dieser Vortrag wurde inzwischen anderswo geändert. Hier wurde nichts geändert.</translation>
    </message>
    <message>
        <source>There is no such saved search.</source>
        <translation>Diese gespeicherte Suche gibt es nicht.</translation>
    </message>
    <message>
        <source>A saved search needs a name and something to look for. Nothing was saved.</source>
        <translation>Eine gespeicherte Suche braucht einen Namen und etwas zu suchen. Nichts wurde gespeichert.</translation>
    </message>
    <message>
        <source>A saved search needs a name. It keeps the one that it has.</source>
        <translation>Eine gespeicherte Suche braucht einen Namen. Sie behält den bisherigen.</translation>
    </message>
    <message>
        <source>“%1” has no letter or number that could be looked for.</source>
        <translation>„%1“ enthält keinen Buchstaben und keine Ziffer, wonach sich suchen ließe.</translation>
    </message>
    <message>
        <source>“%1” ends before it begins.</source>
        <translation>„%1“ endet vor dem Anfang.</translation>
    </message>
    <message>
        <source>The calendar has no “%1”.</source>
        <translation>Im Kalender gibt es „%1“ nicht.</translation>
    </message>
    <message>
        <source>“%1” is no date; write date:2019, date:2019-05, date:2019-05-21 or date:2019-05..2019-06.</source>
        <translation>„%1“ ist kein Datum; richtig ist date:2019, date:2019-05, date:2019-05-21 oder date:2019-05..2019-06.</translation>
    </message>
    <message>
        <source>“%1” is no year; write year:2019 or year:2018..2021.</source>
        <translation>„%1“ ist kein Jahr; richtig ist year:2019 oder year:2018..2021.</translation>
    </message>
    <message>
        <source>There is no “%1:%2”; it can be %3.</source>
        <translation>„%1:%2“ gibt es nicht; möglich ist %3.</translation>
    </message>
    <message>
        <source>“%1” is no number of words; write near:5(two words).</source>
        <translation>„%1“ ist keine Zahl von Wörtern; richtig ist near:5(zwei Wörter).</translation>
    </message>
    <message>
        <source>“%1” is not from 1 to %2, which is how far apart words can be.</source>
        <translation>„%1“ liegt nicht zwischen 1 und %2; so weit können Wörter auseinander stehen.</translation>
    </message>
    <message>
        <source>“OR” has no meaning inside of near:.</source>
        <translation>„OR“ hat innerhalb von near: keine Bedeutung.</translation>
    </message>
    <message>
        <source>What shall be near stands in brackets: near:5(two words).</source>
        <translation>Was nahe beieinander stehen soll, steht in Klammern: near:5(zwei Wörter).</translation>
    </message>
    <message>
        <source>The bracket of near: is not closed: near:5(two words).</source>
        <translation>Die Klammer von near: ist nicht geschlossen: near:5(zwei Wörter).</translation>
    </message>
    <message>
        <source>Near each other are two different words or more: near:5(two words).</source>
        <translation>Nahe beieinander stehen mindestens zwei verschiedene Wörter: near:5(zwei Wörter).</translation>
    </message>
    <message numerus="yes">
        <source>A search can have %n word(s) at most.</source>
        <translation>
            <numerusform>Eine Suche kann höchstens %n Wort haben.</numerusform>
            <numerusform>Eine Suche kann höchstens %n Wörter haben.</numerusform>
        </translation>
    </message>
    <message>
        <source>The quotation mark has no other half; all behind it was taken as one phrase.</source>
        <translation>Das Anführungszeichen hat kein Gegenstück; alles dahinter gilt als ein fester Ausdruck.</translation>
    </message>
    <message>
        <source>“%1” has no value yet, so it was read over.</source>
        <translation>„%1“ hat noch keinen Wert und wurde überlesen.</translation>
    </message>
    <message>
        <source>“%1” is in the library already.</source>
        <translation>„%1“ ist schon in der Bibliothek.</translation>
    </message>
    <message>
        <source>The copy “%1” did not check, so it was not kept.</source>
        <translation>Die Kopie „%1“ hielt der Prüfung nicht stand und wurde nicht behalten.</translation>
    </message>
    <message>
        <source>“%1” cannot be made: something is there already, or the folder cannot be written.</source>
        <translation>„%1“ kann nicht angelegt werden: Dort ist schon etwas, oder der Ordner ist nicht beschreibbar.</translation>
    </message>
    <message>
        <source>process %1</source>
        <translation>Prozess %1</translation>
    </message>
    <message>
        <source>%1 (process %2)</source>
        <translation>%1 (Prozess %2)</translation>
    </message>
    <message>
        <source>The library “%1” is open in another program: %2. Nothing was changed; close it there first.</source>
        <translation>Die Bibliothek „%1“ ist in einem anderen Programm offen: %2. Nichts wurde geändert; zuerst dort schließen.</translation>
    </message>
    <message>
        <source>The library “%1” cannot be replaced, for it cannot be written.</source>
        <translation>Die Bibliothek „%1“ kann nicht ersetzt werden, da sie nicht beschreibbar ist.</translation>
    </message>
    <message>
        <source>who, is not known</source>
        <translation>welches, ist nicht bekannt</translation>
    </message>
    <message>
        <source>The library “%1” was made by a newer Lectern. It was left as it is; install the newer version to open it.</source>
        <translation>Die Bibliothek „%1“ stammt von einem neueren Lectern. Sie blieb, wie sie ist; zum Öffnen die neuere Version installieren.</translation>
    </message>
    <message>
        <source>The library “%1” lies on another machine. Open it in one program at a time; on a disk of this computer it is safer.</source>
        <translation>Die Bibliothek „%1“ liegt auf einem anderen Rechner. Immer nur in einem Programm öffnen; auf einem Datenträger dieses Rechners ist sie sicherer.</translation>
    </message>
    <message>
        <source>The library “%1” lies in a folder that another program keeps in step with other machines. Open it on one of them at a time, and let it come to rest first; elsewhere it is safer.</source>
        <translation>Die Bibliothek „%1“ liegt in einem Ordner, den ein anderes Programm mit weiteren Rechnern abgleicht. Immer nur auf einem davon öffnen und den Abgleich vorher zur Ruhe kommen lassen; anderswo ist sie sicherer.</translation>
    </message>
    <message>
        <source>“%1” cannot be made; is there room, and may you write there?</source>
        <translation>„%1“ kann nicht angelegt werden; ist Platz da, und ist Schreiben dort erlaubt?</translation>
    </message>
    <message>
        <source>Nothing can be written beside the library “%1”, so it was left as it is.</source>
        <translation>Neben der Bibliothek „%1“ kann nichts geschrieben werden, daher blieb sie, wie sie ist.</translation>
    </message>
    <message>
        <source>Another library was to take the place of “%1”, and the files cannot be renamed. May you write in this folder?</source>
        <translation>Eine andere Bibliothek sollte an die Stelle von „%1“ treten, und die Dateien lassen sich nicht umbenennen. Ist Schreiben in diesem Ordner erlaubt?</translation>
    </message>
    <message>
        <source>The library “%1” is just being replaced by another program. Try again when it is done.</source>
        <translation>Die Bibliothek „%1“ wird gerade von einem anderen Programm ersetzt. Danach erneut versuchen.</translation>
    </message>
    <message>
        <source>Another program is writing to the library “%1”. Nothing was changed; try again when it is done.</source>
        <translation>Ein anderes Programm schreibt in die Bibliothek „%1“. Nichts wurde geändert; danach erneut versuchen.</translation>
    </message>
    <message>
        <source>The work on the library “%1” was stopped. Nothing was changed.</source>
        <translation>Die Arbeit an der Bibliothek „%1“ wurde abgebrochen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The library “%1” is damaged. Nothing was changed. Keep the file and go back to a backup of it.</source>
        <translation>Die Bibliothek „%1“ ist beschädigt. Nichts wurde geändert. Die Datei aufheben und auf eine Sicherung zurückgreifen.</translation>
    </message>
    <message>
        <source>There is no space left on the disk of “%1”. What was being written was not kept; nothing else is lost.</source>
        <translation>Auf dem Datenträger von „%1“ ist kein Platz mehr. Was gerade geschrieben wurde, ist nicht erhalten; sonst ist nichts verloren.</translation>
    </message>
    <message>
        <source>The library “%1” can only be read, not written.</source>
        <translation>Die Bibliothek „%1“ kann nur gelesen, nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>The library “%1” cannot be opened.</source>
        <translation>Die Bibliothek „%1“ kann nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>The library “%1” could not be read or written. The last change was not kept.</source>
        <translation>Die Bibliothek „%1“ konnte nicht gelesen oder geschrieben werden. Die letzte Änderung ist nicht erhalten.</translation>
    </message>
    <message>
        <source>A text is too large for the library “%1”.</source>
        <translation>Ein Text ist zu groß für die Bibliothek „%1“.</translation>
    </message>
    <message>
        <source>There was not enough memory to work on the library “%1”.</source>
        <translation>Der Arbeitsspeicher reichte für die Bibliothek „%1“ nicht aus.</translation>
    </message>
    <message>
        <source>Something went wrong inside the library “%1”. Nothing was changed.</source>
        <translation>In der Bibliothek „%1“ ist etwas schiefgegangen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>%1 is writing to the library “%2” and did not come to an end. Nothing was changed; try again when it is done.</source>
        <translation>%1 schreibt in die Bibliothek „%2“ und kam zu keinem Ende. Nichts wurde geändert; danach erneut versuchen.</translation>
    </message>
    <message>
        <source>There is no tag “%1”.</source>
        <translation>Es gibt kein Schlagwort „%1“.</translation>
    </message>
    <message>
        <source>There is a tag “%1” already.</source>
        <translation>Ein Schlagwort „%1“ gibt es schon.</translation>
    </message>
    <message>
        <source>“%1” cannot move into itself.</source>
        <translation>„%1“ kann nicht in sich selbst verschoben werden.</translation>
    </message>
    <message>
        <source>A tag has one of eight colours.</source>
        <translation>Ein Schlagwort hat eine von acht Farben.</translation>
    </message>
    <message>
        <source>A talk needs a title.</source>
        <translation>Ein Vortrag braucht einen Titel.</translation>
    </message>
    <message>
        <source>There is no such event to move to.</source>
        <translation>Die Veranstaltung, in die verschoben werden soll, gibt es nicht.</translation>
    </message>
    <message>
        <source>A tag needs a name and one of eight colours.</source>
        <translation>Ein Schlagwort braucht einen Namen und eine von acht Farben.</translation>
    </message>
    <message>
        <source>There is no follow-up “%1”.</source>
        <translation>Es gibt keinen Merkposten „%1“.</translation>
    </message>
    <message>
        <source>More than one follow-up begins with “%1”: %2.</source>
        <translation>Mehr als ein Merkposten beginnt mit „%1“: %2.</translation>
    </message>
    <message>
        <source>There is no such follow-up.</source>
        <translation>Diesen Merkposten gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no talk “%1”.</source>
        <translation>Es gibt keinen Vortrag „%1“.</translation>
    </message>
    <message>
        <source>More than one talk fits “%1”: %2%3.</source>
        <translation>Mehr als ein Vortrag passt zu „%1“: %2%3.</translation>
    </message>
    <message>
        <source>There is no such change to undo.</source>
        <translation>Diese Änderung gibt es nicht rückgängig zu machen.</translation>
    </message>
    <message>
        <source>This was changed elsewhere since, so it was left as it is.</source>
        <translation>Das wurde seitdem anderswo geändert und blieb daher, wie es ist.</translation>
    </message>
    <message>
        <source>The speaker “%1” is not the one that the change log says.</source>
        <translation>„%1“ unter den Vortragenden ist nicht, was das Änderungsprotokoll sagt.</translation>
    </message>
    <message>
        <source>The newest version of the file does not have this talk any more.</source>
        <translation>Die neueste Fassung der Datei hat diesen Vortrag nicht mehr.</translation>
    </message>
    <message>
        <source>By the change log: the speaker “%1”.</source>
        <translation>Nach dem Änderungsprotokoll: „%1“ unter den Vortragenden.</translation>
    </message>
    <message>
        <source>Who the speaker “%1” is.</source>
        <translation>Wer „%1“ unter den Vortragenden ist.</translation>
    </message>
    <message>
        <source>There is no such speaker.</source>
        <translation>Diese Vortragenden gibt es nicht.</translation>
    </message>
    <message>
        <source>“%1” is a name of another speaker. Merge the two instead.</source>
        <translation>„%1“ ist ein Name anderer Vortragender. Stattdessen lassen sich beide zusammenführen.</translation>
    </message>
    <message>
        <source>A speaker needs a name.</source>
        <translation>Vortragende brauchen einen Namen.</translation>
    </message>
    <message>
        <source>“%1” is no other name of “%2”.</source>
        <translation>„%1“ ist kein weiterer Name von „%2“.</translation>
    </message>
    <message>
        <source>This mark has a place.</source>
        <translation>Diese Markierung hat eine Stelle.</translation>
    </message>
    <message>
        <source>The copy of the file of %1 cannot be unpacked without the text of then.</source>
        <translation>Die Kopie der Datei von %1 lässt sich ohne den damaligen Text nicht auspacken.</translation>
    </message>
    <message>
        <source>The copy of the file of %1; importing the file again gives a sound one.</source>
        <translation>Die Kopie der Datei von %1; ein erneuter Import der Datei liefert eine heile.</translation>
    </message>
    <message>
        <source>The text of %1 and the copy of its file; importing the file again gives sound ones.</source>
        <translation>Der Text von %1 und die Kopie seiner Datei; ein erneuter Import der Datei liefert heile.</translation>
    </message>
    <message>
        <source>An event needs a name.</source>
        <translation>Eine Veranstaltung braucht einen Namen.</translation>
    </message>
    <message>
        <source>The list of tables was made anew.</source>
        <translation>Die Liste der Tabellen wurde neu gemacht.</translation>
    </message>
    <message>
        <source>The file is damaged and does not open as a library.</source>
        <translation>Die Datei ist beschädigt und lässt sich nicht als Bibliothek öffnen.</translation>
    </message>
    <message numerus="yes">
        <source>The search index does not know where %n talk(s) lie in their files; rebuilding it mends that.</source>
        <translation>
            <numerusform>Der Suchindex weiß nicht, wo %n Vortrag in seiner Datei steht; ein neuer Aufbau behebt das.</numerusform>
            <numerusform>Der Suchindex weiß nicht, wo %n Vorträge in ihren Dateien stehen; ein neuer Aufbau behebt das.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::AppearancePopup</name>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>Line length</source>
        <translation>Zeilenlänge</translation>
    </message>
    <message>
        <source>Line spacing</source>
        <translation>Zeilenabstand</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Patterns as well as colours</source>
        <translation>Muster und nicht nur Farben</translation>
    </message>
    <message>
        <source>Serif</source>
        <translation>Serifen</translation>
    </message>
    <message>
        <source>Sans</source>
        <translation>Serifenlos</translation>
    </message>
    <message>
        <source>Mono</source>
        <translation>Feste Breite</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Typeface</source>
        <translation>Schriftart</translation>
    </message>
    <message>
        <source>Ag</source>
        <comment>sample of a typeface</comment>
        <translation>Ag</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>%1 px</source>
        <translation>%1 px</translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::BinDialog</name>
    <message>
        <source>Bin</source>
        <translation>Papierkorb</translation>
    </message>
    <message>
        <source>What is in the bin</source>
        <translation>Inhalt des Papierkorbs</translation>
    </message>
    <message>
        <source>The bin is empty.</source>
        <translation>Der Papierkorb ist leer.</translation>
    </message>
    <message>
        <source>Talks, marks, tags and saved searches that you remove wait here.</source>
        <translation>Entfernte Vorträge, Markierungen, Schlagwörter und gespeicherte Suchen warten hier.</translation>
    </message>
    <message>
        <source>Restore &amp;all</source>
        <translation>&amp;Alles wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::ChipButton</name>
    <message>
        <source>%1 – click to edit</source>
        <translation>%1 – Klicken zum Bearbeiten</translation>
    </message>
    <message>
        <source>Filter %1</source>
        <translation>Filter %1</translation>
    </message>
    <message>
        <source>not %1</source>
        <comment>a filter that is turned round</comment>
        <translation>nicht %1</translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::CompletionPopup</name>
    <message>
        <source>%1, %2</source>
        <comment>value, number</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Completions</source>
        <translation>Vorschläge</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>take it</source>
        <translation>übernehmen</translation>
    </message>
    <message>
        <source>leave out</source>
        <translation>ausschließen</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>all filters</source>
        <translation>alle Filter</translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::DropOverlay</name>
    <message numerus="yes">
        <source>Drop to import %Ln file(s)</source>
        <translation>
            <numerusform>Loslassen importiert %Ln Datei</numerusform>
            <numerusform>Loslassen importiert %Ln Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>You will see what was found first</source>
        <translation>Zuerst wird gezeigt, was gefunden wurde</translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::EventsPane</name>
    <message>
        <source>Events</source>
        <translation>Veranstaltungen</translation>
    </message>
    <message>
        <source>Find in the tree</source>
        <translation>Im Baum suchen</translation>
    </message>
    <message>
        <source>No talk with “%1”</source>
        <translation>Kein Vortrag mit „%1“</translation>
    </message>
    <message>
        <source>No talk has the tag “%1” here</source>
        <translation>Kein Vortrag hat hier das Schlagwort „%1“</translation>
    </message>
    <message>
        <source>Nothing under “%1”</source>
        <translation>Nichts unter „%1“</translation>
    </message>
    <message>
        <source>Show all talks</source>
        <translation>Alle Vorträge zeigen</translation>
    </message>
    <message>
        <source>Group and sort the talks</source>
        <translation>Vorträge gruppieren und sortieren</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>Vortragende</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>Jahre</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::EventsTree</name>
    <message>
        <source>Events and talks</source>
        <translation>Veranstaltungen und Vorträge</translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::ExportDialog</name>
    <message>
        <source>&amp;Print…</source>
        <translation>D&amp;rucken …</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>E&amp;xportieren</translation>
    </message>
    <message>
        <source>&amp;Export %1</source>
        <comment>format</comment>
        <translation>%1 e&amp;xportieren</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>Kopie&amp;ren</translation>
    </message>
    <message>
        <source>“%1” is already there. Replace it, or choose another name.</source>
        <translation>„%1“ gibt es schon. Ersetzen oder einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>Stopping; no file is written…</source>
        <translation>Wird abgebrochen; es wird keine Datei geschrieben …</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>%1 wird geschrieben</translation>
    </message>
    <message>
        <source>In the margin, beside the passage</source>
        <translation>Am Rand, neben der Stelle</translation>
    </message>
    <message>
        <source>In footnotes</source>
        <translation>In Fußnoten</translation>
    </message>
    <message>
        <source>Below the paragraph</source>
        <translation>Unter dem Absatz</translation>
    </message>
    <message>
        <source>At the end of the talk</source>
        <translation>Am Ende des Vortrags</translation>
    </message>
    <message>
        <source>Whole notes</source>
        <translation>Ganze Notizen</translation>
    </message>
    <message>
        <source>Marked passages only</source>
        <translation>Nur markierte Stellen</translation>
    </message>
    <message>
        <source>Include</source>
        <translation>Umfang</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Drucken</translation>
    </message>
    <message numerus="yes">
        <source>%Ln open</source>
        <translation>
            <numerusform>%Ln offen</numerusform>
            <numerusform>%Ln offen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::ExportFlow</name>
    <message>
        <source>Export to</source>
        <translation>Exportieren nach</translation>
    </message>
    <message>
        <source>The printer did not take the pages. Nothing was printed.</source>
        <translation>Der Drucker hat die Seiten nicht angenommen. Nichts wurde gedruckt.</translation>
    </message>
    <message>
        <source>Clipboard</source>
        <translation>Ablage</translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::ExportOffers</name>
    <message>
        <source>Talks without an event</source>
        <translation>Vorträge ohne Veranstaltung</translation>
    </message>
    <message numerus="yes">
        <source>%Ln talk(s)</source>
        <translation>
            <numerusform>%Ln Vortrag</numerusform>
            <numerusform>%Ln Vorträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Selected talks</source>
        <translation>Ausgewählte Vorträge</translation>
    </message>
    <message>
        <source>Search: %1</source>
        <translation>Suche: %1</translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::FilterList</name>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::FindBar</name>
    <message>
        <source>Match case</source>
        <translation>Groß/klein beachten</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Ganze Wörter</translation>
    </message>
    <message>
        <source>Find in this talk</source>
        <translation>In diesem Vortrag suchen</translation>
    </message>
    <message>
        <source>Previous (Shift+F3)</source>
        <translation>Voriger Treffer (Umschalt+F3)</translation>
    </message>
    <message>
        <source>Next (F3)</source>
        <translation>Nächster Treffer (F3)</translation>
    </message>
    <message>
        <source>Search the library</source>
        <translation>In der Bibliothek suchen</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1, from the other end</source>
        <translation>%1, vom anderen Ende her</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>nicht gefunden</translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::FirstRunPage</name>
    <message>
        <source>Read your conference notes again</source>
        <translation>Konferenznotizen wieder lesen</translation>
    </message>
    <message>
        <source>Drop a file or a folder anywhere in this window. Lectern finds the talks in it and shows you what it found before it saves anything.</source>
        <translation>Eine Datei oder einen Ordner irgendwo in dieses Fenster ziehen. Lectern findet die Vorträge darin und zeigt, was es gefunden hat, bevor es etwas speichert.</translation>
    </message>
    <message>
        <source>Markdown, plain text, HTML and slide text     ·     Everything stays on this computer</source>
        <translation>Markdown, reiner Text, HTML und Folientext     ·     Alles bleibt auf diesem Rechner</translation>
    </message>
    <message>
        <source>&amp;Import notes</source>
        <translation>Notizen &amp;importieren</translation>
    </message>
    <message>
        <source>Open the &amp;sample library</source>
        <translation>&amp;Beispielbibliothek öffnen</translation>
    </message>
    <message>
        <source>Import a whole &amp;folder</source>
        <translation>Einen ganzen &amp;Ordner importieren</translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::HandbookDialog</name>
    <message>
        <source>:/handbook/%1.md</source>
        <comment>where the handbook of this language lies</comment>
        <translation>:/handbook/de/%1.md</translation>
    </message>
    <message>
        <source>The handbook has no page “%1”.</source>
        <translation>Das Handbuch hat keine Seite „%1“.</translation>
    </message>
    <message>
        <source>Handbook</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>Pages of the handbook</source>
        <translation>Seiten des Handbuchs</translation>
    </message>
    <message>
        <source>Page of the handbook</source>
        <translation>Seite des Handbuchs</translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::ImportDialog</name>
    <message>
        <source>First and last day, as in “%1”, or a year alone</source>
        <translation>Erster und letzter Tag, wie in „%1“, oder nur ein Jahr</translation>
    </message>
    <message>
        <source>Talks found</source>
        <translation>Gefundene Vorträge</translation>
    </message>
    <message>
        <source>To check</source>
        <translation>Zu prüfen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) left out</source>
        <translation>
            <numerusform>%Ln Datei ausgelassen</numerusform>
            <numerusform>%Ln Dateien ausgelassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Import %Ln talk(s)</source>
        <translation>
            <numerusform>%Ln Vortrag &amp;importieren</numerusform>
            <numerusform>%Ln Vorträge &amp;importieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>To check (%Ln)</source>
        <translation>
            <numerusform>Zu prüfen (%Ln)</numerusform>
            <numerusform>Zu prüfen (%Ln)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>name (key)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Show only what is to check</source>
        <translation>Nur zeigen, was zu prüfen ist</translation>
    </message>
    <message>
        <source>talk %1 starts here</source>
        <translation>Vortrag %1 beginnt hier</translation>
    </message>
    <message>
        <source>notes of the event</source>
        <translation>Notizen zur Veranstaltung</translation>
    </message>
    <message>
        <source>No talks found</source>
        <translation>Keine Vorträge gefunden</translation>
    </message>
    <message>
        <source>%1. Not imported before.</source>
        <translation>%1. Noch nicht importiert.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln other lines are written in the same way.</source>
        <translation>
            <numerusform>%Ln andere Zeile ist ebenso geschrieben.</numerusform>
            <numerusform>%Ln andere Zeilen sind ebenso geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Split before line %L1.</source>
        <translation>Vor Zeile %L1 geteilt.</translation>
    </message>
    <message numerus="yes">
        <source>Split &amp;at the other %Ln alike</source>
        <translation>
            <numerusform>Auch an der anderen &amp;gleichen teilen (%Ln)</numerusform>
            <numerusform>Auch an den %Ln anderen &amp;gleichen teilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other file(s) have lines like these.</source>
        <translation>
            <numerusform>%Ln andere Datei hat solche Zeilen.</numerusform>
            <numerusform>%Ln andere Dateien haben solche Zeilen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Other talks of this file are written in the same way.</source>
        <translation>Andere Vorträge dieser Datei sind ebenso geschrieben.</translation>
    </message>
    <message numerus="yes">
        <source>Other talks of this file, and %Ln other file(s), are written in the same way.</source>
        <translation>
            <numerusform>Andere Vorträge dieser Datei und %Ln andere Datei sind ebenso geschrieben.</numerusform>
            <numerusform>Andere Vorträge dieser Datei und %Ln andere Dateien sind ebenso geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Erledigt.</translation>
    </message>
    <message>
        <source>Do the same &amp;here</source>
        <translation>&amp;Hier ebenso</translation>
    </message>
    <message numerus="yes">
        <source>Do the same in the ot&amp;her %Ln file(s)</source>
        <translation>
            <numerusform>In %Ln anderer Datei e&amp;benso</numerusform>
            <numerusform>In %Ln anderen Dateien e&amp;benso</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) here are written in the same way.</source>
        <translation>
            <numerusform>%Ln Datei hier ist ebenso geschrieben.</numerusform>
            <numerusform>%Ln Dateien hier sind ebenso geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>You corrected other files of this folder.</source>
        <translation>Andere Dateien dieses Ordners wurden schon berichtigt.</translation>
    </message>
    <message>
        <source>Do as in earlier files</source>
        <translation>Wie in früheren Dateien</translation>
    </message>
    <message>
        <source>Write the first and the last day, or a year alone.</source>
        <translation>Den ersten und den letzten Tag angeben oder nur ein Jahr.</translation>
    </message>
    <message>
        <source>“%1” names no days.</source>
        <translation>„%1“ nennt keine Tage.</translation>
    </message>
    <message>
        <source>Edit &amp;dates</source>
        <translation>&amp;Zeitraum bearbeiten</translation>
    </message>
    <message>
        <source>If it is notes of one, say so; where there are several, split the source.</source>
        <translation>Sind es Notizen zu einem, lässt sich das sagen; sind es mehrere, die Quelle teilen.</translation>
    </message>
    <message>
        <source>No talk was found in this file.</source>
        <translation>In dieser Datei wurde kein Vortrag gefunden.</translation>
    </message>
    <message>
        <source>It is one &amp;talk</source>
        <translation>Es ist &amp;ein Vortrag</translation>
    </message>
    <message numerus="yes">
        <source>%Ln things to check.</source>
        <translation>
            <numerusform>%Ln Sache zu prüfen.</numerusform>
            <numerusform>%Ln Sachen zu prüfen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Next (F8)</source>
        <translation>Weiter (F8)</translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::ImportFlow</name>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln Datei</numerusform>
            <numerusform>%Ln Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>Eingefügter Text</translation>
    </message>
    <message>
        <source>Pasted %1</source>
        <translation>Eingefügt am %1</translation>
    </message>
    <message>
        <source>The clipboard holds no text and no files to import.</source>
        <translation>Die Zwischenablage enthält weder Text noch Dateien zum Importieren.</translation>
    </message>
    <message>
        <source>Sample library</source>
        <translation>Beispielbibliothek</translation>
    </message>
    <message>
        <source>The import was undone; talks that were new are in the bin.</source>
        <translation>Der Import wurde rückgängig gemacht; neue Vorträge liegen im Papierkorb.</translation>
    </message>
    <message numerus="yes">
        <source>The import was undone; %Ln talks with your marks are kept.</source>
        <translation>
            <numerusform>Der Import wurde rückgängig gemacht; %Ln Vortrag mit eigenen Markierungen bleibt erhalten.</numerusform>
            <numerusform>Der Import wurde rückgängig gemacht; %Ln Vorträge mit eigenen Markierungen bleiben erhalten.</numerusform>
        </translation>
    </message>
    <message>
        <source>The import was stopped: %1 of %2 files are kept. Importing the folder again goes on.</source>
        <translation>Der Import wurde abgebrochen: %1 von %2 Dateien sind aufgenommen. Ein erneuter Import des Ordners macht dort weiter.</translation>
    </message>
    <message>
        <source>The sample library was removed.</source>
        <translation>Die Beispielbibliothek wurde entfernt.</translation>
    </message>
    <message numerus="yes">
        <source>The sample library was removed; %Ln talks with your marks are kept.</source>
        <translation>
            <numerusform>Die Beispielbibliothek wurde entfernt; %Ln Vortrag mit eigenen Markierungen bleibt erhalten.</numerusform>
            <numerusform>Die Beispielbibliothek wurde entfernt; %Ln Vorträge mit eigenen Markierungen bleiben erhalten.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::ImportPlanDelegate</name>
    <message>
        <source>Sure</source>
        <translation>Sicher</translation>
    </message>
    <message>
        <source>Likely</source>
        <translation>Vermutlich</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>No speaker</source>
        <translation>Ohne Vortragende</translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::ImportPlanModel</name>
    <message>
        <source>Edit event</source>
        <translation>Veranstaltung bearbeiten</translation>
    </message>
    <message>
        <source>Edit talk</source>
        <translation>Vortrag bearbeiten</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Aufnehmen</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Auslassen</translation>
    </message>
    <message>
        <source>Make one talk</source>
        <translation>Zu einem Vortrag machen</translation>
    </message>
    <message>
        <source>Move talk</source>
        <translation>Vortrag verschieben</translation>
    </message>
    <message>
        <source>Talk and speakers</source>
        <translation>Vortrag und Vortragende</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Confidence</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <source>Notes of the event</source>
        <translation>Notizen zur Veranstaltung</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Lines that belong to no talk. They are kept, shown and found as notes of the event.</source>
        <translation>Zeilen, die zu keinem Vortrag gehören. Sie bleiben als Notizen zur Veranstaltung erhalten, werden gezeigt und gefunden.</translation>
    </message>
    <message>
        <source>%1, notes of the event</source>
        <translation>%1, Notizen zur Veranstaltung</translation>
    </message>
    <message>
        <source>No speaker found.</source>
        <translation>Keine Vortragenden gefunden.</translation>
    </message>
    <message>
        <source>No speaker found. %1</source>
        <comment>why it is taken for a talk</comment>
        <translation>Keine Vortragenden gefunden. %1</translation>
    </message>
    <message>
        <source>no talk found</source>
        <translation>kein Vortrag gefunden</translation>
    </message>
    <message numerus="yes">
        <source>%Ln talk(s)</source>
        <translation>
            <numerusform>%Ln Vortrag</numerusform>
            <numerusform>%Ln Vorträge</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 to check</source>
        <translation>%1, %2 zu prüfen</translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::ImportSummary</name>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation>
            <numerusform>%Ln Veranstaltung</numerusform>
            <numerusform>%Ln Veranstaltungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln Tag</numerusform>
            <numerusform>%Ln Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln speaker(s)</source>
        <translation>
            <numerusform>%Ln vortragende Person</numerusform>
            <numerusform>%Ln Vortragende</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln talk(s) imported</source>
        <translation>
            <numerusform>%Ln Vortrag importiert</numerusform>
            <numerusform>%Ln Vorträge importiert</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” was updated</source>
        <translation>„%1“ wurde aktualisiert</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) updated</source>
        <translation>
            <numerusform>%Ln Datei aktualisiert</numerusform>
            <numerusform>%Ln Dateien aktualisiert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in place</source>
        <translation>
            <numerusform>%Ln an ihrer Stelle</numerusform>
            <numerusform>%Ln an ihrer Stelle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>%Ln geändert</numerusform>
            <numerusform>%Ln geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln moved</source>
        <translation>
            <numerusform>%Ln verschoben</numerusform>
            <numerusform>%Ln verschoben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to check</source>
        <translation>
            <numerusform>%Ln zu prüfen</numerusform>
            <numerusform>%Ln zu prüfen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without a place</source>
        <translation>
            <numerusform>%Ln ohne Stelle</numerusform>
            <numerusform>%Ln ohne Stelle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln talk(s) without a speaker</source>
        <translation>
            <numerusform>%Ln Vortrag ohne Vortragende</numerusform>
            <numerusform>%Ln Vorträge ohne Vortragende</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) left out</source>
        <translation>
            <numerusform>%Ln Datei ausgelassen</numerusform>
            <numerusform>%Ln Dateien ausgelassen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s), see the details</source>
        <translation>
            <numerusform>%Ln Warnung, siehe Einzelheiten</numerusform>
            <numerusform>%Ln Warnungen, siehe Einzelheiten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) left out.</source>
        <translation>
            <numerusform>%Ln Datei ausgelassen.</numerusform>
            <numerusform>%Ln Dateien ausgelassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln talk(s) imported.</source>
        <translation>
            <numerusform>%Ln Vortrag importiert.</numerusform>
            <numerusform>%Ln Vorträge importiert.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::JumpFlow</name>
    <message>
        <source>not possible now</source>
        <translation>jetzt nicht möglich</translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::JumpListModel</name>
    <message>
        <source>%1: %2</source>
        <comment>kind, name</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>name, more about it</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Abschnitt</translation>
    </message>
    <message>
        <source>Talk</source>
        <translation>Vortrag</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Vortragende</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Befehl</translation>
    </message>
    <message numerus="yes">
        <source>%Ln talk(s)</source>
        <translation>
            <numerusform>%Ln Vortrag</numerusform>
            <numerusform>%Ln Vorträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::JumpPopup</name>
    <message>
        <source>Go to</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>Section of this talk, or a talk</source>
        <translation>Abschnitt dieses Vortrags oder ein Vortrag</translation>
    </message>
    <message>
        <source>Section or talk</source>
        <translation>Abschnitt oder Vortrag</translation>
    </message>
    <message>
        <source>Sections and talks</source>
        <translation>Abschnitte und Vorträge</translation>
    </message>
    <message>
        <source>Nothing is called like that.</source>
        <translation>Nichts heißt so.</translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Find a command or a key</source>
        <translation>Befehl oder Taste suchen</translation>
    </message>
    <message>
        <source>&amp;Change keys…</source>
        <translation>Tasten &amp;ändern …</translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::KnownFileBar</name>
    <message>
        <source>Update</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Übergehen</translation>
    </message>
    <message>
        <source>A file that was imported before</source>
        <translation>Eine früher importierte Datei</translation>
    </message>
    <message>
        <source>Import again</source>
        <translation>Erneut importieren</translation>
    </message>
    <message numerus="yes">
        <source>Import a&amp;ll %Ln known files</source>
        <translation>
            <numerusform>A&amp;lle %Ln bekannte Datei importieren</numerusform>
            <numerusform>A&amp;lle %Ln bekannten Dateien importieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Skip a&amp;ll %Ln known files</source>
        <translation>
            <numerusform>A&amp;lle %Ln bekannte Datei übergehen</numerusform>
            <numerusform>A&amp;lle %Ln bekannten Dateien übergehen</numerusform>
        </translation>
    </message>
    <message>
        <source>This looks like an edited copy of “%1”, which is gone.</source>
        <translation>Das sieht nach einer bearbeiteten Kopie von „%1“ aus; die Datei ist weg.</translation>
    </message>
    <message>
        <source>Update its talks</source>
        <translation>Ihre Vorträge aktualisieren</translation>
    </message>
    <message>
        <source>Import as new</source>
        <translation>Als neu importieren</translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::LineList</name>
    <message>
        <source>Follow-ups and links</source>
        <translation>Merkposten und Links</translation>
    </message>
    <message>
        <source>Words to narrow them by</source>
        <translation>Wörter zum Eingrenzen</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>open at the line</source>
        <translation>an der Zeile öffnen</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>tick</source>
        <translation>abhaken</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>back to the talks</source>
        <translation>zu den Vorträgen</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>Offen %1</translation>
    </message>
    <message>
        <source>Done %1</source>
        <translation>Erledigt %1</translation>
    </message>
    <message>
        <source>Links %1</source>
        <translation>Links %1</translation>
    </message>
    <message>
        <source>No line has these words</source>
        <translation>Keine Zeile enthält diese Wörter</translation>
    </message>
    <message>
        <source>The notes have no links</source>
        <translation>Die Notizen enthalten keine Links</translation>
    </message>
    <message>
        <source>Nothing is ticked yet</source>
        <translation>Noch ist nichts abgehakt</translation>
    </message>
    <message>
        <source>Nothing is left to do</source>
        <translation>Nichts mehr zu tun</translation>
    </message>
    <message>
        <source>Lines that ask for something, such as “read …” or “[ ] …”, come here on import.</source>
        <translation>Zeilen, die um etwas bitten, wie „lesen: …“ oder „[ ] …“, kommen beim Import hierher.</translation>
    </message>
    <message>
        <source>Only the newest are here; lectern list has all.</source>
        <translation>Nur die neuesten stehen hier; lectern list hat alle.</translation>
    </message>
    <message>
        <source>%1+</source>
        <translation>%1+</translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::LinkFlow</name>
    <message>
        <source>Copy address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>This link writes a mail in another program.</source>
        <translation>Dieser Link schreibt eine E-Mail in einem anderen Programm.</translation>
    </message>
    <message>
        <source>This link leads to %1, which you have not opened from here yet.</source>
        <translation>Dieser Link führt zu %1; diese Adresse wurde von hier noch nicht geöffnet.</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::MainToolBar</name>
    <message>
        <source>Toolbar</source>
        <translation>Werkzeugleiste</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>command, its keys</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::MainWindow</name>
    <message>
        <source>Lectern</source>
        <translation>Lectern</translation>
    </message>
    <message>
        <source>Mark removed</source>
        <translation>Markierung entfernt</translation>
    </message>
    <message>
        <source>The saved search “%1” was removed</source>
        <translation>Die gespeicherte Suche „%1“ wurde entfernt</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Open a library</source>
        <translation>Bibliothek öffnen</translation>
    </message>
    <message>
        <source>Libraries (*.sqlite);;All files (*)</source>
        <translation>Bibliotheken (*.sqlite);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Preview · %1</source>
        <translation>Vorschau · %1</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Wiederholen: %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>About Lectern</source>
        <translation>Über Lectern</translation>
    </message>
    <message>
        <source>Lectern %1</source>
        <translation>Lectern %1</translation>
    </message>
    <message>
        <source>Read, search and mark your notes of talks.
Library: %1

Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Notizen von Vorträgen lesen, durchsuchen und markieren.
Bibliothek: %1

Freie Software unter der GNU General Public License, Version 3 oder neuer.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Sent to the printer %1</source>
        <translation>An den Drucker %1 gesendet</translation>
    </message>
    <message numerus="yes">
        <source>Exported %Ln talk(s) to “%1”.</source>
        <translation>
            <numerusform>%Ln Vortrag nach „%1“ exportiert.</numerusform>
            <numerusform>%Ln Vorträge nach „%1“ exportiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner anzeigen</translation>
    </message>
    <message>
        <source>The toolbar: the sidebar on and off, back and forward, the search field, import, letters and colours, notes on and off, and the menu.</source>
        <translation>Die Werkzeugleiste: Seitenleiste ein und aus, zurück und vor, das Suchfeld, Import, Schrift und Farben, Notizen ein und aus und das Menü.</translation>
    </message>
    <message>
        <source>The search field. Type words, or filters such as speaker: and year:. Results show as you type; places and commands that are called so are offered, too.</source>
        <translation>Das Suchfeld. Wörter eingeben oder Filter wie speaker: und year:. Die Treffer erscheinen beim Tippen; auch Orte und Befehle dieses Namens werden angeboten.</translation>
    </message>
    <message>
        <source>What the search found, by talk. Enter opens a passage, Esc goes back to where you were.</source>
        <translation>Was die Suche gefunden hat, nach Vorträgen. Eingabe öffnet eine Stelle, Esc führt dorthin zurück, wo es angefangen hat.</translation>
    </message>
    <message>
        <source>The library: filters, events with their days and talks, and tags. A dot is unread, a ring shows how far you read, a tick is done.</source>
        <translation>Die Bibliothek: Filter, Veranstaltungen mit ihren Tagen und Vorträgen, dazu Schlagwörter. Ein Punkt heißt ungelesen, ein Ring zeigt, wie weit gelesen wurde, ein Haken heißt gelesen.</translation>
    </message>
    <message>
        <source>Where you are, the status of the talk, and how its notes are shown.</source>
        <translation>Wo der Vortrag steht, sein Lesestatus und wie seine Notizen gezeigt werden.</translation>
    </message>
    <message>
        <source>Your marks and notes as a list, of this talk, its event, or the library.</source>
        <translation>Die eigenen Markierungen und Notizen als Liste: von diesem Vortrag, seiner Veranstaltung oder der Bibliothek.</translation>
    </message>
    <message>
        <source>The status line: the place of the talk in its day, how far you read, its marks and words, and the size of the text. Each part can be pressed.</source>
        <translation>Die Statuszeile: der Platz des Vortrags in seinem Tag, wie weit gelesen wurde, seine Markierungen und Wörter und die Größe des Textes. Jeder Teil lässt sich anklicken.</translation>
    </message>
    <message>
        <source>An import is running. Open another library when it is through.</source>
        <translation>Ein Import läuft. Danach eine andere Bibliothek öffnen.</translation>
    </message>
    <message>
        <source>The file: %1</source>
        <translation>Die Datei: %1</translation>
    </message>
    <message>
        <source>Restore from a backup…</source>
        <translation>Aus einer Sicherung wiederherstellen …</translation>
    </message>
    <message>
        <source>Choose another library…</source>
        <translation>Andere Bibliothek wählen …</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>No library is open</source>
        <translation>Keine Bibliothek ist geöffnet</translation>
    </message>
    <message>
        <source>A place for a new library</source>
        <translation>Ort für eine neue Bibliothek</translation>
    </message>
    <message>
        <source>Libraries (*.sqlite)</source>
        <translation>Bibliotheken (*.sqlite)</translation>
    </message>
    <message>
        <source>Show in its &amp;folder</source>
        <translation>Im &amp;Ordner anzeigen</translation>
    </message>
    <message>
        <source>“%1” is there already and was left as it is. A new library needs a name of its own.</source>
        <translation>„%1“ gibt es schon und blieb, wie es ist. Eine neue Bibliothek braucht einen eigenen Namen.</translation>
    </message>
    <message>
        <source>The link to the talk was copied</source>
        <translation>Der Link zum Vortrag wurde kopiert</translation>
    </message>
    <message>
        <source>The link to the mark was copied</source>
        <translation>Der Link zur Markierung wurde kopiert</translation>
    </message>
    <message>
        <source>Saved in the sidebar: %1</source>
        <translation>In der Seitenleiste gespeichert: %1</translation>
    </message>
    <message>
        <source>No unread talk comes behind this one</source>
        <translation>Nach diesem kommt kein ungelesener Vortrag</translation>
    </message>
    <message>
        <source>No unread talk comes before this one</source>
        <translation>Vor diesem kommt kein ungelesener Vortrag</translation>
    </message>
    <message>
        <source>An import is running. Restore a backup when it is through.</source>
        <translation>Ein Import läuft. Danach eine Sicherung wiederherstellen.</translation>
    </message>
    <message>
        <source>A backup is being restored. Try again when it is through.</source>
        <translation>Eine Sicherung wird wiederhergestellt. Danach erneut versuchen.</translation>
    </message>
    <message>
        <source>The library is being restored.</source>
        <translation>Die Bibliothek wird wiederhergestellt.</translation>
    </message>
    <message>
        <source>The library is that of “%1” now: %2, %3.</source>
        <comment>file, talks, marks</comment>
        <translation>Die Bibliothek ist jetzt die aus „%1“: %2, %3.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln talk(s)</source>
        <translation>
            <numerusform>%Ln Vortrag</numerusform>
            <numerusform>%Ln Vorträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mark(s)</source>
        <translation>
            <numerusform>%Ln Markierung</numerusform>
            <numerusform>%Ln Markierungen</numerusform>
        </translation>
    </message>
    <message>
        <source>What it was is kept as “%1”.</source>
        <translation>Der bisherige Stand ist als „%1“ aufbewahrt.</translation>
    </message>
    <message>
        <source>The tag “%1” was moved to the bin</source>
        <translation>Das Schlagwort „%1“ liegt jetzt im Papierkorb</translation>
    </message>
    <message numerus="yes">
        <source>%Ln talk(s) moved to the bin</source>
        <translation>
            <numerusform>%Ln Vortrag in den Papierkorb gelegt</numerusform>
            <numerusform>%Ln Vorträge in den Papierkorb gelegt</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is no link to a talk or a mark, so nothing was opened.</source>
        <translation>„%1“ ist kein Link zu einem Vortrag oder einer Markierung, daher wurde nichts geöffnet.</translation>
    </message>
    <message>
        <source>“%1” changed on disk.</source>
        <translation>„%1“ wurde auf dem Datenträger geändert.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>“%1” is no longer at its place. Its talks stay as they are, with all marks.</source>
        <translation>„%1“ ist nicht mehr an ihrem Platz. Ihre Vorträge bleiben, wie sie sind, mit allen Markierungen.</translation>
    </message>
    <message>
        <source>“%1” has not changed since it was imported.</source>
        <translation>„%1“ ist seit dem Import unverändert.</translation>
    </message>
    <message>
        <source>“%1” came from no file, so there is nothing to compare it with.</source>
        <translation>„%1“ kam aus keiner Datei, es gibt also nichts zu vergleichen.</translation>
    </message>
    <message>
        <source>Recen&amp;t libraries</source>
        <translation>&amp;Zuletzt benutzte Bibliotheken</translation>
    </message>
    <message>
        <source>An import is running. Remove the sample library when it is through.</source>
        <translation>Ein Import läuft. Die Beispielbibliothek danach entfernen.</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Rückgängig gemacht: %1</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <translation>Wiederholt: %1</translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::MarkDelegate</name>
    <message>
        <source>To-do</source>
        <translation>Aufgabe</translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::MarkImportFlow</name>
    <message>
        <source>Import marks</source>
        <translation>Markierungen importieren</translation>
    </message>
    <message>
        <source>Marks (*.json *.jsonld *.csv)</source>
        <translation>Markierungen (*.json *.jsonld *.csv)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Stopping; no mark of this file is kept…</source>
        <translation>Wird abgebrochen; keine Markierung aus dieser Datei wird aufbewahrt …</translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::MessageBar</name>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Information</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>Technical details</source>
        <translation>Technische Einzelheiten</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::NameChip</name>
    <message>
        <source>%1 – click to edit, Delete takes it away</source>
        <translation>%1 – Klicken zum Bearbeiten, Entf nimmt weg</translation>
    </message>
    <message>
        <source>Speaker %1</source>
        <translation>Vortragend: %1</translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::NoteCard</name>
    <message>
        <source>Tags…</source>
        <translation>Schlagwörter …</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Text of the note</source>
        <translation>Text der Notiz</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>Notiz schreiben</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Ctrl Enter keeps it</source>
        <translation>Strg Eingabe behält sie</translation>
    </message>
    <message>
        <source>Turn to-do on and off</source>
        <translation>Aufgabe an- oder ausschalten</translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::NotesChooser</name>
    <message>
        <source>Import notes</source>
        <translation>Notizen importieren</translation>
    </message>
    <message>
        <source>Notes and archives (*.md *.markdown *.txt *.rst *.org *.html *.htm *.adoc *.textile *.pdf *.zip *.tar *.tar.gz *.tgz)</source>
        <translation>Notizen und Archive (*.md *.markdown *.txt *.rst *.org *.html *.htm *.adoc *.textile *.pdf *.zip *.tar *.tar.gz *.tgz)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Import a folder</source>
        <translation>Ordner importieren</translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::NotesFilterMenu</name>
    <message>
        <source>All notes</source>
        <translation>Alle Notizen</translation>
    </message>
    <message>
        <source>Their places</source>
        <translation>Ihre Stellen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>what to show, how many</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::NotesList</name>
    <message>
        <source>This talk</source>
        <translation>Dieser Vortrag</translation>
    </message>
    <message>
        <source>This event</source>
        <translation>Diese Veranstaltung</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>Bibliothek</translation>
    </message>
    <message>
        <source>Whose notes are listed</source>
        <translation>Wessen Notizen aufgeführt sind</translation>
    </message>
    <message>
        <source>Words in quotes, notes and tags</source>
        <translation>Wörter in Zitaten, Notizen und Schlagwörtern</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Only: %1</source>
        <translation>Nur: %1</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Notes of: %1</source>
        <translation>Notizen aus: %1</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>Alle %1</translation>
    </message>
    <message>
        <source>Notes %1</source>
        <translation>Notizen %1</translation>
    </message>
    <message>
        <source>To-dos %1</source>
        <translation>Aufgaben %1</translation>
    </message>
    <message>
        <source>No notes yet</source>
        <translation>Noch keine Notizen</translation>
    </message>
    <message>
        <source>No marks of this kind here</source>
        <translation>Keine Markierungen dieser Art hier</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>talk, event</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>No mark here has these words</source>
        <translation>Keine Markierung hier enthält diese Wörter</translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::NumberedText</name>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::Omnibox</name>
    <message>
        <source>Search notes</source>
        <translation>Notizen durchsuchen</translation>
    </message>
    <message>
        <source>Ctrl K</source>
        <comment>a key, shown in the search field</comment>
        <translation>Strg K</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>Search notes, or type speaker: tag: year: event:</source>
        <translation>Notizen durchsuchen, auch mit speaker: tag: year: event:</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>Vortragende</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Veranstaltungen</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Abschnitte</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>Jahre</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Lesestatus</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Kinds of marks</source>
        <translation>Arten von Markierungen</translation>
    </message>
    <message>
        <source>Where to look</source>
        <translation>Wo gesucht wird</translation>
    </message>
    <message>
        <source>%1 with “%2”</source>
        <comment>kind of values, what was typed</comment>
        <translation>%1 mit „%2“</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>Go to, and filters</source>
        <translation>Gehe zu, und Filter</translation>
    </message>
    <message>
        <source>Recent and saved searches, filters</source>
        <translation>Letzte und gespeicherte Suchen, Filter</translation>
    </message>
    <message>
        <source>Recent searches and filters</source>
        <translation>Letzte Suchen und Filter</translation>
    </message>
    <message>
        <source>Open this link</source>
        <translation>Diesen Link öffnen</translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::PagePreview</name>
    <message>
        <source>Previous page</source>
        <translation>Vorige Seite</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Nächste Seite</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::PictureCache</name>
    <message>
        <source>Pictures are not shown here.</source>
        <translation>Bilder werden hier nicht gezeigt.</translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::PictureView</name>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Picture: %1</source>
        <translation>Bild: %1</translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::PlaceCard</name>
    <message>
        <source>Place of the mark</source>
        <translation>Stelle der Markierung</translation>
    </message>
    <message>
        <source>It is right</source>
        <translation>Sie stimmt</translation>
    </message>
    <message>
        <source>The mark stands where it should (Y)</source>
        <translation>Die Markierung steht, wo sie soll (Y)</translation>
    </message>
    <message>
        <source>Move to the selection</source>
        <translation>Zur Auswahl verschieben</translation>
    </message>
    <message>
        <source>Select the words on the page and press Enter</source>
        <translation>Die Wörter auf der Seite auswählen und die Eingabetaste drücken</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove mark (Delete)</source>
        <translation>Markierung entfernen (Entf)</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Next note to check (F8)</source>
        <translation>Nächste Notiz zum Prüfen (F8)</translation>
    </message>
    <message>
        <source>Attach to the selection</source>
        <translation>An die Auswahl heften</translation>
    </message>
    <message>
        <source>Put it on “%1”</source>
        <translation>Auf „%1“ setzen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln to check · Next</source>
        <translation>
            <numerusform>%Ln zu prüfen · Weiter</numerusform>
            <numerusform>%Ln zu prüfen · Weiter</numerusform>
        </translation>
    </message>
    <message>
        <source>Marked: “%1”</source>
        <translation>Markiert war: „%1“</translation>
    </message>
    <message>
        <source>Now: “%1”</source>
        <translation>Jetzt: „%1“</translation>
    </message>
    <message>
        <source>Leave it without a place, and ask no more (K)</source>
        <translation>Ohne Stelle lassen und nicht mehr danach fragen (K)</translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::PlanBar</name>
    <message>
        <source>Corrections</source>
        <translation>Berichtigungen</translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::PlanCorrections</name>
    <message>
        <source>%1 (%2)</source>
        <comment>name (key)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Split here</source>
        <translation>Hier teilen</translation>
    </message>
    <message>
        <source>Merge with previous</source>
        <translation>Mit vorigem verbinden</translation>
    </message>
    <message>
        <source>Not a talk</source>
        <translation>Kein Vortrag</translation>
    </message>
    <message>
        <source>&amp;Section of the talk above</source>
        <translation>&amp;Abschnitt des Vortrags davor</translation>
    </message>
    <message>
        <source>&amp;Notes of the event</source>
        <translation>&amp;Notizen zur Veranstaltung</translation>
    </message>
    <message>
        <source>The whole file is one &amp;talk</source>
        <translation>Die ganze Datei ist ein &amp;Vortrag</translation>
    </message>
    <message>
        <source>Edit title and speakers</source>
        <translation>Titel und Vortragende bearbeiten</translation>
    </message>
    <message>
        <source>To the day before</source>
        <translation>Zum Tag davor</translation>
    </message>
    <message>
        <source>To the day after</source>
        <translation>Zum Tag danach</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Teilen</translation>
    </message>
    <message>
        <source>Split at all alike</source>
        <translation>An allen gleichen teilen</translation>
    </message>
    <message>
        <source>Do the same in other files</source>
        <translation>In anderen Dateien ebenso</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>Make a section</source>
        <translation>Zum Abschnitt machen</translation>
    </message>
    <message>
        <source>Make notes of the event</source>
        <translation>Zu Notizen der Veranstaltung machen</translation>
    </message>
    <message>
        <source>Make one talk</source>
        <translation>Zu einem Vortrag machen</translation>
    </message>
    <message>
        <source>Move talk</source>
        <translation>Vortrag verschieben</translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::PlannedTalkFields</name>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Speakers, split by commas</source>
        <translation>Vortragende, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>Vortragende</translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::PreviewBar</name>
    <message>
        <source>Previous match</source>
        <translation>Voriger Treffer</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open the talk here (Enter)</source>
        <translation>Den Vortrag hier öffnen (Eingabe)</translation>
    </message>
    <message>
        <source>match %1 of %2</source>
        <translation>Treffer %1 von %2</translation>
    </message>
    <message>
        <source>found by its title</source>
        <translation>am Titel gefunden</translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::ProgressLine</name>
    <message>
        <source>Searching</source>
        <translation>Suche läuft</translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::ProgressRow</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Importing %1</source>
        <translation>%1 wird importiert</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>Stopping; nothing of this file is kept…</source>
        <translation>Wird abgebrochen; nichts aus dieser Datei wird aufbewahrt …</translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::ReaderView</name>
    <message>
        <source>Plain text</source>
        <translation>Reiner Text</translation>
    </message>
    <message>
        <source>Other languages</source>
        <translation>Andere Sprachen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy as quote with source</source>
        <translation>Als Zitat mit Quelle kopieren</translation>
    </message>
    <message>
        <source>Open the link</source>
        <translation>Link öffnen</translation>
    </message>
    <message>
        <source>Copy the link’s address</source>
        <translation>Adresse des Links kopieren</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>“%1”
— %2</source>
        <translation>„%1“
— %2</translation>
    </message>
    <message>
        <source>Text of the talk</source>
        <translation>Text des Vortrags</translation>
    </message>
    <message>
        <source>Slide %1</source>
        <translation>Folie %1</translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::RelatedPopup</name>
    <message>
        <source>Related talks</source>
        <translation>Verwandte Vorträge</translation>
    </message>
    <message>
        <source>Talks that speak of the same</source>
        <translation>Vorträge, die vom Gleichen sprechen</translation>
    </message>
    <message>
        <source>No related talks</source>
        <translation>Keine verwandten Vorträge</translation>
    </message>
    <message>
        <source>No other talk shares rare words with this one.</source>
        <translation>Kein anderer Vortrag teilt seltene Wörter mit diesem.</translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::RestoreDialog</name>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>Set aside by a restore</source>
        <translation>Bei einer Wiederherstellung beiseitegelegt</translation>
    </message>
    <message>
        <source>Set aside by a repair</source>
        <translation>Bei einer Reparatur beiseitegelegt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln talk(s)</source>
        <translation>
            <numerusform>%Ln Vortrag</numerusform>
            <numerusform>%Ln Vorträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mark(s)</source>
        <translation>
            <numerusform>%Ln Markierung</numerusform>
            <numerusform>%Ln Markierungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Restore from a backup</source>
        <translation>Aus einer Sicherung wiederherstellen</translation>
    </message>
    <message>
        <source>No backups were made of this library yet.</source>
        <translation>Von dieser Bibliothek gibt es noch keine Sicherungen.</translation>
    </message>
    <message>
        <source>A copy that you keep elsewhere can be chosen as a file.</source>
        <translation>Eine anderswo aufbewahrte Kopie lässt sich als Datei wählen.</translation>
    </message>
    <message>
        <source>Backups of the library</source>
        <translation>Sicherungen der Bibliothek</translation>
    </message>
    <message>
        <source>Another &amp;file…</source>
        <translation>Andere &amp;Datei …</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>talks, marks</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>“%1” becomes what it was at %2.</source>
        <translation>„%1“ wird, was es am %2 war.</translation>
    </message>
    <message>
        <source>“%1” becomes what it was at %2, with %3.</source>
        <comment>library, time, talks and marks</comment>
        <translation>„%1“ wird, was es am %2 war: %3.</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>talks, marks</comment>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>What it is now is kept as a file beside it, so this can be undone. The backup stays.</source>
        <translation>Der jetzige Stand bleibt als Datei daneben erhalten, das lässt sich also rückgängig machen. Die Sicherung bleibt.</translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::RestoreFlow</name>
    <message>
        <source>Restore from a file</source>
        <translation>Aus einer Datei wiederherstellen</translation>
    </message>
    <message>
        <source>Libraries and backups (*.sqlite *.jsonl);;All files (*)</source>
        <translation>Bibliotheken und Sicherungen (*.sqlite *.jsonl);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Restoring %1</source>
        <translation>%1 wird wiederhergestellt</translation>
    </message>
    <message>
        <source>Stopping; the library stays as it is…</source>
        <translation>Wird abgebrochen; die Bibliothek bleibt, wie sie ist …</translation>
    </message>
    <message>
        <source>Nothing was restored.</source>
        <translation>Nichts wurde wiederhergestellt.</translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::ResultDelegate</name>
    <message>
        <source>Your note</source>
        <translation>Eigene Notiz</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Vortragende</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::ResultScopes</name>
    <message>
        <source>Best match</source>
        <translation>Beste Treffer</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Neueste</translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation>Älteste</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Titles</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Highlights</source>
        <translation>Markierungen</translation>
    </message>
    <message>
        <source>My notes</source>
        <translation>Eigene Notizen</translation>
    </message>
    <message>
        <source>Order of the results</source>
        <translation>Reihenfolge der Treffer</translation>
    </message>
    <message>
        <source>Only as typed</source>
        <translation>Nur wie eingegeben</translation>
    </message>
    <message>
        <source>No parts of names, other forms or similar words</source>
        <translation>Keine Teile von Namen, anderen Formen oder ähnlichen Wörter</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>scope, number</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::ResultsPane</name>
    <message>
        <source>Search results</source>
        <translation>Suchergebnisse</translation>
    </message>
    <message>
        <source>passages</source>
        <translation>Stellen</translation>
    </message>
    <message>
        <source>Ctrl</source>
        <translation>Strg</translation>
    </message>
    <message>
        <source>talks</source>
        <translation>Vorträge</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>open</source>
        <translation>öffnen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>back to reading</source>
        <translation>zurück</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>War %1 gemeint?</translation>
    </message>
    <message numerus="yes">
        <source>Or leave out %1 for %Ln passage(s)</source>
        <translation>
            <numerusform>Oder ohne %1: %Ln Stelle</numerusform>
            <numerusform>Oder ohne %1: %Ln Stellen</numerusform>
        </translation>
    </message>
    <message>
        <source>Only “%1” was searched.</source>
        <translation>Nur „%1“ wurde durchsucht.</translation>
    </message>
    <message>
        <source>Fewer words or fewer filters find more.</source>
        <translation>Weniger Wörter oder weniger Filter finden mehr.</translation>
    </message>
    <message>
        <source>Nothing for “%1”</source>
        <translation>Nichts zu „%1“</translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>%n Stelle</numerusform>
            <numerusform>%n Stellen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n talk(s)</source>
        <translation>
            <numerusform>%n Vortrag</numerusform>
            <numerusform>%n Vorträgen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>passages, talks</comment>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>Over %1 in %2</source>
        <comment>passages, talks</comment>
        <translation>Über %1 in %2</translation>
    </message>
    <message>
        <source>No passages</source>
        <translation>Keine Stellen</translation>
    </message>
    <message>
        <source>Still searching…</source>
        <translation>Suche läuft noch …</translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::ResultsView</name>
    <message>
        <source>Search results</source>
        <translation>Suchergebnisse</translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::SegmentedSwitch</name>
    <message>
        <source>%1, %2 of %3</source>
        <translation>%1, %2 von %3</translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::SelectionBar</name>
    <message>
        <source>Remove mark (Delete)</source>
        <translation>Markierung entfernen (Entf)</translation>
    </message>
    <message>
        <source>Mark the selection</source>
        <translation>Auswahl markieren</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>Comment (C)</source>
        <translation>Kommentar (C)</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
    <message>
        <source>Tags… (T)</source>
        <translation>Schlagwörter … (T)</translation>
    </message>
    <message>
        <source>To-do</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Turn to-do on and off (X)</source>
        <translation>Aufgabe an- oder ausschalten (X)</translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>Einstellung suchen</translation>
    </message>
    <message>
        <source>No setting is called like that.</source>
        <translation>Keine Einstellung heißt so.</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts…</source>
        <translation>&amp;Tastenkürzel …</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Back to the folder of the program</source>
        <translation>Zurück zum Ordner des Programms</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Ordner wählen</translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::ShortcutDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Reset &amp;all</source>
        <translation>&amp;Alle zurücksetzen</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Find a command or a key</source>
        <translation>Befehl oder Taste suchen</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>Befehle und ihre Tasten</translation>
    </message>
    <message>
        <source>New key of the command</source>
        <translation>Neue Taste für den Befehl</translation>
    </message>
    <message>
        <source>&amp;No key</source>
        <translation>&amp;Keine Taste</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>&amp;Zurücksetzen</translation>
    </message>
    <message>
        <source>Press the new key:</source>
        <translation>Die neue Taste drücken:</translation>
    </message>
    <message>
        <source>&amp;Take it</source>
        <translation>Über&amp;nehmen</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message>
        <source>%1, single key on the page</source>
        <translation>%1, einzelne Taste auf der Seite</translation>
    </message>
    <message>
        <source>“%1” belongs to “%2”.</source>
        <translation>„%1“ gehört zu „%2“.</translation>
    </message>
    <message>
        <source>“%1” moves about and presses buttons everywhere, so no command can have it.</source>
        <translation>„%1“ bewegt überall den Fokus und drückt Schaltflächen; kein Befehl kann diese Taste haben.</translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::Sidebar</name>
    <message>
        <source>Sidebar</source>
        <translation>Seitenleiste</translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::SourcePane</name>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>As it will read</source>
        <translation>Wie zu lesen</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Source as text or as it will read</source>
        <translation>Quelle als Text oder wie zu lesen</translation>
    </message>
    <message>
        <source>The talk as it will read</source>
        <translation>Der Vortrag, wie er zu lesen sein wird</translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::SourceView</name>
    <message>
        <source>Split before line %1</source>
        <translation>Vor Zeile %1 teilen</translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::SpeakerField</name>
    <message numerus="yes">
        <source>%Ln talk(s)</source>
        <translation>
            <numerusform>%Ln Vortrag</numerusform>
            <numerusform>%Ln Vorträge</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::SpeakerList</name>
    <message numerus="yes">
        <source>%Ln talk(s)</source>
        <translation>
            <numerusform>%Ln Vortrag</numerusform>
            <numerusform>%Ln Vorträge</numerusform>
        </translation>
    </message>
    <message>
        <source>also %1</source>
        <comment>other names of a speaker</comment>
        <translation>auch %1</translation>
    </message>
    <message>
        <source>Find a speaker</source>
        <translation>Vortragende suchen</translation>
    </message>
    <message>
        <source>Speakers</source>
        <translation>Vortragende</translation>
    </message>
    <message>
        <source>No talk has a speaker yet.</source>
        <translation>Noch hat kein Vortrag Vortragende.</translation>
    </message>
    <message>
        <source>Speakers come with the talks that you import.</source>
        <translation>Vortragende kommen mit den Vorträgen, die importiert werden.</translation>
    </message>
    <message>
        <source>No speaker has such a name.</source>
        <translation>Niemand unter den Vortragenden heißt so.</translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::SpeakerNameDialog</name>
    <message>
        <source>Rename “%1”</source>
        <translation>„%1“ umbenennen</translation>
    </message>
    <message>
        <source>Name of the speaker</source>
        <translation>Name der Vortragenden</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>&amp;Zusammenführen</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>“%1” is another speaker: the two become one. Undo parts them again.</source>
        <translation>„%1“ gibt es schon unter den Vortragenden: Die beiden werden eins. Rückgängig trennt sie wieder.</translation>
    </message>
    <message>
        <source>Talks, lists and exports show this name. The notes keep theirs, and “%1” still finds all of them.</source>
        <translation>Vorträge, Listen und Exporte zeigen diesen Namen. Die Notizen behalten ihren, und „%1“ findet weiterhin alle.</translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::SpeakerPickDialog</name>
    <message>
        <source>Merge “%1”</source>
        <translation>„%1“ zusammenführen</translation>
    </message>
    <message numerus="yes">
        <source>Merge %Ln speaker(s)</source>
        <translation>
            <numerusform>%Ln Vortragende zusammenführen</numerusform>
            <numerusform>%Ln Vortragende zusammenführen</numerusform>
        </translation>
    </message>
    <message>
        <source>Who is “%1”? The name chosen here is shown, the other one still finds all talks.</source>
        <translation>Wer ist „%1“? Der hier gewählte Name wird gezeigt, der andere findet weiterhin alle Vorträge.</translation>
    </message>
    <message>
        <source>Which name is to be shown? The others still find all talks.</source>
        <translation>Welcher Name soll gezeigt werden? Die anderen finden weiterhin alle Vorträge.</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>&amp;Zusammenführen</translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::SpeakerQuestion</name>
    <message>
        <source>The two names have the same words.</source>
        <translation>Die beiden Namen haben dieselben Wörter.</translation>
    </message>
    <message>
        <source>The two names differ in words that are shortened to a letter.</source>
        <translation>Die beiden Namen unterscheiden sich in Wörtern, die auf einen Buchstaben gekürzt sind.</translation>
    </message>
    <message>
        <source>&amp;Same person</source>
        <translation>&amp;Dieselbe Person</translation>
    </message>
    <message>
        <source>&amp;Not the same</source>
        <translation>&amp;Nicht dieselbe</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>&amp;Später</translation>
    </message>
    <message>
        <source>Lectern will not ask about these two again</source>
        <translation>Lectern fragt nach diesen beiden nicht noch einmal</translation>
    </message>
    <message>
        <source>“%1” (%2)</source>
        <comment>speaker, number of talks</comment>
        <translation>„%1“ (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln talk(s)</source>
        <translation>
            <numerusform>%Ln Vortrag</numerusform>
            <numerusform>%Ln Vorträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Are %1 and %2 the same person?</source>
        <translation>Sind %1 und %2 dieselbe Person?</translation>
    </message>
    <message>
        <source>Question %L1 of %L2.</source>
        <translation>Frage %L1 von %L2.</translation>
    </message>
    <message>
        <source>Both are shown as “%1” from then on</source>
        <translation>Beide werden von da an als „%1“ gezeigt</translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::SpeakersDialog</name>
    <message>
        <source>Speakers</source>
        <translation>Vortragende</translation>
    </message>
    <message>
        <source>&amp;Merge…</source>
        <translation>&amp;Zusammenführen …</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>&amp;Umbenennen …</translation>
    </message>
    <message>
        <source>&amp;Take apart…</source>
        <translation>&amp;Trennen …</translation>
    </message>
    <message>
        <source>S&amp;how talks</source>
        <translation>&amp;Vorträge zeigen</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>Say that this is the same person as another</source>
        <translation>Sagen, dass dies dieselbe Person wie eine andere ist</translation>
    </message>
    <message>
        <source>Make another name a speaker of its own again</source>
        <translation>Einen weiteren Namen wieder zu eigenen Vortragenden machen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>“%1” is a speaker of its own</source>
        <translation>„%1“ steht wieder für sich unter den Vortragenden</translation>
    </message>
    <message>
        <source>The speakers were merged</source>
        <translation>Die Vortragenden wurden zusammengeführt</translation>
    </message>
    <message>
        <source>The speaker is shown as “%1”</source>
        <translation>Als Name unter den Vortragenden wird jetzt „%1“ gezeigt</translation>
    </message>
    <message>
        <source>“%1” is “%2” from now on</source>
        <translation>„%1“ ist von jetzt an „%2“</translation>
    </message>
    <message>
        <source>“%1” and “%2” stay two speakers</source>
        <translation>„%1“ und „%2“ bleiben zwei Vortragende</translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::SpeechBar</name>
    <message>
        <source>%1 (%2)</source>
        <comment>a voice and its language</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Back one paragraph</source>
        <translation>Einen Absatz zurück</translation>
    </message>
    <message>
        <source>On one paragraph</source>
        <translation>Einen Absatz weiter</translation>
    </message>
    <message>
        <source>Stop reading aloud (Esc)</source>
        <translation>Vorlesen beenden (Esc)</translation>
    </message>
    <message>
        <source>Reading aloud</source>
        <translation>Vorlesen</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Speed of reading</source>
        <translation>Lesetempo</translation>
    </message>
    <message>
        <source>Speed of reading; the middle is the usual one of the voice</source>
        <translation>Lesetempo; in der Mitte liegt das übliche der Stimme</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Stimme</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Voice of the system</source>
        <translation>Stimme des Systems</translation>
    </message>
    <message>
        <source>“%1” reads this talk, for it is in its language</source>
        <translation>„%1“ liest diesen Vortrag, denn er ist in ihrer Sprache</translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::SpeechFlow</name>
    <message>
        <source>There is no voice to read with. Install Speech Dispatcher and a voice for it, such as eSpeak NG.</source>
        <translation>Es gibt keine Stimme zum Vorlesen. Abhilfe: Speech Dispatcher und dazu eine Stimme wie eSpeak NG installieren.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>This Lectern was built without Qt’s speech</source>
        <translation>Dieses Lectern wurde ohne die Sprachausgabe von Qt gebaut</translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::SplitDialog</name>
    <message>
        <source>Split a talk</source>
        <translation>Vortrag teilen</translation>
    </message>
    <message>
        <source>Where does another talk begin in “%1”? Marks stay on their words, and the next version of the file is split there, too.</source>
        <translation>Wo beginnt in „%1“ ein weiterer Vortrag? Markierungen bleiben bei ihren Wörtern, und auch die nächste Fassung der Datei wird dort geteilt.</translation>
    </message>
    <message>
        <source>In the import window it can be split at any line: import the file again.</source>
        <translation>Im Importfenster lässt er sich an jeder Zeile teilen: Dafür die Datei noch einmal importieren.</translation>
    </message>
    <message>
        <source>&amp;Split</source>
        <translation>&amp;Teilen</translation>
    </message>
    <message>
        <source>Sections or paragraphs of the talk</source>
        <translation>Abschnitte oder Absätze des Vortrags</translation>
    </message>
    <message>
        <source>This talk is a single paragraph.</source>
        <translation>Dieser Vortrag ist ein einziger Absatz.</translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::SpokenText</name>
    <message>
        <source>%1, by %2</source>
        <translation>%1, von %2</translation>
    </message>
    <message numerus="yes">
        <source>Code, %n line(s).</source>
        <translation>
            <numerusform>Code, %n Zeile.</numerusform>
            <numerusform>Code, %n Zeilen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Picture: %1</source>
        <translation>Bild: %1</translation>
    </message>
    <message>
        <source>Picture.</source>
        <translation>Bild.</translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::StatusLine</name>
    <message>
        <source>import</source>
        <translation>Import</translation>
    </message>
    <message numerus="yes">
        <source>%Ln highlight(s)</source>
        <translation>
            <numerusform>%Ln Markierung</numerusform>
            <numerusform>%Ln Markierungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to-do(s)</source>
        <translation>
            <numerusform>%Ln Aufgabe</numerusform>
            <numerusform>%Ln Aufgaben</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>highlights · to-dos</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Talk %1 of %2</source>
        <translation>Vortrag %1 von %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>place · day</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>How far you have read</source>
        <translation>Wie weit gelesen wurde</translation>
    </message>
    <message>
        <source>Text size; click for 100 %</source>
        <translation>Textgröße; Klicken für 100 %</translation>
    </message>
    <message>
        <source>No notes yet</source>
        <translation>Noch keine Notizen</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln Wort</numerusform>
            <numerusform>%Ln Wörter</numerusform>
        </translation>
    </message>
    <message>
        <source>help</source>
        <translation>Hilfe</translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::StatusPill</name>
    <message>
        <source>Done?</source>
        <translation>Gelesen?</translation>
    </message>
    <message>
        <source>You have read to the end: mark the talk as done</source>
        <translation>Bis zum Ende gelesen: den Vortrag als gelesen kennzeichnen</translation>
    </message>
    <message>
        <source>Reading status</source>
        <translation>Lesestatus</translation>
    </message>
    <message>
        <source>Reading status: %1</source>
        <translation>Lesestatus: %1</translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::StepsDrawing</name>
    <message>
        <source>Your raw notes become talks by event and day, to read and mark</source>
        <translation>Aus rohen Notizen werden Vorträge nach Veranstaltung und Tag, zum Lesen und Markieren</translation>
    </message>
    <message>
        <source>your raw notes</source>
        <translation>rohe Notizen</translation>
    </message>
    <message>
        <source>talks, by event and day</source>
        <translation>Vorträge je Veranstaltung</translation>
    </message>
    <message>
        <source>read and mark</source>
        <translation>lesen und markieren</translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::SummaryCard</name>
    <message>
        <source>Close the summary</source>
        <translation>Zusammenfassung schließen</translation>
    </message>
    <message>
        <source>Marks: %1</source>
        <translation>Markierungen: %1</translation>
    </message>
    <message>
        <source>Show the talks</source>
        <translation>Vorträge zeigen</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Undo import</source>
        <translation>Zurücknehmen</translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::SwatchButton</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::TagAllRow</name>
    <message>
        <source>Ta&amp;g all with</source>
        <translation>Alle verschlagworten mi&amp;t</translation>
    </message>
    <message>
        <source>Add a tag to all talks</source>
        <translation>Allen Vorträgen ein Schlagwort geben</translation>
    </message>
    <message>
        <source>%1  ×</source>
        <comment>a tag and the sign that takes it off</comment>
        <translation>%1  ×</translation>
    </message>
    <message>
        <source>Take “%1” off</source>
        <translation>„%1“ abnehmen</translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::TagChips</name>
    <message numerus="yes">
        <source>%n talk(s)</source>
        <translation>
            <numerusform>%n Vortrag</numerusform>
            <numerusform>%n Vorträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more tag(s)</source>
        <translation>
            <numerusform>%n weiteres Schlagwort</numerusform>
            <numerusform>%n weitere Schlagwörter</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::TagChoiceModel</name>
    <message numerus="yes">
        <source>%1, %Ln talk(s)</source>
        <translation>
            <numerusform>%1, %Ln Vortrag</numerusform>
            <numerusform>%1, %Ln Vorträge</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::TagCompleter</name>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>New tag “%1”</source>
        <translation>Neues Schlagwort „%1“</translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::TagMenu</name>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Gold</source>
        <translation>Gold</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Violett</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Grau</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Petrol</translation>
    </message>
    <message>
        <source>Pink</source>
        <translation>Rosa</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>&amp;Umbenennen …</translation>
    </message>
    <message>
        <source>&amp;New tag inside…</source>
        <translation>&amp;Neues Schlagwort darin …</translation>
    </message>
    <message>
        <source>&amp;Move to the bin</source>
        <translation>In den &amp;Papierkorb</translation>
    </message>
    <message>
        <source>&amp;Colour</source>
        <translation>&amp;Farbe</translation>
    </message>
    <message>
        <source>&amp;Put inside</source>
        <translation>Unter&amp;ordnen</translation>
    </message>
    <message>
        <source>No other tag</source>
        <translation>Keinem anderen Schlagwort</translation>
    </message>
    <message>
        <source>Another one…</source>
        <translation>Einem anderen …</translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::TagNameDialog</name>
    <message>
        <source>New tag</source>
        <translation>Neues Schlagwort</translation>
    </message>
    <message>
        <source>Rename “%1”</source>
        <translation>„%1“ umbenennen</translation>
    </message>
    <message>
        <source>Name of the tag</source>
        <translation>Name des Schlagworts</translation>
    </message>
    <message>
        <source>Name, or place/name for a tag inside another</source>
        <translation>Name, oder Oberbegriff/Name für ein untergeordnetes Schlagwort</translation>
    </message>
    <message>
        <source>&amp;Make</source>
        <translation>&amp;Anlegen</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>&amp;Zusammenführen</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>There is a tag “%1” already.</source>
        <translation>Ein Schlagwort „%1“ gibt es schon.</translation>
    </message>
    <message>
        <source>There is a tag “%1” already: the two become one. Undo parts them again.</source>
        <translation>Ein Schlagwort „%1“ gibt es schon: Die beiden werden eines. Rückgängig trennt sie wieder.</translation>
    </message>
    <message>
        <source>Talks and marks get it by Tags…, or when they are dropped on it.</source>
        <translation>Vorträge und Markierungen bekommen es über „Schlagwörter …“ oder wenn sie darauf gezogen werden.</translation>
    </message>
    <message>
        <source>Tags inside it move along, and all talks and marks that have them.</source>
        <translation>Untergeordnete Schlagwörter ziehen mit um, ebenso alle Vorträge und Markierungen, die sie haben.</translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::TagPopup</name>
    <message>
        <source>Ctrl Enter</source>
        <comment>keys</comment>
        <translation>Strg Eingabe</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Find or make a tag</source>
        <translation>Schlagwort suchen oder anlegen</translation>
    </message>
    <message>
        <source>New tag “%1”</source>
        <translation>Neues Schlagwort „%1“</translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::TagsPane</name>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>New tag</source>
        <translation>Neues Schlagwort</translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::TalkCutFlow</name>
    <message>
        <source>“%1” is a talk of its own now</source>
        <translation>„%1“ ist jetzt ein eigener Vortrag</translation>
    </message>
    <message>
        <source>“%1” was merged with the talk before it</source>
        <translation>„%1“ wurde mit dem Vortrag davor zusammengeführt</translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::TalkDelegate</name>
    <message>
        <source>Notes of the event</source>
        <translation>Notizen zur Veranstaltung</translation>
    </message>
    <message numerus="yes">
        <source>%n speaker(s)</source>
        <translation>
            <numerusform>%n vortragende Person</numerusform>
            <numerusform>%n Vortragende</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>%n gelesen</numerusform>
            <numerusform>%n gelesen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::TalkDetailsDialog</name>
    <message>
        <source>Speakers, split by commas</source>
        <translation>Vortragende, durch Kommas getrennt</translation>
    </message>
    <message>
        <source>%1, lines %2 to %3</source>
        <comment>file, first and last line</comment>
        <translation>%1, Zeilen %2 bis %3</translation>
    </message>
    <message>
        <source>In the library since %1; this version of the file was read on %2.</source>
        <translation>In der Bibliothek seit %1; diese Fassung der Datei wurde am %2 gelesen.</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>how sure</comment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>What you change here stays when the file is imported again.</source>
        <translation>Was hier geändert wird, bleibt bestehen, wenn die Datei erneut importiert wird.</translation>
    </message>
    <message>
        <source>Corrected by you; it stays when the file is imported again.</source>
        <translation>Von Hand berichtigt; das bleibt bestehen, wenn die Datei erneut importiert wird.</translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::TalkHeader</name>
    <message>
        <source>Talk</source>
        <translation>Vortrag</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Rand</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Notes as margin or list</source>
        <translation>Notizen am Rand oder als Liste</translation>
    </message>
    <message>
        <source>Narrow the notes</source>
        <translation>Notizen eingrenzen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>command, its keys</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>%Ln Notiz</numerusform>
            <numerusform>%Ln Notizen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::TalkMenu</name>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>D&amp;etails…</source>
        <translation>&amp;Angaben …</translation>
    </message>
    <message numerus="yes">
        <source>%Ln talk(s)</source>
        <translation>
            <numerusform>%Ln Vortrag</numerusform>
            <numerusform>%Ln Vorträge</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Tags…</source>
        <translation>&amp;Schlagwörter …</translation>
    </message>
    <message>
        <source>Take the &amp;star off</source>
        <translation>S&amp;tern entfernen</translation>
    </message>
    <message>
        <source>&amp;Star</source>
        <translation>S&amp;tern</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportieren …</translation>
    </message>
    <message>
        <source>&amp;Move to the bin</source>
        <translation>In den &amp;Papierkorb</translation>
    </message>
    <message>
        <source>Stat&amp;us</source>
        <translation>Lesestat&amp;us</translation>
    </message>
    <message>
        <source>&amp;Unread</source>
        <translation>&amp;Ungelesen</translation>
    </message>
    <message>
        <source>&amp;Reading</source>
        <translation>&amp;Angefangen</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Gelesen</translation>
    </message>
    <message>
        <source>Mo&amp;ve to</source>
        <translation>&amp;Verschieben nach</translation>
    </message>
    <message>
        <source>Copy lin&amp;k</source>
        <translation>&amp;Link kopieren</translation>
    </message>
    <message>
        <source>S&amp;plit…</source>
        <translation>Te&amp;ilen …</translation>
    </message>
    <message>
        <source>Mer&amp;ge with the talk before</source>
        <translation>Mit dem Vortra&amp;g davor zusammenführen</translation>
    </message>
    <message>
        <source>&amp;Read the day as one page</source>
        <translation>Den &amp;Tag als eine Seite lesen</translation>
    </message>
    <message>
        <source>&amp;Read the event as one page</source>
        <translation>Die V&amp;eranstaltung als eine Seite lesen</translation>
    </message>
    <message>
        <source>Notes of the event</source>
        <translation>Notizen zur Veranstaltung</translation>
    </message>
    <message>
        <source>&amp;Other day or event…</source>
        <translation>A&amp;nderer Tag oder andere Veranstaltung …</translation>
    </message>
    <message>
        <source>It is the first talk of its file</source>
        <translation>Es ist der erste Vortrag seiner Datei</translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::TalkPane</name>
    <message>
        <source>Go to the passage</source>
        <translation>Zur Stelle gehen</translation>
    </message>
    <message>
        <source>Edit note</source>
        <translation>Notiz bearbeiten</translation>
    </message>
    <message>
        <source>Tags…</source>
        <translation>Schlagwörter …</translation>
    </message>
    <message>
        <source>One word longer</source>
        <translation>Um ein Wort länger</translation>
    </message>
    <message>
        <source>One word shorter</source>
        <translation>Um ein Wort kürzer</translation>
    </message>
    <message>
        <source>The place is right</source>
        <translation>Die Stelle stimmt</translation>
    </message>
    <message>
        <source>Move to the selection</source>
        <translation>Zur Auswahl verschieben</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Remove mark</source>
        <translation>Markierung entfernen</translation>
    </message>
    <message>
        <source>No such notes</source>
        <translation>Keine solchen Notizen</translation>
    </message>
    <message>
        <source>Select the words the mark belongs to, then press Enter</source>
        <translation>Die Wörter auswählen, zu denen die Markierung gehört, dann die Eingabetaste drücken</translation>
    </message>
    <message>
        <source>The talk. %1</source>
        <comment>a hint follows</comment>
        <translation>Der Vortrag. %1</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>Keep without a place</source>
        <translation>Ohne Stelle behalten</translation>
    </message>
    <message>
        <source>Only a mark without a place can be kept so</source>
        <translation>Nur eine Markierung ohne Stelle lässt sich so behalten</translation>
    </message>
    <message>
        <source>Make it a to-do</source>
        <translation>Zur Aufgabe machen</translation>
    </message>
    <message>
        <source>Take the to-do off</source>
        <translation>Keine Aufgabe mehr</translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::TalkPlaceDialog</name>
    <message numerus="yes">
        <source>Move %Ln talk(s)</source>
        <translation>
            <numerusform>%Ln Vortrag verschieben</numerusform>
            <numerusform>%Ln Vorträge verschieben</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Move</source>
        <comment>talks to an event</comment>
        <translation>&amp;Verschieben</translation>
    </message>
    <message>
        <source>&amp;Event</source>
        <translation>V&amp;eranstaltung</translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation>&amp;Tag</translation>
    </message>
    <message>
        <source>A day, or nothing</source>
        <translation>Ein Tag, oder nichts</translation>
    </message>
    <message>
        <source>Its day, or nothing</source>
        <translation>Sein Tag, oder nichts</translation>
    </message>
    <message>
        <source>“%1” is a new event.</source>
        <translation>„%1“ ist eine neue Veranstaltung.</translation>
    </message>
    <message>
        <source>“%1” is a new day.</source>
        <translation>„%1“ ist ein neuer Tag.</translation>
    </message>
    <message>
        <source>They stay there when their file is imported again.</source>
        <translation>Dort bleiben sie, wenn ihre Datei wieder importiert wird.</translation>
    </message>
    <message>
        <source>None, or a name and a year</source>
        <translation>Keine, oder Name und Jahr</translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::TalkSource</name>
    <message>
        <source>Source of the talk</source>
        <translation>Quelle des Vortrags</translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::YearHistogram</name>
    <message>
        <source>Passages by year</source>
        <translation>Stellen nach Jahr</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>year, number</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>%n Stelle</numerusform>
            <numerusform>%n Stellen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibrarySession</name>
    <message>
        <source>There is no folder “%1”, so no library was made in it. Is a disk missing? Make the folder, or name another library.</source>
        <translation>Es gibt keinen Ordner „%1“, daher wurde dort keine Bibliothek angelegt. Fehlt ein Datenträger? Den Ordner anlegen oder eine andere Bibliothek nennen.</translation>
    </message>
</context>
<context>
    <name>LibraryThread</name>
    <message>
        <source>No library is open, so nothing was done.</source>
        <translation>Keine Bibliothek ist geöffnet, daher geschah nichts.</translation>
    </message>
</context>
<context>
    <name>MarginNote</name>
    <message>
        <source>%1 · to-do</source>
        <translation>%1 · Aufgabe</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Zu erledigen</translation>
    </message>
    <message>
        <source>more</source>
        <translation>mehr</translation>
    </message>
</context>
<context>
    <name>MarkFile</name>
    <message>
        <source>It answers another note, which Lectern has no place for.</source>
        <translation>Sie antwortet auf eine andere Notiz; dafür hat Lectern keinen Platz.</translation>
    </message>
    <message>
        <source>It does not say what it stands on.</source>
        <translation>Sie sagt nicht, worauf sie steht.</translation>
    </message>
    <message>
        <source>Who made the marks is not kept.</source>
        <translation>Von wem die Markierungen stammen, wird nicht aufbewahrt.</translation>
    </message>
    <message>
        <source>More marks lie at another address, which was not read.</source>
        <translation>Weitere Markierungen liegen unter einer anderen Adresse, die nicht gelesen wurde.</translation>
    </message>
    <message>
        <source>It is no annotation.</source>
        <translation>Das ist keine Anmerkung.</translation>
    </message>
    <message>
        <source>It has no id, so it could not be known again.</source>
        <translation>Sie hat keine Kennung und würde nicht wiedererkannt.</translation>
    </message>
    <message>
        <source>This is no file of marks that Lectern knows: Web Annotations or Hypothesis (JSON), or Readwise (CSV).</source>
        <translation>Das ist keine Datei mit Markierungen, die Lectern kennt: Web Annotations oder Hypothesis (JSON) oder Readwise (CSV).</translation>
    </message>
    <message>
        <source>The file is nested deeper than marks ever are.</source>
        <translation>Die Datei ist tiefer verschachtelt, als Markierungen es je sind.</translation>
    </message>
    <message numerus="yes">
        <source>The file is broken JSON: nothing can be read behind its first %n byte(s).</source>
        <translation>
            <numerusform>Die Datei ist fehlerhaftes JSON: Nach ihrem ersten Byte lässt sich nichts mehr lesen (gelesen: %n).</numerusform>
            <numerusform>Die Datei ist fehlerhaftes JSON: Nach ihren ersten %n Bytes lässt sich nichts mehr lesen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file has more than %n mark(s), which is too many for one.</source>
        <translation>
            <numerusform>Die Datei hat mehr als %n Markierung, zu viel für eine Datei.</numerusform>
            <numerusform>Die Datei hat mehr als %n Markierungen, zu viel für eine Datei.</numerusform>
        </translation>
    </message>
    <message>
        <source>The table is broken: a quoted cell does not end.</source>
        <translation>Die Tabelle ist fehlerhaft: Eine Zelle in Anführungszeichen endet nicht.</translation>
    </message>
    <message>
        <source>It has no quote, so there is nothing to stand on.</source>
        <translation>Sie hat keinen Wortlaut und kann daher nirgends stehen.</translation>
    </message>
    <message>
        <source>The file is larger than 64 MiB, which no file of marks should be.</source>
        <translation>Die Datei ist größer als 64 MiB; das sollte keine Datei mit Markierungen sein.</translation>
    </message>
    <message>
        <source>It has no quote, and its place is not in the notes that are here.</source>
        <translation>Sie hat keinen Wortlaut, und ihre Stelle ist nicht in den Notizen, die hier sind.</translation>
    </message>
</context>
<context>
    <name>MarkImport</name>
    <message>
        <source>Changed later here, and left so: %1.</source>
        <translation>Hier später geändert und so gelassen: %1.</translation>
    </message>
    <message>
        <source>Said here already by another mark on the same words: %1.</source>
        <translation>Sagt hier schon eine andere Markierung auf denselben Wörtern: %1.</translation>
    </message>
    <message>
        <source>Taken off here, and left in the bin: %1.</source>
        <translation>Hier entfernt und im Papierkorb gelassen: %1.</translation>
    </message>
    <message>
        <source>On changed words: %1.</source>
        <translation>Auf geänderten Wörtern: %1.</translation>
    </message>
    <message>
        <source>To be looked at: %1.</source>
        <translation>Anzusehen: %1.</translation>
    </message>
    <message>
        <source>Whose words were not found, kept as orphans: %1.</source>
        <translation>Ohne Stelle aufbewahrt, da ihre Wörter nicht gefunden wurden: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s)</source>
        <translation>
            <numerusform>%n Markierung</numerusform>
            <numerusform>%n Markierungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Not taken in: %1 that do not say of which notes they are.</source>
        <translation>Nicht aufgenommen: %1 ohne Angabe, zu welchen Notizen sie gehören.</translation>
    </message>
    <message>
        <source>Not taken in: %1 of “%2”, which is not in the library; import the notes, then this file again.</source>
        <translation>Nicht aufgenommen: %1 zu „%2“, das nicht in der Bibliothek ist; erst die Notizen importieren, dann diese Datei erneut.</translation>
    </message>
    <message>
        <source>%1 new</source>
        <translation>%1 neu</translation>
    </message>
    <message>
        <source>%1 updated</source>
        <translation>%1 aktualisiert</translation>
    </message>
    <message>
        <source>%1 known already</source>
        <translation>%1 schon bekannt</translation>
    </message>
    <message>
        <source>Not taken in: mark %1 of the file. %2</source>
        <translation>Nicht aufgenommen: Markierung %1 der Datei. %2</translation>
    </message>
</context>
<context>
    <name>MarkKind</name>
    <message>
        <source>Key idea</source>
        <translation>Kernaussage</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Definition</translation>
    </message>
    <message>
        <source>Technique</source>
        <translation>Technik</translation>
    </message>
    <message>
        <source>Doubt</source>
        <translation>Zweifel</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>Zitat</translation>
    </message>
    <message>
        <source>Words changed</source>
        <translation>Wörter geändert</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Verschoben</translation>
    </message>
    <message>
        <source>To check</source>
        <translation>Zu prüfen</translation>
    </message>
    <message>
        <source>Without a place</source>
        <translation>Ohne Stelle</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind of mark, its words</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>note: %1</source>
        <translation>Notiz: %1</translation>
    </message>
    <message>
        <source>tags: %1</source>
        <translation>Schlagwörter: %1</translation>
    </message>
    <message>
        <source>to-do done</source>
        <translation>Aufgabe erledigt</translation>
    </message>
    <message>
        <source>to-do open</source>
        <translation>Aufgabe offen</translation>
    </message>
    <message>
        <source>%1, kept</source>
        <comment>what became of its place</comment>
        <translation>%1, so behalten</translation>
    </message>
    <message>
        <source>%1, end</source>
        <comment>kind of mark</comment>
        <translation>%1, Ende</translation>
    </message>
</context>
<context>
    <name>MarkService</name>
    <message>
        <source>A mark needs the words that it stands on. Nothing was marked.</source>
        <translation>Eine Markierung braucht Wörter, auf denen sie steht. Nichts wurde markiert.</translation>
    </message>
    <message>
        <source>“%1” does not have these words so often. Nothing was marked.</source>
        <translation>„%1“ enthält diese Wörter nicht so oft. Nichts wurde markiert.</translation>
    </message>
    <message>
        <source>“%1” does not have these words. Nothing was marked.</source>
        <translation>„%1“ enthält diese Wörter nicht. Nichts wurde markiert.</translation>
    </message>
</context>
<context>
    <name>MarkingHint</name>
    <message>
        <source>%1 to %2</source>
        <comment>first and last of some keys</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Select words in the text; the bar that comes up marks them.</source>
        <translation>Wörter im Text auswählen; die Leiste, die dann erscheint, markiert sie.</translation>
    </message>
    <message>
        <source>Select words in the text and press %1 to mark them, or %2 to comment.</source>
        <translation>Wörter im Text auswählen und zum Markieren %1 drücken, zum Kommentieren %2.</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <source>&amp;Talk</source>
        <translation>&amp;Vortrag</translation>
    </message>
    <message>
        <source>&amp;Mark</source>
        <translation>&amp;Markierung</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Colours</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>All co&amp;mmands</source>
        <translation>&amp;Alle Befehle</translation>
    </message>
    <message>
        <source>&amp;Group and sort the talks</source>
        <translation>Vorträge gru&amp;ppieren und sortieren</translation>
    </message>
</context>
<context>
    <name>NotesLinks</name>
    <message>
        <source>“%1” is not in the library. Import it, and this link will open it.</source>
        <translation>„%1“ ist nicht in der Bibliothek. Nach dem Import öffnet dieser Link die Datei.</translation>
    </message>
</context>
<context>
    <name>NotesNames</name>
    <message>
        <source>%1 without an ending</source>
        <translation>%1 ohne Endung</translation>
    </message>
    <message numerus="yes">
        <source>“%1”: %n file(s) are no notes and were passed over (%2)</source>
        <translation>
            <numerusform>„%1“: %n Datei enthält keine Notizen und wurde übergangen (%2)</numerusform>
            <numerusform>„%1“: %n Dateien enthalten keine Notizen und wurden übergangen (%2)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1”: %n file(s) that only pandoc reads were passed over (%2): %3</source>
        <translation>
            <numerusform>„%1“: %n Datei, die nur pandoc liest, wurde übergangen (%2): %3</numerusform>
            <numerusform>„%1“: %n Dateien, die nur pandoc liest, wurden übergangen (%2): %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PagePainter</name>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Not kept with the notes</source>
        <translation>Nicht bei den Notizen aufbewahrt</translation>
    </message>
</context>
<context>
    <name>Pandoc</name>
    <message>
        <source>“%1” is of a format that only the program pandoc can read, and Lectern may not use it. Allow it in the menu File, on the command line with --pandoc, or save the notes as text.</source>
        <translation>„%1“ hat ein Format, das nur das Programm pandoc liest, und Lectern darf es nicht benutzen. Im Menü Datei oder auf der Befehlszeile mit --pandoc erlauben oder die Notizen als Text speichern.</translation>
    </message>
    <message>
        <source>“%1” is of a format that only the program pandoc can read, and it is not installed. Install pandoc, or save the notes as text.</source>
        <translation>„%1“ hat ein Format, das nur das Programm pandoc liest, und es ist nicht installiert. pandoc installieren oder die Notizen als Text speichern.</translation>
    </message>
    <message>
        <source>Stopped on request. Nothing was changed.</source>
        <translation>Auf Wunsch abgebrochen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>“%1” was left out: pandoc takes too long to read it.</source>
        <translation>„%1“ wurde ausgelassen: pandoc braucht zu lange dafür.</translation>
    </message>
    <message>
        <source>“%1” was left out: it holds too much text.</source>
        <translation>„%1“ wurde ausgelassen: Die Datei enthält zu viel Text.</translation>
    </message>
    <message>
        <source>“%1” could not be read by pandoc; it may be damaged.</source>
        <translation>„%1“ konnte von pandoc nicht gelesen werden; die Datei ist vielleicht beschädigt.</translation>
    </message>
</context>
<context>
    <name>Pictures</name>
    <message>
        <source>The picture is too large to be shown.</source>
        <translation>Das Bild ist zu groß, um gezeigt zu werden.</translation>
    </message>
    <message>
        <source>The picture is written in a way that is not read.</source>
        <translation>Das Bild ist auf eine Weise angegeben, die nicht gelesen wird.</translation>
    </message>
    <message>
        <source>The picture is not kept with the notes; nothing is fetched from elsewhere.</source>
        <translation>Das Bild liegt nicht bei den Notizen; von anderswo wird nichts geholt.</translation>
    </message>
    <message>
        <source>The picture is not kept with the notes.</source>
        <translation>Das Bild liegt nicht bei den Notizen.</translation>
    </message>
    <message>
        <source>This is no picture of a kind that can be shown.</source>
        <translation>Das ist kein Bild einer Art, die gezeigt werden kann.</translation>
    </message>
    <message>
        <source>The picture is damaged.</source>
        <translation>Das Bild ist beschädigt.</translation>
    </message>
</context>
<context>
    <name>PlaceLines</name>
    <message>
        <source>Marked: “%1”</source>
        <translation>Markiert war: „%1“</translation>
    </message>
    <message>
        <source>Now: “%1”</source>
        <translation>Jetzt: „%1“</translation>
    </message>
</context>
<context>
    <name>PlanEdits</name>
    <message>
        <source>You said so</source>
        <translation>So von Hand bestimmt</translation>
    </message>
    <message>
        <source>You split here</source>
        <translation>Hier von Hand geteilt</translation>
    </message>
</context>
<context>
    <name>PlanService</name>
    <message numerus="yes">
        <source>%n line(s) belong to no talk and are kept as notes of the event.</source>
        <translation>
            <numerusform>%n Zeile gehört zu keinem Vortrag und bleibt als Notiz zur Veranstaltung erhalten.</numerusform>
            <numerusform>%n Zeilen gehören zu keinem Vortrag und bleiben als Notizen zur Veranstaltung erhalten.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 holds no notes (Markdown, text, RST, Org, HTML or PDF files).</source>
        <translation>%1 enthält keine Notizen (Markdown-, Text-, RST-, Org-, HTML- oder PDF-Dateien).</translation>
    </message>
    <message>
        <source>standard input</source>
        <translation>Standardeingabe</translation>
    </message>
    <message>
        <source>“%1” is an archive of a kind that is not read. Pack its notes as .zip or .tar.gz, or import the folder.</source>
        <translation>„%1“ ist ein Archiv einer Art, die nicht gelesen wird. Die Notizen als .zip oder .tar.gz packen oder den Ordner importieren.</translation>
    </message>
    <message>
        <source>The folder “%1”</source>
        <translation>Der Ordner „%1“</translation>
    </message>
    <message>
        <source>The archive “%1”</source>
        <translation>Das Archiv „%1“</translation>
    </message>
    <message>
        <source>it is not asked inside archives. Unpack them and import the folder</source>
        <translation>in Archiven wird es nicht gefragt. Entpacken und den Ordner importieren</translation>
    </message>
    <message>
        <source>it is not installed</source>
        <translation>es ist nicht installiert</translation>
    </message>
    <message>
        <source>Lectern may not use it. Allow it in the menu File, or with --pandoc</source>
        <translation>Lectern darf es nicht benutzen. Im Menü Datei erlauben oder mit --pandoc</translation>
    </message>
    <message>
        <source>“%1” was left out: its name is no text, or it lies too deep. Rename or move it.</source>
        <translation>„%1“ wurde ausgelassen: Der Name ist kein Text, oder die Datei liegt zu tief. Umbenennen oder verschieben.</translation>
    </message>
    <message>
        <source>The folder “%1” could not be read and was left out. Look at its permissions.</source>
        <translation>Der Ordner „%1“ konnte nicht gelesen werden und wurde ausgelassen. Seine Rechte prüfen.</translation>
    </message>
    <message>
        <source>“%1” was left out: it is a link to a folder elsewhere. Name that folder to import it.</source>
        <translation>„%1“ wurde ausgelassen: Das ist eine Verknüpfung zu einem anderen Ordner. Zum Importieren jenen Ordner angeben.</translation>
    </message>
    <message numerus="yes">
        <source>“%1”: %n PDF(s) beside notes of the same name were passed over</source>
        <translation>
            <numerusform>„%1“: %n PDF-Datei neben gleichnamigen Notizen wurde übergangen</numerusform>
            <numerusform>„%1“: %n PDF-Dateien neben gleichnamigen Notizen wurden übergangen</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped on request. Nothing was changed.</source>
        <translation>Auf Wunsch abgebrochen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>“%1” is empty, so there is nothing to import.</source>
        <translation>„%1“ ist leer, es gibt also nichts zu importieren.</translation>
    </message>
    <message>
        <source>“%1” was changed while it was being read. Import it again.</source>
        <translation>„%1“ wurde während des Lesens geändert. Erneut importieren.</translation>
    </message>
    <message>
        <source>The file was read by pandoc.</source>
        <translation>Die Datei wurde von pandoc gelesen.</translation>
    </message>
</context>
<context>
    <name>Recognition</name>
    <message>
        <source>A dash</source>
        <translation>Ein Gedankenstrich</translation>
    </message>
    <message>
        <source>A bar</source>
        <translation>Ein senkrechter Strich</translation>
    </message>
    <message>
        <source>The word &apos;by&apos;</source>
        <translation>Das Wort „by“</translation>
    </message>
    <message>
        <source>A comma</source>
        <translation>Ein Komma</translation>
    </message>
    <message>
        <source>A colon</source>
        <translation>Ein Doppelpunkt</translation>
    </message>
    <message>
        <source>A bracket</source>
        <translation>Eine Klammer</translation>
    </message>
    <message>
        <source>A slash</source>
        <translation>Ein Schrägstrich</translation>
    </message>
    <message>
        <source>The word &apos;with&apos;</source>
        <translation>Das Wort „with“</translation>
    </message>
    <message>
        <source>A handle</source>
        <translation>Ein Benutzername</translation>
    </message>
    <message>
        <source>The word &apos;on&apos;</source>
        <translation>Das Wort „on“</translation>
    </message>
    <message>
        <source>A full stop</source>
        <translation>Ein Punkt</translation>
    </message>
    <message>
        <source>A sign</source>
        <translation>Ein Zeichen</translation>
    </message>
    <message>
        <source>The weights of the recogniser cannot be read.</source>
        <translation>Die Gewichte der Erkennung können nicht gelesen werden.</translation>
    </message>
    <message>
        <source>A word list of the program is missing.</source>
        <translation>Eine Wortliste des Programms fehlt.</translation>
    </message>
    <message>
        <source>The title has a word like talk, workshop or panel.</source>
        <translation>Im Titel steht ein Wort wie Vortrag, Workshop oder Panel.</translation>
    </message>
    <message>
        <source>It is called a keynote.</source>
        <translation>Es wird Keynote genannt.</translation>
    </message>
    <message>
        <source>A name stands in the line of the title.</source>
        <translation>In der Zeile des Titels steht ein Name.</translation>
    </message>
    <message>
        <source>The line below says who speaks.</source>
        <translation>Die Zeile darunter sagt, wer spricht.</translation>
    </message>
    <message>
        <source>A name stands below the title.</source>
        <translation>Unter dem Titel steht ein Name.</translation>
    </message>
    <message>
        <source>A speaker is named.</source>
        <translation>Vortragende sind genannt.</translation>
    </message>
    <message>
        <source>Slides or a video are mentioned near the title.</source>
        <translation>Beim Titel ist von Folien oder einem Video die Rede.</translation>
    </message>
    <message>
        <source>A link stands below the title.</source>
        <translation>Unter dem Titel steht ein Link.</translation>
    </message>
    <message>
        <source>The title is a link.</source>
        <translation>Der Titel ist ein Link.</translation>
    </message>
    <message>
        <source>A time of day stands before the title.</source>
        <translation>Vor dem Titel steht eine Uhrzeit.</translation>
    </message>
    <message>
        <source>The title is numbered.</source>
        <translation>Der Titel ist nummeriert.</translation>
    </message>
    <message>
        <source>The title is a question, as titles often are.</source>
        <translation>Der Titel ist eine Frage, wie Titel es oft sind.</translation>
    </message>
    <message>
        <source>The line is capitalised like a title.</source>
        <translation>Die Zeile ist groß geschrieben wie ein Titel.</translation>
    </message>
    <message>
        <source>The line is about as long as a title.</source>
        <translation>Die Zeile ist etwa so lang wie ein Titel.</translation>
    </message>
    <message>
        <source>The line has words that titles of talks often have.</source>
        <translation>Die Zeile hat Wörter, die oft in Titeln von Vorträgen stehen.</translation>
    </message>
    <message>
        <source>Notes stand below the title.</source>
        <translation>Unter dem Titel stehen Notizen.</translation>
    </message>
    <message>
        <source>The notes below the title have headings of their own.</source>
        <translation>Die Notizen unter dem Titel haben eigene Überschriften.</translation>
    </message>
    <message>
        <source>It stands under a day.</source>
        <translation>Es steht unter einem Tag.</translation>
    </message>
    <message>
        <source>It stands under the name of the event.</source>
        <translation>Es steht unter dem Namen der Veranstaltung.</translation>
    </message>
    <message>
        <source>A name stands right above the title.</source>
        <translation>Direkt über dem Titel steht ein Name.</translation>
    </message>
    <message>
        <source>A name, a handle or a link stands right below it.</source>
        <translation>Direkt darunter steht ein Name, ein Kürzel oder ein Link.</translation>
    </message>
    <message>
        <source>The questions about the talk before end right above.</source>
        <translation>Direkt darüber enden die Fragen zum Vortrag davor.</translation>
    </message>
    <message>
        <source>It is a heading, as titles of talks often are.</source>
        <translation>Es ist eine Überschrift, wie Titel von Vorträgen es oft sind.</translation>
    </message>
    <message>
        <source>The whole line is bold.</source>
        <translation>Die ganze Zeile ist fett.</translation>
    </message>
    <message>
        <source>A quoted passage begins with it.</source>
        <translation>Ein Zitat beginnt damit.</translation>
    </message>
    <message>
        <source>It is an item of a list with a time.</source>
        <translation>Es ist ein Punkt einer Liste mit einer Uhrzeit.</translation>
    </message>
    <message>
        <source>The line begins with a title and a name.</source>
        <translation>Die Zeile beginnt mit Titel und Name.</translation>
    </message>
    <message>
        <source>It stands on a line of its own, as the other titles do.</source>
        <translation>Es steht auf einer eigenen Zeile, wie die anderen Titel.</translation>
    </message>
    <message>
        <source>Other lines of this look name speakers.</source>
        <translation>Andere Zeilen, die so aussehen, nennen Vortragende.</translation>
    </message>
    <message>
        <source>Other lines of this look stand under days.</source>
        <translation>Andere Zeilen, die so aussehen, stehen unter Tagen.</translation>
    </message>
    <message>
        <source>Other lines of this look sound like titles.</source>
        <translation>Andere Zeilen, die so aussehen, klingen wie Titel.</translation>
    </message>
    <message>
        <source>Other lines of this look say talk, workshop or panel.</source>
        <translation>In anderen Zeilen, die so aussehen, steht Vortrag, Workshop oder Panel.</translation>
    </message>
    <message>
        <source>Other lines of this look have times.</source>
        <translation>Andere Zeilen, die so aussehen, haben Uhrzeiten.</translation>
    </message>
    <message>
        <source>Other lines of this look have links or slides.</source>
        <translation>Andere Zeilen, die so aussehen, haben Links oder Folien.</translation>
    </message>
    <message>
        <source>Lines of this look divide the file into parts, as titles do.</source>
        <translation>Zeilen, die so aussehen, teilen die Datei in Abschnitte, wie Titel es tun.</translation>
    </message>
    <message>
        <source>The file has about as many lines of this look as an event has talks.</source>
        <translation>Die Datei hat etwa so viele Zeilen, die so aussehen, wie eine Veranstaltung Vorträge hat.</translation>
    </message>
    <message>
        <source>Other lines of this look have headings below them.</source>
        <translation>Unter anderen Zeilen, die so aussehen, stehen weitere Überschriften.</translation>
    </message>
    <message>
        <source>%1 stands between title and name.</source>
        <translation>%1 steht zwischen Titel und Name.</translation>
    </message>
    <message>
        <source>%1 stands between title and name, as in %2 of %3 titles.</source>
        <translation>%1 steht zwischen Titel und Name, wie in %2 von %3 Titeln.</translation>
    </message>
    <message>
        <source>A line below says &apos;speaker&apos; or &apos;by&apos;</source>
        <translation>Eine Zeile darunter nennt Vortragende</translation>
    </message>
    <message>
        <source>A handle stands below the title</source>
        <translation>Unter dem Titel steht ein Kürzel</translation>
    </message>
    <message>
        <source>A name stands below the title</source>
        <translation>Unter dem Titel steht ein Name</translation>
    </message>
    <message>
        <source>%1, as in %2 of %3 talks.</source>
        <translation>%1, wie in %2 von %3 Vorträgen.</translation>
    </message>
    <message>
        <source>The name stands beside the title.</source>
        <translation>Der Name steht neben dem Titel.</translation>
    </message>
    <message>
        <source>The name stands first, then the title, as in the other lines.</source>
        <translation>Erst steht der Name, dann der Titel, wie in den anderen Zeilen.</translation>
    </message>
    <message>
        <source>The first sentence says who spoke.</source>
        <translation>Der erste Satz sagt, wer gesprochen hat.</translation>
    </message>
    <message>
        <source>The line is a name, as in the other talks.</source>
        <translation>Die Zeile ist ein Name, wie bei den anderen Vorträgen.</translation>
    </message>
    <message>
        <source>The name stands where the other talks have their speaker.</source>
        <translation>Der Name steht dort, wo die anderen Vorträge ihre Vortragenden nennen.</translation>
    </message>
    <message>
        <source>The whole file is one talk.</source>
        <translation>Die ganze Datei ist ein Vortrag.</translation>
    </message>
    <message>
        <source>It is the text of slides, and the name follows the title.</source>
        <translation>Es ist der Text von Folien, und der Name folgt auf den Titel.</translation>
    </message>
    <message>
        <source>The file is named after the talk.</source>
        <translation>Die Datei heißt wie der Vortrag.</translation>
    </message>
    <message>
        <source>Several talks begin in this line and are kept as one. A talk needs a line of its own.</source>
        <translation>In dieser Zeile beginnen mehrere Vorträge; sie werden als einer behalten. Ein Vortrag braucht eine eigene Zeile.</translation>
    </message>
    <message>
        <source>The fields at the top of the file name the talk.</source>
        <translation>Die Felder am Anfang der Datei nennen den Vortrag.</translation>
    </message>
</context>
<context>
    <name>Rendering</name>
    <message>
        <source>A file can be shown as html, text, markdown or json, not as “%1”.</source>
        <translation>Eine Datei kann als html, text, markdown oder json gezeigt werden, nicht als „%1“.</translation>
    </message>
</context>
<context>
    <name>SearchedPage</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Light or dark, or as the desktop is, also while it changes.</source>
        <translation>Hell oder dunkel, oder wie die Arbeitsumgebung, auch wenn sie wechselt.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Schriftgröße</translation>
    </message>
    <message>
        <source>Height of the letters on the page, in pixels; zoom comes on top of it.</source>
        <translation>Höhe der Buchstaben auf der Seite in Pixeln; der Zoom kommt hinzu.</translation>
    </message>
    <message>
        <source>Line length</source>
        <translation>Zeilenlänge</translation>
    </message>
    <message>
        <source>Characters that fit on a line of the page.</source>
        <translation>Zeichen, die auf eine Zeile der Seite passen.</translation>
    </message>
    <message>
        <source>Line spacing</source>
        <translation>Zeilenabstand</translation>
    </message>
    <message>
        <source>From line to line, in heights of the letters.</source>
        <translation>Von Zeile zu Zeile, in Höhen der Buchstaben.</translation>
    </message>
    <message>
        <source>Typeface</source>
        <translation>Schriftart</translation>
    </message>
    <message>
        <source>Letters of the page. Code keeps its own.</source>
        <translation>Schrift der Seite. Code behält seine eigene.</translation>
    </message>
    <message>
        <source>Serif</source>
        <translation>Serifen</translation>
    </message>
    <message>
        <source>Sans</source>
        <translation>Serifenlos</translation>
    </message>
    <message>
        <source>Mono</source>
        <translation>Feste Breite</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Patterns as well as colours</source>
        <translation>Muster und nicht nur Farben</translation>
    </message>
    <message>
        <source>Each kind of mark has a line of its own: solid, double, dashed, wavy, dotted.</source>
        <translation>Jede Art von Markierung hat ihre eigene Linie: durchgezogen, doppelt, gestrichelt, gewellt, gepunktet.</translation>
    </message>
    <message>
        <source>Single letters are commands</source>
        <translation>Einzelne Buchstaben sind Befehle</translation>
    </message>
    <message>
        <source>1 to 5, C, T, X and others work while the page has the focus. Off: they do nothing there.</source>
        <translation>1 bis 5, C, T, X und andere wirken, solange die Seite den Fokus hat. Aus: Sie tun dort nichts.</translation>
    </message>
    <message>
        <source>Notice changed files</source>
        <translation>Geänderte Dateien bemerken</translation>
    </message>
    <message>
        <source>While a talk is open, its file is watched; what changed is offered, never taken over by itself.</source>
        <translation>Solange ein Vortrag offen ist, wird seine Datei beobachtet; Änderungen werden angeboten, nie von selbst übernommen.</translation>
    </message>
    <message>
        <source>Read other formats with pandoc</source>
        <translation>Andere Formate mit pandoc lesen</translation>
    </message>
    <message>
        <source>Word, LibreOffice, EPUB and others, where pandoc is installed. It runs shut off from files and network.</source>
        <translation>Word, LibreOffice, EPUB und andere, wo pandoc installiert ist. Es läuft abgeschirmt von Dateien und Netz.</translation>
    </message>
    <message>
        <source>Back up by itself</source>
        <translation>Von selbst sichern</translation>
    </message>
    <message>
        <source>Copies of the library are made while it is open.</source>
        <translation>Solange die Bibliothek offen ist, werden Kopien von ihr angelegt.</translation>
    </message>
    <message>
        <source>Folder for backups</source>
        <translation>Ordner für Sicherungen</translation>
    </message>
    <message>
        <source>Best on another disk. Empty: a folder of the program in your home. It counts from the next backup on.</source>
        <translation>Am besten auf einem anderen Datenträger. Leer: ein Ordner des Programms im eigenen Benutzerordner. Gilt ab der nächsten Sicherung.</translation>
    </message>
    <message>
        <source>Caret in the text</source>
        <translation>Textcursor auf der Seite</translation>
    </message>
    <message>
        <source>Arrows move a caret, with Shift they select. Off: they scroll.</source>
        <translation>Pfeiltasten bewegen einen Textcursor, mit Umschalt wählen sie aus. Aus: Sie rollen die Seite.</translation>
    </message>
    <message>
        <source>Mark talks as reading</source>
        <translation>Vorträge als angefangen kennzeichnen</translation>
    </message>
    <message>
        <source>An unread talk becomes “reading” by itself once a tenth of it was on the page.</source>
        <translation>Ein ungelesener Vortrag gilt als angefangen, sobald ein Zehntel davon auf der Seite stand.</translation>
    </message>
    <message>
        <source>Name of kind 1</source>
        <translation>Name der Art 1</translation>
    </message>
    <message>
        <source>What key ideas are called. Empty: “Key idea”.</source>
        <translation>Wie Kernaussagen heißen. Leer: „Kernaussage“.</translation>
    </message>
    <message>
        <source>Name of kind 2</source>
        <translation>Name der Art 2</translation>
    </message>
    <message>
        <source>What definitions are called. Empty: “Definition”.</source>
        <translation>Wie Definitionen heißen. Leer: „Definition“.</translation>
    </message>
    <message>
        <source>Name of kind 3</source>
        <translation>Name der Art 3</translation>
    </message>
    <message>
        <source>What techniques are called. Empty: “Technique”.</source>
        <translation>Wie Techniken heißen. Leer: „Technik“.</translation>
    </message>
    <message>
        <source>Name of kind 4</source>
        <translation>Name der Art 4</translation>
    </message>
    <message>
        <source>What doubts are called. Empty: “Doubt”.</source>
        <translation>Wie Zweifel heißen. Leer: „Zweifel“.</translation>
    </message>
    <message>
        <source>Name of kind 5</source>
        <translation>Name der Art 5</translation>
    </message>
    <message>
        <source>What quotes are called. Empty: “Quote”.</source>
        <translation>Wie Zitate heißen. Leer: „Zitat“.</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Marks</source>
        <translation>Markierungen</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sicherungen</translation>
    </message>
</context>
<context>
    <name>StatusPill</name>
    <message>
        <source>Unread</source>
        <translation>Ungelesen</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Angefangen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Gelesen</translation>
    </message>
</context>
<context>
    <name>TagChips</name>
    <message>
        <source>Tag</source>
        <translation>Schlagwort</translation>
    </message>
</context>
<context>
    <name>TalkCuts</name>
    <message>
        <source>“%1” was read in another way when it was imported. Import it again, and split or merge its talks there.</source>
        <translation>„%1“ wurde beim Import auf andere Weise gelesen. Nach einem neuen Import lassen sich seine Vorträge dort teilen oder zusammenführen.</translation>
    </message>
    <message>
        <source>Notes of an event are no talk.</source>
        <translation>Notizen einer Veranstaltung sind kein Vortrag.</translation>
    </message>
    <message>
        <source>There is no talk before it in its file.</source>
        <translation>In seiner Datei steht kein Vortrag davor.</translation>
    </message>
    <message>
        <source>No talk can begin there.</source>
        <translation>Dort kann kein Vortrag beginnen.</translation>
    </message>
    <message>
        <source>The talks cannot be merged.</source>
        <translation>Die Vorträge lassen sich nicht zusammenführen.</translation>
    </message>
</context>
<context>
    <name>TalkDetailsDialog</name>
    <message>
        <source>Details of the talk</source>
        <translation>Angaben zum Vortrag</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titel</translation>
    </message>
    <message>
        <source>&amp;Speakers</source>
        <translation>&amp;Vortragende</translation>
    </message>
    <message>
        <source>&amp;Event</source>
        <translation>V&amp;eranstaltung</translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation>Ta&amp;g</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ohne</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>How sure</source>
        <translation>Wie sicher</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Sa&amp;ve</source>
        <translation>&amp;Speichern</translation>
    </message>
</context>
<context>
    <name>TalkPlaces</name>
    <message>
        <source>Without an event</source>
        <translation>Ohne Veranstaltung</translation>
    </message>
</context>
<context>
    <name>TimeWords</name>
    <message>
        <source>%1, %2</source>
        <comment>date, time</comment>
        <translation>%1, %2</translation>
    </message>
</context>
</TS>
