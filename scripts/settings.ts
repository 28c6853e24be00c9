/** The environment of a command; the scripts read it nowhere else. */
export const environment: NodeJS.ProcessEnv = process.env;
