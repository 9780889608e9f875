<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
  <context>
    <name>Kanoscope</name>
    <message>
      <location filename="app/actions/bound.py" />
      <source>When it is grey:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/conditions.py" />
      <source>Open a table first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/conditions.py" />
      <source>Open a table first, or wait until what is going on has ended.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/conditions.py" />
      <source>Nothing is going on that could be paused.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/conditions.py" />
      <source>Search for laws and choose one that has fitted numbers.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/conditions.py" />
      <source>Open a table whose target is a number.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/conditions.py" />
      <source>This is the first step.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/conditions.py" />
      <source>This is the last step.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/conditions.py" />
      <source>Select an edge that has a spline, and wait for its candidates; or select several.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/conditions.py" />
      <source>Select an edge that has a spline.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/conditions.py" />
      <source>Select an edge of the network.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/conditions.py" />
      <source>Select an edge that is snapped to a function.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/conditions.py" />
      <source>Select an edge that was pruned.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/conditions.py" />
      <source>Select an edge that is not locked.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/conditions.py" />
      <source>Select an edge that is locked.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/edge.py" />
      <source>Snap to the best candidate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/edge.py" />
      <source>Edge</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/edge.py" />
      <source>Snap the edge to the candidate chosen, or to the best; several edges each to its best.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/edge.py" />
      <source>The spline becomes y = c f(a x + b) + d. The best candidate costs the whole model the least error.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/edge.py" />
      <source>Snap</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/edge.py" />
      <source>Unsnap</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/edge.py" />
      <source>Give the edge its spline back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/edge.py" />
      <source>The spline takes the shape of the function, and can be trained again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/edge.py" />
      <source>Prune</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/edge.py" />
      <source>Prune the selected edges.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/edge.py" />
      <source>A pruned edge stays as a ghost on the canvas, and can be restored.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/edge.py" />
      <source>Restore</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/edge.py" />
      <source>Bring pruned edges back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/edge.py" />
      <source>They come back with the curve that they had.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/edge.py" />
      <source>Lock</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/edge.py" />
      <source>Keep training away from the selected edges.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/edge.py" />
      <source>No optimiser changes a locked edge.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/edge.py" />
      <source>Unlock</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/edge.py" />
      <source>Let training change the selected edges.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/edge.py" />
      <source>The next iteration may change them again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/edit.py" />
      <source>Undo</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/edit.py" />
      <source>Edit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/edit.py" />
      <source>Go back one step.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/edit.py" />
      <source>Every edit, every training run and every search is one step. The History panel shows them all.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/edit.py" />
      <source>Redo</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/edit.py" />
      <source>Go forth again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/edit.py" />
      <source>Where the history has branches, along the one that was last visited.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/edit.py" />
      <source>Copy formula as LaTeX</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/edit.py" />
      <source>Put the formula on the clipboard.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/edit.py" />
      <source>It is held against the model before it is copied.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/edit.py" />
      <source>Copy formula as Python</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/edit.py" />
      <source>Put a function on the clipboard.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/edit.py" />
      <source>It takes the columns as arguments, and is held against the model before it is copied.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/edit.py" />
      <source>Preferences…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/edit.py" />
      <source>Choose theme, contrast, size of text, motion, digits, processes and language.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/edit.py" />
      <source>What is changed is remembered, and holds at once, but for the language.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/file.py" />
      <source>Open data or project…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/file.py" />
      <source>File</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/file.py" />
      <source>Read a table or a project.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/file.py" />
      <source>Tables are text files with columns and spreadsheets. A file can also be dropped on the window.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/file.py" />
      <source>Open</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/file.py" />
      <source>Open recent…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/file.py" />
      <source>Find a file that was opened or saved lately.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/file.py" />
      <source>A few letters of its name are enough; Enter opens the newest.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/file.py" />
      <source>Samples</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/file.py" />
      <source>Go to the start page.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/file.py" />
      <source>It has tables whose laws are known, and the files that were opened lately. What is open stays open.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/file.py" />
      <source>Sample</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/file.py" />
      <source>Save project</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/file.py" />
      <source>Save table and history.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/file.py" />
      <source>A project holds the table, every step of the history and the splines of each.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/file.py" />
      <source>Save project as…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/file.py" />
      <source>Save under another name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/file.py" />
      <source>Later saves go to the new file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/file.py" />
      <source>Export…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/file.py" />
      <source>Copy or save the formula or a picture.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/file.py" />
      <source>A formula is evaluated and held against the model before it is written.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/file.py" />
      <source>Export</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/file.py" />
      <source>Quit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/file.py" />
      <source>Close the window.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/file.py" />
      <source>Steps that are not saved are asked about first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/help.py" />
      <source>User guide</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/help.py" />
      <source>Help</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/help.py" />
      <source>Read how to come from a table to a law that can be trusted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/help.py" />
      <source>It opens at the page of the panel that you are in. The guide is in English.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/help.py" />
      <source>Find a command…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/help.py" />
      <source>Type what you want to do.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/help.py" />
      <source>A few letters of the command are enough. What was done from here lately stands first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/help.py" />
      <source>Shortcuts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/help.py" />
      <source>All shortcuts on one page.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/help.py" />
      <source>The keys of the canvas are there too.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/help.py" />
      <source>What’s This?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/help.py" />
      <source>Click anything to be told what it is for.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/help.py" />
      <source>Esc ends it. Shift+F1 over a control of a dialog tells of that control at once.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/help.py" />
      <source>Restart engine</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/help.py" />
      <source>Start the engine again after it gave up.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/help.py" />
      <source>The engine is the process that computes. The model is kept in the window and is not lost.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>New network…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>Model</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>Choose layers, nodes and grid of the network.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>The new network is not trained yet. It is one step, so that the old one can be brought back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>Network from formula…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>Make a network of a formula, to see it, question it, and train what it misses.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>The formula names columns of the table. Splines beside it can learn what it does not say.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>Add derived input…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>Let the network take in an expression of columns, such as a ratio.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>The network begins anew, because it gets another input.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>Add input…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>Train</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>Train from the present model.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>The splines move while it goes on, and edits made meanwhile are taken up. One run is one step.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>Train on finer grids</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>Train on grids of twice the size, again and again, for as long as the error falls.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>The error that counts is that of the rows held out, so that noise is not learnt.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>Finer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>Pause</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>End training or searching, and keep what it found.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>To go on, train again: it begins with the model as it is.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>Step</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>Train one iteration.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>To watch closely what one iteration of the optimiser changes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>Training settings…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>Choose optimiser, loss, roughness penalty, precision and device of later runs.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>What is automatic suits most tables. A robust loss helps where some rows are grossly wrong.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>Discover</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>Search for laws, simple ones first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>The search shows what it found so far, and can be paused at any moment. Its best law is one step.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>Discover with settings…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>Choose time, noise, units and processes of the search, then begin.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>Later searches keep these settings.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>Fit a formula…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>Fit the constants of a formula of your own to the table.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>Each constant gets its standard error, and a 95 % interval on demand.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>Constants of the law…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>Fit the numbers of the chosen law to all rows: standard errors and 95 % intervals.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>The intervals are found by profile likelihood: each constant is held, all others are refitted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>Extend grid</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>Twice as many grid intervals on every spline.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>The curves stay as they are; training can then bend them more finely.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>Grid +</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>Prune weak edges</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>Prune every edge that the others can do without.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>One edge after another is taken away and the rest refitted, for as long as the error stays.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>Prune weak</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>Snap all edges</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>Snap every spline to its best function, as long as the model stays good.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>What counts is the error of the whole model after it was refitted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/model.py" />
      <source>Snap all</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/table.py" />
      <source>View</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/view.py" />
      <source>Fit network to window</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/view.py" />
      <source>Show the whole network.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/view.py" />
      <source>The wheel zooms, and the network moves while the space bar is held.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/view.py" />
      <source>Zoom to selection</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/view.py" />
      <source>Show the selected edges as large as they fit.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/view.py" />
      <source>Fit network to window leads back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/view.py" />
      <source>Pruned edges</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/view.py" />
      <source>Show pruned edges as ghosts, or hide them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/view.py" />
      <source>A ghost can be selected like any edge, and restored.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/view.py" />
      <source>Light theme</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/view.py" />
      <source>Dark ink on light ground.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/view.py" />
      <source>The choice is kept for the next time.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/view.py" />
      <source>Dark theme</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/view.py" />
      <source>Light ink on dark ground.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/view.py" />
      <source>Theme of the system</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/view.py" />
      <source>Follow the desktop.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/view.py" />
      <source>The window changes when the desktop changes from light to dark.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/view.py" />
      <source>Explore layout</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/view.py" />
      <source>Table, history, network, edge, quality, formula and training at once.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/view.py" />
      <source>The layout at first. Panels can then be moved, closed and opened as you like.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/view.py" />
      <source>Inspect layout</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/view.py" />
      <source>Much room for the selected edge and for the quality of the model.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/view.py" />
      <source>To look closely at one edge after another. Panels can then be moved, closed and opened as you like.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/view.py" />
      <source>Present layout</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/view.py" />
      <source>The network and its formula alone.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/view.py" />
      <source>To show a law to others. Panels can then be moved, closed and opened as you like.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/view.py" />
      <source>Learn layout</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/view.py" />
      <source>The table, the network, the error and the formula.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/view.py" />
      <source>To watch what training does. Panels can then be moved, closed and opened as you like.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/view.py" />
      <source>Arrange the panels anew</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/view.py" />
      <source>Put all panels back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/actions/view.py" />
      <source>They take on the places and sizes that they had at first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/application.py" />
      <source>The window met an error that it did not foresee.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/application.py" />
      <source>Your model is as it was. Copy the details into a report.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/cheat_sheet.py" />
      <source>Arrows</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/cheat_sheet.py" />
      <source>Walk from edge to edge</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/cheat_sheet.py" />
      <source>Ctrl and ← →</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/cheat_sheet.py" />
      <source>From an edge to its nodes, from node to node</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/cheat_sheet.py" />
      <source>Enter</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/cheat_sheet.py" />
      <source>Show the edge's candidates, select a node's edges</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/cheat_sheet.py" />
      <source>Zoom</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/cheat_sheet.py" />
      <source>Space and drag</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/cheat_sheet.py" />
      <source>Move the network</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/cheat_sheet.py" />
      <source>Ctrl and click</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/cheat_sheet.py" />
      <source>Select several edges</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/cheat_sheet.py" />
      <source>Click a node</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/cheat_sheet.py" />
      <source>Select its edges</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/cheat_sheet.py" />
      <source>Esc</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/cheat_sheet.py" />
      <source>Select nothing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/cheat_sheet.py" />
      <source>The keys that do what the menus do, and the keys of the canvas.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/cheat_sheet.py" />
      <source>List of shortcuts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/cheat_sheet.py" />
      <source>Arrow keys scroll the list.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/cheat_sheet.py" />
      <source>Network</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/curve.py" />
      <source>Curve</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/derived_input.py" />
      <source>An input that is computed from columns of the table.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/derived_input.py" />
      <source>Expression</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/derived_input.py" />
      <source>An expression of columns, such as a ratio, with + - * / ^ and functions.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/derived_input.py" />
      <source>Name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/derived_input.py" />
      <source>as the expression</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/derived_input.py" />
      <source>What the input is called on the canvas and in formulas.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/derived_input.py" />
      <source>Columns</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/derived_input.py" />
      <source>From {} to {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/derived_input.py" />
      <source>such as {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/derived_input.py" />
      <source>Add derived input</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/derived_input.py" />
      <source>From {} to {}, a pure number.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/derived_input.py" />
      <source>Change {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/discover.py" />
      <source>Known: {}. Without: {}. Units guide the search where every column has one.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <location filename="app/dialogs/discover.py" />
      <source>{} dimensionless groups: {}.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <location filename="app/dialogs/discover.py" />
      <source>No column has a unit. Write it behind the name in the file, as in “mass (kg)”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/discover.py" />
      <source>No dimensionless group.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/discover.py" />
      <source>Discover a law</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/discover.py" />
      <source>How laws are searched for. Later searches keep these settings.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/discover.py" />
      <source>Seconds</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/discover.py" />
      <source>How long the search may take. One that finds an exact law ends sooner.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/discover.py" />
      <source>Noise of the target</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/discover.py" />
      <source>is estimated</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/discover.py" />
      <source>Its standard deviation, where it is known, in the unit of the target.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/discover.py" />
      <source>Let the units guide the search</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/discover.py" />
      <source>Only formulas whose units are right are tried first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/discover.py" />
      <source>Processes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/discover.py" />
      <source>More are faster, and find the same formula.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/discover.py" />
      <source>the target</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/discover.py" />
      <source>At most</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/discover.py" />
      <source>{} in {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/discover.py" />
      <source>Known: {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/discover.py" />
      <source>{} and {} more</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/discover.py" />
      <source>Noise of {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/discover.py" />
      <source>The inputs cannot make up the unit of the target.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/export.py" />
      <source>One column, 89 mm</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/export.py" />
      <source>Two columns, 183 mm</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/export.py" />
      <source>One narrow column, 85 mm</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/export.py" />
      <source>Two narrow columns, 174 mm</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/export.py" />
      <source>Network as SVG</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/export.py" />
      <source>Network as PDF</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/export.py" />
      <source>Network as PNG</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/export.py" />
      <source>Take the formula or a picture along: into a file, or onto the clipboard.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/export.py" />
      <source>What to export</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/export.py" />
      <source>A formula in a language of your choice, or a picture of the network.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/export.py" />
      <source>Width of the picture</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/export.py" />
      <source>The widths of one and of two columns of a journal.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/export.py" />
      <source>Save…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/export.py" />
      <source>Copy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/export.py" />
      <source>What</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/export.py" />
      <source>Width</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/export.py" />
      <source>Formula as {}</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <location filename="app/dialogs/fit_formula.py" />
      <source>R² {1}, {0} rows.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <location filename="app/dialogs/fit_formula.py" />
      <source>Residual standard deviation {}, {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/fit_formula.py" />
      <source>Constants</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/fit_formula.py" />
      <source>Each constant with its start, its value, its standard error and its 95 % interval.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/fit_formula.py" />
      <source>Fit a formula</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/fit_formula.py" />
      <source>Constants of a formula of your own, fitted to all rows of the table.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/fit_formula.py" />
      <source>Formula</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/fit_formula.py" />
      <source>A formula of columns; every other name in it is a constant to be fitted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/fit_formula.py" />
      <source>Fit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/fit_formula.py" />
      <source>Find the constants with which the formula comes nearest to all rows.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/fit_formula.py" />
      <source>95 % intervals</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/fit_formula.py" />
      <source>By profile likelihood: each constant is held, all others are refitted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/fit_formula.py" />
      <source>Open as network</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/fit_formula.py" />
      <source>Make the fitted formula the model, as one step that can be undone.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/fit_formula.py" />
      <source>Close</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/fit_formula.py" />
      <source>Fitting…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/fit_formula.py" />
      <source>The data do not determine every constant, so there are no standard errors.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/fit_formula.py" />
      <source>Looking for the intervals…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/fit_formula.py" />
      <source>Stop</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/formula_network.py" />
      <source>Numbers with a point, such as 2.0, can be trained; all others stay exact.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/formula_network.py" />
      <source>Beside the formula every input gets a spline that begins at zero and learns what the formula misses.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <location filename="app/dialogs/formula_network.py" />
      <source>{} edges in layers of {} nodes.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <location filename="app/dialogs/formula_network.py" />
      <source>It gives every row of the table to rounding.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/formula_network.py" />
      <source>Network from formula</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/formula_network.py" />
      <source>A formula becomes the network, edge by edge.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/formula_network.py" />
      <source>Target</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/formula_network.py" />
      <source>The column that the formula is for.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/formula_network.py" />
      <source>Leave room to learn</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/formula_network.py" />
      <source>Its RMSE in all rows is {}, {} times the target's spread.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/formula_network.py" />
      <source>Its RMSE in all rows is {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/formula_network.py" />
      <source>Its RMSE in all rows is {}, {} % of the target's spread.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/guide.py" />
      <source>From the first minute to trusting a law. The guide is in English.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/guide.py" />
      <source>Search the guide</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/guide.py" />
      <source>The list keeps the pages with these words; Enter opens the first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/guide.py" />
      <source>Pages</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/guide.py" />
      <source>The pages of the guide, in the order in which they are best read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/guide.py" />
      <source>Page</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/guide.py" />
      <source>Tab goes from link to link, Enter follows one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/guide.py" />
      <source>To the page that was read before (Alt+Left).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/guide.py" />
      <source>To the page that was left by going back (Alt+Right).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/guide.py" />
      <source>Back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/guide.py" />
      <source>Forward</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/network.py" />
      <source>none</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/network.py" />
      <source>New network</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/network.py" />
      <source>The shape of a network that begins anew, and what its edges are made of.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/network.py" />
      <source>Nodes of each layer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/network.py" />
      <source>From the inputs to the target, such as 3, 5, 1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/network.py" />
      <source>Product nodes of each layer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/network.py" />
      <source>How many nodes of each layer after the inputs multiply, such as 2, 0.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/network.py" />
      <source>Edges</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/network.py" />
      <source>What the curve of an edge is made of. B-splines suit most tables.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/network.py" />
      <source>Grid intervals</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/network.py" />
      <source>How finely a curve can bend. Few are easier to read, and learn less noise.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/network.py" />
      <source>Order</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/network.py" />
      <source>Degree of the polynomials between the knots.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/network.py" />
      <source>Base function</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/network.py" />
      <source>A fixed curve that every edge adds to its own, times a factor that is trained.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/network.py" />
      <source>More knots where there are more rows</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/network.py" />
      <source>The grid follows the rows instead of being even.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/network.py" />
      <source>One range for all nodes of a layer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/network.py" />
      <source>All curves of a layer are drawn over the same numbers.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/network.py" />
      <source>Known periods of the inputs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/network.py" />
      <source>One for each input in its unit, 0 where none is known, such as 24, 0.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/network.py" />
      <source>Product nodes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/network.py" />
      <source>Periods</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/palette.py" />
      <source>Nothing matches. Try fewer letters.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/palette.py" />
      <source>There is nothing here yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/palette.py" />
      <source>What matches</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/palette.py" />
      <source>Everything that can be done, found by a few of its letters.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/palette.py" />
      <source>Type some letters; Enter does the first that matches, arrows choose others.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/palette.py" />
      <source>What matches, the nearest first. What is grey cannot be done now.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/palette_entry.py" />
      <source>on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/preferences.py" />
      <source>As the system</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/preferences.py" />
      <source>Light</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/preferences.py" />
      <source>Dark</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/preferences.py" />
      <source>Normal</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/preferences.py" />
      <source>High</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/preferences.py" />
      <source>How the window looks and computes. What is changed holds at once, but for the language.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/preferences.py" />
      <source>Preferences</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/preferences.py" />
      <source>Theme</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/preferences.py" />
      <source>Light, dark, or as the desktop is at the moment.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/preferences.py" />
      <source>Contrast</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/preferences.py" />
      <source>High contrast has black or white grounds and visible frames.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/preferences.py" />
      <source>Text size</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/preferences.py" />
      <source>Size of text, of that which the desktop sets.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/preferences.py" />
      <source>Reduce motion</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/preferences.py" />
      <source>Nothing glides, fades or runs that need not.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/preferences.py" />
      <source>Digits of formulas</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/preferences.py" />
      <source>With how many digits the numbers of a formula are shown.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/preferences.py" />
      <source>Processes of a search</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/preferences.py" />
      <source>More find laws faster, and find the same laws.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/preferences.py" />
      <source>Language</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/preferences.py" />
      <source>Of the window. It changes when Kanoscope is started again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/preferences.py" />
      <source>The language changes when Kanoscope is started again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/primitive.py" />
      <source>An expression in x, with shape parameters p and q if you like, such as x^2*exp(x)/(exp(x)-1)^2. An edge that is snapped to it becomes y = c f(a x + b) + d.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/primitive.py" />
      <source>for every x</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/primitive.py" />
      <source>Primitives of your own</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/primitive.py" />
      <source>Functions of your own that edges can be snapped to.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/primitive.py" />
      <source>Expression in x</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/primitive.py" />
      <source>Add</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/primitive.py" />
      <source>They are candidates for every edge, and belong to the project.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/primitive.py" />
      <source>Remove</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/primitive.py" />
      <source>Make the expression a candidate for every edge.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/primitive.py" />
      <source>Take the selected primitive off the list, unless an edge is snapped to it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/primitive.py" />
      <source>pole at x = {} and every {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/primitive.py" />
      <source>pole at x = {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/primitive.py" />
      <source>for x from {} to {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/primitive.py" />
      <source>for x from {} on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/primitive.py" />
      <source>for x up to {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/primitive.py" />
      <source>drawn for {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/primitive.py" />
      <source>cost {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/training.py" />
      <source>How later runs train the network. What is automatic suits most tables.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/training.py" />
      <source>What counts as a good fit. Robust losses follow most rows when some are grossly wrong.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/training.py" />
      <source>automatic</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/training.py" />
      <source>least squares</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/training.py" />
      <source>robust (Huber)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/training.py" />
      <source>robust (Cauchy)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/training.py" />
      <source>cross-entropy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/training.py" />
      <source>double (float64)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/training.py" />
      <source>single (float32)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/training.py" />
      <source>How the splines are fitted. Automatic takes Levenberg-Marquardt for small networks, L-BFGS for larger ones, Adam for the largest.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/training.py" />
      <source>How much a wiggle costs, such as 1e-6. More makes smoother curves; empty lets the noise of the data decide.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/training.py" />
      <source>Train on finer grids stops at so many intervals of a spline, even if the error still falls.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/training.py" />
      <source>Double finds exact constants. Single is faster on most GPUs.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/training.py" />
      <source>What computes. Automatic goes by the size of a step: small networks are faster on the CPU.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/training.py" />
      <source>NVIDIA GPU (CUDA)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/training.py" />
      <source>Apple GPU (MPS)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/training.py" />
      <source>Training settings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/training.py" />
      <source>Loss</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/training.py" />
      <source>Optimiser</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/training.py" />
      <source>Roughness penalty</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/training.py" />
      <source>follows the data</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/training.py" />
      <source>Finest grid</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/training.py" />
      <source>Precision</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/training.py" />
      <source>Device</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/training.py" />
      <source>Advanced</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/training.py" />
      <source>What only few tables need to have changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/messages.py" />
      <source>And {} more: see the details.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/network/describe.py" />
      <source>pruned</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/network/describe.py" />
      <source>locked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/network/describe.py" />
      <source>product of {} edges</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/network/describe.py" />
      <source>sum of {} edges</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/network/describe.py" />
      <source>importance {}, number {} of {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/network/describe.py" />
      <source>data from {} to {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/network/describe.py" />
      <source>spline, from {} to {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/network/describe.py" />
      <source>{} edges leave it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/network/describe.py" />
      <source>derived input: {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/network/describe.py" />
      <source>snapped to</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/network/describe.py" />
      <source>identity</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/boundary_plot.py" />
      <source>Classes in the plane of two columns</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/boundary_plot.py" />
      <source>held out</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/boundary_view.py" />
      <source>Column across</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/boundary_view.py" />
      <source>The column across.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/boundary_view.py" />
      <source>Column up</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/boundary_view.py" />
      <source>The column up.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/boundary_view.py" />
      <source>Other columns</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/boundary_view.py" />
      <source>What the other columns are held at: their medians, or the values of a row.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/boundary_view.py" />
      <source>Row</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/boundary_view.py" />
      <source>The row whose values the other columns are held at. Click a row to choose it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/boundary_view.py" />
      <source>their medians</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/boundary_view.py" />
      <source>a row</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/boundary_view.py" />
      <source>against</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/boundary_view.py" />
      <source>other columns at</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/boundary_view.py" />
      <source>Point at a place, or walk with the arrow keys, to read its probabilities.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/boundary_view.py" />
      <source>{}: the model has no value here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/candidates_view.py" />
      <source>Candidates</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/candidates_view.py" />
      <source>Candidates tried in the whole model</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/candidates_view.py" />
      <source>%v of %m tried</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/candidates_view.py" />
      <source>Each is snapped to, and the whole model refitted, to see its error.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/candidates_view.py" />
      <source>Try no more candidates; keep what was found.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/candidates_view.py" />
      <source>Own…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/candidates_view.py" />
      <source>See the functions of your own, add some, take some away.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/candidates_view.py" />
      <source>{} does not fit the curve of this edge.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/compared_side.py" />
      <source>The formula is being composed.</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <location filename="app/panels/compared_side.py" />
      <source>{} edges are still splines.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <location filename="app/panels/comparison.py" />
      <source>Compare two models</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/comparison.py" />
      <source>Two models side by side: formulas, figures and residuals on the same axes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/comparison.py" />
      <source>Residuals against</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/comparison.py" />
      <source>What both residuals are drawn against.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/comparison.py" />
      <source>Figures</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/comparison.py" />
      <source>What tells the models apart; a tick stands at the better figure.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/comparison.py" />
      <source>Formula of the first model</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/comparison.py" />
      <source>Residuals of the first model</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/comparison.py" />
      <source>Formula of the second model</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/comparison.py" />
      <source>Residuals of the second model</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/comparison.py" />
      <source>First model</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/comparison.py" />
      <source>The model on the left.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/comparison.py" />
      <source>Second model</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/comparison.py" />
      <source>The model on the right.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/comparison.py" />
      <source>Take this one</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/comparison.py" />
      <source>Make this model the one you work on, as one step of the history.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/comparison.py" />
      <source>First</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/comparison.py" />
      <source>Second</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/comparison.py" />
      <source>{}, better</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/confusion_table.py" />
      <source>Confused classes</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <location filename="app/panels/confusion_table.py" />
      <source>{} held-out rows whose {} is {} are taken for {}.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <location filename="app/panels/data_panel.py" />
      <source>Change…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/data_panel.py" />
      <source>Change the derived input that is chosen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/data_panel.py" />
      <source>Remove the derived input that is chosen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/data_panel.py" />
      <source>Role</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/data_panel.py" />
      <source>Data</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <location filename="app/panels/data_panel.py" />
      <source>Data · {} rows</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <location filename="app/panels/data_panel.py" />
      <source>Data · {} rows · {}/{} split</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <location filename="app/panels/edge_names.py" />
      <source>Edge {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/edge_names.py" />
      <source>{}, scaled</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/edge_names.py" />
      <source>importance {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/edge_panel.py" />
      <source>Click an edge of the network, or press Enter on one below, to see what it does and could be.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/edge_panel.py" />
      <source>{} edges are selected: snap each to its best function, prune or lock all of them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/edge_panel.py" />
      <source>Knots</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/edge_panel.py" />
      <source>Where the pieces of the spline meet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/edge_panel.py" />
      <source>Basis</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/edge_panel.py" />
      <source>The functions that add up to the spline.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/edge_panel.py" />
      <source>Control points</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/edge_panel.py" />
      <source>Drag one, or push it by keys, to bend the curve.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/edge_panel.py" />
      <source>{} edges selected</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/edge_parameters.py" />
      <source>A number, 2*pi or 1/2. Up and down change it by 1 %. A sign = before it keeps it exact.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/edge_parameters.py" />
      <source>Function of the edge</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/edge_parameters.py" />
      <source>What is wrong with a parameter</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/edge_parameters.py" />
      <source>Parameter {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/edge_plot.py" />
      <source>Left and right choose a control point, up and down push it, Enter lets it go. Dotted: beyond the grid. Grey: no data. Hatched: the function has no value.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/edge_plot.py" />
      <source>Activation of the edge</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/edges_model.py" />
      <source>From → to</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/edges_model.py" />
      <source>Importance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/edges_model.py" />
      <source>Function</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/edges_model.py" />
      <source>spline</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/edges_view.py" />
      <source>Edges of the network</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/edges_view.py" />
      <source>What is selected here is selected on the network. Enter opens it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/figures.py" />
      <source>Complexity</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/figures.py" />
      <source>Training log loss</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/figures.py" />
      <source>Held-out log loss</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/figures.py" />
      <source>Held-out accuracy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/figures.py" />
      <source>Training RMSE</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/figures.py" />
      <source>Held-out RMSE</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/figures.py" />
      <source>Largest held-out residual</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/figures.py" />
      <source>Held-out R²</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/formula_panel.py" />
      <source>A formula for the logit z of each class; their softmax gives the probabilities of {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/formula_panel.py" />
      <source>Digits</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/formula_panel.py" />
      <source> digits</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/formula_panel.py" />
      <source>Significant digits of the numbers in the formula.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/formula_panel.py" />
      <source>Units</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/formula_panel.py" />
      <source>Standardised: every column less its mean, in standard deviations. The factors of terms can then be compared. Copies and files keep the table's units.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/formula_panel.py" />
      <source>Output</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/formula_panel.py" />
      <source>Text for sympy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/formula_panel.py" />
      <source>Table's units</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/formula_panel.py" />
      <source>Standardised</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/formula_panel.py" />
      <source>Copy as</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/formula_panel.py" />
      <source>The formula stands here as soon as there is a model.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/formula_panel.py" />
      <source>composing</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <location filename="app/panels/formula_panel.py" />
      <source>{} edges are still splines. Prune weak ones and snap the rest to read the formula.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <location filename="app/panels/formula_panel.py" />
      <source>{} edges still splines</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <location filename="app/panels/formula_panel.py" />
      <source>complexity {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/front_plot.py" />
      <source>Complexity against held-out error</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/front_plot.py" />
      <source>complexity</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/front_plot.py" />
      <source>held-out RMSE</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/front_plot.py" />
      <source>complexity {}, held-out RMSE {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/history_panel.py" />
      <source>Rename</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/history_panel.py" />
      <source>Compare…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/history_panel.py" />
      <source>History</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/history_panel.py" />
      <source>Give the marked step a name of your own (F2).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/history_panel.py" />
      <source>Set the marked step beside the current one; that beside the step before it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/history_panel.py" />
      <source>Go here</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/history_panel.py" />
      <source>Compare with the current step…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/laws_panel.py" />
      <source>A search for laws shows here what it finds.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/laws_panel.py" />
      <source>coming to an end</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/laws_panel.py" />
      <source>Laws</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/laws_panel.py" />
      <source>Set two laws side by side: formulas, errors and residuals.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/laws_panel.py" />
      <source>The data cannot tell these {} formulas apart: ★ and ≈.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/laws_panel.py" />
      <source>No noise: a law is exact.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/laws_panel.py" />
      <source>Noise of {}: {} (given).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/laws_panel.py" />
      <source>Noise of {}: {} (estimated).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/laws_panel.py" />
      <source>{} s left</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/laws_panel.py" />
      <source>Laws · {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/loss_plot.py" />
      <source>Error against iteration</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/loss_plot.py" />
      <source>step</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/loss_plot.py" />
      <source>training</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/message_bar.py" />
      <source>Hint</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/message_bar.py" />
      <source>Note</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/message_bar.py" />
      <source>Problem</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/message_bar.py" />
      <source>Messages</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/message_bar.py" />
      <source>Close message</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/message_bar.py" />
      <source>Details</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/own_expression.py" />
      <source>An expression in x, with shape parameters p and q if you like. Enter tries it on the edge.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/own_expression.py" />
      <source>Function of your own, such as x^2*exp(-x)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/own_expression.py" />
      <source>Function of your own</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/own_expression.py" />
      <source>What became of the function</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/own_expression.py" />
      <source>It is tried when nothing else goes on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/parity_plot.py" />
      <source>Predicted against observed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/parity_plot.py" />
      <source>Residuals</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/parity_plot.py" />
      <source>predicted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/parity_plot.py" />
      <source>residual</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/parity_plot.py" />
      <source>observed {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/parity_plot.py" />
      <source>predicted {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/point_keys.py" />
      <source>Control point {} of {} at {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/probability_view.py" />
      <source>Probability of a class against an input</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/probability_view.py" />
      <source>Class</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/probability_view.py" />
      <source>The class whose probability is shown.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/probability_view.py" />
      <source>Probability against</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/probability_view.py" />
      <source>other classes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/probability_view.py" />
      <source>of the class</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/quality_panel.py" />
      <source>Quality · held-out accuracy {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/quality_panel.py" />
      <source>The target that parity and residuals are of.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/quality_panel.py" />
      <source>Quality</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/quality_panel.py" />
      <source>Parity</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/quality_panel.py" />
      <source>Front</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/quality_panel.py" />
      <source>Boundary</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/quality_panel.py" />
      <source>Classes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/quality_panel.py" />
      <source>Probabilities</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/quality_panel.py" />
      <source>Quality · held-out R² {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/residual_view.py" />
      <source>What leans or bends against a column is not yet in the model.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/residual_view.py" />
      <source>median</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/residual_view.py" />
      <source>residual ({})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/training_panel.py" />
      <source>The run settled.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/training_panel.py" />
      <source>The run did all its steps.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/training_panel.py" />
      <source>The run was paused.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/training_panel.py" />
      <source>The run diverged.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/training_panel.py" />
      <source>The run was cut short.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/training_panel.py" />
      <source>settled</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/training_panel.py" />
      <source>all steps done</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/training_panel.py" />
      <source>paused</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/training_panel.py" />
      <source>diverged</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/training_panel.py" />
      <source>cut short</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/training_panel.py" />
      <source>Pace of the run</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/training_panel.py" />
      <source>{} h {} min</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/training_panel.py" />
      <source>{} s</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/training_panel.py" />
      <source>{} min {} s</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/training_panel.py" />
      <source>Training</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/training_panel.py" />
      <source>held-out {} {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/training_panel.py" />
      <source>{} steps/s</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/training_panel.py" />
      <source>step {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/training_panel.py" />
      <source>held-out accuracy {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/training_panel.py" />
      <source>≤ {} left</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/training_panel.py" />
      <source>{} step</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/sentences.py" />
      <source>en</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <location filename="app/session/advice.py" />
      <source>{} of {} edges carry next to nothing.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <location filename="app/session/advice.py" />
      <source>The held-out error is {} times the training error: the network may be too large.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/session/advice.py" />
      <source>The splines can be snapped to functions now.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/session/advice.py" />
      <source>Some of the {} edges may do the same work twice.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/session/discovery.py" />
      <source>Looking for a law</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/session/discovery.py" />
      <source>Pruning weak edges</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/session/discovery.py" />
      <source>Snapping edges</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/session/exports.py" />
      <source>Written to {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/session/exports.py" />
      <source>It was checked against the model.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/session/fits.py" />
      <source>Fit again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/session/replies.py" />
      <source>It was started again, and the model is as you last saw it. Press Train to go on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/session/replies.py" />
      <source>It ended several times while starting. Check the installation, then choose Restart engine.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/session/table.py" />
      <source>Preparing the table</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/session/table.py" />
      <source>Reading {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/tables/candidates.py" />
      <source>Cost</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/tables/candidates.py" />
      <source>The primitive f of c f(a x + b) + d</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/tables/candidates.py" />
      <source>How well it fits the edge's own curve</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/tables/candidates.py" />
      <source>Symbols of description</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/tables/candidates.py" />
      <source>By how much the error of the whole model changes after a refit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/tables/columns.py" />
      <source>another target</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/tables/columns.py" />
      <source>derived</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/tables/columns.py" />
      <source>Column</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/tables/columns.py" />
      <source>Unit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/tables/columns.py" />
      <source>Range</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/tables/columns.py" />
      <source>Missing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/tables/columns.py" />
      <source>input</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/tables/columns.py" />
      <source>target</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/tables/columns.py" />
      <source>class</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/tables/columns.py" />
      <source>weight</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/tables/columns.py" />
      <source>sigma</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/tables/columns.py" />
      <source>group</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/tables/columns.py" />
      <source>time</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/tables/columns.py" />
      <source>ignore</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/tables/columns.py" />
      <source>no numbers</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/tables/constants.py" />
      <source>auto</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/tables/constants.py" />
      <source>open</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/tables/constants.py" />
      <source>Constant</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/tables/constants.py" />
      <source>Start</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/tables/constants.py" />
      <source>Value</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/tables/constants.py" />
      <source>Standard error</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/tables/constants.py" />
      <source>95 % interval</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/tables/constants.py" />
      <source>Perhaps</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/tables/constants.py" />
      <source>A name in the formula that is no column</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/tables/constants.py" />
      <source>Where the fit begins; empty for its own choice</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/tables/constants.py" />
      <source>Where the sum of squared residuals is least</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/tables/constants.py" />
      <source>By the curvature of the sum of squared residuals</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/tables/constants.py" />
      <source>By profile likelihood</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/tables/constants.py" />
      <source>An exact number, or physical constants of its unit, that the data agree with</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/tables/constants.py" />
      <source>{} to {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/tables/front.py" />
      <source>the law to take</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/tables/front.py" />
      <source>the data cannot tell it from the best</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/tables/front.py" />
      <source>cost</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/tables/front.py" />
      <source>beyond</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/tables/front.py" />
      <source>found by {}</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <location filename="app/tables/revisions.py" />
      <source>{} edges</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <location filename="app/tables/revisions.py" />
      <source>current</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/tables/revisions.py" />
      <source>not on the way to the current step</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/tables/revisions.py" />
      <source>{} snapped</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/windows/bars.py" />
      <source>Toolbar</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/windows/bars.py" />
      <source>More</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/windows/canvas_link.py" />
      <source>Select what enters it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/windows/canvas_link.py" />
      <source>Select what leaves it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/windows/canvas_link.py" />
      <source>{}: its {} edges</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/windows/commands.py" />
      <source>The engine, which looks for it, is still starting.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/windows/commands.py" />
      <source>fitted</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/windows/documents.py" />
      <source>Tables and projects (*.csv *.tsv *.txt *.dat *.xlsx *.xls *.ods *.kan);;All files (*)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/windows/documents.py" />
      <source>Kanoscope projects (*.kan)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/windows/documents.py" />
      <source>Open data or project</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/windows/documents.py" />
      <source>Unsaved steps</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/windows/documents.py" />
      <source>{} has steps that are not saved. Save them?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/windows/explanations.py" />
      <source>Data panel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/windows/explanations.py" />
      <source>The columns of the table: what each is for, its unit, its range, and how many values it lacks. Click a role to change it. The title tells how many rows are used, and how they were split.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/windows/explanations.py" />
      <source>History panel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/windows/explanations.py" />
      <source>Every step since the table was opened. Click one to go there; what was done after it is kept as a branch, and can be gone back to. A step can be given a name, and be set beside the current one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/windows/explanations.py" />
      <source>Edge panel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/windows/explanations.py" />
      <source>The selected edge: its spline over the data, the functions that it could be, and what the whole model's error becomes with each of them. Drag a control point to reshape the spline.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/windows/explanations.py" />
      <source>Laws panel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/windows/explanations.py" />
      <source>What a search found so far, the simplest law first. Click one to see its network; the best is the one that describes the table in the fewest bits. Compare sets any two side by side.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/windows/explanations.py" />
      <source>Quality panel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/windows/explanations.py" />
      <source>How far the model can be trusted: predictions against what was measured, what is left over, and the front of laws. Rows held out are told apart from rows trained on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/windows/explanations.py" />
      <source>Formula panel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/windows/explanations.py" />
      <source>The model as a formula in the names of your columns. Edges that are still splines stand as φ; snap them to read the law. Point at a term to see its edges; click it to select them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/windows/explanations.py" />
      <source>Training panel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/windows/explanations.py" />
      <source>The error over the iterations on a scale of powers of ten, of the rows trained on and of those held out. Where the second rises while the first falls, noise is being learnt.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/windows/explanations.py" />
      <source>Inputs on the left, the target on the right, a curve on every edge; nodes add or multiply. Thick and dark edges matter most. Click an edge to select it, and use the arrow keys to walk.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/windows/explanations.py" />
      <source>Start page</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/windows/explanations.py" />
      <source>Begin with a sample whose law is known, or open a table of your own: drop it on the window.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/windows/explanations.py" />
      <source>Status bar</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/windows/explanations.py" />
      <source>What goes on, which rows are used, and which device computes and why.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/windows/explanations.py" />
      <source>What happened and what can be done about it. A message goes when you close it or when it no longer holds.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/windows/explanations.py" />
      <source>What is done most often. Every command is found with Ctrl+K.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/windows/explanations.py" />
      <source>Menu bar</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/windows/explanations.py" />
      <source>Every command there is, in its menu.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/windows/exporting.py" />
      <source>The formula is on the clipboard.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/windows/finding.py" />
      <source>Find a command</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/windows/finding.py" />
      <source>Open a recent file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/windows/finding.py" />
      <source>Show or hide</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/windows/main_window.py" />
      <source>Several files were dropped.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/windows/main_window.py" />
      <source>Only the first is opened.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/windows/main_window.py" />
      <source>Let go to open {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/windows/start_page.py" />
      <source>From a table to a law</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/windows/start_page.py" />
      <source>Drop a table anywhere in this window, or begin with a sample.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/windows/start_page.py" />
      <source>Drop a table or project here, or click to choose one</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/windows/start_page.py" />
      <source>Recent</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/windows/status.py" />
      <source>CUDA GPU</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/windows/status.py" />
      <source>Apple GPU</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/windows/status.py" />
      <source>64 bit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/windows/status.py" />
      <source>32 bit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/windows/status.py" />
      <source>Working</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <location filename="app/windows/status.py" />
      <source>{1} of {2} rows, {0} inputs</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <location filename="app/windows/status.py" />
      <source>Ready  ·  Ctrl+K finds every command</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/windows/status.py" />
      <source>Engine starting</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/windows/status.py" />
      <source>Pausing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/windows/status.py" />
      <source>Engine ready</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/windows/status.py" />
      <source>Waiting for the engine</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/words.py" />
      <source>,</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Library</name>
    <message>
      <location filename="app/dialogs/discover.py" />
      <source>{} is no number.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/discover.py" />
      <source>Write it like this: 0.05, or leave it empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/fit_formula.py" />
      <source>Fit {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/network.py" />
      <source>{} is no list of whole numbers.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/network.py" />
      <source>Write them like this: 3, 5, 1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/network.py" />
      <source>{} is no list of periods.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/network.py" />
      <source>Write them like this: 24, 0.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/dialogs/training.py" />
      <source>Write it like this: 1e-6, or leave it empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/engine/worker/helper.py" />
      <source>The process that did this has ended, perhaps for want of memory.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/engine/worker/helper.py" />
      <source>Try again with a smaller file or a smaller network.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/engine/worker/helper.py" />
      <source>This took longer than {} s and was given up.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/engine/worker/jobs/compile_formula.py" />
      <source>{} is no target of numbers.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/engine/worker/jobs/compile_formula.py" />
      <source>Give the column the role of a target.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/engine/worker/jobs/export.py" />
      <source>There is no export {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/engine/worker/jobs/export.py" />
      <source>Choose one of {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/engine/worker/jobs/fit_formula.py" />
      <source>This formula cannot be a network:</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/engine/worker/jobs/fit_formula.py" />
      <source>it needs the only target alone on its left side.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/engine/worker/jobs/prune_weak.py" />
      <source>Every edge is needed: without any one of them the error grows.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/engine/worker/jobs/prune_weak.py" />
      <source>Keep them all.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/engine/worker/jobs/prune_weak.py" />
      <source>Prune a weak edge</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/engine/worker/jobs/prune_weak.py" />
      <source>Prune {} weak edges</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/engine/worker/jobs/snap_all.py" />
      <source>Unsnap, unlock or restore an edge first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/engine/worker/jobs/snap_all.py" />
      <source>No function kept the model good on any edge.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/engine/worker/jobs/snap_all.py" />
      <source>Prune weak edges and train on, or snap single edges by hand.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/engine/worker/jobs/snap_all.py" />
      <source>Snap 1 edge</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/engine/worker/jobs/snap_all.py" />
      <source>Snap {} edges</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/engine/worker/jobs/snap_all.py" />
      <source>Every selected edge is snapped, locked or pruned.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/engine/worker/jobs/snap_all.py" />
      <source>Every active edge is snapped or locked.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/engine/worker/jobs/snap_all.py" />
      <source>One edge fits no function well enough and stays a spline.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/engine/worker/jobs/snap_all.py" />
      <source>{} edges fit no function well enough and stay splines.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/engine/worker/jobs/snap_all.py" />
      <source>{} is the constant {} now: its input plays no part in it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/engine/worker/loop.py" />
      <source>The memory does not suffice for this.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/engine/worker/loop.py" />
      <source>Use fewer rows or a smaller network.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/engine/worker/loop.py" />
      <source>The engine met an error that it did not foresee.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/engine/worker/loop.py" />
      <source>Your model is as it was. Copy the details into a report.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/engine/worker/tables.py" />
      <source>The table was replaced before the work on it began.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/engine/worker/tables.py" />
      <source>Ask again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/network/picture.py" />
      <source>A picture cannot be written as {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/network/picture.py" />
      <source>Use .svg, .pdf or .png.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/network/picture.py" />
      <source>{} cannot be written: {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/network/picture.py" />
      <source>Choose another folder or make room.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/edge_parameters.py" />
      <source>{} is not finite.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/edge_parameters.py" />
      <source>Write a finite number.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/panels/laws_panel.py" />
      <source>Take {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/session/discovery.py" />
      <source>Discover a law</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/session/networks.py" />
      <source>Network from formula</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/session/opening.py" />
      <source>Open {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/session/primitives.py" />
      <source>{} is built in.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/session/primitives.py" />
      <source>Write another expression.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/session/primitives.py" />
      <source>{} is in the list already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/session/primitives.py" />
      <source>{} is in use: {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/session/primitives.py" />
      <source>Unsnap it there first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/session/projects.py" />
      <source>{} holds no table.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/session/projects.py" />
      <source>Open another project.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/session/steps.py" />
      <source>Refine to G = {} ({})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/session/steps.py" />
      <source>{} steps, {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/session/steps.py" />
      <source>{} steps, cut short</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/session/steps.py" />
      <source>New network {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/session/steps.py" />
      <source>There are {} inputs and {} targets.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/session/steps.py" />
      <source>Let the widths begin with {} and end with {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/session/table.py" />
      <source>There is no table yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/session/table.py" />
      <source>Open a file or a sample first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/session/training.py" />
      <source>{} steps</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="app/windows/commands.py" />
      <source>Unsnap {} edges</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/basis/bspline.py" />
      <source>B-splines</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/basis/bspline.py" />
      <source>Grid intervals</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/basis/chebyshev.py" />
      <source>Chebyshev polynomials</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/basis/chebyshev.py" />
      <source>Degree</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/basis/fourier.py" />
      <source>Fourier series</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/basis/fourier.py" />
      <source>Harmonics</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/basis/rbf.py" />
      <source>Gaussians (as in FastKAN)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/basis/rbf.py" />
      <source>Intervals between Gaussians</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/basis/table.py" />
      <source>There is no basis {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/compiled/cache.py" />
      <source>Compiled kernels can be kept neither in {} nor among the temporary files.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/data/assembly.py" />
      <source>{} has no column of numbers.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/data/assembly.py" />
      <source>Choose a table with numbers in its columns.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/data/assembly.py" />
      <source>The column {} holds text and is ignored.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/data/assembly.py" />
      <source>The table has no header; its columns are called x1, x2 and so on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/data/assembly.py" />
      <source>Left out above the table: {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/data/assembly.py" />
      <source>Left out: cells beyond the last column, in {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/data/assembly.py" />
      <source>Left out: {} without any number.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/data/assembly.py" />
      <source>Left out at the end: {} with text in place of numbers.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/data/assembly.py" />
      <source>The column {} is empty and is ignored.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/data/assembly.py" />
      <source>The column {} {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/data/assembly.py" />
      <source>The column {} has {} with something else than numbers, the first in data row {}, read as missing values.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/data/assembly.py" />
      <source>{} With the role class the model tells them apart.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/data/classes.py" />
      <source>The column {} has {} different values, and at most {} classes can be told apart.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/data/classes.py" />
      <source>Give a column of numbers the role target, or choose a column of fewer classes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/data/classes.py" />
      <source>Every row is of the class {} of {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/data/classes.py" />
      <source>Choose a column of at least two classes, or add rows of another class.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/data/classes.py" />
      <source>The class {} of {} has only one row that can be used: one is needed to learn from and one to test on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/data/classes.py" />
      <source>Add rows of that class, or empty its cell to leave the row out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/data/columns.py" />
      <source>holds dates ({}), read as days since {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/data/columns.py" />
      <source>has {} in {} rows, read as missing values</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/data/columns.py" />
      <source>holds true and false, read as 1 and 0</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/data/dataset.py" />
      <source>More than one column is called {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/data/dataset.py" />
      <source>Give each its own name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/data/dataset.py" />
      <source>The column {} has values that stand for none of its texts.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/data/dataset.py" />
      <source>The table {} needs one column of values for each column name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/data/dataset.py" />
      <source>The table has no column {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/data/dataset.py" />
      <source>Its columns are {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/data/dataset.py" />
      <source>Units are given for {}, which the table does not have.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/data/dataset.py" />
      <source>The columns {} are all marked {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/data/dataset.py" />
      <source>Keep one {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/data/encoding.py" />
      <source>{} is not a text file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/data/encoding.py" />
      <source>Save the table as CSV, with one line per row and commas between the columns.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/data/layout.py" />
      <source>{} has {} columns, and at most {} can be read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/data/layout.py" />
      <source>Keep the columns that may matter.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/data/roles.py" />
      <source>The column {} only counts the rows and is ignored.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/data/roles.py" />
      <source>The texts of {} were taken as the classes to tell apart.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/data/roles.py" />
      <source>The last column of numbers, {}, was taken as the target.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/data/samples.py" />
      <source>There is no sample {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/data/split.py" />
      <source>The training fraction {} is not between 0 and 1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/data/split.py" />
      <source>Choose 0.8, for example.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/data/split.py" />
      <source>{} rows cannot be split.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/data/split.py" />
      <source>Give at least two rows.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/data/spreadsheet.py" />
      <source>{} is empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/data/spreadsheet.py" />
      <source>Choose a file with a table in it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/data/spreadsheet.py" />
      <source>{} is not a spreadsheet: {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/data/spreadsheet.py" />
      <source>Save the table as CSV.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/data/spreadsheet.py" />
      <source>The sheet {} was read; the others, {}, were not.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/data/table.py" />
      <source>{} cannot be read as a table: {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/data/table.py" />
      <source>Look for quotes that are not closed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/data/table.py" />
      <source>There is no file {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/data/table.py" />
      <source>Check its name and folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/data/table.py" />
      <source>{} is a folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/data/table.py" />
      <source>Choose a file in it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/data/table.py" />
      <source>{} cannot be read: {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/data/table.py" />
      <source>Check its permissions.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/data/usable.py" />
      <source>No column is marked as the target.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/data/usable.py" />
      <source>Choose the column that the model shall give.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/data/usable.py" />
      <source>A model gives either numbers or classes, and {} is a class beside a target.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/data/usable.py" />
      <source>Keep the class or the targets.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/data/usable.py" />
      <source>The target {} holds texts.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/data/usable.py" />
      <source>Give it the role class.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/data/usable.py" />
      <source>The table has no input with numbers in it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/data/usable.py" />
      <source>Mark at least one other column as an input.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/data/usable.py" />
      <source>Both {} and {} weigh the rows.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/data/usable.py" />
      <source>Keep one of them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/data/usable.py" />
      <source>The {} {} is {} in data row {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/data/usable.py" />
      <source>Every {} must be positive and finite.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/data/usable.py" />
      <source>Add rows.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/data/usable.py" />
      <source>No input varies.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/data/usable.py" />
      <source>Add an input that has different values in different rows.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/data/usable.py" />
      <source>The target {} has the same value, {}, in every row.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/data/usable.py" />
      <source>Choose a target that varies.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/data/usable.py" />
      <source>The column {} has {} infinite values, the first in data row {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/data/usable.py" />
      <source>Leave these cells empty or correct them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/data/usable.py" />
      <source>The column {} goes up to {}, in data row {}: that is too extreme to compute with.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/data/usable.py" />
      <source>Give the column in another unit, or correct the value.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/data/usable.py" />
      <source>{} Values are missing, {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/data/usable.py" />
      <source>Ignore that column or fill its gaps.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/data/usable.py" />
      <source>The inputs {} and {} carry the same information.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/data/usable.py" />
      <source>The input {} has no numbers and was left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/data/usable.py" />
      <source>Only {} of {} rows can be used, and at least {} are needed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/data/usable.py" />
      <source>The input {} is a copy of the target {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/data/usable.py" />
      <source>{} of {} rows were left out: values are missing, {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/data/usable.py" />
      <source>The target {} has two values, {} and {}: it may be a class.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/data/usable.py" />
      <source>The input {} is {} in every row and was left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/data/usable.py" />
      <source>most in {} ({})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/discovery/copies.py" />
      <source>{} carries the same information as {} and was left out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/discovery/crew.py" />
      <source>A worker process of the search died.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/discovery/crew.py" />
      <source>Search in fewer processes: memory may be short.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/discovery/derived.py" />
      <source>The derived input {} was left out: {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/discovery/dimensions.py" />
      <source>The units were not used: {} {} none. Write 'dimensionless' as the unit of a pure number.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/discovery/dimensions.py" />
      <source>The units speak against the formula: its dimension is {}, that of {} is {}. A constant in it may carry units, or a unit may be wrong.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/discovery/dimensions.py" />
      <source>No product of the columns has the unit of {}: a number of the law carries one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/discovery/dimensions.py" />
      <source>The dimensions of the formula are those of {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/discovery/discover.py" />
      <source>The search is for the law of one target, and the table has {}: {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/discovery/discover.py" />
      <source>Keep one as the target, ignore the others, and search once for each.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/discovery/discover.py" />
      <source>The search is for the law of a number, and {} holds classes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/discovery/discover.py" />
      <source>Train a network on the classes, prune it and snap its edges instead.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/discovery/discover.py" />
      <source>Making constants exact</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/discovery/discover.py" />
      <source>Searching without {} rows that lie far from what the others follow</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/discovery/division.py" />
      <source>divide and conquer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/discovery/known_constants.py" />
      <source>The constant {} is {} within its uncertainty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/discovery/law_of_fit.py" />
      <source>The network of {} deviates from it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/discovery/remarks.py" />
      <source>The search used {} of {} training rows.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/discovery/remarks.py" />
      <source>The errors grow with the target: relative errors were made small, not absolute ones.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/discovery/remarks.py" />
      <source>The search was cut short: more time may find a better formula.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/discovery/remarks.py" />
      <source>Nothing better than a constant was found.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/discovery/remarks.py" />
      <source>The target is no noise, though: rows with inputs that are alike have targets that are.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/discovery/remarks.py" />
      <source>The formula leaves no more than the rounding of the target.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/discovery/remarks.py" />
      <source>No exact law was found: the formula describes the data within its held-out error, no more.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/discovery/settings.py" />
      <source>The search needs a positive number of seconds.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/discovery/settings.py" />
      <source>The seed must be zero or a positive number.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/discovery/settings.py" />
      <source>The noise must be zero or a positive number.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/discovery/settings.py" />
      <source>Or let it be estimated: "auto".</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/discovery/settings.py" />
      <source>The search needs at least one process to run in.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/discovery/stages.py" />
      <source>Training networks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/discovery/stages.py" />
      <source>{}: error {} of the spread</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/discovery/stages.py" />
      <source>Trying sums and quotients of few terms on smoothed values</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/discovery/stages.py" />
      <source>Looking for quantities that columns stand in together</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/discovery/stages.py" />
      <source>Trying {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/discovery/stages.py" />
      <source>{} in place of its columns: error {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/discovery/statement.py" />
      <source>baseline</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/discovery/strategies/additive.py" />
      <source>sum of links</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/discovery/strategies/decays.py" />
      <source>exponentials</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/discovery/strategies/growth.py" />
      <source>sum grown link by link</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/discovery/strategies/links.py" />
      <source>link scan</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/discovery/strategies/networks.py" />
      <source>network structures</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/discovery/strategies/networks.py" />
      <source>Training {} structures of networks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/discovery/strategies/networks.py" />
      <source>{}: pruning</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/discovery/strategies/networks.py" />
      <source>{}: snapping</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/discovery/strategies/periods.py" />
      <source>waves</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/discovery/strategies/poles.py" />
      <source>poles</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/discovery/strategies/power_law.py" />
      <source>power law</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/discovery/strategies/products.py" />
      <source>product of links</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/discovery/strategies/quadratics.py" />
      <source>root of a quadratic</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/discovery/strategies/transformed.py" />
      <source>{} of {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/discovery/strays.py" />
      <source>{} of {} rows lie more than {} times the noise from what the others follow and were left out: {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/discovery/strays.py" />
      <source>The law agrees with {} of them after all.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/edits/batch.py" />
      <source>Nothing is to be changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/edits/batch.py" />
      <source>Choose at least one edit.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/edits/coefficients.py" />
      <source>{} is no spline.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/edits/coefficients.py" />
      <source>Unsnap it before you change its control points.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/edits/coefficients.py" />
      <source>{} has {} coefficients, not {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/edits/coefficients.py" />
      <source>Give one number for each control point.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/edits/coefficients.py" />
      <source>A coefficient of {} is not finite.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/edits/coefficients.py" />
      <source>Give finite numbers.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/edits/coefficients.py" />
      <source>Reshape {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/edits/derived.py" />
      <source>{} is no expression.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/edits/derived.py" />
      <source>Give an expression in the names of columns.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/edits/derived.py" />
      <source>There is an input {} already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/edits/derived.py" />
      <source>Choose another name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/edits/derived.py" />
      <source>The network has no derived input {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/edits/derived.py" />
      <source>Choose one of its derived inputs.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/edits/derived.py" />
      <source>{} is the only input.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/edits/derived.py" />
      <source>Add another before you remove it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/edits/derived.py" />
      <source>Add input {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/edits/derived.py" />
      <source>Change input {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/edits/derived.py" />
      <source>Remove input {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/edits/grid.py" />
      <source>Extend grid to {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/edits/history.py" />
      <source>A history needs a current revision and a limit of at least one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/edits/history.py" />
      <source>A history needs exactly one first revision.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/edits/history.py" />
      <source>There is nothing to undo.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/edits/history.py" />
      <source>There is nothing to redo.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/edits/history.py" />
      <source>Revision {} is no longer kept.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/edits/history.py" />
      <source>Choose one that the history shows.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/edits/history.py" />
      <source>Revision {} of the history has no proper parent.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/edits/history.py" />
      <source>Revision {} of the history names a child that is not its own.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/edits/loaded.py" />
      <source>Load {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/edits/lock.py" />
      <source>{} is locked already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/edits/lock.py" />
      <source>Choose an edge that is not locked.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/edits/lock.py" />
      <source>Lock {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/edits/places.py" />
      <source>No edge is chosen.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/edits/places.py" />
      <source>Choose at least one edge.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/edits/places.py" />
      <source>The network has no layer for {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/edits/places.py" />
      <source>Choose an edge of this network.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/edits/places.py" />
      <source>The network has no edge {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/edits/prune.py" />
      <source>Nothing would be left of the output {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/edits/prune.py" />
      <source>Keep at least one edge into it, or restore another one first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/edits/prune.py" />
      <source>{} is pruned already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/edits/prune.py" />
      <source>Choose an edge that is active.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/edits/prune.py" />
      <source>Prune {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/edits/restore.py" />
      <source>{} is not pruned.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/edits/restore.py" />
      <source>Choose an edge that was pruned.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/edits/restore.py" />
      <source>Restore {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/edits/snap.py" />
      <source>{} has the parameters {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/edits/snap.py" />
      <source>Give one number for each of them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/edits/snap.py" />
      <source>A parameter of {} is not finite.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/edits/snap.py" />
      <source>{} is pruned.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/edits/snap.py" />
      <source>Restore it before you snap it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/edits/snap.py" />
      <source>Snap {} → {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/edits/trained.py" />
      <source>The trained network has other inputs or outputs than this one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/edits/trained.py" />
      <source>Train again from the network that is open.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/edits/trained.py" />
      <source>Train ({})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/edits/unlock.py" />
      <source>{} is not locked.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/edits/unlock.py" />
      <source>Choose an edge that is locked.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/edits/unlock.py" />
      <source>Unlock {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/edits/unsnap.py" />
      <source>{} is not snapped.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/edits/unsnap.py" />
      <source>Choose a snapped edge.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/edits/unsnap.py" />
      <source>Unsnap {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/export/evaluate.py" />
      <source>The exported text cannot be read back: {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/export/evaluate.py" />
      <source>Export LaTeX.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/export/evaluate.py" />
      <source>The exported Python does not run: {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/export/evaluate.py" />
      <source>Report this as a fault.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/export/evaluate.py" />
      <source>The exported Python takes too long to check.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/export/evaluate.py" />
      <source>Try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/export/python_numpy.py" />
      <source>Python text cannot have a column called {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/export/python_numpy.py" />
      <source>Rename the column.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/export/python_numpy.py" />
      <source>The formula has no form in Python.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/export/python_numpy.py" />
      <source>Export it as LaTeX instead.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/export/python_numpy.py" />
      <source>Probabilities that {} is {}: the softmax of the logits.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/export/python_numpy.py" />
      <source>{}, computed from a formula.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/export/request.py" />
      <source>The number of digits has to be from 1 to 17.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/export/request.py" />
      <source>The spline of {} is missing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/export/request.py" />
      <source>Export the formula with its network.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/export/request.py" />
      <source>{} cannot be a symbol of a formula.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/export/sympy_text.py" />
      <source>There is no formula for {} yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/export/sympy_text.py" />
      <source>Snap the edge, or export Python instead.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/export/sympy_text.py" />
      <source># The probability that {} is {{}}: exp({{}}) / ({{}})</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/export/verify.py" />
      <source>The {} export was not written: it gives {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/export/verify.py" />
      <source>Export the formula in another form, and report this as a fault.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/export/verify.py" />
      <source>The formula has no value on any row.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/export/verify.py" />
      <source>Change the formula or the rows.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/export/write.py" />
      <source>Choose another folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/expressions/read.py" />
      <source>{} at character {}: {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/expressions/read.py" />
      <source>The formula is longer than {} characters.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/expressions/read.py" />
      <source>Shorten it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/expressions/read.py" />
      <source>Known names: {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/expressions/read.py" />
      <source>Known functions: {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/expressions/read.py" />
      <source>A number, a name or a bracket is missing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/expressions/read.py" />
      <source>There is no {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/expressions/read.py" />
      <source>An operator is missing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/expressions/read.py" />
      <source>The sign {} has no meaning in a formula</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/expressions/read.py" />
      <source>A {} is missing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/expressions/read.py" />
      <source>More than {} levels lie within each other</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/expressions/read.py" />
      <source>A number has more than {} digits</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/expressions/read.py" />
      <source>The power of ten of a number is larger than {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/expressions/read.py" />
      <source>The function {} needs its argument in brackets</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/expressions/read.py" />
      <source>There is no function {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/expressions/read.py" />
      <source>The function {} takes {} argument(s), not {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/model/fused/choice.py" />
      <source>Large layers go without fused kernels, right but slower: {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/model/grid.py" />
      <source>The grid already has more than {} intervals.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/model/grid.py" />
      <source>Choose a larger number to extend it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/model/inputs.py" />
      <source>The model needs {}, which the table does not have.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/model/inputs.py" />
      <source>Go back to a model that was made from this table.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/model/mlp.py" />
      <source>The layers of the perceptron do not fit each other.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/model/mlp.py" />
      <source>There is no activation {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/model/mlp.py" />
      <source>Only perceptrons of one structure can be fitted side by side.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/model/network.py" />
      <source>Only models of one structure can be fitted side by side.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/model/spec.py" />
      <source>What edges are made of is given for every layer of edges.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/model/spec.py" />
      <source>Give one value or {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/model/spec.py" />
      <source>A grid that adapts needs data.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/model/spec.py" />
      <source>Give the scaled inputs, or choose a uniform grid.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/model/spec.py" />
      <source>A network needs at least two layers with at least one node each.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/model/spec.py" />
      <source>Product nodes are counted for every layer after the inputs.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/model/spec.py" />
      <source>Give {} numbers, or none.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/model/spec.py" />
      <source>A layer cannot have more product nodes than nodes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/model/spec.py" />
      <source>Give smaller numbers.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/model/spec.py" />
      <source>The grid needs at least one interval and an order from 0 to 9.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/model/spec.py" />
      <source>Periods belong to the inputs of a Fourier series.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/model/spec.py" />
      <source>Choose it for the first layer and give one period, or none, for each input.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/model/spec.py" />
      <source>A period is a positive number.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/model/state.py" />
      <source>A grid is uniform or adapted; a range is that of a node or of a layer.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/model/state.py" />
      <source>Only B-splines have grids that adapt.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/model/state.py" />
      <source>Choose a uniform grid or B-splines.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/model/state.py" />
      <source>A snapped edge needs one exact mark for each parameter.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/model/state.py" />
      <source>A layer's knots do not fit its coefficients and order.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/model/state.py" />
      <source>A layer's snapped edges and its snaps do not agree.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/model/state.py" />
      <source>A network needs at least one layer of edges.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/model/state.py" />
      <source>The layers of the network do not fit each other, its inputs or its outputs.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/model/state.py" />
      <source>The outputs of a network are numbers, or the classes of one column.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/model/state.py" />
      <source>A layer's {} has shape {}, not {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/model/structure.py" />
      <source>An output has no edge.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/model/structure.py" />
      <source>Restore an edge that leads to it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/model/structure.py" />
      <source>A product node cannot take up the offset of its output.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/primitives/evaluate.py" />
      <source>The primitive {} has the parameters {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/primitives/exponential.py" />
      <source>even</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/primitives/hyperbolic.py" />
      <source>odd</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/primitives/program.py" />
      <source>A number in the expression is not finite.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/primitives/program.py" />
      <source>Look for a division by zero.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/primitives/program.py" />
      <source>The function {} cannot stand in a primitive.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/primitives/program.py" />
      <source>Use: {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/primitives/survey.py" />
      <source>The expression has no values for x between {} and {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/primitives/survey.py" />
      <source>Check roots, logarithms and divisions in it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/primitives/survey.py" />
      <source>The expression or its derivative is not finite.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/primitives/survey.py" />
      <source>Check divisions in it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/primitives/survey.py" />
      <source>The expression is constant, but for jumps perhaps.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/primitives/survey.py" />
      <source>Write one that has a slope.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/primitives/survey.py" />
      <source>The expression is a straight line.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/primitives/survey.py" />
      <source>The primitive x does the same.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/primitives/survey.py" />
      <source>The shape parameter {} does nothing that scales and shifts do not do.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/primitives/survey.py" />
      <source>Leave it out: y = c f(a x + b) + d has a, b, c and d already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/primitives/table.py" />
      <source>There is no primitive called {}. {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/primitives/table.py" />
      <source>Write an expression in x, or choose one of: {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/primitives/written.py" />
      <source>The expression is longer than {} characters.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/primitives/written.py" />
      <source>The expression has no x.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/primitives/written.py" />
      <source>Write it in x, the value that comes in.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/primitives/written.py" />
      <source>The expression has q but no p.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/primitives/written.py" />
      <source>Call its first shape parameter p.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/project/archive.py" />
      <source>{} is damaged or not a Kanoscope project.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/project/archive.py" />
      <source>Open another copy of it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/project/archive.py" />
      <source>{} has no {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/project/archive.py" />
      <source>It is not a Kanoscope project, or is damaged.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/project/archive.py" />
      <source>{} was packed by another program.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/project/archive.py" />
      <source>Open the file Kanoscope saved.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/project/archive.py" />
      <source>Check that it is there and may be read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/project/arrays.py" />
      <source>An array in the project is not what Kanoscope writes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/project/arrays.py" />
      <source>An array in the project is cut off or too long.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/project/datasets.py" />
      <source>The project has a column with the unknown role {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/project/datasets.py" />
      <source>Open another copy.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/project/fields.py" />
      <source>The project is damaged: {} is missing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/project/fields.py" />
      <source>The project is damaged: {} is not what it should be.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/project/fields.py" />
      <source>The project holds something that cannot be saved: {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/project/fields.py" />
      <source>The project is damaged: a part of it is no JSON.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/project/file.py" />
      <source>{} is not a Kanoscope project.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/project/file.py" />
      <source>Open a file that ends in {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/project/file.py" />
      <source>{} contradicts itself: {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/project/migrations/table.py" />
      <source>The project was made by a newer version: it is a file of version {}, not {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/project/migrations/table.py" />
      <source>Install the newer Kanoscope to open it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/project/migrations/table.py" />
      <source>There is no project file of version {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/project/states.py" />
      <source>There is no output link {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/project/states.py" />
      <source>A layer has a kind of {} that does not exist.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/project/states.py" />
      <source>A snap to {} has {} parameters.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/project/states.py" />
      <source>A layer's {} has {} dimensions, not {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/symbolic/affine_fit.py" />
      <source>x, y and the weights of a curve need one and the same length.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/symbolic/affine_fit.py" />
      <source>A curve can be fitted only to three or more finite points with weight, at different x.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/symbolic/affine_fit.py" />
      <source>Look for missing values, and for an input that is constant.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/symbolic/derived.py" />
      <source>There is no column in the expression.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/symbolic/derived.py" />
      <source>Use the name of a column.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/symbolic/derived.py" />
      <source>The expression has no value in {} of {} rows.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/symbolic/derived.py" />
      <source>Choose one that has a value in every row.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/symbolic/derived.py" />
      <source>The expression is {} in every row.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/symbolic/derived.py" />
      <source>Choose one that differs from row to row.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/symbolic/derived.py" />
      <source>It puts quantities together that are given in different units.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/symbolic/evaluate.py" />
      <source>The function {} cannot be evaluated.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/symbolic/evaluate.py" />
      <source>There are no values of {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/symbolic/evaluate.py" />
      <source>Give the values of every column.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/symbolic/kanpiler/kanpile.py" />
      <source>{} is no input.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/symbolic/kanpiler/kanpile.py" />
      <source>The formula has no finite real value.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/symbolic/kanpiler/kanpile.py" />
      <source>Look for a division by zero in it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/symbolic/kanpiler/kanpile.py" />
      <source>The formula has no finite value in {} of {} rows, the first of them row {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/symbolic/kanpiler/kanpile.py" />
      <source>Look for divisions by zero, and for roots, powers and logarithms of negative numbers.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/symbolic/kanpiler/layers.py" />
      <source>The number {} is not real, or too large.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/symbolic/kanpiler/layers.py" />
      <source>Write the formula without it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/symbolic/kanpiler/planner.py" />
      <source>There is no primitive for {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/symbolic/kanpiler/planner.py" />
      <source>Write it with powers, exponentials and the functions that an edge can be snapped to.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/symbolic/kernels/tape.py" />
      <source>A primitive must not branch on its argument; let it use `where`.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/symbolic/parser.py" />
      <source>An exponent is larger than {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/symbolic/parser.py" />
      <source>A power of numbers is too large</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/symbolic/parser.py" />
      <source>A function is asked for at too large a number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/symbolic/parser.py" />
      <source>This has no finite real value</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/symbolic/program.py" />
      <source>The function {} cannot be fitted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/symbolic/program.py" />
      <source>Rewrite the formula.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/symbolic/program.py" />
      <source>{} is neither a column nor a constant.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/symbolic/program.py" />
      <source>Name every symbol of the formula.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/symbolic/program.py" />
      <source>The order of a Bessel function cannot be fitted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/symbolic/program.py" />
      <source>Make it a number.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/symbolic/ranking.py" />
      <source>Exact to rounding: error {} of the spread.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/symbolic/ranking.py" />
      <source>Exact: no error at all.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/symbolic/simplify.py" />
      <source>A request was left unread.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/symbolic/template.py" />
      <source>The formula has no value on some rows, wherever its constants start.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/symbolic/template.py" />
      <source>Give start values, or check logarithms, roots and divisions in it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/symbolic/template.py" />
      <source>The formula has no constant {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/symbolic/template.py" />
      <source>Its constants are {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/symbolic/template.py" />
      <source>Only {} rows have a value in every column of the formula, for {} constants.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/symbolic/template.py" />
      <source>Fill the gaps or leave a constant out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/symbolic/template.py" />
      <source>{} is how a column is written in formulas.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/symbolic/template.py" />
      <source>Name it otherwise.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/symbolic/template.py" />
      <source>The column {} holds texts.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/symbolic/template.py" />
      <source>A formula needs numbers.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/symbolic/template_text.py" />
      <source>{} stands on both sides.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/symbolic/template_text.py" />
      <source>A column cannot explain itself.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/symbolic/template_text.py" />
      <source>A formula has one '='.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/symbolic/template_text.py" />
      <source>Write it like this: "y = a*exp(-b*x)".</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/symbolic/template_text.py" />
      <source>Choose one, or write "y = ..." before it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/symbolic/template_text.py" />
      <source>The formula has no constant to fit.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/symbolic/template_text.py" />
      <source>Put a letter where a number is to be found.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/symbolic/template_text.py" />
      <source>{} cannot be the name of a constant.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/symbolic/template_text.py" />
      <source>Use letters and digits.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/training/baseline.py" />
      <source>A perceptron has no splines whose roughness could cost.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/training/baseline.py" />
      <source>Leave the penalty out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/training/choice.py" />
      <source>chosen by you</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/training/choice.py" />
      <source>an Apple GPU lacks the precision of second-order steps</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/training/choice.py" />
      <source>{} parameters: second-order steps are exact and fast</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/training/choice.py" />
      <source>{} parameters: too many for second-order sums</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/training/choice.py" />
      <source>{} parameters: learned in mini-batches</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/training/config.py" />
      <source>There is no {} called {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/training/config.py" />
      <source>Iterations, restarts, batch and threads must be at least 1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/training/config.py" />
      <source>The weight of roughness must not be negative.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/training/config.py" />
      <source>The scale of a robust loss must be a positive number.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/training/config.py" />
      <source>The finest grid and the iterations on each grid must be at least 1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/training/device.py" />
      <source>Choose the device auto or cpu, or install a CUDA build of torch and the driver of the GPU.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/training/device.py" />
      <source>There is no CUDA device {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/training/device.py" />
      <source>Choose one from cuda:0 to cuda:{}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/training/device.py" />
      <source>Choose the device auto or cpu.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/training/device.py" />
      <source>An Apple GPU computes in single precision alone.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/training/device.py" />
      <source>Choose float32, or the device cpu.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/training/device.py" />
      <source>Levenberg-Marquardt needs more than the single precision of an Apple GPU.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/training/device.py" />
      <source>Choose L-BFGS or Adam, or the device cpu.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/training/device.py" />
      <source>Train on fewer rows, or a smaller network.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/training/device.py" />
      <source>There is no CUDA device that torch can use.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/training/device.py" />
      <source>There is no Apple GPU that torch can use.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/training/device.py" />
      <source>{} Training goes on on the CPU.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/training/device.py" />
      <source>{}; {} of {} were free.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/training/device.py" />
      <source>{} Training goes on in blocks of {} MiB.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/training/device.py" />
      <source>a step is {} parameters times rows</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/training/device.py" />
      <source>there is no CUDA device</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/training/device.py" />
      <source>{}: the CPU is faster below {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/training/device.py" />
      <source>{}: a GPU pays above {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/training/fit.py" />
      <source>The table's inputs and targets are not those of the network.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/training/fit.py" />
      <source>Give the target the role class, or choose another loss.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/training/fit.py" />
      <source>Unlock or restore an edge.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/training/fit.py" />
      <source>There is nothing to train: every edge is locked, pruned or exact.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/training/fit.py" />
      <source>Cross-entropy needs targets that are classes, and these are numbers.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/training/fit.py" />
      <source>Settled as far as single precision can tell; with float64 the error may fall further.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/training/fit.py" />
      <source>Faster code for this computer is still being compiled; until then training is right but slower.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/training/fit.py" />
      <source>The error became infinite, with smaller steps too; this is the last good state. Snapped functions with poles or steep exponentials are the usual cause: lock or unsnap them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/training/fit.py" />
      <source>Training begins on {} of {} rows and ends on all of them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/training/losses/cross_entropy.py" />
      <source>log loss</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/training/losses/robust.py" />
      <source>A robust loss is adapted to residuals before its first use.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/training/losses/robust.py" />
      <source>robust RMSE</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/training/losses/squares.py" />
      <source>RMSE</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/training/losses/table.py" />
      <source>The network tells classes of {} apart, and {} is for numbers.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/training/losses/table.py" />
      <source>Choose the loss cross_entropy or auto.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/training/prepare.py" />
      <source>The classes of {} have no output link.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/training/prepare.py" />
      <source>Leave the link out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/training/prepare.py" />
      <source>The target {} lies outside the domain of the output link {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/training/prepare.py" />
      <source>Choose another link.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/training/prepare.py" />
      <source>The output link {} is infinite for some targets.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/training/problem.py" />
      <source>Inputs and targets must be tables with the same number of rows.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/training/problem.py" />
      <source>The rows to fit hold missing or infinite values.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/training/problem.py" />
      <source>Drop or repair those rows first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/training/refinement.py" />
      <source>Grids of {} intervals lowered the error too little to refine them further.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/training/refinement.py" />
      <source>No spline is left to refine.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/training/refinement.py" />
      <source>No grid finer than {} intervals was asked for.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/training/refinement.py" />
      <source>On grids of {} intervals the network would have {} parameters, more than the table has rows ({}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/training/scaled.py" />
      <source>The model gives {}, and the table's targets are {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/training/scaled.py" />
      <source>Give the columns the roles they had when the model was made, or make a new network.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/training/small_fits.py" />
      <source>Small fits are for networks without splines behind hidden nodes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/training/small_fits.py" />
      <source>Use fit().</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/training/small_fits.py" />
      <source>Only candidates of one structure can be fitted together.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/training/support.py" />
      <source>The network has {} parameters and the table {} rows to fit them to: it can bend to the noise. Use fewer nodes or a coarser grid, and trust the held-out error.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/training/support.py" />
      <source>Grid intervals without any row: {}. Nothing but smoothness tells the curve there. Use a coarser grid, or more rows.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/training/support.py" />
      <source>{} of {} held-out rows lie beyond the training rows in {}: the held-out error is partly one of extrapolation.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/training/support.py" />
      <source>The target {} varies by only {} of its size, near the rounding of its numbers. Subtract a constant before the table is written.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/training/sweeps/executors.py" />
      <source>Trials need at least one process to run in.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/training/sweeps/shared_rows.py" />
      <source>A worker cannot read the rows in {} ({}).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/training/sweeps/shared_rows.py" />
      <source>Name a folder that every machine of the cluster sees.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/training/sweeps/sweep.py" />
      <source>There is no trial to run.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/training/sweeps/sweep.py" />
      <source>Worker processes died {} times, so the sweep was given up.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/training/sweeps/sweep.py" />
      <source>They may need more memory than there is: let fewer run at a time.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/training/sweeps/sweep.py" />
      <source>{} cannot be trained: {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/training/sweeps/sweep.py" />
      <source>The cluster took a trial back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/training/sweeps/sweep.py" />
      <source>See whether its workers still run.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/training/sweeps/sweep.py" />
      <source>A worker process died; {} trials are begun again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/units/check.py" />
      <source>{} needs a pure number, and {} has the dimension {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/units/check.py" />
      <source>Divide it by a constant of that dimension.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/units/check.py" />
      <source>{} has the dimension {} and {} has {}, and they are put together.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/units/check.py" />
      <source>Check the units of these columns, or the formula.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/units/columns.py" />
      <source>The file of units {} cannot be read: {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/units/columns.py" />
      <source>Line {} of {} is not a column and a unit.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/units/columns.py" />
      <source>{} gives two units for {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/units/columns.py" />
      <source>The unit of the column {}: {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/units/columns.py" />
      <source>Write one line per column: its name, a comma, its unit, such as "force,kg * m / s**2".</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/units/dimensions.py" />
      <source>{} are no SI base units.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/units/dimensions.py" />
      <source>The zero of {} is not zero temperature: convert it to kelvin for products and powers.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/units/known.py" />
      <source>{} is not a known unit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/units/known.py" />
      <source>the scale of {} is logarithmic</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/units/known.py" />
      <source>{} is outside the SI</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/units/parse.py" />
      <source>it is empty</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/units/parse.py" />
      <source>it is too long</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/units/parse.py" />
      <source>its size is out of range</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/units/parse.py" />
      <source>{} is not a unit: {}.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/units/parse.py" />
      <source>Write it as "kg * m / s**2", for example, or "dimensionless".</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/units/parse.py" />
      <source>{} cannot stand in it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/units/parse.py" />
      <source>{} is not expected there</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/units/parse.py" />
      <source>something is missing before {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/units/parse.py" />
      <source>its end is missing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/units/parse.py" />
      <source>the power {} is too high</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/units/parse.py" />
      <source>a power must be a number</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/units/parse.py" />
      <source>a bracket is not closed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/units/parse.py" />
      <source>a space after a division can be read in two ways, so use brackets</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="kan_core/units/parse.py" />
      <source>a power is divided by zero</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="resources/samples/index.toml" />
      <source>Hello, network</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="resources/samples/index.toml" />
      <source>A formula inside a formula: the example with which the method was introduced.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="resources/samples/index.toml" />
      <source>Kepler's third law</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="resources/samples/index.toml" />
      <source>How long a year lasts on each planet, from its distance to the Sun.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="resources/samples/index.toml" />
      <source>Pendulum</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="resources/samples/index.toml" />
      <source>Timed swings of pendulums of many lengths and masses. Does the mass matter?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="resources/samples/index.toml" />
      <source>Adding velocities</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="resources/samples/index.toml" />
      <source>Two velocities along one line, as parts of the speed of light, and what they add up to.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="resources/samples/index.toml" />
      <source>Ideal gas</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="resources/samples/index.toml" />
      <source>The pressure of a gas from its amount, temperature and volume.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="resources/samples/index.toml" />
      <source>The expanding universe</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="resources/samples/index.toml" />
      <source>Distances and velocities of 24 nebulae, as Hubble had them in 1929.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="resources/samples/index.toml" />
      <source>Damped oscillation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="resources/samples/index.toml" />
      <source>A mass on a spring in oil, released and left to itself.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="resources/samples/index.toml" />
      <source>Enzyme kinetics</source>
      <translation type="unfinished" />
    </message>
    <message>
      <location filename="resources/samples/index.toml" />
      <source>How fast an enzyme works at six concentrations of its substrate.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>row {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>rows {}</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>1 line</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} lines</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>1 row</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} rows</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>1 cell</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} cells</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>{} and {} more</source>
      <translation type="unfinished" />
    </message>
  </context>
</TS>
