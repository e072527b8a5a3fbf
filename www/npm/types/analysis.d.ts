// The analysis as data. Written from the Rust types by `TYPES_UPDATE=1 cargo test types_are`: do not edit.
// Offsets are `[start, end)` in UTF-16 code units of `Document.text`, as strings of JavaScript have them. A value that is
// missing is null.

/**
 * All that was read, document by document.
 */
export type Analysis = { 
/**
 * The version of this shape; it rises when a reader of the old one would misread the new one.
 */
schema: number, 
/**
 * What read them.
 */
tool: Tool, 
/**
 * The documents, in the order given.
 */
documents: Array<Document>, 
/**
 * The words of the reports; absent where they were not asked for.
 */
keywords?: Keywords, };

/**
 * The program.
 */
export type Tool = { 
/**
 * Its name.
 */
name: string, 
/**
 * Its version.
 */
version: string, 
/**
 * SHA-256 of the segmentation dictionary; null where no words were counted.
 */
dictionary: string | null, };

/**
 * One file, or one of several in a file.
 */
export type Document = { 
/**
 * File name; behind that of the archive or table that it was in.
 */
name: string, 
/**
 * What kind of file it is by its content: the usual ending of its name.
 */
format: string, 
/**
 * Encoding label in lower case; empty where the format has no choice.
 */
encoding: string, 
/**
 * SHA-256 of the file's bytes as given.
 */
sha256: string, 
/**
 * The repaired text; every offset points into it.
 */
text: string, 
/**
 * What repair took out; put back, it gives the input, white space aside.
 */
removed: Array<Removed>, 
/**
 * Its pages; empty where the file has none.
 */
pages: Array<Page>, 
/**
 * The table of contents of a compilation, else empty.
 */
contents: Array<ContentsEntry>, 
/**
 * The reports in it.
 */
reports: Array<Report>, 
/**
 * What a reader should know of how it was read.
 */
diagnostics: Array<Diagnostic>, };

/**
 * A piece of the input that is not in the text.
 */
export type Removed = { 
/**
 * Where it stood.
 */
after: number, 
/**
 * What it was.
 */
text: string, 
/**
 * Why it is not there.
 */
reason: RemovedReason, };

/**
 * Why a piece of the input is not in the repaired text.
 */
export type RemovedReason = "page_number" | "page_furniture" | "web_chrome" | "repeated_copy" | "lost_blank" | "invisible" | "doubled" | "pinyin" | "markup" | "hidden";

/**
 * A page of a file.
 */
export type Page = { 
/**
 * Counted from 1, as a viewer of the file counts.
 */
number: number, 
/**
 * What stands on it.
 */
span: [number, number], };

/**
 * An entry of a table of contents.
 */
export type ContentsEntry = { 
/**
 * The report that it names.
 */
title: string, 
/**
 * Whose report; null where that is not known.
 */
region: string | null, 
/**
 * Of which year; null where that is not known.
 */
year: number | null, 
/**
 * On which page; null where none is named.
 */
page: number | null, 
/**
 * The place of the report among those of the document; null where its text is not there.
 */
report: number | null, };

/**
 * One report.
 */
export type Report = { 
/**
 * Its title.
 */
title: string, 
/**
 * Whose report it is; null where that is not known.
 */
region: string | null, 
/**
 * The level of its government.
 */
level: Level, 
/**
 * The year that it plans; null where that is not known.
 */
year: number | null, 
/**
 * The administrative code of the place, where it is known.
 */
code: string | null, 
/**
 * What kind of report it is.
 */
genre: Genre, 
/**
 * Where it stands.
 */
span: [number, number], 
/**
 * Whether the text has its end.
 */
complete: boolean, 
/**
 * Its sections, in order.
 */
sections: Array<Section>, 
/**
 * Its quantified statements, in order.
 */
statements: Array<Statement>, 
/**
 * Every number that states nothing, so that none is hidden.
 */
other_numbers: Array<OtherNumber>, 
/**
 * Targets without a figure.
 */
qualitative: Array<Qualitative>, 
/**
 * What of its place and year a reader corrected; absent where they are as they were read.
 */
corrected?: Array<Amended>, };

