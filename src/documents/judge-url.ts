/** Letters that look like English ones: gоv.cn with a Russian о is another site. */
const lookalike =
  /[\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}\p{Script=Cherokee}\uFF21-\uFF5A]/u;
const schemes = new Set(['http', 'https', 'mailto', 'tel']);

/**
 * Why an address may not stand in a document, in words for the editor; null when it may. Allowed:
 * http, https, mailto, tel, relative paths and `#anchors`. The address is the decoded one.
 */
export function judgeUrl(url: string): string | null {
  // Browsers drop controls and white space inside a scheme: `java\tscript:`.
  if (/[\p{Cc}\p{Cf}\s\\]/u.test(url)) return '地址里有空白、反斜杠或看不见的字符';
  if (url === '') return '没有写地址';
  if (url.startsWith('//')) return '地址没有写 http: 或 https:';
  if (url.startsWith('/')) return '地址以 / 开头，换了网站目录就打不开';
  const scheme = /^([^/?#]*?):/.exec(url)?.[1];
  if (scheme === undefined) return null;
  const name = scheme.toLowerCase();
  if (!schemes.has(name)) return `不能链接到 ${scheme}:`;
  if (name === 'mailto' || name === 'tel') {
    return /^[a-z]+:[\w.+@%*#;=?&,-]+$/i.test(url) ? null : '邮箱或电话写法不对';
  }
  if (!URL.canParse(url) || !/^https?:\/\/[^/?#]/i.test(url)) return '网址写法不对';
  if (lookalike.test(/^https?:\/\/([^/?#]*)/i.exec(url)?.[1] ?? ''))
    return '网址里有像英文的外文字母';
  const { username, password } = new URL(url);
  return username !== '' || password !== '' ? '网址里不能带用户名' : null;
}
