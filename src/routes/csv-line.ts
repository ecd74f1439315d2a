/** A cell that begins like a formula is kept from being run as one by whoever opens the table. */
const cell = (text: string): string => `"${text.replace(/^(?=[=+\-@\t\r])/, "'").replaceAll('"', '""')}"`;

export const csvLine = (cells: readonly string[]): string => `${cells.map(cell).join(',')}\r\n`;
