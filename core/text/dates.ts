/** Whether the text is a day of the calendar, written YYYY-MM-DD. */
export function isCalendarDate(text: string): boolean {
  return dayNumber(text) !== undefined;
}

/** Days since 1970-01-01; undefined for what is no day of the calendar. */
export function dayNumber(text: string | undefined): number | undefined {
  if (text === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const time = Date.parse(`${text}T00:00:00Z`);
  // 30 February would be taken for a day in March.
  return Number.isNaN(time) || new Date(time).getUTCDate() !== Number(text.slice(8)) ? undefined : time / 86_400_000;
}

/** The same day so many years earlier, YYYY-MM-DD; for 29 February, the 28th where that year has none. */
export function yearsBefore(date: string, years: number): string {
  const earlier = String(Number(date.slice(0, 4)) - Math.floor(years)).padStart(4, "0") + date.slice(4);
  return isCalendarDate(earlier) ? earlier : earlier.replace(/29$/, "28");
}
