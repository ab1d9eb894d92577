/**
 * What WeChat's answers mean and what to do. Codes of the pages on stable_token, getticket,
 * uploadimg, add_material, draft/add and draft/update and of the list of global return codes
 * (developers.weixin.qq.com), checked on 2026-11-23; 53500 to 53505 are those of publishing.
 */
const meanings: Readonly<Record<number, readonly [what: string, todo: string]>> = {
  [-1]: ['微信系统繁忙', '过几分钟再运行一次'],
  40001: [
    'AppSecret 不对，或调用凭证已失效',
    '核对 WECHAT_SECRET；后台重置过 AppSecret 的，换成新的',
  ],
  40002: ['凭证类型不对', '报给维护张榜的人'],
  40005: ['图片格式不对：正文图片只收 JPG、PNG', '重新生成网站；仍然这样，报给维护张榜的人'],
  40007: ['素材或草稿的编号无效：可能已在后台删除或发表', '再运行一次，会重新建草稿'],
  40009: ['图片太大：正文图片要小于 1 MB，封面要小于 10 MB', '换小一点的照片，重新生成网站'],
  40013: ['AppID 不对', '核对 WECHAT_APPID，注意大小写'],
  40014: ['调用凭证无效', '再运行一次'],
  40125: ['AppSecret 不对', '核对 WECHAT_SECRET；后台重置过 AppSecret 的，换成新的'],
  40164: [
    '这台机器的 IP 不在公众号的白名单里',
    '公众号后台“设置与开发—安全中心—IP 白名单”加上这台机器的公网 IP',
  ],
  40243: ['AppSecret 已被冻结', '公众号后台解冻 AppSecret'],
  41002: ['没有 AppID', '设置环境变量 WECHAT_APPID'],
  41004: ['没有 AppSecret', '设置环境变量 WECHAT_SECRET'],
  42001: ['调用凭证已过期', '再运行一次'],
  43002: ['接口要用 POST 调用', '报给维护张榜的人'],
  44004: ['正文是空的', '报给维护张榜的人'],
  45001: ['文件超过大小限制', '换小一点的照片，重新生成网站'],
  45002: ['正文超过长度限制', '把文件分成两篇，重新生成网站'],
  45003: ['标题超过 32 字', '写一个不超过 28 字的 shortTitle，重新生成网站'],
  45004: ['摘要超过长度限制', '把 description 缩短到 120 字以内，重新生成网站'],
  45009: ['今天的调用次数已用完', '明天再运行；接着做没有做完的'],
  45011: ['调用太快', '过一分钟再运行'],
  45110: ['作者超过 16 字', '报给维护张榜的人'],
  45166: ['正文里有公众号不收的内容', '看正文里有没有违规的词或链接；没有，报给维护张榜的人'],
  48001: ['公众号没有这个接口的权限', '公众号要认证；在后台“接口权限”里查看'],
  48004: ['接口被封禁', '到公众号后台查看通知'],
  50002: ['公众号被限制使用', '到公众号后台查看通知'],
  53500: ['发布功能被封禁', '到公众号后台查看通知；草稿请在后台人工处理'],
  53501: ['操作太频繁', '过一会儿再运行'],
  53502: ['草稿内容不能发布', '到公众号后台的草稿箱人工处理'],
  53503: ['草稿没有通过发布检查', '到公众号后台打开草稿，按提示修改'],
  53504: ['要到公众平台网站上使用这篇草稿', '到公众号后台的草稿箱人工处理'],
  53505: ['要先在后台手动保存草稿', '到公众号后台打开草稿，保存以后再发表'],
};

/** WeChat's refusal. The message is Chinese and holds no token, secret or address of a call. */
export class WechatError extends Error {
  readonly code: number;

  constructor(code: number, api: string, said: string) {
    const known = meanings[code];
    const [what, todo] = known ?? ['微信没有接受', '按错误码查公众平台“全局返回码”'];
    const ip = code === 40164 ? (/\b\d{1,3}(?:\.\d{1,3}){3}\b/.exec(said)?.[0] ?? '') : '';
    const words = known ? ip && `（${ip}）` : `：${said.slice(0, 120)}`;
    super(`${api}：${what}${words}（错误码 ${code}）。${todo}。`);
    this.code = code;
  }
}

/** The connection broke: nobody knows whether WeChat did what it was asked to. */
export class WechatUncertainError extends Error {}

/** True when another token is all it takes. */
export const isTokenError = (error: unknown): boolean =>
  error instanceof WechatError && [40001, 40014, 42001].includes(error.code);
