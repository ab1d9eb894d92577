// Copies an article, or one line of its particulars, from the page of an officer. A plain script:
// it runs from a disk as well as from a server, and asks for nothing from anywhere.
(() => {
  const said = document.getElementById('said');
  const done = said.dataset.done || '正文已经复制。到公众号后台的编辑框里粘贴。';
  const say = (text) => {
    said.textContent = text;
  };

  /** The article as it is pasted: pictures by their public address, or a mark where one is missing. */
  const articleToPaste = () => {
    const article = document.getElementById('article');
    // In a document without a window, so that no picture is asked for.
    const copy = document.implementation.createHTMLDocument('').importNode(article, true);
    for (const picture of copy.querySelectorAll('img')) {
      const name = picture.getAttribute('src');
      if (/^https:/.test(name)) continue;
      if (article.dataset.folder) {
        picture.setAttribute('src', article.dataset.folder + name);
        continue;
      }
      const mark = copy.ownerDocument.createElement('p');
      mark.setAttribute('style', 'margin:0 0 14px;color:#853b0c;');
      mark.textContent = `【在这里插入图片 ${name}，说明：${picture.alt}】`;
      picture.replaceWith(mark);
    }
    const edge = '<p><br></p>';
    const html = [...copy.children].map((child) => child.outerHTML).join('');
    // biome-ignore lint/performance/useDomNodeTextContent: plain text needs its lines
    return { html: edge + html + edge, text: article.innerText };
  };

  const select = (line) => {
    const range = document.createRange();
    range.selectNodeContents(line);
    const selection = window.getSelection();
    selection.removeAllRanges();
    selection.addRange(range);
  };

  /** The way of browsers and pages without a clipboard: select all, then copy. */
  const copySelected = ({ html, text }) => {
    const write = (event) => {
      event.preventDefault();
      event.clipboardData.setData('text/html', html);
      event.clipboardData.setData('text/plain', text);
    };
    document.addEventListener('copy', write, { once: true });
    select(document.getElementById('article'));
    const copied = document.execCommand('copy');
    document.removeEventListener('copy', write);
    return copied;
  };

  const copyArticle = async () => {
    const article = articleToPaste();
    try {
      await navigator.clipboard.write([
        new ClipboardItem({
          'text/html': new Blob([article.html], { type: 'text/html' }),
          'text/plain': new Blob([article.text], { type: 'text/plain' }),
        }),
      ]);
      say(done);
    } catch {
      say(
        copySelected(article)
          ? done
          : '浏览器不让复制。正文已经选中，请按 Ctrl+C（苹果电脑按 ⌘C）。',
      );
    }
  };

  /** Source stands in a template, which cannot be selected: it is shown to be copied by hand. */
  const showSource = (line, text) => {
    const shown = document.createElement('textarea');
    shown.readOnly = true;
    shown.rows = 6;
    shown.value = text;
    line.after(shown);
    shown.select();
  };

  const copyLine = async (button) => {
    const line = document.getElementById(button.dataset.copies);
    const text = line.content
      ? [...line.content.children].map((child) => child.outerHTML).join('')
      : line.textContent;
    try {
      await navigator.clipboard.writeText(text);
      say(`${button.dataset.name}已经复制。`);
    } catch {
      if (line.content) showSource(line, text);
      else select(line);
      say(
        document.execCommand('copy')
          ? `${button.dataset.name}已经复制。`
          : `${button.dataset.name}已经选中，请按 Ctrl+C（苹果电脑按 ⌘C）。`,
      );
    }
  };

  document.getElementById('copy').addEventListener('click', copyArticle);
  for (const button of document.querySelectorAll('[data-copies]')) {
    button.addEventListener('click', () => copyLine(button));
  }
})();
