import { doJob } from './judge-job.ts';
import { answerWith } from './thread-answers.ts';

// One of the threads of `judge-pool.ts`.
answerWith(doJob);
