/** As much of it as is used: its own types bring Node's with them, which the core does without. */
declare module "csv-stringify/browser/esm/sync" {
  export function stringify(
    rows: readonly (readonly (string | number | undefined)[])[],
    options: { readonly bom: boolean; readonly record_delimiter: string; readonly escape_formulas: boolean },
  ): string;
}
