/** What a control inside a Field must carry so that label, hint and error are read with it. */
export interface FieldWiring {
	id: string;
	'aria-describedby': string | undefined;
	'aria-invalid': 'true' | undefined;
}

/** What every labelled control takes besides its own attributes. */
export interface FieldProps {
	name: string;
	label: string;
	/** Left out: the name. */
	id?: string | undefined;
	hint?: string | undefined;
	error?: string | undefined;
	aside?: string | undefined;
}

/** An answer to choose from. */
export interface Choice {
	value: string;
	label: string;
	hint?: string | undefined;
	disabled?: boolean | undefined;
}
