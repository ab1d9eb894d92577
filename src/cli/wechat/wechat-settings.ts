import { UsageError } from '#cli/effects.ts';

const official = 'https://api.weixin.qq.com';
const loopback = /^http:\/\/(?:127\.0\.0\.1|localhost|\[::1\]):\d{1,5}$/;

/** Who calls WeChat. Secrets come from the environment alone and are written nowhere. */
export interface WechatSettings {
  appId: string;
  secret: string;
  /** Without a slash at its end. */
  api: string;
}

/** Reads the environment. Throws `UsageError` for what is missing or malformed, without its value. */
export function wechatSettings(environment: NodeJS.ProcessEnv): WechatSettings {
  const {
    WECHAT_APPID: appId = '',
    WECHAT_SECRET: secret = '',
    WECHAT_API: api = official,
  } = environment;
  if (!/^wx[0-9a-f]{16}$/.test(appId)) {
    throw new UsageError('环境变量 WECHAT_APPID 没有写或写错：公众号的 AppID，wx 加 16 位');
  }
  if (!/^[0-9a-f]{32}$/.test(secret)) {
    throw new UsageError('环境变量 WECHAT_SECRET 没有写或写错：公众号的 AppSecret，32 位');
  }
  if (api !== official && !loopback.test(api)) {
    throw new UsageError(
      '环境变量 WECHAT_API 只能写本机地址（http://127.0.0.1:端口），供测试用；平时不写',
    );
  }
  return { appId, secret, api };
}
