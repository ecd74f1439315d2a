import { cpus } from 'node:os';

export type Given = { rounds: number; seconds: number };
export type Report = { json: object; table: string };
export type Bench = (given: Given) => Promise<Report>;

export function machine(): { cpu: string; cores: number; node: string } {
	const all = cpus();
	return { cpu: all[0]?.model.trim() ?? 'unknown', cores: all.length, node: process.version };
}

export function median(numbers: readonly number[]): number {
	const sorted = [...numbers].sort((one, other) => one - other);
	const middle = Math.floor(sorted.length / 2);
	const [low, high] = [sorted[middle - 1] ?? 0, sorted[middle] ?? 0];
	return sorted.length % 2 === 1 ? high : (low + high) / 2;
}

export function round(value: number, digits: number): number {
	return Number(value.toFixed(digits));
}

/** Columns as wide as their widest cell, the first to the left, the others to the right. */
export function tableOf(rows: readonly (readonly string[])[]): string {
	const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
	return rows
		.map((row) =>
			row
				.map((cell, column) =>
					column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)
				)
				.join('   ')
		)
		.join('\n');
}
