/** How a link inside a line of text looks. */
export const textLink = "font-medium text-accent-text underline underline-offset-2 hover:decoration-2";
