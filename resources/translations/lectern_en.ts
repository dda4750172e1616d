<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>Cli</name>
    <message numerus="yes">
        <source>%n talk(s)</source>
        <translation>
            <numerusform>%n talk</numerusform>
            <numerusform>%n talks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s)</source>
        <translation>
            <numerusform>%n mark</numerusform>
            <numerusform>%n marks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) new, %1 changed, %2 unchanged</source>
        <translation>
            <numerusform>%n file new, %1 changed, %2 unchanged</numerusform>
            <numerusform>%n files new, %1 changed, %2 unchanged</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Without %1 there are %n passage(s).</source>
        <translation>
            <numerusform>Without %1 there are %n passage.</numerusform>
            <numerusform>Without %1 there are %n passages.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>%n passage</numerusform>
            <numerusform>%n passages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No talks were found in %n file(s).</source>
        <translation>
            <numerusform>No talks were found in %n file.</numerusform>
            <numerusform>No talks were found in %n files.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mention(s)</source>
        <translation>
            <numerusform>%n mention</numerusform>
            <numerusform>%n mentions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DocumentBuilder</name>
    <message numerus="yes">
        <source>%n min read</source>
        <translation>
            <numerusform>%n min read</numerusform>
            <numerusform>%n min read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h read</source>
        <translation>
            <numerusform>%n h read</numerusform>
            <numerusform>%n h read</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln line</numerusform>
            <numerusform>%Ln lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation>
            <numerusform>%Ln event</numerusform>
            <numerusform>%Ln events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln talk(s)</source>
        <translation>
            <numerusform>%Ln talk</numerusform>
            <numerusform>%Ln talks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln speaker(s)</source>
        <translation>
            <numerusform>%Ln speaker</numerusform>
            <numerusform>%Ln speakers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln talks have no speaker</source>
        <translation>
            <numerusform>%Ln talk has no speaker</numerusform>
            <numerusform>%Ln talks have no speaker</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are uncertain</source>
        <translation>
            <numerusform>%Ln is uncertain</numerusform>
            <numerusform>%Ln are uncertain</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln talks changed</source>
        <translation>
            <numerusform>%Ln talk changed</numerusform>
            <numerusform>%Ln talks changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln new</numerusform>
            <numerusform>%Ln new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln gone</source>
        <translation>
            <numerusform>%Ln gone</numerusform>
            <numerusform>%Ln gone</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportService</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n talk(s) no longer in the file, kept with what you put on them: %1</source>
        <translation>
            <numerusform>%n talk no longer in the file, kept with what you put on it: %1</numerusform>
            <numerusform>%n talks no longer in the file, kept with what you put on them: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n talk(s) no longer in the file, moved to the bin: nothing of yours was on them</source>
        <translation>
            <numerusform>%n talk no longer in the file, moved to the bin: nothing of yours was on it</numerusform>
            <numerusform>%n talks no longer in the file, moved to the bin: nothing of yours was on them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) renamed or moved: %1</source>
        <translation>
            <numerusform>%n file renamed or moved: %1</numerusform>
            <numerusform>%n files renamed or moved: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) no longer there, their talks are kept: %1</source>
        <translation>
            <numerusform>%n file no longer there, its talks are kept: %1</numerusform>
            <numerusform>%n files no longer there, their talks are kept: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticked follow-up(s) no longer in the file, or reworded: %1</source>
        <translation>
            <numerusform>%n ticked follow-up no longer in the file, or reworded: %1</numerusform>
            <numerusform>%n ticked follow-ups no longer in the file, or reworded: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lectern::Editing::TalkEditor</name>
    <message numerus="yes">
        <source>Set the reading status of %Ln talk(s)</source>
        <translation>
            <numerusform>Set the reading status</numerusform>
            <numerusform>Set the reading status of %Ln talks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Star %Ln talk(s)</source>
        <translation>
            <numerusform>Star a talk</numerusform>
            <numerusform>Star %Ln talks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take the star off %Ln talk(s)</source>
        <translation>
            <numerusform>Take the star off</numerusform>
            <numerusform>Take the star off %Ln talks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Tag %Ln talk(s)</source>
        <translation>
            <numerusform>Tag a talk</numerusform>
            <numerusform>Tag %Ln talks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln talk(s)</source>
        <translation>
            <numerusform>Move a talk</numerusform>
            <numerusform>Move %Ln talks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln talk(s) to the bin</source>
        <translation>
            <numerusform>Move a talk to the bin</numerusform>
            <numerusform>Move %Ln talks to the bin</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln mark(s)</source>
        <translation>
            <numerusform>Import %Ln mark</numerusform>
            <numerusform>Import %Ln marks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Update %Ln file(s)</source>
        <translation>
            <numerusform>Update %Ln file</numerusform>
            <numerusform>Update %Ln files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lectern::Exporters</name>
    <message numerus="yes">
        <source>The kinds of %n mark(s) without a comment were not kept.</source>
        <translation>
            <numerusform>The kind of %n mark without a comment was not kept.</numerusform>
            <numerusform>The kinds of %n marks without a comment were not kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s) are named, not shown.</source>
        <translation>
            <numerusform>%n picture is named, not shown.</numerusform>
            <numerusform>%n pictures are named, not shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) in code are not highlighted.</source>
        <translation>
            <numerusform>%n mark in code is not highlighted.</numerusform>
            <numerusform>%n marks in code are not highlighted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) in code or beside &quot;==&quot; are not highlighted.</source>
        <translation>
            <numerusform>%n mark in code or beside &quot;==&quot; is not highlighted.</numerusform>
            <numerusform>%n marks in code or beside &quot;==&quot; are not highlighted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Speaker(s): %1</source>
        <translation>
            <numerusform>Speaker: %1</numerusform>
            <numerusform>Speakers: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lectern::Models::LibraryModel</name>
    <message numerus="yes">
        <source>%n mark(s)</source>
        <translation>
            <numerusform>%n mark</numerusform>
            <numerusform>%n marks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n talk(s)</source>
        <translation>
            <numerusform>%n talk</numerusform>
            <numerusform>%n talks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open to-do(s)</source>
        <translation>
            <numerusform>%n open to-do</numerusform>
            <numerusform>%n open to-dos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lectern::Models::SearchResultsModel</name>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>%n passage</numerusform>
            <numerusform>%n passages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more in this talk</source>
        <translation>
            <numerusform>%n more in this talk</numerusform>
            <numerusform>%n more in this talk</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lectern::Models::SpeakerListModel</name>
    <message numerus="yes">
        <source>%Ln talk(s)</source>
        <translation>
            <numerusform>%Ln talk</numerusform>
            <numerusform>%Ln talks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lectern::Models::TagTreeModel</name>
    <message numerus="yes">
        <source>%1, %n talk(s)</source>
        <translation>
            <numerusform>%1, %n talk</numerusform>
            <numerusform>%1, %n talks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lectern::Store</name>
    <message numerus="yes">
        <source>%n thing(s) of yours came to “%1” since (marks, corrections, ticks) and would be lost. Nothing was undone.</source>
        <translation>
            <numerusform>%n thing of yours came to “%1” since (a mark, a correction or a tick) and would be lost. Nothing was undone.</numerusform>
            <numerusform>%n things of yours came to “%1” since (marks, corrections, ticks) and would be lost. Nothing was undone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A search can have %n word(s) at most.</source>
        <translation>
            <numerusform>A search can have %n word at most.</numerusform>
            <numerusform>A search can have %n words at most.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n talk(s) whose text is lost; importing the file again brings them back.</source>
        <translation>
            <numerusform>%n talk whose text is lost; importing the file again brings it back.</numerusform>
            <numerusform>%n talks whose text is lost; importing their files again brings them back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) whose talk or text is lost.</source>
        <translation>
            <numerusform>%n mark whose talk or text is lost.</numerusform>
            <numerusform>%n marks whose talk or text is lost.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n version(s) of files; importing the file again brings back what it holds now.</source>
        <translation>
            <numerusform>%n version of a file; importing the file again brings back what it holds now.</numerusform>
            <numerusform>%n versions of files; importing the files again brings back what they hold now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n follow-up(s).</source>
        <translation>
            <numerusform>%n follow-up.</numerusform>
            <numerusform>%n follow-ups.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The structure of the file is damaged in %n place(s) or more.</source>
        <translation>
            <numerusform>The structure of the file is damaged in %n place or more.</numerusform>
            <numerusform>The structure of the file is damaged in %n places or more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of the change log.</source>
        <translation>
            <numerusform>%n row of the change log.</numerusform>
            <numerusform>%n rows of the change log.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The search index does not know where %n talk(s) lie in their files; rebuilding it mends that.</source>
        <translation>
            <numerusform>The search index does not know where %n talk lies in its file; rebuilding it mends that.</numerusform>
            <numerusform>The search index does not know where %n talks lie in their files; rebuilding it mends that.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::DropOverlay</name>
    <message numerus="yes">
        <source>Drop to import %Ln file(s)</source>
        <translation>
            <numerusform>Drop to import %Ln file</numerusform>
            <numerusform>Drop to import %Ln files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::ExportDialog</name>
    <message numerus="yes">
        <source>%Ln open</source>
        <translation>
            <numerusform>%Ln open</numerusform>
            <numerusform>%Ln open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::ExportOffers</name>
    <message numerus="yes">
        <source>%Ln talk(s)</source>
        <translation>
            <numerusform>%Ln talk</numerusform>
            <numerusform>%Ln talks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::ImportDialog</name>
    <message numerus="yes">
        <source>%Ln file(s) left out</source>
        <translation>
            <numerusform>%Ln file was left out</numerusform>
            <numerusform>%Ln files were left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Import %Ln talk(s)</source>
        <translation>
            <numerusform>&amp;Import %Ln talk</numerusform>
            <numerusform>&amp;Import %Ln talks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other lines are written in the same way.</source>
        <translation>
            <numerusform>%Ln other line is written in the same way.</numerusform>
            <numerusform>%Ln other lines are written in the same way.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>To check (%Ln)</source>
        <translation>
            <numerusform>To check (%Ln)</numerusform>
            <numerusform>To check (%Ln)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Split &amp;at the other %Ln alike</source>
        <translation>
            <numerusform>Split &amp;at the other one</numerusform>
            <numerusform>Split &amp;at the other %Ln alike</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln things to check.</source>
        <translation>
            <numerusform>%Ln thing to check.</numerusform>
            <numerusform>%Ln things to check.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln other file(s) have lines like these.</source>
        <translation>
            <numerusform>%Ln other file has lines like these.</numerusform>
            <numerusform>%Ln other files have lines like these.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Other talks of this file, and %Ln other file(s), are written in the same way.</source>
        <translation>
            <numerusform>Other talks of this file, and %Ln other file, are written in the same way.</numerusform>
            <numerusform>Other talks of this file, and %Ln other files, are written in the same way.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Do the same in the ot&amp;her %Ln file(s)</source>
        <translation>
            <numerusform>Do the same in the ot&amp;her %Ln file</numerusform>
            <numerusform>Do the same in the ot&amp;her %Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) here are written in the same way.</source>
        <translation>
            <numerusform>%Ln file here is written in the same way.</numerusform>
            <numerusform>%Ln files here are written in the same way.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::ImportFlow</name>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The import was undone; %Ln talks with your marks are kept.</source>
        <translation>
            <numerusform>The import was undone; %Ln talk with your marks is kept.</numerusform>
            <numerusform>The import was undone; %Ln talks with your marks are kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The sample library was removed; %Ln talks with your marks are kept.</source>
        <translation>
            <numerusform>The sample library was removed; %Ln talk with your marks is kept.</numerusform>
            <numerusform>The sample library was removed; %Ln talks with your marks are kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::ImportPlanModel</name>
    <message numerus="yes">
        <source>%Ln talk(s)</source>
        <translation>
            <numerusform>%Ln talk</numerusform>
            <numerusform>%Ln talks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln line</numerusform>
            <numerusform>%Ln lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::ImportSummary</name>
    <message numerus="yes">
        <source>%Ln event(s)</source>
        <translation>
            <numerusform>%Ln event</numerusform>
            <numerusform>%Ln events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln speaker(s)</source>
        <translation>
            <numerusform>%Ln speaker</numerusform>
            <numerusform>%Ln speakers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln talk(s) without a speaker</source>
        <translation>
            <numerusform>%Ln talk without a speaker</numerusform>
            <numerusform>%Ln talks without a speaker</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) left out</source>
        <translation>
            <numerusform>%Ln file left out</numerusform>
            <numerusform>%Ln files left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s), see the details</source>
        <translation>
            <numerusform>%Ln warning, see the details</numerusform>
            <numerusform>%Ln warnings, see the details</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) left out.</source>
        <translation>
            <numerusform>%Ln file left out.</numerusform>
            <numerusform>%Ln files left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln talk(s) imported.</source>
        <translation>
            <numerusform>%Ln talk imported.</numerusform>
            <numerusform>%Ln talks imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln talk(s) imported</source>
        <translation>
            <numerusform>%Ln talk imported</numerusform>
            <numerusform>%Ln talks imported</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) updated</source>
        <translation>
            <numerusform>%Ln file updated</numerusform>
            <numerusform>%Ln files updated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in place</source>
        <translation>
            <numerusform>%Ln in place</numerusform>
            <numerusform>%Ln in place</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed</source>
        <translation>
            <numerusform>%Ln changed</numerusform>
            <numerusform>%Ln changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln moved</source>
        <translation>
            <numerusform>%Ln moved</numerusform>
            <numerusform>%Ln moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to check</source>
        <translation>
            <numerusform>%Ln to check</numerusform>
            <numerusform>%Ln to check</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without a place</source>
        <translation>
            <numerusform>%Ln without a place</numerusform>
            <numerusform>%Ln without a place</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::JumpListModel</name>
    <message numerus="yes">
        <source>%Ln talk(s)</source>
        <translation>
            <numerusform>%Ln talk</numerusform>
            <numerusform>%Ln talks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::KnownFileBar</name>
    <message numerus="yes">
        <source>Import a&amp;ll %Ln known files</source>
        <translation>
            <numerusform>Import a&amp;ll %Ln known file</numerusform>
            <numerusform>Import a&amp;ll %Ln known files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Skip a&amp;ll %Ln known files</source>
        <translation>
            <numerusform>Skip a&amp;ll %Ln known file</numerusform>
            <numerusform>Skip a&amp;ll %Ln known files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::MainWindow</name>
    <message numerus="yes">
        <source>Exported %Ln talk(s) to “%1”.</source>
        <translation>
            <numerusform>Exported %Ln talk to “%1”.</numerusform>
            <numerusform>Exported %Ln talks to “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln talk(s)</source>
        <translation>
            <numerusform>%Ln talk</numerusform>
            <numerusform>%Ln talks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mark(s)</source>
        <translation>
            <numerusform>%Ln mark</numerusform>
            <numerusform>%Ln marks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln talk(s) moved to the bin</source>
        <translation>
            <numerusform>Talk moved to the bin</numerusform>
            <numerusform>%Ln talks moved to the bin</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::PlaceCard</name>
    <message numerus="yes">
        <source>%Ln to check · Next</source>
        <translation>
            <numerusform>%Ln to check · Next</numerusform>
            <numerusform>%Ln to check · Next</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::RestoreDialog</name>
    <message numerus="yes">
        <source>%Ln talk(s)</source>
        <translation>
            <numerusform>%Ln talk</numerusform>
            <numerusform>%Ln talks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mark(s)</source>
        <translation>
            <numerusform>%Ln mark</numerusform>
            <numerusform>%Ln marks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::ResultsPane</name>
    <message numerus="yes">
        <source>Or leave out %1 for %Ln passage(s)</source>
        <translation>
            <numerusform>Or leave out %1 for %Ln passage</numerusform>
            <numerusform>Or leave out %1 for %Ln passages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>%n passage</numerusform>
            <numerusform>%n passages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n talk(s)</source>
        <translation>
            <numerusform>%n talk</numerusform>
            <numerusform>%n talks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::SpeakerField</name>
    <message numerus="yes">
        <source>%Ln talk(s)</source>
        <translation>
            <numerusform>%Ln talk</numerusform>
            <numerusform>%Ln talks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::SpeakerList</name>
    <message numerus="yes">
        <source>%Ln talk(s)</source>
        <translation>
            <numerusform>%Ln talk</numerusform>
            <numerusform>%Ln talks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::SpeakerPickDialog</name>
    <message numerus="yes">
        <source>Merge %Ln speaker(s)</source>
        <translation>
            <numerusform>Merge %Ln speaker</numerusform>
            <numerusform>Merge %Ln speakers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::SpeakerQuestion</name>
    <message numerus="yes">
        <source>%Ln talk(s)</source>
        <translation>
            <numerusform>%Ln talk</numerusform>
            <numerusform>%Ln talks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::SpokenText</name>
    <message numerus="yes">
        <source>Code, %n line(s).</source>
        <translation>
            <numerusform>Code, %n line.</numerusform>
            <numerusform>Code, %n lines.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::StatusLine</name>
    <message numerus="yes">
        <source>%Ln highlight(s)</source>
        <translation>
            <numerusform>%Ln highlight</numerusform>
            <numerusform>%Ln highlights</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to-do(s)</source>
        <translation>
            <numerusform>%Ln to-do</numerusform>
            <numerusform>%Ln to-dos</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln word(s)</source>
        <translation>
            <numerusform>%Ln word</numerusform>
            <numerusform>%Ln words</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::TagChips</name>
    <message numerus="yes">
        <source>%n talk(s)</source>
        <translation>
            <numerusform>%n talk</numerusform>
            <numerusform>%n talks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more tag(s)</source>
        <translation>
            <numerusform>%n more tag</numerusform>
            <numerusform>%n more tags</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::TagChoiceModel</name>
    <message numerus="yes">
        <source>%1, %Ln talk(s)</source>
        <translation>
            <numerusform>%1, %Ln talk</numerusform>
            <numerusform>%1, %Ln talks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::TalkDelegate</name>
    <message numerus="yes">
        <source>%n speaker(s)</source>
        <translation>
            <numerusform>%n speaker</numerusform>
            <numerusform>%n speakers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n done</source>
        <translation>
            <numerusform>%n done</numerusform>
            <numerusform>%n done</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::TalkHeader</name>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>%Ln note</numerusform>
            <numerusform>%Ln notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::TalkMenu</name>
    <message numerus="yes">
        <source>%Ln talk(s)</source>
        <translation>
            <numerusform>%Ln talk</numerusform>
            <numerusform>%Ln talks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::TalkPlaceDialog</name>
    <message numerus="yes">
        <source>Move %Ln talk(s)</source>
        <translation>
            <numerusform>Move %Ln talk</numerusform>
            <numerusform>Move %Ln talks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Lectern::Ui::YearHistogram</name>
    <message numerus="yes">
        <source>%n passage(s)</source>
        <translation>
            <numerusform>%n passage</numerusform>
            <numerusform>%n passages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MarkFile</name>
    <message numerus="yes">
        <source>The file is broken JSON: nothing can be read behind its first %n byte(s).</source>
        <translation>
            <numerusform>The file is broken JSON: nothing can be read behind its first byte.</numerusform>
            <numerusform>The file is broken JSON: nothing can be read behind its first %n bytes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The file has more than %n mark(s), which is too many for one.</source>
        <translation>
            <numerusform>The file has more than %n mark, which is too many for one.</numerusform>
            <numerusform>The file has more than %n marks, which is too many for one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MarkImport</name>
    <message numerus="yes">
        <source>%n mark(s)</source>
        <translation>
            <numerusform>%n mark</numerusform>
            <numerusform>%n marks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NotesNames</name>
    <message numerus="yes">
        <source>“%1”: %n file(s) are no notes and were passed over (%2)</source>
        <translation>
            <numerusform>“%1”: %n file is no notes and was passed over (%2)</numerusform>
            <numerusform>“%1”: %n files are no notes and were passed over (%2)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1”: %n file(s) that only pandoc reads were passed over (%2): %3</source>
        <translation>
            <numerusform>“%1”: %n file that only pandoc reads was passed over (%2): %3</numerusform>
            <numerusform>“%1”: %n files that only pandoc reads were passed over (%2): %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlanService</name>
    <message numerus="yes">
        <source>%n line(s) belong to no talk and are kept as notes of the event.</source>
        <translation>
            <numerusform>%n line belongs to no talk and is kept as notes of the event.</numerusform>
            <numerusform>%n lines belong to no talk and are kept as notes of the event.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1”: %n PDF(s) beside notes of the same name were passed over</source>
        <translation>
            <numerusform>“%1”: %n PDF beside notes of the same name was passed over</numerusform>
            <numerusform>“%1”: %n PDFs beside notes of the same name were passed over</numerusform>
        </translation>
    </message>
</context>
</TS>
