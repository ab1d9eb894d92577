import { workerData } from 'node:worker_threads';
import { quickModules } from './quick-modules.ts';

// Where every thread of `thread-pool.ts` begins. What it is sent meanwhile waits for the worker.
quickModules();
await import(workerData as string);
