// Blocks the first paint, so that a reader's choice of letters and colours never flashes. Kept tiny.
(() => {
  const { dataset } = document.documentElement;
  let text = null;
  let scheme = null;
  try {
    // A link such as index.html?text=elder, on a poster or in a menu, chooses as well.
    const [, asked] = /[?&]text=(elder|normal)(?:&|$)/.exec(location.search) || [];
    if (asked) localStorage.setItem('zhangbang-text', asked);
    text = localStorage.getItem('zhangbang-text');
    scheme = localStorage.getItem('zhangbang-scheme');
  } catch (_) {
    // Storage is switched off: the choice then holds for one page.
  }
  dataset.text = text === 'elder' ? 'elder' : 'normal';
  dataset.scheme = scheme === 'dark' || scheme === 'light' ? scheme : 'auto';
})();
