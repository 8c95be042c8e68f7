<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
  <context>
    <name>AboutSheet</name>
    <message>
      <source>A workbench for reviewing machine translation. It runs on this machine alone: no text leaves it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>About Winnow</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It stands on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Winnow is free software under the GNU General Public License, version 3 or later. It comes with no warranty. The bundled translation models have licences of their own, which lie beside them.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Actions</name>
    <message>
      <source>About Winnow</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>All shortcuts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close project</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Edit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Export translation…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Find an action…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Findings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Full screen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Go</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Help</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import files…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Larger text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New project…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next document</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open project…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open the sample project</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Overview</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Preferences…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Previous document</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Project</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Quit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Redo</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Run</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Scores</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Score…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Segment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show all segments again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show hints</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show invisible characters</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Smaller text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stop the running job</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Switch between light and dark</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Text at its normal size</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Translate…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Undo</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>View</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What is installed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write report…</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Acts</name>
    <message>
      <source>%1 changed, %2 refused. %3</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Approving</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Clear the translation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Comment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Confirm</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy the source</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Dismiss</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keep the text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Locking</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Replace the translation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Resolve</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Restore</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Setting the status</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take a candidate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take a suggestion</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>BugSheet</name>
    <message>
      <source>Copy the details</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Details of the error</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Go on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Something went wrong in Winnow</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This is a mistake in the program, not yours. Your work is saved up to the last change, and you can go on. With the text below it can be mended.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>BulkControl</name>
    <message>
      <source>Counting</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fix: %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Looking on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Replace “%1” by “%2”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Translate alike</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Translate repetitions</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>CandidatesPanel</name>
    <message>
      <source>Candidates</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose a segment to see what each system made of it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Differences from the last approved</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Differences from the reference</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Differences from the target</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Last approved</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No machine translation of this segment. “Run › Translate” makes one; files of other systems can be imported as candidates.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reference: %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show the differences from</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Target</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This segment has never been approved.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This segment has no reference to compare with.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>CheatSheet</name>
    <message>
      <source>All shortcuts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search by words or keys</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>CheckCard</name>
    <message>
      <source>Fix…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>nobody has decided yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>right %1 times of %2</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>CheckSheet</name>
    <message>
      <source>All checks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Check</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every segment is checked; what you dismissed stays dismissed.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Checks</name>
    <message>
      <source>A Spanish question or exclamation lacks its opening ¿ or ¡.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A URL, e-mail address, path, version, hashtag or @name of the source is missing, changed or added. Hashtags may be translated; only their number is compared.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A bracket of the target has no partner, while the source's are paired.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A closing tag stands before its opening tag, or two pairs of tags cross, which they do not in the source. The order of whole pairs may differ: word order does.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A comma, full stop, colon or semicolon is followed by a word at once.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A comma, semicolon, colon or full stop is doubled and the source has not.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A country, person or place of the source is not in the target, or the target has a name that nothing in the source sounds like. Scripts are bridged by transliteration, endings are allowed for, countries are known by name in every language of CLDR. Worth switching on for raw machine translation; people translate names too freely for it. Parameter lone: report a name even where no other was lost or won against it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A number of the source is not in the target, or the other way round. Understood as the same: digits of all scripts, the grouping of each locale, number words and ordinals in some thirty languages, 万 and 亿, million and Mio., Roman numerals, month names, 12 and 24 hours, Japanese eras, decades.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A placeholder of the source (printf, Python, Qt, ICU, i18next, {0}, %s, ${name}) is missing or changed in the target, or the target has one that the source has not.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A proverb of the source is rendered literally; the target language's own is proposed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A question mark, exclamation mark, full stop, semicolon, underscore, at sign or similar stands inside the target's sentence, and the source has no such mark at all.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A quotation mark of the target has no partner, while the source's are paired.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A set expression or a piece of officialese is rendered part by part.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A space stands before a comma, full stop or closing bracket, or after an opening one. French spacing before ; : ! ? is respected.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A word has the same lower-case letter three times in a row.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A word is rendered by one that looks like it and means something else.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A word mixes Latin, Cyrillic or Greek letters that look alike (a Latin a in a Cyrillic word); searching and spelling break on it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A word or phrase comes four times or more in a row, as when a translation model degenerates, and the source does not repeat itself so.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A word, a number or a phrase of up to six words is said twice in a row, and the source does nothing of the kind. Doublings that each language allows are left alone.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Address changed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An HTML or XML tag, an entity that markup needs (&amp;lt; &amp;gt; &amp;amp;) or the target of a Markdown link is missing, changed or added. Attributes are not compared.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An idiom of the source is rendered literally; what a native would say is proposed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An inline tag of the source is missing from the target.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Broken characters</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Calque</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Capitals throughout on one side only</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Double space</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Doubled word or phrase</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Empty translation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>False friend</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Final mark added</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Final mark differs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Idiom carried over word for word</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Initial capital differs</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Inverted mark missing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Invisible character</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Left untranslated</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Length is out of proportion</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Line breaks differ</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mark from nowhere</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Markup in the text changed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mixed scripts in a word</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name missing or from nowhere</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Negation dropped or added</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No space after punctuation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Number missing, added or changed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One side says not, never or the like, and the other has no word of negation, no negative prefix and no verb of refusing, lacking or preventing. Known in thirty languages.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Placeholder changed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Proverb carried over word for word</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Repeated mark</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Repetition loop</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Source and target are the same text. Numbers, codes, addresses, acronyms and short names may be; a sentence may not.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Source and target have a different number of line breaks or tabs.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Space before punctuation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tag missing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tag not in the source</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tags out of order</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The source has text and the target has none.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The source of three words or more is written in capitals throughout and the target is not, or the other way round.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The source starts with a capital letter and the target does not, or a whole sentence starts with a small letter where the source's script has no capitals.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The target does not end with the mark that the source ends with (. ? ! : … in the script of each language), or with a comma or colon that the source has not.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The target ends a sentence with a mark and the source has none. Good translations do that to chat, titles and subtitles all the time, so it is off unless asked for; for the strings of a user interface it is worth switching on.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The target ends with other white space than the source.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The target has an inline tag that the source has not, or has it twice.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The target has text and the source has none.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The target has two or more spaces in a row, and the source has not.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The target holds a run of letters in the source's script, or a word of the source that is not a word of the target language. Names, quotations, glosses in brackets and words that both languages share are left alone.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The target holds a zero-width space, word joiner, byte-order mark, soft hyphen, or a direction mark in left-to-right text, and the source has none of that kind.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The target holds mojibake, the replacement character, control characters or half a surrogate pair, and the source does not.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The target is in another script or language than the one asked for. The script decides first, then the language's commonest words; langdetect is asked only when those cast doubt, and must agree.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The target is much shorter or longer than texts of this pair of languages are, the shorter the source the more is allowed. Parameter tolerance: how many standard deviations pass.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The target starts with other white space than the source.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Translation is the same as the source</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Translation without source</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tripled letter</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Unpaired bracket</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Unpaired quotation mark</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>White space at the end</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>White space at the start</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Wrong language</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ChecksPanel</name>
    <message>
      <source>Everything found</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No open findings. “Run › Check” looks at every segment again.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ColumnMenu</name>
    <message>
      <source>Columns as they were at first</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Columns</name>
    <message>
      <source>#</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Findings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New, translated, reviewed, approved or rejected</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Number of the segment in its document</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open findings, coloured by the worst</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reference</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Source</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Status</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Target</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The text to translate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The translation; press Enter to edit it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The trusted human translation the scores compare with</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>chrF</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>chrF of the target against the reference, 0 to 100</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>CommandPalette</name>
    <message>
      <source>Find an action</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What do you want to do?</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>CommentCard</name>
    <message>
      <source>Open again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Resolve</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>open</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>resolved</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>CommentsPanel</name>
    <message>
      <source>Choose a segment to comment on it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Comment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Comments</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New comment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No comments on this segment.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write a comment; Ctrl+Enter adds it</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Desk</name>
    <message numerus="yes">
      <source>%n draft(s) came back; open the segment to go on.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n finding(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n other segment(s) with the same source.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n segment(s) changed.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Apostrophe ’</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Approve</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Between grid and inspector</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>Change %n segment(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Change the case</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Clear the translation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Columns…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Comment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Confirm and go on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Copy the source</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Dismiss the finding…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Edit the translation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Ellipsis …</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Em dash —</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>En dash –</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Everything found</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Filter again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Filter the list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Find and replace…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Find…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Go to segment…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Insert a no-break space</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Insert a special character…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Insert the next tag</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Left-to-right mark</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Line break</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lock or unlock</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Narrow no-break space</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next segment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next segment with findings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next unfinished segment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No-break space</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Previous segment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Previous segment with findings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reject with a reason…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Right-to-left mark</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show the findings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show the history</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Soft hyphen</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take candidate %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take suggestion %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take the reference</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Translate repetitions alike</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Zero-width joiner</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Zero-width non-joiner</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>DeskControl</name>
    <message>
      <source>Kept</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Segment %1 is locked; unlock it to change it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This project is read-only.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>DismissForm</name>
    <message>
      <source>Dismiss</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How far the dismissal reaches</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reason</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Why is it wrong? (optional)</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>DoctorSheet</name>
    <message>
      <source>Copy as text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Looking</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Looking…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What is installed</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>EventCard</name>
    <message>
      <source>Bring this text back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Restore</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>commented</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>did again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>dismissed a finding</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>edited</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>imported</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>locked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>machine translation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>restored a finding</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>set the status</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>took a suggestion</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>took back</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>unlocked</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ExportSheet</name>
    <message>
      <source>All documents</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Approved only</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>As it came in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Document</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every segment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Export</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Export to</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Export translation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Format</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In its own format nothing but the targets changes. Segments that are not written keep the target they came with.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Plain text, one line a segment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reviewed or approved</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Table (TSV)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is nothing to export yet; import a file first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>To</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Translated or further</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Fields</name>
    <message>
      <source>Browse…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Type a name or a code</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>FilterChips</name>
    <message>
      <source>%1
Saved filter. Delete takes it away.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Review these first</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show the segments before and after each one found, for context</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Unfinished</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>With findings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>With neighbours</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>FindPanel</name>
    <message>
      <source>Close</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Find</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Find in source and target</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Match upper and lower case</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Next (Enter)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Previous (Shift+Enter)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Regular expression</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Replace</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Replace all…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Replace in the target with</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Replace with</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Whole words only</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>FindingCard</name>
    <message>
      <source>Dismiss</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Dismiss: this finding is wrong</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Restore</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Restore this finding</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take: %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>delete it</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>FindingsPanel</name>
    <message>
      <source>Choose a segment to see what was found in it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Findings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hide %1 dismissed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No translation yet. Press Enter to write one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing found in this segment. Ctrl+Enter confirms it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show %1 dismissed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>right %1 times of %2 in this project</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>FindingsTab</name>
    <message>
      <source>Everything found</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This segment</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>FootPanel</name>
    <message>
      <source>Cancel</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>GoToPanel</name>
    <message>
      <source>Go</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Go to segment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Number or id of the segment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a number, or the file’s own id</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>GridView</name>
    <message>
      <source>Segments</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>HistoryPanel</name>
    <message>
      <source>Choose a segment to see what happened to it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>History</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing has been changed since the import.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ImportSheet</name>
    <message>
      <source>A reference translation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A system's translation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>As fits the format</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>As the file says, else all</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Encoding</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>For the document</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Format</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import files</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Into sentences</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Named</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>One segment a line</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reading</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Recognised</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reference</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Segments</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Source</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Source texts</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>System</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Target</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Target language</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The first rows</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The translation to review</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>These are</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Translations with their sources</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What they look like</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>for the document “%1”</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Inspector</name>
    <message>
      <source>Candidates</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Comments</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Findings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>History</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Inspector</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Preview</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Scores</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>JobStrip</name>
    <message>
      <source>Stop the running job</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stop; what is finished is kept</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Stopping…</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>KeysPage</name>
    <message>
      <source>Action</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Actions and their keys</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>As it was</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Group</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keys</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No key</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Press the new keys</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Search actions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Set</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ListControl</name>
    <message>
      <source>No segment matches the filter.
Change it with Ctrl+L, or clear it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This project has no segments yet.
Drop a file here, or press Ctrl+I.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Listing</name>
    <message>
      <source>Counting</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Filtering</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reading</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>LiveChecks</name>
    <message>
      <source>Check</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>MainToolBar</name>
    <message>
      <source>All documents</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Document</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Project</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Run</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show one document or all</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The open project</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Tools</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Translate, score, check, report</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>MainWindow</name>
    <message>
      <source>&amp;Edit</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Findings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Go</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Help</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Project</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Run</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;Segment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>&amp;View</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No program on this machine opens %1.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Navigation</name>
    <message>
      <source>Finding</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Looking on</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No other segment in this list has findings.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not found in this list.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing in this list waits for you.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>NewProjectSheet</name>
    <message>
      <source>Another target language</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Create project</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Everything stays in this one file on this machine. There is no Save: every change is kept at once.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>For %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Keep it in</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>New project</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Project file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Source language</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Target language</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Translate from</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Untitled</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Without this language</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>into</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>NoticeBar</name>
    <message>
      <source>Close</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Close this message</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Numbers</name>
    <message>
      <source>Counting</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reading scores</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Scoring</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>OfferList</name>
    <message>
      <source>Completions</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>OfferPanel</name>
    <message>
      <source>No</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>OverviewPage</name>
    <message>
      <source>%1 % right</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 approved</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 of %2 approved</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Adding up</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Documents</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Findings by check</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lower is better.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Metric</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No documents yet. Drop a file here, or press Ctrl+I.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No open findings. F7 checks every segment.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nobody has changed anything yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing is scored yet. Import a reference, then score.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>People</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Segments by chrF</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Systems</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The first %1 documents.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The translation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>chrF of the translation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>segments with findings, %1 critical</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>still to approve</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>PreferencesSheet</name>
    <message>
      <source>Keys</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Preferences</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Settings</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>PreviewPanel</name>
    <message>
      <source>Cancel</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing would change.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Preview</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The first %1 of %2. The others change in the same way.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ProjectController</name>
    <message>
      <source>%1 is read-only: look as you like, but nothing can be changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Adding the model</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Checking</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Done again: %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Everything is scored.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Exporting</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Importing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open a project first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Preparing the sample project</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Redoing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Scoring</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The model %1 is here: %2.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is nothing to redo.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is nothing to undo.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Translating</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Undoing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Undone: %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Writing the report</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Written: %1</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ProposalCard</name>
    <message>
      <source>Segment %1</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Query</name>
    <message>
      <source>a date, as in changed:&gt;2026-11-01</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a target language</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>an entry of the lexicon</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>finding, comment, reference …</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>how far a segment is</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>one document</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>sort: risk, score, findings …</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>text in the source</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>text in the target</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the file’s own id</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the segment’s score, as in score.chrf&lt;40</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the translation the target started from</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the worst finding is at least this</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>unfinished, empty, locked …</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>what a check found</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>who changed it last</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>QueryBar</name>
    <message>
      <source>%1 of %2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Clear the filter</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Filter: words, status:new, check:numbers, score.chrf&lt;40</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How many segments are listed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Query</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Save this filter as a chip</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>all %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>searching…</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Reasons</name>
    <message>
      <source>Meaning is wrong</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reads like a literal translation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Something is missing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Style or register is wrong</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Terminology is wrong</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Typing or spelling mistakes</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>RecentEntry</name>
    <message>
      <source>No longer at %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take %1 off the list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take off the list; the file stays</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>in %1</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>RejectPanel</name>
    <message>
      <source>Reason for rejecting</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reject</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>What should the translator change?</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ReportSheet</name>
    <message>
      <source>End the name in one of %1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Only the segments the list shows now</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Report file</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write it to</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Write report</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ScoreSheet</name>
    <message>
      <source>A score compares the translation with a trusted one, and this project has none yet. Import a reference: a text file with one line for each segment.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Counting</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import a reference…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Score</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>characters and words</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>edits needed; lower is better</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>matching character sequences; shown in the list</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>matching word sequences</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ScoreTable</name>
    <message>
      <source>Target</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Scores</name>
    <message>
      <source> and %1 % of %2 pairs of translations are ordered as %3 orders them</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 against %2, p %3 (corrected)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 has no %2 yet; “Run › Score” computes it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 has not both %2 and %3.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 segments</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 segments of %2: mean %3, median %4. Click a column for its segments.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 segments: %2 is better in %3, %4 in %5. Click a point for its segment.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 translations. Pearson’s r %2, Spearman’s rho %3</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%2 of %1 by document</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%2 of %1 by how far %3 is from it</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%2 of %1 by how often the rarest word of the source stands in the project</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%2 of %1 by words of the reference</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>. Click a bar for its segments.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>. Lines are 95 % intervals; click a bar for its segments.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>1 segment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>95 % interval %1 to %2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>; %1 of %2 pairs of systems</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>By difference of two systems</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>By document</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>By length of the reference</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>By the rarest word of the source</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose another system to compare with; “Project › Import files” adds one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Difference</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every %1th is drawn.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In %1 more often than in any reference</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>In the references more often than in %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Largest differences</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Metric and judgement</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No system has both %1 and %2.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Parts of the text can only be scored with a metric of Winnow’s own.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Segment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Segments by score</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show all</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Source</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>System</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Systems and their scores</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Target</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The segments in which %1 and %2 are furthest apart by %3.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The two score the same in every segment.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There are none worth a line: each stands once at most.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no judgement yet. Import people’s marks or scores, or those of COMET, xCOMET or MetricX, and they are compared here.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Two systems, segment by segment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Where %1 and %2 part most, by the distance of their ranks from 0 (worst) to 100; above 0 %1 is the kinder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Where metric and judgement part</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Words the system lacks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Words the system makes up</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>baseline</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>best</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>best: significantly better than every other system</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>of %1</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ScoresPage</name>
    <message>
      <source>Back to the segments</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Baseline</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Compared with</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Comparing systems</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import references…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Judgement</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Language</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lines are 95 % intervals (bootstrap, 1,000 samples).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Metric</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nothing has been scored yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reading scores</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Score now</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Scores</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Scores compare with references, and the project has none yet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>System</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>View</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Working out intervals and significance…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>and %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>▲ ▼ better or worse than %1 with p &lt; 0.05: paired randomisation, %2 trials, seed %3, corrected for %4 comparisons (Holm). “best” is only what is significantly better than every other system. Lines are 95 % intervals.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>ScoresPanel</name>
    <message>
      <source>Choose a segment to see its scores.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No reference, so no score. Import a trusted translation as reference.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not scored yet. “Run › Score” compares it with the reference.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Scores</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>SegmentControl</name>
    <message>
      <source>Approve</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Approve %1 segments? One undo takes it back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Confirm anyway</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every tag of the source is in the target.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lock</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Lock %1 segments?</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reject %1 segments because</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reject segment %1 because</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Unlock</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Unlock %1 segments?</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>SegmentEditor</name>
    <message>
      <source>Translation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>delete it</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Sentences</name>
    <message>
      <source>%1 %2 segments</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 a segment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 and %2 were both given as %3; give each its own name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 and %2 were both given as %3; give one of them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 cannot be read: %2; check its permissions.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 cannot be written: %2; choose another folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 cannot be written: %2; choose another place or free some space.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 does not exist; check the name, or make it with “winnow new”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 does not say which language it is translated from; add --source-lang.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 does not say which language it is translated into; add --target-lang.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 exists already; choose another name or open it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 has %2 as its source and the project %3; make a project for that pair.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 has %2 columns and no header that names source and target; add a first line such as source, target, reference.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 has %2 columns instead of %3.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 has %2 columns on line %3 and %4 on the first; mend that line.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 has %2 lines and %3 has %4; aligned files need the same number, so mend one of them and try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 has %2 lines and the document “%3” %4 segments; %5</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 has %2 values a system, and the documents have %3 segments; say which one is meant with --document.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 has %2 values of %3 for %4, and %5 segments are there; they must be aligned one to one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 has a document type (DOCTYPE) that declares entities or points to another file, which Winnow does not follow; delete that declaration if you trust the file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 has a header line and no rows; choose a file with some.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 has a quotation mark that is opened and not closed, or rows of different lengths; save it again as CSV or TSV from the spreadsheet.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 has a source that no document of the project has; import the source text first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 has a text or attribute of more than 10 MB, which Winnow refuses.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 has marked this finding as an error already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 has more than %2 million tags; split it and try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 has no category; write one, or %2.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 has no error type “%2”; choose one of its own, or another typology for the project.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 has no error type “%2”; it has %3.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 has no error types; add at least one [[dimensions]] table.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 has no points; say what one such error costs.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 has no severities; add a table such as [severities.minor] with its points.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 has no translation of segment %2.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 has no translation of this segment; nothing can be marked.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 has no “%2”; add it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 has one column only; a table needs a source and a target, divided by a tab, so import it as plain text if that is what it is.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 has the %2 “%3” twice; change one of them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 has the unknown key “%2”; %3 takes %4.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 has the unknown key “%2”; a profile holds “name” and “checks”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 holds no rows; choose a file with MQM annotations.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 holds no rows; choose a file with some.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 holds only white space; choose a file that holds text.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 in “%2” is no vocabulary; get the model again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 in “%2” is not the YAML of an OPUS-MT model.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 is %2, not a text Winnow reads; save it as plain text, TSV or XLIFF 1.2 first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 is %2; convert it to XLIFF 1.2, TSV or plain text and import that.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 is UTF-8 but for some bytes, the first of them on line %2; mend that line, or name the file's encoding (--encoding NAME).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 is XLIFF %2, and Winnow reads XLIFF 1.2; export it in that version.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 is XLIFF without a single trans-unit; export it again with its texts.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 is XML but not XLIFF (its root is %2); export it as XLIFF 1.2.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 is XML that Winnow cannot take apart safely; export it again from the tool that made it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 is a binary file, not text; save it as plain text, TSV or XLIFF 1.2 first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 is a folder, not a project; choose a .winnow file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 is a folder; give a file name in it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 is a folder; name the file in it that you want.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 is about segment %2, but the document “%3” has %4; choose the document with --document.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 is about “%2”, which is no text of the project; import it with --as candidate --system "%3" first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 is empty; choose a file that holds text.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 is in an encoding (%2) that cannot be written back unchanged; save it as UTF-8 and import it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 is larger than %2 MB (%3 MB); split it and try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 is locked by another program; close it there and try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 is neither Marot's ten columns (%2 …) nor a list of spans (%3 …): its first line has %4 columns.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 is not %2 × %3</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 is not a bilingual file; give an XLIFF, or a TSV of source&lt;TAB&gt;target lines.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 is not an ordinary file; save its content as a file first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 is not valid %2 on line %3; name the encoding it is in (--encoding NAME).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 is not valid TOML: %2; mend that line.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 is not well-formed XML: line %2: %3; mend the file or export it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 is read-only; save a copy and work in that.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 is translated into %2, which the project does not have; make a project for that pair.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 is “%2”; write one of %3</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 marks “%2”, which has no text for segment %3; import it first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 must be %2.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 must be a number from 0 up; mend it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 must be a table; write [scoring].</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 must be a table; write [severities.%2].</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 names no %2; add the name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 names the severity “%2”; there are %3 (a title may call them otherwise).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 names the unknown check “%2”; docs/checks.md lists them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 names the unknown family “%2”; the families are %3.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 nests elements more than 256 deep, which no real XLIFF does.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 tag characters for %2 tags</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 takes a colon, as in %2:%3.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 was made by a newer Winnow (format %2, this one reads up to %3); update Winnow to open it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1 would not be whole after the change; %2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1, line %2: %3.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1, line %2: the header must be %3.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1, line %2: the husk is not marked; put it into braces.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1, line %2: there must be three cells.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1, line %2: this is no JSON object.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1, “chosen”: %2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1: %2 has no “%3”; it takes %4.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1: a graver severity costs less than a lighter one; mend that.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1: lines are counted from 1, not %2.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1: the %2 “%3” is not a whole number.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1: the header has no column source; name one so.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1: the id “%2” must be words without a slash; mend it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1: the key “%2” must be one small letter or digit; mend it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1: the marks &lt;v&gt; and &lt;/v&gt; do not pair; mend them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1: the metadata are not valid JSON; mend them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1: the span ends at %2, before its start at %3.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1: this is no table (%2).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1: “%2” is no severity for %3; use one of %4.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1: “%2” is no severity; use %3 or %4.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1: “%2” must be a list of tables; write [[%3]].</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1: “%2” must be a string; put it in quotes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1: “checks.%2” must be a table; write [checks.%3].</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1: “chosen” must be a list of error types; mend it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1: “decides” must be one of %2.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1: “enabled” of %2 must be true or false.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1: “names” must be a list of strings; mend it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1: “name” must be a string and “checks” a table; mend that.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1: “points” must name severities (%2), as in points = { minor = 0.1 }.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>%1: “tolerance” must be two pairs of size and points, as in [[1000, 10], [5000, 30]].</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>--system names one file's system; import the files one by one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>/%1/ is not a regular expression: %2.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A checksum can be checked for a package file, not a folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A comment needs some text.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A list of spans numbers the lines of one document; say which with --document: %1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A model called “%1” is there already; remove it first, or give this one another name with --name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A model folder has a name of its own; change it in its model.toml.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A project needs at least one target language; name it with --target.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A system compared with itself is always equal; name two systems.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A test of %1 trials shows nothing; ask for at least 1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A tolerance point needs a size and points above 0; mend the points.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A verdict by the %1 score needs %2; give them.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An ESA score lies between 0 and 100, not at %1; choose again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Apertium cannot be started (%1); install it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Apertium’s mode %1 did not answer in %2 seconds; translate with another engine.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Apertium’s mode %1 failed in the middle of a text; try “echo test | apertium %2” or install the pair again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>CSV</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Change a mark</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Choose at least one error type, or nothing can be marked.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Comment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Compare %1 with &lt; or &gt;, as in %2&lt;40.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Confirm segment %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Dismiss %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Edit segment %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Excel workbook</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Give a reason for rejecting, so that the translator knows what to do.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Give at least one reference file with --ref.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Import %1 annotations from %2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It cannot be seen what “%1” translates from; say it with --source.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>It cannot be seen which languages “%1” translates between; say it with --source and --target.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>JSON</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Line %1 of “%2” is not SYS SID RAW.SCR Z.SCR N.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Line %1 of “%2” is not a system's name and a score; Winnow reads COMET and MetricX JSON, and SYSTEM&lt;tab&gt;score lines.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name at least one file to import.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name at least two translations to compare.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name the language of the source file with --source-lang.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No segment has both a translation and a reference, so there is nothing to score.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>None of the translations in %1 is what %2 has; these scores are of another system or another version.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Plain text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remove %1 marks</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Remove a mark</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Resolve a comment</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Restore %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Say which document the file belongs to with --document: %1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Say which languages “%1” is to translate between.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Segment %1 has a critical finding (%2); confirm again to keep it as it is.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Segment %1 has no translation yet; write one to confirm it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Segment %1 is locked; unlock it to change it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Segment %1 of %2 carries the tag “%3”, which is none of XLIFF’s; take it out of the translation and export again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Settings could not be written to %1: %2; check that the folder is writable.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Source and target are both %1; give two different languages.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Standard input is too large; split the text and try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Table (TSV, CSV)</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take %1 in segment %2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take “%1”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The %1 %2 became %3.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The %1 %2 is missing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The %1 %2 is not in the source.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The accepted points must be above 0, not %1; a single critical error fails a text in any case.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The bracket %1 has no partner.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The encoding of %1 is not certain (it may be %2); save the file as UTF-8, or name its encoding (--encoding NAME).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The engine “%1” of another package cannot be loaded (%2: %3); repair or uninstall that package.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file %1 cannot be read (%2); check the path.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The file %1 is not UTF-8; save it as UTF-8 text.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The folder %1 cannot be made: %2; choose another place.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The folder %1 cannot be made: %2; choose another with --out.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The folder %1 does not exist; make it first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The lexicon cannot be written to %1 (%2); choose another place.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The mark ends at character %1, behind the end of the %2; select the words again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The model could not be put into “%1” (%2).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The model in “%1” cuts words by BPE codes, not by SentencePiece; get a newer version of it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The model in “%1” was described for another version of Winnow (format %2, this one reads %3); update Winnow.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The model “%1” %2 on a test sentence; it is not usable.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The model “%1” does not translate %2 %3.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The model “%1” does not translate %2 %3; it is for %4.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The model “%1” in “%2” lacks its file %3; remove it and add it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The model “%1” knows several languages; say which one to translate %2.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The name %1 %2.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The negation “%1” is missing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The number %1 became %2.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The number %1 is missing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The number %1 is not in the source.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The opening %1 is missing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The pass threshold must lie between 0 and 100, not at %1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The placeholder %1 became %2.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The placeholder %1 is missing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The placeholder %1 is not in the source.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The profile %1 cannot be read (%2); give a UTF-8 TOML file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The project does not translate into %1; its target languages are %2.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The project has %1 documents; name one with --document, or give a folder to export them all.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The project has no document yet; import its source first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The project has no documents to export; import a file first.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The project has no references to score against; import some with --as reference.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The project has no system “%1”; it has %2.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The quotation mark %1 has no partner.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The reference size must be above 0 words, not %1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The scores are of %1, and the project has no such system; name the system with --system (target for the target).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The segment was changed by somebody else in the meantime; look at the new text and try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The segments are not those of %1; export into the file they came from.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The setting %1 cannot be %2; give %3.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The source %1 with white space, the translation does not.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The source ends with %1, the translation with %2.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The source ends with %1, the translation with none.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The source has %1, the translation %2.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The source is empty, the target is not.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The source is in capitals, the translation is not.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The tag %1 is missing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The tag %1 is not in the source.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The tag %1 is out of order.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The text has changed since this was found; wait for the new check and try again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The tokenizer %1 cannot be used: %2.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The tolerance points %1 → %2 and %3 → %4 do not bend: the second must accept more points than the first, but fewer in proportion to its size.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The tolerance points accept almost the same, %1 and %2, in samples of different size; give points further apart.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The translation %1 with other white space than the source.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The translation %1 with white space that the source has not.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The translation ends with %1, the source with none.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The translation has %1 lines and reference set %2 has %3; they must be aligned line by line.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The translation has %1 of the length that is usual for this source.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The translation is %1 times as long as is usual for this source.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The translation is empty.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The translation is in capitals, the source is not.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The translation is the same as the source.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The translation is written in %1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The translation seems to be in %1, not in %2.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The typology %1 cannot be read (%2); give a UTF-8 TOML file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There are two or more spaces in a row.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is a space after “%1”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is a space before “%1”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is an invisible %1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no document “%1” in the project; it has: %2.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no file %1; check the name and the folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no file “%1”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no file “%1”; check the name.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no format “%1”; choose one of %2.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no lexicon for %1; there are %2.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no model for %1: download an Argos package (translate-%2_%3, a file ending in .argosmodel), an OPUS-MT model or a CTranslate2 model of the pair, and add it with “winnow models add FILE”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no model for %1; translate through %2 with “--model %3%4%5”, or add a model of the pair with “winnow models add”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no model “%1”; there are: %2.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no other system with scores to compare “%1” with.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no setting called %1.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no space after “%1”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no typology “%1”; use %2, or give a TOML file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is no “%1”; give a model’s folder or an .argosmodel file.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>There is nothing to score against; give at least one set of references.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>These look like aligned files, but none is the source; add source.txt, or import them one by one with --as reference or --as candidate.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This entry of the history has no text to bring back.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This finding has no such suggestion.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This finding is dismissed; restore it to mark it as an error.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This mark was removed in the meantime; look at the segment again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This segment is no longer in the project; reload the list.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Web page</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Winnow has no lexicon for %1; there are %2.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Winnow's own resources folder is missing; install Winnow again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>XLIFF 1.2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You edited segment %1 last, so somebody else must approve it (the project's four-eyes rule).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You marked errors in this segment; remove them first if there is nothing wrong.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a group with two keys has a member with another key</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a segment without references has no statistics</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>config.json in “%1” is no model’s configuration.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>decoder.yml in “%1” does not name the files beside it under “%2”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>equal is “%1”; write yes or leave it empty</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>not a span: %1..%2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>only statistics of the same metrics and segments can be paired</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>paired statistics must have the same number of rows, not %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the entry “%1” has no %2 rendering and is not marked equal</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the entry “%1” has no source pattern</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the id “%1” is not a short ASCII name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the pattern “%1” asks for “%2”; there are only %3, one a time</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the pattern “%1” has a bracket without its partner</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the pattern “%1” has a stem of one letter, “%2~”</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the pattern “%1” has no characters that must be there</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the pattern “%1” has no word that must be there</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the pattern “%1” has “%2”, which is no word</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the pattern “%1” has “%2”; write it as auf+binden</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>the pattern “%1” has “_” among alternatives</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>«%1» is a set phrase; “%2” carries the wording over.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>«%1» is a set phrase; “%2” carries the wording over; try %3.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>«%1» is a set phrase; “%2” only looks like it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>«%1» is a set phrase; “%2” only looks like it; try %3.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>«%1» is a set phrase; “%2” renders it word for word.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>«%1» is a set phrase; “%2” renders it word for word; try %3.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>«%1» is a set phrase; “%2” seems to render it word for word.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>«%1» is a set phrase; “%2” seems to render it word for word; try %3.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>«%1» means %2; “%3” carries the wording over.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>«%1» means %2; “%3” carries the wording over; try %4.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>«%1» means %2; “%3” only looks like it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>«%1» means %2; “%3” only looks like it; try %4.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>«%1» means %2; “%3” renders it word for word.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>«%1» means %2; “%3” renders it word for word; try %4.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>«%1» means %2; “%3” seems to render it word for word.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>«%1» means %2; “%3” seems to render it word for word; try %4.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“%1:%2” is not known; use %3.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“%1:” is not something to filter by; use %2, or put plain text in quotes.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“%1” and “%2” share no scored segment, so they cannot be compared.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“%1” and “%2” share no scored segment.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“%1” came as %2 and can be exported as that, or as %3, not as %4.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“%1” cannot be read (%2); add the model again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“%1” cannot be read: %2.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“%1” cannot be taken back: a segment was changed since; restore the version you want from its history instead.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“%1” cannot name a model; use letters, digits, - and _.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“%1” could not be deleted (%2).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“%1” could not be unpacked into “%2” (%3).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“%1” declares entities, which Winnow does not follow.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“%1” does not have the checksum given; download it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“%1” does not lead from %2 to %3: see “winnow models list” for what each engine translates.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“%1” does not list %2, which every model needs.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“%1” does not name two languages; write it as ru-en.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“%1” does not say which kind of report it is; end it in one of %2.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“%1” does not say which languages it is for.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“%1” does not say which languages it is for: %2</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“%1” does not translate %2; what does: %3.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“%1” has %2 bytes instead of %3; remove the model and add it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“%1” has %2 letters among others: %3.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“%1” has a letter three times.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“%1” has no SentencePiece model; put sentencepiece.model, or source.spm and target.spm, beside model.bin and add it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“%1” has nothing for %2; check the languages.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“%1” holds no *.seg.score files, so it is not an mt-metrics-eval folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“%1” holds no .npz model that can be converted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“%1” holds no model that CTranslate2 can load (%2); remove the model “%3” and add it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“%1” holds no scores that Winnow knows how to read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“%1” holds scores for %2; choose the folder of one language pair.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“%1” is %2 «%3» word for word, which means %4.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“%1” is %2 «%3» word for word, which means %4; try %5.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“%1” is %2 «%3» word for word.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“%1” is %2 «%3» word for word; try %4.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“%1” is a Transformers model: install %2 beside Winnow and add it again, or convert it elsewhere with ct2-transformers-converter and add the result.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“%1” is encrypted or packed in a way that cannot be read; get the package again from its publisher.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“%1” is far too large to describe a model.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“%1” is left untranslated.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“%1” is neither a check nor a family of checks; the families are %2.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“%1” is neither a lexicon file nor a pair; the pairs are %2.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“%1” is no Argos package: its metadata.json is missing or broken.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“%1” is no CTranslate2 model that Winnow can use: it has no %2.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“%1” is no XML that can be read (%2).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“%1” is no format of annotations; use %2.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“%1” is no model’s configuration; remove the model “%2” and add it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“%1” is no translation model but a “%2” package.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“%1” is none of the systems: %2.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“%1” is not UTF-8 text; export the scores as JSON or tabbed text.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“%1” is not a BLEU tokenizer; choose one of %2.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“%1” is not a choice; translate %2.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“%1” is not a date; write changed:&gt;2026-11-01.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“%1” is not a language code Winnow knows; use an ISO 639 code such as en, ru or pt-BR.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“%1” is not a list Winnow reads; give %2.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“%1” is not a list of segments</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“%1” is not a metric; choose from %2 (or a variant such as chrF3 or BLEU:tok=intl).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“%1” is not a model folder (it has no %2); add a downloaded model with “winnow models add”.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“%1” is not a number to compare %2 with.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“%1” is not a score; use score.bleu, .chrf, .chrf++ or .ter.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“%1” is not a way to import; use %2.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“%1” is not a way to split; use %2.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“%1” is not a working SentencePiece model; remove the model “%2” and add it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“%1” is not the JSON of a metric: %2.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“%1” is not valid TOML (%2).</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“%1” is repeated %2 times.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“%1” is said twice.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“%1” lacks %2, which its decoder.yml names.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“%1” lies in “%2”, where Winnow only reads; delete it there if it is yours.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“%1” may be %2 «%3» word for word, which means %4.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“%1” may be %2 «%3» word for word, which means %4; try %5.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“%1” may be %2 «%3» word for word.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“%1” may be %2 «%3» word for word; try %4.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“%1” names a file outside its folder.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“%1” needs %2 MB on the disk of “%3”, where %4 MB are free; make room and add it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“%1” negates what the source affirms.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“%1” numbers a segment %2, which cannot be right.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“%1” of the model “%2” is not the file that was added (its checksum differs); remove the model and add it again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“%1” should be one mark.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“%1” stands in the middle of a phrase, and the source has no such mark.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“%1” starts with a small letter.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“%1” takes %2 GB, which no model should.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“%1” translates into %2, but “%3” from %4: they cannot be chained.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>“order:%1” is not known; order by %2.</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Settings</name>
    <message>
      <source>Ask before confirming critical findings</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Beam size</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Confirming a segment with an open critical finding asks once.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Decides what Ctrl+Enter does: a translator confirms a translation, a reviewer or lead approves it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Editing</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>English</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Hypotheses kept while translating; more is slower and a little better.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Language</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Language of menus, buttons and messages; the texts you translate are never touched.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Light, dark, or as the desktop has it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mark spaces, no-break spaces and line ends in the segments.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Milliseconds of rest after a key stroke before the segment is checked and scored again.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Pause before checking</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Performance</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Processes that scoring and checking may use; 0 lets Winnow choose.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Processor threads that machine translation may use; 0 lets Winnow choose.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show findings that are only hints.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show hints</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show invisible characters</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Size of the segments' text, in percent.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Text size</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Theme</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Threads for translation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Translation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Window</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Worker processes</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Written into the history of every change; empty means the name of your account.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>You</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your name</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Your role</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>dark</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>lead</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>light</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>reviewer</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>system</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>translator</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Русский</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Sheet</name>
    <message>
      <source>Close</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>StatusStrip</name>
    <message>
      <source>%1 of %2 approved</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>No segments yet</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Show the segments with findings</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>TextCard</name>
    <message>
      <source>Take</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Take the text of %1</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>is the target</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>TranslateSheet</name>
    <message>
      <source>A model folder…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A packed model (.argosmodel)…</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Add a model</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every segment has a translation already.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Every segment; targets that are there stay</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Into</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Looking for models</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Model</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Segments without a translation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Translate</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Typology</name>
    <message>
      <source>A key that this locale's keyboard or program does not have.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A link or reference leads nowhere or to the wrong place.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A mark is wrong, missing or too many.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A minor one costs a tenth of a point.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A tag or placeholder is lost, misplaced or changed.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>A term is not the one the field, the client or the text itself uses.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Accuracy</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Addition</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Address format</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Against a style guide named in the brief.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Against the glossary or the field's usage, inconsistent, or another concept.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Against the house's style guide.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Against the rules of punctuation of the target language.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Against the spelling of the glossary or of the language.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>An error of the source; the translation does not pay for it.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Another term than the agreed one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Any other issue.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Anything else that is an error of language.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Audience appropriateness</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Awkward</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Awkward style</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Breaks a rule of the target language.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Changes its manner for no reason.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Character encoding</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Characters are garbled.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Clumsy or hard to read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Correct, but not how this text should read.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Creative reinterpretation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Critical</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Culture-specific reference</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Currency format</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Cut off, or too long for its place.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Date format</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Design and markup</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Do not translate</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Fluency</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Free but deliberate; counts nothing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Grammar</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Grammatical, but no native would put it so: husks, above all.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How a number is dialled and grouped.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>How the text is laid out and marked up.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Impossible to mark error by error; costs 25 points whatever the severity.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Inappropriate for context</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Inconsistency</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Inconsistent style</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Inconsistent use</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Inconsistent use of terminology</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Inconsistent with external reference</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Inconsistent with terminology resource</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Insults or embarrasses these readers.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Language register</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Layout</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Leaves out something that the source says; mark it in the source.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Less specific than the source.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Letters, accents or capitals are wrong.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Linguistic conventions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Link or cross-reference</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Links between sentences, or the form of this kind of text, are broken.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Locale convention</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Locale conventions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Major</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Markup tag</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Measurement format</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Minor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Miscellaneous error</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Missing text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Misspelling</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Mistranslation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>More specific than the source.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Name format</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Neutral</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Nobody can say what it means.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Non-translation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not the word a specialist would use, or the name of another concept.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Not written as readers of this locale expect.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Number format</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Offensive</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Omission</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Order and form of an address.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Order, names or signs of a date.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Organization style</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Other</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Overtranslation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Paragraphs, tables, fonts or direction.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Punctuation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Punctuation error</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Readers here cannot know what is meant.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Reads otherwise than a text it must agree with.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Register</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Right as a translation, wrong for these readers.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Right word, wrong form: case, number, gender, tense, a part of the word.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Says something that the source does not.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Separators, grouping or digits.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Serious</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Several terms for one concept where one is wanted.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Shortcut key</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Sign, place or name of a currency.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Something that should have stayed as it is was translated.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Source error</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Source text was left standing.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Spelling</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Style</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Syntactic error</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Telephone format</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Terminology</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Text of the layout did not make it into the product.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Text or a picture of the source has no counterpart.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Textual conventions</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The meaning is another one.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The target does not say what the source says.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>The target is not well-formed in its own language.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Third-party style</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Time format</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Times of day and durations.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Too formal or too familiar.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Truncation or text expansion</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Undertranslation</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Unidiomatic style</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Unintelligible</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Units or how they are written.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Untranslated</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Untranslated text</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Word class, order or construction of the sentence is wrong.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Word structure or agreement error</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Wrong term</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>WelcomePage</name>
    <message>
      <source>Begin</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Open again</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Projects you open are listed here. The sample project shows what is what.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>Review machine translation: scores, checks and verbal husks.</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>or drop files anywhere in this window</source>
      <translation type="unfinished" />
    </message>
  </context>
  <context>
    <name>Words</name>
    <message numerus="yes">
      <source>%n reference set(s)</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message numerus="yes">
      <source>%n segment(s) to translate.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>Here only</source>
      <translation type="unfinished" />
    </message>
    <message numerus="yes">
      <source>The target and %n system(s) are scored.</source>
      <translation type="unfinished">
        <numerusform />
        <numerusform />
        <numerusform />
      </translation>
    </message>
    <message>
      <source>This rule in the project</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>This text everywhere</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>a few seconds left</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>about %1 h left</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>about %1 min left</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>about %1 s left</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>approved</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>critical</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>hint</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>locked</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>major</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>minor</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>neutral</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>new</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>rejected</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>reviewed</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>today</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>translated</source>
      <translation type="unfinished" />
    </message>
    <message>
      <source>yesterday</source>
      <translation type="unfinished" />
    </message>
  </context>
</TS>
