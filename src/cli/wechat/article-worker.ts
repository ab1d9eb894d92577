import { answerWith } from '#load/thread-answers.ts';
import { judgeSome } from './judge-articles.ts';

// One of the threads of `judge-articles.ts`.
answerWith(judgeSome);
