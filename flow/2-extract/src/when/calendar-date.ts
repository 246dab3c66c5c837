// A date of some calendar, without saying which: what each calendar's arithmetic takes and gives.

/** A day by year, month (1–12) and day of the month (1–31) of some calendar. */
export type CalendarDate = { readonly year: number; readonly month: number; readonly day: number };
