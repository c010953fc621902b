#include "reading_codes.hpp"

namespace itplan {
namespace {

// In the order of the alphabet.
constexpr CodeInfo codes[] = {
    {"alias", "a text that starts with *, which YAML takes as a reference",
     "YAML lets one place repeat another with & and *. A plan says everything where it "
     "stands, so that a change in one request never alters another. Write the value itself, "
     "or put a text that starts with * in quotes: '*urgent*'."},
    {"anchor", "a text that starts with &, which YAML takes as the name of a place",
     "YAML lets one place repeat another with & and *. A plan says everything where it "
     "stands, so that a change in one request never alters another. Take the & away, or put "
     "a text that starts with it in quotes: '&Partners'."},
    {"bad-answer", "an answer on a question form that cannot be counted with certainty",
     "The message says what is wrong and in which line of the form: no number of points, a request "
     "that is not known, points that stand under nothing, a customer or round that is another "
     "one, an answer that is there already. Points are never guessed. Ask the customer, mend the "
     "line, and give the form again; nothing was written."},
    {"bad-block-header", "something behind the | or > that starts a block of text",
     "The text of a block starts on the next line, indented deeper than its key. Behind the "
     "sign only + or -, a digit from 1 to 9 and a comment may stand. A text that itself "
     "starts with | or > belongs in quotes."},
    {"bad-column", "a column of the file of add-request --from of which it is not known what it is",
     "'--columns Titel=title' names the field for a heading of your own, =- leaves a column out, "
     "=x_name keeps it as a key of your own. Two columns of one field are refused unless they are "
     "texts, which are joined. The message has a guess for all columns; '--save-as NAME' keeps "
     "what "
     "you say as imports/NAME.yaml, and '--like NAME' uses it the next time."},
    {"bad-escape", "a backslash in double quotes with something behind it that YAML does not know",
     "In double quotes a backslash starts an escape, as \\n for a new line. In a path like "
     "\"D:\\plans\" that goes wrong. Use single quotes, in which a backslash is a backslash: "
     "'D:\\plans'; or write it twice."},
    {"bad-form", "a file that is not the text of a form",
     "A word processor's file, a web page, a mail as it travels or bytes that are not UTF-8 hold "
     "the text in another shape. Save or copy the text itself, and give that to itplan answer."},
    {"bad-id", "an id that cannot be one",
     "Ids are lower-case letters, digits and single hyphens, a letter first, at most 40 "
     "characters: online-move. They become file names and are typed, so capitals, spaces and "
     "accents are out. Words with another meaning (yes, none, it, board, the name of a "
     "section, con, nul) are out too. Give the entry another id and change what refers to "
     "it."},
    {"bad-indentation", "a line that does not stand in the column of its neighbours",
     "Entries of one list or map start in the same column; that is how YAML knows what "
     "belongs together. Look at this line and the ones above it, and give them the same "
     "number of spaces."},
    {"bad-row", "rows of the file of add-request --from that cannot become requests",
     "The message says what is wrong, and with which rows: a date or number that is none or has "
     "two readings, a word or customer that is not known, an id that is taken. Nothing of the file "
     "was written; mend the rows, or say what they mean (itplan help imports), and give it again. "
     "'--unreadable leave_out' takes such rows without the cells that cannot be read."},
    {"bad-word-list", "a line of words/nl.txt or words/en.txt without a semicolon",
     "Each line gives a hard word and what to write instead: 'applicatie; programma', with other "
     "forms of the word behind bars: 'server|servers; computer'. With nothing behind the "
     "semicolon the word is one that everybody knows. Lines that begin with # are comments."},
    {"bad-yaml", "text that is no YAML",
     "The reader stopped here, and its own words are in the message. The cause is mostly in "
     "this line or just above it: look at the indentation, at colons without a space behind "
     "them, and at quotes and brackets that are not closed."},
    {"branch-not-on-lines", "a part that is to become files, written in { }",
     "'itplan split' moves whole lines and changes none of them. Write the entries on lines of "
     "their own, each with its id and a colon, and its fields indented below."},
    {"comment-in-the-way", "a comment that would lose its place when the entry is taken away",
     "No change by itplan loses a comment. This one stands inside the first entry behind a "
     "'-', whose line the next entry takes over, and it cannot be known to which of the two "
     "it belongs. Move it above the '-', or take the entry out by hand."},
    {"complex-key", "a key written with a question mark",
     "YAML can spell a key as '? key' with ': value' on the next line. A plan does not need "
     "it. Write 'key: value'."},
    {"control-character", "an invisible control character",
     "A control character cannot be seen, and in a terminal it can hide or change what "
     "stands beside it. It mostly comes along with a copy from a mail or a document. Delete "
     "it; where it is really meant, write it as an escape in double quotes: \"\\x1b\"."},
    {"directive", "a line that starts with %, which YAML takes as an instruction to the reader",
     "A plan needs no YAML directives such as %YAML 1.2. Delete the line."},
    {"duplicate-key", "the same key twice in one map",
     "One of the two would win in silence and the other be lost. Keep one, or give one "
     "another name. After a merge both sides often added the same key: see which value holds "
     "now."},
    {"edit-not-exact", "a change that would have altered more than was asked",
     "Before anything is written itplan reads the changed file again and compares it with "
     "what was meant. They differed, so nothing was written. Make this change by hand, and "
     "please report it with the file: it is an error in itplan."},
    {"edits-overlap", "two changes of the same lines in one command",
     "They cannot be made in one go without guessing which comes first. Make them one after "
     "the other."},
    {"empty-file", "a file of the plan with nothing in it",
     "An empty file is mostly one that was not saved or was cut off. Fill it in, or take the "
     "file away. A new itplan.yaml comes from 'itplan init'."},
    {"empty-item", "an item of a list without a value",
     "A dash or comma with nothing behind it says that something is missing. Fill the item "
     "in, or take it away."},
    {"empty-key", "a colon without a key before it",
     "Write the key in front of the colon, as in 'title: New scanner'. A text that starts "
     "with a colon belongs in quotes."},
    {"extra-comma", "a comma with nothing before it",
     "In [1, , 2] something is missing, or the comma is one too many. Fill it in or delete "
     "the comma. One comma behind the last entry is allowed."},
    {"id-in-block", "an id written as a block text",
     "'itplan rename' puts a word in the place of a word. Write the id on the line of its key, "
     "without | or >."},
    {"import-note", "something that add-request --from tells of a file, and that stops nothing",
     "A row of totals that was left out, cells that hold only a dash, marks of another tool that "
     "were taken off a text, a cell that could not be read and was left out as you asked. Look at "
     "it once; nothing needs to be done."},
    {"inner-byte-order-mark", "a byte-order mark in the middle of a file",
     "This invisible mark may stand at the start of a file; further on it becomes part of a "
     "text or a key. It stays behind when two files are joined. Delete it: put the cursor "
     "behind the place and press backspace."},
    {"key-exists", "a new key that is there already",
     "Adding it would make it stand there twice. Change its value instead, with 'itplan "
     "set'."},
    {"key-not-text", "a list or map where a key is expected",
     "This happens when a text starts with a bracket: in 'title: {{ name }}' YAML reads a "
     "map. Put the text in quotes: '{{ name }}'. Or a [ or { above is never closed."},
    {"key-without-colon", "a key without a colon and a space behind it",
     "Each key needs ': ' behind it: 'year: 2027', not 'year 2027' or 'year:2027'. A text "
     "that goes on from the line above must be indented deeper than its key. Between { } a "
     "comma starts a new key, so {text: Called, and mailed} needs quotes: {text: 'Called, "
     "and mailed'}."},
    {"letter-incomplete", "a letter that lacks something the record does not say",
     "A letter is written from the record alone, and one with a hole in it does harm: a no "
     "without the reason, a later date without the cause. Every point that is missing is named "
     "at once, with the command that fills it; then the letter can be printed."},
    {"letter-without-decision", "a letter of the plan's own that does not print its opening",
     "What makes people angry is a letter that never says yes or no. The opening says it in one "
     "sentence, from the record: put {{opening}} at the head of the template. One letter.md for "
     "all kinds needs it most."},
    {"line-separator", "a line separator that not every program takes as a new line",
     "The Unicode signs U+0085, U+2028 and U+2029 end a line in some programs and not in "
     "others, so line numbers and texts would differ. They come along with a copy from a "
     "document. Replace them by an ordinary line end."},
    {"link-outside", "a file or folder of the plan that is a link",
     "A plan is what lies in its folder. Messages show lines of its files, so a link in a plan "
     "that "
     "comes from others could show them a file that is not theirs. Put the file itself in the "
     "folder. No link in the folder is followed, also not one that stays within it; a link to the "
     "whole folder is."},
    {"lone-carriage-return", "a carriage return without a line feed",
     "Some programs take it as the end of a line, others as part of the text. Save the file "
     "with LF or CRLF line ends."},
    {"merge-conflict", "the markers of a merge that was not finished",
     "git left both sides in the file, between the lines that start with <<<<<<<, ======= "
     "and >>>>>>>. Keep what both sides need, delete the marker lines, and run 'itplan "
     "check'."},
    {"merge-key", "the key << with which YAML copies keys from elsewhere",
     "A plan says everything where it stands, so that a change in one place never alters "
     "another. Write the keys themselves."},
    {"misplaced-bracket", "a closing bracket that was never opened",
     "A ] or } at the start of a value means the end of a list or map. Open the bracket, "
     "delete this one, or put a text with brackets in quotes."},
    {"misplaced-colon", "a colon and a space where no key can stand",
     "In 'title: Printers: the old ones' the second ': ' starts a key inside a text. Put "
     "such a text in quotes: 'Printers: the old ones'. Or this line is indented deeper than "
     "the key above it, or the line above lacks its colon."},
    {"misplaced-dash", "a dash and a space where no list can start",
     "A list starts on the line below its key, one '- ' a line. A text that starts with '- ' "
     "belongs in quotes."},
    {"misplaced-key", "a key where none can stand",
     "YAML expects a value here and finds a question mark with a space, which starts a key. "
     "Put the text in quotes, and give the keys of one map the same indentation."},
    {"misplaced-text", "something behind a value that was complete",
     "After a closing quote or bracket the value is over: 'owner: \"Karin\" de Wit' has a "
     "piece too many. Put the whole value in quotes: 'Karin de Wit'."},
    {"missing-comma", "two entries between brackets without a comma",
     "In [ ] and { } a comma stands between the entries: [scan, print]."},
    {"missing-dash", "an element of a list without a dash",
     "Each element of a list starts with '- ' in the same column. A line that belongs to the "
     "element above must be indented deeper than its dash."},
    {"missing-key", "a key that must be there is not",
     "Without it the entry means nothing: a request needs a title and a customer, a plan its "
     "format (itplan: 1), a title and a year. A key without a value counts as not there. Add "
     "the line that the message shows, with your own value for a word in capitals."},
    {"no-file", "something in the plan's folders that is no ordinary file",
     "A folder, a pipe or a device stands where itplan expects a request, a customer or a ballot. "
     "Move it out of the folder, or give it a name that begins with a dot."},
    {"no-final-newline", "a last line without a line end, behind which something must be put",
     "The new text would have to change the last line, and only what was asked may change. "
     "Open the file, press enter at the end of its last line, save, and give the command "
     "again."},
    {"no-plan", "no itplan.yaml where the plan should be",
     "Every plan has an itplan.yaml at its top. 'itplan init' starts a plan; '--plan PATH' "
     "or the variable ITPLAN_PLAN names one that lies elsewhere."},
    {"no-such-entry", "a path to an entry that does not exist",
     "A value can only be set in an entry that is there: a request, a customer, a ballot. "
     "Look up its id with 'itplan list', or add the entry first."},
    {"no-such-value", "a path to a value that does not exist",
     "Only what is there can be changed. Look at the entry with 'itplan show ID' and set the "
     "key above it first."},
    {"not-a-currency", "a currency that is not three capital letters",
     "All money of a plan is in one currency, named by its code in ISO 4217: EUR, GBP, USD. The "
     "code stands before every amount that people read, so a sign or a word is not taken; for "
     "EUR and GBP itplan itself writes the sign."},
    {"not-a-date", "a value that is no date",
     "Dates are written as 2027-07-01: year, month, day, with zeros. 01-07-2027 is not "
     "taken, because elsewhere it is read the other way round; and 2027-02-30 does not "
     "exist."},
    {"not-a-list", "a new element for something that is no list",
     "What stands there is a single value or a map. Set the value as a whole, as in 'itplan "
     "set online-move.needs single-login,new-website'."},
    {"not-a-map", "a new key inside something that has no keys",
     "The path goes through a text, number or list. Look at it with 'itplan show PATH', and "
     "name a map or set the value above it."},
    {"not-a-number", "a value that is no number from 0",
     "Numbers are plain digits with at most two decimals behind a point: 40, 1250.50. Not "
     "1.250,50, 1e3, 0x10 or a number with its unit: the unit follows from the key. Some "
     "keys want a whole number."},
    {"not-a-percentage", "a value that is no percentage",
     "Write a whole number from 0 to 100 with its sign: 20%. Without the sign it cannot be "
     "known whether 0.2 means a fifth or next to nothing."},
    {"not-a-spread", "days that are not one number, nor three that rise",
     "Effort is one number of days, or [low, likely, high] from small to large: [20, 30, "
     "45]. The choice counts the likely one."},
    {"not-an-address", "a value that is no mail address",
     "Write the address alone: servicepunt@waterrijk.example, without a name, brackets or spaces. "
     "It becomes a header of letters, so letters with accents are not taken. git keeps an address "
     "for ever: name a desk or a role, not a person."},
    {"not-one-line", "a text of several lines where one line is wanted",
     "Titles, names and roles stand in tables and lists, so they are one line. Shorten the "
     "text; a longer story belongs in a key like 'problem' or 'result'."},
    {"not-taken-out", "an entry that cannot become a file of its own as it is written",
     "'itplan split' only takes indentation away, and then reads every new file: the values and "
     "comments must be the same. Here they are not. Write the entry on lines of its own, each "
     "indented by spaces, with comments on lines of their own."},
    {"not-utf-8", "bytes that are not UTF-8",
     "A plan is text in UTF-8, so that an é is the same on every computer. Save the file as "
     "UTF-8 in your editor, or turn it over: iconv -f WINDOWS-1252 -t UTF-8 old.yaml > "
     "new.yaml."},
    {"nothing-to-take-out", "an entry without content",
     "A file without content is no entry of a plan. Fill it in, or take it away."},
    {"null-key", "a key that YAML reads as nothing",
     "The words null and ~ mean 'no value' in YAML, and as a key they get lost. Choose "
     "another name, or put it in quotes."},
    {"own-folder-in-git", "a folder .itplan/ that git tracks",
     "It holds the locks of one folder on one machine, and what a change that was cut off left. In "
     "a checkout elsewhere none of it is believed, and it can stop commands that write. Take it "
     "out "
     "of git, the files stay: git rm -r --cached .itplan. 'itplan init' writes the .gitignore that "
     "keeps it out."},
    {"own-folder-not-ignored", "a plan in git whose .gitignore does not name .itplan/",
     "'git add .' would bring the locks of one folder into the history of all. Write a line "
     ".itplan/ into .gitignore beside itplan.yaml, as 'itplan init' does."},
    {"pair-in-list", "a key with a value between square brackets",
     "In [scan: 3] it is unclear whether a text or a map is meant. Put a text in quotes, "
     "['scan: 3'], and a map in braces: {scan: 3}."},
    {"plan-too-large", "files that are too large together",
     "All files of a plan together may have 256 MiB; the files from this one on were not read. "
     "10,000 requests of a kilobyte each take 10 MiB: look for what does not belong here."},
    {"previous-not-used", "last year's plan, which 'previous' names, that is not shown in reports",
     "Reports show last year's results from the folder that 'previous' names, seen from this "
     "plan's "
     "own: ../plan-2026. It must lie in the same work tree of git, or without git beside this "
     "plan's folder; no link may be on the way; it must be a plan of one year earlier that can be "
     "read. The message says which of these is not so. Only that chapter is left out."},
    {"reserved-character", "a value that starts with a character which YAML keeps for itself",
     "A value cannot start with @, ` or %. Put it in quotes: '@home'."},
    {"second-document", "a line --- that starts a second document in one file",
     "Only the first document would be read, and the rest be left out in silence. Delete the "
     "line and what follows, or move it to a file of its own."},
    {"section-twice", "a section both as a key and as a folder",
     "Requests, customers and ballots stand either in itplan.yaml under their key, or in a "
     "folder with a file each. With both it cannot be known which is meant. Move the entries "
     "to one side, and take away the key or the files."},
    {"stray-file", "a file in a section's folder that is no entry",
     "Every file in requests/, customers/ and ballots/ must be named ID.yaml, so that no "
     "request can be left out in silence. Rename the file, or move it out of the folder. "
     "Names that begin with a dot are skipped."},
    {"style-contrast", "a colour of the house that not everybody can read",
     "Texts on pages need a contrast of 4.5 to what they stand on, and surfaces 3 to the paper: "
     "the levels of WCAG 2.2, which the law asks of governments. Make the colour darker in the "
     "light palette, or lighter in the dark one; what is not set keeps its own value."},
    {"style-syntax", "a style sheet that holds more than values for tokens",
     "templates/style.css sets the colours of pages and nothing else, so that a page stays "
     "readable, printable and safe: ':root { --promised: #154273; }', and for dark screens the "
     "same within '@media screen and (prefers-color-scheme: dark) { }'."},
    {"style-token", "a token that pages do not have, or a value that is no colour",
     "Tokens are named in the message; a value is # and six hexadecimal digits. --promised, --law, "
     "--started and --chosen fill the pictures, --link is for links, --paper and --panel are the "
     "ground, --ink and --soft the text."},
    {"tab-indent", "a tab in the indentation",
     "Programs do not agree on how wide a tab is, so they do not agree on what belongs "
     "together. Indent with spaces; most editors can be told to."},
    {"tag", "a text that starts with !, which YAML takes as the name of a type",
     "A plan needs no YAML tags such as !!str: each key knows its type. Take it away, or put "
     "a text that starts with ! in quotes: '!important'."},
    {"template-html", "something in a template of HTML that a page must not have",
     "A page runs, fetches and sends nothing, and a value in it is always text: {{name}} stands "
     "between elements, or as the whole of alt, title, lang, content or aria-label in double "
     "quotes. What itplan makes itself ({{{pictures.year}}}, {{{style}}}, {{{logo}}}) has three "
     "braces. Leave out scripts, frames, forms and handlers; links may lead to https: and mailto:, "
     "pictures are data:image/."},
    {"template-name", "a name in a template that the report does not have",
     "A wrong name would leave an empty place in a letter to customers. 'itplan report NAME "
     "--json' shows every name with its value. Inside {{#list}} the names of one entry "
     "count, and outside it those of the report."},
    {"template-size", "a template that makes more text than a report can hold",
     "A filled template may have 16 MiB. Sections over lists inside each other multiply: "
     "three of a thousand entries make a thousand million. Take one of them out."},
    {"template-syntax", "a template that is not well formed",
     "Templates are Mustache: {{name}}, {{#list}} ... {{/list}}, {{^list}} ... {{/list}} "
     "when it is empty, {{! a comment }}. Each section is closed with its own name, the "
     "inner one first. Other forms, and files larger than 1 MiB, are not taken."},
    {"text-after-document", "text that belongs to nothing above it",
     "Here the reader had finished and there was still text. Mostly the first line of the "
     "file is indented deeper than the next, a list and keys stand in one column, or a line "
     "'...' ended the document. Look at the start of the file and at the lines above this "
     "one."},
    {"text-behind-marker", "text in the line of the document marker ---",
     "Write --- alone in its line, or leave it out, and start the text on the next line."},
    {"text-too-long", "a text that is too long",
     "One text may have 1 MiB, which is a thick book. Mostly a block or a quote goes on where it "
     "should have ended. A text that is really so long belongs in a file of its own, whose name "
     "stands in the plan."},
    {"tight-comment", "a # directly behind a value",
     "A comment needs a space before its #; without one some programs read it as part of the "
     "value. Write \"x\" # like this, or put quotes around a value with a # in it."},
    {"too-deep", "lists and maps too deep in each other",
     "A plan needs some eight levels; more than 64 is an accident or an attack. Look for "
     "brackets or dashes that are never closed or that repeat."},
    {"too-large", "a file that is too large",
     "One file may have 64 MiB. A plan of thousands of requests belongs in the folders "
     "requests/, customers/ and ballots/, a file for each entry."},
    {"too-many-files", "too many files in one plan",
     "A plan may have 150,000 files. One folder is one year: give each year a plan of its own."},
    {"too-many-values", "too many values in one file",
     "One file may hold four million values. A plan of thousands of requests belongs in the "
     "folders requests/, customers/ and ballots/, a file for each entry."},
    {"unclosed-bracket", "a [ or { that is never closed",
     "Close it, put a comma between the entries, or put a text that starts with a bracket in "
     "quotes: '[draft] New website'."},
    {"unclosed-quote", "a quote that is never closed",
     "Everything behind it becomes part of the text, up to the end of the file. Close it. A "
     "text with an apostrophe in it goes in double quotes, \"customer's wish\", or in single "
     "quotes with the apostrophe twice: 'customer''s wish'."},
    {"unknown-format", "a plan in a format that this version does not know",
     "The key itplan says how the file is to be read; this version knows format 1. A newer "
     "itplan may read yours. If the number is a slip, write itplan: 1; the year of the plan "
     "stands in year."},
    {"unknown-key", "a key that a plan does not have here",
     "A slip in a key would lose its value in silence, so every key must be known. The "
     "message names the nearest one; 'itplan help KEY' tells where a key stands and what it "
     "means. Check the indentation too: the key may be right and its place wrong. Keys of "
     "your own begin with x_ and are kept, never read."},
    {"unknown-value", "a word that is none of the few this key can have",
     "The message names the nearest one, and 'itplan help KEY' lists them all. They are "
     "English and fixed, also in a Dutch plan; texts are in your own language."},
    {"unsafe-escape", "an escape that programs take differently",
     "The escapes \\_ and \\N mean one character to one reader of YAML and another to the "
     "next. Write the character itself, or its number: \\u00a0."},
    {"unsure-place", "text that cannot be read with certainty",
     "Two readings of this text differ in where a value starts. Write it more simply: one "
     "key or value a line, quotes around texts with signs in them."},
    {"unsure-text", "text of which programs do not agree what it says",
     "White space in a text of several lines is taken differently here. Write the text on "
     "one line, or as a block behind |, without lines that hold only spaces before its first "
     "line."},
    {"whole-document", "the whole of a file named for taking away",
     "A key or an entry can be taken away, not all that a file holds. Delete the file "
     "itself."},
    {"word-changed", "what a customer heard from us, and that reads otherwise now",
     "The title, the result or what is not included is another one than when the customer "
     "confirmed "
     "it or was told, or a promise has another limit or norm than when it was given; git remembers "
     "what stood there. Our word is changed in the open: tell the customer and note that "
     "('itplan note ID TEXT --kind news'), or put the text back. A promise that begins anew says "
     "so with from: DATE."},
    {"wrong-type", "a value of another kind than its key wants",
     "A list, a map of keys, or a single value stands where another of these is wanted. The "
     "message shows an example: several ids are a list, needs: [single-login], days stand "
     "under their skill, effort: {development: 8}."},
};

} // namespace

std::span<const CodeInfo> reading_codes() { return codes; }

} // namespace itplan
