// Enhancements of every page; without them all content and all links still work.
(() => {
  const { dataset } = document.documentElement;
  const inputs = document.querySelectorAll('.tools input');

  /** @param {string} key @param {string} value */
  function keep(key, value) {
    try {
      localStorage.setItem(key, value);
    } catch (_) {
      // Storage is switched off: the choice holds for this page.
    }
  }

  /** Shows the choice in the controls. */
  function show() {
    for (const input of inputs) {
      if (!(input instanceof HTMLInputElement)) continue;
      input.checked =
        input.type === 'checkbox' ? dataset.text === 'elder' : dataset.scheme === input.value;
    }
  }

  for (const input of inputs) {
    input.addEventListener('change', () => {
      if (!(input instanceof HTMLInputElement)) return;
      if (input.type === 'checkbox') {
        dataset.text = input.checked ? 'elder' : 'normal';
        keep('zhangbang-text', dataset.text);
      } else {
        dataset.scheme = input.value;
        keep('zhangbang-scheme', input.value);
      }
    });
  }

  // Another tab of the same site, or this page brought back by the browser's own history.
  addEventListener('storage', ({ key, newValue }) => {
    if (key === 'zhangbang-text') dataset.text = newValue === 'elder' ? 'elder' : 'normal';
    if (key === 'zhangbang-scheme') dataset.scheme = newValue || 'auto';
    show();
  });
  addEventListener('pageshow', show);
  show();

  const button = document.querySelector('.tool-aloud');
  const main = document.querySelector('main');
  const label = button?.firstElementChild;
  if (!(button instanceof HTMLElement) || !main || !label || !('speechSynthesis' in window)) return;

  const pieces = 'h1, h2, h3, h4, caption, tr, dt, dd, li, p, figcaption, summary, blockquote, pre';
  const left = 'nav, [aria-hidden="true"], [hidden], .sr-only, .actions, details:not([open])';
  /** @type {Element[]} */
  let queue = [];

  /** A row is read as its cells with pauses. @param {Element} piece */
  function words(piece) {
    const parts = piece instanceof HTMLTableRowElement ? Array.from(piece.cells) : [piece];
    return parts
      .map(({ textContent }) => (textContent || '').trim())
      .filter(Boolean)
      .join('，');
  }

  function stop() {
    queue = [];
    speechSynthesis.cancel();
    mark(null);
    if (label) label.textContent = '朗读';
  }

  /** @param {Element | null} piece */
  function mark(piece) {
    for (const marked of document.querySelectorAll('.is-read')) marked.classList.remove('is-read');
    if (!piece) return;
    piece.classList.add('is-read');
    const { top, bottom } = piece.getBoundingClientRect();
    if (top < 0 || bottom > innerHeight) piece.scrollIntoView({ block: 'center' });
  }

  function next() {
    const piece = queue.shift();
    if (!piece) return stop();
    mark(piece);
    // Long texts fall silent in some engines: sentence by sentence.
    const sentences = words(piece).match(/[^。！？；]+[。！？；]?/g) || [];
    const last = sentences.pop();
    for (const sentence of sentences) speak(sentence);
    if (last) speak(last, next);
    else next();
  }

  /** @param {string} text @param {() => void} [then] */
  function speak(text, then) {
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.lang = 'zh-CN';
    utterance.rate = dataset.text === 'elder' ? 0.85 : 1;
    if (then) utterance.onend = () => queue && label && label.textContent !== '朗读' && then();
    utterance.onerror = ({ error }) => {
      if (error !== 'interrupted' && error !== 'canceled') stop();
    };
    speechSynthesis.speak(utterance);
  }

  button.hidden = false;
  button.addEventListener('click', () => {
    if (label.textContent !== '朗读') return stop();
    queue = Array.from(main.querySelectorAll(pieces)).filter(
      (piece) =>
        piece.closest(left) === null &&
        piece.getClientRects().length > 0 &&
        (piece instanceof HTMLTableRowElement ||
          (piece.closest('tr') === null && piece.querySelector(pieces) === null)),
    );
    label.textContent = '停止';
    next();
  });
  addEventListener('pagehide', stop);
})();
