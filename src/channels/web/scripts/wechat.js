// Inside WeChat, where the site has a signing address: gives the share menu the page's own title,
// description and picture. Whatever fails, the page stays as it is.
(() => {
  const { sign, script } = document.currentScript.dataset;
  if (!/MicroMessenger/i.test(navigator.userAgent) || !location.protocol.startsWith('http')) return;
  const read = (name) => {
    const tag = document.querySelector(`meta[itemprop="${name}"]`);
    return tag ? tag.content : '';
  };
  const page = location.href.split('#')[0];
  const canonical = document.querySelector('link[rel="canonical"]');
  const card = {
    title: read('name'),
    desc: read('description'),
    link: canonical ? canonical.href : page,
    imgUrl: read('image'),
  };

  function configure(signed) {
    const { wx } = window;
    const jsApiList = ['updateAppMessageShareData', 'updateTimelineShareData'];
    wx.config({ debug: false, ...signed, jsApiList });
    wx.error(() => {});
    wx.ready(() => {
      wx.updateAppMessageShareData(card);
      wx.updateTimelineShareData(card);
    });
  }

  fetch(`${sign}?url=${encodeURIComponent(page)}`, { credentials: 'omit' })
    .then((answer) => (answer.ok ? answer.json() : Promise.reject()))
    .then(({ appId, timestamp, nonceStr, signature }) => {
      const tag = document.createElement('script');
      tag.src = script;
      tag.onload = () => configure({ appId, timestamp, nonceStr, signature });
      document.head.append(tag);
    })
    .catch(() => {});
})();
