import { describe, expect, it } from "vitest";
import { dayNumber, isCalendarDate, yearsBefore } from "../../core/text/dates.ts";

describe("dates", () => {
  it.each(["2025-10-16", "2024-02-29", "2000-02-29", "0001-01-01"])("%s is a day of the calendar", (date) => {
    expect(isCalendarDate(date)).toBe(true);
  });

  it.each([
    "2025-02-29",
    "2025-02-30",
    "1900-02-29",
    "2025-04-31",
    "2025-13-01",
    "2025-00-10",
    "2025-1-1",
    "16 Oct",
    "2025-10-16T00:00",
  ])("%s is none", (date) => {
    expect(isCalendarDate(date)).toBe(false);
  });

  it("are numbered by day", () => {
    expect((dayNumber("2024-03-01") ?? 0) - (dayNumber("2024-02-28") ?? 0)).toBe(2);
  });

  it("go back by years, from 29 February to the 28th", () => {
    expect([yearsBefore("2025-10-16", 2), yearsBefore("2024-02-29", 1), yearsBefore("2024-02-29", 4)]).toEqual([
      "2023-10-16",
      "2023-02-28",
      "2020-02-29",
    ]);
  });
});
