export const port = Number(process.env.CAIRN_JOURNEY_PORT ?? 4173);

/**
 * The environment of the server that the journeys visit, and of whatever works beside it. A developer's own settings
 * must not decide what they see.
 */
export const serverSettings = {
	PORT: String(port),
	CAIRN_DATA: process.env.CAIRN_JOURNEY_DATA ?? '.data/journeys',
	CAIRN_DEMO: 'on',
	CAIRN_ORIGIN: '',
	DATABASE_URL: '',
	DATABASE_REPLICA_URL: '',
	SMTP_URL: '',
	CAIRN_FILES: '',
	CAIRN_MASTER_KEY: '',
	CAIRN_MASTER_KEY_FILE: '',
	CAIRN_FETCH_ALLOW: '',
	CAIRN_TRUSTED_PROXY: '',
	CAIRN_WORKER: '',
	// Nobody is flooded: mails land in the mailbox.
	CAIRN_MAILS_A_MINUTE: '60000'
};
