import { isCalendarDate } from "./dates.ts";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** "24 Jun 2025" for 2025-06-24; what is no day of the calendar stays as it is. */
export function shownDate(date: string): string {
  if (!isCalendarDate(date)) return date;
  const [year = "", month, day] = date.split("-");
  return `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}`;
}
