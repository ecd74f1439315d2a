import { Refusal } from '#server/refusal.ts';

/** What is wrong with a file of areas, as the ends of message keys. */
export type AreaProblem =
	| 'no_file'
	| 'too_large'
	| 'not_json'
	| 'not_geojson'
	| 'projection'
	| 'many'
	| 'many_points'
	| 'empty'
	| 'kind'
	| 'deep'
	| 'no_list'
	| 'number'
	| 'corners'
	| 'round'
	| 'hole'
	| 'crossing'
	| 'tangled'
	| 'name';

export function refuseArea(problem: AreaProblem, values: Record<string, string | number> = {}): never {
	throw new Refusal('invalid-input', {
		fields: [{ field: 'file', message: `city_area_problem_${problem}`, values }]
	});
}
