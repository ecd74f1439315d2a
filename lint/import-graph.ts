import { existsSync } from 'node:fs';
import path from 'node:path';
import { floors, isTest, roomOf, whyNot } from './floors.ts';
import { filesIn, houseRoot, read } from './house-files.ts';
import { importsOf } from './imports-of.ts';
import { resolveImport } from './resolve-import.ts';

/** Who imports whom, file by file; types count, because a reader follows them too. */
export type Graph = Map<string, string[]>;

const standing = ['src', 'packages', 'scripts', 'tests', 'bench', 'migrations'];

/** The graph of the house as it stands on the disk. Unit tests are left out: nothing stands on them. */
export function drawGraph(root: string): Graph {
	const files = filesIn(root, standing, /\.(ts|svelte)$/).filter((file) => !isTest(file));
	return new Map(
		files.map((file) => {
			const targets = importsOf(file, read(root, file)).map(({ specifier }) =>
				resolveImport(file, specifier)
			);
			const ours = targets.filter((to): to is string => !!to && existsSync(path.join(root, to)));
			return [file, [...new Set(ours)]];
		})
	);
}

/** Files that import one another round about, each circle once, by Tarjan's strongly connected components. */
export function circlesIn(graph: Graph): string[][] {
	const [order, low, circles] = [new Map<string, number>(), new Map<string, number>(), [] as string[][]];
	const trail: string[] = [];
	const visit = (file: string): number => {
		let lowest = order.size;
		order.set(file, lowest);
		trail.push(file);
		for (const to of graph.get(file) ?? []) {
			if (!order.has(to)) lowest = Math.min(lowest, visit(to));
			else if (trail.includes(to)) lowest = Math.min(lowest, order.get(to) ?? lowest);
		}
		low.set(file, lowest);
		if (lowest === order.get(file)) {
			const circle = trail.splice(trail.indexOf(file));
			if (circle.length > 1 || graph.get(file)?.includes(file)) circles.push(circle);
		}
		return lowest;
	};
	for (const file of graph.keys()) if (!order.has(file)) visit(file);
	return circles;
}

/** Every import that runs up, sideways or into a private room, in words. */
export function wrongWays(graph: Graph): string[] {
	return [...graph].flatMap(([from, targets]) =>
		targets.flatMap((to) => {
			const why = whyNot(from, to);
			return why ? [`${from} → ${to}: ${why}`] : [];
		})
	);
}

/** The house in text, from the roof down: each room, its files, and the rooms it stands on. */
export function picture(graph: Graph): string {
	const rows = floors.map((floor) => floor.map((room) => `  ${roomRow(graph, room)}`).join('\n'));
	return rows.join(`\n${'─'.repeat(72)}\n`);
}

function roomRow(graph: Graph, room: string): string {
	const files = [...graph].filter(([file]) => roomOf(file) === room);
	const below = new Map<string, number>();
	for (const to of files.flatMap(([, targets]) => targets)) {
		const other = roomOf(to);
		if (other && other !== room) below.set(other, (below.get(other) ?? 0) + 1);
	}
	const arrows = [...below].sort((a, b) => b[1] - a[1]).map(([name, times]) => `${name} ${times}`);
	return `${room.padEnd(15)}${count(files.length).padEnd(11)}${arrows.length ? `→ ${arrows.join(', ')}` : ''}`.trimEnd();
}

const count = (files: number): string => `${files} file${files === 1 ? '' : 's'}`;

if (import.meta.main) {
	const graph = drawGraph(houseRoot);
	const wrong = [...wrongWays(graph), ...circlesIn(graph).map((circle) => `circle: ${circle.join(' → ')}`)];
	console.log(picture(graph));
	for (const line of wrong) console.error(`✗ ${line}`);
	console.log(`\n${count(graph.size)}; refused by the law: ${wrong.length}`);
	process.exitCode = wrong.length ? 1 : 0;
}