/**
 * Level of government.
 */
export type Level = "nation" | "province" | "prefecture" | "county" | "township" | "unknown";

/**
 * What kind of report a text is, by its title and its opening.
 */
export type Genre = "work_report" | "plan_report" | "budget_report" | "outline";

/**
 * A part of a report under a heading.
 */
export type Section = { 
/**
 * Its heading; empty above the first one.
 */
heading: string, 
/**
 * How deep it lies; 0 above the first heading.
 */
depth: number, 
/**
 * What it is for.
 */
role: SectionRole, 
/**
 * Where it stands.
 */
span: [number, number], 
/**
 * Whether its role was decided by a clear margin.
 */
certain: boolean, 
/**
 * The role that was read, where a reader corrected it; else absent.
 */
corrected?: Amended, };

/**
 * What a section is for.
 */
export type SectionRole = "review" | "goals" | "tasks" | "government" | "problems" | "other";

/**
 * A figure, and what it is the figure of.
 */
export type Statement = { 
/**
 * Target, result or neither.
 */
kind: StatementKind, 
/**
 * Whether it stands in the passage that lists the year's main expected targets.
 */
headline: boolean, 
/**
 * What is measured: the shortest complete noun phrase.
 */
indicator: string, 
/**
 * Its id in the catalogue, where it is in there.
 */
indicator_id: string | null, 
/**
 * What the figure says of the indicator.
 */
change: Change, 
/**
 * As it is written.
 */
value: number, 
/**
 * The other end of a range.
 */
value_max: number | null, 
/**
 * As it is written, with its magnitude.
 */
unit: string, 
/**
 * Exact, in base units.
 */
amount: Amount, 
/**
 * How the value limits what is meant.
 */
bound: Bound, 
/**
 * The strength word that governs it, else empty.
 */
modifier: string, 
/**
 * How strongly the wording binds.
 */
constraint: Constraint, 
/**
 * The years that the figure is about, where they are known.
 */
period: Period | null, 
/**
 * What a rate is a rate of, where it is one.
 */
basis: Basis | null, 
/**
 * What it is compared with, where it is.
 */
base: Base | null, 
/**
 * The area or group that it is about, where that is not the report's own.
 */
scope: string | null, 
/**
 * Whether it is an estimate: 预计, 初步核算.
 */
estimate: boolean, 
/**
 * The same number for statements that belong together: 确保15%、力争20%.
 */
group: number | null, 
/**
 * Where the figure stands.
 */
number: [number, number], 
/**
 * Where the words stand that say it.
 */
quote: [number, number], 
/**
 * The place of its section among those of the report.
 */
section: number, 
/**
 * The rule that read it.
 */
rule: string, 
/**
 * How sure that is, from 0 to 1.
 */
confidence: number, 
/**
 * Why it may be wrong.
 */
doubts: Array<Doubt>, 
/**
 * What of it a reader corrected; absent where it is as it was read.
 */
corrected?: Array<Amended>, };

/**
 * Target, result, or neither.
 */
export type StatementKind = "target" | "achievement" | "other";

/**
 * What the figure says of the indicator.
 */
export type Change = "growth" | "decline" | "level" | "share";

/**
 * A quantity in base units, its decimals exact and therefore strings.
 */
export type Amount = { 
/**
 * The value.
 */
value: string, 
/**
 * The other end of a range.
 */
value_max: string | null, 
/**
 * The base unit: 元, 人, 1, pp, …
 */
unit: string, };

/**
 * How the value limits what is meant.
 */
export type Bound = "exact" | "approx" | "min" | "max" | "range";

/**
 * How strongly a wording binds: table in `data/cues.tsv`.
 */
export type Constraint = "hard" | "soft" | "plain";

/**
 * The years a figure is about, both included.
 */
