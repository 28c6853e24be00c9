import { fileURLToPath } from 'node:url';
import { startCommand } from '../../start/start-command.ts';

const standIn = fileURLToPath(new URL('stand-in.ts', import.meta.url));
const run = (role: string): string[] => ['--import', 'tsx', standIn, role];

await startCommand({ simulator: run('simulator'), botServer: run('bot-server'), miniApp: run('mini-app') });
