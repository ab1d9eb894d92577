// Buttons appear only where they work; without them the text is selected by a tap.
for (const button of document.querySelectorAll('[data-copy]')) {
  const text = document.getElementById(button.dataset.copy);
  const label = button.textContent;
  const say = (done) => {
    button.textContent = done ? '已复制' : '请长按文字复制';
    setTimeout(() => {
      button.textContent = label;
    }, 2000);
  };
  const select = () => {
    getSelection().selectAllChildren(text);
    say(document.execCommand('copy'));
  };
  button.hidden = false;
  button.addEventListener('click', () => {
    if (!navigator.clipboard) return select();
    navigator.clipboard.writeText(text.textContent).then(() => say(true), select);
  });
}
