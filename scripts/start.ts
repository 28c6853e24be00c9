import { realCommandLines } from './start/programs.ts';
import { startCommand } from './start/start-command.ts';

await startCommand(realCommandLines());
