/** What is said beside a date that was kept as typed. */
export const DATE_HINT = "Kept as written. Machines read 2024, May 2024 or 2024-05-01.";
