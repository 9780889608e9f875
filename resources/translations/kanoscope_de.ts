<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
  <context>
    <name>Kanoscope</name>
    <message>
      <location filename="app/actions/bound.py" />
      <source>When it is grey:</source>
      <translation>Wenn es grau ist:</translation>
    </message>
    <message>
      <location filename="app/actions/conditions.py" />
      <source>Open a table from a file first.</source>
      <translation>Zuerst eine Tabelle aus einer Datei öffnen.</translation>
    </message>
    <message>
      <location filename="app/actions/conditions.py" />
      <source>Open a table with numbers such as -999, far from all others.</source>
      <translation>Öffnen Sie eine Tabelle mit Zahlen wie -999, die weit von allen anderen liegen.</translation>
    </message>
    <message>
      <location filename="app/actions/conditions.py" />
      <source>There is nothing: every session was saved, closed or discarded.</source>
      <translation>Es gibt keine: Jede Sitzung wurde gespeichert, geschlossen oder verworfen.</translation>
    </message>
    <message>
      <location filename="app/actions/conditions.py" />
      <source>Open a table in which inputs lack some of their values.</source>
      <translation>Eine Tabelle öffnen, in der Eingängen manche Werte fehlen.</translation>
    </message>
    <message>
      <location filename="app/actions/conditions.py" />
      <source>Open a table first.</source>
      <translation>Zuerst eine Tabelle öffnen.</translation>
    </message>
    <message>
      <location filename="app/actions/conditions.py" />
      <source>Open a table first, or wait until what is going on has ended.</source>
      <translation>Zuerst eine Tabelle öffnen oder warten, bis der laufende Vorgang endet.</translation>
    </message>
    <message>
      <location filename="app/actions/conditions.py" />
      <source>Nothing is going on that could be paused.</source>
      <translation>Es läuft nichts, das sich anhalten ließe.</translation>
    </message>
    <message>
      <location filename="app/actions/conditions.py" />
      <source>Search for laws and choose one that has fitted numbers.</source>
      <translation>Nach Gesetzen suchen und eines mit angepassten Zahlen wählen.</translation>
    </message>
    <message>
      <location filename="app/actions/conditions.py" />
      <source>Open a table whose target is a number.</source>
      <translation>Eine Tabelle öffnen, deren Zielgröße eine Zahl ist.</translation>
    </message>
    <message>
      <location filename="app/actions/conditions.py" />
      <source>This is the first step.</source>
      <translation>Das ist der erste Schritt.</translation>
    </message>
    <message>
      <location filename="app/actions/conditions.py" />
      <source>This is the last step.</source>
      <translation>Das ist der letzte Schritt.</translation>
    </message>
    <message>
      <location filename="app/actions/conditions.py" />
      <source>Select an edge that has a spline, and wait for its candidates; or select several.</source>
      <translation>Eine Kante mit Spline auswählen und auf ihre Kandidaten warten, oder mehrere auswählen.</translation>
    </message>
    <message>
      <location filename="app/actions/conditions.py" />
      <source>Select an edge that has a spline.</source>
      <translation>Eine Kante mit Spline auswählen.</translation>
    </message>
    <message>
      <location filename="app/actions/conditions.py" />
      <source>Select an edge of the network.</source>
      <translation>Eine Kante des Netzes auswählen.</translation>
    </message>
    <message>
      <location filename="app/actions/conditions.py" />
      <source>Select an edge that is snapped to a function.</source>
      <translation>Eine Kante auswählen, die auf einer Funktion eingerastet ist.</translation>
    </message>
    <message>
      <location filename="app/actions/conditions.py" />
      <source>Select an edge that was pruned.</source>
      <translation>Eine gekappte Kante auswählen.</translation>
    </message>
    <message>
      <location filename="app/actions/conditions.py" />
      <source>Select an edge that is not locked.</source>
      <translation>Eine Kante auswählen, die nicht gesperrt ist.</translation>
    </message>
    <message>
      <location filename="app/actions/conditions.py" />
      <source>Select an edge that is locked.</source>
      <translation>Eine gesperrte Kante auswählen.</translation>
    </message>
    <message>
      <location filename="app/actions/data.py" />
      <source>Add column…</source>
      <translation>Spalte hinzufügen…</translation>
    </message>
    <message>
      <location filename="app/actions/data.py" />
      <source>Data</source>
      <translation>Daten</translation>
    </message>
    <message>
      <location filename="app/actions/data.py" />
      <source>Compute one more column from others.</source>
      <translation>Berechnet eine weitere Spalte aus anderen.</translation>
    </message>
    <message>
      <location filename="app/actions/data.py" />
      <source>A logarithm, a ratio, standardised values: as an input, a target, a weight or a group.</source>
      <translation>Ein Logarithmus, ein Verhältnis, standardisierte Werte: als Eingang, Ziel, Gewicht oder Gruppe.</translation>
    </message>
    <message>
      <location filename="app/actions/data.py" />
      <source>Add column</source>
      <translation>Spalte hinzufügen</translation>
    </message>
    <message>
      <location filename="app/actions/data.py" />
      <source>Fill missing values</source>
      <translation>Fehlende Werte füllen</translation>
    </message>
    <message>
      <location filename="app/actions/data.py" />
      <source>Use rows in which inputs lack values, instead of leaving them out.</source>
      <translation>Zeilen benutzen, in denen Eingängen Werte fehlen, statt sie auszulassen.</translation>
    </message>
    <message>
      <location filename="app/actions/data.py" />
      <source>What is missing becomes the median of the input, and one more input says where it was missing. Rows without a target are left out always.</source>
      <translation>Was fehlt, wird zum Median des Eingangs, und ein weiterer Eingang sagt, wo es fehlte. Zeilen ohne Zielwert werden immer ausgelassen.</translation>
    </message>
    <message>
      <location filename="app/actions/data.py" />
      <source>Rows…</source>
      <translation>Zeilen…</translation>
    </message>
    <message>
      <location filename="app/actions/data.py" />
      <source>Choose rows by a condition, and which are held out.</source>
      <translation>Wählt Zeilen nach einer Bedingung, und welche zurückgehalten werden.</translation>
    </message>
    <message>
      <location filename="app/actions/data.py" />
      <source>Held out at random, by whole groups, the latest or the last. The project keeps the choice.</source>
      <translation>Zurückgehalten zufällig, in ganzen Gruppen, die spätesten oder die letzten. Das Projekt behält die Wahl.</translation>
    </message>
    <message>
      <location filename="app/actions/edge.py" />
      <source>Snap to the best candidate</source>
      <translation>Auf besten Kandidaten einrasten</translation>
    </message>
    <message>
      <location filename="app/actions/edge.py" />
      <source>Edge</source>
      <translation>Kante</translation>
    </message>
    <message>
      <location filename="app/actions/edge.py" />
      <source>Snap the edge to the candidate chosen, or to the best; several edges each to its best.</source>
      <translation>Die Kante auf dem gewählten oder dem besten Kandidaten einrasten; mehrere Kanten jede auf ihrem besten.</translation>
    </message>
    <message>
      <location filename="app/actions/edge.py" />
      <source>The spline becomes y = c f(a x + b) + d. The best candidate costs the whole model the least error.</source>
      <translation>Der Spline wird zu y = c f(a x + b) + d. Der beste Kandidat erhöht den Fehler des ganzen Modells am wenigsten.</translation>
    </message>
    <message>
      <location filename="app/actions/edge.py" />
      <source>Snap</source>
      <translation>Einrasten</translation>
    </message>
    <message>
      <location filename="app/actions/edge.py" />
      <source>Unsnap</source>
      <translation>Lösen</translation>
    </message>
    <message>
      <location filename="app/actions/edge.py" />
      <source>Give the edge its spline back.</source>
      <translation>Der Kante ihren Spline zurückgeben.</translation>
    </message>
    <message>
      <location filename="app/actions/edge.py" />
      <source>The spline takes the shape of the function, and can be trained again.</source>
      <translation>Der Spline nimmt die Form der Funktion an und lässt sich wieder trainieren.</translation>
    </message>
    <message>
      <location filename="app/actions/edge.py" />
      <source>Prune</source>
      <translation>Kappen</translation>
    </message>
    <message>
      <location filename="app/actions/edge.py" />
      <source>Prune the selected edges.</source>
      <translation>Die ausgewählten Kanten kappen.</translation>
    </message>
    <message>
      <location filename="app/actions/edge.py" />
      <source>A pruned edge stays as a ghost on the canvas, and can be restored.</source>
      <translation>Eine gekappte Kante bleibt als Schatten in der Zeichnung und lässt sich wiederherstellen.</translation>
    </message>
    <message>
      <location filename="app/actions/edge.py" />
      <source>Restore</source>
      <translation>Zurückholen</translation>
    </message>
    <message>
      <location filename="app/actions/edge.py" />
      <source>Bring pruned edges back.</source>
      <translation>Gekappte Kanten zurückholen.</translation>
    </message>
    <message>
      <location filename="app/actions/edge.py" />
      <source>They come back with the curve that they had.</source>
      <translation>Sie kommen mit der Kurve zurück, die sie hatten.</translation>
    </message>
    <message>
      <location filename="app/actions/edge.py" />
      <source>Lock</source>
      <translation>Sperren</translation>
    </message>
    <message>
      <location filename="app/actions/edge.py" />
      <source>Keep training away from the selected edges.</source>
      <translation>Die ausgewählten Kanten vom Training ausnehmen.</translation>
    </message>
    <message>
      <location filename="app/actions/edge.py" />
      <source>No optimiser changes a locked edge.</source>
      <translation>Kein Optimierer verändert eine gesperrte Kante.</translation>
    </message>
    <message>
      <location filename="app/actions/edge.py" />
      <source>Unlock</source>
      <translation>Entsperren</translation>
    </message>
    <message>
      <location filename="app/actions/edge.py" />
      <source>Let training change the selected edges.</source>
      <translation>Die ausgewählten Kanten wieder trainieren lassen.</translation>
    </message>
    <message>
      <location filename="app/actions/edge.py" />
      <source>The next iteration may change them again.</source>
      <translation>Die nächste Iteration kann sie wieder verändern.</translation>
    </message>
    <message>
      <location filename="app/actions/edit.py" />
      <source>Undo</source>
      <translation>Rückgängig</translation>
    </message>
    <message>
      <location filename="app/actions/edit.py" />
      <source>Edit</source>
      <translation>Bearbeiten</translation>
    </message>
    <message>
      <location filename="app/actions/edit.py" />
      <source>Go back one step.</source>
      <translation>Einen Schritt zurückgehen.</translation>
    </message>
    <message>
      <location filename="app/actions/edit.py" />
      <source>Every edit, every training run and every search is one step. The History panel shows them all.</source>
      <translation>Jede Änderung, jeder Trainingslauf und jede Suche ist ein Schritt. Das Feld Verlauf zeigt sie alle.</translation>
    </message>
    <message>
      <location filename="app/actions/edit.py" />
      <source>Redo</source>
      <translation>Wiederholen</translation>
    </message>
    <message>
      <location filename="app/actions/edit.py" />
      <source>Go forth again.</source>
      <translation>Wieder einen Schritt vorgehen.</translation>
    </message>
    <message>
      <location filename="app/actions/edit.py" />
      <source>Where the history has branches, along the one that was last visited.</source>
      <translation>Wo sich der Verlauf verzweigt, auf dem zuletzt besuchten Zweig.</translation>
    </message>
    <message>
      <location filename="app/actions/edit.py" />
      <source>Paste table…</source>
      <translation>Tabelle einfügen…</translation>
    </message>
    <message>
      <location filename="app/actions/edit.py" />
      <source>Open the table in the clipboard.</source>
      <translation>Die Tabelle in der Zwischenablage öffnen.</translation>
    </message>
    <message>
      <location filename="app/actions/edit.py" />
      <source>It may be copied from a spreadsheet, a text or a web page. How it is read is shown first.</source>
      <translation>Sie kann aus einer Tabellenkalkulation, einem Text oder einer Webseite kopiert sein. Zuerst wird gezeigt, wie sie gelesen wird.</translation>
    </message>
    <message>
      <location filename="app/actions/edit.py" />
      <source>Copy formula as LaTeX</source>
      <translation>Formel als LaTeX kopieren</translation>
    </message>
    <message>
      <location filename="app/actions/edit.py" />
      <source>Put the formula on the clipboard.</source>
      <translation>Die Formel in die Zwischenablage legen.</translation>
    </message>
    <message>
      <location filename="app/actions/edit.py" />
      <source>It is held against the model before it is copied.</source>
      <translation>Vor dem Kopieren wird sie mit dem Modell verglichen.</translation>
    </message>
    <message>
      <location filename="app/actions/edit.py" />
      <source>Copy formula as Python</source>
      <translation>Formel als Python kopieren</translation>
    </message>
    <message>
      <location filename="app/actions/edit.py" />
      <source>Put a function on the clipboard.</source>
      <translation>Eine Funktion in die Zwischenablage legen.</translation>
    </message>
    <message>
      <location filename="app/actions/edit.py" />
      <source>It takes the columns as arguments, and is held against the model before it is copied.</source>
      <translation>Sie nimmt die Spalten als Argumente und wird vor dem Kopieren mit dem Modell verglichen.</translation>
    </message>
    <message>
      <location filename="app/actions/edit.py" />
      <source>Copy session as Python script</source>
      <translation>Sitzung als Python-Skript kopieren</translation>
    </message>
    <message>
      <location filename="app/actions/edit.py" />
      <source>Put a program on the clipboard that does every step again.</source>
      <translation>Ein Programm in die Zwischenablage legen, das jeden Schritt noch einmal tut.</translation>
    </message>
    <message>
      <location filename="app/actions/edit.py" />
      <source>It reads the table, repeats what the history holds up to the current step, and ends at its formula.</source>
      <translation>Es liest die Tabelle, wiederholt, was der Verlauf bis zum jetzigen Schritt enthält, und endet bei dessen Formel.</translation>
    </message>
    <message>
      <location filename="app/actions/edit.py" />
      <source>Preferences…</source>
      <translation>Einstellungen…</translation>
    </message>
    <message>
      <location filename="app/actions/edit.py" />
      <source>Choose theme, contrast, size of text, motion, digits, processes and language.</source>
      <translation>Farbschema, Kontrast, Schriftgröße, Bewegung, Stellen, Prozesse und Sprache wählen.</translation>
    </message>
    <message>
      <location filename="app/actions/edit.py" />
      <source>What is changed is remembered, and holds at once, but for the language.</source>
      <translation>Änderungen bleiben gespeichert und gelten sofort, außer bei der Sprache.</translation>
    </message>
    <message>
      <location filename="app/actions/file.py" />
      <source>Open data or project…</source>
      <translation>Daten oder Projekt öffnen…</translation>
    </message>
    <message>
      <location filename="app/actions/file.py" />
      <source>File</source>
      <translation>Datei</translation>
    </message>
    <message>
      <location filename="app/actions/file.py" />
      <source>Read a table or a project.</source>
      <translation>Eine Tabelle oder ein Projekt lesen.</translation>
    </message>
    <message>
      <location filename="app/actions/file.py" />
      <source>Tables are text files with columns and spreadsheets. A file can also be dropped on the window.</source>
      <translation>Tabellen sind Textdateien mit Spalten oder Tabellenkalkulationen. Eine Datei lässt sich auch auf das Fenster ziehen.</translation>
    </message>
    <message>
      <location filename="app/actions/file.py" />
      <source>Open</source>
      <translation>Öffnen</translation>
    </message>
    <message>
      <location filename="app/actions/file.py" />
      <source>Open recent…</source>
      <translation>Zuletzt geöffnet…</translation>
    </message>
    <message>
      <location filename="app/actions/file.py" />
      <source>Find a file that was opened or saved lately.</source>
      <translation>Eine Datei finden, die kürzlich geöffnet oder gespeichert wurde.</translation>
    </message>
    <message>
      <location filename="app/actions/file.py" />
      <source>A few letters of its name are enough; Enter opens the newest.</source>
      <translation>Wenige Buchstaben ihres Namens genügen; Eingabe öffnet die neueste.</translation>
    </message>
    <message>
      <location filename="app/actions/file.py" />
      <source>Import…</source>
      <translation>Importieren…</translation>
    </message>
    <message>
      <location filename="app/actions/file.py" />
      <source>See how a file is read before it is opened.</source>
      <translation>Vor dem Öffnen sehen, wie eine Datei gelesen wird.</translation>
    </message>
    <message>
      <location filename="app/actions/file.py" />
      <source>All of it is guessed, and can be changed: signs, lines of names and units, missing values.</source>
      <translation>Alles ist vermutet und lässt sich ändern: Zeichen, Zeilen der Namen und Einheiten, fehlende Werte.</translation>
    </message>
    <message>
      <location filename="app/actions/file.py" />
      <source>Read again…</source>
      <translation>Neu lesen…</translation>
    </message>
    <message>
      <location filename="app/actions/file.py" />
      <source>See how the table was read, and change it.</source>
      <translation>Sehen, wie die Tabelle gelesen wurde, und es ändern.</translation>
    </message>
    <message>
      <location filename="app/actions/file.py" />
      <source>Signs, lines of names and units, and marks of missing values, for example.</source>
      <translation>Zum Beispiel Zeichen, Zeilen der Namen und Einheiten und Marken für fehlende Werte.</translation>
    </message>
    <message>
      <location filename="app/actions/file.py" />
      <source>Treat as missing values</source>
      <translation>Als fehlende Werte behandeln</translation>
    </message>
    <message>
      <location filename="app/actions/file.py" />
      <source>Take numbers such as -999, far from all others, for missing values.</source>
      <translation>Nimmt Zahlen wie -999, die weit von allen anderen liegen, als fehlende Werte.</translation>
    </message>
    <message>
      <location filename="app/actions/file.py" />
      <source>They are told when a table is opened, and stay numbers until you say so. Read again… undoes it.</source>
      <translation>Sie werden beim Öffnen einer Tabelle genannt und bleiben Zahlen, bis Sie es anders sagen. „Neu lesen…“ macht es rückgängig.</translation>
    </message>
    <message>
      <location filename="app/actions/file.py" />
      <source>Treat as missing</source>
      <translation>Als fehlend behandeln</translation>
    </message>
    <message>
      <location filename="app/actions/file.py" />
      <source>Samples</source>
      <translation>Beispiele</translation>
    </message>
    <message>
      <location filename="app/actions/file.py" />
      <source>Go to the start page.</source>
      <translation>Zur Startseite gehen.</translation>
    </message>
    <message>
      <location filename="app/actions/file.py" />
      <source>It has tables whose laws are known, and the files that were opened lately. What is open stays open.</source>
      <translation>Dort stehen Tabellen mit bekannten Gesetzen und die zuletzt geöffneten Dateien. Was offen ist, bleibt offen.</translation>
    </message>
    <message>
      <location filename="app/actions/file.py" />
      <source>Sample</source>
      <translation>Beispiel</translation>
    </message>
    <message>
      <location filename="app/actions/file.py" />
      <source>Save project</source>
      <translation>Projekt speichern</translation>
    </message>
    <message>
      <location filename="app/actions/file.py" />
      <source>Save table and history.</source>
      <translation>Tabelle und Verlauf speichern.</translation>
    </message>
    <message>
      <location filename="app/actions/file.py" />
      <source>A project holds the table, every step of the history and the splines of each.</source>
      <translation>Ein Projekt enthält die Tabelle, jeden Schritt des Verlaufs und dessen Splines.</translation>
    </message>
    <message>
      <location filename="app/actions/file.py" />
      <source>Save project as…</source>
      <translation>Projekt speichern unter…</translation>
    </message>
    <message>
      <location filename="app/actions/file.py" />
      <source>Save under another name.</source>
      <translation>Unter anderem Namen speichern.</translation>
    </message>
    <message>
      <location filename="app/actions/file.py" />
      <source>Later saves go to the new file.</source>
      <translation>Später wird in die neue Datei gespeichert.</translation>
    </message>
    <message>
      <location filename="app/actions/file.py" />
      <source>Restore unsaved work…</source>
      <translation>Nicht Gespeichertes wiederherstellen…</translation>
    </message>
    <message>
      <location filename="app/actions/file.py" />
      <source>Go on with a session that ended without being closed.</source>
      <translation>Mit einer Sitzung weitermachen, die endete, ohne geschlossen zu werden.</translation>
    </message>
    <message>
      <location filename="app/actions/file.py" />
      <source>Sessions are kept every ten seconds and after every step; what crashes leave is offered at the next start, and here.</source>
      <translation>Sitzungen werden alle zehn Sekunden und nach jedem Schritt gesichert; was Abstürze hinterlassen, wird beim nächsten Start angeboten, und hier.</translation>
    </message>
    <message>
      <location filename="app/actions/file.py" />
      <source>Export…</source>
      <translation>Exportieren…</translation>
    </message>
    <message>
      <location filename="app/actions/file.py" />
      <source>Copy or save the formula or a picture.</source>
      <translation>Die Formel oder ein Bild kopieren oder speichern.</translation>
    </message>
    <message>
      <location filename="app/actions/file.py" />
      <source>A formula is evaluated and held against the model before it is written.</source>
      <translation>Eine Formel wird ausgewertet und mit dem Modell verglichen, bevor sie geschrieben wird.</translation>
    </message>
    <message>
      <location filename="app/actions/file.py" />
      <source>Export</source>
      <translation>Export</translation>
    </message>
    <message>
      <location filename="app/actions/file.py" />
      <source>Export report…</source>
      <translation>Bericht exportieren…</translation>
    </message>
    <message>
      <location filename="app/actions/file.py" />
      <source>Save all there is to tell as one page.</source>
      <translation>Alles, was es zu sagen gibt, als eine Seite speichern.</translation>
    </message>
    <message>
      <location filename="app/actions/file.py" />
      <source>Data, formula, constants with their errors, network, laws, residuals, steps, and versions, as HTML.</source>
      <translation>Daten, Formel, Konstanten mit ihren Fehlern, Netz, Gesetze, Residuen, Schritte und Versionen, als HTML.</translation>
    </message>
    <message>
      <location filename="app/actions/file.py" />
      <source>Quit</source>
      <translation>Beenden</translation>
    </message>
    <message>
      <location filename="app/actions/file.py" />
      <source>Close the window.</source>
      <translation>Das Fenster schließen.</translation>
    </message>
    <message>
      <location filename="app/actions/file.py" />
      <source>Steps that are not saved are asked about first.</source>
      <translation>Vorher wird nach nicht gespeicherten Schritten gefragt.</translation>
    </message>
    <message>
      <location filename="app/actions/help.py" />
      <source>Lessons</source>
      <translation>Lektionen</translation>
    </message>
    <message>
      <location filename="app/actions/help.py" />
      <source>Help</source>
      <translation>Hilfe</translation>
    </message>
    <message>
      <location filename="app/actions/help.py" />
      <source>Learn how such networks work, on the network itself.</source>
      <translation>Lernen, wie solche Netze arbeiten, am Netz selbst.</translation>
    </message>
    <message>
      <location filename="app/actions/help.py" />
      <source>Each lesson takes a few minutes, and ends in one sentence to remember.</source>
      <translation>Jede Lektion dauert einige Minuten und endet mit einem Satz zum Merken.</translation>
    </message>
    <message>
      <location filename="app/actions/help.py" />
      <source>Learn</source>
      <translation>Lernen</translation>
    </message>
    <message>
      <location filename="app/actions/help.py" />
      <source>Open lesson…</source>
      <translation>Lektion öffnen…</translation>
    </message>
    <message>
      <location filename="app/actions/help.py" />
      <source>Open a lesson that somebody has passed on.</source>
      <translation>Eine Lektion öffnen, die jemand weitergegeben hat.</translation>
    </message>
    <message>
      <location filename="app/actions/help.py" />
      <source>A lesson holds words, steps and tables. Nothing in it can be run as a program.</source>
      <translation>Eine Lektion enthält Worte, Schritte und Tabellen. Nichts darin kann als Programm laufen.</translation>
    </message>
    <message>
      <location filename="app/actions/help.py" />
      <source>Make a lesson…</source>
      <translation>Lektion machen…</translation>
    </message>
    <message>
      <location filename="app/actions/help.py" />
      <source>Make a lesson of the steps that this session has taken.</source>
      <translation>Aus den Schritten dieser Sitzung eine Lektion machen.</translation>
    </message>
    <message>
      <location filename="app/actions/help.py" />
      <source>You add the words, and pass it on as one file. Its table and its steps are in it; no program is.</source>
      <translation>Sie geben die Worte dazu und reichen sie als eine Datei weiter. Darin sind ihre Tabelle und ihre Schritte, aber kein Programm.</translation>
    </message>
    <message>
      <location filename="app/actions/help.py" />
      <source>Save handout…</source>
      <translation>Handzettel speichern…</translation>
    </message>
    <message>
      <location filename="app/actions/help.py" />
      <source>Save the lesson that is on as a page to be printed.</source>
      <translation>Die laufende Lektion als Seite zum Drucken speichern.</translation>
    </message>
    <message>
      <location filename="app/actions/help.py" />
      <source>The lesson is played from its beginning; each of its steps gets a picture. The page is one file.</source>
      <translation>Die Lektion wird von Anfang an gespielt, und jeder Schritt bekommt ein Bild. Die Seite ist eine einzige Datei.</translation>
    </message>
    <message>
      <location filename="app/actions/help.py" />
      <source>Export animation…</source>
      <translation>Film exportieren…</translation>
    </message>
    <message>
      <location filename="app/actions/help.py" />
      <source>Save the last training run as a film of the network.</source>
      <translation>Den letzten Trainingslauf als Film des Netzes speichern.</translation>
    </message>
    <message>
      <location filename="app/actions/help.py" />
      <source>As fast as teacher mode shows it. GIF can always be written, MP4 where ffmpeg is installed.</source>
      <translation>So schnell, wie der Lehrmodus ihn zeigt. GIF geht immer, MP4, wo ffmpeg installiert ist.</translation>
    </message>
    <message>
      <location filename="app/actions/help.py" />
      <source>User guide</source>
      <translation>Benutzerhandbuch</translation>
    </message>
    <message>
      <location filename="app/actions/help.py" />
      <source>Read how to come from a table to a law that can be trusted.</source>
      <translation>Lesen, wie man von einer Tabelle zu einem verlässlichen Gesetz kommt.</translation>
    </message>
    <message>
      <location filename="app/actions/help.py" />
      <source>It opens at the page of the panel that you are in. The guide is in English.</source>
      <translation>Es öffnet sich auf der Seite zum aktuellen Feld. Das Handbuch ist auf Englisch.</translation>
    </message>
    <message>
      <location filename="app/actions/help.py" />
      <source>Find a command…</source>
      <translation>Befehl suchen…</translation>
    </message>
    <message>
      <location filename="app/actions/help.py" />
      <source>Type what you want to do.</source>
      <translation>Eingeben, was zu tun ist.</translation>
    </message>
    <message>
      <location filename="app/actions/help.py" />
      <source>A few letters of the command are enough. What was done from here lately stands first.</source>
      <translation>Wenige Buchstaben des Befehls genügen. Zuletzt Benutztes steht zuerst.</translation>
    </message>
    <message>
      <location filename="app/actions/help.py" />
      <source>Shortcuts</source>
      <translation>Tastenkürzel</translation>
    </message>
    <message>
      <location filename="app/actions/help.py" />
      <source>All shortcuts on one page.</source>
      <translation>Alle Tastenkürzel auf einer Seite.</translation>
    </message>
    <message>
      <location filename="app/actions/help.py" />
      <source>The keys of the canvas are there too.</source>
      <translation>Auch die Tasten der Zeichnung stehen dort.</translation>
    </message>
    <message>
      <location filename="app/actions/help.py" />
      <source>What’s This?</source>
      <translation>Was ist das?</translation>
    </message>
    <message>
      <location filename="app/actions/help.py" />
      <source>Click anything to be told what it is for.</source>
      <translation>Etwas anklicken, um zu erfahren, wozu es dient.</translation>
    </message>
    <message>
      <location filename="app/actions/help.py" />
      <source>Esc ends it. Shift+F1 over a control of a dialog tells of that control at once.</source>
      <translation>Esc beendet es. Umschalt+F1 über einem Bedienelement eines Dialogs erklärt es sofort.</translation>
    </message>
    <message>
      <location filename="app/actions/help.py" />
      <source>Restart engine</source>
      <translation>Rechenprozess neu starten</translation>
    </message>
    <message>
      <location filename="app/actions/help.py" />
      <source>Start the engine again after it gave up.</source>
      <translation>Den Rechenprozess wieder starten, nachdem er aufgegeben hat.</translation>
    </message>
    <message>
      <location filename="app/actions/help.py" />
      <source>The engine is the process that computes. The model is kept in the window and is not lost.</source>
      <translation>Der Rechenprozess führt alle Rechnungen aus. Das Modell liegt im Fenster und geht nicht verloren.</translation>
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>New network…</source>
      <translation>Neues Netz…</translation>
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>Model</source>
      <translation>Modell</translation>
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>Choose layers, nodes and grid of the network.</source>
      <translation>Schichten, Knoten und Gitter des Netzes wählen.</translation>
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>The new network is not trained yet. It is one step, so that the old one can be brought back.</source>
      <translation>Das neue Netz ist noch nicht trainiert. Es ist ein Schritt, sodass sich das alte zurückholen lässt.</translation>
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>Network from formula…</source>
      <translation>Netz aus Formel…</translation>
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>Make a network of a formula, to see it, question it, and train what it misses.</source>
      <translation>Aus einer Formel ein Netz machen: sie sehen, prüfen und nachtrainieren, was ihr fehlt.</translation>
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>The formula names columns of the table. Splines beside it can learn what it does not say.</source>
      <translation>Die Formel nennt Spalten der Tabelle. Splines daneben können lernen, was sie nicht erfasst.</translation>
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>Add derived input…</source>
      <translation>Abgeleiteten Eingang hinzufügen…</translation>
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>Let the network take in an expression of columns, such as a ratio.</source>
      <translation>Dem Netz einen Ausdruck aus Spalten als Eingang geben, etwa ein Verhältnis.</translation>
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>The network begins anew, because it gets another input.</source>
      <translation>Das Netz beginnt von vorn, weil es einen weiteren Eingang bekommt.</translation>
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>Add input…</source>
      <translation>Eingang…</translation>
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>Train</source>
      <translation>Trainieren</translation>
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>Train from the present model.</source>
      <translation>Vom jetzigen Modell aus trainieren.</translation>
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>The splines move while it goes on, and edits made meanwhile are taken up. One run is one step.</source>
      <translation>Die Splines bewegen sich dabei, und Änderungen werden währenddessen übernommen. Ein Lauf ist ein Schritt.</translation>
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>Train on finer grids</source>
      <translation>Auf feineren Gittern trainieren</translation>
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>Train on grids of twice the size, again and again, for as long as the error falls.</source>
      <translation>Auf doppelt so feinen Gittern trainieren, immer wieder, solange der Fehler sinkt.</translation>
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>The error that counts is that of the rows held out, so that noise is not learnt.</source>
      <translation>Es zählt der Fehler der Testzeilen, damit kein Rauschen gelernt wird.</translation>
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>Finer</source>
      <translation>Feiner</translation>
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>Pause</source>
      <translation>Pause</translation>
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>End training or searching, and keep what it found.</source>
      <translation>Training oder Suche beenden und behalten, was gefunden wurde.</translation>
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>To go on, train again: it begins with the model as it is.</source>
      <translation>Zum Fortsetzen wieder trainieren: es geht vom jetzigen Modell aus weiter.</translation>
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>Step</source>
      <translation>Schritt</translation>
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>Train one iteration.</source>
      <translation>Eine Iteration trainieren.</translation>
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>To watch closely what one iteration of the optimiser changes.</source>
      <translation>Um genau zu sehen, was eine Iteration des Optimierers verändert.</translation>
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>Training settings…</source>
      <translation>Trainingseinstellungen…</translation>
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>Choose optimiser, loss, roughness penalty, precision and device of later runs.</source>
      <translation>Optimierer, Verlust, Rauheitsstrafe, Genauigkeit und Gerät späterer Läufe wählen.</translation>
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>What is automatic suits most tables. A robust loss helps where some rows are grossly wrong.</source>
      <translation>Die Automatik passt für die meisten Tabellen. Ein robuster Verlust hilft, wenn einzelne Zeilen grob falsch sind.</translation>
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>Discover</source>
      <translation>Entdecken</translation>
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>Search for laws, simple ones first.</source>
      <translation>Nach Gesetzen suchen, nach einfachen zuerst.</translation>
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>The search shows what it found so far, and can be paused at any moment. Its best law is one step.</source>
      <translation>Die Suche zeigt, was sie bisher gefunden hat, und lässt sich jederzeit anhalten. Ihr bestes Gesetz ist ein Schritt.</translation>
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>Discover with settings…</source>
      <translation>Entdecken mit Einstellungen…</translation>
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>Choose time, noise, units and processes of the search, then begin.</source>
      <translation>Zeit, Rauschen, Einheiten und Prozesse der Suche wählen, dann beginnen.</translation>
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>Later searches keep these settings.</source>
      <translation>Spätere Suchen behalten diese Einstellungen.</translation>
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>Fit a formula…</source>
      <translation>Formel anpassen…</translation>
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>Fit the constants of a formula of your own to the table.</source>
      <translation>Die Konstanten einer eigenen Formel an die Tabelle anpassen.</translation>
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>Each constant gets its standard error, and a 95 % interval on demand.</source>
      <translation>Jede Konstante bekommt ihren Standardfehler und auf Wunsch ein 95-%-Intervall.</translation>
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>Constants of the law…</source>
      <translation>Konstanten des Gesetzes…</translation>
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>Fit the numbers of the chosen law to all rows: standard errors and 95 % intervals.</source>
      <translation>Die Zahlen des gewählten Gesetzes an alle Zeilen anpassen: Standardfehler und 95-%-Intervalle.</translation>
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>The intervals are found by profile likelihood: each constant is held, all others are refitted.</source>
      <translation>Die Intervalle folgen aus der Profil-Likelihood: jede Konstante wird festgehalten, alle anderen werden neu angepasst.</translation>
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>Extend grid</source>
      <translation>Gitter verfeinern</translation>
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>Twice as many grid intervals on every spline.</source>
      <translation>Doppelt so viele Gitterintervalle auf jedem Spline.</translation>
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>The curves stay as they are; training can then bend them more finely.</source>
      <translation>Die Kurven bleiben, wie sie sind; das Training kann sie dann feiner biegen.</translation>
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>Grid +</source>
      <translation>Gitter +</translation>
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>Prune weak edges</source>
      <translation>Schwache Kanten kappen</translation>
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>Prune every edge that the others can do without.</source>
      <translation>Jede Kante kappen, die die anderen entbehren können.</translation>
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>One edge after another is taken away and the rest refitted, for as long as the error stays.</source>
      <translation>Eine Kante nach der anderen wird entfernt und der Rest neu angepasst, solange der Fehler bleibt.</translation>
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>Prune weak</source>
      <translation>Schwache kappen</translation>
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>Snap all edges</source>
      <translation>Alle Kanten einrasten</translation>
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>Snap every spline to its best function, as long as the model stays good.</source>
      <translation>Jeden Spline auf seiner besten Funktion einrasten, solange das Modell gut bleibt.</translation>
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>What counts is the error of the whole model after it was refitted.</source>
      <translation>Es zählt der Fehler des ganzen Modells nach der neuen Anpassung.</translation>
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>Snap all</source>
      <translation>Alle einrasten</translation>
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>Simplify</source>
      <translation>Vereinfachen</translation>
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>Prune every edge that can be spared, then snap what is left to functions.</source>
      <translation>Jede entbehrliche Kante kappen, dann den Rest auf Funktionen einrasten.</translation>
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>Both as one step: the error of the whole model decides, and numbers that may be exact become so.</source>
      <translation>Beides als ein Schritt: der Fehler des ganzen Modells entscheidet, und Zahlen, die exakt sein können, werden es.</translation>
    </message>
    <message>
      <location filename="app/actions/table.py" />
      <source>View</source>
      <translation>Ansicht</translation>
    </message>
    <message>
      <location filename="app/actions/view.py" />
      <source>Fit network to window</source>
      <translation>Netz ins Fenster einpassen</translation>
    </message>
    <message>
      <location filename="app/actions/view.py" />
      <source>Show the whole network.</source>
      <translation>Das ganze Netz zeigen.</translation>
    </message>
    <message>
      <location filename="app/actions/view.py" />
      <source>The wheel zooms, and the network moves while the space bar is held.</source>
      <translation>Das Mausrad zoomt; bei gedrückter Leertaste lässt sich das Netz verschieben.</translation>
    </message>
    <message>
      <location filename="app/actions/view.py" />
      <source>Zoom to selection</source>
      <translation>Auf Auswahl zoomen</translation>
    </message>
    <message>
      <location filename="app/actions/view.py" />
      <source>Show the selected edges as large as they fit.</source>
      <translation>Die ausgewählten Kanten so groß wie möglich zeigen.</translation>
    </message>
    <message>
      <location filename="app/actions/view.py" />
      <source>Fit network to window leads back.</source>
      <translation>„Netz ins Fenster einpassen“ führt zurück.</translation>
    </message>
    <message>
      <location filename="app/actions/view.py" />
      <source>Pruned edges</source>
      <translation>Gekappte Kanten</translation>
    </message>
    <message>
      <location filename="app/actions/view.py" />
      <source>Show pruned edges as ghosts, or hide them.</source>
      <translation>Gekappte Kanten als Schatten zeigen oder ausblenden.</translation>
    </message>
    <message>
      <location filename="app/actions/view.py" />
      <source>A ghost can be selected like any edge, and restored.</source>
      <translation>Ein Schatten lässt sich wie jede Kante auswählen und wiederherstellen.</translation>
    </message>
    <message>
      <location filename="app/actions/view.py" />
      <source>Light theme</source>
      <translation>Helles Farbschema</translation>
    </message>
    <message>
      <location filename="app/actions/view.py" />
      <source>Dark ink on light ground.</source>
      <translation>Dunkle Schrift auf hellem Grund.</translation>
    </message>
    <message>
      <location filename="app/actions/view.py" />
      <source>The choice is kept for the next time.</source>
      <translation>Die Wahl gilt auch beim nächsten Mal.</translation>
    </message>
    <message>
      <location filename="app/actions/view.py" />
      <source>Dark theme</source>
      <translation>Dunkles Farbschema</translation>
    </message>
    <message>
      <location filename="app/actions/view.py" />
      <source>Light ink on dark ground.</source>
      <translation>Helle Schrift auf dunklem Grund.</translation>
    </message>
    <message>
      <location filename="app/actions/view.py" />
      <source>Theme of the system</source>
      <translation>Farbschema des Systems</translation>
    </message>
    <message>
      <location filename="app/actions/view.py" />
      <source>Follow the desktop.</source>
      <translation>Dem Desktop folgen.</translation>
    </message>
    <message>
      <location filename="app/actions/view.py" />
      <source>The window changes when the desktop changes from light to dark.</source>
      <translation>Das Fenster wechselt, wenn der Desktop zwischen hell und dunkel wechselt.</translation>
    </message>
    <message>
      <location filename="app/actions/view.py" />
      <source>Explore layout</source>
      <translation>Anordnung Erkunden</translation>
    </message>
    <message>
      <location filename="app/actions/view.py" />
      <source>Table, history, network, edge, quality, formula and training at once.</source>
      <translation>Tabelle, Verlauf, Netz, Kante, Qualität, Formel und Training zugleich.</translation>
    </message>
    <message>
      <location filename="app/actions/view.py" />
      <source>The layout at first. Panels can then be moved, closed and opened as you like.</source>
      <translation>Die erste Anordnung. Felder lassen sich danach beliebig verschieben, schließen und öffnen.</translation>
    </message>
    <message>
      <location filename="app/actions/view.py" />
      <source>Inspect layout</source>
      <translation>Anordnung Untersuchen</translation>
    </message>
    <message>
      <location filename="app/actions/view.py" />
      <source>Much room for the selected edge and for the quality of the model.</source>
      <translation>Viel Platz für die ausgewählte Kante und die Qualität des Modells.</translation>
    </message>
    <message>
      <location filename="app/actions/view.py" />
      <source>To look closely at one edge after another. Panels can then be moved, closed and opened as you like.</source>
      <translation>Um eine Kante nach der anderen genau anzusehen. Felder lassen sich danach beliebig verschieben, schließen und öffnen.</translation>
    </message>
    <message>
      <location filename="app/actions/view.py" />
      <source>Present layout</source>
      <translation>Anordnung Vorführen</translation>
    </message>
    <message>
      <location filename="app/actions/view.py" />
      <source>The network and its formula alone.</source>
      <translation>Nur das Netz und seine Formel.</translation>
    </message>
    <message>
      <location filename="app/actions/view.py" />
      <source>To show a law to others. Panels can then be moved, closed and opened as you like.</source>
      <translation>Um anderen ein Gesetz zu zeigen. Felder lassen sich danach beliebig verschieben, schließen und öffnen.</translation>
    </message>
    <message>
      <location filename="app/actions/view.py" />
      <source>Learn layout</source>
      <translation>Anordnung Lernen</translation>
    </message>
    <message>
      <location filename="app/actions/view.py" />
      <source>A lesson, the network, the error and the formula.</source>
      <translation>Eine Lektion, das Netz, der Fehler und die Formel.</translation>
    </message>
    <message>
      <location filename="app/actions/view.py" />
      <source>To learn, and to watch what training does. Panels can then be moved, closed and opened as you like.</source>
      <translation>Zum Lernen, und um zu sehen, was das Training tut. Felder können dann beliebig verschoben, geschlossen und geöffnet werden.</translation>
    </message>
    <message>
      <location filename="app/actions/view.py" />
      <source>Teacher mode</source>
      <translation>Lehrmodus</translation>
    </message>
    <message>
      <location filename="app/actions/view.py" />
      <source>Large type, training in slow motion, and the run to be stepped through.</source>
      <translation>Große Schrift, Training in Zeitlupe, und der Lauf zum Durchgehen.</translation>
    </message>
    <message>
      <location filename="app/actions/view.py" />
      <source>Below the lesson are how many iterations a second there shall be, and a slider through the run. Buttons and menus that a lesson does not need are hidden while it is on; Find a command has all.</source>
      <translation>Unter der Lektion stehen, wie viele Iterationen je Sekunde es sein sollen, und ein Schieber durch den Lauf. Knöpfe und Menüs, die eine Lektion nicht braucht, sind währenddessen verborgen; über „Befehl suchen“ ist alles zu finden.</translation>
    </message>
    <message>
      <location filename="app/actions/view.py" />
      <source>Full screen</source>
      <translation>Ganzer Bildschirm</translation>
    </message>
    <message>
      <location filename="app/actions/view.py" />
      <source>The network and its formula on the whole screen.</source>
      <translation>Das Netz und seine Formel auf dem ganzen Bildschirm.</translation>
    </message>
    <message>
      <location filename="app/actions/view.py" />
      <source>The same key leads back to the panels as they were.</source>
      <translation>Dieselbe Taste führt zurück zu den Feldern, wie sie waren.</translation>
    </message>
    <message>
      <location filename="app/actions/view.py" />
      <source>Arrange the panels anew</source>
      <translation>Felder neu anordnen</translation>
    </message>
    <message>
      <location filename="app/actions/view.py" />
      <source>Put all panels back.</source>
      <translation>Alle Felder zurücksetzen.</translation>
    </message>
    <message>
      <location filename="app/actions/view.py" />
      <source>They take on the places and sizes that they had at first.</source>
      <translation>Sie nehmen Plätze und Größen vom Anfang an.</translation>
    </message>
    <message>
      <location filename="app/application.py" />
      <source>The window met an error that it did not foresee.</source>
      <translation>Im Fenster ist ein unvorhergesehener Fehler aufgetreten.</translation>
    </message>
    <message>
      <location filename="app/application.py" />
      <source>Your model is as it was. Copy the details into a report.</source>
      <translation>Das Modell ist unverändert. Bitte die Einzelheiten in einen Fehlerbericht kopieren.</translation>
    </message>
    <message>
      <location filename="app/dialogs/cheat_sheet.py" />
      <source>Arrows</source>
      <translation>Pfeiltasten</translation>
    </message>
    <message>
      <location filename="app/dialogs/cheat_sheet.py" />
      <source>Walk from edge to edge</source>
      <translation>Von Kante zu Kante gehen</translation>
    </message>
    <message>
      <location filename="app/dialogs/cheat_sheet.py" />
      <source>Ctrl and ← →</source>
      <translation>Strg und ← →</translation>
    </message>
    <message>
      <location filename="app/dialogs/cheat_sheet.py" />
      <source>From an edge to its nodes, from node to node</source>
      <translation>Von einer Kante zu ihren Knoten, von Knoten zu Knoten</translation>
    </message>
    <message>
      <location filename="app/dialogs/cheat_sheet.py" />
      <source>Enter</source>
      <translation>Eingabe</translation>
    </message>
    <message>
      <location filename="app/dialogs/cheat_sheet.py" />
      <source>Show the edge's candidates, select a node's edges</source>
      <translation>Kandidaten zeigen, Kanten des Knotens auswählen</translation>
    </message>
    <message>
      <location filename="app/dialogs/cheat_sheet.py" />
      <source>Zoom</source>
      <translation>Zoomen</translation>
    </message>
    <message>
      <location filename="app/dialogs/cheat_sheet.py" />
      <source>Space and drag</source>
      <translation>Leertaste und Ziehen</translation>
    </message>
    <message>
      <location filename="app/dialogs/cheat_sheet.py" />
      <source>Move the network</source>
      <translation>Das Netz verschieben</translation>
    </message>
    <message>
      <location filename="app/dialogs/cheat_sheet.py" />
      <source>Ctrl and click</source>
      <translation>Strg und Klick</translation>
    </message>
    <message>
      <location filename="app/dialogs/cheat_sheet.py" />
      <source>Select several edges</source>
      <translation>Mehrere Kanten auswählen</translation>
    </message>
    <message>
      <location filename="app/dialogs/cheat_sheet.py" />
      <source>Click a node</source>
      <translation>Klick auf Knoten</translation>
    </message>
    <message>
      <location filename="app/dialogs/cheat_sheet.py" />
      <source>Select its edges</source>
      <translation>Seine Kanten auswählen</translation>
    </message>
    <message>
      <location filename="app/dialogs/cheat_sheet.py" />
      <source>Esc</source>
      <translation>Esc</translation>
    </message>
    <message>
      <location filename="app/dialogs/cheat_sheet.py" />
      <source>Select nothing</source>
      <translation>Nichts auswählen</translation>
    </message>
    <message>
      <location filename="app/dialogs/cheat_sheet.py" />
      <source>The keys that do what the menus do, and the keys of the canvas.</source>
      <translation>Die Tasten für die Menübefehle und die Tasten der Zeichnung.</translation>
    </message>
    <message>
      <location filename="app/dialogs/cheat_sheet.py" />
      <source>List of shortcuts</source>
      <translation>Liste der Tastenkürzel</translation>
    </message>
    <message>
      <location filename="app/dialogs/cheat_sheet.py" />
      <source>Arrow keys scroll the list.</source>
      <translation>Pfeiltasten rollen die Liste.</translation>
    </message>
    <message>
      <location filename="app/dialogs/cheat_sheet.py" />
      <source>Network</source>
      <translation>Netz</translation>
    </message>
    <message>
      <location filename="app/dialogs/column.py" />
      <source>A column computed from others, for inputs, targets, weights or groups. It stays in the project, and is computed anew when values become missing.</source>
      <translation>Eine Spalte, die aus anderen berechnet wird, für Eingänge, Ziele, Gewichte oder Gruppen. Sie bleibt im Projekt und wird neu berechnet, wenn Werte zu fehlenden werden.</translation>
    </message>
    <message>
      <location filename="app/dialogs/column.py" />
      <source>An expression of columns with + - * / ^ and functions. mean, sd, median, smallest and largest stand for one number of a whole column; a condition such as t &gt; 3 gives 1 and 0.</source>
      <translation>Ein Ausdruck von Spalten mit + - * / ^ und Funktionen. mean, sd, median, smallest und largest stehen für eine Zahl der ganzen Spalte; eine Bedingung wie t &gt; 3 gibt 1 und 0.</translation>
    </message>
    <message>
      <location filename="app/dialogs/column.py" />
      <source>logarithm</source>
      <translation>Logarithmus</translation>
    </message>
    <message>
      <location filename="app/dialogs/column.py" />
      <source>logarithm to base 10</source>
      <translation>Logarithmus zur Basis 10</translation>
    </message>
    <message>
      <location filename="app/dialogs/column.py" />
      <source>square root</source>
      <translation>Wurzel</translation>
    </message>
    <message>
      <location filename="app/dialogs/column.py" />
      <source>square</source>
      <translation>Quadrat</translation>
    </message>
    <message>
      <location filename="app/dialogs/column.py" />
      <source>inverse</source>
      <translation>Kehrwert</translation>
    </message>
    <message>
      <location filename="app/dialogs/column.py" />
      <source>standardised: mean 0, deviation 1</source>
      <translation>standardisiert: Mittel 0, Abweichung 1</translation>
    </message>
    <message>
      <location filename="app/dialogs/column.py" />
      <source>from 0 to 1</source>
      <translation>von 0 bis 1</translation>
    </message>
    <message>
      <location filename="app/dialogs/column.py" />
      <source>without the mean</source>
      <translation>ohne den Mittelwert</translation>
    </message>
    <message>
      <location filename="app/dialogs/column.py" />
      <source>Column to transform</source>
      <translation>Spalte, die umgeformt wird</translation>
    </message>
    <message>
      <location filename="app/dialogs/column.py" />
      <source>The column that is transformed.</source>
      <translation>Die Spalte, die umgeformt wird.</translation>
    </message>
    <message>
      <location filename="app/dialogs/column.py" />
      <source>choose…</source>
      <translation>wählen…</translation>
    </message>
    <message>
      <location filename="app/dialogs/column.py" />
      <source>Transform</source>
      <translation>Umformung</translation>
    </message>
    <message>
      <location filename="app/dialogs/column.py" />
      <source>Writes a usual expression of the column, which can be changed.</source>
      <translation>Schreibt einen üblichen Ausdruck der Spalte, der geändert werden kann.</translation>
    </message>
    <message>
      <location filename="app/dialogs/column.py" />
      <source>Expression</source>
      <translation>Ausdruck</translation>
    </message>
    <message>
      <location filename="app/dialogs/column.py" />
      <source>Name</source>
      <translation>Name</translation>
    </message>
    <message>
      <location filename="app/dialogs/column.py" />
      <source>What the column is called in the table and in formulas.</source>
      <translation>Wie die Spalte in der Tabelle und in Formeln heißt.</translation>
    </message>
    <message>
      <location filename="app/dialogs/column.py" />
      <source>Unit</source>
      <translation>Einh.</translation>
    </message>
    <message>
      <location filename="app/dialogs/column.py" />
      <source>The unit of the values. Empty lets it follow from the others.</source>
      <translation>Die Einheit der Werte. Leer folgt sie aus den anderen.</translation>
    </message>
    <message>
      <location filename="app/dialogs/column.py" />
      <source>as the expression</source>
      <translation>wie der Ausdruck</translation>
    </message>
    <message>
      <location filename="app/dialogs/column.py" />
      <source>as it follows</source>
      <translation>wie sie folgt</translation>
    </message>
    <message>
      <location filename="app/dialogs/column.py" />
      <source>Column</source>
      <translation>Name</translation>
    </message>
    <message>
      <location filename="app/dialogs/column.py" />
      <source>Columns</source>
      <translation>Spalten</translation>
    </message>
    <message numerus="yes">
      <location filename="app/dialogs/column.py" />
      <source>{} rows have no value</source>
      <translation>
        <numerusform>{} Zeile hat keinen Wert</numerusform>
        <numerusform>{} Zeilen haben keinen Wert</numerusform>
      </translation>
    </message>
    <message>
      <location filename="app/dialogs/column.py" />
      <source>Change {}</source>
      <translation>{} ändern</translation>
    </message>
    <message>
      <location filename="app/dialogs/curve.py" />
      <source>Curve</source>
      <translation>Kurve</translation>
    </message>
    <message>
      <location filename="app/dialogs/derived_input.py" />
      <source>An input that is computed from columns of the table.</source>
      <translation>Ein Eingang, der aus Spalten der Tabelle berechnet wird.</translation>
    </message>
    <message>
      <location filename="app/dialogs/derived_input.py" />
      <source>An expression of columns, such as a ratio, with + - * / ^ and functions.</source>
      <translation>Ein Ausdruck aus Spalten, etwa ein Verhältnis, mit + - * / ^ und Funktionen.</translation>
    </message>
    <message>
      <location filename="app/dialogs/derived_input.py" />
      <source>What the input is called on the canvas and in formulas.</source>
      <translation>Wie der Eingang in Zeichnung und Formeln heißt.</translation>
    </message>
    <message>
      <location filename="app/dialogs/derived_input.py" />
      <source>From {} to {}.</source>
      <translation>Von {} bis {}.</translation>
    </message>
    <message>
      <location filename="app/dialogs/derived_input.py" />
      <source>such as {}</source>
      <translation>etwa {}</translation>
    </message>
    <message>
      <location filename="app/dialogs/derived_input.py" />
      <source>Add derived input</source>
      <translation>Abgeleiteten Eingang hinzufügen</translation>
    </message>
    <message>
      <location filename="app/dialogs/derived_input.py" />
      <source>From {} to {}, a pure number.</source>
      <translation>Von {} bis {}, eine reine Zahl.</translation>
    </message>
    <message>
      <location filename="app/dialogs/discover.py" />
      <source>Known: {}. Without: {}. Units guide the search where every column has one.</source>
      <translation>Bekannt: {}. Ohne: {}. Einheiten leiten die Suche, wenn jede Spalte eine hat.</translation>
    </message>
    <message numerus="yes">
      <location filename="app/dialogs/discover.py" />
      <source>{} dimensionless groups: {}.</source>
      <translation>
        <numerusform>{} dimensionslose Gruppe: {}.</numerusform>
        <numerusform>{} dimensionslose Gruppen: {}.</numerusform>
      </translation>
    </message>
    <message>
      <location filename="app/dialogs/discover.py" />
      <source>No column has a unit. Write it behind the name in the file, as in “mass (kg)”.</source>
      <translation>Keine Spalte hat eine Einheit. Sie gehört in der Datei hinter den Namen, wie in „mass (kg)“.</translation>
    </message>
    <message>
      <location filename="app/dialogs/discover.py" />
      <source>No dimensionless group.</source>
      <translation>Keine dimensionslose Gruppe.</translation>
    </message>
    <message>
      <location filename="app/dialogs/discover.py" />
      <source>Discover a law</source>
      <translation>Gesetz entdecken</translation>
    </message>
    <message>
      <location filename="app/dialogs/discover.py" />
      <source>How laws are searched for. Later searches keep these settings.</source>
      <translation>Wie nach Gesetzen gesucht wird. Spätere Suchen behalten diese Einstellungen.</translation>
    </message>
    <message>
      <location filename="app/dialogs/discover.py" />
      <source>Seconds</source>
      <translation>Sekunden</translation>
    </message>
    <message>
      <location filename="app/dialogs/discover.py" />
      <source>How long the search may take. One that finds an exact law ends sooner.</source>
      <translation>Wie lange die Suche dauern darf. Findet sie ein exaktes Gesetz, endet sie früher.</translation>
    </message>
    <message>
      <location filename="app/dialogs/discover.py" />
      <source>Noise of the target</source>
      <translation>Rauschen der Zielgröße</translation>
    </message>
    <message>
      <location filename="app/dialogs/discover.py" />
      <source>is estimated</source>
      <translation>wird geschätzt</translation>
    </message>
    <message>
      <location filename="app/dialogs/discover.py" />
      <source>Its standard deviation, where it is known, in the unit of the target.</source>
      <translation>Seine Standardabweichung, falls bekannt, in der Einheit der Zielgröße.</translation>
    </message>
    <message>
      <location filename="app/dialogs/discover.py" />
      <source>Let the units guide the search</source>
      <translation>Einheiten die Suche leiten lassen</translation>
    </message>
    <message>
      <location filename="app/dialogs/discover.py" />
      <source>Only formulas whose units are right are tried first.</source>
      <translation>Zuerst werden nur Formeln mit richtigen Einheiten versucht.</translation>
    </message>
    <message>
      <location filename="app/dialogs/discover.py" />
      <source>Processes</source>
      <translation>Prozesse</translation>
    </message>
    <message>
      <location filename="app/dialogs/discover.py" />
      <source>More are faster, and find the same formula.</source>
      <translation>Mehr sind schneller und finden dieselbe Formel.</translation>
    </message>
    <message>
      <location filename="app/dialogs/discover.py" />
      <source>the target</source>
      <translation>der Zielgröße</translation>
    </message>
    <message>
      <location filename="app/dialogs/discover.py" />
      <source>At most</source>
      <translation>Höchstens</translation>
    </message>
    <message>
      <location filename="app/dialogs/discover.py" />
      <source>{} in {}</source>
      <translation>{} in {}</translation>
    </message>
    <message>
      <location filename="app/dialogs/discover.py" />
      <source>Known: {}.</source>
      <translation>Bekannt: {}.</translation>
    </message>
    <message>
      <location filename="app/dialogs/discover.py" />
      <source>{} and {} more</source>
      <translation>{} und {} weitere</translation>
    </message>
    <message>
      <location filename="app/dialogs/discover.py" />
      <source>Noise of {}</source>
      <translation>Rauschen von {}</translation>
    </message>
    <message>
      <location filename="app/dialogs/discover.py" />
      <source>The inputs cannot make up the unit of the target.</source>
      <translation>Aus den Eingängen lässt sich die Einheit der Zielgröße nicht bilden.</translation>
    </message>
    <message>
      <location filename="app/dialogs/export.py" />
      <source>One column, 89 mm</source>
      <translation>Eine Spalte, 89 mm</translation>
    </message>
    <message>
      <location filename="app/dialogs/export.py" />
      <source>Two columns, 183 mm</source>
      <translation>Zwei Spalten, 183 mm</translation>
    </message>
    <message>
      <location filename="app/dialogs/export.py" />
      <source>One narrow column, 85 mm</source>
      <translation>Eine schmale Spalte, 85 mm</translation>
    </message>
    <message>
      <location filename="app/dialogs/export.py" />
      <source>Two narrow columns, 174 mm</source>
      <translation>Zwei schmale Spalten, 174 mm</translation>
    </message>
    <message>
      <location filename="app/dialogs/export.py" />
      <source>Network as SVG</source>
      <translation>Netz als SVG</translation>
    </message>
    <message>
      <location filename="app/dialogs/export.py" />
      <source>Network as PDF</source>
      <translation>Netz als PDF</translation>
    </message>
    <message>
      <location filename="app/dialogs/export.py" />
      <source>Network as PNG</source>
      <translation>Netz als PNG</translation>
    </message>
    <message>
      <location filename="app/dialogs/export.py" />
      <source>Text as it will be written</source>
      <translation>Text, wie er geschrieben wird</translation>
    </message>
    <message>
      <location filename="app/dialogs/export.py" />
      <source>What is saved or copied. Parts of it can be selected and copied too.</source>
      <translation>Was gespeichert oder kopiert wird. Auch Teile davon lassen sich auswählen und kopieren.</translation>
    </message>
    <message>
      <location filename="app/dialogs/export.py" />
      <source>Take the formula or a picture along: into a file, or onto the clipboard.</source>
      <translation>Die Formel oder ein Bild mitnehmen: in eine Datei oder in die Zwischenablage.</translation>
    </message>
    <message>
      <location filename="app/dialogs/export.py" />
      <source>What to export</source>
      <translation>Was exportiert wird</translation>
    </message>
    <message>
      <location filename="app/dialogs/export.py" />
      <source>The formula in a language of your choice, the network, or its picture.</source>
      <translation>Die Formel in einer Sprache Ihrer Wahl, das Netz oder ein Bild davon.</translation>
    </message>
    <message>
      <location filename="app/dialogs/export.py" />
      <source>Width of the picture</source>
      <translation>Breite des Bildes</translation>
    </message>
    <message>
      <location filename="app/dialogs/export.py" />
      <source>The widths of one and of two columns of a journal.</source>
      <translation>Die Breiten von einer und von zwei Spalten einer Zeitschrift.</translation>
    </message>
    <message>
      <location filename="app/dialogs/export.py" />
      <source>Save…</source>
      <translation>Sichern…</translation>
    </message>
    <message>
      <location filename="app/dialogs/export.py" />
      <source>Copy</source>
      <translation>Kopieren</translation>
    </message>
    <message>
      <location filename="app/dialogs/export.py" />
      <source>What</source>
      <translation>Was</translation>
    </message>
    <message>
      <location filename="app/dialogs/export.py" />
      <source>Width</source>
      <translation>Breite</translation>
    </message>
    <message>
      <location filename="app/dialogs/export.py" />
      <source>Network as {}</source>
      <translation>Netz als {}</translation>
    </message>
    <message>
      <location filename="app/dialogs/export.py" />
      <source>Formula as {}</source>
      <translation>Formel als {}</translation>
    </message>
    <message numerus="yes">
      <location filename="app/dialogs/fit_formula.py" />
      <source>R² {1}, {0} rows.</source>
      <translation>
        <numerusform>R² {1}, {0} Zeile.</numerusform>
        <numerusform>R² {1}, {0} Zeilen.</numerusform>
      </translation>
    </message>
    <message>
      <location filename="app/dialogs/fit_formula.py" />
      <source>Residual standard deviation {}, {}</source>
      <translation>Standardabweichung der Residuen {}, {}</translation>
    </message>
    <message>
      <location filename="app/dialogs/fit_formula.py" />
      <source>Constants</source>
      <translation>Konstanten</translation>
    </message>
    <message>
      <location filename="app/dialogs/fit_formula.py" />
      <source>Each constant with its start, its value, its standard error and its 95 % interval.</source>
      <translation>Jede Konstante mit Startwert, Wert, Standardfehler und 95-%-Intervall.</translation>
    </message>
    <message>
      <location filename="app/dialogs/fit_formula.py" />
      <source>Fit a formula</source>
      <translation>Formel anpassen</translation>
    </message>
    <message>
      <location filename="app/dialogs/fit_formula.py" />
      <source>Constants of a formula of your own, fitted to all rows of the table.</source>
      <translation>Konstanten einer eigenen Formel, angepasst an alle Zeilen der Tabelle.</translation>
    </message>
    <message>
      <location filename="app/dialogs/fit_formula.py" />
      <source>Formula</source>
      <translation>Formel</translation>
    </message>
    <message>
      <location filename="app/dialogs/fit_formula.py" />
      <source>A formula of columns; every other name in it is a constant to be fitted.</source>
      <translation>Eine Formel aus Spalten; jeder andere Name darin ist eine Konstante, die angepasst wird.</translation>
    </message>
    <message>
      <location filename="app/dialogs/fit_formula.py" />
      <source>Fit</source>
      <translation>Anpassen</translation>
    </message>
    <message>
      <location filename="app/dialogs/fit_formula.py" />
      <source>Find the constants with which the formula comes nearest to all rows.</source>
      <translation>Die Konstanten finden, mit denen die Formel allen Zeilen am nächsten kommt.</translation>
    </message>
    <message>
      <location filename="app/dialogs/fit_formula.py" />
      <source>95 % intervals</source>
      <translation>95-%-Intervalle</translation>
    </message>
    <message>
      <location filename="app/dialogs/fit_formula.py" />
      <source>By profile likelihood: each constant is held, all others are refitted.</source>
      <translation>Über die Profil-Likelihood: jede Konstante wird festgehalten, alle anderen werden neu angepasst.</translation>
    </message>
    <message>
      <location filename="app/dialogs/fit_formula.py" />
      <source>Open as network</source>
      <translation>Als Netz öffnen</translation>
    </message>
    <message>
      <location filename="app/dialogs/fit_formula.py" />
      <source>Make the fitted formula the model, as one step that can be undone.</source>
      <translation>Die angepasste Formel zum Modell machen, als ein Schritt, der sich zurücknehmen lässt.</translation>
    </message>
    <message>
      <location filename="app/dialogs/fit_formula.py" />
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <location filename="app/dialogs/fit_formula.py" />
      <source>Fitting…</source>
      <translation>Wird angepasst…</translation>
    </message>
    <message>
      <location filename="app/dialogs/fit_formula.py" />
      <source>The data do not determine every constant, so there are no standard errors.</source>
      <translation>Die Daten legen nicht jede Konstante fest, daher gibt es keine Standardfehler.</translation>
    </message>
    <message>
      <location filename="app/dialogs/fit_formula.py" />
      <source>Looking for the intervals…</source>
      <translation>Die Intervalle werden gesucht…</translation>
    </message>
    <message>
      <location filename="app/dialogs/fit_formula.py" />
      <source>Stop</source>
      <translation>Stopp</translation>
    </message>
    <message>
      <location filename="app/dialogs/formula_network.py" />
      <source>Numbers with a point, such as 2.0, can be trained; all others stay exact.</source>
      <translation>Zahlen mit Dezimalpunkt wie 2.0 lassen sich trainieren; alle anderen bleiben exakt.</translation>
    </message>
    <message>
      <location filename="app/dialogs/formula_network.py" />
      <source>Beside the formula every input gets a spline that begins at zero and learns what the formula misses.</source>
      <translation>Neben der Formel bekommt jeder Eingang einen Spline, der bei null beginnt und lernt, was der Formel fehlt.</translation>
    </message>
    <message numerus="yes">
      <location filename="app/dialogs/formula_network.py" />
      <source>{} edges in layers of {} nodes.</source>
      <translation>
        <numerusform>{} Kante in Schichten von {} Knoten.</numerusform>
        <numerusform>{} Kanten in Schichten von {} Knoten.</numerusform>
      </translation>
    </message>
    <message>
      <location filename="app/dialogs/formula_network.py" />
      <source>It gives every row of the table to rounding.</source>
      <translation>Es gibt jede Zeile der Tabelle bis auf Rundung wieder.</translation>
    </message>
    <message>
      <location filename="app/dialogs/formula_network.py" />
      <source>Network from formula</source>
      <translation>Netz aus Formel</translation>
    </message>
    <message>
      <location filename="app/dialogs/formula_network.py" />
      <source>A formula becomes the network, edge by edge.</source>
      <translation>Eine Formel wird Kante für Kante zum Netz.</translation>
    </message>
    <message>
      <location filename="app/dialogs/formula_network.py" />
      <source>Target</source>
      <translation>Zielgröße</translation>
    </message>
    <message>
      <location filename="app/dialogs/formula_network.py" />
      <source>The column that the formula is for.</source>
      <translation>Die Spalte, für die die Formel gilt.</translation>
    </message>
    <message>
      <location filename="app/dialogs/formula_network.py" />
      <source>Leave room to learn</source>
      <translation>Raum zum Lernen lassen</translation>
    </message>
    <message>
      <location filename="app/dialogs/formula_network.py" />
      <source>Its RMSE in all rows is {}, {} times the target's spread.</source>
      <translation>Sein RMSE über alle Zeilen ist {}, das {}-Fache der Streuung der Zielgröße.</translation>
    </message>
    <message>
      <location filename="app/dialogs/formula_network.py" />
      <source>Its RMSE in all rows is {}.</source>
      <translation>Sein RMSE über alle Zeilen ist {}.</translation>
    </message>
    <message>
      <location filename="app/dialogs/formula_network.py" />
      <source>Its RMSE in all rows is {}, {} % of the target's spread.</source>
      <translation>Sein RMSE über alle Zeilen ist {}, {} % der Streuung der Zielgröße.</translation>
    </message>
    <message>
      <location filename="app/dialogs/guide.py" />
      <source>From the first minute to trusting a law. The guide is in English.</source>
      <translation>Von der ersten Minute bis zum verlässlichen Gesetz. Das Handbuch ist auf Englisch.</translation>
    </message>
    <message>
      <location filename="app/dialogs/guide.py" />
      <source>Search the guide</source>
      <translation>Im Handbuch suchen</translation>
    </message>
    <message>
      <location filename="app/dialogs/guide.py" />
      <source>The list keeps the pages with these words; Enter opens the first.</source>
      <translation>Die Liste behält die Seiten mit diesen Wörtern; Eingabe öffnet die erste.</translation>
    </message>
    <message>
      <location filename="app/dialogs/guide.py" />
      <source>Pages</source>
      <translation>Seiten</translation>
    </message>
    <message>
      <location filename="app/dialogs/guide.py" />
      <source>The pages of the guide, in the order in which they are best read.</source>
      <translation>Die Seiten des Handbuchs in der besten Reihenfolge zum Lesen.</translation>
    </message>
    <message>
      <location filename="app/dialogs/guide.py" />
      <source>Page</source>
      <translation>Seite</translation>
    </message>
    <message>
      <location filename="app/dialogs/guide.py" />
      <source>Tab goes from link to link, Enter follows one.</source>
      <translation>Tab geht von Verweis zu Verweis, Eingabe folgt ihm.</translation>
    </message>
    <message>
      <location filename="app/dialogs/guide.py" />
      <source>To the page that was read before (Alt+Left).</source>
      <translation>Zur zuvor gelesenen Seite (Alt+Links).</translation>
    </message>
    <message>
      <location filename="app/dialogs/guide.py" />
      <source>To the page that was left by going back (Alt+Right).</source>
      <translation>Zur Seite, die beim Zurückgehen verlassen wurde (Alt+Rechts).</translation>
    </message>
    <message>
      <location filename="app/dialogs/guide.py" />
      <source>Back</source>
      <translation>Zurück</translation>
    </message>
    <message>
      <location filename="app/dialogs/guide.py" />
      <source>Forward</source>
      <translation>Vor</translation>
    </message>
    <message>
      <location filename="app/dialogs/import_fields.py" />
      <source>How letters are written in the file. Wrong letters in names tell of another one.</source>
      <translation>Wie Buchstaben in der Datei geschrieben sind. Falsche Buchstaben in Namen deuten auf eine andere hin.</translation>
    </message>
    <message>
      <location filename="app/dialogs/import_fields.py" />
      <source>The sign between columns. Spaces may be any number of them, and tabs.</source>
      <translation>Das Zeichen zwischen Spalten. Leerzeichen dürfen beliebig viele sein, auch Tabulatoren.</translation>
    </message>
    <message>
      <location filename="app/dialogs/import_fields.py" />
      <source>The sign before fractions; the other one may stand between thousands.</source>
      <translation>Das Zeichen vor Nachkommastellen; das andere darf Tausender trennen.</translation>
    </message>
    <message>
      <location filename="app/dialogs/import_fields.py" />
      <source>The sign before comments. Leave it empty where there are none.</source>
      <translation>Das Zeichen vor Kommentaren. Leer lassen, wenn es keine gibt.</translation>
    </message>
    <message>
      <location filename="app/dialogs/import_fields.py" />
      <source>The line with the names of the columns.</source>
      <translation>Die Zeile mit den Namen der Spalten.</translation>
    </message>
    <message>
      <location filename="app/dialogs/import_fields.py" />
      <source>The line with the units, where they have one of their own.</source>
      <translation>Die Zeile mit den Einheiten, falls sie eine eigene haben.</translation>
    </message>
    <message>
      <location filename="app/dialogs/import_fields.py" />
      <source>The line of the first values.</source>
      <translation>Die Zeile der ersten Werte.</translation>
    </message>
    <message>
      <location filename="app/dialogs/import_fields.py" />
      <source>Texts that stand for missing values, with spaces between them.</source>
      <translation>Texte, die für fehlende Werte stehen, mit Leerzeichen dazwischen.</translation>
    </message>
    <message>
      <location filename="app/dialogs/import_fields.py" />
      <source>Numbers that stand for missing values, such as -999, with spaces between them. None is taken unasked.</source>
      <translation>Zahlen, die für fehlende Werte stehen, wie -999, mit Leerzeichen dazwischen. Keine wird ungefragt genommen.</translation>
    </message>
    <message>
      <location filename="app/dialogs/import_fields.py" />
      <source>These numbers lie far from all others, and may stand for missing values.</source>
      <translation>Diese Zahlen liegen weit von allen anderen und stehen vielleicht für fehlende Werte.</translation>
    </message>
    <message>
      <location filename="app/dialogs/import_fields.py" />
      <source>The sheet, or the arrays of one length, that are read.</source>
      <translation>Das Blatt oder die Felder einer Länge, die gelesen werden.</translation>
    </message>
    <message>
      <location filename="app/dialogs/import_fields.py" />
      <source>comma</source>
      <translation>Komma</translation>
    </message>
    <message>
      <location filename="app/dialogs/import_fields.py" />
      <source>tab</source>
      <translation>Tabulator</translation>
    </message>
    <message>
      <location filename="app/dialogs/import_fields.py" />
      <source>semicolon</source>
      <translation>Semikolon</translation>
    </message>
    <message>
      <location filename="app/dialogs/import_fields.py" />
      <source>bar</source>
      <translation>senkrechter Strich</translation>
    </message>
    <message>
      <location filename="app/dialogs/import_fields.py" />
      <source>spaces</source>
      <translation>Leerzeichen</translation>
    </message>
    <message>
      <location filename="app/dialogs/import_fields.py" />
      <source>point</source>
      <translation>Punkt</translation>
    </message>
    <message>
      <location filename="app/dialogs/import_fields.py" />
      <source>Encoding</source>
      <translation>Zeichencodierung</translation>
    </message>
    <message>
      <location filename="app/dialogs/import_fields.py" />
      <source>Between columns</source>
      <translation>Zwischen Spalten</translation>
    </message>
    <message>
      <location filename="app/dialogs/import_fields.py" />
      <source>Before fractions</source>
      <translation>Dezimalzeichen</translation>
    </message>
    <message>
      <location filename="app/dialogs/import_fields.py" />
      <source>Sheet or arrays</source>
      <translation>Blatt oder Felder</translation>
    </message>
    <message>
      <location filename="app/dialogs/import_fields.py" />
      <source>Comment sign</source>
      <translation>Kommentarzeichen</translation>
    </message>
    <message>
      <location filename="app/dialogs/import_fields.py" />
      <source>Line of names</source>
      <translation>Zeile der Namen</translation>
    </message>
    <message>
      <location filename="app/dialogs/import_fields.py" />
      <source>Line of units</source>
      <translation>Zeile der Einheiten</translation>
    </message>
    <message>
      <location filename="app/dialogs/import_fields.py" />
      <source>First line of values</source>
      <translation>Erste Zeile der Werte</translation>
    </message>
    <message>
      <location filename="app/dialogs/import_fields.py" />
      <source>Missing values</source>
      <translation>Fehlende Werte</translation>
    </message>
    <message>
      <location filename="app/dialogs/import_fields.py" />
      <source>Numbers for missing values</source>
      <translation>Zahlen für fehlende Werte</translation>
    </message>
    <message>
      <location filename="app/dialogs/import_fields.py" />
      <source>none</source>
      <translation>keine</translation>
    </message>
    <message>
      <location filename="app/dialogs/import_fields.py" />
      <source>Treat {} as missing</source>
      <translation>{} als fehlend behandeln</translation>
    </message>
    <message numerus="yes">
      <location filename="app/dialogs/import_table.py" />
      <source>{} rows</source>
      <translation>
        <numerusform>{} Zeile</numerusform>
        <numerusform>{} Zeilen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="app/dialogs/import_table.py" />
      <source>{} columns</source>
      <translation>
        <numerusform>{} Spalte</numerusform>
        <numerusform>{} Spalten</numerusform>
      </translation>
    </message>
    <message>
      <location filename="app/dialogs/import_table.py" />
      <source>Row {row}, column {column}: “{text}” is no number.</source>
      <translation>Zeile {row}, Spalte {column}: „{text}“ ist keine Zahl.</translation>
    </message>
    <message>
      <location filename="app/dialogs/import_table.py" />
      <source>First rows</source>
      <translation>Erste Zeilen</translation>
    </message>
    <message>
      <location filename="app/dialogs/import_table.py" />
      <source>The first rows as they will be read. Empty cells are missing values.</source>
      <translation>Die ersten Zeilen, wie sie gelesen werden. Leere Zellen sind fehlende Werte.</translation>
    </message>
    <message>
      <location filename="app/dialogs/import_table.py" />
      <source>How a file is read. All of it was guessed, and can be changed.</source>
      <translation>Wie eine Datei gelesen wird. Alles ist vermutet und lässt sich ändern.</translation>
    </message>
    <message>
      <location filename="app/dialogs/import_table.py" />
      <source>The file</source>
      <translation>Die Datei</translation>
    </message>
    <message>
      <location filename="app/dialogs/import_table.py" />
      <source>The beginning of the file as it is, with the numbers of its lines.</source>
      <translation>Der Anfang der Datei, wie er ist, mit Zeilennummern.</translation>
    </message>
    <message>
      <location filename="app/dialogs/import_table.py" />
      <source>Problems</source>
      <translation>Probleme</translation>
    </message>
    <message>
      <location filename="app/dialogs/import_table.py" />
      <source>What was guessed or left out, and cells that are no numbers.</source>
      <translation>Was vermutet oder ausgelassen wurde, und Zellen, die keine Zahlen sind.</translation>
    </message>
    <message>
      <location filename="app/dialogs/import_table.py" />
      <source>Views of the file</source>
      <translation>Ansichten der Datei</translation>
    </message>
    <message>
      <location filename="app/dialogs/import_table.py" />
      <source>The table as it will be read, the lines of the file, what was wrong in it.</source>
      <translation>Die Tabelle, wie sie gelesen wird, die Zeilen der Datei und was darin falsch war.</translation>
    </message>
    <message>
      <location filename="app/dialogs/import_table.py" />
      <source>As it will be read</source>
      <translation>So wird gelesen</translation>
    </message>
    <message>
      <location filename="app/dialogs/import_table.py" />
      <source>Import</source>
      <translation>Importieren</translation>
    </message>
    <message>
      <location filename="app/dialogs/import_table.py" />
      <source>Guess again</source>
      <translation>Neu vermuten</translation>
    </message>
    <message>
      <location filename="app/dialogs/import_table.py" />
      <source>Forget what was changed here, and guess all of it.</source>
      <translation>Die Änderungen hier vergessen und alles neu vermuten.</translation>
    </message>
    <message>
      <location filename="app/dialogs/import_table.py" />
      <source>Import {}</source>
      <translation>{} importieren</translation>
    </message>
    <message>
      <location filename="app/dialogs/network.py" />
      <source>New network</source>
      <translation>Neues Netz</translation>
    </message>
    <message>
      <location filename="app/dialogs/network.py" />
      <source>The shape of a network that begins anew, and what its edges are made of.</source>
      <translation>Die Form eines Netzes, das neu beginnt, und woraus seine Kanten bestehen.</translation>
    </message>
    <message>
      <location filename="app/dialogs/network.py" />
      <source>Nodes of each layer</source>
      <translation>Knoten jeder Schicht</translation>
    </message>
    <message>
      <location filename="app/dialogs/network.py" />
      <source>From the inputs to the target, such as 3, 5, 1.</source>
      <translation>Von den Eingängen bis zur Zielgröße, etwa 3, 5, 1.</translation>
    </message>
    <message>
      <location filename="app/dialogs/network.py" />
      <source>Product nodes of each layer</source>
      <translation>Produktknoten jeder Schicht</translation>
    </message>
    <message>
      <location filename="app/dialogs/network.py" />
      <source>How many nodes of each layer after the inputs multiply, such as 2, 0.</source>
      <translation>Wie viele Knoten jeder Schicht nach den Eingängen multiplizieren, etwa 2, 0.</translation>
    </message>
    <message>
      <location filename="app/dialogs/network.py" />
      <source>Edges</source>
      <translation>Kanten</translation>
    </message>
    <message>
      <location filename="app/dialogs/network.py" />
      <source>What the curve of an edge is made of. B-splines suit most tables.</source>
      <translation>Woraus die Kurve einer Kante besteht. B-Splines passen für die meisten Tabellen.</translation>
    </message>
    <message>
      <location filename="app/dialogs/network.py" />
      <source>Grid intervals</source>
      <translation>Gitterintervalle</translation>
    </message>
    <message>
      <location filename="app/dialogs/network.py" />
      <source>How finely a curve can bend. Few are easier to read, and learn less noise.</source>
      <translation>Wie fein sich eine Kurve biegen kann. Wenige sind leichter zu lesen und lernen weniger Rauschen.</translation>
    </message>
    <message>
      <location filename="app/dialogs/network.py" />
      <source>Order</source>
      <translation>Ordnung</translation>
    </message>
    <message>
      <location filename="app/dialogs/network.py" />
      <source>Degree of the polynomials between the knots.</source>
      <translation>Grad der Polynome zwischen den Stützstellen.</translation>
    </message>
    <message>
      <location filename="app/dialogs/network.py" />
      <source>Base function</source>
      <translation>Basisfunktion</translation>
    </message>
    <message>
      <location filename="app/dialogs/network.py" />
      <source>A fixed curve that every edge adds to its own, times a factor that is trained.</source>
      <translation>Eine feste Kurve, die jede Kante zu ihrer eigenen addiert, mal einem trainierten Faktor.</translation>
    </message>
    <message>
      <location filename="app/dialogs/network.py" />
      <source>More knots where there are more rows</source>
      <translation>Mehr Stützstellen, wo mehr Zeilen sind</translation>
    </message>
    <message>
      <location filename="app/dialogs/network.py" />
      <source>The grid follows the rows instead of being even.</source>
      <translation>Das Gitter folgt den Zeilen, statt gleichmäßig zu sein.</translation>
    </message>
    <message>
      <location filename="app/dialogs/network.py" />
      <source>One range for all nodes of a layer</source>
      <translation>Ein Bereich für alle Knoten einer Schicht</translation>
    </message>
    <message>
      <location filename="app/dialogs/network.py" />
      <source>All curves of a layer are drawn over the same numbers.</source>
      <translation>Alle Kurven einer Schicht werden über denselben Zahlen gezeichnet.</translation>
    </message>
    <message>
      <location filename="app/dialogs/network.py" />
      <source>Known periods of the inputs</source>
      <translation>Bekannte Perioden der Eingänge</translation>
    </message>
    <message>
      <location filename="app/dialogs/network.py" />
      <source>One for each input in its unit, 0 where none is known, such as 24, 0.</source>
      <translation>Eine für jeden Eingang in seiner Einheit, 0 wenn keine bekannt ist, etwa 24, 0.</translation>
    </message>
    <message>
      <location filename="app/dialogs/network.py" />
      <source>Product nodes</source>
      <translation>Produktknoten</translation>
    </message>
    <message>
      <location filename="app/dialogs/network.py" />
      <source>Periods</source>
      <translation>Perioden</translation>
    </message>
    <message>
      <location filename="app/dialogs/palette.py" />
      <source>Nothing matches. Try fewer letters.</source>
      <translation>Nichts passt. Weniger Buchstaben versuchen.</translation>
    </message>
    <message>
      <location filename="app/dialogs/palette.py" />
      <source>There is nothing here yet.</source>
      <translation>Hier ist noch nichts.</translation>
    </message>
    <message>
      <location filename="app/dialogs/palette.py" />
      <source>What matches</source>
      <translation>Was passt</translation>
    </message>
    <message>
      <location filename="app/dialogs/palette.py" />
      <source>Everything that can be done, found by a few of its letters.</source>
      <translation>Alle Befehle, über wenige ihrer Buchstaben zu finden.</translation>
    </message>
    <message>
      <location filename="app/dialogs/palette.py" />
      <source>Type some letters; Enter does the first that matches, arrows choose others.</source>
      <translation>Einige Buchstaben eingeben; Eingabe führt den ersten Treffer aus, Pfeile wählen andere.</translation>
    </message>
    <message>
      <location filename="app/dialogs/palette.py" />
      <source>What matches, the nearest first. What is grey cannot be done now.</source>
      <translation>Was passt, das Nächstliegende zuerst. Was grau ist, geht jetzt nicht.</translation>
    </message>
    <message>
      <location filename="app/dialogs/palette_entry.py" />
      <source>on</source>
      <translation>ein</translation>
    </message>
    <message>
      <location filename="app/dialogs/preferences.py" />
      <source>As the system</source>
      <translation>Wie das System</translation>
    </message>
    <message>
      <location filename="app/dialogs/preferences.py" />
      <source>Light</source>
      <translation>Hell</translation>
    </message>
    <message>
      <location filename="app/dialogs/preferences.py" />
      <source>Dark</source>
      <translation>Dunkel</translation>
    </message>
    <message>
      <location filename="app/dialogs/preferences.py" />
      <source>Normal</source>
      <translation>Normal</translation>
    </message>
    <message>
      <location filename="app/dialogs/preferences.py" />
      <source>High</source>
      <translation>Hoch</translation>
    </message>
    <message>
      <location filename="app/dialogs/preferences.py" />
      <source>How the window looks and computes. What is changed holds at once, but for the language.</source>
      <translation>Wie das Fenster aussieht und rechnet. Änderungen gelten sofort, außer bei der Sprache.</translation>
    </message>
    <message>
      <location filename="app/dialogs/preferences.py" />
      <source>Preferences</source>
      <translation>Einstellungen</translation>
    </message>
    <message>
      <location filename="app/dialogs/preferences.py" />
      <source>Theme</source>
      <translation>Farbschema</translation>
    </message>
    <message>
      <location filename="app/dialogs/preferences.py" />
      <source>Light, dark, or as the desktop is at the moment.</source>
      <translation>Hell, dunkel oder so, wie der Desktop gerade ist.</translation>
    </message>
    <message>
      <location filename="app/dialogs/preferences.py" />
      <source>Contrast</source>
      <translation>Kontrast</translation>
    </message>
    <message>
      <location filename="app/dialogs/preferences.py" />
      <source>High contrast has black or white grounds and visible frames.</source>
      <translation>Hoher Kontrast hat schwarzen oder weißen Grund und sichtbare Rahmen.</translation>
    </message>
    <message>
      <location filename="app/dialogs/preferences.py" />
      <source>Text size</source>
      <translation>Schriftgröße</translation>
    </message>
    <message>
      <location filename="app/dialogs/preferences.py" />
      <source>Size of text, of that which the desktop sets.</source>
      <translation>Größe der Schrift im Verhältnis zu der des Desktops.</translation>
    </message>
    <message>
      <location filename="app/dialogs/preferences.py" />
      <source>Reduce motion</source>
      <translation>Bewegung verringern</translation>
    </message>
    <message>
      <location filename="app/dialogs/preferences.py" />
      <source>Nothing glides, fades or runs that need not.</source>
      <translation>Nichts gleitet, blendet oder läuft, was nicht muss.</translation>
    </message>
    <message>
      <location filename="app/dialogs/preferences.py" />
      <source>Digits of formulas</source>
      <translation>Stellen in Formeln</translation>
    </message>
    <message>
      <location filename="app/dialogs/preferences.py" />
      <source>With how many digits the numbers of a formula are shown.</source>
      <translation>Mit wie vielen Stellen die Zahlen einer Formel gezeigt werden.</translation>
    </message>
    <message>
      <location filename="app/dialogs/preferences.py" />
      <source>Processes of a search</source>
      <translation>Prozesse einer Suche</translation>
    </message>
    <message>
      <location filename="app/dialogs/preferences.py" />
      <source>More find laws faster, and find the same laws.</source>
      <translation>Mehr finden schneller, und zwar dieselben Gesetze.</translation>
    </message>
    <message>
      <location filename="app/dialogs/preferences.py" />
      <source>Language</source>
      <translation>Sprache</translation>
    </message>
    <message>
      <location filename="app/dialogs/preferences.py" />
      <source>Of the window. It changes when Kanoscope is started again.</source>
      <translation>Die Sprache des Fensters. Sie wechselt mit dem nächsten Start von Kanoscope.</translation>
    </message>
    <message>
      <location filename="app/dialogs/preferences.py" />
      <source>The language changes when Kanoscope is started again.</source>
      <translation>Die Sprache wechselt mit dem nächsten Start von Kanoscope.</translation>
    </message>
    <message>
      <location filename="app/dialogs/primitive.py" />
      <source>An expression in x, with shape parameters p and q if you like, such as x^2*exp(x)/(exp(x)-1)^2. An edge that is snapped to it becomes y = c f(a x + b) + d.</source>
      <translation>Ein Ausdruck in x, falls nötig mit Formparametern p und q, etwa x^2*exp(x)/(exp(x)-1)^2. Eine darauf eingerastete Kante wird zu y = c f(a x + b) + d.</translation>
    </message>
    <message>
      <location filename="app/dialogs/primitive.py" />
      <source>for every x</source>
      <translation>für jedes x</translation>
    </message>
    <message>
      <location filename="app/dialogs/primitive.py" />
      <source>Primitives of your own</source>
      <translation>Eigene Grundfunktionen</translation>
    </message>
    <message>
      <location filename="app/dialogs/primitive.py" />
      <source>Functions of your own that edges can be snapped to.</source>
      <translation>Eigene Funktionen, auf denen Kanten einrasten können.</translation>
    </message>
    <message>
      <location filename="app/dialogs/primitive.py" />
      <source>Expression in x</source>
      <translation>Ausdruck in x</translation>
    </message>
    <message>
      <location filename="app/dialogs/primitive.py" />
      <source>Add</source>
      <translation>Hinzufügen</translation>
    </message>
    <message>
      <location filename="app/dialogs/primitive.py" />
      <source>They are candidates for every edge, and belong to the project.</source>
      <translation>Sie sind Kandidaten für jede Kante und gehören zum Projekt.</translation>
    </message>
    <message>
      <location filename="app/dialogs/primitive.py" />
      <source>Remove</source>
      <translation>Entfernen</translation>
    </message>
    <message>
      <location filename="app/dialogs/primitive.py" />
      <source>Make the expression a candidate for every edge.</source>
      <translation>Den Ausdruck zum Kandidaten für jede Kante machen.</translation>
    </message>
    <message>
      <location filename="app/dialogs/primitive.py" />
      <source>Take the selected primitive off the list, unless an edge is snapped to it.</source>
      <translation>Die ausgewählte Grundfunktion aus der Liste nehmen, außer wenn eine Kante darauf eingerastet ist.</translation>
    </message>
    <message>
      <location filename="app/dialogs/primitive.py" />
      <source>pole at x = {} and every {}</source>
      <translation>Pol bei x = {} und alle {}</translation>
    </message>
    <message>
      <location filename="app/dialogs/primitive.py" />
      <source>pole at x = {}</source>
      <translation>Pol bei x = {}</translation>
    </message>
    <message>
      <location filename="app/dialogs/primitive.py" />
      <source>for x from {} to {}</source>
      <translation>für x von {} bis {}</translation>
    </message>
    <message>
      <location filename="app/dialogs/primitive.py" />
      <source>for x from {} on</source>
      <translation>für x ab {}</translation>
    </message>
    <message>
      <location filename="app/dialogs/primitive.py" />
      <source>for x up to {}</source>
      <translation>für x bis {}</translation>
    </message>
    <message>
      <location filename="app/dialogs/primitive.py" />
      <source>drawn for {}</source>
      <translation>gezeichnet für {}</translation>
    </message>
    <message>
      <location filename="app/dialogs/primitive.py" />
      <source>complexity {}</source>
      <translation>Komplexität {}</translation>
    </message>
    <message numerus="yes">
      <location filename="app/dialogs/restore.py" />
      <source>{} steps</source>
      <translation>
        <numerusform>{} Schritt</numerusform>
        <numerusform>{} Schritte</numerusform>
      </translation>
    </message>
    <message>
      <location filename="app/dialogs/restore.py" />
      <source>Restore what was not saved</source>
      <translation>Nicht Gespeichertes wiederherstellen</translation>
    </message>
    <message>
      <location filename="app/dialogs/restore.py" />
      <source>Sessions that ended without being closed, as they were a few seconds before.</source>
      <translation>Sitzungen, die endeten, ohne geschlossen zu werden, wie sie wenige Sekunden davor waren.</translation>
    </message>
    <message>
      <location filename="app/dialogs/restore.py" />
      <source>Kanoscope ended without being closed. This is kept as it was a few seconds before:</source>
      <translation>Kanoscope endete, ohne geschlossen zu werden. Dies ist noch da, wie es wenige Sekunden davor war:</translation>
    </message>
    <message>
      <location filename="app/dialogs/restore.py" />
      <source>Sessions that were left</source>
      <translation>Zurückgelassene Sitzungen</translation>
    </message>
    <message>
      <location filename="app/dialogs/restore.py" />
      <source>Choose one, then restore or discard it.</source>
      <translation>Eine wählen, dann wiederherstellen oder verwerfen.</translation>
    </message>
    <message>
      <location filename="app/dialogs/restore.py" />
      <source>Discard</source>
      <translation>Verwerfen</translation>
    </message>
    <message>
      <location filename="app/dialogs/restore.py" />
      <source>Later</source>
      <translation>Später</translation>
    </message>
    <message>
      <location filename="app/dialogs/restore.py" />
      <source>Go on with the session: table, history, settings and what was being trained.</source>
      <translation>Mit der Sitzung weitermachen: Tabelle, Verlauf, Einstellungen und was gerade trainiert wurde.</translation>
    </message>
    <message>
      <location filename="app/dialogs/restore.py" />
      <source>Remove the session for good.</source>
      <translation>Die Sitzung endgültig entfernen.</translation>
    </message>
    <message>
      <location filename="app/dialogs/restore.py" />
      <source>Keep everything, and ask again at the next start.</source>
      <translation>Alles behalten und beim nächsten Start wieder fragen.</translation>
    </message>
    <message>
      <location filename="app/dialogs/rows.py" />
      <source>Rows that are not used stay in the table; those that are held out are never learned from.</source>
      <translation>Zeilen, die nicht benutzt werden, bleiben in der Tabelle; aus zurückgehaltenen wird nie gelernt.</translation>
    </message>
    <message>
      <location filename="app/dialogs/rows.py" />
      <source>A condition on the rows that are used, with &lt; &gt; == != and, or, not; empty for all rows.</source>
      <translation>Eine Bedingung an die benutzten Zeilen, mit &lt; &gt; == != and, or, not; leer für alle Zeilen.</translation>
    </message>
    <message>
      <location filename="app/dialogs/rows.py" />
      <source>Rows of one subject, batch or place belong on one side, and what comes later is held out to see whether the model foretells it. Roles: by a column with the role group or time, else at random.</source>
      <translation>Zeilen einer Person, Charge oder eines Ortes gehören auf eine Seite, und was später kommt, wird zurückgehalten, um zu sehen, ob das Modell es vorhersagt. Rollen: nach einer Spalte mit der Rolle Gruppe oder Zeit, sonst zufällig.</translation>
    </message>
    <message>
      <location filename="app/dialogs/rows.py" />
      <source>as the roles say</source>
      <translation>wie die Rollen sagen</translation>
    </message>
    <message>
      <location filename="app/dialogs/rows.py" />
      <source>at random</source>
      <translation>zufällig</translation>
    </message>
    <message>
      <location filename="app/dialogs/rows.py" />
      <source>whole groups</source>
      <translation>ganze Gruppen</translation>
    </message>
    <message>
      <location filename="app/dialogs/rows.py" />
      <source>the latest</source>
      <translation>die spätesten</translation>
    </message>
    <message>
      <location filename="app/dialogs/rows.py" />
      <source>the last of the table</source>
      <translation>die letzten der Tabelle</translation>
    </message>
    <message>
      <location filename="app/dialogs/rows.py" />
      <source>Rows</source>
      <translation>Zeilen</translation>
    </message>
    <message>
      <location filename="app/dialogs/rows.py" />
      <source>Filter</source>
      <translation>Filter</translation>
    </message>
    <message>
      <location filename="app/dialogs/rows.py" />
      <source>Held out</source>
      <translation>Zurückgehalten</translation>
    </message>
    <message>
      <location filename="app/dialogs/rows.py" />
      <source>By the column</source>
      <translation>Nach der Spalte</translation>
    </message>
    <message>
      <location filename="app/dialogs/rows.py" />
      <source>The column that tells the group or the time of a row.</source>
      <translation>Die Spalte, die Gruppe oder Zeit einer Zeile sagt.</translation>
    </message>
    <message>
      <location filename="app/dialogs/rows.py" />
      <source>Part held out</source>
      <translation>Zurückgehaltener Teil</translation>
    </message>
    <message>
      <location filename="app/dialogs/rows.py" />
      <source>How large a part of the rows is held out.</source>
      <translation>Wie groß der Teil der Zeilen ist, der zurückgehalten wird.</translation>
    </message>
    <message>
      <location filename="app/dialogs/rows.py" />
      <source>{} rows to learn from, {} held out.</source>
      <translation>{} Zeilen zum Lernen, {} zurückgehalten.</translation>
    </message>
    <message>
      <location filename="app/dialogs/training.py" />
      <source>How later runs train the network. What is automatic suits most tables.</source>
      <translation>Wie spätere Läufe das Netz trainieren. Die Automatik passt für die meisten Tabellen.</translation>
    </message>
    <message>
      <location filename="app/dialogs/training.py" />
      <source>What counts as a good fit. Robust losses follow most rows when some are grossly wrong.</source>
      <translation>Was als gute Anpassung zählt. Robuste Verluste folgen den meisten Zeilen, wenn einige grob falsch sind.</translation>
    </message>
    <message>
      <location filename="app/dialogs/training.py" />
      <source>automatic</source>
      <translation>automatisch</translation>
    </message>
    <message>
      <location filename="app/dialogs/training.py" />
      <source>least squares</source>
      <translation>kleinste Quadrate</translation>
    </message>
    <message>
      <location filename="app/dialogs/training.py" />
      <source>robust (Huber)</source>
      <translation>robust (Huber)</translation>
    </message>
    <message>
      <location filename="app/dialogs/training.py" />
      <source>robust (Cauchy)</source>
      <translation>robust (Cauchy)</translation>
    </message>
    <message>
      <location filename="app/dialogs/training.py" />
      <source>cross-entropy</source>
      <translation>Kreuzentropie</translation>
    </message>
    <message>
      <location filename="app/dialogs/training.py" />
      <source>double (float64)</source>
      <translation>doppelt (float64)</translation>
    </message>
    <message>
      <location filename="app/dialogs/training.py" />
      <source>single (float32)</source>
      <translation>einfach (float32)</translation>
    </message>
    <message>
      <location filename="app/dialogs/training.py" />
      <source>How the splines are fitted. Automatic takes Levenberg-Marquardt for small networks, L-BFGS for larger ones, Adam for the largest.</source>
      <translation>Wie die Splines angepasst werden. Die Automatik nimmt Levenberg-Marquardt für kleine Netze, L-BFGS für größere, Adam für die größten.</translation>
    </message>
    <message>
      <location filename="app/dialogs/training.py" />
      <source>How much a wiggle costs, such as 1e-6. More makes smoother curves; empty lets the noise of the data decide.</source>
      <translation>Was eine Welle in der Kurve kostet, etwa 1e-6. Mehr gibt glattere Kurven; leer entscheidet das Rauschen der Daten.</translation>
    </message>
    <message>
      <location filename="app/dialogs/training.py" />
      <source>Train on finer grids stops at so many intervals of a spline, even if the error still falls.</source>
      <translation>„Auf feineren Gittern trainieren“ endet bei so vielen Intervallen eines Splines, auch wenn der Fehler noch sinkt.</translation>
    </message>
    <message>
      <location filename="app/dialogs/training.py" />
      <source>Double finds exact constants. Single is faster on most GPUs.</source>
      <translation>Doppelte Genauigkeit findet exakte Konstanten. Einfache ist auf den meisten GPUs schneller.</translation>
    </message>
    <message>
      <location filename="app/dialogs/training.py" />
      <source>What computes. Automatic goes by the size of a step: small networks are faster on the CPU.</source>
      <translation>Was rechnet. Die Automatik richtet sich nach der Größe eines Schritts: kleine Netze sind auf der CPU schneller.</translation>
    </message>
    <message>
      <location filename="app/dialogs/training.py" />
      <source>NVIDIA GPU (CUDA)</source>
      <translation>NVIDIA-GPU (CUDA)</translation>
    </message>
    <message>
      <location filename="app/dialogs/training.py" />
      <source>Apple GPU (MPS)</source>
      <translation>Apple-GPU (MPS)</translation>
    </message>
    <message>
      <location filename="app/dialogs/training.py" />
      <source>Training settings</source>
      <translation>Trainingseinstellungen</translation>
    </message>
    <message>
      <location filename="app/dialogs/training.py" />
      <source>Loss</source>
      <translation>Verlust</translation>
    </message>
    <message>
      <location filename="app/dialogs/training.py" />
      <source>Optimiser</source>
      <translation>Optimierer</translation>
    </message>
    <message>
      <location filename="app/dialogs/training.py" />
      <source>Roughness penalty</source>
      <translation>Rauheitsstrafe</translation>
    </message>
    <message>
      <location filename="app/dialogs/training.py" />
      <source>follows the data</source>
      <translation>folgt den Daten</translation>
    </message>
    <message>
      <location filename="app/dialogs/training.py" />
      <source>Finest grid</source>
      <translation>Feinstes Gitter</translation>
    </message>
    <message>
      <location filename="app/dialogs/training.py" />
      <source>Precision</source>
      <translation>Genauigkeit</translation>
    </message>
    <message>
      <location filename="app/dialogs/training.py" />
      <source>Device</source>
      <translation>Gerät</translation>
    </message>
    <message>
      <location filename="app/dialogs/training.py" />
      <source>Advanced</source>
      <translation>Erweitert</translation>
    </message>
    <message>
      <location filename="app/dialogs/training.py" />
      <source>What only few tables need to have changed.</source>
      <translation>Was nur wenige Tabellen anders brauchen.</translation>
    </message>
    <message>
      <location filename="app/lessons/choice.py" />
      <source>Your prediction; what comes of it is told once it was done.</source>
      <translation>Ihre Vorhersage; was daraus wird, wird gesagt, sobald es getan ist.</translation>
    </message>
    <message>
      <location filename="app/lessons/doing.py" />
      <source>{} is no candidate for {}.</source>
      <translation>{} ist kein Kandidat für {}.</translation>
    </message>
    <message>
      <location filename="app/lessons/film_bar.py" />
      <source>Moment of the run</source>
      <translation>Moment des Laufs</translation>
    </message>
    <message>
      <location filename="app/lessons/film_bar.py" />
      <source>Look at the network as it was on the way; the arrow keys go step by step.</source>
      <translation>Das Netz ansehen, wie es unterwegs war; die Pfeiltasten gehen Schritt für Schritt.</translation>
    </message>
    <message>
      <location filename="app/lessons/film_bar.py" />
      <source>Show the run once more.</source>
      <translation>Den Lauf noch einmal zeigen.</translation>
    </message>
    <message>
      <location filename="app/lessons/film_bar.py" />
      <source>Iterations a second</source>
      <translation>Iterationen je Sekunde</translation>
    </message>
    <message>
      <location filename="app/lessons/film_bar.py" />
      <source>How fast later runs go at most, and how fast this one is shown.</source>
      <translation>Wie schnell spätere Läufe höchstens gehen, und wie schnell dieser gezeigt wird.</translation>
    </message>
    <message>
      <location filename="app/lessons/film_bar.py" />
      <source>Play</source>
      <translation>Abspielen</translation>
    </message>
    <message>
      <location filename="app/lessons/film_bar.py" />
      <source> a second</source>
      <translation> je Sekunde</translation>
    </message>
    <message>
      <location filename="app/lessons/film_bar.py" />
      <source>Train, and look at the run again here.</source>
      <translation>Trainieren Sie, und sehen Sie sich den Lauf hier noch einmal an.</translation>
    </message>
    <message>
      <location filename="app/lessons/film_bar.py" />
      <source>Iteration {}, held out {}</source>
      <translation>Iteration {}, zurückgehalten {}</translation>
    </message>
    <message>
      <location filename="app/lessons/handout.py" />
      <source>en</source>
      <translation>de</translation>
    </message>
    <message>
      <location filename="app/lessons/making_dialog.py" />
      <source>Take out</source>
      <translation>Herausnehmen</translation>
    </message>
    <message>
      <location filename="app/lessons/making_dialog.py" />
      <source>Make a lesson</source>
      <translation>Lektion machen</translation>
    </message>
    <message>
      <location filename="app/lessons/making_dialog.py" />
      <source>Every step that led to the current network becomes a step of the lesson.</source>
      <translation>Jeder Schritt, der zum jetzigen Netz führte, wird ein Schritt der Lektion.</translation>
    </message>
    <message>
      <location filename="app/lessons/making_dialog.py" />
      <source>What the lesson is called.</source>
      <translation>Wie die Lektion heißt.</translation>
    </message>
    <message>
      <location filename="app/lessons/making_dialog.py" />
      <source>What it is about, in one line.</source>
      <translation>Worum es geht, in einer Zeile.</translation>
    </message>
    <message>
      <location filename="app/lessons/making_dialog.py" />
      <source>One sentence that shall stay.</source>
      <translation>Ein Satz, der bleiben soll.</translation>
    </message>
    <message>
      <location filename="app/lessons/making_dialog.py" />
      <source>How long it takes.</source>
      <translation>Wie lange sie dauert.</translation>
    </message>
    <message>
      <location filename="app/lessons/making_dialog.py" />
      <source>The steps, in their order.</source>
      <translation>Die Schritte in ihrer Reihenfolge.</translation>
    </message>
    <message>
      <location filename="app/lessons/making_dialog.py" />
      <source>What the step is called.</source>
      <translation>Wie der Schritt heißt.</translation>
    </message>
    <message>
      <location filename="app/lessons/making_dialog.py" />
      <source>What the step is about and what is to be done; an empty line begins a paragraph.</source>
      <translation>Worum es in dem Schritt geht und was zu tun ist; eine leere Zeile beginnt einen Absatz.</translation>
    </message>
    <message>
      <location filename="app/lessons/making_dialog.py" />
      <source>What to notice once it was done.</source>
      <translation>Was zu bemerken ist, sobald er getan ist.</translation>
    </message>
    <message>
      <location filename="app/lessons/making_dialog.py" />
      <source>Do the step without words, together with the one that follows.</source>
      <translation>Den Schritt ohne Worte tun, zusammen mit dem folgenden.</translation>
    </message>
    <message>
      <location filename="app/lessons/making_dialog.py" />
      <source>Steps of the lesson</source>
      <translation>Schritte der Lektion</translation>
    </message>
    <message>
      <location filename="app/lessons/making_dialog.py" />
      <source>Title</source>
      <translation>Titel</translation>
    </message>
    <message>
      <location filename="app/lessons/making_dialog.py" />
      <source>About</source>
      <translation>Worum es geht</translation>
    </message>
    <message>
      <location filename="app/lessons/making_dialog.py" />
      <source>To remember</source>
      <translation>Zum Merken</translation>
    </message>
    <message>
      <location filename="app/lessons/making_dialog.py" />
      <source>Minutes</source>
      <translation>Minuten</translation>
    </message>
    <message>
      <location filename="app/lessons/making_dialog.py" />
      <source>Text</source>
      <translation>Text</translation>
    </message>
    <message>
      <location filename="app/lessons/making_dialog.py" />
      <source>To notice</source>
      <translation>Zu bemerken</translation>
    </message>
    <message>
      <location filename="app/lessons/making_dialog.py" />
      <source>Say what it is about, and what shall be remembered.</source>
      <translation>Sagen Sie, worum es geht und was man sich merken soll.</translation>
    </message>
    <message>
      <location filename="app/lessons/panel.py" />
      <source>All lessons</source>
      <translation>Alle Lektionen</translation>
    </message>
    <message>
      <location filename="app/lessons/panel.py" />
      <source>Choose another lesson; the network stays as it is.</source>
      <translation>Eine andere Lektion wählen; das Netz bleibt, wie es ist.</translation>
    </message>
    <message>
      <location filename="app/lessons/panel.py" />
      <source>To remember from {}:</source>
      <translation>Zu merken aus {}:</translation>
    </message>
    <message>
      <location filename="app/lessons/prediction_fields.py" />
      <source>What is asked before the step is done; empty where nothing is.</source>
      <translation>Was gefragt wird, bevor der Schritt getan ist; leer, wo nichts gefragt wird.</translation>
    </message>
    <message>
      <location filename="app/lessons/prediction_fields.py" />
      <source>Two to six answers, one a line, with a * before the right one.</source>
      <translation>Zwei bis sechs Antworten, je eine in einer Zeile, mit einem * vor der richtigen.</translation>
    </message>
    <message>
      <location filename="app/lessons/prediction_fields.py" />
      <source>Why it is right, told after the guess.</source>
      <translation>Warum sie richtig ist; wird nach der Vorhersage gesagt.</translation>
    </message>
    <message>
      <location filename="app/lessons/prediction_fields.py" />
      <source>One a line, * before the right one</source>
      <translation>Je eine in einer Zeile, * vor der richtigen</translation>
    </message>
    <message>
      <location filename="app/lessons/prediction_fields.py" />
      <source>Give two to six answers to what is to be predicted, one a line.</source>
      <translation>Geben Sie zu dem, was vorherzusagen ist, zwei bis sechs Antworten, je eine in einer Zeile.</translation>
    </message>
    <message>
      <location filename="app/lessons/prediction_fields.py" />
      <source>Put a * before the one answer that is right.</source>
      <translation>Setzen Sie ein * vor die eine Antwort, die richtig ist.</translation>
    </message>
    <message>
      <location filename="app/lessons/prediction_fields.py" />
      <source>Make the longest answer shorter.</source>
      <translation>Machen Sie die längste Antwort kürzer.</translation>
    </message>
    <message>
      <location filename="app/lessons/prediction_fields.py" />
      <source>Say why the answer is right.</source>
      <translation>Sagen Sie, warum die Antwort richtig ist.</translation>
    </message>
    <message>
      <location filename="app/lessons/prediction_fields.py" />
      <source>To predict</source>
      <translation>Vorhersage</translation>
    </message>
    <message>
      <location filename="app/lessons/prediction_fields.py" />
      <source>Answers</source>
      <translation>Antworten</translation>
    </message>
    <message>
      <location filename="app/lessons/prediction_fields.py" />
      <source>Because</source>
      <translation>Weil</translation>
    </message>
    <message>
      <location filename="app/lessons/prediction_fields.py" />
      <source>Say what is to be predicted.</source>
      <translation>Sagen Sie, was vorherzusagen ist.</translation>
    </message>
    <message numerus="yes">
      <location filename="app/lessons/shelf.py" />
      <source>{} minutes</source>
      <translation>
        <numerusform>{} Minute</numerusform>
        <numerusform>{} Minuten</numerusform>
      </translation>
    </message>
    <message>
      <location filename="app/lessons/shelf.py" />
      <source>Open a lesson…</source>
      <translation>Lektion öffnen…</translation>
    </message>
    <message>
      <location filename="app/lessons/shelf.py" />
      <source>Open a lesson that somebody has passed on to you.</source>
      <translation>Eine Lektion öffnen, die Ihnen jemand gegeben hat.</translation>
    </message>
    <message>
      <location filename="app/lessons/shelf.py" />
      <source>finished</source>
      <translation>abgeschlossen</translation>
    </message>
    <message>
      <location filename="app/lessons/step_page.py" />
      <source>Found, each with its standard error:</source>
      <translation>Gefunden, jeweils mit dem Standardfehler:</translation>
    </message>
    <message>
      <location filename="app/lessons/step_page.py" />
      <source>Step of the lesson</source>
      <translation>Schritt der Lektion</translation>
    </message>
    <message>
      <location filename="app/lessons/step_page.py" />
      <source>Do it for me</source>
      <translation>Für mich tun</translation>
    </message>
    <message>
      <location filename="app/lessons/step_page.py" />
      <source>What the step asks for is done, as by your own hand.</source>
      <translation>Was der Schritt verlangt, wird getan, wie von eigener Hand.</translation>
    </message>
    <message>
      <location filename="app/lessons/step_page.py" />
      <source>Next</source>
      <translation>Weiter</translation>
    </message>
    <message>
      <location filename="app/lessons/step_page.py" />
      <source>The step before, with the network as it was then.</source>
      <translation>Der Schritt davor, mit dem Netz, wie es da war.</translation>
    </message>
    <message>
      <location filename="app/lessons/step_page.py" />
      <source>Leave the lesson; the network stays as it is.</source>
      <translation>Die Lektion verlassen; das Netz bleibt, wie es ist.</translation>
    </message>
    <message>
      <location filename="app/lessons/step_page.py" />
      <source>On to the next step, once this one was done.</source>
      <translation>Zum nächsten Schritt, sobald dieser getan ist.</translation>
    </message>
    <message>
      <location filename="app/lessons/step_page.py" />
      <source>As you said.</source>
      <translation>Wie Sie sagten.</translation>
    </message>
    <message>
      <location filename="app/lessons/step_page.py" />
      <source>It is otherwise:</source>
      <translation>Es ist anders:</translation>
    </message>
    <message>
      <location filename="app/lessons/step_page.py" />
      <source>Finish</source>
      <translation>Abschließen</translation>
    </message>
    <message>
      <location filename="app/lessons/step_page.py" />
      <source>Being done…</source>
      <translation>Wird getan…</translation>
    </message>
    <message>
      <location filename="app/lessons/step_page.py" />
      <source>{} · step {} of {}</source>
      <translation>{} · Schritt {} von {}</translation>
    </message>
    <message>
      <location filename="app/lessons/step_page.py" />
      <source>Predict:</source>
      <translation>Vorhersagen:</translation>
    </message>
    <message>
      <location filename="app/lessons/step_page.py" />
      <source>Notice:</source>
      <translation>Zu bemerken:</translation>
    </message>
    <message>
      <location filename="app/messages.py" />
      <source>And {} more: see the details.</source>
      <translation>Und {} weitere: siehe Einzelheiten.</translation>
    </message>
    <message>
      <location filename="app/network/describe.py" />
      <source>pruned</source>
      <translation>gekappt</translation>
    </message>
    <message>
      <location filename="app/network/describe.py" />
      <source>locked</source>
      <translation>gesperrt</translation>
    </message>
    <message>
      <location filename="app/network/describe.py" />
      <source>product of {} edges</source>
      <translation>Produkt von {} Kanten</translation>
    </message>
    <message>
      <location filename="app/network/describe.py" />
      <source>sum of {} edges</source>
      <translation>Summe von {} Kanten</translation>
    </message>
    <message>
      <location filename="app/network/describe.py" />
      <source>importance {}, number {} of {}</source>
      <translation>Wichtigkeit {}, Nummer {} von {}</translation>
    </message>
    <message>
      <location filename="app/network/describe.py" />
      <source>data from {} to {}</source>
      <translation>Daten von {} bis {}</translation>
    </message>
    <message>
      <location filename="app/network/describe.py" />
      <source>spline, from {} to {}</source>
      <translation>Spline, von {} bis {}</translation>
    </message>
    <message>
      <location filename="app/network/describe.py" />
      <source>{} edges leave it</source>
      <translation>{} Kanten gehen davon aus</translation>
    </message>
    <message>
      <location filename="app/network/describe.py" />
      <source>derived input: {}</source>
      <translation>abgeleiteter Eingang: {}</translation>
    </message>
    <message>
      <location filename="app/network/describe.py" />
      <source>snapped to</source>
      <translation>eingerastet auf</translation>
    </message>
    <message>
      <location filename="app/network/describe.py" />
      <source>identity</source>
      <translation>Identität</translation>
    </message>
    <message>
      <location filename="app/panels/boundary_plot.py" />
      <source>Classes in the plane of two columns</source>
      <translation>Klassen in der Ebene zweier Spalten</translation>
    </message>
    <message>
      <location filename="app/panels/boundary_plot.py" />
      <source>held out</source>
      <translation>Test</translation>
    </message>
    <message>
      <location filename="app/panels/boundary_view.py" />
      <source>Column across</source>
      <translation>Spalte waagerecht</translation>
    </message>
    <message>
      <location filename="app/panels/boundary_view.py" />
      <source>The column across.</source>
      <translation>Die Spalte in waagerechter Richtung.</translation>
    </message>
    <message>
      <location filename="app/panels/boundary_view.py" />
      <source>Column up</source>
      <translation>Spalte senkrecht</translation>
    </message>
    <message>
      <location filename="app/panels/boundary_view.py" />
      <source>The column up.</source>
      <translation>Die Spalte in senkrechter Richtung.</translation>
    </message>
    <message>
      <location filename="app/panels/boundary_view.py" />
      <source>Other columns</source>
      <translation>Andere Spalten</translation>
    </message>
    <message>
      <location filename="app/panels/boundary_view.py" />
      <source>What the other columns are held at: their medians, or the values of a row.</source>
      <translation>Worauf die anderen Spalten festgehalten werden: auf ihren Medianen oder den Werten einer Zeile.</translation>
    </message>
    <message>
      <location filename="app/panels/boundary_view.py" />
      <source>Row</source>
      <translation>Zeile</translation>
    </message>
    <message>
      <location filename="app/panels/boundary_view.py" />
      <source>The row whose values the other columns are held at. Click a row to choose it.</source>
      <translation>Die Zeile, auf deren Werten die anderen Spalten festgehalten werden. Ein Klick auf eine Zeile wählt sie.</translation>
    </message>
    <message>
      <location filename="app/panels/boundary_view.py" />
      <source>Probabilities</source>
      <translation>Wahrscheinlichkeiten</translation>
    </message>
    <message>
      <location filename="app/panels/boundary_view.py" />
      <source>others at median</source>
      <translation>andere im Median</translation>
    </message>
    <message>
      <location filename="app/panels/boundary_view.py" />
      <source>others at row</source>
      <translation>andere wie Zeile</translation>
    </message>
    <message>
      <location filename="app/panels/boundary_view.py" />
      <source>against</source>
      <translation>gegen</translation>
    </message>
    <message>
      <location filename="app/panels/boundary_view.py" />
      <source>Point at a place, or use the arrow keys, to read its probabilities.</source>
      <translation>Auf eine Stelle zeigen oder die Pfeiltasten benutzen, um ihre Wahrscheinlichkeiten abzulesen.</translation>
    </message>
    <message>
      <location filename="app/panels/boundary_view.py" />
      <source>The model has no value here.</source>
      <translation>Das Modell hat hier keinen Wert.</translation>
    </message>
    <message>
      <location filename="app/panels/candidates_view.py" />
      <source>Candidates</source>
      <translation>Kandidaten</translation>
    </message>
    <message>
      <location filename="app/panels/candidates_view.py" />
      <source>Candidates tried in the whole model</source>
      <translation>Im ganzen Modell versuchte Kandidaten</translation>
    </message>
    <message>
      <location filename="app/panels/candidates_view.py" />
      <source>%v of %m tried</source>
      <translation>%v von %m versucht</translation>
    </message>
    <message>
      <location filename="app/panels/candidates_view.py" />
      <source>Each is snapped to, and the whole model refitted, to see its error.</source>
      <translation>Auf jedem wird eingerastet und das ganze Modell neu angepasst, um seinen Fehler zu sehen.</translation>
    </message>
    <message>
      <location filename="app/panels/candidates_view.py" />
      <source>Try no more candidates; keep what was found.</source>
      <translation>Keine weiteren Kandidaten versuchen; behalten, was gefunden wurde.</translation>
    </message>
    <message>
      <location filename="app/panels/candidates_view.py" />
      <source>Own…</source>
      <translation>Eigene…</translation>
    </message>
    <message>
      <location filename="app/panels/candidates_view.py" />
      <source>See the functions of your own, add some, take some away.</source>
      <translation>Die eigenen Funktionen ansehen, hinzufügen, entfernen.</translation>
    </message>
    <message>
      <location filename="app/panels/candidates_view.py" />
      <source>{} does not fit the curve of this edge.</source>
      <translation>{} passt nicht zur Kurve dieser Kante.</translation>
    </message>
    <message>
      <location filename="app/panels/compared_side.py" />
      <source>The formula is being composed.</source>
      <translation>Die Formel wird zusammengesetzt.</translation>
    </message>
    <message numerus="yes">
      <location filename="app/panels/compared_side.py" />
      <source>{} edges are still splines.</source>
      <translation>
        <numerusform>{} Kante ist noch ein Spline.</numerusform>
        <numerusform>{} Kanten sind noch Splines.</numerusform>
      </translation>
    </message>
    <message>
      <location filename="app/panels/comparison.py" />
      <source>Compare two models</source>
      <translation>Zwei Modelle vergleichen</translation>
    </message>
    <message>
      <location filename="app/panels/comparison.py" />
      <source>Two models side by side: formulas, figures and residuals on the same axes.</source>
      <translation>Zwei Modelle nebeneinander: Formeln, Kennzahlen und Residuen auf denselben Achsen.</translation>
    </message>
    <message>
      <location filename="app/panels/comparison.py" />
      <source>Residuals against</source>
      <translation>Residuen gegen</translation>
    </message>
    <message>
      <location filename="app/panels/comparison.py" />
      <source>What both residuals are drawn against.</source>
      <translation>Wogegen beide Residuen gezeichnet werden.</translation>
    </message>
    <message>
      <location filename="app/panels/comparison.py" />
      <source>Figures</source>
      <translation>Kennzahlen</translation>
    </message>
    <message>
      <location filename="app/panels/comparison.py" />
      <source>What tells the models apart; a tick stands at the better figure.</source>
      <translation>Was die Modelle unterscheidet; ein Haken steht an der besseren Kennzahl.</translation>
    </message>
    <message>
      <location filename="app/panels/comparison.py" />
      <source>Formula of the first model</source>
      <translation>Formel des ersten Modells</translation>
    </message>
    <message>
      <location filename="app/panels/comparison.py" />
      <source>Residuals of the first model</source>
      <translation>Residuen des ersten Modells</translation>
    </message>
    <message>
      <location filename="app/panels/comparison.py" />
      <source>Formula of the second model</source>
      <translation>Formel des zweiten Modells</translation>
    </message>
    <message>
      <location filename="app/panels/comparison.py" />
      <source>Residuals of the second model</source>
      <translation>Residuen des zweiten Modells</translation>
    </message>
    <message>
      <location filename="app/panels/comparison.py" />
      <source>First model</source>
      <translation>Erstes Modell</translation>
    </message>
    <message>
      <location filename="app/panels/comparison.py" />
      <source>The model on the left.</source>
      <translation>Das linke Modell.</translation>
    </message>
    <message>
      <location filename="app/panels/comparison.py" />
      <source>Second model</source>
      <translation>Zweites Modell</translation>
    </message>
    <message>
      <location filename="app/panels/comparison.py" />
      <source>The model on the right.</source>
      <translation>Das rechte Modell.</translation>
    </message>
    <message>
      <location filename="app/panels/comparison.py" />
      <source>Take this one</source>
      <translation>Dieses nehmen</translation>
    </message>
    <message>
      <location filename="app/panels/comparison.py" />
      <source>Make this model the one you work on, as one step of the history.</source>
      <translation>Mit diesem Modell weiterarbeiten, als ein Schritt des Verlaufs.</translation>
    </message>
    <message>
      <location filename="app/panels/comparison.py" />
      <source>First</source>
      <translation>Erstes</translation>
    </message>
    <message>
      <location filename="app/panels/comparison.py" />
      <source>Second</source>
      <translation>Zweites</translation>
    </message>
    <message>
      <location filename="app/panels/comparison.py" />
      <source>{}, better</source>
      <translation>{}, besser</translation>
    </message>
    <message>
      <location filename="app/panels/confusion_table.py" />
      <source>Confused classes</source>
      <translation>Verwechselte Klassen</translation>
    </message>
    <message numerus="yes">
      <location filename="app/panels/confusion_table.py" />
      <source>{} held-out rows whose {} is {} are taken for {}.</source>
      <translation>
        <numerusform>{} Testzeile mit {} = {} wird für {} gehalten.</numerusform>
        <numerusform>{} Testzeilen mit {} = {} werden für {} gehalten.</numerusform>
      </translation>
    </message>
    <message>
      <location filename="app/panels/data_panel.py" />
      <source>Change…</source>
      <translation>Ändern…</translation>
    </message>
    <message>
      <location filename="app/panels/data_panel.py" />
      <source>Change the computed column or input that is chosen</source>
      <translation>Die gewählte berechnete Spalte oder den gewählten Eingang ändern</translation>
    </message>
    <message>
      <location filename="app/panels/data_panel.py" />
      <source>Remove the computed column or input that is chosen</source>
      <translation>Die gewählte berechnete Spalte oder den gewählten Eingang entfernen</translation>
    </message>
    <message>
      <location filename="app/panels/data_panel.py" />
      <source>Role</source>
      <translation>Rolle</translation>
    </message>
    <message numerus="yes">
      <location filename="app/panels/data_panel.py" />
      <source>Data · {} rows</source>
      <translation>
        <numerusform>Daten · {} Zeile</numerusform>
        <numerusform>Daten · {} Zeilen</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="app/panels/data_panel.py" />
      <source>Data · {} rows · {}/{} split</source>
      <translation>
        <numerusform>Daten · {} Zeile · {}/{} geteilt</numerusform>
        <numerusform>Daten · {} Zeilen · {}/{} geteilt</numerusform>
      </translation>
    </message>
    <message>
      <location filename="app/panels/dimension_words.py" />
      <source>Dimension: {}; its number carries {}.</source>
      <translation>Dimension: {}; ihre Zahl trägt {}.</translation>
    </message>
    <message>
      <location filename="app/panels/dimension_words.py" />
      <source>The dimensions disagree in term {}: {} A number in it may carry units, or a unit may be wrong.</source>
      <translation>Die Dimensionen widersprechen sich in Term {}: {} Eine Zahl darin kann Einheiten tragen, oder eine Einheit ist falsch.</translation>
    </message>
    <message numerus="yes">
      <location filename="app/panels/dimension_words.py" />
      <source>The dimensions cannot be told: {1} have no unit.</source>
      <translation>
        <numerusform>Die Dimensionen sind unbekannt: {1} hat keine Einheit.</numerusform>
        <numerusform>Die Dimensionen sind unbekannt: {1} haben keine Einheit.</numerusform>
      </translation>
    </message>
    <message>
      <location filename="app/panels/dimension_words.py" />
      <source>Dimensions agree ({}); fitted numbers carry units. Point at a term to see them.</source>
      <translation>Dimensionen stimmen ({}); angepasste Zahlen tragen Einheiten. Auf einen Term zeigen, um sie zu sehen.</translation>
    </message>
    <message>
      <location filename="app/panels/dimension_words.py" />
      <source>Dimension open: a number in it may carry any unit.</source>
      <translation>Dimension offen: eine Zahl darin kann jede Einheit tragen.</translation>
    </message>
    <message>
      <location filename="app/panels/dimension_words.py" />
      <source>a pure number</source>
      <translation>eine reine Zahl</translation>
    </message>
    <message>
      <location filename="app/panels/dimension_words.py" />
      <source>The dimensions are open: some fitted numbers may carry any unit.</source>
      <translation>Die Dimensionen sind offen: manche angepassten Zahlen können jede Einheit tragen.</translation>
    </message>
    <message>
      <location filename="app/panels/dimension_words.py" />
      <source>Dimensions agree: {} in every term.</source>
      <translation>Dimensionen stimmen: {} in jedem Term.</translation>
    </message>
    <message>
      <location filename="app/panels/dimension_words.py" />
      <source>Dimension: {}.</source>
      <translation>Dimension: {}.</translation>
    </message>
    <message>
      <location filename="app/panels/dimension_words.py" />
      <source>The dimensions cannot be told: {} has no unit.</source>
      <translation>Die Dimensionen sind unbekannt: {} hat keine Einheit.</translation>
    </message>
    <message>
      <location filename="app/panels/edge_names.py" />
      <source>Edge {}</source>
      <translation>Kante {}</translation>
    </message>
    <message>
      <location filename="app/panels/edge_names.py" />
      <source>{}, scaled</source>
      <translation>{}, skaliert</translation>
    </message>
    <message>
      <location filename="app/panels/edge_names.py" />
      <source>importance {}</source>
      <translation>Wichtigkeit {}</translation>
    </message>
    <message>
      <location filename="app/panels/edge_panel.py" />
      <source>Click an edge of the network, or press Enter on one below, to see what it does and could be.</source>
      <translation>Eine Kante des Netzes anklicken oder unten eine mit Eingabe öffnen, um zu sehen, was sie tut und sein könnte.</translation>
    </message>
    <message>
      <location filename="app/panels/edge_panel.py" />
      <source>{} edges are selected: snap each to its best function, prune or lock all of them.</source>
      <translation>{} Kanten sind ausgewählt: jede auf ihrer besten Funktion einrasten, alle kappen oder sperren.</translation>
    </message>
    <message>
      <location filename="app/panels/edge_panel.py" />
      <source>Knots</source>
      <translation>Stützstellen</translation>
    </message>
    <message>
      <location filename="app/panels/edge_panel.py" />
      <source>Where the pieces of the spline meet.</source>
      <translation>Wo die Stücke des Splines zusammenstoßen.</translation>
    </message>
    <message>
      <location filename="app/panels/edge_panel.py" />
      <source>Basis</source>
      <translation>Basis</translation>
    </message>
    <message>
      <location filename="app/panels/edge_panel.py" />
      <source>The functions that add up to the spline.</source>
      <translation>Die Funktionen, deren Summe der Spline ist.</translation>
    </message>
    <message>
      <location filename="app/panels/edge_panel.py" />
      <source>Control points</source>
      <translation>Punkte</translation>
    </message>
    <message>
      <location filename="app/panels/edge_panel.py" />
      <source>Drag one, or push it by keys, to bend the curve.</source>
      <translation>Einen ziehen oder mit Tasten schieben, um die Kurve zu biegen.</translation>
    </message>
    <message>
      <location filename="app/panels/edge_panel.py" />
      <source>{} edges selected</source>
      <translation>{} Kanten ausgewählt</translation>
    </message>
    <message>
      <location filename="app/panels/edge_parameters.py" />
      <source>A number, 2*pi or 1/2. Up and down change it by 1 %. A sign = before it keeps it exact.</source>
      <translation>Eine Zahl, 2*pi oder 1/2. Auf und Ab ändern sie um 1 %. Ein = davor hält sie exakt.</translation>
    </message>
    <message>
      <location filename="app/panels/edge_parameters.py" />
      <source>Function of the edge</source>
      <translation>Funktion der Kante</translation>
    </message>
    <message>
      <location filename="app/panels/edge_parameters.py" />
      <source>What is wrong with a parameter</source>
      <translation>Was an einem Parameter falsch ist</translation>
    </message>
    <message>
      <location filename="app/panels/edge_parameters.py" />
      <source>Parameter {}</source>
      <translation>Parameter {}</translation>
    </message>
    <message>
      <location filename="app/panels/edge_plot.py" />
      <source>Left and right choose a control point, up and down push it, Enter lets it go. Dotted: beyond the grid. Grey: no data. Hatched: the function has no value.</source>
      <translation>Links und Rechts wählen einen Kontrollpunkt, Auf und Ab schieben ihn, Eingabe lässt ihn los. Gepunktet: außerhalb des Gitters. Grau: keine Daten. Schraffiert: die Funktion hat keinen Wert.</translation>
    </message>
    <message>
      <location filename="app/panels/edge_plot.py" />
      <source>Activation of the edge</source>
      <translation>Aktivierung der Kante</translation>
    </message>
    <message>
      <location filename="app/panels/edges_model.py" />
      <source>From → to</source>
      <translation>Von → nach</translation>
    </message>
    <message>
      <location filename="app/panels/edges_model.py" />
      <source>Importance</source>
      <translation>Wichtigkeit</translation>
    </message>
    <message>
      <location filename="app/panels/edges_model.py" />
      <source>Function</source>
      <translation>Funktion</translation>
    </message>
    <message>
      <location filename="app/panels/edges_model.py" />
      <source>spline</source>
      <translation>Spline</translation>
    </message>
    <message>
      <location filename="app/panels/edges_view.py" />
      <source>Edges of the network</source>
      <translation>Kanten des Netzes</translation>
    </message>
    <message>
      <location filename="app/panels/edges_view.py" />
      <source>What is selected here is selected on the network. Enter opens it.</source>
      <translation>Was hier ausgewählt ist, ist im Netz ausgewählt. Eingabe öffnet es.</translation>
    </message>
    <message>
      <location filename="app/panels/experiment_panel.py" />
      <source>Figures of the experiment</source>
      <translation>Zahlen des Versuchs</translation>
    </message>
    <message>
      <location filename="app/panels/experiment_panel.py" />
      <source>Progress of the experiment</source>
      <translation>Fortschritt des Versuchs</translation>
    </message>
    <message>
      <location filename="app/panels/experiment_panel.py" />
      <source>End the experiment; what it has shown stays.</source>
      <translation>Den Versuch beenden; was er gezeigt hat, bleibt.</translation>
    </message>
    <message>
      <location filename="app/panels/experiment_panel.py" />
      <source>Experiment</source>
      <translation>Versuch</translation>
    </message>
    <message>
      <location filename="app/panels/experiment_panel.py" />
      <source>none yet</source>
      <translation>noch keiner</translation>
    </message>
    <message>
      <location filename="app/panels/experiment_panel.py" />
      <source>Figure</source>
      <translation>Zahl</translation>
    </message>
    <message>
      <location filename="app/panels/experiment_panel.py" />
      <source>Measured</source>
      <translation>Gemessen</translation>
    </message>
    <message>
      <location filename="app/panels/experiment_panel.py" />
      <source>Published</source>
      <translation>Veröffentlicht</translation>
    </message>
    <message>
      <location filename="app/panels/experiment_panel.py" />
      <source>Experiment: {}</source>
      <translation>Versuch: {}</translation>
    </message>
    <message>
      <location filename="app/panels/experiment_panel.py" />
      <source>It begins.</source>
      <translation>Er beginnt.</translation>
    </message>
    <message>
      <location filename="app/panels/figures.py" />
      <source>Complexity</source>
      <translation>Komplexität</translation>
    </message>
    <message>
      <location filename="app/panels/figures.py" />
      <source>Training log loss</source>
      <translation>Log-Verlust Training</translation>
    </message>
    <message>
      <location filename="app/panels/figures.py" />
      <source>Held-out log loss</source>
      <translation>Log-Verlust Test</translation>
    </message>
    <message>
      <location filename="app/panels/figures.py" />
      <source>Held-out accuracy</source>
      <translation>Trefferquote Test</translation>
    </message>
    <message>
      <location filename="app/panels/figures.py" />
      <source>Training RMSE</source>
      <translation>RMSE Training</translation>
    </message>
    <message>
      <location filename="app/panels/figures.py" />
      <source>Held-out RMSE</source>
      <translation>RMSE Test</translation>
    </message>
    <message>
      <location filename="app/panels/figures.py" />
      <source>Largest held-out residual</source>
      <translation>Größtes Residuum Test</translation>
    </message>
    <message>
      <location filename="app/panels/figures.py" />
      <source>Held-out R²</source>
      <translation>R² Test</translation>
    </message>
    <message>
      <location filename="app/panels/formula_panel.py" />
      <source>A formula for the logit z of each class; their softmax gives the probabilities of {}.</source>
      <translation>Eine Formel für den Logit z jeder Klasse; ihr Softmax gibt die Wahrscheinlichkeiten von {}.</translation>
    </message>
    <message>
      <location filename="app/panels/formula_panel.py" />
      <source>Digits</source>
      <translation>Stellen</translation>
    </message>
    <message>
      <location filename="app/panels/formula_panel.py" />
      <source> digits</source>
      <translation> Stellen</translation>
    </message>
    <message>
      <location filename="app/panels/formula_panel.py" />
      <source>Significant digits of the numbers in the formula.</source>
      <translation>Gültige Stellen der Zahlen in der Formel.</translation>
    </message>
    <message>
      <location filename="app/panels/formula_panel.py" />
      <source>Units</source>
      <translation>Einheiten</translation>
    </message>
    <message>
      <location filename="app/panels/formula_panel.py" />
      <source>Standardised: every column less its mean, in standard deviations. The factors of terms can then be compared. Copies and files keep the table's units.</source>
      <translation>Standardisiert: jede Spalte abzüglich ihres Mittelwerts, in Standardabweichungen. So lassen sich die Faktoren der Terme vergleichen. Kopien und Dateien behalten die Einheiten der Tabelle.</translation>
    </message>
    <message>
      <location filename="app/panels/formula_panel.py" />
      <source>Output</source>
      <translation>Ausgang</translation>
    </message>
    <message>
      <location filename="app/panels/formula_panel.py" />
      <source>Dimensions</source>
      <translation>Dimensionen</translation>
    </message>
    <message>
      <location filename="app/panels/formula_panel.py" />
      <source>Text for sympy</source>
      <translation>Text für sympy</translation>
    </message>
    <message>
      <location filename="app/panels/formula_panel.py" />
      <source>Other forms</source>
      <translation>Andere Formen</translation>
    </message>
    <message>
      <location filename="app/panels/formula_panel.py" />
      <source>Table's units</source>
      <translation>Tabelle</translation>
    </message>
    <message>
      <location filename="app/panels/formula_panel.py" />
      <source>Standardised</source>
      <translation>Standardisiert</translation>
    </message>
    <message>
      <location filename="app/panels/formula_panel.py" />
      <source>Copy as</source>
      <translation>Kopie</translation>
    </message>
    <message>
      <location filename="app/panels/formula_panel.py" />
      <source>The formula stands here as soon as there is a model.</source>
      <translation>Die Formel steht hier, sobald es ein Modell gibt.</translation>
    </message>
    <message>
      <location filename="app/panels/formula_panel.py" />
      <source>composing</source>
      <translation>wird zusammengesetzt</translation>
    </message>
    <message numerus="yes">
      <location filename="app/panels/formula_panel.py" />
      <source>{} edges are still splines. Prune weak ones and snap the rest to read the formula.</source>
      <translation>
        <numerusform>{} Kante ist noch ein Spline. Auf einer Funktion einrasten, um die Formel zu lesen.</numerusform>
        <numerusform>{} Kanten sind noch Splines. Schwache kappen und die übrigen einrasten, um die Formel zu lesen.</numerusform>
      </translation>
    </message>
    <message numerus="yes">
      <location filename="app/panels/formula_panel.py" />
      <source>{} edges still splines</source>
      <translation>
        <numerusform>{} Kante noch Spline</numerusform>
        <numerusform>{} Kanten noch Splines</numerusform>
      </translation>
    </message>
    <message>
      <location filename="app/panels/front_plot.py" />
      <source>Complexity against held-out error</source>
      <translation>Komplexität gegen Testfehler</translation>
    </message>
    <message>
      <location filename="app/panels/front_plot.py" />
      <source>complexity</source>
      <translation>Komplexität</translation>
    </message>
    <message>
      <location filename="app/panels/front_plot.py" />
      <source>held-out RMSE</source>
      <translation>Test-RMSE</translation>
    </message>
    <message>
      <location filename="app/panels/front_plot.py" />
      <source>complexity {}, held-out RMSE {}</source>
      <translation>Komplexität {}, Test-RMSE {}</translation>
    </message>
    <message>
      <location filename="app/panels/history_panel.py" />
      <source>Rename</source>
      <translation>Name…</translation>
    </message>
    <message>
      <location filename="app/panels/history_panel.py" />
      <source>Compare…</source>
      <translation>Vergleich…</translation>
    </message>
    <message>
      <location filename="app/panels/history_panel.py" />
      <source>History</source>
      <translation>Verlauf</translation>
    </message>
    <message>
      <location filename="app/panels/history_panel.py" />
      <source>Give the marked step a name of your own (F2).</source>
      <translation>Dem markierten Schritt einen eigenen Namen geben (F2).</translation>
    </message>
    <message>
      <location filename="app/panels/history_panel.py" />
      <source>Set the marked step beside the current one; that beside the step before it.</source>
      <translation>Den markierten Schritt neben den aktuellen stellen; diesen neben den davor.</translation>
    </message>
    <message>
      <location filename="app/panels/history_panel.py" />
      <source>Go here</source>
      <translation>Hierher gehen</translation>
    </message>
    <message>
      <location filename="app/panels/history_panel.py" />
      <source>Compare with the current step…</source>
      <translation>Mit dem aktuellen Schritt vergleichen…</translation>
    </message>
    <message>
      <location filename="app/panels/law_delegate.py" />
      <source>compl.</source>
      <translation>Kompl.</translation>
    </message>
    <message>
      <location filename="app/panels/laws_panel.py" />
      <source>A search for laws shows here what it finds.</source>
      <translation>Hier zeigt eine Suche nach Gesetzen, was sie findet.</translation>
    </message>
    <message>
      <location filename="app/panels/laws_panel.py" />
      <source>coming to an end</source>
      <translation>endet gleich</translation>
    </message>
    <message>
      <location filename="app/panels/laws_panel.py" />
      <source>Laws</source>
      <translation>Gesetze</translation>
    </message>
    <message>
      <location filename="app/panels/laws_panel.py" />
      <source>Set two laws side by side: formulas, errors and residuals.</source>
      <translation>Zwei Gesetze nebeneinander: Formeln, Fehler und Residuen.</translation>
    </message>
    <message>
      <location filename="app/panels/laws_panel.py" />
      <source>The data cannot tell these {} formulas apart: ★ and ≈.</source>
      <translation>Die Daten können diese {} Formeln nicht unterscheiden: ★ und ≈.</translation>
    </message>
    <message>
      <location filename="app/panels/laws_panel.py" />
      <source>No noise: a law is exact.</source>
      <translation>Kein Rauschen: ein Gesetz ist exakt.</translation>
    </message>
    <message>
      <location filename="app/panels/laws_panel.py" />
      <source>Noise of {}: {} (given).</source>
      <translation>Rauschen von {}: {} (vorgegeben).</translation>
    </message>
    <message>
      <location filename="app/panels/laws_panel.py" />
      <source>Noise of {}: {} (estimated).</source>
      <translation>Rauschen von {}: {} (geschätzt).</translation>
    </message>
    <message>
      <location filename="app/panels/laws_panel.py" />
      <source>{} s left</source>
      <translation>noch {} s</translation>
    </message>
    <message>
      <location filename="app/panels/laws_panel.py" />
      <source>Laws · {}</source>
      <translation>Gesetze · {}</translation>
    </message>
    <message>
      <location filename="app/panels/loss_plot.py" />
      <source>Error against iteration</source>
      <translation>Fehler gegen Iteration</translation>
    </message>
    <message>
      <location filename="app/panels/loss_plot.py" />
      <source>step</source>
      <translation>Schritt</translation>
    </message>
    <message>
      <location filename="app/panels/loss_plot.py" />
      <source>training</source>
      <translation>Training</translation>
    </message>
    <message>
      <location filename="app/panels/message_bar.py" />
      <source>Hint</source>
      <translation>Hinweis</translation>
    </message>
    <message>
      <location filename="app/panels/message_bar.py" />
      <source>Note</source>
      <translation>Mitteilung</translation>
    </message>
    <message>
      <location filename="app/panels/message_bar.py" />
      <source>Problem</source>
      <translation>Problem</translation>
    </message>
    <message>
      <location filename="app/panels/message_bar.py" />
      <source>Messages</source>
      <translation>Meldungen</translation>
    </message>
    <message>
      <location filename="app/panels/message_bar.py" />
      <source>Close message</source>
      <translation>Meldung schließen</translation>
    </message>
    <message>
      <location filename="app/panels/message_bar.py" />
      <source>Details</source>
      <translation>Einzelheiten</translation>
    </message>
    <message>
      <location filename="app/panels/own_expression.py" />
      <source>An expression in x, with shape parameters p and q if you like. Enter tries it on the edge.</source>
      <translation>Ein Ausdruck in x, falls nötig mit Formparametern p und q. Eingabe versucht ihn auf der Kante.</translation>
    </message>
    <message>
      <location filename="app/panels/own_expression.py" />
      <source>Function of your own, such as x^2*exp(-x)</source>
      <translation>Eigene Funktion, etwa x^2*exp(-x)</translation>
    </message>
    <message>
      <location filename="app/panels/own_expression.py" />
      <source>Function of your own</source>
      <translation>Eigene Funktion</translation>
    </message>
    <message>
      <location filename="app/panels/own_expression.py" />
      <source>What became of the function</source>
      <translation>Was aus der Funktion wurde</translation>
    </message>
    <message>
      <location filename="app/panels/own_expression.py" />
      <source>It is tried when nothing else goes on.</source>
      <translation>Sie wird versucht, sobald nichts anderes läuft.</translation>
    </message>
    <message>
      <location filename="app/panels/parity_plot.py" />
      <source>Predicted against observed</source>
      <translation>Vorhersage gegen Beobachtung</translation>
    </message>
    <message>
      <location filename="app/panels/parity_plot.py" />
      <source>Residuals</source>
      <translation>Residuen</translation>
    </message>
    <message>
      <location filename="app/panels/parity_plot.py" />
      <source>predicted</source>
      <translation>vorhergesagt</translation>
    </message>
    <message>
      <location filename="app/panels/parity_plot.py" />
      <source>residual</source>
      <translation>Residuum</translation>
    </message>
    <message>
      <location filename="app/panels/parity_plot.py" />
      <source>observed {}</source>
      <translation>{} beobachtet</translation>
    </message>
    <message>
      <location filename="app/panels/parity_plot.py" />
      <source>predicted {}</source>
      <translation>{} vorhergesagt</translation>
    </message>
    <message>
      <location filename="app/panels/point_keys.py" />
      <source>Control point {} of {} at {}</source>
      <translation>Kontrollpunkt {} von {} bei {}</translation>
    </message>
    <message>
      <location filename="app/panels/predictions.py" />
      <source>row of the table</source>
      <translation>Zeile der Tabelle</translation>
    </message>
    <message>
      <location filename="app/panels/probability_view.py" />
      <source>Probability of a class against an input</source>
      <translation>Wahrscheinlichkeit einer Klasse gegen einen Eingang</translation>
    </message>
    <message>
      <location filename="app/panels/probability_view.py" />
      <source>Class</source>
      <translation>Klasse</translation>
    </message>
    <message>
      <location filename="app/panels/probability_view.py" />
      <source>The class whose probability is shown.</source>
      <translation>Die Klasse, deren Wahrscheinlichkeit gezeigt wird.</translation>
    </message>
    <message>
      <location filename="app/panels/probability_view.py" />
      <source>Probability against</source>
      <translation>Wahrscheinlichkeit gegen</translation>
    </message>
    <message>
      <location filename="app/panels/probability_view.py" />
      <source>other classes</source>
      <translation>andere Klassen</translation>
    </message>
    <message>
      <location filename="app/panels/probability_view.py" />
      <source>of the class</source>
      <translation>der Klasse</translation>
    </message>
    <message>
      <location filename="app/panels/quality_panel.py" />
      <source>Quality · held-out accuracy {}</source>
      <translation>Qualität · Test-Trefferquote {}</translation>
    </message>
    <message>
      <location filename="app/panels/quality_panel.py" />
      <source>The target that parity and residuals are of.</source>
      <translation>Die Zielgröße, für die Parität und Residuen gelten.</translation>
    </message>
    <message>
      <location filename="app/panels/quality_panel.py" />
      <source>Quality</source>
      <translation>Qualität</translation>
    </message>
    <message>
      <location filename="app/panels/quality_panel.py" />
      <source>Parity</source>
      <translation>Parität</translation>
    </message>
    <message>
      <location filename="app/panels/quality_panel.py" />
      <source>Front</source>
      <translation>Front</translation>
    </message>
    <message>
      <location filename="app/panels/quality_panel.py" />
      <source>Boundary</source>
      <translation>Grenzen</translation>
    </message>
    <message>
      <location filename="app/panels/quality_panel.py" />
      <source>Classes</source>
      <translation>Klassen</translation>
    </message>
    <message>
      <location filename="app/panels/quality_panel.py" />
      <source>Quality · held-out R² {}</source>
      <translation>Qualität · Test-R² {}</translation>
    </message>
    <message>
      <location filename="app/panels/residual_view.py" />
      <source>What leans or bends against a column is not yet in the model.</source>
      <translation>Was sich gegen eine Spalte neigt oder krümmt, fehlt dem Modell noch.</translation>
    </message>
    <message>
      <location filename="app/panels/residual_view.py" />
      <source>median</source>
      <translation>Median</translation>
    </message>
    <message>
      <location filename="app/panels/residual_view.py" />
      <source>residual ({})</source>
      <translation>Residuum ({})</translation>
    </message>
    <message>
      <location filename="app/panels/training_panel.py" />
      <source>The run settled.</source>
      <translation>Der Lauf ist konvergiert.</translation>
    </message>
    <message>
      <location filename="app/panels/training_panel.py" />
      <source>The run did all its steps.</source>
      <translation>Der Lauf hat alle Schritte getan.</translation>
    </message>
    <message>
      <location filename="app/panels/training_panel.py" />
      <source>The run was paused.</source>
      <translation>Der Lauf wurde angehalten.</translation>
    </message>
    <message>
      <location filename="app/panels/training_panel.py" />
      <source>The run diverged.</source>
      <translation>Der Lauf ist divergiert.</translation>
    </message>
    <message>
      <location filename="app/panels/training_panel.py" />
      <source>The run was cut short.</source>
      <translation>Der Lauf wurde abgebrochen.</translation>
    </message>
    <message>
      <location filename="app/panels/training_panel.py" />
      <source>settled</source>
      <translation>fertig</translation>
    </message>
    <message>
      <location filename="app/panels/training_panel.py" />
      <source>all steps done</source>
      <translation>fertig</translation>
    </message>
    <message>
      <location filename="app/panels/training_panel.py" />
      <source>paused</source>
      <translation>Pause</translation>
    </message>
    <message>
      <location filename="app/panels/training_panel.py" />
      <source>diverged</source>
      <translation>divergiert</translation>
    </message>
    <message>
      <location filename="app/panels/training_panel.py" />
      <source>cut short</source>
      <translation>Abbruch</translation>
    </message>
    <message>
      <location filename="app/panels/training_panel.py" />
      <source>Pace of the run</source>
      <translation>Tempo des Laufs</translation>
    </message>
    <message>
      <location filename="app/panels/training_panel.py" />
      <source>{} h {} min</source>
      <translation>{} h {} min</translation>
    </message>
    <message>
      <location filename="app/panels/training_panel.py" />
      <source>{} s</source>
      <translation>{} s</translation>
    </message>
    <message>
      <location filename="app/panels/training_panel.py" />
      <source>{} min {} s</source>
      <translation>{} min {} s</translation>
    </message>
    <message>
      <location filename="app/panels/training_panel.py" />
      <source>{} step</source>
      <translation>{}-Schritt</translation>
    </message>
    <message>
      <location filename="app/panels/training_panel.py" />
      <source>Training</source>
      <translation>Training</translation>
    </message>
    <message>
      <location filename="app/panels/training_panel.py" />
      <source>held out {}</source>
      <translation>Test {}</translation>
    </message>
    <message>
      <location filename="app/panels/training_panel.py" />
      <source>{} steps/s</source>
      <translation>{} Schritte/s</translation>
    </message>
    <message>
      <location filename="app/panels/training_panel.py" />
      <source>step {}</source>
      <translation>Schritt {}</translation>
    </message>
    <message>
      <location filename="app/panels/training_panel.py" />
      <source>held-out accuracy {}</source>
      <translation>Test-Trefferquote {}</translation>
    </message>
    <message>
      <location filename="app/panels/training_panel.py" />
      <source>≤ {} left</source>
      <translation>noch ≤ {}</translation>
    </message>
    <message numerus="yes">
      <location filename="app/session/advice.py" />
      <source>{} of {} edges carry next to nothing.</source>
      <translation>
        <numerusform>{} von {} Kanten trägt fast nichts bei.</numerusform>
        <numerusform>{} von {} Kanten tragen fast nichts bei.</numerusform>
      </translation>
    </message>
    <message>
      <location filename="app/session/advice.py" />
      <source>The held-out error is {} times the training error: the network may be too large.</source>
      <translation>Der Testfehler ist das {}-Fache des Trainingsfehlers: das Netz ist vielleicht zu groß.</translation>
    </message>
    <message>
      <location filename="app/session/advice.py" />
      <source>The splines can be snapped to functions now.</source>
      <translation>Die Splines können jetzt auf Funktionen einrasten.</translation>
    </message>
    <message>
      <location filename="app/session/advice.py" />
      <source>Some of the {} edges may do the same work twice.</source>
      <translation>Manche der {} Kanten leisten vielleicht dieselbe Arbeit doppelt.</translation>
    </message>
    <message>
      <location filename="app/session/discovery.py" />
      <source>Looking for a law</source>
      <translation>Ein Gesetz wird gesucht</translation>
    </message>
    <message>
      <location filename="app/session/discovery.py" />
      <source>Pruning weak edges</source>
      <translation>Schwache Kanten werden gekappt</translation>
    </message>
    <message>
      <location filename="app/session/discovery.py" />
      <source>Snapping edges</source>
      <translation>Kanten werden eingerastet</translation>
    </message>
    <message>
      <location filename="app/session/discovery.py" />
      <source>Simplifying</source>
      <translation>Wird vereinfacht</translation>
    </message>
    <message>
      <location filename="app/session/exports.py" />
      <source>Written to {}.</source>
      <translation>Geschrieben nach {}.</translation>
    </message>
    <message>
      <location filename="app/session/exports.py" />
      <source>It was checked against the model.</source>
      <translation>Es wurde mit dem Modell verglichen.</translation>
    </message>
    <message>
      <location filename="app/session/fits.py" />
      <source>Fit again.</source>
      <translation>Noch einmal anpassen.</translation>
    </message>
    <message>
      <location filename="app/session/keeping.py" />
      <source>A session that was left by a crash is damaged and cannot be restored.</source>
      <translation>Eine Sitzung, die ein Absturz zurückließ, ist beschädigt und lässt sich nicht wiederherstellen.</translation>
    </message>
    <message>
      <location filename="app/session/keeping.py" />
      <source>The session is not kept against a crash: save your project by hand.</source>
      <translation>Die Sitzung wird nicht gegen einen Absturz gesichert: Speichern Sie das Projekt von Hand.</translation>
    </message>
    <message>
      <location filename="app/session/keeping.py" />
      <source>What is left of it lies in {}; delete it when you like.</source>
      <translation>Was davon übrig ist, liegt in {}; es kann gelöscht werden.</translation>
    </message>
    <message>
      <location filename="app/session/replies.py" />
      <source>It was started again, and the model is as you last saw it. Press Train to go on.</source>
      <translation>Er wurde neu gestartet, und das Modell ist, wie es zuletzt zu sehen war. Mit „Trainieren“ geht es weiter.</translation>
    </message>
    <message>
      <location filename="app/session/replies.py" />
      <source>It ended several times while starting. Check the installation, then choose Restart engine.</source>
      <translation>Er endete mehrmals beim Start. Die Installation prüfen, dann „Rechenprozess neu starten“ wählen.</translation>
    </message>
    <message>
      <location filename="app/session/table.py" />
      <source>Preparing the table</source>
      <translation>Die Tabelle wird vorbereitet</translation>
    </message>
    <message>
      <location filename="app/session/table.py" />
      <source>Reading {}</source>
      <translation>{} wird gelesen</translation>
    </message>
    <message>
      <location filename="app/session/table.py" />
      <source>clipboard</source>
      <translation>Zwischenablage</translation>
    </message>
    <message>
      <location filename="app/tables/candidates.py" />
      <source>The primitive f of c f(a x + b) + d</source>
      <translation>Die Grundfunktion f von c f(a x + b) + d</translation>
    </message>
    <message>
      <location filename="app/tables/candidates.py" />
      <source>How well it fits the edge's own curve</source>
      <translation>Wie gut sie zur eigenen Kurve der Kante passt</translation>
    </message>
    <message>
      <location filename="app/tables/candidates.py" />
      <source>Symbols of description</source>
      <translation>Zeichen der Beschreibung</translation>
    </message>
    <message>
      <location filename="app/tables/candidates.py" />
      <source>By how much the error of the whole model changes after a refit</source>
      <translation>Um wie viel sich der Fehler des ganzen Modells nach neuer Anpassung ändert</translation>
    </message>
    <message>
      <location filename="app/tables/columns.py" />
      <source>another target</source>
      <translation>weitere Zielgröße</translation>
    </message>
    <message>
      <location filename="app/tables/columns.py" />
      <source>derived</source>
      <translation>abgeleitet</translation>
    </message>
    <message>
      <location filename="app/tables/columns.py" />
      <source>Range</source>
      <translation>Bereich</translation>
    </message>
    <message>
      <location filename="app/tables/columns.py" />
      <source>Missing</source>
      <translation>Fehlend</translation>
    </message>
    <message>
      <location filename="app/tables/columns.py" />
      <source>input</source>
      <translation>Eingang</translation>
    </message>
    <message>
      <location filename="app/tables/columns.py" />
      <source>target</source>
      <translation>Ziel</translation>
    </message>
    <message>
      <location filename="app/tables/columns.py" />
      <source>class</source>
      <translation>Klasse</translation>
    </message>
    <message>
      <location filename="app/tables/columns.py" />
      <source>weight</source>
      <translation>Gewicht</translation>
    </message>
    <message>
      <location filename="app/tables/columns.py" />
      <source>sigma</source>
      <translation>Sigma</translation>
    </message>
    <message>
      <location filename="app/tables/columns.py" />
      <source>group</source>
      <translation>Gruppe</translation>
    </message>
    <message>
      <location filename="app/tables/columns.py" />
      <source>time</source>
      <translation>Zeit</translation>
    </message>
    <message>
      <location filename="app/tables/columns.py" />
      <source>ignore</source>
      <translation>ignorieren</translation>
    </message>
    <message>
      <location filename="app/tables/columns.py" />
      <source>no numbers</source>
      <translation>keine Zahlen</translation>
    </message>
    <message>
      <location filename="app/tables/constants.py" />
      <source>auto</source>
      <translation>auto</translation>
    </message>
    <message>
      <location filename="app/tables/constants.py" />
      <source>open</source>
      <translation>offen</translation>
    </message>
    <message>
      <location filename="app/tables/constants.py" />
      <source>Constant</source>
      <translation>Konstante</translation>
    </message>
    <message>
      <location filename="app/tables/constants.py" />
      <source>Start</source>
      <translation>Startwert</translation>
    </message>
    <message>
      <location filename="app/tables/constants.py" />
      <source>Value</source>
      <translation>Wert</translation>
    </message>
    <message>
      <location filename="app/tables/constants.py" />
      <source>Standard error</source>
      <translation>Standardfehler</translation>
    </message>
    <message>
      <location filename="app/tables/constants.py" />
      <source>95 % interval</source>
      <translation>95-%-Intervall</translation>
    </message>
    <message>
      <location filename="app/tables/constants.py" />
      <source>Perhaps</source>
      <translation>Vielleicht</translation>
    </message>
    <message>
      <location filename="app/tables/constants.py" />
      <source>A name in the formula that is no column</source>
      <translation>Ein Name in der Formel, der keine Spalte ist</translation>
    </message>
    <message>
      <location filename="app/tables/constants.py" />
      <source>Where the fit begins; empty for its own choice</source>
      <translation>Wo die Anpassung beginnt; leer für die eigene Wahl</translation>
    </message>
    <message>
      <location filename="app/tables/constants.py" />
      <source>Where the sum of squared residuals is least</source>
      <translation>Wo die Summe der quadrierten Residuen am kleinsten ist</translation>
    </message>
    <message>
      <location filename="app/tables/constants.py" />
      <source>By the curvature of the sum of squared residuals</source>
      <translation>Aus der Krümmung der Summe der quadrierten Residuen</translation>
    </message>
    <message>
      <location filename="app/tables/constants.py" />
      <source>By profile likelihood</source>
      <translation>Aus der Profil-Likelihood</translation>
    </message>
    <message>
      <location filename="app/tables/constants.py" />
      <source>An exact number, or physical constants of its unit, that the data agree with</source>
      <translation>Eine exakte Zahl oder Naturkonstanten ihrer Einheit, mit denen die Daten verträglich sind</translation>
    </message>
    <message>
      <location filename="app/tables/constants.py" />
      <source>{} to {}</source>
      <translation>{} bis {}</translation>
    </message>
    <message>
      <location filename="app/tables/front.py" />
      <source>the law to take</source>
      <translation>das beste Gesetz</translation>
    </message>
    <message>
      <location filename="app/tables/front.py" />
      <source>the data cannot tell it from the best</source>
      <translation>die Daten können es nicht vom besten unterscheiden</translation>
    </message>
    <message>
      <location filename="app/tables/front.py" />
      <source>beyond</source>
      <translation>außerhalb</translation>
    </message>
    <message>
      <location filename="app/tables/front.py" />
      <source>found by {}</source>
      <translation>gefunden durch {}</translation>
    </message>
    <message numerus="yes">
      <location filename="app/tables/revisions.py" />
      <source>{} edges</source>
      <translation>
        <numerusform>{} Kante</numerusform>
        <numerusform>{} Kanten</numerusform>
      </translation>
    </message>
    <message>
      <location filename="app/tables/revisions.py" />
      <source>current</source>
      <translation>aktuell</translation>
    </message>
    <message>
      <location filename="app/tables/revisions.py" />
      <source>not on the way to the current step</source>
      <translation>nicht auf dem Weg zum aktuellen Schritt</translation>
    </message>
    <message>
      <location filename="app/tables/revisions.py" />
      <source>{} snapped</source>
      <translation>{} gerastet</translation>
    </message>
    <message>
      <location filename="app/windows/animating.py" />
      <source>GIF (*.gif);;MP4 (*.mp4)</source>
      <translation>GIF (*.gif);;MP4 (*.mp4)</translation>
    </message>
    <message>
      <location filename="app/windows/animating.py" />
      <source>There is no run to be shown.</source>
      <translation>Es gibt keinen Lauf, der zu zeigen wäre.</translation>
    </message>
    <message>
      <location filename="app/windows/animating.py" />
      <source>Export the run as an animation</source>
      <translation>Den Lauf als Film exportieren</translation>
    </message>
    <message>
      <location filename="app/windows/animating.py" />
      <source>The animation is being written…</source>
      <translation>Der Film wird geschrieben…</translation>
    </message>
    <message>
      <location filename="app/windows/animating.py" />
      <source>Train, and export the animation then.</source>
      <translation>Trainieren Sie, und exportieren Sie danach den Film.</translation>
    </message>
    <message>
      <location filename="app/windows/animating.py" />
      <source>The animation was saved as {}.</source>
      <translation>Der Film wurde als {} gespeichert.</translation>
    </message>
    <message>
      <location filename="app/windows/bars.py" />
      <source>Toolbar</source>
      <translation>Werkzeugleiste</translation>
    </message>
    <message>
      <location filename="app/windows/bars.py" />
      <source>More</source>
      <translation>Mehr</translation>
    </message>
    <message>
      <location filename="app/windows/canvas_link.py" />
      <source>Select what enters it</source>
      <translation>Auswählen, was hineinführt</translation>
    </message>
    <message>
      <location filename="app/windows/canvas_link.py" />
      <source>Select what leaves it</source>
      <translation>Auswählen, was herausführt</translation>
    </message>
    <message>
      <location filename="app/windows/canvas_link.py" />
      <source>{}: its {} edges</source>
      <translation>{}: seine {} Kanten</translation>
    </message>
    <message>
      <location filename="app/windows/commands.py" />
      <source>The engine, which looks for it, is still starting.</source>
      <translation>Der Rechenprozess, der danach sucht, startet noch.</translation>
    </message>
    <message>
      <location filename="app/windows/commands.py" />
      <source>fitted</source>
      <translation>angepasst</translation>
    </message>
    <message>
      <location filename="app/windows/documents.py" />
      <source>Tables and projects (*.csv *.tsv *.txt *.dat *.xlsx *.xls *.ods *.npy *.npz *.mat *.h5 *.hdf5 *.nc *.parquet *.kan);;All files (*)</source>
      <translation>Tabellen und Projekte (*.csv *.tsv *.txt *.dat *.xlsx *.xls *.ods *.npy *.npz *.mat *.h5 *.hdf5 *.nc *.parquet *.kan);;Alle Dateien (*)</translation>
    </message>
    <message>
      <location filename="app/windows/documents.py" />
      <source>Open data or project</source>
      <translation>Daten oder Projekt öffnen</translation>
    </message>
    <message>
      <location filename="app/windows/documents.py" />
      <source>Unsaved steps</source>
      <translation>Nicht gespeicherte Schritte</translation>
    </message>
    <message>
      <location filename="app/windows/documents.py" />
      <source>There is no table in the clipboard.</source>
      <translation>In der Zwischenablage ist keine Tabelle.</translation>
    </message>
    <message>
      <location filename="app/windows/documents.py" />
      <source>Copy cells of a spreadsheet, or lines of a text.</source>
      <translation>Zellen einer Tabellenkalkulation oder Zeilen eines Textes kopieren.</translation>
    </message>
    <message>
      <location filename="app/windows/documents.py" />
      <source>{} has steps that are not saved. Save them?</source>
      <translation>{} hat Schritte, die nicht gespeichert sind. Speichern?</translation>
    </message>
    <message>
      <location filename="app/windows/explanations.py" />
      <source>Learn panel</source>
      <translation>Feld Lernen</translation>
    </message>
    <message>
      <location filename="app/windows/explanations.py" />
      <source>Lessons on the network that you see: what to do is done by you, or for you, and a prediction comes before the answer. What a step is about has a frame around it.</source>
      <translation>Lektionen an dem Netz, das Sie sehen: Was zu tun ist, tun Sie, oder es wird für Sie getan, und vor der Antwort kommt eine Vorhersage. Worum es in einem Schritt geht, hat einen Rahmen.</translation>
    </message>
    <message>
      <location filename="app/windows/explanations.py" />
      <source>Data panel</source>
      <translation>Feld Daten</translation>
    </message>
    <message>
      <location filename="app/windows/explanations.py" />
      <source>The columns of the table: what each is for, its unit, its range, and how many values it lacks. Click a role to change it. The title tells how many rows are used, and how they were split.</source>
      <translation>Die Spalten der Tabelle: wozu jede dient, ihre Einheit, ihr Bereich und wie viele Werte fehlen. Ein Klick auf eine Rolle ändert sie. Der Titel nennt, wie viele Zeilen benutzt werden und wie sie geteilt wurden.</translation>
    </message>
    <message>
      <location filename="app/windows/explanations.py" />
      <source>History panel</source>
      <translation>Feld Verlauf</translation>
    </message>
    <message>
      <location filename="app/windows/explanations.py" />
      <source>Every step since the table was opened. Click one to go there; what was done after it is kept as a branch, and can be gone back to. A step can be given a name, and be set beside the current one.</source>
      <translation>Jeder Schritt, seit die Tabelle geöffnet wurde. Ein Klick führt dorthin; was danach getan wurde, bleibt als Zweig erhalten. Ein Schritt lässt sich benennen und neben den aktuellen stellen.</translation>
    </message>
    <message>
      <location filename="app/windows/explanations.py" />
      <source>Edge panel</source>
      <translation>Feld Kante</translation>
    </message>
    <message>
      <location filename="app/windows/explanations.py" />
      <source>The selected edge: its spline over the data, the functions that it could be, and what the whole model's error becomes with each of them. Drag a control point to reshape the spline.</source>
      <translation>Die ausgewählte Kante: ihr Spline über den Daten, die Funktionen, die sie sein könnte, und was mit jeder aus dem Fehler des ganzen Modells wird. Einen Kontrollpunkt ziehen, um den Spline zu formen.</translation>
    </message>
    <message>
      <location filename="app/windows/explanations.py" />
      <source>Laws panel</source>
      <translation>Feld Gesetze</translation>
    </message>
    <message>
      <location filename="app/windows/explanations.py" />
      <source>What a search found so far, the simplest law first. Click one to see its network; the best is the one that describes the table in the fewest bits. Compare sets any two side by side.</source>
      <translation>Was eine Suche bisher gefunden hat, das einfachste Gesetz zuerst. Ein Klick zeigt sein Netz; das beste beschreibt die Tabelle mit den wenigsten Bits. „Vergleichen“ stellt zwei nebeneinander.</translation>
    </message>
    <message>
      <location filename="app/windows/explanations.py" />
      <source>Experiment panel</source>
      <translation>Feld Versuch</translation>
    </message>
    <message>
      <location filename="app/windows/explanations.py" />
      <source>What an experiment of a lesson shows: its curves, its images, and its figures beside those that others have published. It does not touch the network that is open.</source>
      <translation>Was ein Versuch einer Lektion zeigt: seine Kurven, seine Bilder und seine Zahlen neben denen, die andere veröffentlicht haben. Das offene Netz berührt er nicht.</translation>
    </message>
    <message>
      <location filename="app/windows/explanations.py" />
      <source>Quality panel</source>
      <translation>Feld Qualität</translation>
    </message>
    <message>
      <location filename="app/windows/explanations.py" />
      <source>How far the model can be trusted: predictions against what was measured, what is left over, and the front of laws. Rows held out are told apart from rows trained on.</source>
      <translation>Wie weit dem Modell zu trauen ist: Vorhersagen gegen Messwerte, was übrig bleibt, und die Front der Gesetze. Testzeilen sind von Trainingszeilen unterschieden.</translation>
    </message>
    <message>
      <location filename="app/windows/explanations.py" />
      <source>Formula panel</source>
      <translation>Feld Formel</translation>
    </message>
    <message>
      <location filename="app/windows/explanations.py" />
      <source>The model as a formula in the names of your columns. Edges that are still splines stand as φ; snap them to read the law. Point at a term to see its edges; click it to select them.</source>
      <translation>Das Modell als Formel in den Namen der Spalten. Kanten, die noch Splines sind, stehen als φ; einrasten, um das Gesetz zu lesen. Auf einen Term zeigen, um seine Kanten zu sehen; ein Klick wählt sie aus.</translation>
    </message>
    <message>
      <location filename="app/windows/explanations.py" />
      <source>Training panel</source>
      <translation>Feld Training</translation>
    </message>
    <message>
      <location filename="app/windows/explanations.py" />
      <source>The error over the iterations on a scale of powers of ten, of the rows trained on and of those held out. Where the second rises while the first falls, noise is being learnt.</source>
      <translation>Der Fehler über den Iterationen auf einer Skala von Zehnerpotenzen, für Trainings- und für Testzeilen. Steigt der zweite, während der erste sinkt, wird Rauschen gelernt.</translation>
    </message>
    <message>
      <location filename="app/windows/explanations.py" />
      <source>Inputs on the left, the target on the right, a curve on every edge; nodes add or multiply. Thick and dark edges matter most. Click an edge to select it, and use the arrow keys to walk.</source>
      <translation>Links die Eingänge, rechts die Zielgröße, auf jeder Kante eine Kurve; Knoten addieren oder multiplizieren. Dicke, dunkle Kanten zählen am meisten. Ein Klick wählt eine Kante aus, Pfeiltasten gehen weiter.</translation>
    </message>
    <message>
      <location filename="app/windows/explanations.py" />
      <source>Start page</source>
      <translation>Startseite</translation>
    </message>
    <message>
      <location filename="app/windows/explanations.py" />
      <source>Begin with a sample whose law is known, or open a table of your own: drop it on the window.</source>
      <translation>Mit einem Beispiel beginnen, dessen Gesetz bekannt ist, oder eine eigene Tabelle auf das Fenster ziehen.</translation>
    </message>
    <message>
      <location filename="app/windows/explanations.py" />
      <source>Status bar</source>
      <translation>Statuszeile</translation>
    </message>
    <message>
      <location filename="app/windows/explanations.py" />
      <source>What goes on, which rows are used, which device computes and why, and when the session was last kept against a crash.</source>
      <translation>Was läuft, welche Zeilen benutzt werden, welches Gerät rechnet und warum, und wann die Sitzung zuletzt gegen einen Absturz gesichert wurde.</translation>
    </message>
    <message>
      <location filename="app/windows/explanations.py" />
      <source>What happened and what can be done about it. A message goes when you close it or when it no longer holds.</source>
      <translation>Was geschehen ist und was sich tun lässt. Eine Meldung verschwindet, wenn sie geschlossen wird oder nicht mehr gilt.</translation>
    </message>
    <message>
      <location filename="app/windows/explanations.py" />
      <source>What is done most often. Every command is found with Ctrl+K.</source>
      <translation>Was am häufigsten gebraucht wird. Jeder Befehl ist mit Strg+K zu finden.</translation>
    </message>
    <message>
      <location filename="app/windows/explanations.py" />
      <source>Menu bar</source>
      <translation>Menüleiste</translation>
    </message>
    <message>
      <location filename="app/windows/explanations.py" />
      <source>Every command there is, in its menu.</source>
      <translation>Jeder Befehl, in seinem Menü.</translation>
    </message>
    <message>
      <location filename="app/windows/exporting.py" />
      <source>Export report</source>
      <translation>Bericht exportieren</translation>
    </message>
    <message>
      <location filename="app/windows/exporting.py" />
      <source>The session is on the clipboard, as a Python script.</source>
      <translation>Die Sitzung ist in der Zwischenablage, als Python-Skript.</translation>
    </message>
    <message>
      <location filename="app/windows/exporting.py" />
      <source>Save it as a file and run it where kanoscope is installed: it ends at the same formula.</source>
      <translation>Als Datei speichern und dort ausführen, wo kanoscope installiert ist: Es endet bei derselben Formel.</translation>
    </message>
    <message>
      <location filename="app/windows/exporting.py" />
      <source>The formula is on the clipboard.</source>
      <translation>Die Formel ist in der Zwischenablage.</translation>
    </message>
    <message>
      <location filename="app/windows/finding.py" />
      <source>Find a command</source>
      <translation>Befehl suchen</translation>
    </message>
    <message>
      <location filename="app/windows/finding.py" />
      <source>Open a recent file</source>
      <translation>Zuletzt geöffnete Datei öffnen</translation>
    </message>
    <message>
      <location filename="app/windows/finding.py" />
      <source>Show or hide</source>
      <translation>Zeigen oder ausblenden</translation>
    </message>
    <message>
      <location filename="app/windows/learning.py" />
      <source>Pages (*.html)</source>
      <translation>Seiten (*.html)</translation>
    </message>
    <message>
      <location filename="app/windows/learning.py" />
      <source>Lessons (*.kanlesson lesson.json)</source>
      <translation>Lektionen (*.kanlesson lesson.json)</translation>
    </message>
    <message>
      <location filename="app/windows/learning.py" />
      <source>Open a lesson</source>
      <translation>Lektion öffnen</translation>
    </message>
    <message>
      <location filename="app/windows/learning.py" />
      <source>Save the lesson as a handout</source>
      <translation>Lektion als Handzettel speichern</translation>
    </message>
    <message>
      <location filename="app/windows/learning.py" />
      <source>Save the lesson</source>
      <translation>Lektion speichern</translation>
    </message>
    <message>
      <location filename="app/windows/learning.py" />
      <source>No lesson is on.</source>
      <translation>Es läuft keine Lektion.</translation>
    </message>
    <message>
      <location filename="app/windows/learning.py" />
      <source>Begin the lesson that shall be printed.</source>
      <translation>Beginnen Sie die Lektion, die gedruckt werden soll.</translation>
    </message>
    <message>
      <location filename="app/windows/learning.py" />
      <source>The handout was saved as {}.</source>
      <translation>Der Handzettel wurde als {} gespeichert.</translation>
    </message>
    <message>
      <location filename="app/windows/learning.py" />
      <source>The lesson was saved as {}.</source>
      <translation>Die Lektion wurde als {} gespeichert.</translation>
    </message>
    <message>
      <location filename="app/windows/main_window.py" />
      <source>Several files were dropped.</source>
      <translation>Es wurden mehrere Dateien abgelegt.</translation>
    </message>
    <message>
      <location filename="app/windows/main_window.py" />
      <source>Only the first is opened.</source>
      <translation>Nur die erste wird geöffnet.</translation>
    </message>
    <message>
      <location filename="app/windows/main_window.py" />
      <source>Let go to open {}.</source>
      <translation>Loslassen öffnet {}.</translation>
    </message>
    <message>
      <location filename="app/windows/saving.py" />
      <source>Kanoscope projects (*.kan)</source>
      <translation>Kanoscope-Projekte (*.kan)</translation>
    </message>
    <message>
      <location filename="app/windows/saving.py" />
      <source>Here it can be looked at and changed, but not saved under this name.</source>
      <translation>Hier lässt es sich ansehen und ändern, aber nicht unter diesem Namen speichern.</translation>
    </message>
    <message>
      <location filename="app/windows/saving.py" />
      <source>Save your steps under another name, so that nothing is lost?</source>
      <translation>Die eigenen Schritte unter anderem Namen speichern, damit nichts verloren geht?</translation>
    </message>
    <message>
      <location filename="app/windows/saving.py" />
      <source>Save as…</source>
      <translation>Speichern unter …</translation>
    </message>
    <message>
      <location filename="app/windows/saving.py" />
      <source>Overwrite</source>
      <translation>Überschreiben</translation>
    </message>
    <message>
      <location filename="app/windows/saving.py" />
      <source>{} exists already. Replace it?</source>
      <translation>{} gibt es schon. Ersetzen?</translation>
    </message>
    <message>
      <location filename="app/windows/saving.py" />
      <source>{} is open in another window.</source>
      <translation>{} ist in einem anderen Fenster geöffnet.</translation>
    </message>
    <message>
      <location filename="app/windows/saving.py" />
      <source>{} was changed by somebody else since it was opened here.</source>
      <translation>{} wurde von jemand anderem geändert, seit es hier geöffnet wurde.</translation>
    </message>
    <message>
      <location filename="app/windows/saving.py" />
      <source>Choose another name.</source>
      <translation>Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
      <location filename="app/windows/start_page.py" />
      <source>From a table to a law</source>
      <translation>Von der Tabelle zum Gesetz</translation>
    </message>
    <message>
      <location filename="app/windows/start_page.py" />
      <source>Drop a table anywhere in this window, or begin with a sample.</source>
      <translation>Eine Tabelle irgendwo auf dieses Fenster ziehen oder mit einem Beispiel beginnen.</translation>
    </message>
    <message>
      <location filename="app/windows/start_page.py" />
      <source>Drop a table or project here, or click to choose one</source>
      <translation>Tabelle oder Projekt hierher ziehen oder zum Auswählen klicken</translation>
    </message>
    <message>
      <location filename="app/windows/start_page.py" />
      <source>Recent</source>
      <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
      <location filename="app/windows/status.py" />
      <source>CUDA GPU</source>
      <translation>CUDA-GPU</translation>
    </message>
    <message>
      <location filename="app/windows/status.py" />
      <source>Apple GPU</source>
      <translation>Apple-GPU</translation>
    </message>
    <message>
      <location filename="app/windows/status.py" />
      <source>64 bit</source>
      <translation>64 Bit</translation>
    </message>
    <message>
      <location filename="app/windows/status.py" />
      <source>32 bit</source>
      <translation>32 Bit</translation>
    </message>
    <message>
      <location filename="app/windows/status.py" />
      <source>Working</source>
      <translation>Läuft</translation>
    </message>
    <message numerus="yes">
      <location filename="app/windows/status.py" />
      <source>{1} of {2} rows, {0} inputs</source>
      <translation>
        <numerusform>{1} von {2} Zeilen, {0} Eingang</numerusform>
        <numerusform>{1} von {2} Zeilen, {0} Eingänge</numerusform>
      </translation>
    </message>
    <message>
      <location filename="app/windows/status.py" />
      <source>Ready  ·  Ctrl+K finds every command</source>
      <translation>Bereit  ·  Strg+K findet jeden Befehl</translation>
    </message>
    <message>
      <location filename="app/windows/status.py" />
      <source>Engine starting</source>
      <translation>Rechenprozess startet</translation>
    </message>
    <message>
      <location filename="app/windows/status.py" />
      <source>Not kept</source>
      <translation>Nicht gesichert</translation>
    </message>
    <message>
      <location filename="app/windows/status.py" />
      <source>After a crash the next start offers the session as it was then.</source>
      <translation>Nach einem Absturz bietet der nächste Start die Sitzung so an, wie sie da war.</translation>
    </message>
    <message>
      <location filename="app/windows/status.py" />
      <source>Pausing</source>
      <translation>Wird angehalten</translation>
    </message>
    <message>
      <location filename="app/windows/status.py" />
      <source>Engine ready</source>
      <translation>Rechenprozess bereit</translation>
    </message>
    <message>
      <location filename="app/windows/status.py" />
      <source>Waiting for the engine</source>
      <translation>Warten auf den Rechenprozess</translation>
    </message>
    <message>
      <location filename="app/windows/status.py" />
      <source>Kept {}</source>
      <translation>Gesichert {}</translation>
    </message>
    <message>
      <location filename="app/windows/status.py" />
      <source>Saved</source>
      <translation>Gespeichert</translation>
    </message>
    <message>
      <location filename="app/windows/status.py" />
      <source>Everything is in the project file.</source>
      <translation>Alles ist in der Projektdatei.</translation>
    </message>
    <message>
      <location filename="app/words.py" />
      <source>,</source>
      <translation> </translation>
    </message>
  </context>
  <context>
    <name>Library</name>
    <message>
      <location filename="app/dialogs/discover.py" />
      <source>{} is no number.</source>
      <translation>{} ist keine Zahl.</translation>
    </message>
    <message>
      <location filename="app/dialogs/discover.py" />
      <source>Write it like this: 0.05, or leave it empty.</source>
      <translation>So schreiben: 0.05, oder leer lassen.</translation>
    </message>
    <message>
      <location filename="app/dialogs/fit_formula.py" />
      <source>Fit {}</source>
      <translation>{} anpassen</translation>
    </message>
    <message>
      <location filename="app/dialogs/network.py" />
      <source>{} is no list of whole numbers.</source>
      <translation>{} ist keine Liste ganzer Zahlen.</translation>
    </message>
    <message>
      <location filename="app/dialogs/network.py" />
      <source>Write them like this: 3, 5, 1.</source>
      <translation>So schreiben: 3, 5, 1.</translation>
    </message>
    <message>
      <location filename="app/dialogs/network.py" />
      <source>{} is no list of periods.</source>
      <translation>{} ist keine Liste von Perioden.</translation>
    </message>
    <message>
      <location filename="app/dialogs/network.py" />
      <source>Write them like this: 24, 0.</source>
      <translation>So schreiben: 24, 0.</translation>
    </message>
    <message>
      <location filename="app/dialogs/training.py" />
      <source>Write it like this: 1e-6, or leave it empty.</source>
      <translation>So schreiben: 1e-6, oder leer lassen.</translation>
    </message>
    <message>
      <location filename="app/engine/worker/helper.py" />
      <source>The process that did this has ended, perhaps for want of memory.</source>
      <translation>Der Prozess, der das tat, hat geendet, vielleicht aus Mangel an Speicher.</translation>
    </message>
    <message>
      <location filename="app/engine/worker/helper.py" />
      <source>Try again with a smaller file or a smaller network.</source>
      <translation>Mit einer kleineren Datei oder einem kleineren Netz noch einmal versuchen.</translation>
    </message>
    <message>
      <location filename="app/engine/worker/helper.py" />
      <source>This took longer than {} s and was given up.</source>
      <translation>Das dauerte länger als {} s und wurde aufgegeben.</translation>
    </message>
    <message>
      <location filename="app/engine/worker/jobs/compile_formula.py" />
      <source>{} is no target of numbers.</source>
      <translation>{} ist keine Zielgröße aus Zahlen.</translation>
    </message>
    <message>
      <location filename="app/engine/worker/jobs/compile_formula.py" />
      <source>Give the column the role of a target.</source>
      <translation>Der Spalte die Rolle Zielgröße geben.</translation>
    </message>
    <message>
      <location filename="app/engine/worker/jobs/export.py" />
      <source>There is no export {}.</source>
      <translation>Es gibt keinen Export {}.</translation>
    </message>
    <message>
      <location filename="app/engine/worker/jobs/export.py" />
      <source>Choose one of {}.</source>
      <translation>Eines davon wählen: {}.</translation>
    </message>
    <message>
      <location filename="app/engine/worker/jobs/prune_weak.py" />
      <source>Every edge is needed: without any one of them the error grows.</source>
      <translation>Jede Kante wird gebraucht: ohne irgendeine von ihnen wächst der Fehler.</translation>
    </message>
    <message>
      <location filename="app/engine/worker/jobs/prune_weak.py" />
      <source>Keep them all.</source>
      <translation>Alle behalten.</translation>
    </message>
    <message>
      <location filename="app/engine/worker/jobs/prune_weak.py" />
      <source>Prune a weak edge</source>
      <translation>Eine schwache Kante kappen</translation>
    </message>
    <message>
      <location filename="app/engine/worker/jobs/prune_weak.py" />
      <source>Prune {} weak edges</source>
      <translation>{} schwache Kanten kappen</translation>
    </message>
    <message>
      <location filename="app/engine/worker/jobs/simplify.py" />
      <source>Every edge is needed, and no spline can be snapped without loss.</source>
      <translation>Jede Kante wird gebraucht, und kein Spline kann ohne Verlust einrasten.</translation>
    </message>
    <message>
      <location filename="app/engine/worker/jobs/simplify.py" />
      <source>Train on, or snap single edges by hand.</source>
      <translation>Weiter trainieren oder einzelne Kanten von Hand einrasten.</translation>
    </message>
    <message>
      <location filename="app/engine/worker/jobs/simplify.py" />
      <source>Simplify: {} pruned, {} snapped</source>
      <translation>Vereinfachen: {} gekappt, {} eingerastet</translation>
    </message>
    <message>
      <location filename="app/engine/worker/jobs/snap_all.py" />
      <source>Snap 1 edge</source>
      <translation>1 Kante einrasten</translation>
    </message>
    <message>
      <location filename="app/engine/worker/jobs/snap_all.py" />
      <source>Snap {} edges</source>
      <translation>{} Kanten einrasten</translation>
    </message>
    <message>
      <location filename="app/engine/worker/jobs/snap_all.py" />
      <source>One edge fits no function well enough and stays a spline.</source>
      <translation>Eine Kante passt gut genug zu keiner Funktion und bleibt ein Spline.</translation>
    </message>
    <message>
      <location filename="app/engine/worker/jobs/snap_all.py" />
      <source>{} edges fit no function well enough and stay splines.</source>
      <translation>{} Kanten passen gut genug zu keiner Funktion und bleiben Splines.</translation>
    </message>
    <message>
      <location filename="app/engine/worker/jobs/snap_all.py" />
      <source>{} is the constant {} now: its input plays no part in it.</source>
      <translation>{} ist jetzt die Konstante {}: ihr Eingang spielt darin keine Rolle.</translation>
    </message>
    <message>
      <location filename="app/engine/worker/loop.py" />
      <source>The memory does not suffice for this.</source>
      <translation>Der Speicher reicht dafür nicht aus.</translation>
    </message>
    <message>
      <location filename="app/engine/worker/loop.py" />
      <source>Use fewer rows or a smaller network.</source>
      <translation>Weniger Zeilen oder ein kleineres Netz nehmen.</translation>
    </message>
    <message>
      <location filename="app/engine/worker/loop.py" />
      <source>The engine met an error that it did not foresee.</source>
      <translation>Im Rechenprozess ist ein unvorhergesehener Fehler aufgetreten.</translation>
    </message>
    <message>
      <location filename="app/engine/worker/loop.py" />
      <source>Your model is as it was. Copy the details into a report.</source>
      <translation>Das Modell ist unverändert. Bitte die Einzelheiten in einen Fehlerbericht kopieren.</translation>
    </message>
    <message>
      <location filename="app/engine/worker/tables.py" />
      <source>The table was replaced before the work on it began.</source>
      <translation>Die Tabelle wurde ersetzt, bevor die Arbeit an ihr begann.</translation>
    </message>
    <message>
      <location filename="app/engine/worker/tables.py" />
      <source>Ask again.</source>
      <translation>Noch einmal anfordern.</translation>
    </message>
    <message>
      <location filename="app/lessons/animation.py" />
      <source>An animation cannot be written as {}.</source>
      <translation>Ein Film kann nicht als {} geschrieben werden.</translation>
    </message>
    <message>
      <location filename="app/lessons/animation.py" />
      <source>Use .gif or .mp4.</source>
      <translation>Nehmen Sie .gif oder .mp4.</translation>
    </message>
    <message>
      <location filename="app/lessons/animation.py" />
      <source>MP4 files are written by the program ffmpeg, which was not found.</source>
      <translation>MP4-Dateien schreibt das Programm ffmpeg, das nicht gefunden wurde.</translation>
    </message>
    <message>
      <location filename="app/lessons/animation.py" />
      <source>Install ffmpeg, or save the animation as GIF.</source>
      <translation>Installieren Sie ffmpeg, oder speichern Sie den Film als GIF.</translation>
    </message>
    <message>
      <location filename="app/lessons/animation.py" />
      <source>ffmpeg could not write {}: {}.</source>
      <translation>ffmpeg konnte {} nicht schreiben: {}.</translation>
    </message>
    <message>
      <location filename="app/lessons/animation.py" />
      <source>Save the animation as GIF.</source>
      <translation>Speichern Sie den Film als GIF.</translation>
    </message>
    <message>
      <location filename="app/lessons/animation.py" />
      <source>{} cannot be written: {}.</source>
      <translation>{} kann nicht geschrieben werden: {}.</translation>
    </message>
    <message>
      <location filename="app/lessons/animation.py" />
      <source>Choose another folder or make room.</source>
      <translation>Einen anderen Ordner wählen oder Platz schaffen.</translation>
    </message>
    <message>
      <location filename="app/lessons/calls.py" />
      <source>{} should be an object.</source>
      <translation>{} soll ein Objekt sein.</translation>
    </message>
    <message>
      <location filename="app/lessons/calls.py" />
      <source>Write it in braces.</source>
      <translation>Schreiben Sie es in geschweiften Klammern.</translation>
    </message>
    <message>
      <location filename="app/lessons/calls.py" />
      <source>{} should be an object with one name.</source>
      <translation>{} soll ein Objekt mit einem Namen sein.</translation>
    </message>
    <message>
      <location filename="app/lessons/calls.py" />
      <source>Such as {{"train": {{}}}}.</source>
      <translation>Etwa {{"train": {{}}}}.</translation>
    </message>
    <message>
      <location filename="app/lessons/calls.py" />
      <source>{} does {}, which there is not.</source>
      <translation>{} tut {}, das es nicht gibt.</translation>
    </message>
    <message>
      <location filename="app/lessons/calls.py" />
      <source>Use one of {}.</source>
      <translation>Nehmen Sie eines von {}.</translation>
    </message>
    <message>
      <location filename="app/lessons/calls.py" />
      <source>{} should name a sample or a file.</source>
      <translation>{} soll ein Beispiel oder eine Datei nennen.</translation>
    </message>
    <message>
      <location filename="app/lessons/calls.py" />
      <source>Such as {{"sample": "kepler"}}.</source>
      <translation>Etwa {{"sample": "kepler"}}.</translation>
    </message>
    <message>
      <location filename="app/lessons/document.py" />
      <source>{} is no number</source>
      <translation>{} ist keine Zahl</translation>
    </message>
    <message>
      <location filename="app/lessons/document.py" />
      <source>{} is larger than {} bytes.</source>
      <translation>{} ist größer als {} Bytes.</translation>
    </message>
    <message>
      <location filename="app/lessons/document.py" />
      <source>Shorten it.</source>
      <translation>Kürzer fassen.</translation>
    </message>
    <message>
      <location filename="app/lessons/document.py" />
      <source>{} holds no lesson.</source>
      <translation>{} enthält keine Lektion.</translation>
    </message>
    <message>
      <location filename="app/lessons/document.py" />
      <source>Write an object with title and steps.</source>
      <translation>Schreiben Sie ein Objekt mit title und steps.</translation>
    </message>
    <message>
      <location filename="app/lessons/document.py" />
      <source>{} should be true or false.</source>
      <translation>{} soll true oder false sein.</translation>
    </message>
    <message>
      <location filename="app/lessons/document.py" />
      <source>{} names layer {}, which no network has.</source>
      <translation>{} nennt Schicht {}, die kein Netz hat.</translation>
    </message>
    <message>
      <location filename="app/lessons/document.py" />
      <source>{} is no JSON: {}.</source>
      <translation>{} ist kein JSON: {}.</translation>
    </message>
    <message>
      <location filename="app/lessons/document.py" />
      <source>Mend it in a text editor.</source>
      <translation>Berichtigen Sie es in einem Texteditor.</translation>
    </message>
    <message>
      <location filename="app/lessons/document.py" />
      <source>{} is nothing that a lesson has.</source>
      <translation>{} kommt in Lektionen nicht vor.</translation>
    </message>
    <message>
      <location filename="app/lessons/document.py" />
      <source>{} is missing.</source>
      <translation>{} fehlt.</translation>
    </message>
    <message>
      <location filename="app/lessons/document.py" />
      <source>Add it.</source>
      <translation>Fügen Sie es hinzu.</translation>
    </message>
    <message>
      <location filename="app/lessons/document.py" />
      <source>{} should be a text of {} to {} characters.</source>
      <translation>{} soll ein Text von {} bis {} Zeichen sein.</translation>
    </message>
    <message>
      <location filename="app/lessons/document.py" />
      <source>{} should be a whole number from {} to {}.</source>
      <translation>{} soll eine ganze Zahl von {} bis {} sein.</translation>
    </message>
    <message>
      <location filename="app/lessons/document.py" />
      <source>{} should be a number from {} to {}.</source>
      <translation>{} soll eine Zahl von {} bis {} sein.</translation>
    </message>
    <message>
      <location filename="app/lessons/document.py" />
      <source>{} is {}, which there is not.</source>
      <translation>{} ist {}, das es nicht gibt.</translation>
    </message>
    <message>
      <location filename="app/lessons/document.py" />
      <source>{} should be a list of {} to {} items.</source>
      <translation>{} soll eine Liste von {} bis {} Einträgen sein.</translation>
    </message>
    <message>
      <location filename="app/lessons/doing.py" />
      <source>The network has no edge {}.</source>
      <translation>Das Netz hat keine Kante {}.</translation>
    </message>
    <message>
      <location filename="app/lessons/doing.py" />
      <source>Choose an edge of this network.</source>
      <translation>Eine Kante dieses Netzes wählen.</translation>
    </message>
    <message>
      <location filename="app/lessons/doing.py" />
      <source>{} has no control point {}.</source>
      <translation>{} hat keinen Kontrollpunkt {}.</translation>
    </message>
    <message>
      <location filename="app/lessons/doing.py" />
      <source>Choose one that the network has.</source>
      <translation>Wählen Sie einen, den das Netz hat.</translation>
    </message>
    <message>
      <location filename="app/lessons/files.py" />
      <source>{} has no {}.</source>
      <translation>{} enthält kein {}.</translation>
    </message>
    <message>
      <location filename="app/lessons/files.py" />
      <source>A lesson is a folder, or a file, with one in it.</source>
      <translation>Eine Lektion ist ein Ordner oder eine Datei, worin eine liegt.</translation>
    </message>
    <message>
      <location filename="app/lessons/files.py" />
      <source>No lesson is as large.</source>
      <translation>Keine Lektion ist so groß.</translation>
    </message>
    <message>
      <location filename="app/lessons/files.py" />
      <source>{} cannot be read, or is no lesson.</source>
      <translation>{} kann nicht gelesen werden oder ist keine Lektion.</translation>
    </message>
    <message>
      <location filename="app/lessons/files.py" />
      <source>Ask for another copy of it.</source>
      <translation>Bitten Sie um ein anderes Exemplar.</translation>
    </message>
    <message>
      <location filename="app/lessons/files.py" />
      <source>{} has no {}, which {} names.</source>
      <translation>{} hat kein {}, das {} nennt.</translation>
    </message>
    <message>
      <location filename="app/lessons/files.py" />
      <source>Put it beside that.</source>
      <translation>Legen Sie es daneben.</translation>
    </message>
    <message>
      <location filename="app/lessons/files.py" />
      <source>{} cannot be read: {}.</source>
      <translation>{} lässt sich nicht lesen: {}.</translation>
    </message>
    <message>
      <location filename="app/lessons/files.py" />
      <source>Check that it may be.</source>
      <translation>Prüfen Sie, ob sie gelesen werden darf.</translation>
    </message>
    <message>
      <location filename="app/lessons/making.py" />
      <source>There is no step yet.</source>
      <translation>Es gibt noch keinen Schritt.</translation>
    </message>
    <message>
      <location filename="app/lessons/making.py" />
      <source>Train, prune or snap first: each step becomes one.</source>
      <translation>Trainieren, stutzen oder einrasten Sie zuerst: Jeder Schritt wird einer.</translation>
    </message>
    <message>
      <location filename="app/lessons/making.py" />
      <source>The step {} cannot be done again.</source>
      <translation>Der Schritt {} kann nicht noch einmal getan werden.</translation>
    </message>
    <message>
      <location filename="app/lessons/making.py" />
      <source>Undo it, or go to another branch.</source>
      <translation>Machen Sie ihn rückgängig, oder gehen Sie zu einem anderen Zweig.</translation>
    </message>
    <message>
      <location filename="app/lessons/making.py" />
      <source>The step {} cannot be part of a lesson.</source>
      <translation>Der Schritt {} kann kein Teil einer Lektion sein.</translation>
    </message>
    <message>
      <location filename="app/lessons/playing.py" />
      <source>The step {} did not come to its end.</source>
      <translation>Der Schritt {} kam nicht zu seinem Ende.</translation>
    </message>
    <message>
      <location filename="app/lessons/playing.py" />
      <source>Make it smaller.</source>
      <translation>Machen Sie ihn kleiner.</translation>
    </message>
    <message>
      <location filename="app/lessons/reading.py" />
      <source>{} does not say that it is a lesson.</source>
      <translation>{} sagt nicht, dass es eine Lektion ist.</translation>
    </message>
    <message>
      <location filename="app/lessons/reading.py" />
      <source>Begin it with "{}": {}.</source>
      <translation>Beginnen Sie mit "{}": {}.</translation>
    </message>
    <message>
      <location filename="app/lessons/reading.py" />
      <source>{} is of version {} of lessons; this program knows version {}.</source>
      <translation>{} ist von Version {} der Lektionen; dieses Programm kennt Version {}.</translation>
    </message>
    <message>
      <location filename="app/lessons/reading.py" />
      <source>Take a newer Kanoscope.</source>
      <translation>Nehmen Sie ein neueres Kanoscope.</translation>
    </message>
    <message>
      <location filename="app/lessons/reading.py" />
      <source>{} names the sample {}, which there is not.</source>
      <translation>{} nennt das Beispiel {}, das es nicht gibt.</translation>
    </message>
    <message>
      <location filename="app/lessons/reading.py" />
      <source>{} names {}, which tables does not describe.</source>
      <translation>{} nennt {}, das in tables nicht beschrieben ist.</translation>
    </message>
    <message>
      <location filename="app/lessons/reading.py" />
      <source>Add it to tables.</source>
      <translation>Fügen Sie es zu tables hinzu.</translation>
    </message>
    <message>
      <location filename="app/lessons/reading.py" />
      <source>{} is about nothing that is done.</source>
      <translation>{} betrifft nichts, das getan wird.</translation>
    </message>
    <message>
      <location filename="app/lessons/reading.py" />
      <source>Add do to the step, or take check away.</source>
      <translation>Fügen Sie dem Schritt do hinzu, oder nehmen Sie check weg.</translation>
    </message>
    <message>
      <location filename="app/lessons/reading.py" />
      <source>{} should be canvas, or name an edge, a panel or a button.</source>
      <translation>{} soll canvas sein oder eine Kante, ein Feld oder einen Knopf nennen.</translation>
    </message>
    <message>
      <location filename="app/lessons/reading.py" />
      <source>{}.answer is beyond the choices.</source>
      <translation>{}.answer liegt jenseits der Auswahl.</translation>
    </message>
    <message>
      <location filename="app/lessons/reading.py" />
      <source>Count them from 1.</source>
      <translation>Zählen Sie ab 1.</translation>
    </message>
    <message>
      <location filename="app/lessons/reading.py" />
      <source>{} should be an object of at most 12 tables.</source>
      <translation>{} soll ein Objekt von höchstens 12 Tabellen sein.</translation>
    </message>
    <message>
      <location filename="app/lessons/reading.py" />
      <source>{} names {}, which is no plain name of a table.</source>
      <translation>{} nennt {}, das kein einfacher Name einer Tabelle ist.</translation>
    </message>
    <message>
      <location filename="app/lessons/reading.py" />
      <source>Use letters, digits, - and _, and .csv at the end.</source>
      <translation>Nehmen Sie Buchstaben, Ziffern, - und _, und .csv am Ende.</translation>
    </message>
    <message>
      <location filename="app/lessons/reading.py" />
      <source>{} should be an object of at most {} columns.</source>
      <translation>{} soll ein Objekt von höchstens {} Spalten sein.</translation>
    </message>
    <message>
      <location filename="app/lessons/tables.py" />
      <source>Take fewer rows.</source>
      <translation>Nehmen Sie weniger Zeilen.</translation>
    </message>
    <message>
      <location filename="app/lessons/tables.py" />
      <source>{} has rows of different lengths, or none.</source>
      <translation>{} hat Zeilen verschiedener Länge oder keine.</translation>
    </message>
    <message>
      <location filename="app/lessons/tables.py" />
      <source>Give every row all columns.</source>
      <translation>Geben Sie jeder Zeile alle Spalten.</translation>
    </message>
    <message>
      <location filename="app/lessons/tables.py" />
      <source>{} has more than {} cells.</source>
      <translation>{} hat mehr als {} Zellen.</translation>
    </message>
    <message>
      <location filename="app/lessons/tables.py" />
      <source>{} has no target.</source>
      <translation>{} hat kein Ziel.</translation>
    </message>
    <message>
      <location filename="app/lessons/tables.py" />
      <source>Give one of its columns the role target, or class.</source>
      <translation>Geben Sie einer Spalte die Rolle target oder class.</translation>
    </message>
    <message>
      <location filename="app/lessons/tables.py" />
      <source>The column {} holds texts.</source>
      <translation>Die Spalte {} enthält Texte.</translation>
    </message>
    <message>
      <location filename="app/lessons/tables.py" />
      <source>Its role is one of {}.</source>
      <translation>Ihre Rolle ist eine von {}.</translation>
    </message>
    <message>
      <location filename="app/lessons/tables.py" />
      <source>{} is no table.</source>
      <translation>{} ist keine Tabelle.</translation>
    </message>
    <message>
      <location filename="app/lessons/tables.py" />
      <source>Write names, then rows, with commas between.</source>
      <translation>Schreiben Sie Namen, dann Zeilen, mit Kommas dazwischen.</translation>
    </message>
    <message>
      <location filename="app/lessons/tables.py" />
      <source>{} has no column {}.</source>
      <translation>{} hat keine Spalte {}.</translation>
    </message>
    <message>
      <location filename="app/lessons/tables.py" />
      <source>It has {}.</source>
      <translation>Sie hat {}.</translation>
    </message>
    <message>
      <location filename="app/network/picture.py" />
      <source>A picture cannot be written as {}.</source>
      <translation>Ein Bild kann nicht als {} geschrieben werden.</translation>
    </message>
    <message>
      <location filename="app/network/picture.py" />
      <source>Use .svg, .pdf or .png.</source>
      <translation>.svg, .pdf oder .png verwenden.</translation>
    </message>
    <message>
      <location filename="app/panels/edge_parameters.py" />
      <source>{} is not finite.</source>
      <translation>{} ist nicht endlich.</translation>
    </message>
    <message>
      <location filename="app/panels/edge_parameters.py" />
      <source>Write a finite number.</source>
      <translation>Eine endliche Zahl schreiben.</translation>
    </message>
    <message>
      <location filename="app/panels/laws_panel.py" />
      <source>Take {}</source>
      <translation>{} nehmen</translation>
    </message>
    <message>
      <location filename="app/session/discovery.py" />
      <source>Discover a law</source>
      <translation>Gesetz entdecken</translation>
    </message>
    <message>
      <location filename="app/session/journal.py" />
      <source>Make room there.</source>
      <translation>Schaffen Sie dort Platz.</translation>
    </message>
    <message>
      <location filename="app/session/keeping.py" />
      <source>It holds no table.</source>
      <translation>Sie enthält keine Tabelle.</translation>
    </message>
    <message>
      <location filename="app/session/networks.py" />
      <source>Network from formula</source>
      <translation>Netz aus Formel</translation>
    </message>
    <message>
      <location filename="app/session/opening.py" />
      <source>Open {}</source>
      <translation>Geöffnet: {}</translation>
    </message>
    <message>
      <location filename="app/session/primitives.py" />
      <source>{} is built in.</source>
      <translation>{} ist schon eingebaut.</translation>
    </message>
    <message>
      <location filename="app/session/primitives.py" />
      <source>Write another expression.</source>
      <translation>Einen anderen Ausdruck schreiben.</translation>
    </message>
    <message>
      <location filename="app/session/primitives.py" />
      <source>{} is in the list already.</source>
      <translation>{} steht schon in der Liste.</translation>
    </message>
    <message>
      <location filename="app/session/primitives.py" />
      <source>{} is in use: {}.</source>
      <translation>{} wird benutzt: {}.</translation>
    </message>
    <message>
      <location filename="app/session/primitives.py" />
      <source>Unsnap it there first.</source>
      <translation>Zuerst dort lösen.</translation>
    </message>
    <message>
      <location filename="app/session/projects.py" />
      <source>{} holds no table.</source>
      <translation>{} enthält keine Tabelle.</translation>
    </message>
    <message>
      <location filename="app/session/projects.py" />
      <source>Open another project.</source>
      <translation>Ein anderes Projekt öffnen.</translation>
    </message>
    <message>
      <location filename="app/session/remembered.py" />
      <source>The settings in the project are not what they should be.</source>
      <translation>Die Einstellungen im Projekt sind nicht, was sie sein sollten.</translation>
    </message>
    <message>
      <location filename="app/session/remembered.py" />
      <source>Choose them anew.</source>
      <translation>Wählen Sie sie neu.</translation>
    </message>
    <message>
      <location filename="app/session/remembered.py" />
      <source>The setting {} in the project is damaged.</source>
      <translation>Die Einstellung {} im Projekt ist beschädigt.</translation>
    </message>
    <message>
      <location filename="app/session/remembered.py" />
      <source>Choose the settings anew.</source>
      <translation>Wählen Sie die Einstellungen neu.</translation>
    </message>
    <message>
      <location filename="app/session/steps.py" />
      <source>Refine to G = {} ({})</source>
      <translation>Verfeinern auf G = {} ({})</translation>
    </message>
    <message>
      <location filename="app/session/steps.py" />
      <source>{} steps, {}</source>
      <translation>{} Schritte, {}</translation>
    </message>
    <message>
      <location filename="app/session/steps.py" />
      <source>{} steps, cut short</source>
      <translation>{} Schritte, abgebrochen</translation>
    </message>
    <message>
      <location filename="app/session/steps.py" />
      <source>Search, cut short</source>
      <translation>Suche, abgebrochen</translation>
    </message>
    <message>
      <location filename="app/session/steps.py" />
      <source>New network {}</source>
      <translation>Neues Netz {}</translation>
    </message>
    <message>
      <location filename="app/session/steps.py" />
      <source>There are {} inputs and {} targets.</source>
      <translation>Es gibt {} Eingänge und {} Zielgrößen.</translation>
    </message>
    <message>
      <location filename="app/session/steps.py" />
      <source>Let the widths begin with {} and end with {}.</source>
      <translation>Die Breiten mit {} beginnen und mit {} enden lassen.</translation>
    </message>
    <message>
      <location filename="app/session/table.py" />
      <source>There is no table yet.</source>
      <translation>Es gibt noch keine Tabelle.</translation>
    </message>
    <message>
      <location filename="app/session/table.py" />
      <source>Open a file or a sample first.</source>
      <translation>Zuerst eine Datei oder ein Beispiel öffnen.</translation>
    </message>
    <message>
      <location filename="app/session/training.py" />
      <source>{} steps</source>
      <translation>{} Schritte</translation>
    </message>
    <message>
      <location filename="app/windows/commands.py" />
      <source>Unsnap {} edges</source>
      <translation>{} Kanten lösen</translation>
    </message>
    <message>
      <location filename="kan_core/__init__.py" />
      <source>module {} has no attribute {}</source>
      <translation>Das Modul {} hat kein Attribut {}</translation>
    </message>
    <message>
      <location filename="kan_core/basis/bspline.py" />
      <source>B-splines</source>
      <translation>B-Splines</translation>
    </message>
    <message>
      <location filename="kan_core/basis/bspline.py" />
      <source>Grid intervals</source>
      <translation>Gitterintervalle</translation>
    </message>
    <message>
      <location filename="kan_core/basis/chebyshev.py" />
      <source>Chebyshev polynomials</source>
      <translation>Tschebyschow-Polynome</translation>
    </message>
    <message>
      <location filename="kan_core/basis/chebyshev.py" />
      <source>Degree</source>
      <translation>Grad</translation>
    </message>
    <message>
      <location filename="kan_core/basis/fourier.py" />
      <source>Fourier series</source>
      <translation>Fourierreihe</translation>
    </message>
    <message>
      <location filename="kan_core/basis/fourier.py" />
      <source>Harmonics</source>
      <translation>Oberschwingungen</translation>
    </message>
    <message>
      <location filename="kan_core/basis/rbf.py" />
      <source>Gaussians (as in FastKAN)</source>
      <translation>Gauß-Funktionen (FastKAN)</translation>
    </message>
    <message>
      <location filename="kan_core/basis/rbf.py" />
      <source>Intervals between Gaussians</source>
      <translation>Intervalle zwischen Gauß-Funktionen</translation>
    </message>
    <message>
      <location filename="kan_core/basis/table.py" />
      <source>There is no basis {}.</source>
      <translation>Es gibt keine Basis {}.</translation>
    </message>
    <message>
      <location filename="kan_core/compiled/cache.py" />
      <source>Compiled kernels can be kept neither in {} nor among the temporary files.</source>
      <translation>Übersetzte Rechenkerne lassen sich weder in {} noch bei den temporären Dateien ablegen.</translation>
    </message>
    <message>
      <location filename="kan_core/data/array_files.py" />
      <source>Parquet files are read by the package pyarrow, which is not installed.</source>
      <translation>Parquet-Dateien liest das Paket pyarrow, das nicht installiert ist.</translation>
    </message>
    <message>
      <location filename="kan_core/data/array_files.py" />
      <source>Install it by `python -m pip install pyarrow`, or save the table as CSV.</source>
      <translation>Installieren Sie es mit `python -m pip install pyarrow`, oder speichern Sie die Tabelle als CSV.</translation>
    </message>
    <message>
      <location filename="kan_core/data/array_files.py" />
      <source>{} holds {} GB, and at most {} GB can be read.</source>
      <translation>{} enthält {} GB, und höchstens {} GB lassen sich lesen.</translation>
    </message>
    <message>
      <location filename="kan_core/data/array_files.py" />
      <source>Keep the rows and columns that may matter.</source>
      <translation>Die Zeilen und Spalten behalten, auf die es ankommen kann.</translation>
    </message>
    <message>
      <location filename="kan_core/data/array_files.py" />
      <source>{} is broken, or of another kind than its name says: {}.</source>
      <translation>{} ist beschädigt oder von anderer Art, als der Name sagt: {}.</translation>
    </message>
    <message>
      <location filename="kan_core/data/array_files.py" />
      <source>Save it anew, or save the table as CSV.</source>
      <translation>Neu speichern oder die Tabelle als CSV speichern.</translation>
    </message>
    <message>
      <location filename="kan_core/data/array_files.py" />
      <source>{} is broken: reading it took longer than {} s.</source>
      <translation>{} ist beschädigt: Das Lesen dauerte länger als {} s.</translation>
    </message>
    <message>
      <location filename="kan_core/data/array_files.py" />
      <source>Left out, as they are no tables: {}.</source>
      <translation>Ausgelassen, da keine Tabellen: {}.</translation>
    </message>
    <message>
      <location filename="kan_core/data/arrays.py" />
      <source>{} has no arrays of numbers.</source>
      <translation>{} hat keine Felder von Zahlen.</translation>
    </message>
    <message>
      <location filename="kan_core/data/arrays.py" />
      <source>Save the table as CSV.</source>
      <translation>Die Tabelle als CSV speichern.</translation>
    </message>
    <message>
      <location filename="kan_core/data/arrays.py" />
      <source>{} has no arrays {}.</source>
      <translation>{} hat keine Felder {}.</translation>
    </message>
    <message>
      <location filename="kan_core/data/arrays.py" />
      <source>{} has {} columns, and at most {} can be read.</source>
      <translation>{} hat {} Spalten, und höchstens {} lassen sich lesen.</translation>
    </message>
    <message>
      <location filename="kan_core/data/arrays.py" />
      <source>Keep the columns that may matter.</source>
      <translation>Die Spalten behalten, auf die es ankommen kann.</translation>
    </message>
    <message>
      <location filename="kan_core/data/arrays.py" />
      <source>Arrays of other lengths were not read: {}.</source>
      <translation>Felder anderer Länge wurden nicht gelesen: {}.</translation>
    </message>
    <message>
      <location filename="kan_core/data/assembly.py" />
      <source>{} has no column of numbers.</source>
      <translation>{} hat keine Spalte mit Zahlen.</translation>
    </message>
    <message>
      <location filename="kan_core/data/assembly.py" />
      <source>Choose a table with numbers in its columns.</source>
      <translation>Eine Tabelle mit Zahlen in ihren Spalten wählen.</translation>
    </message>
    <message>
      <location filename="kan_core/data/assembly.py" />
      <source>The column {} holds text and is ignored.</source>
      <translation>Die Spalte {} enthält Text und wird ignoriert.</translation>
    </message>
    <message>
      <location filename="kan_core/data/assembly.py" />
      <source>The table has no header; its columns are called x1, x2 and so on.</source>
      <translation>Die Tabelle hat keine Kopfzeile; ihre Spalten heißen x1, x2 und so weiter.</translation>
    </message>
    <message>
      <location filename="kan_core/data/assembly.py" />
      <source>Left out above the table: {}.</source>
      <translation>Über der Tabelle ausgelassen: {}.</translation>
    </message>
    <message>
      <location filename="kan_core/data/assembly.py" />
      <source>Left out: cells beyond the last column, in {}.</source>
      <translation>Ausgelassen: Zellen jenseits der letzten Spalte, in {}.</translation>
    </message>
    <message>
      <location filename="kan_core/data/assembly.py" />
      <source>Left out: {} without any number.</source>
      <translation>Ausgelassen: {} ohne eine Zahl.</translation>
    </message>
    <message>
      <location filename="kan_core/data/assembly.py" />
      <source>Left out at the end: {} with text in place of numbers.</source>
      <translation>Am Ende ausgelassen: {} mit Text anstelle von Zahlen.</translation>
    </message>
    <message>
      <location filename="kan_core/data/assembly.py" />
      <source>The column {} is empty and is ignored.</source>
      <translation>Die Spalte {} ist leer und wird ignoriert.</translation>
    </message>
    <message>
      <location filename="kan_core/data/assembly.py" />
      <source>The column {} {}.</source>
      <translation>Die Spalte {} {}.</translation>
    </message>
    <message>
      <location filename="kan_core/data/assembly.py" />
      <source>The column {} has {} with something else than numbers, the first in data row {}, read as missing values.</source>
      <translation>Die Spalte {} hat {} mit etwas anderem als Zahlen, zuerst in Datenzeile {}; sie gelten als fehlende Werte.</translation>
    </message>
    <message>
      <location filename="kan_core/data/assembly.py" />
      <source>{} With the role class the model tells them apart.</source>
      <translation>{} Mit der Rolle Klasse unterscheidet das Modell sie.</translation>
    </message>
    <message>
      <location filename="kan_core/data/blocks.py" />
      <source>A line of the file is longer than any row of a table.</source>
      <translation>Eine Zeile der Datei ist länger als jede Zeile einer Tabelle.</translation>
    </message>
    <message>
      <location filename="kan_core/data/blocks.py" />
      <source>Save it as UTF-8 text, one line for each row.</source>
      <translation>Speichern Sie sie als UTF-8-Text mit einer Zeile für jede Tabellenzeile.</translation>
    </message>
    <message>
      <location filename="kan_core/data/blocks.py" />
      <source>{} is not written in {}: {}.</source>
      <translation>{} ist nicht in {} geschrieben: {}.</translation>
    </message>
    <message>
      <location filename="kan_core/data/blocks.py" />
      <source>Choose another encoding.</source>
      <translation>Eine andere Zeichencodierung wählen.</translation>
    </message>
    <message>
      <location filename="kan_core/data/categories.py" />
      <source>The column {} holds neither numbers nor at most {} different texts.</source>
      <translation>Die Spalte {} enthält weder Zahlen noch höchstens {} verschiedene Texte.</translation>
    </message>
    <message>
      <location filename="kan_core/data/categories.py" />
      <source>Put its texts together to fewer in the file, or ignore it.</source>
      <translation>Fassen Sie ihre Texte in der Datei zu wenigeren zusammen, oder ignorieren Sie sie.</translation>
    </message>
    <message>
      <location filename="kan_core/data/categories.py" />
      <source>The column {} has {} different texts, and at most {} can become inputs.</source>
      <translation>Die Spalte {} hat {} verschiedene Texte, und höchstens {} können Eingänge werden.</translation>
    </message>
    <message>
      <location filename="kan_core/data/categories.py" />
      <source>The column {} is {} in every row.</source>
      <translation>Die Spalte {} ist in jeder Zeile {}.</translation>
    </message>
    <message>
      <location filename="kan_core/data/categories.py" />
      <source>Ignore it.</source>
      <translation>Ignorieren Sie sie.</translation>
    </message>
    <message>
      <location filename="kan_core/data/categories.py" />
      <source>The name {} has a back quote in it.</source>
      <translation>Im Namen {} steht ein Gravis.</translation>
    </message>
    <message>
      <location filename="kan_core/data/categories.py" />
      <source>Call the column otherwise in the file.</source>
      <translation>Nennen Sie die Spalte in der Datei anders.</translation>
    </message>
    <message>
      <location filename="kan_core/data/categories.py" />
      <source>The text {} has quotes of both kinds in it.</source>
      <translation>Im Text {} stehen Anführungszeichen beider Arten.</translation>
    </message>
    <message>
      <location filename="kan_core/data/categories.py" />
      <source>Write it otherwise in the file.</source>
      <translation>Schreiben Sie ihn in der Datei anders.</translation>
    </message>
    <message>
      <location filename="kan_core/data/categories.py" />
      <source>The texts of {} became {}, each 1 or 0; where all are 0, it is {}.</source>
      <translation>Aus den Texten von {} wurden {}, je 1 oder 0; wo alle 0 sind, ist es {}.</translation>
    </message>
    <message>
      <location filename="kan_core/data/classes.py" />
      <source>The column {} has {} different values, and at most {} classes can be told apart.</source>
      <translation>Die Spalte {} hat {} verschiedene Werte, und höchstens {} Klassen lassen sich unterscheiden.</translation>
    </message>
    <message>
      <location filename="kan_core/data/classes.py" />
      <source>Give a column of numbers the role target, or choose a column of fewer classes.</source>
      <translation>Einer Spalte mit Zahlen die Rolle Zielgröße geben oder eine Spalte mit weniger Klassen wählen.</translation>
    </message>
    <message>
      <location filename="kan_core/data/classes.py" />
      <source>Every row is of the class {} of {}.</source>
      <translation>Jede Zeile gehört zur Klasse {} von {}.</translation>
    </message>
    <message>
      <location filename="kan_core/data/classes.py" />
      <source>Choose a column of at least two classes, or add rows of another class.</source>
      <translation>Eine Spalte mit mindestens zwei Klassen wählen oder Zeilen einer anderen Klasse hinzufügen.</translation>
    </message>
    <message>
      <location filename="kan_core/data/classes.py" />
      <source>The class {} of {} has only one row that can be used: one is needed to learn from and one to test on.</source>
      <translation>Die Klasse {} von {} hat nur eine brauchbare Zeile: eine braucht es zum Lernen und eine zum Testen.</translation>
    </message>
    <message>
      <location filename="kan_core/data/classes.py" />
      <source>Add rows of that class, or empty its cell to leave the row out.</source>
      <translation>Zeilen dieser Klasse hinzufügen, oder ihre Zelle leeren, um die Zeile auszulassen.</translation>
    </message>
    <message>
      <location filename="kan_core/data/columns.py" />
      <source>holds dates ({}), read as days since {}</source>
      <translation>enthält Daten des Kalenders ({}), gelesen als Tage seit {}</translation>
    </message>
    <message>
      <location filename="kan_core/data/columns.py" />
      <source>holds true and false, read as 1 and 0</source>
      <translation>enthält wahr und falsch, gelesen als 1 und 0</translation>
    </message>
    <message>
      <location filename="kan_core/data/columns.py" />
      <source>holds times ({}), read as seconds since midnight</source>
      <translation>enthält Uhrzeiten ({}), gelesen als Sekunden seit Mitternacht</translation>
    </message>
    <message>
      <location filename="kan_core/data/computed.py" />
      <source>The new column has no name.</source>
      <translation>Die neue Spalte hat keinen Namen.</translation>
    </message>
    <message>
      <location filename="kan_core/data/computed.py" />
      <source>Give it one.</source>
      <translation>Geben Sie ihr einen.</translation>
    </message>
    <message>
      <location filename="kan_core/data/computed.py" />
      <source>The table has a column {} already.</source>
      <translation>Die Tabelle hat schon eine Spalte {}.</translation>
    </message>
    <message>
      <location filename="kan_core/data/computed.py" />
      <source>Give the new one another name.</source>
      <translation>Geben Sie der neuen einen anderen Namen.</translation>
    </message>
    <message>
      <location filename="kan_core/data/computed.py" />
      <source>The expression {} has no value in any row.</source>
      <translation>Der Ausdruck {} hat in keiner Zeile einen Wert.</translation>
    </message>
    <message>
      <location filename="kan_core/data/computed.py" />
      <source>Check logarithms and roots.</source>
      <translation>Prüfen Sie Logarithmen und Wurzeln.</translation>
    </message>
    <message>
      <location filename="kan_core/data/computed.py" />
      <source>The column {} stands in the file.</source>
      <translation>Die Spalte {} steht in der Datei.</translation>
    </message>
    <message>
      <location filename="kan_core/data/computed.py" />
      <source>Give it the role ignore.</source>
      <translation>Geben Sie ihr die Rolle „ignorieren“.</translation>
    </message>
    <message>
      <location filename="kan_core/data/computed.py" />
      <source>The column {} is computed from {}.</source>
      <translation>Die Spalte {} wird aus {} berechnet.</translation>
    </message>
    <message>
      <location filename="kan_core/data/computed.py" />
      <source>Remove that one first.</source>
      <translation>Entfernen Sie erst diese.</translation>
    </message>
    <message>
      <location filename="kan_core/data/computed.py" />
      <source>Rows are chosen by {}.</source>
      <translation>Zeilen werden nach {} ausgewählt.</translation>
    </message>
    <message>
      <location filename="kan_core/data/computed.py" />
      <source>Change the filter first.</source>
      <translation>Ändern Sie erst den Filter.</translation>
    </message>
    <message>
      <location filename="kan_core/data/computed.py" />
      <source>Rows are held out by {}.</source>
      <translation>Zeilen werden nach {} zurückgehalten.</translation>
    </message>
    <message>
      <location filename="kan_core/data/computed.py" />
      <source>Hold out others first.</source>
      <translation>Halten Sie erst andere zurück.</translation>
    </message>
    <message>
      <location filename="kan_core/data/computed.py" />
      <source>The filter {} holds in no row.</source>
      <translation>Der Filter {} gilt in keiner Zeile.</translation>
    </message>
    <message>
      <location filename="kan_core/data/computed.py" />
      <source>Change it.</source>
      <translation>Ändern Sie ihn.</translation>
    </message>
    <message>
      <location filename="kan_core/data/computed.py" />
      <source>Columns are computed from each other in a circle.</source>
      <translation>Spalten werden im Kreis auseinander berechnet.</translation>
    </message>
    <message>
      <location filename="kan_core/data/computed.py" />
      <source>Change one of them.</source>
      <translation>Ändern Sie eine davon.</translation>
    </message>
    <message>
      <location filename="kan_core/data/computed.py" />
      <source>{} of {} rows were left out by the filter {}.</source>
      <translation>{} von {} Zeilen lässt der Filter {} aus.</translation>
    </message>
    <message>
      <location filename="kan_core/data/dataset.py" />
      <source>More than one column is called {}.</source>
      <translation>Mehr als eine Spalte heißt {}.</translation>
    </message>
    <message>
      <location filename="kan_core/data/dataset.py" />
      <source>Give each its own name.</source>
      <translation>Jeder einen eigenen Namen geben.</translation>
    </message>
    <message>
      <location filename="kan_core/data/dataset.py" />
      <source>The column {} has values that stand for none of its texts.</source>
      <translation>Die Spalte {} hat Werte, die für keinen ihrer Texte stehen.</translation>
    </message>
    <message>
      <location filename="kan_core/data/dataset.py" />
      <source>The table {} needs one column of values for each column name.</source>
      <translation>Die Tabelle {} braucht eine Spalte von Werten für jeden Spaltennamen.</translation>
    </message>
    <message>
      <location filename="kan_core/data/dataset.py" />
      <source>No column tells which rows are held out.</source>
      <translation>Keine Spalte sagt, welche Zeilen zurückgehalten werden.</translation>
    </message>
    <message>
      <location filename="kan_core/data/dataset.py" />
      <source>Name one, or give it that role.</source>
      <translation>Nennen Sie eine, oder geben Sie ihr diese Rolle.</translation>
    </message>
    <message>
      <location filename="kan_core/data/dataset.py" />
      <source>The table has no column {}.</source>
      <translation>Die Tabelle hat keine Spalte {}.</translation>
    </message>
    <message>
      <location filename="kan_core/data/dataset.py" />
      <source>Its columns are {}.</source>
      <translation>Ihre Spalten sind {}.</translation>
    </message>
    <message>
      <location filename="kan_core/data/dataset.py" />
      <source>Units are given for {}, which the table does not have.</source>
      <translation>Einheiten sind für {} angegeben, das die Tabelle nicht hat.</translation>
    </message>
    <message>
      <location filename="kan_core/data/dataset.py" />
      <source>The columns {} are all marked {}.</source>
      <translation>Die Spalten {} haben alle die Rolle {}.</translation>
    </message>
    <message>
      <location filename="kan_core/data/dataset.py" />
      <source>Keep one {}.</source>
      <translation>Nur eine davon behalten: {}.</translation>
    </message>
    <message>
      <location filename="kan_core/data/encoding.py" />
      <source>{} is not a text file.</source>
      <translation>{} ist keine Textdatei.</translation>
    </message>
    <message>
      <location filename="kan_core/data/encoding.py" />
      <source>Save the table as CSV, with one line per row and commas between the columns.</source>
      <translation>Die Tabelle als CSV speichern, mit einer Zeile je Datensatz und Kommas zwischen den Spalten.</translation>
    </message>
    <message>
      <location filename="kan_core/data/expressed.py" />
      <source>There is no column in the expression.</source>
      <translation>Im Ausdruck kommt keine Spalte vor.</translation>
    </message>
    <message>
      <location filename="kan_core/data/expressed.py" />
      <source>Use the name of a column.</source>
      <translation>Den Namen einer Spalte verwenden.</translation>
    </message>
    <message>
      <location filename="kan_core/data/expressed.py" />
      <source>The text {} can only be == or != a column of texts.</source>
      <translation>Der Text {} kann nur == oder != einer Spalte von Texten sein.</translation>
    </message>
    <message>
      <location filename="kan_core/data/expressed.py" />
      <source>Write a condition such as kind == "A".</source>
      <translation>Schreiben Sie eine Bedingung wie art == "A".</translation>
    </message>
    <message>
      <location filename="kan_core/data/expressed.py" />
      <source>The column {} holds no texts.</source>
      <translation>Die Spalte {} enthält keine Texte.</translation>
    </message>
    <message>
      <location filename="kan_core/data/expressed.py" />
      <source>Compare it with a number.</source>
      <translation>Vergleichen Sie sie mit einer Zahl.</translation>
    </message>
    <message>
      <location filename="kan_core/data/expressed.py" />
      <source>The column {} has no {}.</source>
      <translation>Die Spalte {} hat kein {}.</translation>
    </message>
    <message>
      <location filename="kan_core/data/expressed.py" />
      <source>Compare it with one of them: {} == "{}".</source>
      <translation>Vergleichen Sie sie mit einem davon: {} == "{}".</translation>
    </message>
    <message>
      <location filename="kan_core/data/filling.py" />
      <source>{} missing values of {} were filled with their median, {}: the inputs are now {} and {}.</source>
      <translation>{} fehlende Werte von {} wurden mit deren Median {} gefüllt: Die Eingänge sind nun {} und {}.</translation>
    </message>
    <message>
      <location filename="kan_core/data/layout.py" />
      <source>There are no values from line {} on.</source>
      <translation>Ab Zeile {} gibt es keine Werte.</translation>
    </message>
    <message>
      <location filename="kan_core/data/layout.py" />
      <source>Choose a line further up.</source>
      <translation>Eine Zeile weiter oben wählen.</translation>
    </message>
    <message>
      <location filename="kan_core/data/layout.py" />
      <source>Line {} is empty, or far below.</source>
      <translation>Zeile {} ist leer oder weit unten.</translation>
    </message>
    <message>
      <location filename="kan_core/data/layout.py" />
      <source>Choose another line, or 0 for none.</source>
      <translation>Eine andere Zeile wählen, oder 0 für keine.</translation>
    </message>
    <message>
      <location filename="kan_core/data/other_table.py" />
      <source>The column {} holds numbers, and the model was made with texts.</source>
      <translation>Die Spalte {} enthält Zahlen, und das Modell entstand mit Texten.</translation>
    </message>
    <message>
      <location filename="kan_core/data/other_table.py" />
      <source>The column {} holds texts, and the model was made with numbers.</source>
      <translation>Die Spalte {} enthält Texte, und das Modell entstand mit Zahlen.</translation>
    </message>
    <message>
      <location filename="kan_core/data/other_table.py" />
      <source>The model needs the column {}, and {} has none of that name.</source>
      <translation>Das Modell braucht die Spalte {}, und {} hat keine dieses Namens.</translation>
    </message>
    <message>
      <location filename="kan_core/data/other_table.py" />
      <source>The column {} is computed with {} of a whole column, which is another number in another table.</source>
      <translation>Die Spalte {} wird mit {} einer ganzen Spalte berechnet: in einer anderen Tabelle eine andere Zahl.</translation>
    </message>
    <message>
      <location filename="kan_core/data/other_table.py" />
      <source>Write the number itself into its expression, and train again.</source>
      <translation>Die Zahl selbst in den Ausdruck schreiben und neu trainieren.</translation>
    </message>
    <message>
      <location filename="kan_core/data/other_table.py" />
      <source>The column {} is in {}, and the model was made with {}.</source>
      <translation>Die Spalte {} ist in {}, und das Modell entstand mit {}.</translation>
    </message>
    <message>
      <location filename="kan_core/data/other_table.py" />
      <source>Convert it, or correct its unit.</source>
      <translation>Umrechnen oder die Einheit berichtigen.</translation>
    </message>
    <message>
      <location filename="kan_core/data/other_table.py" />
      <source>The column {} was converted from {} to {}.</source>
      <translation>Die Spalte {} wurde von {} in {} umgerechnet.</translation>
    </message>
    <message>
      <location filename="kan_core/data/reading.py" />
      <source>{} is no {} that is known.</source>
      <translation>{} ist nicht bekannt ({}).</translation>
    </message>
    <message>
      <location filename="kan_core/data/reading.py" />
      <source>{} rows cannot be drawn.</source>
      <translation>{} Zeilen können nicht gezogen werden.</translation>
    </message>
    <message>
      <location filename="kan_core/data/reading.py" />
      <source>Draw at least as many as the law needs.</source>
      <translation>Ziehen Sie mindestens so viele, wie das Gesetz braucht.</translation>
    </message>
    <message>
      <location filename="kan_core/data/reading.py" />
      <source>There is no line {}.</source>
      <translation>Es gibt keine Zeile {}.</translation>
    </message>
    <message>
      <location filename="kan_core/data/reading.py" />
      <source>Lines are counted from 1; 0 stands for none.</source>
      <translation>Zeilen zählen ab 1; 0 steht für keine.</translation>
    </message>
    <message>
      <location filename="kan_core/data/roles.py" />
      <source>The column {} only counts the rows and is ignored.</source>
      <translation>Die Spalte {} zählt nur die Zeilen und wird ignoriert.</translation>
    </message>
    <message>
      <location filename="kan_core/data/samples.py" />
      <source>There is no sample {}.</source>
      <translation>Es gibt kein Beispiel {}.</translation>
    </message>
    <message>
      <location filename="kan_core/data/sentinels.py" />
      <source>The column {} has {} in {}, read as missing values.</source>
      <translation>Die Spalte {} hat {} in {}; sie gelten als fehlende Werte.</translation>
    </message>
    <message>
      <location filename="kan_core/data/sentinels.py" />
      <source>The column {} has {} in {}: these may be missing values, and were read as numbers.</source>
      <translation>Die Spalte {} hat {} in {}: Das sind vielleicht fehlende Werte; gelesen wurden sie als Zahlen.</translation>
    </message>
    <message>
      <location filename="kan_core/data/split.py" />
      <source>The training fraction {} is not between 0 and 1.</source>
      <translation>Der Anteil {} zum Training liegt nicht zwischen 0 und 1.</translation>
    </message>
    <message>
      <location filename="kan_core/data/split.py" />
      <source>Choose 0.8, for example.</source>
      <translation>Zum Beispiel 0.8 wählen.</translation>
    </message>
    <message>
      <location filename="kan_core/data/split.py" />
      <source>All rows are of one group.</source>
      <translation>Alle Zeilen sind von einer Gruppe.</translation>
    </message>
    <message>
      <location filename="kan_core/data/split.py" />
      <source>Choose a column of several groups, or split at random.</source>
      <translation>Wählen Sie eine Spalte mit mehreren Gruppen, oder teilen Sie zufällig.</translation>
    </message>
    <message>
      <location filename="kan_core/data/split.py" />
      <source>All rows are of one time.</source>
      <translation>Alle Zeilen sind von einer Zeit.</translation>
    </message>
    <message>
      <location filename="kan_core/data/split.py" />
      <source>Choose a column of different times, or split at random.</source>
      <translation>Wählen Sie eine Spalte mit verschiedenen Zeiten, oder teilen Sie zufällig.</translation>
    </message>
    <message>
      <location filename="kan_core/data/split.py" />
      <source>Rows cannot be held out by {}.</source>
      <translation>Nach {} können keine Zeilen zurückgehalten werden.</translation>
    </message>
    <message>
      <location filename="kan_core/data/split.py" />
      <source>{} rows cannot be split.</source>
      <translation>{} Zeilen lassen sich nicht teilen.</translation>
    </message>
    <message>
      <location filename="kan_core/data/split.py" />
      <source>Give at least two rows.</source>
      <translation>Mindestens zwei Zeilen angeben.</translation>
    </message>
    <message>
      <location filename="kan_core/data/spreadsheet.py" />
      <source>{} is empty.</source>
      <translation>{} ist leer.</translation>
    </message>
    <message>
      <location filename="kan_core/data/spreadsheet.py" />
      <source>Choose a file with a table in it.</source>
      <translation>Eine Datei mit einer Tabelle wählen.</translation>
    </message>
    <message>
      <location filename="kan_core/data/spreadsheet.py" />
      <source>{} has no sheet {} with cells.</source>
      <translation>{} hat kein Blatt {} mit Zellen.</translation>
    </message>
    <message>
      <location filename="kan_core/data/spreadsheet.py" />
      <source>{} is not a spreadsheet: {}.</source>
      <translation>{} ist keine Tabellenkalkulation: {}.</translation>
    </message>
    <message>
      <location filename="kan_core/data/spreadsheet.py" />
      <source>The sheet {} was read; the others, {}, were not.</source>
      <translation>Das Blatt {} wurde gelesen; die anderen, {}, nicht.</translation>
    </message>
    <message>
      <location filename="kan_core/data/table.py" />
      <source>{} is a text, and holds one table alone.</source>
      <translation>{} ist ein Text und enthält nur eine Tabelle.</translation>
    </message>
    <message>
      <location filename="kan_core/data/table.py" />
      <source>Leave out which of several is meant.</source>
      <translation>Lassen Sie weg, welche von mehreren gemeint ist.</translation>
    </message>
    <message>
      <location filename="kan_core/data/table.py" />
      <source>There is no file {}.</source>
      <translation>Es gibt keine Datei {}.</translation>
    </message>
    <message>
      <location filename="kan_core/data/table.py" />
      <source>Check its name and folder.</source>
      <translation>Namen und Ordner prüfen.</translation>
    </message>
    <message>
      <location filename="kan_core/data/table.py" />
      <source>{} is a folder.</source>
      <translation>{} ist ein Ordner.</translation>
    </message>
    <message>
      <location filename="kan_core/data/table.py" />
      <source>Choose a file in it.</source>
      <translation>Eine Datei darin wählen.</translation>
    </message>
    <message>
      <location filename="kan_core/data/table.py" />
      <source>Check its permissions.</source>
      <translation>Die Zugriffsrechte prüfen.</translation>
    </message>
    <message>
      <location filename="kan_core/data/table.py" />
      <source>{} of {} lines were drawn at random, always the same; the others were not read.</source>
      <translation>{} von {} Zeilen wurden zufällig gezogen, immer dieselben; die anderen wurden nicht gelesen.</translation>
    </message>
    <message>
      <location filename="kan_core/data/text_table.py" />
      <source>{} cannot be read as a table: {}.</source>
      <translation>{} lässt sich nicht als Tabelle lesen: {}.</translation>
    </message>
    <message>
      <location filename="kan_core/data/text_table.py" />
      <source>Look for quotes that are not closed.</source>
      <translation>Nach Anführungszeichen suchen, die nicht geschlossen sind.</translation>
    </message>
    <message>
      <location filename="kan_core/data/usable.py" />
      <source>No column is marked as the target.</source>
      <translation>Keine Spalte hat die Rolle Zielgröße.</translation>
    </message>
    <message>
      <location filename="kan_core/data/usable.py" />
      <source>Choose the column that the model shall give.</source>
      <translation>Die Spalte wählen, die das Modell angeben soll.</translation>
    </message>
    <message>
      <location filename="kan_core/data/usable.py" />
      <source>A model gives either numbers or classes, and {} is a class beside a target.</source>
      <translation>Ein Modell gibt entweder Zahlen oder Klassen an, und {} ist eine Klasse neben einer Zielgröße.</translation>
    </message>
    <message>
      <location filename="kan_core/data/usable.py" />
      <source>Keep the class or the targets.</source>
      <translation>Die Klasse oder die Zielgrößen behalten.</translation>
    </message>
    <message>
      <location filename="kan_core/data/usable.py" />
      <source>The target {} holds texts.</source>
      <translation>Die Zielgröße {} enthält Texte.</translation>
    </message>
    <message>
      <location filename="kan_core/data/usable.py" />
      <source>Give it the role class.</source>
      <translation>Ihr die Rolle Klasse geben.</translation>
    </message>
    <message>
      <location filename="kan_core/data/usable.py" />
      <source>The table has no input with numbers in it.</source>
      <translation>Die Tabelle hat keinen Eingang mit Zahlen.</translation>
    </message>
    <message>
      <location filename="kan_core/data/usable.py" />
      <source>Mark at least one other column as an input.</source>
      <translation>Mindestens eine weitere Spalte zum Eingang machen.</translation>
    </message>
    <message>
      <location filename="kan_core/data/usable.py" />
      <source>Both {} and {} weigh the rows.</source>
      <translation>Sowohl {} als auch {} gewichten die Zeilen.</translation>
    </message>
    <message>
      <location filename="kan_core/data/usable.py" />
      <source>Keep one of them.</source>
      <translation>Nur eine davon behalten.</translation>
    </message>
    <message>
      <location filename="kan_core/data/usable.py" />
      <source>The {} {} is {} in data row {}.</source>
      <translation>{} {} ist {} in Datenzeile {}.</translation>
    </message>
    <message>
      <location filename="kan_core/data/usable.py" />
      <source>Every {} must be positive and finite.</source>
      <translation>Jeder Wert muss positiv und endlich sein ({}).</translation>
    </message>
    <message>
      <location filename="kan_core/data/usable.py" />
      <source>Add rows.</source>
      <translation>Zeilen hinzufügen.</translation>
    </message>
    <message>
      <location filename="kan_core/data/usable.py" />
      <source>No input varies.</source>
      <translation>Kein Eingang ändert sich.</translation>
    </message>
    <message>
      <location filename="kan_core/data/usable.py" />
      <source>Add an input that has different values in different rows.</source>
      <translation>Einen Eingang hinzufügen, der in verschiedenen Zeilen verschiedene Werte hat.</translation>
    </message>
    <message>
      <location filename="kan_core/data/usable.py" />
      <source>The target {} has the same value, {}, in every row.</source>
      <translation>Die Zielgröße {} hat in jeder Zeile denselben Wert, {}.</translation>
    </message>
    <message>
      <location filename="kan_core/data/usable.py" />
      <source>Choose a target that varies.</source>
      <translation>Eine Zielgröße wählen, die sich ändert.</translation>
    </message>
    <message>
      <location filename="kan_core/data/usable.py" />
      <source>The column {} has {} infinite values, the first in data row {}.</source>
      <translation>Die Spalte {} hat {} unendliche Werte, den ersten in Datenzeile {}.</translation>
    </message>
    <message>
      <location filename="kan_core/data/usable.py" />
      <source>Leave these cells empty or correct them.</source>
      <translation>Diese Zellen leer lassen oder berichtigen.</translation>
    </message>
    <message>
      <location filename="kan_core/data/usable.py" />
      <source>The column {} goes up to {}, in data row {}: that is too extreme to compute with.</source>
      <translation>Die Spalte {} reicht bis {}, in Datenzeile {}: das ist zu extrem zum Rechnen.</translation>
    </message>
    <message>
      <location filename="kan_core/data/usable.py" />
      <source>Give the column in another unit, or correct the value.</source>
      <translation>Die Spalte in einer anderen Einheit angeben oder den Wert berichtigen.</translation>
    </message>
    <message>
      <location filename="kan_core/data/usable.py" />
      <source>The filter {} keeps {} of {} rows, and at least {} are needed.</source>
      <translation>Der Filter {} behält {} von {} Zeilen, und mindestens {} sind nötig.</translation>
    </message>
    <message>
      <location filename="kan_core/data/usable.py" />
      <source>{} Values are missing, {}.</source>
      <translation>{} Werte fehlen, {}.</translation>
    </message>
    <message>
      <location filename="kan_core/data/usable.py" />
      <source>Ignore that column or fill its gaps.</source>
      <translation>Diese Spalte ignorieren oder ihre Lücken füllen.</translation>
    </message>
    <message>
      <location filename="kan_core/data/usable.py" />
      <source>The inputs {} and {} carry the same information.</source>
      <translation>Die Eingänge {} und {} enthalten dieselbe Information.</translation>
    </message>
    <message>
      <location filename="kan_core/data/usable.py" />
      <source>The input {} has no numbers and was left out.</source>
      <translation>Der Eingang {} hat keine Zahlen und wurde ausgelassen.</translation>
    </message>
    <message>
      <location filename="kan_core/data/usable.py" />
      <source>Only {} of {} rows can be used, and at least {} are needed.</source>
      <translation>Nur {} von {} Zeilen sind brauchbar, und mindestens {} werden benötigt.</translation>
    </message>
    <message>
      <location filename="kan_core/data/usable.py" />
      <source>The input {} is a copy of the target {}.</source>
      <translation>Der Eingang {} ist eine Kopie der Zielgröße {}.</translation>
    </message>
    <message>
      <location filename="kan_core/data/usable.py" />
      <source>The target {} has two values, {} and {}: it may be a class.</source>
      <translation>Die Zielgröße {} hat zwei Werte, {} und {}: vielleicht ist sie eine Klasse.</translation>
    </message>
    <message>
      <location filename="kan_core/data/usable.py" />
      <source>The target {} is computed from the input {}.</source>
      <translation>Das Ziel {} wird aus dem Eingang {} berechnet.</translation>
    </message>
    <message>
      <location filename="kan_core/data/usable.py" />
      <source>The input {} is computed from the target {}.</source>
      <translation>Der Eingang {} wird aus dem Ziel {} berechnet.</translation>
    </message>
    <message>
      <location filename="kan_core/data/usable.py" />
      <source>The input {} is {} in every row and was left out.</source>
      <translation>Der Eingang {} ist {} in jeder Zeile und wurde ausgelassen.</translation>
    </message>
    <message>
      <location filename="kan_core/data/usable.py" />
      <source>most in {} ({})</source>
      <translation>die meisten in {} ({})</translation>
    </message>
    <message>
      <location filename="kan_core/discovery/copies.py" />
      <source>{} carries the same information as {} and was left out.</source>
      <translation>{} enthält dieselbe Information wie {} und wurde ausgelassen.</translation>
    </message>
    <message>
      <location filename="kan_core/discovery/crew.py" />
      <source>A worker process of the search died.</source>
      <translation>Ein Arbeitsprozess der Suche ist abgestürzt.</translation>
    </message>
    <message>
      <location filename="kan_core/discovery/crew.py" />
      <source>Search in fewer processes: memory may be short.</source>
      <translation>In weniger Prozessen suchen: vielleicht ist der Speicher knapp.</translation>
    </message>
    <message>
      <location filename="kan_core/discovery/derived.py" />
      <source>The derived input {} was left out: {}.</source>
      <translation>Der abgeleitete Eingang {} wurde ausgelassen: {}.</translation>
    </message>
    <message>
      <location filename="kan_core/discovery/dimensions.py" />
      <source>The units were not used: {} {} none. Write 'dimensionless' as the unit of a pure number.</source>
      <translation>Die Einheiten wurden nicht benutzt: {} {} keine. Bei einer reinen Zahl 'dimensionless' als Einheit schreiben.</translation>
    </message>
    <message>
      <location filename="kan_core/discovery/dimensions.py" />
      <source>The units speak against the formula: its dimension is {}, that of {} is {}. A constant in it may carry units, or a unit may be wrong.</source>
      <translation>Die Einheiten sprechen gegen die Formel: ihre Dimension ist {}, die von {} ist {}. Eine Konstante darin kann Einheiten tragen, oder eine Einheit ist falsch.</translation>
    </message>
    <message>
      <location filename="kan_core/discovery/dimensions.py" />
      <source>No product of the columns has the unit of {}: a number of the law carries one.</source>
      <translation>Kein Produkt der Spalten hat die Einheit von {}: eine Zahl des Gesetzes trägt eine.</translation>
    </message>
    <message>
      <location filename="kan_core/discovery/dimensions.py" />
      <source>The dimensions of the formula are those of {}.</source>
      <translation>Die Dimensionen der Formel sind die von {}.</translation>
    </message>
    <message>
      <location filename="kan_core/discovery/discover.py" />
      <source>The search is for the law of one target, and the table has {}: {}.</source>
      <translation>Gesucht wird das Gesetz einer Zielgröße, und die Tabelle hat {}: {}.</translation>
    </message>
    <message>
      <location filename="kan_core/discovery/discover.py" />
      <source>Keep one as the target, ignore the others, and search once for each.</source>
      <translation>Eine als Zielgröße behalten, die anderen ignorieren und für jede einzeln suchen.</translation>
    </message>
    <message>
      <location filename="kan_core/discovery/discover.py" />
      <source>The search is for the law of a number, and {} holds classes.</source>
      <translation>Gesucht wird das Gesetz einer Zahl, und {} enthält Klassen.</translation>
    </message>
    <message>
      <location filename="kan_core/discovery/discover.py" />
      <source>Train a network on the classes, prune it and snap its edges instead.</source>
      <translation>Stattdessen ein Netz auf die Klassen trainieren, es kappen und seine Kanten einrasten.</translation>
    </message>
    <message>
      <location filename="kan_core/discovery/discover.py" />
      <source>Making constants exact</source>
      <translation>Konstanten werden exakt gemacht</translation>
    </message>
    <message>
      <location filename="kan_core/discovery/discover.py" />
      <source>Searching without {} rows that lie far from what the others follow</source>
      <translation>Suche ohne {} Zeilen, die weit von dem liegen, dem die anderen folgen</translation>
    </message>
    <message>
      <location filename="kan_core/discovery/division.py" />
      <source>divide and conquer</source>
      <translation>Teile und herrsche</translation>
    </message>
    <message>
      <location filename="kan_core/discovery/known_constants.py" />
      <source>The constant {} is {} within its uncertainty.</source>
      <translation>Die Konstante {} ist {} innerhalb ihrer Unsicherheit.</translation>
    </message>
    <message>
      <location filename="kan_core/discovery/law_of_fit.py" />
      <source>The network of {} deviates from it.</source>
      <translation>Das Netz von {} weicht davon ab.</translation>
    </message>
    <message>
      <location filename="kan_core/discovery/proposals.py" />
      <source>power laws</source>
      <translation>Potenzgesetze</translation>
    </message>
    <message>
      <location filename="kan_core/discovery/proposals.py" />
      <source>waves</source>
      <translation>Wellen</translation>
    </message>
    <message>
      <location filename="kan_core/discovery/proposals.py" />
      <source>exponentials</source>
      <translation>Exponentialfunktionen</translation>
    </message>
    <message>
      <location filename="kan_core/discovery/proposals.py" />
      <source>poles</source>
      <translation>Pole</translation>
    </message>
    <message>
      <location filename="kan_core/discovery/proposals.py" />
      <source>sums of functions of one quantity each</source>
      <translation>Summen von Funktionen je einer Größe</translation>
    </message>
    <message>
      <location filename="kan_core/discovery/proposals.py" />
      <source>a factor times a function of one quantity</source>
      <translation>ein Faktor mal einer Funktion einer Größe</translation>
    </message>
    <message>
      <location filename="kan_core/discovery/proposals.py" />
      <source>products of functions of several quantities</source>
      <translation>Produkte von Funktionen mehrerer Größen</translation>
    </message>
    <message>
      <location filename="kan_core/discovery/proposals.py" />
      <source>sums and quotients of few terms</source>
      <translation>Summen und Quotienten weniger Terme</translation>
    </message>
    <message>
      <location filename="kan_core/discovery/proposals.py" />
      <source>other forms of the target</source>
      <translation>andere Formen der Zielgröße</translation>
    </message>
    <message>
      <location filename="kan_core/discovery/proposals.py" />
      <source>roots of quadratics</source>
      <translation>Wurzeln quadratischer Gleichungen</translation>
    </message>
    <message>
      <location filename="kan_core/discovery/proposals.py" />
      <source>products of functions of several quantities, in noise</source>
      <translation>Produkte von Funktionen mehrerer Größen, im Rauschen</translation>
    </message>
    <message>
      <location filename="kan_core/discovery/proposals.py" />
      <source>products for other forms of the target</source>
      <translation>Produkte für andere Formen der Zielgröße</translation>
    </message>
    <message>
      <location filename="kan_core/discovery/proposals.py" />
      <source>a factor times a function of one quantity, in noise</source>
      <translation>ein Faktor mal einer Funktion einer Größe, im Rauschen</translation>
    </message>
    <message>
      <location filename="kan_core/discovery/proposals.py" />
      <source>exponentials, in noise</source>
      <translation>Exponentialfunktionen, im Rauschen</translation>
    </message>
    <message>
      <location filename="kan_core/discovery/proposals.py" />
      <source>oscillations</source>
      <translation>Schwingungen</translation>
    </message>
    <message>
      <location filename="kan_core/discovery/proposals.py" />
      <source>sums that grow link by link</source>
      <translation>Summen, die Verknüpfung für Verknüpfung wachsen</translation>
    </message>
    <message>
      <location filename="kan_core/discovery/relation.py" />
      <source>Ask for one relation or more, from ten rows or more, with a seed from 0 on.</source>
      <translation>Verlangen Sie mindestens eine Beziehung, aus mindestens zehn Zeilen, mit einem Startwert ab 0.</translation>
    </message>
    <message>
      <location filename="kan_core/discovery/relation_rows.py" />
      <source>Only {} rows are complete, and a relation needs {}.</source>
      <translation>Nur {} Zeilen sind vollständig, eine Beziehung braucht {}.</translation>
    </message>
    <message>
      <location filename="kan_core/discovery/relation_rows.py" />
      <source>Leave columns out that have missing values.</source>
      <translation>Lassen Sie Spalten weg, in denen Werte fehlen.</translation>
    </message>
    <message>
      <location filename="kan_core/discovery/relation_rows.py" />
      <source>A relation needs at least two columns whose values vary.</source>
      <translation>Eine Beziehung braucht mindestens zwei Spalten, deren Werte sich ändern.</translation>
    </message>
    <message>
      <location filename="kan_core/discovery/relation_rows.py" />
      <source>The column {} has one value only and was left out.</source>
      <translation>Die Spalte {} hat nur einen Wert und blieb weg.</translation>
    </message>
    <message>
      <location filename="kan_core/discovery/remarks.py" />
      <source>The search used {} of {} training rows.</source>
      <translation>Die Suche benutzte {} von {} Trainingszeilen.</translation>
    </message>
    <message>
      <location filename="kan_core/discovery/remarks.py" />
      <source>The errors grow with the target: relative errors were made small, not absolute ones.</source>
      <translation>Die Fehler wachsen mit der Zielgröße: relative Fehler wurden klein gemacht, nicht absolute.</translation>
    </message>
    <message>
      <location filename="kan_core/discovery/remarks.py" />
      <source>The search was cut short: more time may find a better formula.</source>
      <translation>Die Suche wurde abgebrochen: mehr Zeit findet vielleicht eine bessere Formel.</translation>
    </message>
    <message>
      <location filename="kan_core/discovery/remarks.py" />
      <source>Nothing better than a constant was found.</source>
      <translation>Nichts Besseres als eine Konstante wurde gefunden.</translation>
    </message>
    <message>
      <location filename="kan_core/discovery/remarks.py" />
      <source>The target is no noise, though: rows with inputs that are alike have targets that are.</source>
      <translation>Die Zielgröße ist allerdings kein Rauschen: Zeilen mit ähnlichen Eingängen haben ähnliche Zielgrößen.</translation>
    </message>
    <message>
      <location filename="kan_core/discovery/remarks.py" />
      <source>The formula leaves no more than the rounding of the numbers in the table.</source>
      <translation>Die Formel lässt nicht mehr übrig als die Rundung der Zahlen in der Tabelle.</translation>
    </message>
    <message>
      <location filename="kan_core/discovery/remarks.py" />
      <source>No exact law was found: the formula describes the data within its held-out error, no more.</source>
      <translation>Kein exaktes Gesetz wurde gefunden: die Formel beschreibt die Daten innerhalb ihres Testfehlers, nicht mehr.</translation>
    </message>
    <message>
      <location filename="kan_core/discovery/settings.py" />
      <source>The search needs a positive number of seconds.</source>
      <translation>Die Suche braucht eine positive Zahl von Sekunden.</translation>
    </message>
    <message>
      <location filename="kan_core/discovery/settings.py" />
      <source>The seed must be zero or a positive number.</source>
      <translation>Der Startwert des Zufalls muss null oder eine positive Zahl sein.</translation>
    </message>
    <message>
      <location filename="kan_core/discovery/settings.py" />
      <source>The noise must be zero or a positive number.</source>
      <translation>Das Rauschen muss null oder eine positive Zahl sein.</translation>
    </message>
    <message>
      <location filename="kan_core/discovery/settings.py" />
      <source>Or let it be estimated: "auto".</source>
      <translation>Oder es schätzen lassen: "auto".</translation>
    </message>
    <message>
      <location filename="kan_core/discovery/settings.py" />
      <source>The search needs at least one process to run in.</source>
      <translation>Die Suche braucht mindestens einen Prozess.</translation>
    </message>
    <message>
      <location filename="kan_core/discovery/solution.py" />
      <source>A solution is read off a network with one output.</source>
      <translation>Eine Lösung wird an einem Netz mit einem Ausgang abgelesen.</translation>
    </message>
    <message>
      <location filename="kan_core/discovery/solution.py" />
      <source>No functions came close to the splines of the solution.</source>
      <translation>Keine Funktionen kamen den Splines der Lösung nahe.</translation>
    </message>
    <message>
      <location filename="kan_core/discovery/solution.py" />
      <source>Train longer, on a finer grid or with another structure.</source>
      <translation>Trainieren Sie länger, auf einem feineren Gitter oder mit einer anderen Struktur.</translation>
    </message>
    <message>
      <location filename="kan_core/discovery/stages.py" />
      <source>Training networks</source>
      <translation>Netze werden trainiert</translation>
    </message>
    <message>
      <location filename="kan_core/discovery/stages.py" />
      <source>{}: error {} of the spread</source>
      <translation>{}: Fehler {} der Streuung</translation>
    </message>
    <message>
      <location filename="kan_core/discovery/stages.py" />
      <source>Trying sums and quotients of few terms on smoothed values</source>
      <translation>Summen und Quotienten weniger Terme werden an geglätteten Werten versucht</translation>
    </message>
    <message>
      <location filename="kan_core/discovery/stages.py" />
      <source>Looking for quantities that columns stand in together</source>
      <translation>Größen werden gesucht, in denen Spalten gemeinsam auftreten</translation>
    </message>
    <message>
      <location filename="kan_core/discovery/stages.py" />
      <source>Trying {}</source>
      <translation>Versucht wird: {}</translation>
    </message>
    <message>
      <location filename="kan_core/discovery/stages.py" />
      <source>{} in place of its columns: error {}</source>
      <translation>{} anstelle seiner Spalten: Fehler {}</translation>
    </message>
    <message>
      <location filename="kan_core/discovery/statement.py" />
      <source>baseline</source>
      <translation>Grundlinie</translation>
    </message>
    <message>
      <location filename="kan_core/discovery/strategies/additive.py" />
      <source>sum of links</source>
      <translation>Summe von Verknüpfungen</translation>
    </message>
    <message>
      <location filename="kan_core/discovery/strategies/dictionary.py" />
      <source>sum of terms</source>
      <translation>Summe von Termen</translation>
    </message>
    <message>
      <location filename="kan_core/discovery/strategies/dictionary.py" />
      <source>quotient of sums</source>
      <translation>Quotient von Summen</translation>
    </message>
    <message>
      <location filename="kan_core/discovery/strategies/growth.py" />
      <source>sum grown link by link</source>
      <translation>Summe, Verknüpfung für Verknüpfung aufgebaut</translation>
    </message>
    <message>
      <location filename="kan_core/discovery/strategies/links.py" />
      <source>link scan</source>
      <translation>Durchsuchen der Verknüpfungen</translation>
    </message>
    <message>
      <location filename="kan_core/discovery/strategies/links.py" />
      <source>oscillating link</source>
      <translation>schwingende Verknüpfung</translation>
    </message>
    <message>
      <location filename="kan_core/discovery/strategies/networks.py" />
      <source>network structures</source>
      <translation>Netzstrukturen</translation>
    </message>
    <message>
      <location filename="kan_core/discovery/strategies/networks.py" />
      <source>Training {} structures of networks</source>
      <translation>{} Netzstrukturen werden trainiert</translation>
    </message>
    <message>
      <location filename="kan_core/discovery/strategies/networks.py" />
      <source>{}: pruning</source>
      <translation>{}: wird gekappt</translation>
    </message>
    <message>
      <location filename="kan_core/discovery/strategies/networks.py" />
      <source>{}: snapping</source>
      <translation>{}: wird eingerastet</translation>
    </message>
    <message>
      <location filename="kan_core/discovery/strategies/power_law.py" />
      <source>power law</source>
      <translation>Potenzgesetz</translation>
    </message>
    <message>
      <location filename="kan_core/discovery/strategies/products.py" />
      <source>product of links</source>
      <translation>Produkt von Verknüpfungen</translation>
    </message>
    <message>
      <location filename="kan_core/discovery/strategies/quadratics.py" />
      <source>root of a quadratic</source>
      <translation>Wurzel einer quadratischen Gleichung</translation>
    </message>
    <message>
      <location filename="kan_core/discovery/strays.py" />
      <source>{} of {} rows lie more than {} times the noise from what the others follow and were left out: {}.</source>
      <translation>{} von {} Zeilen liegen mehr als das {}-Fache des Rauschens von dem entfernt, dem die anderen folgen, und wurden ausgelassen: {}.</translation>
    </message>
    <message>
      <location filename="kan_core/discovery/strays.py" />
      <source>The law agrees with {} of them after all.</source>
      <translation>Das Gesetz stimmt am Ende mit {} von ihnen überein.</translation>
    </message>
    <message>
      <location filename="kan_core/discovery/whole.py" />
      <source>Unsnap, unlock or restore an edge first.</source>
      <translation>Zuerst eine Kante lösen, entsperren oder wiederherstellen.</translation>
    </message>
    <message>
      <location filename="kan_core/discovery/whole.py" />
      <source>No function kept the model good on any edge.</source>
      <translation>Keine Funktion hielt das Modell auf irgendeiner Kante gut.</translation>
    </message>
    <message>
      <location filename="kan_core/discovery/whole.py" />
      <source>Prune weak edges and train on, or snap single edges by hand.</source>
      <translation>Schwache Kanten kappen und weiter trainieren, oder einzelne Kanten von Hand einrasten.</translation>
    </message>
    <message>
      <location filename="kan_core/discovery/whole.py" />
      <source>Every selected edge is snapped, locked or pruned.</source>
      <translation>Jede ausgewählte Kante ist eingerastet, gesperrt oder gekappt.</translation>
    </message>
    <message>
      <location filename="kan_core/discovery/whole.py" />
      <source>Every active edge is snapped or locked.</source>
      <translation>Jede aktive Kante ist eingerastet oder gesperrt.</translation>
    </message>
    <message>
      <location filename="kan_core/edits/batch.py" />
      <source>Nothing is to be changed.</source>
      <translation>Nichts soll geändert werden.</translation>
    </message>
    <message>
      <location filename="kan_core/edits/batch.py" />
      <source>Choose at least one edit.</source>
      <translation>Mindestens eine Änderung wählen.</translation>
    </message>
    <message>
      <location filename="kan_core/edits/coefficients.py" />
      <source>{} is no spline.</source>
      <translation>{} ist kein Spline.</translation>
    </message>
    <message>
      <location filename="kan_core/edits/coefficients.py" />
      <source>Unsnap it before you change its control points.</source>
      <translation>Vor dem Ändern der Kontrollpunkte lösen.</translation>
    </message>
    <message>
      <location filename="kan_core/edits/coefficients.py" />
      <source>{} has {} coefficients, not {}.</source>
      <translation>{} hat {} Koeffizienten, nicht {}.</translation>
    </message>
    <message>
      <location filename="kan_core/edits/coefficients.py" />
      <source>Give one number for each control point.</source>
      <translation>Für jeden Kontrollpunkt eine Zahl angeben.</translation>
    </message>
    <message>
      <location filename="kan_core/edits/coefficients.py" />
      <source>A coefficient of {} is not finite.</source>
      <translation>Ein Koeffizient von {} ist nicht endlich.</translation>
    </message>
    <message>
      <location filename="kan_core/edits/coefficients.py" />
      <source>Give finite numbers.</source>
      <translation>Endliche Zahlen angeben.</translation>
    </message>
    <message>
      <location filename="kan_core/edits/coefficients.py" />
      <source>Reshape {}</source>
      <translation>{} umformen</translation>
    </message>
    <message>
      <location filename="kan_core/edits/derived.py" />
      <source>{} is no expression.</source>
      <translation>{} ist kein Ausdruck.</translation>
    </message>
    <message>
      <location filename="kan_core/edits/derived.py" />
      <source>Give an expression in the names of columns.</source>
      <translation>Einen Ausdruck in den Namen von Spalten angeben.</translation>
    </message>
    <message>
      <location filename="kan_core/edits/derived.py" />
      <source>There is an input {} already.</source>
      <translation>Es gibt schon einen Eingang {}.</translation>
    </message>
    <message>
      <location filename="kan_core/edits/derived.py" />
      <source>Choose another name.</source>
      <translation>Einen anderen Namen wählen.</translation>
    </message>
    <message>
      <location filename="kan_core/edits/derived.py" />
      <source>The network has no derived input {}.</source>
      <translation>Das Netz hat keinen abgeleiteten Eingang {}.</translation>
    </message>
    <message>
      <location filename="kan_core/edits/derived.py" />
      <source>Choose one of its derived inputs.</source>
      <translation>Einen seiner abgeleiteten Eingänge wählen.</translation>
    </message>
    <message>
      <location filename="kan_core/edits/derived.py" />
      <source>{} is the only input.</source>
      <translation>{} ist der einzige Eingang.</translation>
    </message>
    <message>
      <location filename="kan_core/edits/derived.py" />
      <source>Add another before you remove it.</source>
      <translation>Vor dem Entfernen einen anderen hinzufügen.</translation>
    </message>
    <message>
      <location filename="kan_core/edits/derived.py" />
      <source>Add input {}</source>
      <translation>Eingang {} hinzufügen</translation>
    </message>
    <message>
      <location filename="kan_core/edits/derived.py" />
      <source>Change input {}</source>
      <translation>Eingang {} ändern</translation>
    </message>
    <message>
      <location filename="kan_core/edits/derived.py" />
      <source>Remove input {}</source>
      <translation>Eingang {} entfernen</translation>
    </message>
    <message>
      <location filename="kan_core/edits/grid.py" />
      <source>Extend grid to {}</source>
      <translation>Gitter verfeinern auf {}</translation>
    </message>
    <message>
      <location filename="kan_core/edits/history.py" />
      <source>A history needs a current revision and a limit of at least one.</source>
      <translation>Ein Verlauf braucht einen aktuellen Schritt und eine Grenze von mindestens eins.</translation>
    </message>
    <message>
      <location filename="kan_core/edits/history.py" />
      <source>A history needs exactly one first revision.</source>
      <translation>Ein Verlauf braucht genau einen ersten Schritt.</translation>
    </message>
    <message>
      <location filename="kan_core/edits/history.py" />
      <source>There is nothing to undo.</source>
      <translation>Es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
      <location filename="kan_core/edits/history.py" />
      <source>There is nothing to redo.</source>
      <translation>Es gibt nichts zu wiederholen.</translation>
    </message>
    <message>
      <location filename="kan_core/edits/history.py" />
      <source>Revision {} is no longer kept.</source>
      <translation>Schritt {} ist nicht mehr vorhanden.</translation>
    </message>
    <message>
      <location filename="kan_core/edits/history.py" />
      <source>Choose one that the history shows.</source>
      <translation>Einen wählen, den der Verlauf zeigt.</translation>
    </message>
    <message>
      <location filename="kan_core/edits/history.py" />
      <source>Revision {} of the history has no proper parent.</source>
      <translation>Schritt {} des Verlaufs hat keinen gültigen Vorgänger.</translation>
    </message>
    <message>
      <location filename="kan_core/edits/history.py" />
      <source>Revision {} of the history names a child that is not its own.</source>
      <translation>Schritt {} des Verlaufs nennt einen Nachfolger, der nicht seiner ist.</translation>
    </message>
    <message>
      <location filename="kan_core/edits/loaded.py" />
      <source>Load {}</source>
      <translation>{} laden</translation>
    </message>
    <message>
      <location filename="kan_core/edits/lock.py" />
      <source>{} is locked already.</source>
      <translation>{} ist schon gesperrt.</translation>
    </message>
    <message>
      <location filename="kan_core/edits/lock.py" />
      <source>Choose an edge that is not locked.</source>
      <translation>Eine Kante wählen, die nicht gesperrt ist.</translation>
    </message>
    <message>
      <location filename="kan_core/edits/lock.py" />
      <source>Lock {}</source>
      <translation>{} sperren</translation>
    </message>
    <message>
      <location filename="kan_core/edits/places.py" />
      <source>No edge is chosen.</source>
      <translation>Keine Kante ist gewählt.</translation>
    </message>
    <message>
      <location filename="kan_core/edits/places.py" />
      <source>Choose at least one edge.</source>
      <translation>Mindestens eine Kante wählen.</translation>
    </message>
    <message>
      <location filename="kan_core/edits/places.py" />
      <source>The network has no layer for {}.</source>
      <translation>Das Netz hat keine Schicht für {}.</translation>
    </message>
    <message>
      <location filename="kan_core/edits/prune.py" />
      <source>Nothing would be left of the output {}.</source>
      <translation>Vom Ausgang {} bliebe nichts übrig.</translation>
    </message>
    <message>
      <location filename="kan_core/edits/prune.py" />
      <source>Keep at least one edge into it, or restore another one first.</source>
      <translation>Mindestens eine Kante dorthin behalten oder zuerst eine andere wiederherstellen.</translation>
    </message>
    <message>
      <location filename="kan_core/edits/prune.py" />
      <source>{} is pruned already.</source>
      <translation>{} ist schon gekappt.</translation>
    </message>
    <message>
      <location filename="kan_core/edits/prune.py" />
      <source>Choose an edge that is active.</source>
      <translation>Eine aktive Kante wählen.</translation>
    </message>
    <message>
      <location filename="kan_core/edits/prune.py" />
      <source>Prune {}</source>
      <translation>{} kappen</translation>
    </message>
    <message>
      <location filename="kan_core/edits/recipe.py" />
      <source>A recipe cannot hold {}.</source>
      <translation>Ein Rezept kann {} nicht enthalten.</translation>
    </message>
    <message>
      <location filename="kan_core/edits/restore.py" />
      <source>{} is not pruned.</source>
      <translation>{} ist nicht gekappt.</translation>
    </message>
    <message>
      <location filename="kan_core/edits/restore.py" />
      <source>Choose an edge that was pruned.</source>
      <translation>Eine gekappte Kante wählen.</translation>
    </message>
    <message>
      <location filename="kan_core/edits/restore.py" />
      <source>Restore {}</source>
      <translation>{} zurückholen</translation>
    </message>
    <message>
      <location filename="kan_core/edits/snap.py" />
      <source>{} has the parameters {}.</source>
      <translation>{} hat die Parameter {}.</translation>
    </message>
    <message>
      <location filename="kan_core/edits/snap.py" />
      <source>Give one number for each of them.</source>
      <translation>Für jeden davon eine Zahl angeben.</translation>
    </message>
    <message>
      <location filename="kan_core/edits/snap.py" />
      <source>A parameter of {} is not finite.</source>
      <translation>Ein Parameter von {} ist nicht endlich.</translation>
    </message>
    <message>
      <location filename="kan_core/edits/snap.py" />
      <source>{} is pruned.</source>
      <translation>{} ist gekappt.</translation>
    </message>
    <message>
      <location filename="kan_core/edits/snap.py" />
      <source>Restore it before you snap it.</source>
      <translation>Vor dem Einrasten wiederherstellen.</translation>
    </message>
    <message>
      <location filename="kan_core/edits/snap.py" />
      <source>Snap {} → {}</source>
      <translation>Einrasten {} → {}</translation>
    </message>
    <message>
      <location filename="kan_core/edits/trained.py" />
      <source>The trained network has other inputs or outputs than this one.</source>
      <translation>Das trainierte Netz hat andere Eingänge oder Ausgänge als dieses.</translation>
    </message>
    <message>
      <location filename="kan_core/edits/trained.py" />
      <source>Train again from the network that is open.</source>
      <translation>Vom offenen Netz aus noch einmal trainieren.</translation>
    </message>
    <message>
      <location filename="kan_core/edits/trained.py" />
      <source>Train ({})</source>
      <translation>Training ({})</translation>
    </message>
    <message>
      <location filename="kan_core/edits/unlock.py" />
      <source>{} is not locked.</source>
      <translation>{} ist nicht gesperrt.</translation>
    </message>
    <message>
      <location filename="kan_core/edits/unlock.py" />
      <source>Choose an edge that is locked.</source>
      <translation>Eine gesperrte Kante wählen.</translation>
    </message>
    <message>
      <location filename="kan_core/edits/unlock.py" />
      <source>Unlock {}</source>
      <translation>{} entsperren</translation>
    </message>
    <message>
      <location filename="kan_core/edits/unsnap.py" />
      <source>{} is not snapped.</source>
      <translation>{} ist nicht eingerastet.</translation>
    </message>
    <message>
      <location filename="kan_core/edits/unsnap.py" />
      <source>Choose a snapped edge.</source>
      <translation>Eine eingerastete Kante wählen.</translation>
    </message>
    <message>
      <location filename="kan_core/edits/unsnap.py" />
      <source>Unsnap {}</source>
      <translation>{} lösen</translation>
    </message>
    <message>
      <location filename="kan_core/estimator/columns.py" />
      <source>Units are given for {}, and there is no such column.</source>
      <translation>Einheiten sind für {} angegeben, und eine solche Spalte gibt es nicht.</translation>
    </message>
    <message>
      <location filename="kan_core/estimator/columns.py" />
      <source>The columns are {}.</source>
      <translation>Die Spalten sind {}.</translation>
    </message>
    <message>
      <location filename="kan_core/estimator/kan_classifier.py" />
      <source>Every row is of one class, {}.</source>
      <translation>Jede Zeile gehört zu einer Klasse, {}.</translation>
    </message>
    <message>
      <location filename="kan_core/estimator/kan_classifier.py" />
      <source>Give rows of at least two classes.</source>
      <translation>Geben Sie Zeilen von mindestens zwei Klassen.</translation>
    </message>
    <message>
      <location filename="kan_core/estimator/law_regressor.py" />
      <source>Interrupted: the best law so far is kept.</source>
      <translation>Unterbrochen: Das bisher beste Gesetz wird behalten.</translation>
    </message>
    <message>
      <location filename="kan_core/estimator/network.py" />
      <source>Interrupted: the best so far is kept.</source>
      <translation>Unterbrochen: Das bisher Beste wird behalten.</translation>
    </message>
    <message>
      <location filename="kan_core/estimator/rows.py" />
      <source>There are numbers above {}, too large to compute with.</source>
      <translation>Es gibt Zahlen über {}, zu groß zum Rechnen.</translation>
    </message>
    <message>
      <location filename="kan_core/estimator/rows.py" />
      <source>Give them in another unit.</source>
      <translation>Geben Sie sie in einer anderen Einheit.</translation>
    </message>
    <message>
      <location filename="kan_core/estimator/rows.py" />
      <source>n_samples={} have a weight above 0, and {} are needed.</source>
      <translation>n_samples={} haben ein Gewicht über 0, und {} werden gebraucht.</translation>
    </message>
    <message>
      <location filename="kan_core/estimator/rows.py" />
      <source>No feature varies.</source>
      <translation>Kein Merkmal ändert sich.</translation>
    </message>
    <message>
      <location filename="kan_core/estimator/rows.py" />
      <source>Give one that has different values in different rows.</source>
      <translation>Geben Sie eines, das in verschiedenen Zeilen verschiedene Werte hat.</translation>
    </message>
    <message>
      <location filename="kan_core/estimator/shown.py" />
      <source>There are {} outputs: see formulas_.</source>
      <translation>Es gibt {} Ausgänge: siehe formulas_.</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/bases.py" />
      <source>function</source>
      <translation>Funktion</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/bases.py" />
      <source>Fits</source>
      <translation>Anpassungen</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/bases.py" />
      <source>distance from the function</source>
      <translation>Abstand von der Funktion</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/bases.py" />
      <source>Where the error lies</source>
      <translation>Wo der Fehler liegt</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/bases.py" />
      <source>Error against the number of functions</source>
      <translation>Fehler gegen die Zahl der Funktionen</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/bases.py" />
      <source>functions B</source>
      <translation>Funktionen B</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/bases.py" />
      <source>RMSE against the function</source>
      <translation>RMSE gegen die Funktion</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/bases.py" />
      <source>smallest error</source>
      <translation>kleinster Fehler</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/bases.py" />
      <source>rows</source>
      <translation>Zeilen</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/bases.py" />
      <source>s sqrt(B / n)</source>
      <translation>s sqrt(B / n)</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/bases.py" />
      <source>error far from the kink with {}</source>
      <translation>Fehler fern vom Knick mit {}</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/bases.py" />
      <source>With {} functions the error is smallest with {}.</source>
      <translation>Mit {} Funktionen ist der Fehler am kleinsten mit {}.</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/bases.py" />
      <source>One edge is fitted in four bases, with as many functions each.</source>
      <translation>Eine Kante wird in vier Basen angepasst, mit jeweils gleich vielen Funktionen.</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/bases.py" />
      <source>kink</source>
      <translation>Knick</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/bases.py" />
      <source>error with {}, most functions</source>
      <translation>Fehler mit {}, meiste Funktionen</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/conserved.py" />
      <source>Speed squared against one over the distance</source>
      <translation>Quadrat der Geschwindigkeit gegen eins durch Abstand</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/conserved.py" />
      <source>Over a year</source>
      <translation>Über ein Jahr</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/conserved.py" />
      <source>shuffled rows</source>
      <translation>gemischte Zeilen</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/conserved.py" />
      <source>rows of the orbit</source>
      <translation>Zeilen der Bahn</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/conserved.py" />
      <source>time</source>
      <translation>Zeit</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/conserved.py" />
      <source>term</source>
      <translation>Glied</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/conserved.py" />
      <source>GM of the Sun</source>
      <translation>GM der Sonne</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/conserved.py" />
      <source>standard error of GM</source>
      <translation>Standardfehler von GM</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/conserved.py" />
      <source>energy by mass</source>
      <translation>Energie je Masse</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/conserved.py" />
      <source>noise that the relation leaves, in spreads</source>
      <translation>Rauschen, das die Beziehung übrig lässt, in Streuungen</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/conserved.py" />
      <source>the same in shuffled rows</source>
      <translation>dasselbe in gemischten Zeilen</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/conserved.py" />
      <source>relations found</source>
      <translation>gefundene Beziehungen</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/conserved.py" />
      <source>relations found in shuffled rows</source>
      <translation>gefundene Beziehungen in gemischten Zeilen</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/conserved.py" />
      <source>their sum c0</source>
      <translation>ihre Summe c0</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/conserved.py" />
      <source>Found {}, with GM = {} au^3/yr^2.</source>
      <translation>Gefunden: {}, mit GM = {} au^3/yr^2.</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/conserved.py" />
      <source>Distance and speed of a body on its orbit: nobody says what to look for.</source>
      <translation>Abstand und Geschwindigkeit eines Körpers auf seiner Bahn: Niemand sagt, wonach zu suchen ist.</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/conserved.py" />
      <source>Now the same search where the rows of each column are shuffled.</source>
      <translation>Jetzt dieselbe Suche, wo die Zeilen jeder Spalte gemischt sind.</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/conserved.py" />
      <source>No conserved energy was found: there is too much noise.</source>
      <translation>Keine erhaltene Energie wurde gefunden: Es rauscht zu sehr.</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/conserved.py" />
      <source>{} In shuffled rows nothing is found.</source>
      <translation>{} In gemischten Zeilen wird nichts gefunden.</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/contract.py" />
      <source>The curve {} needs as many x as y.</source>
      <translation>Die Kurve {} braucht ebenso viele x wie y.</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/contract.py" />
      <source>The image {} needs rows and columns.</source>
      <translation>Das Bild {} braucht Zeilen und Spalten.</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/poisson.py" />
      <source>Error of the solution</source>
      <translation>Fehler der Lösung</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/poisson.py" />
      <source>What the network is trained on</source>
      <translation>Woran das Netz lernt</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/poisson.py" />
      <source>exact solution</source>
      <translation>exakte Lösung</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/poisson.py" />
      <source>step</source>
      <translation>Schritt</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/poisson.py" />
      <source>mean squared error of u</source>
      <translation>mittlerer quadratischer Fehler von u</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/poisson.py" />
      <source>equation</source>
      <translation>Gleichung</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/poisson.py" />
      <source>boundary</source>
      <translation>Rand</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/poisson.py" />
      <source>RMS misfit</source>
      <translation>Abweichung (RMS)</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/poisson.py" />
      <source>mean squared error of the KAN</source>
      <translation>mittlerer quadratischer Fehler des KAN</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/poisson.py" />
      <source>parameters of the KAN</source>
      <translation>Parameter des KAN</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/poisson.py" />
      <source>largest error of the formula</source>
      <translation>größter Fehler der Formel</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/poisson.py" />
      <source>mean squared error of the MLP</source>
      <translation>mittlerer quadratischer Fehler des MLP</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/poisson.py" />
      <source>parameters of the MLP</source>
      <translation>Parameter des MLP</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/poisson.py" />
      <source>A perceptron with {} parameters learns the same.</source>
      <translation>Ein Perzeptron mit {} Parametern lernt dasselbe.</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/poisson.py" />
      <source>With {} parameters the mean squared error of the solution is {}.</source>
      <translation>Mit {} Parametern ist der mittlere quadratische Fehler der Lösung {}.</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/poisson.py" />
      <source>The network is to fulfil the equation at each point of a grid.</source>
      <translation>Das Netz soll die Gleichung an jedem Punkt eines Gitters erfüllen.</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/poisson.py" />
      <source>{} Its formula is u = {}.</source>
      <translation>{} Ihre Formel ist u = {}.</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/poisson.py" />
      <source>The network learns to fulfil the equation.</source>
      <translation>Das Netz lernt, die Gleichung zu erfüllen.</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/remembering.py" />
      <source>What the networks give</source>
      <translation>Was die Netze ergeben</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/remembering.py" />
      <source>What is left of the first peak</source>
      <translation>Was vom ersten Berg bleibt</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/remembering.py" />
      <source>peaks</source>
      <translation>Berge</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/remembering.py" />
      <source>rows shown now</source>
      <translation>jetzt gezeigte Zeilen</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/remembering.py" />
      <source>peaks shown so far</source>
      <translation>bisher gezeigte Berge</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/remembering.py" />
      <source>largest error on the first peak</source>
      <translation>größter Fehler am ersten Berg</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/remembering.py" />
      <source>error of the {} on the first peak, parts of its height</source>
      <translation>Fehler des {} am ersten Berg, Teile seiner Höhe</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/remembering.py" />
      <source>error of the {} on the worst peak, parts of its height</source>
      <translation>Fehler des {} am schlechtesten Berg, Teile seiner Höhe</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/remembering.py" />
      <source>On the first peak the KAN is off by {} of its height at the end, the MLP by {}.</source>
      <translation>Am ersten Berg weicht das KAN am Ende um {} seiner Höhe ab, das MLP um {}.</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/remembering.py" />
      <source>Both networks are shown one peak after another.</source>
      <translation>Beiden Netzen wird ein Berg nach dem anderen gezeigt.</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/remembering.py" />
      <source>The KAN sees peak {} alone.</source>
      <translation>Das KAN sieht nur Berg {}.</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/remembering.py" />
      <source>The MLP sees peak {} alone.</source>
      <translation>Das MLP sieht nur Berg {}.</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/resolution.py" />
      <source>Error against grid size</source>
      <translation>Fehler gegen Gittergröße</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/resolution.py" />
      <source>Error while grids are refined</source>
      <translation>Fehler, während die Gitter feiner werden</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/resolution.py" />
      <source>rows it was trained on</source>
      <translation>Trainingszeilen</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/resolution.py" />
      <source>rows held out</source>
      <translation>zurückgehaltene Zeilen</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/resolution.py" />
      <source>middle row held out</source>
      <translation>mittlere davon</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/resolution.py" />
      <source>grid intervals G</source>
      <translation>Gitterintervalle G</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/resolution.py" />
      <source>RMSE</source>
      <translation>RMSE</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/resolution.py" />
      <source>error of the middle row falls as G to the power</source>
      <translation>Fehler der mittleren Zeile fällt wie G hoch</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/resolution.py" />
      <source>lowest RMSE held out</source>
      <translation>kleinster zurückgehaltener RMSE</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/resolution.py" />
      <source>grid size of the lowest error</source>
      <translation>Gittergröße des kleinsten Fehlers</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/resolution.py" />
      <source>grid size with as many parameters as rows</source>
      <translation>Gittergröße mit ebenso vielen Parametern wie Zeilen</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/resolution.py" />
      <source>error held out on the finest grid, as a multiple of the lowest</source>
      <translation>zurückgehaltener Fehler auf dem feinsten Gitter, als Vielfaches des kleinsten</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/resolution.py" />
      <source>The error held out was lowest on a grid of {} intervals, {}. On the finest it is {}, and {} on the rows it was trained on.</source>
      <translation>Der zurückgehaltene Fehler war auf einem Gitter von {} Intervallen am kleinsten, {}. Auf dem feinsten ist er {}, und {} auf den Zeilen, aus denen das Netz lernte.</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/resolution.py" />
      <source>{} rows of exp(sin(pi x) + y^2) are learned on a coarse grid.</source>
      <translation>{} Zeilen von exp(sin(pi x) + y^2) werden auf einem groben Gitter gelernt.</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/resolution.py" />
      <source>The error held out fell down to {} on the finest grid, {}.</source>
      <translation>Der zurückgehaltene Fehler fiel bis auf {} auf dem feinsten Gitter, {}.</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/resolution.py" />
      <source>Training on grids of {} intervals.</source>
      <translation>Training auf Gittern von {} Intervallen.</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/resolution.py" />
      <source>as many parameters as rows</source>
      <translation>ebenso viele Parameter wie Zeilen</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/settings.py" />
      <source>The setting {} has to be {}.</source>
      <translation>Die Einstellung {} muss so sein: {}.</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/settings.py" />
      <source>This experiment has no setting {}.</source>
      <translation>Dieses Experiment hat keine Einstellung {}.</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/side_by_side.py" />
      <source>{} held out</source>
      <translation>{}, zurückgehalten</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/side_by_side.py" />
      <source>Error against size</source>
      <translation>Fehler gegen Größe</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/side_by_side.py" />
      <source>Error against steps</source>
      <translation>Fehler gegen Schritte</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/side_by_side.py" />
      <source>Error against time</source>
      <translation>Fehler gegen Zeit</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/side_by_side.py" />
      <source>parameters P</source>
      <translation>Parameter P</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/side_by_side.py" />
      <source>{} of the {}, largest size</source>
      <translation>{} des {}, größtes</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/side_by_side.py" />
      <source>RMSE of the {} falls as P to the power</source>
      <translation>RMSE des {} fällt wie P hoch</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/side_by_side.py" />
      <source>one step of the {}</source>
      <translation>ein Schritt des {}</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/side_by_side.py" />
      <source>rows that the {} tells apart, largest size</source>
      <translation>Zeilen, die das {} auseinanderhält, größtes</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/side_by_side.py" />
      <source>With {} parameters the KAN reaches {}, and with {} the MLP {}: here the {} is ahead.</source>
      <translation>Mit {} Parametern erreicht das KAN {}, und mit {} das MLP {}: hier liegt das {} vorn.</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/side_by_side.py" />
      <source>With {} parameters the KAN tells apart {} % of the rows, and with {} the MLP {} %: here the {} is ahead.</source>
      <translation>Mit {} Parametern hält das KAN {} % der Zeilen auseinander, und mit {} das MLP {} %: hier liegt das {} vorn.</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/side_by_side.py" />
      <source>Both learn {}.</source>
      <translation>Beide lernen {}.</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/side_by_side.py" />
      <source>With {} and {} parameters both tell apart {} % of the rows.</source>
      <translation>Mit {} und {} Parametern halten beide {} % der Zeilen auseinander.</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/side_by_side.py" />
      <source>The {} with {} parameters learns {}.</source>
      <translation>Das {} mit {} Parametern lernt {}.</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/special.py" />
      <source>Jacobian elliptic function sn(u, m)</source>
      <translation>Jacobische elliptische Funktion sn(u, m)</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/special.py" />
      <source>incomplete elliptic integral of the first kind F(phi, m)</source>
      <translation>unvollständiges elliptisches Integral erster Art F(phi, m)</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/special.py" />
      <source>incomplete elliptic integral of the second kind E(phi, m)</source>
      <translation>unvollständiges elliptisches Integral zweiter Art E(phi, m)</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/special.py" />
      <source>Bessel function J of order v</source>
      <translation>Bessel-Funktion J der Ordnung v</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/special.py" />
      <source>Bessel function Y of order v</source>
      <translation>Bessel-Funktion Y der Ordnung v</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/special.py" />
      <source>modified Bessel function K of order v</source>
      <translation>modifizierte Bessel-Funktion K der Ordnung v</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/special.py" />
      <source>modified Bessel function I of order v</source>
      <translation>modifizierte Bessel-Funktion I der Ordnung v</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/special.py" />
      <source>Legendre function, m = 0</source>
      <translation>Legendre-Funktion, m = 0</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/special.py" />
      <source>Legendre function, m = 1</source>
      <translation>Legendre-Funktion, m = 1</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/special.py" />
      <source>Legendre function, m = 2</source>
      <translation>Legendre-Funktion, m = 2</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/special.py" />
      <source>spherical harmonic m = 0, n = 1</source>
      <translation>Kugelflächenfunktion m = 0, n = 1</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/special.py" />
      <source>spherical harmonic m = 1, n = 1</source>
      <translation>Kugelflächenfunktion m = 1, n = 1</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/special.py" />
      <source>spherical harmonic m = 0, n = 2</source>
      <translation>Kugelflächenfunktion m = 0, n = 2</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/special.py" />
      <source>spherical harmonic m = 1, n = 2</source>
      <translation>Kugelflächenfunktion m = 1, n = 2</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/special.py" />
      <source>spherical harmonic m = 2, n = 2</source>
      <translation>Kugelflächenfunktion m = 2, n = 2</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/special_functions.py" />
      <source>Errors beside the paper's</source>
      <translation>Fehler neben denen des Artikels</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/special_functions.py" />
      <source>functions</source>
      <translation>Funktionen</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/special_functions.py" />
      <source>equal</source>
      <translation>gleich</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/special_functions.py" />
      <source>RMSE of the paper</source>
      <translation>RMSE des Artikels</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/special_functions.py" />
      <source>RMSE here</source>
      <translation>RMSE hier</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/special_functions.py" />
      <source>functions with a lower error than the paper's</source>
      <translation>Funktionen mit kleinerem Fehler als im Artikel</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/special_functions.py" />
      <source>The error is lower than the paper's for {} of {} functions.</source>
      <translation>Der Fehler ist bei {} von {} Funktionen kleiner als im Artikel.</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/special_functions.py" />
      <source>Small networks learn functions from tables of their values.</source>
      <translation>Kleine Netze lernen Funktionen aus Tabellen ihrer Werte.</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/special_functions.py" />
      <source>Learning the {} on grids of {} intervals.</source>
      <translation>Gelernt wird: {}, auf Gittern von {} Intervallen.</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/special_functions.py" />
      <source>exact function</source>
      <translation>exakte Funktion</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/table.py" />
      <source>Resolution</source>
      <translation>Auflösung</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/table.py" />
      <source>KAN and MLP side by side</source>
      <translation>KAN und MLP nebeneinander</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/table.py" />
      <source>Remembering</source>
      <translation>Erinnern</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/table.py" />
      <source>Which basis</source>
      <translation>Welche Basis</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/table.py" />
      <source>Special functions</source>
      <translation>Spezielle Funktionen</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/table.py" />
      <source>A differential equation</source>
      <translation>Eine Differentialgleichung</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/table.py" />
      <source>What is conserved</source>
      <translation>Was erhalten bleibt</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/table.py" />
      <source>There is no experiment {}.</source>
      <translation>Es gibt kein Experiment {}.</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/table.py" />
      <source>There are {}.</source>
      <translation>Es gibt {}.</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/table.py" />
      <source>The error of a network against its grid size, on the rows it was trained on and on others.</source>
      <translation>Der Fehler eines Netzes gegen seine Gittergröße, auf den Zeilen, aus denen es lernte, und auf anderen.</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/table.py" />
      <source>A network of splines and a perceptron with as many parameters learn the same rows.</source>
      <translation>Ein Netz aus Splines und ein Perzeptron mit ebenso vielen Parametern lernen dieselben Zeilen.</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/table.py" />
      <source>Peaks are shown one after another, and what was learned of the first one is measured at the end.</source>
      <translation>Berge werden nacheinander gezeigt, und am Ende wird gemessen, was vom ersten blieb.</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/table.py" />
      <source>The same function in four bases, with more and more functions.</source>
      <translation>Dieselbe Funktion in vier Basen, mit immer mehr Funktionen.</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/table.py" />
      <source>Fifteen functions of mathematical physics, each learned from a table by a small network.</source>
      <translation>Fünfzehn Funktionen der mathematischen Physik, jede von einem kleinen Netz aus einer Tabelle gelernt.</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/table.py" />
      <source>Poisson's equation on a square, solved by a network whose misfit is that of the equation.</source>
      <translation>Die Poisson-Gleichung auf einem Quadrat, gelöst von einem Netz, dessen Abweichung die der Gleichung ist.</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/table.py" />
      <source>A relation between distance and speed on an orbit, found without a target.</source>
      <translation>Eine Beziehung zwischen Abstand und Geschwindigkeit auf einer Bahn, ohne Ziel gefunden.</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/tasks.py" />
      <source>exp(sin(pi x) + y^2), sums and functions of one variable</source>
      <translation>exp(sin(pi x) + y^2), Summen und Funktionen einer Variablen</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/tasks.py" />
      <source>ten inputs that a random perceptron mixes</source>
      <translation>zehn Eingänge, die ein zufälliges Perzeptron mischt</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/tasks.py" />
      <source>1 within a circle and 0 outside</source>
      <translation>1 in einem Kreis und 0 außerhalb</translation>
    </message>
    <message>
      <location filename="kan_core/experiments/tasks.py" />
      <source>two spirals that are wound into each other</source>
      <translation>zwei ineinander gewundene Spiralen</translation>
    </message>
    <message>
      <location filename="kan_core/export/evaluate.py" />
      <source>The exported text cannot be read back: {}</source>
      <translation>Der exportierte Text lässt sich nicht zurücklesen: {}</translation>
    </message>
    <message>
      <location filename="kan_core/export/evaluate.py" />
      <source>Export LaTeX.</source>
      <translation>LaTeX exportieren.</translation>
    </message>
    <message>
      <location filename="kan_core/export/evaluate.py" />
      <source>The exported Python does not run: {}.</source>
      <translation>Das exportierte Python läuft nicht: {}.</translation>
    </message>
    <message>
      <location filename="kan_core/export/evaluate.py" />
      <source>Report this as a fault.</source>
      <translation>Bitte als Fehler melden.</translation>
    </message>
    <message>
      <location filename="kan_core/export/evaluate.py" />
      <source>The exported Python takes too long to check.</source>
      <translation>Das Prüfen des exportierten Python dauert zu lange.</translation>
    </message>
    <message>
      <location filename="kan_core/export/evaluate.py" />
      <source>Try again.</source>
      <translation>Noch einmal versuchen.</translation>
    </message>
    <message>
      <location filename="kan_core/export/languages/printer.py" />
      <source>Export the formula as Python, or give the edge another primitive.</source>
      <translation>Die Formel als Python exportieren oder der Kante eine andere Grundfunktion geben.</translation>
    </message>
    <message>
      <location filename="kan_core/export/onnx/expressions.py" />
      <source>ONNX has no {}.</source>
      <translation>ONNX hat kein {}.</translation>
    </message>
    <message>
      <location filename="kan_core/export/onnx/file.py" />
      <source>The network has no value on any row of the table.</source>
      <translation>Das Netz hat auf keiner Zeile der Tabelle einen Wert.</translation>
    </message>
    <message>
      <location filename="kan_core/export/onnx/file.py" />
      <source>Change the rows.</source>
      <translation>Ändern Sie die Zeilen.</translation>
    </message>
    <message>
      <location filename="kan_core/export/onnx/file.py" />
      <source>The ONNX file was not written: it gives values that deviate from the model by {}.</source>
      <translation>Die ONNX-Datei wurde nicht geschrieben: Ihre Werte weichen um {} vom Modell ab.</translation>
    </message>
    <message>
      <location filename="kan_core/export/onnx/file.py" />
      <source>Export the formula in another form, and report this as a fault.</source>
      <translation>Die Formel in anderer Form exportieren und dies als Fehler melden.</translation>
    </message>
    <message>
      <location filename="kan_core/export/onnx/graph.py" />
      <source>ONNX files are written by the package onnx, which is not installed.</source>
      <translation>ONNX-Dateien schreibt das Paket onnx, das nicht installiert ist.</translation>
    </message>
    <message>
      <location filename="kan_core/export/onnx/graph.py" />
      <source>Install it by `python -m pip install onnx`, or export the formula in another form.</source>
      <translation>Installieren Sie es mit `python -m pip install onnx`, oder exportieren Sie die Formel in einer anderen Form.</translation>
    </message>
    <message>
      <location filename="kan_core/export/python_numpy.py" />
      <source>Python text cannot have a column called {}.</source>
      <translation>In Python kann keine Spalte {} heißen.</translation>
    </message>
    <message>
      <location filename="kan_core/export/python_numpy.py" />
      <source>Rename the column.</source>
      <translation>Die Spalte umbenennen.</translation>
    </message>
    <message>
      <location filename="kan_core/export/python_numpy.py" />
      <source>The formula has no form in Python.</source>
      <translation>Die Formel hat keine Form in Python.</translation>
    </message>
    <message>
      <location filename="kan_core/export/python_numpy.py" />
      <source>Export it as LaTeX instead.</source>
      <translation>Stattdessen als LaTeX exportieren.</translation>
    </message>
    <message>
      <location filename="kan_core/export/request.py" />
      <source>The number of digits has to be from 1 to 17.</source>
      <translation>Die Zahl der Stellen muss von 1 bis 17 sein.</translation>
    </message>
    <message>
      <location filename="kan_core/export/request.py" />
      <source>The spline of {} is missing.</source>
      <translation>Der Spline von {} fehlt.</translation>
    </message>
    <message>
      <location filename="kan_core/export/request.py" />
      <source>Export the formula with its network.</source>
      <translation>Die Formel mit ihrem Netz exportieren.</translation>
    </message>
    <message>
      <location filename="kan_core/export/request.py" />
      <source>{} cannot be a symbol of a formula.</source>
      <translation>{} kann kein Symbol einer Formel sein.</translation>
    </message>
    <message>
      <location filename="kan_core/export/sheet.py" />
      <source>A sheet has no functions: {}.</source>
      <translation>Ein Tabellenblatt hat diese Funktionen nicht: {}.</translation>
    </message>
    <message>
      <location filename="kan_core/export/sheet.py" />
      <source>The formula is longer than the {} letters of a cell.</source>
      <translation>Die Formel ist länger als die {} Zeichen einer Zelle.</translation>
    </message>
    <message>
      <location filename="kan_core/export/sheet.py" />
      <source>Snap edges to primitives, or export it in another form.</source>
      <translation>Kanten auf Grundfunktionen einrasten oder in anderer Form exportieren.</translation>
    </message>
    <message>
      <location filename="kan_core/export/sheet.py" />
      <source>A sheet has no function {}.</source>
      <translation>Ein Tabellenblatt hat keine Funktion {}.</translation>
    </message>
    <message>
      <location filename="kan_core/export/sheet.py" />
      <source>Export the formula in another form.</source>
      <translation>Die Formel in anderer Form exportieren.</translation>
    </message>
    <message>
      <location filename="kan_core/export/sympy_text.py" />
      <source>There is no formula for {} yet.</source>
      <translation>Es gibt noch keine Formel für {}.</translation>
    </message>
    <message>
      <location filename="kan_core/export/sympy_text.py" />
      <source>Snap the edge, or export Python instead.</source>
      <translation>Die Kante einrasten oder stattdessen Python exportieren.</translation>
    </message>
    <message>
      <location filename="kan_core/export/verify.py" />
      <source>The {} export was not written: it gives {}.</source>
      <translation>Der Export {} wurde nicht geschrieben: er ergibt {}.</translation>
    </message>
    <message>
      <location filename="kan_core/export/verify.py" />
      <source>The formula has no value on any row.</source>
      <translation>Die Formel hat auf keiner Zeile einen Wert.</translation>
    </message>
    <message>
      <location filename="kan_core/export/verify.py" />
      <source>Change the formula or the rows.</source>
      <translation>Die Formel oder die Zeilen ändern.</translation>
    </message>
    <message>
      <location filename="kan_core/expressions/conditions.py" />
      <source>The condition is longer than {} characters.</source>
      <translation>Die Bedingung ist länger als {} Zeichen.</translation>
    </message>
    <message>
      <location filename="kan_core/expressions/conditions.py" />
      <source>Write a condition such as x &gt; 3, or kind == "A".</source>
      <translation>Schreiben Sie eine Bedingung wie x &gt; 3 oder art == "A".</translation>
    </message>
    <message>
      <location filename="kan_core/expressions/conditions.py" />
      <source>An 'and' or 'or' is missing</source>
      <translation>Ein „and“ oder „or“ fehlt</translation>
    </message>
    <message>
      <location filename="kan_core/expressions/conditions.py" />
      <source>More than {} levels lie within each other</source>
      <translation>Mehr als {} Ebenen sind ineinander geschachtelt</translation>
    </message>
    <message>
      <location filename="kan_core/expressions/conditions.py" />
      <source>A comparison such as &lt; or == is missing</source>
      <translation>Ein Vergleich wie &lt; oder == fehlt</translation>
    </message>
    <message>
      <location filename="kan_core/expressions/read.py" />
      <source>{} at character {}: {}</source>
      <translation>{} bei Zeichen {}: {}</translation>
    </message>
    <message>
      <location filename="kan_core/expressions/read.py" />
      <source>The formula is longer than {} characters.</source>
      <translation>Die Formel ist länger als {} Zeichen.</translation>
    </message>
    <message>
      <location filename="kan_core/expressions/read.py" />
      <source>Known names: {}.</source>
      <translation>Bekannte Namen: {}.</translation>
    </message>
    <message>
      <location filename="kan_core/expressions/read.py" />
      <source>Known functions: {}.</source>
      <translation>Bekannte Funktionen: {}.</translation>
    </message>
    <message>
      <location filename="kan_core/expressions/read.py" />
      <source>A number, a name or a bracket is missing</source>
      <translation>Eine Zahl, ein Name oder eine Klammer fehlt</translation>
    </message>
    <message>
      <location filename="kan_core/expressions/read.py" />
      <source>There is no {}</source>
      <translation>Es gibt kein {}</translation>
    </message>
    <message>
      <location filename="kan_core/expressions/read.py" />
      <source>An operator is missing</source>
      <translation>Ein Rechenzeichen fehlt</translation>
    </message>
    <message>
      <location filename="kan_core/expressions/read.py" />
      <source>The sign {} has no meaning in a formula</source>
      <translation>Das Zeichen {} hat in einer Formel keine Bedeutung</translation>
    </message>
    <message>
      <location filename="kan_core/expressions/read.py" />
      <source>A {} is missing</source>
      <translation>Ein {} fehlt</translation>
    </message>
    <message>
      <location filename="kan_core/expressions/read.py" />
      <source>A number has more than {} digits</source>
      <translation>Eine Zahl hat mehr als {} Stellen</translation>
    </message>
    <message>
      <location filename="kan_core/expressions/read.py" />
      <source>The power of ten of a number is larger than {}</source>
      <translation>Die Zehnerpotenz einer Zahl ist größer als {}</translation>
    </message>
    <message>
      <location filename="kan_core/expressions/read.py" />
      <source>The function {} needs its argument in brackets</source>
      <translation>Die Funktion {} braucht ihr Argument in Klammern</translation>
    </message>
    <message>
      <location filename="kan_core/expressions/read.py" />
      <source>There is no function {}</source>
      <translation>Es gibt keine Funktion {}</translation>
    </message>
    <message>
      <location filename="kan_core/expressions/read.py" />
      <source>The function {} takes {} argument(s), not {}</source>
      <translation>Die Funktion {} nimmt {} Argument(e), nicht {}</translation>
    </message>
    <message>
      <location filename="kan_core/model/fused/choice.py" />
      <source>Large layers go without fused kernels, right but slower: {}.</source>
      <translation>Große Schichten kommen ohne verschmolzene Rechenkerne aus, richtig, aber langsamer: {}.</translation>
    </message>
    <message>
      <location filename="kan_core/model/grid.py" />
      <source>The grid already has more than {} intervals.</source>
      <translation>Das Gitter hat schon mehr als {} Intervalle.</translation>
    </message>
    <message>
      <location filename="kan_core/model/grid.py" />
      <source>Choose a larger number to extend it.</source>
      <translation>Zum Verfeinern eine größere Zahl wählen.</translation>
    </message>
    <message>
      <location filename="kan_core/model/inputs.py" />
      <source>The model needs {}, which the table does not have.</source>
      <translation>Das Modell braucht {}, das die Tabelle nicht hat.</translation>
    </message>
    <message>
      <location filename="kan_core/model/inputs.py" />
      <source>Go back to a model that was made from this table.</source>
      <translation>Zu einem Modell zurückgehen, das aus dieser Tabelle entstand.</translation>
    </message>
    <message>
      <location filename="kan_core/model/mlp.py" />
      <source>The layers of the perceptron do not fit each other.</source>
      <translation>Die Schichten des Perzeptrons passen nicht zueinander.</translation>
    </message>
    <message>
      <location filename="kan_core/model/mlp.py" />
      <source>There is no activation {}.</source>
      <translation>Es gibt keine Aktivierung {}.</translation>
    </message>
    <message>
      <location filename="kan_core/model/mlp.py" />
      <source>Only perceptrons of one structure can be fitted side by side.</source>
      <translation>Nur Perzeptrons einer Struktur lassen sich nebeneinander anpassen.</translation>
    </message>
    <message>
      <location filename="kan_core/model/network.py" />
      <source>Only models of one structure can be fitted side by side.</source>
      <translation>Nur Modelle einer Struktur lassen sich nebeneinander anpassen.</translation>
    </message>
    <message>
      <location filename="kan_core/model/spec.py" />
      <source>What edges are made of is given for every layer of edges.</source>
      <translation>Woraus Kanten bestehen, wird für jede Schicht von Kanten angegeben.</translation>
    </message>
    <message>
      <location filename="kan_core/model/spec.py" />
      <source>Give one value or {}.</source>
      <translation>Einen Wert angeben oder {}.</translation>
    </message>
    <message>
      <location filename="kan_core/model/spec.py" />
      <source>A grid that adapts needs data.</source>
      <translation>Ein Gitter, das sich anpasst, braucht Daten.</translation>
    </message>
    <message>
      <location filename="kan_core/model/spec.py" />
      <source>Give the scaled inputs, or choose a uniform grid.</source>
      <translation>Die skalierten Eingänge angeben oder ein gleichmäßiges Gitter wählen.</translation>
    </message>
    <message>
      <location filename="kan_core/model/spec.py" />
      <source>A network needs at least two layers with at least one node each.</source>
      <translation>Ein Netz braucht mindestens zwei Schichten mit je mindestens einem Knoten.</translation>
    </message>
    <message>
      <location filename="kan_core/model/spec.py" />
      <source>Product nodes are counted for every layer after the inputs.</source>
      <translation>Produktknoten werden für jede Schicht nach den Eingängen gezählt.</translation>
    </message>
    <message>
      <location filename="kan_core/model/spec.py" />
      <source>Give {} numbers, or none.</source>
      <translation>{} Zahlen angeben, oder keine.</translation>
    </message>
    <message>
      <location filename="kan_core/model/spec.py" />
      <source>A layer cannot have more product nodes than nodes.</source>
      <translation>Eine Schicht kann nicht mehr Produktknoten als Knoten haben.</translation>
    </message>
    <message>
      <location filename="kan_core/model/spec.py" />
      <source>Give smaller numbers.</source>
      <translation>Kleinere Zahlen angeben.</translation>
    </message>
    <message>
      <location filename="kan_core/model/spec.py" />
      <source>The grid needs at least one interval and an order from 0 to 9.</source>
      <translation>Das Gitter braucht mindestens ein Intervall und eine Ordnung von 0 bis 9.</translation>
    </message>
    <message>
      <location filename="kan_core/model/spec.py" />
      <source>Periods belong to the inputs of a Fourier series.</source>
      <translation>Perioden gehören zu den Eingängen einer Fourierreihe.</translation>
    </message>
    <message>
      <location filename="kan_core/model/spec.py" />
      <source>Choose it for the first layer and give one period, or none, for each input.</source>
      <translation>Sie für die erste Schicht wählen und für jeden Eingang eine Periode angeben, oder keine.</translation>
    </message>
    <message>
      <location filename="kan_core/model/spec.py" />
      <source>A period is a positive number.</source>
      <translation>Eine Periode ist eine positive Zahl.</translation>
    </message>
    <message>
      <location filename="kan_core/model/state.py" />
      <source>A grid is uniform or adapted; a range is that of a node or of a layer.</source>
      <translation>Ein Gitter ist gleichmäßig oder angepasst; ein Bereich ist der eines Knotens oder einer Schicht.</translation>
    </message>
    <message>
      <location filename="kan_core/model/state.py" />
      <source>Only B-splines have grids that adapt.</source>
      <translation>Nur B-Splines haben Gitter, die sich anpassen.</translation>
    </message>
    <message>
      <location filename="kan_core/model/state.py" />
      <source>Choose a uniform grid or B-splines.</source>
      <translation>Ein gleichmäßiges Gitter oder B-Splines wählen.</translation>
    </message>
    <message>
      <location filename="kan_core/model/state.py" />
      <source>A snapped edge needs one exact mark for each parameter.</source>
      <translation>Eine eingerastete Kante braucht für jeden Parameter genau eine Marke.</translation>
    </message>
    <message>
      <location filename="kan_core/model/state.py" />
      <source>A layer's knots do not fit its coefficients and order.</source>
      <translation>Die Stützstellen einer Schicht passen nicht zu ihren Koeffizienten und ihrer Ordnung.</translation>
    </message>
    <message>
      <location filename="kan_core/model/state.py" />
      <source>A layer's snapped edges and its snaps do not agree.</source>
      <translation>Die eingerasteten Kanten einer Schicht und ihre Funktionen stimmen nicht überein.</translation>
    </message>
    <message>
      <location filename="kan_core/model/state.py" />
      <source>A network needs at least one layer of edges.</source>
      <translation>Ein Netz braucht mindestens eine Schicht von Kanten.</translation>
    </message>
    <message>
      <location filename="kan_core/model/state.py" />
      <source>The layers of the network do not fit each other, its inputs or its outputs.</source>
      <translation>Die Schichten des Netzes passen nicht zueinander, zu seinen Eingängen oder seinen Ausgängen.</translation>
    </message>
    <message>
      <location filename="kan_core/model/state.py" />
      <source>The outputs of a network are numbers, or the classes of one column.</source>
      <translation>Die Ausgänge eines Netzes sind Zahlen oder die Klassen einer Spalte.</translation>
    </message>
    <message>
      <location filename="kan_core/model/state.py" />
      <source>A layer's {} has shape {}, not {}.</source>
      <translation>In einer Schicht hat {} die Form {}, nicht {}.</translation>
    </message>
    <message>
      <location filename="kan_core/model/structure.py" />
      <source>An output has no edge.</source>
      <translation>Ein Ausgang hat keine Kante.</translation>
    </message>
    <message>
      <location filename="kan_core/model/structure.py" />
      <source>Restore an edge that leads to it.</source>
      <translation>Eine Kante wiederherstellen, die zu ihm führt.</translation>
    </message>
    <message>
      <location filename="kan_core/model/structure.py" />
      <source>A product node cannot take up the offset of its output.</source>
      <translation>Ein Produktknoten kann den Versatz seines Ausgangs nicht aufnehmen.</translation>
    </message>
    <message>
      <location filename="kan_core/primitives/evaluate.py" />
      <source>The primitive {} has the parameters {}.</source>
      <translation>Die Grundfunktion {} hat die Parameter {}.</translation>
    </message>
    <message>
      <location filename="kan_core/primitives/exponential.py" />
      <source>even</source>
      <translation>gerade</translation>
    </message>
    <message>
      <location filename="kan_core/primitives/hyperbolic.py" />
      <source>odd</source>
      <translation>ungerade</translation>
    </message>
    <message>
      <location filename="kan_core/primitives/program.py" />
      <source>A number in the expression is not finite.</source>
      <translation>Eine Zahl im Ausdruck ist nicht endlich.</translation>
    </message>
    <message>
      <location filename="kan_core/primitives/program.py" />
      <source>Look for a division by zero.</source>
      <translation>Nach einer Division durch null suchen.</translation>
    </message>
    <message>
      <location filename="kan_core/primitives/program.py" />
      <source>The function {} cannot stand in a primitive.</source>
      <translation>Die Funktion {} kann nicht in einer Grundfunktion stehen.</translation>
    </message>
    <message>
      <location filename="kan_core/primitives/program.py" />
      <source>Use: {}.</source>
      <translation>Erlaubt sind: {}.</translation>
    </message>
    <message>
      <location filename="kan_core/primitives/survey.py" />
      <source>The expression has no values for x between {} and {}.</source>
      <translation>Der Ausdruck hat keine Werte für x zwischen {} und {}.</translation>
    </message>
    <message>
      <location filename="kan_core/primitives/survey.py" />
      <source>Check roots, logarithms and divisions in it.</source>
      <translation>Wurzeln, Logarithmen und Divisionen darin prüfen.</translation>
    </message>
    <message>
      <location filename="kan_core/primitives/survey.py" />
      <source>The expression or its derivative is not finite.</source>
      <translation>Der Ausdruck oder seine Ableitung ist nicht endlich.</translation>
    </message>
    <message>
      <location filename="kan_core/primitives/survey.py" />
      <source>Check divisions in it.</source>
      <translation>Divisionen darin prüfen.</translation>
    </message>
    <message>
      <location filename="kan_core/primitives/survey.py" />
      <source>The expression is constant, but for jumps perhaps.</source>
      <translation>Der Ausdruck ist konstant, höchstens mit Sprüngen.</translation>
    </message>
    <message>
      <location filename="kan_core/primitives/survey.py" />
      <source>Write one that has a slope.</source>
      <translation>Einen mit Steigung schreiben.</translation>
    </message>
    <message>
      <location filename="kan_core/primitives/survey.py" />
      <source>The expression is a straight line.</source>
      <translation>Der Ausdruck ist eine gerade Linie.</translation>
    </message>
    <message>
      <location filename="kan_core/primitives/survey.py" />
      <source>The primitive x does the same.</source>
      <translation>Die Grundfunktion x leistet dasselbe.</translation>
    </message>
    <message>
      <location filename="kan_core/primitives/survey.py" />
      <source>The shape parameter {} does nothing that scales and shifts do not do.</source>
      <translation>Der Formparameter {} bewirkt nichts, was Skalierung und Verschiebung nicht auch bewirken.</translation>
    </message>
    <message>
      <location filename="kan_core/primitives/survey.py" />
      <source>Leave it out: y = c f(a x + b) + d has a, b, c and d already.</source>
      <translation>Ihn weglassen: y = c f(a x + b) + d hat a, b, c und d schon.</translation>
    </message>
    <message>
      <location filename="kan_core/primitives/table.py" />
      <source>There is no primitive called {}. {}</source>
      <translation>Es gibt keine Grundfunktion {}. {}</translation>
    </message>
    <message>
      <location filename="kan_core/primitives/table.py" />
      <source>Write an expression in x, or choose one of: {}.</source>
      <translation>Einen Ausdruck in x schreiben oder eine davon wählen: {}.</translation>
    </message>
    <message>
      <location filename="kan_core/primitives/written.py" />
      <source>The expression is longer than {} characters.</source>
      <translation>Der Ausdruck ist länger als {} Zeichen.</translation>
    </message>
    <message>
      <location filename="kan_core/primitives/written.py" />
      <source>The expression has no x.</source>
      <translation>Der Ausdruck hat kein x.</translation>
    </message>
    <message>
      <location filename="kan_core/primitives/written.py" />
      <source>Write it in x, the value that comes in.</source>
      <translation>Ihn in x schreiben, dem Wert, der hereinkommt.</translation>
    </message>
    <message>
      <location filename="kan_core/primitives/written.py" />
      <source>The expression has q but no p.</source>
      <translation>Der Ausdruck hat q, aber kein p.</translation>
    </message>
    <message>
      <location filename="kan_core/primitives/written.py" />
      <source>Call its first shape parameter p.</source>
      <translation>Den ersten Formparameter p nennen.</translation>
    </message>
    <message>
      <location filename="kan_core/project/archive.py" />
      <source>{} is damaged or not a Kanoscope project.</source>
      <translation>{} ist beschädigt oder kein Kanoscope-Projekt.</translation>
    </message>
    <message>
      <location filename="kan_core/project/archive.py" />
      <source>Open another copy of it.</source>
      <translation>Eine andere Kopie davon öffnen.</translation>
    </message>
    <message>
      <location filename="kan_core/project/archive.py" />
      <source>It is not a Kanoscope project, or is damaged.</source>
      <translation>Es ist kein Kanoscope-Projekt oder beschädigt.</translation>
    </message>
    <message>
      <location filename="kan_core/project/archive.py" />
      <source>{} was packed by another program.</source>
      <translation>{} wurde von einem anderen Programm gepackt.</translation>
    </message>
    <message>
      <location filename="kan_core/project/archive.py" />
      <source>Open the file Kanoscope saved.</source>
      <translation>Die von Kanoscope gespeicherte Datei öffnen.</translation>
    </message>
    <message>
      <location filename="kan_core/project/archive.py" />
      <source>Check that it is there and may be read.</source>
      <translation>Prüfen, ob sie da ist und gelesen werden darf.</translation>
    </message>
    <message>
      <location filename="kan_core/project/arrays.py" />
      <source>An array in the project is not what Kanoscope writes.</source>
      <translation>Eine Zahlenreihe im Projekt ist nicht so, wie Kanoscope sie schreibt.</translation>
    </message>
    <message>
      <location filename="kan_core/project/arrays.py" />
      <source>An array in the project is cut off or too long.</source>
      <translation>Eine Zahlenreihe im Projekt ist abgeschnitten oder zu lang.</translation>
    </message>
    <message>
      <location filename="kan_core/project/arrays.py" />
      <source>An array in the project is damaged.</source>
      <translation>Ein Feld von Zahlen im Projekt ist beschädigt.</translation>
    </message>
    <message>
      <location filename="kan_core/project/batch.py" />
      <source>{} is damaged: {} was changed.</source>
      <translation>{} ist beschädigt: {} wurde verändert.</translation>
    </message>
    <message>
      <location filename="kan_core/project/datasets.py" />
      <source>The project has a column with the unknown role {}.</source>
      <translation>Das Projekt hat eine Spalte mit der unbekannten Rolle {}.</translation>
    </message>
    <message>
      <location filename="kan_core/project/datasets.py" />
      <source>Open another copy.</source>
      <translation>Eine andere Kopie öffnen.</translation>
    </message>
    <message>
      <location filename="kan_core/project/fields.py" />
      <source>The project is damaged: {} is missing.</source>
      <translation>Das Projekt ist beschädigt: {} fehlt.</translation>
    </message>
    <message>
      <location filename="kan_core/project/fields.py" />
      <source>The project is damaged: {} is not what it should be.</source>
      <translation>Das Projekt ist beschädigt: {} ist nicht, was es sein sollte.</translation>
    </message>
    <message>
      <location filename="kan_core/project/fields.py" />
      <source>The project holds something that cannot be saved: {}.</source>
      <translation>Das Projekt enthält etwas, das sich nicht speichern lässt: {}.</translation>
    </message>
    <message>
      <location filename="kan_core/project/fields.py" />
      <source>The project is damaged: a part of it is no JSON.</source>
      <translation>Das Projekt ist beschädigt: ein Teil davon ist kein JSON.</translation>
    </message>
    <message>
      <location filename="kan_core/project/file.py" />
      <source>{} is not a Kanoscope project.</source>
      <translation>{} ist kein Kanoscope-Projekt.</translation>
    </message>
    <message>
      <location filename="kan_core/project/file.py" />
      <source>Open a file that ends in {}.</source>
      <translation>Eine Datei öffnen, die auf {} endet.</translation>
    </message>
    <message>
      <location filename="kan_core/project/file.py" />
      <source>{} contradicts itself: {}</source>
      <translation>{} widerspricht sich: {}</translation>
    </message>
    <message>
      <location filename="kan_core/project/folder.py" />
      <source>{} is damaged: nothing in it is whole.</source>
      <translation>{} ist beschädigt: Nichts darin ist ganz.</translation>
    </message>
    <message>
      <location filename="kan_core/project/histories.py" />
      <source>The project is damaged: a step was given what it cannot be.</source>
      <translation>Das Projekt ist beschädigt: Ein Schritt hat bekommen, was es nicht sein kann.</translation>
    </message>
    <message>
      <location filename="kan_core/project/migrations/table.py" />
      <source>The project was made by a newer version: it is a file of version {}, not {}.</source>
      <translation>Das Projekt stammt von einer neueren Version: es ist eine Datei der Version {}, nicht {}.</translation>
    </message>
    <message>
      <location filename="kan_core/project/migrations/table.py" />
      <source>Install the newer Kanoscope to open it.</source>
      <translation>Zum Öffnen das neuere Kanoscope installieren.</translation>
    </message>
    <message>
      <location filename="kan_core/project/migrations/table.py" />
      <source>There is no project file of version {}.</source>
      <translation>Es gibt keine Projektdatei der Version {}.</translation>
    </message>
    <message>
      <location filename="kan_core/project/states.py" />
      <source>There is no output link {}.</source>
      <translation>Es gibt keine Ausgangsverknüpfung {}.</translation>
    </message>
    <message>
      <location filename="kan_core/project/states.py" />
      <source>A layer has a kind of {} that does not exist.</source>
      <translation>Eine Schicht hat eine Art von {}, die es nicht gibt.</translation>
    </message>
    <message>
      <location filename="kan_core/project/states.py" />
      <source>A snap to {} has {} parameters.</source>
      <translation>Das Einrasten auf {} hat {} Parameter.</translation>
    </message>
    <message>
      <location filename="kan_core/project/states.py" />
      <source>A layer's {} has {} dimensions, not {}.</source>
      <translation>In einer Schicht hat {} {} Dimensionen, nicht {}.</translation>
    </message>
    <message>
      <location filename="kan_core/symbolic/affine_fit.py" />
      <source>x, y and the weights of a curve need one and the same length.</source>
      <translation>x, y und die Gewichte einer Kurve müssen dieselbe Länge haben.</translation>
    </message>
    <message>
      <location filename="kan_core/symbolic/affine_fit.py" />
      <source>A curve can be fitted only to three or more finite points with weight, at different x.</source>
      <translation>Eine Kurve lässt sich nur an drei oder mehr endliche Punkte mit Gewicht und verschiedenem x anpassen.</translation>
    </message>
    <message>
      <location filename="kan_core/symbolic/affine_fit.py" />
      <source>Look for missing values, and for an input that is constant.</source>
      <translation>Nach fehlenden Werten und einem konstanten Eingang suchen.</translation>
    </message>
    <message>
      <location filename="kan_core/symbolic/derived.py" />
      <source>The expression has no value in {} of {} rows.</source>
      <translation>Der Ausdruck hat in {} von {} Zeilen keinen Wert.</translation>
    </message>
    <message>
      <location filename="kan_core/symbolic/derived.py" />
      <source>Choose one that has a value in every row.</source>
      <translation>Einen wählen, der in jeder Zeile einen Wert hat.</translation>
    </message>
    <message>
      <location filename="kan_core/symbolic/derived.py" />
      <source>The expression is {} in every row.</source>
      <translation>Der Ausdruck ist {} in jeder Zeile.</translation>
    </message>
    <message>
      <location filename="kan_core/symbolic/derived.py" />
      <source>Choose one that differs from row to row.</source>
      <translation>Einen wählen, der sich von Zeile zu Zeile unterscheidet.</translation>
    </message>
    <message>
      <location filename="kan_core/symbolic/derived.py" />
      <source>It puts quantities together that are given in different units.</source>
      <translation>Er verbindet Größen, die in verschiedenen Einheiten angegeben sind.</translation>
    </message>
    <message>
      <location filename="kan_core/symbolic/evaluate.py" />
      <source>The function {} cannot be evaluated.</source>
      <translation>Die Funktion {} lässt sich nicht auswerten.</translation>
    </message>
    <message>
      <location filename="kan_core/symbolic/evaluate.py" />
      <source>There are no values of {}.</source>
      <translation>Es gibt keine Werte von {}.</translation>
    </message>
    <message>
      <location filename="kan_core/symbolic/evaluate.py" />
      <source>Give the values of every column.</source>
      <translation>Die Werte jeder Spalte angeben.</translation>
    </message>
    <message>
      <location filename="kan_core/symbolic/fit_in_parts.py" />
      <source>The formula has no value on some rows of the file.</source>
      <translation>Die Formel hat auf einigen Zeilen der Datei keinen Wert.</translation>
    </message>
    <message>
      <location filename="kan_core/symbolic/fit_in_parts.py" />
      <source>Leave them out by a condition on the rows.</source>
      <translation>Lassen Sie sie durch eine Bedingung an die Zeilen weg.</translation>
    </message>
    <message>
      <location filename="kan_core/symbolic/kanpiler/fitted.py" />
      <source>This formula cannot be a network:</source>
      <translation>Aus dieser Formel kann kein Netz werden:</translation>
    </message>
    <message>
      <location filename="kan_core/symbolic/kanpiler/fitted.py" />
      <source>it needs the only target alone on its left side.</source>
      <translation>die einzige Zielgröße muss allein auf der linken Seite stehen.</translation>
    </message>
    <message>
      <location filename="kan_core/symbolic/kanpiler/kanpile.py" />
      <source>{} is no input.</source>
      <translation>{} ist kein Eingang.</translation>
    </message>
    <message>
      <location filename="kan_core/symbolic/kanpiler/kanpile.py" />
      <source>The formula has no finite real value.</source>
      <translation>Die Formel hat keinen endlichen reellen Wert.</translation>
    </message>
    <message>
      <location filename="kan_core/symbolic/kanpiler/kanpile.py" />
      <source>Look for a division by zero in it.</source>
      <translation>Nach einer Division durch null darin suchen.</translation>
    </message>
    <message>
      <location filename="kan_core/symbolic/kanpiler/kanpile.py" />
      <source>The formula has no finite value in {} of {} rows, the first of them row {}.</source>
      <translation>Die Formel hat in {} von {} Zeilen keinen endlichen Wert, zuerst in Zeile {}.</translation>
    </message>
    <message>
      <location filename="kan_core/symbolic/kanpiler/kanpile.py" />
      <source>Look for divisions by zero, and for roots, powers and logarithms of negative numbers.</source>
      <translation>Nach Divisionen durch null suchen, und nach Wurzeln, Potenzen und Logarithmen negativer Zahlen.</translation>
    </message>
    <message>
      <location filename="kan_core/symbolic/kanpiler/layers.py" />
      <source>The number {} is not real, or too large.</source>
      <translation>Die Zahl {} ist nicht reell oder zu groß.</translation>
    </message>
    <message>
      <location filename="kan_core/symbolic/kanpiler/layers.py" />
      <source>Write the formula without it.</source>
      <translation>Die Formel ohne sie schreiben.</translation>
    </message>
    <message>
      <location filename="kan_core/symbolic/kanpiler/planner.py" />
      <source>There is no primitive for {}.</source>
      <translation>Es gibt keine Grundfunktion für {}.</translation>
    </message>
    <message>
      <location filename="kan_core/symbolic/kanpiler/planner.py" />
      <source>Write it with powers, exponentials and the functions that an edge can be snapped to.</source>
      <translation>Mit Potenzen, Exponentialfunktionen und den Funktionen schreiben, auf denen eine Kante einrasten kann.</translation>
    </message>
    <message>
      <location filename="kan_core/symbolic/kernels/tape.py" />
      <source>A primitive must not branch on its argument; let it use `where`.</source>
      <translation>Eine Grundfunktion darf nicht nach ihrem Argument verzweigen; dafür gibt es `where`.</translation>
    </message>
    <message>
      <location filename="kan_core/symbolic/parser.py" />
      <source>An exponent is larger than {}</source>
      <translation>Ein Exponent ist größer als {}</translation>
    </message>
    <message>
      <location filename="kan_core/symbolic/parser.py" />
      <source>A power of numbers is too large</source>
      <translation>Eine Potenz von Zahlen ist zu groß</translation>
    </message>
    <message>
      <location filename="kan_core/symbolic/parser.py" />
      <source>A function is asked for at too large a number</source>
      <translation>Eine Funktion wird bei einer zu großen Zahl verlangt</translation>
    </message>
    <message>
      <location filename="kan_core/symbolic/parser.py" />
      <source>This has no finite real value</source>
      <translation>Das hat keinen endlichen reellen Wert</translation>
    </message>
    <message>
      <location filename="kan_core/symbolic/program.py" />
      <source>The function {} cannot be fitted.</source>
      <translation>Die Funktion {} lässt sich nicht anpassen.</translation>
    </message>
    <message>
      <location filename="kan_core/symbolic/program.py" />
      <source>Rewrite the formula.</source>
      <translation>Die Formel umschreiben.</translation>
    </message>
    <message>
      <location filename="kan_core/symbolic/program.py" />
      <source>{} is neither a column nor a constant.</source>
      <translation>{} ist weder eine Spalte noch eine Konstante.</translation>
    </message>
    <message>
      <location filename="kan_core/symbolic/program.py" />
      <source>Name every symbol of the formula.</source>
      <translation>Jedes Symbol der Formel benennen.</translation>
    </message>
    <message>
      <location filename="kan_core/symbolic/program.py" />
      <source>The order of a Bessel function cannot be fitted.</source>
      <translation>Die Ordnung einer Besselfunktion lässt sich nicht anpassen.</translation>
    </message>
    <message>
      <location filename="kan_core/symbolic/program.py" />
      <source>Make it a number.</source>
      <translation>Eine Zahl daraus machen.</translation>
    </message>
    <message>
      <location filename="kan_core/symbolic/ranking.py" />
      <source>Exact to rounding: error {} of the spread.</source>
      <translation>Exakt bis auf Rundung: Fehler {} der Streuung.</translation>
    </message>
    <message>
      <location filename="kan_core/symbolic/ranking.py" />
      <source>Exact: no error at all.</source>
      <translation>Exakt: gar kein Fehler.</translation>
    </message>
    <message>
      <location filename="kan_core/symbolic/simplify.py" />
      <source>A request was left unread.</source>
      <translation>Eine Anfrage blieb ungelesen.</translation>
    </message>
    <message>
      <location filename="kan_core/symbolic/template.py" />
      <source>The formula has no value on some rows, wherever its constants start.</source>
      <translation>Die Formel hat auf manchen Zeilen keinen Wert, wo auch immer ihre Konstanten beginnen.</translation>
    </message>
    <message>
      <location filename="kan_core/symbolic/template.py" />
      <source>Give start values, or check logarithms, roots and divisions in it.</source>
      <translation>Startwerte angeben oder Logarithmen, Wurzeln und Divisionen darin prüfen.</translation>
    </message>
    <message>
      <location filename="kan_core/symbolic/template.py" />
      <source>The formula has no constant {}.</source>
      <translation>Die Formel hat keine Konstante {}.</translation>
    </message>
    <message>
      <location filename="kan_core/symbolic/template.py" />
      <source>Its constants are {}.</source>
      <translation>Ihre Konstanten sind {}.</translation>
    </message>
    <message>
      <location filename="kan_core/symbolic/template.py" />
      <source>Only {} rows have a value in every column of the formula, for {} constants.</source>
      <translation>Nur {} Zeilen haben in jeder Spalte der Formel einen Wert, für {} Konstanten.</translation>
    </message>
    <message>
      <location filename="kan_core/symbolic/template.py" />
      <source>Fill the gaps or leave a constant out.</source>
      <translation>Die Lücken füllen oder eine Konstante weglassen.</translation>
    </message>
    <message>
      <location filename="kan_core/symbolic/template.py" />
      <source>{} is how a column is written in formulas.</source>
      <translation>{} ist die Schreibweise einer Spalte in Formeln.</translation>
    </message>
    <message>
      <location filename="kan_core/symbolic/template.py" />
      <source>Name it otherwise.</source>
      <translation>Einen anderen Namen geben.</translation>
    </message>
    <message>
      <location filename="kan_core/symbolic/template.py" />
      <source>A formula needs numbers.</source>
      <translation>Eine Formel braucht Zahlen.</translation>
    </message>
    <message>
      <location filename="kan_core/symbolic/template_text.py" />
      <source>{} stands on both sides.</source>
      <translation>{} steht auf beiden Seiten.</translation>
    </message>
    <message>
      <location filename="kan_core/symbolic/template_text.py" />
      <source>A column cannot explain itself.</source>
      <translation>Eine Spalte kann sich nicht selbst erklären.</translation>
    </message>
    <message>
      <location filename="kan_core/symbolic/template_text.py" />
      <source>A formula has one '='.</source>
      <translation>Eine Formel hat ein einziges '='.</translation>
    </message>
    <message>
      <location filename="kan_core/symbolic/template_text.py" />
      <source>Write it like this: "y = a*exp(-b*x)".</source>
      <translation>So schreiben: "y = a*exp(-b*x)".</translation>
    </message>
    <message>
      <location filename="kan_core/symbolic/template_text.py" />
      <source>Choose one, or write "y = ..." before it.</source>
      <translation>Eine wählen oder "y = ..." davor schreiben.</translation>
    </message>
    <message>
      <location filename="kan_core/symbolic/template_text.py" />
      <source>The formula has no constant to fit.</source>
      <translation>Die Formel hat keine Konstante zum Anpassen.</translation>
    </message>
    <message>
      <location filename="kan_core/symbolic/template_text.py" />
      <source>Put a letter where a number is to be found.</source>
      <translation>Einen Buchstaben setzen, wo eine Zahl gesucht wird.</translation>
    </message>
    <message>
      <location filename="kan_core/symbolic/template_text.py" />
      <source>{} cannot be the name of a constant.</source>
      <translation>{} kann nicht der Name einer Konstante sein.</translation>
    </message>
    <message>
      <location filename="kan_core/symbolic/template_text.py" />
      <source>Use letters and digits.</source>
      <translation>Buchstaben und Ziffern verwenden.</translation>
    </message>
    <message>
      <location filename="kan_core/training/baseline.py" />
      <source>A perceptron has no splines whose roughness could cost.</source>
      <translation>Ein Perzeptron hat keine Splines, deren Rauheit etwas kosten könnte.</translation>
    </message>
    <message>
      <location filename="kan_core/training/baseline.py" />
      <source>Leave the penalty out.</source>
      <translation>Die Strafe weglassen.</translation>
    </message>
    <message>
      <location filename="kan_core/training/choice.py" />
      <source>chosen by you</source>
      <translation>eigene Wahl</translation>
    </message>
    <message>
      <location filename="kan_core/training/choice.py" />
      <source>an Apple GPU lacks the precision of second-order steps</source>
      <translation>einer Apple-GPU fehlt die Genauigkeit für Schritte zweiter Ordnung</translation>
    </message>
    <message>
      <location filename="kan_core/training/choice.py" />
      <source>{} parameters: second-order steps are exact and fast</source>
      <translation>{} Parameter: Schritte zweiter Ordnung sind exakt und schnell</translation>
    </message>
    <message>
      <location filename="kan_core/training/choice.py" />
      <source>{} parameters: too many for second-order sums</source>
      <translation>{} Parameter: zu viele für Summen zweiter Ordnung</translation>
    </message>
    <message>
      <location filename="kan_core/training/choice.py" />
      <source>{} parameters: learned in mini-batches</source>
      <translation>{} Parameter: in kleinen Stapeln gelernt</translation>
    </message>
    <message>
      <location filename="kan_core/training/config.py" />
      <source>There is no {} called {}.</source>
      <translation>Bei {} gibt es {} nicht.</translation>
    </message>
    <message>
      <location filename="kan_core/training/config.py" />
      <source>Iterations, restarts, batch and threads must be at least 1.</source>
      <translation>Iterationen, Neustarts, Stapel und Threads müssen mindestens 1 sein.</translation>
    </message>
    <message>
      <location filename="kan_core/training/config.py" />
      <source>The weight of roughness must not be negative.</source>
      <translation>Das Gewicht der Rauheit darf nicht negativ sein.</translation>
    </message>
    <message>
      <location filename="kan_core/training/config.py" />
      <source>The scale of a robust loss must be a positive number.</source>
      <translation>Die Skala eines robusten Verlusts muss eine positive Zahl sein.</translation>
    </message>
    <message>
      <location filename="kan_core/training/config.py" />
      <source>The finest grid and the iterations on each grid must be at least 1.</source>
      <translation>Das feinste Gitter und die Iterationen auf jedem Gitter müssen mindestens 1 sein.</translation>
    </message>
    <message>
      <location filename="kan_core/training/device.py" />
      <source>Choose the device auto or cpu, or install a CUDA build of torch and the driver of the GPU.</source>
      <translation>Das Gerät auto oder cpu wählen, oder eine CUDA-Version von torch und den Treiber der GPU installieren.</translation>
    </message>
    <message>
      <location filename="kan_core/training/device.py" />
      <source>There is no CUDA device {}.</source>
      <translation>Es gibt kein CUDA-Gerät {}.</translation>
    </message>
    <message>
      <location filename="kan_core/training/device.py" />
      <source>Choose one from cuda:0 to cuda:{}.</source>
      <translation>Eines von cuda:0 bis cuda:{} wählen.</translation>
    </message>
    <message>
      <location filename="kan_core/training/device.py" />
      <source>Choose the device auto or cpu.</source>
      <translation>Das Gerät auto oder cpu wählen.</translation>
    </message>
    <message>
      <location filename="kan_core/training/device.py" />
      <source>An Apple GPU computes in single precision alone.</source>
      <translation>Eine Apple-GPU rechnet nur mit einfacher Genauigkeit.</translation>
    </message>
    <message>
      <location filename="kan_core/training/device.py" />
      <source>Choose float32, or the device cpu.</source>
      <translation>float32 oder das Gerät cpu wählen.</translation>
    </message>
    <message>
      <location filename="kan_core/training/device.py" />
      <source>Levenberg-Marquardt needs more than the single precision of an Apple GPU.</source>
      <translation>Levenberg-Marquardt braucht mehr als die einfache Genauigkeit einer Apple-GPU.</translation>
    </message>
    <message>
      <location filename="kan_core/training/device.py" />
      <source>Choose L-BFGS or Adam, or the device cpu.</source>
      <translation>L-BFGS oder Adam wählen, oder das Gerät cpu.</translation>
    </message>
    <message>
      <location filename="kan_core/training/device.py" />
      <source>Train on fewer rows, or a smaller network.</source>
      <translation>Mit weniger Zeilen oder einem kleineren Netz trainieren.</translation>
    </message>
    <message>
      <location filename="kan_core/training/device.py" />
      <source>There is no CUDA device that torch can use.</source>
      <translation>Es gibt kein CUDA-Gerät, das torch benutzen kann.</translation>
    </message>
    <message>
      <location filename="kan_core/training/device.py" />
      <source>There is no Apple GPU that torch can use.</source>
      <translation>Es gibt keine Apple-GPU, die torch benutzen kann.</translation>
    </message>
    <message>
      <location filename="kan_core/training/device.py" />
      <source>{} Training goes on on the CPU.</source>
      <translation>{} Das Training geht auf der CPU weiter.</translation>
    </message>
    <message>
      <location filename="kan_core/training/device.py" />
      <source>{}; {} of {} were free.</source>
      <translation>{}; {} von {} waren frei.</translation>
    </message>
    <message>
      <location filename="kan_core/training/device.py" />
      <source>{} Training goes on in blocks of {} MiB.</source>
      <translation>{} Das Training geht in Blöcken von {} MiB weiter.</translation>
    </message>
    <message>
      <location filename="kan_core/training/device.py" />
      <source>a step is {} parameters times rows</source>
      <translation>ein Schritt ist {} Parameter mal Zeilen</translation>
    </message>
    <message>
      <location filename="kan_core/training/device.py" />
      <source>there is no CUDA device</source>
      <translation>es gibt kein CUDA-Gerät</translation>
    </message>
    <message>
      <location filename="kan_core/training/device.py" />
      <source>{}: the CPU is faster below {}</source>
      <translation>{}: unter {} ist die CPU schneller</translation>
    </message>
    <message>
      <location filename="kan_core/training/device.py" />
      <source>{}: a GPU pays above {}</source>
      <translation>{}: über {} lohnt sich eine GPU</translation>
    </message>
    <message>
      <location filename="kan_core/training/fit.py" />
      <source>The table's inputs and targets are not those of the network.</source>
      <translation>Eingänge und Zielgrößen der Tabelle sind nicht die des Netzes.</translation>
    </message>
    <message>
      <location filename="kan_core/training/fit.py" />
      <source>Give the target the role class, or choose another loss.</source>
      <translation>Der Zielgröße die Rolle Klasse geben oder einen anderen Verlust wählen.</translation>
    </message>
    <message>
      <location filename="kan_core/training/fit.py" />
      <source>Unlock or restore an edge.</source>
      <translation>Eine Kante entsperren oder wiederherstellen.</translation>
    </message>
    <message>
      <location filename="kan_core/training/fit.py" />
      <source>There is nothing to train: every edge is locked, pruned or exact.</source>
      <translation>Es gibt nichts zu trainieren: jede Kante ist gesperrt, gekappt oder exakt.</translation>
    </message>
    <message>
      <location filename="kan_core/training/fit.py" />
      <source>Cross-entropy needs targets that are classes, and these are numbers.</source>
      <translation>Die Kreuzentropie braucht Klassen als Zielgröße, und dies sind Zahlen.</translation>
    </message>
    <message>
      <location filename="kan_core/training/fit.py" />
      <source>Settled as far as single precision can tell; with float64 the error may fall further.</source>
      <translation>Konvergiert, soweit einfache Genauigkeit das erkennen lässt; mit float64 sinkt der Fehler vielleicht weiter.</translation>
    </message>
    <message>
      <location filename="kan_core/training/fit.py" />
      <source>Faster code for this computer is still being compiled; until then training is right but slower.</source>
      <translation>Schnellerer Code für diesen Rechner wird noch übersetzt; bis dahin ist das Training richtig, aber langsamer.</translation>
    </message>
    <message>
      <location filename="kan_core/training/fit.py" />
      <source>The error became infinite, with smaller steps too; this is the last good state. Snapped functions with poles or steep exponentials are the usual cause: lock or unsnap them.</source>
      <translation>Der Fehler wurde unendlich, auch bei kleineren Schritten; dies ist der letzte gute Stand. Meist liegt es an Funktionen mit Polen oder steilen Exponentialfunktionen: sperren oder lösen.</translation>
    </message>
    <message>
      <location filename="kan_core/training/fit.py" />
      <source>Training begins on {} of {} rows and ends on all of them.</source>
      <translation>Das Training beginnt mit {} von {} Zeilen und endet mit allen.</translation>
    </message>
    <message>
      <location filename="kan_core/training/losses/cross_entropy.py" />
      <source>log loss</source>
      <translation>Log-Verlust</translation>
    </message>
    <message>
      <location filename="kan_core/training/losses/robust.py" />
      <source>A robust loss is adapted to residuals before its first use.</source>
      <translation>Ein robuster Verlust wird vor dem ersten Gebrauch an Residuen angepasst.</translation>
    </message>
    <message>
      <location filename="kan_core/training/losses/robust.py" />
      <source>robust RMSE</source>
      <translation>robuster RMSE</translation>
    </message>
    <message>
      <location filename="kan_core/training/losses/table.py" />
      <source>The network tells classes of {} apart, and {} is for numbers.</source>
      <translation>Das Netz unterscheidet Klassen von {}, und {} ist für Zahlen.</translation>
    </message>
    <message>
      <location filename="kan_core/training/losses/table.py" />
      <source>Choose the loss cross_entropy or auto.</source>
      <translation>Den Verlust cross_entropy oder auto wählen.</translation>
    </message>
    <message>
      <location filename="kan_core/training/parts.py" />
      <source>There is no part to learn, or not as many parts to test.</source>
      <translation>Es gibt keinen Teil zu lernen, oder nicht ebenso viele Teile zum Prüfen.</translation>
    </message>
    <message>
      <location filename="kan_core/training/prepare.py" />
      <source>The classes of {} have no output link.</source>
      <translation>Die Klassen von {} haben keine Ausgangsverknüpfung.</translation>
    </message>
    <message>
      <location filename="kan_core/training/prepare.py" />
      <source>Leave the link out.</source>
      <translation>Die Verknüpfung weglassen.</translation>
    </message>
    <message>
      <location filename="kan_core/training/prepare.py" />
      <source>The target {} lies outside the domain of the output link {}.</source>
      <translation>Die Zielgröße {} liegt außerhalb des Definitionsbereichs der Ausgangsverknüpfung {}.</translation>
    </message>
    <message>
      <location filename="kan_core/training/prepare.py" />
      <source>Choose another link.</source>
      <translation>Eine andere Verknüpfung wählen.</translation>
    </message>
    <message>
      <location filename="kan_core/training/prepare.py" />
      <source>The output link {} is infinite for some targets.</source>
      <translation>Die Ausgangsverknüpfung {} ist für manche Zielwerte unendlich.</translation>
    </message>
    <message>
      <location filename="kan_core/training/prepare.py" />
      <source>Held out: all {} rows of {} {}.</source>
      <translation>Zurückgehalten: alle {} Zeilen von {} {}.</translation>
    </message>
    <message>
      <location filename="kan_core/training/prepare.py" />
      <source>Held out: the last {} rows.</source>
      <translation>Zurückgehalten: die letzten {} Zeilen.</translation>
    </message>
    <message>
      <location filename="kan_core/training/prepare.py" />
      <source>Held out: the {} rows from {} {} on.</source>
      <translation>Zurückgehalten: die {} Zeilen ab {} {}.</translation>
    </message>
    <message>
      <location filename="kan_core/training/prepare.py" />
      <source>{} and {} more</source>
      <translation>{} und {} weitere</translation>
    </message>
    <message>
      <location filename="kan_core/training/problem.py" />
      <source>Inputs and targets must be tables with the same number of rows.</source>
      <translation>Eingänge und Zielgrößen müssen Tabellen mit gleich vielen Zeilen sein.</translation>
    </message>
    <message>
      <location filename="kan_core/training/problem.py" />
      <source>The rows to fit hold missing or infinite values.</source>
      <translation>Die anzupassenden Zeilen enthalten fehlende oder unendliche Werte.</translation>
    </message>
    <message>
      <location filename="kan_core/training/problem.py" />
      <source>Drop or repair those rows first.</source>
      <translation>Diese Zeilen zuerst entfernen oder berichtigen.</translation>
    </message>
    <message>
      <location filename="kan_core/training/refinement.py" />
      <source>Grids of {} intervals lowered the error too little to refine them further.</source>
      <translation>Gitter mit {} Intervallen senkten den Fehler zu wenig, um sie weiter zu verfeinern.</translation>
    </message>
    <message>
      <location filename="kan_core/training/refinement.py" />
      <source>No spline is left to refine.</source>
      <translation>Es ist kein Spline mehr zu verfeinern.</translation>
    </message>
    <message>
      <location filename="kan_core/training/refinement.py" />
      <source>No grid finer than {} intervals was asked for.</source>
      <translation>Ein feineres Gitter als {} Intervalle war nicht verlangt.</translation>
    </message>
    <message>
      <location filename="kan_core/training/refinement.py" />
      <source>On grids of {} intervals the network would have {} parameters, more than the table has rows ({}).</source>
      <translation>Auf Gittern mit {} Intervallen hätte das Netz {} Parameter, mehr als die Tabelle Zeilen hat ({}).</translation>
    </message>
    <message>
      <location filename="kan_core/training/residuals/fit.py" />
      <source>residual</source>
      <translation>Residuum</translation>
    </message>
    <message>
      <location filename="kan_core/training/residuals/sums.py" />
      <source>{} does not depend on the network.</source>
      <translation>{} hängt nicht vom Netz ab.</translation>
    </message>
    <message>
      <location filename="kan_core/training/residuals/sums.py" />
      <source>The operator of {} gives no single number for each point.</source>
      <translation>Der Operator von {} ergibt nicht eine Zahl je Punkt.</translation>
    </message>
    <message>
      <location filename="kan_core/training/residuals/term.py" />
      <source>There is nothing to fulfil.</source>
      <translation>Es gibt nichts zu erfüllen.</translation>
    </message>
    <message>
      <location filename="kan_core/training/residuals/term.py" />
      <source>Give an equation, a condition or both.</source>
      <translation>Geben Sie eine Gleichung an, eine Bedingung oder beides.</translation>
    </message>
    <message>
      <location filename="kan_core/training/residuals/term.py" />
      <source>Every point needs {} numbers, one for each input.</source>
      <translation>Jeder Punkt braucht {} Zahlen, eine je Eingang.</translation>
    </message>
    <message>
      <location filename="kan_core/training/residuals/term.py" />
      <source>Two terms have the same name.</source>
      <translation>Zwei Terme heißen gleich.</translation>
    </message>
    <message>
      <location filename="kan_core/training/residuals/term.py" />
      <source>Give each a name of its own.</source>
      <translation>Geben Sie jedem einen eigenen Namen.</translation>
    </message>
    <message>
      <location filename="kan_core/training/residuals/term.py" />
      <source>Derivatives are those by the inputs, and this network has derived ones.</source>
      <translation>Abgeleitet wird nach den Eingängen, und dieses Netz hat berechnete.</translation>
    </message>
    <message>
      <location filename="kan_core/training/residuals/term.py" />
      <source>Take the derived inputs out.</source>
      <translation>Nehmen Sie die berechneten Eingänge heraus.</translation>
    </message>
    <message>
      <location filename="kan_core/training/residuals/term.py" />
      <source>An equation needs outputs that are numbers without an output link.</source>
      <translation>Eine Gleichung braucht Ausgänge, die Zahlen ohne Ausgangsfunktion sind.</translation>
    </message>
    <message>
      <location filename="kan_core/training/residuals/term.py" />
      <source>The points of {} are no table of finite numbers with a column for each input.</source>
      <translation>Die Punkte von {} sind keine Tabelle endlicher Zahlen mit einer Spalte je Eingang.</translation>
    </message>
    <message>
      <location filename="kan_core/training/residuals/term.py" />
      <source>The right-hand side of {} is missing or infinite somewhere.</source>
      <translation>Die rechte Seite von {} fehlt irgendwo oder ist unendlich.</translation>
    </message>
    <message>
      <location filename="kan_core/training/residuals/term.py" />
      <source>The weight of {} must be a positive number.</source>
      <translation>Das Gewicht von {} muss eine positive Zahl sein.</translation>
    </message>
    <message>
      <location filename="kan_core/training/residuals/term.py" />
      <source>{} needs one right-hand side, or one for each point.</source>
      <translation>{} braucht eine rechte Seite oder eine je Punkt.</translation>
    </message>
    <message>
      <location filename="kan_core/training/scaled.py" />
      <source>The model gives {}, and the table's targets are {}.</source>
      <translation>Das Modell gibt {} an, und die Zielgrößen der Tabelle sind {}.</translation>
    </message>
    <message>
      <location filename="kan_core/training/scaled.py" />
      <source>Give the columns the roles they had when the model was made, or make a new network.</source>
      <translation>Den Spalten die Rollen geben, die sie beim Erstellen des Modells hatten, oder ein neues Netz anlegen.</translation>
    </message>
    <message>
      <location filename="kan_core/training/small_fits.py" />
      <source>Small fits are for networks without splines behind hidden nodes.</source>
      <translation>Kleine Anpassungen sind für Netze ohne Splines hinter verborgenen Knoten.</translation>
    </message>
    <message>
      <location filename="kan_core/training/small_fits.py" />
      <source>Use fit().</source>
      <translation>fit() verwenden.</translation>
    </message>
    <message>
      <location filename="kan_core/training/small_fits.py" />
      <source>Only candidates of one structure can be fitted together.</source>
      <translation>Nur Kandidaten einer Struktur lassen sich gemeinsam anpassen.</translation>
    </message>
    <message>
      <location filename="kan_core/training/support.py" />
      <source>The network has {} parameters and the table {} rows to fit them to: it can bend to the noise. Use fewer nodes or a coarser grid, and trust the held-out error.</source>
      <translation>Das Netz hat {} Parameter und die Tabelle {} Zeilen, um sie anzupassen: es kann dem Rauschen folgen. Weniger Knoten oder ein gröberes Gitter nehmen und dem Testfehler trauen.</translation>
    </message>
    <message>
      <location filename="kan_core/training/support.py" />
      <source>Grid intervals without any row: {}. Nothing but smoothness tells the curve there. Use a coarser grid, or more rows.</source>
      <translation>Gitterintervalle ohne eine Zeile: {}. Dort bestimmt allein die Glätte die Kurve. Ein gröberes Gitter oder mehr Zeilen nehmen.</translation>
    </message>
    <message>
      <location filename="kan_core/training/support.py" />
      <source>{} of {} held-out rows lie beyond the training rows in {}: the held-out error is partly one of extrapolation.</source>
      <translation>{} von {} Testzeilen liegen außerhalb der Trainingszeilen in {}: der Testfehler ist zum Teil einer der Extrapolation.</translation>
    </message>
    <message>
      <location filename="kan_core/training/support.py" />
      <source>The target {} varies by only {} of its size, near the rounding of its numbers. Subtract a constant before the table is written.</source>
      <translation>Die Zielgröße {} ändert sich nur um {} ihrer Größe, nahe der Rundung ihrer Zahlen. Vor dem Schreiben der Tabelle eine Konstante abziehen.</translation>
    </message>
    <message>
      <location filename="kan_core/training/sweeps/executors.py" />
      <source>Trials need at least one process to run in.</source>
      <translation>Versuche brauchen mindestens einen Prozess.</translation>
    </message>
    <message>
      <location filename="kan_core/training/sweeps/shared_rows.py" />
      <source>A worker cannot read the rows in {} ({}).</source>
      <translation>Ein Arbeitsprozess kann die Zeilen in {} nicht lesen ({}).</translation>
    </message>
    <message>
      <location filename="kan_core/training/sweeps/shared_rows.py" />
      <source>Name a folder that every machine of the cluster sees.</source>
      <translation>Einen Ordner nennen, den jeder Rechner des Clusters sieht.</translation>
    </message>
    <message>
      <location filename="kan_core/training/sweeps/sweep.py" />
      <source>There is no trial to run.</source>
      <translation>Es gibt keinen Versuch auszuführen.</translation>
    </message>
    <message>
      <location filename="kan_core/training/sweeps/sweep.py" />
      <source>Worker processes died {} times, so the sweep was given up.</source>
      <translation>Arbeitsprozesse sind {}-mal abgestürzt, daher wurde die Reihe aufgegeben.</translation>
    </message>
    <message>
      <location filename="kan_core/training/sweeps/sweep.py" />
      <source>They may need more memory than there is: let fewer run at a time.</source>
      <translation>Vielleicht brauchen sie mehr Speicher als vorhanden: weniger zugleich laufen lassen.</translation>
    </message>
    <message>
      <location filename="kan_core/training/sweeps/sweep.py" />
      <source>{} cannot be trained: {}</source>
      <translation>{} lässt sich nicht trainieren: {}</translation>
    </message>
    <message>
      <location filename="kan_core/training/sweeps/sweep.py" />
      <source>The cluster took a trial back.</source>
      <translation>Der Cluster hat einen Versuch zurückgenommen.</translation>
    </message>
    <message>
      <location filename="kan_core/training/sweeps/sweep.py" />
      <source>See whether its workers still run.</source>
      <translation>Nachsehen, ob seine Arbeitsprozesse noch laufen.</translation>
    </message>
    <message>
      <location filename="kan_core/training/sweeps/sweep.py" />
      <source>A worker process died; {} trials are begun again.</source>
      <translation>Ein Arbeitsprozess ist abgestürzt; {} Versuche beginnen noch einmal.</translation>
    </message>
    <message>
      <location filename="kan_core/units/agreement.py" />
      <source>It has the dimension {}, and the whole has {}.</source>
      <translation>Sie hat die Dimension {}, und das Ganze hat {}.</translation>
    </message>
    <message>
      <location filename="kan_core/units/check.py" />
      <source>{} needs a pure number, and {} has the dimension {}.</source>
      <translation>{} braucht eine reine Zahl, und {} hat die Dimension {}.</translation>
    </message>
    <message>
      <location filename="kan_core/units/check.py" />
      <source>Divide it by a constant of that dimension.</source>
      <translation>Durch eine Konstante dieser Dimension teilen.</translation>
    </message>
    <message>
      <location filename="kan_core/units/check.py" />
      <source>{} has the dimension {} and {} has {}, and they are put together.</source>
      <translation>{} hat die Dimension {} und {} hat {}, und sie werden verbunden.</translation>
    </message>
    <message>
      <location filename="kan_core/units/check.py" />
      <source>Check the units of these columns, or the formula.</source>
      <translation>Die Einheiten dieser Spalten oder die Formel prüfen.</translation>
    </message>
    <message>
      <location filename="kan_core/units/columns.py" />
      <source>The file of units {} cannot be read: {}.</source>
      <translation>Die Datei der Einheiten {} lässt sich nicht lesen: {}.</translation>
    </message>
    <message>
      <location filename="kan_core/units/columns.py" />
      <source>Line {} of {} is not a column and a unit.</source>
      <translation>Zeile {} von {} ist nicht eine Spalte und eine Einheit.</translation>
    </message>
    <message>
      <location filename="kan_core/units/columns.py" />
      <source>{} gives two units for {}.</source>
      <translation>{} nennt zwei Einheiten für {}.</translation>
    </message>
    <message>
      <location filename="kan_core/units/columns.py" />
      <source>The unit of the column {}: {}</source>
      <translation>Die Einheit der Spalte {}: {}</translation>
    </message>
    <message>
      <location filename="kan_core/units/columns.py" />
      <source>Write one line per column: its name, a comma, its unit, such as "force,kg * m / s**2".</source>
      <translation>Eine Zeile je Spalte schreiben: Name, Komma, Einheit, etwa "force,kg * m / s**2".</translation>
    </message>
    <message>
      <location filename="kan_core/units/dimensions.py" />
      <source>{} are no SI base units.</source>
      <translation>{} sind keine SI-Basiseinheiten.</translation>
    </message>
    <message>
      <location filename="kan_core/units/dimensions.py" />
      <source>The zero of {} is not zero temperature: convert it to kelvin for products and powers.</source>
      <translation>Der Nullpunkt von {} ist nicht die Temperatur null: für Produkte und Potenzen in Kelvin umrechnen.</translation>
    </message>
    <message>
      <location filename="kan_core/units/known.py" />
      <source>{} is not a known unit</source>
      <translation>{} ist keine bekannte Einheit</translation>
    </message>
    <message>
      <location filename="kan_core/units/known.py" />
      <source>the scale of {} is logarithmic</source>
      <translation>die Skala von {} ist logarithmisch</translation>
    </message>
    <message>
      <location filename="kan_core/units/known.py" />
      <source>{} is outside the SI</source>
      <translation>{} gehört nicht zum SI</translation>
    </message>
    <message>
      <location filename="kan_core/units/parse.py" />
      <source>it is empty</source>
      <translation>sie ist leer</translation>
    </message>
    <message>
      <location filename="kan_core/units/parse.py" />
      <source>it is too long</source>
      <translation>sie ist zu lang</translation>
    </message>
    <message>
      <location filename="kan_core/units/parse.py" />
      <source>its size is out of range</source>
      <translation>ihre Größe liegt außerhalb des Bereichs</translation>
    </message>
    <message>
      <location filename="kan_core/units/parse.py" />
      <source>{} is not a unit: {}.</source>
      <translation>{} ist keine Einheit: {}.</translation>
    </message>
    <message>
      <location filename="kan_core/units/parse.py" />
      <source>Write it as "kg * m / s**2", for example, or "dimensionless".</source>
      <translation>Zum Beispiel "kg * m / s**2" oder "dimensionless" schreiben.</translation>
    </message>
    <message>
      <location filename="kan_core/units/parse.py" />
      <source>{} cannot stand in it</source>
      <translation>{} kann darin nicht stehen</translation>
    </message>
    <message>
      <location filename="kan_core/units/parse.py" />
      <source>{} is not expected there</source>
      <translation>{} ist dort nicht erwartet</translation>
    </message>
    <message>
      <location filename="kan_core/units/parse.py" />
      <source>something is missing before {}</source>
      <translation>etwas fehlt vor {}</translation>
    </message>
    <message>
      <location filename="kan_core/units/parse.py" />
      <source>its end is missing</source>
      <translation>das Ende fehlt</translation>
    </message>
    <message>
      <location filename="kan_core/units/parse.py" />
      <source>the power {} is too high</source>
      <translation>die Potenz {} ist zu hoch</translation>
    </message>
    <message>
      <location filename="kan_core/units/parse.py" />
      <source>a power must be a number</source>
      <translation>eine Potenz muss eine Zahl sein</translation>
    </message>
    <message>
      <location filename="kan_core/units/parse.py" />
      <source>a bracket is not closed</source>
      <translation>eine Klammer ist nicht geschlossen</translation>
    </message>
    <message>
      <location filename="kan_core/units/parse.py" />
      <source>a space after a division can be read in two ways, so use brackets</source>
      <translation>ein Leerzeichen nach einer Division lässt sich auf zwei Arten lesen, daher Klammern setzen</translation>
    </message>
    <message>
      <location filename="kan_core/units/parse.py" />
      <source>a power is divided by zero</source>
      <translation>eine Potenz wird durch null geteilt</translation>
    </message>
    <message>
      <location filename="kan_core/workbench/workbench.py" />
      <source>The search did not find {}.</source>
      <translation>Die Suche hat {} nicht gefunden.</translation>
    </message>
    <message>
      <location filename="kan_core/workbench/workbench.py" />
      <source>Give it more seconds, or take the best law.</source>
      <translation>Geben Sie ihr mehr Sekunden, oder nehmen Sie das beste Gesetz.</translation>
    </message>
    <message>
      <location filename="kan_core/workbench/workbench.py" />
      <source>{} does not fit {}.</source>
      <translation>{} passt nicht zu {}.</translation>
    </message>
    <message>
      <location filename="kan_core/workbench/workbench.py" />
      <source>Choose another primitive.</source>
      <translation>Wählen Sie eine andere Grundfunktion.</translation>
    </message>
    <message>
      <location filename="kan_core/workbench/workbench.py" />
      <source>The values of the table {} are not those that the steps were made with.</source>
      <translation>Die Werte der Tabelle {} sind nicht die, mit denen die Schritte gemacht wurden.</translation>
    </message>
    <message>
      <location filename="kan_core/workbench/workbench.py" />
      <source>Read the same file in the same way, or leave the fingerprint out.</source>
      <translation>Lesen Sie dieselbe Datei auf dieselbe Weise, oder lassen Sie den Fingerabdruck weg.</translation>
    </message>
    <message>
      <location filename="kan_core/workbench/workbench.py" />
      <source>There is no network yet.</source>
      <translation>Es gibt noch kein Netz.</translation>
    </message>
    <message>
      <location filename="kan_core/workbench/workbench.py" />
      <source>Begin with new_network().</source>
      <translation>Beginnen Sie mit new_network().</translation>
    </message>
    <message>
      <location filename="kan_core/workbench/workbench.py" />
      <source>A formula is for one target of numbers.</source>
      <translation>Eine Formel ist für ein Ziel aus Zahlen.</translation>
    </message>
    <message>
      <location filename="kan_core/workbench/workbench.py" />
      <source>Name one of the targets.</source>
      <translation>Nennen Sie eines der Ziele.</translation>
    </message>
    <message>
      <location filename="kan_core/workbench/workbench.py" />
      <source>{} has no step {}.</source>
      <translation>{} hat keinen Schritt {}.</translation>
    </message>
    <message>
      <location filename="kan_core/workbench/workbench.py" />
      <source>No run is paused.</source>
      <translation>Kein Lauf ist angehalten.</translation>
    </message>
    <message>
      <location filename="kan_core/workbench/workbench.py" />
      <source>Train with pause_after first.</source>
      <translation>Trainieren Sie zuerst mit pause_after.</translation>
    </message>
    <message>
      <location filename="resources/samples/index.toml" />
      <source>Hello, network</source>
      <translation>Hallo, Netz</translation>
    </message>
    <message>
      <location filename="resources/samples/index.toml" />
      <source>A formula inside a formula: the example with which the method was introduced.</source>
      <translation>Eine Formel in einer Formel: das Beispiel, mit dem die Methode vorgestellt wurde.</translation>
    </message>
    <message>
      <location filename="resources/samples/index.toml" />
      <source>Kepler's third law</source>
      <translation>Drittes Keplersches Gesetz</translation>
    </message>
    <message>
      <location filename="resources/samples/index.toml" />
      <source>How long a year lasts on each planet, from its distance to the Sun.</source>
      <translation>Wie lange ein Jahr auf jedem Planeten dauert, aus seinem Abstand zur Sonne.</translation>
    </message>
    <message>
      <location filename="resources/samples/index.toml" />
      <source>Pendulum</source>
      <translation>Pendel</translation>
    </message>
    <message>
      <location filename="resources/samples/index.toml" />
      <source>Timed swings of pendulums of many lengths and masses. Does the mass matter?</source>
      <translation>Gestoppte Schwingungen von Pendeln vieler Längen und Massen. Kommt es auf die Masse an?</translation>
    </message>
    <message>
      <location filename="resources/samples/index.toml" />
      <source>Adding velocities</source>
      <translation>Geschwindigkeiten addieren</translation>
    </message>
    <message>
      <location filename="resources/samples/index.toml" />
      <source>Two velocities along one line, as parts of the speed of light, and what they add up to.</source>
      <translation>Zwei Geschwindigkeiten auf einer Linie, als Teile der Lichtgeschwindigkeit, und ihre Summe.</translation>
    </message>
    <message>
      <location filename="resources/samples/index.toml" />
      <source>Ideal gas</source>
      <translation>Ideales Gas</translation>
    </message>
    <message>
      <location filename="resources/samples/index.toml" />
      <source>The pressure of a gas from its amount, temperature and volume.</source>
      <translation>Der Druck eines Gases aus Menge, Temperatur und Volumen.</translation>
    </message>
    <message>
      <location filename="resources/samples/index.toml" />
      <source>The expanding universe</source>
      <translation>Das expandierende Universum</translation>
    </message>
    <message>
      <location filename="resources/samples/index.toml" />
      <source>Distances and velocities of 24 nebulae, as Hubble had them in 1929.</source>
      <translation>Abstände und Geschwindigkeiten von 24 Nebeln, wie Hubble sie 1929 hatte.</translation>
    </message>
    <message>
      <location filename="resources/samples/index.toml" />
      <source>Damped oscillation</source>
      <translation>Gedämpfte Schwingung</translation>
    </message>
    <message>
      <location filename="resources/samples/index.toml" />
      <source>A mass on a spring in oil, released and left to itself.</source>
      <translation>Eine Masse an einer Feder in Öl, losgelassen und sich selbst überlassen.</translation>
    </message>
    <message>
      <location filename="resources/samples/index.toml" />
      <source>Enzyme kinetics</source>
      <translation>Enzymkinetik</translation>
    </message>
    <message>
      <location filename="resources/samples/index.toml" />
      <source>How fast an enzyme works at six concentrations of its substrate.</source>
      <translation>Wie schnell ein Enzym bei sechs Konzentrationen seines Substrats arbeitet.</translation>
    </message>
    <message>
      <source>row {}</source>
      <translation>Zeile {}</translation>
    </message>
    <message>
      <source>rows {}</source>
      <translation>Zeilen {}</translation>
    </message>
    <message>
      <source>1 line</source>
      <translation>1 Zeile</translation>
    </message>
    <message>
      <source>{} lines</source>
      <translation>{} Zeilen</translation>
    </message>
    <message>
      <source>1 row</source>
      <translation>1 Zeile</translation>
    </message>
    <message>
      <source>{} rows</source>
      <translation>{} Zeilen</translation>
    </message>
    <message>
      <source>1 cell</source>
      <translation>1 Zelle</translation>
    </message>
    <message>
      <source>{} cells</source>
      <translation>{} Zellen</translation>
    </message>
    <message>
      <source>link scan of {}</source>
      <translation>Durchsuchen der Verknüpfungen von {}</translation>
    </message>
    <message>
      <source>sum of links of {}</source>
      <translation>Summe von Verknüpfungen von {}</translation>
    </message>
    <message>
      <source>sum grown link by link of {}</source>
      <translation>Summe von {}, Verknüpfung für Verknüpfung aufgebaut</translation>
    </message>
    <message>
      <source>{} ({} of {})</source>
      <translation>{} ({} von {})</translation>
    </message>
    <message>
      <source>Formula text (sympy)</source>
      <translation>Formeltext (sympy)</translation>
    </message>
    <message>
      <source>Plain text</source>
      <translation>Einfacher Text</translation>
    </message>
    <message>
      <source>LaTeX document</source>
      <translation>LaTeX-Dokument</translation>
    </message>
    <message>
      <source>MATLAB or Octave</source>
      <translation>MATLAB oder Octave</translation>
    </message>
    <message>
      <source>Excel or LibreOffice</source>
      <translation>Excel oder LibreOffice</translation>
    </message>
  </context>
</TS>
