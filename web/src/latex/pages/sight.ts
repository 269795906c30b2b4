/** Which pages can be seen. */

/** Pages that are in sight, or nearly: half a window above and below counts. */
export function inSight(box: HTMLElement, sheets: readonly HTMLElement[]): number[] {
  const view = box.getBoundingClientRect();
  const margin = view.height / 2;
  return sheets.flatMap((sheet, index) => {
    const { top, bottom } = sheet.getBoundingClientRect();
    return bottom > view.top - margin && top < view.bottom + margin ? [index] : [];
  });
}

/** The page that one reads: the one at the upper third of the window. */
export function topPage(box: HTMLElement, sheets: readonly HTMLElement[]): number {
  const { top, height } = box.getBoundingClientRect();
  const line = top + height / 3;
  const at = sheets.findIndex((sheet) => sheet.getBoundingClientRect().bottom > line);
  return at === -1 ? Math.max(0, sheets.length - 1) : at;
}
