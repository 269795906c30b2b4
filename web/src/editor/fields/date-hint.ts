/** What is said beside a date that was kept as typed. */
export const DATE_HINT = "Kept as written. Machines read 2024, 2024-05 or 2024-05-01.";
