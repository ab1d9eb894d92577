import { parseAsText } from './parse-pool.ts';
import { answerWith } from './thread-answers.ts';

// One of the threads of `parse-pool.ts`.
answerWith(parseAsText);
