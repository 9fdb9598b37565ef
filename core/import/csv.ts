/** How to read a text as CSV: options that csv-parse takes. Every row comes as it is, blank ones too. */
export interface CsvOptions {
  readonly delimiter: string;
  readonly relax_column_count: true;
  readonly relax_quotes: true;
  readonly skip_empty_lines: false;
  readonly record_delimiter: string[];
}

/** Spreadsheets part cells by comma, semicolon or tab, as their country has it: the one that its lines have most of. */
export function csvOptions(text: string): CsvOptions {
  const outsideQuotes = text.replace(/"[^"]*"/g, "");
  const count = (mark: string) => outsideQuotes.split(mark).length;
  const delimiter = [",", ";", "\t"].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
  return {
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
    record_delimiter: ["\r\n", "\n", "\r"],
  };
}