export type Period = { 
/**
 * First year.
 */
from: number, 
/**
 * Last year.
 */
to: number, };

/**
 * What a rate is a rate of.
 */
export type Basis = "year_on_year" | "annual_average" | "cumulative";

/**
 * What a figure is compared with.
 */
export type Base = { 
/**
 * The year, where it is named.
 */
year: number | null, 
/**
 * The value, where it is named.
 */
value: number | null, };

/**
 * Why a record may be wrong.
 */
export type Doubt = "ambiguous_subject" | "far_antecedent" | "damaged_digits" | "uncertain_part";

/**
 * A field that a reader corrected.
 */
export type Amended = { 
/**
 * Which one.
 */
field: CorrectedField, 
/**
 * What was read there; empty for nothing.
 */
read: string, };

/**
 * What can be corrected.
 */
export type CorrectedField = "added" | "struck" | "indicator" | "figure" | "kind" | "headline" | "change" | "constraint" | "basis" | "scope" | "period" | "place" | "year" | "role";

/**
 * A number that states nothing.
 */
export type OtherNumber = { 
/**
 * Where it stands.
 */
number: [number, number], 
/**
 * Why it states nothing.
 */
reason: OtherNumberReason, };

/**
 * Why a number states nothing.
 */
export type OtherNumberReason = "year" | "date" | "ordinal" | "name" | "code" | "slogan" | "list_item" | "glossary" | "struck" | "unsure";

/**
 * A target without a figure.
 */
export type Qualitative = { 
/**
 * What it is about.
 */
indicator: string, 
/**
 * Its id in the catalogue, where it is in there.
 */
indicator_id: string | null, 
/**
 * What is said of it: 与经济增长同步.
 */
relation: string, 
/**
 * Whether it stands in the passage that lists the year's main expected targets.
 */
headline: boolean, 
/**
 * Where the words stand that say it.
 */
quote: [number, number], 
/**
 * The place of its section among those of the report.
 */
section: number, };

/**
 * What a reader should know of how a document was read.
 */
export type Diagnostic = { 
/**
 * What it says.
 */
code: DiagnosticCode, 
/**
 * How much it matters.
 */
severity: Severity, 
/**
 * An English sentence.
 */
message: string, 
/**
 * Where, if it is about a place.
 */
span: [number, number] | null, };

/**
 * What a diagnostic says; in the output its name in snake_case. The page has words of its own for each.
 */
export type DiagnosticCode = "not_a_report" | "damaged_characters" | "listed_only" | "text_breaks_off" | "place_unknown" | "place_guessed" | "place_from_file_name" | "year_unknown" | "year_guessed" | "year_from_file_name" | "name_differs" | "part_uncertain" | "no_headline_targets" | "scanned_pages" | "unread_glyphs" | "broken_pages" | "partial" | "damaged_file" | "converted" | "embedded_files" | "revisions_accepted" | "corrections_lost";

/**
 * How much a diagnostic matters.
 */
export type Severity = "info" | "warning" | "error";

/**
 * The words of the reports.
 */
export type Keywords = { 
/**
 * Those of each report.
 */
reports: Array<ReportTerms>, };

/**
 * The words of one report.
 */
export type ReportTerms = { 
/**
 * The place of its document.
 */
document: number, 
/**
 * Its place among the reports of the document.
 */
report: number, 
/**
 * Words in all.
 */
tokens: number, 
/**
 * Characters in all.
 */
characters: number, 
/**
 * Sentences in all.
 */
sentences: number, 
/**
 * The words, the most frequent first.
 */
terms: Array<Term>, };

/**
 * A word of a report.
 */
export type Term = { 
/**
 * The word.
 */
term: string, 
/**
 * Its part of speech in jieba's tag set; `x` where the dictionary does not know it.
 */
pos: string, 
/**
 * How often it stands there.
 */
count: number, 
/**
 * The places of the sections that it stands in.
 */
sections: Array<number>, };
